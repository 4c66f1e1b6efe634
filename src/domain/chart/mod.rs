//! The structure of the boards as a drawing.

mod columns;
mod drawing;

pub use drawing::{BOX_WIDTH, Chart, ChartBox, ChartLine, LEADING, PADDING, chart};
