//! Reports: from the plan to a document, and what of the plan the public may read.

mod assembly;
pub mod document;
mod expand;
pub mod kinds;
pub mod law;
pub mod light;
pub mod made;
mod making;
pub mod markers;
pub mod parts;
pub mod public;
pub mod record;
pub mod remarks;
mod sections;
pub mod template;
pub mod view;

pub use made::Made;
pub use public::PublicPlan;
pub use view::View;
