//! Small counts in what is sensitive, and small counts that follow from others.

use crate::{
    check::{Check, CheckFinding, Group, Look, Severity, Suite},
    domain::{
        breakdown::{Breakdown, BreakdownKind, BreakdownPart},
        breakdown_sums::{BreakdownSums, PartLine, WholeFrom, sums_of},
        cohort::{CohortFlow, Movement, MovementKind},
        id::Id as _,
        indicator::{Indicator, IndicatorId, Measure, SmallNumbers},
        number::Number,
        reading::Reading,
        record::Kind,
        sort::{Key, sort},
        suppression::{Shown, is_small, publish_breakdown, rounded_share},
    },
};

/// Counts so small that someone might be recognised by them.
pub static SMALL_COUNT: Check = Check {
    code: "small-count",
    group: Group::SmallNumbers,
    severity: Severity::Warning,
    title: "Small counts of people who might be recognised",
    mend: "Publish “fewer than” the smallest count, “a small number” or a rounded share instead, or leave the figures out",
};

/// A small count that anybody can work out from what is shown.
pub static SMALL_BY_DIFFERENCE: Check = Check {
    code: "small-by-difference",
    group: Group::SmallNumbers,
    severity: Severity::Warning,
    title: "A small count that follows from other figures",
    mend: "Leave another figure out as well, so that it cannot be worked out, or round them",
};

/// Readings.
pub(in crate::check) const READINGS: Suite =
    Suite { subjects: &[Kind::Reading], checks: &[&SMALL_COUNT, &SMALL_BY_DIFFERENCE], run: run_reading };

/// Breakdowns.
pub(in crate::check) const BREAKDOWNS: Suite =
    Suite { subjects: &[Kind::Breakdown], checks: &[&SMALL_COUNT, &SMALL_BY_DIFFERENCE], run: run_breakdown };

/// Cohort flows.
pub(in crate::check) const FLOWS: Suite = Suite { subjects: &[Kind::CohortFlow], checks: &[&SMALL_COUNT], run: run_flow };

/// The indicator, and the smallest count of it that is published, where any is hidden.
fn guarded<'a>(look: &mut Look<'a>, indicator: Option<IndicatorId>) -> Option<(&'a Indicator, Number)> {
    let indicator = look.get::<Indicator>(indicator?)?;
    // The plan's own threshold is read only where it matters.
    let open =
        indicator.small_numbers == SmallNumbers::Never || !(indicator.sensitive || indicator.small_numbers == SmallNumbers::Always);
    if open {
        return None;
    }
    Some((indicator, indicator.smallest_published(look.details())?))
}

/// Reports the small ones of some counts, each with what it counts.
fn find_small(look: &mut Look<'_>, counts: &[(String, Option<Number>)], smallest: Number, more: &str) {
    let small: Vec<(&str, Number)> = counts
        .iter()
        .filter_map(|(what, count)| Some((what.as_str(), (*count)?)))
        .filter(|(_, count)| is_small(*count, smallest))
        .collect();
    if small.is_empty() {
        return;
    }
    let said: Vec<String> = small.iter().map(|(what, count)| format!("{what} {}", count.grouped())).collect();
    let working: Vec<String> = small.iter().map(|(_, count)| format!("{} < {}", count.grouped(), smallest.grouped())).collect();
    let says = format!("Fewer than {}: {}", smallest.grouped(), said.join(", "));
    look.find(&SMALL_COUNT, says, format!("{}{more}", working.join("; ")));
}

fn find_difference(look: &mut Look<'_>, place: String, what: &str, [from, less]: [Number; 2], smallest: Number) {
    let Some(rest) = from.minus(less).filter(|rest| is_small(*rest, smallest)) else { return };
    let (from, less, rest) = (from.grouped(), less.grouped(), rest.grouped());
    let working = format!("{from} − {less} = {rest}, and {rest} < {}", smallest.grouped());
    let finding =
        CheckFinding::new(&SMALL_BY_DIFFERENCE, look.subject(), format!("{what}: {rest} follow from the others"), working);
    look.report(finding.at(place));
}

fn run_reading(look: &mut Look<'_>) {
    let Some(reading) = look.this::<Reading>() else { return };
    let Some((indicator, smallest)) = guarded(look, reading.indicator) else { return };
    let value = reading.value.filter(|_| matches!(indicator.measure, Measure::Count | Measure::Snapshot | Measure::Average));
    let (part, whole) = if indicator.measure.is_share() { (reading.numerator, reading.denominator) } else { (None, None) };
    let counts = [("The value".to_owned(), value), ("the numerator".to_owned(), part), ("the denominator".to_owned(), whole)];
    let rounded = part.zip(whole).and_then(|(part, whole)| rounded_share(part, whole));
    let instead = rounded.map(|share| format!("; “{share}” says enough")).unwrap_or_default();
    find_small(look, &counts, smallest, &instead);
    if let (Some(part), Some(whole)) = (part, whole) {
        find_difference(look, "rest".to_owned(), "Those not counted in the numerator", [whole, part], smallest);
    }
}

fn run_breakdown(look: &mut Look<'_>) {
    let Some(breakdown) = look.this::<Breakdown>() else { return };
    let Some(reading) = breakdown.reading.and_then(|id| look.get::<Reading>(id)) else { return };
    let Some((indicator, smallest)) = guarded(look, reading.indicator) else { return };
    let parts = look.of_this::<BreakdownPart>();
    let sums = sums_of(breakdown, &parts, Some((reading, indicator)));
    // A whole that is the reading's own is found there.
    let whole = sums.whole.filter(|_| sums.whole_from == WholeFrom::Stated);
    let mut counts: Vec<_> = sums.lines.iter().map(|line| (format!("“{}”", line.label), line.value.or(line.at_most))).collect();
    counts.push(("the whole".to_owned(), whole));
    find_small(look, &counts, smallest, &others_to_hide(&sums, smallest));
    find_differences(look, &sums, smallest);
}

/// Which other parts have to be left out with the small ones.
fn others_to_hide(sums: &BreakdownSums, smallest: Number) -> String {
    let published = publish_breakdown(sums, smallest);
    let protecting = |(line, shown): (&PartLine, &Shown)| (*shown == Shown::Protecting).then(|| format!("“{}”", line.label));
    let mut others: Vec<String> = sums.lines.iter().zip(&published.parts).filter_map(protecting).collect();
    if published.whole == Shown::Protecting {
        others.push("the whole".to_owned());
    }
    match others.as_slice() {
        [] => String::new(),
        others => format!("; leave out {} too, or the small ones follow from the rest", others.join(" and ")),
    }
}

/// The last part of a whole, where all others are shown; and what is left beside a part of parts that do not make up the whole.
fn find_differences(look: &mut Look<'_>, sums: &BreakdownSums, smallest: Number) {
    let make_up = sums.kind == BreakdownKind::Exhaustive;
    let missing = sums.lines.iter().find(|line| line.depth == 0 && line.value.is_none() && line.at_most.is_none());
    if let (true, 1, Some(missing), Some(whole), Some(sum)) = (make_up, sums.uncounted, missing, sums.whole, sums.sum) {
        find_difference(look, missing.part.raw().to_string(), &format!("“{}”", missing.label), [whole, sum], smallest);
    }
    for line in sums.lines.iter().filter(|line| line.depth > 0 || !make_up) {
        let larger = line.within.and_then(|id| sums.lines.iter().find(|other| other.part == id));
        let base = if line.within.is_some() { larger.and_then(|larger| larger.value) } else { sums.whole };
        if let (Some(value), Some(base)) = (line.value, base) {
            find_difference(look, line.part.raw().to_string(), &format!("Those not in “{}”", line.label), [base, value], smallest);
        }
    }
}

/// Moves up and down in risk are left out: they are stated as averages, and say nothing of who moved or why. So is what no reason
/// accounts for: nothing is said of it.
fn run_flow(look: &mut Look<'_>) {
    let Some(flow) = look.this::<CohortFlow>() else { return };
    let Some((_, smallest)) = guarded(look, flow.indicator) else { return };
    let mut movements = look.of_this::<Movement>();
    movements.retain(|row| matches!(row.kind, MovementKind::Joined | MovementKind::Left));
    sort(&mut movements, |row| Key::numbers([row.position.into(), row.id.raw().bits()]));
    let mut counts: Vec<(String, Option<Number>)> = vec![
        ("At the beginning".to_owned(), flow.opening),
        ("joined".to_owned(), flow.joined),
        ("left".to_owned(), flow.left),
        ("at the end".to_owned(), flow.closing),
        ("on average".to_owned(), flow.average),
    ];
    counts.extend(movements.into_iter().map(|row| (format!("“{}”", row.reason), row.number)));
    find_small(look, &counts, smallest, "");
}
