//! Where figures lie to their bands, and what colour and status say of them.

mod support;

use safer_plan::{
    check::CheckFinding,
    domain::{
        brag::Brag,
        figure::Qualifier,
        indicator::{IndicatorClass, Measure, Polarity, RagRule},
        objective::Status,
        reading::Span,
        value::Maybe,
    },
};
use support::figures::{Making, codes, day, found, number, period};

fn said(making: &Making) -> Vec<String> {
    let line = |finding: &CheckFinding| format!("{}; {}", finding.says, finding.working);
    found(&making.body, day()).iter().map(line).collect()
}

/// A percentage that is read, and a band from elsewhere.
fn against_benchmark(value: &str, low: &str, high: &str, qualifier: Qualifier) -> Making {
    let mut making = Making::new();
    let indicator = making.indicator(|row| (row.measure, row.polarity) = (Measure::Percentage, Polarity::Band));
    making.reading(&indicator, "2023", |row| {
        (row.value, row.denominator, row.qualifier) = (number(value), number("492"), qualifier);
    });
    making.benchmark(&indicator, low, high);
    making
}

#[test]
fn a_figure_lies_in_its_band_or_on_one_side_of_it() {
    for (value, low, high, expected) in [
        ("24", "24", "40", ""),
        ("26.8", "24", "40", ""),
        ("40", "24", "40", ""),
        ("21", "24", "40", "21% in 2023 lies below the band of 24 to 40%, by 3 percentage points; 24 − 21 = 3"),
        ("41", "24", "40", "41% in 2023 lies above the band of 24 to 40%, by 1 percentage point; 41 − 40 = 1"),
        ("26.8", "28", "40", "26.8% in 2023 lies below the band of 28 to 40%, by 1.2 percentage points; 28 − 26.8 = 1.2"),
        ("26.8", "24.5", "", ""),
    ] {
        let making = against_benchmark(value, low, high, Qualifier::Exactly);
        let expected: Vec<&str> = Some(expected).filter(|says| !says.is_empty()).into_iter().collect();
        assert_eq!(said(&making), expected, "{value} in {low} to {high}");
    }
    for (span, when) in [(Span::AtEnd, "as at 31 December 2023"), (Span::Rolling, "in the rolling period 2023")] {
        let mut making = against_benchmark("21", "24", "40", Qualifier::Exactly);
        let mut reading = making.body.readings.iter().next().expect("one").clone();
        reading.span = span;
        making.body.readings.put(reading);
        assert_eq!(said(&making), [format!("21% {when} lies below the band of 24 to 40%, by 3 percentage points; 24 − 21 = 3")]);
    }
    assert!(said(&against_benchmark("30", "24", "40", Qualifier::MoreThan)).is_empty(), "it may lie anywhere above");
    assert_eq!(codes(&against_benchmark("41", "24", "40", Qualifier::MoreThan).body), ["outside-band"]);
}

#[test]
fn only_the_latest_figure_that_is_still_read_is_held_against_the_band() {
    let mut making = against_benchmark("21", "24", "40", Qualifier::Exactly);
    let mut indicator = making.body.indicators.iter().next().expect("one").clone();
    making.reading(&indicator, "2024", |row| (row.value, row.denominator) = (number("30"), number("480")));
    assert!(codes(&making.body).is_empty(), "it has come back into the band");
    making.reading(&indicator, "2025", |row| (row.value, row.denominator) = (number("41"), number("480")));
    assert_eq!(codes(&making.body), ["outside-band"]);
    indicator.retired_on = period("1 January 2024");
    making.body.indicators.put(indicator);
    assert!(codes(&making.body).is_empty(), "it is no longer read");
}

/// How an objective is told to stand, and how its figure lies to its target.
struct Told {
    status: Status,
    brag: Brag,
    value: &'static str,
    target: &'static str,
    rule: Option<RagRule>,
    tolerance: &'static str,
    class: IndicatorClass,
}

const TOLD: Told = Told {
    status: Status::Active,
    brag: Brag::Green,
    value: "495",
    target: "650",
    rule: None,
    tolerance: "",
    class: IndicatorClass::Performance,
};

fn told(told: &Told) -> Making {
    let mut making = Making::new();
    let indicator = making.indicator(|row| {
        (row.name, row.unit, row.polarity) = ("Mentoring sessions".into(), "sessions".into(), Polarity::Higher);
        (row.rag_rule, row.tolerance, row.class) = (Maybe(told.rule), number(told.tolerance), told.class);
    });
    making.reading(&indicator, "2023/24", |row| row.value = number(told.value));
    making.target(&indicator, "2023/24", told.target, "");
    let mut objective = making.body.objectives.iter().next().expect("one").clone();
    (objective.status, objective.brag) = (told.status, told.brag);
    making.body.objectives.put(objective);
    making
}

#[test]
fn what_goes_well_or_is_done_has_figures_that_say_so() {
    let misses =
        "but “Mentoring sessions” misses its target in 2023/24; 495 sessions: the target is at least 650 sessions; 650 − 495 = 155";
    let rule = Some(RagRule::Tolerance);
    for (case, expected) in [
        (Told { ..TOLD }, format!("It is reported green, {misses}")),
        (Told { brag: Brag::Blue, ..TOLD }, format!("It is reported blue, {misses}")),
        (Told { status: Status::Completed, ..TOLD }, format!("It is completed, {misses}")),
        (Told { brag: Brag::Amber, ..TOLD }, String::new()),
        (Told { status: Status::Retired, ..TOLD }, String::new()),
        (Told { value: "650", ..TOLD }, String::new()),
        (Told { value: "", ..TOLD }, String::new()),
        (Told { class: IndicatorClass::Contextual, ..TOLD }, String::new()),
        (Told { value: "600", rule, tolerance: "10", ..TOLD }, String::new()),
        (
            Told { value: "600", rule, tolerance: "10", brag: Brag::Blue, ..TOLD },
            "It is reported blue, but “Mentoring sessions” is amber in 2023/24; 600 sessions: misses the target of at least 650 \
             sessions by 50 (7.7%), within the tolerance of 10%"
                .to_owned(),
        ),
        (
            Told { rule, tolerance: "10", ..TOLD },
            "It is reported green, but “Mentoring sessions” is red in 2023/24; 495 sessions: misses the target of at least 650 \
             sessions by 155 (23.8%), beyond the tolerance of 10%"
                .to_owned(),
        ),
    ] {
        let expected: Vec<String> = Some(expected).filter(|says| !says.is_empty()).into_iter().collect();
        assert_eq!(said(&told(&case)), expected);
    }
}

#[test]
fn a_withdrawn_target_is_missed_by_nobody() {
    let mut making = told(&TOLD);
    assert_eq!(codes(&making.body), ["status-against-figures"]);
    let mut target = making.body.targets.iter().next().expect("one").clone();
    target.withdrawn = period("1 May 2024");
    making.body.targets.put(target);
    assert!(codes(&making.body).is_empty());
}

#[test]
fn a_judgement_counts_when_it_gives_its_reason() {
    for (judgement, why, expected) in [
        (Brag::Red, "Two of three sites were closed", &["status-against-figures"][..]),
        (Brag::Red, "", &[]),
        (Brag::Green, "All sites are open", &[]),
    ] {
        let mut making = Making::new();
        let indicator = making.indicator(|row| row.rag_rule = Maybe(Some(RagRule::Judgement)));
        making.reading(&indicator, "2023/24", |row| {
            (row.value, row.judgement, row.judgement_why) = (number("7"), Maybe(Some(judgement)), why.to_owned());
        });
        assert_eq!(codes(&making.body), expected, "{judgement:?} {why}");
    }
}
