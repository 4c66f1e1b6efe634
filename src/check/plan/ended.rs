//! Posts and bodies that have ended and still stand somewhere: as chair, lead, member, board.

use super::names::short;
use crate::{
    check::{
        check_finding::{Check, CheckFinding, Group, Severity},
        look::Look,
        suites::Suite,
    },
    domain::{
        board::{Board, Member},
        contract::Contract,
        date::{Date, Day},
        id::Id,
        indicator::Indicator,
        meeting::{Action, ActionStatus},
        objective::Objective,
        organisation::{Organisation, OrganisationId},
        post::Post,
        priority::Priority,
        record::{FieldId, Kind, RecordId},
        risk::{Risk, RiskStatus},
        structure::stands_on,
    },
};

static CHAIR: Check = Group::Plan.check(
    "chair-ended",
    Severity::Warning,
    "Chair, clerk or host that has ended",
    "Name the post or body that took over",
);
static LEAD: Check = Group::Plan.check(
    "lead-ended",
    Severity::Warning,
    "Led by a post or body that has ended",
    "Hand over to the post or body that took over",
);
static MEMBER: Check = Group::Plan.check(
    "member-ended",
    Severity::Warning,
    "A seat held by a body that has ended",
    "End the seat and give one to the body that took over",
);
static BOARD: Check =
    Group::Plan.check("board-ended", Severity::Warning, "Followed by a board that has ended", "Name the board that took over");

/// The links that must point at what exists: of which kind of record, which field, what it makes of what it points at, and the check.
const ROLES: &[(Kind, &str, &str, &Check)] = &[
    (Kind::Board, "chair", "chair of", &CHAIR),
    (Kind::Board, "clerk", "clerk of", &CHAIR),
    (Kind::Board, "host", "host of", &CHAIR),
    (Kind::Objective, "lead", "lead of", &LEAD),
    (Kind::Objective, "lead_organisation", "lead of", &LEAD),
    (Kind::Objective, "board", "board of", &BOARD),
    (Kind::Priority, "lead", "lead of", &LEAD),
    (Kind::Priority, "board", "board of", &BOARD),
    (Kind::Risk, "owner", "owner of", &LEAD),
    (Kind::Indicator, "owner", "owner of", &LEAD),
    (Kind::Action, "lead", "lead of", &LEAD),
    (Kind::Contract, "provider", "provider of", &LEAD),
    (Kind::Member, "organisation", "member of", &MEMBER),
    (Kind::Member, "post", "member of", &MEMBER),
];

pub(in crate::check) const SUITE: Suite = Suite {
    subjects: &[
        Kind::Board,
        Kind::Objective,
        Kind::Priority,
        Kind::Risk,
        Kind::Indicator,
        Kind::Action,
        Kind::Contract,
        Kind::Member,
    ],
    checks: &[&CHAIR, &LEAD, &MEMBER, &BOARD],
    run: roles,
};

fn roles(look: &mut Look<'_>) {
    let subject = look.subject();
    let (Some(record), Some(of)) = (look.any(), in_force(look)) else { return };
    for (kind, key, role, check) in ROLES.iter().filter(|(kind, ..)| *kind == subject.kind) {
        let Some(field) = FieldId::named(*kind, key) else { continue };
        let (Some(target), Some(id)) = (field.links_to(), record.value(field).links().first().copied()) else { continue };
        let target = RecordId { kind: target, id };
        if let Some(ended) = ended(look, target) {
            let (name, of) = (short(look, target), short(look, of));
            let finding = CheckFinding::new(check, subject, format!("{name} has ended, and is still named as {role} {of}"), ended);
            look.report(finding.at(*key).about([target]));
        }
    }
}

/// What the subject's links are for, if it is in force: itself, or the board of a seat.
fn in_force(look: &mut Look<'_>) -> Option<RecordId> {
    let (subject, today) = (look.subject(), look.today());
    let stands = |from: Option<Date>, to: Option<Date>| stands_on(from, to, today);
    let is_live = match subject.kind {
        Kind::Board => look.this::<Board>().is_some_and(|row| stands(row.effective_from, row.effective_to)),
        Kind::Objective => look.this::<Objective>().is_some_and(|row| row.status.is_live()),
        Kind::Priority => look.this::<Priority>().is_some_and(|row| stands(row.effective_from, row.effective_to)),
        Kind::Risk => look.this::<Risk>().is_some_and(|row| row.status == RiskStatus::Open),
        Kind::Indicator => look.this::<Indicator>().is_some_and(|row| stands(None, row.retired_on)),
        Kind::Action => look.this::<Action>().is_some_and(|row| row.status == ActionStatus::Open),
        Kind::Contract => look.this::<Contract>().is_some_and(|row| !row.is_over()),
        _ => {
            let seat = look.this::<Member>().filter(|row| stands(row.effective_from, row.effective_to))?;
            let board = look.get::<Board>(seat.board?)?;
            let stands = stands(board.effective_from, board.effective_to);
            return stands.then_some(RecordId { kind: Kind::Board, id: board.id.raw() });
        }
    };
    is_live.then_some(subject)
}

/// When and how a post, body or board ended, if it did; a post ends with its body.
fn ended(look: &mut Look<'_>, target: RecordId) -> Option<String> {
    let today = look.today();
    match target.kind {
        Kind::Post => {
            let post = look.get::<Post>(Id::of(target.id))?;
            let own = past(post.effective_to, today).map(|end| format!("The post ended {end}"));
            own.or_else(|| ended_body(look, post.organisation?))
        }
        Kind::Board => {
            let board = look.get::<Board>(Id::of(target.id))?;
            let end = past(board.effective_to, today)?;
            let after: Vec<RecordId> = board.successors.iter().map(|id| RecordId { kind: Kind::Board, id: id.raw() }).collect();
            Some(format!("{} ended {end}{}", board.name, followed_by(look, &after)))
        }
        _ => ended_body(look, Id::of(target.id)),
    }
}

fn ended_body(look: &mut Look<'_>, body: OrganisationId) -> Option<String> {
    let today = look.today();
    let body = look.get::<Organisation>(body)?;
    let end = past(body.effective_to, today)?;
    let after: Vec<RecordId> = body.successors.iter().map(|id| RecordId { kind: Kind::Organisation, id: id.raw() }).collect();
    Some(format!("{} ended {end}{}", body.name, followed_by(look, &after)))
}

fn past(end: Option<Date>, today: Day) -> Option<String> {
    end.filter(|end| end.last() < today).map(Date::words)
}

/// `; after it came NEL ICB`.
pub(super) fn followed_by(look: &mut Look<'_>, successors: &[RecordId]) -> String {
    let names: Vec<String> = successors.iter().map(|successor| short(look, *successor)).collect();
    if names.is_empty() { String::new() } else { format!("; after it came {}", names.join(" and ")) }
}
