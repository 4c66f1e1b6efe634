//! What became of the objectives of an earlier edition.
//!
//! An objective that goes on keeps its id, so its lineage needs no guessing from its words (which misleads). One that was split
//! from others or took them over names them in `origins`.

use super::words;
use crate::domain::{
    objective::{Objective, ObjectiveId},
    plan::Body,
};

/// What became of the objectives of an edition, and what is new beside them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lineage {
    /// Go on under the same words.
    pub carried: Vec<ObjectiveId>,
    /// Go on under other words.
    pub reworded: Vec<ObjectiveId>,
    /// Ended: completed, retired, transferred or merged, or not there any more.
    pub ended: Vec<ObjectiveId>,
    /// Live now and not in the edition.
    pub added: Vec<ObjectiveId>,
}

impl Lineage {
    /// How many objectives were live in the edition.
    pub fn before(&self) -> usize {
        self.carried.len() + self.reworded.len() + self.ended.len()
    }

    /// How many are live now.
    pub fn now(&self) -> usize {
        self.carried.len() + self.reworded.len() + self.added.len()
    }

    /// The count in words: `33 objectives: 19 carried on, 10 reworded, 4 ended. With 7 new, 36 now.`
    pub fn words(&self) -> String {
        let [carried, reworded, ended, added] = [&self.carried, &self.reworded, &self.ended, &self.added].map(Vec::len);
        format!(
            "{} objectives: {carried} carried on, {reworded} reworded, {ended} ended. With {added} new, {} now.",
            self.before(),
            self.now()
        )
    }
}

/// Compares the live objectives of an earlier body with those of a later one.
pub fn between(earlier: &Body, later: &Body) -> Lineage {
    let mut lineage = Lineage::default();
    for old in earlier.objectives.iter().filter(|objective| objective.status.is_live()) {
        let list = match later.objectives.get(old.id).filter(|new| new.status.is_live()) {
            Some(new) if same_words(old, new) => &mut lineage.carried,
            Some(_) => &mut lineage.reworded,
            None => &mut lineage.ended,
        };
        list.push(old.id);
    }
    let is_new = |new: &&Objective| !earlier.objectives.get(new.id).is_some_and(|old| old.status.is_live());
    lineage.added = later.objectives.iter().filter(|new| new.status.is_live()).filter(is_new).map(|new| new.id).collect();
    lineage
}

/// Whether two objectives say the same, but for capitals, punctuation and spaces.
pub fn same_words(one: &Objective, other: &Objective) -> bool {
    words::same(&one.title, &other.title)
}
