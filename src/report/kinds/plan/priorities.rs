//! The priorities with their aims and objectives.

use super::writing::Writing;
use crate::{
    domain::{
        field::lower_first,
        figures::Series,
        listing::counted,
        objective::{Objective, Status},
        priority::{Limb, Priority, PriorityId},
        sort::{Key, sort},
        value::Choice as _,
    },
    report::{
        document::{Cell, Column},
        parts::{
            board_words, date_words, filled, lead_organisation, lead_post, lines_cell, measures_of_objective, measures_of_priority,
            organisation_words, post_words, priority_words,
        },
    },
};
use std::sync::Arc;

type Rows = Vec<Vec<Cell>>;

impl Writing<'_> {
    /// Every priority in force on the day, each with a table of its objectives.
    pub(super) fn priorities(&mut self) {
        let anchor = self.sheet.heading(1, "Priorities and objectives");
        let priorities: Vec<Arc<Priority>> = self
            .body
            .priorities_in_order()
            .into_iter()
            .filter(|row| row.effective_to.is_none_or(|to| self.day <= to.last()))
            .collect();
        let live = self.body.objectives.iter().filter(|row| row.status.is_live()).count();
        if priorities.is_empty() {
            self.sheet.missing("No priority is recorded.");
        } else {
            self.places.priorities = Some(anchor);
            let of = counted(priorities.len(), "priority", "priorities");
            self.sheet.say(format!("The plan has {of} and {}.", counted(live, "objective", "objectives")));
        }
        let series = Series::all(self.body);
        let under = |priority| self.objectives_under(priority, &series);
        let mut tables: Vec<(Option<Arc<Priority>>, Rows)> =
            priorities.iter().map(|row| (Some(row.clone()), under(Some(row.id)))).collect();
        tables.push((None, self.unplaced(&priorities, &series)));
        // Every table has the same columns, whichever of them this one fills.
        let mut used = filled(&columns(), tables.iter().flat_map(|(_, rows)| rows));
        if let Some(reference) = used.first_mut() {
            *reference = self.body.objectives.iter().any(|row| row.status.is_live() && !row.reference.is_empty());
        }
        for (priority, rows) in tables {
            match priority {
                Some(priority) => self.priority(&priority, rows, &used, &series),
                None if rows.is_empty() => {}
                None => {
                    self.sheet.heading(2, "Other objectives");
                    self.sheet.table_of("Objectives under no priority", columns(), rows, &used);
                }
            }
        }
    }

    fn priority(&mut self, priority: &Priority, rows: Rows, used: &[bool], series: &[Series]) {
        self.sheet.heading(2, priority_words(priority));
        self.sheet.told(&priority.aim);
        if priority.aim.trim().is_empty() {
            self.sheet.missing("No aim has been written.");
        }
        if priority.cross_cutting {
            self.sheet.say("It runs through all the others.");
        }
        if !priority.focus_areas.is_empty() {
            self.sheet.say("The partnership gives particular attention to:");
            self.sheet.items(priority.focus_areas.iter().map(|area| vec![area.clone().into()]));
        }
        let limbs: Vec<String> = priority.limbs.iter().map(Limb::label).map(lower_first).collect();
        if !limbs.is_empty() {
            self.sheet.say(format!("Of the strategies that the law asks for, it serves: {}.", limbs.join("; ")));
        }
        if !priority.imposed_by.is_empty() {
            self.sheet.say(format!("Asked for by: {}.", priority.imposed_by.trim_end_matches('.')));
        }
        let lead = post_words(self.body, priority.lead);
        let board = priority.board.map(|board| board_words(self.body, board)).unwrap_or_default();
        let said = |what: &str, who: String| if who.is_empty() { String::new() } else { format!("{what}: {who}.") };
        self.sheet.say([said("Lead officer", lead), said("Oversight board", board)].join(" ").trim());
        if rows.is_empty() {
            self.sheet.say("No objectives are listed under this priority.");
        }
        self.sheet.table_of(format!("Objectives of {}", name_in_sentence(priority)), columns(), rows, used);
        let measures = measures_of_priority(series, priority.id, self.day, &self.sheet.explained());
        if !measures.is_empty() {
            self.sheet.say("How success is measured for the priority as a whole:");
            self.sheet.items(measures.into_iter().map(|line| vec![line.into()]));
        }
    }

    /// A row for each live objective under a priority, in the order of the plan.
    fn objectives_under(&self, priority: Option<PriorityId>, series: &[Series]) -> Rows {
        let live = self.body.objectives.iter().filter(|row| row.status.is_live() && row.priority == priority);
        self.rows(live.collect(), series)
    }

    /// The same for those under no priority that has a heading.
    fn unplaced(&self, priorities: &[Arc<Priority>], series: &[Series]) -> Rows {
        let is_placed = |row: &&Objective| row.priority.is_some_and(|id| priorities.iter().any(|priority| priority.id == id));
        let live = self.body.objectives.iter().filter(|row| row.status.is_live());
        self.rows(live.filter(|row| !is_placed(row)).collect(), series)
    }

    fn rows(&self, mut objectives: Vec<&Objective>, series: &[Series]) -> Rows {
        sort(&mut objectives, |row| Key::name(&row.reference).after(row.position.into()));
        objectives.into_iter().map(|row| self.row(row, series)).collect()
    }

    fn row(&self, objective: &Objective, series: &[Series]) -> Vec<Cell> {
        let proposed = if objective.status == Status::Proposed { " (proposed)" } else { "" };
        // Whose post it is stands in the next column.
        let post = lead_post(self.body, objective, self.day).and_then(|post| self.body.posts.get(post));
        let post = post.map(|post| post.title.clone()).unwrap_or_default();
        let organisation = organisation_words(self.body, lead_organisation(self.body, objective, self.day));
        let or = |found: String, missing: &str| {
            if found.is_empty() && self.sheet.is_internal() { missing.to_owned() } else { found }
        };
        let mut measures = measures_of_objective(series, objective.id, self.day, &self.sheet.explained());
        if measures.is_empty() && self.sheet.is_internal() {
            measures.push("No indicator is named".to_owned());
        }
        vec![
            objective.reference.clone().into(),
            format!("{}{proposed}", objective.title).into(),
            or(post, "No lead officer is named").into(),
            or(organisation, "No lead organisation is named").into(),
            or(date_words(objective.due), "No date is set").into(),
            lines_cell(measures),
        ]
    }
}

fn columns() -> Vec<Column> {
    vec![
        Column::words("Reference", 9),
        Column::words("Objective", 34),
        Column::words("Lead officer", 15),
        Column::words("Lead organisation", 14),
        Column::words("Due", 9),
        Column::words("How success is measured", 25),
    ]
}

/// `priority 2, Reducing violence`.
fn name_in_sentence(priority: &Priority) -> String {
    if priority.number.is_empty() { priority.title.clone() } else { format!("priority {}, {}", priority.number, priority.title) }
}
