//! What was typed into a grid, as one edit.

use super::{
    cell,
    column::Column,
    rows::{Grid, Row, Subject},
};
use crate::{
    domain::{
        id::{Id as _, RawId},
        indicator::Indicator,
        plan::{Body, Plan},
        reading::{Reading, ReadingField, ReadingId},
        reading_fit::{self, Unfit},
        record::{AnyRecord, FieldId, Kind, RecordId},
    },
    edit::{
        Edit,
        sheet::{CellFault, Typed},
    },
};

/// The name of a cell for what is typed into it.
pub fn cell_key(row: &Row, column: Column) -> String {
    format!("{}.{}", row.key, column.key())
}

/// What one line asks for.
enum Step {
    Nothing,
    Add(Box<Reading>),
    Change(Vec<Edit>),
    Remove(ReadingId),
}

/// The edit that makes the plan say what the grid does; nothing when it does already. Published readings stay as they are.
///
/// # Errors
///
/// The cells that cannot be read, or lines that cannot be so. Nothing is then saved, and nothing of what was typed is lost.
pub fn save(plan: &Plan, grid: &Grid, typed: &Typed, ids: &mut dyn FnMut() -> RawId) -> Result<Option<Edit>, Vec<CellFault>> {
    let (mut steps, mut faults) = (Vec::new(), Vec::new());
    for (index, row) in grid.rows.iter().enumerate() {
        match step(&plan.body, grid, row, typed, ids) {
            Ok(step) => steps.push(step),
            Err(found) => faults.extend(found.into_iter().map(|(column, message)| CellFault {
                row: index,
                column: grid.columns.iter().position(|other| *other == column).unwrap_or(0),
                message,
            })),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let (mut added, mut changed, mut removed, mut edits) = (0, 0, 0, Vec::new());
    for step in steps {
        match step {
            Step::Nothing => {}
            Step::Add(reading) => {
                added += 1;
                edits.push(Edit::Add((*reading).into()));
            }
            Step::Change(sets) => {
                changed += 1;
                edits.extend(sets);
            }
            Step::Remove(reading) => {
                removed += 1;
                edits.push(Edit::Remove(RecordId { kind: Kind::Reading, id: reading.raw() }));
            }
        }
    }
    let label = format!("{} {}", counted(added, changed, removed), of(&plan.body, grid.subject));
    Ok((!edits.is_empty()).then_some(Edit::Several { label, edits }))
}

/// `Entered 12 readings`, `Entered 2, changed 3 and deleted 1 reading`.
fn counted(added: usize, changed: usize, removed: usize) -> String {
    let done: Vec<(&str, usize)> =
        [("entered", added), ("changed", changed), ("deleted", removed)].into_iter().filter(|(_, count)| *count > 0).collect();
    let nouns = if done.last().is_some_and(|(_, count)| *count == 1) { "reading" } else { "readings" };
    let parts: Vec<String> = done.iter().map(|(what, count)| format!("{what} {count}")).collect();
    let said = match parts.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => parts.concat(),
    };
    crate::domain::field::capitalised(&format!("{said} {nouns}"))
}

fn of(body: &Body, subject: Subject) -> String {
    match subject {
        Subject::Year(indicator, year) => {
            let name = body.indicators.get(indicator).map(|indicator| indicator.name.as_str()).unwrap_or_default();
            format!("of {name} for {}", year.words())
        }
        Subject::Period(period) => format!("for {}", period.words()),
    }
}

fn step(body: &Body, grid: &Grid, row: &Row, typed: &Typed, ids: &mut dyn FnMut() -> RawId) -> Result<Step, Vec<(Column, String)>> {
    let Some(indicator) = body.indicators.get(row.indicator).filter(|_| !row.published()) else { return Ok(Step::Nothing) };
    let mut after = typed_over(grid, row, indicator, typed)?;
    if after == row.reading {
        return Ok(Step::Nothing);
    }
    if row.there && !after.says_something() && after.note.trim().is_empty() {
        return removal(body, row).map_err(|why| vec![(first_asked(indicator), why)]);
    }
    if !row.there {
        after.id = ReadingId::of(ids());
    }
    let mut unfit = reading_fit::unfit(body, &after).into_iter();
    if let Some((field, why)) = unfit.next() {
        let column = Column::of_field(field);
        let column = if column.suits(indicator.measure) { column } else { first_asked(indicator) };
        return Err(vec![(column, sentence(&why, row, indicator))]);
    }
    if row.there {
        return Ok(Step::Change(changes(&row.reading, &after)));
    }
    Ok(Step::Add(Box::new(after)))
}

/// What is wrong, in the words of the columns of this line.
fn sentence(why: &Unfit, row: &Row, indicator: &Indicator) -> String {
    let what = match first_asked(indicator) {
        Column::Direction => "a direction",
        Column::Words => "a rating",
        Column::Numerator => "a numerator and a denominator, or the value as stated",
        _ => "a value",
    };
    match why {
        Unfit::SaysNothing if row.there => format!("Enter {what}, or empty the notes too, which deletes this reading"),
        Unfit::SaysNothing => format!("Enter {what}. Type c where the source gave none since it was too small"),
        other => other.to_string(),
    }
}

/// The first column in which a kind of figure says something.
fn first_asked(indicator: &Indicator) -> Column {
    Column::ALL.into_iter().find(|column| column.suits(indicator.measure)).unwrap_or(Column::Value)
}

/// The reading that a line says, or its cells that cannot be read.
fn typed_over(grid: &Grid, row: &Row, indicator: &Indicator, typed: &Typed) -> Result<Reading, Vec<(Column, String)>> {
    let (mut after, mut faults) = (row.reading.clone(), Vec::new());
    let mine = grid.columns.iter().filter(|column| column.suits(indicator.measure));
    // What is chosen comes before what is typed, so that a sign before a value has the last word on its exactness.
    let (chosen, written): (Vec<Column>, Vec<Column>) = mine.partition(|column| !column.options().is_empty());
    for column in chosen.into_iter().chain(written) {
        if let Some(text) = typed.get(&cell_key(row, column))
            && let Err(why) = cell::put(column, text, indicator, &mut after)
        {
            faults.push((column, why));
        }
    }
    if faults.is_empty() { Ok(after) } else { Err(faults) }
}

/// What the numerator and denominator of a line come to: `26.8%`. Empty where they are not both there, or it is as stated.
pub fn worked_out(body: &Body, grid: &Grid, row: &Row, typed: &Typed) -> String {
    let Some(indicator) = body.indicators.get(row.indicator).filter(|indicator| indicator.measure.is_share()) else {
        return String::new();
    };
    let mut says = row.reading.clone();
    for column in grid.columns.iter().filter(|column| column.is_number()) {
        if let Some(text) = typed.get(&cell_key(row, *column)) {
            let _ = cell::put(*column, text, indicator, &mut says);
        }
    }
    match (says.worked_out(indicator), says.agrees(indicator)) {
        (Some(comes_to), None) => format!("= {}", indicator.said(comes_to)),
        (Some(comes_to), Some(false)) => format!("not {}", indicator.said(comes_to)),
        _ => String::new(),
    }
}

/// Taking a reading out whose cells were emptied, unless something hangs on it that the grid does not show.
fn removal(body: &Body, row: &Row) -> Result<Step, String> {
    let record = RecordId { kind: Kind::Reading, id: row.reading.id.raw() };
    match body.references_to(record).first() {
        Some((part, _)) => Err(format!("This reading has {}. Delete it on its own page, or enter a value", part.kind)),
        None => Ok(Step::Remove(row.reading.id)),
    }
}

fn changes(before: &Reading, after: &Reading) -> Vec<Edit> {
    let record = RecordId { kind: Kind::Reading, id: before.id.raw() };
    let (before, after) = (AnyRecord::from(before.clone()), AnyRecord::from(after.clone()));
    let changed = |field: &FieldId| before.value(*field) != after.value(*field);
    let fields = ReadingField::ALL.iter().map(|field| FieldId::from(*field)).filter(changed);
    fields.map(|field| Edit::set(record, field, after.value(field))).collect()
}
