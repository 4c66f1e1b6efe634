//! Figures that are followed over time: which can be compared, how they stand, which way they go, where the year will end, and how they
//! are drawn.

mod amount;
mod definition;
mod forecast;
mod picture;
mod position;
mod profile;
mod rag;
mod series;
mod standing;
mod stretch;
mod target;
mod travel;
mod words;

pub use amount::{Amount, Shown, full_words, qualifier_words, shown};
pub use definition::{Definition, definition};
pub use forecast::{Forecast, forecast};
pub use picture::{Area, Break, Dot, Gap, Label, Line, Look, Picture, Scale, Size, Tick, Width, picture};
pub use position::{Side, band_words, benchmark_words, is_bounded, is_certain, side};
pub use profile::{Parts, by_shares, can_have, evenly, is_year_of, last_years_shares, parts_of};
pub use rag::{Judged, judge, rule_words, withdrawn_words};
pub use series::{Point, Series, in_order};
pub use standing::{Card, Row, cards, cards_of, most_pressing, row, rows};
pub use stretch::{Length, PeriodKind, Stretch, YearStart};
pub use target::{ForReading, Range, can_have_target, target_for, target_words};
pub use travel::{Against, Travel, Way, baseline_words, travel};
pub use words::{apart, apart_words, per_cent_words, range_words, short_words, unit_words, without_noughts};

#[cfg(test)]
mod tests;
