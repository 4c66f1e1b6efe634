//! The readings of an indicator in order of their periods, with what is needed to say which of them can be compared.

use super::{
    amount::{Amount, Shown, shown},
    stretch::{PeriodKind, Stretch, YearStart, stretch_of},
};
use crate::domain::{
    date::{Date, Day},
    id::Id as _,
    indicator::{Benchmark, Frequency, Indicator, IndicatorId, Measure, Method, Target},
    plan::Body,
    reading::{Confidence, Reading, Span},
    sort::{Key, backwards, set, sort},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// Everything that is known of one indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The indicator.
    pub indicator: Arc<Indicator>,
    /// Its readings, the earliest first; those without a date last.
    pub points: Vec<Point>,
    /// Its methods, the earliest first.
    pub methods: Vec<Arc<Method>>,
    /// Its targets, the earliest first, those withdrawn among them.
    pub targets: Vec<Arc<Target>>,
    /// Its benchmarks, by name.
    pub benchmarks: Vec<Arc<Benchmark>>,
}

/// One reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The reading.
    pub reading: Arc<Reading>,
    /// Its period in words.
    pub when: String,
    /// The days it speaks of; nothing where no period was given.
    pub stretch: Option<Stretch>,
    /// What kind of period that is.
    pub kind: PeriodKind,
    /// What it says.
    pub shown: Shown,
    /// How many breaks in the series came before it; nothing for a period that a break lies in.
    pub epoch: Option<usize>,
}

impl Point {
    /// The amount, if it says one.
    pub fn amount(&self) -> Option<&Amount> {
        self.shown.amount()
    }

    /// When, as it stands in a sentence: `in 2022/23`, `as at 31 March 2022`, `in the rolling period 2022`.
    pub fn when_after(&self, preposition: &str) -> String {
        match (self.reading.span, self.reading.period) {
            (Span::AtEnd, Some(_)) => self.when.clone(),
            (Span::Rolling, Some(period)) => format!("{preposition} the rolling period {}", period.words()),
            (Span::Whole | Span::ContractYear, Some(_)) | (Span::ContractYear, None) => format!("{preposition} {}", self.when),
            (_, None) => format!("({})", self.when),
        }
    }

    /// Whether it may still change.
    pub fn is_provisional(&self) -> bool {
        self.reading.confidence == Confidence::Provisional
    }
}

impl Series {
    /// What is known of one indicator.
    pub fn of(body: &Body, id: IndicatorId) -> Option<Self> {
        let indicator = body.indicators.shared(id)?;
        let mine = |owner: Option<IndicatorId>| owner == Some(id);
        Some(Self::new(
            body,
            indicator,
            body.readings.iter_shared().filter(|row| mine(row.indicator)).collect(),
            body.methods.iter_shared().filter(|row| mine(row.indicator)).collect(),
            body.targets.iter_shared().filter(|row| mine(row.indicator)).collect(),
            body.benchmarks.iter_shared().filter(|row| mine(row.indicator)).collect(),
        ))
    }

    /// What is known of every indicator, in their order. Each table is gone through once.
    pub fn all(body: &Body) -> Vec<Self> {
        Self::some(body, &|_| true)
    }

    /// What is known of some indicators, in their order.
    pub fn some(body: &Body, wanted: &dyn Fn(&Indicator) -> bool) -> Vec<Self> {
        let indicators: Vec<Arc<Indicator>> = in_order(body).into_iter().filter(|indicator| wanted(indicator)).collect();
        let ids = set(indicators.iter().map(|indicator| indicator.id));
        let mut readings = by_indicator(&ids, body.readings.iter_shared(), |row| row.indicator);
        let mut methods = by_indicator(&ids, body.methods.iter_shared(), |row| row.indicator);
        let mut targets = by_indicator(&ids, body.targets.iter_shared(), |row| row.indicator);
        let mut benchmarks = by_indicator(&ids, body.benchmarks.iter_shared(), |row| row.indicator);
        let of = |indicator: Arc<Indicator>| {
            let id = indicator.id;
            let readings = readings.remove(&id).unwrap_or_default();
            let (methods, targets) = (methods.remove(&id).unwrap_or_default(), targets.remove(&id).unwrap_or_default());
            Self::new(body, indicator, readings, methods, targets, benchmarks.remove(&id).unwrap_or_default())
        };
        indicators.into_iter().map(of).collect()
    }

    pub(crate) fn new(
        body: &Body,
        indicator: Arc<Indicator>,
        readings: Vec<Arc<Reading>>,
        mut methods: Vec<Arc<Method>>,
        mut targets: Vec<Arc<Target>>,
        mut benchmarks: Vec<Arc<Benchmark>>,
    ) -> Self {
        sort(&mut methods, |row| day_key(row.effective_from.map(Date::first), row.id.raw().bits()));
        sort(&mut targets, |row| day_key(row.period.map(Date::last), row.id.raw().bits()));
        sort(&mut benchmarks, |row| Key::name(&row.title));
        let breaks = breaks_in(&methods);
        let cumulative = indicator.cumulative.then_some(year_start(&indicator));
        let point = |reading: Arc<Reading>| {
            let (stretch, kind) = stretch_of(body, &reading, cumulative);
            let shown = shown(&indicator, &reading);
            let epoch = stretch.map_or(Some(0), |stretch| epoch(&breaks, stretch));
            Point { when: reading.period_words(body), reading, stretch, kind, shown, epoch }
        };
        let mut points: Vec<Point> = readings.into_iter().map(point).collect();
        sort(&mut points, order);
        Self { indicator, points, methods, targets, benchmarks }
    }

    /// The latest reading that has a period, or else any.
    pub fn latest(&self) -> Option<usize> {
        self.points.iter().rposition(|point| point.stretch.is_some()).or_else(|| self.points.len().checked_sub(1))
    }

    /// The first days of methods that break the series.
    pub fn breaks(&self) -> Vec<Day> {
        breaks_in(&self.methods)
    }

    /// When the year begins that its readings are counted in.
    pub fn year_start(&self) -> YearStart {
        year_start(&self.indicator)
    }

    /// Whether its whole periods add up to longer ones: counts and money, unless each counts from the beginning of the year.
    pub fn adds_up(&self) -> bool {
        matches!(self.indicator.measure, Measure::Count | Measure::Money) && !self.indicator.cumulative
    }
}

/// The indicators in their order.
pub fn in_order(body: &Body) -> Vec<Arc<Indicator>> {
    let mut rows: Vec<_> = body.indicators.iter_shared().collect();
    sort(&mut rows, |row| Key::numbers([row.position.into(), row.id.raw().bits()]));
    rows
}

fn by_indicator<R>(
    ids: &BTreeSet<IndicatorId>,
    rows: impl Iterator<Item = Arc<R>>,
    owner: impl Fn(&R) -> Option<IndicatorId>,
) -> BTreeMap<IndicatorId, Vec<Arc<R>>> {
    let mut found: BTreeMap<IndicatorId, Vec<Arc<R>>> = BTreeMap::new();
    for row in rows {
        if let Some(id) = owner(&row).filter(|id| ids.contains(id)) {
            found.entry(id).or_default().push(row);
        }
    }
    found
}

fn year_start(indicator: &Indicator) -> YearStart {
    if indicator.frequency == Frequency::CalendarYear { YearStart::January } else { YearStart::April }
}

fn breaks_in(methods: &[Arc<Method>]) -> Vec<Day> {
    methods.iter().filter(|method| method.series_break).filter_map(|method| Some(method.effective_from?.first())).collect()
}

/// How many breaks came before a stretch; nothing when one lies in it.
fn epoch(breaks: &[Day], stretch: Stretch) -> Option<usize> {
    let within = breaks.iter().any(|day| stretch.first < *day && *day <= stretch.last);
    (!within).then(|| breaks.iter().filter(|day| **day <= stretch.first).count())
}

fn day_key(day: Option<Day>, id: u64) -> Key {
    Key::numbers([day.map_or(u64::MAX, Day::ordinal), id])
}

/// By the end of the period, the shorter first; those without a date last.
fn order(point: &Point) -> Key {
    let id = point.reading.id.raw().bits();
    let year = point.reading.contract_year.and_then(|year| u64::try_from(year.parts().0).ok()).unwrap_or(0);
    match point.stretch {
        Some(stretch) => Key::numbers([stretch.last.ordinal(), backwards(stretch.first.ordinal()), id]),
        None => Key::numbers([u64::MAX, year, id]),
    }
}
