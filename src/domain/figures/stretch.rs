//! What stretch of time a figure speaks of, and of what kind it is: only figures for periods of one kind can be compared.

use crate::domain::{
    contract::ContractId,
    date::{Date, Day},
    months,
    plan::Body,
    reading::{Reading, Span},
};

/// From a first to a last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
}

/// How long a period is, and where it begins in the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Length {
    /// Whole months: how many, and where they begin among so many months, so that a calendar year is not a financial year.
    Months(i64, i64),
    /// So many days.
    Days(i64),
}

/// What kind of period a figure is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PeriodKind {
    /// A period of its own.
    Whole(Length),
    /// From the beginning of the year to this day of this month.
    ToDate(u8, u8),
    /// A moment.
    AtEnd,
    /// A window that moves on.
    Rolling(Length),
    /// A year of this contract.
    ContractYear(Option<ContractId>),
}

impl Stretch {
    /// The days that a date can mean.
    pub fn of(date: Date) -> Self {
        Self { first: date.first(), last: date.last() }
    }

    /// How many days it has.
    pub fn days(self) -> i64 {
        self.last.days_since(self.first) + 1
    }

    /// Whether the other lies within it.
    pub fn contains(self, other: Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }

    /// Its length, in whole months where it has whole months.
    pub fn length(self) -> Length {
        if self.first.day() == 1 && is_month_end(self.last) {
            let count = month_index(self.last) - month_index(self.first) + 1;
            return Length::Months(count, (i64::from(self.first.month()) - 1) % count.clamp(1, 12));
        }
        Length::Days(self.days())
    }
}

impl Length {
    /// `a financial year`, `a quarter`, `3 months`, `42 days`.
    pub fn words(self) -> String {
        match self {
            Self::Months(12, 3) => "a financial year".to_owned(),
            Self::Months(12, 0) => "a calendar year".to_owned(),
            Self::Months(3, 0) => "a quarter".to_owned(),
            Self::Months(1, _) => "a month".to_owned(),
            Self::Months(months, _) => format!("{months} months"),
            Self::Days(1) => "a day".to_owned(),
            Self::Days(days) => format!("{days} days"),
        }
    }

    /// Without where it begins: a window moves through the year.
    fn moving(self) -> Self {
        match self {
            Self::Months(count, _) => Self::Months(count, 0),
            days @ Self::Days(_) => days,
        }
    }
}

impl PeriodKind {
    /// `a financial year`, `a moment`, `a rolling window of 12 months`.
    pub fn words(self) -> String {
        match self {
            Self::Whole(length) => length.words(),
            Self::ToDate(..) => "the year so far".to_owned(),
            Self::AtEnd => "a moment".to_owned(),
            Self::Rolling(Length::Months(months, _)) => format!("a rolling window of {}", months::words(months)),
            Self::Rolling(Length::Days(days)) => format!("a rolling window of {days} days"),
            Self::ContractYear(_) => "a year of a contract".to_owned(),
        }
    }
}

/// The stretch that a reading speaks of, and its kind. A cumulative one counts from the beginning of the year.
pub(super) fn stretch_of(body: &Body, reading: &Reading, cumulative: Option<YearStart>) -> (Option<Stretch>, PeriodKind) {
    let stated = reading.period.map(Stretch::of);
    match (reading.span, stated) {
        (Span::ContractYear, stated) => (stated.or_else(|| of_contract(body, reading)), PeriodKind::ContractYear(reading.contract)),
        (Span::AtEnd, stated) => {
            let moment = stated.map(|stretch| Stretch { first: stretch.last, last: stretch.last });
            (moment, PeriodKind::AtEnd)
        }
        (Span::Rolling, stated) => {
            let length = stated.map_or(Length::Days(0), |stretch| stretch.length().moving());
            (stated, PeriodKind::Rolling(length))
        }
        (Span::Whole, None) => (None, PeriodKind::Whole(Length::Days(0))),
        (Span::Whole, Some(stretch)) => match cumulative {
            Some(year) => {
                let first = year.of(stretch.last);
                // The last day of February moves.
                let day = if is_month_end(stretch.last) { 31 } else { stretch.last.day() };
                (Some(Stretch { first, ..stretch }), PeriodKind::ToDate(stretch.last.month(), day))
            }
            None => (Some(stretch), PeriodKind::Whole(stretch.length())),
        },
    }
}

/// When the year begins from which a cumulative figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearStart {
    /// 1 January.
    January,
    /// 1 April.
    April,
}

impl YearStart {
    /// The first day of the year that a day lies in.
    pub fn of(self, day: Day) -> Day {
        match self {
            Self::January => Date::Year(day.year()).first(),
            Self::April => crate::domain::period::FinancialYear::containing(day).first(),
        }
    }

    /// The year that a day lies in.
    pub fn year(self, day: Day) -> Date {
        match self {
            Self::January => Date::Year(day.year()),
            Self::April => Date::FinancialYear(crate::domain::period::FinancialYear::containing(day)),
        }
    }
}

fn of_contract(body: &Body, reading: &Reading) -> Option<Stretch> {
    let starts = reading.contract.and_then(|id| body.contracts.get(id))?.starts?.first();
    let years = months::whole(reading.contract_year?)?;
    let first = months::plus(Date::Day(starts), (years - 1) * 12)?.first();
    Some(Stretch { first, last: months::plus(Date::Day(starts), years * 12)?.first().plus_days(-1) })
}

/// How far two figures of one kind lie apart, where that can be said.
pub(super) fn is_year_before(kind: PeriodKind, earlier: Stretch, later: Stretch) -> bool {
    let months_apart = month_index(later.last) - month_index(earlier.last);
    match kind {
        PeriodKind::Whole(Length::Days(_)) => {
            let same_date = months::plus(Date::Day(later.first), -12).map(Date::first);
            same_date.is_some_and(|day| day.days_since(earlier.first).abs() <= 7)
        }
        PeriodKind::AtEnd | PeriodKind::Rolling(_) => {
            let same_day = earlier.last.day() == later.last.day() || (is_month_end(earlier.last) && is_month_end(later.last));
            months_apart == 12 && same_day
        }
        _ => months_apart == 12,
    }
}

/// Whether one follows the other without a gap. Moments and windows follow one another however far they are apart.
pub(super) fn follows(kind: PeriodKind, earlier: Stretch, later: Stretch) -> bool {
    match kind {
        PeriodKind::Whole(Length::Months(..)) | PeriodKind::ContractYear(_) => later.first == earlier.last.plus_days(1),
        PeriodKind::ToDate(..) => later.first == earlier.first || later.first == earlier.last.plus_days(1),
        _ => true,
    }
}

/// The months since the year nought, so that months can be counted.
pub(super) fn month_index(day: Day) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month()) - 1
}

fn is_month_end(day: Day) -> bool {
    day.plus_days(1).day() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretch(text: &str) -> Stretch {
        Stretch::of(Date::read(text).unwrap())
    }

    #[test]
    fn a_length_is_known_however_the_period_was_written() {
        for (period, words) in [
            ("2022/23", "a financial year"),
            ("April 2022 to March 2023", "a financial year"),
            ("1 April 2022 to 31 March 2023", "a financial year"),
            ("2022", "a calendar year"),
            ("Q2 2022/23", "a quarter"),
            ("July to September 2022", "a quarter"),
            ("May to July 2022", "3 months"),
            ("February 2024", "a month"),
            ("July 2022 to June 2023", "12 months"),
            ("1 May 2023 to 11 June 2023", "42 days"),
            ("25 May 2023", "a day"),
        ] {
            assert_eq!(stretch(period).length().words(), words, "{period}");
        }
        assert_ne!(stretch("July 2022 to June 2023").length(), stretch("2022").length());
        assert_ne!(stretch("May to July 2022").length(), stretch("Q2 2022/23").length());
    }

    #[test]
    fn the_same_period_of_the_year_before_is_found_whatever_its_kind() {
        let whole = |text: &str| PeriodKind::Whole(stretch(text).length());
        for (earlier, later, kind, is) in [
            ("2021/22", "2022/23", whole("2022/23"), true),
            ("2020/21", "2022/23", whole("2022/23"), false),
            ("Q2 2021/22", "Q2 2022/23", whole("Q2 2022/23"), true),
            ("Q1 2022/23", "Q2 2022/23", whole("Q2 2022/23"), false),
            ("February 2023", "February 2024", whole("February 2024"), true),
            ("28 February 2023", "29 February 2024", PeriodKind::AtEnd, true),
            ("27 February 2023", "29 February 2024", PeriodKind::AtEnd, false),
            ("3 May 2022 to 13 June 2022", "1 May 2023 to 11 June 2023", whole("1 May 2023 to 11 June 2023"), true),
            ("13 May 2022 to 23 June 2022", "1 May 2023 to 11 June 2023", whole("1 May 2023 to 11 June 2023"), false),
        ] {
            assert_eq!(is_year_before(kind, stretch(earlier), stretch(later)), is, "{earlier}, {later}");
        }
    }
}
