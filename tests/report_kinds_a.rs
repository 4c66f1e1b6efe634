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
        report::{Report, ReportId, ReportText, ReportTextId},
        report_template::ReportKind,
        value::Choice as _,
    },
    examples::{Example, generated},
    report::{
        Made, PublicPlan, View,
        document::{Anchor, Audience, Block, Cell, Column, Document, Heading, Page, Span, Table, Target},
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
    let make = maker(report.kind);
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
            let make = maker(kind);
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
        let money = |block: &Block| matches!(block, Block::Heading(heading) if heading.text == "Money");
        assert!(!made.document.blocks.iter().any(money), "{} has no money to tell of", kind.key());
    }
}

#[test]
fn the_changes_add_up_and_name_every_objective_of_both_editions() {
    let (plan, today) = plan_of(Example::Plan2022);
    let text = text(&make(&plan, &blank(ReportKind::Change), today).document);
    assert!(text.contains(
        "Of 33 objectives 19 continue unchanged, 10 are reworded, 4 end (1 completed, 3 retired) and 7 are new, making 36."
    ));
    let table = text.split("Table: References of the objectives").nth(1).expect("there is one");
    let rows = table.split("\n\n").next().expect("it ends").lines().filter(|line| line.starts_with("| ")).count() - 1;
    assert_eq!(rows, 33 + 7, "each once");
    assert!(text.contains("[-Relaunch-]{+Strengthen+} the Domestic Abuse Champions scheme"));
}

#[test]
fn the_plan_on_a_page_is_one_table_of_few_rows_and_words() {
    let (plan, today) = plan_of(Example::Plan2022);
    let made = make(&plan, &blank(ReportKind::OnePage), today);
    assert_eq!(made.document.page, Page::A3Landscape);
    let tables: Vec<&Table> =
        made.document.blocks.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None }).collect();
    let [table] = tables.as_slice() else { panic!("one table") };
    assert_eq!(table.columns.len(), 6);
    assert!(table.rows.len() <= 10, "{}", table.rows.len());
    let told = table.rows.iter().flatten().filter(|cell| cell.tone.is_some()).count();
    assert_eq!(told, 36, "every objective has its cell");
    let letters = text(&made.document).chars().count();
    assert!(letters < 6_000, "{letters} letters are too many for a page");
}

#[test]
fn a_sheet_for_nobody_asks_for_whom_it_is() {
    let (plan, today) = plan_of(Example::Plan2022);
    let text = text(&make(&plan, &blank(ReportKind::Partner), today).document);
    assert!(text.contains("Choose the organisation that this sheet is for."), "{text}");
}

#[test]
fn a_document_that_is_not_sound_is_found_out() {
    let heading = |level: u8, words: &str, name: &str| {
        Block::Heading(Heading { level, number: None, text: words.into(), anchor: Anchor(name.into()), section: None })
    };
    let table = |rows: Vec<Vec<Cell>>| {
        let columns = vec![Column::words("One", 1), Column::words("Two", 1)];
        Block::Table(Table { anchor: Anchor("t".into()), caption: "Some".into(), columns, rows, row_heads: true })
    };
    let words = || Block::paragraph("Words.");
    for (blocks, found) in [
        (vec![heading(1, "One", "one"), words()], ""),
        (vec![heading(2, "One", "one"), words()], "is of level 2 after level 0"),
        (vec![heading(1, "One", "one")], "nothing stands under"),
        (vec![heading(1, "One", "one"), heading(1, "Two", "two"), words()], "nothing stands under"),
        (vec![heading(1, "One", "one"), words(), heading(1, "Two", "one"), words()], "two places are called"),
        (vec![table(vec![vec!["a".into()]])], "has 1 cells for 2 columns"),
        (vec![table(vec![vec!["".into(), "b".into()]])], "has no name"),
        (vec![table(Vec::new())], "has no rows"),
        (vec![Block::paragraph("Words , here")], "holds “ ,”"),
        (vec![Block::paragraph(Span::link("there", Target::Anchor(Anchor("gone".into()))))], "leads to no place"),
    ] {
        let mut document = Document::new("Title", Audience::Public);
        document.header = "Head".to_owned();
        document.blocks = blocks;
        let faults = faults(&document).join("; ");
        assert!(if found.is_empty() { faults.is_empty() } else { faults.contains(found) }, "{found}: {faults}");
    }
}

#[test]
fn what_somebody_wrote_stands_in_place_of_what_was_generated() {
    let (mut plan, today) = plan_of(Example::Plan2022);
    let report = blank(ReportKind::Summary);
    let generated = make(&plan, &report, today).passages;
    let sections: Vec<&str> = generated.iter().map(|passage| passage.section.as_str()).collect();
    assert_eq!(sections, ["who", "vision", "priorities", "done", "next", "say"]);
    let mut words = ReportText::blank(ReportTextId::of(raw("77")));
    (words.report, words.section, words.text) = (Some(report.id), "next".into(), "Much is to come.\n- A **bold** start".into());
    words.facts.clone_from(&generated[4].generated);
    plan.body.reports.put(report.clone());
    plan.body.report_texts.put(words);
    let made = make(&plan, &report, today);
    let text = text(&made.document);
    assert!(text.contains("# What is next\n\nMuch is to come.\n\n- A **bold** start\n\n# Have your say"), "{text}");
    assert!(!made.passages[4].is_stale(), "the facts beneath are the same");
    sound("written by hand", &made);
}
