//! The priorities as they were on a day, with the objectives under them: what was changed later is undone, latest first.

use super::{
    change_of_plan::{PriorityChange, PriorityChangeKind},
    date::{Date, Day},
    id::Id as _,
    objective::{Objective, ObjectiveId},
    plan::Body,
    priority::PriorityId,
    sort::{Key, backwards, sort},
    structure::stands_on,
};
use std::{collections::HashMap, sync::Arc};

/// A priority as it was on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriorityAt {
    /// Which priority.
    pub id: PriorityId,
    /// Its number then.
    pub number: String,
    /// Its title then.
    pub title: String,
    /// Whether it ran through all the others.
    pub cross_cutting: bool,
    /// The objectives that were under it, in their order.
    pub objectives: Vec<ObjectiveId>,
}

impl PriorityAt {
    /// Its number and title.
    pub fn heading(&self) -> String {
        if self.number.is_empty() { self.title.clone() } else { format!("{} {}", self.number, self.title) }
    }
}

/// The changes to priorities, the latest first.
pub fn changes_latest_first(body: &Body) -> Vec<Arc<PriorityChange>> {
    let mut changes: Vec<_> = body.priority_changes.iter_shared().collect();
    let day = |change: &PriorityChange| change.date.map_or(0, |date: Date| date.first().ordinal());
    sort(&mut changes, |change| Key::numbers([backwards(day(change)), change.id.raw().bits()]));
    changes
}

/// The priorities of a day in their order.
pub fn priorities_at(body: &Body, day: Day) -> Vec<PriorityAt> {
    let mut under: HashMap<ObjectiveId, PriorityId> =
        body.objectives.iter().filter_map(|objective| Some((objective.id, objective.priority?))).collect();
    let ordered = body.priorities_in_order();
    let mut rows: Vec<PriorityAt> = ordered
        .iter()
        .map(|row| PriorityAt {
            id: row.id,
            number: row.number.clone(),
            title: row.title.clone(),
            cross_cutting: row.cross_cutting,
            objectives: Vec::new(),
        })
        .collect();
    let changes = changes_latest_first(body);
    for change in changes.iter().filter(|change| change.date.is_some_and(|date| day < date.first())) {
        let row = rows.iter_mut().find(|row| Some(row.id) == change.priority);
        match (change.kind, row) {
            (PriorityChangeKind::Renamed, Some(row)) => {
                row.number.clone_from(&change.former_number);
                row.title.clone_from(&change.former_title);
            }
            (PriorityChangeKind::MadeCrossCutting, Some(row)) => row.cross_cutting = false,
            (PriorityChangeKind::Split | PriorityChangeKind::Merged, Some(row)) => {
                under.extend(change.objectives.iter().map(|objective| (*objective, row.id)));
            }
            (_, None) => {}
        }
    }
    let mut objectives: Vec<&Objective> = body.objectives.iter().collect();
    sort(&mut objectives, |row| Key::numbers([row.position.into(), row.id.raw().bits()]));
    for row in &mut rows {
        row.objectives = objectives.iter().map(|objective| objective.id).filter(|id| under.get(id) == Some(&row.id)).collect();
    }
    let there =
        |id| ordered.iter().find(|row| row.id == id).is_some_and(|row| stands_on(row.effective_from, row.effective_to, day));
    rows.retain(|row| there(row.id));
    rows
}
