//! Figures that are followed over time: cards, tables, definition sheets, and the page of one.

mod cards;
mod chart;
mod definitions;
mod indicator;
mod lists;
mod page;
mod readings;
mod table;
mod targets;
mod view;

pub use indicator::IndicatorFigures;
pub use lists::{MeasuredBy, OverviewFigures};
pub use page::Figures;
pub use targets::TargetActions;
