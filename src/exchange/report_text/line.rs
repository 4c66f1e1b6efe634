//! A pasted text as lines without the marks that Word, PDF and plain text put around words.

/// A line with words, and what its marks said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "they are marks, each there or not")]
pub(super) struct Line {
    /// Its places in the pasted text, from 1; more than one when a bullet stood on a line of its own.
    pub numbers: Vec<usize>,
    /// Its words, without marks. Tabs stay: they part the cells of a table.
    pub text: String,
    /// How many characters it had as pasted, blanks at its ends not counted: where a PDF broke it.
    pub length: usize,
    /// Whether it was marked as a heading or is bold from end to end.
    pub marked: bool,
    /// Whether it began with a bullet.
    pub bullet: bool,
    /// Whether a blank line stands before it.
    pub gap: bool,
    /// Whether it ends in a hyphen that a program put there to break a word.
    pub broken_word: bool,
}

const BULLETS: &str = "-–—*•·●○◦▪▫■□‣⁃∙➢➤►▶✓✔❖◆◇+\u{f0b7}\u{f0a7}\u{f02d}\u{f0d8}\u{f076}\u{f0fc}§";

/// The lines that are not blank, as they were pasted but for their marks. A line may be without letters and digits.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut found: Vec<Line> = Vec::new();
    let (mut gap, mut waiting, mut bold) = (true, None::<Line>, false);
    for (index, raw) in physical(text).into_iter().enumerate() {
        let mut line = one(&raw);
        if line.length == 0 {
            (gap, bold) = (true, false);
            continue;
        }
        // Bold may begin in one line and end in the next.
        let changes = raw.matches("**").count() % 2 == 1;
        line.marked |= bold || changes && raw.trim_start_matches(['#', ' ']).starts_with("**");
        bold ^= changes;
        (line.numbers, line.gap) = (vec![index + 1], gap);
        gap = false;
        if line.bullet && line.text.is_empty() {
            // A bullet on a line of its own belongs to the next line.
            found.extend(waiting.replace(line));
            continue;
        }
        if let Some(bullet) = waiting.take() {
            line.numbers.splice(0..0, bullet.numbers);
            (line.bullet, line.gap) = (true, bullet.gap);
        }
        found.push(line);
    }
    found.extend(waiting);
    found
}

/// Lines as any program ends them: also Word's line break within a paragraph, and a new page.
fn physical(text: &str) -> Vec<String> {
    let one_kind = text.replace("\r\n", "\n");
    one_kind.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']).map(str::to_owned).collect()
}

fn one(raw: &str) -> Line {
    let seen: String = raw.chars().filter_map(plain).collect();
    let seen = seen.trim();
    let broken_word = seen.ends_with('\u{ad}');
    let words = seen.replace('\u{ad}', "");
    let mut line = Line { length: seen.chars().count(), broken_word, ..Line::default() };
    let mut rest = words.trim_start_matches(['>', ' ']);
    if let Some(after) = heading(rest) {
        (line.marked, rest) = (true, after);
    }
    if let Some(after) = bullet(rest) {
        (line.bullet, rest) = (true, after);
    }
    if let Some(after) = heading(rest) {
        (line.marked, rest) = (true, after);
    }
    line.marked |= ["**", "__"].iter().any(|mark| rest.len() > 4 && rest.starts_with(mark) && rest.ends_with(mark));
    line.text = without_marks(rest);
    line
}

/// A character as it is wanted; none for what cannot be seen.
fn plain(letter: char) -> Option<char> {
    match letter {
        '\t' | '\u{ad}' => Some(letter),
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => None,
        letter if letter.is_control() => None,
        letter if letter.is_whitespace() => Some(' '),
        letter => Some(letter),
    }
}

/// What follows the marks of a heading.
fn heading(text: &str) -> Option<&str> {
    let after = text.trim_start_matches('#');
    let count = text.len() - after.len();
    let parted = after.is_empty() || after.starts_with([' ', '\t', '*']);
    ((1..=6).contains(&count) && parted).then(|| after.trim_start())
}

/// What follows a bullet. The letters `o` and `Ø`, which Word makes of bullets, count when a blank and a capital follow: Østfold
/// is a word.
fn bullet(text: &str) -> Option<&str> {
    let first = text.chars().next()?;
    let after = text.get(first.len_utf8()..)?;
    let parted = after.is_empty() || after.starts_with([' ', '\t']) || (!first.is_ascii() && !matches!(first, '–' | '—' | 'Ø'));
    let rest = after.trim_start();
    let is_bullet = match first {
        'o' | 'Ø' => parted && (rest.is_empty() || after.starts_with('\t') || rest.starts_with(char::is_uppercase)),
        first => BULLETS.contains(first) && parted && !after.starts_with(first),
    };
    is_bullet.then_some(rest)
}

/// The words without the marks of bold and italics, and without the strokes that keep marks from being marks.
fn without_marks(text: &str) -> String {
    let mut plain = text.replace("**", "");
    if plain.starts_with("__") {
        plain = plain.replace("__", "");
    }
    for mark in ['.', ')', '(', '-', '*', '#', '[', ']'] {
        plain = plain.replace(&format!("\\{mark}"), &mark.to_string());
    }
    let trimmed = plain.trim();
    let inner = trimmed.strip_prefix(['*', '_']).and_then(|inner| inner.strip_suffix(['*', '_']));
    let mut words = String::new();
    for letter in inner.unwrap_or(trimmed).trim().chars() {
        if letter != ' ' || !words.ends_with([' ', '\t']) {
            words.push(letter);
        }
    }
    words
}

impl Line {
    /// Whether it has a letter or a digit.
    pub fn has_words(&self) -> bool {
        self.text.chars().any(char::is_alphanumeric)
    }

    /// Its first letter or digit, if nothing but quotation marks and brackets stand before it.
    pub fn first(&self) -> Option<char> {
        self.text.chars().find(|letter| !matches!(letter, '“' | '‘' | '"' | '\'' | '(' | '['))
    }

    /// Whether its last word ends a sentence or leads on to a list.
    pub fn ends(&self) -> bool {
        let last = self.text.trim_end_matches(['”', '’', '"', '\'', ')', ']', ' ']);
        last.ends_with(['.', '?', '!', ':', ';'])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read_and_taken_off() {
        for (raw, text, marked, bullet) in [
            ("### **2.2.5 Training**", "2.2.5 Training", true, false),
            ("**2.1.1. Group**", "2.1.1. Group", true, false),
            ("- **Places** – safer ones", "Places – safer ones", false, true),
            ("\u{f0b7}\tRoll out", "Roll out", false, true),
            ("o\tRoll out", "Roll out", false, true),
            ("o Roll out", "Roll out", false, true),
            ("Ø\tRoll out", "Roll out", false, true),
            ("Ø Roll out", "Roll out", false, true),
            ("Ø\u{a0}Roll out", "Roll out", false, true),
            ("Ø", "", false, true),
            ("Østfold", "Østfold", false, false),
            ("ØA", "ØA", false, false),
            ("Ø and Å", "Ø and Å", false, false),
            ("- Østfold", "Østfold", false, true),
            ("Once", "Once", false, false),
            ("of the plan", "of the plan", false, false),
            ("•Roll out", "Roll out", false, true),
            ("–5 degrees", "–5 degrees", false, false),
            ("*Roll out*", "Roll out", false, false),
            ("* Roll out", "Roll out", false, true),
            ("2\\.1\\. Roll", "2.1. Roll", false, false),
            ("a\u{a0}b\u{ad}c \u{200b} d", "a bc d", false, false),
            ("“Curly” ‘quotes’ stay", "“Curly” ‘quotes’ stay", false, false),
            ("1.1\tTitle\tGreen", "1.1\tTitle\tGreen", false, false),
            ("---", "---", false, false),
            ("#1 priority", "#1 priority", false, false),
        ] {
            let line = one(raw);
            assert_eq!((line.text.as_str(), line.marked, line.bullet), (text, marked, bullet), "{raw}");
        }
    }

    #[test]
    fn lines_end_in_many_ways_and_a_lone_bullet_joins_the_next() {
        let found = lines("a\r\nb\rc\u{b}d\n\n•\nEnd\n-");
        let seen: Vec<_> = found.iter().map(|line| (line.numbers.clone(), line.text.as_str(), line.gap)).collect();
        assert_eq!(
            seen,
            [
                (vec![1], "a", true),
                (vec![2], "b", false),
                (vec![3], "c", false),
                (vec![4], "d", false),
                (vec![6, 7], "End", true),
                (vec![8], "", false)
            ]
        );
    }
}
