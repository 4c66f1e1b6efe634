//! The texts of a record that the public reads, in sentences and words.

use crate::domain::{
    field::{FieldKind, Visibility},
    record::{AnyRecord, FieldId, Kind},
    value::Value,
};
use std::sync::OnceLock;

/// The kinds of record whose texts are looked at: all that people read, but what is said of findings and rules.
pub(in crate::check) const READ: &[Kind] = &[
    Kind::Partnership,
    Kind::Details,
    Kind::Organisation,
    Kind::Post,
    Kind::Board,
    Kind::ReportingLine,
    Kind::Priority,
    Kind::Objective,
    Kind::Milestone,
    Kind::Update,
    Kind::Figure,
    Kind::Meeting,
    Kind::AgendaItem,
    Kind::Action,
    Kind::Funding,
    Kind::FundingExtension,
    Kind::Contract,
    Kind::ContractOption,
    Kind::Programme,
    Kind::Assessment,
    Kind::Finding,
    Kind::Engagement,
    Kind::Approval,
    Kind::Scrutiny,
    Kind::Recommendation,
    Kind::Risk,
    Kind::Order,
    Kind::OrderExtension,
    Kind::Strategy,
    Kind::Paper,
    Kind::Term,
    Kind::Handover,
    Kind::PriorityChange,
    Kind::PlanExtension,
    Kind::Indicator,
    Kind::Method,
    Kind::Target,
    Kind::Benchmark,
    Kind::Reading,
    Kind::Correction,
    Kind::Breakdown,
    Kind::BreakdownPart,
    Kind::CohortFlow,
    Kind::Movement,
];

/// Fields that hold codes, addresses and references, or a body's other names, and no prose.
const NOT_PROSE: [&str; 14] = [
    "address",
    "aliases",
    "code",
    "contact",
    "former_number",
    "location",
    "minute",
    "number",
    "published",
    "reference",
    "statute",
    "term",
    "time",
    "unit",
];

/// Words before a full stop that end no sentence.
const SHORTENED: [&str; 14] = ["approx", "cllr", "dr", "e.g", "i.e", "incl", "mr", "mrs", "ms", "no", "nos", "para", "paras", "st"];

/// One text of a record.
pub(super) struct Text {
    /// Where it stands.
    pub(super) field: FieldId,
    /// What it says.
    pub(super) words: String,
}

/// A sentence of a text.
pub(super) struct Sentence<'a> {
    /// As written, with what ends it.
    pub(super) text: &'a str,
    /// Its words.
    pub(super) words: Vec<Word<'a>>,
}

/// A word of a sentence.
#[derive(Clone, Copy)]
pub(super) struct Word<'a> {
    /// As written, hyphens and apostrophes included.
    pub(super) text: &'a str,
    /// Where it begins in its sentence.
    pub(super) start: usize,
    /// Whether it stands in quotation marks.
    pub(super) quoted: bool,
}

impl Text {
    /// Its field's name in files.
    pub(super) fn key(&self) -> &'static str {
        self.field.about().key
    }

    /// Whether it is made of paragraphs rather than one line.
    pub(super) fn is_long(&self) -> bool {
        self.field.about().kind == FieldKind::Paragraphs
    }

    /// Its sentences. A line of a list is one too.
    pub(super) fn sentences(&self) -> Vec<Sentence<'_>> {
        let (mut found, mut quotes) = (Vec::new(), Quotes::default());
        for line in self.words.lines() {
            let mut rest = line;
            while !rest.trim().is_empty() {
                let (sentence, after) = rest.split_at(end_of_sentence(rest));
                let text = sentence.trim();
                found.push(Sentence { text, words: words(text, &mut quotes) });
                rest = after;
            }
            quotes = Quotes::default();
        }
        found
    }
}

impl Word<'_> {
    /// Whether it is this word, capitals or not.
    pub(super) fn is(&self, word: &str) -> bool {
        self.text.eq_ignore_ascii_case(word)
    }

    /// Whether it is one of these, capitals or not.
    pub(super) fn is_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
    }

    /// Whether it begins with a capital.
    pub(super) fn is_capitalised(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// Where it ends in its sentence.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

impl Sentence<'_> {
    /// Where these words stand one after the other, by the place of the first.
    pub(super) fn find(&self, phrase: &str) -> Option<usize> {
        (0..self.words.len()).find(|place| self.stands_at(*place, phrase))
    }

    /// Whether these words stand there.
    fn stands_at(&self, place: usize, phrase: &str) -> bool {
        let mut rest = phrase;
        for word in self.words.iter().skip(place) {
            let Some((same, after)) = rest.split_at_checked(word.text.len()).filter(|(same, _)| word.is(same)) else {
                return false;
            };
            match after.strip_prefix(' ') {
                Some(after) => rest = after,
                None => return same.len() == rest.len(),
            }
        }
        false
    }

    /// As written, cut short where it is long.
    pub(super) fn shown(&self) -> String {
        const LONGEST: usize = 200;
        match self.text.char_indices().nth(LONGEST) {
            Some((end, _)) => {
                let cut = self.text.get(..end).unwrap_or(self.text);
                format!("“{}…”", cut.rsplit_once(' ').map_or(cut, |(before, _)| before))
            }
            None => format!("“{}”", self.text),
        }
    }
}

/// The fields of each kind, in the order of the kinds, that hold prose for the public.
fn prose_fields(kind: Kind) -> &'static [FieldId] {
    static FIELDS: OnceLock<Vec<Vec<FieldId>>> = OnceLock::new();
    let is_prose = |field: &FieldId| {
        let about = field.about();
        let is_text = matches!(about.kind, FieldKind::Line | FieldKind::Paragraphs | FieldKind::Lines);
        is_text && about.visibility == Visibility::Public && !NOT_PROSE.contains(&about.key)
    };
    let of_kind = |kind: Kind| if READ.contains(&kind) { FieldId::all(kind).filter(is_prose).collect() } else { Vec::new() };
    let fields = FIELDS.get_or_init(|| Kind::ALL.into_iter().map(of_kind).collect());
    fields.get(kind as usize).map(Vec::as_slice).unwrap_or_default()
}

/// The texts of a record that the public reads.
pub(super) fn texts(record: &AnyRecord) -> Vec<Text> {
    let mut found = Vec::new();
    for field in prose_fields(record.record_id().kind).iter().copied() {
        match record.value(field) {
            Value::Text(words) if !words.trim().is_empty() => found.push(Text { field, words }),
            Value::Texts(lines) if !lines.is_empty() => found.push(Text { field, words: lines.join("\n") }),
            _ => {}
        }
    }
    found
}

/// Up to where a text is one sentence: a full stop or the like, then a space and something that begins another.
fn end_of_sentence(text: &str) -> usize {
    for (place, mark) in text.char_indices() {
        if !matches!(mark, '.' | '!' | '?') {
            continue;
        }
        let (before, after) = text.split_at(place + mark.len_utf8());
        let closed = after.trim_start_matches(['”', '"', '’', ')']);
        let begins = closed.trim_start();
        let another =
            begins.starts_with(|first: char| first.is_uppercase() || first.is_numeric() || matches!(first, '“' | '"' | '‘' | '('));
        if begins.len() < closed.len() && another && !is_shortened(before) {
            return text.len() - closed.len();
        }
    }
    text.len()
}

/// Whether a text ends with a word whose full stop ends no sentence.
fn is_shortened(text: &str) -> bool {
    let last = text.trim_end_matches('.').rsplit([' ', '(']).next().unwrap_or_default();
    SHORTENED.iter().any(|word| word.eq_ignore_ascii_case(last))
}

/// Which quotation marks are open.
#[derive(Default)]
struct Quotes {
    double: bool,
    single: bool,
}

impl Quotes {
    fn pass(&mut self, letter: char, next: Option<char>) {
        match letter {
            '“' => self.double = true,
            '”' => self.double = false,
            '"' => self.double = !self.double,
            '‘' => self.single = true,
            // Between letters it is an apostrophe.
            '’' if !next.is_some_and(char::is_alphanumeric) => self.single = false,
            _ => {}
        }
    }
}

/// The words of a sentence: letters and digits, with hyphens and apostrophes between them.
fn words<'a>(text: &'a str, quotes: &mut Quotes) -> Vec<Word<'a>> {
    let (mut found, mut start) = (Vec::new(), None);
    let mut letters = text.char_indices().peekable();
    while let Some((place, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let joins = matches!(letter, '-' | '\'' | '’') && start.is_some() && next.is_some_and(char::is_alphanumeric);
        if letter.is_alphanumeric() || joins {
            start.get_or_insert((place, quotes.double || quotes.single));
        } else if let Some((from, quoted)) = start.take() {
            found.extend(text.get(from..place).map(|text| Word { text, start: from, quoted }));
        }
        quotes.pass(letter, next);
    }
    if let Some((from, quoted)) = start {
        found.extend(text.get(from..).map(|text| Word { text, start: from, quoted }));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::details::DetailsField;
    use proptest::prelude::*;

    fn text(words: &str) -> Text {
        Text { field: DetailsField::Vision.into(), words: words.to_owned() }
    }

    fn split(words: &str) -> Vec<String> {
        text(words).sentences().iter().map(|sentence| sentence.text.to_owned()).collect()
    }

    #[test]
    fn a_text_is_split_where_its_sentences_end() {
        for (words, expected) in [
            ("Crime fell. People know it.", vec!["Crime fell.", "People know it."]),
            ("It grew by 2.5 days. 3 people came.", vec!["It grew by 2.5 days.", "3 people came."]),
            ("See e.g. Northgate. Cllr. Smith came.", vec!["See e.g. Northgate.", "Cllr. Smith came."]),
            ("He said “it works.” Then he left.", vec!["He said “it works.”", "Then he left."]),
            ("One line\nanother line", vec!["One line", "another line"]),
            ("Is it so? yes. it is", vec!["Is it so? yes. it is"]),
            ("", vec![]),
        ] {
            assert_eq!(split(words), expected, "{words}");
        }
    }

    #[test]
    fn words_know_whether_they_are_quoted() {
        let text = text("She said “we won’t” and ‘I do’, but we don’t say “yes”.");
        let sentence = &text.sentences()[0];
        let quoted: Vec<&str> = sentence.words.iter().filter(|word| word.quoted).map(|word| word.text).collect();
        assert_eq!(quoted, ["we", "won’t", "I", "do", "yes"]);
        assert_eq!(sentence.find("but we"), Some(7));
        assert_eq!(sentence.find("we but"), None);
    }

    #[test]
    fn no_prose_field_is_named_that_is_not_there() {
        for key in NOT_PROSE {
            assert!(READ.iter().any(|kind| FieldId::named(*kind, key).is_some()), "{key}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_panics(words in "([A-Za-z .!?“”‘’'(),-]|\\PC|\n){0,60}") {
            let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
            let text = text(&words);
            let (whole, sentences) = (letters(&words), text.sentences());
            prop_assert_eq!(sentences.iter().map(|sentence| letters(sentence.text)).collect::<String>(), whole.clone());
            let words: String = sentences.iter().flat_map(|sentence| &sentence.words).map(|word| letters(word.text)).collect();
            prop_assert_eq!(words, whole);
        }
    }
}
