//! Drawing shapes with pixels.

use super::{font, png};
use crate::report::document::{Align, Drawing, Shape, Tone};
use tiny_skia::{Color, FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, StrokeDash, Transform};

/// Pixels to a CSS pixel: print is finer than a screen.
const SCALE: f32 = 2.0;
/// The longest side of a picture, in pixels: what a person can look at, and what memory there is.
const LONGEST: f32 = 8_000.0;
/// The edge of a dot that is not filled, in CSS pixels.
const EDGE: f64 = 2.0;

/// A picture as a PNG file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Png {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pixels it is wide.
    pub width: u32,
    /// How many pixels it is high.
    pub height: u32,
}

/// A drawing as a picture at twice its size, or smaller when that would be more than can be looked at. Nothing for a drawing that has no
/// size.
pub fn draw(drawing: &Drawing) -> Option<Png> {
    let (width, height) = (single(drawing.width), single(drawing.height));
    if !(width.is_finite() && height.is_finite() && width >= 1.0 && height >= 1.0) {
        return None;
    }
    let scale = SCALE.min(LONGEST / width.max(height));
    let mut canvas = Canvas { pixmap: Pixmap::new(whole(width * scale), whole(height * scale))?, scale };
    canvas.pixmap.fill(colour(Tone::Paper));
    drawing.shapes.iter().for_each(|shape| canvas.shape(shape));
    let (width, height) = (canvas.pixmap.width(), canvas.pixmap.height());
    let pixels: Vec<u8> = canvas.pixmap.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    Some(Png { bytes: png::encode(width, height, &pixels), width, height })
}

struct Canvas {
    pixmap: Pixmap,
    scale: f32,
}

impl Canvas {
    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Path { points, width, line, fill, dashed } => {
                if let Some(path) = through(points) {
                    self.fill(&path, *fill);
                    self.line(&path, *line, *width, *dashed);
                }
            }
            Shape::Rect { x, y, width, height, line, fill } => {
                let rect = Rect::from_xywh(single(*x), single(*y), single(*width), single(*height));
                if let Some(path) = rect.map(PathBuilder::from_rect) {
                    self.fill(&path, *fill);
                    line.iter().for_each(|tone| self.line(&path, *tone, 1.0, false));
                }
            }
            Shape::Dot { x, y, radius, tone, filled } => {
                if let Some(path) = PathBuilder::from_circle(single(*x), single(*y), single(*radius)) {
                    self.fill(&path, Some(if *filled { *tone } else { Tone::Paper }));
                    self.line(&path, *tone, if *filled { 0.0 } else { EDGE }, false);
                }
            }
            Shape::Words { x, y, size, align, bold, tone, text } => {
                let share = match align {
                    Align::Start => 0.0,
                    Align::Middle => 0.5,
                    Align::End => 1.0,
                };
                let start = *x - share * font::width(text, *size, *bold);
                if let Some(path) = font::outlines(text, (single(start), single(*y)), single(*size), *bold) {
                    self.fill(&path, Some(*tone));
                }
            }
        }
    }

    fn fill(&mut self, path: &Path, tone: Option<Tone>) {
        if let Some(tone) = tone {
            self.pixmap.fill_path(path, &paint(tone), FillRule::Winding, Transform::from_scale(self.scale, self.scale), None);
        }
    }

    fn line(&mut self, path: &Path, tone: Tone, width: f64, dashed: bool) {
        if width <= 0.0 {
            return;
        }
        let dash = if dashed { StrokeDash::new(vec![6.0, 4.0], 0.0) } else { None };
        let stroke =
            Stroke { width: single(width), line_join: LineJoin::Round, line_cap: LineCap::Butt, dash, ..Stroke::default() };
        self.pixmap.stroke_path(path, &paint(tone), &stroke, Transform::from_scale(self.scale, self.scale), None);
    }
}

/// A line through points; closed when the last is the first.
fn through(points: &[(f64, f64)]) -> Option<Path> {
    let mut builder = PathBuilder::new();
    let (first, rest) = points.split_first()?;
    builder.move_to(single(first.0), single(first.1));
    rest.iter().for_each(|(x, y)| builder.line_to(single(*x), single(*y)));
    if rest.len() > 1 && rest.last() == Some(first) {
        builder.close();
    }
    builder.finish()
}

fn paint(tone: Tone) -> Paint<'static> {
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    paint.set_color(colour(tone));
    paint
}

fn colour(tone: Tone) -> Color {
    let number = u32::from_str_radix(tone.colour().trim_start_matches('#'), 16).unwrap_or_default();
    let [_, red, green, blue] = number.to_be_bytes();
    Color::from_rgba8(red, green, blue, u8::MAX)
}

#[expect(clippy::cast_possible_truncation, reason = "pixels")]
fn single(number: f64) -> f32 {
    number as f32
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels, at least 1 and at most LONGEST")]
fn whole(number: f32) -> u32 {
    number.round().max(1.0) as u32
}

#[cfg(test)]
mod tests {
    use super::{Canvas, colour, draw};
    use crate::report::document::{Align, Drawing, Shape, Tone};
    use tiny_skia::Pixmap;

    fn rect(x: f64, line: Option<Tone>, fill: Option<Tone>) -> Shape {
        Shape::Rect { x, y: 10.0, width: 20.0, height: 20.0, line, fill }
    }

    /// The colour of the middle of what is drawn at a place, in CSS pixels.
    fn found(shapes: &[Shape], x: u32, y: u32) -> String {
        let mut canvas = Canvas { pixmap: Pixmap::new(200, 100).expect("pixels"), scale: 2.0 };
        canvas.pixmap.fill(colour(Tone::Paper));
        shapes.iter().for_each(|shape| canvas.shape(shape));
        let pixel = canvas.pixmap.pixel(2 * x, 2 * y).expect("on the canvas");
        format!("#{:02x}{:02x}{:02x}", pixel.red(), pixel.green(), pixel.blue())
    }

    #[test]
    fn shapes_have_the_colours_of_their_tones() {
        let triangle = vec![(10.0, 40.0), (30.0, 0.0), (50.0, 40.0), (10.0, 40.0)];
        let path = |fill| Shape::Path { points: triangle.clone(), width: 4.0, line: Tone::Red, fill, dashed: false };
        let dot = |filled| Shape::Dot { x: 30.0, y: 20.0, radius: 8.0, tone: Tone::Green, filled };
        for (shapes, x, y, tone) in [
            (vec![rect(10.0, None, Some(Tone::First))], 20, 20, Tone::First),
            (vec![rect(10.0, None, Some(Tone::First))], 40, 20, Tone::Paper),
            (vec![rect(10.0, None, Some(Tone::First)), rect(5.0, None, Some(Tone::Second))], 20, 20, Tone::Second),
            (vec![path(Some(Tone::Amber))], 30, 30, Tone::Amber),
            (vec![path(None)], 30, 30, Tone::Paper),
            (vec![path(None)], 30, 40, Tone::Red),
            (vec![dot(true)], 30, 20, Tone::Green),
            (vec![rect(10.0, None, Some(Tone::First)), dot(false)], 30, 20, Tone::Paper),
            (vec![dot(false)], 22, 20, Tone::Green),
        ] {
            assert_eq!(found(&shapes, x, y), tone.colour(), "{shapes:?} at {x} {y}");
        }
    }

    #[test]
    fn words_stand_where_they_are_put() {
        // The stem of a bold I, 40 high: its ink is a few pixels about the middle of the letter.
        for (align, inked) in [(Align::Start, 55), (Align::Middle, 50), (Align::End, 44)] {
            let words = Shape::Words { x: 50.0, y: 45.0, size: 40.0, align, bold: true, tone: Tone::Ink, text: "I".to_owned() };
            for x in [44, 50, 55] {
                let expected = if x == inked { Tone::Ink } else { Tone::Paper };
                assert_eq!(found(std::slice::from_ref(&words), x, 30), expected.colour(), "{align:?} at {x}");
            }
        }
    }

    #[test]
    fn a_picture_is_twice_as_large_as_its_drawing_within_reason() {
        let size = |width, height| {
            draw(&Drawing { width, height, shapes: vec![rect(1.0, Some(Tone::Ink), None)] }).map(|png| (png.width, png.height))
        };
        assert_eq!(size(640.0, 320.0), Some((1280, 640)));
        assert_eq!(size(100_000.0, 50.0), Some((8_000, 4)));
        for (width, height) in [(0.0, 10.0), (-5.0, 10.0), (f64::NAN, 10.0), (10.0, f64::INFINITY)] {
            assert_eq!(size(width, height), None, "{width} {height}");
        }
    }
}
