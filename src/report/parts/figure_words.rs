//! What is printed of a reading: words in place of a number that is not given.

use super::cells::tone;
use crate::{
    domain::{
        brag::Brag,
        field::{capitalised, lower_first},
        figures::{Judged, Point, Series, Shown, full_words},
    },
    report::document::Cell,
};

/// A reading in full. One that is suppressed prints as what is said in its place, never as a number.
pub fn figure_words(series: &Series, point: &Point) -> String {
    match (&point.shown, point.reading.words.trim()) {
        (Shown::Suppressed, "") => "Not published".to_owned(),
        (Shown::Suppressed, words) => capitalised(words),
        _ => capitalised(&full_words(&series.indicator, &point.reading)),
    }
}

/// How a reading is judged: the colour's name and why.
pub fn judged_cell(judged: &Judged) -> Cell {
    let words = judged_words(judged);
    match judged.brag.filter(|brag| *brag != Brag::Grey) {
        Some(brag) => Cell::toned(words, tone(brag)),
        None => Cell::from(words),
    }
}

/// `Green: meets the target of 30%`; `No colour: no target for this period`.
pub fn judged_words(judged: &Judged) -> String {
    match judged.brag {
        Some(brag) if !judged.words.starts_with(brag.colour()) => format!("{}: {}", brag.colour(), lower_first(&judged.words)),
        _ => capitalised(&judged.words),
    }
}
