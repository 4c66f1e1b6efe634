//! What the public is told of what it may not read: how much is exempt and under which paragraph, and that small counts are not
//! published. Nothing of what it says, and no word of anything confidential.

use super::{
    sifted::{Sifted, SiftedBody},
    small::{self, cut_fields},
    why::{Why, under},
};
use crate::domain::{
    record::{AnyRecord, FieldId, Kind, RecordId},
    suppression::Shown,
};
use std::collections::{BTreeMap, BTreeSet};

/// What is said of one body, a sentence each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statements {
    /// What is exempt, and under which paragraph.
    pub exempt: Vec<String>,
    /// That small counts are not published, where there are some.
    pub small: Option<&'static str>,
}

/// The kinds that are told of, as one and as several.
const TOLD: [(Kind, &str, &str); 3] = [
    (Kind::Paper, "background paper", "background papers"),
    (Kind::AgendaItem, "agenda item", "agenda items"),
    (Kind::Assessment, "strategic assessment", "strategic assessments"),
];

impl Statements {
    /// Those of one body.
    pub(super) fn of(sifted: &Sifted<'_>, one: &SiftedBody<'_>) -> Self {
        Self { exempt: exempt(one), small: small_counts(sifted, one) }
    }

    /// All of them, one after the other.
    pub fn words(&self) -> String {
        let small = self.small.into_iter().map(str::to_owned);
        self.exempt.iter().cloned().chain(small).collect::<Vec<_>>().join(" ")
    }
}

fn exempt(one: &SiftedBody<'_>) -> Vec<String> {
    let mut counts: BTreeMap<(Option<&str>, usize), usize> = BTreeMap::new();
    let closed = one.closed.records.iter().chain(&one.closed.shells);
    for (record, why) in closed.filter(|(record, _)| one.body.find(**record).is_some()) {
        let place = TOLD.iter().position(|(kind, ..)| *kind == record.kind);
        if let (Why::Exempt(paragraph), Some(place)) = (why, place) {
            *counts.entry((paragraph.as_deref(), place)).or_default() += 1;
        }
    }
    let said = |((paragraph, place), count): ((Option<&str>, usize), usize)| {
        let (_, single, several) = TOLD.get(place)?;
        let under = under(paragraph);
        Some(match count {
            1 => format!("One {single} is exempt under {under}."),
            count => format!("{} {several} are exempt under {under}.", number_word(count)),
        })
    };
    counts.into_iter().filter_map(said).collect()
}

fn small_counts(sifted: &Sifted<'_>, one: &SiftedBody<'_>) -> Option<&'static str> {
    let (mut small, mut protecting) = (false, false);
    for id in sifted.hidden.records().collect::<BTreeSet<RecordId>>() {
        let Some(record) = one.body.find(id).filter(|_| one.closed.why(id).is_none()) else { continue };
        for (cell, cut) in cut_fields(id, &sifted.hidden) {
            let mut fields = cut.iter().chain(std::iter::once(&cell.key));
            if fields.any(|key| is_given(&record, key)) {
                let shown = small::shown(one.body, &record, cell, &sifted.cases, &sifted.hidden);
                let is_small = matches!(shown, Some((Shown::Small, _)));
                (small, protecting) = (small || is_small, protecting || !is_small);
            }
        }
    }
    match (small, protecting) {
        (true, true) => Some(
            "Small counts of people who might be recognised are not published, nor are figures from which they could be worked out.",
        ),
        (true, false) => Some("Small counts of people who might be recognised are not published."),
        (false, true) => Some("Figures from which small counts could be worked out are not published."),
        (false, false) => None,
    }
}

fn is_given(record: &AnyRecord, key: &str) -> bool {
    FieldId::named(record.record_id().kind, key).is_some_and(|field| !record.value(field).is_empty())
}

fn number_word(number: usize) -> String {
    const WORDS: [&str; 10] = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];
    WORDS.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}
