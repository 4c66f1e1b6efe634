//! Bands that overlap, such as ages from 10 to 18 beside ages from 18 to 25.

use crate::{
    check::{Check, CheckFinding, Group, Look, Severity},
    domain::{
        breakdown::{BreakdownKind, BreakdownPart},
        id::Id as _,
        number::Number,
        sort::{Key, sort},
    },
};

/// Bands in which someone can be twice.
pub static BANDS_OVERLAP: Check = Check {
    code: "bands-overlap",
    group: Group::Arithmetic,
    severity: Severity::Warning,
    title: "Bands that overlap",
    mend: "Let each band begin after the one before has ended, or say that the parts overlap",
};

/// A band open on one side goes on for ever on that side.
fn overlap(one: &BreakdownPart, other: &BreakdownPart) -> Option<(Option<Number>, Option<Number>)> {
    let is_band = |part: &BreakdownPart| part.lowest.is_some() || part.highest.is_some();
    let later = match (one.lowest, other.lowest) {
        (Some(one), Some(other)) => Some(if one >= other { one } else { other }),
        (one, other) => one.or(other),
    };
    let sooner = match (one.highest, other.highest) {
        (Some(one), Some(other)) => Some(if one <= other { one } else { other }),
        (one, other) => one.or(other),
    };
    let meets = later.zip(sooner).is_none_or(|(later, sooner)| later <= sooner);
    (meets && is_band(one) && is_band(other)).then_some((later, sooner))
}

fn band(part: &BreakdownPart) -> String {
    match (part.lowest.map(Number::grouped), part.highest.map(Number::grouped)) {
        (Some(low), Some(high)) => format!("{low} to {high}"),
        (Some(low), None) => format!("{low} and above"),
        (None, Some(high)) => format!("up to {high}"),
        (None, None) => String::new(),
    }
}

pub(super) fn find_overlaps(look: &mut Look<'_>, kind: BreakdownKind, parts: &[&BreakdownPart]) {
    if kind == BreakdownKind::Overlapping {
        return;
    }
    let mut parts = parts.to_vec();
    sort(&mut parts, |part| Key::numbers([part.position.into(), part.id.raw().bits()]));
    for (index, one) in parts.iter().enumerate() {
        for other in parts.iter().skip(index + 1).filter(|other| other.within == one.within) {
            let Some((from, to)) = overlap(one, other) else { continue };
            let shared = match (from.map(Number::grouped), to.map(Number::grouped)) {
                (Some(from), Some(to)) if from == to => format!("at {from}"),
                (Some(from), Some(to)) => format!("from {from} to {to}"),
                (Some(from), None) => format!("from {from} up"),
                (None, Some(to)) => format!("up to {to}"),
                (None, None) => String::new(),
            };
            let says = format!("“{}” and “{}” overlap {shared}, and are not said to", one.label, other.label);
            let working = format!("{}; {}: both hold {}", band(one), band(other), shared.trim_start_matches("at "));
            let finding = CheckFinding::new(&BANDS_OVERLAP, look.subject(), says, working);
            look.report(finding.at(format!("{}+{}", one.id, other.id)));
        }
    }
}
