//! Text that flows: the document's own, and that of its notes.

use super::{
    bookmarks::Bookmarks,
    paragraph::Properties,
    relations::{self, Relations},
    xml::Xml,
};
use crate::report::document::{Change, Span, Target};
use std::collections::BTreeSet;

const MAIN: (&str, &str) = ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
const RELATIONS: (&str, &str) = ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");

/// The names that files with words use.
pub const NAMES: [(&str, &str); 2] = [MAIN, RELATIONS];
/// The names that the file with the pictures uses.
pub const NAMES_WITH_PICTURES: [(&str, &str); 5] = [
    MAIN,
    RELATIONS,
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
];

/// Text that flows, in a file of its own.
pub struct Story<'a> {
    /// The file.
    pub xml: Xml,
    /// What it leads to.
    pub relations: Relations,
    /// The places of the document.
    pub bookmarks: &'a Bookmarks,
    /// How many notes there are to refer to: none within a note.
    notes: usize,
    /// Those referred to so far.
    referred: BTreeSet<usize>,
}

impl<'a> Story<'a> {
    /// A story that begins.
    pub fn new(bookmarks: &'a Bookmarks, notes: usize) -> Self {
        Self { xml: Xml::new(), relations: Relations::default(), bookmarks, notes, referred: BTreeSet::new() }
    }

    /// A paragraph.
    pub fn paragraph(&mut self, properties: &Properties, content: impl FnOnce(&mut Self)) {
        self.xml.begin("w:p", &[]);
        properties.write(&mut self.xml);
        content(self);
        self.xml.end("w:p");
    }

    /// Runs of text in several styles.
    pub fn spans(&mut self, spans: &[Span]) {
        let mut after_a_note = false;
        for span in spans {
            if after_a_note && span.note.is_some() {
                // Else 2 and 1 would be read as 21.
                reference(&mut self.xml, |xml| xml.within("w:t", &[("xml:space", "preserve")], |xml| xml.text(", ")));
            }
            after_a_note = span.note.is_some() && span.text.is_empty();
            self.span(span);
        }
    }

    /// Plain words.
    pub fn words(&mut self, text: &str) {
        run(&mut self.xml, text, &Looks::default());
    }

    /// What is written within a place that can be led to.
    pub fn place(&mut self, place: Option<(usize, &str)>, content: impl FnOnce(&mut Self)) {
        if let Some((number, name)) = place {
            self.xml.leaf("w:bookmarkStart", &[("w:id", number.to_string().as_str()), ("w:name", name)]);
        }
        content(self);
        if let Some((number, _)) = place {
            self.xml.value_of("w:bookmarkEnd", "w:id", &number.to_string());
        }
    }

    fn span(&mut self, span: &Span) {
        if let Some(note) = span.note {
            self.note(note);
        }
        let looks = Looks { bold: span.bold, italic: span.italic, change: span.change, style: None };
        let linked = Looks { style: Some("Hyperlink"), ..looks };
        match &span.link {
            Some(Target::Address(to)) => match relations::address(to) {
                Some(to) => {
                    let name = self.relations.web(&to);
                    let text = if span.text.trim().is_empty() { &to } else { &span.text };
                    self.xml.within("w:hyperlink", &[("r:id", &name), ("w:history", "1")], |xml| run(xml, text, &linked));
                }
                None => run(&mut self.xml, &span.text, &looks),
            },
            Some(Target::Anchor(to)) => match self.bookmarks.get(to).filter(|_| !span.text.trim().is_empty()) {
                Some((_, name)) => {
                    self.xml.within("w:hyperlink", &[("w:anchor", name), ("w:history", "1")], |xml| run(xml, &span.text, &linked));
                }
                None => run(&mut self.xml, &span.text, &looks),
            },
            None => run(&mut self.xml, &span.text, &looks),
        }
    }

    /// The number of a note. Word lets a note be referred to once; after that its number leads to the first reference.
    fn note(&mut self, note: usize) {
        if note == 0 || note > self.notes {
            return;
        }
        let name = format!("_Note{note}");
        let text = note.to_string();
        if self.referred.insert(note) {
            let number = self.bookmarks.free() + note;
            self.place(Some((number, &name)), |story| {
                reference(&mut story.xml, |xml| xml.value_of("w:footnoteReference", "w:id", &text));
            });
        } else {
            let instruction = format!(" NOTEREF {name} \\f \\h ");
            self.xml.within("w:fldSimple", &[("w:instr", &instruction)], |xml| {
                reference(xml, |xml| xml.within("w:t", &[], |xml| xml.text(&text)));
            });
        }
    }
}

/// How a run looks.
#[derive(Clone, Copy, Default)]
struct Looks {
    bold: bool,
    italic: bool,
    change: Change,
    style: Option<&'static str>,
}

fn reference(xml: &mut Xml, content: impl FnOnce(&mut Xml)) {
    xml.within("w:r", &[], |xml| {
        xml.within("w:rPr", &[], |xml| xml.value("w:rStyle", "FootnoteReference"));
        content(xml);
    });
}

fn run(xml: &mut Xml, text: &str, looks: &Looks) {
    if text.is_empty() {
        return;
    }
    xml.within("w:r", &[], |xml| {
        let plain = looks.style.is_none() && !looks.bold && !looks.italic && looks.change == Change::None;
        if !plain {
            xml.within("w:rPr", &[], |xml| rules(xml, looks));
        }
        for (line, words) in text.split('\n').enumerate() {
            if line > 0 {
                xml.leaf("w:br", &[]);
            }
            for (stop, words) in words.split('\t').enumerate() {
                if stop > 0 {
                    xml.leaf("w:tab", &[]);
                }
                if !words.is_empty() {
                    xml.within("w:t", &[("xml:space", "preserve")], |xml| xml.text(words));
                }
            }
        }
    });
}

fn rules(xml: &mut Xml, looks: &Looks) {
    looks.style.iter().for_each(|style| xml.value("w:rStyle", style));
    if looks.bold {
        xml.leaf("w:b", &[]);
        xml.leaf("w:bCs", &[]);
    }
    if looks.italic {
        xml.leaf("w:i", &[]);
        xml.leaf("w:iCs", &[]);
    }
    match looks.change {
        Change::None => {}
        Change::Deleted => xml.leaf("w:strike", &[]),
        Change::Inserted => xml.value("w:u", "single"),
    }
}
