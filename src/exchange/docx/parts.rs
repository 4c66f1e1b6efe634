//! The parts of the file that say how a document looks and what it is called.

use super::{
    block::HEADING_INDENT,
    error::DocxError,
    heading_numbers,
    list::{self, Beginnings},
    story::NAMES,
    xml::Xml,
};
use crate::report::document::Document;

const STYLES: &str = include_str!("parts/styles.xml");
/// How a document is to be opened.
pub const SETTINGS: &str = include_str!("parts/settings.xml");

/// How far each level of a list stands further in, in twentieths of a point.
const STEP: u32 = 397;

/// The styles. Headings are counted from the level below `above`, when they are.
pub fn styles(above: Option<usize>) -> String {
    (0..heading_numbers::LEVELS).fold(STYLES.to_owned(), |styles, place| {
        let counted = above
            .and_then(|above| place.checked_sub(above))
            .map(|level| format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{}\"/></w:numPr>", list::HEADINGS));
        styles.replace(&format!("<!--Heading{}-->", place + 1), &counted.unwrap_or_default())
    })
}

/// How headings and lists are counted and marked.
pub fn numbering(above: Option<usize>, beginnings: &Beginnings) -> Result<Vec<u8>, DocxError> {
    let mut xml = Xml::new();
    xml.within("w:numbering", &NAMES, |xml| {
        kind(xml, list::HEADINGS, |level| {
            let parts: Vec<String> = (1..=level + 1).map(|place| format!("%{place}")).collect();
            let style = above.map(|above| above + level + 1).filter(|level| *level <= heading_numbers::LEVELS);
            Mark {
                style: style.map(|level| format!("Heading{level}")),
                format: "decimal",
                text: parts.join("."),
                from: HEADING_INDENT,
                by: HEADING_INDENT,
            }
        });
        kind(xml, list::BULLETS, |level| {
            let bullet = ["•", "–", "▪"].get(level % 3).copied().unwrap_or_default();
            Mark { style: style("ListBullet", level), format: "bullet", text: bullet.to_owned(), from: from(level), by: STEP }
        });
        kind(xml, list::NUMBERS, |level| {
            let format = ["decimal", "lowerLetter", "lowerRoman"].get(level % 3).copied().unwrap_or_default();
            Mark { style: style("ListNumber", level), format, text: format!("%{}.", level + 1), from: from(level), by: STEP }
        });
        for number in [list::HEADINGS, list::BULLETS, list::NUMBERS] {
            begun(xml, number, number, None);
        }
        for (place, level) in beginnings.0.iter().enumerate() {
            begun(xml, list::NUMBERS + place + 1, list::NUMBERS, Some(*level));
        }
    });
    xml.finish()
}

/// What the document is called, who made it and its language. No dates: the same document is the same file.
pub fn properties(document: &Document) -> Result<Vec<u8>, DocxError> {
    let mut xml = Xml::new();
    let names = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    xml.within("cp:coreProperties", &names, |xml| {
        for (name, text) in [("dc:title", document.title.as_str()), ("dc:creator", &document.author), ("dc:language", "en-GB")] {
            if !text.is_empty() {
                xml.within(name, &[], |xml| xml.text(text));
            }
        }
    });
    xml.finish()
}

/// How a level of a list is marked.
struct Mark {
    style: Option<String>,
    format: &'static str,
    text: String,
    from: u32,
    by: u32,
}

fn kind(xml: &mut Xml, number: usize, mark: impl Fn(usize) -> Mark) {
    xml.within("w:abstractNum", &[("w:abstractNumId", &number.to_string())], |xml| {
        // Word joins lists of two documents that have the same.
        xml.value("w:nsid", &format!("5AFE{number:04X}"));
        xml.value("w:multiLevelType", "multilevel");
        for level in 0..list::LEVELS {
            let mark = mark(level);
            xml.within("w:lvl", &[("w:ilvl", &level.to_string())], |xml| {
                xml.value("w:start", "1");
                xml.value("w:numFmt", mark.format);
                mark.style.iter().for_each(|style| xml.value("w:pStyle", style));
                xml.value("w:lvlText", &mark.text);
                xml.value("w:lvlJc", "left");
                xml.within("w:pPr", &[], |xml| {
                    xml.leaf("w:ind", &[("w:left", &mark.from.to_string()), ("w:hanging", &mark.by.to_string())]);
                });
            });
        }
    });
}

fn begun(xml: &mut Xml, number: usize, kind: usize, at: Option<usize>) {
    xml.within("w:num", &[("w:numId", &number.to_string())], |xml| {
        xml.value("w:abstractNumId", &kind.to_string());
        if let Some(level) = at {
            xml.within("w:lvlOverride", &[("w:ilvl", &level.to_string())], |xml| xml.value("w:startOverride", "1"));
        }
    });
}

fn style(name: &str, level: usize) -> Option<String> {
    match level {
        0 => Some(name.to_owned()),
        _ => (level < list::STYLED_LEVELS).then(|| format!("{name}{}", level + 1)),
    }
}

fn from(level: usize) -> u32 {
    STEP.saturating_mul(u32::try_from(level).unwrap_or_default().saturating_add(1))
}
