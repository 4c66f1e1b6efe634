//! The responsible authorities (Crime and Disorder Act 1998, section 5): one kind missing, one there twice, one that ends.

use super::ended::followed_by;
use crate::{
    check::{
        check_finding::{Check, CheckFinding, Group, Severity},
        look::Look,
        suites::Suite,
    },
    domain::{
        details::Details,
        organisation::{AuthorityType, Organisation, OrganisationKind},
        partnership::Tier,
        record::{Kind, Object as _, RecordId},
        value::Choice as _,
    },
};

static MISSING: Check = Group::Plan.check(
    "authority-missing",
    Severity::Error,
    "A responsible authority is missing",
    "Add the body, or mark it as a responsible authority of its kind",
);
static TWICE: Check = Group::Plan.check(
    "authority-twice",
    Severity::Warning,
    "Two bodies in the place of one responsible authority",
    "Give the end date of the one that was replaced, or say why both are there",
);
static ENDING: Check = Group::Plan.check(
    "authority-ends",
    Severity::Warning,
    "A responsible authority ends while the plan runs",
    "Add what comes after it, hand over what it leads, and end its seats when it goes",
);
static REPLACED: Check = Group::Plan.check(
    "authority-replaced",
    Severity::Warning,
    "A responsible authority that has ended, with nothing after it",
    "Add the body that took over and name it as the successor",
);

pub(in crate::check) const SUITE: Suite =
    Suite { subjects: &[Kind::Partnership], checks: &[&MISSING, &TWICE, &ENDING, &REPLACED], run: authorities };

fn authorities(look: &mut Look<'_>) {
    let today = look.today();
    let all: Vec<&Organisation> =
        look.all::<Organisation>().filter(|body| body.kind == OrganisationKind::ResponsibleAuthority).collect();
    let on_the_day: Vec<&Organisation> = all.iter().copied().filter(|body| body.exists_on(today)).collect();
    let subject = look.subject();
    if on_the_day.is_empty() {
        let working = if all.is_empty() { "None is listed" } else { "All that are listed have ended or do not exist yet" };
        let says = "The plan names no responsible authority that exists".to_owned();
        look.report(CheckFinding::new(&MISSING, subject, says, working.to_owned()));
        return;
    }
    let listing = listing(&on_the_day);
    let may_be_several = several_allowed(look.partnership().tier.0);
    for option in AuthorityType::OPTIONS {
        let holds = |body: &&Organisation| body.authority.0.is_some_and(|kind| kind.key() == option.key);
        let held_by: Vec<&Organisation> = on_the_day.iter().copied().filter(holds).collect();
        let place = option.label.to_lowercase();
        let about: Vec<RecordId> = held_by.iter().map(|body| body.record_id()).collect();
        let finding = match held_by.as_slice() {
            [] => {
                CheckFinding::new(&MISSING, subject, format!("No {place} body among the responsible authorities"), listing.clone())
            }
            [_] => continue,
            _ if may_be_several.contains(&option.key) => continue,
            several => {
                let names: Vec<&str> = several.iter().map(|body| body.brief()).collect();
                let says = format!("{} share the {place} place", names.join(" and "));
                CheckFinding::new(&TWICE, subject, says, listing.clone())
            }
        };
        look.report(finding.at(option.key).about(about));
    }
    ending(look, &on_the_day);
    for body in all.iter().filter(|body| body.effective_to.is_some_and(|end| end.last() < today) && body.successors.is_empty()) {
        let working = body.effective_to.map(|end| format!("{} ended {}", body.name, end.words())).unwrap_or_default();
        let says = format!("Nothing is named that came after {}", body.brief());
        look.report(CheckFinding::new(&REPLACED, body.record_id(), says, working));
    }
}

/// In two-tier areas both councils are responsible authorities; several areas together have several of each.
fn several_allowed(tier: Option<Tier>) -> Vec<&'static str> {
    match tier {
        Some(Tier::SeveralAreas | Tier::County) => AuthorityType::OPTIONS.iter().map(|option| option.key).collect(),
        Some(Tier::District) => vec![AuthorityType::Council.key()],
        _ => Vec::new(),
    }
}

/// Those of today that are known to end before the plan does.
fn ending(look: &mut Look<'_>, on_the_day: &[&Organisation]) {
    let details: &Details = look.details();
    let Some(plan_ends) = details.ends else { return };
    for body in on_the_day {
        let Some(end) = body.effective_to.filter(|end| end.last() < plan_ends.last()) else { continue };
        let after: Vec<RecordId> =
            body.successors.iter().map(|id| RecordId { kind: Kind::Organisation, id: crate::domain::id::Id::raw(*id) }).collect();
        let then = followed_by(look, &after).replace("came", "comes");
        let says = format!("{} ends before the plan does", body.brief());
        let working = format!("{} ends {}, the plan {}{then}", body.name, end.words(), plan_ends.words());
        look.report(CheckFinding::new(&ENDING, body.record_id(), says, working).about(after));
    }
}

/// `Council: Havering Council; police: Met Police; … 6 bodies in 5 places`.
fn listing(bodies: &[&Organisation]) -> String {
    let mut parts = Vec::new();
    let mut counted = 0;
    for option in AuthorityType::OPTIONS {
        let holds = |body: &&&Organisation| body.authority.0.is_some_and(|kind| kind.key() == option.key);
        let names: Vec<&str> = bodies.iter().filter(holds).map(|body| body.brief()).collect();
        counted += names.len();
        parts.push(format!("{}: {}", option.label, if names.is_empty() { "none".to_owned() } else { names.join(", ") }));
    }
    let noun = if counted == 1 { "body" } else { "bodies" };
    format!("{}. {counted} {noun} in {} places", parts.join("; "), AuthorityType::OPTIONS.len())
}
