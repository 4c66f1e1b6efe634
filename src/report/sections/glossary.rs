//! The abbreviations and what they stand for.

use crate::{
    domain::{
        sort::{Key, sort},
        term::Term,
    },
    report::{
        document::{Anchor, Block, Cell, Column, Table},
        making::Making,
    },
};

/// The table's name, by which it is left alone when abbreviations are written out.
pub(in crate::report) const GLOSSARY: &str = "abbreviations";

/// The terms in their order.
pub(super) fn blocks(making: &Making<'_>) -> Vec<Block> {
    let mut terms: Vec<&Term> =
        making.body.glossary.iter().filter(|term| !term.expansion.is_empty() || !term.meaning.is_empty()).collect();
    sort(&mut terms, |term| Key::name(&term.term));
    if terms.is_empty() {
        return Vec::new();
    }
    let row = |term: &&Term| {
        let said = [term.expansion.trim(), term.meaning.trim()];
        let said: Vec<&str> = said.into_iter().filter(|text| !text.is_empty()).collect();
        vec![Cell::from(term.term.as_str()), Cell::from(said.join(": "))]
    };
    vec![Block::Table(Table {
        anchor: Anchor(GLOSSARY.to_owned()),
        caption: "Abbreviations and terms".to_owned(),
        columns: vec![Column::words("Abbreviation or term", 30), Column::words("In full", 70)],
        rows: terms.iter().map(row).collect(),
        row_heads: true,
    })]
}
