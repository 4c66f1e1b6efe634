//! The arithmetic of a breakdown: parts against the whole, stated shares against what they come to, and what is left over.

use super::{
    balance::{Balance, written},
    breakdown::{Breakdown, BreakdownId, BreakdownKind, BreakdownPart, BreakdownPartId},
    id::Id as _,
    indicator::Indicator,
    number::Number,
    plan::Body,
    reading::Reading,
    sort::{Key, sort},
};

/// The places that a share is worked out to where fewer were stated.
const PLACES: u8 = 1;

/// Where the whole of a breakdown comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WholeFrom {
    /// It is stated with the breakdown.
    Stated,
    /// It is the value of the reading.
    Value,
    /// It is the numerator of the reading, which is a percentage or a rate.
    Numerator,
    /// It is not known.
    Nowhere,
}

/// A share of something, worked out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// What it is a share of.
    pub of: Number,
    /// In per cent, to the places that were stated, but one at least.
    pub percent: Number,
    /// Whether the stated share is this one, rounded; nothing when none was stated.
    pub agrees: Option<bool>,
}

/// One part as it stands in the table.
#[derive(Clone, Debug, PartialEq)]
pub struct PartLine {
    /// The record.
    pub part: BreakdownPartId,
    /// What the part is called.
    pub label: String,
    /// How deep it stands: 0 for a part of the whole, 1 for one of those in such a part.
    pub depth: usize,
    /// The larger part it is taken from, if any.
    pub within: Option<BreakdownPartId>,
    /// How many, where that is stated.
    pub value: Option<Number>,
    /// The share as stated, in per cent.
    pub stated_share: Option<Number>,
    /// The share of what it is taken from: of the larger part, else of the whole.
    pub share: Option<Share>,
    /// For a part of a larger part, its share of the whole.
    pub share_of_whole: Option<Share>,
    /// The most it can be, where only a share is stated: 67% of 133 is 89 at most.
    pub at_most: Option<Number>,
    /// By how much it is larger than what it is taken from, above nought: a subset that cannot be.
    pub exceeds: Option<Number>,
    /// Whether it holds what fits no other part.
    pub residual: bool,
}

/// What a breakdown comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct BreakdownSums {
    /// How the parts lie to the whole.
    pub kind: BreakdownKind,
    /// What they are parts of.
    pub whole: Option<Number>,
    /// Where that comes from.
    pub whole_from: WholeFrom,
    /// The parts in their order, each followed by those taken from it.
    pub lines: Vec<PartLine>,
    /// What the parts of the whole come to. Nothing when they overlap, and when none has a count. Parts of parts are not in it.
    pub sum: Option<Number>,
    /// How many parts of the whole have no count.
    pub uncounted: usize,
    /// The sum held against the whole. `Short` is what is left over, and only where all parts have a count; `Over` holds in any
    /// case. Unknown for parts that overlap. For some of the parts only, `Short` is as it should be.
    pub balance: Balance,
    /// What the stated shares of the parts of the whole come to, where all have one and they make up the whole.
    pub share_sum: Option<Number>,
    /// Whether these shares come to 100, allowing for the rounding of each; nothing when there is no sum of them.
    pub shares_fit: Option<bool>,
}

/// Works a breakdown out. Nothing when there is no such breakdown.
pub fn breakdown_sums(body: &Body, breakdown: BreakdownId) -> Option<BreakdownSums> {
    let found = body.breakdowns.get(breakdown)?;
    let parts: Vec<&BreakdownPart> = body.breakdown_parts.iter().filter(|part| part.breakdown == Some(breakdown)).collect();
    let reading = found.reading.and_then(|reading| body.readings.get(reading));
    let indicator = reading.and_then(|reading| reading.indicator).and_then(|indicator| body.indicators.get(indicator));
    Some(sums_of(found, &parts, reading.zip(indicator)))
}

/// Works a breakdown out from its parts and the reading it belongs to.
pub fn sums_of(breakdown: &Breakdown, parts: &[&BreakdownPart], reading: Option<(&Reading, &Indicator)>) -> BreakdownSums {
    let (whole, whole_from) = whole_of(breakdown, reading);
    let mut lines = Vec::new();
    walk(parts, None, None, 0, whole, &mut lines);
    let top: Vec<&PartLine> = lines.iter().filter(|line| line.depth == 0).collect();
    let values: Vec<Number> = top.iter().filter_map(|line| line.value).collect();
    let uncounted = top.len() - values.len();
    let overlap = breakdown.kind == BreakdownKind::Overlapping;
    let sum = if overlap || values.is_empty() { None } else { Number::sum(values) };
    let balance = match Balance::of(sum, whole) {
        Balance::Short(_) | Balance::Even if uncounted > 0 => Balance::Unknown,
        balance => balance,
    };
    let shares: Option<Vec<Number>> = top.iter().map(|line| line.stated_share).collect();
    let shares = shares.filter(|shares| breakdown.kind == BreakdownKind::Exhaustive && !shares.is_empty());
    let share_sum = shares.as_ref().and_then(|shares| Number::sum(shares.iter().copied()));
    let shares_fit = shares.zip(share_sum).and_then(|(shares, sum)| comes_to_a_hundred(&shares, sum));
    BreakdownSums { kind: breakdown.kind, whole, whole_from, lines, sum, uncounted, balance, share_sum, shares_fit }
}

fn whole_of(breakdown: &Breakdown, reading: Option<(&Reading, &Indicator)>) -> (Option<Number>, WholeFrom) {
    if breakdown.whole.is_some() {
        return (breakdown.whole, WholeFrom::Stated);
    }
    let found = reading.and_then(|(reading, indicator)| {
        if indicator.measure.is_share() {
            reading.numerator.map(|whole| (whole, WholeFrom::Numerator))
        } else {
            reading.value.map(|whole| (whole, WholeFrom::Value))
        }
    });
    found.map_or((None, WholeFrom::Nowhere), |(whole, from)| (Some(whole), from))
}

/// Puts the parts that are taken from `within` in their order, each followed by those taken from it.
fn walk(
    parts: &[&BreakdownPart],
    within: Option<BreakdownPartId>,
    larger: Option<Number>,
    depth: usize,
    whole: Option<Number>,
    lines: &mut Vec<PartLine>,
) {
    let mut found: Vec<&BreakdownPart> = parts.iter().copied().filter(|part| taken_from(parts, part) == within).collect();
    sort(&mut found, |part| Key::numbers([part.position.into(), part.id.raw().bits()]));
    for part in found {
        let base = if within.is_some() { larger } else { whole };
        let line = line(part, within, depth, base, whole);
        let most = line.value.or(line.at_most);
        lines.push(line);
        // Parts that lead round in a circle cannot be in a plan; the number of parts bounds the depth all the same.
        if depth < parts.len() {
            walk(parts, Some(part.id), most, depth + 1, whole, lines);
        }
    }
}

/// The larger part of the same breakdown that a part is taken from.
fn taken_from(parts: &[&BreakdownPart], part: &BreakdownPart) -> Option<BreakdownPartId> {
    part.within.filter(|larger| parts.iter().any(|other| other.id == *larger))
}

/// A part, held against what it is taken from: the most that can be.
fn line(
    part: &BreakdownPart,
    within: Option<BreakdownPartId>,
    depth: usize,
    base: Option<Number>,
    whole: Option<Number>,
) -> PartLine {
    let share_of = |whole: Option<Number>| {
        let (value, of) = part.value.zip(whole)?;
        let percent = value.percent_of(of, part.share.map_or(PLACES, |share| share.places().max(PLACES)))?;
        let agrees = part.share.and_then(|share| value.may_be_stated_as(of, Number::whole(100), share));
        Some(Share { of, percent, agrees })
    };
    let at_most =
        if part.value.is_some() { None } else { base.zip(part.share).and_then(|(base, share)| base.most_at_percent(share)) };
    let exceeds = match Balance::of(part.value, base) {
        Balance::Over(by) => Some(by),
        _ => None,
    };
    PartLine {
        part: part.id,
        label: part.label.clone(),
        depth,
        within,
        value: part.value,
        stated_share: part.share,
        share: share_of(base),
        share_of_whole: within.and_then(|_| share_of(whole)),
        at_most,
        exceeds,
        residual: part.residual,
    }
}

/// Whether shares come to 100, when each may have been rounded by half a unit of its last place.
fn comes_to_a_hundred(shares: &[Number], sum: Number) -> Option<bool> {
    let slack = Number::sum(shares.iter().map(|share| share.half_a_unit()).collect::<Option<Vec<_>>>()?)?;
    let off = Number::whole(100).minus(sum)?.size()?;
    Some(off <= slack)
}

impl BreakdownSums {
    /// The sum in full, with the larger parts only: `34 + 18 + 11 = 63`. Empty when there is none.
    pub fn sum_words(&self) -> String {
        let numbers: Vec<Number> = self.lines.iter().filter(|line| line.depth == 0).filter_map(|line| line.value).collect();
        match self.sum {
            Some(sum) if numbers.len() > 1 => format!("{} = {}", written(numbers), sum.grouped()),
            Some(sum) => sum.grouped(),
            None => String::new(),
        }
    }

    /// The largest of the parts that hold what fits no other, if it is at least as large as every other part of the whole.
    pub fn leading_residual(&self) -> Option<&PartLine> {
        let top = || self.lines.iter().filter(|line| line.depth == 0);
        let largest =
            |line: &&PartLine| line.value.is_some_and(|value| top().all(|other| other.value.is_none_or(|other| other <= value)));
        top().filter(|line| line.residual).find(largest).filter(|_| top().count() > 1)
    }
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
    use proptest::prelude::*;

    fn id(place: u64) -> BreakdownPartId {
        BreakdownPartId::of(RawId::from_bits(place).unwrap())
    }

    /// A part with its count and share as text, and the place of the part it is taken from.
    fn part(place: u32, value: &str, share: &str, within: u64) -> BreakdownPart {
        let mut part = BreakdownPart::blank(id(place.into()));
        (part.label, part.position) = (format!("Part {place}"), place);
        (part.value, part.share) = (value.parse().ok(), share.parse().ok());
        part.within = (within > 0).then(|| id(within));
        part
    }

    fn sums(kind: BreakdownKind, whole: &str, parts: &[BreakdownPart]) -> BreakdownSums {
        let mut breakdown = Breakdown::blank(BreakdownId::of(RawId::ONLY));
        (breakdown.kind, breakdown.whole) = (kind, whole.parse().ok());
        sums_of(&breakdown, &parts.iter().collect::<Vec<_>>(), None)
    }

    fn number(text: &str) -> Number {
        text.parse().unwrap()
    }

    #[test]
    fn the_arrests_add_up() {
        let parts: Vec<_> =
            ["34", "18", "11", "24", "14", "71"].iter().zip(1..).map(|(value, place)| part(place, value, "", 0)).collect();
        let mut arrests = sums(BreakdownKind::Exhaustive, "172", &parts);
        assert_eq!((arrests.sum, arrests.balance, arrests.whole_from), (Some(number("172")), Balance::Even, WholeFrom::Stated));
        assert_eq!(arrests.sum_words(), "34 + 18 + 11 + 24 + 14 + 71 = 172");
        assert_eq!(arrests.leading_residual(), None);
        arrests.lines[5].residual = true;
        let share = arrests.leading_residual().and_then(|line| line.share).map(|share| share.percent.to_string());
        assert_eq!(share.as_deref(), Some("41.3"));
    }

    #[test]
    fn of_those_cannot_be_more_than_those() {
        let index = sums(BreakdownKind::Some, "133", &[part(1, "", "67", 0), part(2, "99", "74", 1)]);
        let [new, hit] = index.lines.as_slice() else { panic!("there are two") };
        assert_eq!((new.depth, new.at_most, new.share), (0, Some(number("89")), None));
        assert_eq!((hit.depth, hit.within, hit.exceeds), (1, Some(id(1)), Some(number("10"))));
        assert_eq!(hit.share, Some(Share { of: number("89"), percent: number("111.2"), agrees: Some(false) }));
        assert_eq!(hit.share_of_whole, Some(Share { of: number("133"), percent: number("74.4"), agrees: Some(true) }));
        assert_eq!((index.sum, index.uncounted, index.balance), (None, 1, Balance::Unknown));
    }

    #[test]
    fn what_the_balance_says() {
        use BreakdownKind::{Exhaustive, Overlapping, Some as SomeOnly};
        let two = [part(1, "5", "", 0), part(2, "6", "", 0)];
        let open = [part(1, "5", "", 0), part(2, "", "", 0)];
        for (kind, whole, parts, balance) in [
            (Exhaustive, "11", &two, Balance::Even),
            (Exhaustive, "11.0", &two, Balance::Even),
            (Exhaustive, "13", &two, Balance::Short(number("2"))),
            (Exhaustive, "10", &two, Balance::Over(number("1"))),
            (Exhaustive, "", &two, Balance::Unknown),
            (SomeOnly, "13", &two, Balance::Short(number("2"))),
            (SomeOnly, "10", &two, Balance::Over(number("1"))),
            (Overlapping, "10", &two, Balance::Unknown),
            (Exhaustive, "13", &open, Balance::Unknown),
            (Exhaustive, "5", &open, Balance::Unknown),
            (Exhaustive, "4", &open, Balance::Over(number("1"))),
        ] {
            assert_eq!(sums(kind, whole, parts).balance, balance, "{kind:?} of {whole}");
        }
        assert_eq!(sums(Overlapping, "10", &two).sum, None);
        assert!(sums(Overlapping, "4", &two).lines.iter().all(|line| line.exceeds.is_some()));
    }

    #[test]
    fn shares_come_to_a_hundred_allowing_for_rounding() {
        let split = |shares: &[&str]| {
            let parts: Vec<_> = shares.iter().zip(1..).map(|(share, place)| part(place, "", share, 0)).collect();
            let sums = sums(BreakdownKind::Exhaustive, "61", &parts);
            (sums.share_sum.map(|sum| sum.to_string()), sums.shares_fit)
        };
        assert_eq!(split(&["90", "10"]), (Some("100".into()), Some(true)));
        assert_eq!(split(&["33.3", "33.3", "33.3"]), (Some("99.9".into()), Some(true)));
        assert_eq!(split(&["33.3", "33.3", "33.0"]), (Some("99.6".into()), Some(false)));
        assert_eq!(split(&["90", ""]), (None, None));
        assert_eq!(split(&["90", "12"]), (Some("102".into()), Some(false)));
        assert_eq!(split(&["90", "11"]), (Some("101".into()), Some(true)), "89.5 and 10.5 may be said so");
    }

    #[test]
    fn the_whole_is_that_of_the_reading_where_none_is_stated() {
        let mut reading = Reading::blank(ReadingId::of(RawId::ONLY));
        (reading.value, reading.numerator) = (Some(number("26.8")), Some(number("132")));
        let mut indicator = Indicator::blank(IndicatorId::of(RawId::ONLY));
        let breakdown = Breakdown::blank(BreakdownId::of(RawId::ONLY));
        assert_eq!(sums_of(&breakdown, &[], Some((&reading, &indicator))).whole, Some(number("26.8")));
        indicator.measure = Measure::Percentage;
        let sums = sums_of(&breakdown, &[], Some((&reading, &indicator)));
        assert_eq!((sums.whole, sums.whole_from), (Some(number("132")), WholeFrom::Numerator));
        assert_eq!(sums_of(&breakdown, &[], None).whole_from, WholeFrom::Nowhere);
    }

    proptest! {
        #[test]
        fn parts_made_to_add_up_do_and_one_slip_is_found_with_its_size(values in prop::collection::vec(0_u32..10_000, 1..9), slip in 1_u32..500) {
            let parts: Vec<_> = values.iter().zip(1..).map(|(value, place)| part(place, &value.to_string(), "", 0)).collect();
            let whole: u32 = values.iter().sum();
            prop_assert_eq!(sums(BreakdownKind::Exhaustive, &whole.to_string(), &parts).balance, Balance::Even);
            let short = sums(BreakdownKind::Exhaustive, &(whole + slip).to_string(), &parts);
            prop_assert_eq!(short.balance, Balance::Short(Number::whole(slip.into())));
            prop_assert!(short.lines.iter().all(|line| line.exceeds.is_none()));
        }

        #[test]
        fn every_part_stands_in_the_table_once_after_what_it_is_taken_from(within in prop::collection::vec(0_u64..12, 1..12)) {
            // Each is taken from an earlier one or from the whole, so that there is no circle.
            let parts: Vec<_> = within.iter().zip(1_u32..).map(|(within, place)| part(place, "1", "", if *within < u64::from(place) { *within } else { 0 })).collect();
            let table = sums(BreakdownKind::Exhaustive, "", &parts);
            prop_assert_eq!(table.lines.len(), parts.len());
            for (index, line) in table.lines.iter().enumerate() {
                match line.within {
                    None => prop_assert_eq!(line.depth, 0),
                    Some(larger) => {
                        let above = table.lines[..index].iter().rev().find(|other| other.depth < line.depth).unwrap();
                        prop_assert_eq!((above.part, above.depth + 1), (larger, line.depth));
                    }
                }
            }
        }

        #[test]
        fn the_most_that_a_share_can_be_is_never_less_than_what_was_counted(whole in 1_i64..5000, part in 0_i64..5000, places in 0_u8..3) {
            let (part, whole) = (Number::whole(part.min(whole)), Number::whole(whole));
            let share = part.percent_of(whole, places).unwrap();
            let most = whole.most_at_percent(share).unwrap();
            prop_assert!(most >= part && most <= whole.plus(Number::whole(30)).unwrap());
            let more = most.plus(Number::whole(1)).unwrap();
            prop_assert_eq!(more.may_be_stated_as(whole, Number::whole(100), share), Some(false));
        }
    }
}
