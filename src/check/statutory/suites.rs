//! The schedule among the checks: duties that are not met or met in part, and how many rules wait for the officer.

use super::{Part, RuleKind, RuleResult, case::Standing, schedule::results};
use crate::{
    check::{
        check_finding::{Check, CheckFinding, Group, Severity},
        look::Look,
        suites::Suite,
    },
    domain::record::{Kind, RecordId},
};

static NOT_MET: Check = Group::Statutory.check(
    "duty-not-met",
    Severity::Error,
    "A duty is not met",
    "Mend what the rule looks at, or say under statutory rules what shows that it is met",
);

static PARTLY: Check = Group::Statutory.check(
    "duty-met-in-part",
    Severity::Warning,
    "A duty is met in part",
    "Mend what the rule looks at, or say under statutory rules what shows that it is met",
);

static ANSWERS: Check = Group::Statutory.check(
    "rules-to-answer",
    Severity::Advice,
    "Rules that only the officer can answer",
    "Name the evidence under statutory rules, or switch off what does not apply, with the reason",
);

const DUTIES: &[&Check] = &[&NOT_MET, &PARTLY];

/// A suite a part. All report the same two checks, which are told with the first.
const fn of(run: fn(&mut Look<'_>), checks: &'static [&'static Check]) -> Suite {
    Suite { subjects: &[Kind::Details], checks, run }
}

pub(in crate::check) const STRATEGIES: Suite = of(|look| part(look, Part::Strategies), DUTIES);
pub(in crate::check) const PARTNERSHIP: Suite = of(|look| part(look, Part::Partnership), &[]);
pub(in crate::check) const CYCLE: Suite = of(|look| part(look, Part::Cycle), &[]);
pub(in crate::check) const CONTENTS: Suite = of(|look| part(look, Part::Contents), &[]);
pub(in crate::check) const DECISIONS: Suite = of(|look| part(look, Part::Decisions), &[]);
pub(in crate::check) const OTHER: Suite = of(|look| part(look, Part::Other), &[]);
pub(in crate::check) const ASKED: Suite = Suite { subjects: &[Kind::Details], checks: &[&ANSWERS], run: asked };

fn part(look: &mut Look<'_>, part: Part) {
    let body = look.body(part.reads());
    for result in results(body, look.today(), part) {
        if let Some(finding) = finding(look.subject(), &result) {
            look.report(finding);
        }
    }
}

fn finding(subject: RecordId, result: &RuleResult) -> Option<CheckFinding> {
    let check = match (result.rule.kind, result.standing) {
        (RuleKind::Duty, Standing::NotMet) => &NOT_MET,
        (RuleKind::Duty, Standing::Partly) => &PARTLY,
        _ => return None,
    };
    let (id, title, plan) = (result.rule.id, result.rule.title, &result.plan);
    let reason = result.note().filter(|_| result.is_answered()).map(|note| note.reason.trim().trim_end_matches('.').to_owned());
    let says = match reason {
        Some(reason) if reason.is_empty() => "so the officer says".to_owned(),
        Some(reason) => reason,
        None => plan.says.clone(),
    };
    let working = format!("{}. {}", plan.looked.join(". "), result.law.citation);
    let finding = CheckFinding::new(check, subject, format!("{id} {title}: {says}"), working.trim_start_matches(". ").to_owned());
    Some(finding.at(id).about(plan.about.iter().copied()))
}

/// The parts whose rules the officer may have to answer: what the plan says is left out, so that an edit to an objective does not
/// have all rules looked at again.
const MAY_ASK: [Part; 5] = [Part::Strategies, Part::Partnership, Part::Cycle, Part::Decisions, Part::Other];

fn asked(look: &mut Look<'_>) {
    let mut waiting = Vec::new();
    for part in MAY_ASK {
        let body = look.body(part.reads());
        let open = results(body, look.today(), part).into_iter().filter(|result| result.standing == Standing::Asked);
        waiting.extend(open.map(|result| result.rule.id));
    }
    if let (Some(_), Some(_)) = (waiting.first(), look.body(&[Kind::Priority]).priorities.iter().next()) {
        let rules = if waiting.len() == 1 { "rule waits" } else { "rules wait" };
        look.find(&ANSWERS, format!("{} {rules} for the officer’s answer", waiting.len()), waiting.join(", "));
    }
}
