//! The envelope: what program, what format, which revision, and whether it is whole.

use super::{
    decode::{DocumentSeed, skip},
    encode::DocumentJson,
    migrate::migrate,
    strict::Strict,
};
use crate::edit::Document;
use serde::{Deserialize, Serialize, de::DeserializeSeed};
use serde_json::{error::Category, value::RawValue};
use sha2::{Digest, Sha256};
use std::fmt;

/// The format this program writes, and the newest it reads. 1: the first.
pub const READS_UP_TO: u32 = 1;

/// The largest file that is opened, in bytes.
pub const LARGEST_FILE: usize = 200 * 1024 * 1024;

const FORMAT: &str = "safer-plan";

/// The shape of a file. `P` is the plan's own JSON.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope<P> {
    format: String,
    version: u32,
    revision: u64,
    checksum: String,
    plan: P,
}

/// The part of an envelope that every version has.
#[derive(Deserialize)]
struct Front {
    format: Option<String>,
    version: Option<u64>,
}

/// What was read from a file or a slot.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The plan with its log.
    pub document: Document,
    /// Whether the checksum holds. If not, the file was changed outside the program, by hand or by damage.
    pub intact: bool,
    /// The newer format it is in, when it is: it may be looked at but not written.
    pub newer: Option<u64>,
}

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
            Self::TooLarge => write!(f, "The file is larger than {} MB, which no plan is. Check that it is the right file.", LARGEST_FILE / 1024 / 1024),
            Self::CutShort => f.write_str("The file stops in the middle: part of it is missing. Ask for it to be sent again."),
            Self::NotJson { line, column } => {
                write!(f, "The file is not a Safer Plan file: it cannot be understood from line {line}, character {column}. Choose a file that ends in .json and was saved by Safer Plan.")
            }
            Self::TooDeep => f.write_str("The file is nested far deeper than any plan. It was not made by Safer Plan."),
            Self::NotAPlan => f.write_str("The file belongs to another program. Choose a file that was saved by Safer Plan."),
            Self::TooNew { version } => write!(
                f,
                "The file is from a newer version of Safer Plan (format {version}; this copy reads up to {READS_UP_TO}). Update Safer Plan, or ask for the plan saved by this version."
            ),
            Self::Faulty { what } => write!(f, "The file has an error in it: {what}. Ask for it to be saved again, or have the error mended."),
        }
    }
}

impl std::error::Error for ReadError {}

impl From<serde_json::Error> for ReadError {
    fn from(error: serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        match error.classify() {
            Category::Eof => Self::CutShort,
            Category::Data => Self::Faulty { what: plain(&error) },
            Category::Syntax if error.to_string().starts_with("recursion limit") => Self::TooDeep,
            Category::Syntax | Category::Io => Self::NotJson { line, column },
        }
    }
}

/// `serde_json`'s words, with the place in brackets.
fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let what = text.replace(&place, "").replace("invalid type: ", "found ").replace("missing field", "there is no").replace('`', "");
    if error.line() == 0 { what } else { format!("{what} (line {}, character {})", error.line(), error.column()) }
}

/// The compact form, for keeping.
pub fn compact(document: &Document) -> String {
    wrap(document, |envelope| serde_json::to_string(envelope))
}

/// The form for people and files: indented, ending in a line break.
pub fn pretty(document: &Document) -> String {
    let mut text = wrap(document, |envelope| serde_json::to_string_pretty(envelope));
    text.push('\n');
    text
}

fn wrap<'a>(document: &'a Document, write: impl FnOnce(&Envelope<PlanText<'a>>) -> serde_json::Result<String>) -> String {
    let plan = plan_text(document);
    let checksum = checksum(plan.as_bytes());
    let envelope =
        Envelope { format: FORMAT.to_owned(), version: READS_UP_TO, revision: document.revision, checksum, plan: PlanText { document } };
    // Writing to memory cannot fail, and every key is a string.
    write(&envelope).unwrap_or_default()
}

struct PlanText<'a> {
    document: &'a Document,
}

impl Serialize for PlanText<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        DocumentJson(self.document).serialize(serializer)
    }
}

fn plan_text(document: &Document) -> String {
    serde_json::to_string(&DocumentJson(document)).unwrap_or_default()
}

/// SHA-256 as 64 hexadecimal digits.
fn checksum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads a file or a slot. Nothing is guessed: what cannot be understood is an error that says where it is.
///
/// # Errors
///
/// [`ReadError`].
pub fn read(bytes: &[u8]) -> Result<Loaded, ReadError> {
    if bytes.len() > LARGEST_FILE {
        return Err(ReadError::TooLarge);
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    if bytes.trim_ascii().is_empty() {
        return Err(ReadError::Empty);
    }
    let version = version_of(bytes)?;
    if version > u64::from(READS_UP_TO) {
        return read_newer(bytes, version);
    }
    let envelope: Envelope<&RawValue> = serde_json::from_slice(bytes)?;
    let text = envelope.plan.get();
    let document = if envelope.version < READS_UP_TO { read_older(&envelope)? } else { read_plan(text, envelope.revision)? };
    let intact = checksum(text.as_bytes()) == envelope.checksum || checksum(plan_text(&document).as_bytes()) == envelope.checksum;
    Ok(Loaded { document, intact, newer: None })
}

/// Reads what stands under `plan`, without its envelope, as an example has it.
///
/// # Errors
///
/// [`ReadError`].
pub fn read_bare(plan: &str) -> Result<Document, ReadError> {
    read_plan(plan, 0)
}

fn version_of(bytes: &[u8]) -> Result<u64, ReadError> {
    // First as any JSON, so that what is not JSON is not blamed on its content.
    skip(bytes)?;
    let front: Front = serde_json::from_slice(bytes).map_err(|error| match ReadError::from(error) {
        faulty @ ReadError::Faulty { .. } if bytes.trim_ascii_start().starts_with(b"{\"format\"") => faulty,
        _ => ReadError::NotAPlan,
    })?;
    match (front.format.as_deref(), front.version) {
        (Some(FORMAT), Some(version)) if version > 0 => Ok(version),
        (Some(FORMAT), _) => Err(ReadError::Faulty { what: "it does not say which format it is in".to_owned() }),
        _ => Err(ReadError::NotAPlan),
    }
}

fn read_plan(text: &str, revision: u64) -> Result<Document, ReadError> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    Ok(DocumentSeed { revision }.deserialize(&mut deserializer)?)
}

fn read_older(envelope: &Envelope<&RawValue>) -> Result<Document, ReadError> {
    let mut deserializer = serde_json::Deserializer::from_str(envelope.plan.get());
    let plan = migrate(envelope.version, Strict.deserialize(&mut deserializer)?);
    Ok(DocumentSeed { revision: envelope.revision }.deserialize(plan)?)
}

/// A newer format may still be readable, to look at; what this program does not know is then merely not shown.
fn read_newer(bytes: &[u8], version: u64) -> Result<Loaded, ReadError> {
    #[derive(Deserialize)]
    struct Newer<'a> {
        #[serde(default)]
        revision: u64,
        #[serde(borrow)]
        plan: &'a RawValue,
    }
    let newer: Newer<'_> = serde_json::from_slice(bytes).map_err(|_| ReadError::TooNew { version })?;
    let document = read_plan(newer.plan.get(), newer.revision).map_err(|_| ReadError::TooNew { version })?;
    Ok(Loaded { document, intact: true, newer: Some(version) })
}
