//! Small counts are not in the public plan, and nothing there gives them away: within a table, between periods, or in an edition.

mod support;

use safer_plan::{
    domain::{
        breakdown::{BreakdownKind, BreakdownPart},
        cohort::MovementKind,
        edition::EditionId,
        figure::{Figure, Qualifier},
        id::{Id as _, RawId},
        indicator::{Measure, SmallNumbers},
        number::Number,
        plan::{Body, Plan},
        reading::{Correction, Reading, Span},
        record::{Kind, RecordId},
        report::{Report, ReportText},
        update::{Update, UpdateState},
    },
    report::{
        PublicPlan, View,
        public::{LeftOut, Why},
    },
};
use support::{
    changing::{frozen, guarded, plan_of},
    figures::{Making, day, number, period},
};

fn text(number: Option<Number>) -> String {
    number.map_or_else(|| "-".to_owned(), Number::grouped)
}

/// The values of all readings by their periods, `c` for a suppressed one.
fn readings(body: &Body) -> String {
    let one = |row: &Reading| if row.suppressed { "c".to_owned() } else { text(row.value) };
    body.readings.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn parts(body: &Body) -> String {
    let mut parts: Vec<&BreakdownPart> = body.breakdown_parts.iter().collect();
    parts.sort_by_key(|part| part.position);
    parts.iter().map(|part| text(part.value)).collect::<Vec<_>>().join(" ")
}

#[test]
fn readings_are_hidden_over_time_so_that_no_small_one_follows() {
    const YEAR: &str = "2023/24";
    let quarters = |values: [&'static str; 4]| {
        let names = ["Q1 2023/24", "Q2 2023/24", "Q3 2023/24", "Q4 2023/24"];
        names.into_iter().zip(values).collect::<Vec<_>>()
    };
    for (given, cumulative, expected) in [
        (quarters(["3", "10", "20", "30"]), false, "c 10 20 30"),
        ([quarters(["3", "10", "20", "30"]), vec![(YEAR, "63")]].concat(), false, "c - 20 30 63"),
        ([quarters(["0", "10", "20", "30"]), vec![(YEAR, "60")]].concat(), false, "0 10 20 30 60"),
        // Two small ones that come to 8 are both 4.
        ([quarters(["4", "4", "20", "30"]), vec![(YEAR, "58")]].concat(), false, "c c - 30 58"),
        ([quarters(["2", "3", "20", "30"]), vec![(YEAR, "55")]].concat(), false, "c c 20 30 55"),
        // What came since the quarter before is small.
        (quarters(["7", "10", "25", "40"]), true, "- 10 25 40"),
        (quarters(["7", "7", "25", "40"]), true, "7 7 25 40"),
    ] {
        let mut making = Making::new();
        let indicator = making.indicator(|row| (row.sensitive, row.cumulative) = (true, cumulative));
        for (when, value) in &given {
            making.reading(&indicator, when, |row| row.value = number(value));
        }
        let public = PublicPlan::of(&plan_of(making.body));
        let expected = expected.replace('-', "c");
        assert_eq!(readings(&public.plan().body), expected, "{given:?} {cumulative}");
    }
}

#[test]
fn an_open_indicator_is_printed_as_it_is() {
    for (sensitive, small_numbers) in [(false, SmallNumbers::Standard), (true, SmallNumbers::Never)] {
        let mut making = Making::new();
        let indicator = making.indicator(|row| (row.sensitive, row.small_numbers) = (sensitive, small_numbers));
        making.reading(&indicator, "2023/24", |row| row.value = number("3"));
        assert_eq!(readings(&PublicPlan::of(&plan_of(making.body)).plan().body), "3");
    }
}

#[test]
fn parts_are_hidden_with_what_protects_them() {
    for (whole, kind, given, expected) in [
        ("51", BreakdownKind::Exhaustive, &["3", "30", "18"][..], "51: - 30 -"),
        ("172", BreakdownKind::Exhaustive, &["34", "18", "120"], "172: 34 18 120"),
        // No part is left to protect the small ones: the whole goes, and all its parts with it.
        ("8", BreakdownKind::Exhaustive, &["4", "4", "0"], "c: - - 0"),
        ("6", BreakdownKind::Exhaustive, &["3", "3", "0"], "6: - - 0"),
        ("60", BreakdownKind::Some, &["3", "30"], "60: - 30"),
        // What is left over would be small: the next smallest part protects it.
        ("60", BreakdownKind::Some, &["20", "37"], "60: - 37"),
        ("60", BreakdownKind::Overlapping, &["57", "30"], "60: - 30"),
        ("3", BreakdownKind::Exhaustive, &["3", "0"], "c: - 0"),
    ] {
        let mut making = Making::new();
        let indicator = guarded(&mut making);
        let reading = making.reading(&indicator, "2023/24", |row| row.value = number(whole));
        let breakdown = making.breakdown(&reading, kind, "");
        given.iter().for_each(|value| drop(making.part(&breakdown, value, "", |_| ())));
        let public = PublicPlan::of(&plan_of(making.body));
        let body = &public.plan().body;
        assert_eq!(format!("{}: {}", readings(body), parts(body)), expected, "{given:?} of {whole}");
    }
}

#[test]
fn parts_of_a_part_that_make_it_up_protect_each_other() {
    let mut making = Making::new();
    let indicator = guarded(&mut making);
    let reading = making.reading(&indicator, "2023/24", |row| row.value = number("50"));
    let breakdown = making.breakdown(&reading, BreakdownKind::Exhaustive, "");
    let larger = making.part(&breakdown, "20", "", |_| ());
    making.part(&breakdown, "30", "60", |_| ());
    for value in ["3", "10", "7"] {
        making.part(&breakdown, value, "", |row| row.within = Some(larger.id));
    }
    let public = PublicPlan::of(&plan_of(making.body));
    assert_eq!(parts(&public.plan().body), "20 30 - 10 -");
}

#[test]
fn a_share_is_hidden_whole_and_so_is_what_was_corrected_or_compared() {
    let mut making = Making::new();
    let indicator = making.indicator(|row| {
        (row.sensitive, row.measure) = (true, Measure::Percentage);
        (row.baseline, row.baseline_period) = (number("7.5"), period("2022/23"));
    });
    let hidden = making.reading(&indicator, "2022/23", |row| {
        (row.value, row.numerator, row.denominator) = (number("7.5"), number("3"), number("40"));
    });
    making.reading(&indicator, "2023/24", |row| {
        (row.value, row.numerator, row.denominator) = (number("25"), number("10"), number("40"));
        (row.former, row.stated_change) = (number("7.5"), number("233"));
    });
    let mut correction = making.blank::<Correction>();
    (correction.reading, correction.former_value) = (Some(hidden.id), number("17.5"));
    making.body.corrections.put(correction);
    let plan = plan_of(making.body);
    let public = PublicPlan::of(&plan);
    let body = &public.plan().body;
    assert_eq!(readings(body), "c 25");
    let shown = body.readings.iter().nth(1).expect("two");
    assert_eq!((shown.former, shown.stated_change, shown.numerator), (None, None, number("10")));
    assert_eq!(body.indicators.iter().next().expect("one").baseline, None);
    assert_eq!(body.corrections.iter().next().expect("one").former_value, None);
    let view = View::public(&public, day());
    let record = RecordId { kind: Kind::Reading, id: hidden.id.raw() };
    assert_eq!((view.instead(None, record, "value"), view.instead(None, record, "former")), (Some("not shown"), None));
}

#[test]
fn words_of_a_report_that_say_a_hidden_number_are_told() {
    let mut making = Making::new();
    let indicator = guarded(&mut making);
    let values = [("Q1 2023/24", "3"), ("Q2 2023/24", "10"), ("Q3 2023/24", "20"), ("Q4 2023/24", "30"), ("2023/24", "63")];
    values.iter().for_each(|(when, value)| drop(making.reading(&indicator, when, |row| row.value = number(value))));
    let objective = indicator.objectives[0];
    let report = making.blank::<Report>();
    for section in [format!("progress.{objective}"), format!("figure.{}", indicator.id), "background".to_owned()] {
        let mut text = making.blank::<ReportText>();
        (text.report, text.section) = (Some(report.id), section);
        // 10 is hidden since 3 follows from it; 20 is shown; 4 is small, whatever it counts.
        text.text = "We helped 10 victims, then 20 victims and 4 children.".to_owned();
        making.body.report_texts.put(text);
    }
    making.body.reports.put(report);
    let found = LeftOut::of(&plan_of(making.body)).wordings;
    let numbers: Vec<&str> =
        found.iter().filter(|place| place.kind == Kind::ReportText.key()).map(|place| place.number.as_str()).collect();
    assert_eq!(numbers, ["10", "4", "10", "4", "4"]);
}

#[test]
fn a_share_does_not_say_what_it_is_a_share_of() {
    for (measure, value, numerator, denominator, shown) in [
        (Measure::Percentage, "5", "", "60", "c"),
        (Measure::Percentage, "7", "", "60", "c"),
        (Measure::Percentage, "25", "", "60", "25"),
        (Measure::Percentage, "0", "", "60", "0"),
        (Measure::Percentage, "5", "", "", "5"),
        (Measure::Percentage, "95", "", "60", "c"),
        (Measure::Percentage, "97", "97", "", "c"),
        (Measure::Percentage, "50", "97", "", "50"),
        (Measure::Percentage, "0.4", "", "1000", "c"),
        (Measure::Rate, "0.2", "", "15000", "c"),
        (Measure::Rate, "2.4", "", "15000", "2.4"),
    ] {
        let mut making = Making::new();
        let indicator = making.indicator(|row| (row.sensitive, row.measure, row.per) = (true, measure, Some(Number::whole(1000))));
        making.reading(&indicator, "2023/24", |row| {
            (row.value, row.numerator, row.denominator) = (number(value), number(numerator), number(denominator));
        });
        let said = readings(&PublicPlan::of(&plan_of(making.body)).plan().body);
        assert_eq!(said, shown, "{measure:?}: {value}, {numerator} of {denominator}");
    }
}

#[test]
fn people_who_joined_and_left_follow_from_nothing() {
    let shown = |making: &Making| {
        let public = PublicPlan::of(&plan_of(making.body.clone()));
        let body = &public.plan().body;
        let flow = body.cohort_flows.iter().next().expect("one").clone();
        let people: Vec<String> = body.movements.iter().map(|row| text(row.number)).collect();
        format!("{} {} {} {}: {}", text(flow.opening), text(flow.joined), text(flow.left), text(flow.closing), people.join(" "))
    };
    for (numbers, movements, expected) in [
        (["100", "30", "20", "110"], &["12", "8"][..], "100 30 20 110: 12 8"),
        (["100", "3", "20", "83"], &["12", "8"], "100 - - 83: - -"),
        (["100", "30", "20", "110"], &["17", "3"], "100 30 20 110: - -"),
        // Only they moved: how many there are at the end would say how many.
        (["100", "3", "0", "103"], &[], "100 - 0 -: "),
        (["3", "0", "0", "3"], &[], "- 0 0 -: "),
        (["100", "30", "20", "110"], &["0", "20"], "100 30 20 110: 0 20"),
    ] {
        let mut making = Making::new();
        let indicator = making.indicator(|row| (row.sensitive, row.measure) = (true, Measure::Snapshot));
        let flow = making.flow(&indicator, numbers);
        movements.iter().for_each(|people| drop(making.movement(&flow, MovementKind::Left, people)));
        assert_eq!(shown(&making), expected, "{numbers:?} {movements:?}");
    }
    let mut making = Making::new();
    let indicator = making.indicator(|row| (row.sensitive, row.measure) = (true, Measure::Snapshot));
    let flow = making.flow(&indicator, ["100", "30", "20", "110"]);
    making.movement(&flow, MovementKind::Raised, "3");
    making.movement(&flow, MovementKind::Lowered, "7");
    assert_eq!(shown(&making), "100 30 20 110: - 7");
    // The reading of the last day says how many there are at the end.
    let mut making = Making::new();
    let indicator = making.indicator(|row| (row.sensitive, row.measure) = (true, Measure::Snapshot));
    making.flow(&indicator, ["100", "3", "0", "103"]);
    making.reading(&indicator, "31 March 2024", |row| (row.value, row.span) = (number("103"), Span::AtEnd));
    making.reading(&indicator, "31 March 2023", |row| (row.value, row.span) = (number("100"), Span::AtEnd));
    assert_eq!(readings(&PublicPlan::of(&plan_of(making.body)).plan().body), "c 100");
}

/// A plan in which the first value became the second, the indicator guarded as said in the edition and now.
fn changed(then: (&str, bool), now: (&str, bool)) -> (Plan, EditionId) {
    let body = |(value, sensitive): (&str, bool)| {
        let mut making = Making::new();
        let indicator = making.indicator(|row| row.sensitive = sensitive);
        let reading = making.reading(&indicator, "2023/24", |row| row.value = number(value));
        let breakdown = making.breakdown(&reading, BreakdownKind::Exhaustive, "");
        let rest = reading.value.and_then(|value| value.minus(Number::whole(2))).map(Number::grouped).unwrap_or_default();
        making.part(&breakdown, "2", "", |_| ());
        making.part(&breakdown, &rest, "", |_| ());
        making.body
    };
    let mut plan = plan_of(body(now));
    let edition = frozen(&mut plan, 1, body(then));
    (plan, edition)
}

#[test]
fn what_is_hidden_now_cannot_be_read_in_an_edition() {
    for (then, now, in_edition, in_plan) in [
        // Guarded since: what was decided last holds for what is published now.
        (("60", false), ("60", true), "60: - -", "60: - -"),
        (("3", false), ("3", true), "c: - -", "c: - -"),
        // Hidden in one, hidden in the other, whichever is small.
        (("60", true), ("3", true), "c: - -", "c: - -"),
        (("3", true), ("60", true), "c: - -", "c: - -"),
        // Somebody decided that it need not be hidden any more.
        (("3", true), ("3", false), "3: 2 1", "3: 2 1"),
    ] {
        let (plan, edition) = changed(then, now);
        let public = PublicPlan::of(&plan);
        let said = |body: &Body| format!("{}: {}", readings(body), parts(body));
        assert_eq!(
            (said(&public.plan().frozen[&edition]), said(&public.plan().body)),
            (in_edition.to_owned(), in_plan.to_owned()),
            "{then:?} {now:?}"
        );
    }
}

#[test]
fn an_edition_does_not_fill_in_what_the_plan_leaves_out() {
    // The edition has three quarters; the plan has only the year, and the fourth as a small count in another edition.
    let body = |given: &[(&str, &str)]| {
        let mut making = Making::new();
        let indicator = guarded(&mut making);
        for (place, (when, value)) in given.iter().enumerate() {
            let reading = making.reading(&indicator, when, |row| row.value = number(value));
            making.body.readings.take(reading.id);
            // Ids of their own, so that no reading of one body is one of another.
            let bits = 1000 + u64::from(when.as_bytes()[1]) * 10 + u64::try_from(place).expect("few");
            let mut reading = reading;
            reading.id = safer_plan::domain::id::Id::of(RawId::from_bits(bits).expect("an id"));
            making.body.readings.put(reading);
        }
        making.body
    };
    let mut plan = plan_of(body(&[("2023/24", "63")]));
    let quarters = frozen(&mut plan, 2, body(&[("Q1 2023/24", "30"), ("Q2 2023/24", "20"), ("Q3 2023/24", "10")]));
    let fourth = frozen(&mut plan, 1, body(&[("Q4 2023/24", "3")]));
    let public = PublicPlan::of(&plan);
    let said = |edition| readings(&public.plan().frozen[&edition]);
    assert_eq!((readings(&public.plan().body).as_str(), said(quarters).as_str(), said(fourth).as_str()), ("63", "30 20 c", "c"));
}

#[test]
fn figures_and_words_beside_a_guarded_indicator() {
    let mut making = Making::new();
    let indicator = guarded(&mut making);
    making.reading(&indicator, "2023/24", |row| row.value = number("3"));
    let mut update = making.blank::<Update>();
    (update.objective, update.state, update.period) =
        (indicator.objectives.first().copied(), UpdateState::Accepted, period("2023/24"));
    update.result =
        "On 3 May 2024, in Year 3, two victims were helped; 3 of the 16 cases went to court, 12% in Q3 2023/24.".to_owned();
    let add = |making: &mut Making, label: &str, value: &str, of: &str, unit: &str| {
        let mut figure = making.blank::<Figure>();
        (figure.update, figure.label, figure.unit) = (Some(update.id), label.to_owned(), unit.to_owned());
        (figure.value, figure.of) = (number(value), number(of));
        making.body.figures.put(figure);
    };
    add(&mut making, "Helped", "3", "", "people");
    add(&mut making, "Referred", "40", "", "people");
    add(&mut making, "Rate", "3", "", "%");
    add(&mut making, "Of all", "38", "40", "people");
    add(&mut making, "Share", "7.5", "40", "%");
    add(&mut making, "Half", "50", "40", "%");
    making.body.updates.put(update.clone());
    let plan = plan_of(making.body);
    let public = PublicPlan::of(&plan);
    let figures: Vec<String> = public.plan().body.figures.iter().map(|row| format!("{}: {}", row.label, row.words())).collect();
    assert_eq!(figures, ["Helped: fewer than 5 people", "Referred: 40 people", "Rate: 3%", "Half: 50% of 40"]);
    let helped = public.plan().body.figures.iter().next().expect("three");
    assert_eq!((helped.qualifier, helped.of), (Qualifier::FewerThan, None));
    let left_out = LeftOut::of(&plan);
    let numbers: Vec<(&str, String)> = left_out
        .wordings
        .iter()
        .filter(|place| place.kind == "updates")
        .map(|place| (place.number.as_str(), place.instead.join("; ")))
        .collect();
    assert_eq!(
        numbers,
        [("two", "fewer than 5; a small number".to_owned()), ("3", "fewer than 5; a small number; about 25%".to_owned())]
    );
    let words: Vec<&str> = left_out.wordings.iter().map(|place| place.words.as_str()).collect();
    assert!(words[0].contains("two victims were helped"), "{words:?}");
    assert_eq!(left_out.of_reason(&Why::Small).iter().map(|item| item.noun.as_str()).collect::<Vec<_>>(), ["figure", "reading"]);
    assert!(public.statements(None).exempt.is_empty() && public.statements(None).small.is_some());
}
