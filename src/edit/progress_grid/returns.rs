//! What came back and what did not.

use super::{
    cells::own_key,
    column::Column,
    rows::{ProgressGrid, ProgressRow},
};
use crate::{
    domain::{update::UpdateState, value::Choice as _},
    edit::sheet::Typed,
};

/// How many objectives came back for a period. What the plan holds counts, not what is typed and not saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Returns {
    /// How many were asked for.
    pub of: usize,
    /// How many came back with a BRAG.
    pub returned: usize,
    /// How many of the others are drafts.
    pub drafts: usize,
    /// How many of the others came back without a BRAG.
    pub unjudged: usize,
    /// The others, in short and with who leads them.
    pub missing: Vec<(String, String)>,
}

impl Returns {
    /// `24 of 36 returned; 12 not returned, 3 of them drafts`.
    pub fn words(&self) -> String {
        let missing = self.of - self.returned;
        let mut parts = Vec::new();
        if self.drafts > 0 {
            parts.push(format!("{} of them {}", self.drafts, if self.drafts == 1 { "a draft" } else { "drafts" }));
        }
        if self.unjudged > 0 {
            parts.push(format!("{} of them without a BRAG", self.unjudged));
        }
        let parts = if parts.is_empty() { String::new() } else { format!(", {}", parts.join(" and ")) };
        format!("{} of {} returned; {missing} not returned{parts}", self.returned, self.of)
    }
}

/// Counts what came back.
pub fn returns(grid: &ProgressGrid) -> Returns {
    let mut found = Returns { of: grid.rows.len(), ..Returns::default() };
    for row in &grid.rows {
        if row.there && row.update.is_judged() {
            found.returned += 1;
            continue;
        }
        found.drafts += usize::from(row.there && !row.update.is_returned());
        found.unjudged += usize::from(row.there && row.update.is_returned());
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
