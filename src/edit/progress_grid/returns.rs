//! What came back and what did not.

use super::{
    cells::own_key,
    column::Column,
    rows::{ProgressGrid, ProgressRow},
};
use crate::{
    domain::{brag::Brag, update::UpdateState, value::Choice as _},
    edit::sheet::Typed,
};

/// How many objectives came back for a period. What the plan holds counts, not what is typed and not saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Returns {
    /// How many were asked for.
    pub of: usize,
    /// How many came back: more than drafts, and not blank.
    pub returned: usize,
    /// How many of them have no BRAG. They count for no colour.
    pub unjudged: usize,
    /// How many of the others are drafts.
    pub drafts: usize,
    /// The others, in short and with who leads them.
    pub missing: Vec<(String, String)>,
}

impl Returns {
    /// `24 of 36 returned; 12 not returned, 3 of them drafts`.
    pub fn words(&self) -> String {
        let of_them = |count: usize, what: &str| if count == 0 { String::new() } else { format!(", {count} of them {what}") };
        let (unjudged, missing) = (of_them(self.unjudged, "without a BRAG"), self.of - self.returned);
        let drafts = of_them(self.drafts, if self.drafts == 1 { "a draft" } else { "drafts" });
        format!("{} of {} returned{unjudged}; {missing} not returned{drafts}", self.returned, self.of)
    }
}

/// Counts what came back.
pub fn returns(grid: &ProgressGrid) -> Returns {
    let mut found = Returns { of: grid.rows.len(), ..Returns::default() };
    for row in &grid.rows {
        if row.is_returned {
            found.returned += 1;
            found.unjudged += usize::from(row.update.brag == Brag::Grey);
            continue;
        }
        found.drafts += usize::from(row.there && row.update.says_something());
        found.missing.push((row.brief.clone(), row.lead.clone()));
    }
    found
}

/// Marks every row with a BRAG as having come so far, where it has not already; and says how many were marked.
pub fn mark_all(grid: &ProgressGrid, typed: &Typed, state: UpdateState) -> (Typed, usize) {
    let (mut after, mut marked) = (typed.clone(), 0);
    let holds =
        |row: &ProgressRow, column: Column| typed.get(&own_key(row, column)).cloned().unwrap_or_else(|| column.text(&row.update));
    for row in grid.rows.iter().filter(|row| row.update.state != UpdateState::Published && !grid.closed) {
        let has_come = UpdateState::from_key(&holds(row, Column::State)).is_some_and(|now| now as u8 >= state as u8);
        if !has_come && !holds(row, Column::Brag).trim().is_empty() {
            marked += 1;
            after.insert(own_key(row, Column::State), state.key().to_owned());
        }
    }
    (after, marked)
}
