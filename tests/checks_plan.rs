//! What the plan checks find on the examples, line by line.

mod support;

use safer_plan::{
    check::{Group, key_of},
    domain::objective::Objective,
    examples::{Example, generated},
    exchange::json,
};
use std::collections::BTreeSet;
use support::findings::{codes_at, day, findings, line, lines, of_example, says};

#[test]
fn what_is_found_on_the_examples_can_be_read_line_by_line() {
    insta::assert_snapshot!("checks_plan_2022", lines(&of_example(Example::Plan2022), Group::Plan));
    insta::assert_snapshot!("checks_plan_2017", lines(&of_example(Example::Plan2017), Group::Plan));
}

/// The problems of the first report, by their numbers in the research, that a plan holds and these checks are to find.
#[test]
fn the_known_problems_of_the_first_example_are_found() {
    let found = of_example(Example::Plan2022);
    for (number, id, code) in [
        (261, "v211", "complete-yet-kept"),
        (262, "v235", "money-ends-first"),
        (262, "v264", "money-ends-first"),
        (263, "v242", "ended-without-reason"),
        (263, "v265", "ended-without-reason"),
        (264, "n27", "continued-from-nothing"),
        (265, "1", "council-approval-missing"),
        (280, "a5", "review-after-a-year"),
        (280, "1", "approved-after-start"),
        (282, "n16", "objective-without-lead"),
        (282, "n16", "objective-without-date"),
        (282, "n16", "objective-without-measure"),
    ] {
        assert!(codes_at(&found, id).contains(&code), "{number}: {code} at {id}");
    }
    let only = |code: &str, ids: &[&str]| {
        let at: BTreeSet<String> =
            found.iter().filter(|finding| finding.check.code == code).map(|finding| finding.subject.id.to_string()).collect();
        assert_eq!(at, ids.iter().map(|id| (*id).to_owned()).collect(), "{code}");
    };
    only("money-ends-first", &["v235", "v264"]);
    only("ended-without-reason", &["v242", "v265"]);
    only("continued-from-nothing", &["n27"]);
    only("exempt-without-paragraph", &["dsa"]);
    only("authority-missing", &[]);
    assert!(says(&found, "money-ends-first").iter().all(|line| line.contains("12 months without money")));
}

#[test]
fn the_second_example_has_six_bodies_in_five_places_and_one_that_ends() {
    let plan = support::example(Example::Plan2017).plan;
    let as_at = of_example(Example::Plan2017);
    let twice = says(&as_at, "authority-twice");
    assert!(matches!(&twice[..], [one] if one.contains("CRC and NPS") && one.contains("6 bodies in 5 places")), "279: {twice:#?}");
    assert!(says(&as_at, "authority-ends").iter().all(|line| line.contains("LFEPA") && line.contains("LFC")));
    assert_eq!(says(&as_at, "member-ended"), [""; 0]);
    // Read years later, all four that were superseded still have their seats, and what came after each is named.
    let later = findings(&plan.body, day("2023-11-08"));
    let seats = says(&later, "member-ended").join("\n");
    for (body, after) in [("CCG", "NEL ICB"), ("LFEPA", "LFC"), ("NPS", "Probation"), ("CRC", "Probation")] {
        let named = seats.lines().any(|line| line.contains(body) && line.contains(&format!("after it came {after}")));
        assert!(named, "{body}\n{seats}");
    }
    assert_eq!(says(&later, "authority-twice"), [""; 0], "one body has come after the two");
}

#[test]
fn a_made_up_plan_has_no_finding_that_is_not_so() {
    let body = generated(60, 1).plan.body;
    let found = findings(&body, day("2025-05-01"));
    let live: Vec<&Objective> = body.objectives.iter().filter(|objective| objective.status.is_live()).collect();
    let count = |code: &str| found.iter().filter(|finding| finding.check.code == code).count();
    assert_eq!(count("objective-without-lead"), live.iter().filter(|objective| objective.lead.is_none()).count());
    assert_eq!(count("objective-without-date"), live.iter().filter(|objective| objective.due.is_none()).count());
    assert_eq!(count("objective-silent"), 0, "the plan began a month ago");
    for code in ["authority-missing", "authority-twice", "lead-ended", "ended-without-reason", "continued-from-nothing"] {
        assert_eq!(count(code), 0, "{code}: {:#?}", says(&found, code));
    }
}

/// An explanation holds as long as its finding says the same: nothing in it may change from day to day.
#[test]
fn what_a_finding_says_does_not_change_from_day_to_day() {
    for which in Example::ALL {
        let plan = support::example(which).plan;
        let today = plan.example.expect("a day");
        let words = |today| findings(&plan.body, today).iter().map(line).collect::<BTreeSet<_>>();
        let (before, after) = (words(today), words(today.plus_days(1)));
        // A day later there may be more, but what there was is still said in the same words.
        let gone: Vec<_> = before.difference(&after).collect();
        assert!(gone.is_empty(), "{gone:#?}");
    }
}

/// Explanations name a finding by its check, its record and its place there.
#[test]
fn no_two_findings_have_one_name_and_all_they_speak_of_is_there() {
    let fixture = |text: &str| json::read(text.as_bytes()).expect("it opens").document.plan.body;
    let examples = Example::ALL.map(|which| support::example(which).plan.body);
    let bodies = examples.into_iter().chain([fixture(support::SMALL), fixture(include_str!("fixtures/v5/maximal.json"))]);
    for body in bodies {
        for today in ["2017-11-30", "2023-11-08", "2026-11-21"] {
            let mut keys = BTreeSet::new();
            for finding in findings(&body, day(today)) {
                let there = |record| body.find(record).is_some();
                assert!(there(finding.subject) && finding.about.iter().all(|record| there(*record)), "{}", line(&finding));
                assert!(keys.insert(key_of(&finding)), "twice: {}", line(&finding));
            }
        }
    }
}
