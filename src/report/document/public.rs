//! A document that anyone may read.

use super::page::{Audience, Document};

/// A document for anyone. It can be made only from one whose readers are anyone, so what writes public files takes no other.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicDocument(Document);

/// A document that is not for anyone was about to be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotPublic;

impl PublicDocument {
    /// The document, to read.
    pub fn document(&self) -> &Document {
        &self.0
    }
}

impl TryFrom<Document> for PublicDocument {
    type Error = NotPublic;

    fn try_from(document: Document) -> Result<Self, NotPublic> {
        match document.audience {
            Audience::Public => Ok(Self(document)),
            Audience::Partnership => Err(NotPublic),
        }
    }
}

impl std::fmt::Display for NotPublic {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str(
            "This report is for the partnership only, so it was not saved for publication. Save it for the partnership instead.",
        )
    }
}

impl std::error::Error for NotPublic {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_anyone_may_read_is_public() {
        let open = Document::new("Summary", Audience::Public);
        assert_eq!(PublicDocument::try_from(open.clone()).map(|public| public.document().clone()), Ok(open));
        assert_eq!(PublicDocument::try_from(Document::new("Board pack", Audience::Partnership)), Err(NotPublic));
    }
}
