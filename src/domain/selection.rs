//! Which objectives a list shows, and in which order.

use super::{
    brag::Brag,
    date::Day,
    id::Id as _,
    objective::{Objective, ObjectiveId},
    plan::Body,
    post::PostId,
    priority::PriorityId,
    record::Named as _,
    sort::{Key, backwards, sort},
    value::{Choice, choice},
};
use std::{collections::HashMap, sync::Arc};

choice! {
    /// Which objectives by where they are in their life.
    pub enum Life {
        Live = "live", "Live";
        Ended = "ended", "Ended";
        All = "all", "All";
    }
}

choice! {
    /// Which objectives by their due date.
    pub enum Deadline {
        Overdue = "overdue", "Overdue";
        Soon = "soon", "Due in three months";
        Dated = "dated", "Has a due date";
        Undated = "none", "No due date";
    }
}

choice! {
    /// What a list is sorted by.
    pub enum Order {
        Place = "place", "Reference";
        Title = "title", "Objective";
        Lead = "lead", "Lead officer";
        Due = "due", "Due";
        Brag = "brag", "BRAG";
    }
}

/// Who leads: a certain post, or nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeadFilter {
    /// This post.
    Post(PostId),
    /// No post, and no organisation either.
    Nobody,
}

/// A filter and an order; what the address of a list says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// Words that must be in the objective, its reference or its lead's name.
    pub search: String,
    /// Only this priority.
    pub priority: Option<PriorityId>,
    /// Only this lead.
    pub lead: Option<LeadFilter>,
    /// Only this colour.
    pub brag: Option<Brag>,
    /// Only these due dates.
    pub deadline: Option<Deadline>,
    /// Live ones, ended ones or all.
    pub life: Life,
    /// What to sort by.
    pub order: Order,
    /// Whether the order is turned round.
    pub descending: bool,
}

/// The objectives of a body made ready for searching and sorting. Keeping it in step costs what changed, not what there is.
#[derive(Clone, Debug, Default)]
pub struct Index {
    seen: Body,
    entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    row: Arc<Objective>,
    /// What a search looks in, in lower case.
    words: String,
    /// The lead's name in lower case, where the list is sorted by it.
    lead: String,
    place: (u32, u32),
}

impl Index {
    /// Brings the index in step with a body.
    pub fn refresh(&mut self, body: &Body) {
        let names_changed = self.seen.posts != body.posts
            || self.seen.priorities != body.priorities
            || self.seen.organisations != body.organisations;
        if names_changed || self.entries.is_empty() {
            let leads = lead_names(body);
            self.entries = body.objectives.iter_shared().map(|row| Entry::new(row, body, &leads)).collect();
        } else {
            for id in body.objectives.changed_since(&self.seen.objectives) {
                self.replace(id, body);
            }
        }
        self.seen = body.clone();
    }

    fn replace(&mut self, id: ObjectiveId, body: &Body) {
        let place = self.entries.binary_search_by_key(&id, |entry| entry.row.id);
        let entry = body.objectives.shared(id).map(|row| Entry::new(row, body, &HashMap::new()));
        match (place, entry) {
            (Ok(place), Some(entry)) => {
                if let Some(old) = self.entries.get_mut(place) {
                    *old = entry;
                }
            }
            (Ok(place), None) => {
                self.entries.remove(place);
            }
            (Err(place), Some(entry)) => self.entries.insert(place, entry),
            (Err(_), None) => {}
        }
    }

    /// The objectives that a selection shows, in its order.
    pub fn select(&self, selection: &Selection, today: Day) -> Vec<ObjectiveId> {
        let words: Vec<_> = selection.search.split_whitespace().map(str::to_lowercase).collect();
        let finders: Vec<_> = words.iter().map(|word| memchr::memmem::Finder::new(word.as_bytes())).collect();
        let found = |entry: &&Entry| {
            selection.admits(&entry.row, today) && finders.iter().all(|finder| finder.find(entry.words.as_bytes()).is_some())
        };
        let mut entries: Vec<&Entry> = self.entries.iter().filter(found).collect();
        sort(&mut entries, |entry| entry.key(selection.order));
        if selection.descending {
            entries.reverse();
        }
        entries.into_iter().map(|entry| entry.row.id).collect()
    }
}

/// How pressing a colour is.
fn severity(brag: Brag) -> u8 {
    match brag {
        Brag::Red => 4,
        Brag::Amber => 3,
        Brag::Grey => 2,
        Brag::Green => 1,
        Brag::Blue => 0,
    }
}

fn lead_names(body: &Body) -> HashMap<PostId, String> {
    body.posts.iter().map(|post| (post.id, post.name(body).to_lowercase())).collect()
}

impl Entry {
    fn new(row: Arc<Objective>, body: &Body, leads: &HashMap<PostId, String>) -> Self {
        let name = |id: PostId| leads.get(&id).cloned().or_else(|| body.posts.get(id).map(|post| post.name(body).to_lowercase()));
        let lead = row.lead.and_then(name).unwrap_or_default();
        let words = format!("{} {} {lead}", row.reference.to_lowercase(), row.title.to_lowercase());
        let priority = row.priority.and_then(|id| body.priorities.get(id)).map_or(u32::MAX, |priority| priority.position);
        Self { place: (priority, row.position), row, words, lead }
    }

    /// What the entry is sorted by; where that is the same, by its place: live ones first within a priority.
    fn key(&self, order: Order) -> Key {
        let key = match order {
            Order::Place => Key::default(),
            Order::Title => Key::words(self.row.title.to_lowercase()),
            Order::Lead => Key::words(self.lead.clone()).after(u64::from(self.lead.is_empty())),
            Order::Due => Key::default().after(self.row.due.map_or(u64::MAX, |due| due.last().ordinal())),
            Order::Brag => Key::default().after(backwards(severity(self.row.brag).into())),
        };
        let (priority, position) = self.place;
        key.then([priority.into(), u64::from(!self.row.status.is_live()), position.into(), self.row.id.raw().bits()])
    }
}

impl Selection {
    /// Whether anything is filtered out.
    pub fn is_filtered(&self) -> bool {
        let bare = Self { order: self.order, descending: self.descending, ..Self::default() };
        *self != bare
    }

    fn admits(&self, objective: &Objective, today: Day) -> bool {
        let life = match self.life {
            Life::Live => objective.status.is_live(),
            Life::Ended => !objective.status.is_live(),
            Life::All => true,
        };
        let lead = match self.lead {
            None => true,
            Some(LeadFilter::Post(post)) => objective.lead == Some(post),
            Some(LeadFilter::Nobody) => objective.lead.is_none() && objective.lead_organisation.is_none(),
        };
        let deadline = match self.deadline {
            None => true,
            Some(Deadline::Overdue) => objective.is_overdue(today),
            Some(Deadline::Soon) => objective.due.is_some_and(|due| (0..=92).contains(&due.last().days_since(today))),
            Some(Deadline::Dated) => objective.due.is_some(),
            Some(Deadline::Undated) => objective.due.is_none(),
        };
        life && lead
            && deadline
            && self.priority.is_none_or(|priority| objective.priority == Some(priority))
            && self.brag.is_none_or(|brag| objective.brag == brag)
    }

    /// The selection as the query part of an address, without the question mark; empty when it is the plain list.
    pub fn to_query(&self) -> String {
        let mut parts: Vec<(&str, String)> = Vec::new();
        let mut say = |key, value: Option<String>| parts.extend(value.filter(|value| !value.is_empty()).map(|value| (key, value)));
        say("q", Some(self.search.clone()));
        say("priority", self.priority.map(|id| id.to_string()));
        say(
            "lead",
            self.lead.map(|lead| match lead {
                LeadFilter::Post(post) => post.to_string(),
                LeadFilter::Nobody => "-".to_owned(),
            }),
        );
        say("brag", self.brag.map(|brag| brag.key().to_owned()));
        say("due", self.deadline.map(|deadline| deadline.key().to_owned()));
        say("show", Some(self.life).filter(|life| *life != Life::default()).map(|life| life.key().to_owned()));
        say("by", Some(self.order).filter(|order| *order != Order::default()).map(|order| order.key().to_owned()));
        say("down", self.descending.then(|| "1".to_owned()));
        parts.into_iter().map(|(key, value)| format!("{key}={}", escape(&value))).collect::<Vec<_>>().join("&")
    }

    /// Reads the query part of an address; what it does not know it leaves out.
    pub fn from_query(query: &str) -> Self {
        let mut selection = Self::default();
        for (key, value) in query.split('&').filter_map(|part| part.split_once('=')) {
            let value = unescape(value);
            match key {
                "q" => selection.search = value,
                "priority" => selection.priority = value.parse().ok(),
                "lead" if value == "-" => selection.lead = Some(LeadFilter::Nobody),
                "lead" => selection.lead = value.parse().ok().map(LeadFilter::Post),
                "brag" => selection.brag = Brag::from_key(&value),
                "due" => selection.deadline = Deadline::from_key(&value),
                "show" => selection.life = Life::from_key(&value).unwrap_or_default(),
                "by" => selection.order = Order::from_key(&value).unwrap_or_default(),
                "down" => selection.descending = value == "1",
                _ => {}
            }
        }
        selection
    }
}

/// Percent-encodes all but letters, digits and a few signs (RFC 3986, unreserved).
pub fn escape(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            _ => {
                out.push('%');
                out.extend(
                    [byte >> 4, byte & 15]
                        .into_iter()
                        .filter_map(|half| char::from_digit(half.into(), 16))
                        .map(|digit| digit.to_ascii_uppercase()),
                );
            }
        }
    }
    out
}

/// Undoes [`escape`]; what is not well formed stays as it is.
pub fn unescape(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|two| std::str::from_utf8(two).ok()).and_then(|two| u8::from_str_radix(two, 16).ok());
        match (first, hex) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            (b'+', _) => {
                bytes.push(b' ');
                rest = after;
            }
            (byte, _) => {
                bytes.push(*byte);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Record as _;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_query_comes_back(search in "\\PC{0,20}", brag in prop::option::of(0_usize..5), order in 0_usize..5, descending: bool, nobody: bool) {
            let selection = Selection {
                search, brag: brag.map(|index| Brag::ORDER[index]), order: Order::ALL[order], descending,
                lead: nobody.then_some(LeadFilter::Nobody), life: Life::All, deadline: Some(Deadline::Soon), priority: "p1".parse().ok(),
            };
            prop_assert_eq!(Selection::from_query(&selection.to_query()), selection);
        }

        #[test]
        fn an_organisation_that_leads_is_somebody(post: bool, organisation: bool) {
            let mut body = Body::default();
            let mut objective = Objective::blank("v1".parse().unwrap());
            objective.lead = post.then(|| "p1".parse().unwrap());
            objective.lead_organisation = organisation.then(|| "h1".parse().unwrap());
            body.objectives.put(objective);
            let mut index = Index::default();
            index.refresh(&body);
            let today = Day::new(2026, 1, 1).unwrap();
            let nobody = Selection { lead: Some(LeadFilter::Nobody), ..Selection::default() };
            prop_assert_eq!(index.select(&nobody, today).len(), super::super::overview::overview(&body, today).without_lead.len());
        }

        #[test]
        fn any_query_is_read(query in "\\PC{0,60}") {
            let _ = Selection::from_query(&query);
        }
    }
}
