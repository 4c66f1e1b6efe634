//! The changes of one objective.

use super::{Change, ChangeKind, Comparing};
use crate::{
    domain::{
        differing::Differing,
        field::capitalised,
        listing::listed,
        objective::{Objective, ObjectiveField as Field},
        record::{AnyRecord, FieldId},
    },
    review::{
        change_words::Telling,
        lineage::{Ended, Ending, same_words},
    },
};

/// What goes without saying when an objective ends or begins anew.
const OF_ITS_LIFE: [Field; 5] = [Field::Status, Field::ClosingReason, Field::ClosingNote, Field::Brag, Field::Position];
/// What follows when it is renumbered.
const OF_ITS_NUMBER: [Field; 2] = [Field::Position, Field::FormerReferences];

impl Comparing<'_> {
    /// Adds what differs of an objective.
    pub(super) fn objective(&self, differs: &Differing, changes: &mut Vec<Change>) {
        let old = differs.before.as_ref().and_then(AnyRecord::as_type::<Objective>);
        let new = differs.after.as_ref().and_then(AnyRecord::as_type::<Objective>);
        let was_live = old.is_some_and(|row| row.status.is_live());
        let is_live = new.is_some_and(|row| row.status.is_live());
        let title = |row: Option<&Objective>| row.map(|row| row.title.clone()).unwrap_or_default();
        let whole = |kind, what| Change { before: title(old), after: title(new), ..self.change(differs, kind, what) };
        match (old, new) {
            (Some(_), Some(_)) if was_live && !is_live => {
                changes.push(Change { after: String::new(), ..whole(ChangeKind::Ended, self.how_it_ended(new)) });
            }
            (Some(_), Some(_)) if is_live && !was_live => {
                changes.push(Change { before: String::new(), ..whole(ChangeKind::New, "Taken up again".to_owned()) });
            }
            (Some(old), Some(new)) => {
                if !is_live || same_words(old, new) {
                    self.fields(differs, |field| field == Field::Title.into(), changes);
                } else {
                    changes.push(whole(ChangeKind::Reworded, "Reworded".to_owned()));
                }
            }
            (None, Some(new)) if is_live => changes.push(whole(ChangeKind::New, self.how_it_came(new))),
            (None, Some(_)) => changes.push(whole(ChangeKind::Other, "Added and ended in between".to_owned())),
            (Some(_), None) if was_live => changes.push(whole(ChangeKind::Ended, "No longer listed".to_owned())),
            (Some(_), None) => changes.push(whole(ChangeKind::Other, "Had ended, and is no longer listed".to_owned())),
            (None, None) => {}
        }
        let (Some(old), Some(new)) = (old, new) else { return };
        let (turned, renumbered) = (was_live != is_live, old.reference != new.reference);
        let told = |field: FieldId| {
            let one_of = |fields: &[Field]| fields.iter().any(|other| FieldId::from(*other) == field);
            !(!turned && field == Field::Title.into() || turned && one_of(&OF_ITS_LIFE) || renumbered && one_of(&OF_ITS_NUMBER))
        };
        self.fields(differs, told, changes);
    }

    /// `Retired: the law changed`, `Split into 2.3.1 and 2.3.2`.
    fn how_it_ended(&self, new: Option<&Objective>) -> String {
        new.map_or_else(String::new, |row| {
            let ended = Ended { id: row.id, how: Ending::of(Some(row)) };
            capitalised(&Telling { lineage: self.lineage, earlier: self.earlier, later: self.later }.how_it_ended(ended))
        })
    }

    /// `New`, `Made from 2.3.1`.
    fn how_it_came(&self, new: &Objective) -> String {
        let from = self.lineage.origins_of(new.id).filter_map(|id| self.earlier.objectives.get(id));
        let from: Vec<String> = from.map(Objective::brief).collect();
        if from.is_empty() { "New".to_owned() } else { format!("Made from {}", listed(&from)) }
    }
}
