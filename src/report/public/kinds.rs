//! Which kinds of record the public may read, and how much of each. Whatever is not said to be public here is not.
//!
//! A field is public when its catalogue says so and this table does not say otherwise: both have to agree.

use crate::domain::record::{FieldId, Kind};

/// How much of a kind of record is public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Every record.
    All,
    /// Some records; `records.rs` says which.
    Some,
    /// None.
    None,
}

/// What was decided of a kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// How much of it is public.
    pub reach: Reach,
    /// Fields that stay with the partnership although their catalogue says public.
    pub kept: &'static [&'static str],
    /// Fields that are public only of some records, and when that is.
    pub sometimes: &'static [&'static str],
    /// Which records, and why so.
    pub why: &'static str,
}

const fn all(why: &'static str) -> Rule {
    Rule { reach: Reach::All, kept: &[], sometimes: &[], why }
}

const fn some(why: &'static str) -> Rule {
    Rule { reach: Reach::Some, kept: &[], sometimes: &[], why }
}

const fn none(why: &'static str) -> Rule {
    Rule { reach: Reach::None, kept: &[], sometimes: &[], why }
}

/// What was decided of a kind. A new kind does not compile until somebody decides.
pub const fn rule(kind: Kind) -> Rule {
    match kind {
        Kind::Partnership | Kind::Details => all("What the plan is and whose."),
        Kind::Organisation | Kind::Board | Kind::ReportingLine | Kind::Member => all("Who takes part is part of the plan."),
        Kind::Post => all("Posts, never people. Its contact is the one for publication."),
        Kind::Priority | Kind::PriorityChange | Kind::PlanExtension => all("What was decided of the plan."),
        Kind::Objective => Rule {
            sometimes: &["brag"],
            ..all("What the plan is about. Its BRAG as the progress says that was accepted, where there is newer that was not.")
        },
        Kind::Milestone => all("What the plan is about."),
        Kind::Update => {
            some("Only what was accepted or published. A draft or a return nobody looked at is not the partnership’s word.")
        }
        Kind::Figure => Rule {
            sometimes: &["value", "of"],
            ..some("With its progress update; not a small count beside a guarded indicator, nor one that is hidden there.")
        },
        Kind::ProgressCorrection => Rule {
            kept: &["former"],
            ..some(
                "With its progress update: that it was corrected and why. What it said before may be just what had to be taken out.",
            )
        },
        Kind::Meeting => some("Only meetings that are open to the public."),
        Kind::AgendaItem => some(
            "With its meeting. Not one whose papers are all exempt or confidential: the public is excluded while it is dealt with.",
        ),
        Kind::Action => some("With its meeting."),
        Kind::Funding | Kind::FundingExtension => all("Public money."),
        Kind::Contract | Kind::ContractOption => all("Contracts of a council are published."),
        Kind::Programme => all("What is done, for whom."),
        Kind::Assessment => Rule {
            sometimes: &["patterns", "changes", "causes", "matters", "community", "last_plan"],
            ..all("That there is one, when it was made and who considered it. Of an exempt one nothing of what it says.")
        },
        Kind::Finding => some("Not of an exempt assessment."),
        Kind::Engagement => all("What people said when they were asked."),
        Kind::Approval => all("Decisions of public bodies."),
        Kind::Scrutiny => all("Scrutiny is held in public."),
        Kind::Recommendation => Rule {
            sometimes: &["response"],
            ..all("What a committee recommended. The response once it was given; until then it is a draft.")
        },
        Kind::Risk => all("Those who decide in public have to be told the risks. What is not for the public goes into the notes."),
        Kind::Order | Kind::OrderExtension => all("Orders are published by law."),
        Kind::Strategy => all("Strategies and duties are published."),
        Kind::Paper => Rule {
            sometimes: &["objectives"],
            ..some("Of an exempt one its title, date and paragraph, as the law has it listed. Of a confidential one nothing.")
        },
        Kind::Term => all("Words."),
        Kind::Handover => {
            Rule { kept: &["note"], ..all("Who led when. Why somebody handed over is a matter between employer and staff.") }
        }
        Kind::Indicator => {
            Rule { sometimes: &["baseline"], ..all("What is measured and how; a baseline unless it is hidden as a small count.") }
        }
        Kind::Method | Kind::Target | Kind::Benchmark => {
            all("How it is worked out, what it should reach, what it is held against.")
        }
        Kind::Reading => Rule {
            sometimes: &["value", "numerator", "denominator", "stated_change", "former", "direction"],
            ..all("Figures, unless they are hidden as small counts or to protect one.")
        },
        Kind::Correction => Rule {
            sometimes: &["former_value", "former_numerator", "former_denominator"],
            ..all("Figures are corrected in public; a former figure goes by the same rule as a reading.")
        },
        Kind::Breakdown => Rule { sometimes: &["whole"], ..all("As readings.") },
        Kind::BreakdownPart => Rule { sometimes: &["value", "share"], ..all("As readings.") },
        Kind::CohortFlow => Rule { sometimes: &["opening", "joined", "left", "closing", "average"], ..all("As readings.") },
        Kind::Movement => Rule { sometimes: &["number"], ..all("As readings.") },
        Kind::Explanation => some("Only those that are printed as footnotes, and of these the words, by whom and when."),
        Kind::RuleNote => Rule {
            kept: &["reason", "evidence", "papers", "by"],
            ..all("How a rule stands. The evidence may name what is exempt.")
        },
        Kind::ReportingPeriod => {
            Rule { sometimes: &["summary"], ..all("Which periods there are; what is said of one once it is closed.") }
        }
        Kind::Review | Kind::ReviewDecision => some("Only of a review that is closed. Until then nothing is decided."),
        Kind::DeadlineRule => none("How the office works."),
        Kind::ReportTemplate | Kind::TemplateSection => all("How reports look; their standing words are printed in public."),
        Kind::Report | Kind::ReportRecommendation => some("Only published or considered ones, and the one that is being made."),
        Kind::ReportText => none("Words of one report are for that report: it gets its own when it is made."),
        Kind::Edition => all("Which editions there are."),
    }
}

/// Whether a field may be public at all.
pub fn may_be_public(field: FieldId) -> bool {
    use crate::domain::field::Visibility::Public;
    let (about, rule) = (field.about(), rule(field.kind()));
    rule.reach != Reach::None && about.visibility == Public && !rule.kept.contains(&about.key)
}
