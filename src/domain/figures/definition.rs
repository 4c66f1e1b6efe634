//! The definition sheet of an indicator: what it is, how it is worked out, what it is held against, and what to bear in mind.

use super::{rag::rule_words, series::Series, standing::row, target::target_words, travel::baseline_words, words::range_words};
use crate::domain::{
    date::{Date, Day},
    field::{Visibility, capitalised},
    indicator::{Benchmark, Indicator, IndicatorId, Method, Polarity, Target},
    number::Number,
    plan::Body,
    record::{AnyRecord, FieldId, Kind, Named as _},
};

/// A sheet: headings, and what stands beneath each.
#[derive(Clone, Debug, PartialEq)]
pub struct Definition {
    /// The indicator.
    pub id: IndicatorId,
    /// What it is called.
    pub name: String,
    /// What is said, in order. Nothing that is empty, and nothing that is for the partnership only.
    pub facts: Vec<(String, Vec<String>)>,
}

/// Fields that are said in words of their own, or not at all.
const APART: [&str; 11] = [
    "code",
    "name",
    "polarity",
    "baseline",
    "baseline_period",
    "rag_rule",
    "tolerance",
    "position",
    "small_numbers",
    "threshold",
    "sensitive",
];

/// The sheet of an indicator as at a day.
pub fn definition(body: &Body, series: &Series, today: Day) -> Definition {
    let indicator = &*series.indicator;
    let mut facts: Vec<(String, Vec<String>)> = Vec::new();
    let mut add = |label: &str, lines: Vec<String>| {
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        if !lines.is_empty() {
            facts.push((label.to_owned(), lines));
        }
    };
    let record = AnyRecord::from(series.indicator.clone());
    for field in FieldId::all(Kind::Indicator) {
        let (about, value) = (field.about(), record.value(field));
        if about.visibility == Visibility::Public && !APART.contains(&about.key) && !value.is_empty() {
            add(about.label, about.text(&value, body).lines().map(str::to_owned).collect());
        }
    }
    add("Better direction", vec![crate::domain::value::Choice::label(indicator.polarity).to_owned()]);
    add("Method", series.methods.iter().map(|method| method_words(method)).collect());
    add("Baseline", vec![baseline_words(indicator).unwrap_or_default()]);
    add("Targets", series.targets.iter().map(|target| target_line(indicator, target)).collect());
    add("RAG rule", vec![rule_words(indicator).unwrap_or_default()]);
    add("Benchmarks", series.benchmarks.iter().map(|benchmark| benchmark_line(indicator, benchmark)).collect());
    let latest = series.latest().and_then(|index| row(series, index, today));
    add("Latest reading", latest.iter().map(|row| format!("{}: {}", capitalised(&row.when), row.figure)).collect());
    add("To bear in mind", caveats(body, series, today));
    Definition { id: indicator.id, name: indicator.name(body), facts }
}

fn method_words(method: &Method) -> String {
    let from = method.effective_from.map(|from| format!("From {}: ", from.words())).unwrap_or_default();
    let breaks = if method.series_break { " (figures before and after cannot be compared)" } else { "" };
    format!("{from}{}{breaks}", method.what.trim())
}

fn target_line(indicator: &Indicator, target: &Target) -> String {
    let period = target.period.map_or_else(|| "No period".to_owned(), Date::words);
    let by = if target.decided_by.is_empty() { String::new() } else { format!(", set by {}", target.decided_by) };
    let withdrawn = match (target.withdrawn, target.withdrawn_why.as_str()) {
        (None, _) => String::new(),
        (Some(on), "") => format!(", withdrawn {}", on.words()),
        (Some(on), why) => format!(", withdrawn {}: {why}", on.words()),
    };
    format!("{period}: {}{by}{withdrawn}", target_words(indicator, target))
}

/// A benchmark with where it comes from, and what is missing of that.
pub fn benchmark_line(indicator: &Indicator, benchmark: &Benchmark) -> String {
    let amount = match (benchmark.low, benchmark.high) {
        (None, _) => "no value".to_owned(),
        (Some(low), None) => indicator.said(low),
        (Some(low), Some(high)) => range_words(indicator, low, high),
    };
    let period = benchmark.period.map(|period| format!(", for {}", period.words())).unwrap_or_default();
    let source = if benchmark.source.is_empty() { "source not given".to_owned() } else { format!("source: {}", benchmark.source) };
    let checked = benchmark.checked.map_or_else(|| "not dated".to_owned(), |day| format!("checked {}", day.words()));
    let address = if benchmark.address.is_empty() { String::new() } else { format!("; {}", benchmark.address) };
    let definition = if benchmark.definition.is_empty() { String::new() } else { format!(". {}", benchmark.definition) };
    format!("{}: {amount}{period}; {source}; {checked}{address}{definition}", benchmark.title)
}

/// What a reader should know before using the figure.
fn caveats(body: &Body, series: &Series, today: Day) -> Vec<String> {
    let indicator = &*series.indicator;
    let mut found = Vec::new();
    for day in series.breaks() {
        found.push(format!("Figures before and after {} cannot be compared.", day.words()));
    }
    if indicator.cumulative {
        found.push("Each reading counts from the beginning of the year; readings are never added up.".to_owned());
    }
    if indicator.polarity == Polarity::Neutral {
        found.push("A rise or fall is neither better nor worse by itself.".to_owned());
    }
    if indicator.sensitive {
        let least = indicator.threshold.or(body.details.small_number).map_or_else(|| "5".to_owned(), Number::grouped);
        found.push(format!("It may let people be recognised: counts below {least} are not for publication."));
    }
    if indicator.source.is_empty() {
        found.push("No source is given.".to_owned());
    }
    if indicator.owner.is_none() {
        found.push("No post is named that answers for it.".to_owned());
    }
    if indicator.baseline.is_none() {
        found.push("No baseline is given.".to_owned());
    }
    if let Some(on) = indicator.retired_on.filter(|day| day.first() <= today) {
        let by = if indicator.retired_by.is_empty() { String::new() } else { format!(" by {}", indicator.retired_by) };
        found.push(format!("It was retired on {}{by}; later readings are not taken.", on.words()));
    }
    found
}
