//! A cadence said back, in words that are read as the same.

use super::rule::{Cadence, DayOfMonth, MonthOfYear, Nth, On, Rule};
use crate::domain::{
    date::MONTHS,
    weekday::{Set, Small, Weekday},
};

const NUMBERS: [&str; 13] =
    ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// `two`; `15` from thirteen on.
fn number(number: u8) -> String {
    NUMBERS.get(usize::from(number)).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// The number that a word or digits say.
pub(super) fn number_of(word: &str) -> Option<u32> {
    let spelt = NUMBERS.iter().position(|known| *known == word).filter(|number| *number > 0);
    let digits = || word.parse().ok().filter(|_| word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit()));
    spelt.and_then(|number| u32::try_from(number).ok()).or_else(digits)
}

/// `1st`, `22nd`, `13th`.
fn ordinal(number: u8) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// `a`, `a and b`, `a, b and c`.
fn list(words: &[String]) -> String {
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => words.concat(),
    }
}

impl Cadence {
    /// The rule in plain words. [`Cadence::read`] reads them as the same rule.
    pub fn words(self) -> String {
        let mut words = self.rule.words();
        if let Some(from) = self.from {
            words = format!("{words} from {}", from.words());
        }
        match self.hours {
            Some(hours) if hours.end.is_some() => format!("{words}, {}", hours.words()),
            Some(hours) => format!("{words}, at {}", hours.words()),
            None => words,
        }
    }
}

impl Rule {
    fn words(self) -> String {
        match self {
            Self::AsRequired => "as and when required".to_owned(),
            Self::Times { number: 2, within } => format!("twice a {}", within.word()),
            Self::Times { number: times, within } => format!("{} times a {}", number(times), within.word()),
            Self::Weekly { every: 1, days } if days.is_empty() => "every week".to_owned(),
            Self::Weekly { every: 1, days } => format!("every {}", weekdays(days)),
            Self::Weekly { every, days } if days.is_empty() => format!("every {} weeks", number(every)),
            Self::Weekly { every, days } => format!("every {} weeks on {}", number(every), weekdays(days)),
            Self::Monthly { every: 1, on: On::Unsaid } => "every month".to_owned(),
            Self::Monthly { every: 1, on: On::Days(days) } => format!("the {} of each month", days_of_month(days)),
            Self::Monthly { every: 1, on: On::Weekday(nths, day) } => format!("{} {} of each month", nth(nths), day.name()),
            Self::Monthly { every: 3, on: On::Unsaid } => "every quarter".to_owned(),
            Self::Monthly { every, on } => format!("every {} months{}", number(every), on.words()),
            Self::Yearly { every, months, on } => {
                let every = if every == 1 { "every year".to_owned() } else { format!("every {} years", number(every)) };
                if months.is_empty() {
                    return every;
                }
                match on {
                    On::Unsaid => format!("{every} in {}", month_names(months)),
                    on => format!("{every}{} of {}", on.words(), month_names(months)),
                }
            }
        }
    }
}

impl On {
    fn words(self) -> String {
        match self {
            Self::Unsaid => String::new(),
            Self::Days(days) => format!(" on the {}", days_of_month(days)),
            Self::Weekday(nths, day) => format!(" on the {} {}", nth(nths), day.name()),
        }
    }
}

fn weekdays(days: Set<Weekday>) -> String {
    let working: Set<Weekday> = Weekday::ALL.into_iter().filter(|day| !day.is_weekend()).collect();
    match days.len() {
        7 => "day".to_owned(),
        5 if days == working => "Monday to Friday".to_owned(),
        _ => list(&days.iter().map(|day| day.name().to_owned()).collect::<Vec<_>>()),
    }
}

fn nth(nths: Set<Nth>) -> String {
    list(&nths.iter().map(|nth| nth.words().to_owned()).collect::<Vec<_>>())
}

fn days_of_month(days: Set<DayOfMonth>) -> String {
    let words = |day| match day {
        DayOfMonth::Number(number) => ordinal(number),
        DayOfMonth::Last => "last day".to_owned(),
    };
    list(&days.iter().map(words).collect::<Vec<_>>())
}

fn month_names(months: Set<MonthOfYear>) -> String {
    let name = |month: MonthOfYear| MONTHS.get(usize::from(month.place())).map_or_else(String::new, |name| (*name).to_owned());
    list(&months.iter().map(name).collect::<Vec<_>>())
}
