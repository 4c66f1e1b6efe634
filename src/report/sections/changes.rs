//! What became of the objectives since the edition the report is compared with.

use crate::{report::making::Making, review::change_words::change_paragraph};

/// The change paragraph: its counts always add up.
pub(super) fn words(making: &Making<'_>) -> String {
    making.earlier.map(|earlier| change_paragraph(earlier, making.body)).unwrap_or_default()
}
