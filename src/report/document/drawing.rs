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

impl Tone {
    /// The colour, as `#rrggbb`. Series are those of the Government Analysis Function's palette; BRAG and the rest are the page's own, by
    /// day. Each of them that carries a meaning stands out from white by 3 to 1 or more, and words by 4.5 to 1.
    pub const fn colour(self) -> &'static str {
        match self {
            Self::Ink => "#0b0c0c",
            Self::Faint => "#b1b4b6",
            Self::Paper => "#ffffff",
            Self::Field => "#f3f2f1",
            Self::First | Self::Blue => "#12436d",
            Self::Second => "#f46a25",
            Self::Green => "#1f7a4d",
            Self::Amber => "#c96a00",
            Self::Red => "#b3261e",
            Self::Grey => "#7a8485",
        }
    }

    /// The light tint of it, as `#rrggbb`, that a cell has behind words in [`Tone::Ink`].
    pub const fn shade(self) -> &'static str {
        match self {
            Self::Ink | Self::Grey => "#e9ecec",
            Self::Faint | Self::Field => "#f3f2f1",
            Self::Paper => "#ffffff",
            Self::First | Self::Blue => "#dbe8f4",
            Self::Second => "#fde1d3",
            Self::Green => "#dcf0e4",
            Self::Amber => "#fdebd2",
            Self::Red => "#fadfdd",
        }
    }
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

#[cfg(test)]
mod tests {
    use super::Tone::{self, Amber, Blue, Faint, Field, First, Green, Grey, Ink, Paper, Red, Second};

    /// Relative luminance, as WCAG 2.2 defines it.
    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let share = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("two digits")) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    const ALL: [Tone; 11] = [Ink, Faint, Paper, Field, First, Second, Blue, Green, Amber, Red, Grey];

    #[test]
    fn what_carries_a_meaning_stands_out_from_the_paper() {
        for tone in [First, Second, Blue, Green, Amber, Red, Grey] {
            let found = contrast(tone.colour(), Paper.colour());
            assert!(found >= 3.0, "{tone:?} {found:.2}");
        }
        assert!(contrast(Ink.colour(), Paper.colour()) >= 7.0);
    }

    #[test]
    fn words_are_read_on_every_shade() {
        for tone in ALL {
            assert!(contrast(Ink.colour(), tone.shade()) >= 7.0, "{tone:?}");
        }
    }

    #[test]
    fn the_colours_are_those_of_the_page() {
        let tokens = include_str!("../../../style/_tokens.scss");
        for (tone, name) in [(Blue, "blue"), (Green, "green"), (Amber, "amber"), (Red, "red"), (Grey, "grey")] {
            assert!(tokens.contains(&format!("--sp-{name}: {};", tone.colour())), "{name}");
            assert!(tokens.contains(&format!("--sp-{name}-soft: {};", tone.shade())), "{name}, softly");
        }
    }
}
