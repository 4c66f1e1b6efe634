//! Text copied from Word without its looks: bullets as whatever sign they had, numbers in any form, tabs and spaces that only align.

use super::lines::width;

/// Signs that Word and its fonts have for bullets.
const BULLETS: &str = "•·▪▫◦○●■□►➢✓✔\u{f0b7}\u{f0a7}\u{f0d8}\u{f0fc}\u{f076}\u{f02d}";
/// Letters and dashes that are bullets only where a tab follows, or the several spaces that stand for one.
const BULLETS_BEFORE_A_TAB: &str = "o§vqüØ–—-*";
/// By how much a line is indented to stand below the item before it.
const STEP: usize = 2;

/// How items of one list are marked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// With the bullet of light formatting.
    OurBullet,
    /// With its numbers.
    OurNumber,
    /// With a sign.
    Bullet(char),
    /// With a number before this sign.
    Number(char),
    /// With a letter before this sign.
    Letter(char),
    /// With a small Roman number before this sign.
    Roman(char),
}

/// What a line begins with.
struct Mark<'a> {
    form: Form,
    /// Its place in its list, where it tells it.
    number: Option<usize>,
    words: &'a str,
}

/// The list that lines are in.
#[derive(Clone, Copy)]
struct Open {
    form: Form,
    indent: usize,
    number: usize,
}

/// Text pasted from Word, in light formatting. Text that is in it already stays as it is.
pub fn clean(pasted: &str) -> String {
    let mut text = cleaned(pasted);
    // What was an odd mark once cleaned may be a plain one: again until nothing is left to do.
    for _ in 0..4 {
        let again = cleaned(&text);
        if again == text {
            break;
        }
        text = again;
    }
    text
}

fn cleaned(pasted: &str) -> String {
    let mut made = Cleaner::default();
    for line in plain(pasted).split('\n') {
        let mut pieces = line.split('\u{b}');
        let first = pieces.next().unwrap_or_default();
        made.line(first);
        for piece in pieces {
            // A line break within an item does not end it.
            if !first.trim().is_empty() && made.in_item() && read(piece).is_empty() {
                made.goes_on(piece);
            } else {
                made.line(piece);
            }
        }
    }
    made.finish()
}

/// The same text with one kind of line break, of space and of hyphen, and nothing that cannot be seen.
pub(super) fn plain(pasted: &str) -> String {
    let mut text = String::with_capacity(pasted.len());
    for letter in pasted.replace("\r\n", "\n").chars() {
        match letter {
            '\r' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => text.push('\n'),
            '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{2002}' | '\u{2003}' | '\u{2009}' => text.push(' '),
            '\u{2011}' | '\u{1e}' => text.push('-'),
            '\u{ad}' | '\u{1f}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' => (),
            '\n' | '\t' | '\u{b}' => text.push(letter),
            _ if letter.is_control() => (),
            _ => text.push(letter),
        }
    }
    text
}

#[derive(Default)]
struct Cleaner {
    lines: Vec<String>,
    outer: Option<Open>,
    inner: Option<Open>,
}

impl Cleaner {
    fn line(&mut self, line: &str) {
        if line.trim().is_empty() {
            if self.lines.last().is_some_and(|last| !last.is_empty()) {
                self.lines.push(String::new());
            }
            return;
        }
        let indent = width(line);
        let placed = read(line).into_iter().find_map(|mark| self.place(&mark, indent));
        self.lines.push(placed.unwrap_or_else(|| {
            (self.outer, self.inner) = (None, None);
            single(line)
        }));
    }

    /// The line of an item, if it is one where it stands.
    fn place(&mut self, mark: &Mark, indent: usize) -> Option<String> {
        let below = self.outer.is_some_and(|outer| {
            let deeper = indent >= outer.indent + STEP;
            let lesser = mark.form != outer.form && !matches!(mark.form, Form::OurBullet | Form::OurNumber | Form::Number(_));
            deeper || lesser && !matches!(outer.form, Form::OurBullet | Form::OurNumber)
        });
        let open = if below { &mut self.inner } else { &mut self.outer };
        let before = open.filter(|open| open.form == mark.form);
        let number = before.map_or(0, |open| open.number) + 1;
        if mark.number.is_some_and(|said| said != number && (said != 1 || below)) {
            return None;
        }
        let number = mark.number.unwrap_or(number);
        let indent = before.map_or(indent, |open| open.indent.max(indent));
        *open = Some(Open { form: mark.form, indent, number });
        if !below {
            self.inner = None;
        }
        let space = if below { "  " } else { "" };
        let words = single(mark.words);
        Some(if mark.number.is_some() { format!("{space}{number}. {words}") } else { format!("{space}- {words}") })
    }

    fn in_item(&self) -> bool {
        self.outer.is_some()
    }

    fn goes_on(&mut self, words: &str) {
        if let Some(last) = self.lines.last_mut() {
            let words = single(words);
            if !words.is_empty() {
                last.push(' ');
                last.push_str(&words);
            }
        }
    }

    fn finish(self) -> String {
        self.lines.join("\n").trim_end().to_owned()
    }
}

/// A line with single spaces.
fn single(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a line may begin with; a letter may also be a Roman number.
fn read(line: &str) -> Vec<Mark<'_>> {
    let line = line.trim();
    let Some(first) = line.chars().next() else { return Vec::new() };
    let rest = line.strip_prefix(first).unwrap_or_default();
    let words = rest.trim_start();
    if words.is_empty() {
        return Vec::new();
    }
    let space = rest.get(..rest.len() - words.len()).unwrap_or_default();
    let is_tab = space.contains('\t') || space.len() > 1;
    if first == '-' && !space.is_empty() && !is_tab {
        return vec![Mark { form: Form::OurBullet, number: None, words }];
    }
    if BULLETS.contains(first) && (!space.is_empty() || !first.is_ascii()) || BULLETS_BEFORE_A_TAB.contains(first) && is_tab {
        return vec![Mark { form: Form::Bullet(first), number: None, words }];
    }
    numbered(line)
}

fn numbered(line: &str) -> Vec<Mark<'_>> {
    let (bracketed, bare) = line.strip_prefix('(').map_or((false, line), |rest| (true, rest));
    let Some(end) = bare.find(['.', ')']) else { return Vec::new() };
    let Some((name, rest)) = bare.split_at_checked(end) else { return Vec::new() };
    let sign = if rest.starts_with('.') { '.' } else { ')' };
    let after = rest.strip_prefix(sign).unwrap_or_default();
    let words = after.trim_start();
    if words.is_empty() || words.len() == after.len() || bracketed && sign == '.' {
        return Vec::new();
    }
    let is_ours = sign == '.' && after.strip_prefix(' ').is_some_and(|rest| rest == words);
    let sign = if bracketed { '(' } else { sign };
    let mark = |form, number| Mark { form, number: Some(number), words };
    if (1..=3).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_digit()) && !name.starts_with('0') {
        let form = if is_ours { Form::OurNumber } else { Form::Number(sign) };
        return name.parse().map(|number| mark(form, number)).into_iter().collect();
    }
    let letter = name.bytes().next().filter(|byte| name.len() == 1 && byte.is_ascii_lowercase());
    let letter = letter.map(|byte| mark(Form::Letter(sign), usize::from(byte - b'a') + 1));
    let roman = ROMAN.iter().position(|roman| *roman == name).map(|place| mark(Form::Roman(sign), place + 1));
    letter.into_iter().chain(roman).collect()
}

const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_word_copies_comes_in_clean() {
        for (pasted, cleaned) in [
            // Two paragraphs with an empty one between, Windows' line ends, double spaces after a full stop.
            (
                "The plan runs to March 2025.  It has six priorities.\r\n\r\nNext.\r\n",
                "The plan runs to March 2025. It has six priorities.\n\nNext.",
            ),
            ("•\tBurglary\r\n•\tRobbery", "- Burglary\n- Robbery"),
            ("·\u{a0}\u{a0}\u{a0}Burglary\n·  Robbery", "- Burglary\n- Robbery"),
            ("\u{f0b7}\tBurglary\n\u{f0b7}\tRobbery", "- Burglary\n- Robbery"),
            ("▪ Burglary", "- Burglary"),
            // Bullets of the second level are an o; Word copies them with and without the tab before.
            ("•\tVictims\no\tSupport\no\tAdvice\n•\tPlaces", "- Victims\n  - Support\n  - Advice\n- Places"),
            ("•\tVictims\n\to\tSupport\n•\tPlaces", "- Victims\n  - Support\n- Places"),
            ("1)\tNote\n2)\tAgree", "1. Note\n2. Agree"),
            ("1.\tNote\ta\n2.\tAgree", "1. Note a\n2. Agree"),
            ("(1) Note\n(2) Agree", "1. Note\n2. Agree"),
            ("1.\tNote\na)\tthe first\nb)\tthe second\n2.\tAgree", "1. Note\n  1. the first\n  2. the second\n2. Agree"),
            ("a. one\nb. two\nc. three", "1. one\n2. two\n3. three"),
            ("(i)\tone\n(ii)\ttwo", "1. one\n2. two"),
            ("i. one\nii. two", "1. one\n2. two"),
            ("1.\tNote\n•\tthe plan\n2.\tAgree", "1. Note\n  - the plan\n2. Agree"),
            // What only looks like an item.
            ("A. Smith chaired", "A. Smith chaired"),
            ("c) on its own", "c) on its own"),
            ("o clock", "o clock"),
            ("2.1\tBackground", "2.1 Background"),
            ("2023. A year", "2023. A year"),
            ("3. From the middle", "3. From the middle"),
            // A break within an item, and one within a paragraph.
            ("•\tBurglary\u{b}of homes\n•\tRobbery", "- Burglary of homes\n- Robbery"),
            ("Aims:\u{b}fewer victims", "Aims:\nfewer victims"),
            ("co\u{ad}ordi\u{ad}nator and non\u{2011}crime", "coordinator and non-crime"),
            ("\u{feff}A\u{200b}B", "AB"),
            ("  indented\u{c}next page", "indented\nnext page"),
            ("a\tb\tc", "a b c"),
            ("\u{1}", ""),
        ] {
            assert_eq!(clean(pasted), cleaned, "{pasted:?}");
        }
    }

    #[test]
    fn light_formatting_stays_as_it_is() {
        for text in [
            "One.\n\n- a\n- b\n  - c\n- d\n\n1. e\n2. f\n  1. g\n\n**Bold** and [words](https://example.org).",
            r"\- not an item",
            "1. a\n\n- b",
            "5. not an item",
        ] {
            assert_eq!(clean(text), text);
        }
    }
}
