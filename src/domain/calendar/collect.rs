//! Everything that stands in the calendar between two days.

use super::{
    deadlines,
    event::{Event, EventKind, State, Wanted},
    meetings,
};
use crate::domain::{
    board::BoardId,
    date::{Date, Day, YEARS},
    plan::Body,
    record::RecordId,
    sort::{Key, sort},
};

/// What is wanted and stands between two days, both included, in the order of its days and times. What is known only to the month
/// or year counts when a part of that does.
pub fn events(body: &Body, from: Day, to: Day, wanted: &Wanted) -> Vec<Event> {
    let mut found = Found { events: Vec::new(), from, to };
    if wanted.has_kind(EventKind::Meeting) {
        meetings::expected(body, wanted, &mut found);
    }
    collect(body, wanted, found)
}

/// What is wanted and stands in the plan for whatever day, without the meetings that only cadences give.
pub fn recorded(body: &Body, wanted: &Wanted) -> Vec<Event> {
    let (from, to) = (Day::clamped(*YEARS.start(), 1, 1), Day::clamped(*YEARS.end(), 12, 31));
    collect(body, wanted, Found { events: Vec::new(), from, to })
}

fn collect(body: &Body, wanted: &Wanted, mut found: Found) -> Vec<Event> {
    meetings::collect(body, wanted, &mut found);
    deadlines::collect(body, wanted, &mut found);
    let mut events = found.events;
    events.retain(|event| wanted.has(event));
    sort(&mut events, |event| {
        let time = event.hours.map_or(0, |hours| u64::from(hours.start.hour) * 60 + u64::from(hours.start.minute) + 1);
        Key::name(&event.title).after(event.day().ordinal() * 2_000 + time).then([event.record.id.bits()])
    });
    events
}

/// The events found so far, and between which days they are looked for.
pub(super) struct Found {
    events: Vec<Event>,
    pub(super) from: Day,
    pub(super) to: Day,
}

/// What an event is made of, but for its date.
pub(super) struct Made<'a> {
    pub(super) kind: EventKind,
    pub(super) record: RecordId,
    pub(super) part: &'a str,
    pub(super) board: Option<BoardId>,
}

impl Found {
    /// Whether a date lies between the two days.
    pub(super) fn covers(&self, date: Date) -> bool {
        date.last() >= self.from && date.first() <= self.to
    }

    /// Takes up an event if it lies between the two days.
    pub(super) fn put(&mut self, event: Event) {
        if self.covers(event.date) {
            self.events.push(event);
        }
    }

    /// Takes up a date of a record that something is due on.
    pub(super) fn due(&mut self, made: Made, date: Option<Date>, done: bool, title: impl FnOnce() -> String) {
        let Some(date) = date.filter(|date| self.covers(*date)) else { return };
        let Made { kind, record, part, board } = made;
        self.events.push(Event {
            date,
            hours: None,
            title: title(),
            short: String::new(),
            kind,
            state: if done { State::Done } else { State::Plain },
            record,
            part: part.to_owned(),
            board,
            place: String::new(),
            note: String::new(),
        });
    }
}

/// The name of a board, or of what stands for it.
pub(super) fn board_name(body: &Body, board: Option<BoardId>) -> String {
    board.and_then(|id| body.boards.get(id)).map_or_else(|| "Meeting".to_owned(), |board| board.name.clone())
}

/// A record by its kind and id.
pub(super) fn record<I: crate::domain::id::Id>(kind: crate::domain::record::Kind, id: I) -> RecordId {
    RecordId { kind, id: id.raw() }
}
