//! Templates as files: out, and in again with what is wrong said in sentences.

use crate::{
    domain::{
        id::{Id as _, RawId},
        report_template::{ReportTemplate, ReportTemplateId, TemplateSection},
    },
    report::template::{FORMAT, FORMAT_VERSION, Template, TemplateFault, TemplateFile},
};
use std::fmt;

/// The largest file that is read, in bytes.
pub const LARGEST_TEMPLATE: usize = 1_000_000;

/// Why a file was not taken as a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateError {
    /// It is larger than any template.
    TooLarge,
    /// It is not JSON.
    NotJson,
    /// It is a plan.
    IsPlan,
    /// It is something else.
    NotTemplate,
    /// It was written by a newer program.
    TooNew(u64),
    /// It holds something that a template does not; the reader's own words.
    Unknown(String),
    /// Something in it cannot be; a sentence.
    Fault(String),
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => f.write_str("The file is far larger than a template. Choose the one that was saved as a template"),
            Self::NotJson => {
                f.write_str("The file cannot be read: it is not a template, or it was cut off on its way. Ask for it again")
            }
            Self::IsPlan => f.write_str("This file is a plan, not a template. Open it under Share"),
            Self::NotTemplate => f.write_str("This file is not a template of Safer Plan. Choose one that was saved as a template"),
            Self::TooNew(version) => write!(
                f,
                "The template is from a newer version of Safer Plan (template format {version}; this copy reads up to {FORMAT_VERSION}). Update Safer Plan, or ask for it saved by this version"
            ),
            Self::Unknown(what) => write!(f, "The template holds something that this version of Safer Plan does not know ({what})"),
            Self::Fault(what) => write!(f, "The template cannot be used: {what}"),
        }
    }
}

impl std::error::Error for TemplateError {}

/// A template as the text of a file.
pub fn write(template: &Template) -> String {
    let mut text = serde_json::to_string_pretty(&TemplateFile::of(template)).unwrap_or_default();
    text.push('\n');
    text
}

/// `2026-11-21 Cabinet, from 2026.safer-plan-template.json`.
pub fn name(day: &str, title: &str) -> String {
    let allowed = |letter: char| if letter.is_alphanumeric() || " -_.,()".contains(letter) { letter } else { '-' };
    let short: String = title.chars().map(allowed).take(60).collect();
    let short = short.trim_matches(['.', ' ', '-']);
    let title = if short.is_empty() { "Template" } else { short };
    format!("{day} {title}.safer-plan-template.json")
}

/// Reads a template. Its records have ids that only tell them apart: others are given when it is added to a plan.
///
/// # Errors
///
/// [`TemplateError`], which says what to do.
pub fn read(bytes: &[u8]) -> Result<(ReportTemplate, Vec<TemplateSection>), TemplateError> {
    if bytes.len() > LARGEST_TEMPLATE {
        return Err(TemplateError::TooLarge);
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let value: serde_json::Value = serde_json::from_slice(bytes).map_err(|_| TemplateError::NotJson)?;
    match value.get("format").and_then(serde_json::Value::as_str) {
        Some(FORMAT) => {}
        Some("safer-plan") => return Err(TemplateError::IsPlan),
        _ => return Err(TemplateError::NotTemplate),
    }
    let version = value.get("format_version").and_then(serde_json::Value::as_u64).unwrap_or(0);
    if version > u64::from(FORMAT_VERSION) {
        return Err(TemplateError::TooNew(version));
    }
    let file: TemplateFile = serde_json::from_value(value).map_err(|error| TemplateError::Unknown(error.to_string()))?;
    let mut ids = (2..).filter_map(RawId::from_bits);
    file.records(ReportTemplateId::of(RawId::ONLY), &mut || ids.next().unwrap_or(RawId::ONLY))
        .map_err(|fault| TemplateError::Fault(words(&fault)))
}

fn words(fault: &TemplateFault) -> String {
    match fault {
        TemplateFault::NoSections => "it has no sections".to_owned(),
        TemplateFault::Twice { key } => format!("two of its sections have the short name “{key}”. Give one of them another"),
        TemplateFault::Field { at, error } => format!("in {at}: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::template::{SHIPPED, shipped};

    #[test]
    fn a_template_that_was_saved_comes_in_as_it_was() {
        for (key, _) in SHIPPED {
            let template = shipped(key).unwrap();
            let (about, sections) = read(write(&template).as_bytes()).unwrap();
            assert_eq!(about, template.about);
            assert_eq!(sections, template.sections);
        }
    }

    #[test]
    fn what_is_no_template_is_told_in_a_sentence() {
        let text = write(&shipped("shipped:cabinet-2023").unwrap());
        let say = |bytes: &[u8]| read(bytes).unwrap_err();
        assert_eq!(say(b"PK\x03\x04"), TemplateError::NotJson);
        assert_eq!(say(b"{\"format\": \"safer-plan\", \"version\": 5}"), TemplateError::IsPlan);
        assert_eq!(say(b"[1, 2]"), TemplateError::NotTemplate);
        assert_eq!(say(text.replacen("\"format_version\": 1", "\"format_version\": 9", 1).as_bytes()), TemplateError::TooNew(9));
        assert_eq!(say(&vec![b' '; LARGEST_TEMPLATE + 1]), TemplateError::TooLarge);
        let odd = text.replacen("\"place\": \"front_sheet\"", "\"place\": \"ceiling\"", 1);
        assert!(matches!(say(odd.as_bytes()), TemplateError::Unknown(_)));
        let twice = text.replacen("\"key\": \"summary\"", "\"key\": \"subject\"", 1);
        assert!(matches!(say(twice.as_bytes()), TemplateError::Fault(what) if what.contains("subject")));
        for error in [TemplateError::TooLarge, TemplateError::NotJson, TemplateError::IsPlan, TemplateError::NotTemplate] {
            assert!(!error.to_string().ends_with('.'));
        }
    }

    #[test]
    fn a_template_has_a_name_that_windows_takes() {
        assert_eq!(name("2026-11-21", "Cabinet, from 2026/27"), "2026-11-21 Cabinet, from 2026-27.safer-plan-template.json");
        assert_eq!(name("2026-11-21", "?"), "2026-11-21 Template.safer-plan-template.json");
    }
}
