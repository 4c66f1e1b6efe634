//! What follows from meetings: the dates before them, what goes on to the next, and what a calendar shows.

mod support;

use safer_plan::domain::{
    agenda::{carried_forward, carried_over, next_meeting, undecided, unplanned},
    board::{Board, BoardKind},
    date::Day,
    deadline_rule::{Counting, DeadlineRule},
    details::Details,
    field::Record,
    id::{Id, RawId},
    meeting::{Action, ActionStatus, AgendaItem, Meeting, MeetingStatus},
    notice::{before, dates_that_follow, next_scrutiny, plan_refreshes},
    number::Number,
    plan::Body,
    scrutiny::Scrutiny,
};
use std::sync::Arc;
use support::raw;

/// A record with some of its fields filled in.
macro_rules! made {
    ($type:ident($id:expr) { $($field:ident: $value:expr),* }) => {{
        let mut made = $type::blank($id);
        $(made.$field = $value;)*
        made
    }};
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn id<I: Id>(text: &str) -> I {
    Id::of(raw(text))
}

fn board(body: &mut Body, text: &str, name: &str, kind: BoardKind, meets: &str) {
    body.boards.put(made!(Board(id(text)) { name: name.to_owned(), kind: kind, meets: meets.to_owned() }));
}

fn meeting(body: &mut Body, text: &str, board: &str, date: &str, status: MeetingStatus) {
    let date = date.parse().ok();
    body.meetings.put(made!(Meeting(id(text)) { board: Some(id(board)), date: date, status: status }));
}

#[test]
fn days_are_counted_back_with_their_working() {
    for (from, days, counting, day_found, working) in [
        (
            "2023-11-08",
            28,
            Counting::ClearDays,
            "2023-10-10",
            "28 clear days before Wednesday 8 November 2023: Wednesday 11 October 2023 to Tuesday 7 November 2023, with neither this \
             day nor the day of the meeting counted.",
        ),
        (
            "2023-11-08",
            5,
            Counting::ClearWorkingDays,
            "2023-10-31",
            "5 clear working days before Wednesday 8 November 2023: Wednesday 1 November 2023 to Tuesday 7 November 2023, with neither \
             this day nor the day of the meeting counted; weekends and bank holidays are left out.",
        ),
        (
            "2024-04-03",
            5,
            Counting::ClearWorkingDays,
            "2024-03-22",
            "5 clear working days before Wednesday 3 April 2024: Monday 25 March 2024 to Tuesday 2 April 2024, with neither this day \
             nor the day of the meeting counted; weekends and the bank holidays on 29 March 2024 (Good Friday) and 1 April 2024 (Easter \
             Monday) are left out.",
        ),
        (
            "2024-05-08",
            1,
            Counting::WorkingDays,
            "2024-05-07",
            "1 working day before Wednesday 8 May 2024; weekends and bank holidays are left out.",
        ),
        (
            "2024-05-08",
            2,
            Counting::WorkingDays,
            "2024-05-03",
            "2 working days before Wednesday 8 May 2024; weekends and the bank holiday on 6 May 2024 (Early May) are left out.",
        ),
        ("2024-05-08", 10, Counting::CalendarDays, "2024-04-28", "10 calendar days before Wednesday 8 May 2024."),
        ("2024-05-08", 0, Counting::ClearDays, "2024-05-07", "The day before Wednesday 8 May 2024."),
    ] {
        let counted = before(day(from), days, counting);
        assert_eq!((counted.day.to_string().as_str(), counted.working.as_str()), (day_found, working));
    }
    assert_eq!(before(day("1900-01-03"), 900, Counting::WorkingDays).day, day("1900-01-01"), "it ends at the first year there is");
}

#[test]
fn dates_follow_from_a_formal_meeting_and_the_councils_own_rules() {
    let mut body = Body::default();
    board(&mut body, "cab", "Cabinet", BoardKind::Cabinet, "");
    board(&mut body, "c0c", "Council", BoardKind::Council, "");
    board(&mut body, "sgv", "Panel", BoardKind::Panel, "");
    let mut rule = |text: &str, title: &str, days: i64, counting, of: Option<&str>| {
        let title = title.to_owned();
        let (days, board) = (Some(Number::whole(days)), of.map(id));
        body.deadline_rules.put(made!(DeadlineRule(id(text)) { title: title, days: days, counting: counting, board: board }));
    };
    rule("r1", "Report to the finance officer", 20, Counting::WorkingDays, None);
    rule("r2", "Papers to the panel", 5, Counting::CalendarDays, Some("sgv"));
    for (text, of, status) in [
        ("m1", "cab", MeetingStatus::Planned),
        ("m2", "c0c", MeetingStatus::Held),
        ("m3", "sgv", MeetingStatus::Planned),
        ("m4", "cab", MeetingStatus::Cancelled),
    ] {
        meeting(&mut body, text, of, "2023-11-08", status);
    }
    let found = |text: &str| {
        let found = dates_that_follow(&body, body.meetings.get(id(text)).expect("it is there"));
        found.into_iter().map(|one| format!("{} by {}", one.title, one.day.words())).collect::<Vec<_>>().join("; ")
    };
    assert_eq!(
        found("m1"),
        "Publish notice of key decisions by 10 October 2023; Report to the finance officer by 11 October 2023; Publish the agenda and \
         reports by 31 October 2023"
    );
    assert_eq!(found("m2"), "Report to the finance officer by 11 October 2023; Publish the agenda and reports by 31 October 2023");
    assert_eq!(found("m3"), "Papers to the panel by 3 November 2023");
    assert_eq!(found("m4"), "");
}

#[test]
fn scrutiny_is_due_within_a_year_and_the_plan_before_each_april() {
    let mut body = Body::default();
    assert_eq!(next_scrutiny(&body, day("2018-01-01")), None);
    for (text, date) in [("s1", "2017-11-30"), ("s2", "2016-10"), ("s3", "2019-01-10")] {
        body.scrutiny.put(made!(Scrutiny(id(text)) { date: date.parse().ok() }));
    }
    let (due, working) = next_scrutiny(&body, day("2018-01-01")).expect("there was one");
    assert_eq!(due.words(), "30 November 2018");
    assert!(working.starts_with("Last scrutiny 30 November 2017;"), "{working}");
    assert_eq!(next_scrutiny(&body, day("2017-01-01")).expect("there was one").0.words(), "October 2017");
    let (starts, ends) = ("2022-04".parse().ok(), "2025-03".parse().ok());
    body.details = Arc::new(made!(Details(Id::of(RawId::ONLY)) { starts: starts, ends: ends }));
    let days: Vec<String> = plan_refreshes(&body).into_iter().map(|(day, _)| day.to_string()).collect();
    assert_eq!(days, ["2023-03-31", "2024-03-31"], "not before the first year, nor after the last");
}

#[test]
fn what_is_open_goes_on_to_the_next_meeting() {
    let mut body = Body::default();
    board(&mut body, "sgv", "Panel", BoardKind::Panel, "3rd Thursday of each month");
    board(&mut body, "vrg", "Group", BoardKind::StrategicBoard, "");
    meeting(&mut body, "m1", "sgv", "2023-09-21", MeetingStatus::Held);
    meeting(&mut body, "m2", "sgv", "2023-10-19", MeetingStatus::Cancelled);
    meeting(&mut body, "m3", "sgv", "2023-11-16", MeetingStatus::Planned);
    meeting(&mut body, "m4", "vrg", "2023-10-01", MeetingStatus::Held);
    let mut action = |text: &str, of: &str, status, due: &str, closed: &str| {
        let (due, closed, title) = (due.parse().ok(), closed.parse().ok(), text.to_owned());
        body.actions.put(made!(Action(id(text)) { meeting: Some(id(of)), status: status, due: due, closed: closed, title: title }));
    };
    action("a1", "m1", ActionStatus::Open, "", "");
    action("a2", "m1", ActionStatus::Open, "2023-10", "");
    action("a3", "m1", ActionStatus::Done, "", "2023-11-16");
    action("a4", "m1", ActionStatus::Done, "", "2023-11-15");
    action("a5", "m1", ActionStatus::Dropped, "", "");
    action("a6", "m4", ActionStatus::Open, "", "");
    action("a7", "m3", ActionStatus::Open, "", "");
    let titles: Vec<String> = carried_forward(&body, id("m3")).iter().map(|action| action.title.clone()).collect();
    assert_eq!(titles, ["a2", "a1", "a3"], "those of this board's earlier meetings that were not closed before it, the due first");
    assert!(carried_forward(&body, id("m1")).is_empty());

    assert_eq!(next_meeting(&body, id("m1")).map(|next| next.id), Some(id("m3")), "not the cancelled one");
    assert!(next_meeting(&body, id("m3")).is_none());
    assert_eq!(
        unplanned(&body, id("sgv"), day("2023-10-01"), 2).iter().map(|date| date.words()).collect::<Vec<_>>(),
        ["21 December 2023", "18 January 2024"]
    );

    let (title, meeting, decision) = ("Venue".to_owned(), Some(id("m1")), "Agreed".to_owned());
    body.agenda_items.put(made!(AgendaItem(id("k1")) { title: title, meeting: meeting, position: 2 }));
    body.agenda_items.put(made!(AgendaItem(id("k2")) { meeting: meeting, position: 1, decision: decision }));
    let open = |body: &Body, of: &str| undecided(body, id(of)).iter().map(|item| item.id).collect::<Vec<_>>();
    assert_eq!(open(&body, "m1"), [id("k1")]);
    let carried = carried_over(&body, id("k1"), id("m3"), id("k3")).expect("it is there");
    assert_eq!((carried.title.as_str(), carried.carried_from, carried.position), ("Venue", Some(id("k1")), 1));
    body.agenda_items.put(carried);
    assert_eq!((open(&body, "m1"), open(&body, "m3")), (vec![], vec![id("k3")]), "it goes on as one item");
}
