//! The office: what makes reports and their files, beside the page. Here is what it is asked and how it answers; that it sits in a
//! worker of its own is the browser layer's business.

mod answer;
mod ask;
mod file;

pub use answer::Office;
pub use ask::{Answer, Ask, ChangedPart, MadeFile, MadeReport, Reply, Request, Saved};
