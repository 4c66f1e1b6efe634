//! The rule pack: every rule with its source, its date and how sure we are of it.

use super::{Part, TestKind, read};
use crate::domain::{
    date::{Date, Day},
    organisation::AuthorityType,
    partnership::{Country, Tier},
    value::{Choice as _, choice},
};
use serde::Deserialize;
use std::{collections::HashSet, fmt, sync::OnceLock};

choice! {
    /// How sure we are of what a rule says.
    pub enum Confidence {
        Verified = "verified", "Read in the source";
        AsMade = "as_made", "Read as first made; later changes not checked";
        ToVerify = "to_verify", "To be verified";
    }
}

choice! {
    /// What weight a rule has.
    pub enum RuleKind {
        Duty = "duty", "Duty";
        GoodPractice = "good_practice", "Good practice";
        Optional = "optional", "Optional";
    }
}

choice! {
    /// Where a rule holds.
    pub enum Where {
        Both = "both", "England and Wales";
        England = "england", "England";
        Wales = "wales", "Wales";
    }
}

/// Where a rule is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Law {
    /// What it asks, in a sentence or two of ours.
    pub asks: &'static str,
    /// Act or regulation, and section.
    pub citation: &'static str,
    /// Where to read it; empty where we know no address.
    pub address: &'static str,
    /// The date up to which what we read holds.
    pub as_at: Date,
    /// How sure we are.
    pub confidence: Confidence,
    /// What in particular is not sure; may be empty.
    pub doubt: &'static str,
}

/// What differs in Wales.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wales {
    #[serde(default)]
    asks: Option<&'static str>,
    citation: &'static str,
    address: &'static str,
    #[serde(deserialize_with = "read::parsed")]
    as_at: Date,
    #[serde(deserialize_with = "read::choice")]
    confidence: Confidence,
    #[serde(default)]
    doubt: &'static str,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// `R13`. Stable: notes hang on it.
    pub id: &'static str,
    /// What it is about.
    #[serde(deserialize_with = "read::choice")]
    pub part: Part,
    /// A few words.
    pub title: &'static str,
    asks: &'static str,
    #[serde(deserialize_with = "read::choice")]
    country: Where,
    #[serde(default, deserialize_with = "read::choices")]
    tiers: Vec<Tier>,
    #[serde(default)]
    elsewhere: &'static str,
    #[serde(default, deserialize_with = "read::maybe_parsed")]
    from: Option<Date>,
    citation: &'static str,
    address: &'static str,
    #[serde(deserialize_with = "read::parsed")]
    as_at: Date,
    #[serde(deserialize_with = "read::choice")]
    confidence: Confidence,
    #[serde(default)]
    doubt: &'static str,
    #[serde(default)]
    wales: Option<Wales>,
    /// What weight it has.
    #[serde(deserialize_with = "read::choice")]
    pub kind: RuleKind,
    /// How it is tested.
    pub test: TestKind,
    /// What an officer could name as evidence.
    pub evidence: &'static str,
}

/// What one kind of partner discloses every quarter.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataReturn {
    /// Which kind of partner.
    #[serde(deserialize_with = "read::choice")]
    pub partner: AuthorityType,
    /// How sure we are of the list.
    #[serde(deserialize_with = "read::choice")]
    pub confidence: Confidence,
    /// What holds for all its items.
    pub about: &'static str,
    /// What it discloses.
    #[serde(borrow)]
    pub items: Vec<&'static str>,
}

/// All rules, with their version and date.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Pack {
    /// Counts up when a rule changes.
    pub version: u32,
    /// The day the pack was put together.
    #[serde(deserialize_with = "read::parsed")]
    pub date: Day,
    /// The rules, in the order of the schedule.
    pub rules: Vec<Rule>,
    /// The quarterly data, by partner.
    pub returns: Vec<DataReturn>,
}

/// Why a rule file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackError {
    /// It is not what a rule file is.
    Shape(String),
    /// Two rules have this id.
    Twice(&'static str),
    /// A rule leaves something out that every rule must say.
    Silent {
        /// Which rule.
        rule: &'static str,
        /// What it does not say.
        about: &'static str,
    },
    /// A rule has an address that is not one of the government’s or of legislation.gov.uk.
    Address {
        /// Which rule.
        rule: &'static str,
        /// The address.
        address: &'static str,
    },
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape(why) => write!(f, "The file of rules cannot be read: {why}"),
            Self::Twice(id) => write!(f, "Rule {id} is there twice"),
            Self::Silent { rule, about } => write!(f, "Rule {rule} does not say its {about}"),
            Self::Address { rule, address } => write!(f, "Rule {rule} has an address that is not one of the law’s: {address}"),
        }
    }
}

impl std::error::Error for PackError {}

impl Pack {
    /// Reads a rule file, strictly.
    ///
    /// # Errors
    ///
    /// [`PackError`] where it is not complete, or holds what a rule file does not.
    pub fn read(json: &'static str) -> Result<Self, PackError> {
        let pack: Self = serde_json::from_str(json).map_err(|error| PackError::Shape(error.to_string()))?;
        let mut ids = HashSet::new();
        for rule in &pack.rules {
            if !ids.insert(rule.id) {
                return Err(PackError::Twice(rule.id));
            }
            rule.check()?;
        }
        Ok(pack)
    }
}

impl Rule {
    fn check(&self) -> Result<(), PackError> {
        let said = [("id", self.id), ("title", self.title), ("evidence", self.evidence)];
        let laws = [self.law(Country::England), self.law(Country::Wales)];
        let of_laws = laws.iter().flat_map(|law| [("wording", law.asks), ("citation", law.citation)]);
        if let Some((about, _)) = said.into_iter().chain(of_laws).find(|(_, words)| words.trim().is_empty()) {
            return Err(PackError::Silent { rule: self.id, about });
        }
        let known = ["https://www.legislation.gov.uk/", "https://www.gov.uk/"];
        let is_known = |address: &str| address.is_empty() || known.iter().any(|site| address.starts_with(site));
        match laws.iter().find(|law| !is_known(law.address)) {
            Some(law) => Err(PackError::Address { rule: self.id, address: law.address }),
            None => Ok(()),
        }
    }

    /// Where it is written for a country.
    pub fn law(&self, country: Country) -> Law {
        let Self { asks, citation, address, as_at, confidence, doubt, .. } = *self;
        let law = Law { asks, citation, address, as_at, confidence, doubt };
        match &self.wales {
            Some(wales) if country == Country::Wales => {
                let Wales { citation, address, as_at, confidence, doubt, .. } = *wales;
                Law { asks: wales.asks.unwrap_or(asks), citation, address, as_at, confidence, doubt }
            }
            _ => law,
        }
    }

    /// The country or countries that its wording for this country holds in.
    pub fn holds_in(&self, country: Country) -> &'static str {
        if self.wales.is_some() { country.label() } else { self.country.label() }
    }

    /// Why it does not apply to a partnership on a day; nothing where it does. Where the plan does not say what kind of area it is,
    /// a rule for some kinds of area is asked of the officer.
    pub(super) fn stands_aside(&self, country: Country, tier: Option<Tier>, today: Day) -> Option<String> {
        let here = match self.country {
            Where::Both => true,
            Where::England => country == Country::England,
            Where::Wales => country == Country::Wales,
        };
        if !here {
            return Some(format!("a rule for {}; what holds in {} was not found", self.country.label(), country.label()));
        }
        if let Some(from) = self.from.filter(|from| today < from.first()) {
            return Some(format!("in force from {}", from.words()));
        }
        // The Welsh law that stands in place of an English one knows no tiers.
        let tiered = !(self.tiers.is_empty() || (country == Country::Wales && self.wales.is_some()));
        match tier {
            Some(tier) if tiered && !self.tiers.contains(&tier) => Some(format!(
                "not for this kind of area ({}). {}",
                tier.label().to_lowercase(),
                self.elsewhere.trim_end_matches('.')
            )),
            _ => None,
        }
    }

    /// Whether it depends on the kind of area, which the plan leaves open.
    pub(super) fn needs_tier(&self, tier: Option<Tier>) -> bool {
        tier.is_none() && !self.tiers.is_empty()
    }
}

/// The rules that come with the program. They are read once.
///
/// # Errors
///
/// Never, as long as the tests pass: they read them.
pub fn shipped() -> Result<&'static Pack, &'static PackError> {
    static PACK: OnceLock<Result<Pack, PackError>> = OnceLock::new();
    PACK.get_or_init(|| Pack::read(include_str!(concat!(env!("OUT_DIR"), "/rules.json")))).as_ref()
}
