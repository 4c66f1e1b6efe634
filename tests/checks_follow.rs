//! The checks follow a plan from edit to edit, and find what they would find if they began anew.

mod support;

use proptest::prelude::*;
use safer_plan::{
    check::{Check, CheckFinding, Checks, Group, Look, Severity, Suite, every_check},
    domain::{
        date::Day,
        id::Id as _,
        objective::Objective,
        organisation::Organisation,
        post::Post,
        priority::Priority,
        record::{Kind, RecordId},
        update::Update,
    },
    edit::History,
};
use std::collections::HashSet;
use support::{
    small, stamp,
    steps::{self, Step},
};

static SEEN: Check =
    Check { code: "seen", group: Group::Plan, severity: Severity::Advice, title: "Seen", mend: "Nothing has to be mended" };

/// Says all that it can read, in every way there is to read.
fn says_it_all(look: &mut Look<'_>) {
    let Some(objective) = look.this::<Objective>() else { return };
    let lead = objective.lead.and_then(|lead| look.get::<Post>(lead)).map(|post| post.title.clone());
    let updates: Vec<_> = look.of_this::<Update>().into_iter().map(|update| update.done.clone()).collect();
    let beside = objective.priority.map(|id| look.naming::<Objective>(RecordId { kind: Kind::Priority, id: id.raw() }));
    let beside: Vec<_> = beside.into_iter().flatten().map(|other| (other.id, other.title.clone())).collect();
    let called = objective.partners.iter().map(|id| RecordId { kind: Kind::Organisation, id: id.raw() });
    let called: Vec<String> = called.map(|partner| look.name(partner)).collect();
    look.find(&SEEN, format!("{lead:?} {updates:?}"), format!("{beside:?} {called:?}"));
}

fn counts(look: &mut Look<'_>) {
    let title = look.details().title.clone();
    let area = look.partnership().area.clone();
    let priorities = look.all::<Priority>().count();
    let organisations = look.body(&[Kind::Organisation]).rows_of::<Organisation>().count();
    look.find(&SEEN, format!("{title} {area}"), format!("{priorities} {organisations}"));
}

fn without_updates(look: &mut Look<'_>) {
    if look.this::<Objective>().is_some() && look.of_this::<Update>().is_empty() {
        let finding = CheckFinding::new(&SEEN, look.subject(), "No update".to_owned(), String::new());
        look.report(finding.at("here").about([look.subject()]));
    }
}

const EVERY_WAY: &[Suite] = &[
    Suite { subjects: &[Kind::Objective], checks: &[&SEEN], run: says_it_all },
    Suite { subjects: &[Kind::Details], checks: &[&SEEN], run: counts },
    Suite { subjects: &[Kind::Objective], checks: &[&SEEN], run: without_updates },
];

fn day() -> Day {
    "2024-02-29".parse().expect("a day")
}

fn found(checks: &Checks) -> Vec<CheckFinding> {
    checks.findings().map(|finding| CheckFinding::clone(finding)).collect()
}

fn anew(suites: Option<&'static [Suite]>, history: &History) -> Vec<CheckFinding> {
    let mut checks = suites.map_or_else(|| Checks::new(day()), |suites| Checks::with(suites, day()));
    checks.follow(&history.plan().body);
    checks.finish();
    found(&checks)
}

fn take(history: &mut History, step: &Step) {
    match step {
        Step::Undo => history.undo(&stamp()),
        Step::Redo => history.redo(&stamp()),
        step => {
            if let Some(edit) = steps::edit(step, history.document()) {
                // A refused edit changes nothing, and there is nothing to follow then.
                let _ = history.edit(&edit, &stamp());
            }
        }
    }
}

/// Follows a plan through steps, now and then without having ended the work before the next.
fn follows(suites: Option<&'static [Suite]>, steps: &[Step], pieces: usize) -> Result<(), TestCaseError> {
    let mut history = History::new(small());
    let mut checks = suites.map_or_else(|| Checks::new(day()), |suites| Checks::with(suites, day()));
    for step in steps {
        checks.follow(&history.plan().body);
        checks.work(pieces);
        take(&mut history, step);
    }
    checks.follow(&history.plan().body);
    checks.finish();
    prop_assert_eq!(found(&checks), anew(suites, &history));
    Ok(())
}

proptest! {
    #![proptest_config(support::cases(500))]

    #[test]
    fn every_way_to_read_is_followed(steps in prop::collection::vec(steps::step(), 0..12), pieces in 0_usize..400) {
        follows(Some(EVERY_WAY), &steps, pieces)?;
    }

    #[test]
    fn following_finds_what_beginning_anew_finds(steps in prop::collection::vec(steps::step(), 0..12), pieces in 0_usize..400) {
        follows(None, &steps, pieces)?;
    }
}

#[test]
fn every_check_has_a_name_of_its_own_and_says_what_mends_it() {
    let mut codes = HashSet::new();
    for check in every_check() {
        assert!(codes.insert(check.code), "{} twice", check.code);
        let plain = check.code.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
        assert!(plain && !check.code.is_empty(), "{}", check.code);
        for words in [check.title, check.mend] {
            assert!(words.starts_with(char::is_uppercase) && !words.ends_with('.'), "{}: “{words}”", check.code);
        }
    }
}
