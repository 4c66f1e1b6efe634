//! How often something happens, said in a way from which no dates follow.

use super::names::short;
use crate::{
    check::{
        check_finding::{Check, CheckFinding, Group, Severity},
        look::Look,
        suites::Suite,
    },
    domain::{
        board::Board,
        cadence::{Cadence, CadenceError},
        field::FieldKind,
        programme::Programme,
        record::{FieldId, Kind},
        structure::stands_on,
        value::Value,
    },
};

static AMBIGUOUS: Check = Group::Plan.check(
    "ambiguous-cadence",
    Severity::Warning,
    "How often can mean two things",
    "Say which is meant, in brackets after the author’s words",
);
static UNREAD: Check = Group::Plan.check(
    "cadence-not-understood",
    Severity::Advice,
    "How often is not understood",
    "Word it so that its dates can be worked out",
);

pub(in crate::check) const SUITE: Suite =
    Suite { subjects: &[Kind::Board, Kind::Programme], checks: &[&AMBIGUOUS, &UNREAD], run: cadences };

fn cadences(look: &mut Look<'_>) {
    let (subject, today) = (look.subject(), look.today());
    let board = look.this::<Board>().is_some_and(|row| stands_on(row.effective_from, row.effective_to, today));
    let programme = look.this::<Programme>().is_some_and(|row| stands_on(None, row.ends, today));
    let Some(record) = look.any().filter(|_| board || programme) else { return };
    for field in FieldId::all(subject.kind).filter(|field| field.about().kind == FieldKind::Cadence) {
        let Value::Text(given) = record.value(field) else { continue };
        let Err(error) = Cadence::read(&given) else { continue };
        if given.trim().is_empty() {
            continue;
        }
        let name = short(look, subject);
        let (check, says) = match &error {
            CadenceError::Ambiguous { readings: [one, other], .. } => {
                (&AMBIGUOUS, format!("{name}: “{}” can mean {one} or {other}", given.trim()))
            }
            _ => (&UNREAD, format!("{name}: no dates follow from “{}”", given.trim())),
        };
        look.report(CheckFinding::new(check, subject, says, error.to_string()).at(field.about().key));
    }
}
