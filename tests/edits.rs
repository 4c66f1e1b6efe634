//! Whatever is done to a plan, in whatever order: it stays whole, can be undone, is logged, and survives its file.

mod support;

use proptest::{prelude::*, test_runner::TestCaseResult};
use safer_plan::{
    domain::{
        id::Id,
        integrity,
        plan::{Body, Plan},
        record::Kind,
    },
    edit::{Document, History},
    examples::Example,
    exchange::json,
};
use support::{
    example, small, stamp,
    steps::{self, Step},
};

fn body_is_whole(body: &Body) -> TestCaseResult {
    prop_assert_eq!(integrity::check(body), Ok(()));
    for kind in Kind::frozen() {
        let ids: Vec<_> = body.records(kind).map(|record| record.record_id()).collect();
        prop_assert!(ids.is_sorted_by(|earlier, later| earlier < later) && ids.len() == body.count(kind), "{kind}");
        prop_assert!(ids.iter().all(|record| record.kind == kind));
    }
    Ok(())
}

fn plan_is_whole(plan: &Plan) -> TestCaseResult {
    body_is_whole(&plan.body)?;
    prop_assert!(plan.editions.iter().map(|edition| edition.id).eq(plan.frozen.keys().copied()));
    for body in plan.frozen.values() {
        body_is_whole(body)?;
        for objective in body.objectives.iter() {
            prop_assert!(plan.body.objectives.has(objective.id), "{} vanished though an edition has it", objective.id.raw());
        }
    }
    Ok(())
}

fn editions_stay_as_they_were(before: &Plan, after: &Plan) -> TestCaseResult {
    for (id, body) in before.frozen.iter() {
        prop_assert!(after.frozen.get(id).is_none_or(|now| now == body), "the frozen copy {id} changed");
    }
    Ok(())
}

fn survives_its_file(document: &Document) -> TestCaseResult {
    let text = json::compact(document);
    let loaded = json::read(text.as_bytes()).map_err(|error| TestCaseError::fail(error.to_string()))?;
    prop_assert!(loaded.intact && loaded.document == *document);
    prop_assert_eq!(json::compact(&loaded.document), text);
    Ok(())
}

fn do_step(history: &mut History, step: &Step) -> TestCaseResult {
    let before = history.document().clone();
    match step {
        Step::Undo => history.undo(&stamp()),
        Step::Redo => history.redo(&stamp()),
        step => {
            let Some(edit) = steps::edit(step, history.document()) else { return Ok(()) };
            let label = edit.label(&before.plan);
            if let Err(error) = history.edit(&edit, &stamp()) {
                prop_assert!(*history.document() == before, "a failed edit left a trace: {}", error);
                prop_assert!(!error.to_string().is_empty());
            } else if history.document().revision > before.revision {
                prop_assert_eq!(history.undo_label(), Some(label.as_str()));
                prop_assert!(history.plan() != &before.plan, "{} changed nothing and was logged", label);
            }
        }
    }
    let after = history.document();
    let moved = after.revision - before.revision;
    prop_assert!(moved <= 1 && after.changes.len() == before.changes.len() + usize::from(moved == 1));
    if moved == 0 {
        prop_assert!(*after == before, "something changed without a revision");
    } else {
        let change = after.changes.iter().next_back().expect("it was logged");
        prop_assert!(change.revision == after.revision && !change.label.trim().is_empty() && change.by == stamp().by);
    }
    plan_is_whole(&after.plan)?;
    editions_stay_as_they_were(&before.plan, &after.plan)
}

fn everything_holds(start: &Document, steps: &[Step]) -> TestCaseResult {
    let mut history = History::new(start.clone());
    for step in steps {
        do_step(&mut history, step)?;
    }
    survives_its_file(history.document())?;
    let end = history.plan().clone();
    let mut back = 0;
    while history.undo_label().is_some() {
        history.undo(&stamp());
        back += 1;
    }
    prop_assert!(*history.plan() == start.plan, "undoing everything does not lead back to the beginning");
    for _ in 0..back {
        history.redo(&stamp());
    }
    prop_assert!(*history.plan() == end, "doing everything again does not lead to the end");
    survives_its_file(history.document())
}

proptest! {
    #![proptest_config(support::cases(160))]

    #[test]
    fn any_edits_leave_a_small_plan_whole(steps in prop::collection::vec(steps::step(), 1..40)) {
        everything_holds(&small(), &steps)?;
    }
}

proptest! {
    #![proptest_config(support::cases(12))]

    #[test]
    fn any_edits_leave_the_example_whole(steps in prop::collection::vec(steps::step(), 1..25)) {
        everything_holds(&example(Example::Plan2022), &steps)?;
    }
}

#[test]
fn undo_reaches_back_five_hundred_steps() {
    let mut history = History::new(small());
    let title = support::field(safer_plan::domain::record::Kind::Details, "title");
    let plan = support::record(safer_plan::domain::record::Kind::Details, "1");
    let set = |history: &mut History, index: u32| {
        let value = safer_plan::domain::value::Value::Text(format!("Plan {index}"));
        history.edit(&safer_plan::edit::Edit::set(plan, title, value), &stamp()).expect("it fits");
    };
    (0..600).for_each(|index| set(&mut history, index));
    (0..1000).for_each(|_| history.undo(&stamp()));
    assert_eq!((history.plan().body.details.title.as_str(), history.document().revision), ("Plan 99", 4 + 600 + 500));
    set(&mut history, 7);
    assert_eq!(history.redo_label(), None, "an edit after an undo leaves nothing to do again");
}
