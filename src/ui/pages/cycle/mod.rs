//! The yearly cycle and what goes with it: assessment, approvals, risks, orders, papers, glossary.

mod approvals;
mod assessment;
mod documents;
mod glossary;
mod orders;
mod risks;

pub use approvals::{ApprovalFacts, Approvals};
pub use assessment::{AssessmentFacts, Assessments};
pub use documents::{Documents, PaperFacts};
pub use glossary::Glossary;
pub use orders::{OrderFacts, Orders};
pub use risks::{RiskFacts, Risks};
