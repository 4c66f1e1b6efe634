//! How long the checks take: a whole plan from scratch, and one edit. `cargo bench --no-default-features --bench checks`.
//!
//! It prints what it measured and passes no judgement. The plans are made up: ten updates an objective, an indicator with forty readings
//! for every twelfth. A page does the same work eight milliseconds at a time, in WebAssembly, two to three times slower.

use safer_plan::{
    check::Checks,
    domain::{
        brag::Brag,
        date::Date,
        field::Record as _,
        id::{Id as _, RawId},
        number::Number,
        objective::Objective,
        period::{FinancialYear, Quarter},
        plan::Body,
        update::Update,
    },
    examples::generated,
};
use std::time::{Duration, Instant};

const SIZES: [usize; 3] = [300, 3_000, 10_000];
const UPDATES: u8 = 10;
const EDITS: usize = 200;

fn main() {
    println!(
        "{:>10} {:>8} {:>9} {:>12} {:>26} {:>26} {:>26}",
        "objectives", "updates", "findings", "from scratch", "an objective's lead", "an update's words", "a reading's value"
    );
    for size in SIZES {
        measure(size);
    }
}

fn measure(size: usize) {
    let body = plan(size);
    let today = "2026-11-21".parse().expect("a day");
    let began = Instant::now();
    let mut checks = Checks::of(&body, today);
    let scratch = began.elapsed();
    let findings = checks.findings().count();
    let leads = edits(&mut checks, &body, |body, index| {
        let mut objective = nth(body.objectives.iter(), index);
        objective.lead = if objective.lead.is_some() { None } else { body.posts.iter().next().map(|post| post.id) };
        body.objectives.put(objective);
    });
    let words = edits(&mut checks, &body, |body, index| {
        let mut update = nth(body.updates.iter(), index);
        update.done = format!("Visit {index} led to a reduction in calls from the estate.");
        body.updates.put(update);
    });
    let values = edits(&mut checks, &body, |body, index| {
        let mut reading = nth(body.readings.iter(), index);
        reading.value = reading.value.and_then(|value| value.plus(Number::whole(1)));
        body.readings.put(reading);
    });
    let (updates, scratch) = (body.updates.len(), scratch.as_millis());
    println!("{size:>10} {updates:>8} {findings:>9} {scratch:>9} ms {leads:>26} {words:>26} {values:>26}");
}

/// The median and the longest of some edits, each made to the plan that the edit before left.
fn edits(checks: &mut Checks, body: &Body, edit: impl Fn(&mut Body, usize)) -> String {
    let mut body = body.clone();
    checks.follow(&body);
    checks.finish();
    let mut took: Vec<Duration> = (0..EDITS)
        .map(|index| {
            edit(&mut body, index);
            let began = Instant::now();
            checks.follow(&body);
            checks.finish();
            began.elapsed()
        })
        .collect();
    took.sort_unstable();
    let micro = |duration: Option<&Duration>| duration.map_or(0, Duration::as_micros);
    format!("{} µs, at most {} µs", micro(took.get(EDITS / 2)), micro(took.last()))
}

/// One of the rows, a different one for each index, far from its neighbour.
fn nth<'a, R: Clone + 'a>(rows: impl DoubleEndedIterator<Item = &'a R>, index: usize) -> R {
    let rows: Vec<&R> = rows.collect();
    (*rows.get(index * 7919 % rows.len()).expect("within the rows")).clone()
}

/// A made-up plan with so many updates an objective.
fn plan(size: usize) -> Body {
    let mut body = generated(size, 1).plan.body;
    let objectives: Vec<Objective> = body.objectives.iter().cloned().collect();
    let mut made = 1 << 40;
    for objective in objectives {
        for quarter in 0..UPDATES {
            made += 1;
            let mut update = Update::blank(safer_plan::domain::update::UpdateId::of(RawId::from_bits(made).expect("an id")));
            update.objective = Some(objective.id);
            update.period = Quarter::new(FinancialYear(2024 + i16::from(quarter / 4)), quarter % 4 + 1).map(Date::Quarter);
            update.brag = Brag::Green;
            update.done = format!("Partners met {made} times in the quarter and agreed how to go on with {}.", objective.reference);
            update.next = format!("Visit {} places before the end of the next quarter.", made % 40);
            body.updates.put(update);
        }
    }
    body
}
