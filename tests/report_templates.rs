//! A council's own templates: copied, changed, sent and read; a report knows which version it was made with.

mod support;

use safer_plan::{
    domain::{
        field::Record as _,
        id::{Id as _, RawId},
        plan::Plan,
        report::{Report, ReportId, ReportText, ReportTextId},
        report_template::{
            ReportKind, ReportTemplateId, SectionNumbering, SectionPlace, TemplateSection, TemplateSectionField, TemplateSectionId,
        },
        value::{Choice as _, Value},
    },
    edit::{Direction, Edit, TemplateError, add_section, apply, change_section, copy_template, move_section, remove_section},
    examples::Example,
    exchange::template_file::{TemplateFileError, file_name, import, read, write},
    report::{
        PublicPlan, View,
        document::Block,
        kinds::maker,
        template::{Template, choices, key_of, shipped, shipped_for, template_of, version_words},
    },
};
use support::example;

fn ids() -> impl FnMut() -> RawId {
    let mut next = 1 << 30;
    move || {
        next += 1;
        RawId::from_bits(next).expect("not nought")
    }
}

fn done(plan: &Plan, edit: &Edit) -> Plan {
    apply(plan, edit).expect("it can be done").plan
}

/// Example (a) with a copy of the shipped Cabinet template, and the report made with it.
fn with_copy() -> (Plan, ReportTemplateId, Report) {
    let plan = example(Example::Plan2022).plan;
    let shipped = shipped("shipped:cabinet-2023").expect("it is shipped");
    let (edit, id) = copy_template(&plan, &shipped.about, &shipped.sections, &mut ids());
    let plan = done(&plan, &edit);
    let mut report = plan.body.reports.iter().next().expect("the example has one").clone();
    (report.template, report.template_version) = (key_of(id), 1);
    (plan, id, report)
}

fn section(plan: &Plan, template: ReportTemplateId, key: &str) -> TemplateSection {
    let is = |row: &&TemplateSection| row.template == Some(template) && row.key == key;
    plan.body.template_sections.iter().find(is).unwrap_or_else(|| panic!("there is a section {key}")).clone()
}

fn version(plan: &Plan, id: ReportTemplateId) -> u32 {
    plan.body.report_templates.get(id).expect("it is there").version
}

fn headings(plan: &Plan, report: &Report) -> Vec<String> {
    let public = PublicPlan::of(plan);
    let today = plan.example.expect("an example");
    let made = maker(ReportKind::Cabinet)(&View::public(&public, today), report);
    let told = |block: &Block| match block {
        Block::Heading(heading) if heading.section.is_some() => {
            Some(heading.number.iter().chain([&heading.text]).cloned().collect::<Vec<_>>().join(" "))
        }
        _ => None,
    };
    made.document.blocks.iter().filter_map(told).collect()
}

#[test]
fn a_copy_has_what_the_original_has_and_a_name_of_its_own() {
    let (plan, id, report) = with_copy();
    let copy = Template::of(&plan.body, id).expect("it is there");
    let original = shipped("shipped:cabinet-2023").expect("it is shipped");
    assert_eq!((copy.about.based_on.as_str(), copy.about.version), ("Cabinet, 2023 style, version 1", 1));
    let told = |template: &Template| -> Vec<(String, String, u32)> {
        template.sections.iter().map(|row| (row.key.clone(), row.heading.clone(), row.position)).collect()
    };
    assert_eq!(told(&copy), told(&original));
    let names: Vec<String> = choices(&plan.body, ReportKind::Cabinet).into_iter().map(|choice| choice.title).collect();
    assert_eq!(names, ["Cabinet, 2023 style", "Cabinet, 2023 style"], "the council's own, and the shipped one");
    assert_eq!(template_of(&plan.body, &report), Some(copy));
}

#[test]
fn a_second_copy_gets_another_name() {
    let (plan, id, _) = with_copy();
    let copy = Template::of(&plan.body, id).expect("it is there");
    let mut next = 1 << 35;
    let mut ids = || {
        next += 1;
        RawId::from_bits(next).expect("not nought")
    };
    let (edit, second) = copy_template(&plan, &copy.about, &copy.sections, &mut ids);
    let plan = done(&plan, &edit);
    assert_eq!(plan.body.report_templates.get(second).map(|row| row.title.as_str()), Some("Cabinet, 2023 style (2)"));
    assert_eq!(plan.body.report_templates.len(), 2);
}

#[test]
fn a_changed_section_raises_the_version_and_the_report_says_so() {
    let (plan, id, report) = with_copy();
    let template = |plan: &Plan| Template::of(&plan.body, id).expect("it is there");
    assert_eq!(version_words(&report, &template(&plan)), None);
    let governance = section(&plan, id, "governance").id;
    let numbered = Value::Choice(Some(SectionNumbering::Decimal.key()));
    let changes =
        vec![(TemplateSectionField::Heading, Value::Text("Boards".to_owned())), (TemplateSectionField::Numbering, numbered)];
    let plan = done(&plan, &change_section(&plan, governance, changes).expect("it can be changed"));
    assert_eq!(version(&plan, id), 2, "once for both");
    let plan = done(&plan, &move_section(&plan, governance, Direction::Up).expect("there is room"));
    assert_eq!(version(&plan, id), 3);
    assert_eq!(
        version_words(&report, &template(&plan)).as_deref(),
        Some("Made with version 1 of Cabinet, 2023 style, which is now at version 3.")
    );
    let told = headings(&plan, &report);
    assert!(told.windows(2).any(|pair| pair == ["4 Boards", "5 What has changed"]), "{told:#?}");
}

#[test]
fn numbers_and_references_follow_what_is_taken_out() {
    let (plan, id, report) = with_copy();
    let plan = done(&plan, &remove_section(&plan, section(&plan, id, "background").id).expect("it can go"));
    let told = headings(&plan, &report);
    assert!(told.contains(&"1 2022/23 progress against agreed objectives".to_owned()), "{told:#?}");
    let public = PublicPlan::of(&plan);
    let made = maker(ReportKind::Cabinet)(&View::public(&public, plan.example.expect("an example")), &report);
    let text = safer_plan::report::parts::plain(&made.document);
    assert!(
        text.contains("1. notes the progress that the Community Safety Plan made in 2022/23, set out in section\u{a0}1."),
        "{text}"
    );
    let positions: Vec<u32> = Template::of(&plan.body, id).expect("it is there").sections.iter().map(|row| row.position).collect();
    assert_eq!(positions, (1..=u32::try_from(positions.len()).expect("few")).collect::<Vec<_>>());
}

#[test]
fn a_report_that_says_little_of_itself_is_still_called_something() {
    let (plan, _, mut report) = with_copy();
    (report.title, report.board, report.date, report.period) = (String::from(" "), None, None, None);
    let public = PublicPlan::of(&plan);
    let made = maker(ReportKind::Cabinet)(&View::public(&public, plan.example.expect("an example")), &report);
    assert_eq!(made.document.title, "Annual review for Cabinet");
    assert_eq!(made.document.header, "Havering Community Safety Partnership");
    let told = headings(&plan, &report);
    assert!(told.contains(&"2 Progress against agreed objectives".to_owned()), "{told:#?}");
}

#[test]
fn a_section_is_added_where_it_belongs_under_a_name_of_its_own() {
    let (plan, id, report) = with_copy();
    let mut added = TemplateSection::blank(TemplateSectionId::of(RawId::from_bits(99).expect("an id")));
    (added.template, added.place, added.key) = (Some(id), SectionPlace::Implications, "legal".to_owned());
    assert_eq!(add_section(&plan, &added), Err(TemplateError::KeyTaken { key: "legal".to_owned() }));
    (added.key, added.heading, added.words) = ("procurement".to_owned(), "Procurement".to_owned(), "None.".to_owned());
    let plan = done(&plan, &add_section(&plan, &added).expect("it can be added"));
    let told = headings(&plan, &report);
    let place = told.iter().position(|heading| heading == "Procurement").expect("it is printed");
    assert_eq!(told.get(place + 1).map(String::as_str), Some("Background papers"));
    assert_eq!(version(&plan, id), 2);
}

#[test]
fn what_was_written_follows_a_section_to_its_new_name() {
    let (mut plan, id, report) = with_copy();
    plan.body.reports.put(report.clone());
    let mut text = ReportText::blank(ReportTextId::of(RawId::ONLY));
    (text.report, text.section, text.text) = (Some(report.id), "progress.v211".to_owned(), "Done.".to_owned());
    plan.body.report_texts.put(text);
    let progress = section(&plan, id, "progress").id;
    let changes = vec![(TemplateSectionField::Key, Value::Text("how_it_went".to_owned()))];
    let plan = done(&plan, &change_section(&plan, progress, changes).expect("it can be changed"));
    assert_eq!(plan.body.report_texts.iter().next().map(|text| text.section.as_str()), Some("how_it_went.v211"));
    assert!(plan.body.report_recommendations.iter().any(|row| row.refers_to == "how_it_went"));
    let taken = vec![(TemplateSectionField::Key, Value::Text("legal".to_owned()))];
    assert_eq!(change_section(&plan, progress, taken), Err(TemplateError::KeyTaken { key: "legal".to_owned() }));
}

#[test]
fn a_template_goes_out_and_comes_in_as_it_was() {
    for kind in [ReportKind::Cabinet, ReportKind::Scrutiny] {
        let template = shipped_for(kind).expect("one is shipped");
        let text = write(&template);
        let again = read(text.as_bytes(), &mut ids()).expect("it can be read");
        assert_eq!(write(&again), text);
        assert_eq!(again.sections.len(), template.sections.len());
    }
    assert_eq!(file_name(&shipped_for(ReportKind::Cabinet).expect("shipped")), "Cabinet, 2023 style.template.json");
}

#[test]
fn reading_one_overwrites_nothing() {
    let (plan, id, _) = with_copy();
    let before = plan.body.report_templates.get(id).cloned();
    let copy = Template::of(&plan.body, id).expect("it is there");
    let read = read(write(&copy).as_bytes(), &mut ids()).expect("it can be read");
    let mut next = 1 << 36;
    let mut more = || {
        next += 1;
        RawId::from_bits(next).expect("an id")
    };
    let (edit, new) = import(&plan, &read, &mut more);
    let plan = done(&plan, &edit);
    assert_eq!(plan.body.report_templates.get(id).cloned(), before);
    assert_eq!(plan.body.report_templates.get(new).map(|row| row.title.as_str()), Some("Cabinet, 2023 style (2)"));
}

#[test]
fn every_bad_file_gets_a_sentence() {
    let good = write(&shipped_for(ReportKind::Scrutiny).expect("shipped"));
    let with = |from: &str, to: &str| good.replacen(from, to, 1);
    let section = |count: i32| format!("{{\"key\": \"k{count}\", \"place\": \"body\", \"source\": \"words\"}},");
    let many = (0..200).map(section).collect::<Vec<_>>().concat();
    for (text, expected) in [
        (String::new(), "The file is empty."),
        (" \n".to_owned(), "The file is empty."),
        ("{".to_owned(), "cannot be understood from line 1"),
        ("[1, 2]".to_owned(), "The file is not a template of a report."),
        ("{\"format\":\"safer-plan\",\"version\":5}".to_owned(), "The file is not a template of a report."),
        (with("\"format_version\": 1", "\"format_version\": 9"), "newer version of Safer Plan (shape 9; this copy reads up to 1)"),
        (with("\"scrutiny\"", "\"council tax\""), "“council tax” is none of the choices"),
        (with("\"key\": \"summary\"", "\"key\": \"subject\""), "two sections have the short name “subject”"),
        (with("\"title\": \"Scrutiny, 2017 style\"", "\"title\": \" \""), "the template: enter"),
        (with("\"title\"", "\"titel\""), "“titel” does not belong there (line 4"),
        (with("\"kind\"", "\"title\": \"b\", \"kind\""), "“title” is there twice"),
        (with("\"version\": 1", "\"version\": -1"), "found the number -1, expected a whole number (line 6"),
        (with("\"version\": 1", "\"version\": 1e400"), "a number is too large"),
        (with("\"title\": \"Scrutiny, 2017 style\"", "\"title\": null"), "found nothing (null), expected text"),
        (with("Scrutiny, 2017 style", "\\ud800"), "half a character"),
        (with("\"optional\": true", "\"optional\": \"yes\""), "found the text \"yes\", expected true or false"),
        (with("\"format_version\": 1", "\"format_version\": \"1\""), "it does not say which shape it has"),
        (with("\"format_version\": 1", "\"format_version\": -1"), "it does not say which shape it has"),
        ("null".to_owned(), "The file is not a template of a report."),
        // By position rather than by name, as no program writes one.
        ("[\"safer-plan-template\", 1, \"T\", \"scrutiny\"]".to_owned(), "The file is not a template of a report."),
        (format!("{good}{good}"), "cannot be understood from line 134"),
        (with("\"title\"", &format!("\"x\": {}, \"title\"", "[".repeat(5000))), "cannot be understood from line 4"),
        (with("\"sections\": [", &format!("\"sections\": [{many}")), "it has 221 sections; no report has more than 200"),
        (with("Scrutiny, 2017 style", "a\\u202eb"), "the template: "),
    ] {
        let error = read(text.as_bytes(), &mut ids()).expect_err("it is bad");
        let said = error.to_string();
        assert!(said.contains(expected) && said.ends_with('.'), "{said}");
    }
    assert_eq!(read(&vec![b' '; 2 << 20], &mut ids()), Err(TemplateFileError::TooLarge));
}

#[test]
fn a_report_whose_template_is_gone_is_made_with_the_shipped_one() {
    let (plan, _, mut report) = with_copy();
    report.template = "zzz".to_owned();
    assert_eq!(template_of(&plan.body, &report).map(|template| template.key).as_deref(), Some("shipped:cabinet-2023"));
    let blank = Report::blank(ReportId::of(RawId::ONLY));
    assert!(template_of(&plan.body, &blank).is_some());
}
