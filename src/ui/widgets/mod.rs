//! Pieces that pages are made of.

mod brag;
mod copy_button;
mod delete;
mod errors;
mod field_input;
mod field_value;
mod heading;
mod history;
mod links_input;
mod live;
mod moves;
mod picker;
mod record_form;
mod record_section;
mod save_calendar;
mod understood;

pub use brag::{BragBar, BragTag};
pub use copy_button::{CopyButton, file_name, save_copy};
pub use delete::DeleteRecord;
pub use errors::{ErrorSummary, FormError};
pub use field_input::FieldInput;
pub use field_value::{FieldValue, RecordLink, page_of};
pub use heading::PageHeading;
pub use history::ChangeHistory;
pub use links_input::LinksInput;
pub use live::{Show, flag, live, maybe, words};
pub use moves::MoveButtons;
pub use picker::Picker;
pub use record_form::{MakeEdit, RecordForm, Subject, read_fields};
pub use record_section::RecordSection;
pub use save_calendar::SaveCalendar;
pub use understood::dated;
