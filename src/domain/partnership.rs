//! The partnership whose plan it is.

use super::{
    field::record,
    plan::Body,
    record::Named,
    value::{Choice, choice},
};

choice! {
    /// The country whose law applies.
    pub enum Country {
        England = "england", "England";
        Wales = "wales", "Wales";
    }
}

record! {
    /// A Community Safety Partnership: the bodies that section 5 of the Crime and Disorder Act 1998 makes work together in an area.
    pub struct Partnership(PartnershipId), PartnershipField {
        name: String = Name, Line, "Name", "For example Havering Community Safety Partnership", Public, required;
        short_name: String = ShortName, Line, "Short name", "The initials people use", Public;
        area: String = Area, Line, "Area", "The borough, district or county it covers", Public, required;
        country: Country = Country, FieldKind::Choice(Country::OPTIONS), "Country", "Decides which regulations apply", Public;
        policing_body: String = PolicingBody, Line, "Local policing body", "The police and crime commissioner or mayor’s office", Public;
    }
}

impl Named for Partnership {
    fn name(&self, _: &Body) -> String {
        self.name.clone()
    }
}
