//! Parts of a whole: whether they add up, whether a part is larger than what it is taken from, and how much fits nowhere.

use super::bands::{BANDS_OVERLAP, find_overlaps};
use super::shares::{PART_SHARE, SHARES_SUM, WHOLE_MISSING, find_shares};
use crate::{
    check::{Check, CheckFinding, Group, Look, Severity, Suite},
    domain::{
        balance::{Balance, written},
        breakdown::{Breakdown, BreakdownKind, BreakdownPart},
        breakdown_sums::{BreakdownSums, PartLine, sums_of},
        id::Id as _,
        indicator::Indicator,
        number::Number,
        reading::Reading,
        record::{Kind, RecordId},
    },
};

/// A quarter of all: more than that in `other` says that the division does not fit what is divided.
const LARGE: i64 = 25;

/// Parts that do not reach the whole they are said to make up.
pub static PARTS_SHORT: Check = Check {
    code: "parts-short",
    group: Group::Arithmetic,
    severity: Severity::Error,
    title: "Parts that fall short of the whole",
    mend: "Add the part that is missing, or correct a part or the whole",
};

/// Parts that go beyond the whole, though nobody said that they overlap.
pub static PARTS_OVER: Check = Check {
    code: "parts-over",
    group: Group::Arithmetic,
    severity: Severity::Error,
    title: "Parts that come to more than the whole",
    mend: "Correct a part or the whole, or say that the parts overlap",
};

/// `Of those, 99` where those are 89.
pub static PART_ABOVE_LARGER: Check = Check {
    code: "part-above-larger",
    group: Group::Arithmetic,
    severity: Severity::Error,
    title: "A part larger than what it is taken from",
    mend: "Correct the part or what it is taken from, or say that it is taken from the whole",
};

/// Too much in what fits no part.
pub static LARGE_RESIDUAL: Check = Check {
    code: "large-residual",
    group: Group::Arithmetic,
    severity: Severity::Advice,
    title: "Much that fits no part",
    mend: "Divide what is called other or miscellaneous, or say what most of it is",
};

/// Everything about one breakdown.
pub(in crate::check) const SUITE: Suite = Suite {
    subjects: &[Kind::Breakdown],
    checks: &[
        &PARTS_SHORT,
        &PARTS_OVER,
        &PART_ABOVE_LARGER,
        &SHARES_SUM,
        &PART_SHARE,
        &WHOLE_MISSING,
        &LARGE_RESIDUAL,
        &BANDS_OVERLAP,
    ],
    run,
};

fn run(look: &mut Look<'_>) {
    let Some(breakdown) = look.this::<Breakdown>() else { return };
    let parts = look.of_this::<BreakdownPart>();
    let reading = breakdown.reading.and_then(|id| look.get::<Reading>(id));
    let indicator = reading.and_then(|reading| reading.indicator).and_then(|id| look.get::<Indicator>(id));
    let sums = sums_of(breakdown, &parts, reading.zip(indicator));
    find_total(look, &sums);
    find_parts_of_parts(look, &sums);
    find_shares(look, &sums);
    find_residual(look, &sums);
    find_overlaps(look, breakdown.kind, &parts);
}

fn find_total(look: &mut Look<'_>, sums: &BreakdownSums) {
    let numbers = || sums.lines.iter().filter(|line| line.depth == 0).filter_map(|line| line.value);
    let (Some(sum), Some(whole)) = (sums.sum, sums.whole) else { return };
    let (sum, whole) = (sum.grouped(), whole.grouped());
    match sums.balance {
        Balance::Short(by) if sums.kind == BreakdownKind::Exhaustive => look.find(
            &PARTS_SHORT,
            format!("The parts come to {sum}, and the whole is {whole}: {} not accounted for", by.grouped()),
            format!("{whole} − ({}) = {}", written(numbers()), by.grouped()),
        ),
        Balance::Over(by) => look.find(
            &PARTS_OVER,
            format!("The parts come to {sum}, {} more than the whole of {whole}, and are not said to overlap", by.grouped()),
            format!("({}) − {whole} = {}", written(numbers()), by.grouped()),
        ),
        _ => {}
    }
}

/// Parts that are taken from a larger part, each alone and all together; and parts that may overlap, each against the whole.
fn find_parts_of_parts(look: &mut Look<'_>, sums: &BreakdownSums) {
    let larger = |line: &PartLine| line.within.and_then(|id| sums.lines.iter().find(|other| other.part == id));
    let mut too_large = Vec::new();
    for line in sums.lines.iter().filter(|line| line.depth > 0 || sums.kind == BreakdownKind::Overlapping) {
        let (Some(value), Some(by)) = (line.value, line.exceeds) else { continue };
        too_large.extend(line.within);
        let (says, working) = if let Some(larger) = larger(line) {
            of_those(line, larger, value, by)
        } else {
            let whole = sums.whole.map(Number::grouped).unwrap_or_default();
            let says = format!("“{}” is {}, more than the whole of {whole}", line.label, value.grouped());
            (says, format!("{} − {whole} = {}", value.grouped(), by.grouped()))
        };
        let record = RecordId { kind: Kind::BreakdownPart, id: line.part.raw() };
        let finding = CheckFinding::new(&PART_ABOVE_LARGER, look.subject(), says, working);
        look.report(finding.at(line.part.raw().to_string()).about([record]));
    }
    if sums.kind == BreakdownKind::Overlapping {
        return;
    }
    for outer in sums.lines.iter().filter(|outer| !too_large.contains(&outer.part)) {
        let inner: Vec<Number> =
            sums.lines.iter().filter(|line| line.within == Some(outer.part)).filter_map(|line| line.value).collect();
        let (sum, most) = (Number::sum(inner.iter().copied()), outer.value.or(outer.at_most));
        if let (Balance::Over(by), Some(sum), Some(most)) = (Balance::of(sum, most), sum, most) {
            let (by, most) = (by.grouped(), most.grouped());
            let says = format!(
                "The parts of “{}” come to {}, {by} more than it is, and are not said to overlap",
                outer.label,
                sum.grouped()
            );
            let finding = CheckFinding::new(&PARTS_OVER, look.subject(), says, format!("({}) − {most} = {by}", written(inner)));
            look.report(finding.at(outer.part.raw().to_string()));
        }
    }
}

/// What is said of a part that is larger than the part it is taken from, and the sum.
fn of_those(line: &PartLine, larger: &PartLine, value: Number, by: Number) -> (String, String) {
    let most = larger.value.or(larger.at_most).map(Number::grouped).unwrap_or_default();
    let value = value.grouped();
    let says = format!("“{}” is {value}, more than “{}”, which it is taken from", line.label, larger.label);
    let most_words = match (larger.at_most, larger.stated_share) {
        (Some(_), Some(share)) => format!("{}% comes to {most} at most; ", share.grouped()),
        _ => String::new(),
    };
    let fits = line.share_of_whole.filter(|share| share.agrees == Some(true)).map(|share| {
        let (whole, percent) = (share.of.grouped(), share.percent.grouped());
        format!("; the stated share fits the whole: {value} of {whole} is {percent}%")
    });
    let working = format!("{most_words}{value} − {most} = {}{}", by.grouped(), fits.unwrap_or_default());
    (says, working)
}

fn find_residual(look: &mut Look<'_>, sums: &BreakdownSums) {
    let whole = sums.whole.or(sums.sum.filter(|_| sums.uncounted == 0));
    for line in sums.lines.iter().filter(|line| line.depth == 0 && line.residual) {
        let counted = line.value.zip(whole).and_then(|(value, whole)| Some((value, whole, value.percent_of(whole, 1)?)));
        let (says, working) = match (counted, line.stated_share) {
            (Some((value, whole, percent)), _) if percent >= Number::whole(LARGE) => {
                let (value, whole) = (value.grouped(), whole.grouped());
                (format!("“{}” holds {value} of {whole}, {percent}% of all", line.label), format!("{value} ÷ {whole} = {percent}%"))
            }
            (None, Some(share)) if share >= Number::whole(LARGE) => {
                (format!("“{}” holds {}% of all", line.label, share.grouped()), String::new())
            }
            _ => continue,
        };
        let finding = CheckFinding::new(&LARGE_RESIDUAL, look.subject(), says, working);
        look.report(finding.at(line.part.raw().to_string()));
    }
}
