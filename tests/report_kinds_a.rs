//! The plan, its summary, the plan on a page, the changes between editions, a partner's sheet and facts for a newsletter: as they
//! read for both examples, and what holds for every one.

mod support;

use safer_plan::{
    domain::{
        date::Day,
        edition::EditionId,
        field::Record as _,
        id::{Id as _, PlanId, RawId},
        plan::Plan,
        report::{Report, ReportId},
        report_template::ReportKind,
        value::Choice as _,
    },
    examples::{Example, generated},
    report::{
        Made, PublicPlan, View,
        document::Audience,
        kinds::{audience, maker},
    },
};
use support::{document_text::text, example, raw, well_formed::faults};

const KINDS: [ReportKind; 6] =
    [ReportKind::Plan, ReportKind::Summary, ReportKind::OnePage, ReportKind::Change, ReportKind::Partner, ReportKind::Newsletter];

fn blank(kind: ReportKind) -> Report {
    let mut report = Report::blank(ReportId::of(RawId::ONLY));
    report.kind = kind;
    report
}

fn make(plan: &Plan, report: &Report, today: Day) -> Made {
    let make = maker(report.kind).expect("it can be made");
    match audience(report.kind) {
        Audience::Public => make(&View::public(&PublicPlan::of(plan), today), report),
        Audience::Partnership => make(&View::partnership(plan, today), report),
    }
}

fn plan_of(of: Example) -> (Plan, Day) {
    let plan = example(of).plan;
    let day = plan.example.expect("an example has its day");
    (plan, day)
}

fn sound(what: &str, made: &Made) {
    let found = faults(&made.document);
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

#[test]
fn each_kind_reads_well_for_both_examples() {
    for (of, name) in [(Example::Plan2022, "2022"), (Example::Plan2017, "2017")] {
        let (plan, today) = plan_of(of);
        for kind in KINDS {
            let mut report = blank(kind);
            if kind == ReportKind::Partner {
                let police = plan.body.organisations.iter().find(|row| row.name.contains("Metropolitan Police"));
                report.organisation = police.map(|row| row.id);
                assert!(report.organisation.is_some());
            }
            let made = make(&plan, &report, today);
            insta::assert_snapshot!(format!("{}_{name}", kind.key()), text(&made.document));
            sound(&format!("{} {name}", kind.key()), &made);
            assert_eq!(make(&plan, &report, today), made, "made twice it is the same");
        }
    }
}

#[test]
fn an_edition_is_made_as_it_was() {
    let (plan, today) = plan_of(Example::Plan2022);
    let mut report = blank(ReportKind::Plan);
    report.set_edition(EditionId::of(raw("ed1")));
    let made = make(&plan, &report, today);
    sound("the edition", &made);
    let text = text(&made.document);
    assert!(text.contains("2.2.7"), "the edition has the references it was printed with");
    assert!(text.contains("33 objectives"), "{text}");
}

#[test]
fn an_empty_plan_gives_a_sensible_document() {
    let plan = Plan::new(PlanId::of(RawId::ONLY));
    let today = Day::new(2026, 11, 22).expect("a day");
    for kind in KINDS {
        for view in [Audience::Public, Audience::Partnership] {
            let make = maker(kind).expect("it can be made");
            let public = PublicPlan::of(&plan);
            let view = if view == Audience::Public { View::public(&public, today) } else { View::partnership(&plan, today) };
            let made = make(&view, &blank(kind));
            sound(kind.key(), &made);
            assert!(!made.document.blocks.is_empty(), "{} says something", kind.key());
        }
    }
}

#[test]
fn a_large_plan_gives_sound_documents() {
    let plan = generated(300, 7).plan;
    let today = Day::new(2026, 11, 22).expect("a day");
    for kind in KINDS {
        let mut report = blank(kind);
        report.organisation = plan.body.organisations.iter().next().map(|row| row.id);
        let made = make(&plan, &report, today);
        sound(kind.key(), &made);
    }
}
