//! Pieces that several kinds of report are put together from.

mod figures;
mod plain;
mod structure;

pub use figures::{FigureLine, FigureRow, Instead, figure_lines, figure_rows, tells};
pub use plain::{plain, plain_blocks, plain_spans};
pub use structure::{structure_picture, structure_words};
