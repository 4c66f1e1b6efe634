//! Simple figures that stand in a progress update.

use super::{
    date::Date,
    field::record,
    number::Number,
    plan::Body,
    record::Named,
    update::UpdateId,
    value::{Choice, choice},
};

choice! {
    /// How exactly a number was given.
    pub enum Qualifier {
        Exactly = "exactly", "Exactly";
        About = "about", "About";
        AtLeast = "at_least", "At least";
        MoreThan = "more_than", "More than";
        AtMost = "at_most", "At most";
        FewerThan = "fewer_than", "Fewer than";
    }
}

record! {
    /// One number: of what, in what unit, of how many, for which period.
    pub struct Figure(FigureId), FigureField {
        update: Option<UpdateId> = Update, Owner(Kind::Update), "Progress update", "", Public, required;
        label: String = Label, Line, "Figure", "What was counted, for example cases referred", Public, required;
        qualifier: Qualifier = Qualifier, FieldKind::Choice(Qualifier::OPTIONS), "Exactness", "", Public;
        value: Option<Number> = Value, Number, "Value", "For example 492 or 26.8", Public, required;
        unit: String = Unit, Line, "Unit", "For example cases, people or %", Public;
        of: Option<Number> = Of, Number, "Of how many", "The whole it is taken from", Public;
        period: Option<Date> = Period, Period, "Period", "When it differs from the update’s", Public;
        position: u32 = Position, Position, "Place in the order", "", Public;
        note: String = Note, Paragraphs, "Notes", "Source or method", Public;
    }
}

impl Named for Figure {
    fn name(&self, _: &Body) -> String {
        self.label.clone()
    }
}

impl Figure {
    /// The number in words: `more than 2,000 people`, `132 of 492 cases`, `26.8%`.
    pub fn words(&self) -> String {
        let Some(value) = self.value else { return String::new() };
        let qualifier = match self.qualifier {
            Qualifier::Exactly => String::new(),
            other => format!("{} ", other.label().to_lowercase()),
        };
        let of = self.of.map(|of| format!(" of {}", of.grouped())).unwrap_or_default();
        match self.unit.as_str() {
            "" => format!("{qualifier}{}{of}", value.grouped()),
            "%" => format!("{qualifier}{}%{of}", value.grouped()),
            unit => format!("{qualifier}{}{of} {unit}", value.grouped()),
        }
    }
}
