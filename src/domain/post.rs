//! Posts, not people, lead.

use super::{field::record, organisation::OrganisationId};

record! {
    /// A post in a body, such as Superintendent for Neighbourhoods. Never a person's name.
    pub struct Post(PostId), PostField {
        title: String = Title, Line, "Post title", "The post, never a person’s name", Public, required;
        organisation: Option<OrganisationId> = Organisation, Link(Kind::Organisation), "Organisation", "The body the post belongs to", Public;
        interim: bool = Interim, Flag, "Interim", "Whether it is held for the time being", Public;
        note: String = Note, Paragraphs, "Notes", "For the partnership, not for publication", Partnership;
    }
}
