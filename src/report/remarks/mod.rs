//! What checks say of the passages of a report, beside the paragraph they concern.

mod findings;
mod remark;
mod texts;

pub(super) use findings::objectives_of;
pub use findings::of_findings;
pub use remark::{Remark, in_order};
pub use texts::of_texts;
