//! Pieces that pages are made of.

mod action;
mod as_at;
mod brag;
mod copy_button;
mod delete;
#[allow(dead_code, reason = "shown by the pages of reports")]
mod document;
mod errors;
mod field_input;
mod field_value;
mod heading;
mod history;
mod links_input;
mod live;
mod moves;
mod picker;
mod picture_input;
mod record_form;
mod record_section;
mod save_calendar;
mod understood;
mod window;
mod word_changes;
mod worked_out;

pub use action::{Action, ActionForm, Asked, Doing, FormDraft, make};
pub use as_at::{AsAt, shown_day};
pub use brag::{BragBar, BragTag};
pub use copy_button::{CopyButton, file_name, save_copy};
pub use delete::DeleteRecord;
#[allow(unused_imports, reason = "shown by the pages of reports")]
pub use document::{DocumentView, Remarks};
pub use errors::{ErrorSummary, FormError};
pub use field_input::FieldInput;
pub use field_value::{FieldValue, RecordLink, page_of};
pub use heading::PageHeading;
pub use history::ChangeHistory;
pub use links_input::LinksInput;
pub use live::{Show, flag, live, maybe, words};
pub use moves::MoveButtons;
pub use picker::Picker;
pub use picture_input::PictureInput;
pub use record_form::{MakeEdit, RecordForm, Subject, read_fields};
pub use record_section::RecordSection;
pub use save_calendar::SaveCalendar;
pub use understood::dated;
pub use window::{DrawRows, Spacer, Window};
pub use word_changes::word_changes;
pub use worked_out::WorkedOut;
