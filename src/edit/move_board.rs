//! Moving a board under another from a date: what was so until then stays in the record.

use super::{Edit, Refused, hand_over::is_there};
use crate::domain::{
    board::{BoardId, ReportingLine, ReportingLineField, ReportingLineId},
    date::{Date, Day},
    field::Record as _,
    id::{Id as _, RawId},
    plan::Plan,
    record::{Kind, RecordId},
    structure::Structure,
    value::Value,
};

pub(super) fn board_record(board: BoardId) -> RecordId {
    RecordId { kind: Kind::Board, id: board.raw() }
}

/// Makes a board report to another and to no other from a date.
///
/// # Errors
///
/// [`Refused`] when that cannot be, or is so already.
pub fn move_board(plan: &Plan, board: BoardId, to: BoardId, from: Date, ids: &mut dyn FnMut() -> RawId) -> Result<Edit, Refused> {
    let (day, record, target) = (from.first(), board_record(board), board_record(to));
    if board == to {
        return Err(Refused::Itself(Kind::Board));
    }
    for wanted in [record, target] {
        plan.find(wanted).ok_or(Refused::Gone(Kind::Board))?;
        if !is_there(plan, wanted, day) {
            return Err(Refused::NotThere { name: plan.name_of(wanted), on: day });
        }
    }
    let (name, to_name) = (plan.name_of(record), plan.name_of(target));
    let structure = Structure::on(&plan.body, day);
    if structure.reports_to(to, board) {
        return Err(Refused::Circle { board: name, to: to_name });
    }
    let keep = |line: &ReportingLine| line.to == Some(to) && is_current(line, day);
    let mut edits = end_lines(plan, day, |line| line.board == Some(board) && !keep(line))?;
    if structure.above(board) == [to] {
        return Err(Refused::AlreadySo(format!("“{name}” reports to “{to_name}” and to no other")));
    }
    if !plan.body.reporting_lines.iter().any(|line| line.board == Some(board) && keep(line)) {
        edits.push(new_line(board, to, from, ids));
    }
    let label = format!("Moved {} under {}", super::brief(plan, record), super::brief(plan, target));
    Ok(Edit::Several { label, edits })
}

/// That a board reports to another from a date.
pub(super) fn new_line(board: BoardId, to: BoardId, from: Date, ids: &mut dyn FnMut() -> RawId) -> Edit {
    let mut line = ReportingLine::blank(ReportingLineId::of(ids()));
    (line.board, line.to, line.effective_from) = (Some(board), Some(to), Some(from));
    Edit::Add(line.into())
}

fn is_current(line: &ReportingLine, day: Day) -> bool {
    line.effective_from.is_none_or(|from| from.first() <= day) && line.effective_to.is_none_or(|to| day <= to.last())
}

/// Ends reporting lines the day before.
///
/// # Errors
///
/// [`Refused::LaterChange`] when one of them begins on that day or later: ending it would take it out of the record.
pub(super) fn end_lines(plan: &Plan, day: Day, which: impl Fn(&ReportingLine) -> bool) -> Result<Vec<Edit>, Refused> {
    let mut edits = Vec::new();
    for line in plan.body.reporting_lines.iter().filter(|line| which(line) && line.effective_to.is_none_or(|to| day <= to.last())) {
        let record = RecordId { kind: Kind::ReportingLine, id: line.id.raw() };
        if let Some(from) = line.effective_from.filter(|from| day <= from.first()) {
            return Err(Refused::LaterChange { name: plan.name_of(record), on: from.first() });
        }
        edits.push(Edit::set(record, ReportingLineField::EffectiveTo, Value::Date(Some(Date::Day(day.plus_days(-1))))));
    }
    Ok(edits)
}
