//! Drawings, as SVG.

use super::{
    blocks::Setting,
    node::{Element, Node},
    spans,
};
use crate::report::document::{Align, Picture, Shape, Tone};
use std::fmt::Write as _;

/// A picture with its caption. What it shows is said to those who cannot see it.
pub(super) fn picture(picture: &Picture, setting: &mut Setting) -> Node {
    setting.pictures += 1;
    let id = setting.place(&picture.anchor);
    let (title, said) = (format!("{id}-title"), format!("{id}-said"));
    let drawing = &picture.drawing;
    let svg = Element::new("svg")
        .with("role", "img")
        .with("aria-labelledby", format!("{title} {said}"))
        .with("viewBox", format!("0 0 {} {}", length(drawing.width), length(drawing.height)))
        .with("width", length(drawing.width))
        .with("height", length(drawing.height))
        .with("font-family", "Arial, Helvetica, sans-serif")
        .holding(Element::new("title").with("id", title).holding(picture.caption.as_str()))
        .holding(Element::new("desc").with("id", said).holding(picture.description.as_str()))
        .holding_all(drawing.shapes.iter().map(|shape| self::shape(shape).into()));
    let number = Element::new("span").class("doc-number").holding(format!("Figure {}: ", setting.pictures));
    let caption = Element::new("figcaption").holding(number).holding_all(spans::words(&picture.caption));
    setting.target(Element::new("figure").with("id", id)).holding(svg).holding(caption).into()
}

fn shape(shape: &Shape) -> Element {
    match shape {
        Shape::Path { points, width, line, fill, dashed } => {
            let path =
                Element::new("path").with("d", outline(points, fill.is_some())).with("fill", fill.map_or("none", Tone::colour));
            let path = edge(path, Some(*line).filter(|_| *width > 0.0), *width);
            if *dashed { path.with("stroke-dasharray", "5 4") } else { path }
        }
        Shape::Rect { x, y, width, height, line, fill } => {
            let rect = Element::new("rect").with("x", length(*x)).with("y", length(*y));
            let rect = rect.with("width", length(width.max(0.0))).with("height", length(height.max(0.0)));
            edge(rect.with("fill", fill.map_or("none", Tone::colour)), *line, 1.0)
        }
        Shape::Dot { x, y, radius, tone, filled } => {
            let dot = Element::new("circle").with("cx", length(*x)).with("cy", length(*y)).with("r", length(radius.max(0.0)));
            if *filled { dot.with("fill", tone.colour()) } else { edge(dot.with("fill", Tone::Paper.colour()), Some(*tone), 2.0) }
        }
        Shape::Words { x, y, size, align, bold, tone, text } => {
            let words = Element::new("text").with("x", length(*x)).with("y", length(*y)).with("font-size", length(*size));
            let words = match align {
                Align::Start => words,
                Align::Middle => words.with("text-anchor", "middle"),
                Align::End => words.with("text-anchor", "end"),
            };
            let words = if *bold { words.with("font-weight", "bold") } else { words };
            words.with("fill", tone.colour()).holding(text.as_str())
        }
    }
}

fn edge(shape: Element, line: Option<Tone>, width: f64) -> Element {
    match line {
        Some(line) => shape.with("stroke", line.colour()).with("stroke-width", length(width)),
        None => shape,
    }
}

fn outline(points: &[(f64, f64)], closed: bool) -> String {
    let mut path = String::new();
    for (place, (x, y)) in points.iter().enumerate() {
        let _ = write!(path, "{}{} {}", if place == 0 { "M" } else { "L" }, length(*x), length(*y));
    }
    if closed {
        path.push('Z');
    }
    path
}

/// A length to a hundredth of a pixel; what is no length is nought.
fn length(of: f64) -> String {
    let rounded = if of.is_finite() { (of * 100.0).round() / 100.0 } else { 0.0 };
    // Never `-0`.
    (rounded + 0.0).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_short_and_always_lengths() {
        for (of, said) in
            [(1.0, "1"), (1.005, "1"), (2.346, "2.35"), (-0.001, "0"), (f64::NAN, "0"), (f64::INFINITY, "0"), (1e3, "1000")]
        {
            assert_eq!(length(of), said);
        }
    }

    #[test]
    fn a_filled_line_is_closed() {
        assert_eq!(outline(&[(0.0, 0.0), (10.0, 5.5)], false), "M0 0L10 5.5");
        assert_eq!(outline(&[(0.0, 0.0), (10.0, 0.0), (5.0, 5.0)], true), "M0 0L10 0L5 5Z");
    }
}
