//! The structure of the boards as a drawing, and the same in words for who cannot see it.

use crate::{
    domain::{
        board::{Board, BoardId, OurPart},
        chart::{BOX_WIDTH, Chart, ChartBox, ChartLine, LEADING, PADDING, chart},
        date::Day,
        listing::listed,
        plan::Body,
        structure::Structure,
    },
    report::document::{Align, Anchor, Drawing, Picture, Shape, Tone},
};

/// How far below the upper edge of a line of words its base is.
const BASE: i32 = 15;
const WORDS: f64 = 15.0;

/// The boards of a day and who reports to whom.
pub fn structure_picture(body: &Body, day: Day, anchor: Anchor, caption: impl Into<String>) -> Picture {
    let structure = Structure::on(body, day);
    let drawing = drawn(&chart(&structure), &structure);
    Picture { anchor, caption: caption.into(), description: structure_words(&structure), drawing }
}

/// All that the drawing says, a sentence to a board that reports to others.
pub fn structure_words(structure: &Structure) -> String {
    let name = |id: &BoardId| find(structure, *id).map_or("", |board| board.name.as_str());
    let names = |ids: Vec<BoardId>| listed(&ids.iter().map(name).collect::<Vec<_>>());
    let told = |board: &BoardId| {
        let above = structure.above(*board);
        (!above.is_empty()).then(|| format!("{} reports to {}.", name(board), names(above)))
    };
    let mut sentences: Vec<String> = structure.ids().iter().filter_map(told).collect();
    let apart = structure.apart();
    if !apart.is_empty() {
        sentences.push(format!("Without a reporting line: {}.", names(apart)));
    }
    let others: Vec<&str> = structure.boards.iter().filter(|board| !is_ours(board)).map(|board| board.name.as_str()).collect();
    if !others.is_empty() {
        sentences.push(format!("Led by others, and drawn on white: {}.", listed(&others)));
    }
    sentences.join(" ")
}

fn find(structure: &Structure, id: BoardId) -> Option<&Board> {
    structure.boards.iter().find(|board| board.id == id).map(|board| &**board)
}

fn is_ours(board: &Board) -> bool {
    matches!(board.our_part, OurPart::Lead | OurPart::CoLead)
}

fn drawn(chart: &Chart, structure: &Structure) -> Drawing {
    let mut shapes: Vec<Shape> = chart.lines.iter().map(line).collect();
    shapes.extend(chart.apart.map(|top| words(8, top + BASE, Align::Start, "Without a reporting line")));
    for found in &chart.boxes {
        let ours = find(structure, found.board).is_some_and(is_ours);
        shapes.push(Shape::Rect {
            x: found.x.into(),
            y: found.y.into(),
            width: BOX_WIDTH.into(),
            height: found.height.into(),
            line: Some(Tone::Ink),
            fill: Some(if ours { Tone::Field } else { Tone::Paper }),
        });
        shapes.extend(name_lines(found));
    }
    Drawing { width: chart.width.into(), height: chart.height.into(), shapes }
}

fn name_lines(found: &ChartBox) -> impl Iterator<Item = Shape> {
    let at = |line: i32| (found.x + BOX_WIDTH / 2, found.y + PADDING + LEADING * line + BASE);
    (0..).zip(&found.words).map(move |(line, text)| {
        let (x, y) = at(line);
        words(x, y, Align::Middle, text)
    })
}

fn words(x: i32, y: i32, align: Align, text: &str) -> Shape {
    Shape::Words { x: x.into(), y: y.into(), size: WORDS, align, bold: false, tone: Tone::Ink, text: text.to_owned() }
}

/// Across each gutter by two corners, straight through the columns.
fn line(line: &ChartLine) -> Shape {
    let mut points: Vec<(f64, f64)> = Vec::new();
    for pair in line.points.chunks(2) {
        if let [(x, y), (to_x, to_y)] = *pair {
            let middle = i32::midpoint(x, to_x);
            points.extend([(x, y), (middle, y), (middle, to_y), (to_x, to_y)].map(|(x, y)| (f64::from(x), f64::from(y))));
        }
    }
    points.dedup();
    Shape::Path { points, width: 1.5, line: Tone::Ink, fill: None, dashed: false }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        board::{ReportingLine, ReportingLineId},
        field::Record as _,
        id::{Id as _, RawId},
    };

    fn body() -> Body {
        let id = |number: u64| RawId::from_bits(number).expect("not nought");
        let mut body = Body::default();
        for (number, name, part) in
            [(1, "Council", OurPart::ReportsToIt), (2, "Partnership", OurPart::Lead), (3, "Forum", OurPart::Member)]
        {
            let mut board = Board::blank(BoardId::of(id(number)));
            (board.name, board.our_part) = (name.to_owned(), part);
            body.boards.put(board);
        }
        let mut line = ReportingLine::blank(ReportingLineId::of(id(9)));
        (line.board, line.to) = (Some(BoardId::of(id(2))), Some(BoardId::of(id(1))));
        body.reporting_lines.put(line);
        body
    }

    #[test]
    fn the_words_say_what_is_drawn() {
        let day = "2024-01-01".parse().expect("a day");
        let picture = structure_picture(&body(), day, Anchor("chart".into()), "Boards");
        assert_eq!(
            picture.description,
            "Partnership reports to Council. Without a reporting line: Forum. Led by others, and drawn on white: Council and Forum."
        );
        let told = |shape: &Shape| if let Shape::Words { text, .. } = shape { Some(text.clone()) } else { None };
        let words: Vec<String> = picture.drawing.shapes.iter().filter_map(told).collect();
        assert_eq!(words, ["Without a reporting line", "Council", "Partnership", "Forum"]);
    }

    #[test]
    fn every_shape_lies_within_the_drawing() {
        let drawing = structure_picture(&body(), "2024-01-01".parse().expect("a day"), Anchor("chart".into()), "").drawing;
        for shape in &drawing.shapes {
            let points = match shape {
                Shape::Path { points, .. } => points.clone(),
                Shape::Rect { x, y, width, height, .. } => vec![(*x, *y), (x + width, y + height)],
                Shape::Words { x, y, .. } | Shape::Dot { x, y, .. } => vec![(*x, *y)],
            };
            assert!(
                points.iter().all(|(x, y)| (0.0..=drawing.width).contains(x) && (0.0..=drawing.height).contains(y)),
                "{shape:?}"
            );
        }
    }
}
