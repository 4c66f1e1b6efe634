//! The money and the contracts behind the plan.

use crate::{
    domain::{
        contract::Contract,
        date::Date,
        funding::Funding,
        id::Id as _,
        money::words as pounds,
        sort::{Key, sort},
        value::Choice as _,
    },
    report::{
        document::{Anchor, Block, Cell, Column, Table},
        making::Making,
    },
};

/// A table of the sums of money and one of the contracts.
pub(super) fn blocks(making: &Making<'_>) -> Vec<Block> {
    let body = making.body;
    let name = |id| body.organisations.get(id).map(|row| row.name.clone()).unwrap_or_default();
    let mut blocks = Vec::new();
    let mut money: Vec<&Funding> = body.funding.iter().collect();
    sort(&mut money, |row| Key::name(&row.title).then([row.id.raw().bits()]));
    if !money.is_empty() {
        let row = |row: &&Funding| {
            let amount = row.amount.map_or_else(|| "not stated".to_owned(), pounds);
            let until = row.ends.map(Date::words).unwrap_or_default();
            let funder = row.funder.map(name).unwrap_or_default();
            [row.title.clone(), funder, row.kind.label().to_owned(), amount, until].map(Cell::from).into()
        };
        let columns = ["Money", "Funder", "Kind", "Amount", "Until"];
        blocks.push(table("money", "Money for the plan", &columns, money.iter().map(row).collect()));
    }
    let mut contracts: Vec<&Contract> = body.contracts.iter().collect();
    sort(&mut contracts, |row| Key::name(&row.title).then([row.id.raw().bits()]));
    if !contracts.is_empty() {
        let row = |row: &&Contract| {
            let until = row.ends.map(Date::words).unwrap_or_default();
            let provider = row.provider.map(name).unwrap_or_default();
            [row.title.clone(), provider, row.status.label().to_owned(), until].map(Cell::from).into()
        };
        let columns = ["Contract", "Provider", "Status", "Until"];
        blocks.push(table("contracts", "Contracts", &columns, contracts.iter().map(row).collect()));
    }
    blocks
}

fn table(anchor: &str, caption: &str, columns: &[&str], rows: Vec<Vec<Cell>>) -> Block {
    let columns = columns.iter().map(|heading| Column::words(*heading, 20)).collect();
    Block::Table(Table { anchor: Anchor(anchor.to_owned()), caption: caption.to_owned(), columns, rows, row_heads: true })
}
