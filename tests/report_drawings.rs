//! Charts for paper: all of their words lie within the drawing and apart from one another, and a long series is not crowded.

mod support;

use safer_plan::{
    domain::{
        date::{Date, Day, Month},
        field::Record as _,
        figures::{Series, Size, picture},
        id::{Id as _, RawId},
        indicator::{
            Benchmark, BenchmarkId, Frequency, Indicator, IndicatorId, Measure, Method, MethodId, Polarity, RagRule, Target,
            TargetId,
        },
        number::Number,
        plan::{Body, Plan},
        reading::{Confidence, Reading, ReadingId},
        value::Maybe,
    },
    examples::{Example, generated},
    report::{
        document::{Align, Drawing, Shape},
        parts::{chart, width_of},
    },
};
use support::example;

fn day(words: &str) -> Day {
    words.parse().expect("a day")
}

fn raw(number: u64) -> RawId {
    RawId::from_bits(number).expect("not nought")
}

/// From left, top, right, bottom.
type Frame = (f64, f64, f64, f64);

/// Where words stand, estimated on the safe side.
fn frames(drawing: &Drawing) -> Vec<(Frame, String)> {
    let frame = |shape: &Shape| {
        let Shape::Words { x, y, size, align, text, .. } = shape else { return None };
        let wide = width_of(text, *size);
        let left = match align {
            Align::Start => *x,
            Align::Middle => x - wide / 2.0,
            Align::End => x - wide,
        };
        Some(((left, y - size * 0.75, left + wide, y + size * 0.25), text.clone()))
    };
    drawing.shapes.iter().filter_map(frame).collect()
}

/// What is wrong with a drawing.
fn faults(drawing: &Drawing) -> Vec<String> {
    let mut faults = Vec::new();
    let frames = frames(drawing);
    for (place, (frame, text)) in frames.iter().enumerate() {
        if frame.0 < 0.0 || frame.1 < 0.0 || frame.2 > drawing.width || frame.3 > drawing.height {
            faults.push(format!("“{text}” leaves the drawing: {frame:?} in {} by {}", drawing.width, drawing.height));
        }
        for (other, words) in &frames[place + 1..] {
            if frame.0 < other.2 && other.0 < frame.2 && frame.1 < other.3 && other.1 < frame.3 {
                faults.push(format!("“{text}” stands on “{words}”"));
            }
        }
    }
    for shape in &drawing.shapes {
        let points = match shape {
            Shape::Path { points, .. } => points.clone(),
            Shape::Rect { x, y, width, height, .. } => vec![(*x, *y), (x + width, y + height)],
            Shape::Dot { x, y, radius, .. } => vec![(x - radius, y - radius), (x + radius, y + radius)],
            Shape::Words { .. } => continue,
        };
        if !points.iter().all(|(x, y)| (0.0..=drawing.width).contains(x) && (0.0..=drawing.height).contains(y)) {
            faults.push(format!("{shape:?} leaves the drawing"));
        }
    }
    faults
}

/// The charts of a plan.
fn charts(body: &Body, today: Day) -> Vec<(Drawing, usize)> {
    let of = |series: &Series| Some((chart(series, &picture(series, today, Size::Whole)?), series.points.len()));
    Series::all(body).iter().filter_map(of).collect()
}

/// An indicator of ten years of months, with all that may be drawn beside its readings.
fn full(count: u64, measure: Measure, benchmarks: u64) -> Body {
    let mut body = Body::default();
    let id = IndicatorId::of(raw(1));
    let mut indicator = Indicator::blank(id);
    (indicator.name, indicator.unit, indicator.measure) = ("Offences".to_owned(), "offences".to_owned(), measure);
    (indicator.frequency, indicator.polarity) = (Frequency::Monthly, Polarity::Lower);
    (indicator.rag_rule, indicator.tolerance) = (Maybe(Some(RagRule::Tolerance)), Some(Number::whole(10)));
    body.indicators.put(indicator);
    for place in 0..count {
        let month =
            Month::new(2014 + i16::try_from((place + 3) / 12).unwrap(), u8::try_from((place + 3) % 12 + 1).unwrap()).unwrap();
        let mut reading = Reading::blank(ReadingId::of(raw(100 + place)));
        (reading.indicator, reading.period) = (Some(id), Some(Date::Month(month)));
        reading.value = Some(Number::whole(i64::try_from(1_200 + (place * 7_919) % 3_600).unwrap()));
        if place == 17 {
            (reading.value, reading.suppressed) = (None, true);
        }
        if place + 1 == count {
            reading.confidence = Confidence::Provisional;
        }
        body.readings.put(reading);
        let mut target = Target::blank(TargetId::of(raw(1_000 + place)));
        (target.indicator, target.period, target.value) = (Some(id), Some(Date::Month(month)), Some(Number::whole(3_000)));
        body.targets.put(target);
    }
    for (place, from) in [(1, "2016-04"), (2, "2016-10"), (3, "2023-02")] {
        let mut method = Method::blank(MethodId::of(raw(3_000 + place)));
        (method.indicator, method.effective_from, method.series_break) = (Some(id), Date::read(from).ok(), true);
        body.methods.put(method);
    }
    for place in 0..benchmarks {
        let mut benchmark = Benchmark::blank(BenchmarkId::of(raw(4_000 + place)));
        (benchmark.indicator, benchmark.title) = (Some(id), format!("National average of similar areas, {place}"));
        benchmark.low = Some(Number::whole(i64::try_from(2_900 + 40 * place).unwrap()));
        benchmark.high = (place == 1).then(|| Number::whole(3_900));
        body.benchmarks.put(benchmark);
    }
    body
}

#[test]
fn words_lie_within_the_drawing_and_apart() {
    let examples = Example::ALL.map(|which| example(which).plan);
    let (large, today) = (generated(300, 5).plan, day("2026-11-22"));
    let mut seen = 0;
    for (plan, today) in examples.iter().map(|plan: &Plan| (plan, plan.example.expect("its day"))).chain([(&large, today)]) {
        for (drawing, _) in charts(&plan.body, today) {
            assert_eq!(faults(&drawing), Vec::<String>::new());
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen} charts");
}

#[test]
fn ten_years_of_months_are_not_crowded() {
    for count in [1, 2, 7, 13, 14, 30, 60, 121] {
        for benchmarks in 0..6 {
            for measure in [Measure::Count, Measure::Rate] {
                for (drawing, _) in charts(&full(count, measure, benchmarks), day("2024-06-30")) {
                    assert_eq!(faults(&drawing), Vec::<String>::new(), "{count} months, {benchmarks} benchmarks");
                    assert!(drawing.height < 700.0, "{}", drawing.height);
                    let told = drawing.shapes.iter().filter(|shape| matches!(shape, Shape::Dot { .. })).count();
                    assert!(told < 40, "signs of a long series are for the few that matter: {told}");
                    if let Ok(folder) = std::env::var("DRAWINGS") {
                        std::fs::write(format!("{folder}/{count}-{benchmarks}-{measure:?}.svg"), svg(&drawing)).expect("written");
                    }
                }
            }
        }
    }
}

/// To look at: `DRAWINGS=/tmp/drawings cargo test --test report_drawings`.
fn svg(drawing: &Drawing) -> String {
    let colour =
        |tone| format!("{tone:?}").to_lowercase().replace("ink", "#222").replace("faint", "#bbb").replace("paper", "white");
    let colour = |tone| colour(tone).replace("field", "#e8eef5").replace("first", "#12436d").replace("second", "#801650");
    let shape = |shape: &Shape| match shape {
        Shape::Path { points, width, line, fill, dashed } => {
            let points: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
            let dash = if *dashed { "stroke-dasharray='6 4'" } else { "" };
            let fill = fill.map_or("none".to_owned(), colour);
            format!(
                "<polyline points='{}' fill='{fill}' stroke='{}' stroke-width='{width}' {dash}/>",
                points.join(" "),
                colour(*line)
            )
        }
        Shape::Rect { x, y, width, height, line, fill } => {
            let (line, fill) = (line.map_or("none".to_owned(), colour), fill.map_or("none".to_owned(), colour));
            format!("<rect x='{x:.1}' y='{y:.1}' width='{width:.1}' height='{height:.1}' stroke='{line}' fill='{fill}'/>")
        }
        Shape::Dot { x, y, radius, tone, filled } => {
            let fill = if *filled { colour(*tone) } else { "white".to_owned() };
            format!("<circle cx='{x:.1}' cy='{y:.1}' r='{radius}' stroke='{}' stroke-width='1.5' fill='{fill}'/>", colour(*tone))
        }
        Shape::Words { x, y, size, align, bold, text, .. } => {
            let anchor = match align {
                Align::Start => "start",
                Align::Middle => "middle",
                Align::End => "end",
            };
            let weight = if *bold { "bold" } else { "normal" };
            let text = text.replace('&', "&amp;").replace('<', "&lt;");
            format!(
                "<text x='{x:.1}' y='{y:.1}' font-size='{size}' font-family='Arial' text-anchor='{anchor}' font-weight='{weight}'>{text}</text>"
            )
        }
    };
    let shapes: Vec<String> = drawing.shapes.iter().map(shape).collect();
    let (width, height) = (drawing.width, drawing.height);
    format!("<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}'>{}</svg>", shapes.join("\n"))
}
