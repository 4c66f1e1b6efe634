//! Benchmarks that nobody could check, and bands that end before they begin.

use crate::{
    check::{Check, Group, Look, Severity, Suite},
    domain::{
        date::Date,
        indicator::{Benchmark, Indicator, Measure, Target},
        number::Number,
        record::Kind,
    },
};

/// A benchmark whose source, date or definition is not known.
pub static BENCHMARK_UNSOURCED: Check = Check {
    code: "benchmark-unsourced",
    group: Group::Arithmetic,
    severity: Severity::Warning,
    title: "A benchmark that cannot be checked",
    mend: "Enter who publishes it, the day it was last looked up, and what it counts",
};

/// A band whose upper end lies below its lower end.
pub static BAND_REVERSED: Check = Check {
    code: "band-reversed",
    group: Group::Arithmetic,
    severity: Severity::Error,
    title: "A band that ends before it begins",
    mend: "Enter the lower end first",
};

/// A rate of nobody knows how many.
pub static RATE_WITHOUT_PER: Check = Check {
    code: "rate-without-per",
    group: Group::Arithmetic,
    severity: Severity::Warning,
    title: "A rate that does not say per how many",
    mend: "Enter per how many it is, for example 1,000",
};

/// Benchmarks.
pub(in crate::check) const BENCHMARKS: Suite =
    Suite { subjects: &[Kind::Benchmark], checks: &[&BENCHMARK_UNSOURCED, &BAND_REVERSED], run: run_benchmark };

/// Targets.
pub(in crate::check) const TARGETS: Suite = Suite { subjects: &[Kind::Target], checks: &[&BAND_REVERSED], run: run_target };

/// What an indicator says of itself.
pub(in crate::check) const RATES: Suite = Suite { subjects: &[Kind::Indicator], checks: &[&RATE_WITHOUT_PER], run: run_rate };

fn run_benchmark(look: &mut Look<'_>) {
    let Some(benchmark) = look.this::<Benchmark>() else { return };
    let lacks = [
        (benchmark.source.trim().is_empty(), "who publishes it"),
        (benchmark.checked.is_none(), "when it was last looked up"),
        (benchmark.definition.trim().is_empty(), "what it counts"),
    ];
    let lacks: Vec<&str> = lacks.into_iter().filter(|(lacks, _)| *lacks).map(|(_, what)| what).collect();
    if !lacks.is_empty() {
        let value = match (benchmark.low, benchmark.high) {
            (Some(low), Some(high)) => format!(" of {} to {}", low.grouped(), high.grouped()),
            (Some(value), None) => format!(" of {}", value.grouped()),
            (None, _) => String::new(),
        };
        let says = format!("The benchmark{value} does not say {}", lacks.join(", nor "));
        let checked = benchmark.checked.map_or_else(|| "?".to_owned(), Date::words);
        let said = |text: &str| if text.trim().is_empty() { "?" } else { "given" }.to_owned();
        let working =
            format!("Source {}; looked up {checked}; definition {}", said(&benchmark.source), said(&benchmark.definition));
        look.find(&BENCHMARK_UNSOURCED, says, working);
    }
    find_reversed(look, benchmark.low, benchmark.high);
}

fn run_target(look: &mut Look<'_>) {
    if let Some(target) = look.this::<Target>() {
        find_reversed(look, target.value, target.high);
    }
}

fn find_reversed(look: &mut Look<'_>, low: Option<Number>, high: Option<Number>) {
    if let Some((low, high)) = low.zip(high).filter(|(low, high)| high < low) {
        let (low, high) = (low.grouped(), high.grouped());
        look.find(&BAND_REVERSED, format!("The band goes from {low} to {high}"), format!("{high} is less than {low}"));
    }
}

fn run_rate(look: &mut Look<'_>) {
    if look.this::<Indicator>().is_some_and(|indicator| indicator.measure == Measure::Rate && indicator.per.is_none()) {
        look.find(&RATE_WITHOUT_PER, "The indicator is a rate, but it is not said per how many", String::new());
    }
}
