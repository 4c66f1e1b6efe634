//! What people read: the labels of edits, and why an edit was not made. A change here is a change of the app's voice.

mod support;

use safer_plan::{
    domain::{
        edition::Edition,
        field::{FieldError, Record},
        id::{Id, RawId},
        record::{AnyRecord, FieldId, Kind},
        value::Value,
    },
    edit::{Direction, Document, Edit, EditError, History, apply, move_among_siblings},
    examples::Example,
};
use std::{collections::BTreeSet, fmt::Write};
use support::{example, field, raw, record, small, stamp};

fn set(kind: Kind, id: &str, key: &str, value: Value) -> Edit {
    Edit::set(record(kind, id), field(kind, key), value)
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn date(text: &str) -> Value {
    Value::Date(text.parse().ok())
}

fn freeze(label: &str) -> Edit {
    let mut edition = Edition::blank(Id::of(raw("ed9")));
    edition.label = String::from(label);
    Edit::Freeze(edition)
}

fn new(kind: Kind, fields: &[(&str, Value)]) -> Edit {
    let blank = AnyRecord::blank(kind, raw("new"));
    Edit::Add(fields.iter().fold(blank, |record, (key, value)| record.with(field(kind, key), value.clone()).expect("it fits")))
}

#[test]
fn every_edit_is_called_what_it_does() {
    let document = example(Example::Plan2022);
    let plan = &document.plan;
    let moved = |kind, id, direction| move_among_siblings(plan, record(kind, id), direction).expect("there is room to move");
    let long = "Ask everybody who lives, works or spends an evening in the town how safe they feel";
    for (edit, label) in [
        (set(Kind::Objective, "v234", "lead", Value::Link(None)), "Changed lead officer of 3.4"),
        (set(Kind::Objective, "v234", "brag", Value::Choice(Some("red"))), "Changed BRAG of 3.4"),
        (set(Kind::Objective, "v234", "due", date("2024-03")), "Changed due date of 3.4"),
        (set(Kind::Details, "1", "title", text("New")), "Changed title of the plan"),
        (set(Kind::Partnership, "1", "area", text("Havering")), "Changed area of the partnership"),
        (set(Kind::Priority, "p1", "aim", text("Less")), "Changed aim of “1 Reducing violence”"),
        (
            set(Kind::Organisation, "hav", "kind", Value::Choice(None)),
            "Changed role in the partnership of “London Borough of Havering”",
        ),
        (set(Kind::Update, "d235", "done", text("More")), "Changed what was done of “2022/23 progress of 3.5”"),
        (set(Kind::Figure, "f246b", "value", Value::Number(None)), "Changed value of “Length of the programme”"),
        (Edit::Remove(record(Kind::Milestone, "m234a")), "Deleted milestone “Basic training completed”"),
        (Edit::Remove(record(Kind::Objective, "n16")), "Deleted objective 1.6"),
        (
            new(Kind::Post, &[("title", text("Analyst")), ("organisation", Value::Link(Some(raw("hav"))))]),
            "Added post “Analyst, Havering Council”",
        ),
        (
            new(Kind::Objective, &[("title", text(long))]),
            "Added objective “Ask everybody who lives, works or spends an evening in the…”",
        ),
        (new(Kind::Objective, &[("reference", text("6.5")), ("title", text(long))]), "Added objective 6.5"),
        (moved(Kind::Objective, "v212", Direction::Up), "Moved 1.3 up"),
        (moved(Kind::Priority, "p2", Direction::Down), "Moved “2 Tackling violence against women and girls (VAWG)” down"),
        (freeze("2023-25 as adopted"), "Set aside the edition “2023-25 as adopted”"),
        (Edit::Several { label: "Changed due of 12 objectives".to_owned(), edits: Vec::new() }, "Changed due of 12 objectives"),
    ] {
        assert_eq!(edit.label(plan), label);
    }
}

#[test]
fn undoing_and_doing_again_stand_in_the_log() {
    let mut history = History::new(Document { revision: 4, ..small() });
    history.edit(&set(Kind::Objective, "ab3", "brag", Value::Choice(Some("red"))), &stamp()).expect("it fits");
    history.undo(&stamp());
    history.redo(&stamp());
    let labels: Vec<String> = history.document().changes.iter().rev().take(3).map(|change| change.label.clone()).collect();
    assert_eq!(labels, ["Did again: Changed BRAG of 2.1", "Undid: Changed BRAG of 2.1", "Changed BRAG of 2.1"]);
    let parts = &history.document().changes.iter().nth_back(2).expect("it was logged").parts;
    let part = parts.first().expect("one part");
    assert_eq!(
        (part.before.as_str(), part.after.as_str(), part.record()),
        ("On track", "Off track", Some(record(Kind::Objective, "ab3")))
    );
}

#[test]
fn deleting_takes_the_parts_along_and_empties_what_named_it() {
    let document = small();
    let applied = apply(&document.plan, &Edit::Remove(record(Kind::Objective, "ab1"))).expect("nothing keeps it");
    let body = &applied.plan.body;
    assert_eq!((body.objectives.len(), body.milestones.len(), body.updates.len(), body.figures.len()), (3, 0, 1, 0));
    let applied = apply(&document.plan, &Edit::Remove(record(Kind::Post, "csm"))).expect("nothing keeps it");
    assert!(applied.plan.body.references_to(record(Kind::Post, "csm")).is_empty());
    assert_eq!(applied.parts.len(), 4, "a priority, an objective, an update, and the post itself: {:?}", applied.parts);
}

/// The names of all errors there are, so that a new one is missed here.
fn name(error: &EditError) -> &'static str {
    match error {
        EditError::Gone { .. } => "Gone",
        EditError::AlreadyThere { .. } => "AlreadyThere",
        EditError::PointsNowhere { .. } => "PointsNowhere",
        EditError::PointsAtItself { .. } => "PointsAtItself",
        EditError::Circle { .. } => "Circle",
        EditError::Needed { .. } => "Needed",
        EditError::InUse { .. } => "InUse",
        EditError::InEdition { .. } => "InEdition",
        EditError::EndsBeforeItStarts { .. } => "EndsBeforeItStarts",
        EditError::PeriodClosed { .. } => "PeriodClosed",
        EditError::PeriodOfEdition => "PeriodOfEdition",
        EditError::Field(error) => match error {
            FieldError::NoSuchField => "Field(NoSuchField)",
            FieldError::WrongKind { .. } => "Field(WrongKind)",
            FieldError::Missing { .. } => "Field(Missing)",
            FieldError::Date { .. } => "Field(Date)",
            FieldError::Number { .. } => "Field(Number)",
            FieldError::Choice { .. } => "Field(Choice)",
            FieldError::NoSuchRecord { .. } => "Field(NoSuchRecord)",
            FieldError::SeveralRecords { .. } => "Field(SeveralRecords)",
            FieldError::TooLong { .. } => "Field(TooLong)",
            FieldError::HiddenCharacter { .. } => "Field(HiddenCharacter)",
            FieldError::Money { .. } => "Field(Money)",
            FieldError::Colour { .. } => "Field(Colour)",
            FieldError::Picture(_) => "Field(Picture)",
            FieldError::Cadence(_) => "Field(Cadence)",
        },
    }
}

const HOW_MANY: usize = 25;

#[test]
fn every_refusal_is_a_sentence_that_helps() {
    let document = example(Example::Plan2022);
    let elsewhere =
        Edit::Set { record: record(Kind::Post, "s0n"), field: field(Kind::Figure, "value"), value: Value::Number(None) };
    let mut errors: Vec<EditError> = [
        set(Kind::Objective, "zz9", "title", text("New")),
        Edit::Remove(record(Kind::Milestone, "zz9")),
        Edit::Add(document.plan.find(record(Kind::Post, "s0n")).expect("it is there")),
        Edit::Add(AnyRecord::blank(Kind::Partnership, RawId::from_bits(7).expect("an id"))),
        set(Kind::Objective, "v234", "lead", Value::Link(Some(raw("zz9")))),
        set(Kind::Objective, "v234", "partners", Value::Links(vec![raw("met"), raw("zz9")])),
        set(Kind::Objective, "v234", "origins", Value::Links(vec![raw("v234")])),
        Edit::Several {
            label: "A circle".to_owned(),
            edits: vec![
                set(Kind::Organisation, "met", "successors", Value::Links(vec![raw("hav")])),
                set(Kind::Organisation, "hav", "successors", Value::Links(vec![raw("met")])),
            ],
        },
        Edit::Remove(record(Kind::Details, "1")),
        Edit::Remove(record(Kind::Priority, "p5")),
        Edit::Remove(record(Kind::Objective, "v234")),
        set(Kind::Objective, "v212", "starts", date("2025-04")),
        set(Kind::Details, "1", "ends", date("2021")),
        set(Kind::Organisation, "1fc", "effective_to", date("2017")),
        elsewhere,
        set(Kind::Objective, "v234", "due", text("March")),
        set(Kind::Objective, "v234", "title", text(" ")),
        set(Kind::Figure, "f246b", "update", Value::Link(None)),
        freeze(""),
        set(Kind::Objective, "v234", "note", text(&"x".repeat(100_001))),
        set(Kind::Objective, "v234", "title", text("Report \u{202e}fdp.exe")),
    ]
    .iter()
    .map(|edit| apply(&document.plan, edit).map(|_| ()).expect_err("it cannot be done"))
    .collect();
    for (kind, key, typed) in [
        (Kind::Objective, "due", "31 February 2025"),
        (Kind::Figure, "value", "about 12"),
        (Kind::Objective, "brag", "Purple"),
        (Kind::Objective, "brag", ""),
        (Kind::Priority, "cross_cutting", "perhaps"),
        (Kind::Objective, "position", "first"),
        (Kind::Objective, "lead", "Chief Wizard"),
        (Kind::Objective, "lead", "Strategic Director"),
        (Kind::Figure, "update", ""),
        (Kind::Funding, "amount", "a lot"),
        (Kind::Partnership, "colour", "teal"),
        (Kind::Partnership, "logo", "PHN2Zy8+"),
        (Kind::Board, "meets", "termly"),
        (Kind::Board, "meets", "bi-monthly"),
        (Kind::Board, "meets", "monthly on a Thursday"),
        (Kind::Board, "meets", "every year on the 1st Tuesday"),
        (Kind::Board, "meets", "5th Friday of each month"),
        (Kind::Programme, "runs", "every 100 weeks"),
    ] {
        errors.extend(field(kind, key).about().read(typed, &document.plan.body).err().map(EditError::from));
    }
    errors.push(EditError::PeriodClosed { period: "Q2 2023/24".to_owned() });
    errors.push(apply(&document.plan, &set(Kind::Edition, "ed1", "period", date("2023/24"))).map(|_| ()).expect_err("it stays"));
    errors.push(FieldError::SeveralRecords { kind: Kind::Post, given: "Inspector".to_owned() }.into());
    let told: BTreeSet<&str> = errors.iter().map(name).collect();
    assert_eq!(told.len(), HOW_MANY, "show every error here: {told:?}");
    let mut sentences = String::new();
    for error in &errors {
        writeln!(sentences, "{}: {error}", name(error)).expect("memory");
    }
    insta::assert_snapshot!(sentences);
}

#[test]
fn a_slip_that_came_with_a_file_keeps_nobody_from_recording_progress() {
    let mut document = small();
    let mut objective = document.plan.body.objectives.iter().next().expect("there is one").clone();
    objective.starts = "2027".parse().ok();
    document.plan.body.objectives.put(objective.clone());
    let id = objective.id.to_string();
    apply(&document.plan, &set(Kind::Objective, &id, "brag", Value::Choice(Some("red")))).expect("dates are not touched");
    let worse = apply(&document.plan, &set(Kind::Objective, &id, "due", date("2026-02")));
    assert!(matches!(worse, Err(EditError::EndsBeforeItStarts { .. })));
}

#[test]
fn an_edit_that_changes_nothing_leaves_no_trace() {
    let document = small();
    for kind in Kind::frozen() {
        for id in support::ids(&document, kind) {
            let found = safer_plan::domain::record::RecordId { kind, id };
            for field in FieldId::all(kind) {
                let value = document.plan.find(found).expect("it is there").value(field);
                let applied = apply(&document.plan, &Edit::set(found, field, value)).expect("it is as it was");
                assert!(applied.parts.is_empty() && applied.plan == document.plan);
            }
        }
    }
}
