//! The envelope: what program, what format, which revision, and whether it is whole.

use super::{
    ReadError,
    decode::{DocumentSeed, skip},
    encode::DocumentJson,
    indent::indented,
    migrate::migrate,
    strict::Strict,
};
use crate::edit::Document;
use serde::{Deserialize, Serialize, de::DeserializeSeed};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

/// The format this program writes, and the newest it reads. 1: the first. 2: boards, meetings, money, the yearly cycle and changes
/// over time are records; the oversight body of a priority is a board. 3: indicators, readings, explanations. 4: progress has a state and
/// is gathered by period; reviews and their decisions are records.
pub const READS_UP_TO: u32 = 5;

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
struct Front<'a> {
    #[serde(borrow)]
    format: Option<&'a RawValue>,
    #[serde(borrow)]
    version: Option<&'a RawValue>,
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

/// A plan as JSON, not yet in its envelope.
#[derive(Clone, Debug)]
pub struct Encoded {
    revision: u64,
    plan: String,
}

/// The first half of [`compact`].
pub fn encode(document: &Document) -> Encoded {
    Encoded { revision: document.revision, plan: plan_text(document) }
}

impl Encoded {
    /// The second half of [`compact`]: the checksum and the envelope.
    pub fn seal(&self) -> String {
        let Self { revision, plan } = self;
        let checksum = checksum(READS_UP_TO.into(), *revision, plan);
        format!(r#"{{"format":"{FORMAT}","version":{READS_UP_TO},"revision":{revision},"checksum":"{checksum}","plan":{plan}}}"#)
    }
}

/// The compact form, for keeping.
pub fn compact(document: &Document) -> String {
    encode(document).seal()
}

/// The form for people and files: indented, ending in a line break.
pub fn pretty(document: &Document) -> String {
    let mut text = indented(&compact(document));
    text.push('\n');
    text
}

fn plan_text(document: &Document) -> String {
    serde_json::to_string(&DocumentJson(document)).unwrap_or_default()
}

/// SHA-256, as 64 hexadecimal digits, of the compact form of a file without its checksum. Every version keeps this rule.
fn checksum(version: u64, revision: u64, plan: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(format!(r#"{{"format":"{FORMAT}","version":{version},"revision":{revision},"plan":"#));
    without_spaces(plan, |piece| hash.update(piece));
    hash.update(b"}");
    hash.finalize().iter().fold(String::new(), |mut text, byte| {
        for half in [byte >> 4, byte & 15] {
            text.extend(char::from_digit(half.into(), 16));
        }
        text
    })
}

/// Hands on JSON piece by piece without the spaces between its parts: its compact form, whoever wrote it.
fn without_spaces(json: &str, put: impl FnMut(&[u8])) {
    let (mut in_text, mut escaped) = (false, false);
    let left_out = |byte: &u8| {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            b' ' | b'\t' | b'\n' | b'\r' => return !in_text,
            _ => {}
        }
        false
    };
    json.as_bytes().split(left_out).for_each(put);
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
    let Envelope { plan, revision, .. } = envelope;
    let document = if envelope.version < READS_UP_TO {
        read_older(envelope.version, revision, plan.get())?
    } else {
        read_plan(plan.get(), revision).map_err(|error| ReadError::after(before(bytes, plan.get()), plan.get(), &error))?
    };
    let intact = checksum(version, revision, plan.get()) == envelope.checksum;
    Ok(Loaded { document, intact, newer: None })
}

/// Reads what stands under `plan`, without its envelope, as an example has it.
///
/// # Errors
///
/// [`ReadError`].
pub fn read_bare(plan: &str) -> Result<Document, ReadError> {
    Ok(read_plan(plan, 0)?)
}

fn version_of(bytes: &[u8]) -> Result<u64, ReadError> {
    // First as any JSON, so that what is not JSON is not blamed on its content.
    skip(bytes)?;
    if !bytes.trim_ascii_start().starts_with(b"{") {
        return Err(ReadError::NotAPlan);
    }
    let front: Front<'_> = serde_json::from_slice(bytes).map_err(|error| match ReadError::from(error) {
        faulty @ ReadError::Faulty { .. } if memchr::memmem::find(bytes, FORMAT.as_bytes()).is_some() => faulty,
        _ => ReadError::NotAPlan,
    })?;
    if front.format.is_none_or(|format| format.get().trim_matches('"') != FORMAT) {
        return Err(ReadError::NotAPlan);
    }
    let version = front.version.and_then(|version| version.get().parse().ok());
    version
        .filter(|version| *version > 0)
        .ok_or_else(|| ReadError::Faulty { what: "“version” is not the number of a format".to_owned() })
}

fn read_plan(text: &str, revision: u64) -> serde_json::Result<Document> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    DocumentSeed { revision }.deserialize(&mut deserializer)
}

fn read_older(version: u32, revision: u64, plan: &str) -> Result<Document, ReadError> {
    let mut deserializer = serde_json::Deserializer::from_str(plan);
    let plan = migrate(version, Strict.deserialize(&mut deserializer)?);
    Ok(read_plan(&plan.to_string(), revision)?)
}

/// A newer format may still be readable, to look at; what this program does not know is then merely not shown.
fn read_newer(bytes: &[u8], version: u64) -> Result<Loaded, ReadError> {
    #[derive(Deserialize)]
    struct Newer<'a> {
        revision: u64,
        checksum: String,
        #[serde(borrow)]
        plan: &'a RawValue,
    }
    let newer: Newer<'_> = serde_json::from_slice(bytes).map_err(|_| ReadError::TooNew { version })?;
    let document = read_plan(newer.plan.get(), newer.revision).map_err(|_| ReadError::TooNew { version })?;
    let intact = checksum(version, newer.revision, newer.plan.get()) == newer.checksum;
    Ok(Loaded { document, intact, newer: Some(version) })
}

/// What stands before a part of some bytes.
fn before<'a>(bytes: &'a [u8], part: &str) -> &'a [u8] {
    let length = (part.as_ptr() as usize).saturating_sub(bytes.as_ptr() as usize);
    bytes.get(..length).unwrap_or_default()
}
