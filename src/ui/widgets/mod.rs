//! Pieces that pages are made of.

mod action;
mod as_at;
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
mod picture_input;
mod record_form;
mod record_section;

pub use action::{Action, ActionForm, Asked, Doing, make};
pub use as_at::{AsAt, shown_day};
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
pub use picture_input::PictureInput;
pub use record_form::{MakeEdit, RecordForm, Subject, read_fields};
pub use record_section::RecordSection;
