//! The parts of the plan that changes are told under, in the plan's order.

use crate::domain::{
    plan::Body,
    priority::{Priority, PriorityId},
};
use std::collections::HashMap;

/// A part of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Area {
    /// The plan's own particulars.
    Plan,
    /// A priority and its objectives.
    Priority(PriorityId),
    /// Objectives under no priority.
    Unplaced,
    /// Figures.
    Figures,
    /// Funding and contracts.
    Money,
    /// Boards.
    Boards,
}

impl Area {
    /// What it is called: a priority by its name in the later copy, else in the earlier one.
    pub fn heading(self, earlier: &Body, later: &Body) -> String {
        match self {
            Self::Plan => "The plan".to_owned(),
            Self::Priority(id) => {
                later.priorities.get(id).or_else(|| earlier.priorities.get(id)).map(Priority::heading).unwrap_or_default()
            }
            Self::Unplaced => "Under no priority".to_owned(),
            Self::Figures => "Figures".to_owned(),
            Self::Money => "Money".to_owned(),
            Self::Boards => "Boards".to_owned(),
        }
    }
}

/// The order of the areas: priorities as the later copy has them, then those that only the earlier one has.
pub(super) struct Areas(HashMap<PriorityId, u64>);

impl Areas {
    pub(super) fn of(earlier: &Body, later: &Body) -> Self {
        let mut places = HashMap::new();
        for priority in later.priorities_in_order().iter().chain(&earlier.priorities_in_order()) {
            let next = places.len() as u64;
            places.entry(priority.id).or_insert(next);
        }
        Self(places)
    }

    pub(super) fn place(&self, area: Area) -> u64 {
        let priorities = self.0.len() as u64;
        match area {
            Area::Plan => 0,
            Area::Priority(id) => 1 + self.0.get(&id).copied().unwrap_or(priorities),
            Area::Unplaced => priorities + 2,
            Area::Figures => priorities + 3,
            Area::Money => priorities + 4,
            Area::Boards => priorities + 5,
        }
    }
}
