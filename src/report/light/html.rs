//! What the clipboard holds as HTML, from Word and from web pages: paragraphs, lists, bold words and links; nothing else of it.

use super::{
    address, clean,
    html_tokens::{Tag, Token, tokens},
    write,
};
use crate::report::document::{Block, Item, List, ListStyle, Span, Target};

/// Elements that begin and end a paragraph.
const PARTS: [&str; 22] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ul",
    "ol",
    "table",
    "tr",
    "td",
    "th",
    "blockquote",
    "section",
    "article",
    "header",
    "footer",
    "body",
    "dd",
];
/// Elements that hold nothing, so are never closed.
const EMPTY: [&str; 8] = ["br", "img", "hr", "meta", "link", "input", "col", "wbr"];

/// Copied HTML, in light formatting.
pub fn from_html(html: &str) -> String {
    let mut reader = Reader::default();
    for token in tokens(html) {
        match token {
            Token::Open(tag) => reader.open(&tag),
            Token::Close(name) => reader.close(&name),
            Token::Words(words) => reader.words(&words),
        }
    }
    reader.end_part();
    write::text(&reader.blocks)
}

/// An element that is open, and what it does to the words in it.
#[derive(Clone, Default)]
struct Element {
    name: String,
    bold: bool,
    /// They are the sign before an item that Word wrote out.
    marker: bool,
    /// They are not part of the text.
    dropped: bool,
    link: Option<String>,
}

/// Where a paragraph stands as an item of a list.
#[derive(Clone, Copy)]
struct Place {
    depth: usize,
    style: ListStyle,
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    open: Vec<Element>,
    lists: Vec<ListStyle>,
    text: Vec<Span>,
    /// The item that the paragraph in hand is, if it is one.
    place: Option<Place>,
    /// What Word wrote before it.
    marker: String,
}

impl Reader {
    fn open(&mut self, tag: &Tag) {
        let name = tag.name.as_str();
        if name == "br" {
            return self.line_break();
        }
        if EMPTY.contains(&name) {
            return;
        }
        if PARTS.contains(&name) {
            self.end_part();
        }
        let style = tag.style();
        match name {
            "ul" => self.lists.push(ListStyle::Bullets),
            "ol" => self.lists.push(ListStyle::Numbers),
            "li" => {
                let style = self.lists.last().copied().unwrap_or(ListStyle::Bullets);
                self.place = Some(Place { depth: self.lists.len().max(1), style });
            }
            // A paragraph of Word that is an item says on which level.
            "p" | "h1" | "h2" | "h3" => {
                let level = level(&style).map(|depth| Place { depth, style: ListStyle::Bullets });
                self.place = level.or(self.place);
            }
            _ => (),
        }
        let outer = self.open.last().cloned().unwrap_or_default();
        let is_bold = matches!(name, "b" | "strong" | "th" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
        let weight = style.split(';').find_map(|part| part.strip_prefix("font-weight:"));
        let bold = match weight {
            Some("bold" | "bolder" | "600" | "700" | "800" | "900") => true,
            Some("normal" | "lighter" | "400" | "300") => false,
            _ => outer.bold || is_bold,
        };
        let link = if name == "a" { Some(tag.says("href").trim().to_owned()).filter(|to| address::is_allowed(to)) } else { None };
        self.open.push(Element {
            name: name.to_owned(),
            bold,
            marker: outer.marker || style.contains("mso-list:ignore"),
            dropped: outer.dropped || matches!(name, "del" | "head") || style.contains("display:none"),
            link: link.or(outer.link),
        });
    }

    fn close(&mut self, name: &str) {
        if PARTS.contains(&name) {
            self.end_part();
        }
        if matches!(name, "ul" | "ol") {
            self.lists.pop();
        }
        // Elements that were not closed end with the one around them.
        if let Some(place) = self.open.iter().rposition(|element| element.name == name) {
            self.open.truncate(place);
        }
    }

    fn words(&mut self, words: &str) {
        let element = self.open.last().cloned().unwrap_or_default();
        if element.dropped {
            return;
        }
        if element.marker {
            self.marker.push_str(words.trim_matches(|letter: char| letter.is_whitespace()));
            return;
        }
        let words = one_line(words);
        let after_space = self.text.last().is_none_or(|last| last.text.ends_with(' '));
        let words = if after_space { words.trim_start() } else { &words };
        if !words.is_empty() {
            let link = element.link.map(Target::Address);
            match self.text.last_mut().filter(|last| last.bold == element.bold && last.link == link) {
                Some(last) => last.text.push_str(words),
                None => self.text.push(Span { bold: element.bold, link, ..Span::plain(words) }),
            }
        }
    }

    /// Ends a line: within an item it is a space.
    fn line_break(&mut self) {
        if self.place.is_some() {
            self.words(" ");
        } else {
            self.end_part();
        }
    }

    /// Ends the paragraph in hand.
    fn end_part(&mut self) {
        let text = std::mem::take(&mut self.text);
        let marker = std::mem::take(&mut self.marker);
        if text.iter().all(|span| span.text.trim().is_empty()) {
            return;
        }
        match self.place.take() {
            Some(mut place) => {
                let counts =
                    marker.chars().any(|letter| letter.is_ascii_alphanumeric()) && marker.trim() != "o" && marker.trim() != "§";
                if counts {
                    place.style = ListStyle::Numbers;
                }
                self.item(place, text);
            }
            None => self.blocks.push(Block::spans(text)),
        }
    }

    fn item(&mut self, place: Place, text: Vec<Span>) {
        let item = Item { text, below: None };
        let list = self.blocks.last_mut().and_then(|block| if let Block::List(list) = block { Some(list) } else { None });
        match list {
            Some(list) if place.depth > 1 => {
                let Some(last) = list.items.last_mut() else { return list.items.push(item) };
                let below = last.below.get_or_insert_with(|| List { style: place.style, items: Vec::new() });
                below.items.push(item);
            }
            Some(list) if list.style == place.style => list.items.push(item),
            _ => self.blocks.push(Block::List(List { style: place.style, items: vec![item] })),
        }
    }
}

/// The level of an item in Word's style: `mso-list:l0 level2 lfo1` without its spaces.
fn level(style: &str) -> Option<usize> {
    let list = style.split(';').find_map(|part| part.strip_prefix("mso-list:"))?;
    let (_, level) = list.split_once("level")?;
    let digits: String = level.chars().take_while(char::is_ascii_digit).take(1).collect();
    digits.parse().ok()
}

/// Words with single spaces and without what cannot be seen; a space at either end stays one.
fn one_line(words: &str) -> String {
    let tidy = clean::plain(words);
    let mut line = tidy.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.is_empty() {
        return if tidy.is_empty() { line } else { " ".to_owned() };
    }
    if tidy.starts_with(char::is_whitespace) {
        line.insert(0, ' ');
    }
    if tidy.ends_with(char::is_whitespace) {
        line.push(' ');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A list as Word 2016 and later copy it.
    const WORD: &str = r#"<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><style><!-- p.MsoNormal {margin:0cm} --></style>
<xml><o:OfficeDocumentSettings>12</o:OfficeDocumentSettings></xml></head><body lang=EN-GB style='tab-interval:36.0pt'>
<!--StartFragment-->
<p class=MsoNormal><b>Burglary</b> fell by 4&nbsp;%<span style='mso-spacerun:yes'>  </span>in
the year to March&nbsp;2023 &#8211; see <a href="https://example.org/plan">the
plan</a>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Support victims<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>at home</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Design out <b>crime</b></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1)<span>&nbsp; </span></span><![endif]>Note</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2)<span>&nbsp; </span></span><![endif]>Agree</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<!--EndFragment--></body></html>"#;

    #[test]
    fn what_word_copies_comes_in_clean() {
        let found = from_html(WORD);
        let wanted = "**Burglary** fell by 4 % in the year to March 2023 – see [the plan](https://example.org/plan).\n\n\
                      - Support victims\n  - at home\n- Design out **crime**\n\n1. Note\n2. Agree";
        assert_eq!(found, wanted);
    }

    #[test]
    fn what_web_pages_copy_comes_in_clean() {
        for (html, text) in [
            ("<p>One<p>Two", "One\n\nTwo"),
            ("one<br>two", "one\n\ntwo"),
            ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c"),
            ("<ol><li><p>a</p></li><li><p>b</p></li></ol>", "1. a\n2. b"),
            ("<ul><li>a<br>b</li></ul>", "- a b"),
            ("<h2>Aims</h2><div>fewer <strong>victims</strong></div>", "**Aims**\n\nfewer **victims**"),
            // Google's whole copy is in a b that is not bold.
            ("<b style=\"font-weight:normal\"><p>plain <span style=\"font-weight: 700\">bold</span></p></b>", "plain **bold**"),
            ("<a href=\"javascript:alert(1)\">press</a>", "press"),
            ("<a href='mailto:csp@example.org'>us</a>", "[us](mailto:csp@example.org)"),
            ("<table><tr><th>Priority</th><td>Aim</td></tr></table>", "**Priority**\n\nAim"),
            ("<script>alert(1)</script><style>p{}</style>kept<!-- not this -->", "kept"),
            ("<p>was <del>ten</del><ins>twelve</ins></p>", "was twelve"),
            ("5 < 6 &amp; 7 > 2 &unknown; &", "5 < 6 & 7 > 2 &unknown; &"),
            ("<p>- not an item</p>", r"\- not an item"),
            ("<p title='a > b'>x</p", "x"),
            ("<p title=\"a>x</p>", "x"),
            ("", ""),
        ] {
            assert_eq!(from_html(html), text, "{html}");
        }
    }
}
