//! The whole file: its parts, what leads from one to the other, packed.

use super::{
    block::Body,
    bookmarks::Bookmarks,
    error::DocxError,
    frame,
    heading_numbers::HeadingNumbers,
    paper::Paper,
    paragraph::Properties,
    parts,
    relations::Relations,
    story::{NAMES, NAMES_WITH_PICTURES, Story},
    xml::Xml,
};
use crate::report::document::Document;
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// The file of a document. The same document gives the same bytes.
///
/// # Errors
///
/// When the parts cannot be put together, which no document is known to bring about.
pub fn write(document: &Document) -> Result<Vec<u8>, DocxError> {
    let bookmarks = Bookmarks::of(document);
    let numbers = HeadingNumbers::of(document);
    let mut body = Body::new(document, &bookmarks, &numbers);
    let mut files = Vec::new();

    let mut relations = std::mem::take(&mut body.story.relations);
    relations.part("styles", "styles.xml");
    relations.part("numbering", "numbering.xml");
    relations.part("settings", "settings.xml");
    relations.part("footnotes", "footnotes.xml");
    let header = match frame::header(document) {
        Some(header) => {
            files.push(File::word("header1.xml", "header", header?));
            Some(relations.part("header", "header1.xml"))
        }
        None => None,
    };
    files.push(File::word("footer1.xml", "footer", frame::footer()?));
    let footer = relations.part("footer", "footer1.xml");
    body.story.relations = relations;

    body.story.xml.begin("w:document", &NAMES_WITH_PICTURES);
    body.story.xml.begin("w:body", &[]);
    body.write(document);
    section(&mut body.story.xml, document, header.as_deref(), &footer);
    body.story.xml.end("w:body");
    body.story.xml.end("w:document");

    files.push(File::word("styles.xml", "styles", parts::styles(numbers.above).into_bytes()));
    files.push(File::word("numbering.xml", "numbering", parts::numbering(numbers.above, &body.beginnings)?));
    files.push(File::word("settings.xml", "settings", parts::SETTINGS.as_bytes().to_vec()));
    let notes = notes(document, &bookmarks)?;
    if !notes.1.is_empty() {
        files.push(File::plain("word/_rels/footnotes.xml.rels", notes.1.file()?));
    }
    files.push(File::word("footnotes.xml", "footnotes", notes.0));
    files.push(File::plain("word/_rels/document.xml.rels", body.story.relations.file()?));
    files.push(File::word("document.xml", "document.main", body.story.xml.finish()?));
    files.extend(body.media.into_iter().map(|(name, content)| File { name, kind: None, content }));
    let core = "application/vnd.openxmlformats-package.core-properties+xml".to_owned();
    files.push(File { name: "docProps/core.xml".to_owned(), kind: Some(core), content: parts::properties(document)? });
    let mut package = Relations::default();
    package.part("officeDocument", "word/document.xml");
    package.properties("docProps/core.xml");
    files.push(File::plain("_rels/.rels", package.file()?));
    files.push(File::plain("[Content_Types].xml", kinds(&files)?));
    // Programs that tell files by their first bytes look for the list of kinds there.
    files.reverse();
    pack(&files).map_err(|error| DocxError::Packing(error.to_string()))
}

/// A file within the file.
struct File {
    name: String,
    kind: Option<String>,
    content: Vec<u8>,
}

impl File {
    fn word(name: &str, kind: &str, content: Vec<u8>) -> Self {
        Self { name: format!("word/{name}"), kind: Some(format!("{WORD}{kind}+xml")), content }
    }

    fn plain(name: &str, content: Vec<u8>) -> Self {
        Self { name: name.to_owned(), kind: None, content }
    }
}

fn section(xml: &mut Xml, document: &Document, header: Option<&str>, footer: &str) {
    xml.within("w:sectPr", &[], |xml| {
        if let Some(header) = header {
            xml.leaf("w:headerReference", &[("w:type", "default"), ("r:id", header)]);
        }
        xml.leaf("w:footerReference", &[("w:type", "default"), ("r:id", footer)]);
        Paper::of(document.page).write(xml);
        xml.value_of("w:cols", "w:space", "708");
    });
}

/// The notes, and what they lead to.
fn notes(document: &Document, bookmarks: &Bookmarks) -> Result<(Vec<u8>, Relations), DocxError> {
    let mut story = Story::new(bookmarks, 0);
    story.xml.begin("w:footnotes", &NAMES);
    for (number, kind) in [("-1", "separator"), ("0", "continuationSeparator")] {
        story.xml.within("w:footnote", &[("w:type", kind), ("w:id", number)], |xml| {
            xml.within("w:p", &[], |xml| xml.within("w:r", &[], |xml| xml.leaf(&format!("w:{kind}"), &[])));
        });
    }
    for (place, note) in document.footnotes.iter().enumerate() {
        story.xml.begin("w:footnote", &[("w:id", &(place + 1).to_string())]);
        story.paragraph(&Properties::of("FootnoteText"), |story| {
            story.xml.within("w:r", &[], |xml| {
                xml.within("w:rPr", &[], |xml| xml.value("w:rStyle", "FootnoteReference"));
                xml.leaf("w:footnoteRef", &[]);
            });
            story.words(" ");
            story.spans(&note.text);
        });
        story.xml.end("w:footnote");
    }
    story.xml.end("w:footnotes");
    Ok((story.xml.finish()?, story.relations))
}

/// The file that says what kind each part is of.
fn kinds(files: &[File]) -> Result<Vec<u8>, DocxError> {
    let mut xml = Xml::new();
    xml.within("Types", &[("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")], |xml| {
        for (ending, kind) in
            [("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"), ("png", "image/png")]
        {
            xml.leaf("Default", &[("Extension", ending), ("ContentType", kind)]);
        }
        for File { name, kind, .. } in files {
            if let Some(kind) = kind {
                xml.leaf("Override", &[("PartName", format!("/{name}").as_str()), ("ContentType", kind)]);
            }
        }
    });
    xml.finish()
}

fn pack(files: &[File]) -> zip::result::ZipResult<Vec<u8>> {
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    for File { name, content, .. } in files {
        // Pictures are packed already. The time is that of the beginning of such files: 1980.
        let method = if name.starts_with("word/media/") { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method).last_modified_time(zip::DateTime::default());
        packed.start_file(name.as_str(), options)?;
        packed.write_all(content)?;
    }
    Ok(packed.finish()?.into_inner())
}
