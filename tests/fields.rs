//! The field catalogue: what every field says of itself, and that text and content lead to one another.

mod support;

use proptest::{prelude::*, test_runner::TestCaseResult};
use safer_plan::{
    domain::{
        field::{About, FieldError, FieldKind, Visibility},
        id::RawId,
        plan::Body,
        record::{AnyRecord, FieldId, Kind},
        value::Value,
    },
    edit::Document,
    examples::Example,
};
use std::{collections::HashSet, fmt::Write};
use support::{example, ids, small, steps, values};

fn every_field() -> impl Iterator<Item = (Kind, FieldId, &'static About)> {
    Kind::ALL.into_iter().flat_map(|kind| FieldId::all(kind).map(move |field| (kind, field, field.about())))
}

/// Files, logs and people's habits hang on these: a change here wants a line in the changelog and, for a key, a format version.
#[test]
fn the_catalogue_is_as_it_was() {
    let mut text = String::new();
    for (kind, _, About { key, label, kind: holds, required, visibility, .. }) in every_field() {
        let holds = format!("{holds:?}").replace("ChoiceOption ", "");
        let required = if *required { ", required" } else { "" };
        let seen = if *visibility == Visibility::Public { "" } else { ", not for publication" };
        writeln!(text, "{}.{key}: “{label}”, {holds}{required}{seen}", kind.key()).expect("memory");
    }
    insta::assert_snapshot!(text);
}

#[test]
fn every_key_is_unique_within_its_record_and_plain() {
    let mut seen = HashSet::new();
    for (kind, field, About { key, .. }) in every_field() {
        assert!(seen.insert((kind, key)), "{kind} has “{key}” twice");
        assert!(key.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_') && *key != "id", "{key}");
        assert_eq!(FieldId::named(kind, key), Some(field));
    }
    assert_eq!(FieldId::named(Kind::Post, "no_such_field"), None);
}

#[test]
fn every_label_reads_like_the_start_of_a_sentence() {
    for (kind, _, About { label, hint, .. }) in every_field() {
        let mut words = label.split(' ');
        let first = words.next().unwrap_or_default();
        let acronym = first.len() > 1 && first.chars().all(char::is_uppercase);
        let capital = first.starts_with(|letter: char| letter.is_uppercase());
        assert!(capital && !label.ends_with('.') && label.trim() == *label, "{kind}: “{label}”");
        assert!(acronym || first.chars().skip(1).all(char::is_lowercase) || first.contains('-'), "{kind}: “{label}”");
        assert!(words.all(|word| !word.starts_with(|letter: char| letter.is_uppercase()) || word == "BRAG"), "{kind}: “{label}”");
        assert!(hint.is_empty() || hint.starts_with(|letter: char| letter.is_uppercase() || letter == '“'), "{kind}: “{hint}”");
    }
}

/// Fields that may be empty in a file but that a form asks for: ending, extending, deciding, merging and handing over.
const ASKED_FOR: [(Kind, &str); 7] = [
    (Kind::Objective, "closing_reason"),
    (Kind::ContractOption, "decided_on"),
    (Kind::OrderExtension, "new_end"),
    (Kind::PriorityChange, "other"),
    (Kind::Handover, "to_post"),
    (Kind::Handover, "to_organisation"),
    (Kind::Handover, "to_board"),
];

/// What is said where a field was left empty is made from its label. A new or changed one is to be read aloud before it is accepted.
#[test]
fn what_is_said_of_every_required_field_is_a_sentence() {
    let mut text = String::new();
    let asked = |kind, key| ASKED_FOR.contains(&(kind, key));
    for (kind, _, About { key, label, .. }) in every_field().filter(|(kind, _, about)| about.required || asked(*kind, about.key)) {
        writeln!(text, "{}.{key}: {}", kind.key(), FieldError::Missing { label }).expect("memory");
    }
    let listed = |key: &str| text.lines().any(|line| line.starts_with(&format!("{key}: ")));
    for (kind, key) in ASKED_FOR {
        assert!(listed(&format!("{}.{key}", kind.key())), "{kind} has no “{key}”");
    }
    insta::assert_snapshot!(text);
}

#[test]
fn no_choice_has_a_key_or_label_twice() {
    for (kind, _, about) in every_field() {
        let keys: HashSet<_> = about.options().iter().map(|option| option.key).collect();
        let labels: HashSet<_> = about.options().iter().map(|option| option.label.to_lowercase()).collect();
        assert!(keys.len() == about.options().len() && labels.len() == keys.len(), "{kind}.{}", about.key);
    }
}

#[test]
fn what_a_field_says_it_holds_is_what_it_holds() {
    for (kind, field, about) in every_field() {
        let blank = AnyRecord::blank(kind, RawId::ONLY).value(field);
        let fits = matches!(
            (about.kind, &blank),
            (FieldKind::Line | FieldKind::Paragraphs | FieldKind::Cadence | FieldKind::Colour | FieldKind::Picture, Value::Text(_))
                | (FieldKind::Lines, Value::Texts(_))
                | (FieldKind::Date | FieldKind::Period, Value::Date(None))
                | (FieldKind::Number | FieldKind::Money, Value::Number(None))
                | (FieldKind::Position, Value::Whole(0))
                | (FieldKind::Flag, Value::Flag(false))
                | (FieldKind::Choice(_), Value::Choice(Some(_)))
                | (FieldKind::OptionalChoice(_), Value::Choice(None))
                | (FieldKind::Choices(_), Value::Choices(_))
                | (FieldKind::Owner(_) | FieldKind::Link(_), Value::Link(None))
                | (FieldKind::Links(_), Value::Links(_))
        );
        assert!(fits, "{kind}.{}: {:?} holds {blank:?}", about.key, about.kind);
        let put = AnyRecord::blank(kind, RawId::ONLY).with(field, blank);
        assert!(matches!(put, Ok(_) | Err(FieldError::Missing { .. })), "{kind}.{}: {put:?}", about.key);
    }
}

#[test]
fn a_choice_is_offered_by_its_label_and_kept_by_its_key() {
    let body = Body::default();
    for (kind, _, about) in every_field() {
        for option in about.options() {
            let several = matches!(about.kind, FieldKind::Choices(_));
            let value = if several { Value::Choices(vec![option.key]) } else { Value::Choice(Some(option.key)) };
            assert_eq!(about.text(&value, &body), option.label, "{kind}.{}", about.key);
            for given in [option.label, option.key, &option.label.to_uppercase()] {
                assert_eq!(about.read(given, &body), Ok(value.clone()), "{kind}.{}: {given}", about.key);
            }
        }
    }
}

/// The law of forms, tables and imports: what is shown can be typed back, but for spaces at the ends.
fn what_is_shown_reads_back(document: &Document) -> TestCaseResult {
    for kind in Kind::ALL {
        for id in ids(document, kind) {
            let record = document.plan.find(safer_plan::domain::record::RecordId { kind, id }).expect("it is there");
            for field in FieldId::all(kind) {
                let (about, value) = (field.about(), record.value(field));
                let text = about.text(&value, &document.plan.body);
                let value = if let Value::Text(text) = value { Value::Text(text.trim().to_owned()) } else { value };
                match about.read(&text, &document.plan.body) {
                    Err(FieldError::SeveralRecords { .. }) => prop_assert!(!value.links().is_empty()),
                    read => prop_assert_eq!(read, Ok(value), "{} {}: {}", kind, id, text),
                }
            }
        }
    }
    Ok(())
}

#[test]
fn what_is_shown_of_the_examples_reads_back() {
    for document in [example(Example::Plan2022), example(Example::Plan2017), small()] {
        what_is_shown_reads_back(&document).expect("the law");
    }
}

/// Found by chance: the post was called `Neighbourhood Inspector, `, and what is typed has no spaces at its ends.
#[test]
fn a_record_whose_name_ends_in_spaces_is_found_by_it() {
    let mut document = small();
    for mut organisation in document.plan.body.organisations.clone().iter().cloned() {
        " ".clone_into(&mut organisation.short_name);
        document.plan.body.organisations.put(organisation);
    }
    what_is_shown_reads_back(&document).expect("the law");
}

proptest! {
    #![proptest_config(support::cases(48))]

    #[test]
    fn what_is_shown_of_any_plan_reads_back(steps in prop::collection::vec(steps::step(), 1..40)) {
        let mut history = safer_plan::edit::History::new(small());
        for step in &steps {
            if let Some(edit) = steps::edit(step, history.document()) {
                let _ = history.edit(&edit, &support::stamp());
            }
        }
        what_is_shown_reads_back(history.document())?;
    }

    #[test]
    fn reading_never_panics(text in "\\PC{0,40}", material in values::material()) {
        let document = small();
        for (_, _, about) in every_field() {
            for text in [&text, &material.lines.join("\n")] {
                if let Ok(value) = about.read(text, &document.plan.body) {
                    let shown = about.text(&value, &document.plan.body);
                    prop_assert_eq!(about.read(&shown, &document.plan.body), Ok(value), "{}: {:?}", about.label, text);
                }
            }
        }
    }
}
