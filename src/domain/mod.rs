//! What a plan is: one noun a file, and nothing that knows of a browser, the time or chance.

pub mod brag;
pub mod date;
mod date_read;
pub mod details;
pub mod edition;
pub mod field;
mod field_error;
pub mod figure;
pub mod id;
pub mod integrity;
pub mod lineage;
pub mod milestone;
pub mod number;
pub mod objective;
pub mod organisation;
pub mod overview;
pub mod partnership;
pub mod period;
pub mod plan;
pub mod post;
pub mod priority;
pub mod record;
pub mod selection;
pub mod table;
pub mod update;
pub mod value;
