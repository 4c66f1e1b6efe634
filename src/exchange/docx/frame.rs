//! What stands on every page: above the committee and the date, below which page of how many.

use super::{error::DocxError, story::NAMES, xml::Xml};
use crate::report::document::{Audience, Document};

/// What every page says of a document that is not for everyone.
const MARK: &str = "Not for publication";

/// The file of the header; nothing when it would be empty.
pub fn header(document: &Document) -> Option<Result<Vec<u8>, DocxError>> {
    let words = document.header.trim();
    let mark = document.audience == Audience::Partnership;
    if words.is_empty() && !mark {
        return None;
    }
    let mut xml = Xml::new();
    xml.within("w:hdr", &NAMES, |xml| {
        if mark {
            paragraph(xml, "Header", |xml| text(xml, MARK, true));
        }
        if !words.is_empty() {
            paragraph(xml, "Header", |xml| text(xml, words, false));
        }
    });
    Some(xml.finish())
}

/// The file of the footer.
pub fn footer() -> Result<Vec<u8>, DocxError> {
    let mut xml = Xml::new();
    xml.within("w:ftr", &NAMES, |xml| {
        paragraph(xml, "Footer", |xml| {
            text(xml, "Page ", false);
            xml.within("w:fldSimple", &[("w:instr", " PAGE ")], |xml| text(xml, "1", false));
            text(xml, " of ", false);
            xml.within("w:fldSimple", &[("w:instr", " NUMPAGES ")], |xml| text(xml, "1", false));
        });
    });
    xml.finish()
}

fn paragraph(xml: &mut Xml, style: &str, content: impl FnOnce(&mut Xml)) {
    xml.within("w:p", &[], |xml| {
        xml.within("w:pPr", &[], |xml| xml.value("w:pStyle", style));
        content(xml);
    });
}

fn text(xml: &mut Xml, words: &str, bold: bool) {
    xml.within("w:r", &[], |xml| {
        if bold {
            xml.within("w:rPr", &[], |xml| {
                xml.leaf("w:b", &[]);
                xml.leaf("w:bCs", &[]);
            });
        }
        xml.within("w:t", &[("xml:space", "preserve")], |xml| xml.text(words));
    });
}
