//! Counts by which someone might be recognised: where they are found, and what is said of them.

mod support;

use safer_plan::{
    check::CheckFinding,
    domain::{
        breakdown::BreakdownKind::{self, Exhaustive, Overlapping},
        cohort::MovementKind,
        indicator::{Indicator, Measure, SmallNumbers},
    },
};
use std::sync::Arc;
use support::figures::{Making, codes, day, found, number};

fn said(making: &Making) -> Vec<String> {
    let line = |finding: &CheckFinding| format!("{}; {}", finding.says, finding.working);
    found(&making.body, day()).iter().map(line).collect()
}

fn count(value: &str, make: impl FnOnce(&mut Indicator)) -> Making {
    let mut making = Making::new();
    let indicator = making.indicator(|row| {
        row.sensitive = true;
        make(row);
    });
    making.reading(&indicator, "2023/24", |row| row.value = number(value));
    making
}

#[test]
fn only_small_counts_of_what_is_sensitive_are_found() {
    let found = ["small-count"];
    for (value, expected) in [("0", &[][..]), ("1", &found), ("4", &found), ("5", &[]), ("4.5", &found), ("", &[])] {
        assert_eq!(codes(&count(value, |_| ()).body), expected, "{value}");
    }
    for measure in [Measure::Snapshot, Measure::Average] {
        assert_eq!(codes(&count("3", |row| row.measure = measure).body), found, "{measure:?}");
    }
    for measure in [Measure::Money, Measure::Duration, Measure::Score] {
        assert!(codes(&count("3", |row| row.measure = measure).body).is_empty(), "{measure:?} counts nobody");
    }
    assert!(codes(&count("3", |row| row.sensitive = false).body).is_empty());
    assert!(codes(&count("3", |row| row.small_numbers = SmallNumbers::Never).body).is_empty());
    let always = count("3", |row| (row.sensitive, row.small_numbers) = (false, SmallNumbers::Always));
    assert_eq!(codes(&always.body), found);
}

#[test]
fn the_threshold_is_the_indicator_s_own_or_the_plan_s() {
    assert!(codes(&count("3", |row| row.threshold = number("3")).body).is_empty());
    assert_eq!(said(&count("9", |row| row.threshold = number("10"))), ["Fewer than 10: The value 9; 9 < 10"]);
    let mut making = count("9", |_| ());
    Arc::make_mut(&mut making.body.details).small_number = number("10");
    assert_eq!(codes(&making.body), ["small-count"]);
}

#[test]
fn a_share_shows_what_was_counted_and_what_was_not() {
    for (part, whole, expected) in [
        ("3", "16", &["Fewer than 5: the numerator 3; 3 < 5; “about 25%” says enough"][..]),
        ("13", "16", &["Those not counted in the numerator: 3 follow from the others; 16 − 13 = 3, and 3 < 5"]),
        (
            "2",
            "3",
            &[
                "Fewer than 5: the numerator 2, the denominator 3; 2 < 5; 3 < 5",
                "Those not counted in the numerator: 1 follow from the others; 3 − 2 = 1, and 1 < 5",
            ],
        ),
        ("16", "16", &[]),
        ("0", "16", &[]),
        ("132", "492", &[]),
    ] {
        let mut making = Making::new();
        let indicator = making.indicator(|row| (row.sensitive, row.measure) = (true, Measure::Percentage));
        making.reading(&indicator, "2023/24", |row| (row.numerator, row.denominator) = (number(part), number(whole)));
        assert_eq!(said(&making), expected, "{part} of {whole}");
    }
}

fn table(kind: BreakdownKind, whole: &str, parts: &[&str]) -> Making {
    let mut making = Making::new();
    let indicator = making.indicator(|row| row.sensitive = true);
    let reading = making.reading(&indicator, "2023/24", |row| row.value = number(whole));
    let breakdown = making.breakdown(&reading, kind, "");
    for (part, label) in parts.iter().zip(["Knives", "Robbery", "Drugs", "Other"]) {
        making.part(&breakdown, part, "", |row| row.label = String::from(label));
    }
    making
}

#[test]
fn a_small_part_takes_another_with_it_where_it_follows_from_the_rest() {
    for (kind, whole, parts, expected) in [
        (
            Exhaustive,
            "51",
            &["3", "30", "18"][..],
            &["Fewer than 5: “Knives” 3; 3 < 5; leave out “Drugs” too, or the small ones follow from the rest"][..],
        ),
        (Exhaustive, "35", &["2", "3", "20", "10"], &["Fewer than 5: “Knives” 2, “Robbery” 3; 2 < 5; 3 < 5"]),
        (Exhaustive, "50", &["20", "", "27"], &["“Robbery”: 3 follow from the others; 50 − 47 = 3, and 3 < 5"]),
        (Exhaustive, "50", &["20", "", "17"], &[]),
        (Overlapping, "61", &["47", "23", "41"], &[]),
        (
            Overlapping,
            "61",
            &["58", "3"],
            &[
                "Fewer than 5: “Robbery” 3; 3 < 5; leave out “Knives” too, or the small ones follow from the rest",
                "Those not in “Knives”: 3 follow from the others; 61 − 58 = 3, and 3 < 5",
            ],
        ),
    ] {
        assert_eq!(said(&table(kind, whole, parts)), expected, "{parts:?} of {whole}");
    }
}

#[test]
fn who_joined_or_left_may_be_few_and_moves_in_risk_are_not_counted() {
    let mut making = Making::new();
    let indicator = making.indicator(|row| row.sensitive = true);
    let flow = making.flow(&indicator, ["", "20", "23", ""]);
    making.movement(&flow, MovementKind::Left, "20");
    making.movement(&flow, MovementKind::Raised, "2");
    let few = making.movement(&flow, MovementKind::Left, "3");
    assert_eq!(said(&making), [format!("Fewer than 5: “{}” 3; 3 < 5", few.reason)]);
}
