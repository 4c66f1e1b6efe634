//! Times of the day, from one to another, over midnight too: `10am to 12 noon`, `10pm to 4am`.

use std::fmt;

/// A time of the day, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

/// When something begins and, if that is known, ends. An end that is not later than the beginning lies on the next day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Hours {
    /// When it begins.
    pub start: Time,
    /// When it ends.
    pub end: Option<Time>,
}

impl Time {
    /// The time, if there is one.
    pub fn new(hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self { hour, minute })
    }
}

/// `10am`, `2.30pm`, `12 noon`, `midnight`.
impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let half = if self.hour < 12 { "am" } else { "pm" };
        let hour = if self.hour.is_multiple_of(12) { 12 } else { self.hour % 12 };
        match (self.hour, self.minute) {
            (0, 0) => f.write_str("midnight"),
            (12, 0) => f.write_str("12 noon"),
            (_, 0) => write!(f, "{hour}{half}"),
            (_, minute) => write!(f, "{hour}.{minute:02}{half}"),
        }
    }
}

impl Hours {
    /// Whether it ends on the day after it began.
    pub fn over_midnight(self) -> bool {
        self.end.is_some_and(|end| end <= self.start)
    }

    /// `10pm to 4am`; `2pm` when the end is not known.
    pub fn words(self) -> String {
        self.end.map_or_else(|| self.start.to_string(), |end| format!("{} to {end}", self.start))
    }

    /// Reads all of what a person typed.
    pub fn read(text: &str) -> Option<Self> {
        let words = split(text);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let words = if words.first() == Some(&"at") { words.get(1..)? } else { &words };
        let (hours, used) = Self::at_start(words)?;
        (used == words.len()).then_some(hours)
    }

    /// Reads times from the first of some words in lower case, and says how many words they took.
    pub(super) fn at_start(words: &[&str]) -> Option<(Self, usize)> {
        let (start, used) = Spoken::at_start(words)?;
        let rest = words.get(used..).unwrap_or_default();
        if let Some(("to" | "until" | "till", rest)) = rest.split_first().map(|(first, rest)| (*first, rest))
            && let Some((end, more)) = Spoken::at_start(rest)
            && let (Some(start), Some(end)) = (start.before(end), end.alone())
        {
            return Some((Self { start, end: Some(end) }, used + 1 + more));
        }
        Some((Self { start: start.alone()?, end: None }, used))
    }
}

/// Before or after noon.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
}

/// A time as it was said: which half of the day may be left out.
#[derive(Clone, Copy)]
struct Spoken {
    hour: u8,
    minute: u8,
    half: Option<Half>,
    /// Whether minutes were given, so that it may be by the 24-hour clock.
    clock: bool,
}

impl Spoken {
    fn at_start(words: &[&str]) -> Option<(Self, usize)> {
        let first = *words.first()?;
        let twelve = |half| Self { hour: 12, minute: 0, half: Some(half), clock: false };
        match first {
            "noon" | "midday" => return Some((twelve(Half::Pm), 1)),
            "midnight" => return Some((twelve(Half::Am), 1)),
            _ => {}
        }
        let (digits, half) = match (first.strip_suffix("am"), first.strip_suffix("pm")) {
            (Some(digits), _) => (digits, Some(Half::Am)),
            (_, Some(digits)) => (digits, Some(Half::Pm)),
            _ => (first, None),
        };
        let (hour, minute) = digits.split_once([':', '.']).map_or((digits, None), |(hour, minute)| (hour, Some(minute)));
        let number = |text: &str, lengths: std::ops::RangeInclusive<usize>| {
            let plain = lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| text.parse::<u8>().ok()).flatten()
        };
        let mut spoken = Self { hour: number(hour, 1..=2)?, minute: 0, half, clock: minute.is_some() };
        if let Some(minute) = minute {
            spoken.minute = number(minute, 2..=2)?;
        }
        match words.get(1) {
            Some(&("noon" | "midday")) if (spoken.hour, spoken.minute) == (12, 0) => Some((twelve(Half::Pm), 2)),
            Some(&"midnight") if (spoken.hour, spoken.minute) == (12, 0) => Some((twelve(Half::Am), 2)),
            Some(&"am") if half.is_none() => Some((Self { half: Some(Half::Am), ..spoken }, 2)),
            Some(&"pm") if half.is_none() => Some((Self { half: Some(Half::Pm), ..spoken }, 2)),
            _ => Some((spoken, 1)),
        }
    }

    /// The time it is when nothing else says which half of the day.
    fn alone(self) -> Option<Time> {
        match self.half {
            Some(half) => self.in_half(half),
            None if self.clock => Time::new(self.hour, self.minute),
            None => None,
        }
    }

    /// The time it is as the beginning of what has this end: `2 to 4pm` begins at 2pm, `10 to 2pm` at 10am.
    fn before(self, end: Self) -> Option<Time> {
        match (self.half, end.half) {
            (None, Some(half)) if (1..=12).contains(&self.hour) => {
                let (same, end) = (self.in_half(half)?, end.in_half(half)?);
                let other = if half == Half::Am { Half::Pm } else { Half::Am };
                if same < end { Some(same) } else { self.in_half(other) }
            }
            _ => self.alone(),
        }
    }

    fn in_half(self, half: Half) -> Option<Time> {
        let hour = (1..=12).contains(&self.hour).then_some(self.hour % 12)?;
        Time::new(if half == Half::Pm { hour + 12 } else { hour }, self.minute)
    }
}

/// Words in lower case; a dash between two times becomes `to`.
pub(super) fn split(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace("a.m.", "am").replace("p.m.", "pm").replace("a.m", "am").replace("p.m", "pm");
    let text = text.replace(['–', '—', '−'], "-").replace([',', ';', '(', ')', '“', '”', '"'], " ").replace('&', " and ");
    let mut words = Vec::new();
    for word in text.split_whitespace() {
        let word = word.trim_end_matches(['.', ':']);
        let is_date = word.matches('-').count() == 2 && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        if is_date {
            words.push(word.to_owned());
            continue;
        }
        for (index, part) in word.split('-').enumerate() {
            let days = || {
                let before = words.last().is_some_and(|before: &String| super::weekday::Weekday::read(before).is_some());
                before && super::weekday::Weekday::read(part).is_some()
            };
            let between = index > 0 && (part.is_empty() || part.starts_with(|letter: char| letter.is_ascii_digit()) || days());
            if between && words.last().is_none_or(|last| last != "to") {
                words.push("to".to_owned());
            }
            if !part.is_empty() {
                words.push(part.to_owned());
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn times_are_read_and_said_back() {
        for (typed, said) in [
            ("10am to 12 noon", "10am to 12 noon"),
            ("10pm to 4am", "10pm to 4am"),
            ("10pm-4am", "10pm to 4am"),
            ("10 p.m. – 4 a.m.", "10pm to 4am"),
            ("14:00 - 16:30", "2pm to 4.30pm"),
            ("2-4pm", "2pm to 4pm"),
            ("10 to 2pm", "10am to 2pm"),
            ("2.30pm", "2.30pm"),
            ("2:30 to 4pm", "2.30pm to 4pm"),
            ("10 to 12 noon", "10am to 12 noon"),
            ("at 7 pm", "7pm"),
            ("midday until midnight", "12 noon to midnight"),
            ("12am", "midnight"),
            ("12 noon to 12.01am", "12 noon to 12.01am"),
            ("9 to midnight", "9pm to midnight"),
            ("12.15am", "12.15am"),
        ] {
            assert_eq!(Hours::read(typed).map(Hours::words).as_deref(), Some(said), "{typed}");
        }
        assert!(Hours::read("10pm to 4am").unwrap().over_midnight());
        for typed in ["", "10", "10 to 12", "25:00", "13pm", "10am or so", "after lunch", "10:5", "0am", "10am to"] {
            assert_eq!(Hours::read(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn every_time_reads_back(start in (0_u8..24, 0_u8..60), end in prop::option::of((0_u8..24, 0_u8..60))) {
            let time = |(hour, minute)| Time { hour, minute };
            let hours = Hours { start: time(start), end: end.map(time) };
            prop_assert_eq!(Hours::read(&hours.words()), Some(hours));
        }

        #[test]
        fn nothing_makes_it_panic(text in "\\PC{0,20}") {
            let _ = Hours::read(&text);
        }
    }
}
