//! What was typed into the progress table, as one edit.

use super::{
    cells::{ProgressCells, own_key},
    column::Column,
    due::DueFigure,
    rows::{ProgressGrid, ProgressRow},
};
use crate::{
    domain::{
        brag::Brag,
        date::{Date, Day},
        id::{Id as _, RawId},
        overview::updates_by_objective,
        plan::{Body, Plan},
        record::{AnyRecord, FieldId, Kind, RecordId},
        update::{Update, UpdateField, UpdateId, UpdateState},
    },
    edit::{
        Edit, Recorded, brag_follows,
        grid::{Column as ReadingColumn, Grid, Subject, save},
        sheet::{CellFault, Cells as _, Typed},
    },
};
use std::collections::{HashMap, HashSet};

/// What one row asks for.
enum Step {
    Nothing,
    Add(Box<Update>),
    Change(Box<Update>),
    Remove,
}

/// The edit that makes the plan say what the table does; nothing when it does already. What is published or belongs to a closed
/// period stays as it is.
///
/// # Errors
///
/// The cells that cannot be read, or rows that cannot be so. Nothing is then saved, and nothing of what was typed is lost.
pub fn save_progress(
    plan: &Plan,
    grid: &ProgressGrid,
    typed: &Typed,
    today: Day,
    ids: &mut dyn FnMut() -> RawId,
) -> Result<Option<Edit>, Vec<CellFault>> {
    if plan.closing_of(grid.period).is_some() {
        return Ok(None);
    }
    let (mut steps, mut faults) = (Vec::new(), Vec::new());
    for (index, row) in grid.rows.iter().enumerate() {
        match step(&plan.body, grid, row, typed, today, ids) {
            Ok(step) => steps.push((row, step)),
            Err(found) => faults.extend(found.into_iter().map(|(column, message)| CellFault {
                row: index,
                column: grid.columns.iter().position(|other| *other == column).unwrap_or(0),
                message,
            })),
        }
    }
    let figures = figures(plan, grid, typed, ids).unwrap_or_else(|found| {
        faults.extend(found);
        Vec::new()
    });
    if !faults.is_empty() {
        return Err(faults);
    }
    let updates = updates_by_objective(&plan.body);
    let (mut edits, mut changed) = (Vec::new(), 0);
    for (row, step) in steps {
        let record = RecordId { kind: Kind::Update, id: row.update.id.raw() };
        let after = match step {
            Step::Nothing => continue,
            Step::Add(update) => {
                edits.push(Edit::Add((*update).clone().into()));
                Some(*update)
            }
            Step::Change(update) => {
                edits.extend(changes(record, &row.update, &update));
                Some(*update)
            }
            Step::Remove => {
                edits.push(Edit::Remove(record));
                None
            }
        };
        changed += 1;
        let recorded = Recorded { before: row.there.then_some(&row.update), after: after.as_ref() };
        let mine = updates.get(&row.objective).map(Vec::as_slice).unwrap_or_default();
        edits.extend(plan.body.objectives.get(row.objective).and_then(|objective| brag_follows(objective, mine, recorded)));
    }
    let readings = figures.len();
    edits.extend(figures);
    Ok((!edits.is_empty()).then(|| Edit::Several { label: label(grid.period, changed, readings), edits }))
}

/// `Recorded Q3 2024/25 progress of 36 objectives and 4 figures`.
fn label(period: Date, objectives: usize, figures: usize) -> String {
    let counted = |count: usize, one: &str, more: &str| format!("{count} {}", if count == 1 { one } else { more });
    let figures = (figures > 0).then(|| counted(figures, "figure", "figures"));
    let objectives = (objectives > 0).then(|| counted(objectives, "objective", "objectives"));
    match (objectives, figures) {
        (Some(objectives), Some(figures)) => format!("Recorded {} progress of {objectives} and {figures}", period.words()),
        (Some(objectives), None) => format!("Recorded {} progress of {objectives}", period.words()),
        (None, figures) => format!("Recorded {} of {}", figures.unwrap_or_default(), period.words()),
    }
}

fn step(
    body: &Body,
    grid: &ProgressGrid,
    row: &ProgressRow,
    typed: &Typed,
    today: Day,
    ids: &mut dyn FnMut() -> RawId,
) -> Result<Step, Vec<(Column, String)>> {
    if row.update.state == UpdateState::Published {
        return Ok(Step::Nothing);
    }
    let mut after = typed_over(grid, row, typed)?;
    if after == row.update {
        return Ok(Step::Nothing);
    }
    if after.is_returned() && after.brag == Brag::Grey && (row.update.brag != Brag::Grey || !row.update.is_returned()) {
        let state = if after.state == UpdateState::Submitted { "submitted" } else { "accepted" };
        return Err(vec![(Column::Brag, format!("Choose a BRAG, or make it a draft. A return without one cannot be {state}"))]);
    }
    if !after.says_something() {
        let record = RecordId { kind: Kind::Update, id: row.update.id.raw() };
        if !row.there {
            return Ok(Step::Nothing);
        }
        if body.references_to(record).is_empty() {
            return Ok(Step::Remove);
        }
    }
    // The report is of the day on which it came back.
    if after.date.is_none() || (after.is_returned() && !row.update.is_returned()) {
        after.date = Some(Date::Day(today));
    }
    if row.there {
        return Ok(Step::Change(Box::new(after)));
    }
    after.id = UpdateId::of(ids());
    Ok(Step::Add(Box::new(after)))
}

/// The update that a row says, or its cells that cannot be read.
fn typed_over(grid: &ProgressGrid, row: &ProgressRow, typed: &Typed) -> Result<Update, Vec<(Column, String)>> {
    let (mut after, mut faults) = (row.update.clone(), Vec::new());
    for column in Column::OWN {
        if let Some(text) = typed.get(&own_key(row, column))
            && let Err(why) = column.put(text, &grid.details, &mut after)
        {
            faults.push((column, why));
        }
    }
    if faults.is_empty() { Ok(after) } else { Err(faults) }
}

fn changes(record: RecordId, before: &Update, after: &Update) -> Vec<Edit> {
    let (before, after) = (AnyRecord::from(before.clone()), AnyRecord::from(after.clone()));
    let fields = Column::OWN.into_iter().filter_map(Column::field).chain([UpdateField::Date]).map(FieldId::from);
    let changed = fields.filter(|field| before.value(*field) != after.value(*field));
    changed.map(|field| Edit::set(record, field, after.value(field))).collect()
}

/// What is to be done to the readings, through the same door as in their own grid: one edit a reading.
fn figures(plan: &Plan, grid: &ProgressGrid, typed: &Typed, ids: &mut dyn FnMut() -> RawId) -> Result<Vec<Edit>, Vec<CellFault>> {
    let cells = ProgressCells(grid);
    let size = cells.size();
    // A figure that measures several objectives is one reading.
    let (mut seen, mut asked, mut places) = (HashSet::new(), Vec::new(), HashMap::new());
    for at in (0..size.0).flat_map(|row| (0..size.1).map(move |column| (row, column))) {
        let typed_into = |figure: &&DueFigure| typed.contains_key(&figure.key());
        if let Some(figure) = cells.figure(at).filter(typed_into)
            && seen.insert(figure.key())
        {
            places.insert(asked.len(), at);
            asked.push(figure);
        }
    }
    let (mut done, mut faults) = (Vec::new(), Vec::new());
    for (index, figure) in asked.into_iter().enumerate() {
        let at = places.get(&index).copied().unwrap_or_default();
        match save(plan, &of_one(grid.period, figure), typed, ids) {
            Ok(edit) => done.extend(edit),
            Err(found) => {
                faults.extend(found.into_iter().map(|fault| CellFault { row: at.0, column: at.1, message: fault.message }));
            }
        }
    }
    if faults.is_empty() { Ok(done) } else { Err(faults) }
}

/// A grid of one reading.
fn of_one(period: Date, figure: &DueFigure) -> Grid {
    let suits = |column: &ReadingColumn| column.suits(figure.indicator.measure);
    let columns = ReadingColumn::ALL.into_iter().filter(suits).collect();
    Grid { subject: Subject::Period(period), columns, rows: vec![figure.row.clone()] }
}
