//! What would change if one plan took the place of another.

use crate::domain::{
    plan::{Body, Plan},
    record::Kind,
};

/// How the records of one kind differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindDifference {
    /// Which kind.
    pub kind: Kind,
    /// Names of records that only the new plan has.
    pub added: Vec<String>,
    /// Records that both have, with what differs.
    pub changed: Vec<RecordDifference>,
    /// Names of records that only the old plan has.
    pub removed: Vec<String>,
}

/// How one record differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordDifference {
    /// What it is called now.
    pub name: String,
    /// The labels of the fields that differ.
    pub fields: Vec<&'static str>,
}

/// The kinds of record that differ between two plans, in the order of a file.
pub fn between(old: &Plan, new: &Plan) -> Vec<KindDifference> {
    let bodies = bodies(&old.body, &new.body);
    let editions = editions(old, new);
    bodies.into_iter().chain(editions).collect()
}

fn bodies(old: &Body, new: &Body) -> Vec<KindDifference> {
    let mut found = Vec::new();
    for kind in Kind::frozen() {
        let mut difference = KindDifference { kind, added: Vec::new(), changed: Vec::new(), removed: Vec::new() };
        for differs in new.differing(old, kind) {
            match (&differs.before, &differs.after) {
                (_, Some(after)) if differs.before.is_some() => {
                    let fields = differs.fields().map(|field| field.about().label).collect();
                    difference.changed.push(RecordDifference { name: after.name(new), fields });
                }
                (Some(row), _) => difference.removed.push(row.name(old)),
                (_, Some(row)) => difference.added.push(row.name(new)),
                (None, None) => debug_assert!(false, "{} changed and is in neither", differs.id.id),
            }
        }
        if !(difference.added.is_empty() && difference.changed.is_empty() && difference.removed.is_empty()) {
            found.push(difference);
        }
    }
    found
}

fn editions(old: &Plan, new: &Plan) -> Option<KindDifference> {
    let label = |plan: &Plan, id| plan.editions.get(id).map(|edition| edition.label.clone()).unwrap_or_default();
    let mut difference = KindDifference { kind: Kind::Edition, added: Vec::new(), changed: Vec::new(), removed: Vec::new() };
    for id in new.editions.iter().map(|edition| edition.id) {
        match (old.frozen.get(&id), new.frozen.get(&id)) {
            (None, _) => difference.added.push(label(new, id)),
            (Some(before), Some(after)) if before != after => {
                difference.changed.push(RecordDifference { name: label(new, id), fields: vec!["What was frozen"] });
            }
            _ if old.editions.get(id) != new.editions.get(id) => {
                difference.changed.push(RecordDifference { name: label(new, id), fields: vec!["Name or date"] });
            }
            _ => {}
        }
    }
    difference.removed =
        old.editions.iter().filter(|edition| !new.editions.has(edition.id)).map(|edition| edition.label.clone()).collect();
    let any = !(difference.added.is_empty() && difference.changed.is_empty() && difference.removed.is_empty());
    any.then_some(difference)
}
