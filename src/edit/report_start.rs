//! A new report: what stands in its form before anything is typed, and what it asks for at first.

use super::Edit;
use crate::domain::{
    board::{Board, BoardId, BoardKind},
    date::{Date, Day},
    field::{Record as _, lower_first},
    id::{Id as _, RawId},
    meeting::MeetingStatus,
    period::FinancialYear,
    plan::Plan,
    quarter::gathered_now,
    record::{AnyRecord, FieldId},
    report::{RecommendationVerb, Report, ReportField, ReportRecommendation, ReportRecommendationId},
    report_template::ReportKind,
    sort::{Key, backwards, sort},
    value::{Choice as _, Value},
};
use std::sync::Arc;

/// What a new report of a kind says at first, field by field. The front sheet is filled in once: what the last report of the kind said of
/// posts, the template and the council's objectives goes over.
pub fn suggested_report(plan: &Plan, kind: ReportKind, today: Day) -> Vec<(ReportField, Value)> {
    use ReportField as F;
    let board = board_for(plan, kind, today);
    let date = board.and_then(|board| next_meeting(plan, board, today));
    let period = period_for(plan, kind, today);
    let mut said = vec![
        (F::Title, Value::Text(title(plan, kind, period))),
        (F::Kind, Value::Choice(Some(kind.key()))),
        (F::Board, Value::Link(board.map(BoardId::raw))),
        (F::Date, Value::Date(date)),
        (F::Period, Value::Date(period)),
        (F::NextPeriod, Value::Text(next_period(plan, kind, period))),
    ];
    if kind == ReportKind::Change {
        let earlier = plan.editions_newest_first().into_iter().find(|edition| edition.period.is_none());
        said.extend(earlier.map(|edition| (F::EarlierEdition, Value::Text(edition.id.raw().to_string()))));
    }
    said.extend(goes_over(plan, kind));
    said
}

/// Adds a report, with the recommendations that reports of its kind make; they can be changed like any others.
pub fn start_report(plan: &Plan, report: Report, ids: &mut dyn FnMut() -> RawId) -> Edit {
    let label = format!("Made the report “{}”", report.title);
    let name = &plan.body.details.title;
    let of_period = report.period.map(|period| format!(" in {}", period.words())).unwrap_or_default();
    let mut asks: Vec<(RecommendationVerb, String, &str)> = Vec::new();
    match report.kind {
        ReportKind::Cabinet => {
            asks.push((RecommendationVerb::Note, format!("the progress of the {name}{of_period}"), "progress"));
            if !report.next_period.is_empty() {
                let words = format!("the priorities for {}", report.next_period);
                asks.push((RecommendationVerb::Approve, words, "next_priorities"));
            }
        }
        ReportKind::Scrutiny => asks.push((RecommendationVerb::Note, format!("the {name}"), "")),
        _ => {}
    }
    let of = report.id;
    let recommendation = |(position, (verb, text, refers)): (u32, (RecommendationVerb, String, &str))| {
        let mut row = ReportRecommendation::blank(ReportRecommendationId::of(ids()));
        (row.report, row.position, row.verb, row.text) = (Some(of), position, verb, text);
        refers.clone_into(&mut row.refers_to);
        Edit::Add(AnyRecord::from(row))
    };
    let asks: Vec<Edit> = (1..).zip(asks).map(recommendation).collect();
    Edit::Several { label, edits: std::iter::once(Edit::Add(AnyRecord::from(report))).chain(asks).collect() }
}

/// The last report of a kind; it is the one with the latest date.
fn last_of(plan: &Plan, kind: ReportKind) -> Option<Arc<Report>> {
    let mut reports: Vec<_> = plan.body.reports.iter_shared().filter(|report| report.kind == kind).collect();
    sort(&mut reports, |report| {
        Key::numbers([backwards(report.date.map_or(0, |date| date.first().ordinal())), report.id.raw().bits()])
    });
    reports.into_iter().next()
}

fn goes_over(plan: &Plan, kind: ReportKind) -> Vec<(ReportField, Value)> {
    use ReportField as F;
    let Some(last) = last_of(plan, kind) else { return Vec::new() };
    let last = AnyRecord::from(last);
    let said = |field: F| (field, last.value(FieldId::from(field)));
    let fields =
        [F::Template, F::TemplateVersion, F::CabinetMember, F::SeniorLead, F::Author, F::ReviewingCommittee, F::CouncilObjectives];
    fields.map(said).into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

/// The body that reports of a kind go to, where there is no doubt.
fn board_for(plan: &Plan, kind: ReportKind, today: Day) -> Option<BoardId> {
    let wanted = match kind {
        ReportKind::Cabinet => BoardKind::Cabinet,
        ReportKind::Scrutiny => BoardKind::Scrutiny,
        ReportKind::Quarterly => BoardKind::StrategyGroup,
        _ => return None,
    };
    let there = |board: &&Board| board.kind == wanted && board.effective_to.is_none_or(|end| end.last() >= today);
    let mut boards = plan.body.boards.iter().filter(there);
    let (first, second) = (boards.next(), boards.next());
    match (last_of(plan, kind).and_then(|report| report.board), first, second) {
        (Some(last), ..) => Some(last),
        (None, Some(only), None) => Some(only.id),
        _ => None,
    }
}

/// The next meeting of a body, today's included.
fn next_meeting(plan: &Plan, board: BoardId, today: Day) -> Option<Date> {
    let planned = plan.body.meetings.iter().filter(|row| row.board == Some(board) && row.status == MeetingStatus::Planned);
    planned.filter_map(|row| row.date).filter(|date| date.last() >= today).min_by_key(|date| date.first().ordinal())
}

/// The stretch of time that a report of a kind tells of: the year or quarter that ended last, if the plan was there then.
fn period_for(plan: &Plan, kind: ReportKind, today: Day) -> Option<Date> {
    let year = FinancialYear(FinancialYear::containing(today).0 - 1);
    let period = match kind {
        ReportKind::Cabinet | ReportKind::Scrutiny | ReportKind::Figures | ReportKind::Summary => Date::FinancialYear(year),
        ReportKind::Quarterly | ReportKind::BoardPack | ReportKind::Partner | ReportKind::Newsletter => gathered_now(plan, today),
        _ => return None,
    };
    let within = plan.body.details.span().is_none_or(|(from, to)| period.last() >= from && period.first() <= to);
    within.then_some(period)
}

/// `2023-25`: the years of the plan that are left after the one the report tells of.
fn next_period(plan: &Plan, kind: ReportKind, period: Option<Date>) -> String {
    let (Some(period), Some((_, end))) = (period.filter(|_| kind == ReportKind::Cabinet), plan.body.details.span()) else {
        return String::new();
    };
    let (from, to) = (FinancialYear::containing(period.last()).0 + 1, FinancialYear::containing(end).0 + 1);
    if from < to { format!("{from}-{:02}", to.rem_euclid(100)) } else { String::new() }
}

fn title(plan: &Plan, kind: ReportKind, period: Option<Date>) -> String {
    let name = plan.body.details.title.trim();
    let name = if name.is_empty() { "Community Safety Plan" } else { name };
    let of = period.map(|period| match period {
        Date::Quarter(quarter) => format!(", {quarter}"),
        other => format!(", {}", other.words()),
    });
    let of = of.unwrap_or_default();
    match kind {
        ReportKind::Cabinet => format!("Annual review of the {name}"),
        ReportKind::Scrutiny | ReportKind::Plan => name.to_owned(),
        ReportKind::Quarterly => format!("{name}: quarterly report{of}"),
        ReportKind::Change => format!("{name}: what changed"),
        ReportKind::Figures => format!("{name}: figures{of}"),
        other => format!("{name}: {}{of}", lower_first(other.label())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{id::PlanId, meeting::Meeting, report::ReportId, report_template::ReportKind as K};
    use crate::edit::apply;

    fn raw(bits: u64) -> RawId {
        RawId::from_bits(bits).unwrap()
    }

    fn plan() -> Plan {
        let mut plan = Plan::new(PlanId::of(raw(9)));
        let details = Arc::make_mut(&mut plan.body.details);
        details.title = "Community Safety Plan 2022-25".to_owned();
        (details.starts, details.ends) = (Date::read("2022/23").ok(), Date::read("2024/25").ok());
        let mut cabinet = Board::blank(BoardId::of(raw(1)));
        (cabinet.name, cabinet.kind) = ("Cabinet".to_owned(), BoardKind::Cabinet);
        plan.body.boards.put(cabinet);
        for (id, date) in [(1, "2023-06-14"), (2, "2023-11-08"), (3, "2024-03-06")] {
            let mut meeting = Meeting::blank(crate::domain::meeting::MeetingId::of(raw(id)));
            (meeting.board, meeting.date) = (Some(BoardId::of(raw(1))), date.parse().ok());
            plan.body.meetings.put(meeting);
        }
        plan
    }

    fn words(plan: &Plan, kind: K, today: &str, field: ReportField) -> String {
        let said = suggested_report(plan, kind, today.parse().unwrap());
        let about = FieldId::from(field).about();
        said.iter().find(|(of, _)| *of == field).map(|(_, value)| about.form_text(value, &plan.body)).unwrap_or_default()
    }

    #[test]
    fn a_cabinet_report_tells_of_the_year_that_ended_and_goes_to_the_next_meeting() {
        let plan = plan();
        let said = |field| words(&plan, K::Cabinet, "2023-10-20", field);
        assert_eq!(said(ReportField::Title), "Annual review of the Community Safety Plan 2022-25");
        assert_eq!(said(ReportField::Date), "8 November 2023");
        assert_eq!(said(ReportField::Period), "2022/23");
        assert_eq!(said(ReportField::NextPeriod), "2023-25");
        assert_eq!(words(&plan, K::Cabinet, "2023-11-08", ReportField::Date), "8 November 2023");
        assert_eq!(words(&plan, K::Cabinet, "2023-11-09", ReportField::Date), "6 March 2024");
    }

    #[test]
    fn a_year_before_the_plan_is_not_told_of_and_nothing_is_left_after_its_last() {
        let plan = plan();
        assert_eq!(words(&plan, K::Cabinet, "2022-05-01", ReportField::Period), "");
        assert_eq!(words(&plan, K::Cabinet, "2025-05-01", ReportField::Period), "2024/25");
        assert_eq!(words(&plan, K::Cabinet, "2025-05-01", ReportField::NextPeriod), "");
        assert_eq!(words(&plan, K::Plan, "2023-05-01", ReportField::Period), "");
        assert_eq!(words(&plan, K::Quarterly, "2023-05-01", ReportField::Period), "Q4 2022/23");
    }

    #[test]
    fn no_body_is_chosen_where_two_might_be_meant() {
        let mut plan = plan();
        let mut other = Board::blank(BoardId::of(raw(2)));
        (other.name, other.kind) = ("Executive".to_owned(), BoardKind::Cabinet);
        plan.body.boards.put(other.clone());
        assert_eq!(words(&plan, K::Cabinet, "2023-10-20", ReportField::Board), "");
        other.effective_to = "2023-05-31".parse().ok();
        plan.body.boards.put(other);
        assert_eq!(words(&plan, K::Cabinet, "2023-10-20", ReportField::Board), format!("#{}", raw(1)));
    }

    #[test]
    fn a_cabinet_report_asks_to_note_the_progress_and_to_approve_the_priorities() {
        let plan = plan();
        let mut report = Report::blank(ReportId::of(raw(5)));
        (report.title, report.kind, report.period) = ("Review".to_owned(), K::Cabinet, Date::read("2022/23").ok());
        report.next_period = "2023-25".to_owned();
        let mut next = 50;
        let mut ids = || {
            next += 1;
            raw(next)
        };
        let edit = start_report(&plan, report.clone(), &mut ids);
        assert_eq!(edit.label(&plan), "Made the report “Review”");
        let made = apply(&plan, &edit).unwrap().plan;
        let asked: Vec<_> =
            made.body.report_recommendations.iter().map(|row| (row.verb, row.text.as_str(), row.refers_to.as_str())).collect();
        let expected = [
            (RecommendationVerb::Note, "the progress of the Community Safety Plan 2022-25 in 2022/23", "progress"),
            (RecommendationVerb::Approve, "the priorities for 2023-25", "next_priorities"),
        ];
        assert_eq!(asked, expected);
        report.kind = K::Figures;
        assert_eq!(apply(&plan, &start_report(&plan, report, &mut ids)).unwrap().plan.body.report_recommendations.len(), 0);
    }

    #[test]
    fn the_front_sheet_goes_over_from_the_last_report_of_the_kind() {
        let mut plan = plan();
        for (id, date, kind) in [(1, "2022-11-09", K::Cabinet), (2, "2023-03-01", K::Cabinet), (3, "2023-09-01", K::Plan)] {
            let mut report = Report::blank(ReportId::of(raw(id)));
            (report.date, report.kind, report.council_objectives) = (date.parse().ok(), kind, vec![format!("Objective {id}")]);
            report.key_decision = "Of its own time".to_owned();
            plan.body.reports.put(report);
        }
        assert_eq!(words(&plan, K::Cabinet, "2023-10-20", ReportField::CouncilObjectives), "Objective 2");
        assert_eq!(words(&plan, K::Cabinet, "2023-10-20", ReportField::KeyDecision), "");
    }
}
