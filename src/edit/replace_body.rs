//! Replacing a board or an organisation by one or several others from a date. What was replaced stays, and says what came after it.

use super::{
    Edit, Refused,
    hand_over::{HandOver, handing, is_there, what_it_leads},
    move_board::{board_record, end_lines, new_line},
};
use crate::domain::{
    board::{Board, BoardField, BoardId, Member, MemberField, MemberId},
    date::{Date, Day},
    field::Record as _,
    id::{Id as _, RawId},
    lead::{Holder, Role},
    organisation::{Organisation, OrganisationField, OrganisationId},
    plan::Plan,
    record::{AnyRecord, FieldId, Kind, RecordId},
    structure::{Structure, stands_on},
    value::Value,
};

/// A body that comes after another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Successor {
    /// One that is in the plan.
    Existing(RawId),
    /// One that is to be added under this name.
    New(String),
}

/// How a body is replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// What comes after it, the first taking over what is handed over.
    pub by: Vec<Successor>,
    /// The first day without it.
    pub date: Date,
    /// Whether what it leads goes to the first successor.
    pub hand_over: bool,
    /// Why.
    pub note: String,
}

/// Replaces an organisation or a board by others.
///
/// # Errors
///
/// [`Refused`] when a successor is missing or cannot be one, or when it has ended already.
pub fn replace_body(plan: &Plan, old: RecordId, ask: &Replacement, ids: &mut dyn FnMut() -> RawId) -> Result<Edit, Refused> {
    let (Some(found), Some(role)) = (plan.find(old), Role::of(old.kind).filter(|role| *role != Role::Post)) else {
        return Err(Refused::Gone(old.kind));
    };
    let (end_field, successors_field): (FieldId, FieldId) = match role {
        Role::Board => (BoardField::EffectiveTo.into(), BoardField::Successors.into()),
        _ => (OrganisationField::EffectiveTo.into(), OrganisationField::Successors.into()),
    };
    let (day, last) = (ask.date.first(), ask.date.first().plus_days(-1));
    if !is_there(plan, old, last) {
        return Err(not_there(plan, old, &found, end_field, last));
    }
    let (mut edits, successors) = add_successors(plan, &found, ask, ids)?;
    let all = found.value(successors_field).links().iter().copied().filter(|id| !successors.contains(id)).collect::<Vec<_>>();
    edits.push(Edit::set(old, end_field, Value::Date(Some(Date::Day(last)))));
    edits.push(Edit::set(old, successors_field, Value::Links([all, successors.clone()].concat())));
    let first = successors.first().and_then(|id| Holder::of(RecordId { kind: old.kind, id: *id }));
    if let (true, Some(to), Some(from)) = (ask.hand_over, first, Holder::of(old)) {
        let moved: Vec<_> = what_it_leads(&plan.body, from, day).into_iter().filter(|(record, _)| *record != to.record()).collect();
        if !moved.is_empty() {
            edits.extend(handing(Some(from), &HandOver { to, date: ask.date, note: ask.note.clone() }, &moved, ids));
        }
    }
    edits.extend(pass_on_seats(plan, old, &successors, ask.date, ids));
    if role == Role::Board {
        edits.extend(pass_on_lines(plan, BoardId::of(old.id), &successors, ask.date, ids)?);
    }
    let names: Vec<String> = ask.by.iter().map(|successor| successor.name(plan, old.kind)).collect();
    let label = format!("Replaced {} by {}", super::brief(plan, old), names.join(" and "));
    Ok(Edit::Several { label, edits })
}

impl Successor {
    fn name(&self, plan: &Plan, kind: Kind) -> String {
        match self {
            Self::Existing(id) => super::brief(plan, RecordId { kind, id: *id }),
            Self::New(name) => format!("“{}”", name.trim()),
        }
    }
}

fn not_there(plan: &Plan, old: RecordId, found: &AnyRecord, end_field: FieldId, last: Day) -> Refused {
    let name = plan.name_of(old);
    match found.value(end_field) {
        Value::Date(Some(end)) if end.last() < last => Refused::Ended { name, on: end.last() },
        _ => Refused::NotThere { name, on: last },
    }
}

/// The edits that add the successors that are new, and the ids of all.
fn add_successors(
    plan: &Plan,
    old: &AnyRecord,
    ask: &Replacement,
    ids: &mut dyn FnMut() -> RawId,
) -> Result<(Vec<Edit>, Vec<RawId>), Refused> {
    let kind = old.record_id().kind;
    let (mut edits, mut successors) = (Vec::new(), Vec::new());
    for successor in &ask.by {
        match successor {
            Successor::Existing(id) => {
                let record = RecordId { kind, id: *id };
                plan.find(record).ok_or(Refused::Gone(kind))?;
                if record == old.record_id() {
                    return Err(Refused::Itself(kind));
                }
                if !is_there(plan, record, ask.date.first()) {
                    return Err(Refused::NotThere { name: plan.name_of(record), on: ask.date.first() });
                }
                if !successors.contains(id) {
                    successors.push(*id);
                }
            }
            Successor::New(name) => {
                let name = name.trim();
                if name.is_empty() {
                    return Err(Refused::NoName);
                }
                if plan.body.find_by_name(kind, name).is_ok() {
                    return Err(Refused::NameTaken(name.to_owned()));
                }
                let id = ids();
                edits.push(Edit::Add(like(old, id, name, ask.date)));
                successors.push(id);
            }
        }
    }
    if successors.is_empty() { Err(Refused::NothingChosen(kind)) } else { Ok((edits, successors)) }
}

/// A new body that is what the old one was, under another name.
fn like(old: &AnyRecord, id: RawId, name: &str, from: Date) -> AnyRecord {
    if let Some(old) = old.as_type::<Board>() {
        let mut board = Board::blank(BoardId::of(id));
        (board.name, board.effective_from) = (name.to_owned(), Some(from));
        (board.kind, board.our_part, board.host, board.chair) = (old.kind, old.our_part, old.host, old.chair);
        return board.into();
    }
    let mut organisation = Organisation::blank(OrganisationId::of(id));
    (organisation.name, organisation.effective_from) = (name.to_owned(), Some(from));
    if let Some(old) = old.as_type::<Organisation>() {
        (organisation.kind, organisation.authority) = (old.kind, old.authority);
    }
    organisation.into()
}

/// The seats of a board that ends end with it; those of an organisation that ends go to all its successors.
fn pass_on_seats(plan: &Plan, old: RecordId, successors: &[RawId], from: Date, ids: &mut dyn FnMut() -> RawId) -> Vec<Edit> {
    let day = from.first();
    let of_board = old.kind == Kind::Board;
    let is_its = |seat: &&Member| match old.kind {
        Kind::Board => seat.board.is_some_and(|board| board.raw() == old.id),
        _ => seat.organisation.is_some_and(|organisation| organisation.raw() == old.id),
    };
    let begun = |seat: &&Member| seat.effective_from.is_none_or(|from| from.first() < day);
    let mut edits = Vec::new();
    for seat in plan.body.members.iter().filter(is_its).filter(begun).filter(|seat| stands_on(None, seat.effective_to, day)) {
        let record = RecordId { kind: Kind::Member, id: seat.id.raw() };
        edits.push(Edit::set(record, MemberField::EffectiveTo, Value::Date(Some(Date::Day(day.plus_days(-1))))));
        for successor in successors.iter().filter(|_| !of_board && seat.post.is_none()) {
            let organisation = Some(OrganisationId::of(*successor));
            let sits = |other: &Member| {
                other.board == seat.board && other.organisation == organisation && stands_on(None, other.effective_to, day)
            };
            if !plan.body.members.iter().any(sits) {
                let mut new = Member::blank(MemberId::of(ids()));
                (new.board, new.organisation, new.role, new.effective_from) = (seat.board, organisation, seat.role, Some(from));
                edits.push(Edit::Add(new.into()));
            }
        }
    }
    edits
}

/// The lines of a board that ends end with it. Those that reported to it report to its first successor; a successor without a line
/// reports to whom it reported.
fn pass_on_lines(
    plan: &Plan,
    old: BoardId,
    successors: &[RawId],
    from: Date,
    ids: &mut dyn FnMut() -> RawId,
) -> Result<Vec<Edit>, Refused> {
    let day = from.first();
    let structure = Structure::on(&plan.body, day.plus_days(-1));
    let mut edits = end_lines(plan, day, |line| line.board == Some(old) || line.to == Some(old))?;
    let successors: Vec<BoardId> = successors.iter().copied().map(BoardId::of).collect();
    for new in successors.iter().filter(|new| plan.find(board_record(**new)).is_none()) {
        edits.extend(
            structure
                .above(old)
                .into_iter()
                .filter(|above| !successors.contains(above))
                .map(|above| new_line(*new, above, from, ids)),
        );
    }
    let Some(first) = successors.first() else { return Ok(edits) };
    for below in structure.below(old).into_iter().filter(|below| !successors.contains(below)) {
        let goes_round = structure.reports_to(*first, below) || structure.above(below).contains(first);
        if !goes_round && is_there(plan, board_record(below), day) {
            edits.push(new_line(below, *first, from, ids));
        }
    }
    Ok(edits)
}
