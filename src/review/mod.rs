//! From one edition to the next: what became of each objective, what differs and in which words.

pub mod change_words;
pub mod lineage;
#[cfg(test)]
mod test_plans;
pub mod words;
