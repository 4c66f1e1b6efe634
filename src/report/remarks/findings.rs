//! What was found in the plan, beside the passage of a report that tells of it, and footnotes whose finding is not what it was.

use super::remark::{Remark, objective_of};
use crate::{
    check::{Answers, CheckFinding, Group, Severity, State, subject_of, working_of},
    domain::{
        explanation::Explanation,
        id::Id as _,
        objective::ObjectiveId,
        plan::Body,
        record::{FieldId, Kind, RecordId},
    },
    report::{
        made::{Made, Passage},
        parts::plain_spans,
    },
};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// What is open of the plan's figures, at an objective, its returns or its readings, and what has become of the findings that the
/// footnotes explain. `findings` are all of the plan: what it lacks is for its own page of checks and would drown these here.
pub fn of_findings(made: &Made, body: &Body, findings: &[Arc<CheckFinding>]) -> Vec<Remark> {
    let passages = Passages::of(made, body);
    let answers = Answers::of(body);
    let mut found = Vec::new();
    for finding in findings.iter().filter(|finding| matches!(finding.check.group, Group::Arithmetic | Group::SmallNumbers)) {
        if answers.state(finding).is_open() {
            for passage in passages.at(finding.subject) {
                found.push(Remark::at(passage, 0, finding.check.severity, words_of(finding)));
            }
        }
    }
    found.extend(of_footnotes(made, &passages, &answers, findings));
    found
}

fn words_of(finding: &CheckFinding) -> String {
    // A sum that lacks its numbers is no help here.
    let working = if finding.working.is_empty() || finding.working.contains('?') {
        String::new()
    } else {
        format!(" ({})", finding.working.trim_end_matches('.'))
    };
    format!("{}{working}. {}.", finding.says, finding.check.mend.trim_end_matches('.'))
}

/// Footnotes that are printed although what they explain has changed, or is not found any more.
fn of_footnotes(made: &Made, passages: &Passages<'_>, answers: &Answers, findings: &[Arc<CheckFinding>]) -> Vec<Remark> {
    let printed: HashSet<String> = made.document.footnotes.iter().map(|note| plain_spans(&note.text)).collect();
    let is_printed = |said: &Explanation| said.is_footnote() && printed.contains(said.text.trim());
    let changed = findings.iter().filter_map(|finding| match answers.state(finding) {
        State::Open { earlier: Some(said) } => {
            let words = format!(
                "A footnote of this report, “{}”, was written when the checks found “{}”. Now they find “{}”. Read it again, and change \
                 the explanation or take it back.",
                said.text.trim(),
                said.working,
                working_of(finding)
            );
            Some((said, words))
        }
        _ => None,
    });
    let outlived = answers.outlived(findings.iter().map(Arc::as_ref)).into_iter().map(|said| {
        let words = format!(
            "A footnote of this report, “{}”, explains “{}”, which the checks do not find any more. If it is not needed, take the \
             explanation back on the page of checks.",
            said.text.trim(),
            said.working
        );
        (said, words)
    });
    let mut found = Vec::new();
    for (said, words) in changed.chain(outlived).filter(|(said, _)| is_printed(said)) {
        let at = subject_of(&said.finding).map(|subject| passages.at(subject)).unwrap_or_default();
        // A footnote of a table stands in no passage.
        let at = at.first().copied().or(made.passages.first());
        found.extend(at.map(|passage| Remark::at(passage, 0, Severity::Warning, words)));
    }
    found
}

/// The passages that tell of an objective each.
struct Passages<'a> {
    body: &'a Body,
    by_objective: HashMap<ObjectiveId, &'a Passage>,
}

impl<'a> Passages<'a> {
    fn of(made: &'a Made, body: &'a Body) -> Self {
        let of_one = |passage: &'a Passage| Some((objective_of(passage)?, passage));
        Self { body, by_objective: made.passages.iter().filter_map(of_one).collect() }
    }

    /// Those that tell of what a record is about.
    fn at(&self, subject: RecordId) -> Vec<&'a Passage> {
        objectives_of(self.body, subject).iter().filter_map(|objective| self.by_objective.get(objective).copied()).collect()
    }
}

/// The objectives that a record is about: itself, those it names, or those of what it is part of.
pub(in crate::report) fn objectives_of(body: &Body, subject: RecordId) -> Vec<ObjectiveId> {
    let (mut next, mut steps) = (Some(subject), 0);
    while let Some(record) = next.filter(|_| steps < 6) {
        if record.kind == Kind::Objective {
            return vec![ObjectiveId::of(record.id)];
        }
        let Some(found) = body.find(record) else { return Vec::new() };
        let named = FieldId::all(record.kind).filter(|field| field.links_to() == Some(Kind::Objective));
        let named: Vec<ObjectiveId> = named.flat_map(|field| found.value(field).links().to_vec()).map(ObjectiveId::of).collect();
        if !named.is_empty() {
            return named;
        }
        (next, steps) = (found.owner(), steps + 1);
    }
    Vec::new()
}
