//! Puts the sections of a template together: front sheet, headings with their numbers, appendices, notes.

use super::{
    document::{Anchor, Block, Cell, Column, Document, Heading, Paragraph, ParagraphStyle, Span, Table, Target},
    expand::expand,
    made::Made,
    making::Making,
    markers::Marks,
    sections,
    template::template_of,
    view::View,
};
use crate::domain::{
    date::Date,
    report::Report,
    report_template::{SectionNumbering, SectionPlace, SectionSource, TemplateSection},
    value::Choice as _,
};

/// Makes a report with the template it names.
pub(super) fn from_template(view: &View, report: &Report) -> Made {
    let Some(template) = template_of(&view.plan().body, report) else {
        return Document::new(subject(report), view.audience()).into();
    };
    let report = &view.report(report);
    let mut making = Making::new(*view, report, &template);
    let mut filled: Vec<(&TemplateSection, Vec<Block>)> = Vec::new();
    for section in &template.sections {
        let blocks = sections::content(&mut making, section);
        let heading_alone = section.source == SectionSource::Words && !section.heading.is_empty();
        if !blocks.is_empty() || heading_alone || !(section.optional || section.heading.is_empty()) {
            filled.push((section, blocks));
        }
    }
    let mut document = Document::new(subject(report), view.audience());
    document.author = author(&making);
    document.header = header(&making);
    let mut putting = Putting { making: &making, document, marks: Marks::default(), number: 0, appendix: 0 };
    putting.marks.notes = sections::notes(&making);
    if !putting.document.header.is_empty() {
        let text = vec![Span::plain(putting.document.header.clone())];
        putting.document.blocks.push(Block::Paragraph(Paragraph { style: ParagraphStyle::Lead, text, place: None }));
    }
    putting.front_sheet(&filled);
    let register = register(&making, &filled);
    for (section, mut blocks) in filled.into_iter().filter(|(section, _)| section.place != SectionPlace::FrontSheet) {
        if section.source == SectionSource::Papers && !register.is_empty() {
            register_first(&mut blocks, &register);
        }
        putting.section(section, blocks);
    }
    let Putting { mut document, marks, .. } = putting;
    marks.resolve(&mut document);
    expand(&mut document, making.body, &[sections::GLOSSARY]);
    Made { document, passages: making.into_passages() }
}

/// What the report is called, as long as it has no title as what it is.
fn subject(report: &Report) -> String {
    let title = report.title.trim();
    if title.is_empty() { report.kind.label().to_owned() } else { title.to_owned() }
}

fn author(making: &Making<'_>) -> String {
    let partnership = &making.body.partnership;
    if partnership.council.is_empty() { partnership.name.clone() } else { partnership.council.clone() }
}

/// `Cabinet, 8 November 2023`; whose report it is as long as nobody has said where it goes.
fn header(making: &Making<'_>) -> String {
    let date = making.report.date.map(Date::words);
    let parts: Vec<String> = making.committee().map(str::to_owned).into_iter().chain(date).collect();
    if parts.is_empty() { making.body.partnership.name.clone() } else { parts.join(", ") }
}

/// The appendices, as they are listed among the papers.
fn register(making: &Making<'_>, filled: &[(&TemplateSection, Vec<Block>)]) -> Vec<String> {
    let appendices = filled.iter().filter(|(section, _)| section.place == SectionPlace::Appendix);
    appendices.map(|(section, _)| format!("{{ref:{}}}: {}", section.key, title(making, section))).collect()
}

/// Puts the appendices before the papers, in the list of these where there is one.
fn register_first(blocks: &mut Vec<Block>, register: &[String]) {
    let Block::List(mut list) = Block::bullets(register.iter().cloned()) else { return };
    if let Some(Block::List(papers)) = blocks.first_mut() {
        list.items.append(&mut papers.items);
        *papers = list;
    } else {
        blocks.insert(0, Block::List(list));
    }
}

fn title(making: &Making<'_>, section: &TemplateSection) -> String {
    if section.heading.is_empty() { section.source.label().to_owned() } else { making.heading(section) }
}

struct Putting<'a> {
    making: &'a Making<'a>,
    document: Document,
    marks: Marks,
    number: usize,
    appendix: usize,
}

impl Putting<'_> {
    /// Consecutive fields are one table of two columns; the council's objectives have one of their own.
    fn front_sheet(&mut self, filled: &[(&TemplateSection, Vec<Block>)]) {
        let mut rows = Vec::new();
        for (section, blocks) in filled.iter().filter(|(section, _)| section.place == SectionPlace::FrontSheet) {
            if section.source == SectionSource::CouncilObjectives {
                self.document.blocks.extend(blocks.iter().cloned());
                continue;
            }
            let mut cell = Cell { paragraphs: paragraphs(blocks), tone: None };
            if cell.paragraphs.is_empty() {
                cell = Cell::from("Not stated");
            }
            rows.push(vec![Cell::from(Span::bold(title(self.making, section))), cell]);
        }
        if rows.is_empty() {
            return;
        }
        let table = Table {
            anchor: Anchor("front-sheet".to_owned()),
            caption: "Front sheet".to_owned(),
            columns: vec![Column::words("Item", 32), Column::words("Particulars", 68)],
            rows,
            row_heads: true,
        };
        let place = self.document.blocks.iter().position(|block| matches!(block, Block::Table(_)));
        let place = place.unwrap_or(self.document.blocks.len());
        self.document.blocks.insert(place, Block::Table(table));
    }

    fn section(&mut self, section: &TemplateSection, mut blocks: Vec<Block>) {
        let anchor = self.anchor(&section.key);
        let words = self.making.heading(section);
        let in_appendix = section.place == SectionPlace::Appendix;
        let numbered = section.numbering == SectionNumbering::Decimal && !in_appendix;
        let heading = if in_appendix {
            self.appendix += 1;
            self.document.blocks.push(Block::PageBreak);
            format!("Appendix {}: {}", self.appendix, title(self.making, section))
        } else {
            words
        };
        if !heading.is_empty() {
            if numbered {
                self.number += 1;
            }
            let number = numbered.then(|| self.number.to_string());
            let referred = match (&number, in_appendix) {
                // No line ends between the word and its number.
                (_, true) => format!("Appendix\u{a0}{}", self.appendix),
                (Some(number), _) => format!("section\u{a0}{number}"),
                (None, _) => format!("“{heading}”"),
            };
            self.marks.sections.insert(section.key.clone(), Span::link(referred, Target::Anchor(anchor.clone())));
            let level = level(section);
            let section = Some(section.key.clone());
            self.document.blocks.push(Block::Heading(Heading { level, number, text: heading, anchor, section }));
        }
        if blocks.is_empty() && section.source != SectionSource::Words {
            blocks.push(Block::paragraph("Nothing is recorded for this part yet."));
        }
        self.number_below(section, numbered, &mut blocks);
        self.document.blocks.extend(blocks);
    }

    /// Numbers the headings within a section that are to be numbered, and puts them below it. They can be referred to by their anchors.
    fn number_below(&mut self, section: &TemplateSection, numbered: bool, blocks: &mut [Block]) {
        let (mut second, mut third) = (0_usize, 0_usize);
        for block in blocks {
            let Block::Heading(heading) = block else { continue };
            if heading.number.take().is_some() && numbered {
                let number = if heading.level == 1 {
                    (second, third) = (second + 1, 0);
                    format!("{}.{second}", self.number)
                } else {
                    third += 1;
                    format!("{}.{second}.{third}", self.number)
                };
                heading.number = Some(number);
            }
            heading.level = (heading.level + level(section)).min(3);
            let referred = heading.number.clone().unwrap_or_else(|| heading.text.clone());
            let span = Span::link(referred, Target::Anchor(heading.anchor.clone()));
            self.marks.sections.entry(heading.anchor.0.clone()).or_insert(span);
        }
    }

    /// A name for a section's place that nothing else has.
    fn anchor(&self, key: &str) -> Anchor {
        let name: String = key.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
        let taken = |name: &str| {
            let has = |block: &Block| matches!(block, Block::Heading(heading) if heading.anchor.0 == name);
            self.document.blocks.iter().any(has)
        };
        let first = format!("section-{name}");
        if !taken(&first) {
            return Anchor(first);
        }
        let others = (2..).map(|count| format!("{first}-{count}"));
        Anchor(others.into_iter().find(|name| !taken(name)).unwrap_or(first))
    }
}

/// How deep a section's heading stands: what belongs to reasons and implications stands below them.
fn level(section: &TemplateSection) -> u8 {
    match section.source {
        SectionSource::Reasons | SectionSource::OtherOptions | SectionSource::Implication => 2,
        _ => 1,
    }
}

/// Blocks as the paragraphs of a cell.
fn paragraphs(blocks: &[Block]) -> Vec<Vec<Span>> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => found.push(paragraph.text.clone()),
            Block::List(list) => found.extend(list.items.iter().map(|item| item.text.clone())),
            _ => {}
        }
    }
    found
}
