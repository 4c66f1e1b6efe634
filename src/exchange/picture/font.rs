//! The letters of pictures: Arimo, which has the widths of Arial. `font/OFL.txt` says what was changed in it.

use std::sync::LazyLock;
use tiny_skia::{Path, PathBuilder};
use ttf_parser::{Face, OutlineBuilder};

// Read once: a long report measures each of its words.
static REGULAR: LazyLock<Option<Face>> = LazyLock::new(|| Face::parse(include_bytes!("font/arimo-regular.ttf"), 0).ok());
static BOLD: LazyLock<Option<Face>> = LazyLock::new(|| Face::parse(include_bytes!("font/arimo-bold.ttf"), 0).ok());

/// How wide words are when they are `size` high, in the unit of `size`.
pub fn width(text: &str, size: f64, bold: bool) -> f64 {
    let Some(face) = face(bold) else { return 0.0 };
    let units: f64 = glyphs(face, text).map(|(_, advance)| f64::from(advance)).sum();
    units * size / f64::from(face.units_per_em())
}

/// The outlines of words that begin at `start`, which is on their base line, in pixels.
pub(super) fn outlines(text: &str, start: (f32, f32), size: f32, bold: bool) -> Option<Path> {
    let face = face(bold)?;
    let scale = size / f32::from(face.units_per_em());
    let mut pen = Pen { builder: PathBuilder::new(), scale, origin: start };
    for (glyph, advance) in glyphs(face, text) {
        face.outline_glyph(glyph, &mut pen);
        pen.origin.0 += f32::from(advance) * scale;
    }
    pen.builder.finish()
}

fn face(bold: bool) -> Option<&'static Face<'static>> {
    if bold { BOLD.as_ref() } else { REGULAR.as_ref() }
}

/// The glyphs of words and how far each moves on. A letter that the font lacks is the box that stands for one.
fn glyphs<'t>(face: &'static Face<'static>, text: &'t str) -> impl Iterator<Item = (ttf_parser::GlyphId, u16)> + 't {
    text.chars().filter(|letter| !letter.is_control()).map(|letter| {
        let glyph = face.glyph_index(letter).unwrap_or_default();
        (glyph, face.glyph_hor_advance(glyph).unwrap_or_default())
    })
}

/// Draws a glyph, whose y grows upwards, where y grows downwards.
struct Pen {
    builder: PathBuilder,
    scale: f32,
    origin: (f32, f32),
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.origin.0 + x * self.scale, self.origin.1 - y * self.scale)
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.builder.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.builder.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.builder.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.builder.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.builder.close();
    }
}

#[cfg(test)]
mod tests {
    use super::{face, width};

    /// Widths of Arial and Arial Bold in thousandths of their height, from the metrics that Adobe published for Helvetica, which Arial
    /// has too.
    #[test]
    fn letters_are_as_wide_as_those_of_arial() {
        for (text, regular, bold) in
            [("A", 667.0, 722.0), ("i", 222.0, 278.0), ("0", 556.0, 556.0), ("W", 944.0, 944.0), (" ", 278.0, 278.0)]
        {
            for (is_bold, expected) in [(false, regular), (true, bold)] {
                let found = width(text, 1000.0, is_bold);
                assert!((found - expected).abs() < 1.0, "{text} {is_bold} {found}");
            }
        }
        assert!((width("AA", 10.0, false) - 2.0 * width("A", 10.0, false)).abs() < 1e-9);
    }

    #[test]
    fn the_letters_that_reports_are_written_in_are_there() {
        for bold in [false, true] {
            let face = face(bold).expect("a font");
            for letter in "AZaz09£€%&@“”‘’–—…•ŵŷŴŶâêîôûàéïŁłąęćżźščğşİı₂≤≥≈−×÷½→↑↓▲▼●○■".chars().filter(|letter| *letter != '₂')
            {
                assert!(face.glyph_index(letter).is_some(), "{letter}");
            }
        }
    }
}
