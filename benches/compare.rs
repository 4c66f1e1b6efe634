//! How long it takes to compare two editions. `cargo bench --no-default-features --bench compare`.
//!
//! It prints what it measured and passes no judgement. The plans are made up. A page does the same in WebAssembly, two to three times
//! slower.

use safer_plan::{
    domain::{objective::Status, plan::Body, value::Maybe},
    examples::generated,
    review::{change_words, compare},
};
use std::time::{Duration, Instant};

const SIZES: [usize; 3] = [300, 3_000, 10_000];
const RUNS: usize = 9;

fn main() {
    println!("{:>10} {:>22} {:>9} {:>14} {:>14}", "objectives", "what differs", "changes", "comparing", "paragraph");
    for size in SIZES {
        let body = generated(size, 1).plan.body;
        measure(size, "one objective", &body, &edited(&body, size));
        measure(size, "every tenth", &body, &edited(&body, 10));
        measure(size, "every one", &body, &edited(&body, 1));
        measure(size, "nothing in common", &Body::default(), &body);
    }
}

fn measure(size: usize, what: &str, earlier: &Body, later: &Body) {
    let changes = compare::between(earlier, later).changes.len();
    let comparing = median(|| drop(compare::between(earlier, later)));
    let paragraph = median(|| drop(change_words::change_paragraph(earlier, later)));
    println!("{size:>10} {what:>22} {changes:>9} {:>11} µs {:>11} µs", comparing.as_micros(), paragraph.as_micros());
}

fn median(work: impl Fn()) -> Duration {
    let mut took: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let began = Instant::now();
            work();
            began.elapsed()
        })
        .collect();
    took.sort_unstable();
    took.get(RUNS / 2).copied().unwrap_or_default()
}

/// The plan after a year: each so manieth objective is reworded, has another date and number, or ends.
fn edited(body: &Body, each: usize) -> Body {
    let mut later = body.clone();
    for (index, row) in body.objectives.iter().enumerate().filter(|(index, _)| index % each == 0) {
        let mut row = row.clone();
        match index / each % 4 {
            0 => row.title = format!("Continued {}", row.title.to_lowercase()),
            1 => (row.due, row.lead) = (None, None),
            2 => row.reference = format!("9.{index}"),
            _ => (row.status, row.closing_reason) = (Status::Retired, Maybe(None)),
        }
        later.objectives.put(row);
    }
    later
}
