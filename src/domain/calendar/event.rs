//! What stands in the calendar.

use crate::domain::{
    board::BoardId,
    date::{Date, Day},
    hours::Hours,
    plan::Body,
    record::RecordId,
    value::{Choice, Several, choice},
};

choice! {
    /// What sort of thing stands in the calendar.
    pub enum EventKind {
        Meeting = "meeting", "Meetings";
        Objective = "objective", "Objectives due";
        Milestone = "milestone", "Milestones";
        Action = "action", "Actions and responses due";
        Approval = "approval", "Approvals due";
        Notice = "notice", "Notices and papers";
        Money = "money", "Funding and contracts";
        Order = "order", "Orders";
        Review = "review", "Reviews and strategies";
    }
}

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// A date like any other.
    Plain,
    /// A meeting that its board's cadence gives and nobody has recorded.
    Expected,
    /// A meeting that was held.
    Held,
    /// A meeting that was cancelled.
    Cancelled,
    /// What was due is done.
    Done,
}

impl State {
    /// The word beside it; empty for a date like any other.
    pub fn word(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Expected => "expected",
            Self::Held => "held",
            Self::Cancelled => "cancelled",
            Self::Done => "done",
        }
    }
}

/// One thing in the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When, as precisely as it is known.
    pub date: Date,
    /// At what time, if that is known.
    pub hours: Option<Hours>,
    /// What it is.
    pub title: String,
    /// The same where room is short: a board by its initials. Empty when there is no shorter way to say it.
    pub short: String,
    /// What sort of thing it is.
    pub kind: EventKind,
    /// Where it stands.
    pub state: State,
    /// The record that says so.
    pub record: RecordId,
    /// Which of that record's dates it is: with the record it names the event for ever.
    pub part: String,
    /// The board it has to do with.
    pub board: Option<BoardId>,
    /// Where it is, if that is known.
    pub place: String,
    /// More about it: how the date was found.
    pub note: String,
}

impl Event {
    /// The day it stands on in a month: the day itself, or the last one of a month, quarter or year that something is due in.
    pub fn day(&self) -> Day {
        match (self.kind, self.date) {
            (EventKind::Meeting, date) => date.first(),
            (_, date) => date.last(),
        }
    }

    /// Whether its day is known.
    pub fn is_on_a_day(&self) -> bool {
        matches!(self.date, Date::Day(_))
    }
}

/// Which events are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Wanted {
    /// Only these kinds; all when none is named.
    pub kinds: Several<EventKind>,
    /// Only this board's.
    pub board: Option<BoardId>,
}

impl Wanted {
    /// Whether events of this kind are wanted at all.
    pub fn has_kind(&self, kind: EventKind) -> bool {
        self.kinds.iter().next().is_none() || self.kinds.has(kind)
    }

    /// Whether this one is wanted.
    pub fn has(&self, event: &Event) -> bool {
        self.has_kind(event.kind) && self.board.is_none_or(|board| event.board == Some(board))
    }

    /// What is wanted, in words: `Meetings and milestones, Serious Group Violence panel`; `Everything`.
    pub fn words(&self, body: &Body) -> String {
        let kinds: Vec<&str> = self.kinds.iter().map(Choice::label).collect();
        let kinds = if kinds.is_empty() { "Everything".to_owned() } else { kinds.join(", ") };
        match self.board.and_then(|board| body.boards.get(board)) {
            Some(board) => format!("{kinds}, {}", board.name),
            None => kinds,
        }
    }
}
