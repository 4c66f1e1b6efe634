//! How an indicator stands, in words: what a table, a card and a definition sheet say of it.

use super::{
    amount::{Amount, full_words, more_words},
    picture::{Picture, Size, picture},
    position::benchmark_words,
    rag::{Judged, judge},
    series::{Point, Series},
    target::{ForReading, target_for, target_words},
    travel::{Against, Travel, Way, travel},
};
use crate::domain::{
    brag::Brag,
    date::{Date, Day},
    field::capitalised,
    indicator::{Indicator, IndicatorClass, IndicatorId},
    objective::ObjectiveId,
    plan::Body,
    priority::PriorityId,
    reading::ReadingId,
    sort::{Key, sort},
};

/// One reading and everything that is said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The reading.
    pub reading: ReadingId,
    /// Its period.
    pub when: String,
    /// The figure in short.
    pub brief: String,
    /// The figure, in full.
    pub figure: String,
    /// What the figure in full says beyond the one in short.
    pub more: String,
    /// Where the stated value is not what the counts make: both, in words.
    pub differs: Option<String>,
    /// The target for its period.
    pub target: String,
    /// Its colour and why.
    pub judged: Judged,
    /// Where it lies to each benchmark.
    pub benchmarks: Vec<String>,
    /// Against the same period last year.
    pub last_year: Option<Travel>,
    /// Against the period before, where that is not the same.
    pub previous: Option<Travel>,
}

/// Everything that is said of one reading, as at a day.
pub fn row(series: &Series, index: usize, today: Day) -> Option<Row> {
    let point = series.points.get(index)?;
    let indicator = &*series.indicator;
    let target = match target_for(series, point, today) {
        ForReading::Held(target) => target_words(indicator, &target),
        ForReading::Withdrawn(target) => format!("{}, withdrawn", target_words(indicator, &target)),
        ForReading::None => String::new(),
    };
    Some(Row {
        reading: point.reading.id,
        when: point.when.clone(),
        brief: capitalised(&point.shown.brief(indicator)),
        figure: full_words(indicator, &point.reading),
        more: capitalised(&more_words(indicator, &point.reading)),
        differs: point
            .amount()
            .and_then(Amount::differing)
            .map(|(stated, worked_out)| format!("stated as {}, worked out {}", indicator.said(stated), indicator.said(worked_out))),
        target,
        judged: judge(series, point, today),
        benchmarks: against_benchmarks(series, point),
        last_year: travel(series, index, Against::LastYear, today),
        previous: travel(series, index, Against::Previous, today),
    })
}

/// Where a reading lies to each benchmark: `SafeLives: in the band 24% to 40%`.
fn against_benchmarks(series: &Series, point: &Point) -> Vec<String> {
    let Some(amount) = point.amount() else { return Vec::new() };
    let said = |benchmark: &std::sync::Arc<crate::domain::indicator::Benchmark>| {
        let words = benchmark_words(&series.indicator, benchmark, amount)?;
        let title = if benchmark.title.is_empty() { "Benchmark" } else { &benchmark.title };
        Some(format!("{title}: {words}"))
    };
    series.benchmarks.iter().filter_map(said).collect()
}

/// Every reading with everything that is said of it, the latest first.
pub fn rows(series: &Series, today: Day) -> Vec<Row> {
    (0..series.points.len()).rev().filter_map(|index| row(series, index, today)).collect()
}

/// What a card says of an indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The indicator.
    pub id: IndicatorId,
    /// What it is called.
    pub name: String,
    /// The priorities that it measures.
    pub priorities: Vec<PriorityId>,
    /// Whether the partnership answers for it.
    pub class: IndicatorClass,
    /// From when it is no longer read.
    pub retired: Option<String>,
    /// Its latest reading.
    pub latest: Option<Row>,
    /// A small picture, where there is anything to draw.
    pub picture: Option<Picture>,
}

/// A card for every indicator, in their order. Pictures are made only where they are asked for.
pub fn cards(body: &Body, today: Day, pictures: bool) -> Vec<Card> {
    Series::all(body).iter().map(|series| card(body, series, today, pictures)).collect()
}

/// A card without a picture for each indicator that measures an objective, in their order.
pub fn cards_of(body: &Body, objective: ObjectiveId, today: Day) -> Vec<Card> {
    let measures = |indicator: &Indicator| indicator.objectives.contains(&objective);
    Series::some(body, &measures).iter().map(|series| card(body, series, today, false)).collect()
}

fn card(body: &Body, series: &Series, today: Day, pictures: bool) -> Card {
    let indicator = &*series.indicator;
    let mut latest = series.latest().and_then(|index| row(series, index, today));
    if let (Some(row), [_]) = (&mut latest, series.points.as_slice()) {
        // Where there is one reading nobody expects another to compare it with.
        row.last_year = row.last_year.take().filter(|travel| travel.way != Way::NotComparable);
    }
    // One reading alone is no picture, unless it stands beside what it is held against.
    let tells = |picture: &Picture| picture.dots.len() > 1 || !picture.areas.is_empty() || !picture.lines.is_empty();
    Card {
        id: indicator.id,
        name: crate::domain::record::Named::name(indicator, body),
        priorities: indicator.priorities.clone(),
        class: indicator.class,
        retired: indicator.retired_on.filter(|day| day.first() <= today).map(Date::words),
        latest,
        picture: if pictures { picture(series, today, Size::Spark).filter(tells) } else { None },
    }
}

/// The cards that an overview shows: performance indicators that are still read, the most pressing first, with pictures.
pub fn most_pressing(body: &Body, today: Day, most: usize) -> Vec<Card> {
    let answered_for = |indicator: &Indicator| {
        indicator.class == IndicatorClass::Performance && indicator.retired_on.is_none_or(|day| day.first() > today)
    };
    let all = Series::some(body, &answered_for);
    let mut shown: Vec<(Card, &Series)> = all.iter().map(|series| (card(body, series, today, false), series)).collect();
    let is_held = |card: &Card| card.latest.as_ref().is_some_and(|row| !row.target.is_empty() || !row.benchmarks.is_empty());
    let is_dated = |series: &Series| series.points.iter().any(|point| point.stretch.is_some());
    sort(&mut shown, |(card, series)| Key::numbers([urgency(card), (!is_held(card)).into(), (!is_dated(series)).into()]));
    shown.truncate(most);
    shown.into_iter().map(|(_, series)| card(body, series, today, true)).collect()
}

/// The smaller, the more pressing.
fn urgency(card: &Card) -> u64 {
    let Some(latest) = &card.latest else { return 5 };
    let worsening = [&latest.last_year, &latest.previous].into_iter().flatten().any(|travel| travel.way == Way::Worsening);
    match (latest.judged.brag, worsening) {
        (Some(Brag::Red), true) => 0,
        (Some(Brag::Red), false) => 1,
        (Some(Brag::Amber), true) => 2,
        (Some(Brag::Amber), false) | (None, true) => 3,
        (Some(_), true) => 4,
        (None | Some(Brag::Grey), false) => 6,
        (Some(Brag::Green | Brag::Blue), false) => 7,
    }
}
