//! Pieces that several kinds of report are put together from.

mod actions;
mod cells;
mod chart;
mod chart_key;
mod expanded;
mod facts;
mod figure_words;
mod measures;
mod passages;
mod sheet;
mod standing;
mod structure;
mod told;
mod words;

pub use actions::{action_columns, action_counts, action_row, actions_of, actions_of_none};
pub use cells::{brag_cell, lines_cell, told_cell, tone};
pub use chart::{chart, width_of};
pub use expanded::expanded;
pub use facts::{Fact, facts};
pub use figure_words::{figure_words, judged_cell, judged_words};
pub use measures::{measures_of_objective, measures_of_priority};
pub use passages::Passages;
pub use sheet::{Sheet, filled};
pub use standing::{counts_words, share_words, standing_words};
pub use structure::{structure_picture, structure_words};
pub use told::tells;
pub use words::{
    board_words, date_words, day_of, edition_of, in_plan_order, lead_organisation, lead_post, organisation_words, post_words,
    priority_words, sentence, span_words, the_area, with_initials,
};
