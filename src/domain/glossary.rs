//! Abbreviations written out where a text uses them first: `Multi-Agency Risk Assessment Conference (MARAC)`.

use super::{
    plan::Body,
    sort::{Key, backwards, natural, sort},
};

/// What the glossary can write out, and what it wrote out already.
#[derive(Clone, Debug)]
pub struct Glossary {
    /// Abbreviation, what it stands for, and whether it was used; longer abbreviations first.
    terms: Vec<(String, String, bool)>,
}

impl Glossary {
    /// A glossary of abbreviations and what they stand for. What stands for nothing, or for itself, is left out.
    pub fn new<'a>(terms: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let known = terms.into_iter().map(|(term, full)| (term.trim(), full.trim()));
        let useful = known.filter(|(term, full)| !term.is_empty() && !full.is_empty() && !term.eq_ignore_ascii_case(full));
        let mut terms: Vec<_> = useful.map(|(term, full)| (term.to_owned(), full.to_owned(), false)).collect();
        sort(&mut terms, |(term, _, _)| Key::numbers([backwards(term.len() as u64)]));
        Self { terms }
    }

    /// The glossary of a plan.
    pub fn of(body: &Body) -> Self {
        Self::new(body.glossary.iter().map(|term| (term.term.as_str(), term.expansion.as_str())))
    }

    /// The text with each abbreviation written out where it stands first. Texts that follow one another share a glossary: what an
    /// earlier one wrote out, a later one does not. Words within web and mail addresses stay as they are.
    pub fn expand(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            if starts_word(&out, first)
                && !in_address(&out, rest)
                && let Some((place, length)) = self.found_at(rest)
                && let (Some(word), Some(after)) = (rest.get(..length), rest.get(length..))
                && let Some((_, full, used)) = self.terms.get_mut(place)
            {
                let written = *used || is_written_out(&out, word, after, full);
                *used = true;
                if written {
                    out.push_str(word);
                } else {
                    out.push_str(full);
                    out.push_str(" (");
                    out.push_str(word);
                    out.push(')');
                }
                rest = after;
                continue;
            }
            out.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        }
        out
    }

    /// The term that the text begins with as a whole word, by its place, and how long it is.
    fn found_at(&self, text: &str) -> Option<(usize, usize)> {
        let whole =
            |term: &str| text.strip_prefix(term).is_some_and(|after| !after.chars().next().is_some_and(char::is_alphanumeric));
        let place = self.terms.iter().position(|(term, _, _)| whole(term))?;
        self.terms.get(place).map(|(term, _, _)| (place, term.len()))
    }
}

/// Whether a word begins after what was written so far.
fn starts_word(before: &str, first: char) -> bool {
    !first.is_whitespace() && !before.chars().next_back().is_some_and(char::is_alphanumeric)
}

/// Whether the place lies within a web or mail address.
fn in_address(before: &str, rest: &str) -> bool {
    let start = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let end = rest.split(char::is_whitespace).next().unwrap_or_default();
    let holds = |mark: &str| start.contains(mark) || end.contains(mark);
    holds("://") || holds("@") || start.to_lowercase().contains("www.")
}

/// Whether the author wrote it out here: `In full (ABC)`, or `ABC (in full)`.
fn is_written_out(before: &str, word: &str, after: &str, full: &str) -> bool {
    let full = natural(full);
    let brackets = before.trim_end().strip_suffix('(').map(str::trim_end);
    let after_it = after.trim_start().strip_prefix('(');
    brackets.is_some_and(|before| natural(before).ends_with(&full))
        || after_it.is_some_and(|after| natural(after).starts_with(&full))
        || natural(word) == full
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TERMS: [(&str, &str); 6] = [
        ("OWL", "Online Watch Link"),
        ("MOPAC", "Mayor's Office for Policing and Crime"),
        ("VAWG", "Violence against women and girls"),
        ("CSP", "Community Safety Partnership"),
        ("CSPs", "Community Safety Partnerships"),
        ("Cuckooing", ""),
    ];

    #[test]
    fn the_first_use_is_written_out_once_and_only_whole_words() {
        for (text, expected) in [
            ("OWL grew. OWL is free.", "Online Watch Link (OWL) grew. OWL is free."),
            ("OWLS and owl and KNOWL", "OWLS and owl and KNOWL"),
            ("(OWL), OWL-led", "(Online Watch Link (OWL)), OWL-led"),
            ("MOPAC’s grant", "Mayor's Office for Policing and Crime (MOPAC)’s grant"),
            ("Online Watch Link (OWL) and OWL", "Online Watch Link (OWL) and OWL"),
            ("the online watch link ( OWL )", "the online watch link ( OWL )"),
            ("OWL (Online Watch Link) and OWL", "OWL (Online Watch Link) and OWL"),
            ("CSPs and a CSP", "Community Safety Partnerships (CSPs) and a Community Safety Partnership (CSP)"),
            ("see https://www.met.uk/OWL or OWL", "see https://www.met.uk/OWL or Online Watch Link (OWL)"),
            ("write to OWL@met.uk", "write to OWL@met.uk"),
            ("Cuckooing", "Cuckooing"),
            ("éOWL OWL", "éOWL Online Watch Link (OWL)"),
            ("", ""),
        ] {
            assert_eq!(Glossary::new(TERMS).expand(text), expected);
        }
    }

    #[test]
    fn texts_that_follow_one_another_share_it() {
        let mut glossary = Glossary::new(TERMS);
        assert_eq!(glossary.expand("About VAWG"), "About Violence against women and girls (VAWG)");
        assert_eq!(glossary.expand("More on VAWG and OWL"), "More on VAWG and Online Watch Link (OWL)");
    }

    #[test]
    fn what_was_written_out_is_not_written_out_again_inside() {
        let mut glossary = Glossary::new([("A", "B and C"), ("B", "all A")]);
        assert_eq!(glossary.expand("A B"), "B and C (A) all A (B)");
    }

    proptest! {
        #[test]
        fn it_never_panics_and_only_adds(text in "(OWL|CSPs?|MOPAC|[a-zé .,()@/:-]){0,24}") {
            let once = Glossary::new(TERMS).expand(&text);
            prop_assert!(once.len() >= text.len());
            prop_assert_eq!(Glossary::new([]).expand(&text), text);
        }

        #[test]
        fn any_text_is_kept_when_nothing_is_to_be_written_out(text in "\\PC{0,40}") {
            prop_assert_eq!(Glossary::new([("ZZZQ", "Never")]).expand(&text), text);
        }
    }
}
