//! The numbers that objectives had and have, and what became of each.

use super::writing::Writing;
use crate::{
    domain::{
        field::capitalised,
        listing::listed,
        objective::{Objective, ObjectiveId},
        plan::Body,
        sort::{Key, sort},
    },
    report::document::{Cell, Column},
    review::lineage::{Beginning, Ending},
};

impl Writing<'_> {
    /// One row for each objective of either copy: those that go on by their new numbers, then those that ended.
    pub(super) fn references(&mut self) {
        self.sheet.heading(1, "References, before and now");
        let lineage = &self.comparison.lineage;
        let mut rows: Vec<(ObjectiveId, String)> = Vec::new();
        let of = |ids: &[ObjectiveId], words: &str| ids.iter().map(|id| (*id, words.to_owned())).collect::<Vec<_>>();
        rows.extend(of(&lineage.carried, "Goes on"));
        rows.extend(of(&lineage.reworded, "Reworded"));
        rows.extend(lineage.added.iter().map(|added| (added.id, self.came(added.id, added.how))));
        sort(&mut rows, |(id, _)| Key::name(&reference(self.later, *id)));
        rows.extend(lineage.ended.iter().map(|ended| (ended.id, self.went(ended.id, ended.how))));
        let is_ended = |id: ObjectiveId| lineage.ended.iter().any(|ended| ended.id == id);
        let is_added = |id: ObjectiveId| lineage.added.iter().any(|added| added.id == id);
        let row = |(id, became): &(ObjectiveId, String)| -> Vec<Cell> {
            let before = if is_added(*id) { "None".to_owned() } else { or_none(reference(self.earlier, *id)) };
            let now = if is_ended(*id) { "None".to_owned() } else { or_none(reference(self.later, *id)) };
            let title = self.later.objectives.get(*id).or_else(|| self.earlier.objectives.get(*id));
            let title = title.map(|row| row.title.clone()).unwrap_or_default();
            vec![title.into(), before.into(), now.into(), became.as_str().into()]
        };
        let rows: Vec<Vec<Cell>> = rows.iter().map(row).collect();
        let columns = vec![
            Column::words("Objective", 55),
            Column::words("Before", 10),
            Column::words("Now", 10),
            Column::words("What became of it", 25),
        ];
        self.sheet.table("References of the objectives, before and now", columns, rows);
    }

    fn came(&self, id: ObjectiveId, how: Beginning) -> String {
        match how {
            Beginning::New => "New".to_owned(),
            Beginning::Again => "Taken up again".to_owned(),
            Beginning::FromOthers => {
                let from: Vec<String> =
                    self.comparison.lineage.origins_of(id).map(|from| or_none(reference(self.earlier, from))).collect();
                format!("Made from {}", listed(&from))
            }
        }
    }

    fn went(&self, id: ObjectiveId, how: Ending) -> String {
        let word = match how {
            Ending::Completed => "completed",
            Ending::Retired => "retired",
            Ending::Transferred => "transferred to another body",
            Ending::Merged => "merged",
            Ending::Split => "split",
            Ending::Gone => "no longer listed",
        };
        let heirs: Vec<String> = self.comparison.lineage.heirs_of(id).map(|to| or_none(reference(self.later, to))).collect();
        let into = if heirs.is_empty() { String::new() } else { format!(", goes on in {}", listed(&heirs)) };
        capitalised(&format!("{word}{into}"))
    }
}

fn reference(body: &Body, id: ObjectiveId) -> String {
    body.objectives.get(id).map(|row: &Objective| row.reference.clone()).unwrap_or_default()
}

fn or_none(reference: String) -> String {
    if reference.is_empty() { "None".to_owned() } else { reference }
}
