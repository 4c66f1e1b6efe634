//! A quarter gathered, closed and corrected: its report stays as it was, nothing told is lost, and undoing leads back.

mod support;

use proptest::{prelude::*, sample::Index, test_runner::TestCaseResult};
use safer_plan::{
    domain::{
        brag::Brag,
        date::{Date, Day},
        edition::Edition,
        field::Record as _,
        id::{Id, RawId},
        integrity,
        objective::ObjectiveId,
        plan::{Body, Plan},
        quarter::{Summary, corrected_since, period_rows, returns, same_period, summary},
        record::{Kind, RecordId},
        update::{Update, UpdateField, UpdateState},
        value::{Choice as _, Value},
    },
    edit::{ClosePeriod, CorrectProgress, Document, Edit, History, close_period, correct_progress},
    examples::{Example, generated},
    exchange::json,
};
use std::collections::BTreeMap;
use support::{
    example, small, stamp,
    steps::{self, Step},
};

fn period(text: &str) -> Date {
    Date::read(text).expect("a period")
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// Ids one after the other.
fn ids(from: u64) -> impl FnMut() -> RawId {
    let mut next = from;
    move || {
        next += 1;
        RawId::from_bits(next).expect("an id")
    }
}

fn whole(of: Date) -> ClosePeriod {
    ClosePeriod { period: of, accept_submitted: true, leave_drafts: true, approved_by: String::new(), today: day("2026-11-08") }
}

/// A plan with an update of each live objective for a period, in these states and colours, over and over.
fn gathered(document: &Document, of: Date, told: &[(UpdateState, Brag)]) -> Document {
    let (mut document, mut ids) = (document.clone(), ids(5_000_000));
    let live: Vec<ObjectiveId> =
        document.plan.body.objectives.iter().filter(|row| row.status.is_live()).map(|row| row.id).collect();
    for (objective, (state, brag)) in live.into_iter().zip(told.iter().cycle()) {
        let mut update = Update::blank(Id::of(ids()));
        (update.objective, update.period, update.state, update.brag) = (Some(objective), Some(of), *state, *brag);
        "The work went as planned.".clone_into(&mut update.done);
        document.plan.body.updates.put(update);
    }
    document
}

fn adds_up(found: &Summary) -> TestCaseResult {
    prop_assert_eq!(found.counts.total() + found.not_returned.len(), found.whole);
    prop_assert_eq!(found.changed.len() + found.same + found.nothing_to_compare, found.whole);
    prop_assert!(
        found.drafts <= found.not_returned.len()
            && found.submitted <= found.returned() + found.unjudged
            && found.counts.of(Brag::Grey) == 0
    );
    prop_assert!(found.on_schedule() <= found.returned() && found.red_again.len() <= found.counts.of(Brag::Red));
    let silent: usize = found.silent.iter().map(|lead| lead.objectives.len()).sum();
    prop_assert!(silent <= found.not_returned.len());
    Ok(())
}

fn some_states() -> impl Strategy<Value = Vec<(UpdateState, Brag)>> {
    let one = (prop::sample::select(UpdateState::ALL.to_vec()), prop::sample::select(Brag::ALL.to_vec()));
    prop::collection::vec(one, 1..12)
}

fn periods() -> impl Strategy<Value = Date> {
    prop::sample::select(vec!["2022/23", "Q4 2022/23", "Q1 2023/24", "Q2 2023/24", "2023/24"]).prop_map(period)
}

fn plans() -> Vec<Document> {
    vec![small(), example(Example::Plan2022), example(Example::Plan2017), generated(60, 3)]
}

fn written(body: &Body) -> String {
    let mut plan = Plan::new(Id::of(RawId::ONLY));
    plan.body = body.clone();
    json::compact(&Document::new(plan))
}

proptest! {
    #![proptest_config(support::cases(48))]

    #[test]
    fn what_is_kept_is_whole_and_says_the_same(which in any::<Index>(), told in some_states(), of in periods(), asked in periods()) {
        let document = gathered(which.get(&plans()), of, &told);
        let body = &document.plan.body;
        let kept = body.for_period(asked);
        prop_assert_eq!(integrity::check(&kept), Ok(()));
        prop_assert!(kept.for_period(asked) == kept, "kept twice is not what was kept once");
        let today = day("2023-11-08");
        let found = summary(body, asked, today);
        adds_up(&found)?;
        prop_assert_eq!(&found, &summary(&kept, asked, today));
        prop_assert_eq!(returns(body, asked).len(), found.whole);
        let names = |body: &Body| returns(body, asked).iter().map(|row| (row.objective.id, row.is_returned)).collect::<Vec<_>>();
        prop_assert_eq!(names(body), names(&kept));
    }

    #[test]
    fn a_small_plan_after_any_edits_adds_up_too(steps in prop::collection::vec(steps::step(), 1..25), of in periods()) {
        let mut history = History::new(small());
        for step in &steps {
            if let Some(edit) = steps::edit(step, history.document()) {
                let _ = history.edit(&edit, &stamp());
            }
        }
        let body = &history.plan().body;
        adds_up(&summary(body, of, day("2023-11-08")))?;
        prop_assert_eq!(integrity::check(&body.for_period(of)), Ok(()));
        for row in period_rows(history.plan(), day("2023-11-08")) {
            prop_assert!(row.returned <= row.whole);
        }
    }
}

/// The updates of a period, and what each said.
fn told(body: &Body, of: Date) -> BTreeMap<RawId, Update> {
    let here = |row: &&Update| row.period.is_some_and(|period| same_period(period, of));
    body.updates.iter().filter(here).map(|row| (row.id.raw(), row.clone())).collect()
}

/// Whatever changed in a closed period stands in a correction with what it was.
fn nothing_is_lost(before: &Body, after: &Body, of: Date) -> TestCaseResult {
    let (was, is) = (told(before, of), told(after, of));
    for (id, old) in &was {
        let new = is.get(id);
        prop_assert!(new.is_some(), "an update of a closed period vanished");
        let same_words =
            new.is_some_and(|new| (&new.done, &new.problem, new.brag, new.state) == (&old.done, &old.problem, old.brag, old.state));
        let corrected = after.progress_corrections.iter().any(|row| row.update.is_some_and(|update| update.raw() == *id));
        prop_assert!(same_words || corrected, "an update of a closed period changed without a word");
    }
    Ok(())
}

fn close_then(start: &Document, of: Date, steps: &[(Step, Option<(Index, String)>)]) -> TestCaseResult {
    let mut history = History::new(start.clone());
    let edit = close_period(history.plan(), &whole(of), &mut ids(6_000_000)).map_err(|why| TestCaseError::fail(why.to_string()))?;
    history.edit(&edit, &stamp()).map_err(|why| TestCaseError::fail(why.to_string()))?;
    let (edition, _) = history.plan().closed_period(of).expect("it was closed");
    let kept = written(&history.plan().frozen[&edition.id]);
    let mut next = ids(7_000_000);
    for (step, correct) in steps {
        let before = history.plan().clone();
        let edit = match correct {
            Some((which, words)) => {
                let rows: Vec<ObjectiveId> = before.body.objectives.iter().map(|row| row.id).collect();
                let ask = CorrectProgress {
                    objective: *which.get(&rows),
                    period: of,
                    to: vec![(UpdateField::Done.into(), Value::Text(words.clone()))],
                    figures: Vec::new(),
                    date: period("8 November 2023"),
                    reason: "A slip".into(),
                };
                let Ok(edit) = correct_progress(&before, &ask, &mut next) else { continue };
                let done = history.edit(&edit, &stamp());
                prop_assert!(done.is_ok(), "a correction was refused: {done:?}");
                continue;
            }
            None => steps::edit(step, history.document()),
        };
        match (step, edit) {
            (_, Some(edit)) => drop(history.edit(&edit, &stamp())),
            (Step::Redo, None) => history.redo(&stamp()),
            _ => continue,
        }
        if let Some(body) = history.plan().frozen.get(&edition.id) {
            prop_assert!(written(body) == kept, "the report of a closed period changed");
            nothing_is_lost(&before.body, &history.plan().body, of)?;
        } else {
            // The edition was deleted: the period is open again.
            return Ok(());
        }
    }
    while history.undo_label().is_some() {
        history.undo(&stamp());
    }
    prop_assert!(*history.plan() == start.plan, "undoing does not lead back");
    Ok(())
}

proptest! {
    #![proptest_config(support::cases(48))]

    #[test]
    fn a_closed_period_stays_as_it_was(
        told in some_states(),
        steps in prop::collection::vec((steps::step(), prop::option::weighted(0.3, (any::<Index>(), "[a-z]{1,8}"))), 1..25),
    ) {
        let of = period("Q2 2023/24");
        let mut told = told;
        told.insert(0, (UpdateState::Accepted, Brag::Green));
        close_then(&gathered(&small(), of, &told), of, &steps)?;
    }
}

#[test]
fn closing_is_one_step_and_undone_in_one() {
    let of = period("Q2 2023/24");
    let told = [(UpdateState::Submitted, Brag::Green), (UpdateState::Accepted, Brag::Amber), (UpdateState::Draft, Brag::Red)];
    let start = gathered(&example(Example::Plan2022), of, &told);
    let mut history = History::new(start.clone());
    let ask = whole(of);
    let refused = |ask: ClosePeriod| close_period(&start.plan, &ask, &mut ids(1)).map_err(|why| why.to_string()).unwrap_err();
    assert_eq!(
        refused(ClosePeriod { accept_submitted: false, ..ask.clone() }),
        "12 returns are submitted and not accepted yet. Accept them, or choose to accept all now"
    );
    assert_eq!(
        refused(ClosePeriod { leave_drafts: false, ..ask.clone() }),
        "12 returns are still drafts. Submit them, or choose to leave drafts as not returned"
    );
    assert_eq!(
        refused(ClosePeriod { today: day("2023-09-30"), ..ask.clone() }),
        "Q2 2023/24 ends on 30 September 2023. Close it after that day"
    );
    assert_eq!(refused(whole(period("Q1 2023/24"))), "Nothing was returned for Q1 2023/24 yet, so there is nothing to close");

    let edit = close_period(&start.plan, &ask, &mut ids(6_000_000)).unwrap();
    history.edit(&edit, &stamp()).unwrap();
    let plan = history.plan();
    assert_eq!(history.undo_label(), Some("Closed Q2 2023/24"));
    let states = |body: &Body, state| body.updates.iter().filter(|row| row.period == Some(of) && row.state == state).count();
    assert_eq!([UpdateState::Draft, UpdateState::Published].map(|state| states(&plan.body, state)), [12, 24]);
    let (edition, kept) = plan.closed_period(of).unwrap();
    assert_eq!((edition.label.as_str(), edition.number), ("Progress for Q2 2023/24 (July to September 2023)", 0));
    assert_eq!(plan.editions_newest_first().len(), start.plan.editions_newest_first().len(), "it is no edition of the plan");
    assert_eq!((kept.objectives.len(), kept.funding.len(), kept.meetings.len()), (36, 0, 0));
    assert_eq!(close_period(plan, &ask, &mut ids(1)).map_err(|why| why.to_string()), Err("Q2 2023/24 is closed already".into()));
    history.undo(&stamp());
    assert!(*history.plan() == start.plan);
}

#[test]
fn what_a_closed_quarter_of_the_example_weighs() {
    let of = period("Q2 2023/24");
    let start = gathered(&example(Example::Plan2022), of, &[(UpdateState::Accepted, Brag::Green)]);
    let before = json::compact(&start).len();
    let mut history = History::new(start);
    let edit = close_period(history.plan(), &whole(of), &mut ids(6_000_000)).unwrap();
    history.edit(&edit, &stamp()).unwrap();
    let weighs = json::compact(history.document()).len() - before;
    let kept = written(history.plan().closed_period(of).unwrap().1).len();
    assert!(weighs < 60_000 && kept < 60_000, "closing adds {weighs} bytes, of which the report is {kept}; the plan has {before}");
    let body = history.plan().closed_period(of).unwrap().1;
    let last_year = |row: &&Update| row.period == Some(period("2022/23"));
    assert_eq!((body.updates.len(), body.updates.iter().filter(last_year).count()), (65, 29), "36 of the quarter, 29 before it");
}

/// A closed quarter of the small plan with one accepted return, which is given back with its objective.
fn closed() -> (History, RecordId, ObjectiveId, Date) {
    let of = period("Q2 2023/24");
    let start = gathered(&small(), of, &[(UpdateState::Accepted, Brag::Red)]);
    let mut history = History::new(start);
    let edit = close_period(history.plan(), &whole(of), &mut ids(6_000_000)).unwrap();
    history.edit(&edit, &stamp()).unwrap();
    let update = history.plan().body.updates.iter().find(|row| row.period == Some(of)).unwrap().clone();
    (history, RecordId { kind: Kind::Update, id: update.id.raw() }, update.objective.unwrap(), of)
}

#[test]
fn only_a_correction_changes_what_is_closed() {
    let (mut history, update, objective, of) = closed();
    let says = "Q2 2023/24 is closed, so its progress stays as it was reported. Correct it with a reason on the page of Q2 2023/24";
    let set = |field: UpdateField, value| Edit::set(update, field, value);
    let mut late = Update::blank(Id::of(RawId::from_bits(8_000_000).unwrap()));
    (late.objective, late.period) = (Some(objective), Some(period("July to September 2023")));
    let mut again = Edition::blank(Id::of(RawId::from_bits(8_000_001).unwrap()));
    (again.label, again.period) = ("Once more".into(), Some(of));
    for edit in [
        set(UpdateField::Done, Value::Text("Something else".into())),
        set(UpdateField::Brag, Value::Choice(Some(Brag::Green.key()))),
        set(UpdateField::State, Value::Choice(Some(UpdateState::Draft.key()))),
        set(UpdateField::Period, Value::Date(Some(period("Q3 2023/24")))),
        Edit::Remove(update),
        Edit::Remove(RecordId { kind: Kind::Objective, id: objective.raw() }),
        Edit::Add(late.into()),
        Edit::Freeze(again),
    ] {
        let before = history.plan().clone();
        let why = history.edit(&edit, &stamp()).unwrap_err().to_string();
        assert!(why == says || why.contains("Progress for Q2 2023/24"), "{edit:?}: {why}");
        assert!(*history.plan() == before);
    }
    let edition = history.plan().closed_period(of).unwrap().0.id;
    let edition = RecordId { kind: Kind::Edition, id: edition.raw() };
    let other = Value::Date(Some(period("Q3 2023/24")));
    let why = history.edit(&Edit::set(edition, safer_plan::domain::edition::EditionField::Period, other), &stamp()).unwrap_err();
    assert_eq!(why.to_string(), "The reporting period of an edition cannot be changed. Close the period on its page");
    history.edit(&Edit::Remove(edition), &stamp()).unwrap();
    history.edit(&set(UpdateField::Done, Value::Text("Something else".into())), &stamp()).unwrap();
}

#[test]
fn a_correction_shows_both_values() {
    let (mut history, _, objective, of) = closed();
    let kept = history.plan().closed_period(of).unwrap().1.clone();
    let ask = |to: Vec<(UpdateField, Value)>, reason: &str| CorrectProgress {
        objective,
        period: of,
        to: to.into_iter().map(|(field, value)| (field.into(), value)).collect(),
        figures: Vec::new(),
        date: period("8 November 2023"),
        reason: reason.to_owned(),
    };
    let amber = || (UpdateField::Brag, Value::Choice(Some(Brag::Amber.key())));
    let red = || (UpdateField::Brag, Value::Choice(Some(Brag::Red.key())));
    let refused = |ask: &CorrectProgress| correct_progress(history.plan(), ask, &mut ids(1)).map_err(|why| why.to_string());
    assert_eq!(refused(&ask(vec![amber()], " ")), Err("Enter the reason for the correction".into()));
    assert_eq!(refused(&ask(vec![red()], "A slip")), Err("This is what was reported. Enter what it should say, or cancel".into()));
    let open = CorrectProgress { period: period("Q3 2023/24"), ..ask(vec![amber()], "A slip") };
    assert_eq!(refused(&open), Err("Q3 2023/24 is not closed yet. Change the progress itself; it needs no correction".into()));

    let before = history.plan().clone();
    let mut next = ids(7_000_000);
    let words = (UpdateField::Done, Value::Text("Two patrols a week.".into()));
    for (to, reason) in [(vec![amber(), words], "The wrong form was used"), (vec![red()], "It was right at first")] {
        let edit = correct_progress(history.plan(), &ask(to, reason), &mut next).unwrap();
        history.edit(&edit, &stamp()).unwrap();
    }
    let since = corrected_since(&history.plan().body, &kept, of);
    let said: Vec<_> = since.iter().map(|row| (row.field.as_str(), row.former.as_str(), row.now.as_str())).collect();
    assert_eq!(
        said,
        [
            ("BRAG", "Off track", "At risk"),
            ("What was done", "The work went as planned.", "Two patrols a week."),
            ("BRAG", "At risk", "Off track")
        ]
    );
    assert_eq!(since[0].heading(), "BRAG corrected on 8 November 2023");
    assert!(history.plan().closed_period(of).unwrap().1 == &kept);
    let correction = RecordId { kind: Kind::ProgressCorrection, id: since[0].correction.raw() };
    assert!(history.edit(&Edit::Remove(correction), &stamp()).is_err(), "a correction stays");
    let label = history.undo_label().unwrap().to_owned();
    assert!(label.starts_with("Corrected progress of") && label.ends_with("for Q2 2023/24"), "{label}");
    history.undo(&stamp());
    history.undo(&stamp());
    assert!(*history.plan() == before);
}

#[test]
fn a_late_return_says_that_it_is_late() {
    let of = period("Q2 2023/24");
    let told = [(UpdateState::Accepted, Brag::Green), (UpdateState::Draft, Brag::Amber)];
    let mut history = History::new(gathered(&small(), of, &told));
    let edit = close_period(history.plan(), &whole(of), &mut ids(6_000_000)).unwrap();
    history.edit(&edit, &stamp()).unwrap();
    let draft =
        history.plan().body.updates.iter().find(|row| row.state == UpdateState::Draft && row.period == Some(of)).unwrap().clone();
    let kept = history.plan().closed_period(of).unwrap().1.clone();
    let ask = CorrectProgress {
        objective: draft.objective.unwrap(),
        period: of,
        to: vec![(UpdateField::Next.into(), Value::Text("Recruit.".into()))],
        figures: Vec::new(),
        date: period("8 November 2023"),
        reason: "Sent to the wrong address".to_owned(),
    };
    let edit = correct_progress(history.plan(), &ask, &mut ids(7_000_000)).unwrap();
    history.edit(&edit, &stamp()).unwrap();
    let since = corrected_since(&history.plan().body, &kept, of);
    assert_eq!(
        since.iter().map(safer_plan::domain::quarter::CorrectedProgress::heading).collect::<Vec<_>>(),
        ["Returned late on 8 November 2023"]
    );
    let now = history.plan().body.updates.get(draft.id).unwrap();
    assert_eq!((now.state, now.next.as_str(), now.brag), (UpdateState::Published, "Recruit.", Brag::Amber));
    assert!(returns(&kept, of).iter().any(|row| row.objective.id == ask.objective && !row.is_returned));
    assert!(returns(&history.plan().body, of).iter().any(|row| row.objective.id == ask.objective && row.is_returned));
}
