//! Small counts in sentences: `two victims`, `3 of the 16 cases`; not dates, ages, years of a school, references or percentages.

use crate::domain::{
    number::Number,
    suppression::{is_small, rounded_share},
};

/// A number in a sentence.
pub(super) struct Said {
    /// With the words around it.
    pub(super) words: String,
    /// As it is written.
    pub(super) number: String,
    /// What could be said instead.
    pub(super) instead: Vec<String>,
}

/// How many words are shown on either side.
const AROUND: usize = 5;

const NUMBERS: [(&str, i64); 9] =
    [("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9)];

/// Words before a number that names and does not count.
const NAMING: [&str; 22] = [
    "year",
    "years",
    "quarter",
    "section",
    "paragraph",
    "page",
    "part",
    "phase",
    "priority",
    "objective",
    "recommendation",
    "appendix",
    "tier",
    "level",
    "band",
    "category",
    "class",
    "aged",
    "ages",
    "age",
    "no",
    "version",
];

/// Words after a number of something that is no person and no case: dates and durations.
const MEASURING: [&str; 26] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "year",
    "years",
    "month",
    "months",
    "week",
    "weeks",
    "day",
    "days",
    "hour",
    "hours",
    "minutes",
    "am",
    "pm",
    "per",
];

/// Words after `one` that make it a count.
const PEOPLE: [&str; 16] = [
    "person", "people", "victim", "case", "child", "man", "woman", "offender", "young", "adult", "boy", "girl", "family",
    "incident", "death", "resident",
];

struct Word<'a> {
    text: &'a str,
    bare: String,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let bare =
        |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '%' && letter != '£').to_lowercase();
    text.split_whitespace().map(|word| Word { text: word, bare: bare(word) }).collect()
}

/// The numbers of a text that are small, or that are hidden elsewhere.
pub(super) fn small_in(text: &str, smallest: Number, hidden: &[Number]) -> Vec<Said> {
    let words = words(text);
    let mut found = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let Some(number) = counted(&words, place, word) else { continue };
        let small = is_small(number, smallest);
        if !small && !hidden.iter().any(|other| other.is_same_as(number)) {
            continue;
        }
        let around = words.iter().skip(place.saturating_sub(AROUND)).take(AROUND.min(place) + 1 + AROUND);
        let mut instead = Vec::new();
        if small {
            instead.push(format!("fewer than {}", smallest.grouped()));
            instead.push("a small number".to_owned());
        } else {
            instead.push("no figure, because a small one follows from it".to_owned());
        }
        instead.extend(whole(&words, place).and_then(|whole| rounded_share(number, whole)));
        let around: Vec<&str> = around.map(|word| word.text).collect();
        found.push(Said { words: around.join(" "), number: word.bare.clone(), instead });
    }
    found
}

fn counted(words: &[Word<'_>], place: usize, word: &Word<'_>) -> Option<Number> {
    let before = place.checked_sub(1).and_then(|place| words.get(place)).map_or("", |word| word.bare.as_str());
    let after = words.get(place + 1).map_or("", |word| word.bare.as_str());
    let in_words = NUMBERS.iter().find(|(name, _)| *name == word.bare).map(|(_, value)| *value);
    let is_list = place == 0 && word.text.ends_with('.');
    if NAMING.contains(&before) || MEASURING.contains(&after) || after == "%" || is_list {
        return None;
    }
    match in_words {
        Some(1) => PEOPLE.contains(&after).then(|| Number::whole(1)),
        Some(value) => Some(Number::whole(value)),
        None => read(&word.bare),
    }
}

/// A number in digits: `3`, `1,250`. Nothing for `2.3.1`, `Q3`, `26%` or `2023/24`.
fn read(word: &str) -> Option<Number> {
    let digits = word.replace(',', "");
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    plain.then(|| digits.parse().ok()).flatten()
}

/// What a number is said to be of: `3 of 16`, `3 of the 16`, `3 out of 16`.
fn whole(words: &[Word<'_>], place: usize) -> Option<Number> {
    let mut after = words.iter().skip(place + 1).map(|word| word.bare.as_str()).skip_while(|word| *word == "out");
    (after.next()? == "of").then_some(())?;
    after.find(|word| *word != "the").and_then(read)
}
