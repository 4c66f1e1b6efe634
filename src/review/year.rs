//! The year of an objective, beside which it is decided: what was reported, how its figures went, and whether money lasts.

use crate::domain::{
    brag::Brag,
    date::{Date, Day},
    figures::{self, Card},
    gap,
    id::Id as _,
    objective::{Objective, ObjectiveId},
    overview::said_on,
    payer,
    plan::Body,
    record::{Kind, RecordId},
    sort::{Key, backwards, sort},
    update::{Update, UpdateState},
};
use std::{collections::HashMap, sync::Arc};

/// What is told of an objective's year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Year {
    /// The latest report.
    pub latest: Option<Arc<Update>>,
    /// The colours of the reports, the oldest first, with their periods.
    pub course: Vec<(String, Brag)>,
    /// Its figures.
    pub figures: Vec<YearFigure>,
    /// That money ends before the work, in words.
    pub money: Option<String>,
}

/// What is told of one figure.
#[derive(Clone, Debug, PartialEq)]
pub struct YearFigure {
    /// The indicator.
    pub record: RecordId,
    /// Its name.
    pub name: String,
    /// Its latest reading, and when.
    pub reading: String,
    /// Where it moved since the year or the period before.
    pub travel: String,
}

/// How many reports the course of a year shows.
const MOST: usize = 5;

/// The year of every live objective.
pub fn years(body: &Body, today: Day) -> HashMap<ObjectiveId, Year> {
    let live = body.objectives.iter().filter(|row| row.status.is_live());
    let mut years: HashMap<ObjectiveId, Year> = live.map(|row| (row.id, Year::default())).collect();
    for update in newest_first(body) {
        let Some(year) = update.objective.and_then(|id| years.get_mut(&id)) else { continue };
        if year.course.len() < MOST {
            year.course.insert(0, (update.period.map(Date::words).unwrap_or_default(), update.brag));
        }
        year.latest.get_or_insert(update);
    }
    for card in figures::cards(body, today, false) {
        let measured = body.indicators.get(card.id).map(|row| row.objectives.clone()).unwrap_or_default();
        let Some(figure) = figure(&card) else { continue };
        for objective in measured {
            years.entry(objective).or_default().figures.push(figure.clone());
        }
    }
    for (objective, words) in money_that_ends(body, today) {
        years.entry(objective).or_default().money = Some(words);
    }
    years
}

/// What was reported, but for drafts.
fn newest_first(body: &Body) -> Vec<Arc<Update>> {
    let mut updates: Vec<_> = body.updates.iter_shared().filter(|update| update.state != UpdateState::Draft).collect();
    let latest_first = |date: Option<Day>| backwards(date.map_or(0, Day::ordinal));
    sort(&mut updates, |update| {
        Key::numbers([latest_first(update.period.map(Date::last)), latest_first(said_on(update)), update.id.raw().bits()])
    });
    updates
}

fn figure(card: &Card) -> Option<YearFigure> {
    let latest = card.latest.as_ref()?;
    let travel = latest.last_year.as_ref().or(latest.previous.as_ref());
    Some(YearFigure {
        record: RecordId { kind: Kind::Indicator, id: card.id.raw() },
        name: card.name.clone(),
        reading: if latest.when.is_empty() { latest.brief.clone() } else { format!("{}, {}", latest.brief, latest.when) },
        travel: travel.map(figures::Travel::sentence).unwrap_or_default(),
    })
}

/// The objectives whose money ends before their work, and how that was reckoned.
fn money_that_ends(body: &Body, today: Day) -> HashMap<ObjectiveId, String> {
    let payers = payer::payers(body, today);
    let of = |row: &Objective| {
        let paying = payers.by_objective.get(&row.id)?;
        Some((row.id, gap::gap_of(body, row, paying, today)?.words()))
    };
    body.objectives.iter().filter_map(of).collect()
}
