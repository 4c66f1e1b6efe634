//! Calendar years beside financial years: figures for them cannot be compared.

use crate::{
    check::{Check, CheckFinding, Group, Look, Severity, Suite},
    domain::{
        date::Date,
        id::Id as _,
        indicator::{Frequency, Indicator, IndicatorId},
        priority::Priority,
        reading::{Reading, Span},
        record::{Kind, RecordId},
        sort::{Key, sort},
    },
};

/// Figures for calendar years and for financial years in one comparison.
pub static PERIODS_MIXED: Check = Check {
    code: "periods-mixed",
    group: Group::Arithmetic,
    severity: Severity::Warning,
    title: "Calendar years beside financial years",
    mend: "Give the figures for the same kind of year, or say in the text that they are for different years",
};

/// Within the figures of one priority.
pub(in crate::check) const OF_PRIORITIES: Suite =
    Suite { subjects: &[Kind::Priority], checks: &[&PERIODS_MIXED], run: run_priority };

/// Within the series of one indicator.
pub(in crate::check) const OF_INDICATORS: Suite =
    Suite { subjects: &[Kind::Indicator], checks: &[&PERIODS_MIXED], run: run_indicator };

/// The years that an indicator was read for, of either kind.
#[derive(Default)]
struct Years {
    calendar: Vec<Date>,
    financial: Vec<Date>,
}

impl Years {
    /// Moments, and years of a contract, are of neither kind.
    fn of(readings: &[&Reading]) -> Self {
        let mut years = Self::default();
        for reading in readings.iter().filter(|reading| reading.span == Span::Whole) {
            match reading.period {
                Some(year @ Date::Year(_)) => years.calendar.push(year),
                Some(year @ Date::FinancialYear(_)) => years.financial.push(year),
                _ => {}
            }
        }
        for kind in [&mut years.calendar, &mut years.financial] {
            sort(kind, |year| Key::numbers([year.first().ordinal()]));
            kind.dedup();
        }
        years
    }

    fn is_mixed(&self) -> bool {
        !self.calendar.is_empty() && !self.financial.is_empty()
    }
}

fn words(years: &[Date]) -> String {
    years.iter().map(|year| year.words()).collect::<Vec<_>>().join(", ")
}

fn indicator(id: IndicatorId) -> RecordId {
    RecordId { kind: Kind::Indicator, id: id.raw() }
}

fn run_indicator(look: &mut Look<'_>) {
    let years = Years::of(&look.of_this::<Reading>());
    if years.is_mixed() {
        let (calendar, financial) = (words(&years.calendar), words(&years.financial));
        look.find(
            &PERIODS_MIXED,
            "Some readings are for calendar years and some for financial years",
            format!("Calendar: {calendar}; financial: {financial}"),
        );
    }
}

/// Two years of different kinds are in one comparison when they share some months.
fn share_months(calendar: &[Date], financial: &[Date]) -> bool {
    let meets = |one: &Date, other: &Date| one.first() <= other.last() && other.first() <= one.last();
    calendar.iter().any(|one| financial.iter().any(|other| meets(one, other)))
}

fn run_priority(look: &mut Look<'_>) {
    if look.this::<Priority>().is_none() {
        return;
    }
    // What is read every month or quarter has no years to mix, and is most of what there is.
    let yearly = |indicator: &&Indicator| !matches!(indicator.frequency, Frequency::Monthly | Frequency::Quarterly);
    let mut indicators: Vec<_> = look.of_this::<Indicator>().into_iter().filter(yearly).collect();
    sort(&mut indicators, |row| Key::numbers([row.position.into(), row.id.raw().bits()]));
    let (mut calendar, mut financial) = (Vec::new(), Vec::new());
    for row in indicators {
        let years = Years::of(&look.naming::<Reading>(indicator(row.id)));
        if years.is_mixed() {
            continue;
        }
        if !years.calendar.is_empty() {
            calendar.push((row, years.calendar));
        } else if !years.financial.is_empty() {
            financial.push((row, years.financial));
        }
    }
    let meets = calendar.iter().any(|(_, one)| financial.iter().any(|(_, other)| share_months(one, other)));
    if !meets {
        return;
    }
    let line = |(row, years): &(&Indicator, Vec<Date>)| format!("{} {}", row.name, words(years));
    let lines = |rows: &[(&Indicator, Vec<Date>)]| rows.iter().map(line).collect::<Vec<_>>().join(", ");
    let working = format!("Calendar: {}; financial: {}", lines(&calendar), lines(&financial));
    let says = "Figures for calendar years stand beside figures for financial years that share some of their months";
    let about: Vec<RecordId> = calendar.iter().chain(&financial).map(|(row, _)| indicator(row.id)).collect();
    look.report(CheckFinding::new(&PERIODS_MIXED, look.subject(), says.to_owned(), working).about(about));
}
