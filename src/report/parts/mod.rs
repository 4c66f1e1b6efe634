//! Pieces that several kinds of report are put together from.

mod actions;
mod cells;
mod chart;
mod chart_key;
mod explained;
mod facts;
mod figure_words;
mod figures;
mod measures;
mod passages;
mod pieces;
mod plain;
mod progress;
mod sheet;
mod standing;
mod structure;
mod words;

pub use actions::{action_columns, action_counts, action_row, actions_of, actions_of_none};
pub use cells::{brag_cell, lines_cell, noted, told_cell, tone};
pub use chart::{chart, width_of};
pub use explained::{Explained, mark};
pub use facts::{Fact, facts};
pub use figure_words::{figure_words, judged_cell, judged_words};
pub use figures::{FigureLine, FigureRow, Instead, figure_lines, figure_rows, tells};
pub use measures::{measures_of_objective, measures_of_priority};
pub use passages::Passages;
pub use pieces::Pieces;
pub use plain::{plain, plain_blocks, plain_spans};
pub use progress::may_tell;
pub use sheet::{Sheet, filled};
pub use standing::{counts_words, share_words, standing_words};
pub use structure::{structure_picture, structure_words};
pub use words::{
    board_words, date_words, day_of, edition_of, in_plan_order, lead_organisation, lead_post, organisation_words, post_words,
    priority_words, sentence, span_words, the_area, with_initials,
};
