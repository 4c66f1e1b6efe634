//! The whole plan: its tables, its frozen editions, and how records are found in it.

use super::{
    approval::Approval,
    assessment::{Assessment, Finding},
    board::{Board, Member, ReportingLine},
    breakdown::{Breakdown, BreakdownPart},
    change_of_plan::{PlanExtension, PriorityChange},
    cohort::{CohortFlow, Movement},
    contract::{Contract, ContractOption},
    date::{Date, Day},
    deadline_rule::DeadlineRule,
    details::Details,
    document::Paper,
    edition::{Edition, EditionId},
    engagement::Engagement,
    explanation::Explanation,
    field::Record,
    figure::Figure,
    funding::{Funding, FundingExtension},
    handover::Handover,
    id::{Id, PlanId, RawId},
    indicator::{Benchmark, Indicator, Method, Target},
    meeting::{Action, AgendaItem, Meeting},
    milestone::Milestone,
    objective::Objective,
    order::{Order, OrderExtension},
    organisation::Organisation,
    partnership::Partnership,
    post::Post,
    priority::Priority,
    programme::Programme,
    reading::{Correction, Reading},
    record::{AnyRecord, Kind, RecordId},
    report::{Report, ReportRecommendation, ReportText},
    report_template::{ReportTemplate, TemplateSection},
    reporting_period::ReportingPeriod,
    review::{Review, ReviewDecision},
    risk::Risk,
    rows::Rows,
    rule_note::RuleNote,
    scrutiny::{Recommendation, Scrutiny},
    sort::{Key, backwards, sort},
    strategy::Strategy,
    table::Table,
    term::Term,
    update::{ProgressCorrection, Update},
};
use std::{collections::BTreeMap, sync::Arc};

/// Makes [`Body`] from one line a kind of record.
macro_rules! body {
    (once { $($(#[$one_doc:meta])* $one:ident: $One:ident;)* } tables { $($(#[$doc:meta])* $table:ident: $Record:ident;)* }) => {
        /// The records of a plan, or of one of its editions, as flat tables that point at one another by id.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Body {
            $($(#[$one_doc])* pub $one: Arc<$One>,)*
            $($(#[$doc])* pub $table: Rows<$Record>,)*
        }

        impl Default for Body {
            fn default() -> Self {
                Self {
                    $($one: Arc::new($One::blank(Id::of(RawId::ONLY))),)*
                    $($table: Rows::default(),)*
                }
            }
        }

        impl Body {
            fn single(&self, kind: Kind) -> Option<AnyRecord> {
                match kind {
                    $(Kind::$One => Some(self.$one.clone().into()),)*
                    _ => None,
                }
            }

            fn table(&self, kind: Kind) -> Option<&Table<AnyRecord>> {
                match kind {
                    $(Kind::$Record => Some(&self.$table.table),)*
                    _ => None,
                }
            }

            /// Puts a whole table in place of the records of a kind.
            pub(crate) fn put_table(&mut self, kind: Kind, records: Table<AnyRecord>) {
                if let Some(table) = self.table_mut(kind) {
                    *table = records;
                }
            }

            fn table_mut(&mut self, kind: Kind) -> Option<&mut Table<AnyRecord>> {
                match kind {
                    $(Kind::$Record => Some(&mut self.$table.table),)*
                    _ => None,
                }
            }

            /// Puts a record in, in place of the one with its id. Editions have no place in a body.
            pub fn put(&mut self, record: AnyRecord) {
                $(if let Some(record) = record.shared::<$One>() {
                    self.$one = record;
                })*
                if let Some(table) = self.table_mut(record.record_id().kind) {
                    table.put(record);
                }
            }
        }
    };
}

body! {
    once {
        /// The partnership.
        partnership: Partnership;
        /// The plan's particulars.
        details: Details;
    }
    tables {
        /// Partner bodies.
        organisations: Organisation;
        /// Posts in them.
        posts: Post;
        /// Boards, panels, groups and committees.
        boards: Board;
        /// Which board reports to which.
        reporting_lines: ReportingLine;
        /// Who sits on boards.
        members: Member;
        /// Priorities.
        priorities: Priority;
        /// Objectives.
        objectives: Objective;
        /// Their milestones.
        milestones: Milestone;
        /// Their progress.
        updates: Update;
        /// Figures in the updates.
        figures: Figure;
        /// Meetings.
        meetings: Meeting;
        /// Agenda items.
        agenda_items: AgendaItem;
        /// Actions.
        actions: Action;
        /// Funding.
        funding: Funding;
        /// Funding extensions.
        funding_extensions: FundingExtension;
        /// Contracts.
        contracts: Contract;
        /// Contract options.
        contract_options: ContractOption;
        /// Programmes.
        programmes: Programme;
        /// Assessments.
        assessments: Assessment;
        /// Findings.
        findings: Finding;
        /// Engagement.
        engagement: Engagement;
        /// Approvals.
        approvals: Approval;
        /// Scrutiny.
        scrutiny: Scrutiny;
        /// Recommendations.
        recommendations: Recommendation;
        /// Risks.
        risks: Risk;
        /// Orders.
        orders: Order;
        /// Order extensions.
        order_extensions: OrderExtension;
        /// Strategies.
        strategies: Strategy;
        /// Documents.
        documents: Paper;
        /// Glossary.
        glossary: Term;
        /// Handovers.
        handovers: Handover;
        /// Priority changes.
        priority_changes: PriorityChange;
        /// Plan extensions.
        plan_extensions: PlanExtension;
        /// Indicators.
        indicators: Indicator;
        /// Methods.
        methods: Method;
        /// Targets.
        targets: Target;
        /// Benchmarks.
        benchmarks: Benchmark;
        /// Readings.
        readings: Reading;
        /// Corrections.
        corrections: Correction;
        /// Breakdowns.
        breakdowns: Breakdown;
        /// Their parts.
        breakdown_parts: BreakdownPart;
        /// Cohort flows.
        cohort_flows: CohortFlow;
        /// Movements.
        movements: Movement;
        /// Explanations of findings.
        explanations: Explanation;
        /// Notes on rules.
        rule_notes: RuleNote;
        /// Reporting periods.
        reporting_periods: ReportingPeriod;
        /// Corrections of updates.
        progress_corrections: ProgressCorrection;
        /// Reviews.
        reviews: Review;
        /// Review decisions.
        review_decisions: ReviewDecision;
        /// Deadline rules.
        deadline_rules: DeadlineRule;
        /// Templates of reports.
        report_templates: ReportTemplate;
        /// Their sections.
        template_sections: TemplateSection;
        /// Reports.
        reports: Report;
        /// What was written in them by hand.
        report_texts: ReportText;
        /// What they recommend.
        report_recommendations: ReportRecommendation;
    }
}

/// A plan with everything that belongs to it but its history.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Its stable name. A copy that was sent and came back has the same.
    pub id: PlanId,
    /// Set in an example: the day it is shown as at. An example is never a council's own plan.
    pub example: Option<Day>,
    /// The working copy.
    pub body: Body,
    /// The editions' labels.
    pub editions: Rows<Edition>,
    /// The editions' content.
    pub frozen: Arc<BTreeMap<EditionId, Body>>,
    /// What a file held beside the known parts.
    pub unknown: super::field::Unknown,
}

impl Body {
    /// A record of any kind.
    pub fn find(&self, record: RecordId) -> Option<AnyRecord> {
        match self.table(record.kind) {
            Some(table) => table.get(record.id).cloned(),
            None => self.single(record.kind).filter(|single| single.record_id() == record),
        }
    }

    /// The record with this id, as its type.
    pub fn row<R: Record>(&self, id: R::Id) -> Option<&R> {
        self.table(R::KIND)?.get(id.raw())?.as_type()
    }

    /// The records of a type, in the order of their ids.
    pub fn rows_of<R: Record>(&self) -> impl Iterator<Item = &R> + use<'_, R> {
        self.table(R::KIND).into_iter().flat_map(Table::iter).filter_map(AnyRecord::as_type)
    }

    /// All records of a kind, in the order of their ids.
    pub fn records(&self, kind: Kind) -> impl Iterator<Item = AnyRecord> {
        self.single(kind).into_iter().chain(self.table(kind).into_iter().flat_map(Table::iter).cloned())
    }

    /// How many records of a kind there are.
    pub fn count(&self, kind: Kind) -> usize {
        self.table(kind).map_or(usize::from(kind.is_single()), Table::len)
    }

    /// The ids of the records of a kind that were added, changed or taken out between `earlier` and now.
    pub fn changed_since(&self, earlier: &Self, kind: Kind) -> Vec<RawId> {
        match (self.table(kind), earlier.table(kind)) {
            (Some(now), Some(then)) => now.changed_since(then),
            _ if self.single(kind) != earlier.single(kind) => vec![RawId::ONLY],
            _ => Vec::new(),
        }
    }

    /// Takes a record out, if the plan has it and can be without it.
    pub fn take(&mut self, record: RecordId) -> Option<AnyRecord> {
        self.table_mut(record.kind)?.take(record.id)
    }
}

impl Plan {
    /// A plan with nothing in it.
    pub fn new(id: PlanId) -> Self {
        Self { id, example: None, body: Body::default(), editions: Rows::default(), frozen: Arc::default(), unknown: None }
    }

    /// A record of any kind, editions included.
    pub fn find(&self, record: RecordId) -> Option<AnyRecord> {
        match record.kind {
            Kind::Edition => self.editions.table.get(record.id).cloned(),
            _ => self.body.find(record),
        }
    }

    /// Puts a record in, in place of the one with its id.
    pub fn put(&mut self, record: AnyRecord) {
        match record.record_id().kind {
            Kind::Edition => self.editions.table.put(record),
            _ => self.body.put(record),
        }
    }

    /// Takes a record out.
    pub fn take(&mut self, record: RecordId) -> Option<AnyRecord> {
        match record.kind {
            Kind::Edition => {
                Arc::make_mut(&mut self.frozen).remove(&Id::of(record.id));
                self.editions.table.take(record.id)
            }
            _ => self.body.take(record),
        }
    }

    /// What a record is called.
    pub fn name_of(&self, record: RecordId) -> String {
        self.find(record).map(|found| found.name(&self.body)).unwrap_or_default()
    }

    /// The editions of the whole plan, the newest first. Records of a quarter's progress are not among them.
    pub fn editions_newest_first(&self) -> Vec<Arc<Edition>> {
        let mut editions: Vec<_> = self.editions.iter_shared().filter(|edition| edition.period.is_none()).collect();
        sort(&mut editions, |edition| Key::numbers([backwards(edition.number.into())]));
        editions
    }

    /// The record of a period's progress, if the period was closed. What was reported for it is then changed by a correction only.
    pub fn closing_of(&self, period: Date) -> Option<&Edition> {
        let same = |of: Date| (of.first(), of.last()) == (period.first(), period.last());
        self.editions.iter().find(|edition| edition.period.is_some_and(same))
    }

    /// Sets a copy of the working plan aside under a label. The record of a period's progress holds only what its report needs.
    pub fn freeze(&mut self, edition: Edition) {
        let body = edition.period.map_or_else(|| self.body.clone(), |period| self.body.for_period(period));
        Arc::make_mut(&mut self.frozen).insert(edition.id, body);
        self.editions.put(edition);
    }
}
