//! A cadence as people write it.

use super::{
    error::CadenceError,
    rule::{Cadence, DayOfMonth, MonthOfYear, Nth, Rule, Unit},
    slots::Slots,
    words::number_of,
};
use crate::domain::{
    date::{Date, MONTHS},
    hours::{Hours, split},
    weekday::{Small as _, Weekday},
};

/// Words for what has no rule.
const AS_REQUIRED: [&str; 13] = [
    "ad hoc",
    "as and when",
    "as and when required",
    "as and when needed",
    "as and when necessary",
    "as required",
    "as needed",
    "as necessary",
    "when required",
    "when needed",
    "when necessary",
    "if required",
    "on request",
];

/// Words that mean two things, and what they may mean.
const AMBIGUOUS: [(&str, [&str; 2]); 4] = [
    ("monthly", ["every two months", "twice a month"]),
    ("weekly", ["every two weeks", "twice a week"]),
    ("annual", ["every two years", "twice a year"]),
    ("yearly", ["every two years", "twice a year"]),
];

/// Words that say nothing about when.
const FILLERS: [&str; 21] = [
    "on", "the", "of", "in", "and", "at", "it", "is", "are", "meets", "meet", "meeting", "meetings", "held", "runs", "usually",
    "normally", "once", "every", "each", "a",
];

impl Cadence {
    /// Reads how often something happens. A reading in brackets at the end settles a word that means two things:
    /// `bi-monthly (every two months)`.
    ///
    /// # Errors
    ///
    /// [`CadenceError`] saying what is not understood, or what may be meant.
    pub fn read(text: &str) -> Result<Self, CadenceError> {
        let text = text.trim();
        let name = |error| match error {
            CadenceError::NotUnderstood { part } if part.is_empty() => CadenceError::NotUnderstood { part: text.to_owned() },
            CadenceError::Ambiguous { readings, .. } => CadenceError::Ambiguous { given: text.to_owned(), readings },
            error => error,
        };
        let settled = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
        let Some((before, reading)) = settled else {
            return one(&split(text), false).map_err(name);
        };
        // The whole says most; where its parts do not go together, the brackets say what the rest means.
        one(&split(text), true).or_else(|_| one(&split(reading), false)).map_err(|error| match one(&split(before), false) {
            Err(CadenceError::Ambiguous { readings, .. }) => CadenceError::Ambiguous { given: before.trim().to_owned(), readings },
            _ => name(error),
        })
    }
}

/// One rule. Where the meaning of an ambiguous word is settled, the word itself is passed over.
fn one(words: &[String], settled: bool) -> Result<Cadence, CadenceError> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if AS_REQUIRED.contains(&words.join(" ").as_str()) {
        return Ok(Cadence { rule: Rule::AsRequired, from: None, hours: None });
    }
    let mut slots = Slots::default();
    let mut rest = words.as_slice();
    while let Some(word) = rest.first() {
        let used = slots.take(rest, settled)?;
        if used == 0 {
            return Err(CadenceError::NotUnderstood { part: (*word).to_owned() });
        }
        rest = rest.get(used..).unwrap_or_default();
    }
    slots.cadence()
}

/// Puts something in a place that may not yet hold anything else.
fn fill<T: PartialEq>(place: &mut Option<T>, content: T, word: &str) -> Result<(), CadenceError> {
    match place {
        Some(there) if *there != content => Err(CadenceError::NotUnderstood { part: word.to_owned() }),
        _ => {
            *place = Some(content);
            Ok(())
        }
    }
}

impl Slots {
    /// Takes up what the first words say, and how many words that is; none when they are not understood.
    fn take(&mut self, words: &[&str], settled: bool) -> Result<usize, CadenceError> {
        let word = words.first().copied().unwrap_or_default();
        let rest = words.get(1..).unwrap_or_default();
        if let Some((used, readings)) = ambiguous(words) {
            let readings = readings.map(str::to_owned);
            return if settled { Ok(used) } else { Err(CadenceError::Ambiguous { given: String::new(), readings }) };
        }
        if let Some((unit, number, used)) = frequency(words) {
            return self.step(unit, number, word).map(|()| used);
        }
        if let Some((unit, ones, number, used)) = times(words)? {
            match number {
                1 => self.step(unit, ones, word)?,
                number => fill(&mut self.times, (unit, number), word)?,
            }
            return Ok(used);
        }
        match (word, rest) {
            ("of", ["the", "month", ..]) => {
                self.of_month = true;
                return Ok(3);
            }
            ("from" | "starting" | "beginning" | "since", _) if !matches!(rest.first(), Some(&"from")) => {
                if let Some((date, used)) = date(rest) {
                    return fill(&mut self.from, date, word).map(|()| used + 1);
                }
            }
            ("starting" | "beginning", _) => return Ok(1),
            _ => {}
        }
        let times_at = usize::from(word == "from");
        if let Some((hours, used)) = Hours::at_start(words.get(times_at..).unwrap_or_default()) {
            return fill(&mut self.hours, hours, word).map(|()| used + times_at);
        }
        if word == "every"
            && nth(rest.first().copied().unwrap_or_default()).is_some_and(|nth| !matches!(nth, Nth::First | Nth::Last))
        {
            self.every_nth = rest.get(1).and_then(|word| Weekday::read(word)).is_some() && !matches!(rest.get(2), Some(&"in"));
            return Ok(1);
        }
        if let Some(used) = self.days(words)? {
            return Ok(used);
        }
        match (word, rest) {
            ("day" | "daily", _) => {
                self.weekdays.extend(&Weekday::ALL);
                Ok(1)
            }
            ("weekday" | "weekdays", _) => {
                self.weekdays.extend(&[Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday]);
                Ok(1)
            }
            _ => Ok(usize::from(FILLERS.contains(&word))),
        }
    }

    fn step(&mut self, unit: Unit, number: u32, word: &str) -> Result<(), CadenceError> {
        let number = u8::try_from(number).ok().filter(|number| (1..=99).contains(number)).ok_or(CadenceError::TooMany { unit })?;
        fill(&mut self.step, (unit, number), word)
    }

    /// Days of the week, of the month, and months.
    fn days(&mut self, words: &[&str]) -> Result<Option<usize>, CadenceError> {
        let word = words.first().copied().unwrap_or_default();
        let rest = words.get(1..).unwrap_or_default();
        if let Some(first) = Weekday::read(word) {
            if let ["to", last, ..] = rest
                && let Some(last) = Weekday::read(last).filter(|last| *last > first)
            {
                self.weekdays.extend(&Weekday::ALL.into_iter().filter(|day| (first..=last).contains(day)).collect::<Vec<_>>());
                return Ok(Some(3));
            }
            self.weekdays.insert(first);
            return Ok(Some(1));
        }
        if let Some(month) = month(word) {
            self.months.insert(month);
            return Ok(Some(1));
        }
        let (ordinals, used) = ordinals(words);
        let after = words.get(used..).unwrap_or_default();
        if ordinals.is_empty() {
            // `4 April`, `day 15`
            let number = |word: &str| day_of_month(word).map(DayOfMonth::Number);
            let found = match (word, rest) {
                ("day", [day, ..]) => number(day).map(|day| (day, 2)),
                (day, [of, ..]) if month(of).is_some() => number(day).map(|day| (day, 1)),
                _ => None,
            };
            return Ok(found.map(|(day, used)| {
                self.days.insert(day);
                used
            }));
        }
        if after.first().copied().and_then(Weekday::read).is_some() {
            for word in ordinals {
                if matches!(word, "5th" | "fifth") {
                    return Err(CadenceError::FifthWeekday);
                }
                self.nths.insert(nth(word).ok_or_else(|| CadenceError::NotUnderstood { part: word.to_owned() })?);
            }
            return Ok(Some(used));
        }
        let mut used = used;
        for word in ordinals {
            let day = if word == "last" && after.first() == Some(&"day") {
                used += 1;
                DayOfMonth::Last
            } else {
                let number = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
                let spelt = nth(word).filter(|nth| *nth != Nth::Last).map(|nth| nth.place() + 1);
                let day = spelt.or_else(|| day_of_month(number)).map(DayOfMonth::Number);
                day.ok_or_else(|| CadenceError::NotUnderstood { part: word.to_owned() })?
            };
            self.days.insert(day);
        }
        Ok(Some(used + usize::from(words.get(used) == Some(&"day"))))
    }
}

/// The ordinals that some words begin with, `and` between them left out, and how many words they take.
fn ordinals<'a>(words: &[&'a str]) -> (Vec<&'a str>, usize) {
    let is_ordinal = |word: &str| {
        let number = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        let numbered = !number.is_empty() && ["st", "nd", "rd", "th"].iter().any(|end| word.strip_prefix(number) == Some(end));
        numbered || nth(word).is_some() || word == "fifth"
    };
    let (mut found, mut used) = (Vec::new(), 0);
    for (index, word) in words.iter().enumerate() {
        if is_ordinal(word) {
            found.push(*word);
            used = index + 1;
        } else if *word != "and" && *word != "the" || found.is_empty() {
            break;
        }
    }
    (found, used)
}

fn nth(word: &str) -> Option<Nth> {
    match word {
        "1st" | "first" => Some(Nth::First),
        "2nd" | "second" => Some(Nth::Second),
        "3rd" | "third" => Some(Nth::Third),
        "4th" | "fourth" => Some(Nth::Fourth),
        "last" => Some(Nth::Last),
        _ => None,
    }
}

fn day_of_month(word: &str) -> Option<u8> {
    word.parse().ok().filter(|day| (1..=31).contains(day) && word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A month's name, or at least its first three letters.
fn month(word: &str) -> Option<MonthOfYear> {
    let known =
        |name: &&str| word.len() >= 3 && (name.to_lowercase().starts_with(word) || word == "sept" && **name == *"September");
    let place = MONTHS.iter().position(known)?;
    u8::try_from(place).ok().and_then(MonthOfYear::at)
}

/// A day, month or year that some words begin with, and how many words it takes.
fn date(words: &[&str]) -> Option<(Date, usize)> {
    (1..=3).rev().filter(|used| *used <= words.len()).find_map(|used| {
        let date = Date::read(&words.get(..used)?.join(" ")).ok()?;
        matches!(date, Date::Day(_) | Date::Month(_) | Date::Year(_)).then_some((date, used))
    })
}

/// `bi-monthly` and its like: how many words they take, and what they may mean.
fn ambiguous(words: &[&str]) -> Option<(usize, [&'static str; 2])> {
    let (stem, used) = match words {
        ["bi", stem, ..] => (*stem, 2),
        [word, ..] => (word.strip_prefix("bi")?, 1),
        [] => return None,
    };
    let stem = if stem == "annually" { "annual" } else { stem };
    AMBIGUOUS.iter().find(|(known, _)| *known == stem).map(|(_, readings)| (used, *readings))
}

fn unit(word: &str) -> Option<(Unit, u32)> {
    match word {
        "week" | "weeks" | "weekly" => Some((Unit::Week, 1)),
        "fortnight" | "fortnights" | "fortnightly" => Some((Unit::Week, 2)),
        "month" | "months" | "monthly" => Some((Unit::Month, 1)),
        "quarter" | "quarters" | "quarterly" => Some((Unit::Month, 3)),
        "year" | "years" | "yearly" | "annually" | "annual" => Some((Unit::Year, 1)),
        _ => None,
    }
}

/// `monthly`, `six-monthly`, `every 3 months`, `every other week`, `each quarter`: of what, how many, and how many words it takes.
fn frequency(words: &[&str]) -> Option<(Unit, u32, usize)> {
    let ly = |word: &str| unit(word).filter(|_| word.ends_with("ly") || word == "annual");
    let several = |number: u32, word: &str, used| unit(word).map(|(unit, ones)| (unit, ones.saturating_mul(number), used));
    match words {
        ["half", "yearly" | "year" | "annually", ..] => Some((Unit::Month, 6, 2)),
        ["every", "half", "year", ..] => Some((Unit::Month, 6, 3)),
        ["biennially" | "biennial", ..] => Some((Unit::Year, 2, 1)),
        ["every", "other", word, ..] if Weekday::read(word).is_some() => Some((Unit::Week, 2, 2)),
        ["every", "other", word, ..] => several(2, word, 3),
        ["every" | "each", number, word, ..] if number_of(number).is_some() => several(number_of(number)?, word, 3),
        ["every", word, unit, ..] if nth(word).is_some_and(|nth| nth != Nth::Last) => {
            several(u32::from(nth(word)?.place()) + 1, unit, 3)
        }
        ["of" | "in", "every" | "each", word, ..] => several(1, word, 3),
        ["every" | "each" | "per", word, ..] => several(1, word, 2),
        [number, word, ..] if number_of(number).is_some() => ly(word).and_then(|_| several(number_of(number)?, word, 2)),
        [word, ..] => ly(word).map(|(unit, number)| (unit, number, 1)),
        [] => None,
    }
}

/// `twice a month`, `four times a year`, `one day per month`: within what, how many of these, how many times, and how many words
/// it takes. Only `once` may be in several.
fn times(words: &[&str]) -> Result<Option<(Unit, u32, u8, usize)>, CadenceError> {
    let (number, used) = match words {
        ["once", ..] => (1, 1),
        ["twice", ..] => (2, 1),
        [number, "times" | "time" | "days" | "day", ..] if number_of(number).is_some() => (number_of(number).unwrap_or(1), 2),
        _ => return Ok(None),
    };
    let rest = words.get(used..).unwrap_or_default();
    let (["a" | "per" | "each" | "every", word, ..] | ["in" | "during", "a" | "each" | "every", word, ..]) = rest else {
        return Ok(None);
    };
    let used = used + if matches!(rest.first(), Some(&("in" | "during"))) { 3 } else { 2 };
    let Some((unit, ones)) = unit(word) else { return Ok(None) };
    match u8::try_from(number).ok().filter(|number| (1..=31).contains(number)) {
        Some(number) if number == 1 || ones == 1 => Ok(Some((unit, ones, number, used))),
        Some(_) => Ok(None),
        None => Err(CadenceError::TooMany { unit }),
    }
}
