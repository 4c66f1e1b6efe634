//! What else differs, kind by kind: leads, dates, figures, money, boards.

use super::writing::Writing;
use crate::{
    domain::field::capitalised,
    report::{
        document::{Cell, Column},
        parts::lines_cell,
    },
    review::compare::{Change, ChangeKind},
};

/// The kinds that have a table, what it is called, and what stands above it.
const TABLES: [(ChangeKind, &str); 8] = [
    (ChangeKind::Priorities, "Priorities"),
    (ChangeKind::Leads, "Leads"),
    (ChangeKind::Dates, "Dates"),
    (ChangeKind::Standing, "How objectives stand"),
    (ChangeKind::Figures, "Figures"),
    (ChangeKind::Money, "Money"),
    (ChangeKind::Boards, "Boards"),
    (ChangeKind::Other, "Other particulars"),
];

impl Writing<'_> {
    /// A table for each kind of change that there is.
    pub(super) fn tables(&mut self) {
        for (kind, heading) in TABLES {
            let changes = self.changes_of(|change| change.kind == kind);
            if changes.is_empty() {
                continue;
            }
            self.sheet.heading(1, heading);
            let columns = vec![
                Column::words("Of what", 28),
                Column::words("What differs", 18),
                Column::words("Before", 27),
                Column::words("Now", 27),
            ];
            let caption = format!("{heading}: what changed");
            self.sheet.table(caption, columns, changes.iter().map(row).collect());
        }
    }
}

fn row(change: &Change) -> Vec<Cell> {
    let name = if change.name.trim().is_empty() { "Without a name" } else { change.name.as_str() };
    let came = change.before.is_empty() && change.what.starts_with("New");
    let went = change.after.is_empty() && change.what.ends_with("no longer listed") || change.what == "No longer listed";
    let (before, after) = match (came, went) {
        (true, _) => ("Not there", "There now"),
        (_, true) => ("There", "Not there"),
        _ => ("Not stated", "Not stated"),
    };
    vec![name.into(), change.what.as_str().into(), told(&change.before, before), told(&change.after, after)]
}

/// What stood or stands there, or what is said where nothing does.
fn told(text: &str, nothing: &str) -> Cell {
    if text.trim().is_empty() { nothing.into() } else { lines_cell(capitalised(text).lines()) }
}
