//! Figures that are consistent give no finding; one slip gives the finding of that slip and no other. `THOROUGH=5` tries 10,000.

mod support;

use proptest::prelude::*;
use safer_plan::domain::{
    breakdown::{BreakdownKind, BreakdownPart},
    cohort::{CohortFlow, Movement, MovementKind},
    field::Record,
    figure::Figure,
    indicator::{Benchmark, Indicator, Measure, Polarity, Target},
    number::Number,
    organisation::{AuthorityType, Organisation, OrganisationKind},
    plan::Body,
    reading::Reading,
    rows::Rows,
    value::Maybe,
};
use std::sync::Arc;
use support::figures::{Making, codes, number, period};

/// Numbers to make a plan from, taken in turn.
struct Luck(Vec<u32>, usize);

impl Luck {
    fn from(&mut self, least: u32, most: u32) -> u32 {
        self.1 += 1;
        let drawn = self.0.get(self.1 % self.0.len()).copied().unwrap_or_default();
        least + drawn % (most - least + 1)
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a field may hold none")]
fn whole(value: u32) -> Option<Number> {
    Some(Number::whole(value.into()))
}

fn plus(number: Option<Number>, more: i64) -> Option<Number> {
    number.and_then(|number| number.plus(Number::whole(more)))
}

/// A plan in which all that can be checked is there and right, and what the slips are made to.
struct Sound {
    body: Body,
    /// A count of parts that make it up, with shares and bands, and what it was the year before.
    arrests: Reading,
    offences: Vec<BreakdownPart>,
    /// A percentage with its counts, held against a benchmark.
    repeat: Reading,
    benchmark: Benchmark,
    /// A cohort with reasons.
    flow: CohortFlow,
    joined: Vec<Movement>,
    left: Vec<Movement>,
    /// Some of a whole, and some of those.
    added: BreakdownPart,
    those: BreakdownPart,
    /// Needs that one person may have several of.
    needs: Vec<BreakdownPart>,
    /// Shares alone.
    split: Vec<BreakdownPart>,
    /// A rate.
    rate: Indicator,
    rated: Reading,
    /// A value with a change on a value that no other reading has.
    risen: Reading,
    target: Target,
    band: Benchmark,
    /// Parts of which one is not given.
    given: BreakdownPart,
    not_given: u32,
    /// A count that is all there is of it.
    alone: Reading,
    figure: Figure,
    percent: Figure,
    authority: Organisation,
}

fn sensitive(indicator: &mut Indicator, measure: Measure) {
    (indicator.sensitive, indicator.measure) = (true, measure);
}

/// Parts with counts and shares, in bands that touch. The last holds what fits no other.
fn offences(making: &mut Making, luck: &mut Luck) -> (Reading, Vec<BreakdownPart>) {
    let mut counts: Vec<u32> = (0..luck.from(2, 3)).map(|_| luck.from(40, 400)).collect();
    counts.push(luck.from(6, 11));
    let total: u32 = counts.iter().sum();
    let former = luck.from(50, 900);
    let indicator = making.indicator(|row| sensitive(row, Measure::Count));
    making.reading(&indicator, "2022/23", |row| row.value = whole(former));
    let reading = making.reading(&indicator, "2023/24", |row| {
        (row.value, row.former) = (whole(total), whole(former));
        row.stated_change = row.value.zip(row.former).and_then(|(value, former)| value.percent_change_from(former, 1));
    });
    let breakdown = making.breakdown(&reading, BreakdownKind::Exhaustive, "");
    let last = counts.len() - 1;
    let places = u8::try_from(luck.from(0, 2)).expect("small");
    let parts = counts.iter().zip(0_u32..).map(|(count, place)| {
        let share = whole(*count).zip(whole(total)).and_then(|(count, total)| count.percent_of(total, places));
        making.part(&breakdown, &count.to_string(), &share.map(|share| share.to_string()).unwrap_or_default(), |row| {
            (row.lowest, row.highest) = (whole(place * 10), whole(place * 10 + 9));
            row.residual = place as usize == last;
        })
    });
    let parts = parts.collect();
    (reading, parts)
}

fn repeat_cases(making: &mut Making, luck: &mut Luck) -> (Reading, Benchmark) {
    let of = luck.from(50, 1000);
    let part = luck.from(5, of - 5);
    let places = u8::try_from(luck.from(0, 2)).expect("small");
    let indicator = making.indicator(|row| {
        sensitive(row, Measure::Percentage);
        row.polarity = Polarity::Band;
    });
    let reading = making.reading(&indicator, "2023/24", |row| {
        (row.numerator, row.denominator) = (whole(part), whole(of));
        row.value = row.numerator.zip(row.denominator).and_then(|(part, of)| part.percent_of(of, places));
    });
    let benchmark = making.benchmark(&indicator, "0", "100");
    (reading, benchmark)
}

fn cohort(making: &mut Making, luck: &mut Luck) -> (CohortFlow, Vec<Movement>, Vec<Movement>) {
    let left: Vec<u32> = (0..luck.from(2, 4)).map(|_| luck.from(10, 40)).collect();
    let joined: Vec<u32> = (0..luck.from(1, 3)).map(|_| luck.from(10, 40)).collect();
    let (out, came) = (left.iter().sum::<u32>(), joined.iter().sum::<u32>());
    let opening = out + luck.from(5, 200);
    let numbers = [opening, came, out, opening + came - out].map(|number| number.to_string());
    let indicator = making.indicator(|row| sensitive(row, Measure::Average));
    let flow = making.flow(&indicator, numbers.each_ref().map(String::as_str));
    let mut moves = |kind, counts: &[u32]| -> Vec<Movement> {
        counts.iter().map(|count| making.movement(&flow, kind, &count.to_string())).collect()
    };
    let (joined, left) = (moves(MovementKind::Joined, &joined), moves(MovementKind::Left, &left));
    (flow, joined, left)
}

/// Some of a whole, and of those some again.
fn of_those(making: &mut Making, luck: &mut Luck) -> (BreakdownPart, BreakdownPart) {
    let (all, some) = (luck.from(300, 900), luck.from(100, 250));
    let fewer = luck.from(10, some - 5);
    let indicator = making.indicator(|row| sensitive(row, Measure::Snapshot));
    let reading = making.reading(&indicator, "2023/24", |row| row.value = whole(all));
    let breakdown = making.breakdown(&reading, BreakdownKind::Some, "");
    let share = |part: u32, of: u32| whole(part).zip(whole(of)).and_then(|(part, of)| part.percent_of(of, 0));
    let larger = making.part(&breakdown, &some.to_string(), "", |row| row.share = share(some, all));
    let part = making.part(&breakdown, &fewer.to_string(), "", |row| {
        (row.share, row.within) = (share(fewer, some), Some(larger.id));
    });
    (larger, part)
}

fn needs(making: &mut Making, luck: &mut Luck) -> Vec<BreakdownPart> {
    let all = luck.from(60, 300);
    let indicator = making.indicator(|row| sensitive(row, Measure::Snapshot));
    let reading = making.reading(&indicator, "2023/24", |_| ());
    let breakdown = making.breakdown(&reading, BreakdownKind::Overlapping, &all.to_string());
    (0..3).map(|_| making.part(&breakdown, &luck.from(5, all - 5).to_string(), "", |_| ())).collect()
}

fn split(making: &mut Making, luck: &mut Luck) -> Vec<BreakdownPart> {
    let (first, second) = (luck.from(10, 40), luck.from(10, 40));
    let indicator = making.indicator(|row| sensitive(row, Measure::Count));
    let reading = making.reading(&indicator, "2023/24", |row| row.value = whole(luck.from(200, 900)));
    let breakdown = making.breakdown(&reading, BreakdownKind::Exhaustive, "");
    [first, second, 100 - first - second].iter().map(|share| making.part(&breakdown, "", &share.to_string(), |_| ())).collect()
}

fn rate(making: &mut Making, luck: &mut Luck) -> (Indicator, Reading) {
    let of = luck.from(2000, 90_000);
    let part = luck.from(5, of - 5);
    let indicator = making.indicator(|row| {
        sensitive(row, Measure::Rate);
        row.per = whole(1000);
    });
    let reading = making.reading(&indicator, "2023/24", |row| {
        (row.numerator, row.denominator) = (whole(part), whole(of));
        row.value = row.numerator.zip(row.denominator).and_then(|(part, of)| part.ratio(of, Number::whole(1000), 2));
    });
    (indicator, reading)
}

fn sound(numbers: Vec<u32>) -> Sound {
    let (mut making, mut luck) = (Making::new(), Luck(numbers, 0));
    let (arrests, offences) = offences(&mut making, &mut luck);
    let (repeat, benchmark) = repeat_cases(&mut making, &mut luck);
    let (flow, joined, left) = cohort(&mut making, &mut luck);
    let (added, those) = of_those(&mut making, &mut luck);
    let (needs, split) = (needs(&mut making, &mut luck), split(&mut making, &mut luck));
    let (rate, rated) = rate(&mut making, &mut luck);

    let indicator = making.indicator(|row| {
        sensitive(row, Measure::Average);
        row.polarity = Polarity::Higher;
    });
    let risen = making.reading(&indicator, "2023/24", |row| {
        (row.value, row.former) = (whole(luck.from(20, 500)), whole(luck.from(20, 500)));
        row.stated_change = row.value.zip(row.former).and_then(|(value, former)| value.percent_change_from(former, 0));
    });

    let said = risen.value.map(|value| value.to_string()).unwrap_or_default();
    let (target, band) = (making.target(&indicator, "2023/24", &said, ""), making.benchmark(&indicator, "5", &said));

    let indicator = making.indicator(|row| sensitive(row, Measure::Count));
    let (some, not_given) = (luck.from(20, 90), luck.from(5, 60));
    let reading = making.reading(&indicator, "2023/24", |row| row.value = whole(some + not_given));
    let breakdown = making.breakdown(&reading, BreakdownKind::Exhaustive, "");
    let given = making.part(&breakdown, &some.to_string(), "", |_| ());
    making.part(&breakdown, "", "", |_| ());

    let indicator = making.indicator(|row| sensitive(row, Measure::Count));
    let alone = making.reading(&indicator, "2023/24", |row| row.value = whole(luck.from(5, 5000)));
    let of = luck.from(10, 900);
    let figure = making.figure(&luck.from(0, of).to_string(), "cases", &of.to_string());
    let percent = making.figure(&luck.from(0, 100).to_string(), "%", &of.to_string());

    let kinds = AuthorityType::ALL.iter().map(|kind| {
        let mut body: Organisation = making.blank();
        (body.name, body.kind) = (format!("Body {}", body.id), OrganisationKind::ResponsibleAuthority);
        body.authority = Maybe(Some(*kind));
        body
    });
    let authorities: Vec<Organisation> = kinds.collect();
    authorities.iter().for_each(|body| making.body.organisations.put(body.clone()));
    let authority = authorities.first().expect("five").clone();
    let details = Arc::make_mut(&mut making.body.details);
    details.vision = "The five responsible authorities work as one, and no responsible authorities stand aside.".into();
    let body = making.body;
    Sound {
        body,
        arrests,
        offences,
        repeat,
        benchmark,
        flow,
        joined,
        left,
        added,
        those,
        needs,
        split,
        rate,
        rated,
        risen,
        target,
        band,
        given,
        not_given,
        alone,
        figure,
        percent,
        authority,
    }
}

fn change<R: Record>(rows: &mut Rows<R>, record: &R, change: impl FnOnce(&mut R)) {
    let mut changed = record.clone();
    change(&mut changed);
    rows.put(changed);
}

/// Makes one slip in what is sound.
type Slip = fn(&mut Sound, i64);

fn largest(parts: &[BreakdownPart]) -> &BreakdownPart {
    let larger = |one: &BreakdownPart, other: &BreakdownPart| one.value >= other.value;
    parts.iter().reduce(|one, other| if larger(one, other) { one } else { other }).expect("there are parts")
}

fn whole_of_needs(sound: &Sound) -> Option<Number> {
    sound.needs[0].breakdown.and_then(|id| sound.body.breakdowns.get(id)).and_then(|row| row.whole)
}

fn part(sound: &mut Sound, part: &BreakdownPart, slip: impl FnOnce(&mut BreakdownPart)) {
    change(&mut sound.body.breakdown_parts, part, slip);
}

/// Each slip with the finding it must give.
const SLIPS: [(&str, Slip); 35] = [
    ("parts-short", |it, by| part(it, &it.offences[0].clone(), |row| row.value = plus(row.value, -by))),
    ("parts-over", |it, by| part(it, &it.offences[1].clone(), |row| row.value = plus(row.value, by))),
    ("part-share", |it, by| part(it, &it.offences[0].clone(), |row| row.share = plus(row.share, by + 1))),
    ("large-residual", |it, _| part(it, &largest(&it.offences).clone(), |row| row.residual = true)),
    ("bands-overlap", |it, by| part(it, &it.offences[1].clone(), |row| row.lowest = plus(row.lowest, -by))),
    ("shares-sum", |it, by| part(it, &it.split[0].clone(), |row| row.share = plus(row.share, by + 1))),
    ("part-above-larger", |it, by| {
        let larger = it.added.value;
        part(it, &it.those.clone(), |row| row.value = plus(larger, by));
    }),
    ("part-above-larger", |it, by| {
        let all = whole_of_needs(it);
        part(it, &it.needs[0].clone(), |row| row.value = plus(all, by));
    }),
    ("whole-missing", |it, _| {
        let breakdown = it.needs[0].breakdown.and_then(|id| it.body.breakdowns.get(id)).expect("it is there").clone();
        change(&mut it.body.breakdowns, &breakdown, |row| row.whole = None);
    }),
    ("flow-balance", |it, by| change(&mut it.body.cohort_flows, &it.flow, |row| row.closing = plus(row.closing, by))),
    ("flow-reasons", |it, by| change(&mut it.body.movements, &it.left[0], |row| row.number = plus(row.number, -by))),
    ("flow-reasons", |it, by| change(&mut it.body.movements, &it.joined[0], |row| row.number = plus(row.number, by))),
    ("share-wrong", |it, by| change(&mut it.body.readings, &it.repeat, |row| row.value = plus(row.value, by))),
    ("count-above-whole", |it, by| {
        change(&mut it.body.readings, &it.repeat, |row| row.numerator = plus(row.denominator, by));
    }),
    ("base-missing", |it, _| change(&mut it.body.readings, &it.repeat, |row| row.denominator = None)),
    ("share-wrong", |it, by| change(&mut it.body.readings, &it.rated, |row| row.value = plus(row.value, by))),
    ("rate-without-per", |it, _| change(&mut it.body.indicators, &it.rate, |row| row.per = None)),
    ("change-wrong", |it, by| {
        change(&mut it.body.readings, &it.arrests, |row| row.stated_change = plus(row.stated_change, by));
    }),
    ("earlier-value-differs", |it, by| {
        change(&mut it.body.readings, &it.arrests, |row| row.former = plus(row.former, by));
    }),
    ("earlier-value-implied", |it, _| change(&mut it.body.readings, &it.risen, |row| row.former = None)),
    ("change-without-base", |it, _| {
        change(&mut it.body.readings, &it.risen, |row| (row.value, row.former) = (None, None));
    }),
    ("periods-mixed", |it, _| change(&mut it.body.readings, &it.rated, |row| row.period = period("2023"))),
    ("periods-mixed", |it, _| {
        let mut other = it.rated.clone();
        (other.id, other.period) = ("zzzz".parse().expect("an id"), period("2021"));
        it.body.readings.put(other);
    }),
    ("benchmark-unsourced", |it, by| {
        change(&mut it.body.benchmarks, &it.benchmark, |row| match by {
            1 => row.source.clear(),
            2 => row.checked = None,
            _ => row.definition.clear(),
        });
    }),
    ("band-reversed", |it, _| change(&mut it.body.benchmarks, &it.benchmark, |row| (row.low, row.high) = (row.high, row.low))),
    ("outside-band", |it, by| change(&mut it.body.benchmarks, &it.band, |row| row.high = plus(row.high, -by))),
    ("status-against-figures", |it, by| change(&mut it.body.targets, &it.target, |row| row.value = plus(row.value, by))),
    ("count-of-list", |it, _| {
        it.body.organisations.take(it.authority.id);
    }),
    ("count-above-whole", |it, by| change(&mut it.body.figures, &it.figure, |row| row.value = plus(row.of, by))),
    ("base-missing", |it, _| change(&mut it.body.figures, &it.percent, |row| row.of = None)),
    ("small-count", |it, by| part(it, &it.needs[1].clone(), |row| row.value = number(&by.to_string()))),
    ("small-count", |it, by| change(&mut it.body.readings, &it.alone, |row| row.value = number(&by.to_string()))),
    ("small-by-difference", |it, by| {
        let all = whole_of_needs(it);
        part(it, &it.needs[0].clone(), |row| row.value = plus(all, -by));
    }),
    ("small-by-difference", |it, by| {
        change(&mut it.body.readings, &it.repeat, |row| {
            row.numerator = plus(row.denominator, -by);
            row.value = row.numerator.zip(row.denominator).and_then(|(part, of)| part.percent_of(of, 1));
        });
    }),
    ("small-by-difference", |it, by| {
        let more = i64::from(it.not_given) - by;
        part(it, &it.given.clone(), |row| row.value = plus(row.value, more));
    }),
];

proptest! {
    #![proptest_config(support::cases(500))]

    #[test]
    fn what_is_consistent_gives_no_finding(numbers in prop::collection::vec(any::<u32>(), 48)) {
        let sound = sound(numbers);
        prop_assert_eq!(codes(&sound.body), Vec::<&str>::new());
    }
}

proptest! {
    #![proptest_config(support::cases(1_500))]

    #[test]
    fn one_slip_gives_its_finding_and_no_other(numbers in prop::collection::vec(any::<u32>(), 48), slip in 0..SLIPS.len(), by in 1_i64..4) {
        let mut sound = sound(numbers);
        let (expected, slip) = SLIPS[slip];
        slip(&mut sound, by);
        prop_assert_eq!(codes(&sound.body), [expected]);
    }
}

#[test]
fn each_slip_is_made_to_what_is_there() {
    for (expected, slip) in SLIPS {
        let mut sound = sound(
            (0..48)
                .map(|number| number * 2_654_435_761_u64 % 4_294_967_296)
                .map(|number| u32::try_from(number).expect("in range"))
                .collect(),
        );
        let before = sound.body.clone();
        slip(&mut sound, 2);
        assert!(sound.body != before, "{expected}");
        assert_eq!(codes(&sound.body), [expected]);
    }
}
