//! Claims that something rose, fell or got better, without a figure (“has led to a reduction”).

use super::prose::{Sentence, Text};
use crate::{
    check::{
        check_finding::{Check, CheckFinding, Group, Severity},
        look::Look,
    },
    domain::{
        id::RawId,
        indicator::Indicator,
        reading::Reading,
        record::{AnyRecord, FieldId, Kind, Object, RecordId},
    },
};

pub(super) static CLAIM: Check = Group::Wording.check(
    "claim-without-figure",
    Severity::Warning,
    "A claim without a figure",
    "Say by how much and since when, or link the objective to an indicator with a reading",
);

/// Where results are told.
const TOLD_IN: &[(Kind, &[&str])] = &[
    (Kind::Update, &["done", "result", "problem"]),
    (Kind::Objective, &["closing_note"]),
    (Kind::Programme, &["what"]),
    (Kind::Contract, &["outputs"]),
    (Kind::Engagement, &["findings"]),
    (Kind::Finding, &["title"]),
    (Kind::Action, &["outcome"]),
    (Kind::Recommendation, &["response"]),
];

/// Nouns of change, and what before them makes a claim of them.
const CHANGES: [&str; 13] = [
    "reduction",
    "reductions",
    "decrease",
    "decreases",
    "decline",
    "fall",
    "drop",
    "increase",
    "increases",
    "rise",
    "improvement",
    "improvements",
    "downturn",
];
const BROUGHT: [&str; 22] = [
    "led",
    "leading",
    "leads",
    "resulted",
    "resulting",
    "contributed",
    "contributing",
    "brought",
    "achieved",
    "seen",
    "saw",
    "shown",
    "showed",
    "significant",
    "major",
    "marked",
    "large",
    "sharp",
    "noticeable",
    "considerable",
    "substantial",
    "clear",
];
/// Verbs of change, and what before them makes a claim of them.
const CHANGED: [&str; 14] = [
    "reduced",
    "decreased",
    "declined",
    "fallen",
    "dropped",
    "lowered",
    "increased",
    "risen",
    "grown",
    "improved",
    "worsened",
    "fewer",
    "doubled",
    "halved",
];
const HAS: [&str; 17] = [
    "has",
    "have",
    "had",
    "been",
    "was",
    "were",
    "this",
    "which",
    "significantly",
    "greatly",
    "markedly",
    "considerably",
    "substantially",
    "sharply",
    "dramatically",
    "steadily",
    "successfully",
];
const ARTICLES: [&str; 6] = ["a", "an", "the", "any", "no", "to"];
/// Claims whatever stands before them.
const PHRASES: [&str; 16] = [
    "went down",
    "gone down",
    "came down",
    "come down",
    "went up",
    "gone up",
    "increased number",
    "increasing number",
    "growing number",
    "reduced number",
    "helped to reduce",
    "helped reduce",
    "helped to increase",
    "on the increase",
    "on the decline",
    "fell sharply",
];
/// Numbers written as words. Not “one”, which mostly counts nothing.
const NUMBERS: [&str; 17] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty", "hundred",
    "thousand", "half", "third",
];

/// Reports claims where results are told, unless an indicator of the objective has been read.
pub(super) fn look_at(look: &mut Look<'_>, record: &AnyRecord, text: &Text, sentences: &[Sentence<'_>]) {
    let kind = record.record_id().kind;
    if !TOLD_IN.iter().any(|(told, keys)| *told == kind && keys.contains(&text.key())) {
        return;
    }
    for (place, sentence) in sentences.iter().enumerate() {
        let Some(claim) = claim(sentence) else { continue };
        if is_measured(look, record) {
            return;
        }
        let name = look.name(look.subject());
        let says = format!("{name}: “{claim}”, and no figure");
        let at = if place == 0 { text.key().to_owned() } else { format!("{} {place}", text.key()) };
        look.report(CheckFinding::new(&CLAIM, look.subject(), says, sentence.shown()).at(at));
    }
}

/// The words of a sentence that claim a change, if it has no number.
fn claim(sentence: &Sentence<'_>) -> Option<String> {
    let words = &sentence.words;
    let has_number = sentence.text.contains(|letter: char| letter.is_numeric()) || words.iter().any(|word| word.is_any(&NUMBERS));
    if has_number {
        return None;
    }
    let phrase = PHRASES.iter().find_map(|phrase| Some((sentence.find(phrase)?, phrase.split(' ').count())));
    let (from, count) = phrase.or_else(|| (0..words.len()).find_map(|place| claimed_at(sentence, place)))?;
    let shown: Vec<&str> = words.iter().skip(from).take(count).map(|word| word.text).collect();
    Some(shown.join(" "))
}

/// Whether the word there claims a change: from which word on, and of how many words.
fn claimed_at(sentence: &Sentence<'_>, place: usize) -> Option<(usize, usize)> {
    let word = sentence.words.get(place).filter(|word| !word.quoted)?;
    let before = |back: usize| place.checked_sub(back).and_then(|place| sentence.words.get(place));
    if word.is_any(&CHANGES) {
        let back = (1..=3).find(|back| before(*back).is_some_and(|word| word.is_any(&BROUGHT)))?;
        return Some((place - back, back + 1));
    }
    if !word.is_any(&CHANGED) {
        return None;
    }
    // “has an increased risk”: there it changes nothing.
    let back = (1..=2).find(|back| before(*back).is_some_and(|word| word.is_any(&HAS) || word.is_any(&ARTICLES)))?;
    let claims = before(back).is_some_and(|word| word.is_any(&HAS));
    claims.then_some((place - back, back + 1))
}

/// Whether an indicator of an objective that the record is about has been read.
fn is_measured(look: &mut Look<'_>, record: &AnyRecord) -> bool {
    let objectives = objectives_of(record);
    let mut indicators: Vec<RecordId> = Vec::new();
    for id in objectives {
        let named = look.naming::<Indicator>(RecordId { kind: Kind::Objective, id });
        indicators.extend(named.into_iter().map(Object::record_id));
    }
    indicators.into_iter().any(|indicator| !look.naming::<Reading>(indicator).is_empty())
}

/// The objectives that a record is about: itself, or those it names.
pub(super) fn objectives_of(record: &AnyRecord) -> Vec<RawId> {
    let id = record.record_id();
    if id.kind == Kind::Objective {
        return vec![id.id];
    }
    let fields = FieldId::all(id.kind).filter(|field| field.links_to() == Some(Kind::Objective));
    fields.flat_map(|field| record.value(field).links().to_vec()).collect()
}
