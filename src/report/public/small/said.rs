//! What is said in place of a hidden count.

use super::{Cases, Cell, Hidden};
use crate::domain::{
    breakdown::{Breakdown, BreakdownPart},
    cohort::{CohortFlow, Movement},
    figure::{Figure, Qualifier},
    indicator::{Indicator, Measure},
    number::Number,
    plan::Body,
    reading::{Correction, Reading},
    record::{AnyRecord, FieldId, Kind},
    suppression::{Shown, is_small},
    value::Value,
};

/// Why a cell of a record is hidden, and the smallest count of it that is published.
pub(in crate::report::public) fn shown(
    body: &Body,
    record: &AnyRecord,
    cell: Cell,
    cases: &Cases<'_>,
    hidden: &Hidden,
) -> Option<(Shown, Number)> {
    let id = record.record_id();
    let number = match record.value(FieldId::named(id.kind, cell.key)?) {
        Value::Number(number) => number,
        _ => None,
    };
    let (counts, smallest) = if id.kind == Kind::Figure {
        (true, hidden.smallest(cell)?)
    } else {
        let indicator = indicator_of(body, record)?;
        let counted = matches!(indicator.measure, Measure::Count | Measure::Snapshot | Measure::Average);
        let of_value = matches!(id.kind, Kind::Reading | Kind::Correction | Kind::Indicator);
        (counted || !of_value, cases.smallest(indicator.id)?)
    };
    let small = counts && number.is_some_and(|number| is_small(number, smallest));
    Some((if small { Shown::Small } else { Shown::Protecting }, smallest))
}

/// The indicator that a number belongs to.
fn indicator_of<'a>(body: &'a Body, record: &'a AnyRecord) -> Option<&'a Indicator> {
    let of_reading = |reading: &Reading| body.indicators.get(reading.indicator?);
    let of_breakdown = |breakdown: &Breakdown| of_reading(body.readings.get(breakdown.reading?)?);
    match record.record_id().kind {
        Kind::Indicator => record.as_type(),
        Kind::Reading => of_reading(record.as_type()?),
        Kind::Correction => of_reading(body.readings.get(record.as_type::<Correction>()?.reading?)?),
        Kind::Breakdown => of_breakdown(record.as_type()?),
        Kind::BreakdownPart => of_breakdown(body.breakdowns.get(record.as_type::<BreakdownPart>()?.breakdown?)?),
        Kind::CohortFlow => body.indicators.get(record.as_type::<CohortFlow>()?.indicator?),
        Kind::Movement => body.indicators.get(body.cohort_flows.get(record.as_type::<Movement>()?.flow?)?.indicator?),
        _ => None,
    }
}

/// A hidden figure of a progress update as it is printed: `fewer than 5`. Nothing where it is no
/// count, or is large and only gives another away.
pub(in crate::report::public) fn figure(public: &AnyRecord, hidden: &Hidden) -> Option<AnyRecord> {
    let mut figure: Figure = public.as_type::<Figure>()?.clone();
    let smallest = hidden.smallest(Cell { record: public.record_id(), key: "value" })?;
    let is_share = figure.unit.starts_with('%');
    figure.value.filter(|value| !is_share && is_small(*value, smallest))?;
    (figure.value, figure.of, figure.qualifier) = (Some(smallest), None, Qualifier::FewerThan);
    Some(figure.into())
}
