//! The kinds of record there are, and ways to speak of a record whose kind is known only at run time.

use super::{
    field::{About, FieldError, Record, Unknown},
    id::RawId,
    plan::Body,
    table::Row,
    value::{Held, Value},
};
use std::{any::Any, fmt, sync::Arc};

/// Makes [`Kind`] from one line a kind: its type and file, its name in files, what one is called and what several are called.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident in $module:ident = $key:literal, $noun:literal, $nouns:literal;)*) => {
        /// A kind of record. Each has a table in the plan, but for the first two, of which a plan has one each.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $($(#[$doc])* $name,)*
        }

        const KINDS: usize = [$($key),*].len();

        impl Kind {
            /// Every kind, in the order they stand in a file: what is pointed at comes before what points.
            pub const ALL: [Self; KINDS] = [$(Self::$name),*];

            fn words(self) -> (&'static str, &'static str, &'static str) {
                match self {
                    $(Self::$name => ($key, $noun, $nouns),)*
                }
            }

            /// The catalogue of its fields.
            pub fn fields(self) -> &'static [About] {
                match self {
                    $(Self::$name => super::$module::$name::FIELDS,)*
                }
            }
        }

        impl AnyRecord {
            /// A record of this kind with nothing in it yet.
            pub fn blank(kind: Kind, id: RawId) -> Self {
                match kind {
                    $(Kind::$name => super::$module::$name::blank(super::id::Id::of(id)).into(),)*
                }
            }
        }
    };
}

kinds! {
    /// The partnership.
    Partnership in partnership = "partnership", "partnership", "partnerships";
    /// The plan's own particulars.
    Details in details = "details", "plan", "plans";
    /// A partner body.
    Organisation in organisation = "organisations", "organisation", "organisations";
    /// A post in a body.
    Post in post = "posts", "post", "posts";
    /// A board, panel, group or committee.
    Board in board = "boards", "board", "boards";
    /// That a board reports to another.
    ReportingLine in board = "reporting_lines", "reporting line", "reporting lines";
    /// A seat on a board.
    Member in board = "members", "board member", "board members";
    /// A priority or theme.
    Priority in priority = "priorities", "priority", "priorities";
    /// An objective.
    Objective in objective = "objectives", "objective", "objectives";
    /// A milestone of an objective.
    Milestone in milestone = "milestones", "milestone", "milestones";
    /// A progress update.
    Update in update = "updates", "progress update", "progress updates";
    /// A figure in an update.
    Figure in figure = "figures", "figure", "figures";
    /// A meeting of a board.
    Meeting in meeting = "meetings", "meeting", "meetings";
    /// An item on a meeting's agenda.
    AgendaItem in meeting = "agenda_items", "agenda item", "agenda items";
    /// An action that a meeting asked for.
    Action in meeting = "actions", "action", "actions";
    /// A sum of money.
    Funding in funding = "funding", "sum of money", "sums of money";
    /// That money was extended.
    FundingExtension in funding = "funding_extensions", "extension of funding", "extensions of funding";
    /// A contract with a provider.
    Contract in contract = "contracts", "contract", "contracts";
    /// An option to extend a contract.
    ContractOption in contract = "contract_options", "option to extend", "options to extend";
    /// A programme or service.
    Programme in programme = "programmes", "programme", "programmes";
    /// A strategic assessment.
    Assessment in assessment = "assessments", "strategic assessment", "strategic assessments";
    /// What an assessment found.
    Finding in assessment = "findings", "finding", "findings";
    /// A survey, meeting or consultation.
    Engagement in engagement = "engagement", "engagement", "engagements";
    /// A step in the chain of approval.
    Approval in approval = "approvals", "approval", "approvals";
    /// A scrutiny session.
    Scrutiny in scrutiny = "scrutiny", "scrutiny session", "scrutiny sessions";
    /// A scrutiny recommendation.
    Recommendation in scrutiny = "recommendations", "recommendation", "recommendations";
    /// A risk.
    Risk in risk = "risks", "risk", "risks";
    /// A legal order.
    Order in order = "orders", "order", "orders";
    /// That an order was extended.
    OrderExtension in order = "order_extensions", "extension of an order", "extensions of orders";
    /// A linked strategy or duty.
    Strategy in strategy = "strategies", "strategy or duty", "strategies and duties";
    /// A document or background paper.
    Paper in document = "documents", "document", "documents";
    /// A glossary term.
    Term in term = "glossary", "glossary term", "glossary terms";
    /// What one post or body handed over to another.
    Handover in handover = "handovers", "handover", "handovers";
    /// A change to a priority.
    PriorityChange in change_of_plan = "priority_changes", "change to a priority", "changes to priorities";
    /// That the plan was extended.
    PlanExtension in change_of_plan = "plan_extensions", "extension of the plan", "extensions of the plan";
    /// Something that is counted to see whether the work works.
    Indicator in indicator = "indicators", "indicator", "indicators";
    /// How an indicator is worked out from a date on.
    Method in indicator = "methods", "method", "methods";
    /// What an indicator should reach.
    Target in indicator = "targets", "target", "targets";
    /// What an indicator is held against.
    Benchmark in indicator = "benchmarks", "benchmark", "benchmarks";
    /// A reading of an indicator.
    Reading in reading = "readings", "reading", "readings";
    /// A correction of a reading.
    Correction in reading = "corrections", "correction", "corrections";
    /// A way a reading is broken down.
    Breakdown in breakdown = "breakdowns", "breakdown", "breakdowns";
    /// A part of a breakdown.
    BreakdownPart in breakdown = "breakdown_parts", "part of a breakdown", "parts of breakdowns";
    /// Who joined and left a cohort over a period.
    CohortFlow in cohort = "cohort_flows", "cohort flow", "cohort flows";
    /// How many joined or left a cohort for one reason.
    Movement in cohort = "movements", "movement", "movements";
    /// Why a finding stays as it is.
    Explanation in explanation = "explanations", "explanation", "explanations";
    /// A note on a statutory rule.
    RuleNote in rule_note = "rule_notes", "note on a rule", "notes on rules";
    /// A deadline before meetings.
    DeadlineRule in deadline_rule = "deadline_rules", "report deadline", "report deadlines";
    /// A frozen edition of the plan. It stands beside the body, so there is none in a frozen copy.
    Edition in edition = "editions", "edition", "editions";
}

impl Kind {
    /// The kinds that an edition freezes, in the order they stand in a file.
    pub fn frozen() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|kind| *kind != Self::Edition)
    }

    /// Its name in files.
    pub fn key(self) -> &'static str {
        self.words().0
    }

    /// What one is called, within a sentence.
    pub fn noun(self) -> &'static str {
        self.words().1
    }

    /// What several are called, within a sentence.
    pub fn nouns(self) -> &'static str {
        self.words().2
    }

    /// Whether a plan has exactly one, always.
    pub fn is_single(self) -> bool {
        matches!(self, Self::Partnership | Self::Details)
    }
}

/// The article and noun for one: `an objective`.
impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&super::field::with_article(self.noun()))
    }
}

/// A record of any kind, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId {
    /// What kind it is.
    pub kind: Kind,
    /// Its id.
    pub id: RawId,
}

/// A field of any kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FieldId {
    kind: Kind,
    index: usize,
}

impl FieldId {
    /// The field at this place of the kind's catalogue.
    pub(crate) fn new(kind: Kind, index: usize) -> Self {
        Self { kind, index }
    }

    /// The field with this name in files.
    pub fn named(kind: Kind, key: &str) -> Option<Self> {
        kind.fields().iter().position(|about| about.key == key).map(|index| Self { kind, index })
    }

    /// Every field of a kind of record, in the order they are shown.
    pub fn all(kind: Kind) -> impl Iterator<Item = Self> {
        (0..kind.fields().len()).map(move |index| Self { kind, index })
    }

    /// The kind of record it belongs to.
    pub fn kind(self) -> Kind {
        self.kind
    }

    /// Its place in the catalogue.
    pub fn index(self) -> usize {
        self.index
    }

    /// Its description.
    pub fn about(self) -> &'static About {
        const NOTHING: About = About {
            key: "",
            label: "",
            hint: "",
            kind: super::field::FieldKind::Line,
            required: false,
            visibility: super::field::Visibility::Partnership,
        };
        self.kind.fields().get(self.index).unwrap_or(&NOTHING)
    }
}

/// A record seen through its catalogue, whatever its kind. Made by `record!`.
pub trait Object: Named + Any + Send + Sync {
    /// Which record it is.
    fn record_id(&self) -> RecordId;
    /// A field by its place in the catalogue.
    fn held(&self, field: usize) -> Option<&dyn Held>;
    /// The same, to be filled.
    fn held_mut(&mut self, field: usize) -> Option<&mut dyn Held>;
    /// What a file held beside the known fields.
    fn unknown(&self) -> &Unknown;
    /// The same, to be filled.
    fn unknown_mut(&mut self) -> &mut Unknown;
    /// Whether the other is of the same kind and says the same.
    fn is_same(&self, other: &dyn Any) -> bool;
    /// A copy of its own.
    fn copy(&self) -> Arc<dyn Object>;

    /// The content of a field by its place in the catalogue; empty where there is no such field.
    fn value(&self, field: usize) -> Value {
        self.held(field).map_or(Value::Flag(false), Held::to_value)
    }
}

/// What a record is called.
pub trait Named {
    /// Unique names make links readable.
    fn name(&self, body: &Body) -> String;
    /// Other things it is called, by which it may be found.
    fn other_names(&self) -> Vec<&str> {
        Vec::new()
    }
}

/// A record whose kind is known only at run time. Shared, so that it is cheap to pass on.
///
/// Everything that treats all kinds alike goes through it, so that its code exists once and not once for each kind.
#[derive(Clone)]
pub struct AnyRecord(Arc<dyn Object>);

impl<R: Record> From<R> for AnyRecord {
    fn from(record: R) -> Self {
        Self(Arc::new(record))
    }
}

impl<R: Record> From<Arc<R>> for AnyRecord {
    fn from(record: Arc<R>) -> Self {
        Self(record)
    }
}

impl AnyRecord {
    /// Which record it is.
    pub fn record_id(&self) -> RecordId {
        self.0.record_id()
    }

    /// The record as its type, if it is of that type.
    pub fn as_type<R: Record>(&self) -> Option<&R> {
        (&*self.0 as &dyn Any).downcast_ref()
    }

    /// The same, shared.
    pub fn shared<R: Record>(&self) -> Option<Arc<R>> {
        let any: Arc<dyn Any + Send + Sync> = self.0.clone();
        any.downcast().ok()
    }

    /// The content of a field; that of a field of another kind of record is empty.
    pub fn value(&self, field: FieldId) -> Value {
        self.0.value(field.index())
    }

    /// What it is called.
    pub fn name(&self, body: &Body) -> String {
        self.0.name(body)
    }

    /// Other things it is called, by which it may be found.
    pub fn other_names(&self) -> Vec<&str> {
        self.0.other_names()
    }

    /// What a file held beside the known fields.
    pub fn unknown(&self) -> &Unknown {
        self.0.unknown()
    }

    /// Keeps what a file held beside the known fields.
    pub fn keep_unknown(&mut self, unknown: Unknown) {
        if let Some(record) = self.own() {
            *record.unknown_mut() = unknown;
        }
    }

    /// Puts content in a field as it is; `false` when it is not of the field's kind.
    pub fn put_value(&mut self, field: FieldId, value: Value) -> bool {
        field.kind() == self.record_id().kind
            && self.own().and_then(|own| own.held_mut(field.index())).is_some_and(|held| held.put(value))
    }

    /// The same record with another content in a field.
    ///
    /// # Errors
    ///
    /// [`FieldError`] when the content is not fit for the field.
    pub fn with(&self, field: FieldId, value: Value) -> Result<Self, FieldError> {
        if field.kind() != self.record_id().kind {
            return Err(FieldError::NoSuchField);
        }
        let about = field.about();
        about.check(&value)?;
        let mut changed = self.clone();
        if changed.put_value(field, value) { Ok(changed) } else { Err(FieldError::WrongKind { label: about.label }) }
    }

    /// The record to be changed: itself when nobody shares it, else a copy that nobody shares.
    fn own(&mut self) -> Option<&mut dyn Object> {
        if Arc::get_mut(&mut self.0).is_none() {
            self.0 = self.0.copy();
        }
        Arc::get_mut(&mut self.0)
    }
}

impl PartialEq for AnyRecord {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.is_same(&*other.0)
    }
}

/// By its catalogue, what is empty left out.
impl fmt::Debug for AnyRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let RecordId { kind, id } = self.record_id();
        let mut shown = f.debug_struct(kind.noun());
        shown.field("id", &id);
        for field in FieldId::all(kind) {
            let value = self.value(field);
            if !value.is_empty() {
                shown.field(field.about().key, &value);
            }
        }
        shown.finish()
    }
}

impl Row for AnyRecord {
    type Id = RawId;
    fn id(&self) -> RawId {
        self.0.record_id().id
    }
}
