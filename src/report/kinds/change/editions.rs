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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            field::Record as _,
            id::{Id as _, PlanId, RawId},
            plan::Plan,
            report::ReportId,
        },
        report::PublicPlan,
    };

    fn id(number: u32) -> EditionId {
        EditionId::of(RawId::from_bits(number.into()).unwrap())
    }

    fn plan(editions: u32) -> Plan {
        let mut plan = Plan::new(PlanId::of(RawId::ONLY));
        for number in 1..=editions {
            let mut edition = Edition::blank(id(number));
            (edition.number, edition.label) = (number, format!("Edition {number}"));
            plan.freeze(edition);
        }
        plan
    }

    fn chosen(editions_there: u32, later: Option<u32>, earlier: Option<u32>) -> (Option<String>, String) {
        let plan = plan(editions_there);
        let public = PublicPlan::of(&plan);
        let mut report = Report::blank(ReportId::of(RawId::ONLY));
        if let Some(later) = later {
            report.set_edition(id(later));
        }
        report.earlier_edition = earlier.map(|number| id(number).raw().to_string()).unwrap_or_default();
        let today = Date::read("8 November 2023").unwrap().last();
        let found = editions(&View::public(&public, today), &report);
        (found.earlier.map(|(_, label)| label), found.later_label)
    }

    #[test]
    fn two_editions_are_found_whatever_the_report_names() {
        let now = "the plan as at 8 November 2023";
        for (there, later, earlier, expected) in [
            (0, None, None, (None, now)),
            (1, None, None, (Some("“Edition 1”"), now)),
            (3, None, None, (Some("“Edition 2”"), "“Edition 3”")),
            (3, Some(2), None, (Some("“Edition 1”"), "“Edition 2”")),
            (3, Some(1), None, (None, "“Edition 1”")),
            (3, None, Some(3), (Some("“Edition 3”"), now)),
            (3, Some(3), Some(1), (Some("“Edition 1”"), "“Edition 3”")),
            (2, Some(9), Some(9), (Some("“Edition 1”"), "“Edition 2”")),
        ] {
            let (before, after) = chosen(there, later, earlier);
            assert_eq!((before.as_deref(), after.as_str()), expected, "{there} editions, {later:?}, {earlier:?}");
        }
    }
}
