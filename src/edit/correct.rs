//! Correcting a figure that was published: the new numbers, and what they took the place of, when and why.

use super::{Edit, Refused, brief};
use crate::domain::{
    corrections::Amounts,
    date::Date,
    field::Record as _,
    id::{Id as _, RawId},
    plan::Plan,
    reading::{Correction, CorrectionId, Reading, ReadingField, ReadingId},
    reading_fit,
    record::{Kind, RecordId},
    value::Value,
};

/// How a reading is corrected.
#[derive(Clone, Debug, PartialEq)]
pub struct CorrectReading {
    /// Which.
    pub reading: ReadingId,
    /// What it should have said.
    pub to: Amounts,
    /// When it is corrected.
    pub date: Date,
    /// Why.
    pub reason: String,
}

/// Corrects a published reading, keeping what it said.
///
/// # Errors
///
/// [`Refused`] when it was not published, when nothing would change, when no reason is given, or when the numbers cannot be so.
pub fn correct_reading(plan: &Plan, ask: &CorrectReading, ids: &mut dyn FnMut() -> RawId) -> Result<Edit, Refused> {
    let before = plan.body.readings.get(ask.reading).ok_or(Refused::Gone(Kind::Reading))?;
    let published = before.published.ok_or(Refused::NotPublished)?;
    let from = Amounts::of(before);
    if from == ask.to {
        return Err(Refused::SaysTheSame);
    }
    if ask.reason.trim().is_empty() {
        return Err(Refused::NoReason);
    }
    if ask.date.last() < published.first() {
        return Err(Refused::BeforePublished(published.first()));
    }
    let after = with(before, ask.to);
    if let Some((_, unfit)) = reading_fit::unfit(&plan.body, &after).into_iter().next() {
        return Err(Refused::Reading(unfit));
    }
    let record = RecordId { kind: Kind::Reading, id: ask.reading.raw() };
    let mut correction = Correction::blank(later_id(plan, ask.reading, ids));
    (correction.reading, correction.date, correction.reason) = (Some(ask.reading), Some(ask.date), ask.reason.trim().to_owned());
    (correction.former_value, correction.former_numerator, correction.former_denominator) =
        (from.value, from.numerator, from.denominator);
    let set = |field: ReadingField, value| Edit::set(record, field, value);
    let edits = vec![
        Edit::Add(correction.into()),
        set(ReadingField::Value, Value::Number(ask.to.value)),
        set(ReadingField::Numerator, Value::Number(ask.to.numerator)),
        set(ReadingField::Denominator, Value::Number(ask.to.denominator)),
        set(ReadingField::Suppressed, Value::Flag(after.suppressed)),
    ];
    Ok(Edit::Several { label: format!("Corrected {}", brief(plan, record)), edits })
}

/// The reading with other numbers; one that has any is not suppressed.
fn with(before: &Reading, to: Amounts) -> Reading {
    let mut after = before.clone();
    (after.value, after.numerator, after.denominator) = (to.value, to.numerator, to.denominator);
    after.suppressed &= to == Amounts::default();
    after
}

/// An id after those of earlier corrections, so that two of one day stay in the order they were made.
fn later_id(plan: &Plan, reading: ReadingId, ids: &mut dyn FnMut() -> RawId) -> CorrectionId {
    const TRIES: usize = 64;
    let mine = plan.body.corrections.iter().filter(|correction| correction.reading == Some(reading));
    let last = mine.map(|correction| correction.id.raw()).max();
    let mut id = ids();
    for _ in 0..TRIES {
        if last.is_none_or(|last| id > last) {
            break;
        }
        id = ids();
    }
    CorrectionId::of(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            corrections::corrections_of,
            id::PlanId,
            indicator::{Indicator, IndicatorId},
            number::Number,
        },
        edit::{Document, History, Stamp},
    };

    fn raw(number: u64) -> RawId {
        RawId::from_bits(number).unwrap()
    }

    fn plan(published: &str) -> Plan {
        let mut plan = Plan::new(PlanId::of(raw(9)));
        let mut indicator = Indicator::blank(IndicatorId::of(raw(1)));
        indicator.name = "Cases".into();
        let mut reading = Reading::blank(ReadingId::of(raw(2)));
        (reading.indicator, reading.period) = (Some(indicator.id), Date::read("2022/23").ok());
        (reading.value, reading.published) = (Some(Number::whole(26)), Date::read(published).ok());
        plan.body.indicators.put(indicator);
        plan.body.readings.put(reading);
        plan
    }

    fn ask(value: Option<i64>, date: &str, reason: &str) -> CorrectReading {
        CorrectReading {
            reading: ReadingId::of(raw(2)),
            to: Amounts { value: value.map(Number::whole), ..Amounts::default() },
            date: Date::read(date).unwrap(),
            reason: reason.into(),
        }
    }

    #[test]
    fn what_cannot_be_corrected_is_refused_with_what_to_do() {
        for (published, ask, why) in [
            ("", ask(Some(27), "3 May 2024", "Slip"), "This reading is not published yet. Change its value instead"),
            (
                "1 May 2023",
                ask(Some(26), "3 May 2024", "Slip"),
                "These are the numbers that the reading has now. Enter the right ones, or cancel",
            ),
            ("1 May 2023", ask(Some(27), "3 May 2024", " "), "Enter the reason for the correction"),
            (
                "1 May 2023",
                ask(Some(27), "3 May 2022", "Slip"),
                "The reading was published on 1 May 2023. Enter that day or a later one",
            ),
        ] {
            let refused = correct_reading(&plan(published), &ask, &mut || raw(50)).map_err(|why| why.to_string());
            assert_eq!(refused, Err(why.to_owned()));
        }
        assert!(correct_reading(&plan("1 May 2023"), &ask(None, "3 May 2024", "Slip"), &mut || raw(50)).is_err());
    }

    #[test]
    fn a_correction_keeps_both_values_and_is_one_step() {
        let mut history = History::new(Document::new(plan("1 May 2023")));
        let before = history.plan().clone();
        // The second id that is offered comes before that of the first correction, and is passed over.
        let mut bits = [50_u64, 40, 60].into_iter();
        for (value, reason) in [(27, "two cases counted twice"), (28, "one came late")] {
            let edit = correct_reading(history.plan(), &ask(Some(value), "3 May 2024", reason), &mut || raw(bits.next().unwrap()));
            history.edit(&edit.unwrap(), &Stamp::default()).unwrap();
        }
        let body = &history.plan().body;
        let reading = body.readings.get(ReadingId::of(raw(2))).unwrap();
        let indicator = body.indicators.get(IndicatorId::of(raw(1))).unwrap();
        let said: Vec<String> = corrections_of(body, reading).iter().map(|corrected| corrected.words(indicator)).collect();
        assert_eq!(
            said,
            ["28, corrected on 3 May 2024 from 27: one came late", "27, corrected on 3 May 2024 from 26: two cases counted twice"]
        );
        assert_eq!(history.undo_label(), Some("Corrected “Cases, 2022/23”"));
        history.undo(&Stamp::default());
        history.undo(&Stamp::default());
        assert_eq!(*history.plan(), before);
    }
}
