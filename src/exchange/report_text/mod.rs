//! The text of a report, pasted: what priorities and objectives it names, as proposals that a person confirms.

pub mod correct;
mod flow;
mod furniture;
mod label;
mod line;
mod lists;
pub mod make;
pub mod match_lists;
pub mod next_list;
mod numbered;
pub mod places;
pub mod proposal;
mod refused;
mod roles;
mod sequence;
mod why;

pub use correct::{Becomes, Correction, read_corrected};
pub use make::{already_there, first_list};
pub use match_lists::{Candidate, Match, Matched, match_lists};
pub use next_list::{Fate, NextList, next_list};
pub use places::{Place, places};
pub use proposal::{ObjectiveProposal, Piece, PriorityProposal, Proposal, read};
pub use refused::ReportRefused;
pub use why::{LeftOver, Why};
