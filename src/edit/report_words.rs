//! What is written in a report by hand, and that its file was saved. Each is one step that undo takes back.

use super::{Edit, Refused, brief};
use crate::domain::{
    date::{Date, Day},
    field::Record as _,
    id::Id as _,
    plan::Plan,
    record::{Kind, RecordId},
    report::{Report, ReportField, ReportId, ReportText, ReportTextField, ReportTextId},
    value::Value,
};
use std::sync::Arc;

/// A passage of a report that is written by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The report.
    pub report: ReportId,
    /// The passage, by its name within the report.
    pub section: String,
    /// The heading it stands under, for the history.
    pub heading: String,
    /// What is generated for it now.
    pub generated: String,
}

/// What a file of a report held, so that later it can be told what has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedReport {
    /// The report.
    pub report: ReportId,
    /// Of the document.
    pub fingerprint: String,
    /// By section.
    pub facts: String,
    /// The version of the template it was made with; 0 where it has none.
    pub template_version: u32,
}

/// What was written in a passage, if anything was.
pub fn written(plan: &Plan, passage: &Passage) -> Option<Arc<ReportText>> {
    plan.body.report_texts.iter_shared().find(|row| row.report == Some(passage.report) && row.section == passage.section)
}

/// Writes words in a passage, in place of those that are generated or of those written before. A passage that is emptied takes what
/// is generated.
///
/// # Errors
///
/// [`Refused`] when the report is gone, or it says this already.
pub fn write_passage(plan: &Plan, passage: &Passage, words: &str, today: Day, id: ReportTextId) -> Result<Edit, Refused> {
    let report = there(plan, passage.report)?;
    let label = format!("Wrote “{}” in {}", passage.heading, brief(plan, report));
    let before = written(plan, passage);
    if words.trim().is_empty() && before.is_some() {
        return generate_again(plan, passage);
    }
    if words.trim().is_empty() || before.as_ref().map_or(&passage.generated, |row| &row.text) == words {
        return Err(Refused::AlreadySo("It says this".to_owned()));
    }
    let Some(before) = before else {
        let mut row = ReportText::blank(id);
        row.report = Some(passage.report);
        row.section.clone_from(&passage.section);
        words.clone_into(&mut row.text);
        row.facts.clone_from(&passage.generated);
        row.date = Some(Date::Day(today));
        return Ok(Edit::Several { label, edits: vec![Edit::Add(row.into())] });
    };
    let set = |field: ReportTextField, value: Value| Edit::set(record_of(before.id), field, value);
    let edits = vec![
        set(ReportTextField::Text, Value::Text(words.to_owned())),
        set(ReportTextField::Facts, Value::Text(passage.generated.clone())),
        set(ReportTextField::Date, Value::Date(Some(Date::Day(today)))),
    ];
    Ok(Edit::Several { label, edits })
}

/// Takes away what was written in a passage, so that what is generated stands there again.
///
/// # Errors
///
/// [`Refused`] when nothing was written.
pub fn generate_again(plan: &Plan, passage: &Passage) -> Result<Edit, Refused> {
    let row = written(plan, passage).ok_or(Refused::Gone(Kind::ReportText))?;
    let label = format!("Took the generated text for “{}”", passage.heading);
    Ok(Edit::Several { label, edits: vec![Edit::Remove(record_of(row.id))] })
}

/// Says that what was written stands though the facts beneath it have changed.
///
/// # Errors
///
/// [`Refused`] when nothing was written.
pub fn keep_written(plan: &Plan, passage: &Passage) -> Result<Edit, Refused> {
    let row = written(plan, passage).ok_or(Refused::Gone(Kind::ReportText))?;
    let facts = Edit::set(record_of(row.id), ReportTextField::Facts, Value::Text(passage.generated.clone()));
    Ok(Edit::Several { label: format!("Kept what was written for “{}”", passage.heading), edits: vec![facts] })
}

/// Remembers that a file of a report was saved, and what it held.
///
/// # Errors
///
/// [`Refused`] when the report is gone.
pub fn saved_report(plan: &Plan, saved: &SavedReport, today: Day) -> Result<Edit, Refused> {
    let record = there(plan, saved.report)?;
    let set = |field: ReportField, value: Value| Edit::set(record, field, value);
    let edits = vec![
        set(ReportField::Made, Value::Date(Some(Date::Day(today)))),
        set(ReportField::Fingerprint, Value::Text(saved.fingerprint.clone())),
        set(ReportField::Facts, Value::Text(saved.facts.clone())),
        set(ReportField::TemplateVersion, Value::Whole(saved.template_version)),
    ];
    Ok(Edit::Several { label: format!("Saved {} as a file", brief(plan, record)), edits })
}

fn there(plan: &Plan, report: ReportId) -> Result<RecordId, Refused> {
    let found: Option<&Report> = plan.body.reports.get(report);
    let record = RecordId { kind: Kind::Report, id: report.raw() };
    found.map(|_| record).ok_or(Refused::Gone(Kind::Report))
}

fn record_of(text: ReportTextId) -> RecordId {
    RecordId { kind: Kind::ReportText, id: text.raw() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::id::{PlanId, RawId},
        edit::apply,
    };

    fn raw(bits: u64) -> RawId {
        RawId::from_bits(bits).unwrap()
    }

    fn plan() -> Plan {
        let mut plan = Plan::new(PlanId::of(raw(9)));
        let mut report = Report::blank(ReportId::of(raw(1)));
        report.title = "Annual review".to_owned();
        plan.body.reports.put(report);
        plan
    }

    fn passage(generated: &str) -> Passage {
        let (section, heading) = ("summary".to_owned(), "Summary".to_owned());
        Passage { report: ReportId::of(raw(1)), section, heading, generated: generated.to_owned() }
    }

    fn made(plan: &Plan, edit: Result<Edit, Refused>) -> (Plan, String) {
        let edit = edit.unwrap();
        (apply(plan, &edit).unwrap().plan, edit.label(plan))
    }

    fn text(plan: &Plan) -> Option<(String, String)> {
        written(plan, &passage("")).map(|row| (row.text.clone(), row.facts.clone()))
    }

    #[test]
    fn a_passage_is_written_kept_and_generated_again() {
        let today = Day::clamped(2023, 11, 8);
        let id = ReportTextId::of(raw(7));
        let none = plan();
        let (plan, label) = made(&none, write_passage(&none, &passage("Ten are green."), "Most are green.", today, id));
        assert_eq!(label, "Wrote “Summary” in “Annual review”");
        assert_eq!(text(&plan), Some(("Most are green.".into(), "Ten are green.".into())));
        let (plan, label) = made(&plan, keep_written(&plan, &passage("Nine are green.")));
        assert_eq!(label, "Kept what was written for “Summary”");
        assert_eq!(text(&plan), Some(("Most are green.".into(), "Nine are green.".into())));
        let (plan, _) = made(&plan, write_passage(&plan, &passage("Eight are green."), "Many are green.", today, id));
        assert_eq!(text(&plan), Some(("Many are green.".into(), "Eight are green.".into())));
        let (plan, label) = made(&plan, generate_again(&plan, &passage("Eight are green.")));
        assert_eq!(label, "Took the generated text for “Summary”");
        assert_eq!(text(&plan), None);
    }

    #[test]
    fn what_is_said_already_is_not_written_and_nothing_is_written_in_what_is_gone() {
        let today = Day::clamped(2023, 11, 8);
        let id = ReportTextId::of(raw(7));
        let plan = plan();
        let same = write_passage(&plan, &passage("Ten are green."), "Ten are green.", today, id);
        assert_eq!(same.unwrap_err().to_string(), "It says this already");
        let empty = write_passage(&plan, &passage("Ten are green."), " ", today, id);
        assert_eq!(empty.unwrap_err().to_string(), "It says this already");
        let (written, _) = made(&plan, write_passage(&plan, &passage("Ten are green."), "All are.", today, id));
        let (emptied, _) = made(&written, write_passage(&written, &passage("Ten are green."), "", today, id));
        assert_eq!(text(&emptied), None, "an emptied passage takes what is generated");
        let gone = Passage { report: ReportId::of(raw(3)), ..passage("") };
        assert_eq!(write_passage(&plan, &gone, "x", today, id), Err(Refused::Gone(Kind::Report)));
        assert_eq!(generate_again(&plan, &passage("")), Err(Refused::Gone(Kind::ReportText)));
        assert_eq!(keep_written(&plan, &passage("")), Err(Refused::Gone(Kind::ReportText)));
    }

    #[test]
    fn a_saved_file_is_remembered_with_its_day() {
        let plan = plan();
        let saved = SavedReport {
            report: ReportId::of(raw(1)),
            fingerprint: "ab12".into(),
            facts: "summary: 1".into(),
            template_version: 3,
        };
        let (plan, label) = made(&plan, saved_report(&plan, &saved, Day::clamped(2023, 11, 8)));
        assert_eq!(label, "Saved “Annual review” as a file");
        let report = plan.body.reports.get(ReportId::of(raw(1))).unwrap();
        assert_eq!((report.made.unwrap().words(), report.fingerprint.as_str()), ("8 November 2023".into(), "ab12"));
        assert_eq!((report.facts.as_str(), report.template_version), ("summary: 1", 3));
    }
}
