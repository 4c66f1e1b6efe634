//! The pages.

mod first_run;
mod help;
mod not_found;
mod objective;
mod objectives;
mod organisation;
mod overview;
mod partners;
mod parts;
mod post;
mod priorities;
mod priority;
mod register;
mod registers;
mod search;
mod settings;
mod share;
mod trouble;

pub use first_run::FirstRun;
pub use help::Help;
pub use not_found::NotFound;
pub use objective::ObjectivePage;
pub use objectives::Objectives;
pub use organisation::OrganisationPage;
pub use overview::Overview;
pub use partners::Partners;
pub use post::PostPage;
pub use priorities::Priorities;
pub use priority::PriorityPage;
pub use register::{RecordPage, shape};
pub use registers::{
    Approvals, Assessments, Boards, Calendar, Changes, Documents, Engagements, Funding, Glossary, Orders, Programmes, Risks,
    Strategies,
};
pub use search::Search;
pub use settings::Settings;
pub use share::Share;
pub use trouble::{TooNew, Unreadable};
