//! Which two copies of the plan are compared.

use crate::{
    domain::{
        date::Date,
        edition::{Edition, EditionId},
        plan::Body,
        report::Report,
    },
    report::View,
};
use std::sync::Arc;

/// Two copies of the plan.
pub(super) struct Editions<'a> {
    /// The earlier one and what it is called, if there is one.
    pub(super) earlier: Option<(&'a Body, String)>,
    /// The later one.
    pub(super) later: &'a Body,
    /// What it is called.
    pub(super) later_label: String,
    /// What was written of the change when the later one was made.
    pub(super) written: String,
}

/// The two that a report names. Where it names none: the last two editions, or the only one and the plan as it stands.
pub(super) fn editions<'a>(view: &View<'a>, report: &Report) -> Editions<'a> {
    let plan = view.plan();
    let kept: Vec<Arc<Edition>> =
        plan.editions_newest_first().into_iter().filter(|edition| plan.frozen.contains_key(&edition.id)).collect();
    let known = |id: Option<EditionId>| kept.iter().find(|edition| Some(edition.id) == id);
    let asked = known(report.compared_with());
    let later = known(report.of_edition()).or_else(|| kept.first().filter(|_| asked.is_none() && kept.len() > 1));
    let before = |edition: &Arc<Edition>| later.is_none_or(|later| edition.number < later.number);
    let earlier = asked.or_else(|| kept.iter().find(|edition| before(edition)));
    let body = |edition: &Arc<Edition>| plan.frozen.get(&edition.id);
    Editions {
        earlier: earlier.and_then(|edition| Some((body(edition)?, quoted(edition)))),
        later: later.and_then(body).unwrap_or(&plan.body),
        later_label: later.map_or_else(|| format!("the plan as at {}", Date::Day(view.today()).words()), |edition| quoted(edition)),
        written: later.map(|edition| edition.change.clone()).unwrap_or_default(),
    }
}

fn quoted(edition: &Edition) -> String {
    if edition.label.is_empty() { "an edition without a name".to_owned() } else { format!("“{}”", edition.label) }
}
