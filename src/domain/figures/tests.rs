//! Figures: a small plan in a few words, and what is said of it.

#[cfg(test)]
mod forecasts;
mod judging;
mod picturing;
mod spreading;
mod travelling;

use super::*;
use crate::domain::{
    date::{Date, Day},
    field::Record as _,
    figure::Qualifier,
    id::{Id, RawId},
    indicator::{Benchmark, Indicator, Measure, Method, Target},
    number::Number,
    plan::Body,
    reading::{Confidence, Direction, Reading, Span},
    value::Maybe,
};

pub(super) const TODAY: &str = "2023-11-08";

pub(super) fn number(text: &str) -> Number {
    text.parse().unwrap()
}

pub(super) fn date(text: &str) -> Date {
    Date::read(text).unwrap()
}

pub(super) fn today() -> Day {
    TODAY.parse().unwrap()
}

fn id<I: Id>(number: usize) -> I {
    I::of(RawId::from_bits(u64::try_from(number).unwrap() + 1).unwrap())
}

/// A plan with one indicator.
pub(super) struct Made {
    pub(super) body: Body,
    indicator: Indicator,
}

impl Made {
    pub(super) fn new(measure: Measure, set: impl FnOnce(&mut Indicator)) -> Self {
        let mut indicator = Indicator::blank(id(0));
        indicator.name = "Cases".to_owned();
        indicator.measure = measure;
        set(&mut indicator);
        let mut body = Body::default();
        body.indicators.put(indicator.clone());
        Self { body, indicator }
    }

    pub(super) fn cumulative(mut self) -> Self {
        self.indicator.cumulative = true;
        self.body.indicators.put(self.indicator.clone());
        self
    }

    /// A reading as people write it: `more than 2,000`, `132/492`, `26.8 132/492`, `?` suppressed, `up`, `12 provisional`.
    pub(super) fn reading(mut self, period: &str, said: &str) -> Self {
        let mut reading = Reading::blank(id(self.body.readings.len()));
        reading.indicator = Some(self.indicator.id);
        let period = match period.split_once(": ") {
            Some(("at end", period)) => {
                reading.span = Span::AtEnd;
                period
            }
            Some(("rolling", period)) => {
                reading.span = Span::Rolling;
                period
            }
            Some(("contract", year)) => {
                (reading.span, reading.contract_year) = (Span::ContractYear, Some(number(year)));
                ""
            }
            _ => period,
        };
        reading.period = Date::read(period).ok();
        let mut said = said;
        for (words, qualifier) in [
            ("more than ", Qualifier::MoreThan),
            ("at least ", Qualifier::AtLeast),
            ("about ", Qualifier::About),
            ("at most ", Qualifier::AtMost),
            ("fewer than ", Qualifier::FewerThan),
        ] {
            if let Some(rest) = said.strip_prefix(words) {
                (reading.qualifier, said) = (qualifier, rest);
            }
        }
        for word in said.split(' ') {
            match word {
                "?" => reading.suppressed = true,
                "-" => {}
                "up" => reading.direction = Maybe(Some(Direction::Up)),
                "provisional" => reading.confidence = Confidence::Provisional,
                "partial" => reading.confidence = Confidence::Partial,
                word => match word.split_once('/') {
                    Some((part, of)) => (reading.numerator, reading.denominator) = (Some(number(part)), Some(number(of))),
                    None => reading.value = Some(number(word)),
                },
            }
        }
        self.body.readings.put(reading);
        self
    }

    /// The last reading, changed.
    pub(super) fn with(mut self, change: impl FnOnce(&mut Reading)) -> Self {
        let mut last = self.body.readings.iter().last().unwrap().clone();
        change(&mut last);
        self.body.readings.put(last);
        self
    }

    /// A target: `500`, or `24 to 40`.
    pub(super) fn target(mut self, period: &str, said: &str, change: impl FnOnce(&mut Target)) -> Self {
        let mut target = Target::blank(id(self.body.targets.len()));
        target.indicator = Some(self.indicator.id);
        target.period = Some(date(period));
        let (low, high) = said.split_once(" to ").map_or((said, None), |(low, high)| (low, Some(number(high))));
        (target.value, target.high) = (Some(number(low)), high);
        change(&mut target);
        self.body.targets.put(target);
        self
    }

    pub(super) fn break_on(mut self, from: &str) -> Self {
        let mut method = Method::blank(id(self.body.methods.len()));
        (method.indicator, method.effective_from, method.series_break) = (Some(self.indicator.id), Some(date(from)), true);
        self.body.methods.put(method);
        self
    }

    pub(super) fn benchmark(mut self, low: &str, high: Option<&str>) -> Self {
        let mut benchmark = Benchmark::blank(id(self.body.benchmarks.len()));
        (benchmark.indicator, benchmark.low, benchmark.high) = (Some(self.indicator.id), Some(number(low)), high.map(number));
        benchmark.title = "Elsewhere".to_owned();
        self.body.benchmarks.put(benchmark);
        self
    }

    pub(super) fn series(&self) -> Series {
        Series::of(&self.body, self.indicator.id).unwrap()
    }
}

#[test]
fn readings_stand_in_the_order_of_their_periods_however_they_were_entered() {
    let made = Made::new(Measure::Count, |_| ())
        .reading("2022/23", "5")
        .reading("contract: 2", "9")
        .reading("Q4 2022/23", "2")
        .reading("2021/22", "4")
        .reading("contract: 1", "8")
        .reading("at end: 31 March 2022", "3");
    let order: Vec<String> = made.series().points.iter().map(|point| point.when.clone()).collect();
    let wanted = ["as at 31 March 2022", "2021/22", "Q4 2022/23", "2022/23", "year 1 of a contract", "year 2 of a contract"];
    assert_eq!(order, wanted);
    assert_eq!(made.series().latest(), Some(3));
    assert_eq!(Series::all(&made.body), [made.series()]);
}

#[test]
fn percentages_are_worked_out_from_their_counts_and_the_stated_one_stays_beside() {
    let made = Made::new(Measure::Percentage, |indicator| indicator.denominator = "Cases referred".to_owned());
    for (said, full, differing) in [
        ("26.8 132/492", "26.8% (132 of 492 cases referred)", None),
        ("27 132/492", "27% (132 of 492 cases referred)", None),
        ("28.6 132/492", "26.8% (132 of 492 cases referred)", Some((number("28.6"), number("26.8")))),
        ("132/492", "26.8% (132 of 492 cases referred)", None),
        ("1/0", "no figure", None),
        ("81", "81%", None),
        ("50.00 1/2", "50.00% (1 of 2 cases referred)", None),
        ("more than 40 provisional", "more than 40%, provisional", None),
        ("?", "suppressed", None),
        ("up", "rose, without a figure", None),
    ] {
        let series = Made::new(Measure::Percentage, |indicator| *indicator = made.indicator.clone()).reading("2022", said).series();
        let point = &series.points[0];
        assert_eq!(full_words(&series.indicator, &point.reading), full, "{said}");
        assert_eq!(point.amount().and_then(Amount::differing), differing, "{said}");
    }
    let row = |said: &str| {
        let series = Made::new(Measure::Percentage, |indicator| *indicator = made.indicator.clone()).reading("2022", said).series();
        row(&series, 0, today()).unwrap().more
    };
    assert_eq!(row("26.8 132/492 provisional"), "132 of 492 cases referred, provisional");
    assert_eq!(row("27 provisional"), "Provisional");
    assert_eq!(row("27"), "");
}

#[test]
fn amounts_are_said_in_the_indicator_s_own_unit() {
    for (measure, unit, per, value, words) in [
        (Measure::Count, "cases", None, "2000", "2,000 cases"),
        (Measure::Count, "", None, "2000", "2,000"),
        (Measure::Percentage, "", None, "26.8", "26.8%"),
        (Measure::Money, "", None, "1250.5", "£1,250.50"),
        (Measure::Rate, "offences", Some("1000"), "12.3", "12.3 offences per 1,000"),
        (Measure::Duration, "days", None, "4.5", "4.5 days"),
    ] {
        let indicator = Made::new(measure, |indicator| {
            indicator.unit = unit.to_owned();
            indicator.per = per.map(number);
        })
        .indicator;
        assert_eq!(indicator.said(number(value)), words);
    }
}

#[test]
fn the_most_pressing_comes_first_and_what_is_only_watched_is_left_out() {
    use crate::domain::indicator::{IndicatorClass, Polarity, RagRule};
    let mut body = Body::default();
    let mut add = |number: usize, then: &str, now: &str, change: fn(&mut Indicator)| {
        let mut indicator = Indicator::blank(id(number));
        (indicator.name, indicator.measure) = (format!("{number}"), Measure::Percentage);
        (indicator.polarity, indicator.rag_rule) = (Polarity::Higher, Maybe(Some(RagRule::Tolerance)));
        indicator.tolerance = Some(self::number("10"));
        change(&mut indicator);
        for (place, (period, value)) in [("2021/22", then), ("2022/23", now)].into_iter().enumerate() {
            let mut reading = Reading::blank(id(number * 2 + place));
            reading.indicator = Some(indicator.id);
            (reading.period, reading.value) = (Some(date(period)), Some(self::number(value)));
            body.readings.put(reading);
        }
        let mut target = Target::blank(id(number));
        (target.indicator, target.period, target.value) = (Some(indicator.id), Some(date("2022/23")), Some(self::number("50")));
        body.targets.put(target);
        body.indicators.put(indicator);
    };
    add(0, "60", "70", |_| ());
    add(1, "40", "47", |_| ());
    add(2, "10", "20", |_| ());
    add(3, "30", "20", |_| ());
    add(4, "60", "55", |_| ());
    add(5, "30", "20", |indicator| indicator.class = IndicatorClass::Contextual);
    add(6, "30", "20", |indicator| indicator.retired_on = Some(date("2022")));
    add(7, "30", "20", |indicator| indicator.rag_rule = Maybe(None));
    let shown = most_pressing(&body, today(), 6);
    let names: Vec<&str> = shown.iter().map(|card| card.name.as_str()).collect();
    assert_eq!(names, ["3", "2", "1", "7", "4", "0"]);
}

#[test]
fn a_definition_sheet_says_what_there_is_and_what_is_missing() {
    let made = Made::new(Measure::Percentage, |indicator| {
        (indicator.source, indicator.note) = ("Case system".to_owned(), "Not for others".to_owned());
        (indicator.denominator, indicator.sensitive) = ("Cases referred".to_owned(), true);
    });
    let made = made.reading("2022", "26.8 132/492").benchmark("24", Some("40")).break_on("1 April 2020");
    let made = made.target("2022", "24 to 40", |target| {
        (target.withdrawn, target.withdrawn_why) = (Some(date("May 2023")), "Not dated".to_owned());
    });
    let sheet = definition(&made.body, &made.series(), today());
    let said: Vec<String> = sheet.facts.iter().map(|(label, lines)| format!("{label}: {}", lines.join(" | "))).collect();
    for wanted in [
        "Kind of figure: Percentage",
        "Source: Case system",
        "Targets: 2022: 24% to 40%, withdrawn May 2023: Not dated",
        "Benchmarks: Elsewhere: 24% to 40%; source not given; not dated",
        "Latest reading: 2022: 26.8% (132 of 492 cases referred)",
        "To bear in mind: Figures before and after 1 April 2020 cannot be compared. | A rise or fall is neither better nor worse by \
         itself. | It may let people be recognised: counts below 5 are not for publication. | No post is named that answers for it. | No baseline is given.",
    ] {
        assert!(said.iter().any(|line| line == wanted), "“{wanted}” is not in {said:#?}");
    }
    assert!(!said.iter().any(|line| line.contains("Not for others")), "notes are for the partnership");
}
