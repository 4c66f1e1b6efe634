//! Blocks back to light formatting.

use super::{
    address,
    escape::Writer,
    lines::{Marker, marker},
    spans::spans,
};
use crate::report::document::{Block, Cell, List, ListStyle, Span, Target};

/// Blocks as light formatting, so that they can be edited. Of blocks it has no sign for, the words stay: a heading is a bold line, a
/// row of a table is a line.
pub fn text(blocks: &[Block]) -> String {
    let mut made: Vec<String> = Vec::new();
    let (mut after_list, mut after_bullets) = (false, false);
    for block in blocks {
        let is_list = matches!(block, Block::List(_));
        let text = match block {
            Block::Heading(heading) => paragraph(&[Span::bold(heading.text.as_str())], after_list),
            Block::Paragraph(of) => paragraph(&of.text, after_list),
            Block::Note(note) => paragraph(&note.text, after_list),
            Block::Picture(picture) => paragraph(&[Span::plain(picture.description.as_str())], after_list),
            Block::Table(table) => {
                let rows = table.rows.iter().map(|row| paragraph(&cells(row), after_list)).filter(|row| !row.is_empty());
                rows.collect::<Vec<_>>().join("\n\n")
            }
            Block::List(list) => {
                let mut lines = Vec::new();
                items(list, "", &mut lines);
                lines.join("\n")
            }
            Block::PageBreak => String::new(),
        };
        let is_bulleted = matches!(block, Block::List(list) if list.style == ListStyle::Bullets);
        if !text.is_empty() {
            // Bullets that follow bullets are read as one list.
            match made.last_mut().filter(|_| is_bulleted && after_bullets) {
                Some(last) => {
                    last.push('\n');
                    last.push_str(&text);
                }
                None => made.push(text),
            }
            (after_list, after_bullets) = (is_list, is_bulleted);
        }
    }
    made.join("\n\n")
}

fn cells(row: &[Cell]) -> Vec<Span> {
    let mut words = Vec::new();
    for paragraph in row.iter().flat_map(|cell| &cell.paragraphs) {
        if !words.is_empty() {
            words.push(Span::plain(" | "));
        }
        words.extend(paragraph.iter().cloned());
    }
    words
}

fn items(list: &List, indent: &str, lines: &mut Vec<String>) {
    let mut number = 0;
    for item in &list.items {
        let words = line(&item.text);
        if !words.is_empty() {
            number += 1;
            let mark = if list.style == ListStyle::Bullets { "-".to_owned() } else { format!("{number}.") };
            lines.push(format!("{indent}{mark} {words}"));
        }
        if let Some(below) = &item.below {
            items(below, if words.is_empty() { indent } else { "  " }, lines);
        }
    }
}

/// A paragraph, covered where it would be read as an item of a list.
fn paragraph(spans: &[Span], after_list: bool) -> String {
    let line = line(spans);
    let bare = line.trim_start_matches('\\');
    let covered = match marker(bare) {
        None => false,
        Some((Marker::Bullet | Marker::Number(1), _)) => true,
        Some(_) => after_list || bare.len() < line.len(),
    };
    if covered { format!("\\{line}") } else { line }
}

/// One line. Addresses stand bare where they are read again as they were.
fn line(of: &[Span]) -> String {
    let tidy = tidy(of);
    let bare = written(&tidy, true);
    if spans(&bare) == tidy { bare } else { written(&tidy, false) }
}

/// The spans as they can be written: no notes, no breaks, no space just within what is bold or around the whole.
fn tidy(spans: &[Span]) -> Vec<Span> {
    let mut tidy: Vec<Span> = Vec::new();
    for span in spans.iter().filter(|span| !span.text.is_empty()) {
        let text =
            span.text.replace(|letter: char| letter.is_control() && letter != '\t', " ").replace(['\u{2028}', '\u{2029}'], " ");
        match &span.link {
            Some(Target::Address(address)) if address::is_allowed(address) && !text.trim().is_empty() => {
                let link = Some(Target::Address(address::encoded(address)));
                tidy.push(Span { text, bold: span.bold, link, ..Span::default() });
            }
            Some(Target::Address(address)) => push(&mut tidy, &format!("{text} ({address})"), span.bold),
            _ => push(&mut tidy, &text, span.bold),
        }
    }
    trimmed(edges(tidy))
}

fn push(tidy: &mut Vec<Span>, text: &str, bold: bool) {
    match tidy.last_mut().filter(|last| last.bold == bold && last.link.is_none()) {
        Some(last) => last.text.push_str(text),
        None => tidy.push(Span { bold, ..Span::plain(text) }),
    }
}

/// Takes the spaces at either edge of a bold stretch out of it.
fn edges(spans: Vec<Span>) -> Vec<Span> {
    let mut made = Vec::new();
    let count = spans.len();
    let bold: Vec<bool> = spans.iter().map(|span| span.bold).collect();
    let is_bold = |place: Option<usize>| place.and_then(|place| bold.get(place)).copied().unwrap_or(false);
    for (place, span) in spans.into_iter().enumerate() {
        if !span.bold || span.link.is_some() {
            match span.link {
                None => push(&mut made, &span.text, span.bold),
                Some(_) => made.push(span),
            }
            continue;
        }
        let text = span.text.as_str();
        let start = if is_bold(place.checked_sub(1)) { 0 } else { text.len() - text.trim_start().len() };
        let end = if is_bold(Some(place + 1).filter(|next| *next < count)) { text.len() } else { text.trim_end().len() };
        let (before, rest) = text.split_at_checked(start).unwrap_or((text, ""));
        let (words, after) = rest.split_at_checked(end.saturating_sub(start)).unwrap_or((rest, ""));
        for (text, bold) in [(before, false), (words, true), (after, false)] {
            if !text.is_empty() {
                push(&mut made, text, bold);
            }
        }
    }
    made
}

fn trimmed(mut spans: Vec<Span>) -> Vec<Span> {
    if let Some(first) = spans.first_mut().filter(|first| first.link.is_none()) {
        first.text = first.text.trim_start().to_owned();
    }
    if let Some(last) = spans.last_mut().filter(|last| last.link.is_none()) {
        last.text = last.text.trim_end().to_owned();
    }
    spans.retain(|span| !span.text.is_empty());
    spans
}

enum Piece<'a> {
    Letter { letter: char, in_link: bool },
    Sign(&'a str),
    Verbatim(&'a str),
}

fn written(spans: &[Span], bare: bool) -> String {
    let mut pieces = Vec::new();
    let mut bold = false;
    for span in spans {
        if span.bold != bold {
            pieces.push(Piece::Sign("**"));
            bold = span.bold;
        }
        match &span.link {
            Some(Target::Address(address)) if bare && *address == span.text => pieces.push(Piece::Verbatim(address)),
            Some(Target::Address(address)) => {
                pieces.push(Piece::Sign("["));
                pieces.extend(span.text.chars().map(|letter| Piece::Letter { letter, in_link: true }));
                pieces.extend([Piece::Sign("]"), Piece::Verbatim("("), Piece::Verbatim(address), Piece::Verbatim(")")]);
            }
            _ => pieces.extend(span.text.chars().map(|letter| Piece::Letter { letter, in_link: false })),
        }
    }
    if bold {
        pieces.push(Piece::Sign("**"));
    }
    let plain: String = spans.iter().filter(|span| span.link.is_none()).map(|span| span.text.as_str()).collect();
    let like_a_link = plain.contains("](");
    let mut writer = Writer::default();
    let mut rest = pieces.iter().peekable();
    while let Some(piece) = rest.next() {
        match piece {
            Piece::Letter { letter, in_link: true } => writer.letter(*letter, matches!(letter, '[' | ']')),
            Piece::Letter { letter: '*', .. } => {
                let before_star = matches!(rest.peek(), Some(Piece::Letter { letter: '*', .. } | Piece::Sign("**")));
                writer.letter('*', before_star);
            }
            Piece::Letter { letter, .. } => writer.letter(*letter, *letter == '[' && like_a_link),
            Piece::Sign(sign) => writer.sign(sign),
            Piece::Verbatim(words) => writer.verbatim(words),
        }
    }
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{
        document::{Block, Item},
        light::blocks,
    };

    #[test]
    fn what_is_written_by_hand_comes_back_as_it_was() {
        for text in [
            "One.\n\nTwo **bold** words and https://example.org/a.",
            "- a\n- b\n  - c\n  - d\n- e",
            "1. a\n2. b\n  1. c",
            "See [the plan](https://example.org/plan) or [us](mailto:csp@example.org).",
            r"\- not a bullet",
            r"5. not an item",
            r"\\server\share and 2 * 3",
            "**[a](https://example.org)** b",
        ] {
            assert_eq!(super::text(&blocks(text)), text);
        }
    }

    #[test]
    fn spaces_move_out_of_bold_words() {
        let spans = vec![Span::plain("a"), Span::bold(" b "), Span::plain("c"), Span::bold("  "), Span::bold("")];
        assert_eq!(text(&[Block::spans(spans)]), "a **b** c");
    }

    #[test]
    fn a_link_that_may_not_be_keeps_its_words() {
        let span = Span::link("press", Target::Address("javascript:alert(1)".to_owned()));
        assert_eq!(text(&[Block::spans(vec![span])]), "press (javascript:alert(1))");
    }

    #[test]
    fn an_item_without_words_gives_way_to_what_is_below_it() {
        let below = List { style: ListStyle::Bullets, items: vec![Item { text: vec!["a".into()], below: None }] };
        let list = List { style: ListStyle::Bullets, items: vec![Item { text: Vec::new(), below: Some(below) }] };
        assert_eq!(text(&[Block::List(list)]), "- a");
    }
}
