//! The picture of a series as a drawing for paper: what each line is stands beside it, and the rest in the key beneath.

use super::chart_key::{Sample, key};
use crate::{
    domain::{
        brag::Brag,
        figures::{Area, Dot, Label, Line, Look, Picture, Series, Width},
        sort::{Key, sort},
    },
    report::document::{Align, Drawing, Shape, Tone},
};

/// How wide a drawing is: as wide as the text on A4.
pub const WIDTH: f64 = 640.0;
/// How high the words in it are.
pub(super) const SIZE: f64 = 11.0;
/// How wide a letter is at most on average, as a share of its height.
const LETTER: f64 = 0.55;
/// How many series are drawn at most, the readings among them.
const MOST_SERIES: usize = 4;
/// How far apart words above one another stand.
const LEADING: f64 = 14.0;

/// Where things stand in the drawing.
struct Frame {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl Frame {
    fn x(&self, hundredths: f64) -> f64 {
        self.left + self.width * hundredths / 100.0
    }

    fn y(&self, down: f64) -> f64 {
        self.top + down
    }

    fn right(&self) -> f64 {
        self.left + self.width
    }

    fn bottom(&self) -> f64 {
        self.top + self.height
    }
}

/// How wide some words are, estimated on the safe side.
pub fn width_of(words: &str, size: f64) -> f64 {
    f64::from(u32::try_from(words.chars().count()).unwrap_or(u32::MAX)) * size * LETTER
}

pub(super) fn words(x: f64, y: f64, align: Align, text: impl Into<String>) -> Shape {
    Shape::Words { x, y, size: SIZE, align, bold: false, tone: Tone::Ink, text: text.into() }
}

/// Draws a picture of a series.
pub fn chart(series: &Series, picture: &Picture) -> Drawing {
    let drawn = drawn_series(series, picture);
    let labels = side_labels(&drawn);
    let rows = picture.breaks.iter().map(|found| found.row + 1).max().unwrap_or(0);
    let widest = |words: &mut dyn Iterator<Item = &str>| words.map(|words| width_of(words, SIZE)).fold(0.0, f64::max);
    let left = widest(&mut picture.ticks.iter().map(|tick| tick.words.as_str())).max(30.0) + 12.0;
    let right = widest(&mut labels.iter().map(|(_, words)| words.as_str())).max(30.0) + 12.0;
    let frame = Frame {
        left,
        top: f64::from(u32::try_from(rows).unwrap_or(0)).mul_add(LEADING, 18.0),
        width: WIDTH - left - right,
        height: picture.height,
    };
    let mut shapes = Vec::new();
    grid(&mut shapes, &frame, picture);
    for area in &drawn.areas {
        shapes.push(band(&frame, area.0));
    }
    for line in &drawn.lines {
        shapes.push(path(&frame, line.0));
    }
    picture.dots.iter().filter(|dot| dot.marked).for_each(|found| shapes.push(sign(frame.x(found.x), frame.y(found.y), found)));
    for found in &picture.gaps {
        cross(&mut shapes, frame.x(found.x), frame.bottom() - 8.0);
    }
    below(&mut shapes, &frame, &picture.labels);
    beside(&mut shapes, &frame, labels);
    if let Some((last, words)) = latest(series, picture) {
        latest_words(&mut shapes, &frame, last, words);
    }
    let end = key(&mut shapes, series, picture, drawn.benchmarks, frame.bottom() + 44.0);
    Drawing { width: WIDTH, height: end, shapes }
}

/// What is drawn of a picture: with the readings four series at most, and each but the readings with what it is called.
struct Drawn<'a> {
    areas: Vec<(&'a Area, String)>,
    lines: Vec<(&'a Line, String)>,
    benchmarks: usize,
}

fn drawn_series<'a>(series: &Series, picture: &'a Picture) -> Drawn<'a> {
    let has = |look: Look| picture.lines.iter().any(|line| line.look == look) || picture.areas.iter().any(|area| area.look == look);
    let others = [Look::Target, Look::Profile, Look::Forecast].into_iter().filter(|look| has(*look)).count();
    let room = (MOST_SERIES - 1).saturating_sub(others);
    let mut drawn = Drawn { areas: Vec::new(), lines: Vec::new(), benchmarks: 0 };
    let (mut areas, mut lines) = (of(&picture.areas, |area| area.look), of(&picture.lines, |line| line.look));
    for benchmark in series.benchmarks.iter().filter(|benchmark| benchmark.low.is_some()).take(room) {
        drawn.benchmarks += 1;
        let name = shortened(&benchmark.title);
        if benchmark.high.is_some() {
            drawn.areas.extend(areas.next().map(|area| (area, name)));
        } else {
            drawn.lines.extend(lines.next().map(|line| (line, name)));
        }
    }
    let name = |look: Look| match look {
        Look::Target => "Target",
        Look::Profile => "Profile",
        Look::Forecast => "Forecast",
        _ => "",
    };
    let areas = picture.areas.iter().filter(|area| area.look != Look::Benchmark);
    drawn.areas.extend(areas.map(|area| (area, "Target band".to_owned())));
    let lines = picture.lines.iter().filter(|line| line.look != Look::Benchmark);
    drawn.lines.extend(lines.map(|line| (line, name(line.look).to_owned())));
    drawn
}

fn of<T>(all: &[T], look: impl Fn(&T) -> Look) -> impl Iterator<Item = &T> {
    all.iter().filter(move |one| look(one) == Look::Benchmark)
}

/// A name that has room beside the drawing.
fn shortened(title: &str) -> String {
    const MOST: usize = 20;
    let title = if title.is_empty() { "Benchmark" } else { title };
    if title.chars().count() <= MOST {
        return title.to_owned();
    }
    let mut short = String::new();
    for word in title.split(' ') {
        if short.chars().count() + word.chars().count() + 2 > MOST {
            break;
        }
        short.push_str(word);
        short.push(' ');
    }
    if short.is_empty() { "Benchmark".to_owned() } else { format!("{}…", short.trim_end()) }
}

/// What stands beside the right edge: each series once, where it ends there.
fn side_labels(drawn: &Drawn) -> Vec<(f64, String)> {
    let mut labels: Vec<(f64, f64, String)> = Vec::new();
    let ends = drawn.lines.iter().filter_map(|(line, name)| line.points.last().map(|(x, y)| (*x, *y, name)));
    let middles = drawn.areas.iter().map(|(area, name)| (area.x.1, f64::midpoint(area.y.0, area.y.1), name));
    for (x, y, name) in ends.chain(middles).filter(|(.., name)| !name.is_empty()) {
        match labels.iter_mut().find(|(.., known)| known == name) {
            Some(known) if known.0 < x => (known.0, known.1) = (x, y),
            Some(_) => {}
            None => labels.push((x, y, name.clone())),
        }
    }
    labels.into_iter().map(|(_, y, name)| (y, name)).collect()
}

/// Puts words beside the right edge so that none stands on another.
fn beside(shapes: &mut Vec<Shape>, frame: &Frame, mut labels: Vec<(f64, String)>) {
    sort(&mut labels, |(y, words)| Key::words(words.clone()).after(tenths(*y)));
    let mut lowest = f64::NEG_INFINITY;
    let mut places: Vec<(f64, String)> = Vec::new();
    for (y, words) in labels {
        lowest = (frame.y(y) + 4.0).max(lowest + LEADING);
        places.push((lowest, words));
    }
    // What was pushed beneath the scale is moved up again, all of it.
    let above = (lowest - frame.bottom() - 4.0).max(0.0);
    shapes.extend(places.into_iter().map(|(y, text)| words(frame.right() + 6.0, y - above, Align::Start, text)));
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within a drawing")]
fn tenths(down: f64) -> u64 {
    (down.max(0.0) * 10.0).round() as u64
}

fn grid(shapes: &mut Vec<Shape>, frame: &Frame, picture: &Picture) {
    for tick in &picture.ticks {
        let y = frame.y(tick.y);
        shapes.push(straight((frame.left, y), (frame.right(), y), 1.0, Tone::Faint, false));
        shapes.push(words(frame.left - 6.0, y + 4.0, Align::End, tick.words.as_str()));
    }
    for found in &picture.breaks {
        let x = frame.x(found.x);
        let row = f64::from(u32::try_from(found.row).unwrap_or(0));
        shapes.push(straight((x, frame.top - 12.0), (x, frame.bottom()), 1.5, Tone::Ink, true));
        let wide = width_of(&found.words, SIZE);
        let (x, align) = if x + wide + 4.0 > frame.right() { (x - 3.0, Align::End) } else { (x + 3.0, Align::Start) };
        shapes.push(words(x, frame.top - 8.0 - row * LEADING, align, found.words.as_str()));
    }
}

/// The periods: at the widest setting where they have room, else fewer.
fn below(shapes: &mut Vec<Shape>, frame: &Frame, labels: &[Label]) {
    let at = |width: Width| labels.iter().filter(move |label| label.is_at(width));
    let room = |width: Width| {
        let mut end = f64::NEG_INFINITY;
        at(width).all(|label| {
            let (x, half) = (frame.x(label.x), width_of(&label.words, SIZE) / 2.0);
            let free = x - half >= end + 5.0;
            end = x + half;
            free
        })
    };
    let width = [Width::Wide, Width::Medium].into_iter().find(|width| room(*width)).unwrap_or(Width::Narrow);
    for label in at(width) {
        let half = width_of(&label.words, SIZE) / 2.0;
        let x = frame.x(label.x).clamp(half, WIDTH - half);
        shapes.push(straight((frame.x(label.x), frame.bottom()), (frame.x(label.x), frame.bottom() + 4.0), 1.0, Tone::Ink, false));
        shapes.push(words(x, frame.bottom() + 18.0, Align::Middle, label.words.as_str()));
    }
}

/// The last reading and what it says.
fn latest<'a>(series: &Series, picture: &'a Picture) -> Option<(&'a Dot, String)> {
    let dot = picture.dots.last()?;
    let point = series.points.iter().rev().find(|point| point.stretch.is_some() && point.amount().is_some())?;
    Some((dot, point.amount()?.short(&series.indicator)))
}

/// Above its sign, or beneath it where there is no room above.
fn latest_words(shapes: &mut Vec<Shape>, frame: &Frame, dot: &Dot, text: String) {
    let half = width_of(&text, SIZE) / 2.0;
    let x = frame.x(dot.x).clamp(frame.left + half, frame.right() - half);
    let y = if dot.y < 18.0 { frame.y(dot.y) + 18.0 } else { frame.y(dot.y) - 9.0 };
    let paper = Shape::Rect {
        x: x - half - 1.0,
        y: y - SIZE,
        width: half * 2.0 + 2.0,
        height: SIZE + 3.0,
        line: None,
        fill: Some(Tone::Paper),
    };
    shapes.push(paper);
    shapes.push(Shape::Words { x, y, size: SIZE, align: Align::Middle, bold: true, tone: Tone::Ink, text });
}

pub(super) fn straight(from: (f64, f64), to: (f64, f64), width: f64, line: Tone, dashed: bool) -> Shape {
    Shape::Path { points: vec![from, to], width, line, fill: None, dashed }
}

/// How a line looks: how thick, of which colour, whether dashed. None differs from another by its colour alone.
pub(super) fn stroke(look: Look) -> (f64, Tone, bool) {
    match look {
        Look::Readings | Look::Gap => (2.5, Tone::First, false),
        Look::Target | Look::Profile => (1.5, Tone::Ink, false),
        Look::Benchmark => (1.5, Tone::Second, true),
        Look::Forecast => (2.5, Tone::First, true),
        Look::Break => (1.5, Tone::Ink, true),
    }
}

fn path(frame: &Frame, line: &Line) -> Shape {
    let (width, tone, dashed) = stroke(line.look);
    let points = line.points.iter().map(|(x, y)| (frame.x(*x), frame.y(*y))).collect();
    Shape::Path { points, width, line: tone, fill: None, dashed }
}

fn band(frame: &Frame, area: &Area) -> Shape {
    let (x, y) = (frame.x(area.x.0), frame.y(area.y.0));
    let (width, height) = (frame.x(area.x.1) - x, (area.y.1 - area.y.0).max(1.0));
    Shape::Rect { x, y, width, height, line: Some(Sample::edge(area.look)), fill: Some(Tone::Field) }
}

/// A reading: a shape for each colour, hollow while it may still change.
pub(super) fn sign(x: f64, y: f64, dot: &Dot) -> Shape {
    let corners: &[(f64, f64)] = match dot.brag {
        Some(Brag::Amber) => &[(0.0, -6.0), (6.0, 5.0), (-6.0, 5.0)],
        Some(Brag::Red) => &[(-5.0, -5.0), (5.0, -5.0), (5.0, 5.0), (-5.0, 5.0)],
        Some(Brag::Blue) => &[(0.0, -6.0), (6.0, 0.0), (0.0, 6.0), (-6.0, 0.0)],
        Some(Brag::Green) => return Shape::Dot { x, y, radius: 5.0, tone: Tone::Green, filled: !dot.provisional },
        Some(Brag::Grey) | None => return Shape::Dot { x, y, radius: 4.0, tone: Tone::First, filled: !dot.provisional },
    };
    let line = dot.brag.map_or(Tone::First, super::cells::tone);
    let mut points: Vec<(f64, f64)> = corners.iter().map(|(right, down)| (x + right, y + down)).collect();
    points.extend(points.first().copied());
    Shape::Path { points, width: 1.5, line, fill: Some(if dot.provisional { Tone::Paper } else { line }), dashed: false }
}

/// That there is no figure.
pub(super) fn cross(shapes: &mut Vec<Shape>, x: f64, y: f64) {
    shapes.push(straight((x - 4.0, y - 4.0), (x + 4.0, y + 4.0), 1.5, Tone::Ink, false));
    shapes.push(straight((x - 4.0, y + 4.0), (x + 4.0, y - 4.0), 1.5, Tone::Ink, false));
}
