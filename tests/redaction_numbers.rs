//! Made-up counts: no small one is in the public file, and none follows from what is there.

mod support;

use proptest::prelude::*;
use safer_plan::{
    domain::{
        breakdown::BreakdownKind,
        cohort::MovementKind,
        field::Record as _,
        id::{Id as _, RawId},
        indicator::Measure,
        number::Number,
        reading::Span,
        report::{Report, ReportId},
    },
    edit::Document,
    exchange::json,
    report::{
        PublicPlan, View,
        about::kinds,
        document::Audience,
        kinds::{audience, maker},
    },
};
use support::{
    cases,
    changing::{frozen, guarded, plan_of},
    figures::{Making, day, number, period},
};

/// Counts that no other number of the plan looks like, so that they can be searched for. The places behind the point are powers of 7
/// modulo a prime: no sum or difference of a few of them comes to another, as it would with numbers that stand in a row.
fn odd(whole: u32, place: usize) -> String {
    let behind = (0..place + 20).fold(1_u64, |power, _| power * 7 % 999_999_937);
    if whole == 0 { "0".to_owned() } else { format!("{whole}.{behind:09}") }
}

/// Whether a number stands in a text: not as the end of a longer one, as `2.1448` is of `12.1448`.
fn has_number(text: &str, number: &str) -> bool {
    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    text.match_indices(number).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + number.len()..]);
        !digit(before.chars().next_back()) && !digit(after.chars().next())
    })
}

#[test]
fn a_number_is_found_as_a_whole() {
    for (text, expected) in
        [("2.1448", true), ("down 2.1448.", true), ("[1,2.1448]", true), ("12.1448", false), ("2.14481", false), ("", false)]
    {
        assert_eq!(has_number(text, "2.1448"), expected, "{text}");
    }
}

/// Years of a guarded indicator, each with three parts: no count below five is in the public file, or in any report for the public.
fn no_small_number_is_anywhere(values: &[(u32, u32, u32)]) -> Result<(), TestCaseError> {
    let mut making = Making::new();
    let indicator = guarded(&mut making);
    let mut small = Vec::new();
    for (place, (one, two, three)) in values.iter().enumerate() {
        let texts = [odd(*one, place * 4), odd(*two, place * 4 + 1), odd(*three, place * 4 + 2)];
        let numbers: Vec<Number> = texts.iter().filter_map(|text| number(text)).collect();
        let whole = Number::sum(numbers.iter().copied()).expect("small").to_string();
        let reading = making.reading(&indicator, &format!("20{:02}", 10 + place), |row| row.value = number(&whole));
        let breakdown = making.breakdown(&reading, BreakdownKind::Exhaustive, "");
        texts.iter().for_each(|text| drop(making.part(&breakdown, text, "", |_| ())));
        small.extend(
            texts
                .into_iter()
                .chain([whole])
                .filter(|text| number(text).is_some_and(|count| Number::nought() < count && count < Number::whole(5))),
        );
    }
    let mut plan = plan_of(making.body.clone());
    frozen(&mut plan, 1, making.body);
    let public = PublicPlan::of(&plan);
    let mut files = vec![json::compact(&Document::new(public.plan().clone()))];
    for (kind, _) in kinds().filter(|(kind, _)| audience(*kind) == Audience::Public) {
        let mut report = Report::blank(ReportId::of(RawId::ONLY));
        (report.kind, report.period) = (kind, period("2010"));
        report.earlier_edition = plan.editions.iter().next().expect("one").id.raw().to_string();
        files.push(serde_json::to_string(&maker(kind)(&View::public(&public, day()), &report)).expect("memory"));
    }
    for (text, file) in small.iter().flat_map(|text| files.iter().map(move |file| (text, file))) {
        prop_assert!(!has_number(file, text), "{} is in {}", text, file);
    }
    Ok(())
}

/// With the numbers in a row behind the point this found a difference of two years, 3.1357, and took it for the hidden part.
#[test]
fn a_difference_of_two_years_is_no_hidden_part() {
    no_small_number_is_anywhere(&[(3, 0, 0), (0, 0, 0), (7, 5, 17), (0, 5, 21)]).expect("nothing is there");
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn no_small_number_is_anywhere_in_the_public_file_or_in_a_report_of_it(values in prop::collection::vec((0_u32..9, 0_u32..9, 0_u32..40), 1..8)) {
        no_small_number_is_anywhere(&values)?;
    }

    /// By the rank of all that is shown: a hidden small count is no sum and difference of shown ones.
    #[test]
    fn no_small_count_is_a_sum_or_difference_of_what_is_shown(
        months in prop::collection::vec(0_i64..9, 12),
        shown in prop::collection::vec(any::<bool>(), 17),
        split in prop::collection::vec(0_i64..9, 17),
        in_edition in prop::collection::vec(any::<bool>(), 17),
    ) {
        let periods: Vec<(String, std::ops::Range<usize>)> = (0..12)
            .map(|month| (format!("{:04}-{:02}", 2023 + (month + 3) / 12, (month + 3) % 12 + 1), month..month + 1))
            .chain((0..4).map(|quarter| (format!("Q{} 2023/24", quarter + 1), quarter * 3..quarter * 3 + 3)))
            .chain([("2023/24".to_owned(), 0..12)])
            .collect();
        let (mut now, mut then) = (Making::new(), Making::new());
        let indicators = [guarded(&mut now), guarded(&mut then)];
        let mut made = Vec::new();
        for (place, (when, range)) in periods.iter().enumerate() {
            let value: i64 = months[range.clone()].iter().sum();
            let (making, indicator) = if in_edition[place] { (&mut then, &indicators[1]) } else { (&mut now, &indicators[0]) };
            if !shown[place] {
                continue;
            }
            let mut reading = making.reading(indicator, when, |row| row.value = Some(Number::whole(value)));
            making.body.readings.take(reading.id);
            reading.id = safer_plan::domain::reading::ReadingId::of(RawId::from_bits(5000 + place as u64).expect("an id"));
            making.body.readings.put(reading.clone());
            let first = split[place].min(value);
            let breakdown = making.breakdown(&reading, BreakdownKind::Exhaustive, "");
            let parts = [first, value - first].map(|count| making.part(&breakdown, &count.to_string(), "", |_| ()).id);
            made.push((place, reading.id, value, [(parts[0], first), (parts[1], value - first)], in_edition[place]));
        }
        let mut plan = plan_of(now.body);
        let edition = frozen(&mut plan, 1, then.body);
        let public = PublicPlan::of(&plan);
        // Twelve months and two parts to each reading are unknown; each shown number is an equation.
        let columns = 12 + made.len() * 2;
        let vector = |places: &[(usize, f64)]| {
            let mut vector = vec![0.0; columns];
            places.iter().for_each(|(place, factor)| vector[*place] += factor);
            vector
        };
        let (mut known, mut secret) = (Vec::new(), Vec::new());
        for (order, (place, reading, value, parts, in_edition)) in made.iter().enumerate() {
            let body = if *in_edition { &public.plan().frozen[&edition] } else { &public.plan().body };
            let of_months: Vec<(usize, f64)> = periods[*place].1.clone().map(|month| (month, 1.0)).collect();
            let of_part = |part: usize| 12 + order * 2 + part;
            // The parts come to the reading: everybody knows that.
            let both: Vec<_> = of_months.iter().copied().chain([(of_part(0), -1.0), (of_part(1), -1.0)]).collect();
            known.push(vector(&both));
            let mut sort_out = |shown: bool, value: i64, vector: Vec<f64>| {
                if shown {
                    assert!(!(1..5).contains(&value), "{value} is shown");
                    known.push(vector);
                } else if (1..5).contains(&value) {
                    secret.push((value, vector));
                }
            };
            sort_out(body.readings.get(*reading).expect("it is there").value.is_some(), *value, vector(&of_months));
            for (which, (part, value)) in parts.iter().enumerate() {
                let is_shown = body.breakdown_parts.get(*part).expect("it is there").value.is_some();
                sort_out(is_shown, *value, vector(&[(of_part(which), 1.0)]));
            }
        }
        let rank = rank(known.clone());
        for (value, vector) in secret {
            let with = [known.clone(), vec![vector]].concat();
            prop_assert!(self::rank(with) > rank, "a hidden {} follows from what is shown", value);
        }
    }
}

proptest! {
    #![proptest_config(cases(600))]

    /// A cohort over several quarters: how many there are stands in flows and in readings, why people left in movements.
    #[test]
    fn no_small_number_of_people_follows_from_what_is_shown_of_a_cohort(
        start in 0_i64..14,
        moves in prop::collection::vec((0_i64..9, 0_i64..9, 0_i64..9), 1..5),
        read in prop::collection::vec(any::<bool>(), 5),
    ) {
        let mut making = Making::new();
        let indicator = making.indicator(|row| (row.sensitive, row.measure) = (true, Measure::Snapshot));
        let days = ["31 March 2023", "30 June 2023", "30 September 2023", "31 December 2023", "31 March 2024"];
        let mut stock = vec![start];
        let mut flows = Vec::new();
        for (place, (joined, leaving, split)) in moves.iter().enumerate() {
            let opening = stock[place];
            let left = (*leaving).min(opening + joined);
            let closing = opening + joined - left;
            stock.push(closing);
            let texts = [opening, *joined, left, closing].map(|number| number.to_string());
            let mut flow = making.flow(&indicator, [&texts[0], &texts[1], &texts[2], &texts[3]]);
            flow.period = period(&format!("Q{} 2023/24", place + 1));
            making.body.cohort_flows.put(flow.clone());
            let first = (*split).min(left);
            let reasons = [first, left - first].map(|number| making.movement(&flow, MovementKind::Left, &number.to_string()).id);
            flows.push((flow.id, [opening, *joined, left, closing], reasons, [first, left - first]));
        }
        let mut readings = Vec::new();
        for (place, number) in stock.iter().enumerate().filter(|(place, _)| read[*place]) {
            let reading = making.reading(&indicator, days[place], |row| {
                (row.value, row.span) = (Some(Number::whole(*number)), Span::AtEnd);
            });
            readings.push((place, reading.id, *number));
        }
        let public = PublicPlan::of(&plan_of(making.body));
        let body = &public.plan().body;
        // How many there are at each moment, then for each quarter who joined, who left, and who left for either reason.
        let columns = stock.len() + flows.len() * 4;
        let vector = |places: &[(usize, f64)]| {
            let mut vector = vec![0.0; columns];
            places.iter().for_each(|(place, factor)| vector[*place] += factor);
            vector
        };
        let (mut known, mut secret) = (Vec::new(), Vec::new());
        let mut sort_out = |shown: bool, value: i64, place: usize| {
            if shown {
                assert!(!(1..5).contains(&value), "{value} is shown");
                known.push(vector(&[(place, 1.0)]));
            } else if (1..5).contains(&value) {
                secret.push((value, vector(&[(place, 1.0)])));
            }
        };
        let mut both = Vec::new();
        for (place, (flow, numbers, reasons, people)) in flows.iter().enumerate() {
            let at = |which: usize| stock.len() + place * 4 + which;
            let shown = body.cohort_flows.get(*flow).expect("it is there");
            let fields = [shown.opening, shown.joined, shown.left, shown.closing];
            for (which, column) in [place, at(0), at(1), place + 1].into_iter().enumerate() {
                sort_out(fields[which].is_some(), numbers[which], column);
            }
            for which in 0..2 {
                sort_out(body.movements.get(reasons[which]).expect("it is there").number.is_some(), people[which], at(2 + which));
            }
            both.push(vector(&[(place, 1.0), (at(0), 1.0), (at(1), -1.0), (place + 1, -1.0)]));
            both.push(vector(&[(at(1), 1.0), (at(2), -1.0), (at(3), -1.0)]));
        }
        for (place, reading, number) in &readings {
            sort_out(body.readings.get(*reading).expect("it is there").value.is_some(), *number, *place);
        }
        known.extend(both);
        let rank = rank(known.clone());
        for (value, vector) in secret {
            let with = [known.clone(), vec![vector]].concat();
            prop_assert!(self::rank(with) > rank, "a hidden {} follows from what is shown: {:?}", value, body.cohort_flows);
        }
    }
}

/// How many of these rows say something of their own.
fn rank(mut rows: Vec<Vec<f64>>) -> usize {
    let columns = rows.first().map_or(0, Vec::len);
    let mut rank = 0;
    for column in 0..columns {
        let Some(pivot) = (rank..rows.len()).find(|row| rows[*row][column].abs() > 1e-9) else { continue };
        rows.swap(rank, pivot);
        let row = rows[rank].clone();
        for other in rows.iter_mut().skip(rank + 1) {
            let factor = other[column] / row[column];
            other.iter_mut().zip(&row).for_each(|(cell, pivot)| *cell -= factor * pivot);
        }
        rank += 1;
    }
    rank
}
