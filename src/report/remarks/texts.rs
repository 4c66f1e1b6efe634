//! What the checks of wording, and a look at the words themselves, say of the passages of a report.

use super::remark::{Remark, objective_of};
use crate::{
    check::{CheckFinding, Checks, Severity, text_suites},
    domain::{
        approval::{Approval, ApprovalId},
        assessment::Finding,
        board::BoardId,
        date::Day,
        document::PaperAccess,
        field::Record as _,
        id::{Id as _, RawId},
        objective::ObjectiveId,
        plan::Body,
        record::{Kind, RecordId},
        update::{Update, UpdateId},
    },
    report::{
        document::Audience,
        light,
        made::{Made, Passage},
        markers::{referred_to, without_marks},
        parts::plain_blocks,
    },
};
use std::collections::HashMap;

/// A paragraph as the checks read it.
struct Read {
    passage: usize,
    paragraph: usize,
    text: String,
}

/// What there is to say of the words: the checks of wording read each passage anew, as it stands in the report; what refers to nothing,
/// stands on facts that have changed, was pasted, or names what is confidential is said as well.
pub fn of_texts(made: &Made, body: &Body, today: Day) -> Vec<Remark> {
    let mut found = Vec::new();
    for passage in &made.passages {
        for (paragraph, words) in leading_nowhere(made, &paragraphs(passage)) {
            found.push(Remark::at(passage, paragraph, Severity::Error, words));
        }
        if passage.is_stale() {
            let words = "The facts beneath this text have changed since it was written. Compare it with what is generated now.";
            found.push(Remark::at(passage, 0, Severity::Warning, words.to_owned()));
        }
    }
    found.extend(wording(made, body, today));
    found.extend(pasted(made));
    found.extend(naming_confidential(made, body));
    found
}

/// The text of each block of a passage, marks and all.
fn paragraphs(passage: &Passage) -> Vec<String> {
    light::blocks(passage.text()).iter().map(|block| plain_blocks(std::slice::from_ref(block)).trim().to_owned()).collect()
}

/// References to sections that the report does not have.
fn leading_nowhere(made: &Made, paragraphs: &[String]) -> Vec<(usize, String)> {
    let there = |key: &str| made.sections().any(|section| section == key);
    let mut found = Vec::new();
    for (place, text) in paragraphs.iter().enumerate() {
        for key in referred_to(text).filter(|key| !there(key)) {
            found
                .push((place, format!("It refers to the section “{key}”, which this report does not have. Name one that it has.")));
        }
    }
    found
}

/// Has the checks of wording read every paragraph, each as a record of its own.
fn wording(made: &Made, body: &Body, today: Day) -> Vec<Remark> {
    let mut reading = Body { partnership: body.partnership.clone(), ..Body::default() };
    reading.organisations = body.organisations.clone();
    reading.boards = body.boards.clone();
    reading.programmes = body.programmes.clone();
    reading.glossary = body.glossary.clone();
    reading.risks = body.risks.clone();
    reading.objectives = body.objectives.clone();
    reading.indicators = body.indicators.clone();
    reading.readings = body.readings.clone();
    let mut read: HashMap<RecordId, Read> = HashMap::new();
    let mut ids = (1 << 40..).filter_map(RawId::from_bits);
    for (place, passage) in made.passages.iter().enumerate() {
        for (paragraph, text) in paragraphs(passage).iter().enumerate() {
            let (Some(id), text) = (ids.next(), without_marks(text)) else { continue };
            let record = put(&mut reading, id, objective_of(passage), &text);
            read.insert(record, Read { passage: place, paragraph, text });
        }
    }
    let mut checks = Checks::with(text_suites(), today);
    checks.follow(&reading);
    checks.finish();
    let mut found = Vec::new();
    for finding in checks.findings() {
        let subjects = std::iter::once(&finding.subject).chain(&finding.about);
        let Some(at) = subjects.into_iter().find_map(|subject| read.get(subject)) else { continue };
        // Reports say in two places what the plan says in one; what was pasted by hand is told below.
        let pasted = finding.check.code == "pasted-text";
        if let Some(passage) = made.passages.get(at.passage).filter(|_| !pasted) {
            let words = format!("{}. {}.", said(finding, at), finding.check.mend.trim_end_matches('.'));
            found.push(Remark::at(passage, at.paragraph, finding.check.severity, words));
        }
    }
    found
}

/// How many words make a sentence that nobody writes twice by chance.
const LONG: usize = 8;

/// Long sentences that were written by hand in one passage and stand in another as well: perhaps pasted, and not meant for both.
fn pasted(made: &Made) -> Vec<Remark> {
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut found = Vec::new();
    for (place, passage) in made.passages.iter().enumerate() {
        for (paragraph, text) in paragraphs(passage).iter().enumerate() {
            for sentence in without_marks(text).split_inclusive(['.', '?']) {
                let words = plain_words(sentence);
                if words.split(' ').count() < LONG {
                    continue;
                }
                let earlier = known.get(&words).and_then(|place| Some((*place, made.passages.get(*place)?)));
                if let Some((_, other)) = earlier.filter(|(other, _)| *other != place)
                    && passage.written.is_some()
                    && other.written.is_some()
                {
                    let words = format!(
                        "This sentence also stands under “{}”: “{}” Say in each what is so there.",
                        other.heading,
                        sentence.trim()
                    );
                    found.push(Remark::at(passage, paragraph, Severity::Warning, words));
                }
                known.entry(words).or_insert(place);
            }
        }
    }
    found
}

/// What was written by hand for the public and names something that nobody is to know of: a confidential paper, or what an exempt
/// assessment found. Nothing is cut from words, so somebody has to take it out.
fn naming_confidential(made: &Made, body: &Body) -> Vec<Remark> {
    if made.document.audience != Audience::Public {
        return Vec::new();
    }
    let papers = body.documents.iter().filter(|paper| paper.access == PaperAccess::Confidential).map(|paper| &paper.title);
    let is_exempt = |finding: &&Finding| finding.assessment.and_then(|id| body.assessments.get(id)).is_some_and(|row| row.exempt);
    let findings = body.findings.iter().filter(is_exempt).map(|finding| &finding.title);
    let names: Vec<(&str, String)> = papers.chain(findings).map(|name| (name.as_str(), plain_words(name))).collect();
    let mut found = Vec::new();
    for passage in made.passages.iter().filter(|passage| passage.written.is_some()) {
        for (paragraph, text) in paragraphs(passage).iter().enumerate() {
            let words = format!(" {} ", plain_words(text));
            let named = names.iter().filter(|(_, name)| !name.is_empty() && words.contains(&format!(" {name} ")));
            found.extend(named.map(|(name, _)| {
                let words = format!(
                    "It names “{name}”, which is not for the public. Take it out, or say in the plan that it may be named."
                );
                Remark::at(passage, paragraph, Severity::Error, words)
            }));
        }
    }
    found
}

/// The words in lower case with one blank between them.
fn plain_words(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// A paragraph as a record that the checks read: an update of its objective, or else something that stands alone.
fn put(reading: &mut Body, id: RawId, objective: Option<ObjectiveId>, text: &str) -> RecordId {
    if objective.is_some() {
        let mut update = Update::blank(UpdateId::of(id));
        (update.objective, update.done) = (objective, text.to_owned());
        reading.updates.put(update);
        return RecordId { kind: Kind::Update, id };
    }
    let mut alone = Approval::blank(ApprovalId::of(id));
    (alone.note, alone.board) = (text.to_owned(), None::<BoardId>);
    reading.approvals.put(alone);
    RecordId { kind: Kind::Approval, id }
}

/// What a finding says of a paragraph, without the name of the record that stood for it.
fn said(finding: &CheckFinding, at: &Read) -> String {
    let title = finding.check.title;
    let quoted = finding.working.split_once('”').map(|(quote, _)| format!("{quote}”"));
    match quoted.filter(|quote| quote.starts_with('“')) {
        Some(quote) if quote.chars().count() < at.text.chars().count() => format!("{title}: {quote}"),
        _ if finding.says.starts_with('“') => format!("{title}: {}", finding.says),
        _ => title.to_owned(),
    }
}
