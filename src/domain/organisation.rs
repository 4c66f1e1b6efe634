//! The bodies that take part, as they were called while they existed.

use super::{
    date::{Date, Day},
    field::record,
    plan::Body,
    record::Named,
    value::{Choice, Maybe, choice},
};

choice! {
    /// What a body is to the partnership.
    pub enum OrganisationKind {
        ResponsibleAuthority = "responsible_authority", "Responsible authority";
        CoOperating = "co_operating", "Co-operating body";
        Invited = "invited", "Invited body";
        Provider = "provider", "Provider";
        Funder = "funder", "Funder";
        Regulator = "regulator", "Regulator or standard setter";
        Host = "host", "Committee host";
        Other = "other", "Other";
    }
}

choice! {
    /// The five kinds of responsible authority (Crime and Disorder Act 1998, section 5).
    pub enum AuthorityType {
        Council = "council", "Council";
        Police = "police", "Police";
        Fire = "fire", "Fire and rescue";
        Health = "health", "Health";
        Probation = "probation", "Probation";
    }
}

record! {
    /// A body. One that was replaced stays, with the date it ended and what came after it.
    pub struct Organisation(OrganisationId), OrganisationField {
        name: String = Name, Line, "Name", "In full", Public, required;
        short_name: String = ShortName, Line, "Short name", "Initials or the everyday name", Public;
        aliases: Vec<String> = Aliases, Lines, "Other names", "One to a line: other spellings and earlier names", Public;
        kind: OrganisationKind = Kind, FieldKind::Choice(OrganisationKind::OPTIONS), "Role in the partnership", "", Public;
        authority: Maybe<AuthorityType> = Authority, OptionalChoice(AuthorityType::OPTIONS), "Kind of responsible authority", "Only for responsible authorities", Public;
        effective_from: Option<Date> = EffectiveFrom, Date, "Start date", "Leave empty when it was always there", Public;
        effective_to: Option<Date> = EffectiveTo, Date, "End date", "Leave empty while it exists", Public;
        successors: Vec<OrganisationId> = Successors, Links(Kind::Organisation), "Successors", "One or several bodies", Public;
        note: String = Note, Paragraphs, "Notes", "For the partnership, not for publication", Partnership;
    }
}

impl Named for Organisation {
    fn name(&self, _: &Body) -> String {
        self.name.clone()
    }

    fn other_names(&self) -> Vec<&str> {
        std::iter::once(&self.short_name).chain(&self.aliases).map(String::as_str).filter(|name| !name.is_empty()).collect()
    }
}

impl Organisation {
    /// The short name where there is one.
    pub fn brief(&self) -> &str {
        if self.short_name.is_empty() { &self.name } else { &self.short_name }
    }

    /// Whether it existed on a day, as far as its dates tell.
    pub fn exists_on(&self, day: Day) -> bool {
        self.effective_from.is_none_or(|from| from.first() <= day) && self.effective_to.is_none_or(|to| day <= to.last())
    }
}
