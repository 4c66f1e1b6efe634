//! Texts whose numbering has two levels or more: 2.1 is a priority, 2.1.1 one of its objectives.

use super::{
    label::{self, Label, Style},
    line::Line,
    roles::{Role, Roles, like_heading},
    sequence::{Number, counting_on},
};
use std::collections::{BTreeMap, BTreeSet};

/// More priorities than this no plan has.
const MOST_PRIORITIES: usize = 25;

/// What the lines are by the text's numbering; none when it has not two levels.
pub(super) fn roles(lines: &[Line], width: Option<usize>) -> Option<Roles> {
    let labels: Vec<(usize, Label)> = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| label::read(line).map(|label| (at, label)))
        .filter(|(_, label)| matches!(label.style, Style::Number(..) | Style::Word(_)))
        .collect();
    let numbers: Vec<Number> = labels.iter().map(|(_, label)| Number { parts: &label.parts, weight: label.weight }).collect();
    let kept: BTreeMap<usize, &Label> =
        counting_on(&numbers).into_iter().filter_map(|at| labels.get(at)).map(|(at, label)| (*at, label)).collect();
    let depth = level(&kept)?;
    let mut roles = vec![Role::Text; lines.len()];
    let with_objectives = parents(&kept, depth);
    for (at, label) in &kept {
        let role = match label.parts.len() {
            parts if parts == depth => Role::Objective(label.printed.clone(), label.rest.clone()),
            parts if parts + 1 == depth && with_objectives.contains(label.parts.as_slice()) => {
                Role::Priority(label.printed.clone(), label.rest.clone())
            }
            parts if parts < depth => Role::Heading,
            _ => Role::Text,
        };
        put(&mut roles, *at, role);
    }
    without_number(lines, &kept, depth, width, &mut roles);
    after_the_last(lines, &mut roles);
    Some(Roles { lines: roles, missing: missing(&kept, depth), with_text: true, by_number: true })
}

/// The level of the objectives: the one with most numbers that come in groups, but not in too many.
fn level(kept: &BTreeMap<usize, &Label>) -> Option<usize> {
    let plausible = (2..=5).filter_map(|depth| {
        let count = kept.values().filter(|label| label.parts.len() == depth).count();
        let groups = parents(kept, depth).len();
        let fits = count >= 3 && (2..=MOST_PRIORITIES).contains(&groups) && count > groups;
        fits.then_some((count, depth))
    });
    plausible.max_by_key(|(count, depth)| (*count, 10 - depth)).map(|(_, depth)| depth)
}

fn parents<'a>(kept: &BTreeMap<usize, &'a Label>, depth: usize) -> BTreeSet<&'a [u32]> {
    let deep = kept.values().filter(|label| label.parts.len() == depth);
    deep.filter_map(|label| label.parts.split_last().map(|(_, parent)| parent)).collect()
}

fn put(roles: &mut [Role], at: usize, role: Role) {
    if let Some(place) = roles.get_mut(at) {
        *place = role;
    }
}

/// A heading without a number that stands where a new priority must begin is that priority.
fn without_number(lines: &[Line], kept: &BTreeMap<usize, &Label>, depth: usize, width: Option<usize>, roles: &mut [Role]) {
    let numbered: BTreeSet<&[u32]> =
        kept.values().filter(|label| label.parts.len() + 1 == depth).map(|label| label.parts.as_slice()).collect();
    let mut current: Option<&[u32]> = None;
    for (at, label) in kept.iter().filter(|(_, label)| label.parts.len() == depth) {
        let Some((_, parent)) = label.parts.split_last() else { continue };
        if current == Some(parent) {
            continue;
        }
        current = Some(parent);
        let Some(above) = at.checked_sub(1).filter(|_| !numbered.contains(parent)) else { continue };
        let words = lines.get(above).and_then(|line| match label::read(line) {
            None => Some(line.text.clone()),
            // “Priority 3” may stand where 2.3 is meant.
            Some(label) => (matches!(label.style, Style::Word(_)) && label.parts.last() == parent.last()).then_some(label.rest),
        });
        if roles.get(above) == Some(&Role::Text)
            && like_heading(lines, above, width)
            && let Some(words) = words
        {
            let number = parent.iter().map(u32::to_string).collect::<Vec<_>>().join(".");
            put(roles, above, Role::Priority(number, words));
        }
    }
}

/// A marked heading after the last objective begins something else.
fn after_the_last(lines: &[Line], roles: &mut [Role]) {
    let last = roles.iter().rposition(|role| matches!(role, Role::Objective(..))).map_or(lines.len(), |last| last + 2);
    for (at, line) in lines.iter().enumerate().skip(last) {
        if line.marked && !line.bullet && roles.get(at) == Some(&Role::Text) {
            put(roles, at, Role::Heading);
        }
    }
}

/// The references that are left out between two of one priority.
fn missing(kept: &BTreeMap<usize, &Label>, depth: usize) -> Vec<String> {
    let mut found = Vec::new();
    let mut before: Option<&[u32]> = None;
    for label in kept.values().filter(|label| label.parts.len() == depth) {
        let Some((number, parent)) = label.parts.split_last() else { continue };
        let last = before.and_then(<[u32]>::split_last).filter(|(_, other)| *other == parent).map_or(0, |(last, _)| *last);
        for left_out in last + 1..*number {
            let parts = parent.iter().chain([&left_out]);
            found.push(parts.map(u32::to_string).collect::<Vec<_>>().join("."));
        }
        before = Some(&label.parts);
    }
    found
}
