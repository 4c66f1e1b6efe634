//! Whatever a review decides, in whatever order: it adds up, nothing vanishes, what was set aside stays as it was.

mod support;

use proptest::{prelude::*, sample::Index, test_runner::TestCaseResult};
use safer_plan::{
    domain::{
        date::{Date, Day},
        edition::{Edition, EditionId},
        field::Record as _,
        id::{Id as _, RawId},
        objective::{ClosingReason, Objective, ObjectiveField, ObjectiveId, Origin, Status},
        plan::{Body, Plan},
        record::{Kind, RecordId},
        review::{ReviewDecision, ReviewField, ReviewId, ReviewOutcome},
        value::{Choice as _, Maybe, Value},
    },
    edit::{Document, Edit, History},
    examples::generated,
    exchange::json,
    review::{
        CloseReview, Reconciliation, ReviewRefused, StartReview, blank_decision, carry_on_track, close, decide, desk, lineage,
        start_review, take_back,
    },
};
use std::collections::BTreeMap;
use support::stamp;

/// One thing that somebody does at the desk, or in the year before.
#[derive(Clone, Debug)]
struct Step {
    what: usize,
    objective: Index,
    other: Index,
    words: String,
    parts: usize,
    place: u32,
    reason: usize,
}

fn step() -> impl Strategy<Value = Step> {
    let some = (0..12_usize, any::<Index>(), any::<Index>(), "[a-e]{1,8}( [a-e]{1,4})?", 0..4_usize, 0..6_u32, 0..9_usize);
    some.prop_map(|(what, objective, other, words, parts, place, reason)| Step {
        what,
        objective,
        other,
        words,
        parts,
        place,
        reason,
    })
}

struct Ids(u64);

impl Ids {
    fn next(&mut self) -> RawId {
        self.0 += 1;
        RawId::from_bits(self.0).expect("an id")
    }
}

fn today() -> Day {
    Day::new(2026, 11, 22).expect("a day")
}

fn live(body: &Body) -> Vec<ObjectiveId> {
    body.objectives.iter().filter(|row| row.status.is_live()).map(|row| row.id).collect()
}

fn make(history: &mut History, edit: &Edit) {
    history.edit(edit, &stamp()).unwrap_or_else(|error| panic!("{edit:?}: {error}"));
}

/// The year after the edition: some objectives end, some are worded anew, some are added.
fn a_year(history: &mut History, steps: &[Step], ids: &mut Ids) {
    for step in steps {
        let all = live(&history.plan().body);
        if all.is_empty() {
            return;
        }
        let record = RecordId { kind: Kind::Objective, id: all[step.objective.index(all.len())].raw() };
        let edit = match step.what % 3 {
            0 => Edit::set(record, ObjectiveField::Status, Value::Choice(Some(Status::Retired.key()))),
            1 => Edit::set(record, ObjectiveField::Title, Value::Text(step.words.clone())),
            _ => {
                let mut row = Objective::blank(ObjectiveId::of(ids.next()));
                row.title.clone_from(&step.words);
                row.priority = history.plan().body.priorities.iter().next().map(|row| row.id);
                Edit::Add(row.into())
            }
        };
        make(history, &edit);
    }
}

fn decision(plan: &Plan, review: ReviewId, step: &Step, ids: &mut Ids) -> ReviewDecision {
    let rows = desk(plan, review).expect("a desk").rows;
    let at = |index: &Index| rows.get(index.index(rows.len().max(1))).map(|row| row.id);
    let new = step.what == 7;
    let mut made = blank_decision(review, if new { None } else { at(&step.objective) }, ids.next());
    made.outcome = ReviewOutcome::ALL[step.what % ReviewOutcome::ALL.len()];
    made.wording.clone_from(&step.words);
    made.parts = (0..step.parts).map(|part| format!("{} {part}", step.words)).collect::<Vec<_>>().join("\n");
    made.priority = plan.body.priorities.iter().nth(step.parts).map(|row| row.id);
    made.into = at(&step.other);
    made.organisation = plan.body.organisations.iter().nth(step.reason).map(|row| row.id);
    made.reason = Maybe(ClosingReason::ALL.get(step.reason).copied());
    made.origin = Maybe(Origin::ALL.get(step.reason).copied());
    made.reason_words = if step.parts == 0 { String::new() } else { step.words.clone() };
    made.position = step.place;
    made
}

/// Does what the step says, if it can be done.
fn sit(history: &mut History, review: ReviewId, step: &Step, ids: &mut Ids) {
    let edit = match step.what {
        8 => {
            let all: Vec<_> = history.plan().body.review_decisions.iter().map(|row| row.id).collect();
            if all.is_empty() { None } else { take_back(history.plan(), all[step.objective.index(all.len())]).ok() }
        }
        9 => carry_on_track(history.plan(), review, &mut || ids.next()).expect("it is open"),
        10 => return history.undo(&stamp()),
        11 => return history.redo(&stamp()),
        _ => decide(history.plan(), &decision(history.plan(), review, step, ids)).ok(),
    };
    if let Some(edit) = edit {
        make(history, &edit);
    }
}

fn adds_up(plan: &Plan, review: ReviewId) -> TestCaseResult {
    let desk = desk(plan, review).expect("a desk");
    let count = Reconciliation::of(&desk);
    let edition = &plan.frozen[&desk.edition.expect("the edition is there")];
    prop_assert_eq!(count.before(), live(edition).len());
    prop_assert_eq!(count.before(), count.carried + count.reworded + count.ended() + count.undecided);
    prop_assert_eq!(count.after(), count.carried + count.reworded + count.since.going_on + count.new + count.parts);
    prop_assert!(count.words().starts_with(&format!("{} objective", count.before())), "{}", count.words());
    Ok(())
}

/// Decides what is left so that the review can be closed: whatever hinders is carried on.
fn finish(history: &mut History, review: ReviewId, ids: &mut Ids) -> Edit {
    loop {
        let (mut stream, plan) = (Ids(ids.0 + 100_000), history.plan().clone());
        let missing = match close(&plan, review, &CloseReview::default(), today(), &mut || stream.next()) {
            Ok(edit) => return edit,
            Err(ReviewRefused::NotReady(missing)) => missing,
            Err(other) => panic!("{other}"),
        };
        let hindered = missing.iter().find_map(|one| match one {
            safer_plan::review::Missing::Undecided { objective, .. } => Some(*objective),
            safer_plan::review::Missing::Unfit { objective, .. } => *objective,
            _ => None,
        });
        let hindered = hindered.unwrap_or_else(|| panic!("{missing:?}"));
        let carry = decide(&plan, &blank_decision(review, Some(hindered), ids.next())).expect("it can be carried on");
        make(history, &carry);
    }
}

fn no_orphan(before: &Plan, after: &Plan, review: ReviewId) -> TestCaseResult {
    let made: Vec<ObjectiveId> = after.body.review_decisions.iter().flat_map(|row| row.made.clone()).collect();
    for row in after.body.objectives.iter().filter(|row| row.status.is_live()) {
        if let Some(old) = before.body.objectives.get(row.id) {
            prop_assert!(old.status.is_live(), "{} came back to life", row.title);
        } else {
            prop_assert!(row.origin.0.is_some() || !row.origins.is_empty(), "{} comes from nowhere", row.title);
            prop_assert!(made.contains(&row.id), "no decision made {}", row.title);
        }
        prop_assert!(row.origins.iter().all(|origin| after.body.objectives.has(*origin)));
    }
    for id in live(&before.body) {
        let row = after.body.objectives.get(id).expect("none vanishes");
        if !row.status.is_live() {
            prop_assert!(row.closing_reason.0.is_some(), "{} ended without a reason", row.title);
            let decided = |row: &ReviewDecision| row.review == Some(review) && row.objective == Some(id);
            prop_assert!(after.body.review_decisions.iter().any(decided));
        }
        if matches!(row.status, Status::Merged | Status::Split) {
            let names_it = |other: &Objective| other.origins.contains(&id) && other.status.is_live();
            prop_assert!(after.body.objectives.iter().any(names_it), "{} goes on in nothing", row.title);
        }
    }
    Ok(())
}

fn as_file(body: &Body) -> String {
    let mut plan = Plan::new(safer_plan::domain::id::PlanId::of(RawId::ONLY));
    plan.body = body.clone();
    json::compact(&Document::new(plan))
}

fn numbered_in_turn(body: &Body) -> TestCaseResult {
    let mut seen = BTreeMap::new();
    for row in body.objectives.iter().filter(|row| row.status.is_live()) {
        prop_assert!(seen.insert((row.priority, row.position), row.id).is_none(), "two in one place");
        let number = row.reference.rsplit('.').next().and_then(|number| number.parse().ok());
        prop_assert_eq!(number, Some(row.position), "{}", row.reference);
    }
    Ok(())
}

proptest! {
    #![proptest_config(support::cases(96))]

    #[test]
    fn any_review_adds_up_and_loses_nothing(
        count in 1..40_usize,
        seed in any::<u64>(),
        year in prop::collection::vec(step(), 0..6),
        steps in prop::collection::vec(step(), 0..60),
        keep in any::<bool>(),
        against_earlier in any::<bool>(),
    ) {
        let mut ids = Ids(1 << 50);
        let mut history = History::new(generated(count, seed));
        prop_assume!(!live(&history.plan().body).is_empty());
        let mut edition = Edition::blank(EditionId::of(ids.next()));
        (edition.number, edition.label) = (1, "As approved".into());
        let earlier = edition.id;
        make(&mut history, &Edit::Freeze(edition));
        a_year(&mut history, &year, &mut ids);
        let edition = against_earlier.then_some(earlier);
        prop_assume!(edition.is_some() || !live(&history.plan().body).is_empty());
        let ask = StartReview { title: "Review".into(), edition, next_label: "Next".into(), ..StartReview::default() };
        let (start, review) = start_review(history.plan(), &ask, today(), &mut || ids.next()).expect("it starts");
        make(&mut history, &start);
        let record = RecordId { kind: Kind::Review, id: review.raw() };
        let board = history.plan().body.boards.iter().next().map(|row| row.id.raw());
        let board = board.unwrap_or_else(|| {
            let board = safer_plan::domain::board::Board::blank(safer_plan::domain::board::BoardId::of(ids.next()));
            let mut board = board;
            board.name = "Board".into();
            let id = board.id.raw();
            make(&mut history, &Edit::Add(board.into()));
            id
        });
        make(&mut history, &Edit::set(record, ReviewField::Board, Value::Link(Some(board))));
        make(&mut history, &Edit::set(record, ReviewField::Date, Value::Date(Some(Date::Day(today())))));
        make(&mut history, &Edit::set(record, ReviewField::KeepReferences, Value::Flag(keep)));
        let begun = history.plan().clone();
        for step in &steps {
            sit(&mut history, review, step, &mut ids);
            if history.plan().body.reviews.get(review).is_none_or(|row| row.date.is_none() || row.keep_references != keep) {
                history.redo(&stamp());
            }
            if !history.plan().body.reviews.has(review) {
                return Ok(());
            }
            adds_up(history.plan(), review)?;
        }
        prop_assume!(history.plan().body.reviews.get(review).is_some_and(|row| row.board.is_some() && row.date.is_some()));
        let edit = finish(&mut history, review, &mut ids);
        let before = history.plan().clone();
        prop_assert!(live(&before.body) == live(&begun.body), "nothing changes before it is closed");
        let count = Reconciliation::of(&desk(&before, review).expect("a desk"));
        make(&mut history, &edit);
        let after = history.plan().clone();
        adds_up(&after, review)?;
        prop_assert_eq!(Reconciliation::of(&desk(&after, review).expect("a desk")), count, "a closed review says what it said");
        prop_assert_eq!(count.after(), live(&after.body).len());
        prop_assert_eq!(count.open(), 0);
        no_orphan(&before, &after, review)?;
        let compared = lineage::between(&before.frozen[&desk(&before, review).and_then(|desk| desk.edition).expect("it is there")], &after.body);
        let (carried, reworded, ended) = (compared.carried.len(), compared.reworded.len(), compared.ended.len());
        prop_assert_eq!((carried, reworded, ended), (count.carried, count.reworded, count.ended()));
        prop_assert_eq!(compared.added.len(), count.new + count.parts + count.since.going_on);
        for (edition, body) in before.frozen.iter() {
            prop_assert_eq!(as_file(&after.frozen[edition]), as_file(body));
        }
        prop_assert!(after.frozen.len() == before.frozen.len() + 1);
        if !keep {
            numbered_in_turn(&after.body)?;
        }
        history.undo(&stamp());
        prop_assert!(*history.plan() == before, "taking it back is as if it had not been");
        history.redo(&stamp());
        prop_assert!(*history.plan() == after);
    }
}
