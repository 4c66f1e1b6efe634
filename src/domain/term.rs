//! The glossary: abbreviations and the words they stand for.

use super::{field::record, plan::Body, record::Named};

record! {
    /// A term or abbreviation.
    pub struct Term(TermId), TermField {
        term: String = Term, Line, "Term or abbreviation", "For example MARAC", Public, required;
        expansion: String = Expansion, Line, "In full", "What the letters stand for", Public;
        meaning: String = Meaning, Paragraphs, "Meaning", "In plain words", Public;
    }
}

impl Named for Term {
    fn name(&self, _: &Body) -> String {
        self.term.clone()
    }
}
