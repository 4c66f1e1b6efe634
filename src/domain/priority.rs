//! What the plan puts first.

use super::{
    board::BoardId,
    date::Date,
    field::record,
    plan::Body,
    post::PostId,
    record::Named,
    value::{Choice, Several, choice},
};

choice! {
    /// The strategies that a plan must hold (Crime and Disorder Act 1998, section 6(1)(a) to (d)).
    pub enum Limb {
        CrimeAndDisorder = "crime_and_disorder", "Crime and disorder, including anti-social behaviour";
        SubstanceMisuse = "substance_misuse", "Misuse of drugs, alcohol and other substances";
        Reoffending = "reoffending", "Reducing reoffending";
        SeriousViolence = "serious_violence", "Serious violence";
    }
}

record! {
    /// A priority or strategic theme.
    pub struct Priority(PriorityId), PriorityField {
        number: String = Number, Line, "Number", "As printed, for example 2", Public;
        position: u32 = Position, Position, "Place in the order", "", Public;
        title: String = Title, Line, "Title", "For example Reducing violence", Public, required;
        aim: String = Aim, Paragraphs, "Aim", "What the partnership wants to achieve", Public;
        cross_cutting: bool = CrossCutting, Flag, "Cross-cutting", "Whether it runs through all the others", Public;
        limbs: Several<Limb> = Limbs, Choices(Limb::OPTIONS), "Statutory strategies it serves", "Crime and Disorder Act 1998, section 6(1)", Public;
        focus_areas: Vec<String> = FocusAreas, Lines, "Areas of particular focus", "One to a line", Public;
        imposed_by: String = ImposedBy, Line, "Source", "When someone outside the partnership asked for it", Public;
        lead: Option<PostId> = Lead, Link(Kind::Post), "Lead officer", "A post, not a person", Public;
        board: Option<BoardId> = Board, Link(Kind::Board), "Oversight board", "The board or group it reports to", Public;
        effective_from: Option<Date> = EffectiveFrom, Date, "Start date", "Leave empty when it was there from the beginning of the plan", Public;
        effective_to: Option<Date> = EffectiveTo, Date, "End date", "Only for a priority that was given up or merged", Public;
    }
}

impl Named for Priority {
    fn name(&self, _: &Body) -> String {
        self.heading()
    }

    fn other_names(&self) -> Vec<&str> {
        vec![&self.title, &self.number]
    }
}

impl Priority {
    /// Its number and title.
    pub fn heading(&self) -> String {
        if self.number.is_empty() { self.title.clone() } else { format!("{} {}", self.number, self.title) }
    }
}
