//! Keeping a plan in local storage: slots written in turn, so that the last good copy is never the one being written.
//!
//! A slot that does not check out is left exactly as it is, to be downloaded; the plan moves on to other slots. The journal that
//! will make every edit durable (ARCHITECTURE.md, storage) goes in front of this, behind the same [`Kept`].

use super::{
    json::{self, LARGEST_FILE, Loaded, ReadError},
    making::Making,
    packed,
};
use crate::domain::sort::{Key, backwards, sort};
use crate::edit::Document;

/// The slots a plan may have. Two are used; the others are there for when one was damaged.
pub const SLOTS: [char; 6] = ['a', 'b', 'c', 'd', 'e', 'f'];

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
    Good(Document),
    Newer { version: u64, document: Option<Document>, raw: String },
    Damaged(Damaged),
}

/// Looks into every slot and chooses the highest revision that checks out; never a clock.
///
/// # Errors
///
/// When storage cannot be reached.
pub fn load<S: Slots>(slots: &S) -> Result<Kept, S::Error> {
    let (mut free, mut good, mut newer, mut damaged) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for slot in SLOTS {
        match inspect(slot, slots.read(slot)?) {
            Slot::Free => free.push(slot),
            Slot::Good(document) => good.push((slot, document)),
            Slot::Newer { version, document, raw } => newer.push((version, document, raw)),
            Slot::Damaged(found) => damaged.push(found),
        }
    }
    sort(&mut newer, |(version, document, _)| {
        Key::numbers([document.as_ref().map_or(0, |document| document.revision + 1), *version])
    });
    if let Some((version, document, raw)) = newer.pop() {
        return Ok(Kept { outcome: Outcome::TooNew { version, document, raw }, damaged, turn: Vec::new() });
    }
    sort(&mut good, |(_, document)| Key::numbers([backwards(document.revision)]));
    let best_first: Vec<char> = good.iter().map(|(slot, _)| *slot).collect();
    let turn = turn(&best_first, &free);
    let outcome = match good.into_iter().next() {
        Some((_, document)) => Outcome::Loaded(document),
        None if damaged.is_empty() => Outcome::Empty,
        None => Outcome::Unreadable,
    };
    Ok(Kept { outcome, damaged, turn })
}

/// The two slots to write, the next one first. The best copy is written last, so that it is there until a better one is; it is
/// written in place only when every other slot is damaged.
fn turn(best_first: &[char], free: &[char]) -> Vec<char> {
    match best_first {
        [] => free.iter().take(2).copied().collect(),
        [only] => free.iter().take(1).chain([only]).copied().collect(),
        [best, .., worst] => vec![*worst, *best],
    }
}

fn inspect(slot: char, stored: Option<String>) -> Slot {
    let Some(raw) = stored else { return Slot::Free };
    let damaged = |raw, why| Slot::Damaged(Damaged { slot, raw, why });
    let Some(text) = text_of(&raw) else { return damaged(raw, packed::NotPacked.to_string()) };
    match json::read(text.as_bytes()) {
        Ok(Loaded { intact: false, .. }) => {
            damaged(raw, "The stored text was changed by something other than Safer Plan".to_owned())
        }
        Ok(Loaded { document, newer: Some(version), .. }) => Slot::Newer { version, document: Some(document), raw },
        Ok(Loaded { document, .. }) => Slot::Good(document),
        Err(ReadError::TooNew { version }) => Slot::Newer { version, document: None, raw },
        Err(error) => damaged(raw, what_is_wrong(&error)),
    }
}

/// Why a stored text cannot be read: what is wrong, without the advice for files.
fn what_is_wrong(error: &ReadError) -> String {
    let said = error.to_string();
    let what = said.split_once(". ").map_or(said.as_str(), |(what, _)| what);
    what.replacen("The file", "The stored text", 1)
}

/// The JSON that a slot's text stands for.
pub fn text_of(stored: &str) -> Option<String> {
    if packed::is_packed(stored) { packed::unpack(stored, LARGEST_FILE).ok() } else { Some(stored.to_owned()) }
}

/// The bytes of a file, unpacked if it is what a slot holds: web/rescue.js gives those to people as they are.
pub fn bytes_of(file: Vec<u8>) -> Vec<u8> {
    match str::from_utf8(&file) {
        Ok(text) if packed::is_packed(text) => text_of(text).map_or(file, String::into_bytes),
        _ => file,
    }
}

/// A plan as the text that a slot holds.
pub fn text_for(document: &Document) -> String {
    Making::Begun(document.clone()).finish()
}

/// Writes a plan to the slot whose turn it is, passes the turn on, and says which slot it was: none when nothing may be written.
/// A write that fails leaves every slot as it was.
///
/// # Errors
///
/// When storage is full, blocked or broken, in its own words.
pub fn save<S: Slots>(slots: &S, turn: &mut [char], document: &Document) -> Result<Option<char>, S::Error> {
    save_text(slots, turn, &text_for(document))
}

/// The same with a plan's text that was made before.
///
/// # Errors
///
/// When storage is full, blocked or broken, in its own words.
pub fn save_text<S: Slots>(slots: &S, turn: &mut [char], text: &str) -> Result<Option<char>, S::Error> {
    let Some(slot) = turn.first().copied() else { return Ok(None) };
    slots.write(slot, text)?;
    turn.rotate_left(1);
    Ok(Some(slot))
}
