//! What is typed or pasted into one cell, and what it means.

use super::column::Column;
use crate::domain::{
    figure::Qualifier,
    indicator::{Indicator, Measure},
    money,
    number::Number,
    reading::{Confidence, Direction, Reading},
    value::{Choice, ChoiceOption, Maybe},
};

/// Signs and words before a number that say how exactly it was given; the longer ones first.
const SIGNS: [(&str, Qualifier); 19] = [
    (">=", Qualifier::AtLeast),
    ("<=", Qualifier::AtMost),
    ("≥", Qualifier::AtLeast),
    ("≤", Qualifier::AtMost),
    (">", Qualifier::MoreThan),
    ("<", Qualifier::FewerThan),
    ("~", Qualifier::About),
    ("circa", Qualifier::About),
    ("c.", Qualifier::About),
    ("about", Qualifier::About),
    ("approximately", Qualifier::About),
    ("approx.", Qualifier::About),
    ("approx", Qualifier::About),
    ("at least", Qualifier::AtLeast),
    ("more than", Qualifier::MoreThan),
    ("over", Qualifier::MoreThan),
    ("at most", Qualifier::AtMost),
    ("fewer than", Qualifier::FewerThan),
    ("under", Qualifier::FewerThan),
];

/// How tables say that a number was too small to be given.
const SUPPRESSED: [&str; 5] = ["suppressed", "c", "[c]", "*", "**"];

/// What a cell with a number says.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Amount {
    Nothing,
    Suppressed,
    Number(Number, Option<Qualifier>),
}

/// Reads `1,234`, `26.8%`, `£1,250`, `over 2,000`, `<5` and `[c]`.
fn amount(text: &str, indicator: &Indicator) -> Result<Amount, String> {
    let plain = text.trim().to_lowercase().replace('\u{a0}', " ");
    let plain = plain.trim();
    if plain.is_empty() {
        return Ok(Amount::Nothing);
    }
    if SUPPRESSED.contains(&plain) {
        return Ok(Amount::Suppressed);
    }
    if matches!(plain, "-" | "–" | "—" | ".." | "…" | "n/a" | "na") {
        return Err(format!("“{}” can mean 0 or not known. Enter 0, or leave the cell empty", text.trim()));
    }
    let sign = SIGNS.iter().find_map(|(sign, qualifier)| plain.strip_prefix(sign).map(|rest| (rest.trim(), Some(*qualifier))));
    let (digits, qualifier) = sign.unwrap_or((plain, None));
    number(digits, indicator).map(|number| Amount::Number(number, qualifier)).ok_or_else(|| match digits.strip_suffix('%') {
        Some(_) => format!("“{}” is a percentage, and this figure is not one. Enter a number like 2,000", text.trim()),
        None => format!("“{}” is not a number. Enter one like 2,000 or 26.8", text.trim()),
    })
}

fn number(digits: &str, indicator: &Indicator) -> Option<Number> {
    let is_percentage = indicator.measure == Measure::Percentage || indicator.unit.trim() == "%";
    let is_money = indicator.measure == Measure::Money || indicator.unit.trim() == "£";
    match digits.strip_suffix('%') {
        Some(share) if is_percentage => share.trim().parse().ok(),
        _ if is_money => digits.parse().ok().or_else(|| money::read(digits)),
        _ => digits.parse().ok(),
    }
}

/// Reads a number that was counted: exactly, and of nothing.
fn count(text: &str) -> Result<Option<Number>, String> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| format!("“{text}” is not a number. Enter one like 2,000 or 26.8")),
    }
}

/// The choice that is meant by its key, its label or the beginning of that.
pub(super) fn choice(options: &'static [ChoiceOption], text: &str) -> Option<&'static str> {
    let text = text.trim().to_lowercase();
    let is = |option: &&ChoiceOption| option.key == text || option.label.to_lowercase() == text;
    let begins = |option: &&ChoiceOption| !text.is_empty() && option.label.to_lowercase().starts_with(&text);
    let mut beginning = options.iter().filter(begins);
    options.iter().find(is).or_else(|| beginning.next().filter(|_| beginning.next().is_none())).map(|option| option.key)
}

fn chosen<C: Choice>(column: Column, text: &str) -> Result<Option<C>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    choice(C::OPTIONS, text).and_then(C::from_key).map(Some).ok_or_else(|| {
        let labels: Vec<&str> = C::OPTIONS.iter().map(|option| option.label).collect();
        let (last, rest) = labels.split_last().map_or(("", String::new()), |(last, rest)| (*last, rest.join(", ")));
        format!("“{}” is not a choice for “{}”. Choose {rest} or {last}", text.trim(), column.heading(None))
    })
}

/// Puts what a cell holds into a reading. A sign before the value, such as `<`, counts more than the column for exactness.
///
/// # Errors
///
/// A sentence that says what cannot be read and what to enter.
pub(super) fn put(column: Column, text: &str, indicator: &Indicator, reading: &mut Reading) -> Result<(), String> {
    match column {
        Column::Numerator => reading.numerator = count(text)?,
        Column::Denominator => reading.denominator = count(text)?,
        Column::Value => match amount(text, indicator)? {
            Amount::Nothing => (reading.value, reading.suppressed) = (None, false),
            Amount::Suppressed => (reading.value, reading.suppressed) = (None, true),
            Amount::Number(number, qualifier) => {
                (reading.value, reading.suppressed) = (Some(number), false);
                reading.qualifier = qualifier.unwrap_or(reading.qualifier);
            }
        },
        Column::Direction => reading.direction = Maybe(chosen::<Direction>(column, text)?),
        Column::Words => reading.words = line(text),
        Column::Exactness => reading.qualifier = chosen::<Qualifier>(column, text)?.unwrap_or_default(),
        Column::Standing => reading.confidence = chosen::<Confidence>(column, text)?.unwrap_or_default(),
        Column::Note => text.trim().clone_into(&mut reading.note),
    }
    Ok(())
}

fn line(text: &str) -> String {
    text.lines().map(str::trim).collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// What is wrong with what a cell holds, if anything, taken by itself.
pub fn fault(column: Column, text: &str, indicator: &Indicator) -> Option<String> {
    let mut any = <Reading as crate::domain::field::Record>::blank(crate::domain::id::Id::of(crate::domain::id::RawId::ONLY));
    put(column, text, indicator, &mut any).err()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        field::Record as _,
        id::{Id as _, RawId},
        indicator::IndicatorId,
        reading::ReadingId,
    };

    fn indicator(measure: Measure) -> Indicator {
        let mut indicator = Indicator::blank(IndicatorId::of(RawId::ONLY));
        indicator.measure = measure;
        indicator
    }

    fn read(column: Column, text: &str, measure: Measure) -> Result<Reading, String> {
        let mut reading = Reading::blank(ReadingId::of(RawId::ONLY));
        put(column, text, &indicator(measure), &mut reading).map(|()| reading)
    }

    #[test]
    fn values_are_read_as_tables_hold_them() {
        for (text, measure, value, qualifier) in [
            ("172", Measure::Count, "172", Qualifier::Exactly),
            (" 1,234 ", Measure::Count, "1234", Qualifier::Exactly),
            ("1,234.50", Measure::Count, "1234.50", Qualifier::Exactly),
            ("26.8%", Measure::Percentage, "26.8", Qualifier::Exactly),
            ("26.8 %", Measure::Percentage, "26.8", Qualifier::Exactly),
            ("£1,250", Measure::Money, "1250", Qualifier::Exactly),
            ("over 2,000", Measure::Count, "2000", Qualifier::MoreThan),
            (">2000", Measure::Count, "2000", Qualifier::MoreThan),
            ("≥ 2000", Measure::Count, "2000", Qualifier::AtLeast),
            ("<5", Measure::Count, "5", Qualifier::FewerThan),
            ("<= 5", Measure::Count, "5", Qualifier::AtMost),
            ("c. 40", Measure::Count, "40", Qualifier::About),
            ("~40%", Measure::Percentage, "40", Qualifier::About),
            ("-3", Measure::Count, "-3", Qualifier::Exactly),
            ("\u{a0}12", Measure::Count, "12", Qualifier::Exactly),
        ] {
            let reading = read(Column::Value, text, measure).unwrap();
            assert_eq!((reading.value, reading.qualifier, reading.suppressed), (value.parse().ok(), qualifier, false), "{text}");
        }
        for text in ["c", "[c]", "*", "Suppressed"] {
            let reading = read(Column::Value, text, Measure::Count).unwrap();
            assert_eq!((reading.value, reading.suppressed), (None, true), "{text}");
        }
        assert_eq!(read(Column::Value, "  ", Measure::Count).unwrap().value, None);
    }

    #[test]
    fn what_cannot_be_read_is_said_with_what_to_do() {
        for (column, text, said) in [
            (Column::Value, "26.8%", "“26.8%” is a percentage, and this figure is not one. Enter a number like 2,000"),
            (Column::Value, "lots", "“lots” is not a number. Enter one like 2,000 or 26.8"),
            (Column::Value, "1,23", "“1,23” is not a number. Enter one like 2,000 or 26.8"),
            (Column::Value, "-", "“-” can mean 0 or not known. Enter 0, or leave the cell empty"),
            (Column::Value, "n/a", "“n/a” can mean 0 or not known. Enter 0, or leave the cell empty"),
            (Column::Numerator, "<5", "“<5” is not a number. Enter one like 2,000 or 26.8"),
            (Column::Standing, "maybe", "“maybe” is not a choice for “Standing”. Choose Final, Provisional, Partial or Estimated"),
        ] {
            assert_eq!(read(column, text, Measure::Count).unwrap_err(), said);
        }
    }

    #[test]
    fn choices_are_known_by_key_label_and_a_beginning_that_only_one_has() {
        for (text, confidence) in [
            ("provisional", Some(Confidence::Provisional)),
            ("PROV", Some(Confidence::Provisional)),
            ("e", Some(Confidence::Estimated)),
            ("full", Some(Confidence::Full)),
            ("Final", Some(Confidence::Full)),
            ("p", None),
        ] {
            assert_eq!(read(Column::Standing, text, Measure::Count).ok().map(|reading| reading.confidence), confidence, "{text}");
        }
        assert_eq!(read(Column::Direction, "", Measure::Direction).unwrap().direction, Maybe(None));
        assert_eq!(read(Column::Exactness, "more than", Measure::Count).unwrap().qualifier, Qualifier::MoreThan);
    }
}
