//! Reports: to whom, when, from which edition, and what was written in them by hand.

use super::{
    board::BoardId,
    date::Date,
    document::PaperId,
    edition::EditionId,
    field::record,
    id::Id as _,
    organisation::OrganisationId,
    plan::Body,
    post::PostId,
    record::Named,
    report_template::ReportKind,
    value::{Choice, choice},
};

choice! {
    /// How far a report has come.
    pub enum ReportStatus {
        Draft = "draft", "Draft";
        Sent = "sent", "Sent to Democratic Services";
        Published = "published", "Published with the agenda";
        Considered = "considered", "Considered";
        Withdrawn = "withdrawn", "Withdrawn";
    }
}

choice! {
    /// What a body is asked to do.
    pub enum RecommendationVerb {
        Note = "note", "Note";
        Consider = "consider", "Consider";
        Endorse = "endorse", "Endorse";
        Agree = "agree", "Agree";
        Approve = "approve", "Approve";
        RecommendToCouncil = "recommend_to_council", "Recommend to Council";
        Delegate = "delegate", "Delegate";
        Refer = "refer", "Refer";
    }
}

record! {
    /// A report that is made from the plan. Its words are generated until somebody writes others; those are its [`ReportText`]s.
    pub struct Report(ReportId), ReportField {
        title: String = Title, Line, "Subject heading", "For example Annual review of the Community Safety Plan 2022-25", Public, required;
        kind: ReportKind = Kind, FieldKind::Choice(ReportKind::OPTIONS), "Kind of report", "", Public;
        template: String = Template, Line, "Template", "", Public;
        template_version: u32 = TemplateVersion, Position, "Version of the template", "", Public;
        status: ReportStatus = Status, FieldKind::Choice(ReportStatus::OPTIONS), "Status", "", Public;
        board: Option<BoardId> = Board, Link(Kind::Board), "Body it goes to", "The committee, Cabinet or board", Public;
        date: Option<Date> = Date, Date, "Meeting date", "", Public;
        period: Option<Date> = Period, Period, "Progress of", "The year or quarter whose progress it tells, for example 2022/23", Public;
        next_period: String = NextPeriod, Line, "Next period", "The years the priorities are for, for example 2023-25", Public;
        edition: String = Edition, Line, "Edition", "The edition it is made from; the working copy if there is none", Partnership;
        earlier_edition: String = EarlierEdition, Line, "Earlier edition", "The edition it is compared with", Partnership;
        organisation: Option<OrganisationId> = Organisation, Link(Kind::Organisation), "Partner", "Only for a partner sheet", Public;
        cabinet_member: Option<PostId> = CabinetMember, Link(Kind::Post), "Cabinet member", "The office, not a person", Public;
        senior_lead: Option<PostId> = SeniorLead, Link(Kind::Post), "Senior leadership lead", "", Public;
        author: Option<PostId> = Author, Link(Kind::Post), "Report author", "A post, not a person", Public;
        key_decision: String = KeyDecision, Line, "Key decision", "Its category, or that it is not one", Public;
        review: Option<Date> = Review, Date, "Review date", "When the matter should be reviewed", Public;
        reviewing_committee: Option<BoardId> = ReviewingCommittee, Link(Kind::Board), "Reviewing committee", "", Public;
        council_objectives: Vec<String> = CouncilObjectives, Lines, "Council objectives it deals with", "One to a line", Public;
        papers: Vec<PaperId> = Papers, Links(Kind::Paper), "Background papers", "", Public;
        made: Option<Date> = Made, Date, "Last made", "The day its file was last saved", Partnership;
        fingerprint: String = Fingerprint, Line, "Fingerprint", "Of the document as it was last saved", Partnership;
        facts: String = Facts, Paragraphs, "Facts as last saved", "By section, so that what has changed since can be told", Partnership;
        note: String = Note, Paragraphs, "Notes", "For the partnership, not for publication", Partnership;
    }
}

record! {
    /// What was written by hand in a section of a report, and what stood there generated when it was.
    pub struct ReportText(ReportTextId), ReportTextField {
        report: Option<ReportId> = Report, Owner(Kind::Report), "Report", "", Public, required;
        section: String = Section, Line, "Section", "", Public, required;
        text: String = Text, Paragraphs, "Text", "Paragraphs, with - before bullets, 1. before numbered lines, and ** around bold words", Public;
        facts: String = Facts, Paragraphs, "Generated text at the time", "", Partnership;
        date: Option<Date> = Date, Date, "Written", "", Partnership;
    }
}

record! {
    /// What a report asks its body to do.
    pub struct ReportRecommendation(ReportRecommendationId), ReportRecommendationField {
        report: Option<ReportId> = Report, Owner(Kind::Report), "Report", "", Public, required;
        position: u32 = Position, Position, "Place in the order", "", Public;
        verb: RecommendationVerb = Verb, FieldKind::Choice(RecommendationVerb::OPTIONS), "Asks it to", "", Public;
        text: String = Text, Line, "What", "Goes on after the verb: the priorities for 2023-25", Public, required;
        refers_to: String = RefersTo, Line, "Refers to", "The section it refers to, whose number is then printed", Public;
    }
}

impl Named for Report {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}

impl Named for ReportText {
    fn name(&self, body: &Body) -> String {
        let report = self.report.and_then(|id| body.reports.get(id)).map_or("a report", |report| report.title.as_str());
        format!("Words in {report}")
    }
}

impl Named for ReportRecommendation {
    fn name(&self, _: &Body) -> String {
        format!("{} {}", self.verb.label(), self.text)
    }
}

impl Report {
    /// The edition it is made from; none for the working copy.
    pub fn of_edition(&self) -> Option<EditionId> {
        self.edition.parse().ok()
    }

    /// Names the edition it is made from.
    pub fn set_edition(&mut self, edition: EditionId) {
        self.edition = edition.raw().to_string();
    }

    /// The edition it is compared with.
    pub fn compared_with(&self) -> Option<EditionId> {
        self.earlier_edition.parse().ok()
    }
}
