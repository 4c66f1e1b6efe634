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
