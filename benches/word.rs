//! How long it takes to write a Word report, and how much memory. `cargo bench --no-default-features --bench word`.
//!
//! It prints what it measured and passes no judgement. The reports are made up. Each size is measured in a process of its own, whose peak
//! of memory the system tells (Linux only): before the report is written, with the report as a document, and after.

use safer_plan::{
    exchange::docx,
    report::document::{Anchor, Audience, Block, Cell, Column, Document, Heading, Table, Tone},
};
use std::{
    env, fs,
    process::Command,
    time::{Duration, Instant},
};

const SIZES: [usize; 3] = [36, 300, 3_000];
const RUNS: usize = 5;
/// Says to a process which size it is to measure.
const SIZE: &str = "SAFER_PLAN_WORD_REPORT";

fn main() {
    if let Some(size) = env::var(SIZE).ok().and_then(|size| size.parse().ok()) {
        measure(size);
        return;
    }
    println!("{:>10} {:>8} {:>10} {:>12} {:>14} {:>12}", "objectives", "blocks", "writing", "file", "before", "peak");
    for size in SIZES {
        let program = env::current_exe().expect("this program");
        let ended = Command::new(program).env(SIZE, size.to_string()).status().expect("it starts again");
        assert!(ended.success(), "{size} objectives: {ended}");
    }
}

fn measure(size: usize) {
    let document = report(size);
    let before = peak();
    let file = docx::write(&document).expect("it is written");
    let after = peak();
    let mut took: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let began = Instant::now();
            drop(docx::write(&document));
            began.elapsed()
        })
        .collect();
    took.sort_unstable();
    let median = took.get(RUNS / 2).copied().unwrap_or_default();
    let (blocks, kilobytes) = (document.blocks.len(), file.len() / 1_000);
    println!("{size:>10} {blocks:>8} {:>7} ms {kilobytes:>9} kB {before:>11} kB {after:>9} kB", median.as_millis());
}

/// The most memory that this process ever held, in kB; 0 where the system does not tell.
fn peak() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches("kB").trim().parse().unwrap_or_default()
}

/// A report of about the shape of an annual review: an overview, then each objective with its heading, its words and its year.
fn report(size: usize) -> Document {
    let mut document = Document::new("Community Safety Plan: annual review", Audience::Public);
    document.author = String::from("Example Community Safety Partnership");
    document.header = String::from("Cabinet, 8 November 2023");
    document.blocks.push(heading(1, "1".to_owned(), "Overview", 0));
    document.blocks.push(overview(size));
    for place in 0..size {
        let (priority, objective) = (place / 6 + 2, place % 6 + 1);
        if objective == 1 {
            document.blocks.push(heading(1, priority.to_string(), "A priority of the partnership", place));
        }
        document.blocks.push(heading(
            2,
            format!("{priority}.{objective}"),
            "Reduce the number of repeat victims in each neighbourhood",
            place,
        ));
        for words in ["What was done", "What got in the way", "What comes next"] {
            let text = format!(
                "{words}: the board met four times in the year and asked each of its members to say what they had done by then."
            );
            document.blocks.push(Block::paragraph(text));
        }
        document.blocks.push(Block::bullets(["A campaign ran in every ward", "The policy was refreshed and agreed"]));
        document.blocks.push(year(place));
    }
    document
}

fn heading(level: u8, number: String, text: &str, place: usize) -> Block {
    let anchor = Anchor(format!("heading-{level}-{place}"));
    Block::Heading(Heading { level, number: Some(number), text: text.to_owned(), anchor, section: None })
}

fn overview(size: usize) -> Block {
    let row = |place: usize| {
        vec![
            Cell::from(format!("{}.{}", place / 6 + 2, place % 6 + 1)),
            Cell::from("Reduce the number of repeat victims in each neighbourhood"),
            Cell::from("Head of community safety"),
            Cell::toned("Amber", Tone::Amber),
        ]
    };
    Block::Table(Table {
        anchor: Anchor("overview".to_owned()),
        caption: "All objectives".to_owned(),
        columns: vec![
            Column::words("Reference", 10),
            Column::words("Objective", 50),
            Column::words("Lead", 25),
            Column::words("BRAG", 15),
        ],
        rows: (0..size).map(row).collect(),
        row_heads: true,
    })
}

fn year(place: usize) -> Block {
    let row = |quarter: usize| {
        vec![Cell::from(format!("Quarter {quarter}")), Cell::from("1,234"), Cell::from("1,200"), Cell::from("−2.8%")]
    };
    Block::Table(Table {
        anchor: Anchor(format!("year-{place}")),
        caption: "Repeat victims by quarter".to_owned(),
        columns: vec![
            Column::words("Quarter", 40),
            Column::numbers("Target", 20),
            Column::numbers("Outturn", 20),
            Column::numbers("Change", 20),
        ],
        rows: (1..=4).map(row).collect(),
        row_heads: true,
    })
}
