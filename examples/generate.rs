//! Writes a made-up plan to standard output, as a file that the page opens:
//! `cargo run --no-default-features --example generate -- 10000 [seed] > plan.json`

use safer_plan::{examples::generated, exchange::json};
use std::{env, process::ExitCode};

fn main() -> ExitCode {
    let numbers: Option<Vec<u64>> = env::args().skip(1).map(|given| given.parse().ok()).collect();
    let (count, seed) = match numbers.as_deref() {
        Some([count]) => (*count, 1),
        Some([count, seed]) => (*count, *seed),
        _ => {
            eprintln!("Say how many objectives, and a seed if you like: generate 10000 7");
            return ExitCode::FAILURE;
        }
    };
    print!("{}", json::pretty(&generated(usize::try_from(count).unwrap_or(usize::MAX), seed)));
    ExitCode::SUCCESS
}
