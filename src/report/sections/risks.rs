//! The open risks to the plan.

use crate::{
    domain::risk::{RiskStatus, by_rating},
    report::{
        document::{Anchor, Block, Cell, Column, Table},
        making::Making,
    },
};

/// A table of the open risks, those rated highest first.
pub(super) fn blocks(making: &Making<'_>) -> Vec<Block> {
    let open = by_rating(making.body).into_iter().filter(|risk| risk.status == RiskStatus::Open);
    let rows: Vec<Vec<Cell>> = open
        .map(|risk| [risk.title.clone(), risk.rating_words(), risk.effect.clone(), risk.mitigation.clone()].map(Cell::from).into())
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = [("Risk", 35), ("Rating", 15), ("What would follow", 25), ("What is done about it", 25)];
    vec![Block::Table(Table {
        anchor: Anchor("risks".to_owned()),
        caption: "Risks to the plan".to_owned(),
        columns: columns.map(|(heading, share)| Column::words(heading, share)).into(),
        rows,
        row_heads: true,
    })]
}
