//! How findings stand: open, explained or not applicable.

use super::check_finding::CheckFinding;
use crate::domain::{
    date::Date,
    explanation::{Answer, Explanation},
    plan::Body,
    record::{Kind, RecordId},
    sort::{Key, sort},
};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

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

/// What was said of findings, by the record they are mended at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers(HashMap<RecordId, Vec<Arc<Explanation>>>);

impl Answers {
    /// What a plan's explanations say. Of several of the same finding the latest counts.
    pub fn of(body: &Body) -> Self {
        let day = |explanation: &Explanation| explanation.date.map(Date::last);
        let mut answers: HashMap<RecordId, Vec<Arc<Explanation>>> = HashMap::new();
        for explanation in body.explanations.iter_shared() {
            let Some(subject) = subject_of(&explanation.finding) else { continue };
            let of_it = answers.entry(subject).or_default();
            match of_it.iter_mut().find(|other| other.finding == explanation.finding) {
                None => of_it.push(explanation),
                Some(earlier) if day(&explanation) >= day(earlier) => *earlier = explanation,
                Some(_) => {}
            }
        }
        Self(answers)
    }

    /// How a finding stands.
    pub fn state(&self, finding: &CheckFinding) -> State {
        let said = self.0.get(&finding.subject).and_then(|of_it| {
            let key = key_of(finding);
            of_it.iter().find(|explanation| explanation.finding == key).cloned()
        });
        match said {
            Some(explanation) if explanation.working == working_of(finding) => match explanation.answer {
                Answer::Explained => State::Explained(explanation),
                Answer::NotApplicable => State::NotApplicable(explanation),
            },
            earlier => State::Open { earlier },
        }
    }

    /// The explanations of what is not found any more, in the order of what they explain. `findings` are all of the plan.
    pub fn outlived<'a>(&self, findings: impl Iterator<Item = &'a CheckFinding>) -> Vec<Arc<Explanation>> {
        let found: HashSet<String> = findings.filter(|finding| self.0.contains_key(&finding.subject)).map(key_of).collect();
        let all = self.0.values().flatten();
        let mut outlived: Vec<Arc<Explanation>> = all.filter(|said| !found.contains(&said.finding)).cloned().collect();
        sort(&mut outlived, |said| Key::words(said.finding.clone()));
        outlived
    }
}

/// The record that an explanation's finding is mended at.
pub fn subject_of(finding: &str) -> Option<RecordId> {
    let (_, rest) = finding.split_once(' ')?;
    let (kind, rest) = rest.split_once('/')?;
    let id = rest.split('#').next()?.parse().ok()?;
    Kind::frozen().find(|known| known.key() == kind).map(|kind| RecordId { kind, id })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        check::{Check, Group, Severity},
        domain::{
            explanation::ExplanationId,
            field::Record as _,
            id::{Id as _, RawId},
        },
    };

    static CHECK: Check =
        Check { code: "a-check", group: Group::Plan, severity: Severity::Error, title: "A check", mend: "Mend it" };

    fn finding(working: &str) -> CheckFinding {
        let subject = RecordId { kind: Kind::Objective, id: "v211".parse().unwrap() };
        CheckFinding::new(&CHECK, subject, "It is wrong".to_owned(), working.to_owned()).at("here")
    }

    fn explained(of: &CheckFinding, date: &str, answer: Answer) -> Explanation {
        let mut explanation =
            Explanation::blank(ExplanationId::of(RawId::from_random(date.len() as u64 + u64::from(date.as_bytes()[0]))));
        explanation.finding = key_of(of);
        explanation.working = working_of(of);
        explanation.answer = answer;
        explanation.date = Date::read(date).ok();
        explanation
    }

    #[test]
    fn a_finding_is_named_by_its_check_its_record_and_its_place() {
        assert_eq!(key_of(&finding("")), "a-check objectives/v211#here");
        assert_eq!(subject_of("a-check objectives/v211#here"), Some(finding("").subject));
        for text in ["", "a-check", "a-check objectives", "a-check nothing/v211", "a-check objectives/UPPER"] {
            assert_eq!(subject_of(text), None, "{text}");
        }
    }

    #[test]
    fn an_explanation_stays_while_the_finding_is_the_same_and_is_at_hand_when_it_changes() {
        let mut body = Body::default();
        body.explanations.put(explained(&finding("23 − 21 = 2"), "8 May 2024", Answer::Explained));
        let answers = Answers::of(&body);
        assert!(matches!(answers.state(&finding("23 − 21 = 2")), State::Explained(_)));
        assert!(matches!(answers.state(&finding("24 − 21 = 3")), State::Open { earlier: Some(_) }));
        assert!(matches!(answers.state(&finding("23 − 21 = 2").at("elsewhere")), State::Open { earlier: None }));
    }

    #[test]
    fn an_explanation_outlives_its_finding_but_not_a_change_of_it() {
        let mut body = Body::default();
        body.explanations.put(explained(&finding("1"), "8 May 2024", Answer::Explained));
        let answers = Answers::of(&body);
        assert_eq!(answers.outlived([finding("1"), finding("2")].iter()), []);
        assert_eq!(answers.outlived([finding("1").at("elsewhere")].iter()).len(), 1);
    }

    #[test]
    fn the_latest_word_counts() {
        let mut body = Body::default();
        body.explanations.put(explained(&finding("1"), "8 May 2024", Answer::Explained));
        body.explanations.put(explained(&finding("1"), "10 June 2024", Answer::NotApplicable));
        assert!(matches!(Answers::of(&body).state(&finding("1")), State::NotApplicable(_)));
    }
}
