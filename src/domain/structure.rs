//! Which boards there are on a day, and who reports to whom.

use super::{
    board::{Board, BoardId},
    date::{Date, Day},
    id::Id as _,
    plan::Body,
    sort::{Key, set, sort},
};
use std::{collections::HashSet, sync::Arc};

/// Whether something with these first and last dates is there on a day. What is not said does not end it.
pub fn stands_on(from: Option<Date>, to: Option<Date>, day: Day) -> bool {
    from.is_none_or(|from| from.first() <= day) && to.is_none_or(|to| day <= to.last())
}

/// The boards of a day and the lines between them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Structure {
    /// The boards that exist on the day, by name.
    pub boards: Vec<Arc<Board>>,
    /// Who reports to whom, the reporting board first. No board reports to itself, directly or by way of others.
    pub lines: Vec<(BoardId, BoardId)>,
    /// Lines that the record has and a structure cannot: following them comes back to where it began.
    pub circular: Vec<(BoardId, BoardId)>,
}

/// A board in the nested list, with those that report to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The board.
    pub board: BoardId,
    /// The other boards that it reports to.
    pub also: Vec<BoardId>,
    /// Whether what is below it stands at another place of the list, further up.
    pub told: bool,
    /// Those that report to it.
    pub below: Vec<Branch>,
}

impl Structure {
    /// The structure on a day.
    pub fn on(body: &Body, day: Day) -> Self {
        let mut boards: Vec<_> =
            body.boards.iter_shared().filter(|board| stands_on(board.effective_from, board.effective_to, day)).collect();
        sort(&mut boards, |board| Key::name(&board.name).then([board.id.raw().bits()]));
        let there: HashSet<BoardId> = boards.iter().map(|board| board.id).collect();
        let lines = body.reporting_lines.iter().filter(|line| stands_on(line.effective_from, line.effective_to, day));
        let known = lines
            .filter_map(|line| Some((line.board?, line.to?)))
            .filter(|(one, other)| there.contains(one) && there.contains(other));
        let known = set(known);
        let mut structure = Self { boards, lines: Vec::new(), circular: Vec::new() };
        for board in structure.ids() {
            for line in known.iter().filter(|(below, _)| *below == board) {
                // Taken one at a time, so a line that would close a circle is the only one left out.
                if structure.reports_to(line.1, line.0) {
                    structure.circular.push(*line);
                } else {
                    structure.lines.push(*line);
                }
            }
        }
        structure
    }

    /// The boards' ids, by name.
    pub fn ids(&self) -> Vec<BoardId> {
        self.boards.iter().map(|board| board.id).collect()
    }

    /// Those that a board reports to, by name.
    pub fn above(&self, board: BoardId) -> Vec<BoardId> {
        self.ids().into_iter().filter(|other| self.lines.contains(&(board, *other))).collect()
    }

    /// Those that report to a board, by name.
    pub fn below(&self, board: BoardId) -> Vec<BoardId> {
        self.ids().into_iter().filter(|other| self.lines.contains(&(*other, board))).collect()
    }

    /// Whether a board has no line at all.
    pub fn is_apart(&self, board: BoardId) -> bool {
        !self.lines.iter().any(|(below, above)| *below == board || *above == board)
    }

    /// Whether a board is another, or reports to it, directly or by way of others.
    pub fn reports_to(&self, board: BoardId, other: BoardId) -> bool {
        let (mut open, mut seen) = (vec![board], HashSet::new());
        while let Some(next) = open.pop() {
            if next == other {
                return true;
            }
            if seen.insert(next) {
                open.extend(self.lines.iter().filter(|(below, _)| *below == next).map(|(_, above)| *above));
            }
        }
        false
    }

    /// The structure as a nested list: the boards that report to nobody here, and below each those that report to it. What is below
    /// a board with several lines is told once.
    pub fn outline(&self) -> Vec<Branch> {
        let tops = self.ids().into_iter().filter(|board| self.above(*board).is_empty() && !self.is_apart(*board));
        let mut told = HashSet::new();
        tops.map(|top| self.branch(top, None, &mut told)).collect()
    }

    /// The boards that have no line at all, by name.
    pub fn apart(&self) -> Vec<BoardId> {
        self.ids().into_iter().filter(|board| self.is_apart(*board)).collect()
    }

    fn branch(&self, board: BoardId, under: Option<BoardId>, told: &mut HashSet<BoardId>) -> Branch {
        let also = self.above(board).into_iter().filter(|other| Some(*other) != under).collect();
        let below = self.below(board);
        let again = !told.insert(board) && !below.is_empty();
        let below = if again { Vec::new() } else { below.into_iter().map(|next| self.branch(next, Some(board), told)).collect() };
        Branch { board, also, told: again, below }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        board::{ReportingLine, ReportingLineId},
        field::Record,
        id::RawId,
    };
    use proptest::prelude::*;

    fn id(number: u64) -> BoardId {
        BoardId::of(RawId::from_bits(number + 1).unwrap())
    }

    fn date(text: &str) -> Option<Date> {
        (!text.is_empty()).then(|| text.parse().unwrap())
    }

    fn body(boards: &[(&str, &str, &str)], lines: &[(u64, u64, &str, &str)]) -> Body {
        let mut body = Body::default();
        for (number, (name, from, to)) in (0..).zip(boards) {
            let mut board = Board::blank(id(number));
            (board.name, board.effective_from, board.effective_to) = ((*name).to_owned(), date(from), date(to));
            body.boards.put(board);
        }
        for (number, (board, to, from, until)) in (100..).zip(lines) {
            let mut line = ReportingLine::blank(ReportingLineId::of(RawId::from_bits(number).unwrap()));
            (line.board, line.to) = (Some(id(*board)), Some(id(*to)));
            (line.effective_from, line.effective_to) = (date(from), date(until));
            body.reporting_lines.put(line);
        }
        body
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_move_keeps_both_states() {
        let body = body(
            &[("Partnership", "", ""), ("Drugs partnership", "2022-09", ""), ("Reoffending group", "", "2024-03-31")],
            &[(1, 0, "", ""), (2, 0, "", "2023-06-30"), (2, 1, "2023-07-01", "")],
        );
        let state = |text| {
            let structure = Structure::on(&body, day(text));
            (structure.boards.len(), structure.above(id(2)), structure.outline())
        };
        let leaf = |number| Branch { board: id(number), also: vec![], told: false, below: vec![] };
        let (count, above, outline) = state("2023-06-30");
        assert_eq!((count, above), (3, vec![id(0)]));
        assert_eq!(outline, [Branch { below: vec![leaf(1), leaf(2)], ..leaf(0) }]);
        let (_, above, outline) = state("2023-07-01");
        assert_eq!(above, [id(1)]);
        assert_eq!(outline, [Branch { below: vec![Branch { below: vec![leaf(2)], ..leaf(1) }], ..leaf(0) }]);
        assert_eq!(state("2024-04-01"), (2, vec![], vec![Branch { below: vec![leaf(1)], ..leaf(0) }]));
        assert_eq!(state("2022-08-31").0, 2, "not there before its first month");
    }

    #[test]
    fn several_lines_are_told_once() {
        let names = [("Top", "", ""), ("A", "", ""), ("B", "", ""), ("Shared", "", ""), ("Leaf", "", ""), ("Alone", "", "")];
        let lines = [(1, 0, "", ""), (2, 0, "", ""), (3, 1, "", ""), (3, 2, "", ""), (4, 3, "", ""), (3, 2, "", "")];
        let structure = Structure::on(&body(&names, &lines), day("2024-01-01"));
        let outline = structure.outline();
        let [top] = outline.as_slice() else { panic!("one top") };
        let [a, b] = top.below.as_slice() else { panic!("two below it") };
        assert_eq!((a.below[0].also.as_slice(), a.below[0].told, a.below[0].below.len()), ([id(2)].as_slice(), false, 1));
        assert_eq!((b.below[0].also.as_slice(), b.below[0].told, b.below[0].below.len()), ([id(1)].as_slice(), true, 0));
        assert_eq!(structure.apart(), [id(5)]);
    }

    #[test]
    fn a_circle_is_cut_once_and_said() {
        let names = [("A", "", ""), ("B", "", ""), ("C", "", "")];
        let structure =
            Structure::on(&body(&names, &[(0, 1, "", ""), (1, 2, "", ""), (2, 0, "", ""), (0, 0, "", "")]), day("2024-01-01"));
        assert_eq!(structure.lines, [(id(0), id(1)), (id(1), id(2))]);
        assert_eq!(structure.circular, [(id(0), id(0)), (id(2), id(0))]);
        assert_eq!(structure.outline().len(), 1);
    }

    fn told(branches: &[Branch], found: &mut HashSet<(BoardId, BoardId)>, boards: &mut HashSet<BoardId>) {
        for branch in branches {
            boards.insert(branch.board);
            found.extend(branch.below.iter().map(|below| (below.board, branch.board)));
            found.extend(branch.also.iter().map(|also| (branch.board, *also)));
            told(&branch.below, found, boards);
        }
    }

    proptest! {
        #[test]
        fn the_list_says_every_board_and_every_line(count in 1_u64..9, lines in prop::collection::vec((0_u64..9, 0_u64..9), 0..14)) {
            let names: Vec<String> = (0..count).map(|number| format!("Board {number}")).collect();
            let boards: Vec<_> = names.iter().map(|name| (name.as_str(), "", "")).collect();
            let lines: Vec<_> = lines.into_iter().map(|(one, other)| (one % count, other % count, "", "")).collect();
            let structure = Structure::on(&body(&boards, &lines), day("2024-01-01"));
            let (mut found, mut said) = (HashSet::new(), HashSet::new());
            told(&structure.outline(), &mut found, &mut said);
            said.extend(structure.apart());
            prop_assert_eq!(found, structure.lines.iter().copied().collect::<HashSet<_>>());
            prop_assert_eq!(said.len(), structure.boards.len());
            let given: HashSet<_> = lines.iter().map(|(one, other, ..)| (id(*one), id(*other))).collect();
            let kept: HashSet<_> = structure.lines.iter().chain(&structure.circular).copied().collect();
            prop_assert_eq!(given, kept);
        }
    }
}
