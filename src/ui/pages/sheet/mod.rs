//! Tables that are filled in like a spreadsheet: keys, marks, the clipboard, drafts and saving, whatever they are about.

mod actions;
mod form;
mod input;
mod keys;
mod marks;
mod open;

pub use form::SheetForm;
pub use input::{Looks, input_cell};
pub use marks::cell_id;
pub use open::Sheet;
