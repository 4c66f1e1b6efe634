//! The meetings that the partner sits on, and what they asked of it.

use super::writing::Writing;
use crate::{
    domain::{
        board::{Board, MemberRole},
        cadence::Cadence,
        calendar::{Event, EventKind, State, Wanted, events},
        field::capitalised,
        id::Id as _,
        listing::listed,
        meeting::{Action, ActionStatus},
        record::Kind,
        scrutiny::{Recommendation, ResponseStatus},
        sort::{Key, sort},
        structure::stands_on,
        value::Choice as _,
    },
    report::{
        document::{Cell, Column},
        parts::{board_words, date_words, post_words},
    },
};

/// How many days ahead the next meeting is looked for.
const AHEAD: i64 = 366;

impl Writing<'_> {
    /// The boards of the day that it sits on, with what it is there.
    pub(super) fn boards(&self) -> Vec<(&Board, String)> {
        let there = self.body.boards.iter().filter(|row| stands_on(row.effective_from, row.effective_to, self.day));
        let mut found: Vec<(&Board, String)> =
            there.map(|row| (row, self.part_in(row))).filter(|(_, part)| !part.is_empty()).collect();
        sort(&mut found, |(board, _)| Key::name(&board.name));
        found
    }

    /// `Chair and member`; nothing where it has no seat.
    fn part_in(&self, board: &Board) -> String {
        let mut parts: Vec<String> = Vec::new();
        let mut add = |part: &str| {
            if !parts.iter().any(|known| known == part) {
                parts.push(part.to_owned());
            }
        };
        if self.has_post(board.chair) {
            add("chair");
        }
        if self.has_post(board.clerk) {
            add("clerk");
        }
        for member in self.body.members.iter().filter(|row| row.board == Some(board.id)) {
            let mine = member.organisation == Some(self.partner) || self.has_post(member.post);
            if mine && stands_on(member.effective_from, member.effective_to, self.day) {
                let role = if member.role == MemberRole::Member { "member".to_owned() } else { member.role.label().to_lowercase() };
                add(&role);
            }
        }
        if board.host == Some(self.partner) {
            add("runs it");
        }
        capitalised(&listed(&parts))
    }

    pub(super) fn seats(&mut self) {
        self.sheet.heading(1, "Meetings it sits on");
        let row = |(board, part): &(&Board, String)| -> Vec<Cell> {
            let meets = Cadence::read(&board.meets).map_or_else(|_| board.meets.clone(), |cadence| capitalised(&cadence.words()));
            let meets = if meets.is_empty() { "Not stated".to_owned() } else { meets };
            vec![board_words(self.body, board.id).into(), part.as_str().into(), meets.into(), self.next(board).into()]
        };
        let rows: Vec<Vec<Cell>> = self.boards().iter().map(row).collect();
        if rows.is_empty() {
            self.sheet.say("It has no seat on a board.");
        }
        let columns = vec![
            Column::words("Board", 40),
            Column::words("Its part", 16),
            Column::words("Meets", 22),
            Column::words("Next meeting", 22),
        ];
        self.sheet.table("Meetings it sits on", columns, rows);
    }

    /// When a board meets next: a meeting that is planned, or one that its rule gives.
    fn next(&self, board: &Board) -> String {
        let wanted = Wanted { board: Some(board.id), ..Wanted::default() };
        let found = events(self.body, self.day, self.day.plus_days(AHEAD), &wanted);
        let is_open = |event: &Event| event.kind == EventKind::Meeting && matches!(event.state, State::Plain | State::Expected);
        let next = found.into_iter().find(|event| is_open(event) && event.date.last() >= self.day);
        next.map_or_else(
            || "Not planned".to_owned(),
            |event| if event.state == State::Expected { format!("{}, expected", event.date.words()) } else { event.date.words() },
        )
    }

    /// The open actions of its posts, those due first before the others.
    pub(super) fn open_actions(&self) -> Vec<&Action> {
        let open = self.body.actions.iter().filter(|row| row.status == ActionStatus::Open && self.has_post(row.lead));
        let mut open: Vec<&Action> = open.collect();
        sort(&mut open, |row| Key::name(&row.title).after(row.due.map_or(u64::MAX, |due| due.last().ordinal())));
        open
    }

    pub(super) fn actions(&mut self) {
        self.sheet.heading(1, "Actions");
        let row = |row: &&Action| -> Vec<Cell> {
            let meeting = row.meeting.map(|meeting| self.body.name_of(Kind::Meeting, meeting.raw())).unwrap_or_default();
            let late = if row.due.is_some_and(|due| due.last() < self.day) { ", late" } else { "" };
            let due = row.due.map_or_else(|| "No date is set".to_owned(), |due| format!("{}{late}", due.words()));
            vec![row.title.as_str().into(), post_words(self.body, row.lead).into(), due.into(), meeting.into()]
        };
        let rows: Vec<Vec<Cell>> = self.open_actions().iter().map(row).collect();
        if rows.is_empty() {
            self.sheet.say("No open action is with it.");
        }
        let columns = vec![
            Column::words("Action", 40),
            Column::words("Lead officer", 20),
            Column::words("Due", 16),
            Column::words("Asked for by", 24),
        ];
        self.sheet.table("Open actions", columns, rows);
    }

    /// Recommendations of scrutiny that wait for its response.
    pub(super) fn responses(&mut self) {
        let mine = |row: &&Recommendation| row.to == Some(self.partner) || self.has_post(row.lead);
        let awaited = self.body.recommendations.iter().filter(|row| row.status == ResponseStatus::Awaited).filter(mine);
        let mut awaited: Vec<&Recommendation> = awaited.collect();
        sort(&mut awaited, |row| Key::name(&row.title).after(row.due.map_or(u64::MAX, |due| due.last().ordinal())));
        self.sheet.heading(1, "Recommendations to answer");
        let row = |row: &&Recommendation| -> Vec<Cell> {
            let late = if row.is_late(self.day) { ", late" } else { "" };
            let due = row.due.map_or_else(|| "No date is set".to_owned(), |due| format!("{}{late}", date_words(Some(due))));
            let session = row.scrutiny.map(|id| self.body.name_of(Kind::Scrutiny, id.raw())).unwrap_or_default();
            vec![row.title.as_str().into(), due.into(), session.into()]
        };
        let columns = vec![Column::words("Recommendation", 50), Column::words("Response due", 20), Column::words("Made at", 30)];
        let rows = awaited.iter().map(row).collect();
        self.sheet.table("Recommendations that wait for a response", columns, rows);
    }
}
