//! The plan's own particulars.

use super::{
    date::{Date, Day},
    field::record,
    number::Number,
    plan::Body,
    record::Named,
    value::{Choice, choice},
};

choice! {
    /// Where the plan stands.
    pub enum PlanStatus {
        Draft = "draft", "Draft";
        Consultation = "consultation", "In consultation";
        Approved = "approved", "Approved";
        Live = "live", "Live";
        Superseded = "superseded", "Superseded";
        Expired = "expired", "Expired";
    }
}

record! {
    /// What is said of the plan as a whole. The words for blue, green, amber, red and grey are the council's own.
    pub struct Details(DetailsId), DetailsField {
        title: String = Title, Line, "Title", "For example Community Safety Plan 2022-25", Public, required;
        starts: Option<Date> = Starts, Date, "Start date", "For example April 2022", Public;
        ends: Option<Date> = Ends, Date, "End date", "For example March 2025", Public;
        status: PlanStatus = Status, FieldKind::Choice(PlanStatus::OPTIONS), "Status", "", Public;
        vision: String = Vision, Paragraphs, "Vision", "What the partnership wants the area to be like", Public;
        approved_by: String = ApprovedBy, Line, "Approving body", "Cabinet, full Council or another body", Public;
        approved_on: Option<Date> = ApprovedOn, Date, "Approval date", "A day or a month", Public;
        next_review: Option<Date> = NextReview, Date, "Next review", "When the plan is refreshed or reviewed next", Public;
        policy_framework: bool = PolicyFramework, Flag, "Policy framework", "Whether the constitution makes full Council approve the plan", Public;
        regard: String = Regard, Paragraphs, "Regard to the police and crime plan", "How the plan has had regard to it, and which plan of what date", Public;
        summary_published: Option<Date> = SummaryPublished, Date, "Summary published", "When a summary of the plan was last published", Public;
        sent_to_policing_body: Option<Date> = SentToPolicingBody, Date, "Sent to the policing body", "When the local policing body was last sent a copy", Public;
        small_number: Option<Number> = SmallNumber, Number, "Smallest count published", "Smaller counts are hidden where they are sensitive. Five if left empty", Public;
        brag_blue: String = BragBlue, Line, "Word for blue", "“Complete” if left empty", Public;
        brag_green: String = BragGreen, Line, "Word for green", "“On track” if left empty", Public;
        brag_amber: String = BragAmber, Line, "Word for amber", "“At risk” if left empty", Public;
        brag_red: String = BragRed, Line, "Word for red", "“Off track” if left empty", Public;
        brag_grey: String = BragGrey, Line, "Word for grey", "“No update” if left empty", Public;
        note: String = Note, Paragraphs, "Notes", "For the partnership, not for publication", Partnership;
    }
}

impl Named for Details {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}

impl Details {
    /// The first and last day of the plan, when both are known and in that order.
    pub fn span(&self) -> Option<(Day, Day)> {
        let span = (self.starts?.first(), self.ends?.last());
        (span.0 <= span.1).then_some(span)
    }
}
