//! The second example: three themes, one cross-cutting area, five places for responsible authorities and six bodies in them.

mod support;

use safer_plan::{
    domain::{
        date::{Date, Day},
        organisation::OrganisationKind,
        value::Choice,
    },
    examples::Example,
};
use std::collections::{BTreeMap, BTreeSet};
use support::example;

fn bodies_on(day: &str) -> BTreeMap<&'static str, BTreeSet<String>> {
    let body = example(Example::Plan2017).plan.body;
    let day: Day = day.parse().expect("a day");
    let mut found: BTreeMap<&'static str, BTreeSet<String>> = BTreeMap::new();
    for organisation in body.organisations.iter().filter(|organisation| organisation.exists_on(day)) {
        if organisation.kind == OrganisationKind::ResponsibleAuthority {
            let slot = organisation.authority.0.map(Choice::key).expect("a responsible authority is of one of five kinds");
            found.entry(slot).or_default().insert(organisation.brief().to_owned());
        }
    }
    found
}

#[test]
fn five_places_held_six_bodies_when_the_plan_was_approved() {
    let found = bodies_on("2017-07-12");
    assert_eq!(found.keys().copied().collect::<Vec<_>>(), ["council", "fire", "health", "police", "probation"]);
    assert_eq!(found.values().map(BTreeSet::len).sum::<usize>(), 6);
    assert_eq!(found.get("probation"), Some(&["CRC", "NPS"].map(String::from).into()));
    assert_eq!(found.get("fire"), Some(&["LFEPA".to_owned()].into()));
    assert_eq!(found.get("health"), Some(&["CCG".to_owned()].into()));
}

#[test]
fn each_place_has_one_body_once_all_were_replaced() {
    let found = bodies_on("2023-11-08");
    assert!(found.len() == 5 && found.values().all(|bodies| bodies.len() == 1), "{found:?}");
    let body = example(Example::Plan2017).plan.body;
    for organisation in body.organisations.iter().filter(|organisation| organisation.effective_to.is_some()) {
        assert!(!organisation.successors.is_empty(), "{} has ended and nothing came after it", organisation.name);
    }
}

#[test]
fn three_themes_and_one_area_that_runs_through_them() {
    let body = example(Example::Plan2017).plan.body;
    let mut priorities: Vec<_> = body.priorities.iter().collect();
    priorities.sort_by_key(|priority| priority.position);
    let crossing: Vec<bool> = priorities.iter().map(|priority| priority.cross_cutting).collect();
    assert_eq!(crossing, [false, false, false, true]);
    assert_eq!(priorities.iter().map(|priority| priority.focus_areas.len()).collect::<Vec<_>>(), [6, 3, 2, 0]);
    assert!(priorities.iter().all(|priority| priority.aim.ends_with('.')));
    assert!(priorities[0].imposed_by.contains("MOPAC") && priorities[1].imposed_by.is_empty());
}

#[test]
fn council_approved_it_on_12_july_2017_and_it_was_to_be_reviewed_in_march_2018() {
    let plan = example(Example::Plan2017).plan;
    let details = &plan.body.details;
    let dates = [details.starts, details.ends, details.approved_on, details.next_review].map(|date| date.map(Date::words));
    assert_eq!(dates.map(Option::unwrap_or_default), ["2017/18", "2019/20", "12 July 2017", "March 2018"]);
    assert_eq!((details.approved_by.as_str(), plan.example.map(Day::words)), ("Full Council", Some("30 November 2017".to_owned())));
    assert!(details.note.contains("30 November 2017") && details.note.contains("2016"));
}
