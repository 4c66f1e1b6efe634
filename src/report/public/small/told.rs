//! The records whose words are about guarded indicators.

use super::{Cases, Hidden, rest};
use crate::domain::{
    id::Id as _,
    number::Number,
    objective::ObjectiveId,
    plan::Body,
    record::{Kind, RecordId},
    update::UpdateId,
};
use std::collections::{BTreeMap, HashMap};

/// The records whose words are about guarded indicators, each with the smallest count published and the numbers that are hidden.
#[derive(Default)]
pub(in crate::report::public) struct Told {
    /// The largest of the smallest counts; nothing where nothing is guarded.
    pub(in crate::report::public) any: Option<Number>,
    /// The records.
    pub(in crate::report::public) records: BTreeMap<RecordId, (Number, Vec<Number>)>,
}

impl Cases<'_> {
    /// The records of a body whose words are about guarded indicators.
    pub(in crate::report::public) fn told_of(&self, body: &Body, hidden: &Hidden) -> Told {
        let mut told = Told::default();
        let mine = self.cases.iter().filter(|case| std::ptr::eq(case.body, body));
        let mut by_objective: HashMap<ObjectiveId, (Number, Vec<Number>)> = HashMap::new();
        for case in mine {
            let numbers = rest::hidden_numbers(case, hidden);
            told.any = Some(told.any.filter(|any| *any > case.smallest).unwrap_or(case.smallest));
            for objective in rest::objectives(case) {
                let (smallest, known) = by_objective.entry(objective).or_insert_with(|| (case.smallest, Vec::new()));
                *smallest = if *smallest < case.smallest { case.smallest } else { *smallest };
                known.extend(numbers.iter().copied());
            }
            let mut add = |kind, id| drop(told.records.insert(RecordId { kind, id }, (case.smallest, numbers.clone())));
            add(Kind::Indicator, case.indicator.id.raw());
            for reading in &case.readings {
                add(Kind::Reading, reading.point.reading.id.raw());
                reading.corrections.iter().for_each(|row| add(Kind::Correction, row.id.raw()));
                reading.breakdowns.iter().for_each(|(row, _)| add(Kind::Breakdown, row.id.raw()));
            }
            case.flows.iter().for_each(|(flow, _)| add(Kind::CohortFlow, flow.id.raw()));
        }
        told.add_progress(body, &by_objective);
        told
    }
}

impl Told {
    /// What there is to look for in a passage of a report: `progress.v211` tells of an objective, `figure.n3` of an indicator.
    pub(in crate::report::public) fn of_section(&self, section: &str) -> Option<&(Number, Vec<Number>)> {
        let (_, id) = section.rsplit_once('.')?;
        let id = id.parse().ok()?;
        [Kind::Objective, Kind::Indicator].into_iter().find_map(|kind| self.records.get(&RecordId { kind, id }))
    }

    fn add_progress(&mut self, body: &Body, by_objective: &HashMap<ObjectiveId, (Number, Vec<Number>)>) {
        let mut add = |kind, id, of: &(Number, Vec<Number>)| drop(self.records.insert(RecordId { kind, id }, of.clone()));
        for (objective, of) in by_objective {
            add(Kind::Objective, objective.raw(), of);
        }
        for row in body.milestones.iter() {
            if let Some(of) = row.objective.and_then(|id| by_objective.get(&id)) {
                add(Kind::Milestone, row.id.raw(), of);
            }
        }
        let of_update = |update: Option<UpdateId>| by_objective.get(&body.updates.get(update?)?.objective?);
        for row in body.updates.iter() {
            if let Some(of) = of_update(Some(row.id)) {
                add(Kind::Update, row.id.raw(), of);
            }
        }
        for row in body.figures.iter() {
            if let Some(of) = of_update(row.update) {
                add(Kind::Figure, row.id.raw(), of);
            }
        }
        for row in body.progress_corrections.iter() {
            if let Some(of) = of_update(row.update) {
                add(Kind::ProgressCorrection, row.id.raw(), of);
            }
        }
    }
}
