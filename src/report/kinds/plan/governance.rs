//! Who steers the plan, what it has to fit, and what its words mean.

use super::writing::Writing;
use crate::{
    domain::{
        board::BoardId,
        cadence::Cadence,
        field::capitalised,
        listing::listed,
        sort::{Key, sort},
        structure::{Branch, Structure},
        term::Term,
        value::Choice as _,
    },
    report::{
        document::{Block, Column, Item, List, ListStyle, Span},
        parts::{board_words, lines_cell, organisation_words, post_words, structure_picture, told_cell},
    },
};

impl Writing<'_> {
    /// The boards of the day: who reports to whom, then each with what it does.
    pub(super) fn governance(&mut self) {
        self.sheet.heading(1, "Governance");
        let structure = Structure::on(self.body, self.day);
        let outline = structure.outline();
        if !outline.is_empty() {
            self.sheet.say(format!(
                "This is who reports to whom on {}. A body that stands below another reports to it.",
                self.day.words()
            ));
            self.sheet.put(Block::List(self.branches(&outline)));
            let caption = format!("The boards and who reports to whom, {}", self.day.words());
            let anchor = self.sheet.anchor(&format!("figure {caption}"));
            self.sheet.put(Block::Picture(structure_picture(self.body, self.day, anchor, caption)));
        }
        let rows = structure.boards.iter().map(|board| {
            let meets = Cadence::read(&board.meets).map_or_else(|_| board.meets.clone(), |cadence| capitalised(&cadence.words()));
            let above: Vec<String> = structure.above(board.id).into_iter().map(|id| self.board_name(id)).collect();
            vec![
                board_words(self.body, board.id).into(),
                board.kind.label().into(),
                told_cell(&board.remit),
                post_words(self.body, board.chair).into(),
                meets.into(),
                lines_cell(above),
            ]
        });
        let columns = vec![
            Column::words("Body", 23),
            Column::words("Kind", 13),
            Column::words("What it does", 26),
            Column::words("Chair", 15),
            Column::words("Meets", 12),
            Column::words("Reports to", 16),
        ];
        let rows: Vec<_> = rows.collect();
        if rows.is_empty() {
            self.sheet.missing("No board is recorded.");
        }
        self.sheet.table("Boards, panels and committees", columns, rows);
    }

    fn board_name(&self, board: BoardId) -> String {
        self.body.boards.get(board).map(|row| row.name.clone()).unwrap_or_default()
    }

    fn branches(&self, branches: &[Branch]) -> List {
        let item = |branch: &Branch| {
            let also: Vec<String> = branch.also.iter().map(|board| self.board_name(*board)).collect();
            let also = if also.is_empty() { String::new() } else { format!(", which also reports to {}", listed(&also)) };
            let told = if branch.told { "; what reports to it stands further up" } else { "" };
            Item {
                text: vec![Span::plain(format!("{}{also}{told}", board_words(self.body, branch.board)))],
                below: (!branch.below.is_empty()).then(|| self.branches(&branch.below)),
            }
        };
        List { style: ListStyle::Bullets, items: branches.iter().map(item).collect() }
    }

    /// Strategies, policies and duties beside the plan.
    pub(super) fn strategies(&mut self) {
        self.sheet.heading(1, "Strategies and duties");
        let mut strategies: Vec<_> = self.body.strategies.iter_shared().collect();
        sort(&mut strategies, |row| Key::name(&row.title).after(row.kind as u64));
        let rows = strategies.iter().map(|row| {
            vec![
                row.title.clone().into(),
                row.kind.label().into(),
                row.statute.clone().into(),
                organisation_words(self.body, row.owner).into(),
                row.words(self.day).into(),
                self.priority_names(&row.priorities).into(),
            ]
        });
        let columns = vec![
            Column::words("Strategy or duty", 30),
            Column::words("Kind", 12),
            Column::words("Law", 20),
            Column::words("Owner", 15),
            Column::words("Where it stands", 13),
            Column::words("Priorities", 10),
        ];
        let rows = rows.collect();
        self.sheet.table("Strategies and duties that the plan has to fit", columns, rows);
    }

    /// What its words mean.
    pub(super) fn glossary(&mut self) {
        self.sheet.heading(1, "Glossary");
        let mut terms: Vec<_> = self.body.glossary.iter_shared().collect();
        sort(&mut terms, |row| Key::name(&row.term));
        let rows = terms.iter().filter(|row| !row.expansion.is_empty() || !row.meaning.is_empty());
        let stands_for = |row: &Term| told_cell(&format!("{}\n{}", capitalised(&row.expansion), row.meaning));
        let rows = rows.map(|row| vec![row.term.clone().into(), stands_for(row)]).collect();
        let columns = vec![Column::words("Term", 20), Column::words("What it stands for", 80)];
        self.sheet.table("Terms and abbreviations", columns, rows);
    }
}
