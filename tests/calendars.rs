//! What stands in the calendar, and the same as a file for other programs.

mod support;

use safer_plan::{
    domain::{
        board::{Board, BoardId, BoardKind},
        calendar::{EventKind, State, Wanted, events},
        date::{Date, Day},
        details::Details,
        field::Record,
        id::{Id, RawId},
        meeting::{Action, Meeting, MeetingStatus},
        objective::Objective,
        plan::{Body, Plan},
        value::{Choice, Held, Value},
    },
    exchange::ics::{Save, calendar},
};
use std::{env, fs, path::PathBuf, process::Command, sync::Arc};
use support::raw;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn id<I: Id>(text: &str) -> I {
    Id::of(raw(text))
}

fn board(body: &mut Body, text: &str, name: &str, kind: BoardKind, meets: &str) {
    let mut board = Board::blank(id(text));
    (board.name, board.kind, board.meets) = (name.to_owned(), kind, meets.to_owned());
    body.boards.put(board);
}

fn meeting(body: &mut Body, text: &str, of: &str, date: &str, status: MeetingStatus) {
    let mut meeting = Meeting::blank(id(text));
    (meeting.board, meeting.date, meeting.status) = (Some(id(of)), date.parse().ok(), status);
    body.meetings.put(meeting);
}

/// Boards that meet by rules of several sorts, and dates of several precisions.
fn plan() -> Plan {
    let mut plan = Plan::new("p1an".parse().expect("an id"));
    let body = &mut plan.body;
    let mut details = Details::blank(Id::of(RawId::ONLY));
    details.title = String::from("Community Safety Plan; Havering, 2022-25");
    (details.starts, details.ends) = ("2022-04".parse().ok(), "2025-03".parse().ok());
    body.details = Arc::new(details);
    board(body, "sgv", "Serious Group Violence panel", BoardKind::Panel, "3rd Thursday of each month, 2pm to 4pm");
    board(body, "marac", "DV MARAC", BoardKind::Panel, "every Wednesday");
    board(body, "n1ght", "Night marshals", BoardKind::Panel, "Fri and Sat 10pm to 4am");
    board(body, "vawg", "VAWG strategic group", BoardKind::StrategicBoard, "quarterly");
    board(body, "task", "Tasking", BoardKind::Panel, "bi monthly");
    board(body, "rtc", "Rough sleeping group", BoardKind::TaskAndFinish, "as and when required");
    board(body, "cab", "Cabinet", BoardKind::Cabinet, "");
    let mut ended = Board::blank(id("rrg"));
    (ended.name, ended.meets) = ("Reducing reoffending group".to_owned(), "1st Monday of each month, 10am".to_owned());
    ended.effective_to = "2023-06-30".parse().ok();
    body.boards.put(ended);
    meeting(body, "m1", "sgv", "2023-10-19", MeetingStatus::Planned);
    meeting(body, "m2", "cab", "2023-11-08", MeetingStatus::Planned);
    meeting(body, "m3", "vawg", "2023-11-14", MeetingStatus::Held);
    let mut objective = Objective::blank(id("v1"));
    (objective.reference, objective.title) =
        ("5.2".to_owned(), "Refresh of the policy, by ward; “ASB – naïve”, with a name that is long".to_owned());
    (objective.due, objective.board) = ("2023-10".parse().ok(), Some(id("sgv")));
    body.objectives.put(objective);
    let mut action = Action::blank(id("a1"));
    (action.title, action.meeting, action.due) = ("Book a room".to_owned(), Some(id("m1")), "2023-10-31".parse().ok());
    body.actions.put(action);
    plan
}

fn shown(body: &Body, from: &str, to: &str, wanted: &Wanted) -> Vec<String> {
    let line = |event: safer_plan::domain::calendar::Event| {
        let hours = event.hours.map(|hours| format!(" {}", hours.words())).unwrap_or_default();
        format!("{}{hours}: {} {}", event.date.words(), event.title, event.state.word()).trim_end().to_owned()
    };
    events(body, day(from), day(to), wanted).into_iter().map(line).collect()
}

fn only(kind: EventKind, board: Option<&str>) -> Wanted {
    let mut wanted = Wanted { board: board.map(id::<BoardId>), ..Wanted::default() };
    assert!(wanted.kinds.put(Value::Choices(vec![kind.key()])));
    wanted
}

#[test]
fn a_month_holds_what_is_planned_expected_and_due() {
    let plan = plan();
    let all = Wanted::default();
    let october = shown(&plan.body, "2023-10-01", "2023-10-31", &all);
    let weekly = |line: &&String| line.contains("MARAC") || line.contains("Night");
    assert_eq!(october.iter().filter(weekly).count(), 4 + 8);
    assert_eq!(
        october.iter().filter(|line| !weekly(line)).collect::<Vec<_>>(),
        [
            "10 October 2023: Cabinet: Publish notice of key decisions",
            "19 October 2023 2pm to 4pm: Serious Group Violence panel",
            "October 2023: 5.2 Refresh of the policy, by ward; “ASB – naïve”, with a name that is long due",
            "31 October 2023: Action: Book a room",
            "31 October 2023: Cabinet: Publish the agenda and reports",
        ]
    );
}

#[test]
fn a_record_stands_in_the_place_of_what_was_expected() {
    let mut plan = plan();
    let sgv = only(EventKind::Meeting, Some("sgv"));
    let found = |plan: &Plan| shown(&plan.body, "2023-10-01", "2023-11-30", &sgv);
    let expected = "16 November 2023 2pm to 4pm: Serious Group Violence panel expected";
    assert_eq!(found(&plan), ["19 October 2023 2pm to 4pm: Serious Group Violence panel", expected]);
    meeting(&mut plan.body, "m1", "sgv", "2023-10-19", MeetingStatus::Cancelled);
    meeting(&mut plan.body, "m9", "sgv", "2023-10-26", MeetingStatus::Held);
    assert_eq!(
        found(&plan),
        [
            "19 October 2023 2pm to 4pm: Serious Group Violence panel cancelled",
            "26 October 2023 2pm to 4pm: Serious Group Violence panel held",
            expected
        ]
    );
    let vawg = only(EventKind::Meeting, Some("vawg"));
    assert_eq!(
        shown(&plan.body, "2023-10-01", "2024-01-31", &vawg),
        ["14 November 2023: VAWG strategic group held", "Q4 2023/24: VAWG strategic group expected"]
    );
    let ended = only(EventKind::Meeting, Some("rrg"));
    assert_eq!(shown(&plan.body, "2023-05-01", "2023-12-31", &ended).len(), 2, "none after the board ended");
}

fn save(plan: &Plan, revision: u64, wanted: &Wanted) -> String {
    calendar(Save { plan: plan.id, body: &plan.body, revision, today: day("2023-09-01"), wanted })
}

#[test]
fn a_calendar_is_written_as_it_was() {
    insta::assert_snapshot!(save(&plan(), 7, &Wanted::default()).replace("\r\n", "\n"));
}

#[test]
fn a_selection_holds_only_what_was_asked_for() {
    let text = save(&plan(), 7, &only(EventKind::Meeting, Some("sgv")));
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 2, "the rule and the planned meeting");
    assert!(text.contains("RRULE:FREQ=MONTHLY;BYDAY=3TH\r\n") && text.contains("EXDATE;TZID=Europe/London:20231019T140000\r\n"));
    assert_eq!(text, save(&plan(), 7, &only(EventKind::Meeting, Some("sgv"))), "the same plan gives the same file");
}

/// What the plan says stands between two days, as the check says it.
fn as_the_plan_says(body: &Body, from: &str, to: &str) -> Vec<String> {
    let london_is_ahead = |on: Day| on > day("2023-03-25") && on < day("2023-10-29");
    let mut lines: Vec<String> = events(body, day(from), day(to), &Wanted::default())
        .into_iter()
        .filter(|event| event.state != State::Cancelled && (event.kind != EventKind::Meeting || matches!(event.date, Date::Day(_))))
        .filter(|event| event.day() >= day(from) && event.day() <= day(to))
        .map(|event| {
            let start = event.hours.map(|hours| hours.start);
            let hour = |time: safer_plan::domain::hours::Time| time.hour - u8::from(london_is_ahead(event.day()));
            let time = start.map(|time| format!("{:02}:{:02}Z", hour(time), time.minute)).unwrap_or_default();
            format!("{} {time} {}", event.day(), event.title)
        })
        .collect();
    lines.sort();
    lines
}

/// Where the packages stand that `cargo xtask test` has installed.
const PACKAGES: &str = "SAFER_PLAN_PYTHON_PACKAGES";

#[test]
#[ignore = "needs Python's icalendar, which `cargo xtask test` installs"]
fn another_program_takes_the_calendar_in_again_and_again_without_doubling() {
    let packages = env::var(PACKAGES).unwrap_or_else(|_| panic!("run it with `cargo xtask test`, which sets {PACKAGES}"));
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let mut plan = plan();
    let mut files = Vec::new();
    for revision in 7..10 {
        match revision {
            8 => meeting(&mut plan.body, "m1", "sgv", "2023-10-19", MeetingStatus::Cancelled),
            9 => meeting(&mut plan.body, "m8", "sgv", "2023-10-26", MeetingStatus::Planned),
            _ => {}
        }
        let file = folder.join(format!("calendar-{revision}.ics"));
        fs::write(&file, save(&plan, revision, &Wanted::default())).expect("it can be written");
        files.push(file);
        let (from, to) = ("2023-05-01", "2024-02-29");
        let output = Command::new("python3")
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/calendars/check.py"))
            .args([from, to])
            .args(&files)
            .env("PYTHONPATH", &packages)
            .output()
            .expect("python3 starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let theirs = String::from_utf8(output.stdout).expect("text");
        assert_eq!(theirs.lines().collect::<Vec<_>>(), as_the_plan_says(&plan.body, from, to), "after {revision}");
    }
}
