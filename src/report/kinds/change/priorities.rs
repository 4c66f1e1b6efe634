//! What is new, reworded, ended and moved, priority by priority.

use super::writing::Writing;
use crate::{
    domain::{
        field::{capitalised, lower_first},
        id::Id as _,
        objective::{Objective, ObjectiveId},
        record::Kind,
        value::Choice as _,
    },
    report::{
        document::{Change as Mark, Span},
        parts::{priority_words, sentence},
    },
    review::{
        compare::{Area, Change, ChangeKind},
        words::{Stretch, stretches},
    },
};

impl Writing<'_> {
    /// A part for each priority under which an objective is new, reworded, moved or has ended.
    pub(super) fn priorities(&mut self) {
        for area in self.areas() {
            if !matches!(area, Area::Priority(_) | Area::Unplaced) {
                continue;
            }
            let heading = self.heading(area);
            self.sheet.heading(1, if heading.is_empty() { "A priority without a name".to_owned() } else { heading });
            let of = |kind: ChangeKind| self.changes_of(|change| change.area == area && change.kind == kind);
            let (new, reworded, ended, moved) =
                (of(ChangeKind::New), of(ChangeKind::Reworded), of(ChangeKind::Ended), of(ChangeKind::Moved));
            let new: Vec<_> = new.iter().map(|change| self.new_one(change)).collect();
            self.listed("New", new);
            let reworded: Vec<_> = reworded.iter().map(|change| self.reworded(change)).collect();
            self.listed("Reworded", reworded);
            let ended: Vec<_> = ended.iter().map(|change| vec![named(change), Span::plain(sentence(&change.what))]).collect();
            self.listed("Ended", ended);
            let moved = moved.iter().map(|change| {
                let from = if change.before.is_empty() { "no priority" } else { &change.before };
                vec![named(change), Span::plain(format!("It was under {from}."))]
            });
            let moved: Vec<_> = moved.collect();
            self.listed("Moved here", moved);
        }
    }

    fn heading(&self, area: Area) -> String {
        let Area::Priority(id) = area else { return area.heading(self.earlier, self.later) };
        let row = self.later.priorities.get(id).or_else(|| self.earlier.priorities.get(id));
        row.map(priority_words).unwrap_or_default()
    }

    fn listed(&mut self, heading: &str, items: Vec<Vec<Span>>) {
        if !items.is_empty() {
            self.sheet.heading(2, format!("{heading} ({})", items.len()));
            self.sheet.items(items);
        }
    }

    /// An objective that is new, with where it came from.
    fn new_one(&self, change: &Change) -> Vec<Span> {
        let mut facts = Vec::new();
        if change.what != "New" {
            facts.push(change.what.clone());
        }
        if let Some(origin) = self.objective(change).and_then(|row| row.origin.0) {
            facts.push(format!("Origin: {}", lower_first(origin.label())));
        }
        if facts.is_empty() {
            return vec![Span::plain(sentence(&change.name))];
        }
        let facts: Vec<String> = facts.iter().map(|fact| sentence(&capitalised(fact))).collect();
        vec![Span::plain(format!("{} {}", sentence(&change.name), facts.join(" ")))]
    }

    fn objective(&self, change: &Change) -> Option<&Objective> {
        let is_objective = change.subject.kind == Kind::Objective;
        is_objective.then(|| self.later.objectives.get(ObjectiveId::of(change.subject.id))).flatten()
    }

    /// Its words with what went struck out and what came marked, after its reference, and the one it had.
    fn reworded(&self, change: &Change) -> Vec<Span> {
        let id = ObjectiveId::of(change.subject.id);
        let reference = |row: Option<&Objective>| row.map(|row| row.reference.clone()).unwrap_or_default();
        let (old, new) = (reference(self.earlier.objectives.get(id)), reference(self.later.objectives.get(id)));
        let head = match (old.as_str(), new.as_str()) {
            ("", "") => String::new(),
            (old, new) if old == new => format!("{new} "),
            ("", new) => format!("{new} "),
            (old, "") => format!("(was {old}) "),
            (old, new) => format!("{new} (was {old}) "),
        };
        let words = stretches(&change.before, &change.after).into_iter().map(|stretch| match stretch {
            Stretch::Kept(words) => Span::plain(words),
            Stretch::Gone(words) => Span { change: Mark::Deleted, ..Span::plain(words) },
            Stretch::Came(words) => Span { change: Mark::Inserted, ..Span::plain(words) },
        });
        std::iter::once(Span::bold(head)).filter(|span| !span.text.is_empty()).chain(words).collect()
    }
}

/// What an objective is called, before what is said of it.
fn named(change: &Change) -> Span {
    Span::plain(format!("{} ", sentence(&change.name)))
}
