//! What the checks of figures and of small numbers find: the figures of the two reports, and cases around each.

mod support;

use safer_plan::{
    check::{CheckFinding, key_of},
    domain::{breakdown::BreakdownKind, cohort::MovementKind, figure::Qualifier, indicator::Measure, reading::Span},
    examples::{Example, generated},
};
use std::collections::BTreeSet;
use support::{
    example,
    figures::{Making, codes, day, found, number},
};

fn lines(which: Example) -> Vec<(String, CheckFinding)> {
    let plan = example(which).plan;
    found(&plan.body, plan.example.expect("an example has its day")).into_iter().map(|found| (key_of(&found), found)).collect()
}

/// Each problem of the first report that is one of figures: where, what is said, and the sum in full.
const OF_THE_FIRST: [(&str, &str, &str); 12] = [
    ("flow-reasons cohort_flows/w232#left", "23 left, and the reasons come to 21: 2 not accounted for", "23 − (11 + 10) = 2"),
    (
        "part-above-larger breakdowns/k243#k243b",
        "“Came to notice for weapons, stabbing, group violence or the matrix” is 99, more than “Added in the past year”, which it is taken from",
        "67% comes to 89 at most; 99 − 89 = 10; the stated share fits the whole: 99 of 133 is 74.4%",
    ),
    (
        "benchmark-unsourced benchmarks/b227",
        "The benchmark of 24 to 40 does not say when it was last looked up, nor what it counts",
        "Source given; looked up ?; definition ?",
    ),
    (
        "change-without-base readings/r243b",
        "A rise of 48% is stated, but neither the figure nor what it was before",
        "? × (100 + 48) ÷ 100 = ?",
    ),
    (
        "earlier-value-implied readings/r232a",
        "61 people is said to be a rise of 15%, but not from what",
        "61 ÷ 1.15 = 53.0: between 52.4 and 53.7, allowing for rounding",
    ),
    (
        "whole-missing breakdowns/k232d",
        "It is not said of how many: 47, 23, 41",
        "Used drugs 47 of ?; Had alcohol problems 23 of ?; Had mental health problems 41 of ?",
    ),
    ("base-missing readings/r244c", "81% of how many over-18s mentored is not stated", "? ÷ ? = 81%"),
    (
        "periods-mixed priorities/p2",
        "Figures for calendar years stand beside figures for financial years that share some of their months",
        "Calendar: Cases referred to the DV MARAC 2022, Repeat cases at the DV MARAC 2022; financial: Cases supported by the IDVA \
         service 2022/23, New Domestic Abuse Champions 2022/23, Perpetrators supported by Men and Masculinities 2022/23",
    ),
    (
        "periods-mixed priorities/p3",
        "Figures for calendar years stand beside figures for financial years that share some of their months",
        "Calendar: Arrests by the council-funded police team 2022; financial: IOM cohort 2022/23",
    ),
    (
        "bands-overlap breakdowns/k244a#k244b+k244c",
        "“Aged 10 to 18” and “Aged 18 to 25” overlap at 18, and are not said to",
        "10 to 18; 18 to 25: both hold 18",
    ),
    ("large-residual breakdowns/k235#k235f", "“Miscellaneous offences” holds 71 of 172, 41.3% of all", "71 ÷ 172 = 41.3%"),
    (
        "small-count breakdowns/k244d",
        "Fewer than 5: “Breached a criminal behaviour order” 2, “Had a knife” 1, the whole 3",
        "2 < 5; 1 < 5; 3 < 5",
    ),
];

#[test]
fn the_first_report_has_just_these() {
    let found = lines(Example::Plan2022);
    for (key, says, working) in &OF_THE_FIRST {
        let one = found.iter().find(|(found, _)| found == key).unwrap_or_else(|| panic!("{key} is not found"));
        assert_eq!((one.1.says.as_str(), one.1.working.as_str()), (*says, *working), "{key}");
    }
    let keys: BTreeSet<&str> = found.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, OF_THE_FIRST.iter().map(|(key, ..)| *key).collect());
}

/// 34 + 18 + 11 + 24 + 14 + 71 is 172, and 132 of 492 is 26.8%, within 24 to 40: only what lies beside them is found.
#[test]
fn what_is_right_in_the_first_report_is_not_found() {
    for (key, _) in lines(Example::Plan2022) {
        assert!(!key.ends_with("readings/r227b") && !key.ends_with("readings/r235"), "{key}");
        assert!(!key.contains("breakdowns/k235") || key.starts_with("large-residual "), "{key}");
        assert!(!key.contains("breakdowns/k232a"), "90% and 10% make 100%: {key}");
    }
}

#[test]
fn the_second_report_counts_five_authorities_and_has_six() {
    let found = lines(Example::Plan2017);
    let keys: Vec<&str> = found.iter().map(|(key, _)| key.as_str()).collect();
    let counted = ["details/1", "boards/bhcsp"].map(|at| format!("count-of-list {at}#five responsible authorities"));
    assert_eq!(keys, counted);
    for (_, finding) in &found {
        assert_eq!(finding.says, "“five responsible authorities”, but the plan lists 6 bodies as such on 12 July 2017, of 5 kinds");
        assert!(finding.working.ends_with("Probation: Community Rehabilitation Company and National Probation Service"));
        assert_eq!(finding.about.len(), 6);
    }
}

/// One percentage: value, numerator and denominator.
fn percentage(value: &str, part: &str, whole: &str, qualifier: Qualifier) -> Making {
    let mut making = Making::new();
    let indicator = making.indicator(|row| row.measure = Measure::Percentage);
    making.reading(&indicator, "2023/24", |row| {
        (row.value, row.numerator, row.denominator, row.qualifier) = (number(value), number(part), number(whole), qualifier);
    });
    making
}

#[test]
fn percentages_are_held_against_what_was_counted_with_the_rounding_they_were_stated_in() {
    for (value, part, whole, expected) in [
        ("26.8", "132", "492", &[][..]),
        ("26.83", "132", "492", &[]),
        ("27", "132", "492", &[]),
        ("26.9", "132", "492", &["share-wrong"]),
        ("26", "132", "492", &["share-wrong"]),
        ("74.4", "99", "133", &[]),
        ("81", "13", "16", &[]),
        ("81.25", "13", "16", &[]),
        ("18.75", "3", "16", &[]),
        ("12.5", "1", "8", &[]),
        ("12", "1", "8", &[]),
        ("13", "1", "8", &[]),
        ("100", "133", "133", &[]),
        ("111", "99", "89", &["count-above-whole"]),
        ("0", "0", "40", &[]),
        ("81", "", "", &["base-missing"]),
        ("81", "13", "", &["base-missing"]),
        ("81", "", "16", &[]),
        ("", "13", "16", &[]),
        ("", "", "", &[]),
    ] {
        let making = percentage(value, part, whole, Qualifier::Exactly);
        assert_eq!(codes(&making.body), expected, "{value}% for {part} of {whole}");
    }
    assert!(codes(&percentage("30", "132", "492", Qualifier::About).body).is_empty(), "about 30% is not exact");
}

#[test]
fn a_rate_is_per_so_many() {
    for (per, value, expected) in [("1000", "8.5", &[][..]), ("1000", "8.4", &["share-wrong"]), ("", "8.5", &["rate-without-per"])]
    {
        let mut making = Making::new();
        let indicator = making.indicator(|row| (row.measure, row.per) = (Measure::Rate, number(per)));
        making.reading(&indicator, "2023/24", |row| {
            (row.value, row.numerator, row.denominator) = (number(value), number("17"), number("2000"));
        });
        assert_eq!(codes(&making.body), expected, "{value} per {per}");
    }
}

#[test]
fn parts_are_held_against_their_whole() {
    use BreakdownKind::{Exhaustive, Overlapping, Some as SomeOnly};
    for (kind, value, parts, expected) in [
        (Exhaustive, "172", &["34", "18", "11", "24", "14", "71"][..], &[][..]),
        (Exhaustive, "23", &["11", "10"], &["parts-short"]),
        (Exhaustive, "20", &["11", "10"], &["parts-over"]),
        (SomeOnly, "23", &["11", "10"], &[]),
        (SomeOnly, "20", &["11", "10"], &["parts-over"]),
        (SomeOnly, "", &["11", "10"], &["whole-missing"]),
        (Overlapping, "61", &["47", "23", "41"], &[]),
        (Overlapping, "46", &["47", "23", "41"], &["part-above-larger"]),
        (Overlapping, "", &["47", "23", "41"], &["whole-missing"]),
        (Exhaustive, "", &["47", "23", "41"], &[]),
        (Exhaustive, "111", &["47", "", "41"], &[]),
        (Exhaustive, "80", &["47", "", "41"], &["parts-over"]),
    ] {
        let mut making = Making::new();
        let indicator = making.indicator(|_| ());
        let reading = making.reading(&indicator, "2023/24", |row| row.value = number(value));
        let breakdown = making.breakdown(&reading, kind, "");
        for part in parts {
            making.part(&breakdown, part, "", |_| ());
        }
        assert_eq!(codes(&making.body), expected, "{kind:?} {parts:?} of {value}");
    }
}

#[test]
fn shares_are_held_against_a_hundred_and_their_counts() {
    for (value, parts, expected) in [
        ("61", &[("", "90"), ("", "10")][..], &[][..]),
        ("61", &[("", "90"), ("", "12")], &["shares-sum"]),
        ("61", &[("", "33"), ("", "33"), ("", "33")], &[]),
        ("61", &[("", "33.3"), ("", "33.3"), ("", "33.0")], &["shares-sum"]),
        ("61", &[("55", "90"), ("6", "10")], &[]),
        ("61", &[("55", "80"), ("6", "10")], &["part-share"]),
        ("62", &[("55", "90"), ("6", "10")], &["parts-short"]),
        ("", &[("", "90"), ("", "10")], &["whole-missing"]),
        ("", &[("55", "90"), ("6", "10")], &[]),
    ] {
        let mut making = Making::new();
        let indicator = making.indicator(|_| ());
        let reading = making.reading(&indicator, "2023/24", |row| row.value = number(value));
        let breakdown = making.breakdown(&reading, BreakdownKind::Exhaustive, "");
        for (part, share) in parts {
            making.part(&breakdown, part, share, |_| ());
        }
        assert_eq!(codes(&making.body), expected, "{parts:?} of {value}");
    }
}

#[test]
fn of_those_cannot_be_more_than_those() {
    for (larger, share, those, stated, expected) in [
        ("", "67", "99", "74", &["part-above-larger"][..]),
        ("89", "67", "99", "74", &["part-above-larger"]),
        ("", "67", "66", "74", &[]),
        ("89", "67", "66", "50", &[]),
        ("89", "67", "66", "60", &["part-share"]),
        ("", "80", "99", "74", &[]),
    ] {
        let mut making = Making::new();
        let indicator = making.indicator(|_| ());
        let reading = making.reading(&indicator, "2023/24", |row| row.value = number("133"));
        let breakdown = making.breakdown(&reading, BreakdownKind::Some, "");
        let whole = making.part(&breakdown, larger, share, |_| ());
        making.part(&breakdown, those, stated, |row| row.within = Some(whole.id));
        assert_eq!(codes(&making.body), expected, "{those} of {larger} {share}%");
        making.part(&breakdown, "88", "", |row| row.within = Some(whole.id));
        assert!(codes(&making.body).contains(&if those == "66" {
            "parts-over"
        } else {
            expected.first().unwrap_or(&"parts-over")
        }));
    }
}

#[test]
fn cohorts_balance_and_reasons_account_for_all() {
    for (numbers, left, joined, expected) in [
        (["60", "20", "23", "57"], &["11", "12"][..], &["20"][..], &[][..]),
        (["60", "20", "23", "58"], &["11", "12"], &["20"], &["flow-balance"]),
        (["", "20", "23", ""], &["11", "10"], &[], &["flow-reasons"]),
        (["", "20", "23", ""], &["11", "10"], &["15"], &["flow-reasons", "flow-reasons"]),
        (["", "20", "23", ""], &["11", "10", "3"], &[], &["flow-reasons"]),
        (["", "20", "23", ""], &[], &[], &[]),
        (["60", "", "23", "58"], &[], &[], &[]),
    ] {
        let mut making = Making::new();
        let indicator = making.indicator(|_| ());
        let flow = making.flow(&indicator, numbers);
        left.iter().for_each(|people| drop(making.movement(&flow, MovementKind::Left, people)));
        joined.iter().for_each(|people| drop(making.movement(&flow, MovementKind::Joined, people)));
        making.movement(&flow, MovementKind::Raised, "2");
        assert_eq!(codes(&making.body), expected, "{numbers:?} {left:?} {joined:?}");
    }
}

#[test]
fn a_change_needs_two_figures_and_is_what_they_make() {
    for (measure, earlier, value, former, change, expected) in [
        (Measure::Average, "", "61", "", "15", &["earlier-value-implied"][..]),
        (Measure::Average, "", "61", "53", "15", &[]),
        (Measure::Average, "", "61", "55", "15", &["change-wrong"]),
        (Measure::Average, "53", "61", "", "15", &[]),
        (Measure::Average, "55", "61", "", "15", &["change-wrong"]),
        (Measure::Average, "55", "61", "53", "15", &["earlier-value-differs"]),
        (Measure::Average, "52.6", "61", "53", "", &[]),
        (Measure::Average, "53", "61", "52.6", "", &[]),
        (Measure::Average, "52.4", "61", "53", "", &["earlier-value-differs"]),
        (Measure::Count, "", "", "", "48", &["change-without-base"]),
        (Measure::Count, "495", "650", "495", "31.3", &[]),
        (Measure::Count, "495", "650", "495", "31.4", &["change-wrong"]),
        (Measure::Count, "", "50", "100", "-50", &[]),
        (Measure::Count, "", "50", "100", "50", &["change-wrong"]),
        (Measure::Count, "", "50", "", "", &[]),
        (Measure::Count, "", "50", "0", "10", &[]),
    ] {
        let mut making = Making::new();
        let indicator = making.indicator(|row| row.measure = measure);
        if !earlier.is_empty() {
            making.reading(&indicator, "2022/23", |row| row.value = number(earlier));
        }
        making.reading(&indicator, "2023/24", |row| {
            (row.value, row.former, row.stated_change) = (number(value), number(former), number(change));
        });
        assert_eq!(codes(&making.body), expected, "{value} from {former} or {earlier}, {change}%");
    }
}

/// A figure that was given as more than so many is not held to be just so many.
#[test]
fn an_earlier_value_that_is_not_exact_contradicts_nothing() {
    for (former, change, expected) in [("2,150", "", &[][..]), ("", "10", &[]), ("2,150", "30", &["change-wrong"])] {
        let mut making = Making::new();
        let indicator = making.indicator(|_| ());
        making.reading(&indicator, "2022/23", |row| (row.value, row.qualifier) = (number("2000"), Qualifier::MoreThan));
        making.reading(&indicator, "2023/24", |row| {
            (row.value, row.former, row.stated_change) = (number("2365"), number(former), number(change));
        });
        assert_eq!(codes(&making.body), expected, "from {former}, {change}%");
    }
}

#[test]
fn years_of_both_kinds_stand_beside_one_another_only_where_they_meet() {
    for (one, other, expected) in [
        ("2022", "2022/23", &["periods-mixed"][..]),
        ("2023", "2022/23", &["periods-mixed"]),
        ("2021", "2022/23", &[]),
        ("2022/23", "2022/23", &[]),
        ("Q1 2022/23", "2022", &[]),
        ("", "2022", &[]),
    ] {
        let mut making = Making::new();
        for when in [one, other] {
            let indicator = making.indicator(|_| ());
            making.reading(&indicator, when, |row| row.value = number("7"));
        }
        assert_eq!(codes(&making.body), expected, "{one} beside {other}");
    }
    let mut making = Making::new();
    let indicator = making.indicator(|_| ());
    making.reading(&indicator, "2022", |row| row.value = number("7"));
    making.reading(&indicator, "2023/24", |row| row.value = number("7"));
    assert_eq!(codes(&making.body), ["periods-mixed"], "within one series");
    let mut making = Making::new();
    for (when, span) in [("2022", Span::Whole), ("2022/23", Span::AtEnd)] {
        let indicator = making.indicator(|_| ());
        making.reading(&indicator, when, |row| (row.value, row.span) = (number("7"), span));
    }
    assert!(codes(&making.body).is_empty(), "the end of a year is a moment");
}

#[test]
fn bands_may_touch_but_not_overlap() {
    for (kind, bands, expected) in [
        (BreakdownKind::Exhaustive, [("10", "18"), ("18", "25")], &["bands-overlap"][..]),
        (BreakdownKind::Exhaustive, [("10", "17"), ("18", "25")], &[]),
        (BreakdownKind::Exhaustive, [("", "18"), ("16", "")], &["bands-overlap"]),
        (BreakdownKind::Exhaustive, [("18", "25"), ("26", "")], &[]),
        (BreakdownKind::Overlapping, [("10", "18"), ("18", "25")], &[]),
        (BreakdownKind::Exhaustive, [("10", "18"), ("", "")], &[]),
    ] {
        let mut making = Making::new();
        let indicator = making.indicator(|_| ());
        let reading = making.reading(&indicator, "2023/24", |row| row.value = number("50"));
        let breakdown = making.breakdown(&reading, kind, "");
        for (low, high) in bands {
            making.part(&breakdown, "", "", |row| (row.lowest, row.highest) = (number(low), number(high)));
        }
        assert_eq!(codes(&making.body), expected, "{kind:?} {bands:?}");
    }
}

/// Plans made up for tests and measurements are made to add up.
#[test]
fn made_up_plans_give_no_finding() {
    for seed in 1..4 {
        let found = found(&generated(600, seed).plan.body, day());
        assert!(found.is_empty(), "{} findings, the first: {:?}", found.len(), found.first());
    }
}
