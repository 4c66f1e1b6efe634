//! What an officer said of something that a check found.

use super::{
    date::Date,
    field::record,
    plan::Body,
    record::Named,
    value::{Choice, choice},
};

choice! {
    /// What is said of a finding that is left as it is.
    pub enum Answer {
        Explained = "explained", "Explained";
        NotApplicable = "not_applicable", "Not applicable";
    }
}

record! {
    /// Why what a check found stays as it is. It holds for as long as the check finds the very same; it is kept when that changes.
    pub struct Explanation(ExplanationId), ExplanationField {
        finding: String = Finding, Line, "Finding", "The check and the record it speaks of", Partnership, required;
        working: String = Working, Line, "Working", "What was found when this was written", Partnership;
        answer: Answer = Answer, FieldKind::Choice(Answer::OPTIONS), "Answer", "", Partnership;
        text: String = Text, Paragraphs, "Explanation", "Why it is right as it stands", Public, required;
        by: String = By, Line, "Author", "A post, not a person", Public;
        date: Option<Date> = Date, Date, "Date", "", Public;
        footnote: bool = Footnote, Flag, "Footnote", "Whether reports print the explanation as a footnote", Partnership;
    }
}

impl Named for Explanation {
    fn name(&self, _: &Body) -> String {
        // What a finding is kept by says nothing to people.
        self.text.lines().next().map_or_else(|| "Without words".to_owned(), |words| format!("“{words}”"))
    }
}

impl Explanation {
    /// Whether reports print it. That a check does not apply is no explanation of the figure.
    pub fn is_footnote(&self) -> bool {
        self.footnote && self.answer == Answer::Explained
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        field::Record as _,
        id::{Id as _, RawId},
    };

    #[test]
    fn it_is_called_by_its_first_line() {
        let mut explanation = Explanation::blank(ExplanationId::of(RawId::ONLY));
        "flow-reasons cohort_flows/w232#left".clone_into(&mut explanation.finding);
        assert_eq!(explanation.name(&Body::default()), "Without words");
        "Two moved away.\nThey may come back.".clone_into(&mut explanation.text);
        assert_eq!(explanation.name(&Body::default()), "“Two moved away.”");
    }
}
