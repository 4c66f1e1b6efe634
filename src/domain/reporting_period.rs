//! A quarter, or another period, for which progress is gathered.

use super::{date::Date, field::record, plan::Body, record::Named};

record! {
    /// What is said of a period as a whole. That it is closed is not said here: an edition of it then exists.
    pub struct ReportingPeriod(ReportingPeriodId), ReportingPeriodField {
        period: Option<Date> = Period, Period, "Period", "For example Q3 2024/25", Public, required;
        due: Option<Date> = Due, Date, "Date returns are due", "When lead officers are to send their progress", Partnership;
        summary: String = Summary, Paragraphs, "Summary", "The quarter in a few sentences, for the board", Public;
        note: String = Note, Paragraphs, "Notes", "For the partnership, not for publication", Partnership;
    }
}

impl Named for ReportingPeriod {
    fn name(&self, _: &Body) -> String {
        self.period.map_or_else(|| "Reporting period".to_owned(), Date::words)
    }
}
