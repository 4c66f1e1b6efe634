//! What is written by hand in a report: it stays while the facts beneath it move, and says so; checks speak beside its paragraphs.

mod support;

use safer_plan::{
    check::{CheckFinding, Checks, Severity, key_of, working_of},
    domain::{
        document::{Paper, PaperAccess, PaperId},
        explanation::{Explanation, ExplanationId},
        field::Record as _,
        id::{Id as _, RawId},
        objective::ObjectiveId,
        plan::Plan,
        report::{Report, ReportId, ReportText, ReportTextId},
        update::UpdateId,
    },
    examples::Example,
    report::{
        Made, PublicPlan, View,
        about::kinds,
        document::Audience,
        kinds::{audience, maker},
        made::Passage,
        parts::plain,
        record::{changed_since, facts, fingerprint, has_changed},
        remarks::{Remark, in_order, of_findings, of_texts},
    },
    review::words::Stretch,
};
use std::sync::Arc;
use support::example;

fn plan() -> Plan {
    example(Example::Plan2022).plan
}

fn report(plan: &Plan) -> Report {
    plan.body.reports.iter().next().expect("the example has one").clone()
}

fn made(plan: &Plan) -> Made {
    let report = report(plan);
    let make = maker(report.kind);
    make(&View::public(&PublicPlan::of(plan), plan.example.expect("an example")), &report)
}

fn passage(made: &Made, section: &str) -> Passage {
    made.passages.iter().find(|passage| passage.section == section).unwrap_or_else(|| panic!("there is {section}")).clone()
}

/// Writes a passage by hand, over what is generated now.
fn write(plan: &mut Plan, section: &str, text: &str) {
    let number = u64::try_from(plan.body.report_texts.len()).expect("few") + 1;
    let mut row = ReportText::blank(ReportTextId::of(RawId::from_bits(number).expect("an id")));
    (row.report, row.section, row.text) = (Some(report(plan).id), section.to_owned(), text.to_owned());
    row.facts = passage(&made(plan), section).generated;
    plan.body.report_texts.put(row);
}

fn told(plan: &Plan) -> Vec<Remark> {
    let checks = Checks::of(&plan.body, plan.example.expect("an example"));
    let findings: Vec<Arc<CheckFinding>> = checks.findings().cloned().collect();
    let made = made(plan);
    let of_texts = of_texts(&made, &plan.body, plan.example.expect("an example"));
    in_order(&made, of_texts.into_iter().chain(of_findings(&made, &plan.body, &findings)).collect())
}

fn beside<'a>(remarks: &'a [Remark], section: &str) -> Vec<&'a Remark> {
    remarks.iter().filter(|remark| remark.section == section).collect()
}

#[test]
fn what_is_written_is_printed_and_says_when_the_facts_have_changed() {
    let mut plan = plan();
    write(&mut plan, "progress.v246", "Two weeks of the scheme reached **more than 2,000** pupils.");
    let before = made(&plan);
    assert!(plain(&before.document).contains("Two weeks of the scheme reached more than 2,000 pupils."));
    assert!(!plain(&before.document).contains("A junior citizens programme ran for two weeks in 2022."));
    let kept = passage(&before, "progress.v246");
    assert!(!kept.is_stale() && kept.differences().is_empty());

    let id: UpdateId = "d246".parse().expect("an id");
    let mut update = plan.body.updates.get(id).expect("it is there").clone();
    update.result = "More than 2,100 Year 6 pupils took part.".to_owned();
    plan.body.updates.put(update);
    let stale = passage(&made(&plan), "progress.v246");
    assert!(stale.is_stale());
    assert!(stale.differences().contains(&Stretch::Gone("000".to_owned())), "{:?}", stale.differences());
    assert!(stale.differences().contains(&Stretch::Came("100".to_owned())));
    assert_eq!(stale.text(), "Two weeks of the scheme reached **more than 2,000** pupils.");
    let told = told(&plan);
    assert!(beside(&told, "progress.v246").iter().any(|remark| remark.words.contains("have changed since it was written")));
}

#[test]
fn the_front_sheet_says_what_the_financial_implications_say() {
    let mut plan = plan();
    let both =
        |plan: &Plan| (passage(&made(plan), "financial_summary").generated, passage(&made(plan), "financial").text().to_owned());
    let (summary, implications) = both(&plan);
    assert_eq!(summary, implications);
    write(&mut plan, "financial", "The review costs nothing beyond what is budgeted.");
    let (summary, implications) = both(&plan);
    assert_eq!((summary.as_str(), implications.as_str()), ("The review costs nothing beyond what is budgeted.", summary.as_str()));
}

#[test]
fn checks_speak_beside_the_paragraph_they_concern() {
    let mut plan = plan();
    write(
        &mut plan,
        "financial",
        "The plan is paid for.\nThere are no direct financial implications or risks in the review. See {ref:nowhere}.",
    );
    write(
        &mut plan,
        "background",
        "Under the Act the XYZQ must produce a police and crime plan, as a community safety partnership must.",
    );
    let told = told(&plan);
    let financial = beside(&told, "financial");
    let denied = financial.iter().find(|remark| remark.words.starts_with("Risks are denied")).expect("it is denied");
    assert_eq!((denied.paragraph, denied.severity), (1, Severity::Error));
    assert!(financial.iter().any(|remark| remark.paragraph == 1 && remark.words.contains("“nowhere”")), "{financial:#?}");
    let background = beside(&told, "background");
    assert!(background.iter().any(|remark| remark.words.contains("“XYZQ” is not explained")), "{background:#?}");
    assert!(background.iter().any(|remark| remark.words.starts_with("Law that is not so")), "{background:#?}");
    // In the example's own words.
    let words = |section: &str, start: &str| beside(&told, section).iter().any(|remark| remark.words.starts_with(start));
    assert!(words("progress.v235", "In the first person: “I list them by offence"));
    assert!(words("progress.v214", "A claim without a figure. "));
    // 23 left, and reasons are given for 21.
    assert!(
        beside(&told, "progress.v232").iter().any(|remark| remark.words.contains("11 + 10")),
        "{:#?}",
        beside(&told, "progress.v232")
    );
}

#[test]
fn a_sentence_pasted_into_two_sections_is_told() {
    let mut plan = plan();
    let pasted = "There are no direct implications in answering this consultation of the Government.";
    write(&mut plan, "human_resources", pasted);
    write(&mut plan, "environment", &format!("Nothing here. {pasted}"));
    let told = told(&plan);
    let words: Vec<&str> = beside(&told, "environment").iter().map(|remark| remark.words.as_str()).collect();
    assert!(words.iter().any(|words| words.contains("also stands under “Human resources implications and risks”")), "{words:#?}");
    assert!(beside(&told, "human_resources").iter().all(|remark| !remark.words.contains("also stands under")));
}

#[test]
fn a_text_for_the_public_that_names_what_is_not_for_it_is_told() {
    let mut plan = plan();
    let mut paper = Paper::blank(PaperId::of(RawId::ONLY));
    (paper.title, paper.access) = ("Informants in Romford".to_owned(), PaperAccess::Confidential);
    plan.body.documents.put(paper.clone());
    write(&mut plan, "background", "All is well.\nThis follows from “Informants in Romford”, of May.");
    let named = |plan: &Plan| {
        let told = told(plan);
        let found = beside(&told, "background").into_iter().find(|remark| remark.words.contains("“Informants in Romford”"));
        found.map(|remark| (remark.paragraph, remark.severity))
    };
    assert_eq!(named(&plan), Some((1, Severity::Error)));
    paper.access = PaperAccess::Public;
    plan.body.documents.put(paper);
    assert_eq!(named(&plan), None);
}

#[test]
fn what_is_generated_draws_no_remark_on_its_wording_beyond_the_words_of_the_plan() {
    for plan in [Example::Plan2022, Example::Plan2017].map(|of| example(of).plan) {
        let (public, today) = (PublicPlan::of(&plan), plan.example.expect("an example"));
        for (kind, _) in kinds() {
            let kept = plan.body.reports.iter().find(|report| report.kind == kind).cloned();
            let mut report = kept.unwrap_or_else(|| Report::blank(ReportId::of(RawId::ONLY)));
            report.kind = kind;
            let is_public = audience(kind) == Audience::Public;
            let view = if is_public { View::public(&public, today) } else { View::partnership(&plan, today) };
            let told = of_texts(&maker(kind)(&view, &view.report(&report)), &plan.body, today);
            let ours: Vec<&Remark> = told.iter().filter(|remark| !remark.section.contains('.')).collect();
            assert!(ours.is_empty(), "{kind:?}: {ours:#?}");
        }
    }
}

#[test]
fn an_explanation_is_printed_as_a_footnote_where_its_finding_stands() {
    let mut plan = plan();
    let without = made(&plan).document.footnotes.len();
    let checks = Checks::of(&plan.body, plan.example.expect("an example"));
    let finding = checks.findings().find(|finding| finding.working.contains("67% comes to 89")).expect("it is found").clone();
    let mut explanation = Explanation::blank(ExplanationId::of(RawId::ONLY));
    (explanation.finding, explanation.working) = (key_of(&finding), working_of(&finding));
    explanation.text = "The share is of all who are on the index.".to_owned();
    plan.body.explanations.put(explanation.clone());
    assert_eq!(made(&plan).document.footnotes.len(), without, "only where it is asked for");
    explanation.footnote = true;
    plan.body.explanations.put(explanation);
    let with = made(&plan).document;
    assert_eq!(with.footnotes.len(), without + 1);
    let text = plain(&with);
    let number = text
        .lines()
        .find(|line| line.ends_with("The share is of all who are on the index."))
        .and_then(|line| line.split(' ').next())
        .expect("it is there");
    let from = text.find("### 2.4.3").expect("the objective");
    let to = text.find("### 2.4.4").expect("the next");
    assert!(text[from..to].contains(number), "{}", &text[from..to]);
}

#[test]
fn a_footnote_whose_finding_is_not_what_it_was_draws_a_remark() {
    let mut plan = plan();
    let checks = Checks::of(&plan.body, plan.example.expect("an example"));
    let finding = checks.findings().find(|finding| finding.working.contains("67% comes to 89")).expect("it is found").clone();
    let mut explanation = Explanation::blank(ExplanationId::of(RawId::ONLY));
    (explanation.finding, explanation.working, explanation.footnote) = (key_of(&finding), working_of(&finding), true);
    explanation.text = "The share is of all who are on the index.".to_owned();
    plan.body.explanations.put(explanation.clone());
    let of_footnotes = |plan: &Plan| {
        let told = told(plan);
        let found = told.into_iter().filter(|remark| remark.words.starts_with("A footnote of this report"));
        found.map(|remark| (remark.section, remark.words)).collect::<Vec<_>>()
    };
    assert_eq!(of_footnotes(&plan), []);
    explanation.working = "Something else".to_owned();
    plan.body.explanations.put(explanation.clone());
    let [(section, words)] = &of_footnotes(&plan)[..] else { panic!("one remark") };
    assert!(section.starts_with("progress.") && words.contains("found “Something else”. Now they find “"), "{section}: {words}");
    // Put right: the finding is gone, and its footnote is still printed.
    explanation.finding = explanation.finding.replace(finding.check.code, "no-check-of-today");
    plan.body.explanations.put(explanation.clone());
    let [(_, words)] = &of_footnotes(&plan)[..] else { panic!("one remark") };
    assert!(words.contains("explains “Something else”, which the checks do not find any more"), "{words}");
    explanation.footnote = false;
    plan.body.explanations.put(explanation);
    assert_eq!(of_footnotes(&plan), []);
}

/// Two of 23 are not accounted for: that is hidden, and so is one who left for a reason from which it would follow.
#[test]
fn an_explanation_of_a_hidden_count_is_no_footnote_in_public() {
    let mut plan = plan();
    let without = made(&plan).document.footnotes.len();
    let checks = Checks::of(&plan.body, plan.example.expect("an example"));
    let finding = checks.findings().find(|finding| finding.working.contains("11 + 10")).expect("it is found").clone();
    let mut explanation = Explanation::blank(ExplanationId::of(RawId::ONLY));
    (explanation.finding, explanation.working, explanation.footnote) = (key_of(&finding), working_of(&finding), true);
    explanation.text = "Two people died.".to_owned();
    plan.body.explanations.put(explanation);
    assert_eq!(made(&plan).document.footnotes.len(), without);
}

#[test]
fn a_report_made_again_says_which_parts_have_changed() {
    let mut plan = plan();
    let before = made(&plan);
    let mut saved = report(&plan);
    (saved.facts, saved.fingerprint) = (facts(&before), fingerprint(&before.document));
    assert_eq!(has_changed(&saved, &made(&plan)), Some(false));
    assert!(changed_since(&saved, &made(&plan)).is_empty());
    let id: UpdateId = "d262".parse().expect("an id");
    let mut update = plan.body.updates.get(id).expect("it is there").clone();
    update.next = "It is asked again in April 2024.".to_owned();
    plan.body.updates.put(update);
    let changed = changed_since(&saved, &made(&plan));
    assert_eq!(
        changed.iter().map(|part| part.heading.as_str()).collect::<Vec<_>>(),
        ["2.6.2 Run an annual crime survey to inform each refresh of the plan"]
    );
    assert!(changed[0].now.contains("April 2024") && !changed[0].before.contains("April 2024"));
    // An objective that ends moves those after it, and the counts.
    let objective: ObjectiveId = "v262".parse().expect("an id");
    plan.body.objectives.take(objective);
    assert!(changed_since(&saved, &made(&plan)).len() > 1);
}
