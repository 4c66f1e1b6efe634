//! The kinds of record there are: one line a kind.

use super::{
    field::{About, Record as _},
    id::RawId,
    record::AnyRecord,
};
use std::fmt;

/// Makes [`Kind`] from one line a kind: its type and file, its name in files, what one is called and what several are called.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident in $module:ident = $key:literal, $noun:literal, $nouns:literal;)*) => {
        /// A kind of record. Each has a table in the plan, but for the first two, of which a plan has one each.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $($(#[$doc])* $name,)*
        }

        const KINDS: usize = [$($key),*].len();

        impl Kind {
            /// Every kind, in the order they stand in a file: what is pointed at comes before what points.
            pub const ALL: [Self; KINDS] = [$(Self::$name),*];

            fn words(self) -> (&'static str, &'static str, &'static str) {
                match self {
                    $(Self::$name => ($key, $noun, $nouns),)*
                }
            }

            /// The catalogue of its fields.
            pub fn fields(self) -> &'static [About] {
                match self {
                    $(Self::$name => super::$module::$name::FIELDS,)*
                }
            }
        }

        impl AnyRecord {
            /// A record of this kind with nothing in it yet.
            pub fn blank(kind: Kind, id: RawId) -> Self {
                match kind {
                    $(Kind::$name => super::$module::$name::blank(super::id::Id::of(id)).into(),)*
                }
            }
        }
    };
}

kinds! {
    /// The partnership.
    Partnership in partnership = "partnership", "partnership", "partnerships";
    /// The plan's own particulars.
    Details in details = "details", "plan", "plans";
    /// A partner body.
    Organisation in organisation = "organisations", "organisation", "organisations";
    /// A post in a body.
    Post in post = "posts", "post", "posts";
    /// A board, panel, group or committee.
    Board in board = "boards", "board", "boards";
    /// That a board reports to another.
    ReportingLine in board = "reporting_lines", "reporting line", "reporting lines";
    /// A seat on a board.
    Member in board = "members", "board member", "board members";
    /// A priority or theme.
    Priority in priority = "priorities", "priority", "priorities";
    /// An objective.
    Objective in objective = "objectives", "objective", "objectives";
    /// A milestone of an objective.
    Milestone in milestone = "milestones", "milestone", "milestones";
    /// A progress update.
    Update in update = "updates", "progress update", "progress updates";
    /// A figure in an update.
    Figure in figure = "figures", "figure", "figures";
    /// A meeting of a board.
    Meeting in meeting = "meetings", "meeting", "meetings";
    /// An item on a meeting's agenda.
    AgendaItem in meeting = "agenda_items", "agenda item", "agenda items";
    /// An action that a meeting asked for.
    Action in meeting = "actions", "action", "actions";
    /// A sum of money.
    Funding in funding = "funding", "sum of money", "sums of money";
    /// That money was extended.
    FundingExtension in funding = "funding_extensions", "extension of funding", "extensions of funding";
    /// A contract with a provider.
    Contract in contract = "contracts", "contract", "contracts";
    /// An option to extend a contract.
    ContractOption in contract = "contract_options", "option to extend", "options to extend";
    /// A programme or service.
    Programme in programme = "programmes", "programme", "programmes";
    /// A strategic assessment.
    Assessment in assessment = "assessments", "strategic assessment", "strategic assessments";
    /// What an assessment found.
    Finding in assessment = "findings", "finding", "findings";
    /// A survey, meeting or consultation.
    Engagement in engagement = "engagement", "engagement", "engagements";
    /// A step in the chain of approval.
    Approval in approval = "approvals", "approval", "approvals";
    /// A scrutiny session.
    Scrutiny in scrutiny = "scrutiny", "scrutiny session", "scrutiny sessions";
    /// A scrutiny recommendation.
    Recommendation in scrutiny = "recommendations", "recommendation", "recommendations";
    /// A risk.
    Risk in risk = "risks", "risk", "risks";
    /// A legal order.
    Order in order = "orders", "order", "orders";
    /// That an order was extended.
    OrderExtension in order = "order_extensions", "extension of an order", "extensions of orders";
    /// A linked strategy or duty.
    Strategy in strategy = "strategies", "strategy or duty", "strategies and duties";
    /// A document or background paper.
    Paper in document = "documents", "document", "documents";
    /// A glossary term.
    Term in term = "glossary", "glossary term", "glossary terms";
    /// What one post or body handed over to another.
    Handover in handover = "handovers", "handover", "handovers";
    /// A change to a priority.
    PriorityChange in change_of_plan = "priority_changes", "change to a priority", "changes to priorities";
    /// That the plan was extended.
    PlanExtension in change_of_plan = "plan_extensions", "extension of the plan", "extensions of the plan";
    /// Something that is counted to see whether the work works.
    Indicator in indicator = "indicators", "indicator", "indicators";
    /// How an indicator is worked out from a date on.
    Method in indicator = "methods", "method", "methods";
    /// What an indicator should reach.
    Target in indicator = "targets", "target", "targets";
    /// What an indicator is held against.
    Benchmark in indicator = "benchmarks", "benchmark", "benchmarks";
    /// A reading of an indicator.
    Reading in reading = "readings", "reading", "readings";
    /// A correction of a reading.
    Correction in reading = "corrections", "correction", "corrections";
    /// A way a reading is broken down.
    Breakdown in breakdown = "breakdowns", "breakdown", "breakdowns";
    /// A part of a breakdown.
    BreakdownPart in breakdown = "breakdown_parts", "part of a breakdown", "parts of breakdowns";
    /// Who joined and left a cohort over a period.
    CohortFlow in cohort = "cohort_flows", "cohort flow", "cohort flows";
    /// How many joined or left a cohort for one reason.
    Movement in cohort = "movements", "movement", "movements";
    /// Why a finding stays as it is.
    Explanation in explanation = "explanations", "explanation", "explanations";
    /// A note on a statutory rule.
    RuleNote in rule_note = "rule_notes", "note on a rule", "notes on rules";
    /// A period that progress is gathered for.
    ReportingPeriod in reporting_period = "reporting_periods", "reporting period", "reporting periods";
    /// A correction of a progress update.
    ProgressCorrection in update = "progress_corrections", "correction of progress", "corrections of progress";
    /// An annual review.
    Review in review = "reviews", "review", "reviews";
    /// What a review decides of an objective.
    ReviewDecision in review = "review_decisions", "review decision", "review decisions";
    /// A deadline before meetings.
    DeadlineRule in deadline_rule = "deadline_rules", "report deadline", "report deadlines";
    /// A council's own template of a report.
    ReportTemplate in report_template = "report_templates", "report template", "report templates";
    /// A section of a template.
    TemplateSection in report_template = "template_sections", "section of a template", "sections of templates";
    /// A report made from the plan.
    Report in report = "reports", "report", "reports";
    /// What was written by hand in a report.
    ReportText in report = "report_texts", "text of a report", "texts of reports";
    /// What a report asks its body to do.
    ReportRecommendation in report = "report_recommendations", "recommendation of a report", "recommendations of reports";
    /// A frozen edition of the plan. It stands beside the body, so there is none in a frozen copy.
    Edition in edition = "editions", "edition", "editions";
}

impl Kind {
    /// The kinds that an edition freezes, in the order they stand in a file.
    pub fn frozen() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|kind| *kind != Self::Edition)
    }

    /// Its name in files.
    pub fn key(self) -> &'static str {
        self.words().0
    }

    /// What one is called, within a sentence.
    pub fn noun(self) -> &'static str {
        self.words().1
    }

    /// What several are called, within a sentence.
    pub fn nouns(self) -> &'static str {
        self.words().2
    }

    /// Whether a plan has exactly one, always.
    pub fn is_single(self) -> bool {
        matches!(self, Self::Partnership | Self::Details)
    }
}

/// The article and noun for one: `an objective`.
impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&super::field::with_article(self.noun()))
    }
}
