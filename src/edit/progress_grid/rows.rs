//! Which objectives a period asks for, in which order and under which headings.

use super::{
    column::Column,
    due::{DueFigure, figures_due},
};
use crate::domain::{
    date::Date,
    details::Details,
    field::Record as _,
    id::{Id as _, RawId},
    lead::lead_words,
    objective::{Objective, ObjectiveId},
    plan::{Body, Plan},
    quarter::returns,
    record::Named as _,
    sort::{Key, sort},
    update::{Update, UpdateId, UpdateState},
};
use std::collections::{HashMap, HashSet};

/// What the rows are grouped by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// By priority.
    #[default]
    Priority,
    /// By oversight board.
    Board,
    /// By lead.
    Lead,
}

impl Grouping {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Priority, Self::Board, Self::Lead];

    /// Its name in the address, and in words.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Priority => ("priority", "Priority"),
            Self::Board => ("board", "Board"),
            Self::Lead => ("lead", "Lead"),
        }
    }

    /// The one with this name, or the usual one.
    pub fn named(key: &str) -> Self {
        Self::ALL.into_iter().find(|grouping| grouping.words().0 == key).unwrap_or_default()
    }
}

/// One row: an objective and what is said of it for the period.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgressRow {
    /// The objective.
    pub objective: ObjectiveId,
    /// Its reference and title.
    pub label: String,
    /// Its reference, or its title in quotation marks.
    pub brief: String,
    /// Who led it when the period ended.
    pub lead: String,
    /// The heading it stands under.
    pub group: String,
    /// The update for the period, or a blank one.
    pub update: Update,
    /// Whether the update is in the plan.
    pub there: bool,
    /// Whether that counts as returned: it is more than a draft, and has a BRAG.
    pub is_returned: bool,
    /// What came back last before the period.
    pub last: Option<Update>,
    /// The figures that are due.
    pub figures: Vec<DueFigure>,
}

/// The table of a period as it begins.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgressGrid {
    /// The period.
    pub period: Date,
    /// Whether it is closed, and only read.
    pub closed: bool,
    /// What it asks for.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<ProgressRow>,
    /// The plan's particulars, which hold the council's words for the colours.
    pub details: Details,
}

/// The table of a period. A closed period has the objectives that were reported on when it was closed, with what was corrected since.
pub fn progress_grid(plan: &Plan, body: &Body, period: Date, by: Grouping) -> ProgressGrid {
    let closing = plan.closing_of(period);
    let then = if closing.is_some() { plan.body_for(period) } else { body };
    let asked = returns(then, period);
    let ids: HashSet<ObjectiveId> = asked.iter().map(|row| row.objective.id).collect();
    let mut figures = figures_due(body, period, &ids);
    let groups = Groups::of(then, by);
    let mut rows: Vec<(Key, ProgressRow)> = Vec::new();
    for asked in asked {
        let objective = &*asked.objective;
        let found = asked.update.as_deref().map(|update| body.updates.get(update.id).unwrap_or(update));
        let lead = lead_words(then, objective, period.last()).unwrap_or_default();
        let (place, group) = groups.group(objective, &lead);
        let row = ProgressRow {
            objective: objective.id,
            label: objective.heading(),
            brief: objective.brief(),
            lead,
            group,
            update: found.cloned().unwrap_or_else(|| blank(objective.id, period)),
            there: found.is_some(),
            is_returned: asked.is_returned,
            last: asked.before().map(|update| (**update).clone()),
            figures: figures.remove(&objective.id).unwrap_or_default(),
        };
        let priority = groups.place(objective);
        rows.push((Key::name(&row.group).after(place).then([priority, objective.position.into(), objective.id.raw().bits()]), row));
    }
    sort(&mut rows, |(key, _)| key.clone());
    let rows: Vec<ProgressRow> = rows.into_iter().map(|(_, row)| row).collect();
    let most = rows.iter().map(|row| row.figures.len()).max().unwrap_or(0);
    let columns = Column::OWN.into_iter().chain((0..most).map(Column::Figure)).collect();
    ProgressGrid { period, closed: closing.is_some(), columns, rows, details: (*body.details).clone() }
}

fn blank(objective: ObjectiveId, period: Date) -> Update {
    let mut update = Update::blank(UpdateId::of(RawId::ONLY));
    (update.objective, update.period, update.state) = (Some(objective), Some(period), UpdateState::Draft);
    update
}

/// The headings, and where each stands.
struct Groups {
    by: Grouping,
    priorities: HashMap<crate::domain::priority::PriorityId, (u64, String)>,
    boards: HashMap<crate::domain::board::BoardId, String>,
}

impl Groups {
    fn of(body: &Body, by: Grouping) -> Self {
        let named = |(place, priority): (usize, &std::sync::Arc<crate::domain::priority::Priority>)| {
            (priority.id, (u64::try_from(place).unwrap_or(u64::MAX), priority.name(body)))
        };
        let boards = body.boards.iter().map(|board| (board.id, board.name(body))).collect();
        Self { by, priorities: body.priorities_in_order().iter().enumerate().map(named).collect(), boards }
    }

    fn place(&self, objective: &Objective) -> u64 {
        objective.priority.and_then(|id| self.priorities.get(&id)).map_or(u64::MAX, |(place, _)| *place)
    }

    /// The heading of an objective, and what it is sorted by before its name.
    fn group(&self, objective: &Objective, lead: &str) -> (u64, String) {
        let named = |name: Option<&str>, otherwise: &str| match name.filter(|name| !name.is_empty()) {
            Some(name) => (0, name.to_owned()),
            None => (1, otherwise.to_owned()),
        };
        match self.by {
            Grouping::Priority => match objective.priority.and_then(|id| self.priorities.get(&id)) {
                Some((place, name)) => (*place, name.clone()),
                None => (u64::MAX, "No priority".to_owned()),
            },
            Grouping::Board => named(objective.board.and_then(|id| self.boards.get(&id)).map(String::as_str), "No board"),
            Grouping::Lead => named(Some(lead), "No lead"),
        }
    }
}
