//! What is printed of a reading: words in place of a number that is not given.

use super::cells::tone;
use crate::{
    domain::{
        brag::Brag,
        edition::EditionId,
        field::{capitalised, lower_first},
        figures::{Judged, Point, Series, Shown, full_words},
        id::Id as _,
        record::{Kind, RecordId},
    },
    report::{document::Cell, view::View},
};

/// A reading of an edition in full. One that is suppressed prints as what is said in its place, never as a number: `Fewer than 5`.
pub fn figure_words(view: &View, edition: Option<EditionId>, series: &Series, point: &Point) -> String {
    if point.shown != Shown::Suppressed {
        return capitalised(&full_words(&series.indicator, &point.reading));
    }
    let record = RecordId { kind: Kind::Reading, id: point.reading.id.raw() };
    let instead = ["value", "numerator"].into_iter().find_map(|key| view.instead(edition, record, key));
    let said = Some(point.reading.words.trim()).filter(|words| !words.is_empty());
    capitalised(instead.or(said).unwrap_or("not published"))
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
