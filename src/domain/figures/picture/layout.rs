//! The picture of a series.

use super::{
    held::{Held, held},
    labels::{Label, thinned},
    scale::{Scale, Tick},
    summary::summary,
};
use crate::domain::{
    brag::Brag,
    date::{Date, Day},
    figures::{
        forecast::{Forecast, forecast},
        rag::judge,
        series::{Point, Series},
        stretch::{Length, PeriodKind, follows},
        words::short_words,
    },
    indicator::{Frequency, Measure},
    months,
};

/// What a line, area or sign stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The readings.
    Readings,
    /// A target.
    Target,
    /// What should be reached by each part of the year.
    Profile,
    /// A benchmark.
    Benchmark,
    /// Where the year is expected to end.
    Forecast,
    /// A break in the series.
    Break,
    /// A period without a figure.
    Gap,
}

/// How large a picture is, and how much is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// With a scale and everything written.
    Whole,
    /// A line the size of a few words.
    Spark,
}

/// A reading in the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// How far across, as a share of the width.
    pub x: f64,
    /// How far down, in pixels.
    pub y: f64,
    /// Its colour.
    pub brag: Option<Brag>,
    /// Whether it may still change.
    pub provisional: bool,
    /// Whether a sign is drawn; among many only for the latest, and for one that no line leads to.
    pub marked: bool,
}

/// A line through some places.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it stands for.
    pub look: Look,
    /// The places.
    pub points: Vec<(f64, f64)>,
}

/// A band.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// What it stands for.
    pub look: Look,
    /// From where to where across.
    pub x: (f64, f64),
    /// From where to where down.
    pub y: (f64, f64),
}

/// A break in the series.
#[derive(Clone, Debug, PartialEq)]
pub struct Break {
    /// How far across.
    pub x: f64,
    /// On which line its words stand, so that those of two near one another do not meet.
    pub row: usize,
    /// What is written beside it.
    pub words: String,
}

/// A period of which there is a reading but no amount.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// How far across.
    pub x: f64,
}

/// Everything in the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// What it shows.
    pub title: String,
    /// The same in a few sentences.
    pub words: String,
    /// How high it is, in pixels.
    pub height: f64,
    /// The scale.
    pub ticks: Vec<Tick>,
    /// What is written below.
    pub labels: Vec<Label>,
    /// Bands, drawn first.
    pub areas: Vec<Area>,
    /// Lines.
    pub lines: Vec<Line>,
    /// Readings.
    pub dots: Vec<Dot>,
    /// Periods without an amount.
    pub gaps: Vec<Gap>,
    /// Breaks.
    pub breaks: Vec<Break>,
    /// What is explained below the picture.
    pub key: Vec<(Look, String)>,
    /// What the year is expected to end with, or why that is not said.
    pub forecast: Result<Forecast, String>,
    /// The readings that are not drawn, for their dates are not known.
    pub undated: Vec<String>,
}

/// The most readings that each have a sign, and whose periods are each written below.
const MOST_MARKED: usize = 36;
const MOST_NAMED: usize = 13;

/// From which day to which.
#[derive(Clone, Copy, Debug)]
pub(super) struct Days {
    pub(super) first: Day,
    pub(super) last: Day,
}

impl Days {
    #[expect(clippy::cast_precision_loss, reason = "a few hundred years of days")]
    pub(super) fn x(self, day: Day) -> f64 {
        let whole = self.last.days_since(self.first).max(1) as f64;
        (day.days_since(self.first) as f64 * 100.0 / whole).clamp(0.0, 100.0)
    }
}

/// The picture of a series as at a day; nothing where no reading has both a period and an amount.
pub fn picture(series: &Series, today: Day, size: Size) -> Option<Picture> {
    let dated: Vec<&Point> = series.points.iter().filter(|point| point.stretch.is_some()).collect();
    let drawn: Vec<(&Point, f64)> = dated.iter().filter_map(|point| Some((*point, point.amount()?.value.rough()))).collect();
    let expected = forecast(series, today);
    let days = days(series, &dated, expected.as_ref().ok(), &drawn)?;
    let held = held(series, days);
    let ahead = expected.as_ref().ok().and_then(|found| ahead(series, found));
    let amounts: Vec<f64> = drawn.iter().map(|(_, amount)| *amount).chain(held.amounts()).chain(ahead).collect();
    let height = if size == Size::Whole { 240.0 } else { 44.0 };
    let whole = matches!(series.indicator.measure, Measure::Count | Measure::Snapshot);
    let scale = if size == Size::Whole { Scale::of(&amounts, height, whole) } else { Scale::close(&amounts, height) };
    let x = |point: &Point| point.stretch.map_or(0.0, |stretch| days.x(stretch.last));
    let place = |(point, amount): &(&Point, f64)| (x(point), scale.y(*amount));
    let runs = runs(series, &drawn);
    let mut lines: Vec<Line> = held.lines(&scale);
    let line = |run: &Vec<usize>| {
        let points: Vec<(f64, f64)> = run.iter().filter_map(|index| drawn.get(*index).map(place)).collect();
        (points.len() > 1).then_some(Line { look: Look::Readings, points })
    };
    lines.extend(runs.iter().filter_map(line));
    if let (Some(amount), Ok(found), Some(last)) = (ahead, &expected, drawn.last()) {
        let from = if series.indicator.cumulative { place(last) } else { (days.x(found.known_to), scale.y(amount)) };
        lines.push(Line { look: Look::Forecast, points: vec![from, (days.x(found.year.last()), scale.y(amount))] });
    }
    let alone: Vec<usize> = runs.iter().filter_map(|run| if let [one] = run.as_slice() { Some(*one) } else { None }).collect();
    let dot = |(index, found): (usize, &(&Point, f64))| {
        let last = index + 1 == drawn.len();
        let several = size == Size::Whole && drawn.len() <= MOST_MARKED;
        let (x, y) = place(found);
        let brag = judge(series, found.0, today).brag.filter(|brag| *brag != Brag::Grey);
        Dot { x, y, brag, provisional: found.0.is_provisional(), marked: last || several || alone.contains(&index) }
    };
    let dots: Vec<Dot> = drawn.iter().enumerate().map(dot).collect();
    let gaps: Vec<Gap> = dated.iter().filter(|point| point.amount().is_none()).map(|point| Gap { x: x(point) }).collect();
    let breaks = breaks(series, days);
    let key = key(&held, &lines, series, &breaks, &gaps);
    let undated = series.points.iter().filter(|point| point.stretch.is_none()).map(|point| point.when.clone()).collect();
    Some(Picture {
        title: series.indicator.name.clone(),
        words: summary(series, &drawn, &held, &expected),
        height,
        ticks: if size == Size::Whole { scale.ticks(|value| short_words(&series.indicator, value)) } else { Vec::new() },
        labels: if size == Size::Whole { thinned(labels(series, &dated, days)) } else { Vec::new() },
        areas: held.areas(&scale),
        lines,
        dots,
        gaps,
        breaks,
        key,
        forecast: expected,
        undated,
    })
}

/// What the forecast stands at in the picture: for what counts from the beginning of the year the whole, else its share for one period.
fn ahead(series: &Series, found: &Forecast) -> Option<f64> {
    if series.indicator.cumulative {
        return Some(found.value.rough());
    }
    let latest = series.points.iter().rev().find(|point| point.stretch.is_some_and(|stretch| stretch.last == found.known_to))?;
    match latest.kind {
        #[expect(clippy::cast_precision_loss, reason = "up to twelve")]
        PeriodKind::Whole(Length::Months(months, _)) => Some(found.value.rough() * months as f64 / 12.0),
        _ => None,
    }
}

/// From the beginning of the first period to the end of the last, and on to where a forecast or the year's target ends.
fn days(series: &Series, dated: &[&Point], expected: Option<&Forecast>, drawn: &[(&Point, f64)]) -> Option<Days> {
    drawn.first()?;
    let stretches = || dated.iter().filter_map(|point| point.stretch);
    let whole = |point: &&&Point| !matches!(point.kind, PeriodKind::Rolling(_));
    let starts = dated.iter().filter(whole).filter_map(|point| Some(point.stretch?.first));
    let ends = || stretches().map(|stretch| stretch.last);
    let (first, last) = (starts.chain(ends()).min()?, ends().max()?);
    let a_year_on = last.plus_days(366);
    let targets = series.targets.iter().filter(|target| target.withdrawn.is_none()).filter_map(|target| target.period);
    let covering = targets.filter(|period| period.first() <= last).map(Date::last).max().unwrap_or(last).min(a_year_on);
    let last = expected.map_or(last, |found| found.year.last().max(last)).max(covering);
    if first == last {
        return Some(Days { first: first.plus_days(-180), last: last.plus_days(180) });
    }
    Some(Days { first, last })
}

/// Readings that a line may join: of one kind, one method, and without a gap between. Each run is the places among the drawn.
fn runs(series: &Series, drawn: &[(&Point, f64)]) -> Vec<Vec<usize>> {
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for (index, (point, _)) in drawn.iter().enumerate() {
        let before = runs.iter_mut().rev().find(|run| {
            let last = run.last().and_then(|last| drawn.get(*last));
            last.is_some_and(|(other, _)| is_joined(series, other, point))
        });
        match before {
            Some(run) => run.push(index),
            None => runs.push(vec![index]),
        }
    }
    runs
}

fn is_joined(series: &Series, earlier: &Point, later: &Point) -> bool {
    let (Some(before), Some(after)) = (earlier.stretch, later.stretch) else { return false };
    if earlier.epoch != later.epoch || later.epoch.is_none() {
        return false;
    }
    let without = |point: &&Point| point.amount().is_none() && point.stretch.is_some();
    let between = |point: &&Point| point.stretch.is_some_and(|stretch| before.last < stretch.last && stretch.last < after.last);
    if series.points.iter().by_ref().filter(|point| without(point)).any(|point| between(&point)) {
        return false;
    }
    match (earlier.kind, later.kind) {
        // Within a year it grows; from one whole year to the next it is a series of its own.
        (PeriodKind::ToDate(..), PeriodKind::ToDate(..)) => {
            before.first == after.first
                || (earlier.kind == later.kind && follows(later.kind, before, after) && is_year(before) && is_year(after))
        }
        (one, other) if one != other => false,
        (PeriodKind::AtEnd | PeriodKind::Rolling(_), _) => {
            let most = match series.indicator.frequency {
                Frequency::Monthly => 46,
                Frequency::Quarterly => 137,
                Frequency::FinancialYear | Frequency::CalendarYear => 549,
                Frequency::Irregular => i64::MAX,
            };
            after.last.days_since(before.last) <= most
        }
        (kind, _) => follows(kind, before, after),
    }
}

fn is_year(stretch: crate::domain::figures::stretch::Stretch) -> bool {
    matches!(stretch.length(), Length::Months(12, _))
}

/// What may be written below: each period where they are few, else the years.
fn labels(series: &Series, dated: &[&Point], days: Days) -> Vec<(f64, String)> {
    let mut named: Vec<(f64, String)> = Vec::new();
    for point in dated {
        let Some(stretch) = point.stretch else { continue };
        let words = match (point.kind, point.reading.period) {
            (PeriodKind::AtEnd | PeriodKind::Rolling(_) | PeriodKind::ContractYear(_), _) | (_, None) => {
                short(Date::Day(stretch.last))
            }
            (_, Some(period)) => short(period),
        };
        let x = days.x(stretch.last);
        if named.last().is_none_or(|(last, _)| (last - x).abs() > 0.01) {
            named.push((x, words));
        }
    }
    if named.len() <= MOST_NAMED {
        return named;
    }
    let start = series.year_start();
    let mut years = Vec::new();
    let mut day = start.of(days.first);
    while day <= days.last {
        if day >= days.first {
            years.push((days.x(day), start.year(day).words()));
        }
        match months::plus(Date::Day(day), 12).map(Date::first) {
            Some(next) if next > day => day = next,
            _ => break,
        }
    }
    years
}

/// A period in as few letters as it goes: `Apr 23`, `31 Mar 23`, `Q1 23/24`, `2022/23`.
fn short(period: Date) -> String {
    let words = match period {
        Date::Days(_, to) => Date::Day(to).words(),
        Date::Months(_, to) => Date::Month(to).words(),
        other => other.words(),
    };
    let part = |word: &str| match word.len() {
        4 if word.bytes().all(|byte| byte.is_ascii_digit()) => word.get(2..).unwrap_or_default().to_owned(),
        7 if word.contains('/') => word.get(2..).unwrap_or_default().to_owned(),
        _ if word.starts_with(char::is_alphabetic) => word.chars().take(3).collect(),
        _ => word.to_owned(),
    };
    match words.split_once(' ') {
        None => words,
        Some(_) => words.split(' ').map(part).collect::<Vec<_>>().join(" "),
    }
}

fn breaks(series: &Series, days: Days) -> Vec<Break> {
    let mut found: Vec<Break> = Vec::new();
    for day in series.breaks().into_iter().filter(|day| days.first < *day && *day <= days.last) {
        let x = days.x(day);
        let near = found.last().filter(|other| (x - other.x).abs() < 30.0).map_or(0, |other| other.row + 1);
        found.push(Break { x, row: near % 3, words: short(Date::Day(day)) });
    }
    found
}

fn key(held: &Held, lines: &[Line], series: &Series, breaks: &[Break], gaps: &[Gap]) -> Vec<(Look, String)> {
    let mut key = vec![(Look::Readings, "Readings".to_owned())];
    key.extend(held.key.iter().cloned());
    if lines.iter().any(|line| line.look == Look::Forecast) {
        key.push((Look::Forecast, "Forecast".to_owned()));
    }
    if !breaks.is_empty() {
        let days: Vec<String> = series.breaks().into_iter().map(Day::words).collect();
        key.push((Look::Break, format!("New method, so a break in the series: {}", days.join(", "))));
    }
    if !gaps.is_empty() {
        key.push((Look::Gap, "No figure".to_owned()));
    }
    key
}
