//! The lines of a calendar: ended by CR LF, folded at 75 octets, special characters escaped (RFC 5545, sections 3.1 and 3.3.11).

/// The most octets in a line, without its end.
const LONGEST: usize = 75;

/// A calendar being written.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
}

impl Lines {
    /// A line as it is: a name with its parameters, and a value that needs no escaping.
    pub(super) fn put(&mut self, name: &str, value: &str) {
        let mut room = LONGEST;
        for character in name.chars().chain([':']).chain(value.chars()) {
            if character.len_utf8() > room {
                self.text.push_str("\r\n ");
                room = LONGEST - 1;
            }
            room -= character.len_utf8();
            self.text.push(character);
        }
        self.text.push_str("\r\n");
    }

    /// A line with words; nothing when there are none.
    pub(super) fn words(&mut self, name: &str, words: &str) {
        if !words.trim().is_empty() {
            self.put(name, &escaped(words));
        }
    }

    /// Everything that was written.
    pub(super) fn finish(self) -> String {
        self.text
    }
}

fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for character in words.trim().chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            // A line break of its own would begin a line of the calendar.
            '\u{0}'..='\u{1f}' | '\u{7f}' => {}
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_special_is_escaped() {
        assert_eq!(escaped(" a,b;c\\d\r\ne "), "a\\,b\\;c\\\\d\\ne");
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_and_unfolding_gives_the_words_back(words in "\\PC{0,300}") {
            let mut lines = Lines::default();
            lines.words("SUMMARY", &words);
            let text = lines.finish();
            prop_assert!(text.is_empty() || text.ends_with("\r\n"));
            prop_assert!(text.split("\r\n").all(|line| line.len() <= LONGEST));
            let unfolded = text.replace("\r\n ", "").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
            if !text.is_empty() {
                prop_assert_eq!(unfolded.trim_end_matches("\r\n"), format!("SUMMARY:{}", words.trim()));
            }
        }
    }
}
