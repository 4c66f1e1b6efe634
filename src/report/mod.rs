//! Reports: from the plan to a document, and what of the plan the public may read.

pub mod document;
pub mod kinds;
pub mod light;
pub mod made;
pub mod parts;
pub mod public;
pub mod view;

pub use made::Made;
pub use public::PublicPlan;
pub use view::View;
