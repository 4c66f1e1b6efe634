//! How an objective stands: blue, green, amber, red, or grey when nobody has said.

use super::{
    details::Details,
    value::{Choice, choice},
};

/// What BRAG stands for, in a sentence.
pub const RATING: &str = "blue, red, amber or green (BRAG) rating";

choice! {
    /// Blue, red, amber, green; grey is not a judgement but the lack of one.
    pub enum Brag {
        Grey = "grey", "No update";
        Blue = "blue", "Complete";
        Green = "green", "On track";
        Amber = "amber", "At risk";
        Red = "red", "Off track";
    }
}

impl Brag {
    /// The colours in the order they are shown, the best first.
    pub const ORDER: [Self; 5] = [Self::Blue, Self::Green, Self::Amber, Self::Red, Self::Grey];

    /// The council's word for it.
    pub fn word(self, details: &Details) -> &str {
        let own = match self {
            Self::Blue => &details.brag_blue,
            Self::Green => &details.brag_green,
            Self::Amber => &details.brag_amber,
            Self::Red => &details.brag_red,
            Self::Grey => &details.brag_grey,
        };
        if own.is_empty() { self.label() } else { own }
    }

    /// Its name as a colour.
    pub fn colour(self) -> &'static str {
        match self {
            Self::Blue => "Blue",
            Self::Green => "Green",
            Self::Amber => "Amber",
            Self::Red => "Red",
            Self::Grey => "Grey",
        }
    }
}

/// How many of some objectives have each colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BragCounts([usize; 5]);

impl BragCounts {
    /// Counts one more.
    pub fn add(&mut self, brag: Brag) {
        if let Some(count) = self.0.get_mut(brag as usize) {
            *count += 1;
        }
    }

    /// How many have this colour.
    pub fn of(&self, brag: Brag) -> usize {
        self.0.get(brag as usize).copied().unwrap_or(0)
    }

    /// How many there are in all.
    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }
}

impl FromIterator<Brag> for BragCounts {
    fn from_iter<I: IntoIterator<Item = Brag>>(brags: I) -> Self {
        let mut counts = Self::default();
        brags.into_iter().for_each(|brag| counts.add(brag));
        counts
    }
}
