//! A council's template of a report as a file of its own, to keep or to send to another council. Reading one adds a template and changes
//! nothing that is there.

use crate::{
    domain::{
        field::lower_first,
        id::{Id as _, RawId},
        plan::Plan,
        report_template::ReportTemplateId,
    },
    edit::{Edit, copy_template},
    exchange::json::found_wrong,
    report::template::{FORMAT, FORMAT_VERSION, MOST_SECTIONS, Template, TemplateFault, TemplateFile},
};
use serde::{Deserialize, de::IgnoredAny};
use serde_json::error::Category;
use std::fmt;

/// The largest file that is opened, in bytes; a template is a hundredth of it.
pub const LARGEST_TEMPLATE: usize = 1024 * 1024;

/// Why a file could not be read as a template. Each is a sentence for the person who chose it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateFileError {
    /// Nothing in it.
    Empty,
    /// Larger than [`LARGEST_TEMPLATE`].
    TooLarge,
    /// It is not JSON.
    NotJson {
        /// Where it stops being JSON.
        line: usize,
        /// Where in the line.
        column: usize,
    },
    /// JSON, but no template.
    NotATemplate,
    /// A shape this program does not know yet.
    TooNew {
        /// The file's shape.
        version: u64,
    },
    /// A template, but something in it cannot be.
    Faulty {
        /// What, and where.
        what: String,
    },
}

impl fmt::Display for TemplateFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("The file is empty. Choose the file again, or ask for it to be sent again."),
            Self::TooLarge => f.write_str("The file is larger than 1 MB, which no template is. Check that it is the right file."),
            Self::NotJson { line, column } => write!(
                f,
                "The file is not a template: it cannot be understood from line {line}, character {column}. Choose a file that was saved as a template by Safer Plan."
            ),
            Self::NotATemplate => f.write_str(
                "The file is not a template of a report. Choose a file that was saved as a template; a whole plan is opened on the page Share.",
            ),
            Self::TooNew { version } => write!(
                f,
                "The template is from a newer version of Safer Plan (shape {version}; this copy reads up to {FORMAT_VERSION}). Nothing was changed. Update Safer Plan, or ask for the template saved by this version."
            ),
            Self::Faulty { what } => {
                write!(f, "The template has an error in it: {what}. Nothing was changed. Ask for it to be saved again.")
            }
        }
    }
}

impl std::error::Error for TemplateFileError {}

/// The part of a file that says what it is.
#[derive(Deserialize)]
struct Front {
    format: Option<serde_json::Value>,
    format_version: Option<serde_json::Value>,
}

/// Reads a template. `ids` gives its records ids of their own.
///
/// # Errors
///
/// [`TemplateFileError`].
pub fn read(bytes: &[u8], ids: &mut dyn FnMut() -> RawId) -> Result<Template, TemplateFileError> {
    if bytes.len() > LARGEST_TEMPLATE {
        return Err(TemplateFileError::TooLarge);
    }
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    if text.iter().all(u8::is_ascii_whitespace) {
        return Err(TemplateFileError::Empty);
    }
    let not_read = |error: serde_json::Error| match error.classify() {
        Category::Data => TemplateFileError::NotATemplate,
        _ => TemplateFileError::NotJson { line: error.line(), column: error.column() },
    };
    if !text.trim_ascii_start().starts_with(b"{") {
        // A list could say the same by position, which no program writes.
        serde_json::from_slice::<IgnoredAny>(text).map_err(not_read)?;
        return Err(TemplateFileError::NotATemplate);
    }
    let front: Front = serde_json::from_slice(text).map_err(not_read)?;
    if front.format.as_ref().and_then(|format| format.as_str()) != Some(FORMAT) {
        return Err(TemplateFileError::NotATemplate);
    }
    match front.format_version.and_then(|version| version.as_u64()) {
        Some(version) if version > FORMAT_VERSION.into() => return Err(TemplateFileError::TooNew { version }),
        Some(1..) => {}
        _ => return Err(TemplateFileError::Faulty { what: "it does not say which shape it has".to_owned() }),
    }
    let file: TemplateFile = serde_json::from_slice(text).map_err(|error| TemplateFileError::Faulty { what: words(&error) })?;
    let id = ReportTemplateId::of(ids());
    let (about, sections) = file.records(id, ids).map_err(|fault| TemplateFileError::Faulty { what: fault_words(&fault) })?;
    Ok(Template { key: id.to_string(), about, sections })
}

fn words(error: &serde_json::Error) -> String {
    format!("{} (line {}, character {})", found_wrong(error), error.line(), error.column())
}

fn fault_words(fault: &TemplateFault) -> String {
    match fault {
        TemplateFault::NoSections => "it has no sections".to_owned(),
        TemplateFault::TooMany { count } => format!("it has {count} sections; no report has more than {MOST_SECTIONS}"),
        TemplateFault::Twice { key } => format!("two sections have the short name “{key}”"),
        TemplateFault::Field { at, error } => format!("{at}: {}", lower_first(&error.to_string())),
    }
}

/// A template as a file: indented, ending in a line break; the same template always gives the same bytes.
pub fn write(template: &Template) -> String {
    let mut text = serde_json::to_string_pretty(&TemplateFile::of(template)).unwrap_or_default();
    text.push('\n');
    text
}

/// The edit that adds a template that was read, and the id it gets. Nothing is overwritten.
pub fn import(plan: &Plan, template: &Template, ids: &mut dyn FnMut() -> RawId) -> (Edit, ReportTemplateId) {
    copy_template(plan, &template.about, &template.sections, ids)
}

/// What a template's file is called: `Cabinet, 2023 style.template.json`, without what no file name holds.
pub fn file_name(template: &Template) -> String {
    let kept = |letter: char| if letter.is_alphanumeric() || matches!(letter, ' ' | '-' | ',' | '(' | ')') { letter } else { '-' };
    let name: String = template.about.title.trim().chars().take(80).map(kept).collect();
    format!("{}.template.json", if name.is_empty() { "Template" } else { name.trim() })
}
