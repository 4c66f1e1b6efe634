//! Small counts: which cells of the plan and its editions are hidden, one for itself and another to protect it.
//!
//! A cell that is hidden in one body is hidden in all: what an edition shows is no secret of the working copy. Cells are hidden until
//! nothing small follows any more from what is left, within a table, between periods, or between a plan and its editions.

mod breakdowns;
mod cases;
mod cell;
mod counts;
mod flows;
mod rest;
mod said;
mod time;
mod told;

pub(super) use cases::Cases;
pub(super) use cell::{Cell, Hidden, cut, cut_fields, is_counted};
pub(super) use said::{figure, shown};
