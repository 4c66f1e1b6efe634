//! What became of the objectives of an earlier edition.
//!
//! An objective that goes on keeps its id, so its lineage needs no guessing from its words (which misleads). One that was split
//! from others or took them over names them in `origins`.

use super::words;
use crate::domain::{
    id::Id as _,
    listing::grouped,
    objective::{Objective, ObjectiveId, Status},
    plan::Body,
    sort::{Key, sort},
};
use std::collections::{BTreeSet, HashSet};

/// How an objective ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ending {
    /// It was done.
    Completed,
    /// It was given up.
    Retired,
    /// Another body has it.
    Transferred,
    /// It is part of another now.
    Merged,
    /// Others came of it.
    Split,
    /// The later edition does not have it at all.
    Gone,
}

impl Ending {
    /// Every way to end, in the order they are told.
    pub const ALL: [Self; 6] = [Self::Completed, Self::Retired, Self::Transferred, Self::Merged, Self::Split, Self::Gone];

    /// How one that is not live, or not there, ended.
    pub(super) fn of(later: Option<&Objective>) -> Self {
        match later.map(|objective| objective.status) {
            Some(Status::Completed) => Self::Completed,
            Some(Status::Retired) => Self::Retired,
            Some(Status::Transferred) => Self::Transferred,
            Some(Status::Merged) => Self::Merged,
            Some(Status::Split) => Self::Split,
            None | Some(Status::Active | Status::Proposed) => Self::Gone,
        }
    }
}

/// How an objective that was not live before came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Beginning {
    /// It is new.
    New,
    /// It was split from others, or others were merged in it.
    FromOthers,
    /// It had ended and was taken up again.
    Again,
}

impl Beginning {
    /// Every way to begin, in the order they are told.
    pub const ALL: [Self; 3] = [Self::New, Self::FromOthers, Self::Again];
}

/// An objective that ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Which.
    pub id: ObjectiveId,
    /// How.
    pub how: Ending,
}

/// An objective that was not live before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Added {
    /// Which.
    pub id: ObjectiveId,
    /// How it came to be.
    pub how: Beginning,
}

/// That an objective came out of another one, or took it over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heir {
    /// The earlier one.
    pub from: ObjectiveId,
    /// The later one.
    pub to: ObjectiveId,
}

/// What became of the objectives of an edition, and what is new beside them; each list in the order of the printed references.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lineage {
    /// Go on under the same words.
    pub carried: Vec<ObjectiveId>,
    /// Go on under other words.
    pub reworded: Vec<ObjectiveId>,
    /// Live in the edition and not now.
    pub ended: Vec<Ended>,
    /// Live now and not in the edition.
    pub added: Vec<Added>,
    /// Came after the edition and ended before now: counted in neither.
    pub passing: Vec<Ended>,
    /// Who came out of whom since the edition, many to many.
    pub heirs: Vec<Heir>,
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

    /// How many ended in a way.
    pub fn ended_by(&self, how: Ending) -> usize {
        self.ended.iter().filter(|ended| ended.how == how).count()
    }

    /// How many came to be in a way.
    pub fn added_by(&self, how: Beginning) -> usize {
        self.added.iter().filter(|added| added.how == how).count()
    }

    /// Those that came out of an objective or took it over.
    pub fn heirs_of(&self, id: ObjectiveId) -> impl Iterator<Item = ObjectiveId> {
        self.heirs.iter().filter(move |heir| heir.from == id).map(|heir| heir.to)
    }

    /// Those that an objective came out of or took over.
    pub fn origins_of(&self, id: ObjectiveId) -> impl Iterator<Item = ObjectiveId> {
        self.heirs.iter().filter(move |heir| heir.to == id).map(|heir| heir.from)
    }

    /// The count in words: `33 objectives: 19 carried on, 10 reworded, 4 ended. With 7 new, 36 now.`
    pub fn words(&self) -> String {
        let [carried, reworded, ended, added] =
            [self.carried.len(), self.reworded.len(), self.ended.len(), self.added.len()].map(grouped);
        format!(
            "{} objectives: {carried} carried on, {reworded} reworded, {ended} ended. With {added} new, {} now.",
            grouped(self.before()),
            grouped(self.now())
        )
    }
}

/// Compares the live objectives of an earlier body with those of a later one.
pub fn between(earlier: &Body, later: &Body) -> Lineage {
    let mut lineage = Lineage::default();
    for old in live_in_order(earlier) {
        match later.objectives.get(old.id) {
            Some(new) if new.status.is_live() && same_words(old, new) => lineage.carried.push(old.id),
            Some(new) if new.status.is_live() => lineage.reworded.push(old.id),
            not_live => lineage.ended.push(Ended { id: old.id, how: Ending::of(not_live) }),
        }
    }
    let was_live = |id: ObjectiveId| earlier.objectives.get(id).is_some_and(|old| old.status.is_live());
    lineage.heirs = heirs(earlier, later, was_live);
    let from_others: HashSet<ObjectiveId> = lineage.heirs.iter().map(|heir| heir.to).collect();
    for new in live_in_order(later).into_iter().filter(|new| !was_live(new.id)) {
        let how = match earlier.objectives.has(new.id) {
            true => Beginning::Again,
            false if from_others.contains(&new.id) => Beginning::FromOthers,
            false => Beginning::New,
        };
        lineage.added.push(Added { id: new.id, how });
    }
    let passing = later.objectives.iter().filter(|new| !new.status.is_live() && !earlier.objectives.has(new.id)).collect();
    lineage.passing = in_order(passing).into_iter().map(|new| Ended { id: new.id, how: Ending::of(Some(new)) }).collect();
    lineage
}

/// Who names one that was live in the edition as a predecessor, and did not then.
fn heirs(earlier: &Body, later: &Body, was_live: impl Fn(ObjectiveId) -> bool) -> Vec<Heir> {
    let heirs = in_order(later.objectives.iter().filter(|new| !new.origins.is_empty()).collect());
    let mut found = Vec::new();
    for new in heirs {
        let known = earlier.objectives.get(new.id).map(|old| old.origins.as_slice()).unwrap_or_default();
        let came = new.origins.iter().copied().filter(|from| *from != new.id && !known.contains(from) && was_live(*from));
        let came: BTreeSet<ObjectiveId> = came.collect();
        found.extend(came.into_iter().map(|from| Heir { from, to: new.id }));
    }
    found
}

fn live_in_order(body: &Body) -> Vec<&Objective> {
    in_order(body.objectives.iter().filter(|objective| objective.status.is_live()).collect())
}

/// By printed reference as people read it; one without, after those that have one, by its place.
fn in_order(mut objectives: Vec<&Objective>) -> Vec<&Objective> {
    sort(&mut objectives, |row| {
        let bare = u64::from(row.reference.is_empty());
        Key::name(&row.reference).after(bare).then([row.position.into(), row.id.raw().bits()])
    });
    objectives
}

/// Whether two objectives say the same, but for capitals, punctuation and spaces.
pub fn same_words(one: &Objective, other: &Objective) -> bool {
    words::same(&one.title, &other.title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::test_plans::{body, objective};
    use proptest::prelude::*;

    #[test]
    fn each_is_told_by_what_became_of_it() {
        use Status::{Active, Completed, Merged, Retired, Split, Transferred};
        let mut earlier = body([1, 2, 3, 4, 5, 6, 7, 8, 10].map(|number| objective(number, "Words", Active)));
        earlier.objectives.put(objective(9, "Words", Retired));
        let mut later = body(
            [
                (1, "words.", Active),
                (2, "Other words", Active),
                (3, "Words", Completed),
                (4, "Words", Retired),
                (5, "Words", Transferred),
                (6, "Words", Merged),
                (7, "Words", Split),
                (9, "Words", Active),
                (10, "Words", Active),
                (11, "Half", Active),
                (12, "Half", Active),
                (13, "Came and went", Completed),
                (14, "New", Active),
            ]
            .map(|(number, words, status)| objective(number, words, status)),
        );
        for (to, from) in [(11, 7), (12, 7), (10, 6)] {
            let mut heir = later.objectives.get(objective(to, "", Active).id).cloned().expect("it is there");
            heir.origins = vec![objective(from, "", Active).id];
            later.objectives.put(heir);
        }
        let lineage = between(&earlier, &later);
        let id = |number| objective(number, "", Active).id;
        assert_eq!((lineage.carried.clone(), lineage.reworded.clone()), (vec![id(1), id(10)], vec![id(2)]));
        let ended: Vec<_> = lineage.ended.iter().map(|ended| (ended.id, ended.how)).collect();
        let ways = [Ending::Completed, Ending::Retired, Ending::Transferred, Ending::Merged, Ending::Split, Ending::Gone];
        assert_eq!(ended, (3..=8).map(id).zip(ways).collect::<Vec<_>>());
        let added: Vec<_> = lineage.added.iter().map(|added| (added.id, added.how)).collect();
        let ways = [Beginning::Again, Beginning::FromOthers, Beginning::FromOthers, Beginning::New];
        assert_eq!(added, [9, 11, 12, 14].map(id).into_iter().zip(ways).collect::<Vec<_>>());
        assert_eq!(lineage.passing, [Ended { id: id(13), how: Ending::Completed }]);
        assert_eq!(lineage.heirs_of(id(7)).collect::<Vec<_>>(), [id(11), id(12)]);
        assert_eq!(lineage.heirs_of(id(6)).collect::<Vec<_>>(), [id(10)]);
        assert_eq!((lineage.before(), lineage.now()), (9, 7));
    }

    fn any_body() -> impl Strategy<Value = Body> {
        let row = (0_usize..Status::ALL.len(), 0_u8..2, proptest::collection::vec(1_u64..12, 0..3));
        proptest::collection::btree_map(1_u64..12, row, 0..12).prop_map(|rows| {
            body(rows.into_iter().map(|(number, (status, words, origins))| {
                let mut row = objective(number, &format!("Words {words}"), Status::ALL[status]);
                row.origins = origins.into_iter().map(|from| objective(from, "", Status::Active).id).collect();
                row
            }))
        })
    }

    proptest! {
        #[test]
        fn the_counts_add_up_and_nothing_is_in_two_lists(earlier in any_body(), later in any_body()) {
            let lineage = between(&earlier, &later);
            let live = |body: &Body| body.objectives.iter().filter(|row| row.status.is_live()).count();
            prop_assert_eq!(lineage.before(), live(&earlier));
            prop_assert_eq!(lineage.now(), live(&later));
            prop_assert_eq!(Ending::ALL.map(|how| lineage.ended_by(how)).iter().sum::<usize>(), lineage.ended.len());
            prop_assert_eq!(Beginning::ALL.map(|how| lineage.added_by(how)).iter().sum::<usize>(), lineage.added.len());
            let mut told: Vec<ObjectiveId> = lineage.carried.iter().chain(&lineage.reworded).copied().collect();
            told.extend(lineage.ended.iter().chain(&lineage.passing).map(|ended| ended.id));
            told.extend(lineage.added.iter().map(|added| added.id));
            let once: BTreeSet<_> = told.iter().copied().collect();
            prop_assert_eq!(once.len(), told.len());
            for row in earlier.objectives.iter().filter(|row| row.status.is_live()) {
                prop_assert!(once.contains(&row.id));
            }
            for row in later.objectives.iter().filter(|row| row.status.is_live() || !earlier.objectives.has(row.id)) {
                prop_assert!(once.contains(&row.id));
            }
        }

        #[test]
        fn an_edition_beside_itself_carries_all_on(body in any_body()) {
            let lineage = between(&body, &body);
            prop_assert_eq!(lineage.carried.len(), lineage.before());
            prop_assert!(lineage.ended.is_empty() && lineage.added.is_empty() && lineage.passing.is_empty() && lineage.heirs.is_empty());
        }
    }
}
