//! What a test reads, and what it says.

use crate::domain::{
    date::{Date, Day},
    field::Record,
    id::Id as _,
    months,
    plan::Body,
    priority::Priority,
    record::RecordId,
    structure::stands_on,
    value::choice,
};

pub(super) use crate::domain::listing::{counted, listed};

choice! {
    /// How a rule stands.
    pub enum Standing {
        NotMet = "not_met", "Not met";
        Partly = "partly", "Met in part";
        Asked = "asked", "The officer answers";
        Met = "met", "Met";
        NotApplicable = "not_applicable", "Does not apply";
        Off = "off", "Switched off";
    }
}

/// What the plan shows for a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How it stands by what the plan shows.
    pub standing: Standing,
    /// That in a few words, without a full stop.
    pub says: String,
    /// What was looked at: sentences without their full stops, counts in full.
    pub looked: Vec<String>,
    /// The records it speaks of.
    pub about: Vec<RecordId>,
}

impl Outcome {
    pub(super) fn new(standing: Standing, says: impl Into<String>) -> Self {
        Self { standing, says: says.into(), looked: Vec::new(), about: Vec::new() }
    }

    pub(super) fn asked(says: impl Into<String>) -> Self {
        Self::new(Standing::Asked, says)
    }

    pub(super) fn look(mut self, sentence: impl Into<String>) -> Self {
        self.looked.push(sentence.into());
        self
    }

    pub(super) fn looks(mut self, sentences: impl IntoIterator<Item = String>) -> Self {
        self.looked.extend(sentences);
        self
    }

    pub(super) fn about(mut self, records: impl IntoIterator<Item = RecordId>) -> Self {
        self.about.extend(records);
        self
    }
}

/// The plan on a day.
pub(super) struct Case<'a> {
    pub(super) body: &'a Body,
    pub(super) today: Day,
}

impl Case<'_> {
    /// The priorities in force.
    pub(super) fn priorities(&self) -> Vec<&Priority> {
        let in_force = |row: &&Priority| stands_on(row.effective_from, row.effective_to, self.today);
        self.body.priorities.iter().filter(in_force).collect()
    }

    /// Whether the plan has begun to take shape: before, nothing is amiss.
    pub(super) fn has_begun(&self) -> bool {
        !self.body.priorities.is_empty()
    }

    /// Not met where the plan has begun, a question to the officer before.
    pub(super) fn missing(&self, says: impl Into<String>) -> Outcome {
        Outcome::new(if self.has_begun() { Standing::NotMet } else { Standing::Asked }, says)
    }

    /// Whether a date lies so many months back at most. What lies ahead does not count.
    pub(super) fn is_within(&self, date: Date, most: i64) -> bool {
        self.has_come(date) && months::plus(Date::Day(date.last()), most).is_some_and(|end| self.today <= end.last())
    }

    /// Whether a date has come. Of one that is not over yet its first day counts.
    pub(super) fn has_come(&self, date: Date) -> bool {
        date.first() <= self.today
    }
}

/// A record by its kind and id.
pub(super) fn record<R: Record>(id: R::Id) -> RecordId {
    RecordId { kind: R::KIND, id: id.raw() }
}

/// Whether one of these words, in lower case, is part of one of the texts.
pub(super) fn speaks_of<'a>(words: &[&str], texts: impl IntoIterator<Item = &'a str>) -> bool {
    texts.into_iter().any(|text| {
        let text = text.to_lowercase();
        words.iter().any(|word| text.contains(word))
    })
}
