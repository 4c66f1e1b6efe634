//! The tests that a rule can name. A rule file says which and with what; none is tied to a rule’s number.

use super::{
    assessments, authorities,
    case::{Case, Outcome},
    contents, data_return, decisions, linked, meetings, orders, read, scrutiny, strategies, yearly,
};
use crate::domain::{priority::Limb, value::choice};
use serde::Deserialize;

choice! {
    /// What of the plan others are told.
    pub enum Told {
        Summary = "summary", "A summary for the public";
        Copy = "copy", "A copy for the policing body";
    }
}

choice! {
    /// What is published before a meeting.
    pub enum Notice {
        KeyDecision = "key_decision", "Notice of a key decision";
        Agenda = "agenda", "The agenda and reports";
    }
}

/// How a rule is tested.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum TestKind {
    /// A priority in force is tagged with one of the four strategies of the Act.
    Limb {
        /// Which.
        #[serde(deserialize_with = "read::choice")]
        limb: Limb,
        /// Words by which a board or strategy of others is known that may hold it instead.
        #[serde(borrow)]
        elsewhere: Vec<&'static str>,
    },
    /// The plan says how it had regard to the police and crime plan, and of what date that is.
    Regard,
    /// The five kinds of responsible authority are there today, each with a post on the strategy group.
    Authorities,
    /// There is a strategy group of two or more.
    StrategyGroup,
    /// The quarterly data of the partners; the officer answers.
    DataReturn,
    /// There is an assessment no older than so many months.
    Assessment {
        /// How many.
        months: i64,
    },
    /// The latest assessment says where each of its six contents stands.
    AssessmentContents,
    /// The plan holds the five things it must.
    Contents,
    /// The plan was revised before the last 1 April.
    Revised,
    /// People were asked within so many months.
    Engagement {
        /// How many.
        months: i64,
    },
    /// The public could attend a meeting within so many months.
    PublicMeeting {
        /// How many.
        months: i64,
    },
    /// Others were told of the plan since it was approved.
    #[serde(deserialize_with = "read::choice")]
    Told(Told),
    /// There is a scrutiny committee.
    ScrutinyCommittee,
    /// Scrutiny looked at the partnership within twelve months.
    Scrutinised,
    /// Recommendations were answered within so many days.
    Responses {
        /// How many.
        days: i64,
    },
    /// Full Council agreed the plan.
    CouncilApproval,
    /// By when something must be published before the meetings ahead; the officer answers.
    #[serde(deserialize_with = "read::choice")]
    MeetingNotice(Notice),
    /// Every exempt paper says why.
    ExemptPapers,
    /// Strategies or documents are named, one for each list of words.
    Linked {
        /// The lists; of each, one word is enough.
        #[serde(borrow)]
        all: Vec<Vec<&'static str>>,
    },
    /// A priority, board or strategy speaks of one of these words.
    Mentioned(#[serde(borrow)] Vec<&'static str>),
    /// Every public spaces protection order has its dates and has not run out.
    ProtectionOrders,
    /// The drugs partnership has a chair, a needs assessment and a plan.
    DrugsPartnership,
    /// Only the officer can tell: the question.
    Asked(&'static str),
}

impl TestKind {
    /// What the plan shows.
    pub(super) fn run(&self, case: &Case<'_>) -> Outcome {
        match self {
            Self::Limb { limb, elsewhere } => strategies::limb(case, *limb, elsewhere),
            Self::Regard => strategies::regard(case),
            Self::Authorities => authorities::authorities(case),
            Self::StrategyGroup => authorities::strategy_group(case),
            Self::DataReturn => data_return::data_return(case),
            Self::Assessment { months } => assessments::recent(case, *months),
            Self::AssessmentContents => assessments::six_contents(case),
            Self::Contents => contents::contents(case),
            Self::Revised => yearly::revised(case),
            Self::Engagement { months } => yearly::engagement(case, *months),
            Self::PublicMeeting { months } => meetings::public_meeting(case, *months),
            Self::Told(told) => yearly::told(case, *told),
            Self::ScrutinyCommittee => scrutiny::committee(case),
            Self::Scrutinised => scrutiny::within_a_year(case),
            Self::Responses { days } => scrutiny::responses(case, *days),
            Self::CouncilApproval => decisions::council_approval(case),
            Self::MeetingNotice(notice) => meetings::notice(case, *notice),
            Self::ExemptPapers => decisions::exempt_papers(case),
            Self::Linked { all } => linked::linked(case, all),
            Self::Mentioned(words) => linked::mentioned(case, words),
            Self::ProtectionOrders => orders::protection_orders(case),
            Self::DrugsPartnership => linked::drugs_partnership(case),
            Self::Asked(question) => Outcome::asked(*question),
        }
    }
}
