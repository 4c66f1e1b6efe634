//! The action log: what meetings asked for that is open, and what was closed lately.

use crate::{
    domain::{
        board::Board,
        listing::counted,
        meeting::Action,
        report::Report,
        sort::{Key, sort},
    },
    report::{
        Made, View,
        parts::{Sheet, action_columns, action_counts, action_row, actions_of, actions_of_none},
    },
};
use std::sync::Arc;

/// How long a closed action is still shown, in days: a quarter.
const RECENT_DAYS: i64 = 92;

/// The actions of one board, or of none, open and closed lately.
struct Mine {
    /// The board's name.
    board: Option<String>,
    open: Vec<Arc<Action>>,
    closed: Vec<Arc<Action>>,
}

/// Makes the action log: of one board where the report names one, else of all.
pub fn actions(view: &View, report: &Report) -> Made {
    let (body, today) = (view.body_of(report), view.today());
    let since = today.plus_days(-RECENT_DAYS);
    let mut boards: Vec<Arc<Board>> =
        body.boards.iter_shared().filter(|board| report.board.is_none_or(|wanted| wanted == board.id)).collect();
    sort(&mut boards, |board| Key::name(&board.name));
    let mut all: Vec<Mine> = Vec::new();
    for board in &boards {
        let (open, closed) = actions_of(body, board.id, since);
        all.push(Mine { board: Some(board.name.clone()), open, closed });
    }
    if report.board.is_none() {
        let (open, closed) = actions_of_none(body, since);
        all.push(Mine { board: None, open, closed });
    }
    all.retain(|mine| !mine.open.is_empty() || !mine.closed.is_empty());
    let title = match boards.as_slice() {
        [board] if report.board.is_some() => format!("{}: action log", board.name),
        _ => "Action log".to_owned(),
    };
    let mut sheet = Sheet::new(*view, report, title).landscape();
    sheet.lead(format!("As it stands on {}.", today.words()));
    if all.is_empty() {
        sheet.say(format!("No action is open, and none was closed since {}.", since.words()));
        return sheet.finish();
    }
    let open: Vec<Arc<Action>> = all.iter().flat_map(|mine| mine.open.iter().cloned()).collect();
    let closed = all.iter().map(|mine| mine.closed.len()).sum();
    let since_words = format!("since {}", since.words());
    let boards = all.iter().filter(|mine| mine.board.is_some()).count();
    let covers = if boards == 0 { String::new() } else { format!(" The log covers {}.", counted(boards, "board", "boards")) };
    sheet.say(format!("{}{covers}", action_counts(&open, closed, today, &since_words)));
    for mine in &all {
        sheet.heading(1, mine.board.as_deref().unwrap_or("Without a board"));
        if all.len() > 1 {
            sheet.say(action_counts(&mine.open, mine.closed.len(), today, &since_words));
        }
        let rows = |actions: &[Arc<Action>]| actions.iter().map(|action| action_row(body, action, today)).collect();
        let of = mine.board.as_ref().map_or_else(|| "without a board".to_owned(), |name| format!("of {name}"));
        sheet.table(format!("Open actions {of}, by lead and due date"), action_columns(), rows(&mine.open));
        sheet.table(format!("Actions {of} closed {since_words}"), action_columns(), rows(&mine.closed));
    }
    sheet.finish()
}
