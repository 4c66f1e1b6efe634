//! The number or letter at a line's start: `2.1.1`, `2.1.1)`, `(a)`, `Priority 1:`; and what only looks like one.

use super::{furniture::is_month, line::Line};

/// What sort of number it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Style {
    /// A number with this many parts; a single one is told by its marks.
    Number(usize, Marks),
    /// A letter.
    Letter(Marks),
    /// `i`, `ii`, `iii`.
    Roman(Marks),
    /// A word and a number, as in “Priority 1”.
    Word(String),
}

/// The marks about a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Marks {
    None,
    Dot,
    Bracket,
    Brackets,
}

/// The number at a line's start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// Its sort.
    pub style: Style,
    /// Its parts: 2, 1, 1.
    pub parts: Vec<u32>,
    /// As it is printed, without marks.
    pub printed: String,
    /// What follows it.
    pub rest: String,
    /// How sure it is that it is one.
    pub weight: u32,
}

/// Units and words that follow a figure in a sentence and no number of a heading.
const UNITS: [&str; 12] = ["million", "m", "k", "bn", "billion", "thousand", "per", "percent", "percentage", "pence", "am", "pm"];
const AFTER_FIGURES: [&str; 26] = [
    "of", "to", "and", "or", "in", "out", "for", "were", "was", "are", "is", "had", "have", "times", "people", "cases", "days",
    "day", "weeks", "hours", "months", "month", "years", "year", "more", "new",
];

/// Reads the number at a line's start, if there is one.
pub(super) fn read(line: &Line) -> Option<Label> {
    numbered(line).or_else(|| worded(line)).or_else(|| lettered(line))
}

fn numbered(line: &Line) -> Option<Label> {
    let (open, text) = opened(&line.text);
    let (parts, rest_at) = number(text)?;
    let (marks, after) = closed(rest_at, open)?;
    let depth = parts.len();
    let capital = after.starts_with(char::is_uppercase);
    let parted = after.is_empty() || after.starts_with([' ', '\t']) || (capital && depth > 1);
    let tab = after.starts_with('\t');
    let sure = line.marked || marks != Marks::None || tab;
    if !parted || depth == 1 && !sure || is_figure(after, depth, sure) {
        return None;
    }
    let rest = rest_of(after);
    let printed = as_printed(text, rest_at);
    let weight = weight(line, &rest, depth, marks);
    let marks = if depth == 1 { marks } else { Marks::None };
    Some(Label { style: Style::Number(depth, marks), parts, printed, rest, weight })
}

fn weight(line: &Line, rest: &str, depth: usize, marks: Marks) -> u32 {
    let capital = rest.is_empty() || rest.starts_with(|first: char| !first.is_lowercase());
    let points = [(capital, 8), (line.marked, 6), (depth > 2, 4), (marks != Marks::None, 2), (line.gap, 2)];
    4 + points.iter().filter(|(holds, _)| *holds).map(|(_, points)| points).sum::<u32>()
}

fn opened(text: &str) -> (bool, &str) {
    text.strip_prefix(['(', '[']).map_or((false, text), |text| (true, text))
}

/// The parts of a number and what follows: no part has more than three digits, so that years and dates are none.
fn number(text: &str) -> Option<(Vec<u32>, &str)> {
    let (mut parts, mut rest) = (Vec::new(), text);
    loop {
        let digits = rest.len() - rest.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
        if digits == 0 || digits > 3 {
            return None;
        }
        parts.push(rest.get(..digits)?.parse().ok()?);
        rest = rest.get(digits..)?;
        match rest.strip_prefix('.') {
            Some(next) if next.starts_with(|letter: char| letter.is_ascii_digit()) => rest = next,
            _ => break,
        }
    }
    let wanted = parts.len() <= 5 && parts.iter().all(|part| (1..100).contains(part));
    wanted.then_some((parts, rest))
}

/// The number that stands before what is left of a text.
fn as_printed(text: &str, rest: &str) -> String {
    text.strip_suffix(rest).unwrap_or_default().to_owned()
}

/// The marks that close a number.
fn closed(after: &str, open: bool) -> Option<(Marks, &str)> {
    let inner = after.strip_prefix('.').unwrap_or(after);
    if let Some(rest) = inner.strip_prefix([')', ']']) {
        let marks = if open { Marks::Brackets } else { Marks::Bracket };
        return Some((marks, rest.strip_prefix([':', '.']).unwrap_or(rest)));
    }
    if open {
        return None;
    }
    match after.strip_prefix(['.', ':']) {
        Some(rest) => Some((Marks::Dot, rest)),
        None => Some((Marks::None, after)),
    }
}

/// Whether what follows a number makes it a figure in a sentence: `2.5 million`, `24.1 %`, `8 November`.
fn is_figure(after: &str, depth: usize, sure: bool) -> bool {
    let after = after.trim_start();
    let word = after.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    let unit = UNITS.contains(&word.to_lowercase().as_str()) || is_month(word);
    let unit = unit || after.starts_with(['%', '°', '£', '€', '+', '=', '×', '/']);
    let figure = AFTER_FIGURES.contains(&word) || after.starts_with(|first: char| first.is_ascii_digit());
    depth < 3 && (unit || figure && !sure)
}

/// What follows a number, without the dash or colon that may part it.
fn rest_of(after: &str) -> String {
    let after = after.trim();
    let rest = after.strip_prefix([':', '–', '—', '-']).filter(|rest| rest.starts_with([' ', '\t'])).unwrap_or(after);
    rest.trim().to_owned()
}

/// `Priority 1: Title`, `Strategic theme 2 – Title`, `Objective 1.2`.
fn worded(line: &Line) -> Option<Label> {
    let digit = line.text.find(|letter: char| letter.is_ascii_digit())?;
    let words = line.text.get(..digit)?;
    let is_name = words.starts_with(char::is_uppercase)
        && words.ends_with(' ')
        && words.len() <= 40
        && words.split_whitespace().count() <= 3
        && words.chars().all(|letter| letter.is_alphabetic() || letter == ' ');
    let (parts, after_number) = number(line.text.get(digit..)?)?;
    let after = after_number;
    let parting = after.trim_start().starts_with([':', '–', '—', '-', '.', ')']) || after.is_empty() || line.marked;
    let known = words.split_whitespace().all(|word| !is_month(word) && !AFTER_FIGURES.contains(&word.to_lowercase().as_str()));
    let parted = after.is_empty() || after.starts_with([' ', '\t', ':', '.', ')', '–', '—']);
    if !(is_name && parting && parted && known) {
        return None;
    }
    let after = after.strip_prefix(['.', ')', ':']).unwrap_or(after);
    let printed = as_printed(line.text.get(digit..)?, after_number);
    let rest = rest_of(after);
    let weight = weight(line, &rest, parts.len(), Marks::Dot);
    Some(Label { style: Style::Word(words.trim().to_lowercase()), parts, printed, rest, weight })
}

fn lettered(line: &Line) -> Option<Label> {
    let (open, text) = opened(&line.text);
    let letters = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_alphabetic()).len();
    let (printed, after) = text.split_at_checked(letters)?;
    let (marks, after) = closed(after, open)?;
    if marks == Marks::None || !after.is_empty() && !after.starts_with([' ', '\t']) {
        return None;
    }
    let lower = printed.to_lowercase();
    let style_and_part = match (lower.as_str(), lower.len()) {
        (roman, 2..=5) => ROMANS.iter().position(|known| *known == roman).map(|at| (Style::Roman(marks), at)),
        (letter, 1) => letter.bytes().next().map(|byte| (Style::Letter(marks), usize::from(byte.saturating_sub(b'a')))),
        _ => None,
    };
    let (style, at) = style_and_part?;
    let part = u32::try_from(at).ok()? + 1;
    let rest = rest_of(after);
    let weight = weight(line, &rest, 1, marks);
    Some(Label { style, parts: vec![part], printed: printed.to_owned(), rest, weight })
}

/// From one to twenty; a single letter is read as a letter.
const ROMANS: [&str; 20] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix",
    "xx",
];

#[cfg(test)]
mod tests {
    use super::{super::line, *};

    fn of(text: &str) -> Option<(String, String)> {
        let lines = line::lines(text);
        read(lines.first()?).map(|label| (label.printed, label.rest))
    }

    #[test]
    fn numbers_are_read_with_all_their_marks() {
        for (text, printed, rest) in [
            ("2.1.1 Title", "2.1.1", "Title"),
            ("2.1.1. Title", "2.1.1", "Title"),
            ("2.1.1) Title", "2.1.1", "Title"),
            ("(2.1.1) Title", "2.1.1", "Title"),
            ("2.1.1: Title", "2.1.1", "Title"),
            ("2.1.1 – Title", "2.1.1", "Title"),
            ("2.1.1.\tTitle", "2.1.1", "Title"),
            ("2.1.1Title", "2.1.1", "Title"),
            ("- **2.1.1** Title", "2.1.1", "Title"),
            ("2.1.1", "2.1.1", ""),
            ("2.1.1 the provision", "2.1.1", "the provision"),
            ("2.1.1 24/7 line", "2.1.1", "24/7 line"),
            ("2.1 3-year plan.", "", ""),
            ("**2.1 3-year plan**", "2.1", "3-year plan"),
            ("2.1 Reducing violence", "2.1", "Reducing violence"),
            ("1. Title", "1", "Title"),
            ("1) Title", "1", "Title"),
            ("## 3 Title", "3", "Title"),
            ("3 Title", "", ""),
            ("(a) Title", "a", "Title"),
            ("b) Title", "b", "Title"),
            ("(iv) Title", "iv", "Title"),
            ("Priority 1: Title", "1", "Title"),
            ("Strategic theme 2 – Title", "2", "Title"),
            ("Objective 1.2. Title", "1.2", "Title"),
            ("**Priority 3 Title**", "3", "Title"),
        ] {
            let expected = (!printed.is_empty()).then(|| (printed.to_owned(), rest.to_owned()));
            assert_eq!(of(text), expected, "{text}");
        }
    }

    #[test]
    fn figures_and_dates_are_not_numbering() {
        for text in [
            "2.5 million pounds was spent",
            "24.1 % of cases",
            "24.1% of cases",
            "2.5 days per week",
            "8 November 2023",
            "8. November",
            "12.5.2023 meeting",
            "2023 was a year",
            "25/05/2023",
            "3 people came",
            "2 x 12 months",
            "1.2 of them",
            "4.5 times as many",
            "1,200 people",
            "£2.5 million",
            "Since 2022: more",
            "In 3 wards",
            "April 5: a day",
            "99 – 74% - came",
            "e.g. this",
            "Mr. Smith",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
