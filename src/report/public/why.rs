//! Why something of the plan is not for the public.

use crate::domain::{document::ExemptParagraph, value::Choice as _};
use serde::{Deserialize, Serialize};

/// Why something is left out.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Why {
    /// It is exempt; under this paragraph (`7`), where one is named.
    Exempt(Option<String>),
    /// It is confidential: not even that there is such a thing is said.
    Confidential,
    /// It belongs to a meeting that the public may not attend.
    NotOpen,
    /// It was not accepted yet.
    NotAccepted,
    /// It is still under way: a review that is not closed, a quarter that is not closed, a response that was not given.
    UnderWay,
    /// It is a report that was not published, or the words of another report.
    OtherReport,
    /// It is for the partnership only.
    Partnership,
    /// It is a small count.
    Small,
    /// A small count could be worked out from it.
    Protecting,
    /// This version of the program does not know what it is.
    Unknown,
}

/// The Act, as it is cited.
pub(super) const SCHEDULE: &str = "Schedule 12A to the Local Government Act 1972";

/// The number of a paragraph.
pub(super) fn number_of(paragraph: ExemptParagraph) -> String {
    paragraph.key().to_owned()
}

/// `paragraph 7 of Schedule 12A to the Local Government Act 1972`; without a number where none is named.
pub(super) fn under(paragraph: Option<&str>) -> String {
    paragraph.map_or_else(|| SCHEDULE.to_owned(), |number| format!("paragraph {number} of {SCHEDULE}"))
}

impl Why {
    /// As the heading of what was left out for it.
    pub fn words(&self) -> String {
        match self {
            Self::Exempt(Some(number)) => format!("Exempt under {}", under(Some(number))),
            Self::Exempt(None) => format!("Exempt, with no paragraph of {SCHEDULE} named"),
            Self::Confidential => "Confidential".to_owned(),
            Self::NotOpen => "Of a meeting that is not open to the public".to_owned(),
            Self::NotAccepted => "Not accepted yet".to_owned(),
            Self::UnderWay => "Still under way".to_owned(),
            Self::OtherReport => "Of reports that are not published".to_owned(),
            Self::Partnership => "For the partnership only".to_owned(),
            Self::Small => "Small counts".to_owned(),
            Self::Protecting => "Left out so that a small count cannot be worked out".to_owned(),
            Self::Unknown => "Not understood by this version of Safer Plan".to_owned(),
        }
    }
}
