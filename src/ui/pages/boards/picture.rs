//! The structure as a picture. The list beside it says the same.

use crate::{
    domain::{
        board::OurPart,
        chart::{BOX_WIDTH, Chart, ChartBox, ChartLine, LEADING, PADDING},
        id::Id as _,
        record::{Kind, RecordId},
        structure::Structure,
    },
    ui::route::{Place, Route},
};
use leptos::prelude::*;
use std::fmt::Write as _;

/// How far below the upper edge of a line of words its base is.
const BASE: i32 = 15;

/// The picture, in a region of its own that scrolls where it is wider than the screen.
#[component]
pub(super) fn Picture(
    /// What to draw.
    drawn: Chart,
    /// Whose structure it is.
    structure: Structure,
) -> impl IntoView {
    let view_box = format!("0 0 {} {}", drawn.width, drawn.height);
    let count = drawn.boxes.len();
    let said = format!(
        "{count} boards and {} reporting lines. Each board stands to the right of those it reports to. The list below says the same.",
        drawn.lines.len()
    );
    let ours = |drawn: &ChartBox| {
        let board = structure.boards.iter().find(|board| board.id == drawn.board);
        board.is_some_and(|board| matches!(board.our_part, OurPart::Lead | OurPart::CoLead))
    };
    let boxes: Vec<AnyView> = drawn.boxes.iter().map(|found| place_box(found, ours(found))).collect();
    let lines: Vec<AnyView> =
        drawn.lines.iter().map(|line| view! { <path class="sp-chart__line" d=path(line)></path> }.into_any()).collect();
    let apart = drawn.apart.map(|top| {
        let base = top + BASE;
        view! { <text class="sp-chart__note" x="8" y=base.to_string()>"Without a reporting line"</text> }
    });
    view! {
        <p class="sp-chart__key">"Each board stands to the right of those it reports to. A broken edge marks boards that others lead."</p>
        <div class="sp-chart" role="region" aria-label="Chart of the boards" tabindex="0">
            <svg class="sp-chart__picture" role="group" aria-labelledby="chart-title" aria-describedby="chart-said" focusable="false"
                width=drawn.width.to_string() height=drawn.height.to_string() viewBox=view_box>
                <title id="chart-title">"Who reports to whom"</title>
                <desc id="chart-said">{said}</desc>
                <g aria-hidden="true">{lines}</g>
                {apart}
                {boxes}
            </svg>
        </div>
    }
}

fn place_box(found: &ChartBox, ours: bool) -> AnyView {
    let place = Place::from_context();
    let route = Route::Record(RecordId { kind: Kind::Board, id: found.board.raw() });
    let class = if ours { "sp-chart__box" } else { "sp-chart__box sp-chart__box--other" };
    let words = (0..).zip(&found.words).map(|(line, words)| {
        let (x, y) = (found.x + BOX_WIDTH / 2, found.y + PADDING + LEADING * line + BASE);
        view! { <tspan x=x.to_string() y=y.to_string()>{format!("{words} ")}</tspan> }
    });
    view! {
        // Within an element of the picture, so that the link is one too.
        <g>
            <a class="sp-chart__link" href=place.href(route)>
                <rect class=class x=found.x.to_string() y=found.y.to_string() width=BOX_WIDTH.to_string() height=found.height.to_string() rx="3"></rect>
                <text class="sp-chart__words" text-anchor="middle">{words.collect_view()}</text>
            </a>
        </g>
    }
    .into_any()
}

/// Curves across the gutters, straight lines through the columns.
fn path(line: &ChartLine) -> String {
    let mut path = String::new();
    for (step, pair) in line.points.chunks(2).enumerate() {
        if let [(x, y), (to_x, to_y)] = pair {
            let middle = i32::midpoint(*x, *to_x);
            let begin = if step == 0 { 'M' } else { 'L' };
            let _ = write!(path, "{begin}{x} {y}C{middle} {y} {middle} {to_y} {to_x} {to_y}");
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{board::BoardId, id::RawId};

    #[test]
    fn a_line_curves_in_gutters_and_is_straight_between() {
        let board = BoardId::of(RawId::ONLY);
        let line = ChartLine { below: board, above: board, points: vec![(10, 5), (20, 7), (30, 7), (40, 9)] };
        assert_eq!(path(&line), "M10 5C15 5 15 7 20 7L30 7C35 7 35 9 40 9");
    }
}
