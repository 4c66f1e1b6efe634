//! How findings stand: open, explained or not applicable.

use super::check_finding::CheckFinding;
use crate::domain::{
    date::Date,
    explanation::{Answer, Explanation},
    plan::Body,
};
use std::{collections::BTreeMap, sync::Arc};

/// How a finding stands.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// Nobody has said anything of it, or what was found is not what was explained.
    Open {
        /// The explanation of what was found earlier, if there is one.
        earlier: Option<Arc<Explanation>>,
    },
    /// Someone explained it.
    Explained(Arc<Explanation>),
    /// Someone said that it does not apply.
    NotApplicable(Arc<Explanation>),
}

impl State {
    /// Whether something is to be done.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Open { .. })
    }
}

/// By what explanations name a finding: its check, the record it is mended at, and its place there.
pub fn key_of(finding: &CheckFinding) -> String {
    let CheckFinding { check, subject, place, .. } = finding;
    let place = if place.is_empty() { String::new() } else { format!("#{place}") };
    format!("{} {}/{}{place}", check.code, subject.kind.key(), subject.id)
}

/// What an explanation holds on to: when this differs, the finding is another one.
pub fn working_of(finding: &CheckFinding) -> String {
    if finding.working.is_empty() { finding.says.clone() } else { format!("{}: {}", finding.says, finding.working) }
}

/// What was said of findings, by what it was said of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers(BTreeMap<String, Arc<Explanation>>);

impl Answers {
    /// What a plan's explanations say. Of several of the same finding the latest counts.
    pub fn of(body: &Body) -> Self {
        let day = |explanation: &Explanation| explanation.date.map(Date::last);
        let mut answers: BTreeMap<String, Arc<Explanation>> = BTreeMap::new();
        for explanation in body.explanations.iter_shared() {
            let earlier = answers.get(&explanation.finding);
            if earlier.is_none_or(|earlier| day(&explanation) >= day(earlier)) {
                answers.insert(explanation.finding.clone(), explanation);
            }
        }
        Self(answers)
    }

    /// How a finding stands.
    pub fn state(&self, finding: &CheckFinding) -> State {
        match self.0.get(&key_of(finding)).cloned() {
            Some(explanation) if explanation.working == working_of(finding) => match explanation.answer {
                Answer::Explained => State::Explained(explanation),
                Answer::NotApplicable => State::NotApplicable(explanation),
            },
            earlier => State::Open { earlier },
        }
    }
}
