//! The count that always adds up: what becomes of every objective of the reviewed edition, and what there is afterwards.

use super::desk::{Desk, Fate, Standing, parts};
use crate::domain::{listing::listed, objective::Status};

/// How many objectives go which way. The sums are never kept, only made, so that they cannot differ from what they are sums of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reconciliation {
    /// Go on in the words of the edition.
    pub carried: usize,
    /// Go on in other words.
    pub reworded: usize,
    /// Completed.
    pub completed: usize,
    /// Retired.
    pub retired: usize,
    /// Transferred to another body.
    pub transferred: usize,
    /// Merged into another.
    pub merged: usize,
    /// Split into several.
    pub split: usize,
    /// Not decided.
    pub undecided: usize,
    /// Added by the review.
    pub new: usize,
    /// Made by splitting others.
    pub parts: usize,
    /// Added since the edition, in the year.
    pub since: Since,
}

/// Objectives that were added since the edition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Since {
    /// Go on.
    pub going_on: usize,
    /// End again.
    pub ended: usize,
    /// Not decided.
    pub undecided: usize,
}

impl Reconciliation {
    /// Counts what is on the desk.
    pub fn of(desk: &Desk) -> Self {
        let mut count = Self { new: desk.new.len(), ..Self::default() };
        for row in &desk.rows {
            let fate = row.fate();
            if fate == Fate::Ended(Status::Split) {
                count.parts += row.decision.as_deref().map(parts).unwrap_or_default().len();
            }
            if row.standing == Standing::Since {
                *count.since.of(fate) += 1;
            } else {
                *count.which(fate) += 1;
            }
        }
        count
    }

    fn which(&mut self, fate: Fate) -> &mut usize {
        match fate {
            Fate::Carried => &mut self.carried,
            Fate::Reworded => &mut self.reworded,
            Fate::Undecided => &mut self.undecided,
            Fate::Ended(Status::Completed) => &mut self.completed,
            Fate::Ended(Status::Transferred) => &mut self.transferred,
            Fate::Ended(Status::Merged) => &mut self.merged,
            Fate::Ended(Status::Split) => &mut self.split,
            Fate::Ended(Status::Retired | Status::Active | Status::Proposed) => &mut self.retired,
        }
    }

    /// How many the reviewed edition had.
    pub fn before(&self) -> usize {
        self.carried + self.reworded + self.ended() + self.undecided
    }

    /// How many of them end.
    pub fn ended(&self) -> usize {
        self.completed + self.retired + self.transferred + self.merged + self.split
    }

    /// How many there are afterwards, as far as it is decided.
    pub fn after(&self) -> usize {
        self.carried + self.reworded + self.new + self.parts + self.since.going_on
    }

    /// How many are to be decided still.
    pub fn open(&self) -> usize {
        self.undecided + self.since.undecided
    }

    /// The line: `33 objectives: 19 carried, 10 reworded, 4 ended (1 completed, 3 retired, 0 transferred, 0 merged, 0 split), 0
    /// undecided. With 7 new, 36.`
    pub fn words(&self) -> String {
        let Self { carried, reworded, completed, retired, transferred, merged, split, undecided, .. } = self;
        format!(
            "{}: {carried} carried, {reworded} reworded, {} ended ({completed} completed, {retired} retired, {transferred} transferred, {merged} merged, {split} split), {undecided} undecided. {}",
            objectives(self.before()),
            self.ended(),
            self.words_after(),
        )
    }

    /// What comes to them: `With 7 new and 2 from splits, 38.`
    fn words_after(&self) -> String {
        let mut with = vec![format!("{} new", self.new)];
        with.extend((self.parts > 0).then(|| format!("{} from splits", self.parts)));
        with.extend((self.since.going_on > 0).then(|| format!("{} added in the year", self.since.going_on)));
        let so_far = if self.open() > 0 { " so far" } else { "" };
        let mut words = format!("With {}, {}{so_far}.", listed(&with), self.after());
        for (count, what) in [(self.since.undecided, "undecided"), (self.since.ended, "ended again")] {
            if count > 0 {
                words = format!("{words} Of those added in the year {count} {what}.");
            }
        }
        words
    }
}

impl Since {
    fn of(&mut self, fate: Fate) -> &mut usize {
        match fate {
            Fate::Carried | Fate::Reworded => &mut self.going_on,
            Fate::Ended(_) => &mut self.ended,
            Fate::Undecided => &mut self.undecided,
        }
    }
}

/// `1 objective`, `33 objectives`.
pub(super) fn objectives(count: usize) -> String {
    if count == 1 { "1 objective".to_owned() } else { format!("{count} objectives") }
}
