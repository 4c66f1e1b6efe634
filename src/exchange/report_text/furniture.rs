//! What comes with the paper: page numbers, what stands at the head and foot of each page, and rules.

use super::{flow, label, line::Line, why::Why};
use std::collections::HashMap;

/// Why a line is no part of the report's words, if it is not; one entry a line.
pub(super) fn furniture(lines: &[Line]) -> Vec<Option<Why>> {
    let (coming_back, width) = (coming_back(lines), flow::width(lines));
    let mut found = Vec::with_capacity(lines.len());
    let mut before: Option<&Line> = None;
    for line in lines {
        let why = if !line.has_words() {
            Some(Why::NoWords)
        } else if line.bullet {
            None
        } else if is_page_number(&line.text) {
            Some(Why::PageNumber)
        } else if coming_back.contains_key(&shape(&line.text)) {
            Some(Why::ComesBack)
        } else if is_meeting_date(&line.text) && !before.is_some_and(|before| flow::title_goes_on(before, line, width)) {
            Some(Why::MeetingDate)
        } else {
            None
        };
        if why.is_none() {
            before = Some(line);
        }
        found.push(why);
    }
    found
}

/// The text with each number as one mark, so that page 3 is as page 4.
fn shape(text: &str) -> String {
    let mut shape = String::new();
    for letter in text.to_lowercase().chars().filter(|letter| !letter.is_whitespace()) {
        let letter = if letter.is_ascii_digit() { '#' } else { letter };
        if letter != '#' || !shape.ends_with('#') {
            shape.push(letter);
        }
    }
    shape
}

/// The shapes of short lines that come back. What comes back between one title and the next is progress (“No update”), not paper.
fn coming_back(lines: &[Line]) -> HashMap<String, usize> {
    let plain = |line: &Line| !line.bullet && label::read(line).is_none();
    let mut counts: HashMap<String, (usize, usize)> = HashMap::new();
    for (index, line) in lines.iter().enumerate() {
        let words = line.text.split_whitespace().count();
        if !plain(line) || line.text.ends_with(':') || line.length > 100 || words < 2 {
            continue;
        }
        let item = |at: Option<usize>| at.and_then(|at| lines.get(at)).is_none_or(|other| !plain(other));
        let between = item(index.checked_sub(1)) && item(Some(index + 1));
        let count = counts.entry(shape(&line.text)).or_default();
        count.0 += 1;
        count.1 += usize::from(between && !line.text.chars().any(|letter| letter.is_ascii_digit()));
    }
    let comes_back = |shape: &str, count: usize, between: usize| {
        let dated = shape.contains('#');
        count >= if dated { 2 } else { 3 } && between * 2 < count && !shape.ends_with(['.', '?', '!'])
    };
    let kept = counts.into_iter().filter(|(shape, (count, between))| comes_back(shape, *count, *between));
    kept.map(|(shape, (count, _))| (shape, count)).collect()
}

/// `12`, `- 12 -`, `Page 12`, `Page 3 of 10`, `3 / 10`, `Page | 3`.
fn is_page_number(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let number = |word: &str| word.len() <= 3 && word.chars().all(|letter| letter.is_ascii_digit());
    let says_page = words.iter().any(|word| matches!(*word, "page" | "pg"));
    let few = words.iter().all(|word| number(word) || matches!(*word, "page" | "pg" | "of" | "p"));
    let numbers = words.iter().filter(|word| number(word)).count();
    let has_dot = text.contains(['.', ')', '%', '£', ',']);
    few && if says_page {
        (1..=2).contains(&numbers)
    } else {
        !has_dot && (numbers == 1 || numbers == 2 && text.contains(['/', 'o']))
    }
}

const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/// Whether a word is a month's name.
pub(super) fn is_month(word: &str) -> bool {
    MONTHS.contains(&word.to_lowercase().as_str())
}

/// `Cabinet, 8 November 2023`.
fn is_meeting_date(text: &str) -> bool {
    let Some((body, date)) = text.rsplit_once(',') else { return false };
    let words: Vec<&str> = date.split_whitespace().collect();
    let (words, starts) = (words.as_slice(), body.trim().starts_with(char::is_uppercase));
    let day = |word: &str| word.trim_end_matches(char::is_alphabetic).parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    let year = |word: &str| word.len() == 4 && word.parse::<u16>().is_ok();
    let is_date = match words {
        [number, month, of] | [_, number, month, of] => day(number) && is_month(month) && year(of),
        _ => false,
    };
    starts && is_date && body.split_whitespace().count() <= 8
}

#[cfg(test)]
mod tests {
    use super::{super::line, *};

    #[test]
    fn paper_is_told_from_words() {
        for text in ["12", "- 12 -", "Page 12", "Page 3 of 10", "3 / 10", "Page | 3", "3 of 10", "PAGE 3"] {
            assert!(is_page_number(text), "{text}");
        }
        for text in ["2.1", "12%", "Page of notes", "1.", "3 weeks", "2)", "£12", "12, 13"] {
            assert!(!is_page_number(text), "{text}");
        }
        assert!(is_meeting_date("Cabinet, 8 November 2023") && is_meeting_date("Community Safety Board, Tuesday 8th March 2022"));
        assert!(!is_meeting_date("Publish the plan by 8 November 2023") && !is_meeting_date("in the town, 2023"));
    }

    #[test]
    fn what_comes_back_is_paper_unless_it_is_an_answer() {
        let found = |text: &str| furniture(&line::lines(text)).into_iter().flatten().count();
        assert_eq!(found("Plan of Ashby 3\n- One\nPlan of Ashby 4\n- Two"), 2);
        assert_eq!(found("Annual review\n- One\nwords here\nAnnual review\n- Two\nwords here\nAnnual review\nmore words"), 3);
        assert_eq!(found("1.1.1 A thing\nNo update received\n1.1.2 B thing\nNo update received\n1.1.3 C\nNo update received"), 0);
        assert_eq!(found("- Training\n- Training\n- Training"), 0);
    }
}
