//! The plan of 2022 reviewed as it was in 2023: 33 objectives decided one by one end in the 36 of the refresh.

mod support;

use safer_plan::{
    domain::{
        date::{Date, Day},
        id::{Id as _, PlanId, RawId},
        objective::{ClosingReason, Objective, ObjectiveId, Origin, Status},
        plan::{Body, Plan},
        record::{Kind, RecordId},
        review::{ReviewDecision, ReviewField, ReviewId, ReviewOutcome},
        value::{Maybe, Value},
    },
    edit::{Document, Edit, History, NextPlan, next_plan},
    examples::Example,
    exchange::json,
    review::{
        CloseReview, Missing, Reconciliation, ReviewRefused, StartReview, Unfit, Warning, blank_decision, carry_on_track, close,
        decide, desk, start_review, warning::warnings, year::years,
    },
};
use support::{example, raw, stamp};

const REWORDED: [&str; 10] = ["v211", "v212", "v221", "v224", "v226", "v227", "v232", "v244", "v251", "v264"];
const NEW: [&str; 7] = ["n11", "n16", "n25", "n26", "n27", "n46", "n53"];
/// Carried though not on track, so not by the one step that carries what is.
const CARRIED_ONE_BY_ONE: [&str; 5] = ["v231", "v234", "v245", "v252", "v261"];

fn objective(id: &str) -> ObjectiveId {
    ObjectiveId::of(raw(id))
}

fn today() -> Day {
    Day::new(2023, 11, 8).expect("a day")
}

struct Sitting {
    history: History,
    review: ReviewId,
    next: u64,
}

impl Sitting {
    /// The state of the plan in the edition of 2022-23, as a plan of its own, with a review begun.
    fn begin() -> Self {
        let published = example(Example::Plan2022).plan;
        let mut plan = Plan::new(PlanId::of(raw("9")));
        plan.body = published.frozen.values().next().expect("one edition").clone();
        let ask = StartReview { title: "Annual review 2023".into(), label: "2022-23".into(), ..StartReview::default() };
        let mut next = 1 << 40;
        let (edit, review) = start_review(&plan, &ask, today(), &mut || fresh(&mut next)).expect("it starts");
        let mut sitting = Self { history: History::new(Document::new(plan)), review, next };
        sitting.make(&edit);
        let record = RecordId { kind: Kind::Review, id: review.raw() };
        sitting.make(&Edit::set(record, ReviewField::Board, Value::Link(Some(raw("bhcsp")))));
        sitting.make(&Edit::set(record, ReviewField::Date, Value::Date(Date::read("2 August 2023").ok())));
        sitting
    }

    fn plan(&self) -> &Plan {
        self.history.plan()
    }

    fn make(&mut self, edit: &Edit) {
        self.history.edit(edit, &stamp()).unwrap_or_else(|error| panic!("{edit:?}: {error}"));
    }

    fn draft(&mut self, of: Option<&str>, outcome: ReviewOutcome) -> ReviewDecision {
        let mut decision = blank_decision(self.review, of.map(objective), fresh(&mut self.next));
        decision.outcome = outcome;
        decision
    }

    fn decide(&mut self, decision: &ReviewDecision) {
        let edit = decide(self.plan(), decision).unwrap_or_else(|error| panic!("{decision:?}: {error}"));
        self.make(&edit);
    }

    fn refusal(&self, decision: &ReviewDecision) -> ReviewRefused {
        decide(self.plan(), decision).expect_err("it is refused")
    }

    fn count(&self) -> Reconciliation {
        Reconciliation::of(&desk(self.plan(), self.review).expect("it has a desk"))
    }

    fn close(&mut self) -> Result<Edit, ReviewRefused> {
        let ask = CloseReview { label: "2023-25 refresh".into(), as_at: Date::read("November 2023").ok() };
        let mut next = self.next + 1000;
        close(self.history.plan(), self.review, &ask, today(), &mut || fresh(&mut next))
    }
}

fn fresh(next: &mut u64) -> RawId {
    *next += 1;
    RawId::from_bits(*next).expect("an id")
}

/// Decides everything as the refresh did; returns the sitting before it is closed.
fn decided() -> Sitting {
    let published = example(Example::Plan2022).plan.body;
    let mut sitting = Sitting::begin();
    let ended = |id: &str, outcome, reason, words: &str, sitting: &mut Sitting| {
        let mut decision = sitting.draft(Some(id), outcome);
        (decision.reason, decision.reason_words) = (Maybe(reason), words.into());
        sitting.decide(&decision);
    };
    let orders = "Knife crime prevention orders ended in March 2023.";
    ended("v215", ReviewOutcome::Retire, Some(ClosingReason::LawChanged), orders, &mut sitting);
    ended("v222", ReviewOutcome::Complete, None, "The contract was awarded.", &mut sitting);
    ended("v242", ReviewOutcome::Retire, Some(ClosingReason::NotPartnership), "Another body runs the panel.", &mut sitting);
    ended(
        "v265",
        ReviewOutcome::Retire,
        Some(ClosingReason::NoLongerPriority),
        "The survey and the newsletter do it.",
        &mut sitting,
    );
    for id in REWORDED {
        let mut decision = sitting.draft(Some(id), ReviewOutcome::Reword);
        decision.wording.clone_from(&published.objectives.get(objective(id)).expect("it is there").title);
        sitting.decide(&decision);
    }
    let mut next = sitting.next + 500;
    let bulk =
        carry_on_track(sitting.plan(), sitting.review, &mut || fresh(&mut next)).expect("it can").expect("some are on track");
    assert_eq!(bulk.label(sitting.plan()), "Carried on 14 objectives on track");
    sitting.make(&bulk);
    for id in CARRIED_ONE_BY_ONE {
        let decision = sitting.draft(Some(id), ReviewOutcome::Carry);
        sitting.decide(&decision);
    }
    for id in NEW {
        let as_published = published.objectives.get(objective(id)).expect("it is there");
        let mut decision = sitting.draft(None, ReviewOutcome::New);
        decision.wording.clone_from(&as_published.title);
        (decision.priority, decision.position) = (as_published.priority, as_published.position);
        decision.origin = Maybe(Some(if id == "n11" { Origin::NewDuty } else { Origin::Assessment }));
        sitting.decide(&decision);
    }
    sitting
}

fn live_by_priority(body: &Body) -> Vec<Vec<&Objective>> {
    let of = |priority| {
        let live = body.objectives.iter().filter(|row| row.status.is_live() && row.priority == Some(priority));
        let mut live: Vec<&Objective> = live.collect();
        live.sort_by_key(|row| row.position);
        live
    };
    body.priorities_in_order().iter().map(|row| of(row.id)).collect()
}

#[test]
fn thirty_three_become_thirty_six() {
    let mut sitting = decided();
    let line = "33 objectives: 19 carried, 10 reworded, 4 ended (1 completed, 3 retired, 0 transferred, 0 merged, 0 split), \
                0 undecided. With 7 new, 36.";
    assert_eq!(sitting.count().words(), line);
    let before = sitting.plan().clone();
    let edit = sitting.close().expect("it can be closed");
    sitting.make(&edit);
    assert_eq!(sitting.history.undo_label(), Some("Closed the review “Annual review 2023”"));
    assert_eq!(sitting.count().words(), line, "the closed review still says what it decided");

    let plan = sitting.plan();
    let (after, published) = (live_by_priority(&plan.body), example(Example::Plan2022).plan.body);
    assert_eq!(after.iter().map(Vec::len).collect::<Vec<_>>(), [6, 9, 5, 6, 6, 4]);
    let words = |rows: &[Vec<&Objective>]| rows.iter().flatten().map(|row| row.title.clone()).collect::<Vec<_>>();
    assert_eq!(words(&after), words(&live_by_priority(&published)), "in the words and the order of the refresh");
    let references: Vec<&str> = after.iter().flatten().map(|row| row.reference.as_str()).collect();
    assert_eq!(references[..8], ["2.1.1", "2.1.2", "2.1.3", "2.1.4", "2.1.5", "2.1.6", "2.2.1", "2.2.2"]);
    assert_eq!(plan.body.objectives.get(objective("v211")).map(|row| row.former_references.as_str()), Some("2.1.1"));
    assert_eq!(
        plan.body.objectives.get(objective("v215")).map(|row| (row.status, row.reference.as_str())),
        Some((Status::Retired, "2.1.5"))
    );

    let editions = plan.editions_newest_first();
    let refresh = &editions[0];
    assert_eq!((refresh.number, refresh.label.as_str()), (2, "2023-25 refresh"));
    assert_eq!(refresh.earlier(), Some(editions[1].id));
    for count in ["33", "19", "10", "4", "7", "36"] {
        assert!(
            refresh.change.split(|letter: char| !letter.is_ascii_digit()).any(|word| word == count),
            "{count}: {}",
            refresh.change
        );
    }
    let review = plan.body.reviews.get(sitting.review).expect("it is there");
    assert_eq!((review.closed, review.made()), (Some(Date::Day(today())), Some(refresh.id)));
    assert!(plan.frozen[&refresh.id] == plan.body, "the edition is the plan as it now is");
    for (edition, body) in before.frozen.iter() {
        assert!(plan.frozen[edition] == *body, "earlier editions are as they were");
    }
    let whole = json::read(json::pretty(sitting.history.document()).as_bytes()).expect("it opens");
    assert!(whole.document == *sitting.history.document());

    sitting.history.undo(&stamp());
    assert!(*sitting.plan() == before, "taken back, the plan is as it was");
    assert_eq!(sitting.plan().body.objectives.iter().filter(|row| row.status.is_live()).count(), 33);
}

#[test]
fn the_panel_and_the_roadshows_do_not_end_without_a_reason() {
    let mut sitting = Sitting::begin();
    for id in ["v242", "v265"] {
        let mut decision = sitting.draft(Some(id), ReviewOutcome::Retire);
        assert_eq!(sitting.refusal(&decision), ReviewRefused::Unfit(Unfit::NoReason));
        decision.reason = Maybe(Some(ClosingReason::NotPartnership));
        decision.reason_words = "  ".into();
        assert_eq!(sitting.refusal(&decision), ReviewRefused::Unfit(Unfit::NoReasonWords));
        decision.reason = Maybe(Some(ClosingReason::Done));
        assert!(sitting.refusal(&decision).to_string().contains("“Complete”"));
        decision.reason = Maybe(Some(ClosingReason::NotPartnership));
        decision.reason_words = "It is run by another body.".into();
        sitting.decide(&decision);
    }
}

#[test]
fn the_group_that_was_reported_established_is_warned_of() {
    let mut sitting = Sitting::begin();
    let body = &sitting.plan().body.clone();
    let years = years(body, today());
    let latest = |id: &str| years.get(&objective(id)).and_then(|year| year.latest.as_deref());
    for (id, outcome, warned) in [
        ("v211", ReviewOutcome::Reword, true),
        ("v211", ReviewOutcome::Carry, true),
        ("v211", ReviewOutcome::Complete, false),
        ("v213", ReviewOutcome::Carry, false),
        ("v213", ReviewOutcome::Retire, true),
        ("v231", ReviewOutcome::Complete, true),
        ("v222", ReviewOutcome::Complete, false),
    ] {
        let decision = sitting.draft(Some(id), outcome);
        let row = body.objectives.get(objective(id)).expect("it is there");
        assert_eq!(!warnings(&body.details, row, latest(id), &decision).is_empty(), warned, "{id} {outcome:?}");
    }
    let group = body.objectives.get(objective("v211")).expect("it is there");
    let decision = sitting.draft(Some("v211"), ReviewOutcome::Reword);
    assert!(
        matches!(&warnings(&body.details, group, latest("v211"), &decision)[..], [Warning::DoneButGoesOn(said)] if said == "complete")
    );
}

#[test]
fn it_is_not_closed_while_anything_is_undecided() {
    let mut sitting = decided();
    let dropped =
        sitting.history.plan().body.review_decisions.iter().find(|row| row.objective == Some(objective("v253"))).expect("one").id;
    let record = RecordId { kind: Kind::ReviewDecision, id: dropped.raw() };
    sitting.make(&Edit::Remove(record));
    let Err(ReviewRefused::NotReady(missing)) = sitting.close() else { panic!("it is refused") };
    let heading = "2.5.3 Improve how partnership enforcement resources are tasked across the borough".to_owned();
    assert_eq!(missing, [Missing::Undecided { objective: objective("v253"), heading }]);
    assert_eq!(sitting.count().undecided, 1);
    assert!(sitting.count().words().ends_with("1 undecided. With 7 new, 35 so far."));
}

#[test]
fn the_next_plan_starts_from_what_the_review_made() {
    let mut sitting = decided();
    let edit = sitting.close().expect("it can be closed");
    sitting.make(&edit);
    let before = sitting.plan().clone();
    let ask = NextPlan { title: "2025-28 plan".into(), starts: Date::read("April 2025").ok(), ends: Date::read("March 2028").ok() };
    let next = next_plan(sitting.plan(), &ask, PlanId::of(raw("8"))).expect("it starts");
    assert!(*sitting.plan() == before, "the old one is untouched");
    let words = |body: &Body| live_by_priority(body).iter().flatten().map(|row| (row.id, row.heading())).collect::<Vec<_>>();
    assert_eq!(words(&next.body), words(&before.body));
    assert_eq!((next.body.reviews.len(), next.editions.len()), (0, 1), "the plan before is its first edition");
}
