//! A cadence as a rule of iCalendar (RFC 5545, section 3.3.10).

use crate::domain::{
    cadence::{Cadence, DayOfMonth, Nth, On, Rule},
    weekday::Weekday,
};

/// The value of `RRULE`, without an end; none where the days do not follow from the cadence.
///
/// The first date of the series must be one that the cadence gives: weeks, months and years are counted from it.
pub fn recurrence(cadence: Cadence) -> Option<String> {
    let rule = match cadence.rule() {
        Rule::Weekly { every, days } if !days.is_empty() => {
            let days: Vec<&str> = days.iter().map(two_letters).collect();
            format!("FREQ=WEEKLY;{}BYDAY={};WKST=MO", interval(every), days.join(","))
        }
        Rule::Monthly { every, on } => format!("FREQ=MONTHLY;{}{}", interval(every), by(on)?),
        Rule::Yearly { every, months, on } if !months.is_empty() => {
            let months: Vec<String> = months.iter().map(|month| month.number().to_string()).collect();
            format!("FREQ=YEARLY;{}BYMONTH={};{}", interval(every), months.join(","), by(on)?)
        }
        _ => return None,
    };
    Some(rule)
}

fn interval(every: u8) -> String {
    if every == 1 { String::new() } else { format!("INTERVAL={every};") }
}

fn by(on: On) -> Option<String> {
    match on {
        On::Unsaid => None,
        On::Days(days) => {
            let number = |day| match day {
                DayOfMonth::Number(number) => number.to_string(),
                DayOfMonth::Last => "-1".to_owned(),
            };
            Some(format!("BYMONTHDAY={}", days.iter().map(number).collect::<Vec<_>>().join(",")))
        }
        On::Weekday(nths, day) => {
            let place = |nth| match nth {
                Nth::Last => format!("-1{}", two_letters(day)),
                nth => format!("{}{}", nth as u8 + 1, two_letters(day)),
            };
            Some(format!("BYDAY={}", nths.iter().map(place).collect::<Vec<_>>().join(",")))
        }
    }
}

fn two_letters(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}
