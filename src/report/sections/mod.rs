//! What each kind of section holds: a file for each source, or for a few that belong together.

mod assessment;
mod background;
mod changes;
mod content;
mod figures;
mod front_sheet;
mod glossary;
mod governance;
mod implications;
mod key_decision;
mod money;
mod next_priorities;
mod notes;
mod papers;
mod progress;
mod reasons;
mod recommendations;
mod risks;
mod summary;
mod themes;

pub(super) use content::content;
pub(super) use glossary::GLOSSARY;
pub(super) use notes::notes;
