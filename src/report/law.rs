//! What reports say of the law: our own sentences, each with its source and the date up to which it holds. Not legal advice.

use crate::{
    domain::{date::Date, partnership::Country, plan::Body},
    report::document::{Span, Target},
};
use serde::{Deserialize, Deserializer, de::Error as _};
use std::sync::OnceLock;

/// How sure we are of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sure {
    /// Read in the source.
    Verified,
    /// Read as first made; later changes not checked.
    AsMade,
    /// To be verified.
    ToVerify,
}

/// Where a sentence holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holds {
    /// In England and Wales.
    Both,
    /// In England.
    England,
    /// In Wales.
    Wales,
}

/// A sentence about the law.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// Stable: texts refer to it.
    pub id: &'static str,
    /// The Act or regulations.
    pub act: &'static str,
    /// The Act and section as they are cited.
    pub citation: &'static str,
    /// Where it holds.
    pub country: Holds,
    /// The sentence.
    pub words: &'static str,
    /// The date up to which what we read holds.
    #[serde(deserialize_with = "date")]
    pub as_at: Date,
    /// How sure we are.
    pub confidence: Sure,
    /// Where to read it.
    pub address: &'static str,
    /// The parts of a report that say it; `cited` for a sentence that is said where the plan names the Act.
    #[serde(rename = "for")]
    pub said_in: Vec<&'static str>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Library {
    #[serde(rename = "version")]
    _version: u32,
    #[serde(rename = "date")]
    _date: &'static str,
    entries: Vec<Law>,
}

fn date<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
    let text = <&str>::deserialize(from)?;
    text.parse().map_err(|_| D::Error::custom(format!("“{text}” is not a date")))
}

/// Every sentence.
pub fn library() -> &'static [Law] {
    static LIBRARY: OnceLock<Vec<Law>> = OnceLock::new();
    const TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/law.json"));
    LIBRARY.get_or_init(|| serde_json::from_str::<Library>(TEXT).map(|library| library.entries).unwrap_or_default())
}

/// The sentence with this id.
pub fn law(id: &str) -> Option<&'static Law> {
    library().iter().find(|law| law.id == id)
}

/// What a part of a report says of the law, in light formatting, each sentence with the mark of its source.
pub fn said_in(body: &Body, part: &str) -> String {
    sentences(body, |law| law.said_in.contains(&part))
}

/// What is said of the Acts that the plan's linked strategies and duties name, but for those that are spoken of already.
pub fn cited(body: &Body, already: &[&str]) -> String {
    let names = |law: &Law| body.strategies.iter().any(|strategy| strategy.statute.contains(law.act));
    let told = |law: &Law| already.iter().any(|text| text.contains(law.act));
    sentences(body, |law| law.said_in.contains(&"cited") && names(law) && !told(law))
}

fn sentences(body: &Body, wanted: impl Fn(&Law) -> bool) -> String {
    let holds = |law: &Law| match law.country {
        Holds::Both => true,
        Holds::England => body.partnership.country == Country::England,
        Holds::Wales => body.partnership.country == Country::Wales,
    };
    let found = library().iter().filter(|law| holds(law) && wanted(law));
    found.map(|law| format!("{}{{law:{}}}", law.words, law.id)).collect::<Vec<_>>().join(" ")
}

impl Law {
    /// The source, as a footnote says it.
    pub fn source(&self) -> Vec<Span> {
        let doubt = match self.confidence {
            Sure::Verified => "",
            Sure::AsMade => ", as first made",
            Sure::ToVerify => ", to be verified",
        };
        let mut spans = vec![Span::plain(format!("{}, as at {}{doubt}", self.citation, self.as_at.words()))];
        if !self.address.is_empty() {
            spans.push(Span::plain(": "));
            spans.push(Span::link(self.address, Target::Address(self.address.to_owned())));
        }
        spans
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_sentence_is_dated_and_sourced_and_ends() {
        assert!(!library().is_empty());
        let ids: BTreeSet<&str> = library().iter().map(|law| law.id).collect();
        assert_eq!(ids.len(), library().len());
        for law in library() {
            assert!(law.words.ends_with('.') && law.address.starts_with("https://www.legislation.gov.uk/"), "{}", law.id);
            assert!(
                law.citation.contains(law.act) || law.citation.starts_with("SI ") || law.citation.contains(", and SI "),
                "{}",
                law.id
            );
            assert!(!law.said_in.is_empty(), "{}", law.id);
        }
    }

    #[test]
    fn wales_has_its_own() {
        let mut body = Body::default();
        assert!(said_in(&body, "background").contains("{law:plan-england}"));
        std::sync::Arc::make_mut(&mut body.partnership).country = Country::Wales;
        let words = said_in(&body, "background");
        assert!(words.contains("{law:plan-wales}") && !words.contains("{law:plan-england}"));
    }
}
