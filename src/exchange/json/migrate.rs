//! Older formats, step by step to the present one.
//!
//! A step has a number, a sentence and a frozen fixture in tests/fixtures; every fixture opens for ever.

use crate::domain::id::RawId;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What turns a plan of version `from` into one of version `from + 1`.
pub(super) struct Step {
    /// The version it starts from.
    pub from: u32,
    /// What it does to what stands under `plan`.
    pub run: fn(Value) -> Value,
}

/// Every step, in order.
pub(super) const STEPS: &[Step] = &[
    // The oversight body of a priority was a name; it becomes a board of that name, one for all priorities that named it.
    Step { from: 1, run: oversight_to_boards },
    // Indicators with their readings, and what officers say of findings and rules, came in; nothing that was there moved.
    Step { from: 2, run: |plan| plan },
    // Progress has a state; what was recorded before there were drafts had been accepted.
    Step { from: 3, run: updates_accepted },
    // Reports and their templates came in; nothing that was there moved.
    Step { from: 4, run: |plan| plan },
];

/// Brings what stands under `plan` from an older version to the present one.
pub(super) fn migrate(version: u32, plan: Value) -> Value {
    STEPS.iter().filter(|step| step.from >= version).fold(plan, |plan, step| (step.run)(plan))
}

/// Does the same to the working copy and to every edition.
fn each_body(mut plan: Value, change: fn(&mut Map<String, Value>)) -> Value {
    if let Some(frozen) = plan.get_mut("frozen").and_then(Value::as_object_mut) {
        frozen.values_mut().filter_map(Value::as_object_mut).for_each(change);
    }
    if let Some(body) = plan.as_object_mut() {
        change(body);
    }
    plan
}

fn updates_accepted(plan: Value) -> Value {
    each_body(plan, |body| {
        let updates = body.get_mut("updates").and_then(Value::as_array_mut);
        for update in updates.into_iter().flatten().filter_map(Value::as_object_mut) {
            update.insert("state".to_owned(), json!("accepted"));
        }
    })
}

fn oversight_to_boards(plan: Value) -> Value {
    each_body(plan, boards_of)
}

fn boards_of(body: &mut Map<String, Value>) {
    let mut boards: BTreeMap<RawId, String> = BTreeMap::new();
    let priorities = body.get_mut("priorities").and_then(Value::as_array_mut);
    for priority in priorities.into_iter().flatten().filter_map(Value::as_object_mut) {
        if let Some(name) =
            priority.remove("oversight").and_then(|name| name.as_str().map(str::to_owned)).filter(|name| !name.is_empty())
        {
            let id = id_from(&name);
            priority.insert("board".to_owned(), json!(id.to_string()));
            boards.insert(id, name);
        }
    }
    if !boards.is_empty() {
        let board = |(id, name): (RawId, String)| json!({ "id": id.to_string(), "name": name, "kind": "strategic_board", "our_part": "lead" });
        body.insert("boards".to_owned(), boards.into_iter().map(board).collect());
    }
}

/// An id that follows from a name, so that the same file gives the same plan wherever it is opened.
fn id_from(name: &str) -> RawId {
    let digest = Sha256::digest(name.as_bytes());
    RawId::from_random(digest.iter().take(8).fold(0, |bits, byte| bits << 8 | u64::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_lead_from_the_first_version_to_the_present_one() {
        let starts: Vec<u32> = STEPS.iter().map(|step| step.from).collect();
        assert_eq!(starts, (1..super::super::READS_UP_TO).collect::<Vec<_>>());
    }

    #[test]
    fn progress_recorded_before_there_were_drafts_is_accepted() {
        let body = || json!({ "updates": [{ "id": "u1" }], "objectives": [] });
        let mut plan = body();
        plan["frozen"] = json!({ "e1": body(), "e2": {} });
        let plan = migrate(3, plan);
        assert_eq!(plan["updates"][0]["state"], "accepted");
        assert_eq!((&plan["frozen"]["e1"]["updates"][0]["state"], &plan["frozen"]["e2"]), (&json!("accepted"), &json!({})));
    }

    #[test]
    fn priorities_that_named_the_same_body_come_under_one_board() {
        let body = |name: &str| json!({ "priorities": [{ "id": "p1", "oversight": name }, { "id": "p2", "oversight": name }, { "id": "p3" }] });
        let mut plan = body("HCSP");
        plan["frozen"] = json!({ "e1": body("SVSG") });
        let plan = migrate(1, plan);
        let board = plan["boards"][0]["id"].as_str().expect("a board").to_owned();
        assert_eq!(plan["boards"].as_array().map(Vec::len), Some(1));
        assert_eq!((&plan["priorities"][0]["board"], &plan["priorities"][1]["board"]), (&json!(board), &json!(board)));
        assert_eq!(plan["priorities"][2], json!({ "id": "p3" }));
        assert_eq!(plan["frozen"]["e1"]["boards"][0]["name"], "SVSG");
        assert_eq!(migrate(2, body("kept")), body("kept"));
    }
}
