//! Any blocks of documents.

use super::every_block::{anchor, chart, heading};
use proptest::prelude::*;
use safer_plan::report::document::{
    Block, Cell, Change, Column, Item, List, ListStyle, Note, NoteKind, Paragraph, ParagraphStyle, Picture, Span, Table, Target,
    Tone,
};

/// Any spans, as odd as may be.
pub fn spans() -> impl Strategy<Value = Vec<Span>> {
    let target = prop_oneof![
        Just(None),
        "(https://|mailto:|javascript:|)\\PC{0,12}".prop_map(|to| Some(Target::Address(to))),
        (0_usize..6).prop_map(|place| Some(Target::Anchor(anchor(&format!("a{place}"))))),
    ];
    let change = prop_oneof![Just(Change::None), Just(Change::Deleted), Just(Change::Inserted)];
    let span = ("(?s).{0,12}", any::<(bool, bool)>(), target, change, prop::option::of(0_usize..4));
    let span = span.prop_map(|(text, (bold, italic), link, change, note)| Span { text, bold, italic, link, change, note });
    prop::collection::vec(span, 0..4)
}

fn list() -> impl Strategy<Value = List> {
    let style = || prop_oneof![Just(ListStyle::Bullets), Just(ListStyle::Numbers)];
    let leaf = (style(), prop::collection::vec(spans(), 0..3))
        .prop_map(|(style, items)| List { style, items: items.into_iter().map(|text| Item { text, below: None }).collect() });
    leaf.prop_recursive(12, 20, 2, move |below| {
        (style(), prop::collection::vec((spans(), prop::option::of(below)), 0..3))
            .prop_map(|(style, items)| List { style, items: items.into_iter().map(|(text, below)| Item { text, below }).collect() })
    })
}

fn small(place: usize) -> Picture {
    let mut picture = chart();
    (picture.anchor, picture.drawing.width, picture.drawing.height) = (anchor(&format!("a{place}")), 40.0, 20.0);
    picture
}

/// Any block, as odd as may be.
pub fn block() -> impl Strategy<Value = Block> {
    let cells = prop::collection::vec(prop::collection::vec(prop::collection::vec(spans(), 0..3), 0..4), 0..4);
    let rows = cells.prop_map(|rows| {
        let cell = |paragraphs| Cell { paragraphs, tone: Some(Tone::Amber) };
        rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect::<Vec<Vec<Cell>>>()
    });
    let table =
        ("(?s).{0,9}", 0_usize..6, prop::collection::vec(("\\PC{0,30}", any::<u16>(), any::<bool>()), 0..5), rows, any::<bool>());
    prop_oneof![
        (0_u8..5, "([1-3](\\.[1-3]){0,3})?", "(?s).{0,9}").prop_map(|(level, number, text)| heading(level, &number, &text)),
        spans().prop_map(|text| Block::Paragraph(Paragraph { style: ParagraphStyle::Lead, text, place: None })),
        list().prop_map(Block::List),
        table.prop_map(|(caption, place, columns, rows, row_heads)| {
            let columns = columns.into_iter().map(|(heading, share, numbers)| Column { heading, share, numbers }).collect();
            Block::Table(Table { anchor: anchor(&format!("a{place}")), caption, columns, rows, row_heads })
        }),
        spans().prop_map(|text| Block::Note(Note { kind: NoteKind::Exempt, text })),
        Just(Block::PageBreak),
        (0_usize..6).prop_map(|place| Block::Picture(small(place))),
    ]
}
