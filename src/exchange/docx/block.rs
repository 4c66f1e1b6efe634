//! The blocks of a document, one after the other.

use super::{
    bookmarks::Bookmarks,
    figure::{self, Figure},
    heading_numbers::{HeadingNumbers, Numbered, is_shown, level},
    list::{self, Beginnings},
    paper::Paper,
    paragraph::Properties,
    story::Story,
    table,
};
use crate::{
    exchange::picture::draw,
    report::document::{Anchor, Block, Document, Heading, Note, NoteKind, Paragraph, ParagraphStyle, Picture, Span, Table},
};

/// How far a heading's words stand from the margin when it has a number, in twentieths of a point.
pub const HEADING_INDENT: u32 = 851;
/// The space between a table and what follows it.
const AFTER_A_TABLE: u32 = 200;

/// The body of the document as it is written.
pub struct Body<'a> {
    /// Its text.
    pub story: Story<'a>,
    /// Its lists of numbers.
    pub beginnings: Beginnings,
    /// The pictures' files.
    pub media: Vec<(String, Vec<u8>)>,
    numbers: std::vec::IntoIter<Numbered>,
    paper: Paper,
    tables: usize,
    figures: usize,
    new_page: bool,
    after_table: bool,
}

impl<'a> Body<'a> {
    /// A body that begins.
    pub fn new(document: &Document, bookmarks: &'a Bookmarks, numbers: &HeadingNumbers) -> Self {
        Self {
            story: Story::new(bookmarks, document.footnotes.len()),
            beginnings: Beginnings::default(),
            media: Vec::new(),
            numbers: numbers.each.clone().into_iter(),
            paper: Paper::of(document.page),
            tables: 0,
            figures: 0,
            new_page: false,
            after_table: false,
        }
    }

    /// Writes the title and the blocks.
    pub fn write(&mut self, document: &Document) {
        if !document.title.trim().is_empty() {
            self.story.paragraph(&Properties::of("Title"), |story| story.words(&document.title));
        }
        for (place, block) in document.blocks.iter().enumerate() {
            let following = document.blocks.get(place + 1);
            let is_last = place + 2 == document.blocks.len();
            self.block(block, following.is_some_and(|following| is_small_print(following) || is_last && is_short(following)));
        }
        if self.after_table {
            // Word needs a paragraph after a table; this one is too low to begin a page of its own.
            self.story.paragraph(&Properties::of("TableEnd"), |_| {});
        }
    }

    /// Writes a block. `leads_on` says whether its end stays on one page with what follows.
    fn block(&mut self, block: &Block, leads_on: bool) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(paragraph) => self.paragraph(paragraph, leads_on),
            // Else what it would have said of its first paragraph would be lost.
            Block::List(items) if items.items.is_empty() => {}
            Block::List(items) => {
                let first = self.next("");
                list::write(&mut self.story, &mut self.beginnings, items, &first, leads_on);
            }
            Block::Table(table) => self.table(table, leads_on),
            Block::Picture(picture) => self.picture(picture),
            Block::Note(note) => self.note(note),
            Block::PageBreak => self.new_page = true,
        }
    }

    /// What is said of the next paragraph because of what stood before it.
    fn next(&mut self, style: &'static str) -> Properties {
        let after_table = std::mem::take(&mut self.after_table);
        let new_page = std::mem::take(&mut self.new_page);
        let above = (after_table && !new_page).then_some(AFTER_A_TABLE);
        Properties { new_page, above, ..Properties::of(style) }
    }

    fn heading(&mut self, heading: &Heading) {
        if !is_shown(heading) {
            return;
        }
        let style = match level(heading) {
            1 => "Heading1",
            2 => "Heading2",
            _ => "Heading3",
        };
        let numbered = self.numbers.next().unwrap_or(Numbered::No);
        let mut properties = self.next(style);
        // Their own is more.
        properties.above = None;
        if numbered != Numbered::Automatically {
            properties.list = Some((0, 0));
            properties.indent = Some(if numbered == Numbered::AsText { (HEADING_INDENT, HEADING_INDENT) } else { (0, 0) });
        }
        let place = self.story.bookmarks.get(&heading.anchor);
        self.story.paragraph(&properties, |story| {
            if let (Numbered::AsText, Some(number)) = (numbered, &heading.number) {
                story.words(&format!("{number}\t"));
            }
            story.place(place, |story| story.words(&heading.text));
        });
    }

    fn paragraph(&mut self, paragraph: &Paragraph, leads_on: bool) {
        let properties = self.next(match paragraph.style {
            ParagraphStyle::Body => "BodyText",
            ParagraphStyle::Lead => "Subtitle",
            ParagraphStyle::Small => "SmallPrint",
        });
        let properties = Properties { keep_next: leads_on || asks_for_more(&paragraph.text), ..properties };
        self.story.paragraph(&properties, |story| story.spans(&paragraph.text));
    }

    fn note(&mut self, note: &Note) {
        let properties = self.next(match note.kind {
            NoteKind::Inset | NoteKind::LeftOut => "BlockText",
            NoteKind::Exempt => "ExemptNote",
        });
        self.story.paragraph(&properties, |story| story.spans(&note.text));
    }

    fn table(&mut self, table: &Table, leads_on: bool) {
        if table.columns.is_empty() {
            return;
        }
        self.tables += 1;
        let properties = Properties { keep_next: true, ..self.next("Caption") };
        self.caption(&properties, "Table", self.tables, &table.anchor, &table.caption);
        table::write(&mut self.story, table, self.paper, leads_on);
        self.after_table = true;
    }

    fn picture(&mut self, picture: &Picture) {
        self.figures += 1;
        let number = self.figures;
        let Some(png) = draw(&picture.drawing) else {
            let properties = self.next("BodyText");
            self.story.paragraph(&properties, |story| story.words(&picture.description));
            self.caption(&Properties::of("Caption"), "Figure", number, &picture.anchor, &picture.caption);
            return;
        };
        let relation = self.story.relations.part("image", &figure::file_name(number));
        self.media.push(figure::file(number, png));
        let properties = Properties { keep_next: true, ..self.next("Figure") };
        let paper = self.paper;
        self.story.paragraph(&properties, |story| {
            figure::write(&mut story.xml, &Figure { number, relation: &relation, picture }, paper);
        });
        self.caption(&Properties::of("Caption"), "Figure", number, &picture.anchor, &picture.caption);
    }

    /// `Table 1: …`, whose number Word counts.
    fn caption(&mut self, properties: &Properties, what: &str, number: usize, anchor: &Anchor, words: &str) {
        let place = self.story.bookmarks.get(anchor);
        self.story.paragraph(properties, |story| {
            story.place(place, |story| {
                story.words(&format!("{what} "));
                let instruction = format!(" SEQ {what} \\* ARABIC ");
                story.xml.begin("w:fldSimple", &[("w:instr", &instruction)]);
                story.words(&number.to_string());
                story.xml.end("w:fldSimple");
            });
            story.words(&format!(": {words}"));
        });
    }
}

/// Whether it says something of what stands above it.
fn is_small_print(block: &Block) -> bool {
    matches!(block, Block::Paragraph(Paragraph { style: ParagraphStyle::Small, .. }))
}

/// The letters of about two lines.
const TWO_LINES: usize = 160;

/// Whether it would look lost on a page of its own.
fn is_short(block: &Block) -> bool {
    let letters = |text: &[Span]| text.iter().map(|span| span.text.chars().count()).sum::<usize>();
    matches!(block, Block::Paragraph(paragraph) if letters(&paragraph.text) <= TWO_LINES)
}

/// Whether words ask for what follows: they end with a colon, or are bold as a whole, as headings within a text are.
fn asks_for_more(text: &[Span]) -> bool {
    let words: Vec<&Span> = text.iter().filter(|span| !span.text.trim().is_empty()).collect();
    words.last().is_some_and(|span| span.text.trim_end().ends_with(':') || words.iter().all(|span| span.bold))
}
