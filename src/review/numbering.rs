//! References by rule: what the plan's references begin with for a priority, and the place of the objective in it.

use crate::domain::{
    objective::Objective,
    plan::Body,
    priority::{Priority, PriorityId},
};
use std::collections::HashMap;

/// How the references of a plan are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbering {
    /// What those of a priority begin with.
    stems: HashMap<PriorityId, String>,
    /// The highest number under each, of those that ended as well.
    last: HashMap<PriorityId, usize>,
}

impl Numbering {
    /// The rule that the references of the live objectives follow (of all, where none of those has one), if any has a reference that ends with a number: `2.1.` for the
    /// first priority where `2.1.1` stands. A priority without any gets a stem of the same make with its own number.
    pub fn of(body: &Body) -> Option<Self> {
        let seen = Some(stems_of(body, true)).filter(|seen| !seen.is_empty()).unwrap_or_else(|| stems_of(body, false));
        if seen.is_empty() {
            return None;
        }
        let priorities = body.priorities_in_order();
        let numbers: Vec<(PriorityId, String)> =
            priorities.iter().zip(1_usize..).map(|(row, place)| (row.id, number_of(row, place))).collect();
        let mut stems: HashMap<PriorityId, String> =
            seen.iter().filter_map(|(id, stems)| Some((*id, most_frequent(stems)?.to_owned()))).collect();
        let make = |(id, number): &(PriorityId, String)| makes(stems.get(id)?, number);
        let makes: Vec<(String, String)> = numbers.iter().filter_map(make).collect();
        let (before, after) = most_frequent(&makes).unwrap_or_else(|| (String::new(), ".".to_owned()));
        for (id, number) in numbers {
            stems.entry(id).or_insert_with(|| format!("{before}{number}{after}"));
        }
        let mut last: HashMap<PriorityId, usize> = HashMap::new();
        for row in body.objectives.iter() {
            let Some(priority) = row.priority else { continue };
            let number =
                stems.get(&priority).and_then(|stem| row.reference.trim().strip_prefix(stem)).and_then(|rest| rest.parse().ok());
            let highest = last.entry(priority).or_default();
            *highest = number.unwrap_or(0).max(*highest);
        }
        Some(Self { stems, last })
    }

    /// The reference of the objective at a place of a priority, the first being 1.
    pub fn reference(&self, priority: PriorityId, place: usize) -> Option<String> {
        self.stems.get(&priority).map(|stem| format!("{stem}{place}"))
    }

    /// The highest number there is in a priority; 0 when there is none.
    pub fn last(&self, priority: PriorityId) -> usize {
        self.last.get(&priority).copied().unwrap_or(0)
    }
}

/// What the references in each priority begin with: of those that are live, or of all.
fn stems_of(body: &Body, live: bool) -> HashMap<PriorityId, Vec<&str>> {
    let mut seen: HashMap<PriorityId, Vec<&str>> = HashMap::new();
    for row in body.objectives.iter().filter(|row| !live || row.status.is_live()) {
        if let (Some(priority), Some(stem)) = (row.priority, stem(row)) {
            seen.entry(priority).or_default().push(stem);
        }
    }
    seen
}

/// The reference without the number at its end.
fn stem(objective: &Objective) -> Option<&str> {
    let reference = objective.reference.trim();
    let stem = reference.trim_end_matches(|letter: char| letter.is_ascii_digit());
    (stem.len() < reference.len()).then_some(stem)
}

/// The priority's number as printed, or else its place.
fn number_of(priority: &Priority, place: usize) -> String {
    let number = priority.number.trim();
    if number.is_empty() { place.to_string() } else { number.to_owned() }
}

/// What stands before and after a priority's number in its stem: `2.` and `.` in `2.1.` for the first.
fn makes(stem: &str, number: &str) -> Option<(String, String)> {
    let (before, after) = stem.rsplit_once(number)?;
    let apart = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_ascii_digit());
    (apart(before.chars().last()) && apart(after.chars().next())).then(|| (before.to_owned(), after.to_owned()))
}

/// The one that is there most often, the earliest of several.
fn most_frequent<T: Clone + PartialEq>(of: &[T]) -> Option<T> {
    let count = |one: &T| of.iter().filter(|other| *other == one).count();
    let most = of.iter().map(count).max()?;
    of.iter().find(|one| count(one) == most).cloned()
}

/// The earlier references with one more, unless it is there.
pub(super) fn with_former(former: &str, reference: &str) -> String {
    let known = || former.split(',').map(str::trim).any(|known| known == reference);
    match (former.is_empty(), reference.is_empty() || known()) {
        (_, true) => former.to_owned(),
        (true, false) => reference.to_owned(),
        (false, false) => format!("{former}, {reference}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        field::Record as _,
        id::{Id, RawId},
    };

    fn id<I: Id>(number: u64) -> I {
        I::of(RawId::from_bits(number).unwrap())
    }

    fn body(priorities: &[&str], references: &[(u64, &str)]) -> Body {
        let mut body = Body::default();
        for (at, number) in (1_u32..).zip(priorities) {
            let mut row = Priority::blank(id(at.into()));
            (row.number, row.position) = ((*number).to_owned(), at);
            body.priorities.put(row);
        }
        for (at, (priority, reference)) in (1_u64..).zip(references) {
            let mut row = Objective::blank(id(at));
            (row.priority, row.reference) = (Some(id(*priority)), (*reference).to_owned());
            body.objectives.put(row);
        }
        body
    }

    #[test]
    fn references_follow_those_there_are() {
        for (priorities, references, wanted) in [
            (&["1", "2"][..], &[(1, "2.1.1"), (1, "2.1.2"), (2, "2.2.1")][..], &[(1, "2.1.4"), (2, "2.2.4")][..]),
            (&["1", "2", "3"], &[(1, "1.1"), (2, "2.1")], &[(1, "1.4"), (3, "3.4")]),
            (&["1", "2", "3"], &[(1, "2.1.1"), (2, "2.2.1")], &[(3, "2.3.4")]),
            (&["", ""], &[(1, "VR-1-01")], &[(1, "VR-1-4"), (2, "VR-2-4")]),
            (&["A", "B"], &[(1, "A1"), (1, "A2")], &[(1, "A4"), (2, "B4")]),
            (&["1", "2"], &[(1, "7"), (2, "")], &[(1, "4"), (2, "2.4")]),
            (&["1"], &[(1, "no number")], &[]),
        ] {
            let numbering = Numbering::of(&body(priorities, references));
            assert_eq!(numbering.is_none(), wanted.is_empty(), "{references:?}");
            for (priority, reference) in wanted {
                let found = numbering.as_ref().and_then(|rule| rule.reference(id(*priority), 4));
                assert_eq!(found.as_deref(), Some(*reference), "{references:?}");
            }
        }
    }

    #[test]
    fn an_earlier_reference_is_kept_once() {
        for (former, reference, wanted) in
            [("", "2.1.1", "2.1.1"), ("2.1.1", "1.1", "2.1.1, 1.1"), ("2.1.1, 1.1", "1.1", "2.1.1, 1.1"), ("2.1.1", "", "2.1.1")]
        {
            assert_eq!(with_former(former, reference), wanted);
        }
    }
}
