//! What else differs, kind by kind: leads, dates, figures, money, boards.

use super::Writing;
use crate::{
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
    vec![name.into(), change.what.as_str().into(), told(&change.before), told(&change.after)]
}

/// What stood or stands there, or that nothing does.
fn told(text: &str) -> Cell {
    if text.trim().is_empty() { "None".into() } else { lines_cell(text.lines().map(str::to_owned)) }
}
