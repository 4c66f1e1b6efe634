//! The partner's objectives, and the progress that is asked of it.

use super::writing::Writing;
use crate::{
    domain::{
        date::Date,
        listing::counted,
        objective::Objective,
        overview::updates_of,
        quarter::{Return, reporting_period, returns},
        update::{Update, UpdateState},
        value::Choice as _,
    },
    report::{
        document::{Cell, Column},
        parts::{brag_cell, date_words, in_plan_order, lead_organisation, lead_post, organisation_words, post_words},
    },
};

impl Writing<'_> {
    fn live(&self) -> Vec<&Objective> {
        let mut live: Vec<&Objective> = self.body.objectives.iter().filter(|row| row.status.is_live()).collect();
        in_plan_order(self.body, &mut live);
        live
    }

    fn leads_it(&self, objective: &Objective) -> bool {
        lead_organisation(self.body, objective, self.day) == Some(self.partner)
            || self.has_post(lead_post(self.body, objective, self.day))
    }

    /// The objectives that it leads.
    pub(super) fn led(&self) -> Vec<&Objective> {
        self.live().into_iter().filter(|row| self.leads_it(row)).collect()
    }

    /// Those that it takes part in, and does not lead.
    pub(super) fn shared(&self) -> Vec<&Objective> {
        self.live().into_iter().filter(|row| row.partners.contains(&self.partner) && !self.leads_it(row)).collect()
    }

    pub(super) fn leads(&mut self) {
        self.sheet.heading(1, "Objectives it leads");
        let led: Vec<Vec<Cell>> = self.led().into_iter().map(|row| self.led_row(row)).collect();
        if led.is_empty() {
            self.sheet.say("It leads no objective.");
        }
        let columns = vec![
            Column::words("Objective", 40),
            Column::words("Lead officer", 20),
            Column::words("Due", 13),
            Column::words("How it stands", 13),
            Column::words("Last told", 14),
        ];
        self.sheet.table("Objectives it leads", columns, led);
    }

    fn led_row(&self, objective: &Objective) -> Vec<Cell> {
        let post = post_words(self.body, lead_post(self.body, objective, self.day));
        let told = updates_of(self.body, objective.id).into_iter().find(|update| update.is_returned());
        let told = told.and_then(|update| update.period).map_or_else(|| "Nothing yet".to_owned(), Date::words);
        vec![
            objective.heading().into(),
            or(post, "No lead officer is named").into(),
            self.due(objective),
            brag_cell(&self.body.details, objective.brag),
            told.into(),
        ]
    }

    fn due(&self, objective: &Objective) -> Cell {
        let late = if objective.is_overdue(self.day) { ", overdue" } else { "" };
        or(objective.due.map(|due| format!("{}{late}", due.words())).unwrap_or_default(), "No date is set").into()
    }

    pub(super) fn takes_part(&mut self) {
        self.sheet.heading(1, "Objectives it takes part in");
        let row = |row: &Objective| -> Vec<Cell> {
            let lead = post_words(self.body, lead_post(self.body, row, self.day));
            let lead = or(lead, &organisation_words(self.body, lead_organisation(self.body, row, self.day)));
            vec![row.heading().into(), or(lead, "Nobody is named").into(), self.due(row), brag_cell(&self.body.details, row.brag)]
        };
        let rows: Vec<Vec<Cell>> = self.shared().into_iter().map(row).collect();
        if rows.is_empty() {
            self.sheet.say("It is named as a partner of no other objective.");
        }
        let columns = vec![
            Column::words("Objective", 48),
            Column::words("Led by", 24),
            Column::words("Due", 14),
            Column::words("How it stands", 14),
        ];
        self.sheet.table("Objectives it takes part in", columns, rows);
    }

    /// What is asked of it for the period.
    pub(super) fn open_returns(&self) -> Vec<Return> {
        returns(self.body, self.period).into_iter().filter(|row| self.leads_it(&row.objective)).collect()
    }

    pub(super) fn returns(&mut self) {
        let rows = self.open_returns();
        self.sheet.heading(1, format!("Progress to return for {}", self.period.words()));
        if rows.is_empty() {
            self.sheet.say("No progress is asked of it for this period.");
            return;
        }
        let due = reporting_period(self.body, self.period).and_then(|period| period.due);
        let due = due.map_or_else(
            || "No date is set by which returns are due.".to_owned(),
            |due| format!("Returns are due by {}.", due.words()),
        );
        self.sheet.say(format!("{} asked for. {due}", counted(rows.len(), "return is", "returns are")));
        let row = |row: &Return| -> Vec<Cell> {
            let before = row.before().and_then(|update| update.period);
            vec![row.objective.heading().into(), state(row).into(), or(date_words(before), "Never before").into()]
        };
        let columns = vec![Column::words("Objective", 56), Column::words("Return", 24), Column::words("Last returned for", 20)];
        let rows = rows.iter().map(row).collect();
        self.sheet.table(format!("Progress asked for, {}", self.period.words()), columns, rows);
    }
}

/// Whether it came: `Submitted`, `Draft, not returned`, `Not returned`.
fn state(row: &Return) -> String {
    let state = |update: &Update| update.state.label().to_owned();
    match (&row.update, row.is_returned, row.has_answered) {
        (Some(update), true, _) => state(update),
        (Some(_), false, true) => "Came without a BRAG".to_owned(),
        (Some(update), false, false) if update.state == UpdateState::Draft => "Draft, not returned".to_owned(),
        _ => "Not returned".to_owned(),
    }
}

fn or(found: String, missing: &str) -> String {
    if found.is_empty() { missing.to_owned() } else { found }
}
