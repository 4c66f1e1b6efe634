//! What a reading said before, and what it says now: the corrections of what was published.

use super::{
    date::Date,
    id::Id as _,
    indicator::Indicator,
    number::Number,
    plan::Body,
    reading::{Correction, CorrectionId, Reading},
    sort::{Key, sort},
};

/// What a reading says in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Amounts {
    /// As stated.
    pub value: Option<Number>,
    /// What was counted.
    pub numerator: Option<Number>,
    /// Of how many.
    pub denominator: Option<Number>,
}

/// One correction: from what to what.
#[derive(Clone, Debug, PartialEq)]
pub struct Corrected {
    /// The record.
    pub correction: CorrectionId,
    /// When.
    pub date: Option<Date>,
    /// Why.
    pub reason: String,
    /// What the reading said before.
    pub from: Amounts,
    /// What it has said since.
    pub to: Amounts,
}

impl Amounts {
    /// What a reading says now.
    pub fn of(reading: &Reading) -> Self {
        Self { value: reading.value, numerator: reading.numerator, denominator: reading.denominator }
    }

    fn before(correction: &Correction) -> Self {
        Self { value: correction.former_value, numerator: correction.former_numerator, denominator: correction.former_denominator }
    }

    /// In words: `27`, `26.8%`, `132 of 492, 26.8%`.
    pub fn words(&self, indicator: &Indicator) -> String {
        let mut plain = indicator.clone();
        plain.unit.clear();
        let places = self.value.map_or(1, Number::places);
        let parts = self.numerator.zip(self.denominator);
        let value = self.value.or_else(|| parts.and_then(|(above, below)| indicator.share(above, below, places)));
        let value = value.map(|value| plain.said(value));
        let counted = parts.map(|(above, below)| format!("{} of {}", above.grouped(), below.grouped()));
        match (counted, value) {
            (Some(counted), Some(value)) => format!("{counted}, {value}"),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => "no figure".to_owned(),
        }
    }
}

impl Corrected {
    /// In words: `27, corrected on 3 May 2024 from 26: two cases counted twice`.
    pub fn words(&self, indicator: &Indicator) -> String {
        let on = self.date.map(|date| match date {
            Date::Day(day) => format!(" on {}", day.words()),
            date => format!(" in {}", date.words()),
        });
        let (from, to) = (self.from.words(indicator), self.to.words(indicator));
        format!("{to}, corrected{} from {from}: {}", on.unwrap_or_default(), self.reason.trim())
    }
}

/// The corrections of a reading, the newest first.
pub fn corrections_of(body: &Body, reading: &Reading) -> Vec<Corrected> {
    let mut found: Vec<&Correction> = body.corrections.iter().filter(|correction| correction.reading == Some(reading.id)).collect();
    sort(&mut found, |correction| {
        Key::numbers([correction.date.map_or(0, |date| date.last().ordinal()), correction.id.raw().bits()])
    });
    let mut since = Amounts::of(reading);
    let mut corrected = Vec::new();
    for correction in found.into_iter().rev() {
        let from = Amounts::before(correction);
        corrected.push(Corrected {
            correction: correction.id,
            date: correction.date,
            reason: correction.reason.clone(),
            from,
            to: since,
        });
        since = from;
    }
    corrected
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        field::Record as _,
        id::RawId,
        indicator::{IndicatorId, Measure},
        reading::ReadingId,
    };

    #[test]
    fn each_value_stands_beside_the_one_it_took_the_place_of() {
        let raw = |number| RawId::from_bits(number).unwrap();
        let number = |text: &str| text.parse::<Number>().ok();
        let mut reading = Reading::blank(ReadingId::of(raw(1)));
        reading.value = number("27");
        let mut body = Body::default();
        for (id, date, value, reason) in
            [(3, "3 May 2024", "26", "two cases counted twice"), (9, "June 2023", "20", "Late returns")]
        {
            let mut correction = Correction::blank(CorrectionId::of(raw(id)));
            correction.reading = Some(reading.id);
            (correction.date, correction.former_value, correction.reason) = (Date::read(date).ok(), number(value), reason.into());
            body.corrections.put(correction);
        }
        body.corrections.put(Correction::blank(CorrectionId::of(raw(4))));
        let mut cases = Indicator::blank(IndicatorId::of(raw(1)));
        cases.unit = "cases".into();
        let said: Vec<String> = corrections_of(&body, &reading).iter().map(|corrected| corrected.words(&cases)).collect();
        assert_eq!(
            said,
            ["27, corrected on 3 May 2024 from 26: two cases counted twice", "26, corrected in June 2023 from 20: Late returns"]
        );
    }

    #[test]
    fn amounts_are_said_with_what_they_were_worked_out_from() {
        let mut indicator = Indicator::blank(IndicatorId::of(RawId::ONLY));
        indicator.measure = Measure::Percentage;
        for (value, numerator, denominator, said) in [
            ("26.8", "132", "492", "132 of 492, 26.8%"),
            ("", "132", "492", "132 of 492, 26.8%"),
            ("27", "", "", "27%"),
            ("", "", "", "no figure"),
        ] {
            let number = |text: &str| text.parse::<Number>().ok();
            let amounts = Amounts { value: number(value), numerator: number(numerator), denominator: number(denominator) };
            assert_eq!(amounts.words(&indicator), said);
        }
    }
}
