//! What a council's reports look like: which sections, in which order, under which headings and numbers. Data, not code.

use super::{
    field::record,
    plan::Body,
    record::Named,
    value::{Choice, choice},
};

choice! {
    /// What a report is for.
    pub enum ReportKind {
        Cabinet = "cabinet", "Annual review for Cabinet";
        Scrutiny = "scrutiny", "Report to scrutiny";
        Plan = "plan", "The plan";
        Summary = "summary", "Public summary";
        OnePage = "one_page", "Plan on a page";
        Quarterly = "quarterly", "Quarterly report";
        BoardPack = "board_pack", "Board pack";
        Change = "change", "Changes between editions";
        Figures = "figures", "Figures booklet";
        Statutory = "statutory", "Statutory schedule";
        Actions = "actions", "Action log";
        Partner = "partner", "Partner sheet";
        Newsletter = "newsletter", "Facts for a newsletter";
    }
}

choice! {
    /// Where in a report a section stands.
    pub enum SectionPlace {
        Body = "body", "Report";
        FrontSheet = "front_sheet", "Front sheet";
        Implications = "implications", "Implications and risks";
        Back = "back", "After the report";
        Appendix = "appendix", "Appendix";
    }
}

choice! {
    /// What a section holds.
    pub enum SectionSource {
        Words = "words", "Words of its own";
        Subject = "subject", "Subject heading";
        CabinetMember = "cabinet_member", "Cabinet member";
        SeniorLead = "senior_lead", "Senior leadership lead";
        Author = "author", "Report author and contact details";
        PolicyContext = "policy_context", "Policy context";
        FinancialSummary = "financial_summary", "Financial summary";
        KeyDecision = "key_decision", "Key decision";
        ReviewDate = "review_date", "Review date";
        ReviewingCommittee = "reviewing_committee", "Reviewing committee";
        CouncilObjectives = "council_objectives", "Council objectives";
        Summary = "summary", "Summary";
        Recommendations = "recommendations", "Recommendations";
        Background = "background", "Background";
        Authorities = "authorities", "Responsible authorities";
        Assessment = "assessment", "Strategic assessment";
        Themes = "themes", "Themes and their aims";
        Alignment = "alignment", "Strategies it goes with";
        Consultation = "consultation", "Consultation and approval";
        Progress = "progress", "Progress by priority and objective";
        Figures = "figures", "Figures";
        Changes = "changes", "What changed";
        NextPriorities = "next_priorities", "Priorities for the next period";
        Governance = "governance", "Governance";
        GovernanceChart = "governance_chart", "Chart of the boards";
        Money = "money", "Funding and contracts";
        Risks = "risks", "Risks";
        Reasons = "reasons", "Reasons for the decision";
        OtherOptions = "other_options", "Other options considered";
        Implication = "implication", "An implication";
        Papers = "papers", "Background papers";
        Glossary = "glossary", "Glossary";
    }
}

choice! {
    /// How a section's heading is numbered.
    pub enum SectionNumbering {
        None = "none", "Not numbered";
        Decimal = "decimal", "1, 1.1, 1.1.1";
    }
}

record! {
    /// A council's own template. The ones that come with the program are data files of the same shape.
    pub struct ReportTemplate(ReportTemplateId), ReportTemplateField {
        title: String = Title, Line, "Name", "For example Cabinet, from 2026", Public, required;
        kind: ReportKind = Kind, FieldKind::Choice(ReportKind::OPTIONS), "Kind of report", "", Public;
        version: u32 = Version, Position, "Version", "", Public;
        based_on: String = BasedOn, Line, "Made from", "The template it was copied from", Public;
        key_decision_categories: Vec<String> = KeyDecisionCategories, Lines, "Key decision categories", "One to a line, with their letters, as your constitution has them", Public;
        council_objectives: Vec<String> = CouncilObjectives, Lines, "Council objectives", "One to a line, in the order they are ticked", Public;
        note: String = Note, Paragraphs, "Notes", "For the partnership, not for publication", Partnership;
    }
}

record! {
    /// A section of a council's template.
    pub struct TemplateSection(TemplateSectionId), TemplateSectionField {
        template: Option<ReportTemplateId> = Template, Owner(Kind::ReportTemplate), "Template", "", Public, required;
        position: u32 = Position, Position, "Place in the order", "", Public;
        key: String = Key, Line, "Short name", "By which a report keeps its words; never shown", Public, required;
        place: SectionPlace = Place, FieldKind::Choice(SectionPlace::OPTIONS), "Where it stands", "", Public;
        source: SectionSource = Source, FieldKind::Choice(SectionSource::OPTIONS), "What it holds", "", Public;
        heading: String = Heading, Line, "Heading", "As your council prints it", Public;
        numbering: SectionNumbering = Numbering, FieldKind::Choice(SectionNumbering::OPTIONS), "Numbering", "", Public;
        words: String = Words, Paragraphs, "Standing words", "What it says in every report until somebody writes something else", Public;
        optional: bool = Optional, Flag, "May be left out", "Whether it is left out of a report that has nothing for it", Public;
    }
}

impl Named for ReportTemplate {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}

impl Named for TemplateSection {
    fn name(&self, _: &Body) -> String {
        if self.heading.is_empty() { self.source.label().to_owned() } else { self.heading.clone() }
    }
}
