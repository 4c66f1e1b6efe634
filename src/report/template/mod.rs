//! Templates: which sections a report has, in which order, under which headings and numbers. Data, the council's own or shipped.

mod chosen;
mod file;
mod placeholders;
mod shipped;

pub use chosen::{Template, TemplateChoice, choices, current, key_of, template_of, version_words};
pub use file::{FORMAT, FORMAT_VERSION, MOST_SECTIONS, TemplateFault, TemplateFile};
pub use placeholders::{PLACEHOLDERS, filled};
pub use shipped::{SHIPPED, shipped, shipped_for};
