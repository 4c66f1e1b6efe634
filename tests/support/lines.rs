//! What a document says, a line for each paragraph: from the document itself, and from the page it becomes.

use safer_plan::report::{
    document::{
        Block, Change, Document, Item, List, ListStyle, NoteKind, ParagraphStyle, Span, Target,
        Tone::{Amber, Blue, Field, First, Green, Grey, Red, Second},
        markup::{self, Element, Node, Setting},
    },
    light,
};

/// Runs of text, each with the marks of its style; neighbours of one style are one.
#[derive(Default)]
pub struct Runs(Vec<(String, String)>);

impl Runs {
    pub fn add(&mut self, marks: &str, text: &str) {
        let text = text.replace(['\n', '\t'], " ");
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some((last, words)) if last == marks && !marks.contains('^') => words.push_str(&text),
            _ => self.0.push((marks.to_owned(), text)),
        }
    }

    pub fn line(&self, kind: &str) -> String {
        let runs = self.0.iter().map(|(marks, text)| if marks.is_empty() { text.clone() } else { format!("{{{marks} {text}}}") });
        format!("{kind} | {}", runs.collect::<String>().trim())
    }
}

/// What a document says, a line for each paragraph, from the document itself.
pub fn of_model(document: &Document) -> Vec<String> {
    let mut lines = vec![format!("title | {}", document.title)];
    let (mut tables, mut figures) = (0, 0);
    for block in &document.blocks {
        match block {
            Block::Heading(heading) => lines.push(format!("heading {} | {}", heading.level, heading.text)),
            Block::Paragraph(paragraph) => {
                let kind = match paragraph.style {
                    ParagraphStyle::Body => "body",
                    ParagraphStyle::Lead => "lead",
                    ParagraphStyle::Small => "small",
                };
                lines.push(spans(kind, &paragraph.text));
            }
            Block::List(found) => list(found, 1, &mut lines),
            Block::Table(table) => {
                tables += 1;
                lines.push(format!("caption | Table {tables}: {}", table.caption));
                lines.extend(table.columns.iter().map(|column| format!("head | {}", column.heading).trim_end().to_owned()));
                for (place, cell) in table.rows.iter().flat_map(|row| row.iter().enumerate()) {
                    let kind = if place == 0 && table.row_heads { "row" } else { "cell" };
                    let none = vec![Vec::new()];
                    let paragraphs = if cell.paragraphs.is_empty() { &none } else { &cell.paragraphs };
                    let tone = cell.tone.map(|tone| format!(" {}", tone.shade())).unwrap_or_default();
                    lines.extend(paragraphs.iter().map(|words| spans(&format!("{kind}{tone}"), words)));
                }
            }
            Block::Picture(picture) => {
                figures += 1;
                lines.push(format!("figure | {}", picture.description));
                lines.push(format!("caption | Figure {figures}: {}", picture.caption));
            }
            Block::Note(note) => lines.push(spans(if note.kind == NoteKind::Exempt { "exempt" } else { "note" }, &note.text)),
            Block::PageBreak => lines.push("new page".to_owned()),
        }
    }
    lines.extend(document.footnotes.iter().map(|note| spans("foot", &note.text)));
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

fn list(found: &List, depth: usize, lines: &mut Vec<String>) {
    let kind = if found.style == ListStyle::Bullets { "bullet" } else { "number" };
    for Item { text, below } in &found.items {
        lines.push(spans(&format!("{kind} {depth}"), text));
        below.iter().for_each(|below| list(below, depth + 1, lines));
    }
}

fn spans(kind: &str, spans: &[Span]) -> String {
    let mut runs = Runs::default();
    for span in spans {
        let leads = match &span.link {
            Some(Target::Address(to)) => light::is_allowed(to),
            Some(Target::Anchor(_)) => true,
            None => false,
        };
        let changed = |change| span.change == change;
        let marks =
            [(leads, 'a'), (span.bold, 'b'), (span.italic, 'i'), (changed(Change::Deleted), '-'), (changed(Change::Inserted), '+')];
        runs.add(&marks.into_iter().filter(|(is, _)| *is).map(|(_, mark)| mark).collect::<String>(), &span.text);
        span.note.iter().for_each(|note| runs.add("^", &note.to_string()));
    }
    runs.line(kind)
}

/// The same, from what stands on the page.
#[derive(Default)]
pub struct OfPage {
    pub lines: Vec<String>,
    pub numbers: Vec<String>,
}

impl OfPage {
    pub fn of(document: &Document, setting: Setting) -> Self {
        let mut page = Self::default();
        let body = markup::body(document, setting);
        page.blocks(&body, 0, "");
        page
    }

    fn blocks(&mut self, nodes: &[Node], depth: usize, list: &str) {
        for node in nodes {
            let Node::Element(element) = node else { continue };
            self.block(element, depth, list);
        }
    }

    fn block(&mut self, element: &Element, depth: usize, list: &str) {
        let class = element.says("class").unwrap_or_default();
        let tone = shade(class).map(|shade| format!(" {shade}")).unwrap_or_default();
        match (element.name, class) {
            ("nav" | "colgroup", _) | (_, "doc-notes-title") => {}
            (_, "doc-title") => self.line("title", element),
            (_, "doc-h1" | "doc-h2" | "doc-h3") => self.line(&format!("heading {}", class.trim_start_matches("doc-h")), element),
            ("p", "doc-lead") => self.line("lead", element),
            ("p", "doc-small") => self.line("small", element),
            ("p", _) => self.line("body", element),
            ("div", "doc-break") => self.lines.push("new page".to_owned()),
            ("div", note) if note.contains("doc-note") => {
                let before = self.lines.len();
                self.blocks(&element.children, depth, list);
                let kind = if note.contains("doc-exempt") { "exempt" } else { "note" };
                self.lines[before..].iter_mut().for_each(|line| *line = line.replacen("body", kind, 1));
            }
            ("ul", _) => self.blocks(&element.children, depth + 1, "bullet"),
            ("ol", _) => self.blocks(&element.children, depth + 1, if list == "foot" { "foot" } else { "number" }),
            ("li", _) => {
                self.line(&if list == "foot" { list.to_owned() } else { format!("{list} {depth}") }, element);
                self.blocks(&element.children, depth, list);
            }
            ("section", "doc-notes") => self.blocks(&element.children, depth, "foot"),
            ("caption" | "figcaption", _) => self.line("caption", element),
            ("svg", _) => {
                let told = element.children.iter().find_map(|node| match node {
                    Node::Element(child) if child.name == "desc" => Some(child),
                    _ => None,
                });
                self.line("figure", told.expect("a description"));
            }
            ("th", _) if element.says("scope") == Some("row") => self.cell(&format!("row{tone}"), element),
            ("td", _) if list == "head" => self.cell("head", element),
            ("th", _) => self.cell("head", element),
            ("td", _) => self.cell(&format!("cell{tone}"), element),
            ("thead", _) => self.blocks(&element.children, depth, "head"),
            ("tr", _) => self.blocks(&element.children, depth, list),
            ("figure" | "table" | "tbody", _) | ("div", "doc-scroll") => self.blocks(&element.children, depth, ""),
            _ => {}
        }
    }

    fn cell(&mut self, kind: &str, element: &Element) {
        let paragraphs = element.children.iter().filter_map(|node| match node {
            Node::Element(child) if child.name == "p" => Some(child),
            _ => None,
        });
        let paragraphs: Vec<&Element> = paragraphs.collect();
        if paragraphs.is_empty() { self.line(kind, element) } else { paragraphs.iter().for_each(|one| self.line(kind, one)) }
    }

    fn line(&mut self, kind: &str, element: &Element) {
        let mut runs = Runs::default();
        self.runs(&element.children, "", kind, &mut runs);
        self.lines.push(runs.line(kind).trim_end().to_owned());
    }

    fn runs(&mut self, nodes: &[Node], marks: &str, kind: &str, runs: &mut Runs) {
        for node in nodes {
            let element = match node {
                Node::Words(words) => {
                    runs.add(marks, words);
                    continue;
                }
                Node::Element(element) => element,
            };
            let class = element.says("class").unwrap_or_default();
            let mut with = |mark: char| {
                let mut all: Vec<char> = marks.chars().chain([mark]).collect();
                all.sort_by_key(|mark| "abi-+^".find(*mark));
                self.runs(&element.children, &all.into_iter().collect::<String>(), kind, runs);
            };
            match (element.name, class) {
                ("span", "doc-hidden" | "doc-sign") | ("a", "doc-back") | ("ul" | "ol" | "p", _) => {}
                ("span", "doc-number") if kind.starts_with("heading") => {
                    let Some(Node::Words(number)) = element.children.first() else { panic!("a number has words") };
                    self.numbers.push(number.trim().to_owned());
                }
                ("strong", _) => with('b'),
                ("em", _) => with('i'),
                ("del", _) => with('-'),
                ("ins", _) => with('+'),
                ("sup", _) => {
                    let number = element.children.iter().map(said).collect::<String>();
                    runs.add("^", number.trim_start_matches("note "));
                }
                ("a", _) => with('a'),
                _ => self.runs(&element.children, marks, kind, runs),
            }
        }
    }
}

fn said(node: &Node) -> String {
    match node {
        Node::Words(words) => words.clone(),
        Node::Element(element) => element.children.iter().map(said).collect(),
    }
}

/// The shade of a cell by its class, as the style has it.
fn shade(class: &str) -> Option<&'static str> {
    let tones = [
        ("blue", Blue),
        ("green", Green),
        ("amber", Amber),
        ("red", Red),
        ("grey", Grey),
        ("field", Field),
        ("first", First),
        ("second", Second),
    ];
    tones.into_iter().find(|(name, _)| class.split(' ').any(|class| class == format!("doc-{name}"))).map(|(_, tone)| tone.shade())
}
