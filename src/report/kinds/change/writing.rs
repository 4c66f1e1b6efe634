//! How the report is written: what became of the objectives first, then everything else that differs.

use super::editions::editions;
use crate::{
    domain::{field::capitalised, listing::counted, plan::Body, report::Report},
    report::{
        Made, View,
        parts::{Passages, Sheet},
    },
    review::{
        change_words::written,
        compare::{Area, Change, ChangeKind, Comparison, between},
    },
};

/// What the parts of the report are written from and into.
pub(super) struct Writing<'a> {
    pub(super) earlier: &'a Body,
    pub(super) later: &'a Body,
    pub(super) comparison: Comparison,
    pub(super) sheet: Sheet,
    pub(super) passages: Passages,
}

/// Makes the report.
pub fn change(view: &View, report: &Report) -> Made {
    let body = view.body_of(report);
    let title = if body.details.title.is_empty() {
        "What changed".to_owned()
    } else {
        format!("What changed in the {}", body.details.title)
    };
    let mut sheet = Sheet::new(*view, report, title);
    let found = editions(view, report);
    let Some((earlier, before)) = found.earlier else {
        sheet.lead(capitalised(&found.later_label));
        sheet.say("There is no earlier edition to compare it with. A first edition is made when the plan is approved or reviewed.");
        return sheet.finish();
    };
    sheet.lead(format!("From {before} to {}", found.later_label));
    let comparison = between(earlier, found.later);
    let mut writing = Writing { earlier, later: found.later, comparison, sheet, passages: Passages::of(view, report) };
    writing.in_short(&found.written);
    writing.priorities();
    writing.references();
    writing.tables();
    writing.passages.finish(writing.sheet)
}

impl Writing<'_> {
    /// What became of the objectives, in sentences whose counts add up, and what somebody wrote of it.
    fn in_short(&mut self, own: &str) {
        self.sheet.heading(1, "In short");
        self.sheet.told(own);
        let found = written(&self.comparison.lineage, self.earlier, self.later);
        self.passages.say(&mut self.sheet, "in_short", "In short", found);
        let all = self.comparison.changes.len();
        if all == 0 {
            self.sheet.say("Nothing differs between the two.");
            return;
        }
        let renumbered = self.comparison.counts().of(ChangeKind::Renumbered);
        let renumbered = match renumbered {
            0 => String::new(),
            some => format!(" Of these, {} stand in the table of references.", counted(some, "new number", "new numbers")),
        };
        let there = if all == 1 { "there is" } else { "there are" };
        self.sheet
            .say(format!("In all {there} {}, each told below with how it was and how it is.{renumbered}", self.comparison.words()));
    }

    /// The areas that have changes, in the plan's order.
    pub(super) fn areas(&self) -> Vec<Area> {
        let mut areas: Vec<Area> = Vec::new();
        for change in &self.comparison.changes {
            if !areas.contains(&change.area) {
                areas.push(change.area);
            }
        }
        areas
    }

    pub(super) fn changes_of(&self, wanted: impl Fn(&Change) -> bool) -> Vec<Change> {
        self.comparison.changes.iter().filter(|change| wanted(change)).cloned().collect()
    }
}
