//! The partnership whose plan it is.

use super::{
    field::record,
    plan::Body,
    record::Named,
    value::{Choice, Maybe, choice},
};

choice! {
    /// The country whose law applies.
    pub enum Country {
        England = "england", "England";
        Wales = "wales", "Wales";
    }
}

choice! {
    /// What sort of council area it is.
    pub enum Tier {
        Unitary = "unitary", "Unitary authority";
        LondonBorough = "london_borough", "London borough";
        Metropolitan = "metropolitan", "Metropolitan district";
        District = "district", "District";
        County = "county", "County";
        SeveralAreas = "several_areas", "Several areas together";
    }
}

record! {
    /// A Community Safety Partnership: the bodies that section 5 of the Crime and Disorder Act 1998 makes work together in an area.
    pub struct Partnership(PartnershipId), PartnershipField {
        name: String = Name, Line, "Name", "For example Havering Community Safety Partnership", Public, required;
        short_name: String = ShortName, Line, "Short name", "The initials people use", Public;
        area: String = Area, Line, "Area", "The borough, district or county it covers", Public, required;
        country: Country = Country, FieldKind::Choice(Country::OPTIONS), "Country", "Decides which regulations apply", Public;
        tier: Maybe<Tier> = Tier, OptionalChoice(Tier::OPTIONS), "Kind of area", "", Public;
        policing_body: String = PolicingBody, Line, "Local policing body", "The police and crime commissioner or mayor’s office", Public;
        council: String = Council, Line, "Council", "As it is named on reports", Public;
        colour: String = Colour, Colour, "Colour", "The council’s own, as six digits: #12436d. Used on the top bar and on what is printed", Public;
        logo: String = Logo, Picture, "Logo", "A PNG or JPEG picture of up to 70 kB", Public;
        logo_words: String = LogoWords, Line, "Logo in words", "What someone who cannot see the logo is told", Public;
    }
}

impl Named for Partnership {
    fn name(&self, _: &Body) -> String {
        self.name.clone()
    }
}
