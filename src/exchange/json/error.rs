//! Why a file could not be read, in words for the person who chose it.

use super::{LARGEST_FILE, READS_UP_TO};
use serde_json::error::Category;
use std::fmt;

/// Why a file could not be read. Each is a sentence for the person who chose it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Nothing in it.
    Empty,
    /// Larger than [`LARGEST_FILE`].
    TooLarge,
    /// It stops in the middle.
    CutShort,
    /// It is not JSON.
    NotJson {
        /// Where it stops being JSON.
        line: usize,
        /// Where in the line.
        column: usize,
    },
    /// Nested deeper than any plan.
    TooDeep,
    /// JSON, but of something else.
    NotAPlan,
    /// A format this program does not know yet, and could not make sense of.
    TooNew {
        /// The file's format.
        version: u64,
    },
    /// A plan, but something in it cannot be.
    Faulty {
        /// What, and where.
        what: String,
    },
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("The file is empty. Choose the file again, or ask for it to be sent again."),
            Self::TooLarge => {
                write!(
                    f,
                    "The file is larger than {} MB, which no plan is. Check that it is the right file.",
                    LARGEST_FILE / 1024 / 1024
                )
            }
            Self::CutShort => f.write_str("The file stops in the middle: part of it is missing. Ask for it to be sent again."),
            Self::NotJson { line, column } => write!(
                f,
                "The file is not a Safer Plan file: it cannot be understood from line {line}, character {column}. Choose a file that ends in .json and was saved by Safer Plan."
            ),
            Self::TooDeep => f.write_str("The file is nested far deeper than any plan. It was not made by Safer Plan."),
            Self::NotAPlan => f.write_str("The file belongs to another program. Choose a file that was saved by Safer Plan."),
            Self::TooNew { version } => write!(
                f,
                "The file is from a newer version of Safer Plan (format {version}; this copy reads up to {READS_UP_TO}). Update Safer Plan, or ask for the plan saved by this version."
            ),
            Self::Faulty { what } => {
                write!(f, "The file has an error in it: {what}. Ask for it to be saved again, or have the error mended.")
            }
        }
    }
}

impl std::error::Error for ReadError {}

impl From<serde_json::Error> for ReadError {
    fn from(error: serde_json::Error) -> Self {
        Self::after(&[], "", &error)
    }
}

impl ReadError {
    /// The error for a text of JSON that stands in a file after some other bytes, so that its place is that in the file. One that
    /// was found at the end of the text is about the whole of it, and has no place.
    pub(super) fn after(before: &[u8], text: &str, error: &serde_json::Error) -> Self {
        let what = words(error);
        let (line, column) = place_after(before, error);
        match error.classify() {
            _ if what.ends_with(TOO_DEEP) => Self::TooDeep,
            Category::Eof => Self::CutShort,
            Category::Syntax if !TEXT_AND_NUMBERS.iter().any(|(theirs, _)| what.starts_with(theirs)) => {
                Self::NotJson { line, column }
            }
            Category::Io => Self::NotJson { line, column },
            _ if error.line() == 0 || is_at_end(text, error) => Self::Faulty { what: plain(&what) },
            _ => Self::Faulty { what: format!("{} (line {line}, character {column})", plain(&what)) },
        }
    }
}

const TOO_DEEP: &str = "recursion limit exceeded";

/// What `serde_json` finds only when it looks into texts and numbers: the file is JSON, but no program can keep these.
const TEXT_AND_NUMBERS: [(&str, &str); 4] = [
    ("lone leading surrogate in hex escape", "half a character"),
    ("unexpected end of hex escape", "half a character"),
    ("number out of range", "a number is too large"),
    ("invalid unicode code point", "letters that were not saved as UTF-8"),
];

fn is_at_end(text: &str, error: &serde_json::Error) -> bool {
    text.lines().last().is_some_and(|last| error.column() >= last.len()) && text.lines().count() == error.line()
}

fn place_after(before: &[u8], error: &serde_json::Error) -> (usize, usize) {
    let lines = memchr::memchr_iter(b'\n', before).count();
    let column = if error.line() == 1 { before.iter().rev().take_while(|byte| **byte != b'\n').count() } else { 0 };
    (lines + error.line(), column + error.column())
}

/// What `serde_json` found wrong, as a council officer would put it, without the place.
pub(in crate::exchange) fn found_wrong(error: &serde_json::Error) -> String {
    plain(&words(error))
}

/// `serde_json`'s words without the place.
fn words(error: &serde_json::Error) -> String {
    let place = format!(" at line {} column {}", error.line(), error.column());
    error.to_string().replace(&place, "")
}

/// `serde_json`'s words as a council officer would put them.
fn plain(what: &str) -> String {
    if let Some((before, key)) = what.split_once("unknown field `").or_else(|| what.split_once("duplicate field `")) {
        let key = key.split('`').next().unwrap_or_default();
        let how = if what.contains("unknown field `") { "does not belong there" } else { "is there twice" };
        return format!("{before}“{key}” {how}");
    }
    let mut what = what.to_owned();
    for (theirs, ours) in TEXT_AND_NUMBERS.into_iter().chain([
        ("invalid type: ", "found "),
        ("invalid value: ", "found "),
        ("found null", "found nothing (null)"),
        ("found map", "found an object"),
        ("found sequence", "found a list"),
        ("found boolean ", "found "),
        ("found integer ", "found the number "),
        ("found floating point ", "found the number "),
        ("found string ", "found the text "),
        ("expected struct Envelope", "expected a plan file"),
        ("expected struct Change", "expected a change"),
        ("expected struct Part", "expected part of a change"),
        ("expected a sequence", "expected a list"),
        ("expected a map", "expected an object"),
        ("expected a string", "expected text"),
        ("expected a boolean", "expected true or false"),
        ("expected u64", "expected a whole number"),
        ("expected u32", "expected a whole number"),
        ("missing field", "there is no"),
    ]) {
        what = what.replace(theirs, ours);
    }
    what.replace('`', "")
}
