//! The deadlines a council sets for reports to its meetings.

use super::{
    board::BoardId,
    field::record,
    number::Number,
    plan::Body,
    record::Named,
    value::{Choice, choice},
};

choice! {
    /// How days are counted before a meeting.
    pub enum Counting {
        WorkingDays = "working_days", "Working days";
        CalendarDays = "calendar_days", "Calendar days";
        ClearDays = "clear_days", "Clear days";
        ClearWorkingDays = "clear_working_days", "Clear working days";
    }
}

record! {
    /// A deadline so many days before a meeting, as the council sets it.
    pub struct DeadlineRule(DeadlineRuleId), DeadlineRuleField {
        title: String = Title, Line, "Deadline", "For example Report to the finance officer", Public, required;
        board: Option<BoardId> = Board, Link(Kind::Board), "For meetings of", "Leave empty when it holds for cabinet, council and scrutiny alike", Public;
        days: Option<Number> = Days, Number, "Number of days", "How many before the meeting", Public, required;
        counting: Counting = Counting, FieldKind::Choice(Counting::OPTIONS), "Counted in", "Clear days leave out the day itself and the day of the meeting", Public;
    }
}

impl Named for DeadlineRule {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}
