//! The changes that are shown, by part of the plan and by what they are told of.

use super::asked::Asked;
use crate::{
    domain::record::RecordId,
    review::compare::{Area, Change, Comparison},
};

/// What changed of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Where in the plan.
    pub area: Area,
    /// The record.
    pub subject: RecordId,
    /// What it is called.
    pub name: String,
    /// Whether the later copy has it.
    pub there: bool,
    /// What changed of it.
    pub changes: Vec<Change>,
}

/// The items that are asked for, in the plan's order.
pub fn items(found: &Comparison, asked: &Asked) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for change in found.changes.iter().filter(|change| asked.shows(change.kind)) {
        match items.last_mut().filter(|item| item.subject == change.subject) {
            Some(item) => item.changes.push(change.clone()),
            None => items.push(Item {
                area: change.area,
                subject: change.subject,
                name: change.name.clone(),
                there: change.there,
                changes: vec![change.clone()],
            }),
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        examples::Example,
        review::compare::{self, ChangeKind},
    };

    #[test]
    fn a_record_is_told_once_with_what_is_asked_for() {
        let plan = Example::Plan2022.open().unwrap().plan;
        let (earlier, later) = Asked::default().sides(&plan).unwrap().bodies(&plan).unwrap();
        let found = compare::between(earlier, later);
        let all = items(&found, &Asked::default());
        assert_eq!(all.iter().map(|item| item.changes.len()).sum::<usize>(), found.changes.len());
        let mut subjects: Vec<RecordId> = all.iter().map(|item| item.subject).collect();
        subjects.sort_unstable();
        subjects.dedup();
        assert_eq!(subjects.len(), all.len());
        let ended = items(&found, &Asked { kinds: vec![ChangeKind::Ended], ..Asked::default() });
        assert_eq!(ended.len(), 4);
    }
}
