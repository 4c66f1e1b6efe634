//! The plan itself, as it is published.

mod evidence;
mod front;
mod governance;
mod law;
mod priorities;
mod resources;

use crate::{
    domain::{date::Day, plan::Body, report::Report},
    report::{
        Made, View,
        document::Anchor,
        parts::{Sheet, day_of},
    },
};

/// What the parts of the plan are written from and into.
struct Writing<'a> {
    view: View<'a>,
    report: &'a Report,
    body: &'a Body,
    day: Day,
    sheet: Sheet,
    places: Places,
}

/// Where in the document stands what the law asks for.
#[derive(Default)]
struct Places {
    evidence: Option<Anchor>,
    priorities: Option<Anchor>,
    resources: Option<Anchor>,
    engagement: Option<Anchor>,
}

/// Makes the plan.
pub fn plan(view: &View, report: &Report) -> Made {
    let body = view.body_of(report);
    let title = if body.details.title.is_empty() { "Community Safety Plan" } else { &body.details.title };
    let sheet = Sheet::new(*view, report, title);
    let mut writing = Writing { view: *view, report, body, day: day_of(view, report), sheet, places: Places::default() };
    writing.front();
    writing.partnership();
    writing.evidence();
    writing.priorities();
    writing.resources();
    writing.engagement();
    writing.governance();
    writing.strategies();
    writing.law();
    writing.glossary();
    writing.sheet.finish()
}
