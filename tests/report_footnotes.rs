//! What explains a finding is printed as a footnote in every kind of report that tells the figure or the progress it is of.

mod support;

use safer_plan::{
    domain::{
        date::Date,
        explanation::{Explanation, ExplanationId},
        field::Record as _,
        id::{Id as _, RawId},
        plan::Plan,
        record::{Kind, RecordId},
        report::{Report, ReportId},
        report_template::ReportKind,
    },
    report::{
        Made, PublicPlan, View,
        document::{Audience, Document},
        kinds::{audience, maker},
        parts::plain,
    },
};
use support::changing::plan;

const OF_READING: &str = "One was counted twice.";
const OF_INDICATOR: &str = "The team was founded in 2019.";
const OF_UPDATE: &str = "The money was agreed in March.";

fn explain(plan: &mut Plan, number: u64, of: RecordId, text: &str, footnote: bool) {
    let mut row = Explanation::blank(ExplanationId::of(RawId::from_bits(number).expect("an id")));
    (row.finding, row.text, row.footnote) = (format!("a-check {}/{}", of.kind.key(), of.id), text.to_owned(), footnote);
    plan.body.explanations.put(row);
}

/// The first example, with what explains the arrests: the reading, the indicator, and the return of their objective.
fn explained(footnote: bool) -> Plan {
    let mut plan = plan();
    let mut indicator = plan.body.indicators.iter().find(|row| row.name.starts_with("Arrests")).expect("it is there").clone();
    let reading = plan.body.readings.iter().find(|row| row.indicator == Some(indicator.id)).expect("it is there").id;
    let objective = indicator.objectives[0];
    let update = plan.body.updates.iter().find(|row| row.objective == Some(objective)).expect("it is there").id;
    indicator.owner = plan.body.posts.iter().find(|row| row.organisation.is_some()).map(|row| row.id);
    explain(&mut plan, 1, RecordId { kind: Kind::Reading, id: reading.raw() }, OF_READING, footnote);
    explain(&mut plan, 2, RecordId { kind: Kind::Indicator, id: indicator.id.raw() }, OF_INDICATOR, footnote);
    explain(&mut plan, 3, RecordId { kind: Kind::Update, id: update.raw() }, OF_UPDATE, footnote);
    plan.body.indicators.put(indicator);
    plan
}

fn made(plan: &Plan, kind: ReportKind) -> Made {
    let indicator = plan.body.indicators.iter().find(|row| row.name.starts_with("Arrests")).expect("it is there");
    let objective = plan.body.objectives.get(indicator.objectives[0]).expect("it is there");
    let mut report = Report::blank(ReportId::of(RawId::ONLY));
    (report.kind, report.period) = (kind, Date::read("2022/23").ok());
    report.board = objective.board.or_else(|| plan.body.priorities.get(objective.priority?)?.board);
    report.organisation = indicator.owner.and_then(|post| plan.body.posts.get(post)?.organisation);
    let today = plan.example.expect("an example has its day");
    match audience(kind) {
        Audience::Public => maker(kind)(&View::public(&PublicPlan::of(plan), today), &report),
        Audience::Partnership => maker(kind)(&View::partnership(plan, today), &report),
    }
}

fn notes(document: &Document) -> Vec<String> {
    document.footnotes.iter().map(|note| note.text.iter().map(|span| span.text.as_str()).collect()).collect()
}

#[test]
fn what_explains_a_figure_or_its_progress_is_a_footnote_wherever_it_is_told() {
    let (with, without) = (explained(true), explained(false));
    for (kind, expected) in [
        (ReportKind::Cabinet, &[OF_READING, OF_INDICATOR, OF_UPDATE][..]),
        (ReportKind::Plan, &[OF_INDICATOR]),
        (ReportKind::Summary, &[OF_READING, OF_INDICATOR]),
        (ReportKind::Newsletter, &[OF_READING, OF_INDICATOR]),
        (ReportKind::Quarterly, &[OF_READING, OF_INDICATOR, OF_UPDATE]),
        (ReportKind::Figures, &[OF_READING, OF_INDICATOR]),
        (ReportKind::BoardPack, &[OF_UPDATE]),
        (ReportKind::Partner, &[OF_READING, OF_INDICATOR]),
    ] {
        let (document, other) = (made(&with, kind).document, made(&without, kind).document);
        let ours: Vec<String> = notes(&document).into_iter().filter(|note| !notes(&other).contains(note)).collect();
        for note in expected {
            assert!(ours.iter().any(|text| text == note), "{kind:?} lacks {note}: {ours:?}");
        }
        assert_eq!(ours.len(), expected.len(), "{kind:?}: {ours:?}");
        // Each has its number in the text, and no mark is left over.
        let text = plain(&document);
        for number in 1..=document.footnotes.len() {
            assert!(text.matches(&format!("[{number}]")).count() >= 2, "{kind:?} {number}");
        }
        assert!(!text.contains("{explained") && !plain(&other).contains("{explained"), "{kind:?}");
    }
}
