//! The year of an objective, beside which it is decided: what was reported, how its figures went, and whether money lasts.

use crate::domain::{
    brag::Brag,
    date::Day,
    figures::{self, Card},
    gap,
    objective::{Objective, ObjectiveId},
    overview::updates_of,
    payer,
    plan::Body,
    record::RecordId,
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

/// The year of one objective.
pub fn year(body: &Body, objective: ObjectiveId, today: Day) -> Year {
    let returned = |update: &Arc<Update>| update.state != UpdateState::Draft;
    let updates: Vec<Arc<Update>> = updates_of(body, objective).into_iter().filter(returned).collect();
    let colour = |update: &Arc<Update>| (update.period.map(|period| period.words()).unwrap_or_default(), update.brag);
    Year {
        latest: updates.first().cloned(),
        course: updates.iter().take(MOST).rev().map(colour).collect(),
        figures: figures::cards_of(body, objective, today).iter().filter_map(figure).collect(),
        money: None,
    }
}

fn figure(card: &Card) -> Option<YearFigure> {
    let latest = card.latest.as_ref()?;
    let travel = latest.last_year.as_ref().or(latest.previous.as_ref());
    Some(YearFigure {
        record: RecordId { kind: crate::domain::record::Kind::Indicator, id: crate::domain::id::Id::raw(card.id) },
        name: card.name.clone(),
        reading: if latest.when.is_empty() { latest.brief.clone() } else { format!("{}, {}", latest.brief, latest.when) },
        travel: travel.map(figures::Travel::sentence).unwrap_or_default(),
    })
}

/// The objectives whose money ends before their work, and how that was reckoned.
pub fn money_that_ends(body: &Body, today: Day) -> HashMap<ObjectiveId, String> {
    let payers = payer::payers(body, today);
    let of = |row: &Objective| {
        let paying = payers.by_objective.get(&row.id)?;
        Some((row.id, gap::gap_of(body, row, paying, today)?.words()))
    };
    body.objectives.iter().filter_map(of).collect()
}
