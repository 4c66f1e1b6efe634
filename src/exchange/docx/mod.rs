//! Documents as Word files, as a person would have made them: built-in styles, automatic numbers, real captions and notes.

mod block;
mod bookmarks;
mod columns;
mod error;
mod figure;
mod frame;
mod heading_numbers;
mod list;
mod package;
mod paper;
mod paragraph;
mod parts;
mod relations;
mod rows;
mod story;
mod table;
mod xml;

pub use error::DocxError;
pub use package::write;
