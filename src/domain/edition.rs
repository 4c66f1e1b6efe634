//! Frozen copies of the plan: as approved, as refreshed.

use super::{date::Date, field::record, id::Id as _, plan::Body, record::Named};

record! {
    /// A label for a copy of the plan as it stood; the copy itself is in [`super::plan::Plan::frozen`].
    pub struct Edition(EditionId), EditionField {
        number: u32 = Number, Position, "Number", "", Public;
        label: String = Label, Line, "Name", "For example 2022-25 as approved", Public, required;
        as_at: Option<Date> = AsAt, Date, "As-at date", "The day or month it shows", Public;
        approved_by: String = ApprovedBy, Line, "Approving body", "", Public;
        period: Option<Date> = Period, Period, "Reporting period", "Set when it is the record of a quarter's progress", Public;
        from: String = From, Line, "Earlier edition", "The edition that this one was made from", Partnership;
        change: String = Change, Paragraphs, "What changed", "Since the edition before", Public;
        note: String = Note, Paragraphs, "Notes", "", Public;
    }
}

impl Named for Edition {
    fn name(&self, _: &Body) -> String {
        self.label.clone()
    }
}

impl Edition {
    /// The edition that this one was made from, if it was made from one.
    pub fn earlier(&self) -> Option<EditionId> {
        self.from.parse().ok()
    }

    /// Names the edition that this one was made from.
    pub fn set_earlier(&mut self, earlier: EditionId) {
        self.from = earlier.raw().to_string();
    }
}
