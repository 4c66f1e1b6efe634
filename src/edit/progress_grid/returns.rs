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
    /// How many came back with a BRAG. A blank is not returned.
    pub returned: usize,
    /// How many of the others are drafts.
    pub drafts: usize,
    /// How many of the others came without a BRAG.
    pub unjudged: usize,
    /// The others, in short and with who leads them.
    pub missing: Vec<(String, String)>,
}

impl Returns {
    /// `24 of 36 returned; 12 not returned, of which 3 are drafts and 1 came without a BRAG`.
    pub fn words(&self) -> String {
        let drafts =
            (self.drafts > 0).then(|| format!("{} {}", self.drafts, if self.drafts == 1 { "is a draft" } else { "are drafts" }));
        let unjudged = (self.unjudged > 0).then(|| format!("{} came without a BRAG", self.unjudged));
        let which = match (drafts, unjudged) {
            (None, None) => String::new(),
            (Some(one), None) | (None, Some(one)) => format!(", of which {one}"),
            (Some(drafts), Some(unjudged)) => format!(", of which {drafts} and {unjudged}"),
        };
        format!("{} of {} returned; {} not returned{which}", self.returned, self.of, self.of - self.returned)
    }
}

/// Counts what came back.
pub fn returns(grid: &ProgressGrid) -> Returns {
    let mut found = Returns { of: grid.rows.len(), ..Returns::default() };
    for row in &grid.rows {
        if row.is_returned {
            found.returned += 1;
            continue;
        }
        let says = row.there && row.update.says_something();
        found.drafts += usize::from(says && !row.update.is_returned());
        found.unjudged += usize::from(says && row.update.is_returned());
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
