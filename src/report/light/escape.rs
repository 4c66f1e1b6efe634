//! The backslash: before a sign of the formatting it takes the sign at its face value; before anything else it is a backslash.

/// Signs that a backslash takes at their face value.
pub(super) const SIGNS: [char; 3] = ['*', '[', ']'];

/// What a run of backslashes at the start of a text comes to: the text it stands for, the sign it covers, and what follows.
pub(super) struct Run<'a> {
    pub(super) backslashes: usize,
    pub(super) sign: Option<char>,
    pub(super) rest: &'a str,
}

/// The run of backslashes that a text begins with, if it begins with one.
pub(super) fn run(text: &str) -> Option<Run<'_>> {
    let rest = text.trim_start_matches('\\');
    let count = text.len() - rest.len();
    if count == 0 {
        return None;
    }
    let Some(sign) = rest.chars().next().filter(|sign| SIGNS.contains(sign)) else {
        return Some(Run { backslashes: count, sign: None, rest });
    };
    // As many as there are pairs; one that is left over covers the sign.
    let covered = (count % 2 == 1).then(|| rest.strip_prefix(sign)).flatten();
    Some(Run { backslashes: count / 2, sign: covered.map(|_| sign), rest: covered.unwrap_or(rest) })
}

/// Writes text and signs so that [`run`] reads them as they were.
#[derive(Default)]
pub(super) struct Writer {
    text: String,
    backslashes: usize,
}

impl Writer {
    /// A letter of the text; `covered` where it would be read as a sign.
    pub(super) fn letter(&mut self, letter: char, covered: bool) {
        if letter == '\\' {
            self.backslashes += 1;
        } else if SIGNS.contains(&letter) && (covered || self.backslashes > 0) {
            self.flush(2);
            self.text.push('\\');
            self.text.push(letter);
        } else {
            self.flush(1);
            self.text.push(letter);
        }
    }

    /// A sign of the formatting.
    pub(super) fn sign(&mut self, sign: &str) {
        self.flush(2);
        self.text.push_str(sign);
    }

    /// Words that are written as they are; none of them begins with a sign.
    pub(super) fn verbatim(&mut self, words: &str) {
        self.flush(1);
        self.text.push_str(words);
    }

    /// What was written.
    pub(super) fn finish(mut self) -> String {
        self.flush(1);
        self.text
    }

    fn flush(&mut self, each: usize) {
        self.text.extend(std::iter::repeat_n('\\', self.backslashes * each));
        self.backslashes = 0;
    }
}
