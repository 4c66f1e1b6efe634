//! What a reading must say to be entered, and that no two readings speak of the same.

use super::{
    contract::ContractId,
    date::Day,
    number::Number,
    plan::Body,
    reading::{Reading, ReadingField, Span},
};
use std::fmt;

/// Why a reading cannot be entered as it is. Each is a sentence that says what to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Unfit {
    /// It is for no period.
    NoPeriod,
    /// It is for a year of no contract.
    NoContract,
    /// It is for no year of the contract, or for a part of one.
    NoContractYear,
    /// It says nothing.
    SaysNothing,
    /// It says what was counted, but not of how many.
    NoDenominator(Number),
    /// It says of how many, but not what was counted.
    NoNumerator(Number),
    /// Nothing can be a share of nought.
    OfNought,
    /// What was too small to be given stands in it all the same.
    SuppressedValue,
    /// There is a judgement, but no reason for it.
    NoReason,
    /// It was published, and that cannot be taken back.
    WasPublished(Day),
    /// Another reading is for the same period.
    Taken {
        /// What that reading is called.
        name: String,
        /// Whether it was published.
        published: bool,
    },
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPeriod => f.write_str("Enter a period, for example 2023/24, Q2 2023/24 or 1 to 14 May 2023"),
            Self::NoContract => f.write_str("Choose the contract whose year this is, or choose another kind of period"),
            Self::NoContractYear => f.write_str("Enter the year of the contract as a whole number, for example 1"),
            Self::SaysNothing => f.write_str(
                "Enter a value, or a numerator and a denominator. Where no figure is known, give the direction or a rating in words, \
                 or tick Suppressed",
            ),
            Self::NoDenominator(numerator) => write!(f, "Enter the denominator: of how many were {} counted?", numerator.grouped()),
            Self::NoNumerator(denominator) => write!(f, "Enter the numerator: how many of {} were counted?", denominator.grouped()),
            Self::OfNought => f.write_str("The denominator cannot be 0. Where there was nothing to count, leave the reading out"),
            Self::SuppressedValue => {
                f.write_str("A suppressed reading holds no number. Empty the value and what it was worked out from, or untick Suppressed")
            }
            Self::NoReason => f.write_str("Enter the reason for the judgement"),
            Self::WasPublished(day) => write!(
                f,
                "This reading was published on {}. Enter the right date; if it never was published, delete the reading and enter it anew",
                day.words()
            ),
            Self::Taken { name, published: true } => {
                write!(f, "“{name}” was published already. Correct that reading, or enter another period")
            }
            Self::Taken { name, published: false } => {
                write!(f, "“{name}” is in the plan already. Change that reading, or enter another period")
            }
        }
    }
}

/// What a reading speaks of: two readings of one indicator that speak of the same are one too many. It does not matter how the
/// period was written: `Q1 2024/25` is April to June 2024.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// From a first to a last day, as a whole or rolling.
    Stretch(Span, Day, Day),
    /// The end of a day.
    Moment(Day),
    /// A year of a contract.
    ContractYear(Option<ContractId>, Option<Number>),
}

impl Reading {
    /// What it speaks of; nothing where it does not say.
    pub fn speaks_of(&self) -> Option<Of> {
        match (self.span, self.period) {
            (Span::ContractYear, _) => Some(Of::ContractYear(self.contract, self.contract_year)),
            (_, None) => None,
            (Span::AtEnd, Some(period)) => Some(Of::Moment(period.last())),
            (span, Some(period)) => Some(Of::Stretch(span, period.first(), period.last())),
        }
    }
}

/// The readings of the same indicator that speak of the same.
fn speaking_of_the_same<'a>(body: &'a Body, like: &'a Reading) -> impl Iterator<Item = &'a Reading> {
    let of = like.speaks_of().filter(|_| like.indicator.is_some());
    let same = move |other: &&Reading| of.is_some() && other.indicator == like.indicator && other.speaks_of() == of;
    body.readings.iter().filter(same)
}

/// The reading that speaks of the same as one that is not in the plan.
pub fn reading_like<'a>(body: &'a Body, like: &'a Reading) -> Option<&'a Reading> {
    speaking_of_the_same(body, like).next()
}

/// Another reading that speaks of the same.
pub fn taken_by<'a>(body: &'a Body, reading: &'a Reading) -> Option<&'a Reading> {
    speaking_of_the_same(body, reading).find(|other| other.id != reading.id)
}

/// Why a reading cannot be entered as it is, each with the field it concerns. Empty when it can.
pub fn unfit(body: &Body, reading: &Reading) -> Vec<(ReadingField, Unfit)> {
    let mut found = Vec::new();
    if reading.span == Span::ContractYear {
        if reading.contract.is_none() {
            found.push((ReadingField::Contract, Unfit::NoContract));
        }
        if !reading.contract_year.is_some_and(|year| year.places() == 0 && year >= Number::whole(1)) {
            found.push((ReadingField::ContractYear, Unfit::NoContractYear));
        }
    } else if reading.period.is_none() {
        found.push((ReadingField::Period, Unfit::NoPeriod));
    }
    found.extend(amount(body, reading));
    if reading.judgement.0.is_some() && reading.judgement_why.trim().is_empty() {
        found.push((ReadingField::JudgementWhy, Unfit::NoReason));
    }
    if let (None, Some(was)) = (reading.published, body.readings.get(reading.id).and_then(|before| before.published)) {
        found.push((ReadingField::Published, Unfit::WasPublished(was.first())));
    }
    if let Some(other) = taken_by(body, reading).filter(|_| found.is_empty()) {
        let field = if reading.span == Span::ContractYear { ReadingField::ContractYear } else { ReadingField::Period };
        let name = super::record::Named::name(other, body);
        found.push((field, Unfit::Taken { name, published: other.published.is_some() }));
    }
    found
}

/// What is wrong with what it says.
fn amount(body: &Body, reading: &Reading) -> Option<(ReadingField, Unfit)> {
    let is_share = reading.indicator.and_then(|id| body.indicators.get(id)).is_none_or(|indicator| indicator.measure.is_share());
    let counted = reading.value.is_some() || reading.numerator.is_some() || reading.denominator.is_some();
    if reading.suppressed && counted {
        return Some((ReadingField::Suppressed, Unfit::SuppressedValue));
    }
    if is_share && reading.denominator.is_some_and(Number::is_nought) {
        return Some((ReadingField::Denominator, Unfit::OfNought));
    }
    match (reading.says_something(), reading.numerator, reading.denominator) {
        (false, Some(numerator), _) => Some((ReadingField::Denominator, Unfit::NoDenominator(numerator))),
        (false, None, Some(denominator)) => Some((ReadingField::Numerator, Unfit::NoNumerator(denominator))),
        (false, None, None) => Some((ReadingField::Value, Unfit::SaysNothing)),
        (true, ..) => None,
    }
}

/// Whether a field of a reading is changed by a correction only, since the reading was published.
pub fn corrected_only(reading: &Reading, field: ReadingField) -> bool {
    let counted =
        matches!(field, ReadingField::Value | ReadingField::Numerator | ReadingField::Denominator | ReadingField::Suppressed);
    counted && reading.published.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        brag::Brag,
        date::Date,
        field::Record as _,
        id::RawId,
        indicator::{Indicator, IndicatorId, Measure},
        value::Maybe,
    };

    fn id<I: crate::domain::id::Id>(number: u64) -> I {
        I::of(RawId::from_bits(number).unwrap())
    }

    fn body() -> Body {
        let mut body = Body::default();
        let mut repeat = Indicator::blank(id::<IndicatorId>(1));
        (repeat.name, repeat.measure) = ("Repeat cases".into(), Measure::Percentage);
        body.indicators.put(repeat);
        body.readings.put(reading(1, "Q1 2024/25", |reading| reading.value = Some(Number::whole(27))));
        body
    }

    fn reading(number: u64, period: &str, make: impl FnOnce(&mut Reading)) -> Reading {
        let mut reading = Reading::blank(id(number));
        reading.indicator = Some(id(1));
        reading.period = Date::read(period).ok();
        make(&mut reading);
        reading
    }

    fn said(body: &Body, reading: &Reading) -> Vec<String> {
        unfit(body, reading).into_iter().map(|(field, why)| format!("{field:?}: {why}")).collect()
    }

    #[test]
    fn something_must_be_said_of_some_period() {
        let number = |text: &str| text.parse::<Number>().ok();
        let nothing: &[&str] = &[];
        let value = "Value: Enter a value, or a numerator and a denominator. Where no figure is known, give the direction or a rating in \
                     words, or tick Suppressed";
        for (reading, sentences) in [
            (reading(2, "2023/24", |it| it.value = number("5")), nothing),
            (reading(2, "1 to 14 May 2023", |it| it.words = "Excellent".into()), nothing),
            (reading(2, "31 Jan 2023", |it| (it.span, it.suppressed) = (Span::AtEnd, true)), nothing),
            (reading(2, "2023/24", |it| (it.numerator, it.denominator) = (number("132"), number("492"))), nothing),
            (reading(2, "2023/24", |_| ()), &[value]),
            (
                reading(2, "", |it| it.value = number("5")),
                &["Period: Enter a period, for example 2023/24, Q2 2023/24 or 1 to 14 May 2023"],
            ),
            (
                reading(2, "2023/24", |it| it.numerator = number("1,132")),
                &["Denominator: Enter the denominator: of how many were 1,132 counted?"],
            ),
            (
                reading(2, "2023/24", |it| it.denominator = number("492")),
                &["Numerator: Enter the numerator: how many of 492 were counted?"],
            ),
            (
                reading(2, "2023/24", |it| (it.numerator, it.denominator) = (number("0"), number("0.0"))),
                &["Denominator: The denominator cannot be 0. Where there was nothing to count, leave the reading out"],
            ),
            (
                reading(2, "2023/24", |it| (it.suppressed, it.value) = (true, number("3"))),
                &[
                    "Suppressed: A suppressed reading holds no number. Empty the value and what it was worked out from, or untick Suppressed",
                ],
            ),
            (
                reading(2, "2023/24", |it| (it.value, it.judgement) = (number("3"), Maybe(Some(Brag::Red)))),
                &["JudgementWhy: Enter the reason for the judgement"],
            ),
            (
                reading(2, "", |it| (it.value, it.span) = (number("50"), Span::ContractYear)),
                &[
                    "Contract: Choose the contract whose year this is, or choose another kind of period",
                    "ContractYear: Enter the year of the contract as a whole number, for example 1",
                ],
            ),
        ] {
            assert_eq!(said(&body(), &reading), sentences, "{reading:?}");
        }
    }

    #[test]
    fn two_readings_of_the_same_are_refused_however_the_period_is_written() {
        let five = |it: &mut Reading| it.value = Some(Number::whole(5));
        let refused = ["Period: “Repeat cases, Q1 2024/25” is in the plan already. Change that reading, or enter another period"];
        let (mut body, nothing) = (body(), Vec::<String>::new());
        assert_eq!(said(&body, &reading(2, "Q1 2024/25", five)), refused);
        assert_eq!(said(&body, &reading(2, "April to June 2024", five)), refused);
        assert_eq!(said(&body, &reading(1, "Q1 2024/25", five)), nothing, "it is the same reading");
        assert_eq!(said(&body, &reading(2, "Q2 2024/25", five)), nothing);
        let at_end = |it: &mut Reading| (it.value, it.span) = (Some(Number::whole(5)), Span::AtEnd);
        assert_eq!(said(&body, &reading(2, "Q1 2024/25", at_end)), nothing, "as at the end is another");
        body.readings.put(reading(3, "30 June 2024", at_end));
        assert_eq!(said(&body, &reading(2, "Q1 2024/25", at_end)).len(), 1, "30 June is the end of the quarter");
        body.readings.put(reading(1, "Q1 2024/25", |it| it.published = Date::read("1 May 2024").ok()));
        assert_eq!(
            said(&body, &reading(2, "Q1 2024/25", five)),
            ["Period: “Repeat cases, Q1 2024/25” was published already. Correct that reading, or enter another period"]
        );
    }

    #[test]
    fn what_was_published_stays_so() {
        let mut body = body();
        let published =
            reading(1, "Q1 2024/25", |it| (it.value, it.published) = (Some(Number::whole(5)), Date::read("1 May 2024").ok()));
        body.readings.put(published.clone());
        assert!(corrected_only(&published, ReadingField::Value) && !corrected_only(&published, ReadingField::Note));
        let taken_back = reading(1, "Q1 2024/25", |it| it.value = Some(Number::whole(5)));
        assert!(said(&body, &taken_back)[0].starts_with("Published: This reading was published on 1 May 2024."));
        assert!(!corrected_only(&taken_back, ReadingField::Value));
    }
}
