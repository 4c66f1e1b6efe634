//! Frozen copies of the plan: as approved, as refreshed.

use super::{date::Date, field::record, plan::Body, record::Named};

record! {
    /// A label for a copy of the plan as it stood; the copy itself is in [`super::plan::Plan::frozen`].
    pub struct Edition(EditionId), EditionField {
        number: u32 = Number, Position, "Number", "", Public;
        label: String = Label, Line, "Name", "For example 2022-25 as approved", Public, required;
        as_at: Option<Date> = AsAt, Date, "As-at date", "The day or month it shows", Public;
        approved_by: String = ApprovedBy, Line, "Approving body", "", Public;
        note: String = Note, Paragraphs, "Notes", "", Public;
    }
}

impl Named for Edition {
    fn name(&self, _: &Body) -> String {
        self.label.clone()
    }
}
