//! Explanations of findings as footnotes of the figures and the progress they explain.

use super::Fact;
use crate::{
    domain::{
        explanation::ExplanationId,
        id::Id,
        objective::ObjectiveId,
        plan::Body,
        reading::Reading,
        record::{AnyRecord, Kind, RecordId},
        report::Report,
        update::UpdateId,
    },
    report::{document::Span, view::View},
};
use std::{
    collections::{BTreeMap, HashMap},
    iter::successors,
};

/// The explanations that a report prints, by the records that a report tells of.
#[derive(Default)]
pub struct Explained {
    by_record: HashMap<RecordId, Vec<ExplanationId>>,
    notes: BTreeMap<String, Vec<Span>>,
}

impl Explained {
    /// Those that the readers of a report may see.
    pub fn of(view: &View, report: &Report) -> Self {
        let (mut found, body) = (Self::default(), view.body_of(report));
        for (subject, explanation) in view.footnotes() {
            found.notes.insert(mark(explanation.id), vec![Span::plain(explanation.text.trim())]);
            for record in told_with(body, subject) {
                found.by_record.entry(record).or_default().push(explanation.id);
            }
        }
        found
    }

    /// The marks of what explains a record, to be put behind what is said of it; mostly none.
    pub fn marks<I: Id>(&self, kind: Kind, id: I) -> String {
        self.marks_of(RecordId { kind, id: id.raw() })
    }

    fn marks_of(&self, record: RecordId) -> String {
        let found = self.by_record.get(&record);
        found.into_iter().flatten().map(|id| format!("{{{}}}", mark(*id))).collect::<Vec<_>>().concat()
    }

    /// The same of a reading, with what it is broken down into.
    pub fn of_reading(&self, reading: &Reading) -> String {
        let indicator = reading.indicator.map(|id| self.marks(Kind::Indicator, id)).unwrap_or_default();
        self.marks(Kind::Reading, reading.id) + &indicator
    }

    /// The same of an objective and what was reported of it.
    pub fn of_progress(&self, objective: ObjectiveId, update: Option<UpdateId>) -> String {
        self.marks(Kind::Objective, objective) + &update.map(|update| self.marks(Kind::Update, update)).unwrap_or_default()
    }

    /// The same of a figure that is told.
    pub fn of_fact(&self, fact: &Fact) -> String {
        let indicator = fact.indicator.map(|id| self.marks(Kind::Indicator, id)).unwrap_or_default();
        self.marks_of(fact.record) + &indicator
    }

    /// What the marks stand for.
    pub fn notes(&self) -> &BTreeMap<String, Vec<Span>> {
        &self.notes
    }
}

/// The mark of an explanation.
pub fn mark(id: ExplanationId) -> String {
    format!("explained:{id}")
}

/// A record, and those with which a report tells of it: a part of a breakdown with the reading, a movement with the indicator, a figure
/// with its return.
fn told_with(body: &Body, subject: RecordId) -> impl Iterator<Item = RecordId> {
    let is_told_of = |kind: Kind| matches!(kind, Kind::Reading | Kind::Indicator | Kind::Update | Kind::Objective);
    let above = move |record: &RecordId| {
        let own = Some(*record).filter(|record| !is_told_of(record.kind))?;
        body.find(own).as_ref().and_then(AnyRecord::owner)
    };
    successors(Some(subject), above)
}
