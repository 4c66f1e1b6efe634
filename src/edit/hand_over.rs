//! Handing over: what a post, an organisation or a board leads goes to another from a date.

use super::{Edit, Refused};
use crate::domain::{
    board::BoardField,
    date::{Date, Day},
    handover::{Handover, HandoverId},
    id::{Id as _, RawId},
    lead::{Holder, Role},
    meeting::{Action, ActionField, ActionStatus},
    objective::{Objective, ObjectiveField, ObjectiveId},
    plan::{Body, Plan},
    priority::PriorityField,
    record::{AnyRecord, FieldId, Kind, RecordId},
    risk::{Risk, RiskField, RiskStatus},
    scrutiny::{Recommendation, RecommendationField, ResponseStatus},
    structure::stands_on,
    value::Value,
};

/// Who leads some records, and in which fields they say so.
type Led = (Option<Holder>, Vec<(RecordId, FieldId)>);

/// When and why something is handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOver {
    /// Who takes over.
    pub to: Holder,
    /// From when.
    pub date: Date,
    /// Why.
    pub note: String,
}

/// What something leads that is still open, with the field that says so. What is closed keeps its former lead.
pub fn what_it_leads(body: &Body, from: Holder, day: Day) -> Vec<(RecordId, FieldId)> {
    let is_open = |record: &AnyRecord| {
        let kind = record.record_id().kind;
        let date = |key| match FieldId::named(kind, key).map(|field| record.value(field)) {
            Some(Value::Date(date)) => date,
            _ => None,
        };
        let answered = |status| matches!(status, ResponseStatus::NotAccepted | ResponseStatus::Done);
        record.as_type::<Objective>().is_none_or(|row| row.status.is_live())
            && record.as_type::<Risk>().is_none_or(|row| row.status == RiskStatus::Open)
            && record.as_type::<Action>().is_none_or(|row| row.status == ActionStatus::Open)
            && record.as_type::<Recommendation>().is_none_or(|row| !answered(row.status))
            && stands_on(None, date("effective_to"), day)
    };
    let mut found = Vec::new();
    for field in fields(from.role()) {
        let led = body.records(field.kind()).filter(|record| record.value(field).links() == [from.record().id]).filter(is_open);
        found.extend(led.map(|record| (record.record_id(), field)));
    }
    found
}

/// The fields in which a role is named.
fn fields(role: Role) -> Vec<FieldId> {
    match role {
        Role::Post => vec![
            ObjectiveField::Lead.into(),
            PriorityField::Lead.into(),
            BoardField::Chair.into(),
            RiskField::Owner.into(),
            ActionField::Lead.into(),
            RecommendationField::Lead.into(),
        ],
        Role::Organisation => {
            vec![ObjectiveField::LeadOrganisation.into(), BoardField::Host.into(), RecommendationField::To.into()]
        }
        Role::Board => vec![ObjectiveField::Board.into(), PriorityField::Board.into()],
    }
}

/// How many of what, in words: `6 objectives, 1 priority and 2 boards`.
pub fn counted(records: &[(RecordId, FieldId)]) -> String {
    let count = |kind| match records.iter().filter(|(record, _)| record.kind == kind).count() {
        0 => None,
        1 => Some(format!("1 {}", kind.noun())),
        many => Some(format!("{many} {}", kind.nouns())),
    };
    let parts: Vec<String> = Kind::frozen().filter_map(count).collect();
    match parts.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => "nothing".to_owned(),
    }
}

/// Hands everything that something leads over to another.
///
/// # Errors
///
/// [`Refused`] when there is nothing to hand over or nobody to take it.
pub fn hand_over(plan: &Plan, from: Holder, ask: &HandOver, ids: &mut dyn FnMut() -> RawId) -> Result<Edit, Refused> {
    let (body, day) = (&plan.body, ask.date.first());
    body.find(from.record()).ok_or(Refused::Gone(from.record().kind))?;
    check_taker(plan, from, ask)?;
    let moved: Vec<_> = what_it_leads(body, from, day).into_iter().filter(|(record, _)| *record != ask.to.record()).collect();
    if moved.is_empty() {
        return Err(Refused::LeadsNothing(plan.name_of(from.record())));
    }
    let label = format!("Handed over from {} to {}", super::brief(plan, from.record()), super::brief(plan, ask.to.record()));
    Ok(Edit::Several { label, edits: handing(Some(from), ask, &moved, ids) })
}

/// The edits that hand records over, with the handover itself.
pub(super) fn handing(
    from: Option<Holder>,
    ask: &HandOver,
    moved: &[(RecordId, FieldId)],
    ids: &mut dyn FnMut() -> RawId,
) -> Vec<Edit> {
    let mut handover = Handover::blank_for(HandoverId::of(ids()), from, ask);
    for (record, _) in moved {
        match record.kind {
            Kind::Objective => handover.objectives.push(ObjectiveId::of(record.id)),
            Kind::Priority => handover.priorities.push(crate::domain::priority::PriorityId::of(record.id)),
            Kind::Board => handover.boards.push(crate::domain::board::BoardId::of(record.id)),
            _ => {}
        }
    }
    let to = Value::Link(Some(ask.to.record().id));
    let mut edits: Vec<Edit> = moved.iter().map(|(record, field)| Edit::set(*record, *field, to.clone())).collect();
    edits.push(Edit::Add(handover.into()));
    edits
}

/// Hands some objectives over to another, whoever leads them.
///
/// # Errors
///
/// [`Refused`] when none was chosen, or all have this lead already.
pub fn hand_over_objectives(
    plan: &Plan,
    objectives: &[ObjectiveId],
    ask: &HandOver,
    ids: &mut dyn FnMut() -> RawId,
) -> Result<Edit, Refused> {
    let role = ask.to.role();
    let Some(field) = role.field(Kind::Objective) else { return Err(Refused::NothingChosen(Kind::Objective)) };
    if objectives.is_empty() {
        return Err(Refused::NothingChosen(Kind::Objective));
    }
    check_taker_is_there(plan, ask)?;
    let (mut groups, mut count): (Vec<Led>, usize) = (Vec::new(), 0);
    for objective in objectives {
        let record = RecordId { kind: Kind::Objective, id: objective.raw() };
        let found = plan.find(record).ok_or(Refused::Gone(Kind::Objective))?;
        let holder_kind = ask.to.record().kind;
        let lead = found.value(field).links().first().and_then(|id| Holder::of(RecordId { kind: holder_kind, id: *id }));
        if lead == Some(ask.to) {
            continue;
        }
        count += 1;
        match groups.iter_mut().find(|(other, _)| *other == lead) {
            Some((_, records)) => records.push((record, field)),
            None => groups.push((lead, vec![(record, field)])),
        }
    }
    let name = super::brief(plan, ask.to.record());
    if groups.is_empty() {
        return Err(Refused::AlreadySo(format!("{name} leads them")));
    }
    let edits = groups.iter().flat_map(|(from, records)| handing(*from, ask, records, ids)).collect();
    let objectives = if count == 1 { "1 objective".to_owned() } else { format!("{count} objectives") };
    Ok(Edit::Several { label: format!("Handed over {objectives} to {name}"), edits })
}

fn check_taker(plan: &Plan, from: Holder, ask: &HandOver) -> Result<(), Refused> {
    if from == ask.to {
        return Err(Refused::Itself(from.record().kind));
    }
    if from.role() != ask.to.role() {
        return Err(Refused::OtherKind(from.record().kind));
    }
    check_taker_is_there(plan, ask)
}

fn check_taker_is_there(plan: &Plan, ask: &HandOver) -> Result<(), Refused> {
    let record = ask.to.record();
    plan.find(record).ok_or(Refused::Gone(record.kind))?;
    let on = ask.date.first();
    if is_there(plan, record, on) { Ok(()) } else { Err(Refused::NotThere { name: plan.name_of(record), on }) }
}

/// Whether a record with dates from and to is there on a day.
pub(super) fn is_there(plan: &Plan, record: RecordId, day: Day) -> bool {
    plan.find(record).is_some_and(|found| {
        let date = |key| match FieldId::named(record.kind, key).map(|field| found.value(field)) {
            Some(Value::Date(date)) => date,
            _ => None,
        };
        stands_on(date("effective_from"), date("effective_to"), day)
    })
}

impl Handover {
    fn blank_for(id: HandoverId, from: Option<Holder>, ask: &HandOver) -> Self {
        let mut handover = <Self as crate::domain::field::Record>::blank(id);
        handover.date = Some(ask.date);
        handover.note.clone_from(&ask.note);
        match from {
            Some(Holder::Post(from)) => handover.from_post = Some(from),
            Some(Holder::Organisation(from)) => handover.from_organisation = Some(from),
            Some(Holder::Board(from)) => handover.from_board = Some(from),
            None => {}
        }
        match ask.to {
            Holder::Post(to) => handover.to_post = Some(to),
            Holder::Organisation(to) => handover.to_organisation = Some(to),
            Holder::Board(to) => handover.to_board = Some(to),
        }
        handover
    }
}
