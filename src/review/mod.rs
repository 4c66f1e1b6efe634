//! From one edition to the next: what became of each objective, what differs and in which words.

pub mod lineage;
pub mod words;
