//! A period's report, as its page and its print show it: the sum and, objective by objective, what was reported.

use super::{CorrectedProgress, Summary, corrected_since, reporting_period, returns, summary};
use crate::domain::{
    brag::Brag,
    date::{Date, Day},
    edition::EditionId,
    figure::Figure,
    id::Id as _,
    objective::{Objective, ObjectiveId},
    plan::{Body, Plan},
    record::{AnyRecord, FieldId, Kind},
    sort::{Key, sort},
    update::{Update, UpdateField, UpdateId},
};
use std::{collections::HashMap, sync::Arc};

/// What a report says of one objective.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportRow {
    /// Which.
    pub objective: ObjectiveId,
    /// The return that says how it stands.
    pub update: Option<UpdateId>,
    /// Its reference and title.
    pub heading: String,
    /// Who leads it.
    pub lead: String,
    /// The priority it stands under.
    pub priority: String,
    /// How it stands; nothing when it was not returned.
    pub brag: Option<Brag>,
    /// What was reported, each under what it is called.
    pub told: Vec<(&'static str, String)>,
    /// The figures that were given with it.
    pub figures: Vec<String>,
}

/// A period's report.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Which period.
    pub period: Date,
    /// When it was closed, and the edition that holds it; the report is then as it was on that day.
    pub closed: Option<(EditionId, Option<Date>)>,
    /// What is said of the period as a whole.
    pub words: String,
    /// When returns are due.
    pub due: Option<Date>,
    /// `22 of 36 (61%) are complete or on track`.
    pub share: String,
    /// `7 complete, 15 on track and 14 not returned make 36`.
    pub counts: String,
    /// The sum.
    pub summary: Summary,
    /// The leads that are silent, by name.
    pub silent: Vec<String>,
    /// Objective by objective.
    pub rows: Vec<ReportRow>,
    /// What was corrected after the period was closed, with the objective it is of.
    pub corrected: Vec<(String, CorrectedProgress)>,
}

/// What a return says, in this order: the BRAG, then what is told of it.
pub const RETURNED: [UpdateField; 7] = [
    UpdateField::Brag,
    UpdateField::Done,
    UpdateField::Result,
    UpdateField::Problem,
    UpdateField::Next,
    UpdateField::Corrective,
    UpdateField::Forecast,
];

/// The report of a period: as it was when the period was closed, or as the working copy has it on a day.
pub fn report(plan: &Plan, period: Date, today: Day) -> Report {
    let closed = plan.closed_period(period);
    let body = closed.as_ref().map_or(&plan.body, |(_, body)| body);
    let today = closed.as_ref().and_then(|(edition, _)| edition.as_at).map_or(today, Date::last);
    let found = summary(body, period, today);
    let own = reporting_period(body, period);
    let corrected = closed.as_ref().map(|(_, kept)| corrected_since(&plan.body, kept, period)).unwrap_or_default();
    let name = |row: CorrectedProgress| {
        let objective = row.objective.map(|id| body_or(body, &plan.body, id)).unwrap_or_default();
        (objective, row)
    };
    Report {
        period,
        closed: closed.as_ref().map(|(edition, _)| (edition.id, edition.as_at)),
        words: own.as_ref().map(|own| own.summary.clone()).unwrap_or_default(),
        due: own.and_then(|own| own.due),
        share: found.share_words(&body.details),
        counts: found.counts_words(&body.details),
        silent: found.silent.iter().map(|lead| silent_words(body, lead)).collect(),
        summary: found,
        rows: rows(body, period),
        corrected: corrected.into_iter().map(name).collect(),
    }
}

/// An objective's name as it was, or, of one that came later, as it is.
fn body_or(kept: &Body, now: &Body, id: ObjectiveId) -> String {
    kept.objectives.get(id).or_else(|| now.objectives.get(id)).map(Objective::heading).unwrap_or_default()
}

/// `Head of Housing: nothing of 3 objectives, last heard of for Q1 2023/24`.
fn silent_words(body: &Body, lead: &super::SilentLead) -> String {
    let name = lead.lead.map_or_else(|| "No lead".to_owned(), |lead| body.name_of(lead.kind, lead.id));
    let count = match lead.objectives.len() {
        1 => "its one objective".to_owned(),
        many => format!("{many} objectives"),
    };
    let since =
        lead.since.map_or_else(|| "never heard of before".to_owned(), |since| format!("last heard of for {}", since.words()));
    format!("{name}: nothing of {count}, {since}")
}

fn rows(body: &Body, period: Date) -> Vec<ReportRow> {
    let mut figures: HashMap<UpdateId, Vec<Arc<Figure>>> = HashMap::new();
    for figure in body.figures.iter_shared() {
        if let Some(update) = figure.update {
            figures.entry(update).or_default().push(figure);
        }
    }
    let row = |row: super::Return| {
        let objective = &row.objective;
        let update = row.returned();
        let mut mine = row.answer().and_then(|update| figures.get(&update.id)).cloned().unwrap_or_default();
        sort(&mut mine, |figure| Key::numbers([figure.position.into()]));
        ReportRow {
            objective: objective.id,
            update: row.answer().map(|update| update.id),
            heading: objective.heading(),
            lead: super::summary::lead_of(objective).map(|lead| body.name_of(lead.kind, lead.id)).unwrap_or_default(),
            priority: objective.priority.map(|id| body.name_of(Kind::Priority, id.raw())).unwrap_or_default(),
            brag: update.map(|update| update.brag),
            told: row.answer().map(|update| told(body, update)).unwrap_or_default(),
            figures: mine.iter().map(|figure| format!("{}: {}", figure.label, figure.words())).collect(),
        }
    };
    returns(body, period).into_iter().map(row).collect()
}

fn told(body: &Body, update: &Update) -> Vec<(&'static str, String)> {
    let record = AnyRecord::from(update.clone());
    let said = |field: UpdateField| {
        let (field, value) = (FieldId::from(field), record.value(field.into()));
        (!value.is_empty()).then(|| (field.about().label, field.about().text(&value, body)))
    };
    let [_brag, told @ ..] = RETURNED;
    told.into_iter().filter_map(said).collect()
}
