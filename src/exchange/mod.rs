//! How a plan goes in and out: files, and the two slots of the browser's local storage.

pub mod difference;
pub mod docx;
pub mod html;
pub mod ics;
pub mod json;
pub mod making;
pub mod office;
pub mod packed;
pub mod picture;
pub mod report_text;
pub mod slots;
pub mod template_file;
