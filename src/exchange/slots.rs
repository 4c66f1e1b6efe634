//! Keeping a plan in local storage: slots written in turn, so that the last good copy is never the one being written.
//!
//! A slot that does not check out is left exactly as it is, to be downloaded; the plan moves on to other slots. The journal that
//! will make every edit durable (ARCHITECTURE.md, storage) goes in front of this, behind the same [`Kept`].

use super::{
    json::{self, LARGEST_FILE, Loaded, ReadError},
    packed,
};
use crate::edit::Document;

/// The slots a plan may have. Two are used; the others are there for when one was damaged.
pub const SLOTS: [char; 6] = ['a', 'b', 'c', 'd', 'e', 'f'];

/// Above this many bytes a plan is packed.
const PACKED_ABOVE: usize = 300_000;

/// Somewhere that keeps texts by slot.
pub trait Slots {
    /// Why it did not work, for people.
    type Error: std::fmt::Display;
    /// The text in a slot, if there is one.
    ///
    /// # Errors
    ///
    /// When storage cannot be reached.
    fn read(&self, slot: char) -> Result<Option<String>, Self::Error>;
    /// Puts a text in a slot, in place of the one there, or leaves that as it is and fails.
    ///
    /// # Errors
    ///
    /// When storage is full, blocked or broken.
    fn write(&self, slot: char, text: &str) -> Result<(), Self::Error>;
}

/// A slot's text that could not be understood; it stays where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// Where it is.
    pub slot: char,
    /// What it holds, to be downloaded.
    pub raw: String,
    /// Why it was not understood.
    pub why: String,
}

/// What the slots of one plan hold.
#[derive(Clone, Debug)]
pub struct Kept {
    /// What there is to open.
    pub outcome: Outcome,
    /// Slots that did not check out.
    pub damaged: Vec<Damaged>,
    /// The slots to write from now on, the next one first; empty when nothing may be written.
    pub turn: Vec<char>,
}

/// What can be opened.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// Nothing was ever kept here.
    Empty,
    /// A plan, to work on.
    Loaded(Document),
    /// A plan in a newer format, to look at; nothing may be written.
    TooNew {
        /// The newer format.
        version: u64,
        /// The plan, as far as this program understands it.
        document: Option<Document>,
        /// What the slot holds, to be downloaded.
        raw: String,
    },
    /// There are texts, but none that can be understood.
    Unreadable,
}

enum Slot {
    Free,
    Good(Box<Loaded>),
    Newer(u64, String),
    Damaged(Damaged),
}

/// Looks into every slot and chooses the highest revision that checks out; never a clock.
///
/// # Errors
///
/// When storage cannot be reached.
pub fn load<S: Slots>(slots: &S) -> Result<Kept, S::Error> {
    let (mut usable, mut damaged) = (Vec::new(), Vec::new());
    let (mut best, mut newer): (Option<(char, Box<Loaded>)>, Option<(u64, String)>) = (None, None);
    for slot in SLOTS {
        match inspect(slot, slots.read(slot)?) {
            Slot::Free => usable.push(slot),
            Slot::Newer(version, raw) => newer = Some((version, raw)),
            Slot::Damaged(found) => damaged.push(found),
            Slot::Good(loaded) if loaded.newer.is_some() => {
                newer = Some((loaded.newer.unwrap_or_default(), slots.read(slot)?.unwrap_or_default()));
                best = best.or(Some((slot, loaded)));
            }
            Slot::Good(loaded) => {
                usable.push(slot);
                if best.as_ref().is_none_or(|(_, known)| known.document.revision < loaded.document.revision) {
                    best = Some((slot, loaded));
                }
            }
        }
    }
    if let Some((version, raw)) = newer {
        let document = json::read(text_of(&raw).unwrap_or_default().as_bytes()).ok().map(|loaded| loaded.document);
        return Ok(Kept { outcome: Outcome::TooNew { version, document, raw }, damaged, turn: Vec::new() });
    }
    usable.truncate(2);
    let outcome = match best {
        Some((slot, loaded)) => {
            // The slot just read holds the best copy: the other is written first.
            if !usable.contains(&slot) {
                usable.truncate(1);
                usable.push(slot);
            }
            usable.sort_by_key(|usable| *usable == slot);
            Outcome::Loaded(loaded.document)
        }
        None if damaged.is_empty() => Outcome::Empty,
        None => Outcome::Unreadable,
    };
    Ok(Kept { outcome, damaged, turn: usable })
}

fn inspect(slot: char, stored: Option<String>) -> Slot {
    let Some(raw) = stored else { return Slot::Free };
    let damaged = |raw, why| Slot::Damaged(Damaged { slot, raw, why });
    let Some(text) = text_of(&raw) else { return damaged(raw, packed::NotPacked.to_string()) };
    match json::read(text.as_bytes()) {
        Ok(loaded) if loaded.intact => Slot::Good(Box::new(loaded)),
        Ok(_) => damaged(raw, "The stored text was changed by something other than Safer Plan".to_owned()),
        Err(ReadError::TooNew { version }) => Slot::Newer(version, raw),
        Err(error) => damaged(raw, error.to_string()),
    }
}

/// The JSON that a slot's text stands for.
pub fn text_of(stored: &str) -> Option<String> {
    if packed::is_packed(stored) { packed::unpack(stored, LARGEST_FILE).ok() } else { Some(stored.to_owned()) }
}

/// A plan as the text that a slot holds.
pub fn text_for(document: &Document) -> String {
    let text = json::compact(document);
    if text.len() > PACKED_ABOVE { packed::pack(&text) } else { text }
}

/// Writes a plan to the slot whose turn it is and passes the turn on; a write that fails leaves both slots as they were.
///
/// # Errors
///
/// When storage is full, blocked or broken, in its own words.
pub fn save<S: Slots>(slots: &S, turn: &mut [char], document: &Document) -> Result<(), S::Error> {
    if let Some(slot) = turn.first() {
        slots.write(*slot, &text_for(document))?;
        turn.rotate_left(1);
    }
    Ok(())
}
