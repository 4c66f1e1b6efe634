//! Posts, not people, lead.

use super::{date::Date, field::record, organisation::OrganisationId, plan::Body, record::Named};

record! {
    /// A post in a body, such as Superintendent for Neighbourhoods. Never a person's name.
    pub struct Post(PostId), PostField {
        title: String = Title, Line, "Post title", "The post, never a person’s name", Public, required;
        organisation: Option<OrganisationId> = Organisation, Link(Kind::Organisation), "Organisation", "The body the post belongs to", Public;
        interim: bool = Interim, Flag, "Interim", "Whether it is held for the time being", Public;
        effective_from: Option<Date> = EffectiveFrom, Date, "Start date", "Leave empty when it was always there", Public;
        effective_to: Option<Date> = EffectiveTo, Date, "End date", "Leave empty while it exists", Public;
        contact: String = Contact, Line, "Contact for publication", "A shared address or number of the post, not a person’s own", Public;
        note: String = Note, Paragraphs, "Notes", "For the partnership, not for publication", Partnership;
    }
}

impl Named for Post {
    fn name(&self, body: &Body) -> String {
        match self.organisation.and_then(|id| body.organisations.get(id)) {
            Some(organisation) => format!("{}, {}", self.title, organisation.brief()),
            None => self.title.clone(),
        }
    }

    fn other_names(&self) -> Vec<&str> {
        vec![&self.title]
    }
}
