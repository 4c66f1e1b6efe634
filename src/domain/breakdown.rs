//! What a reading is made of: parts that add up, parts that overlap, and what is left over.

use super::{
    field::record,
    number::Number,
    plan::Body,
    reading::ReadingId,
    record::Named,
    value::{Choice, choice},
};

choice! {
    /// How the parts lie to the whole.
    pub enum BreakdownKind {
        Exhaustive = "exhaustive", "Parts that make up the whole";
        Some = "some", "Some of the parts only";
        Overlapping = "overlapping", "Parts that overlap";
    }
}

record! {
    /// One way a reading is broken down, for example by offence.
    pub struct Breakdown(BreakdownId), BreakdownField {
        reading: Option<ReadingId> = Reading, Owner(Kind::Reading), "Reading", "", Public, required;
        title: String = Title, Line, "Name", "For example By offence", Public, required;
        kind: BreakdownKind = Kind, FieldKind::Choice(BreakdownKind::OPTIONS), "Kind of parts", "Parts that overlap are never added up", Public;
        whole: Option<Number> = Whole, Number, "Whole", "Of how many, where that is not the reading itself", Public;
        position: u32 = Position, Position, "Place in the order", "", Public;
        note: String = Note, Paragraphs, "Notes", "", Public;
    }
}

impl Named for Breakdown {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}

record! {
    /// One part. It may itself be taken from another part: `of those, 99`.
    pub struct BreakdownPart(BreakdownPartId), BreakdownPartField {
        breakdown: Option<BreakdownId> = Breakdown, Owner(Kind::Breakdown), "Breakdown", "", Public, required;
        label: String = Label, Line, "Part", "For example Robbery, or Aged 10 to 18", Public, required;
        value: Option<Number> = Value, Number, "Count", "", Public;
        share: Option<Number> = Share, Number, "Stated share in per cent", "As stated, for example 74", Public;
        within: Option<BreakdownPartId> = Within, Link(Kind::BreakdownPart), "Larger part", "The part that this one is taken from: of those", Public;
        residual: bool = Residual, Flag, "Residual", "Whether it holds what fits no other part, such as other or miscellaneous", Public;
        lowest: Option<Number> = Lowest, Number, "Lower end", "For a band, such as ages from 10", Public;
        highest: Option<Number> = Highest, Number, "Upper end", "For a band, such as ages to 18", Public;
        position: u32 = Position, Position, "Place in the order", "", Public;
    }
}

impl Named for BreakdownPart {
    fn name(&self, _: &Body) -> String {
        self.label.clone()
    }
}
