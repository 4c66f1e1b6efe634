//! What is set aside, and why.

/// A line that is in no priority and no objective. None is dropped without being listed here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOver {
    /// Its place in what was pasted, from 1.
    pub line: usize,
    /// What it says.
    pub text: String,
    /// Why it is in nothing.
    pub why: Why,
}

/// Why a line is in nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// A number or “Page 3 of 12”.
    PageNumber,
    /// It comes back, as what stands at the head or foot of each page does.
    ComesBack,
    /// A meeting and its date.
    MeetingDate,
    /// It has no words.
    NoWords,
    /// It stands before the first priority.
    BeforeFirst,
    /// It stands between a priority's heading and its first objective.
    UnderPriority,
    /// A heading with no objective beneath it.
    Heading,
    /// It follows a heading that has no objective beneath it.
    UnderHeading,
    /// It stands after a list and is not part of one.
    BetweenLists,
    /// A person took it out of an objective.
    TakenOut,
}

impl Why {
    /// In words, as they follow the line.
    pub fn words(self) -> &'static str {
        match self {
            Self::PageNumber => "Looks like a page number",
            Self::ComesBack => "Comes back like the head or foot of a page",
            Self::MeetingDate => "Looks like the head of a page: a meeting and its date",
            Self::NoWords => "Has no words",
            Self::BeforeFirst => "Stands before the first priority",
            Self::UnderPriority => "Stands between a priority and its first objective",
            Self::Heading => "Looks like a heading with no objective beneath it",
            Self::UnderHeading => "Follows a heading with no objective beneath it",
            Self::BetweenLists => "Stands after a list and may not belong to it",
            Self::TakenOut => "Was taken out of the list",
        }
    }

    /// Whether it may say something of the plan; what comes with paper does not.
    pub fn may_matter(self) -> bool {
        !matches!(self, Self::PageNumber | Self::ComesBack | Self::MeetingDate | Self::NoWords)
    }
}
