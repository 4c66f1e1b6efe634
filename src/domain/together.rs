//! Ranges such as `2022-25`, which stay together where a line ends.

/// The most letters of a word that is never broken.
const LONGEST: usize = 16;

/// A text in stretches, in their order and with nothing lost; whether each is a range, with the stop or comma that follows it.
///
/// ```
/// use safer_plan::domain::together::stretches;
///
/// assert_eq!(stretches("The plan 2022-25: facts"), [("The plan ", false), ("2022-25:", true), (" facts", false)]);
/// ```
pub fn stretches(text: &str) -> Vec<(&str, bool)> {
    // Most texts have none, and a long report has many texts.
    if !text.contains('-') && !text.is_empty() {
        return vec![(text, false)];
    }
    let (mut found, mut plain, mut at) = (Vec::new(), 0, 0);
    for word in text.split_inclusive(char::is_whitespace) {
        let end = at + word.trim_end().len();
        if is_range(word.trim_end()) {
            found.extend(text.get(plain..at).map(|before| (before, false)));
            found.extend(text.get(at..end).map(|range| (range, true)));
            plain = end;
        }
        at += word.len();
    }
    found.extend(text.get(plain..).map(|rest| (rest, false)));
    found.retain(|(stretch, _)| !stretch.is_empty());
    found
}

/// Whether a hyphen between digits is in a word, and the word is short.
fn is_range(word: &str) -> bool {
    let between = |three: &[u8]| matches!(three, [before, b'-', after] if before.is_ascii_digit() && after.is_ascii_digit());
    word.chars().count() <= LONGEST && word.as_bytes().windows(3).any(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_short_ranges_are_kept_together() {
        assert_eq!(stretches("The Plan 2022-25, in short"), [("The Plan ", false), ("2022-25,", true), (" in short", false)]);
        assert_eq!(stretches("5-6"), [("5-6", true)]);
        assert_eq!(stretches("1-2 3-4"), [("1-2", true), (" ", false), ("3-4", true)]);
        assert_eq!(stretches(""), []);
        for text in [" ", "night-time", "-5", "A-1", "https://example.org/2022-12-20", "two\u{a0}lines\n"] {
            assert_eq!(stretches(text), [(text, false)]);
        }
    }
}
