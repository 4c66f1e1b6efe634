//! Figures as short sentences, each with its period and where it comes from. What is not exact enough to be repeated is no fact.

use super::words::in_plan_order;
use crate::domain::{
    date::{Date, Day},
    figure::{Figure, Qualifier},
    figures::{Point, Series, full_words, row},
    id::Id as _,
    indicator::{Indicator, IndicatorId},
    number::Number,
    objective::{Objective, ObjectiveId, Status},
    overview::said_on,
    plan::Body,
    priority::PriorityId,
    reading::{Confidence, Span},
    record::{Kind, RecordId},
    sort::{Key, sort},
    suppression::is_small,
    update::{Update, UpdateId},
};
use std::collections::HashMap;

/// A figure that may be repeated as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The priorities that it tells of.
    pub priorities: Vec<PriorityId>,
    /// What was counted, when, and how many: a sentence without its full stop.
    pub words: String,
    /// Where it comes from.
    pub source: String,
    /// The record that holds the figure.
    pub record: RecordId,
    /// The indicator it is a reading of; nothing for a figure in a progress update.
    pub indicator: Option<IndicatorId>,
}

/// The facts of a plan as at a day: the latest reading of each indicator, then the figures of the latest progress that was told.
/// `tells` says which progress may be spoken of.
pub fn facts(body: &Body, day: Day, tells: &dyn Fn(&Update) -> bool) -> Vec<Fact> {
    let series = Series::all(body);
    let mut found: Vec<Fact> = series.iter().filter_map(|series| of_reading(body, series, day)).collect();
    found.extend(of_progress(body, &series, tells));
    found
}

/// Whose plan it is, for what names no source of its own.
fn own_source(body: &Body) -> String {
    body.partnership.name.clone()
}

fn of_reading(body: &Body, series: &Series, day: Day) -> Option<Fact> {
    let indicator = &*series.indicator;
    if indicator.retired_on.is_some_and(|on| on.first() <= day) {
        return None;
    }
    let index = series.latest()?;
    let point = series.points.get(index)?;
    if !is_exact(point) || !has_period(point) || is_too_small(body, indicator, point) {
        return None;
    }
    let row = row(series, index, day)?;
    let compared = row.last_year.filter(|travel| travel.with.is_some());
    let figure = compared.map_or_else(|| full_words(indicator, &point.reading), |travel| travel.words);
    let source = if indicator.source.trim().is_empty() { own_source(body) } else { indicator.source.trim().to_owned() };
    Some(Fact {
        priorities: indicator.priorities.clone(),
        words: format!("{} {}: {figure}", indicator.name, point.when_after("in")),
        source,
        record: RecordId { kind: Kind::Reading, id: point.reading.id.raw() },
        indicator: Some(indicator.id),
    })
}

fn is_exact(point: &Point) -> bool {
    let exact = point.amount().is_some_and(|amount| matches!(amount.qualifier, Qualifier::Exactly | Qualifier::About));
    exact && matches!(point.reading.confidence, Confidence::Full | Confidence::Provisional)
}

fn has_period(point: &Point) -> bool {
    point.stretch.is_some() || (point.reading.span == Span::ContractYear && point.reading.contract_year.is_some())
}

fn is_too_small(body: &Body, indicator: &Indicator, point: &Point) -> bool {
    let Some(smallest) = indicator.smallest_published(&body.details) else { return false };
    let reading = &point.reading;
    let counted = reading.numerator.or(reading.value);
    let rest = reading.denominator.zip(reading.numerator).and_then(|(all, part)| all.minus(part));
    counted.into_iter().chain(rest).any(|count| is_small(count, smallest))
}

/// The figures in the latest progress of each objective, but for those that an indicator of the same objective has already.
fn of_progress(body: &Body, series: &[Series], tells: &dyn Fn(&Update) -> bool) -> Vec<Fact> {
    let mut told: HashMap<ObjectiveId, Vec<Number>> = HashMap::new();
    for series in series {
        let values = || series.points.iter().filter_map(|point| Some(point.amount()?.value));
        series.indicator.objectives.iter().for_each(|objective| told.entry(*objective).or_default().extend(values()));
    }
    let latest = latest_told(body, tells);
    let mut figures: HashMap<UpdateId, Vec<&Figure>> = HashMap::new();
    for figure in body.figures.iter().filter(|figure| may_be_told(figure)) {
        if let Some(update) = figure.update {
            figures.entry(update).or_default().push(figure);
        }
    }
    let mut found = Vec::new();
    let is_ours = |row: &&Objective| row.status.is_live() || row.status == Status::Completed;
    let mut objectives: Vec<&Objective> = body.objectives.iter().filter(is_ours).collect();
    in_plan_order(body, &mut objectives);
    for objective in objectives {
        let Some(update) = latest.get(&objective.id) else { continue };
        let mut figures = figures.remove(&update.id).unwrap_or_default();
        sort(&mut figures, |figure| Key::numbers([figure.position.into()]));
        let known = told.get(&objective.id).map(Vec::as_slice).unwrap_or_default();
        for figure in figures {
            let again = figure.value.is_some_and(|value| known.iter().any(|other| other.is_same_as(value)));
            let Some(period) = figure.period.filter(|_| !again) else { continue };
            found.push(Fact {
                priorities: objective.priority.into_iter().collect(),
                words: format!(
                    "{} in {}: {} (under “{}”)",
                    figure.label.trim(),
                    period.words(),
                    figure.words(),
                    objective.title.trim()
                ),
                source: own_source(body),
                record: RecordId { kind: Kind::Update, id: update.id.raw() },
                indicator: None,
            });
        }
    }
    found
}

/// The latest progress of each objective that may be spoken of: by its period, then by when it was said.
fn latest_told<'a>(body: &'a Body, tells: &dyn Fn(&Update) -> bool) -> HashMap<ObjectiveId, &'a Update> {
    let newest = |update: &Update| (update.period.map(Date::last), said_on(update));
    let mut latest: HashMap<ObjectiveId, &Update> = HashMap::new();
    for update in body.updates.iter().filter(|update| tells(update)) {
        let Some(objective) = update.objective else { continue };
        let known = latest.entry(objective).or_insert(update);
        if newest(update) > newest(known) {
            *known = update;
        }
    }
    latest
}

fn may_be_told(figure: &Figure) -> bool {
    figure.value.is_some() && matches!(figure.qualifier, Qualifier::Exactly | Qualifier::About)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        field::Record as _,
        id::RawId,
        indicator::Polarity,
        reading::{Reading, ReadingId},
    };

    fn raw(bits: u64) -> RawId {
        RawId::from_bits(bits).unwrap()
    }

    fn body(change: impl Fn(&mut Indicator, &mut Reading)) -> Body {
        let mut body = Body::default();
        let mut indicator = Indicator::blank(IndicatorId::of(raw(1)));
        (indicator.name, indicator.unit, indicator.polarity) = ("Cases supported".to_owned(), "cases".to_owned(), Polarity::Higher);
        indicator.source = "Quarterly return".to_owned();
        let mut before = Reading::blank(ReadingId::of(raw(1)));
        before.indicator = Some(indicator.id);
        (before.period, before.value) = (Date::read("2021/22").ok(), "400".parse().ok());
        let mut now = Reading::blank(ReadingId::of(raw(2)));
        now.indicator = Some(indicator.id);
        (now.period, now.value) = (Date::read("2022/23").ok(), "461".parse().ok());
        change(&mut indicator, &mut now);
        body.indicators.put(indicator);
        body.readings.put(before);
        body.readings.put(now);
        body
    }

    fn words(body: &Body) -> Vec<String> {
        let day = Date::read("8 November 2023").unwrap().last();
        facts(body, day, &|_| true).into_iter().map(|fact| format!("{}. {}", fact.words, fact.source)).collect()
    }

    #[test]
    fn a_figure_is_told_with_its_period_its_comparison_and_its_source() {
        let told = words(&body(|_, _| {}));
        assert_eq!(told, ["Cases supported in 2022/23: 461 cases, up 61 (15.3%) on 400 in 2021/22. Quarterly return"]);
    }

    #[test]
    fn what_is_not_exact_enough_is_no_fact() {
        type Changed = fn(&mut Indicator, &mut Reading);
        let cases: [(&str, Changed); 6] = [
            ("suppressed", |_, reading| reading.suppressed = true),
            ("only a bound", |_, reading| reading.qualifier = Qualifier::MoreThan),
            ("part of the count", |_, reading| reading.confidence = Confidence::Partial),
            ("estimated", |_, reading| reading.confidence = Confidence::Estimated),
            ("too small where people may be recognised", |indicator, reading| {
                (indicator.sensitive, reading.value) = (true, "3".parse().ok());
            }),
            ("no longer read", |indicator, _| indicator.retired_on = Date::read("April 2023").ok()),
        ];
        for (what, change) in cases {
            assert_eq!(words(&body(change)), Vec::<String>::new(), "{what}");
        }
    }

    #[test]
    fn a_break_in_the_series_leaves_the_figure_without_a_comparison() {
        let mut body = body(|_, _| {});
        let mut method = crate::domain::indicator::Method::blank(crate::domain::indicator::MethodId::of(raw(1)));
        (method.indicator, method.series_break) = (Some(IndicatorId::of(raw(1))), true);
        method.effective_from = Date::read("April 2022").ok();
        body.methods.put(method);
        assert_eq!(words(&body), ["Cases supported in 2022/23: 461 cases. Quarterly return"]);
    }
}
