//! The whole plan: its tables, its frozen editions, and how records are found in it.

use super::{
    date::Day,
    details::Details,
    edition::{Edition, EditionId},
    field::{FieldError, FieldKind, Record},
    figure::Figure,
    id::{Id, PlanId, RawId},
    milestone::Milestone,
    objective::Objective,
    organisation::Organisation,
    partnership::Partnership,
    post::Post,
    priority::Priority,
    record::{AnyRecord, FieldId, Kind, RecordId, with_kind, with_record},
    sort::{Key, backwards, sort},
    table::{Row as _, Table},
    update::Update,
};
use std::{collections::BTreeMap, sync::Arc};

/// The records of a plan, or of one of its editions, as flat tables that point at one another by id.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// The partnership.
    pub partnership: Arc<Partnership>,
    /// The plan's particulars.
    pub details: Arc<Details>,
    /// Partner bodies.
    pub organisations: Table<Organisation>,
    /// Posts in them.
    pub posts: Table<Post>,
    /// Priorities.
    pub priorities: Table<Priority>,
    /// Objectives.
    pub objectives: Table<Objective>,
    /// Their milestones.
    pub milestones: Table<Milestone>,
    /// Their progress.
    pub updates: Table<Update>,
    /// Figures in the updates.
    pub figures: Table<Figure>,
}

impl Default for Body {
    fn default() -> Self {
        Self {
            partnership: Arc::new(Partnership::blank(Id::of(RawId::ONLY))),
            details: Arc::new(Details::blank(Id::of(RawId::ONLY))),
            organisations: Table::default(),
            posts: Table::default(),
            priorities: Table::default(),
            objectives: Table::default(),
            milestones: Table::default(),
            updates: Table::default(),
            figures: Table::default(),
        }
    }
}

/// A plan with everything that belongs to it but its history.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Its stable name. A copy that was sent and came back has the same.
    pub id: PlanId,
    /// Set in an example: the day it is shown as at. An example is never a council's own plan.
    pub example: Option<Day>,
    /// The working copy.
    pub body: Body,
    /// The editions' labels.
    pub editions: Table<Edition>,
    /// The editions' content.
    pub frozen: Arc<BTreeMap<EditionId, Body>>,
    /// What a file held beside the known parts.
    pub unknown: super::field::Unknown,
}

/// A kind of record and its place in the plan.
pub trait Stored: Record {
    /// The record with this id.
    fn find(body: &Body, id: Self::Id) -> Option<&Arc<Self>>;
    /// All of them, in the order of their ids.
    fn rows(body: &Body) -> Box<dyn Iterator<Item = &Arc<Self>> + '_>;
    /// Puts one in, in place of the one with its id.
    fn put(body: &mut Body, record: Arc<Self>);
    /// Takes one out, if a plan can be without it.
    fn take(body: &mut Body, id: Self::Id) -> Option<Arc<Self>>;
    /// How many there are.
    fn count(body: &Body) -> usize;
    /// The ids of those that differ between two bodies.
    fn changed(now: &Body, then: &Body) -> Vec<Self::Id>;
    /// What one is called: unique names make links readable.
    fn name(&self, body: &Body) -> String;
    /// Other things it is called, by which it may be found.
    fn other_names(&self) -> Vec<&str> {
        Vec::new()
    }
}

macro_rules! stored_in_table {
    ($record:ty, $table:ident, |$row:ident, $body:ident| $name:expr $(, others $others:expr)?) => {
        impl Stored for $record {
            fn find(body: &Body, id: Self::Id) -> Option<&Arc<Self>> {
                body.$table.get(id)
            }
            fn rows(body: &Body) -> Box<dyn Iterator<Item = &Arc<Self>> + '_> {
                Box::new(body.$table.iter())
            }
            fn put(body: &mut Body, record: Arc<Self>) {
                body.$table.put(record);
            }
            fn take(body: &mut Body, id: Self::Id) -> Option<Arc<Self>> {
                body.$table.take(id)
            }
            fn count(body: &Body) -> usize {
                body.$table.len()
            }
            fn changed(now: &Body, then: &Body) -> Vec<Self::Id> {
                now.$table.changed_since(&then.$table)
            }
            fn name(&self, $body: &Body) -> String {
                let $row = self;
                $name
            }
            $(fn other_names(&self) -> Vec<&str> {
                let $row = self;
                $others
            })?
        }
    };
}

macro_rules! stored_once {
    ($record:ty, $place:ident, |$row:ident| $name:expr) => {
        impl Stored for $record {
            fn find(body: &Body, id: Self::Id) -> Option<&Arc<Self>> {
                (body.$place.id == id).then_some(&body.$place)
            }
            fn rows(body: &Body) -> Box<dyn Iterator<Item = &Arc<Self>> + '_> {
                Box::new(std::iter::once(&body.$place))
            }
            fn put(body: &mut Body, record: Arc<Self>) {
                body.$place = record;
            }
            fn take(_: &mut Body, _: Self::Id) -> Option<Arc<Self>> {
                None
            }
            fn count(_: &Body) -> usize {
                1
            }
            fn changed(now: &Body, then: &Body) -> Vec<Self::Id> {
                if now.$place == then.$place { Vec::new() } else { vec![now.$place.id] }
            }
            fn name(&self, _: &Body) -> String {
                let $row = self;
                $name
            }
        }
    };
}

stored_once!(Partnership, partnership, |row| row.name.clone());
stored_once!(Details, details, |row| row.title.clone());
stored_in_table!(Organisation, organisations, |row, _body| row.name.clone(), others
    std::iter::once(row.short_name.as_str()).chain(row.aliases.iter().map(String::as_str)).filter(|name| !name.is_empty()).collect());
stored_in_table!(Post, posts, |row, body| match row.organisation.and_then(|id| body.organisations.get(id)) {
    Some(organisation) => format!("{}, {}", row.title, organisation.brief()),
    None => row.title.clone(),
}, others vec![row.title.as_str()]);
stored_in_table!(Priority, priorities, |row, _body| row.heading(), others vec![row.title.as_str(), row.number.as_str()]);
stored_in_table!(Objective, objectives, |row, _body| row.heading(), others vec![row.reference.as_str(), row.title.as_str()]);
stored_in_table!(Milestone, milestones, |row, _body| row.title.clone());
stored_in_table!(Update, updates, |row, body| {
    let objective = row.objective.and_then(|id| body.objectives.get(id)).map(|objective| objective.brief());
    let period = row.period.map(|period| format!("{} progress", period.words()));
    format!("{} of {}", period.as_deref().unwrap_or("Progress"), objective.as_deref().unwrap_or("an objective"))
});
stored_in_table!(Figure, figures, |row, _body| row.label.clone());

/// Editions stand beside the body, not in it: there are none in a frozen copy.
impl Stored for Edition {
    fn find(_: &Body, _: Self::Id) -> Option<&Arc<Self>> {
        None
    }
    fn rows(_: &Body) -> Box<dyn Iterator<Item = &Arc<Self>> + '_> {
        Box::new(std::iter::empty())
    }
    fn put(_: &mut Body, _: Arc<Self>) {}
    fn take(_: &mut Body, _: Self::Id) -> Option<Arc<Self>> {
        None
    }
    fn count(_: &Body) -> usize {
        0
    }
    fn changed(_: &Body, _: &Body) -> Vec<Self::Id> {
        Vec::new()
    }
    fn name(&self, _: &Body) -> String {
        self.label.clone()
    }
}

impl Body {
    /// A record of any kind.
    pub fn find(&self, record: RecordId) -> Option<AnyRecord> {
        with_kind!(record.kind, R => R::find(self, Id::of(record.id)).cloned().map(Into::into))
    }

    /// What a record is called, so that [`Self::find_by_name`] finds it; empty if there is none.
    pub fn name_of(&self, kind: Kind, id: RawId) -> String {
        with_kind!(kind, R => R::find(self, Id::of(id)).map(|row| row.name(self)).unwrap_or_default())
    }

    /// The record with this name; capitals do not count. `#` and an id names a record beyond doubt.
    ///
    /// # Errors
    ///
    /// [`FieldError`] when there is none or more than one.
    pub fn find_by_name(&self, kind: Kind, given: &str) -> Result<RawId, FieldError> {
        if let Some(id) = given.strip_prefix('#').and_then(|id| id.parse().ok())
            && self.find(RecordId { kind, id }).is_some()
        {
            return Ok(id);
        }
        let (mut exact, mut loose) = (Vec::new(), Vec::new());
        let wanted = given.to_lowercase();
        with_kind!(kind, R => for row in R::rows(self) {
            if row.name(self).to_lowercase() == wanted {
                exact.push(row.id().raw());
            } else if row.other_names().iter().any(|name| name.to_lowercase() == wanted) {
                loose.push(row.id().raw());
            }
        });
        match (exact.as_slice(), loose.as_slice()) {
            ([one], _) | ([], [one]) => Ok(*one),
            ([], []) => Err(FieldError::NoSuchRecord { kind, given: given.to_owned() }),
            _ => Err(FieldError::SeveralRecords { kind, given: given.to_owned() }),
        }
    }

    /// Every place that names a record: the record that does and the field it does so in.
    pub fn references_to(&self, target: RecordId) -> Vec<(RecordId, FieldId)> {
        let mut found = Vec::new();
        for kind in Kind::FROZEN {
            for field in FieldId::all(kind).filter(|field| field.links_to() == Some(target.kind)) {
                with_kind!(kind, R => for row in R::rows(self) {
                    if row.value(field.index()).links().contains(&target.id) {
                        found.push((super::record::record_id(&**row), field));
                    }
                });
            }
        }
        found
    }

    /// The priorities in their order.
    pub fn priorities_in_order(&self) -> Vec<Arc<Priority>> {
        let mut rows: Vec<_> = self.priorities.iter().cloned().collect();
        sort(&mut rows, |row| Key::numbers([row.position.into(), row.id.raw().bits()]));
        rows
    }

    /// The records of a kind, sorted as a person expects them: by place, then number, then name.
    pub fn ordered<R: Stored>(&self) -> Vec<Arc<R>> {
        let mut rows: Vec<Arc<R>> = R::rows(self).cloned().collect();
        sort(&mut rows, |row| Key::name(&row.name(self)));
        rows
    }
}

impl FieldId {
    /// The kind of record that the field points at.
    pub fn links_to(self) -> Option<Kind> {
        match self.about().kind {
            FieldKind::Owner(kind) | FieldKind::Link(kind) | FieldKind::Links(kind) => Some(kind),
            _ => None,
        }
    }
}

impl Plan {
    /// A plan with nothing in it.
    pub fn new(id: PlanId) -> Self {
        Self { id, example: None, body: Body::default(), editions: Table::default(), frozen: Arc::default(), unknown: None }
    }

    /// A record of any kind, editions included.
    pub fn find(&self, record: RecordId) -> Option<AnyRecord> {
        match record.kind {
            Kind::Edition => self.editions.get(Id::of(record.id)).cloned().map(Into::into),
            _ => self.body.find(record),
        }
    }

    /// Puts a record in, in place of the one with its id.
    pub fn put(&mut self, record: AnyRecord) {
        match record {
            AnyRecord::Edition(edition) => self.editions.put(edition),
            record => with_record!(record, row => Stored::put(&mut self.body, row)),
        }
    }

    /// Takes a record out.
    pub fn take(&mut self, record: RecordId) -> Option<AnyRecord> {
        match record.kind {
            Kind::Edition => {
                let edition = self.editions.take(Id::of(record.id))?;
                Arc::make_mut(&mut self.frozen).remove(&edition.id);
                Some(edition.into())
            }
            kind => with_kind!(kind, R => R::take(&mut self.body, Id::of(record.id)).map(Into::into)),
        }
    }

    /// What a record is called.
    pub fn name_of(&self, record: RecordId) -> String {
        self.find(record).map(|found| with_record!(&found, row => row.name(&self.body))).unwrap_or_default()
    }

    /// The editions, the newest first.
    pub fn editions_newest_first(&self) -> Vec<Arc<Edition>> {
        let mut editions: Vec<_> = self.editions.iter().cloned().collect();
        sort(&mut editions, |edition| Key::numbers([backwards(edition.number.into())]));
        editions
    }

    /// Sets a copy of the working plan aside under a label.
    pub fn freeze(&mut self, edition: Edition) {
        Arc::make_mut(&mut self.frozen).insert(edition.id, self.body.clone());
        self.editions.put(edition);
    }
}
