//! What is left out is listed, what is exempt has an appendix of its own, and docs/publication.md says the rules as the program has them.
//!
//! After a change of the rules: `UPDATE_DOCS=1 cargo test --no-default-features --test redaction_listed`, and look at what changed.

mod support;

use safer_plan::{
    domain::{
        field::Visibility,
        plan::Plan,
        record::{FieldId, Kind},
        value::Value,
    },
    examples::Example,
    report::{
        PublicPlan, View,
        document::{Audience, Block, NoteKind},
        public::{LeftOut, Reach, Why, appendix, may_be_public, rule},
    },
};
use std::{fmt::Write as _, fs, path::PathBuf};
use support::{
    changing::{choice, plan, set, words},
    example,
    figures::day,
};

#[test]
fn every_field_of_the_examples_is_public_or_listed() {
    for which in Example::ALL {
        let plan = example(which).plan;
        let (public, left_out) = (PublicPlan::of(&plan), LeftOut::of(&plan));
        for kind in Kind::frozen() {
            for given in plan.body.records(kind) {
                let id = given.record_id();
                let items: Vec<_> = left_out.groups.iter().flat_map(|group| &group.items).filter(|item| item.is_of(None)).collect();
                let of_it: Vec<_> =
                    items.into_iter().filter(|item| item.kind == kind.key() && item.id == id.id.to_string()).collect();
                let Some(shown) = public.plan().find(id) else {
                    assert!(of_it.iter().any(|item| item.fields.is_empty()), "{given:?} is gone and not listed");
                    continue;
                };
                for field in FieldId::all(kind).filter(|field| given.value(*field) != shown.value(*field)) {
                    let label = field.about().label;
                    let told = of_it.iter().any(|item| item.fields.iter().any(|other| other == label));
                    let order = matches!(given.value(field), Value::Choice(_) | Value::Flag(_) | Value::Links(_));
                    assert!(told || order, "{kind} {}: {label} is left out and not listed", id.id);
                }
            }
        }
    }
}

#[test]
fn what_is_left_out_of_the_first_example() {
    let left_out = LeftOut::of(&plan());
    let mut said = String::new();
    for group in &left_out.groups {
        let _ = writeln!(said, "{}", group.heading);
        for item in &group.items {
            let fields = if item.fields.is_empty() { String::new() } else { format!(": {}", item.fields.join(", ")) };
            let places: Vec<&str> = item.places.iter().map(|place| place.as_deref().unwrap_or("now")).collect();
            let _ = writeln!(said, "  {} “{}”{fields} ({})", item.noun, item.name, places.join(", "));
        }
    }
    for place in &left_out.wordings {
        let _ = writeln!(said, "look at {} {}: “{}” - {}", place.kind, place.label, place.words, place.instead.join("; "));
    }
    let _ = writeln!(said, "{}", PublicPlan::of(&plan()).statements(None).words());
    insta::assert_snapshot!(said);
    let json = serde_json::to_string(&left_out).expect("memory");
    assert_eq!(serde_json::from_str::<LeftOut>(&json).expect("it comes back"), left_out);
}

#[test]
fn a_report_does_not_say_that_it_is_left_out_of_itself() {
    let mut plan = plan();
    let report = plan.body.reports.iter().next().expect("the example has one").id;
    set(&mut plan, Kind::Report, &report.to_string(), "note", words("For us"));
    let in_plan = LeftOut::of(&plan);
    let is_own = |item: &&safer_plan::report::public::LeftItem| item.kind == "reports" || item.kind == "report_recommendations";
    assert!(in_plan.of_reason(&Why::OtherReport).iter().filter(is_own).count() > 1);
    let left = LeftOut::of_report(&plan, report);
    assert_eq!(left.of_reason(&Why::OtherReport).iter().filter(is_own).count(), 0);
    // What is for the partnership only is left out of it all the same.
    let notes: Vec<&str> =
        left.of_reason(&Why::Partnership).iter().filter(is_own).flat_map(|item| &item.fields).map(String::as_str).collect();
    assert!(notes.contains(&"Notes"), "{notes:?}");
    // Another report is still listed.
    let other = LeftOut::of_report(&plan, safer_plan::domain::id::Id::of(support::raw("p9x")));
    assert_eq!(other, in_plan);
}

#[test]
fn the_exempt_appendix_is_a_document_of_its_own_and_says_so() {
    let mut plan = plan();
    set(&mut plan, Kind::Paper, "dsa", "paragraph", choice("7"));
    set(&mut plan, Kind::Paper, "dsa", "public_interest", words("It would help offenders."));
    let public = PublicPlan::of(&plan);
    assert!(appendix(&View::public(&public, day()), None).is_none());
    let made = appendix(&View::partnership(&plan, day()), None).expect("there is something exempt");
    let document = made.document;
    assert_eq!(document.audience, Audience::Partnership);
    let mark = "Exempt under paragraph 7 of Schedule 12A to the Local Government Act 1972 - not for publication";
    assert_eq!(document.header, mark);
    assert!(
        matches!(document.blocks.first(), Some(Block::Note(note)) if note.kind == NoteKind::Exempt && note.text[0].text == mark)
    );
    let text = serde_json::to_string(&document).expect("memory");
    for finding in plan.body.findings.iter() {
        assert!(text.contains(&finding.title), "{}", finding.title);
    }
    for said in ["It would help offenders.", "Strategic assessment 2023", "The priorities so far were reviewed in its light."] {
        assert!(text.contains(said), "{said}");
    }
    let nothing = Plan::new(plan.id);
    assert!(appendix(&View::partnership(&nothing, day()), None).is_none());
}

fn documented() -> String {
    let mut text = String::from(
        "# What the public may read\n\n\
        Public documents are made from a plan that holds nothing but what is in this table: it is made anew, not covered. The table is \
        made from `src/report/public/kinds.rs` and the field catalogue by `tests/redaction_listed.rs`; what is not named is not public. \
        A field of a later version of the program is never public.\n\n\
        - What is left out of the working copy is left out of every edition too: the last word on what is exempt holds for what is \
        published now. What an edition left out when it was made stays out of that edition.\n\
        - What names something that is left out does not name it any more. What belongs to it goes with it.\n\
        - Small counts of guarded indicators are hidden with what protects them: within a breakdown, between periods, in flows of a \
        cohort, in corrections and in every edition. A count that is hidden in one is hidden in all. So is a share that says one: 5% of 60. \
        `src/report/public/small` says how.\n\
        - What explains a hidden number is not printed as a footnote.\n\
        - Words are never cut. Where they may hold a small count, the list of what is left out names the place.\n\n\
        | kind | public | public fields | only of some records | not public | why |\n| --- | --- | --- | --- | --- | --- |\n",
    );
    for kind in Kind::ALL {
        let rule = rule(kind);
        let reach = match rule.reach {
            Reach::All => "all",
            Reach::Some => "some",
            Reach::None => "none",
        };
        let (mut open, mut some, mut closed) = (Vec::new(), Vec::new(), Vec::new());
        for field in FieldId::all(kind) {
            let key = format!("`{}`", field.about().key);
            match (may_be_public(field), rule.sometimes.contains(&field.about().key)) {
                (true, false) => open.push(key),
                (true, true) => some.push(key),
                (false, _) => closed.push(key),
            }
        }
        let list = |keys: &[String]| if keys.is_empty() { "-".to_owned() } else { keys.join(", ") };
        let _ =
            writeln!(text, "| {} | {reach} | {} | {} | {} | {} |", kind.nouns(), list(&open), list(&some), list(&closed), rule.why);
    }
    text
}

#[test]
fn the_table_in_docs_is_that_of_the_program() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/publication.md");
    let text = documented();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, &text).expect("docs can be written");
    }
    assert!(
        fs::read_to_string(&path).unwrap_or_default() == text,
        "docs/publication.md is old: run with UPDATE_DOCS=1 and look at what changed"
    );
}

#[test]
fn every_field_that_a_rule_names_is_there_and_nothing_restricted_is_public() {
    for kind in Kind::ALL {
        let rule = rule(kind);
        for key in rule.kept.iter().chain(rule.sometimes) {
            let field = FieldId::named(kind, key).unwrap_or_else(|| panic!("{kind} has no field “{key}”"));
            assert_eq!(field.about().visibility, Visibility::Public, "{kind} {key} needs no rule");
        }
        assert!(FieldId::all(kind).all(|field| !may_be_public(field) || field.about().visibility == Visibility::Public));
    }
}
