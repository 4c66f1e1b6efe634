//! Reports: the list, making one, the report itself with what is written in it, and the templates.

mod actions;
mod chooser;
mod council;
mod desk;
mod facts;
mod import;
mod kinds;
mod left_out;
mod list;
mod make;
mod page;
mod paper;
mod passage;
mod places;
mod recommendations;
mod remarks;
mod small_words;
mod status;
mod template_page;
mod templates;
mod unplaced;
mod write;

pub use list::Reports;
pub use make::make_query;
pub use page::ReportPage;
pub use template_page::TemplatePage;
pub use templates::Templates;
