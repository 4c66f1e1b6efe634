//! Drawings: charts and the structure of the boards, as plain shapes that every renderer can draw.

use super::block::Anchor;
use serde::{Deserialize, Serialize};

/// A picture with what it is called and what it shows in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// Its name, to lead there.
    pub anchor: Anchor,
    /// Printed below it as `Figure 1: …`; renderers number.
    pub caption: String,
    /// What someone who cannot see it is told: all that it says.
    pub description: String,
    /// The drawing.
    pub drawing: Drawing,
}

/// A drawing. Its numbers are CSS pixels from the upper left corner; words are in Arial or what stands for it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Drawing {
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// Its shapes; later ones lie on earlier ones.
    pub shapes: Vec<Shape>,
}

/// What colours a shape. Renderers have the same colours for each, of enough contrast on white.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Tone {
    /// Words and lines that are read.
    Ink,
    /// Lines that only guide the eye.
    Faint,
    /// The paper.
    Paper,
    /// A light field behind something.
    Field,
    /// The first series; also the council's own colour where there is one.
    First,
    /// The second series.
    Second,
    /// BRAG blue.
    Blue,
    /// BRAG green.
    Green,
    /// BRAG amber.
    Amber,
    /// BRAG red.
    Red,
    /// BRAG grey.
    Grey,
}

/// Where words stand to their point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Align {
    /// They begin there.
    #[default]
    Start,
    /// Their middle is there.
    Middle,
    /// They end there.
    End,
}

/// A shape.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Shape {
    /// A line through points; closed ones are filled.
    Path {
        /// The points.
        points: Vec<(f64, f64)>,
        /// How thick the line is; 0 for none.
        width: f64,
        /// The colour of the line.
        line: Tone,
        /// The colour it is filled with.
        fill: Option<Tone>,
        /// Whether the line is dashed.
        dashed: bool,
    },
    /// A rectangle.
    Rect {
        /// Its left edge.
        x: f64,
        /// Its upper edge.
        y: f64,
        /// How wide it is.
        width: f64,
        /// How high it is.
        height: f64,
        /// The colour of its edge.
        line: Option<Tone>,
        /// The colour it is filled with.
        fill: Option<Tone>,
    },
    /// A dot.
    Dot {
        /// Its middle.
        x: f64,
        /// Its middle.
        y: f64,
        /// From its middle to its edge.
        radius: f64,
        /// Its colour; a dot that is not filled has this edge.
        tone: Tone,
        /// Whether it is filled.
        filled: bool,
    },
    /// Words, on one line.
    Words {
        /// Where they stand.
        x: f64,
        /// Their base line.
        y: f64,
        /// How high they are.
        size: f64,
        /// How they stand to `x`.
        align: Align,
        /// Whether they are bold.
        bold: bool,
        /// Their colour.
        tone: Tone,
        /// The words.
        text: String,
    },
}
