//! The light formatting of what people write: paragraphs, `-` before bullets, `1.` before numbered lines (either indented by two
//! spaces to stand below another), `**` around bold words, `[words](https://…)` for links. A backslash takes a sign at its face value.

mod address;
mod clean;
mod escape;
mod html;
mod html_tokens;
mod lines;
mod spans;
mod write;

pub use address::is_allowed;
pub use clean::clean;
pub use html::from_html;
pub use lines::blocks;
pub use spans::spans;
pub use write::text;
