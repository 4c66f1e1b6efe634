//! Meetings that are recorded, those that cadences expect, and the notices before them.

use super::{
    collect::{Found, board_name, record},
    event::{Event, EventKind, State, Wanted},
};
use crate::domain::{
    cadence::Cadence,
    date::Date,
    hours::Hours,
    id::Id as _,
    meeting::MeetingStatus,
    notice::{Follows, dates_that_follow, next_scrutiny, plan_refreshes},
    plan::Body,
    record::Kind,
};
use std::collections::HashMap;

/// Further ahead than any notice is counted.
const NOTICE_DAYS: i64 = 400;

pub(super) fn collect(body: &Body, wanted: &Wanted, found: &mut Found) {
    if wanted.has_kind(EventKind::Meeting) {
        recorded(body, found);
    }
    if wanted.has_kind(EventKind::Notice) {
        notices(body, found);
    }
    if wanted.has_kind(EventKind::Review) {
        reviews(body, found);
    }
}

fn recorded(body: &Body, found: &mut Found) {
    for meeting in body.meetings.iter() {
        let Some(date) = meeting.date.filter(|date| found.covers(*date)) else { continue };
        let board = meeting.board.and_then(|id| body.boards.get(id));
        let usual = || board.and_then(|board| Cadence::read(&board.meets).ok()).and_then(Cadence::hours);
        let place = if meeting.place.is_empty() { board.map_or("", |board| &board.place) } else { &meeting.place };
        let hours = if meeting.time.is_empty() { usual() } else { Hours::read(&meeting.time) };
        // A time that is only words stands in the note.
        let time = if hours.is_none() { meeting.time.as_str() } else { "" };
        let note: Vec<&str> = [time, &meeting.cancelled_why].into_iter().filter(|note| !note.is_empty()).collect();
        found.put(Event {
            date,
            hours,
            title: board_name(body, meeting.board),
            short: board.map_or_else(String::new, |board| board.short_name.clone()),
            kind: EventKind::Meeting,
            state: match meeting.status {
                MeetingStatus::Planned => State::Plain,
                MeetingStatus::Held => State::Held,
                MeetingStatus::Cancelled => State::Cancelled,
            },
            record: record(Kind::Meeting, meeting.id),
            part: "date".to_owned(),
            board: meeting.board,
            place: place.to_owned(),
            note: note.join(". "),
        });
    }
}

/// What cadences give and no record stands for. A record of the board on that day, or in that month, stands in its place.
pub(super) fn expected(body: &Body, wanted: &Wanted, found: &mut Found) {
    let mut recorded: HashMap<_, Vec<Date>> = HashMap::new();
    for meeting in body.meetings.iter() {
        if let (Some(board), Some(date)) = (meeting.board, meeting.date) {
            recorded.entry(board).or_default().push(date);
        }
    }
    for board in body.boards.iter().filter(|board| wanted.board.is_none_or(|wanted| wanted == board.id)) {
        let Ok(cadence) = Cadence::read(&board.meets) else { continue };
        let from = board.effective_from.map_or(found.from, |first| found.from.max(first.first()));
        let to = board.effective_to.map_or(found.to, |last| found.to.min(last.last()));
        let records = recorded.get(&board.id).map(Vec::as_slice).unwrap_or_default();
        for date in cadence.occurrences(from, to) {
            if records.iter().any(|other| date.first() <= other.first() && other.last() <= date.last()) {
                continue;
            }
            found.put(Event {
                date,
                hours: cadence.hours(),
                title: board.name.clone(),
                short: board.short_name.clone(),
                kind: EventKind::Meeting,
                state: State::Expected,
                record: record(Kind::Board, board.id),
                part: date.to_string(),
                board: Some(board.id),
                place: board.place.clone(),
                note: format!("Meets {}", cadence.words()),
            });
        }
    }
}

fn notices(body: &Body, found: &mut Found) {
    for meeting in body.meetings.iter().filter(|meeting| meeting.status == MeetingStatus::Planned) {
        let near = |date: &Date| date.first() >= found.from && date.first() <= found.to.plus_days(NOTICE_DAYS);
        if meeting.date.as_ref().is_none_or(|date| !near(date)) {
            continue;
        }
        for following in dates_that_follow(body, meeting) {
            found.put(Event {
                date: Date::Day(following.day),
                hours: None,
                title: format!("{}: {}", board_name(body, meeting.board), following.title),
                short: String::new(),
                kind: EventKind::Notice,
                state: State::Plain,
                record: record(Kind::Meeting, meeting.id),
                part: match following.follows {
                    Follows::KeyDecision => "key-decision".to_owned(),
                    Follows::Agenda => "agenda".to_owned(),
                    Follows::Deadline(rule) => rule.raw().to_string(),
                },
                board: meeting.board,
                place: String::new(),
                note: following.working,
            });
        }
    }
}

fn reviews(body: &Body, found: &mut Found) {
    let details = record(Kind::Details, crate::domain::id::RawId::ONLY);
    let mut add = |date, title: &str, record, part: String, note| {
        found.put(Event {
            date,
            hours: None,
            title: title.to_owned(),
            short: String::new(),
            kind: EventKind::Review,
            state: State::Plain,
            record,
            part,
            board: None,
            place: String::new(),
            note,
        });
    };
    for (day, working) in plan_refreshes(body) {
        add(Date::Day(day), "Refresh of the plan due", details, format!("refresh-{}", day.year()), working);
    }
    if let Some((date, working)) = next_scrutiny(body, crate::domain::date::Day::clamped(2200, 12, 31)) {
        add(date, "Scrutiny of the partnership due", details, "scrutiny".to_owned(), working);
    }
}
