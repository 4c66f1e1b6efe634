//! What a reading comes to: a percentage or rate from what was counted, held against the value that was stated.

use super::{
    figure::Qualifier,
    indicator::{Indicator, Measure},
    money,
    number::Number,
    reading::Reading,
    value::Choice as _,
};

/// The places that a percentage is worked out to where none was stated.
const PLACES: u8 = 1;

impl Measure {
    /// Whether readings are a share: a numerator of a denominator.
    pub fn is_share(self) -> bool {
        matches!(self, Self::Percentage | Self::Rate)
    }
}

impl Indicator {
    /// What a numerator and a denominator come to: per cent, or so many to the rate's base. Nothing for other kinds of figure, for a
    /// rate without a base, and for a denominator of nought.
    pub fn share(&self, numerator: Number, denominator: Number, places: u8) -> Option<Number> {
        numerator.ratio(denominator, self.times()?, places)
    }

    /// What a share is multiplied by: a hundred for a percentage, the base of a rate.
    pub fn times(&self) -> Option<Number> {
        match self.measure {
            Measure::Percentage => Some(Number::whole(100)),
            Measure::Rate => self.per,
            _ => None,
        }
    }

    /// A value of this indicator as it is said: `26.8%`, `£1,250`, `492 people`, `3.2 per 1,000`.
    pub fn said(&self, value: Number) -> String {
        let grouped = value.grouped();
        match (self.measure, self.unit.trim()) {
            (Measure::Percentage, "" | "%") | (_, "%") => format!("{grouped}%"),
            (Measure::Money, "" | "£") => money::exact(value).map_or_else(|| format!("£{grouped}"), money::words),
            (Measure::Rate, unit) => match self.per {
                Some(per) => format!("{grouped} {unit} per {}", per.grouped()).replace("  ", " "),
                None => format!("{grouped} {unit}").trim_end().to_owned(),
            },
            (_, "£") => format!("£{grouped}"),
            (_, "") => grouped,
            (_, unit) => format!("{grouped} {unit}"),
        }
    }
}

impl Reading {
    /// What its numerator and denominator come to, to the places of the stated value, or one.
    pub fn worked_out(&self, indicator: &Indicator) -> Option<Number> {
        let places = self.value.map_or(PLACES, Number::places);
        indicator.share(self.numerator?, self.denominator?, places)
    }

    /// Whether the stated value is what numerator and denominator come to, rounded as it was stated. Nothing when there are not both.
    pub fn agrees(&self, indicator: &Indicator) -> Option<bool> {
        self.numerator?.may_be_stated_as(self.denominator?, indicator.times()?, self.value?)
    }

    /// Its value: as stated, else as worked out. A suppressed reading has none.
    pub fn known_value(&self, indicator: &Indicator) -> Option<Number> {
        if self.suppressed { None } else { self.value.or_else(|| self.worked_out(indicator)) }
    }

    /// The sum in full: `132 of 492 is 26.8%`. Empty when there is nothing to work out.
    pub fn sum_words(&self, indicator: &Indicator) -> String {
        let parts = self.numerator.zip(self.denominator).zip(self.worked_out(indicator));
        parts.map_or_else(String::new, |((above, below), comes_to)| {
            format!("{} of {} is {}", above.grouped(), below.grouped(), indicator.said(comes_to))
        })
    }

    /// What a form says while numerator and denominator are typed: what they come to, and whether that is what was stated.
    pub fn sum_note(&self, indicator: &Indicator) -> String {
        let sum = self.sum_words(indicator);
        match (self.agrees(indicator), self.value) {
            _ if sum.is_empty() => sum,
            (Some(false), Some(stated)) => format!("{sum}, not {} as stated", indicator.said(stated)),
            (Some(true), _) => format!("{sum}, as stated"),
            _ => sum,
        }
    }

    /// What it says, in words: `more than 2,000 people`, `26.8%`, `suppressed`, `fell`, `rose by 48%`.
    pub fn words(&self, indicator: &Indicator) -> String {
        let qualifier = match self.qualifier {
            Qualifier::Exactly => String::new(),
            other => format!("{} ", other.label().to_lowercase()),
        };
        match (self.known_value(indicator), self.direction.0, self.stated_change) {
            _ if self.suppressed => "Suppressed".to_owned(),
            (Some(value), ..) => format!("{qualifier}{}", indicator.said(value)),
            _ if !self.words.trim().is_empty() => self.words.trim().to_owned(),
            (None, Some(direction), _) => direction.label().to_owned(),
            (None, None, Some(change)) if change.is_negative() => {
                format!("Fell by {}%", change.size().unwrap_or(change).grouped())
            }
            (None, None, Some(change)) => format!("Rose by {}%", change.grouped()),
            (None, None, None) => String::new(),
        }
    }

    /// Whether it says anything: a value, what was counted of how many, a direction, a change, words, or that it was suppressed.
    pub fn says_something(&self) -> bool {
        let share = self.numerator.is_some() && self.denominator.is_some();
        let change = self.direction.0.is_some() || self.stated_change.is_some();
        self.value.is_some() || share || change || !self.words.trim().is_empty() || self.suppressed
    }
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

    fn reading(value: &str, numerator: &str, denominator: &str) -> Reading {
        let mut reading = Reading::blank(ReadingId::of(RawId::ONLY));
        [reading.value, reading.numerator, reading.denominator] = [value, numerator, denominator].map(|text| text.parse().ok());
        reading
    }

    fn indicator(measure: Measure, unit: &str, per: &str) -> Indicator {
        let mut indicator = Indicator::blank(IndicatorId::of(RawId::ONLY));
        (indicator.measure, indicator.unit, indicator.per) = (measure, unit.into(), per.parse().ok());
        indicator
    }

    #[test]
    fn a_share_is_worked_out_and_held_against_what_was_stated() {
        for (measure, per, parts, comes_to, agrees) in [
            (Measure::Percentage, "", ["26.8", "132", "492"], "132 of 492 is 26.8%", Some(true)),
            (Measure::Percentage, "", ["", "132", "492"], "132 of 492 is 26.8%", None),
            (Measure::Percentage, "", ["27", "132", "492"], "132 of 492 is 27%", Some(true)),
            (Measure::Percentage, "", ["28.0", "132", "492"], "132 of 492 is 26.8%", Some(false)),
            (Measure::Percentage, "", ["28.0", "132", "0"], "", None),
            (Measure::Percentage, "", ["28.0", "132", ""], "", None),
            (Measure::Rate, "1000", ["", "17", "2,000"], "17 of 2,000 is 8.5 per 1,000", None),
            (Measure::Rate, "", ["8.5", "17", "2,000"], "", None),
            (Measure::Count, "", ["8.5", "17", "2,000"], "", None),
        ] {
            let (indicator, reading) = (indicator(measure, "", per), reading(parts[0], parts[1], parts[2]));
            assert_eq!((reading.sum_words(&indicator).as_str(), reading.agrees(&indicator)), (comes_to, agrees), "{parts:?}");
        }
    }

    #[test]
    fn a_value_is_said_with_its_unit() {
        for (measure, unit, value, said) in [
            (Measure::Count, "people", "2000", "2,000 people"),
            (Measure::Count, "", "2000", "2,000"),
            (Measure::Percentage, "", "26.8", "26.8%"),
            (Measure::Percentage, "%", "26.8", "26.8%"),
            (Measure::Percentage, "of cases", "26.8", "26.8 of cases"),
            (Measure::Money, "", "-1250", "-£1,250"),
            (Measure::Money, "£", "1250.50", "£1,250.50"),
            (Measure::Rate, "offences", "3.2", "3.2 offences per 1,000"),
            (Measure::Rate, "", "3.2", "3.2 per 1,000"),
            (Measure::Duration, "days", "12", "12 days"),
        ] {
            assert_eq!(indicator(measure, unit, "1000").said(value.parse().unwrap()), said);
        }
    }

    #[test]
    fn a_reading_in_words() {
        let percentage = indicator(Measure::Percentage, "", "");
        let people = indicator(Measure::Count, "people", "");
        let say = |make: fn(&mut Reading)| {
            let mut reading = reading("", "", "");
            make(&mut reading);
            reading.words(&people)
        };
        assert_eq!(reading("", "132", "492").words(&percentage), "26.8%");
        assert_eq!(say(|it| (it.value, it.qualifier) = (Some(Number::whole(2000)), Qualifier::MoreThan)), "more than 2,000 people");
        assert_eq!(say(|it| it.suppressed = true), "Suppressed");
        assert_eq!(say(|it| it.stated_change = Some(Number::whole(48))), "Rose by 48%");
        assert_eq!(say(|it| it.stated_change = Some(Number::whole(-15))), "Fell by 15%");
        assert_eq!(say(|it| it.words = "Excellent".into()), "Excellent");
        assert_eq!(say(|_| ()), "");
        assert_eq!(reading("28.0", "132", "492").sum_note(&percentage), "132 of 492 is 26.8%, not 28.0% as stated");
        assert_eq!(reading("27", "132", "492").sum_note(&percentage), "132 of 492 is 27%, as stated");
        assert_eq!(reading("", "132", "492").sum_note(&percentage), "132 of 492 is 26.8%");
        assert_eq!(reading("27", "", "492").sum_note(&percentage), "");
    }

    #[test]
    fn something_must_be_said() {
        assert!(
            !reading("", "132", "").says_something()
                && reading("", "132", "492").says_something()
                && reading("0", "", "").says_something()
        );
        let mut suppressed = reading("", "", "");
        suppressed.suppressed = true;
        assert!(suppressed.says_something() && suppressed.known_value(&indicator(Measure::Count, "", "")).is_none());
    }
}
