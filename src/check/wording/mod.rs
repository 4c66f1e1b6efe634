//! How it is said: claims without a figure, the first person, abbreviations nobody explained, two spellings of one name, text pasted
//! from elsewhere, risks that are denied, and law that is not so. Each list of words is a table.

mod abbreviations;
mod claims;
mod first_person;
mod law;
mod names;
mod often;
mod pasted;
mod prose;
mod risks;
mod slips;
mod spelling;
pub(super) mod suite;

pub(super) use suite::marks;
