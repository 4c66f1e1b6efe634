//! What a record must say to be entered in a form, beyond what its fields ask one by one. Files may hold other things: what came
//! with a file is for the checks to find, and keeps nobody from changing something else.

use crate::domain::{
    breakdown::{BreakdownPart, BreakdownPartField},
    cohort::{CohortFlow, CohortFlowField},
    date::Date,
    id::{Id as _, RawId},
    plan::Body,
    reading::{Reading, ReadingField, Span},
    reading_fit,
    record::{AnyRecord, FieldId, Kind},
    value::Choice as _,
};

/// Why a record cannot be entered as it is: the field and a sentence that says what to do.
pub fn unfit(body: &Body, record: &AnyRecord) -> Vec<(FieldId, String)> {
    if let Some(reading) = record.as_type::<Reading>() {
        let said = |(field, why): (ReadingField, reading_fit::Unfit)| (field.into(), why.to_string());
        return reading_fit::unfit(body, reading).into_iter().map(said).collect();
    }
    if let Some(part) = record.as_type::<BreakdownPart>() {
        return part_unfit(part).into_iter().collect();
    }
    if let Some(flow) = record.as_type::<CohortFlow>() {
        return flow_unfit(body, flow).into_iter().collect();
    }
    Vec::new()
}

fn part_unfit(part: &BreakdownPart) -> Option<(FieldId, String)> {
    if part.lowest.zip(part.highest).is_some_and(|(lowest, highest)| lowest > highest) {
        let why = "The upper end must not be below the lower end";
        return Some((BreakdownPartField::Highest.into(), why.to_owned()));
    }
    None
}

fn flow_unfit(body: &Body, flow: &CohortFlow) -> Option<(FieldId, String)> {
    if [flow.opening, flow.joined, flow.left, flow.closing, flow.average].iter().all(Option::is_none) {
        let why = "Enter at least one number. What was not stated may stay empty";
        return Some((CohortFlowField::Joined.into(), why.to_owned()));
    }
    let stretch = |period: Date| (period.first(), period.last());
    let same = |other: &&CohortFlow| {
        other.id != flow.id && other.indicator == flow.indicator && other.period.map(stretch) == flow.period.map(stretch)
    };
    let taken = flow.period.and_then(|_| body.cohort_flows.iter().find(same))?;
    let name = crate::domain::record::Named::name(taken, body);
    Some((CohortFlowField::Period.into(), format!("“{name}” is in the plan already. Change that one, or enter another period")))
}

/// Whether a form leaves a field out: what a published reading says is changed by correcting it.
pub fn locked(record: &AnyRecord, field: FieldId) -> bool {
    let named = |of: &ReadingField| FieldId::from(*of) == field;
    let reading = record.as_type::<Reading>();
    reading.is_some_and(|reading| {
        ReadingField::ALL.iter().find(|of| named(of)).is_some_and(|of| reading_fit::corrected_only(reading, *of))
    })
}

/// Whether a form asks for a field, given the kind of period it holds by now: the year of a contract only where it is one.
pub fn asks_for(field: FieldId, span: Option<&str>) -> bool {
    if field.kind() != Kind::Reading {
        return true;
    }
    match field.about().key {
        "contract" | "contract_year" => span.is_none_or(|span| span == Span::ContractYear.key()),
        _ => true,
    }
}

/// The records that a field of this record may name, where not all of their kind make sense: a part is taken from another part of
/// the same breakdown.
pub fn among(body: &Body, record: &AnyRecord, field: FieldId) -> Option<Vec<RawId>> {
    let part = record.as_type::<BreakdownPart>()?;
    if field != FieldId::from(BreakdownPartField::Within) {
        return None;
    }
    let sibling = |other: &&BreakdownPart| other.id != part.id && other.breakdown == part.breakdown;
    Some(body.breakdown_parts.iter().filter(sibling).map(|other| other.id.raw()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        breakdown::{BreakdownId, BreakdownPartId},
        cohort::CohortFlowId,
        field::Record as _,
        indicator::IndicatorId,
        number::Number,
        reading::ReadingId,
    };

    fn id<I: crate::domain::id::Id>(number: u64) -> I {
        I::of(RawId::from_bits(number).unwrap())
    }

    fn said(body: &Body, record: impl Into<AnyRecord>) -> Vec<(&'static str, String)> {
        unfit(body, &record.into()).into_iter().map(|(field, why)| (field.about().key, why)).collect()
    }

    #[test]
    fn the_ends_of_a_band_are_in_order() {
        let mut part = BreakdownPart::blank(id::<BreakdownPartId>(1));
        let wanted = |key, why: &str| vec![(key, why.to_owned())];
        let body = Body::default();
        assert_eq!(said(&body, part.clone()), []);
        (part.lowest, part.highest) = (Some(Number::whole(18)), Some(Number::whole(10)));
        assert_eq!(said(&body, part), wanted("highest", "The upper end must not be below the lower end"));
    }

    #[test]
    fn a_part_is_taken_from_one_of_the_same_breakdown() {
        let mut body = Body::default();
        for (part, breakdown) in [(1, 1), (2, 1), (3, 2)] {
            let mut row = BreakdownPart::blank(id::<BreakdownPartId>(part));
            row.breakdown = Some(id::<BreakdownId>(breakdown));
            body.breakdown_parts.put(row);
        }
        let first = AnyRecord::from(body.breakdown_parts.get(id(1)).unwrap().clone());
        let ids = |numbers: &[u64]| Some(numbers.iter().map(|number| RawId::from_bits(*number).unwrap()).collect::<Vec<_>>());
        assert_eq!(among(&body, &first, BreakdownPartField::Within.into()), ids(&[2]));
        assert_eq!(among(&body, &first, BreakdownPartField::Label.into()), None);
    }

    #[test]
    fn a_cohort_has_one_flow_a_period() {
        let mut body = Body::default();
        let flow = |number, period: &str, joined: Option<i64>| {
            let mut flow = CohortFlow::blank(id::<CohortFlowId>(number));
            flow.indicator = Some(id::<IndicatorId>(1));
            (flow.period, flow.joined) = (Date::read(period).ok(), joined.map(Number::whole));
            flow
        };
        body.cohort_flows.put(flow(1, "2022/23", Some(20)));
        assert_eq!(said(&body, flow(1, "2022/23", Some(21))), []);
        assert_eq!(said(&body, flow(2, "2023/24", None))[0].0, "joined");
        let taken = "“Cohort: who joined and left, 2022/23” is in the plan already. Change that one, or enter another period";
        assert_eq!(said(&body, flow(2, "April 2022 to March 2023", Some(20))), [("period", taken.to_owned())]);
    }

    #[test]
    fn the_numbers_of_a_published_reading_are_left_out() {
        let mut reading = Reading::blank(id::<ReadingId>(1));
        let locks = |reading: &Reading| {
            let record = AnyRecord::from(reading.clone());
            FieldId::all(Reading::KIND).filter(|field| locked(&record, *field)).map(|field| field.about().key).collect::<Vec<_>>()
        };
        assert_eq!(locks(&reading), Vec::<&str>::new());
        reading.published = Date::read("1 May 2024").ok();
        assert_eq!(locks(&reading), ["value", "numerator", "denominator", "suppressed"]);
    }
}
