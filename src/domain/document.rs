//! Documents and background papers, and whether the public may read them.

use super::{
    date::Date,
    field::record,
    objective::ObjectiveId,
    plan::Body,
    record::Named,
    value::{Choice, Maybe, choice},
};

choice! {
    /// Who may read a paper.
    pub enum PaperAccess {
        Public = "public", "Public";
        Exempt = "exempt", "Exempt";
        Confidential = "confidential", "Confidential";
    }
}

choice! {
    /// Why a paper is exempt: the paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972 (England).
    pub enum ExemptParagraph {
        One = "1", "1: information about an individual";
        Two = "2", "2: likely to reveal who an individual is";
        Three = "3", "3: financial or business affairs";
        Four = "4", "4: labour relations";
        Five = "5", "5: legal professional privilege";
        Six = "6", "6: notices and orders the council proposes";
        Seven = "7", "7: preventing, investigating or prosecuting crime";
    }
}

record! {
    /// A document or background paper. An exempt one names its paragraph and says why the public interest is in keeping it so.
    pub struct Paper(PaperId), PaperField {
        title: String = Title, Line, "Title", "", Public, required;
        period: Option<Date> = Period, Period, "Period or date", "For example 2023, or 2022/23", Public;
        access: PaperAccess = Access, FieldKind::Choice(PaperAccess::OPTIONS), "Who may read it", "", Public;
        paragraph: Maybe<ExemptParagraph> = Paragraph, OptionalChoice(ExemptParagraph::OPTIONS), "Exempt under paragraph", "Schedule 12A to the Local Government Act 1972; only for an exempt paper", Public;
        public_interest: String = PublicInterest, Paragraphs, "Public interest", "Why it is better kept exempt; only for an exempt paper", Partnership;
        location: String = Location, Line, "Where it is kept", "A web address, file name or place", Partnership;
        objectives: Vec<ObjectiveId> = Objectives, Links(Kind::Objective), "Objectives it concerns", "", Public;
        note: String = Note, Paragraphs, "Notes", "For the partnership, not for publication", Partnership;
    }
}

impl Named for Paper {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}

impl Paper {
    /// What an exempt paper still has to say, for people; nothing for one that says it, or that is not exempt.
    pub fn missing(&self) -> Option<&'static str> {
        if self.access != PaperAccess::Exempt {
            return None;
        }
        match (self.paragraph.0.is_none(), self.public_interest.trim().is_empty()) {
            (true, true) => Some("Exempt, but no paragraph of Schedule 12A is named and nothing is said of the public interest"),
            (true, false) => Some("Exempt, but no paragraph of Schedule 12A is named"),
            (false, true) => Some("Exempt, but nothing is said of the public interest"),
            (false, false) => None,
        }
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
    fn an_exempt_paper_says_why() {
        let mut paper = Paper::blank(PaperId::of(RawId::ONLY));
        assert_eq!(paper.missing(), None);
        paper.access = PaperAccess::Exempt;
        assert!(paper.missing().is_some_and(|words| words.contains("no paragraph") && words.contains("public interest")));
        paper.paragraph = Maybe(Some(ExemptParagraph::Seven));
        assert_eq!(paper.missing(), Some("Exempt, but nothing is said of the public interest"));
        paper.public_interest = "It would help offenders.".into();
        assert_eq!(paper.missing(), None);
        paper.paragraph = Maybe(None);
        assert_eq!(paper.missing(), Some("Exempt, but no paragraph of Schedule 12A is named"));
    }
}
