//! One indicator: what its latest reading says, its chart, and the same numbers in a table.

use super::booklet::first_priority;
use crate::{
    domain::{
        brag::Brag,
        edition::EditionId,
        field::{capitalised, lower_first},
        figures::{Picture, Point, Row, Series, Size, Travel, Way, picture, row, unit_words},
        id::Id as _,
        listing::listed,
        plan::Body,
        record::{Kind, Named as _},
    },
    report::{
        View,
        document::{Cell, Column},
        parts::{Passages, Sheet, chart, figure_words, judged_cell, judged_words, tone},
    },
};

/// What a booklet is made from.
pub(super) struct Booklet<'a> {
    pub(super) view: View<'a>,
    pub(super) edition: Option<EditionId>,
    pub(super) body: &'a Body,
}

impl Booklet<'_> {
    fn figure(&self, series: &Series, point: &Point) -> String {
        figure_words(&self.view, self.edition, series, point)
    }
}

pub(super) fn write(sheet: &mut Sheet, passages: &mut Passages, booklet: &Booklet, series: &Series) {
    let (body, today) = (booklet.body, booklet.view.today());
    let indicator = &*series.indicator;
    let name = indicator.name(body);
    sheet.heading(2, name.as_str());
    if let Some(on) = indicator.retired_on.filter(|day| day.first() <= today) {
        sheet.say(format!("It is no longer read since {}.", on.words()));
    }
    also(sheet, body, series);
    let latest = series.latest().and_then(|place| Some((series.points.get(place)?, row(series, place, today)?)));
    let Some((point, latest)) = latest else {
        sheet.say("There is no reading yet.");
        return;
    };
    let figure = booklet.figure(series, point);
    sheet.say(format!("{}: {}.", capitalised(&latest.when), ended(&unit_words(&figure))));
    let said: Vec<String> = said(series, &latest, sheet.is_internal()).iter().map(|words| format!("- {words}")).collect();
    passages.say(sheet, format!("figure.{}", indicator.id.raw()), name.as_str(), said.join("\n"));
    let found = picture(series, today, Size::Whole).filter(tells);
    if series.points.len() == 1 && found.is_none() {
        sheet.told(&point.reading.note);
        return;
    }
    if let Some(found) = found {
        let description = format!("Chart of {name}. {} The same figures stand in the table beneath.", found.words);
        sheet.picture(name.as_str(), description, chart(series, &found));
        outlook(sheet, &found);
    }
    readings(sheet, booklet, series, &name);
}

/// One reading alone is no picture, unless it stands beside what it is held against.
fn tells(picture: &Picture) -> bool {
    picture.dots.len() > 1 || !picture.areas.is_empty() || !picture.lines.is_empty()
}

/// The other priorities it measures.
fn also(sheet: &mut Sheet, body: &Body, series: &Series) {
    let here = first_priority(body, series);
    let others: Vec<String> = series
        .indicator
        .priorities
        .iter()
        .filter(|id| Some(**id) != here)
        .map(|id| body.name_of(Kind::Priority, id.raw()))
        .filter(|name| !name.is_empty())
        .collect();
    if !others.is_empty() {
        sheet.say(format!("It also measures {}.", listed(&others)));
    }
}

/// The latest reading in words: its colour, which way it went, where it lies to benchmarks.
fn said(series: &Series, latest: &Row, is_internal: bool) -> Vec<String> {
    let mut said = Vec::new();
    if !latest.judged.words.is_empty() {
        said.push(judged_words(&latest.judged));
    }
    let travels = [("Against the year before", &latest.last_year), ("Against the period before", &latest.previous)];
    for (label, travel) in travels {
        if let Some(travel) = travel.as_ref().filter(|travel| series.points.len() > 1 || travel.way != Way::NotComparable) {
            said.push(format!("{label}: {}", travel_words(travel)));
        }
    }
    let with_source = series.benchmarks.iter().map(|benchmark| {
        let title = if benchmark.title.is_empty() { "Benchmark" } else { benchmark.title.as_str() };
        let lies = latest
            .benchmarks
            .iter()
            .find_map(|words| words.strip_prefix(&format!("{title}: ")))
            .unwrap_or("cannot be held against it");
        let source = match benchmark.source.as_str() {
            "" if is_internal => "source not given".to_owned(),
            "" => String::new(),
            source => format!("source: {source}"),
        };
        let period = benchmark.period.map(|period| format!("for {}", period.words())).unwrap_or_default();
        let checked = match benchmark.checked {
            Some(day) => format!("checked {}", day.words()),
            None if is_internal => "not dated".to_owned(),
            None => String::new(),
        };
        let told: Vec<String> = [period, source, checked].into_iter().filter(|words| !words.is_empty()).collect();
        let told = if told.is_empty() { String::new() } else { format!(" ({})", told.join("; ")) };
        format!("{title}: {lies}{told}")
    });
    said.extend(with_source);
    said.extend(latest.differs.as_ref().map(|differs| format!("The figure is {differs}")));
    said.into_iter().map(|words| format!("{}.", ended(&words))).collect()
}

/// `improving: 61 people, up 8`. Where neither way is better the sum says the way.
fn travel_words(travel: &Travel) -> String {
    match travel.way {
        Way::Up | Way::Down | Way::Same => travel.words.clone(),
        _ => lower_first(&travel.sentence()),
    }
}

/// Where the year will end, and what is not drawn.
fn outlook(sheet: &mut Sheet, found: &Picture) {
    if let Ok(forecast) = &found.forecast {
        sheet.say(format!("{}.", ended(&forecast.words)));
    }
    if !found.undated.is_empty() {
        sheet.say(format!("Not drawn, for no date is given: {}.", listed(&found.undated)));
    }
}

/// Every reading, the latest first.
fn readings(sheet: &mut Sheet, booklet: &Booklet, series: &Series, name: &str) {
    let today = booklet.view.today();
    let rows = (0..series.points.len()).rev().filter_map(|place| {
        let (point, row) = (series.points.get(place)?, row(series, place, today)?);
        Some(vec![
            Cell::from(capitalised(&point.when)),
            Cell::from(booklet.figure(series, point)),
            Cell::from(row.target.as_str()),
            in_short(&row),
            Cell::from(point.reading.note.trim()),
        ])
    });
    let columns = vec![
        Column::words("Period", 18),
        Column::words("Figure", 26),
        Column::words("Target", 20),
        Column::words("How it stands", 18),
        Column::words("Note", 18),
    ];
    sheet.table(format!("Readings of {name}"), columns, rows.collect());
}

/// The colour by its name; why is said of the latest reading. Where there is a target and no colour, why not.
fn in_short(row: &Row) -> Cell {
    match row.judged.brag.filter(|brag| *brag != Brag::Grey) {
        Some(brag) => Cell::toned(brag.colour(), tone(brag)),
        None if row.target.is_empty() => Cell::default(),
        None => judged_cell(&row.judged),
    }
}

/// Without the full stop that comes after it.
fn ended(words: &str) -> &str {
    words.trim_end_matches('.')
}
