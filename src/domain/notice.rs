//! Dates that follow from a meeting: notices, papers and the deadlines a council sets, each with its working.
//!
//! The law they rest on:
//!
//! - a key decision: notice at least 28 clear days before, Local Authorities (Executive Arrangements) (Meetings and Access to
//!   Information) (England) Regulations 2012, SI 2012/2089, regulation 9;
//! - agendas and reports open to the public at least five clear days before: Local Government Act 1972, section 100B (council and
//!   committees), SI 2012/2089, regulation 7 (the executive). Weekends and bank holidays are left out, as councils count them;
//! - the crime and disorder committee meets on the partnership's work at least once in every twelve months: Crime and Disorder
//!   (Overview and Scrutiny) Regulations 2009, SI 2009/942;
//! - the partnership plan is revised before the beginning of each year from 1 April: Crime and Disorder (Formulation and
//!   Implementation of Strategy) Regulations 2007, SI 2007/1830.

use super::{
    bank_holidays::{bank_holiday, is_working_day},
    board::BoardKind,
    date::{Date, Day},
    deadline_rule::{Counting, DeadlineRule, DeadlineRuleId},
    meeting::{Meeting, MeetingStatus},
    period::FinancialYear,
    plan::Body,
    sort::{Key, sort},
    weekday::Weekday,
};

/// The clear days' notice that a key decision needs.
pub const KEY_DECISION_DAYS: u16 = 28;
/// The clear days that an agenda is open before a meeting.
pub const AGENDA_DAYS: u16 = 5;
/// More days than any deadline is counted over.
const MOST_DAYS: u16 = 1_000;

/// A day found by counting back, and how it was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The last day in time.
    pub day: Day,
    /// The working, in a sentence.
    pub working: String,
}

/// Counts so many days back from a day. Clear days leave out both ends. A deadline that is counted in working days falls on one.
pub fn before(meeting: Day, days: u16, counting: Counting) -> Counted {
    let days = days.min(MOST_DAYS);
    let (day, left_out) = match counting {
        Counting::CalendarDays => (meeting.plus_days(-i64::from(days)), Vec::new()),
        Counting::ClearDays => (meeting.plus_days(-i64::from(days) - 1), Vec::new()),
        Counting::WorkingDays => back(meeting, days),
        Counting::ClearWorkingDays => back(meeting, days + 1),
    };
    let (day_word, whole) = (if days == 1 { "day" } else { "days" }, dated(meeting));
    let working = match counting {
        Counting::CalendarDays => format!("{days} calendar {day_word} before {whole}."),
        Counting::WorkingDays => format!("{days} working {day_word} before {whole}; {}.", weekends(&left_out)),
        Counting::ClearDays => match days {
            0 => format!("The day before {whole}."),
            _ => format!(
                "{days} clear {day_word} before {whole}: {} to {}, with neither this day nor the day of the meeting counted.",
                dated(day.plus_days(1)),
                dated(meeting.plus_days(-1))
            ),
        },
        Counting::ClearWorkingDays => match days {
            0 => format!("The last working day before {whole}."),
            _ => format!(
                "{days} clear working {day_word} before {whole}: {} to {}, with neither this day nor the day of the meeting counted; {}.",
                dated(forward(day)),
                dated(back(meeting, 1).0),
                weekends(&left_out)
            ),
        },
    };
    Counted { day, working }
}

/// `Wednesday 8 November 2023`.
fn dated(day: Day) -> String {
    format!("{} {}", Weekday::of(day).name(), day.words())
}

/// So many working days back, and the bank holidays passed over.
fn back(from: Day, days: u16) -> (Day, Vec<Day>) {
    let (mut day, mut left, mut passed) = (from, days, Vec::new());
    while left > 0 {
        let earlier = day.plus_days(-1);
        if earlier == day {
            break;
        }
        day = earlier;
        if is_working_day(day) {
            left -= 1;
        } else if bank_holiday(day).is_some() {
            passed.push(day);
        }
    }
    passed.reverse();
    (day, passed)
}

/// The next working day.
fn forward(from: Day) -> Day {
    (1..30).map(|days| from.plus_days(days)).find(|day| is_working_day(*day)).unwrap_or(from)
}

fn weekends(bank_holidays: &[Day]) -> String {
    let named: Vec<String> =
        bank_holidays.iter().map(|day| format!("{} ({})", day.words(), bank_holiday(*day).unwrap_or_default())).collect();
    match named.split_last() {
        None => "weekends and bank holidays are left out".to_owned(),
        Some((last, [])) => format!("weekends and the bank holiday on {last} are left out"),
        Some((last, rest)) => format!("weekends and the bank holidays on {} and {last} are left out", rest.join(", ")),
    }
}

/// What a date that follows is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    /// Notice of a key decision.
    KeyDecision,
    /// Publication of the agenda and reports.
    Agenda,
    /// A deadline that the council has set.
    Deadline(DeadlineRuleId),
}

/// A date that follows from a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Following {
    /// What it is for.
    pub follows: Follows,
    /// What is to be done by then.
    pub title: String,
    /// The last day in time.
    pub day: Day,
    /// How it was counted.
    pub working: String,
    /// The law it rests on; empty for a deadline of the council's own.
    pub law: &'static str,
}

/// The dates that follow from a meeting, the earliest first. There are none before its day is known, or when it is cancelled.
pub fn dates_that_follow(body: &Body, meeting: &Meeting) -> Vec<Following> {
    let (Some(Date::Day(day)), Some(board)) = (meeting.date, meeting.board.and_then(|id| body.boards.get(id))) else {
        return Vec::new();
    };
    if meeting.status == MeetingStatus::Cancelled {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut add = |follows, title: &str, days, counting, law| {
        let Counted { day, working } = before(day, days, counting);
        found.push(Following { follows, title: title.to_owned(), day, working, law });
    };
    let formal = is_formal(board.kind);
    if board.kind == BoardKind::Cabinet {
        let law = "SI 2012/2089, regulation 9";
        add(Follows::KeyDecision, "Publish notice of key decisions", KEY_DECISION_DAYS, Counting::ClearDays, law);
    }
    if formal {
        let law =
            if board.kind == BoardKind::Cabinet { "SI 2012/2089, regulation 7" } else { "Local Government Act 1972, section 100B" };
        add(Follows::Agenda, "Publish the agenda and reports", AGENDA_DAYS, Counting::ClearWorkingDays, law);
    }
    for rule in body.deadline_rules.iter().filter(|rule| rule.board.map_or(formal, |id| id == board.id)) {
        if let Some(days) = whole_days(rule) {
            add(Follows::Deadline(rule.id), &rule.title, days, rule.counting, "");
        }
    }
    sort(&mut found, |following| Key::name(&following.title).after(following.day.ordinal()));
    found
}

/// Whether the law on meetings of councils holds for its meetings.
pub fn is_formal(kind: BoardKind) -> bool {
    matches!(kind, BoardKind::Cabinet | BoardKind::Council | BoardKind::Scrutiny)
}

fn whole_days(rule: &DeadlineRule) -> Option<u16> {
    let hundredths = rule.days?.hundredths()?;
    u16::try_from(hundredths.div_euclid(100)).ok().filter(|days| hundredths.rem_euclid(100) == 0 && *days <= MOST_DAYS)
}

/// By when scrutiny of the partnership is due again, with its working; nothing before the first one.
pub fn next_scrutiny(body: &Body, today: Day) -> Option<(Date, String)> {
    let dates = body.scrutiny.iter().filter_map(|session| session.date).filter(|date| date.first() <= today);
    let last = dates.max_by_key(|date| date.last())?;
    let due = year_later(last)?;
    let working = format!(
        "Last scrutiny {}; the committee looks at the partnership’s work at least once in every twelve months (SI 2009/942).",
        last.words()
    );
    Some((due, working))
}

/// The same date a year on; the precision stays.
fn year_later(date: Date) -> Option<Date> {
    match date {
        Date::Day(day) => Some(Date::Day(Day::clamped(day.year() + 1, day.month(), day.day()))),
        date => {
            let last = date.last();
            let month = super::date::Month::new(last.year() + 1, last.month())?;
            Some(Date::Month(month))
        }
    }
}

/// The days by which the plan is to be refreshed: the last before each 1 April that lies within the plan, with the working.
pub fn plan_refreshes(body: &Body) -> Vec<(Day, String)> {
    let Some((first, last)) = body.details.span() else { return Vec::new() };
    let years = FinancialYear::containing(first).0 + 1..=FinancialYear::containing(last).0;
    let working =
        |year: i16| format!("The plan is revised before each 1 April while it runs (SI 2007/1830): here before 1 April {year}.");
    years.map(|year| (Day::clamped(year, 3, 31), working(year))).filter(|(day, _)| *day > first && *day < last).collect()
}
