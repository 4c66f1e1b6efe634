//! What the tests of changes over time share.

use super::stamp;
use safer_plan::{
    domain::{
        date::{Date, Day},
        id::RawId,
        integrity,
        plan::Plan,
    },
    edit::{Document, Edit, History, Refused},
    exchange::json,
};

/// A day by its form in files.
pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A date by its form in files.
pub fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// Ids from a thousand up.
pub fn ids() -> impl FnMut() -> RawId {
    let mut next = 1_000_000;
    move || {
        next += 1;
        RawId::from_bits(next).unwrap()
    }
}

/// Makes an edit, checks that it is one step that leaves the plan whole and that undo takes back, and gives the plan after it.
pub fn made(plan: &Plan, edit: Result<Edit, Refused>) -> Plan {
    let edit = edit.unwrap_or_else(|refused| panic!("{refused}"));
    let mut history = History::new(Document::new(plan.clone()));
    history.edit(&edit, &stamp()).unwrap_or_else(|error| panic!("{error}"));
    let after = history.plan().clone();
    assert_ne!(after, *plan, "{}", edit.label(plan));
    integrity::check(&after.body).unwrap();
    assert_eq!(after.frozen, plan.frozen, "a frozen edition changed");
    assert_eq!(after.body.updates, plan.body.updates, "an update changed");
    let copy = json::read(json::compact(history.document()).as_bytes()).unwrap();
    assert_eq!(copy.document.plan, after);
    history.undo(&stamp());
    assert_eq!(history.plan(), plan);
    after
}

/// Why an edit was refused.
pub fn refused(edit: Result<Edit, Refused>) -> String {
    edit.expect_err("it should be refused").to_string()
}
