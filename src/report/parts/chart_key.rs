//! The key beneath a drawing: a sample of each line, band and sign, and what it is.

use super::chart::{SIZE, WIDTH, cross, sign, straight, stroke, width_of, words};
use crate::{
    domain::{
        brag::Brag,
        figures::{Dot, Look, Picture, Series},
    },
    report::document::{Align, Shape, Tone},
};

/// A sample in the key.
pub(super) enum Sample {
    Line(Look),
    Band(Look),
    Sign(Option<Brag>, bool),
}

impl Sample {
    /// The edge of a band, by which two differ that lie on one another.
    pub(super) fn edge(look: Look) -> Tone {
        if look == Look::Benchmark { Tone::Second } else { Tone::Ink }
    }

    fn draw(&self, shapes: &mut Vec<Shape>, y: f64) {
        match self {
            Self::Sign(brag, provisional) => {
                shapes.push(sign(18.0, y, &Dot { x: 0.0, y: 0.0, brag: *brag, provisional: *provisional, marked: true }));
            }
            Self::Band(look) => shapes.push(Shape::Rect {
                x: 6.0,
                y: y - 6.0,
                width: 24.0,
                height: 12.0,
                line: Some(Self::edge(*look)),
                fill: Some(Tone::Field),
            }),
            Self::Line(Look::Gap) => cross(shapes, 18.0, y),
            Self::Line(Look::Break) => shapes.push(straight((18.0, y - 7.0), (18.0, y + 7.0), 1.5, Tone::Ink, true)),
            Self::Line(look) => {
                let (width, tone, dashed) = stroke(*look);
                shapes.push(straight((6.0, y), (30.0, y), width, tone, dashed));
            }
        }
    }
}

const FIRST_COLUMN: f64 = 36.0;
const ROW: f64 = 18.0;

/// Draws the key from a height down and says where it ends. Of the benchmarks only the first so many are drawn; the others are said.
pub(super) fn key(shapes: &mut Vec<Shape>, series: &Series, picture: &Picture, benchmarks: usize, top: f64) -> f64 {
    let mut y = top;
    let mut put = |shapes: &mut Vec<Shape>, sample: Option<Sample>, text: &str| {
        if let Some(sample) = sample {
            sample.draw(shapes, y);
        }
        for line in wrapped(text) {
            shapes.push(words(FIRST_COLUMN, y + 4.0, Align::Start, line));
            y += ROW;
        }
    };
    let with_value: Vec<bool> =
        series.benchmarks.iter().filter(|benchmark| benchmark.low.is_some()).map(|benchmark| benchmark.high.is_some()).collect();
    let mut seen = 0;
    for (look, text) in &picture.key {
        let has_area = picture.areas.iter().any(|area| area.look == *look);
        let sample = match look {
            Look::Benchmark => {
                let is_band = with_value.get(seen).copied().unwrap_or(has_area);
                seen += 1;
                let sample = if is_band { Sample::Band(*look) } else { Sample::Line(*look) };
                (seen <= benchmarks).then_some(sample)
            }
            Look::Target if has_area && !picture.lines.iter().any(|line| line.look == Look::Target) => Some(Sample::Band(*look)),
            _ => Some(Sample::Line(*look)),
        };
        let text = if sample.is_none() { format!("Not drawn: {text}") } else { text.clone() };
        put(shapes, sample, &text);
    }
    for brag in [Brag::Green, Brag::Amber, Brag::Red, Brag::Blue] {
        if picture.dots.iter().any(|dot| dot.marked && dot.brag == Some(brag)) {
            put(shapes, Some(Sample::Sign(Some(brag), false)), &format!("Reading judged {}", brag.colour().to_lowercase()));
        }
    }
    if picture.dots.iter().any(|dot| dot.marked && dot.provisional) {
        put(shapes, Some(Sample::Sign(None, true)), "Provisional reading");
    }
    y
}

/// Words in lines that fit beside their sample.
fn wrapped(text: &str) -> Vec<String> {
    let most = WIDTH - FIRST_COLUMN - 4.0;
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let fits = |line: &String| line.is_empty() || width_of(line, SIZE) + width_of(word, SIZE) + width_of(" ", SIZE) <= most;
        match lines.last_mut() {
            Some(line) if fits(line) => {
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
