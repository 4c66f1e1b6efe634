//! The parts the rules come in. Each is looked at on its own, so that an edit has only few rules looked at again.

use crate::domain::{record::Kind, value::choice};

choice! {
    /// What a rule is about, as a heading of the schedule.
    pub enum Part {
        Strategies = "strategies", "The strategies a plan holds";
        Partnership = "partnership", "The partnership";
        Cycle = "cycle", "The yearly cycle";
        Contents = "contents", "What the plan says";
        Decisions = "decisions", "Decisions and scrutiny";
        Other = "other", "Other duties";
    }
}

impl Part {
    /// The kinds of record that its tests read, besides the plan’s own particulars.
    pub fn reads(self) -> &'static [Kind] {
        match self {
            Self::Strategies => &[Kind::Partnership, Kind::RuleNote, Kind::Priority, Kind::Board, Kind::Strategy],
            Self::Partnership => &[
                Kind::Partnership,
                Kind::RuleNote,
                Kind::Priority,
                Kind::Organisation,
                Kind::Post,
                Kind::Board,
                Kind::Member,
                Kind::Strategy,
                Kind::Paper,
            ],
            Self::Cycle => &[
                Kind::Partnership,
                Kind::RuleNote,
                Kind::Priority,
                Kind::Assessment,
                Kind::Engagement,
                Kind::Approval,
                Kind::Board,
                Kind::Meeting,
                Kind::Strategy,
                Kind::Paper,
            ],
            Self::Contents => &[
                Kind::Partnership,
                Kind::RuleNote,
                Kind::Priority,
                Kind::Objective,
                Kind::Assessment,
                Kind::Finding,
                Kind::Funding,
                Kind::Indicator,
                Kind::Target,
                Kind::Engagement,
            ],
            Self::Decisions => &[
                Kind::Partnership,
                Kind::RuleNote,
                Kind::Priority,
                Kind::Approval,
                Kind::Board,
                Kind::Meeting,
                Kind::DeadlineRule,
                Kind::Scrutiny,
                Kind::Recommendation,
                Kind::Strategy,
                Kind::Paper,
            ],
            Self::Other => &[
                Kind::Partnership,
                Kind::RuleNote,
                Kind::Priority,
                Kind::Board,
                Kind::Post,
                Kind::Organisation,
                Kind::Strategy,
                Kind::Paper,
                Kind::Order,
                Kind::OrderExtension,
            ],
        }
    }
}
