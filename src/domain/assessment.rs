//! The yearly strategic assessment and what it found.

use super::{
    board::BoardId,
    date::{Date, Day},
    field::record,
    plan::Body,
    priority::{Priority, PriorityId},
    record::Named,
    sort::{Key, sort},
};
use std::sync::Arc;

record! {
    /// A strategic assessment. Each of the six contents is covered when it says where in the assessment it stands
    /// (Crime and Disorder (Formulation and Implementation of Strategy) Regulations 2007, SI 2007/1830, regulations 5 to 7).
    pub struct Assessment(AssessmentId), AssessmentField {
        title: String = Title, Line, "Name", "For example Strategic assessment 2023", Public, required;
        year: Option<Date> = Year, Period, "Year", "The year it is made for", Public;
        data_period: Option<Date> = DataPeriod, Period, "Period of the data", "For example 2022/23", Public;
        prepared: Option<Date> = Prepared, Date, "Prepared", "", Public;
        considered: Option<Date> = Considered, Date, "Considered on", "", Public;
        considered_by: Option<BoardId> = ConsideredBy, Link(Kind::Board), "Considered by", "", Public;
        exempt: bool = Exempt, Flag, "Exempt", "Whether it is kept from publication", Public;
        patterns: String = Patterns, Line, "Levels and patterns", "Where the levels and patterns of crime, disorder and substance misuse are analysed: pages or sections", Public;
        changes: String = Changes, Line, "Changes since the last one", "Where changes in those levels and patterns are analysed", Public;
        causes: String = Causes, Line, "Why they changed", "Where the reasons for the changes are analysed", Public;
        matters: String = Matters, Line, "Matters to put first", "Where it says what the responsible authorities should prioritise", Public;
        community: String = Community, Line, "What the community puts first", "Where it says what people who live and work in the area want prioritised", Public;
        last_plan: String = LastPlan, Line, "How far the last plan was carried out", "Where it says so", Public;
        note: String = Note, Paragraphs, "Notes", "For the partnership, not for publication", Partnership;
    }
}

impl Named for Assessment {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}

record! {
    /// Something an assessment found, and the change to the priorities that it recommends.
    pub struct Finding(FindingId), FindingField {
        assessment: Option<AssessmentId> = Assessment, Owner(Kind::Assessment), "Assessment", "", Public, required;
        code: String = Code, Line, "Number", "As printed", Public;
        title: String = Title, Line, "Finding", "In one sentence", Public, required;
        priorities: Vec<PriorityId> = Priorities, Links(Kind::Priority), "Priorities it bears on", "", Public;
        change: String = Change, Paragraphs, "Change it recommends", "For example keep, reword or add a priority", Public;
    }
}

impl Named for Finding {
    fn name(&self, _: &Body) -> String {
        if self.code.is_empty() { self.title.clone() } else { format!("{} {}", self.code, self.title) }
    }
}

impl Assessment {
    /// The six contents that the regulations ask for: what each is called and where in the assessment it stands.
    pub fn contents(&self) -> [(AssessmentField, &str); 6] {
        [
            (AssessmentField::Patterns, &self.patterns),
            (AssessmentField::Changes, &self.changes),
            (AssessmentField::Causes, &self.causes),
            (AssessmentField::Matters, &self.matters),
            (AssessmentField::Community, &self.community),
            (AssessmentField::LastPlan, &self.last_plan),
        ]
    }

    /// How many of them are covered.
    pub fn covered(&self) -> usize {
        self.contents().iter().filter(|(_, place)| !place.trim().is_empty()).count()
    }
}

/// How the findings of an assessment and the priorities go together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fit {
    /// Findings that bear on no priority.
    pub findings_alone: Vec<FindingId>,
    /// Priorities in force that no finding bears on.
    pub priorities_alone: Vec<PriorityId>,
}

/// The findings of an assessment, by number and name.
pub fn findings_of(body: &Body, assessment: AssessmentId) -> Vec<Arc<Finding>> {
    let mut findings: Vec<_> = body.findings.iter_shared().filter(|finding| finding.assessment == Some(assessment)).collect();
    sort(&mut findings, |finding| Key::name(&format!("{} {}", finding.code, finding.title)));
    findings
}

/// Holds findings against priorities. A priority that was given up by the day asks for no finding.
pub fn fit(body: &Body, assessment: AssessmentId, today: Day) -> Fit {
    let findings = findings_of(body, assessment);
    let in_force = |priority: &Arc<Priority>| priority.effective_to.is_none_or(|to| today <= to.last());
    let is_found = |priority: PriorityId| findings.iter().any(|finding| finding.priorities.contains(&priority));
    Fit {
        findings_alone: findings.iter().filter(|finding| finding.priorities.is_empty()).map(|finding| finding.id).collect(),
        priorities_alone: body
            .priorities_in_order()
            .iter()
            .filter(|priority| in_force(priority))
            .map(|priority| priority.id)
            .filter(|priority| !is_found(*priority))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        field::Record as _,
        id::{Id as _, RawId},
    };

    #[test]
    fn findings_and_priorities_are_held_against_each_other() {
        let id = |bits: u64| RawId::from_bits(bits).unwrap();
        let mut body = Body::default();
        for (bits, to) in [(1, ""), (2, ""), (3, "2022")] {
            let mut priority = Priority::blank(PriorityId::of(id(bits)));
            priority.effective_to = Date::read(to).ok();
            body.priorities.put(priority);
        }
        let mut assessment = Assessment::blank(AssessmentId::of(id(9)));
        assessment.patterns = "pages 4 to 9".into();
        assessment.causes = " ".into();
        assert_eq!(assessment.covered(), 1);
        for (bits, priorities) in [(1, vec![1]), (2, vec![])] {
            let mut finding = Finding::blank(FindingId::of(id(bits)));
            finding.assessment = Some(assessment.id);
            finding.priorities = priorities.into_iter().map(|bits| PriorityId::of(id(bits))).collect();
            body.findings.put(finding);
        }
        let found = fit(&body, assessment.id, Date::read("8 November 2023").unwrap().last());
        assert_eq!(found.findings_alone, [FindingId::of(id(2))]);
        assert_eq!(found.priorities_alone, [PriorityId::of(id(2))], "one given up in 2022 needs none");
    }
}
