//! The picture of a series as SVG. What is in it is said in its description, in its key and in the table beneath it.

use crate::domain::{
    brag::Brag,
    figures::{Area, Break, Dot, Gap, Label, Line, Look, Picture, Width},
};
use leptos::prelude::*;
use std::fmt::Write as _;

/// Room above the scale for what is written beside breaks, and below it for periods.
const ABOVE: f64 = 28.0;
const BELOW: f64 = 34.0;

/// A whole picture with its key.
pub(super) fn chart(picture: &Picture, name: &str) -> AnyView {
    let (title, words) = (format!("chart-title-{name}"), format!("chart-words-{name}"));
    let (labelled, described) = (title.clone(), words.clone());
    let ticks = picture.ticks.iter().map(|tick| {
        view! {
            <line class="sp-plot__grid" x1="0" x2="100%" y1=px(tick.y) y2=px(tick.y)></line>
            <text class="sp-plot__words" x="0" dx="-8" y=px(tick.y) dy="5" text-anchor="end">{tick.words.clone()}</text>
        }
    });
    let long = picture.ticks.iter().map(|tick| tick.words.chars().count()).max().unwrap_or(0) > 6;
    let class = if long { "sp-plot sp-plot--long" } else { "sp-plot" };
    let height = picture.height;
    let lines = picture.breaks.iter().map(|found| {
        view! { <line class="sp-plot__break" x1=share(found.x) x2=share(found.x) y1="-24" y2=px(height)></line> }
    });
    let breaks = picture.breaks.iter().map(break_words);
    let labels = picture.labels.iter().map(|label| below(label, height));
    view! {
        <div class="sp-plot__frame">
            <svg class=class role="img" aria-labelledby=labelled aria-describedby=described focusable="false" height=px(height + ABOVE + BELOW)>
                <title id=title>{picture.title.clone()}</title>
                <desc id=words>{picture.words.clone()}</desc>
                <g transform=format!("translate(0 {ABOVE})")>
                    {ticks.collect_view()}
                    {lines.collect_view()}
                    {drawn(picture)}
                    {breaks.collect_view()}
                    {labels.collect_view()}
                </g>
            </svg>
        </div>
        {key(picture)}
    }
    .into_any()
}

/// A picture the size of a few words.
pub(super) fn spark(picture: &Picture) -> AnyView {
    let described = format!("{}. {}", picture.title, picture.words);
    view! {
        <svg class="sp-plot sp-plot--small" role="img" aria-label=described focusable="false" height=px(picture.height)>{drawn(picture)}</svg>
    }
    .into_any()
}

/// Bands, lines, signs of readings and of gaps.
fn drawn(picture: &Picture) -> AnyView {
    let height = px(picture.height);
    let lines = picture.lines.iter().map(|line| view! { <path class=line_class(line.look) d=way(line)></path> });
    let dots = picture.dots.iter().filter(|dot| dot.marked).map(dot);
    let gaps = picture.gaps.iter().map(|found| gap(found, picture.height));
    view! {
        {picture.areas.iter().map(area).collect_view()}
        <svg class="sp-plot__lines" viewBox=format!("0 0 1000 {height}") preserveAspectRatio="none" width="100%" height=height.clone()>
            {lines.collect_view()}
        </svg>
        {dots.collect_view()}
        {gaps.collect_view()}
    }
    .into_any()
}

fn line_class(look: Look) -> &'static str {
    match look {
        Look::Readings | Look::Gap => "sp-plot__line",
        Look::Target => "sp-plot__line sp-plot__line--target",
        Look::Profile => "sp-plot__line sp-plot__line--profile",
        Look::Benchmark => "sp-plot__line sp-plot__line--benchmark",
        Look::Forecast => "sp-plot__line sp-plot__line--forecast",
        Look::Break => "sp-plot__break",
    }
}

fn area(area: &Area) -> AnyView {
    let class = if area.look == Look::Benchmark { "sp-plot__area sp-plot__area--benchmark" } else { "sp-plot__area" };
    let (x, y) = (area.x, area.y);
    view! { <rect class=class x=share(x.0) width=share(x.1 - x.0) y=px(y.0) height=px((y.1 - y.0).max(1.0))></rect> }.into_any()
}

/// A line's way in thousandths of the width.
fn way(line: &Line) -> String {
    let mut way = String::new();
    for (index, (x, y)) in line.points.iter().enumerate() {
        let _ = write!(way, "{}{:.1} {y:.1}", if index == 0 { "M" } else { "L" }, x * 10.0);
    }
    way
}

/// A reading: a shape for each colour, hollow while it may still change.
fn dot(dot: &Dot) -> AnyView {
    let (shape, class) = match dot.brag {
        Some(Brag::Green) => ("M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z", "sp-plot__dot sp-plot__dot--green"),
        Some(Brag::Amber) => ("M0-6 6 5H-6Z", "sp-plot__dot sp-plot__dot--amber"),
        Some(Brag::Red) => ("M-5-5H5V5H-5Z", "sp-plot__dot sp-plot__dot--red"),
        Some(Brag::Blue) => ("M0-6 6 0 0 6-6 0Z", "sp-plot__dot sp-plot__dot--blue"),
        Some(Brag::Grey) | None => ("M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z", "sp-plot__dot"),
    };
    let class = if dot.provisional { format!("{class} sp-plot__dot--hollow") } else { class.to_owned() };
    view! { <svg class="sp-plot__place" x=share(dot.x) y=px(dot.y)><path class=class d=shape></path></svg> }.into_any()
}

fn gap(gap: &Gap, height: f64) -> AnyView {
    view! { <svg class="sp-plot__place" x=share(gap.x) y=px(height - 8.0)><path class="sp-plot__gap" d="M-4-4 4 4M4-4-4 4"></path></svg> }
        .into_any()
}

/// When a break was, beside its line.
fn break_words(found: &Break) -> AnyView {
    let (anchor, shift) = if found.x > 60.0 { ("end", "-5") } else { ("start", "5") };
    let row = u32::try_from(found.row).map_or(0.0, f64::from);
    view! {
        <text class="sp-plot__words sp-plot__words--break" x=share(found.x) dx=shift y=px(row.mul_add(16.0, -12.0)) text-anchor=anchor>
            {found.words.clone()}
        </text>
    }
    .into_any()
}

fn below(label: &Label, height: f64) -> AnyView {
    let at = [
        (Width::Narrow, " sp-plot__label--narrow"),
        (Width::Medium, " sp-plot__label--medium"),
        (Width::Wide, " sp-plot__label--wide"),
    ];
    let at = at.into_iter().filter(|(width, _)| label.is_at(*width)).map(|(_, class)| class);
    let class = format!("sp-plot__words sp-plot__label{}", at.collect::<String>());
    view! { <text class=class x=share(label.x) y=px(height + 22.0) text-anchor="middle">{label.words.clone()}</text> }.into_any()
}

/// What the lines and signs stand for.
fn key(picture: &Picture) -> AnyView {
    let mut items: Vec<(AnyView, String)> =
        picture.key.iter().map(|(look, words)| (sample(picture, *look), words.clone())).collect();
    for (brag, words) in [(Brag::Green, "Green"), (Brag::Amber, "Amber"), (Brag::Red, "Red"), (Brag::Blue, "Blue")] {
        if picture.dots.iter().any(|dot| dot.marked && dot.brag == Some(brag)) {
            items.push((sign(Some(brag), false), words.to_owned()));
        }
    }
    if picture.dots.iter().any(|dot| dot.marked && dot.provisional) {
        items.push((sign(None, true), "Provisional".to_owned()));
    }
    let items = items.into_iter().map(|(sample, words)| view! { <li>{sample}{words}</li> });
    view! { <ul class="sp-keys">{items.collect_view()}</ul> }.into_any()
}

fn sign(brag: Option<Brag>, provisional: bool) -> AnyView {
    let dot = dot(&Dot { x: 50.0, y: 7.0, brag, provisional, marked: true });
    view! { <svg class="sp-plot__key" aria-hidden="true" focusable="false">{dot}</svg> }.into_any()
}

fn sample(picture: &Picture, look: Look) -> AnyView {
    let is_band = picture.areas.iter().any(|area| area.look == look);
    let inner = match look {
        _ if is_band => area(&Area { look, x: (2.0, 98.0), y: (1.0, 13.0) }),
        Look::Gap => {
            view! { <svg class="sp-plot__place" x="50%" y="7"><path class="sp-plot__gap" d="M-4-4 4 4M4-4-4 4"></path></svg> }
                .into_any()
        }
        Look::Break => view! { <line class="sp-plot__break" x1="50%" x2="50%" y1="0" y2="14"></line> }.into_any(),
        look => view! { <line class=line_class(look) x1="0" x2="100%" y1="7" y2="7"></line> }.into_any(),
    };
    view! { <svg class="sp-plot__key" aria-hidden="true" focusable="false">{inner}</svg> }.into_any()
}

fn share(hundredths: f64) -> String {
    format!("{hundredths:.2}%")
}

fn px(pixels: f64) -> String {
    format!("{pixels:.1}")
}
