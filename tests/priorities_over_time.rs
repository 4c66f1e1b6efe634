//! Changes to priorities: whatever is done later, the priorities of any day stay what they were.

mod support;

use proptest::prelude::*;
use safer_plan::{
    domain::{
        change_of_plan::PriorityChangeKind, date::Date, id::RawId, integrity, objective::ObjectiveId, plan::Plan,
        priorities_at::priorities_at, priority::PriorityId,
    },
    edit::{Decision, PriorityStep, apply, change_priority, live_objectives},
    examples::Example,
};
use support::{
    example,
    over_time::{date, day, ids, made, refused},
};

/// Something to do to a priority, with numbers that choose among those there are.
#[derive(Clone, Debug)]
struct Doing {
    kind: PriorityChangeKind,
    which: usize,
    other: usize,
    objectives: u64,
    days_later: i64,
}

fn doing() -> impl Strategy<Value = Doing> {
    let kinds = prop::sample::select(PriorityChangeKind::ALL.to_vec());
    (kinds, 0_usize..9, 0_usize..9, any::<u64>(), 0_i64..40).prop_map(|(kind, which, other, objectives, days_later)| Doing {
        kind,
        which,
        other,
        objectives,
        days_later,
    })
}

fn step(plan: &Plan, doing: &Doing, number: usize) -> (PriorityId, PriorityStep) {
    let priorities = plan.body.priorities_in_order();
    let id = |place: usize| priorities[place % priorities.len()].id;
    let chosen =
        |id| live_objectives(plan, id).into_iter().enumerate().filter(|(place, _)| doing.objectives >> (place % 64) & 1 == 1);
    let priority = id(doing.which);
    let (number, title) = (number.to_string(), format!("Priority as of step {number}"));
    let step = match doing.kind {
        PriorityChangeKind::Renamed => PriorityStep::Rename { number, title },
        PriorityChangeKind::Split => {
            PriorityStep::Split { number, title, objectives: chosen(priority).map(|(_, id)| id).collect() }
        }
        PriorityChangeKind::Merged => PriorityStep::Merge { into: id(doing.other) },
        PriorityChangeKind::MadeCrossCutting => PriorityStep::MakeCrossCutting,
    };
    (priority, step)
}

proptest! {
    #![proptest_config(support::cases(48))]

    #[test]
    fn the_priorities_of_any_day_stay_what_they_were(doings in prop::collection::vec(doing(), 1..14)) {
        let mut plan = example(Example::Plan2022).plan;
        let (mut today, mut ids) = (day("2024-01-01"), ids());
        let mut seen = vec![(today.plus_days(-1), priorities_at(&plan.body, today.plus_days(-1)))];
        let mut changed = 0;
        for (number, doing) in doings.iter().enumerate() {
            // Ids say nothing of the order in which things were done, so they run backwards in every other case.
            let mut fresh = || RawId::from_bits(if doing.objectives % 2 == 0 { ids().bits() } else { 900_000_000 - ids().bits() }).unwrap();
            let on = today.plus_days(doing.days_later);
            let (priority, step) = step(&plan, doing, number);
            let decision = Decision { date: Date::Day(on), by: "Board".to_owned(), note: String::new() };
            match change_priority(&plan, priority, &step, &decision, &mut fresh) {
                Ok(edit) => {
                    for passed in 0..doing.days_later {
                        seen.push((today.plus_days(passed), priorities_at(&plan.body, today.plus_days(passed))));
                    }
                    plan = apply(&plan, &edit).map_err(|error| TestCaseError::fail(error.to_string()))?.plan;
                    prop_assert_eq!(integrity::check(&plan.body), Ok(()));
                    today = on;
                    changed += 1;
                }
                Err(refused) => prop_assert!(!refused.to_string().is_empty()),
            }
            for (on, then) in seen.iter().filter(|(on, _)| *on < today) {
                prop_assert_eq!(&priorities_at(&plan.body, *on), then, "{} after {} changes", on, changed);
            }
        }
        let now = priorities_at(&plan.body, today.plus_days(400));
        for row in &now {
            let kept = plan.body.priorities.get(row.id).unwrap();
            prop_assert_eq!((&row.title, row.cross_cutting), (&kept.title, kept.cross_cutting));
        }
        let live: usize = now.iter().flat_map(|row| &row.objectives).filter(|id| plan.body.objectives.get(**id).unwrap().status.is_live()).count();
        prop_assert_eq!(live, plan.body.objectives.iter().filter(|row| row.status.is_live()).count(), "a live objective has no priority");
    }
}

#[test]
fn each_change_to_a_priority_says_what_it_did() {
    let plan = example(Example::Plan2022).plan;
    let priority = plan.body.priorities_in_order()[0].clone();
    let change = |plan: &Plan, step: &PriorityStep, on: &str| {
        let decision = Decision { date: date(on), by: "Partnership".to_owned(), note: "Refresh".to_owned() };
        change_priority(plan, priority.id, step, &decision, &mut ids())
    };
    let rename = PriorityStep::Rename { number: "1".to_owned(), title: "Safer streets".to_owned() };
    let after = made(&plan, change(&plan, &rename, "2024-04"));
    let kept = after.body.priority_changes.iter().find(|row| row.priority == Some(priority.id)).unwrap();
    assert_eq!((&kept.former_title, kept.decided_by.as_str(), kept.note.as_str()), (&priority.title, "Partnership", "Refresh"));
    let at = |on| priorities_at(&after.body, day(on)).into_iter().find(|row| row.id == priority.id).unwrap().title;
    assert_eq!((at("2024-03-31"), at("2024-04-01").as_str()), (priority.title.clone(), "Safer streets"));
    assert!(refused(change(&after, &rename, "2024-05")).contains("already"));
    let again = PriorityStep::Rename { number: "1".to_owned(), title: "Other".to_owned() };
    assert!(refused(change(&after, &again, "2024-04-01")).contains("Choose a later date"));
    let all = live_objectives(&plan, priority.id);
    let split = |objectives: Vec<ObjectiveId>| PriorityStep::Split { number: String::new(), title: "New".to_owned(), objectives };
    assert!(refused(change(&plan, &split(vec![]), "2024")).contains("at least one objective"));
    assert!(refused(change(&plan, &split(all), "2024")).contains("Leave at least one objective"));
    assert!(refused(change(&plan, &PriorityStep::Merge { into: priority.id }, "2024")).contains("itself"));
}
