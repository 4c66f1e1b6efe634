//! Meetings that the public may attend, and what is published before meetings of the council.

use super::{
    Notice,
    case::{Case, Outcome, Standing, record},
};
use crate::domain::{
    board::BoardKind,
    date::{Date, Day},
    engagement::{Engagement, EngagementKind},
    meeting::{Meeting, MeetingStatus},
    notice::{Following, Follows, dates_that_follow},
    record::RecordId,
    sort::{Key, sort},
};

/// How many meetings ahead are told.
const MOST: usize = 4;

/// The public could attend a meeting of the partnership within so many months.
pub(super) fn public_meeting(case: &Case<'_>, months: i64) -> Outcome {
    let mut held: Vec<(Date, String, RecordId)> = Vec::new();
    for row in case.body.engagement.iter().filter(|row| row.kind == EngagementKind::PublicMeeting) {
        if let Some(date) = row.ends.or(row.starts) {
            held.push((date, row.title.clone(), record::<Engagement>(row.id)));
        }
    }
    for row in case.body.meetings.iter().filter(|row| row.open_to_public && row.status != MeetingStatus::Cancelled) {
        let board = row.board.and_then(|id| case.body.boards.get(id));
        let is_ours = board.is_some_and(|board| matches!(board.kind, BoardKind::StrategyGroup | BoardKind::Forum));
        if let (Some(date), true) = (row.date, is_ours) {
            held.push((date, board.map(|board| board.name.clone()).unwrap_or_default(), record::<Meeting>(row.id)));
        }
    }
    held.retain(|(date, ..)| case.has_come(*date));
    let Some((date, name, about)) = held.into_iter().max_by_key(|(date, ..)| (date.last(), date.first())) else {
        return Outcome::asked("no public meeting of the partnership is in the plan");
    };
    let last = format!("the last was {name}, {}", date.words());
    let outcome = if case.is_within(date, months) {
        Outcome::new(Standing::Met, last)
    } else {
        Outcome::new(Standing::NotMet, format!("{last}, more than {months} months ago"))
    };
    outcome.about([about])
}

/// By when the notice or agenda of each meeting ahead is published, or else that of the last. Only the officer knows whether it was.
pub(super) fn notice(case: &Case<'_>, notice: Notice) -> Outcome {
    let mut dated: Vec<(Day, &Meeting, Following)> = Vec::new();
    for meeting in case.body.meetings.iter() {
        let Some(Date::Day(day)) = meeting.date else { continue };
        let is_it = |following: &Following| match notice {
            Notice::KeyDecision => following.follows == Follows::KeyDecision,
            Notice::Agenda => following.follows == Follows::Agenda,
        };
        if let Some(following) = dates_that_follow(case.body, meeting).into_iter().find(is_it) {
            dated.push((day, meeting, following));
        }
    }
    sort(&mut dated, |(day, ..)| Key::numbers([day.ordinal()]));
    let past = dated.iter().filter(|(day, ..)| *day < case.today).count();
    let ahead = dated.split_off(past.min(dated.len().saturating_sub(1)));
    let board = |meeting: &Meeting| {
        let board = meeting.board.and_then(|id| case.body.boards.get(id));
        board.map(|board| board.name.clone()).unwrap_or_default()
    };
    let line = |(day, meeting, following): &(Day, &Meeting, Following)| {
        format!("{}, {}: publish by {}", board(meeting), day.words(), following.day.words())
    };
    let says = match (ahead.is_empty(), notice) {
        (true, Notice::KeyDecision) => {
            return Outcome::new(Standing::NotApplicable, "no meeting of cabinet is in the calendar");
        }
        (true, Notice::Agenda) => {
            return Outcome::new(Standing::NotApplicable, "no meeting of council, cabinet or scrutiny is in the calendar");
        }
        (_, Notice::KeyDecision) => "was the notice published in time?",
        (_, Notice::Agenda) => "was the agenda published in time?",
    };
    let about: Vec<RecordId> = ahead.iter().take(MOST).map(|(_, meeting, _)| record::<Meeting>(meeting.id)).collect();
    Outcome::asked(says).looks(ahead.iter().take(MOST).map(line)).about(about)
}
