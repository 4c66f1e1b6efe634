//! The quarterly report, board packs, the figures booklet, the statutory schedule and the action log, as who gets them reads them.

mod support;

use safer_plan::{
    domain::{
        board::BoardId,
        brag::Brag,
        date::{Date, Day},
        field::Record as _,
        id::{Id as _, PlanId, RawId},
        meeting::{Action, ActionId, ActionStatus, Meeting, MeetingId},
        number::Number,
        plan::Plan,
        report::{Report, ReportId, ReportText, ReportTextId},
        report_template::ReportKind,
        update::{Update, UpdateField, UpdateId, UpdateState},
        value::{Choice as _, Value},
    },
    edit::{ClosePeriod, CorrectProgress, Document, History, close_period, correct_progress},
    examples::{Example, generated},
    report::{
        Made, PublicPlan, View,
        document::{Audience, Block, Document as ReportDocument, Table},
        kinds::{audience, maker},
    },
};
use support::{document_text::text, example, raw, stamp, well_formed::faults};

const KINDS: [ReportKind; 5] =
    [ReportKind::Quarterly, ReportKind::BoardPack, ReportKind::Figures, ReportKind::Statutory, ReportKind::Actions];

fn day(words: &str) -> Day {
    words.parse().expect("a day")
}

fn report(kind: ReportKind) -> Report {
    let mut report = Report::blank(ReportId::of(RawId::ONLY));
    report.kind = kind;
    report
}

fn made(plan: &Plan, today: Day, report: &Report) -> Made {
    let make = maker(report.kind);
    match audience(report.kind) {
        Audience::Public => make(&View::public(&PublicPlan::of(plan), today), report),
        Audience::Partnership => make(&View::partnership(plan, today), report),
    }
}

fn internal(plan: &Plan, today: Day, report: &Report) -> ReportDocument {
    maker(report.kind)(&View::partnership(plan, today), report).document
}

fn shown(which: Example) -> (Plan, Day) {
    let plan = example(which).plan;
    let today = plan.example.expect("an example says its day");
    (plan, today)
}

/// The 2022 plan with a quarter that was gathered, its partnership having met and asked for things to be done.
fn in_use() -> (Plan, Day) {
    let (mut plan, _) = shown(Example::Plan2022);
    let board = BoardId::of(raw("bhcsp"));
    let mut next = Meeting::blank(MeetingId::of(raw("mh24")));
    (next.board, next.date, next.time) = (Some(board), Some(Date::Day(day("2024-01-31"))), "10am".to_owned());
    "Town Hall".clone_into(&mut next.place);
    plan.body.meetings.put(next);
    let actions = [
        ("act1", "mh23", "Bring the hotspot map to the next meeting", "2023-10-31", ActionStatus::Open, ""),
        ("act2", "mh23", "Ask Probation for the date of its action plan", "2024-01-31", ActionStatus::Open, ""),
        ("act3", "mh23", "Send the assessment to all authorities", "2023-09-01", ActionStatus::Done, "2023-11-30"),
        ("act4", "mc23", "Publish the summary", "", ActionStatus::Open, ""),
    ];
    for (id, meeting, title, due, status, closed) in actions {
        let mut action = Action::blank(ActionId::of(raw(id)));
        (action.meeting, action.title, action.status) = (Some(MeetingId::of(raw(meeting))), title.to_owned(), status);
        (action.due, action.closed) = (Date::read(due).ok(), Date::read(closed).ok());
        if id == "act1" {
            action.lead = plan.body.posts.iter().next().map(|post| post.id);
        }
        plan.body.actions.put(action);
    }
    let period = Date::read("Q2 2023/24").ok();
    let live: Vec<_> = plan.body.objectives.iter_shared().filter(|objective| objective.status.is_live()).collect();
    for (place, objective) in live.iter().enumerate().take(12) {
        let mut update = Update::blank(UpdateId::of(raw(&format!("nq{place}"))));
        (update.objective, update.period, update.date) = (Some(objective.id), period, Some(Date::Day(day("2023-10-18"))));
        (update.state, update.done) =
            (UpdateState::Accepted, "The work went on. It reached:\n- two schools\n- **one** college".to_owned());
        update.brag = [Brag::Green, Brag::Amber, Brag::Red, Brag::Blue][place % 4];
        if place % 8 == 2 {
            "A second provider starts in February.".clone_into(&mut update.corrective);
            update.forecast = Date::read("June 2024").ok();
        }
        let mut stands = (**objective).clone();
        stands.brag = update.brag;
        plan.body.objectives.put(stands);
        plan.body.updates.put(update);
    }
    (plan, day("2023-12-15"))
}

fn named(which: Example) -> &'static str {
    if which == Example::Plan2022 { "2022" } else { "2017" }
}

#[test]
fn each_kind_of_both_examples_reads_as_it_did() {
    for which in Example::ALL {
        let (plan, today) = shown(which);
        for kind in KINDS {
            let mut report = report(kind);
            report.board = Some(BoardId::of(raw("bhcsp"))).filter(|_| kind == ReportKind::BoardPack);
            insta::assert_snapshot!(format!("{}_{}", kind.key(), named(which)), text(&made(&plan, today, &report).document));
        }
    }
}

#[test]
fn a_plan_in_use_reads_as_it_did() {
    let (plan, today) = in_use();
    let mut pack = report(ReportKind::BoardPack);
    pack.board = Some(BoardId::of(raw("bhcsp")));
    insta::assert_snapshot!("board_pack_in_use", text(&made(&plan, today, &pack).document));
    pack.board = Some(BoardId::of(raw("bsgv")));
    insta::assert_snapshot!("board_pack_of_a_panel", text(&made(&plan, today, &pack).document));
    let followed = generated(24, 5).plan;
    insta::assert_snapshot!("figures_in_use", text(&made(&followed, day("2026-11-22"), &report(ReportKind::Figures)).document));
    insta::assert_snapshot!("actions_in_use", text(&made(&plan, today, &report(ReportKind::Actions)).document));
    insta::assert_snapshot!("quarterly_in_use", text(&internal(&plan, today, &report(ReportKind::Quarterly))));
}

#[test]
fn every_document_is_sound_and_made_twice_the_same() {
    let large = generated(300, 5).plan;
    let empty = Plan::new(PlanId::of(raw("empty1")));
    let plans =
        [shown(Example::Plan2022), shown(Example::Plan2017), in_use(), (large, day("2026-11-22")), (empty, day("2026-11-22"))];
    for (place, (plan, today)) in plans.iter().enumerate() {
        let reports = KINDS.into_iter().flat_map(|kind| {
            let by_board = matches!(kind, ReportKind::BoardPack | ReportKind::Actions);
            let boards = plan.body.boards.iter().filter(move |_| by_board).map(|board| Some(board.id));
            boards.chain([None]).map(move |board| {
                let mut report = report(kind);
                report.board = board;
                report
            })
        });
        for report in reports {
            let document = made(plan, *today, &report).document;
            assert_eq!(document, made(plan, *today, &report).document, "{:?} of plan {place}", report.kind);
            for document in [document, internal(plan, *today, &report)] {
                assert_eq!(faults(&document), Vec::<String>::new(), "{:?} of plan {place}: {}", report.kind, text(&document));
            }
        }
    }
}

#[test]
fn a_closed_period_is_told_as_it_was_with_what_was_corrected_since() {
    let (plan, today) = in_use();
    let mut history = History::new(Document::new(plan));
    let period = Date::read("Q2 2023/24").expect("a period");
    let before = report(ReportKind::Quarterly);
    let mut number = 6_000_000;
    let mut ids = || {
        number += 1;
        RawId::from_bits(number).expect("an id")
    };
    let ask = ClosePeriod { period, accept_submitted: true, leave_drafts: true, approved_by: "HCSP".to_owned(), today };
    let close = close_period(history.plan(), &ask, &mut ids).expect("it can be closed");
    history.edit(&close, &stamp()).expect("it is closed");
    let closed = internal(history.plan(), today, &before);
    let public = made(history.plan(), today, &before).document;
    for document in [&closed, &public] {
        assert!(text(document).contains("As it was when the period was closed, 15 December 2023."), "{}", text(document));
    }
    let objective =
        history.plan().body.updates.iter().find(|update| update.period == Some(period)).and_then(|update| update.objective);
    let fix = CorrectProgress {
        objective: objective.expect("its objective"),
        period,
        to: vec![(UpdateField::Done.into(), Value::Text("Only two schools.".to_owned()))],
        figures: Vec::new(),
        date: Date::Day(day("2024-01-20")),
        reason: "Miscounted".to_owned(),
    };
    let correct = correct_progress(history.plan(), &fix, &mut ids).expect("it can be corrected");
    history.edit(&correct, &stamp()).expect("it is corrected");
    let now = internal(history.plan(), day("2024-02-01"), &before);
    let told = |document: &ReportDocument, corrected: bool| {
        let text = text(document);
        let (first, rest) = text.split_once("# Corrected since").unwrap_or((&text, ""));
        assert_eq!(rest.contains("Only two schools."), corrected, "{rest}");
        first.trim().replace("1 February 2024", "15 December 2023")
    };
    assert_eq!(told(&now, true), told(&closed, false), "what was closed is told as it was");
    assert_eq!(faults(&now), Vec::<String>::new());
}

#[test]
fn what_somebody_wrote_stands_in_place_of_what_is_generated() {
    let (mut plan, today) = shown(Example::Plan2022);
    let mut report = report(ReportKind::Quarterly);
    report.id = ReportId::of(raw("rep1"));
    let generated = made(&plan, today, &report).passages;
    let summary = generated.iter().find(|passage| passage.section == "summary").expect("a summary");
    let mut text = ReportText::blank(ReportTextId::of(raw("rpt1")));
    (text.report, text.section) = (Some(report.id), "summary".to_owned());
    (text.text, text.facts) = ("A year of **good** work.".to_owned(), summary.generated.clone());
    plan.body.reports.put(report.clone());
    plan.body.report_texts.put(text);
    for made in [made(&plan, today, &report), maker(report.kind)(&View::partnership(&plan, today), &report)] {
        let told = support::document_text::text(&made.document);
        assert!(told.contains("A year of **good** work.") && !told.contains(&summary.generated), "{told}");
        let passage = made.passages.iter().find(|passage| passage.section == "summary").expect("a summary");
        assert_eq!((passage.text(), passage.is_stale()), ("A year of **good** work.", false));
    }
}

#[test]
fn a_figure_that_is_suppressed_prints_no_number() {
    let (mut plan, today) = shown(Example::Plan2022);
    let reading = plan.body.readings.iter_shared().find(|reading| reading.value.map(Number::grouped).as_deref() == Some("492"));
    let mut reading = (*reading.expect("the cases referred")).clone();
    (reading.suppressed, reading.value) = (true, Some(Number::whole(987_123)));
    plan.body.readings.put(reading);
    for kind in [ReportKind::Figures, ReportKind::Quarterly] {
        for document in [internal(&plan, today, &report(kind)), made(&plan, today, &report(kind)).document] {
            assert!(!text(&document).contains("987"), "{kind:?}: {}", text(&document));
        }
    }
    assert!(text(&internal(&plan, today, &report(ReportKind::Figures))).contains("2022: not published"));
    let small = plan.body.readings.iter_shared().find(|reading| reading.value.map(Number::grouped).as_deref() == Some("27"));
    let mut small = (*small.expect("the perpetrators supported")).clone();
    small.value = Some(Number::whole(3));
    plan.body.readings.put(small);
    let document = made(&plan, today, &report(ReportKind::Figures)).document;
    assert!(text(&document).contains("2022/23: fewer than 5."), "{}", text(&document));
}

fn tables(document: &ReportDocument) -> impl Iterator<Item = &Table> {
    document.blocks.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
}

fn number(table: &Table, row: usize, column: usize) -> usize {
    table.rows[row][column].paragraphs[0][0].text.parse().expect("a number")
}

#[test]
fn the_counts_of_a_quarter_add_up() {
    for (plan, today) in [shown(Example::Plan2022), in_use(), (generated(300, 5).plan, day("2026-11-22"))] {
        let document = internal(&plan, today, &report(ReportKind::Quarterly));
        let table = tables(&document).find(|table| table.caption.starts_with("Objectives by priority")).expect("counts");
        let (rows, columns) = (table.rows.len(), table.columns.len());
        for row in 0..rows {
            let sum: usize = (1..columns - 1).map(|column| number(table, row, column)).sum();
            assert_eq!(sum, number(table, row, columns - 1));
        }
        for column in 1..columns {
            let sum: usize = (0..rows - 1).map(|row| number(table, row, column)).sum();
            assert_eq!(sum, number(table, rows - 1, column));
        }
        let told = tables(&document).filter(|table| table.caption.contains(": progress, "));
        assert_eq!(told.map(|table| table.rows.len()).sum::<usize>(), number(table, rows - 1, columns - 1));
    }
}

#[test]
fn actions_of_no_meeting_stand_without_a_board() {
    let (mut plan, today) = shown(Example::Plan2022);
    let mut alone = Action::blank(ActionId::of(raw("act9")));
    "Ask for the figures".clone_into(&mut alone.title);
    plan.body.actions.put(alone);
    let said = text(&internal(&plan, today, &report(ReportKind::Actions)));
    assert!(said.contains("Without a board") && said.contains("Open actions without a board, by lead and due date"), "{said}");
    assert!(!said.contains("The log covers") && !said.contains("No board"), "no board is counted: {said}");
}
