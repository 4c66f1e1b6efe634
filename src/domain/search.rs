//! Finding words anywhere in a plan.

use super::{
    objective::{Objective, ObjectiveId},
    overview::said_on,
    plan::Body,
    record::{AnyRecord, FieldId, Kind, RecordId},
    sort::{Key, backwards, sort},
    value::Value,
};
use memchr::memmem::Finder;
use std::collections::HashMap;

/// The kinds that are shown first.
const FIRST: [Kind; 8] =
    [Kind::Objective, Kind::Priority, Kind::Indicator, Kind::Organisation, Kind::Post, Kind::Update, Kind::Figure, Kind::Milestone];

/// The kinds that a search looks through, in the order they are shown.
fn kinds() -> impl Iterator<Item = Kind> {
    FIRST.into_iter().chain(Kind::frozen().filter(|kind| !FIRST.contains(kind) && !kind.is_single()))
}

/// A body made ready for searching: every text of every record in lower case.
#[derive(Clone, Debug, Default)]
pub struct SearchIndex {
    entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    record: RecordId,
    /// The name, a line break, and every other text, in lower case.
    words: String,
    /// Where the name ends.
    name: usize,
}

/// What was found of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The kind.
    pub kind: Kind,
    /// How many there are.
    pub count: usize,
    /// The first of them, those with the words in their names before the others.
    pub records: Vec<RecordId>,
}

impl SearchIndex {
    /// Makes a body ready.
    pub fn new(body: &Body) -> Self {
        let places = objective_places(body);
        let mut entries = Vec::new();
        for kind in kinds() {
            let mut added: Vec<Entry> = body.records(kind).map(|record| entry(&record, body)).collect();
            sort_entries(&mut added, body, &places);
            entries.append(&mut added);
        }
        Self { entries }
    }

    /// The records in which every one of the words is found, by kind, with up to `most` of each.
    pub fn find(&self, words: &str, most: usize) -> Vec<Found> {
        let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
        let finders: Vec<Finder<'_>> = words.iter().map(|word| Finder::new(word.as_bytes())).collect();
        if finders.is_empty() {
            return Vec::new();
        }
        let all_in = |text: &[u8]| finders.iter().all(|finder| finder.find(text).is_some());
        let mut found: Vec<Found> = Vec::new();
        let mut lesser: Vec<RecordId> = Vec::new();
        for entry in self.entries.iter().filter(|entry| all_in(entry.words.as_bytes())) {
            let kind = entry.record.kind;
            if found.last().is_none_or(|last| last.kind != kind) {
                fill_up(&mut found, &mut lesser, most);
                found.push(Found { kind, count: 0, records: Vec::new() });
            }
            let Some(group) = found.last_mut() else { continue };
            group.count += 1;
            let in_name = group.records.len() < most && all_in(entry.words.as_bytes().get(..entry.name).unwrap_or_default());
            let list = if in_name { &mut group.records } else { &mut lesser };
            if list.len() < most {
                list.push(entry.record);
            }
        }
        fill_up(&mut found, &mut lesser, most);
        found
    }
}

/// Puts those that have the words elsewhere after those that have them in their names.
fn fill_up(found: &mut [Found], lesser: &mut Vec<RecordId>, most: usize) {
    if let Some(last) = found.last_mut() {
        last.records.append(lesser);
        last.records.truncate(most);
    }
    lesser.clear();
}

fn entry(row: &AnyRecord, body: &Body) -> Entry {
    let mut words = row.name(body).to_lowercase();
    let name = words.len();
    for text in texts(row, body) {
        words.push('\n');
        words.push_str(&text.to_lowercase());
    }
    Entry { record: row.record_id(), words, name }
}

/// Everything a person wrote in a record, field by field. Links and choices are not: they would find all that stands under a priority.
fn texts(record: &AnyRecord, body: &Body) -> Vec<String> {
    let mut found = Vec::new();
    for field in FieldId::all(record.record_id().kind) {
        let value = record.value(field);
        if matches!(value, Value::Text(_) | Value::Texts(_) | Value::Date(_) | Value::Number(_)) && !value.is_empty() {
            found.push(field.about().text(&value, body));
        }
    }
    found
}

/// A few words around the first place where one of the words is found outside a record's name; what is before, the word, what is after.
pub fn passage(body: &Body, record: RecordId, words: &str) -> Option<(String, String, String)> {
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    let found = body.find(record)?;
    let name = found.name(body).to_lowercase();
    let elsewhere: Vec<&String> = words.iter().filter(|word| !name.contains(word.as_str())).collect();
    texts(&found, body).into_iter().find_map(|text| elsewhere.iter().find_map(|word| cut(&text, word)))
}

/// How many characters are shown on each side.
const AROUND: usize = 60;

/// Cuts a text around a word. Lower case can be of another length than what it was made from, so places are counted in characters,
/// each lowered by itself.
fn cut(text: &str, word: &str) -> Option<(String, String, String)> {
    let letters: Vec<char> = text.chars().map(|letter| if letter.is_whitespace() { ' ' } else { letter }).collect();
    let low: Vec<char> = letters.iter().map(|letter| letter.to_lowercase().next().unwrap_or(*letter)).collect();
    let wanted: Vec<char> = word.chars().collect();
    let at = low.windows(wanted.len().max(1)).position(|part| part == wanted.as_slice())?;
    let after = at + wanted.len();
    let is_space = |place: usize| letters.get(place) == Some(&' ');
    // Whole words only, where there is a gap near enough.
    let start = at.checked_sub(AROUND).map_or(0, |far| (far..at).find(|place| is_space(*place)).map_or(far, |gap| gap + 1));
    let end = if after + AROUND < letters.len() {
        (after..after + AROUND).rfind(|place| is_space(*place)).unwrap_or(after + AROUND)
    } else {
        letters.len()
    };
    let part = |from: usize, to: usize| letters.get(from..to).unwrap_or_default().iter().collect::<String>();
    let before = if start > 0 { format!("…{}", part(start, at)) } else { part(0, at) };
    let behind = if end < letters.len() { format!("{}…", part(after, end)) } else { part(after, end) };
    Some((before, part(at, after), behind))
}

type Place = (u32, bool, u32);

/// Where each objective stands: by priority, live ones first.
fn objective_places(body: &Body) -> HashMap<ObjectiveId, Place> {
    let place = |objective: &Objective| {
        let priority = objective.priority.and_then(|id| body.priorities.get(id)).map_or(u32::MAX, |priority| priority.position);
        (priority, !objective.status.is_live(), objective.position)
    };
    body.objectives.iter().map(|objective| (objective.id, place(objective))).collect()
}

/// Sorts entries of one kind: what belongs to an objective by that objective's place, updates the newest first, the rest by name.
fn sort_entries(entries: &mut Vec<Entry>, body: &Body, places: &HashMap<ObjectiveId, Place>) {
    let key = |objective: Option<ObjectiveId>, within: u64| {
        let (priority, ended, position) = objective.and_then(|id| places.get(&id)).copied().unwrap_or((u32::MAX, true, u32::MAX));
        Key::numbers([priority.into(), u64::from(ended), position.into(), within])
    };
    let update_of = |id| body.updates.get(id);
    sort(entries, |Entry { record, words, name }| match record.kind {
        Kind::Objective => key(Some(super::id::Id::of(record.id)), 0),
        Kind::Milestone => key(body.milestones.get(super::id::Id::of(record.id)).and_then(|row| row.objective), 0),
        Kind::Update => {
            let update = update_of(super::id::Id::of(record.id));
            let age = update.and_then(said_on).map_or(u64::MAX, |day| backwards(day.ordinal()));
            key(update.and_then(|update| update.objective), age)
        }
        Kind::Figure => {
            let figure = body.figures.get(super::id::Id::of(record.id));
            let update = figure.and_then(|figure| figure.update).and_then(update_of);
            key(update.and_then(|update| update.objective), figure.map_or(0, |figure| figure.position.into()))
        }
        _ => Key::name(words.get(..*name).unwrap_or_default()),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{field::Record as _, id::Id};

    fn body() -> Body {
        let mut body = Body::default();
        for (id, reference, title, note) in [
            ("v1", "1.1", "Tackle violence", ""),
            ("v2", "1.2", "Use ECINs for cases", "Violence is discussed weekly"),
            ("v3", "1.3", "Publish a strategy", "İstanbul protocol; VIOLENCE duty"),
        ] {
            let mut objective = Objective::blank(Id::of(id.parse().unwrap()));
            objective.reference = reference.into();
            objective.title = title.into();
            objective.note = note.into();
            body.objectives.put(objective);
        }
        body
    }

    fn found(words: &str) -> Vec<(Kind, usize, Vec<String>)> {
        let found = SearchIndex::new(&body()).find(words, 2);
        found
            .into_iter()
            .map(|found| (found.kind, found.count, found.records.iter().map(|record| record.id.to_string()).collect()))
            .collect()
    }

    #[test]
    fn all_words_must_match_and_names_come_first() {
        assert_eq!(found("violence"), [(Kind::Objective, 3, vec!["v1".into(), "v2".into()])]);
        assert_eq!(found("VIOLENCE weekly"), [(Kind::Objective, 1, vec!["v2".into()])]);
        assert_eq!(found("ecins"), [(Kind::Objective, 1, vec!["v2".into()])]);
        assert_eq!(found("violence nowhere"), []);
        assert_eq!(found("  "), []);
    }

    #[test]
    fn a_passage_shows_where_a_word_is() {
        let (body, record) = (body(), |id: &str| RecordId { kind: Kind::Objective, id: id.parse().unwrap() });
        assert_eq!(passage(&body, record("v1"), "violence"), None);
        let (before, word, after) = passage(&body, record("v3"), "violence").unwrap();
        assert_eq!((before.as_str(), word.as_str(), after.as_str()), ("İstanbul protocol; ", "VIOLENCE", " duty"));
    }

    #[test]
    fn a_long_text_is_cut_between_words() {
        let long = format!("{} needle {}", "before ".repeat(20).trim(), "after ".repeat(20).trim());
        let (before, word, after) = cut(&long, "needle").unwrap();
        assert!(before.starts_with("…before ") && before.ends_with("before "), "{before}");
        assert!(after.starts_with(" after ") && after.ends_with("after…"), "{after}");
        assert_eq!(word, "needle");
        assert_eq!(
            cut(&"x".repeat(300), "x").map(|(before, _, after)| (before.len(), after.chars().count())),
            Some((0, AROUND + 1))
        );
    }
}
