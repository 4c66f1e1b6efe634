//! What a plan is: one noun a file, and nothing that knows of a browser, the time or chance.

pub mod brag;
pub mod date;
pub mod details;
pub mod edition;
pub mod field;
pub mod figure;
pub mod id;
pub mod integrity;
pub mod milestone;
pub mod number;
pub mod objective;
pub mod organisation;
pub mod partnership;
pub mod period;
pub mod plan;
pub mod post;
pub mod priority;
pub mod record;
pub mod table;
pub mod update;
pub mod value;
