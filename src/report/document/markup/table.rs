//! Tables.

use super::{
    blocks::Setting,
    node::{Element, Node},
    spans,
};
use crate::report::document::{Cell, Table, Tone};

/// A table in a frame that scrolls by itself where the page is too narrow for it.
pub(super) fn table(table: &Table, setting: &mut Setting) -> Node {
    setting.tables += 1;
    let id = setting.place(&table.anchor);
    let caption_id = format!("{id}-caption");
    let number = Element::new("span").class("doc-number").holding(format!("Table {}: ", setting.tables));
    let caption = Element::new("caption").with("id", caption_id.as_str()).holding(number).holding_all(spans::words(&table.caption));
    let shares: u32 = table.columns.iter().map(|column| u32::from(column.share)).sum();
    let columns = table.columns.iter().map(|column| {
        let width = f64::from(column.share) * 100.0 / f64::from(shares.max(1));
        let col = Element::new("col");
        Node::from(if shares == 0 { col } else { col.with("width", format!("{width:.1}%")) })
    });
    let heads = table.columns.iter().map(|column| {
        let cell = if column.heading.trim().is_empty() { Element::new("td") } else { Element::new("th").with("scope", "col") };
        Node::from(if column.numbers { cell.class("doc-num") } else { cell }.holding(column.heading.as_str()))
    });
    let head = Element::new("thead").holding(Element::new("tr").holding_all(heads));
    let rows: Vec<Node> = table
        .rows
        .iter()
        .map(|row| {
            let cells = row.iter().enumerate().map(|(place, cell)| {
                let is_head = table.row_heads && place == 0 && !cell.paragraphs.is_empty();
                let numbers = table.columns.get(place).is_some_and(|column| column.numbers);
                self::cell(cell, is_head, numbers, setting)
            });
            Element::new("tr").holding_all(cells).into()
        })
        .collect();
    let mut classes = vec!["doc-table"];
    classes.extend((table.columns.len() > 4).then_some("doc-table-wide"));
    classes.extend((table.row_heads && !table.names_rows()).then_some("doc-table-worded"));
    let made = setting
        .target(Element::new("table").with("id", id))
        .class(classes.join(" "))
        .holding(caption)
        .holding(Element::new("colgroup").holding_all(columns))
        .holding(head)
        .holding(Element::new("tbody").holding_all(rows));
    let frame = Element::new("div").class("doc-scroll").with("role", "region").with("aria-labelledby", caption_id);
    frame.with("tabindex", "0").holding(made).into()
}

fn cell(cell: &Cell, is_head: bool, numbers: bool, setting: &mut Setting) -> Node {
    let mut classes = Vec::new();
    classes.extend(numbers.then_some("doc-num"));
    classes.extend(cell.tone.and_then(tone_class));
    let made = if is_head { Element::new("th").with("scope", "row") } else { Element::new("td") };
    let mut made = if classes.is_empty() { made } else { made.class(classes.join(" ")) };
    let signed = |of: Element| match cell.tone.and_then(sign) {
        Some(sign) => {
            of.holding(Element::new("span").class("doc-sign").with("aria-hidden", "true").holding(sign)).holding("\u{a0}")
        }
        None => of,
    };
    match cell.paragraphs.as_slice() {
        [] => made = signed(made),
        [one] => made = signed(made).holding_all(spans::all(one, setting)),
        // How something stands is said last.
        several => {
            for (place, words) in several.iter().enumerate() {
                let paragraph = Element::new("p");
                let paragraph = if place + 1 == several.len() { signed(paragraph) } else { paragraph };
                made = made.holding(paragraph.holding_all(spans::all(words, setting)));
            }
        }
    }
    made.into()
}

/// The class of a cell that a tone colours.
fn tone_class(tone: Tone) -> Option<&'static str> {
    Some(match tone {
        Tone::Blue => "doc-blue",
        Tone::Green => "doc-green",
        Tone::Amber => "doc-amber",
        Tone::Red => "doc-red",
        Tone::Grey => "doc-grey",
        Tone::Field | Tone::Faint => "doc-field",
        Tone::First => "doc-first",
        Tone::Second => "doc-second",
        Tone::Ink | Tone::Paper => return None,
    })
}

/// The shape that stands beside a BRAG's word, so that colour never carries meaning alone.
fn sign(tone: Tone) -> Option<&'static str> {
    Some(match tone {
        Tone::Blue => "★",
        Tone::Green => "●",
        Tone::Amber => "▲",
        Tone::Red => "■",
        Tone::Grey => "○",
        _ => return None,
    })
}
