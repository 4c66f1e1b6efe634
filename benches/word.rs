//! How long it takes to make the annual review as a Word file, and how much memory. `cargo bench --no-default-features --bench word`.
//!
//! It prints what it measured and passes no judgement. The plans are made up; the report is the annual review for Cabinet, made the way the
//! worker makes it: from the public part of the plan a document, from that a file. Each size is measured in a process of its own, whose
//! peak of memory the system tells (Linux only): with the plan open, with the document made, with the file written. A page does the same in
//! WebAssembly, two to three times slower, and in less memory, since pointers are half as long there.

use safer_plan::{
    domain::{
        date::{Date, Day},
        edition::{Edition, EditionId},
        field::Record as _,
        id::{Id as _, RawId},
        objective::Objective,
        period::FinancialYear,
        plan::Plan,
        report::{Report, ReportId},
        report_template::ReportKind,
    },
    edit::{Edit, History, Stamp},
    examples::generated,
    exchange::docx,
    report::{Made, PublicPlan, View, kinds::maker},
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
    println!(
        "{:>10} {:>7} {:>10} {:>10} {:>10} {:>10} {:>10} | {:>11} {:>11} {:>11}",
        "objectives", "blocks", "public", "making", "writing", "together", "file", "plan open", "made", "written"
    );
    for size in SIZES {
        let program = env::current_exe().expect("this program");
        let ended = Command::new(program).env(SIZE, size.to_string()).status().expect("it starts again");
        assert!(ended.success(), "{size} objectives: {ended}");
    }
}

fn measure(size: usize) {
    let (plan, report) = reviewed(size);
    let today: Day = "2026-11-22".parse().expect("a day");
    let make = |public: &PublicPlan| -> Made {
        let view = View::public(public, today);
        maker(report.kind)(&view, &view.report(&report))
    };
    let opened = peak();
    let made = make(&PublicPlan::of(&plan));
    let with_document = peak();
    let file = docx::write(&made.document).expect("it is written");
    let with_file = peak();
    let public = PublicPlan::of(&plan);
    let times = [
        median(|| drop(PublicPlan::of(&plan))),
        median(|| drop(make(&public))),
        median(|| drop(docx::write(&made.document))),
        median(|| drop(docx::write(&make(&PublicPlan::of(&plan)).document))),
    ];
    print!("{size:>10} {:>7}", made.document.blocks.len());
    times.iter().for_each(|time| print!(" {:>7} ms", time.as_millis()));
    println!(" {:>7} kB | {opened:>8} kB {with_document:>8} kB {with_file:>8} kB", file.len() / 1_000);
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

/// The most memory that this process ever held, in kB; 0 where the system does not tell.
fn peak() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches("kB").trim().parse().unwrap_or_default()
}

/// A plan that was set aside as an edition and then worded anew in every tenth objective, and the report on its year.
fn reviewed(size: usize) -> (Plan, Report) {
    let mut edition = Edition::blank(EditionId::of(RawId::ONLY));
    edition.label = String::from("As approved");
    let mut report = Report::blank(ReportId::of(RawId::ONLY));
    (report.kind, report.title) = (ReportKind::Cabinet, String::from("Annual review of Safer Northshire 2025-28"));
    report.template = String::from("shipped:cabinet-2023");
    report.period = Some(Date::FinancialYear(FinancialYear(2026)));
    report.earlier_edition = edition.id.raw().to_string();
    let mut history = History::new(generated(size, 1));
    let stamp = Stamp { at: "2026-11-22T09:00".to_owned(), by: "Community Safety Manager".to_owned() };
    history.edit(&Edit::Freeze(edition), &stamp).expect("an edition");
    let mut plan = history.plan().clone();
    let later: Vec<Objective> = plan.body.objectives.iter().step_by(10).cloned().collect();
    for mut objective in later {
        objective.title = format!("Continued {}", objective.title.to_lowercase());
        plan.body.objectives.put(objective);
    }
    (plan, report)
}
