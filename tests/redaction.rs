//! Nothing that is not for the public is anywhere in the bytes of what the public gets, and what is for it is there.
//!
//! 500 plans by default; `PROPTEST_CASES=10000 cargo test --no-default-features --test redaction` tries more.

mod support;

use proptest::{
    prelude::*,
    strategy::ValueTree as _,
    test_runner::{Config, TestRunner},
};
use safer_plan::{
    domain::{
        date::Day, id::Id as _, objective::ObjectiveId, record::Kind, report::Report, report_template::ReportKind,
        value::Choice as _,
    },
    edit::Document as PlanFile,
    exchange::{docx, html, json},
    report::{
        PublicPlan, View,
        document::{Audience, Block, Document, PublicDocument},
        kinds::{audience, maker},
        template,
    },
};
use std::collections::BTreeSet;
use support::{
    leaks::{token, tokens_in},
    tokens::{Judged, Mark, Marked, marked},
};

fn config() -> Config {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(500);
    Config { cases, failure_persistence: None, max_shrink_iters: 12, ..Config::default() }
}

/// The bytes that a public document becomes in every format it can be had in.
fn formats(document: &Document) -> Vec<Vec<u8>> {
    let public = PublicDocument::try_from(document.clone()).expect("it is for the public");
    let word = docx::write(document).expect("a Word file");
    vec![serde_json::to_vec(document).expect("memory"), html::public(&public).into_bytes(), word]
}

fn today() -> Day {
    "2026-11-22".parse().expect("a day")
}

fn public_tokens(marked: &Marked, judged: &Judged<'_>) -> BTreeSet<usize> {
    marked.marks.iter().filter(|(_, mark)| judged.is_public(mark)).map(|(number, _)| *number).collect()
}

/// What a report of a kind has to hold in all: every objective, or every indicator, of the body it is made from.
fn all_of(marked: &Marked, report: &Report) -> BTreeSet<usize> {
    let (kind, field) = match report.kind {
        ReportKind::Plan | ReportKind::OnePage => (Kind::Objective, "title"),
        ReportKind::Figures => (Kind::Indicator, "name"),
        _ => return BTreeSet::new(),
    };
    // The editions come after the working copy, the newest first.
    let place = report.of_edition().map_or(0, |edition| if edition.raw().bits() == 2 { 1 } else { 2 });
    let body = report.of_edition().map_or(&marked.plan.body, |edition| &marked.plan.frozen[&edition]);
    let is_live = |mark: &Mark| {
        let objective = body.objectives.get(ObjectiveId::of(mark.record.id));
        kind != Kind::Objective || objective.is_some_and(|objective| objective.status.is_live())
    };
    let asked = |mark: &Mark| mark.body == place && mark.record.kind == kind && mark.field == Some(field);
    marked.marks.iter().filter(|(_, mark)| asked(mark) && is_live(mark)).map(|(number, _)| *number).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_public_plan_holds_what_is_public_and_nothing_else(marked in marked()) {
        let judged = Judged::of(&marked.plan);
        let expected = public_tokens(&marked, &judged);
        let public = PublicPlan::of(&marked.plan);
        let file = json::compact(&PlanFile::new(public.plan().clone()));
        let found = tokens_in(file.as_bytes());
        let leaked: Vec<_> = found.difference(&expected).map(|number| &marked.marks[number]).collect();
        prop_assert!(leaked.is_empty(), "leaked: {:?}", leaked);
        let missing: Vec<_> = expected.difference(&found).map(|number| &marked.marks[number]).collect();
        prop_assert!(missing.is_empty(), "missing: {:?}", missing);
        // What is said of what is left out gives nothing of it away either.
        let editions = std::iter::once(None).chain(marked.plan.frozen.keys().copied().map(Some));
        let said: Vec<String> = editions.map(|edition| public.statements(edition).words()).collect();
        prop_assert_eq!(tokens_in(said.join("\n").as_bytes()), BTreeSet::new());
    }

    #[test]
    fn no_public_report_holds_anything_else(marked in marked()) {
        let judged = Judged::of(&marked.plan);
        let public = public_tokens(&marked, &judged);
        let public_plan = PublicPlan::of(&marked.plan);
        let view = View::public(&public_plan, today());
        for report in marked.plan.body.reports.iter().filter(|report| audience(report.kind) == Audience::Public) {
            let own = |number: &usize| judged.is_of(&marked.marks[number], report.id);
            let all = all_of(&marked, report);
            // What it becomes before it is made of anything: its own record and words, as its maker gets them.
            let mut files = vec![format!("{:?}{:?}", view.report(report), view.recommendations_of(report.id)).into_bytes()];
            files.extend(view.texts_of(report.id).into_iter().map(|text| text.text.clone().into_bytes()));
            let without = files.len();
            files.extend(formats(&maker(report.kind)(&view, &view.report(report)).document));
            for (place, file) in files.into_iter().enumerate() {
                let found = tokens_in(&file);
                let missing: Vec<_> = all.difference(&found).filter(|_| place >= without).map(|number| &marked.marks[number]).collect();
                prop_assert!(missing.is_empty(), "missing in {:?}: {:?}", report.kind, missing);
                let leaked: Vec<_> = found.into_iter().filter(|number| !public.contains(number) && !own(number)).collect();
                // The editions it is made from stand in its record by their ids.
                let leaked: Vec<_> = leaked
                    .into_iter()
                    .map(|number| &marked.marks[&number])
                    .filter(|mark| !(mark.record.kind == Kind::Report && matches!(mark.field, Some("edition" | "earlier_edition"))))
                    .collect();
                prop_assert!(leaked.is_empty(), "leaked: {:?}", leaked);
            }
        }
    }
}

/// What is tried above is worth trying: made of every public kind, from editions, with words of its own, pictures and a template.
#[test]
fn the_plans_that_are_tried_have_reports_of_every_sort() {
    let mut runner = TestRunner::deterministic();
    let mut found = BTreeSet::new();
    for _ in 0..80 {
        let marked = marked().new_tree(&mut runner).expect("a plan").current();
        let public = PublicPlan::of(&marked.plan);
        let view = View::public(&public, today());
        for report in marked.plan.body.reports.iter().filter(|report| audience(report.kind) == Audience::Public) {
            let record = view.report(report);
            let made = maker(report.kind)(&view, &record);
            found.insert(report.kind.key());
            let own = made.passages.iter().any(|passage| passage.written.is_some());
            let blocks = &made.document.blocks;
            let has_picture = blocks.iter().any(|block| matches!(block, Block::Picture(_)));
            let sorts = [
                ("own words", own),
                ("a picture", has_picture),
                ("a footnote", !made.document.footnotes.is_empty()),
                ("from an edition", record.of_edition().is_some()),
                ("compared", record.compared_with().is_some()),
                ("own template", template::current(&public.plan().body, &record).is_some()),
            ];
            found.extend(sorts.into_iter().filter(|(_, is_so)| *is_so).map(|(sort, _)| sort));
        }
    }
    let kinds = ReportKind::OPTIONS.iter().map(|option| option.key);
    let public = kinds.filter(|key| ReportKind::from_key(key).is_some_and(|kind| audience(kind) == Audience::Public));
    let sorts = ["own words", "a picture", "a footnote", "from an edition", "compared", "own template"];
    let missing: Vec<&str> = public.chain(sorts).filter(|sort| !found.contains(sort)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn a_token_is_found_however_it_is_written() {
    let said = format!("Some words {} and more of them.", token(7));
    let utf_16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let zip = |member: &[u8]| {
        let mut packer = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
        std::io::Write::write_all(&mut packer, member).expect("memory");
        let packed = packer.finish().expect("memory");
        let mut file = b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0".to_vec();
        for size in [packed.len(), member.len()] {
            file.extend(u32::try_from(size).expect("small").to_le_bytes());
        }
        file.extend(b"\x01\0\0\0a");
        file.extend(packed);
        file
    };
    let mut files = vec![said.clone().into_bytes(), utf_16(&said), zip(said.as_bytes()), zip(&utf_16(&said))];
    for before in ["", "a", "ab", "abc"] {
        let text = format!("{before}{said}");
        let encoded = safer_plan::domain::picture::encode(text.as_bytes());
        files.push(format!("<img src=\"data:text/plain;base64,{encoded}\">").into_bytes());
        files.push(
            format!("<img src=\"data:text/plain;base64,{}\">", safer_plan::domain::picture::encode(&utf_16(&text))).into_bytes(),
        );
        files.push(zip(encoded.as_bytes()));
    }
    for file in files {
        assert_eq!(tokens_in(&file), BTreeSet::from([7]), "{}", String::from_utf8_lossy(&file));
    }
    assert_eq!(tokens_in(b"QZ12 and QZ123456aZQ and nothing else"), BTreeSet::new());
}
