//! How the plan is written: part by part, in the order it is read.

use crate::{
    domain::{date::Day, plan::Body, report::Report},
    report::{
        Made, View,
        document::Anchor,
        parts::{Passages, Sheet, day_of},
    },
};

/// What the parts of the plan are written from and into.
pub(super) struct Writing<'a> {
    pub(super) view: View<'a>,
    pub(super) report: &'a Report,
    pub(super) body: &'a Body,
    pub(super) day: Day,
    pub(super) sheet: Sheet,
    pub(super) places: Places,
}

/// Where in the document stands what the law asks for.
#[derive(Default)]
pub(super) struct Places {
    pub(super) evidence: Option<Anchor>,
    pub(super) priorities: Option<Anchor>,
    pub(super) resources: Option<Anchor>,
    pub(super) engagement: Option<Anchor>,
}

/// Makes the plan.
pub fn plan(view: &View, report: &Report) -> Made {
    let body = view.body_of(report);
    let title = if body.details.title.is_empty() { "Community Safety Plan" } else { &body.details.title };
    let sheet = Sheet::new(*view, report, title);
    let mut passages = Passages::of(view, report);
    let mut writing = Writing { view: *view, report, body, day: day_of(view, report), sheet, places: Places::default() };
    writing.front();
    writing.sheet.heading(1, "Foreword");
    passages.say(&mut writing.sheet, "foreword", "Foreword", "");
    writing.vision();
    writing.partnership();
    writing.evidence();
    writing.priorities();
    writing.resources();
    writing.engagement();
    writing.governance();
    writing.strategies();
    writing.law();
    writing.glossary();
    writing.sheet.heading(1, "What is left out");
    writing.sheet.left_out(view.left_out(report.of_edition()).words());
    passages.finish(writing.sheet)
}
