//! The browser layer, in real browsers: local storage, locks, timers, downloads, and a session that is kept.
#![cfg(target_arch = "wasm32")]

use js_sys::{Function, Promise};
use leptos::prelude::*;
use safer_plan::{
    browser::{
        clock, drafts, files, panic,
        settings::{self, Current},
        shelf::{self, PlanSlots},
        storage::{self, StorageError},
        tabs, timer,
    },
    domain::{
        details::DetailsField,
        id::{Id, PlanId, RawId},
        record::{Kind, RecordId},
        value::Value,
    },
    edit::{Document, Edit},
    examples::{Example, generated},
    exchange::slots::{self, Outcome, Slots},
    ui::{
        saving::{SaveState, Saver},
        session::{Access, Session, World},
    },
};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[path = "browser/focus.rs"]
mod focus;

wasm_bindgen_test_configure!(run_in_browser);

/// The tests share one local storage, one after the other: each has a plan of its own, and leaves nothing behind.
struct Room(PlanId);

impl Room {
    fn new() -> Self {
        Self(PlanId::of(RawId::from_random(safer_plan::browser::chance::bits())))
    }

    fn document(&self) -> Document {
        let mut document = Example::Plan2022.open().expect("the example");
        document.plan.id = self.0;
        document
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        shelf::forget(self.0).expect("local storage");
        empty();
    }
}

fn fill() {
    let mut size = 1 << 20;
    let mut index = 0;
    while size > 0 {
        match storage::set(&format!("fill.{index}"), &"x".repeat(size)) {
            Ok(()) => index += 1,
            Err(error) => {
                assert_eq!(error, StorageError::Refused);
                size /= 2;
            }
        }
    }
}

fn empty() {
    for key in storage::keys("fill.").expect("local storage") {
        storage::remove(&key).expect("local storage");
    }
}

async fn pause(milliseconds: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        timer::after(milliseconds, move || {
            resolve.call0(&JsValue::UNDEFINED).expect("a promise's own function");
        });
    });
    JsFuture::from(promise).await.expect("never refused");
}

fn retitle(title: &str) -> Edit {
    Edit::set(RecordId { kind: Kind::Details, id: RawId::ONLY }, DetailsField::Title, Value::Text(title.into()))
}

#[wasm_bindgen_test]
fn storage_keeps_what_it_is_given() {
    for text in ["", "£", "packed1:\u{20}\u{d7ff}\u{e000}", "\u{1f600}"] {
        storage::set("safer-plan.test", text).expect("room");
        assert_eq!(storage::get("safer-plan.test").expect("local storage").as_deref(), Some(text));
    }
    assert_eq!(storage::keys("safer-plan.te").expect("local storage"), ["safer-plan.test"]);
    assert_eq!(storage::used("safer-plan.test").expect("local storage"), "safer-plan.test".len() + 2);
    storage::remove("safer-plan.test").expect("local storage");
    assert_eq!(storage::get("safer-plan.test").expect("local storage"), None);
    assert!(storage::is_available());
}

#[wasm_bindgen_test]
fn a_text_that_does_not_fit_is_refused_and_leaves_the_one_that_was_there() {
    storage::set("safer-plan.test", "first").expect("room");
    fill();
    assert_eq!(storage::set("safer-plan.test", &"x".repeat(1 << 20)), Err(StorageError::Refused));
    assert_eq!(storage::get("safer-plan.test").expect("local storage").as_deref(), Some("first"));
    empty();
    storage::remove("safer-plan.test").expect("local storage");
}

#[wasm_bindgen_test]
fn a_plan_comes_back_from_its_slots_as_it_went_in() {
    let room = Room::new();
    let (slots, mut document) = (PlanSlots(room.0), room.document());
    let mut turn = slots::load(&slots).expect("local storage").turn;
    for revision in 1..=3 {
        document.revision = revision;
        slots::save(&slots, &mut turn, &document).expect("room");
    }
    let Outcome::Loaded(loaded) = slots::load(&slots).expect("local storage").outcome else { panic!("not loaded") };
    assert_eq!(loaded, document);
    assert!(shelf::plans().expect("local storage").contains(&room.0));
    assert!(shelf::used(room.0).expect("local storage") > 2 * 10_000);
}

#[wasm_bindgen_test]
fn a_large_plan_is_packed_and_fits() {
    let room = Room::new();
    let mut document = generated(4_000, 7);
    document.plan.id = room.0;
    let slots = PlanSlots(room.0);
    let mut turn = slots::load(&slots).expect("local storage").turn;
    for _ in 0..2 {
        slots::save(&slots, &mut turn, &document).expect("room");
    }
    assert!(shelf::used(room.0).expect("local storage") < storage::ROOM / 2);
    let Outcome::Loaded(loaded) = slots::load(&slots).expect("local storage").outcome else { panic!("not loaded") };
    assert_eq!(loaded, document);
}

#[wasm_bindgen_test]
fn a_damaged_slot_is_kept_as_it_is() {
    let room = Room::new();
    let (slots, mut document) = (PlanSlots(room.0), room.document());
    let mut turn = slots::load(&slots).expect("local storage").turn;
    slots::save(&slots, &mut turn, &document).expect("room");
    slots.write('b', "{\"format\":\"safer-plan\"").expect("room");
    let kept = slots::load(&slots).expect("local storage");
    assert_eq!(kept.damaged.len(), 1);
    assert!(kept.damaged[0].why.starts_with("The stored text stops in the middle"), "{}", kept.damaged[0].why);
    let mut turn = kept.turn;
    for revision in 1..=4 {
        document.revision = revision;
        slots::save(&slots, &mut turn, &document).expect("room");
    }
    assert_eq!(slots.read('b').expect("local storage").as_deref(), Some("{\"format\":\"safer-plan\""));
    slots.discard('b').expect("local storage");
    assert_eq!(slots.read('b').expect("local storage"), None);
}

#[wasm_bindgen_test]
fn a_newer_format_is_looked_at_and_never_written() {
    let room = Room::new();
    let slots = PlanSlots(room.0);
    slots.write('a', r#"{"format":"safer-plan","version":9,"revision":3,"checksum":"","plan":7}"#).expect("room");
    let kept = slots::load(&slots).expect("local storage");
    assert!(matches!(kept.outcome, Outcome::TooNew { version: 9, document: None, .. }));
    assert!(kept.turn.is_empty());
}

#[wasm_bindgen_test]
fn drafts_are_kept_until_they_are_forgotten() {
    let room = Room::new();
    let draft = drafts::Draft::from([("title".to_owned(), "Half a".to_owned())]);
    drafts::keep(room.0, "form", &draft);
    assert_eq!(drafts::find(room.0, "form"), Some(draft.clone()));
    drafts::forget(room.0, "form");
    assert_eq!(drafts::find(room.0, "form"), None);
    drafts::keep(room.0, "form", &draft);
    shelf::forget(room.0).expect("local storage");
    assert_eq!(drafts::find(room.0, "form"), None);
}

#[wasm_bindgen_test]
fn settings_and_what_is_open_are_remembered() {
    let room = Room::new();
    settings::set_settings(|settings| settings.by = "Officer".into());
    assert_eq!(settings::settings().by, "Officer");
    settings::set_settings(|settings| settings.by = String::new());
    settings::remember_copy(room.0, clock::today(), 7);
    assert_eq!(settings::remembered(room.0).copied_revision, 7);
    settings::set_current_plan(Some(room.0));
    assert_eq!(settings::current_plan(), Current::Plan(room.0));
    // It is not kept here, so it cannot be opened.
    assert_eq!(shelf::to_open().expect("local storage"), None);
    settings::forget_plan(room.0);
    assert_eq!(settings::current_plan(), Current::Nothing);
    assert_eq!(settings::remembered(room.0), settings::Remembered::default());
}

#[wasm_bindgen_test]
fn the_clock_says_a_day_and_a_minute() {
    let now = clock::now();
    assert!(now.starts_with(&clock::today().to_string()), "{now}");
    assert_eq!((now.len(), clock::time().len()), (16, 5));
    assert!(clock::milliseconds() > 1.7e12);
}

async fn ask(plan: PlanId) -> bool {
    let granted = Rc::new(Cell::new(None));
    let answer = Rc::clone(&granted);
    tabs::claim(plan, move |granted| answer.set(Some(granted)));
    for _ in 0..100 {
        if let Some(granted) = granted.get() {
            return granted;
        }
        pause(20).await;
    }
    panic!("no answer");
}

#[wasm_bindgen_test]
async fn this_page_has_the_right_to_change_a_plan_however_often_it_asks() {
    let room = Room::new();
    assert!(tabs::are_guarded());
    assert!(ask(room.0).await);
    assert!(ask(room.0).await);
    tabs::release(room.0);
    assert!(ask(room.0).await);
    tabs::release(room.0);
}

#[wasm_bindgen_test]
async fn what_another_has_is_refused_until_it_is_given_back() {
    let room = Room::new();
    // Stands for another tab: it asks the browser in its own name, and keeps the lock until it is told.
    let take = Function::new_with_args(
        "name",
        "navigator.locks.request(name, () => new Promise((end) => { globalThis.giveBack = end; }));",
    );
    take.call1(&JsValue::UNDEFINED, &format!("safer-plan.{}", room.0).into()).expect("locks");
    pause(50).await;
    assert!(!ask(room.0).await);
    Function::new_no_args("giveBack()").call0(&JsValue::UNDEFINED).expect("given back");
    assert!(ask(room.0).await);
    tabs::release(room.0);
}

#[wasm_bindgen_test]
async fn what_is_done_when_idle_is_done() {
    let done = Rc::new(Cell::new(false));
    let told = Rc::clone(&done);
    timer::when_idle(move || told.set(true));
    pause(1100).await;
    assert!(done.get());
}

#[wasm_bindgen_test]
fn a_file_is_offered() {
    assert_eq!(files::download("a plan.json", "application/json", "{}"), Ok(()));
}

const WORLD: World = World { today: clock::today, now: clock::now, chance: safer_plan::browser::chance::bits, by: String::new };

fn open(document: Document, kept: Option<u64>) -> (Owner, Session, Saver) {
    // Starts what runs effects.
    leptos::mount::mount_to_body(|| ());
    let owner = Owner::new();
    let plan = document.plan.id;
    let (session, saver) = owner.with(|| {
        let session = Session::new(document, Access::Write, WORLD);
        let turn = slots::load(&PlanSlots(plan)).expect("local storage").turn;
        (session, Saver::start(session, turn, kept))
    });
    (owner, session, saver)
}

fn kept_title(plan: PlanId) -> Option<String> {
    match slots::load(&PlanSlots(plan)).expect("local storage").outcome {
        Outcome::Loaded(document) => Some(document.plan.body.details.title.clone()),
        _ => None,
    }
}

#[wasm_bindgen_test]
async fn an_edit_is_kept_soon_after() {
    let room = Room::new();
    let (_owner, session, saver) = open(room.document(), None);
    saver.save_now();
    assert!(matches!(saver.state().get_untracked(), SaveState::Saved(_)));
    for title in ["One", "Two"] {
        assert!(session.edit(&retitle(title)));
        pause(50).await;
        assert_eq!(saver.state().get_untracked(), SaveState::Pending);
        pause(900).await;
        assert!(matches!(saver.state().get_untracked(), SaveState::Saved(_)));
        assert_eq!(kept_title(room.0).as_deref(), Some(title));
    }
}

#[wasm_bindgen_test]
async fn a_large_plan_is_kept_in_steps_and_at_once_when_the_page_goes() {
    let room = Room::new();
    let mut document = generated(1_500, 7);
    document.plan.id = room.0;
    let (_owner, session, saver) = open(document, None);
    saver.save_now();
    assert!(session.edit(&retitle("Going")));
    // The text is being made by now.
    pause(310).await;
    assert!(session.edit(&retitle("Gone")));
    saver.save_now();
    assert_eq!(kept_title(room.0).as_deref(), Some("Gone"));
    assert!(session.edit(&retitle("Later")));
    for _ in 0..40 {
        pause(100).await;
        if matches!(saver.state().get_untracked(), SaveState::Saved(_)) {
            break;
        }
    }
    assert_eq!(kept_title(room.0).as_deref(), Some("Later"));
}

#[wasm_bindgen_test]
async fn a_refusal_shows_and_is_tried_again_at_the_next_edit() {
    let room = Room::new();
    let (_owner, session, saver) = open(room.document(), None);
    saver.save_now();
    fill();
    assert!(session.edit(&retitle(&"Long ".repeat(200))));
    pause(900).await;
    assert!(matches!(saver.state().get_untracked(), SaveState::Failed(_)));
    assert!(saver.is_at_risk() == session.peek(|plan| plan.example.is_none()));
    assert!(kept_title(room.0).is_some_and(|title| !title.starts_with("Long")));
    empty();
    assert!(session.edit(&retitle("Short")));
    pause(900).await;
    assert!(matches!(saver.state().get_untracked(), SaveState::Saved(_)));
    assert_eq!(kept_title(room.0).as_deref(), Some("Short"));
}

#[wasm_bindgen_test]
async fn a_plan_that_was_put_away_is_left_alone() {
    let room = Room::new();
    let (owner, session, saver) = open(room.document(), None);
    saver.save_now();
    assert!(session.edit(&retitle("Not yet kept")));
    pause(50).await;
    owner.cleanup();
    shelf::forget(room.0).expect("local storage");
    // Nothing that was under way touches it, or falls over.
    pause(900).await;
    assert_eq!(kept_title(room.0), None);
}

#[wasm_bindgen_test]
fn after_a_fault_nothing_is_written_and_help_is_offered() {
    Function::new_no_args("globalThis.saferPlanRescue = () => { globalThis.rescued = true; };")
        .call0(&JsValue::UNDEFINED)
        .expect("set");
    panic::stop();
    let refused = storage::set("safer-plan.test", "half changed");
    panic::go_on();
    assert_eq!(refused, Err(StorageError::Stopped));
    let rescued = js_sys::Reflect::get(&js_sys::global(), &"rescued".into()).expect("a global");
    assert_eq!(rescued, JsValue::TRUE);
}
