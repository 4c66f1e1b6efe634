//! The Cabinet report of example (a) and the scrutiny report of example (b): the headings of the two published reports in their order,
//! every figure of the plan, and the paragraph on what has changed that the originals lack.

mod support;

use safer_plan::{
    domain::{
        date::Day,
        figures::full_words,
        number::Number,
        plan::{Body, Plan},
        report::Report,
    },
    examples::{Example, generated},
    report::{
        Made, PublicPlan, View,
        document::{Anchor, Block, Cell, Document, Heading, Target},
        kinds::maker,
        parts::plain,
        record::fingerprint,
    },
};
use std::sync::Arc;
use support::example;

fn report_of(plan: &Plan) -> Report {
    plan.body.reports.iter().next().expect("the example has a report").clone()
}

fn today(plan: &Plan) -> Day {
    plan.example.expect("an example is shown as at a day")
}

/// The example's report as anyone may read it, and the plan they may read.
fn made(which: Example) -> (Made, PublicPlan) {
    let plan = example(which).plan;
    let (public, report) = (PublicPlan::of(&plan), report_of(&plan));
    let make = maker(report.kind);
    (make(&View::public(&public, today(&plan)), &report), public)
}

/// What leads the reader, in the order it stands: the front sheet's rows and the headings with their numbers.
fn outline(document: &Document) -> Vec<String> {
    let mut found = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Table(table) if table.anchor.0 == "front-sheet" => {
                found.extend(table.rows.iter().filter_map(|row| Some(row.first()?.paragraphs.first()?.first()?.text.clone())));
            }
            Block::Table(table) if table.anchor.0 == "council-objectives" => found.push(table.caption.clone()),
            Block::Heading(Heading { number, text, .. }) => {
                found.push(number.iter().chain([text]).cloned().collect::<Vec<_>>().join(" "));
            }
            _ => {}
        }
    }
    found
}

/// The headings of the published Cabinet report of November 2023, in their order. Those of objectives are told by their numbers.
const CABINET: &[&str] = &[
    "Subject heading",
    "Cabinet member",
    "SLT lead",
    "Report author and contact details",
    "Policy context",
    "Financial summary",
    "Is this a key decision?",
    "When should this matter be reviewed?",
    "Reviewing OSC",
    "The subject matter of this report deals with the following council objectives",
    "Summary",
    "Recommendations",
    "Report detail",
    "1 Background",
    "2 2022-23 progress against agreed objectives",
    "2.1 Reducing violence",
    "2.1.1",
    "2.1.2",
    "2.1.3",
    "2.1.4",
    "2.1.5",
    "2.2 Tackling violence against women and girls (VAWG)",
    "2.2.1",
    "2.2.2",
    "2.2.3",
    "2.2.4",
    "2.2.5",
    "2.2.6",
    "2.2.7",
    "2.3 Reducing reoffending",
    "2.3.1",
    "2.3.2",
    "2.3.3",
    "2.3.4",
    "2.3.5",
    "2.4 Tackling serious youth crime and criminal exploitation",
    "2.4.1",
    "2.4.2",
    "2.4.3",
    "2.4.4",
    "2.4.5",
    "2.4.6",
    "2.5 Reducing crime and anti-social behaviour in",
    "2.5.1",
    "2.5.2",
    "2.5.3",
    "2.5.4",
    "2.5.5",
    "2.6 Improving feelings of safety and public confidence",
    "2.6.1",
    "2.6.2",
    "2.6.3",
    "2.6.4",
    "2.6.5",
    "3 HCSP priorities for 2023-25",
    "Reducing violence",
    "Tackling violence against women and girls (VAWG)",
    "Reducing reoffending",
    "Tackling serious youth crime and criminal exploitation",
    "Reducing crime and anti-social behaviour in",
    "Improving feelings of safety and public confidence",
    "Revised governance structure for the HCSP",
    "Reasons and options",
    "Reasons for the decision",
    "Other options considered",
    "Implications and risks",
    "Financial implications and risks",
    "Legal implications and risks",
    "Human resources implications and risks",
    "Equalities implications and risks",
    "Health and wellbeing implications and risks",
    "Environmental and climate change implications and risks",
    "Background papers",
    "Appendix 1: Governance structure for the HCSP 2023-25",
];

/// The headings of the published scrutiny report of November 2017, in their order.
const SCRUTINY: &[&str] = &[
    "Subject heading",
    "SLT lead",
    "Report author and contact details",
    "Policy context",
    "Summary",
    "Recommendation",
    "Report detail",
    "Implications and risks",
    "Financial implications and risks",
    "Legal implications and risks",
    "Human resources implications and risks",
    "Equalities implications and risks",
    "Background papers",
];

/// As it is compared: capitals and how a year is written do not count.
fn plain_heading(text: &str) -> String {
    text.to_lowercase().replace("2022/23", "2022-23")
}

/// The headings are those of the published report, in its order, and these besides.
fn same_order(outline: &[String], published: &[&str], besides: &[&str]) {
    let ours: Vec<String> =
        outline.iter().filter(|heading| !besides.contains(&heading.as_str())).map(|heading| plain_heading(heading)).collect();
    let pairs = ours.iter().zip(published);
    for (ours, published) in pairs {
        let published = plain_heading(published);
        let by_number = published.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let cut = published.ends_with(" in");
        let same = if by_number {
            ours.starts_with(&format!("{published} "))
        } else {
            *ours == published || cut && ours.starts_with(&published)
        };
        assert!(same, "“{ours}” stands where the published report has “{published}”");
    }
    assert_eq!(ours.len(), published.len(), "{ours:#?}");
    for heading in besides {
        assert!(outline.iter().any(|ours| ours == heading), "{heading} is there");
    }
}

#[test]
fn the_cabinet_report_has_the_headings_of_the_published_one_in_their_order() {
    let (made, _) = made(Example::Plan2022);
    same_order(
        &outline(&made.document),
        CABINET,
        &["4 What has changed", "Appendix 2: Figures, 2022/23", "Appendix 3: Abbreviations"],
    );
}

#[test]
fn the_scrutiny_report_has_the_headings_of_the_published_one_in_their_order() {
    let (made, _) = made(Example::Plan2017);
    same_order(&outline(&made.document), SCRUTINY, &["Appendix 1: Partnership Plan 2017/18 to 2019/20"]);
}

#[test]
fn the_cabinet_report_says_what_has_changed() {
    let (made, _) = made(Example::Plan2022);
    let text = plain(&made.document);
    assert!(
        text.contains(
            "Of 33 objectives 19 continue unchanged, 10 are reworded, 4 end (1 completed, 3 retired) and 7 are new, making 36."
        ),
        "{text}"
    );
}

/// What every figure of a plan says: those of its returns, of its indicators, their parts and movements.
fn figures(body: &Body) -> Vec<String> {
    let mut found: Vec<String> = body.figures.iter().map(safer_plan::domain::figure::Figure::words).collect();
    for reading in body.readings.iter() {
        let indicator = reading.indicator.and_then(|id| body.indicators.get(id)).expect("each is of one");
        let words =
            if reading.known_value(indicator).is_some() { full_words(indicator, reading) } else { reading.words(indicator) };
        found.push(words);
    }
    let parts = body.breakdown_parts.iter().flat_map(|part| [part.value, part.share]);
    let flows = body.cohort_flows.iter().flat_map(|flow| [flow.opening, flow.joined, flow.left, flow.closing, flow.average]);
    let moved = body.movements.iter().map(|moved| moved.number);
    let changes = body.readings.iter().map(|reading| reading.stated_change);
    found.extend(parts.chain(flows).chain(moved).chain(changes).flatten().map(Number::grouped));
    found
}

#[test]
fn every_figure_of_the_plan_is_in_the_report() {
    for which in Example::ALL {
        let (made, public) = made(which);
        let plan = example(which).plan;
        let text = plain(&made.document).to_lowercase();
        let view = View::public(&public, today(&plan));
        for figure in figures(view.body(None)) {
            assert!(text.contains(&figure.to_lowercase()), "{which:?}: {figure} is missing");
        }
    }
}

#[test]
fn made_twice_it_is_the_same_to_the_letter() {
    for which in Example::ALL {
        let (one, other) = (made(which).0, made(which).0);
        assert_eq!(one, other);
        assert_eq!(fingerprint(&one.document), fingerprint(&other.document));
    }
}

#[test]
fn the_reports_are_as_they_were() {
    insta::assert_snapshot!("cabinet_2022", plain(&made(Example::Plan2022).0.document));
    insta::assert_snapshot!("scrutiny_2017", plain(&made(Example::Plan2017).0.document));
}

#[test]
fn a_large_plan_is_told_in_full() {
    let plan = generated(300, 7).plan;
    let mut report = report_of(&example(Example::Plan2022).plan);
    (report.earlier_edition, report.period) = (String::new(), None);
    let today = "2026-11-22".parse().expect("a day");
    let public = PublicPlan::of(&plan);
    let made = maker(report.kind)(&View::public(&public, today), &report);
    let text = plain(&made.document);
    for objective in plan.body.objectives.iter().filter(|objective| objective.status.is_live()) {
        assert!(text.contains(&objective.title), "{} is told of", objective.title);
        let name = format!("progress.{}", objective.id);
        assert!(made.passages.iter().any(|passage| passage.section == name), "{name} can be written");
    }
}

#[test]
fn an_objective_under_no_priority_is_told_of_and_its_figures_lead_there() {
    let mut plan = example(Example::Plan2022).plan;
    let report = report_of(&plan);
    let earlier = report.compared_with().expect("the example compares editions");
    let edition = Arc::make_mut(&mut plan.frozen).get_mut(&earlier).expect("the edition is there");
    let mut lost = edition.objectives.iter().find(|row| row.title.contains("night marshals")).expect("an objective").clone();
    lost.priority = None;
    let id = lost.id;
    edition.objectives.put(lost);
    let public = PublicPlan::of(&plan);
    let made = maker(report.kind)(&View::public(&public, today(&plan)), &report);
    let outline = outline(&made.document);
    let place = outline.iter().position(|line| line.ends_with("Objectives under no priority")).expect("a heading for it");
    assert!(outline[place + 1].ends_with("night marshals in Romford town centre"), "{outline:#?}");
    let number = outline[place + 1].split(' ').next().expect("a number");
    let figures = made.document.blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.anchor.0 == "figures" => Some(table),
        _ => None,
    });
    let first = |cell: &Cell| cell.paragraphs[0][0].clone();
    let row = figures.expect("figures").rows.iter().find(|row| first(&row[0]).text == "Patrol nights a week").expect("its figure");
    assert_eq!(
        (first(&row[1]).text.as_str(), first(&row[1]).link),
        (number, Some(Target::Anchor(Anchor(format!("objective-{id}")))))
    );
}
