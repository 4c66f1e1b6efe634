//! What a report is made from.

use super::{
    document::Audience,
    public::{PublicPlan, Statements},
};
use crate::{
    check::subject_of,
    domain::{
        date::Day,
        edition::EditionId,
        explanation::Explanation,
        plan::{Body, Plan},
        record::RecordId,
        report::{Report, ReportId, ReportRecommendation, ReportText},
    },
};

/// A plan as the readers of a report may see it, and the day it is made on.
///
/// There are two ways to come by one, and which it was decides for whose eyes the document is.
#[derive(Clone, Copy)]
pub struct View<'a> {
    plan: &'a Plan,
    today: Day,
    public: Option<&'a PublicPlan>,
}

impl<'a> View<'a> {
    /// What anyone may read.
    pub fn public(plan: &'a PublicPlan, today: Day) -> Self {
        Self { plan: plan.plan(), today, public: Some(plan) }
    }

    /// All of it, for the partnership's bodies only.
    pub fn partnership(plan: &'a Plan, today: Day) -> Self {
        Self { plan, today, public: None }
    }

    /// The plan.
    pub fn plan(&self) -> &'a Plan {
        self.plan
    }

    /// The day the report is made on.
    pub fn today(&self) -> Day {
        self.today
    }

    /// For whose eyes it is.
    pub fn audience(&self) -> Audience {
        if self.public.is_some() { Audience::Public } else { Audience::Partnership }
    }

    /// The records of an edition; of the working copy where none is named or it is gone.
    pub fn body(&self, edition: Option<EditionId>) -> &'a Body {
        edition.and_then(|edition| self.plan.frozen.get(&edition)).unwrap_or(&self.plan.body)
    }

    /// What of a report its readers may see: its notes, for one, are not for the public.
    pub fn report(&self, report: &Report) -> Report {
        self.public.map_or_else(|| report.clone(), |public| public.report(report))
    }

    /// What was written by hand in the report that is being made. The words of other reports are not in the plan the public reads.
    pub fn texts_of(&self, report: ReportId) -> Vec<&'a ReportText> {
        match self.public {
            Some(public) => public.texts_of(report).collect(),
            None => self.plan.body.report_texts.iter().filter(|text| text.report == Some(report)).collect(),
        }
    }

    /// What the report that is being made recommends.
    pub fn recommendations_of(&self, report: ReportId) -> Vec<&'a ReportRecommendation> {
        match self.public {
            Some(public) => public.recommendations_of(report).collect(),
            None => self.plan.body.report_recommendations.iter().filter(|row| row.report == Some(report)).collect(),
        }
    }

    /// What is printed in place of a number of a record that is not published, by the field's name in files: `fewer than 5`,
    /// `not shown`.
    pub fn instead(&self, edition: Option<EditionId>, record: RecordId, key: &'static str) -> Option<&'a str> {
        self.public.and_then(|public| public.instead(edition, record, key))
    }

    /// What its readers are told of what they may not read in an edition, or in the working copy; nothing where they may read all.
    pub fn left_out(&self, edition: Option<EditionId>) -> Statements {
        let edition = edition.filter(|edition| self.plan.frozen.contains_key(edition));
        self.public.map(|public| public.statements(edition)).unwrap_or_default()
    }

    /// The explanations that are printed as footnotes, each with the record it is of.
    pub fn footnotes(&self) -> Vec<(RecordId, &'a Explanation)> {
        let of = |row: &'a Explanation| Some((subject_of(&row.finding).filter(|_| row.is_footnote())?, row));
        match self.public {
            Some(public) => public.footnotes().collect(),
            None => self.plan.body.explanations.iter().filter_map(of).collect(),
        }
    }

    /// The records that a report is made from.
    pub fn body_of(&self, report: &Report) -> &'a Body {
        self.body(report.of_edition())
    }
}
