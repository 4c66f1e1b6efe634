//! What is said of a breakdown beside its numbers: what does not add up, and what may not be added.

use super::{
    balance::Balance,
    breakdown::BreakdownKind,
    breakdown_sums::{BreakdownSums, PartLine, WholeFrom},
    number::Number,
};

impl PartLine {
    /// What is wrong with it or worth knowing, a sentence each.
    pub fn remarks(&self) -> Vec<String> {
        let mut said = Vec::new();
        if let Some((by, share)) = self.exceeds.zip(self.share) {
            said.push(format!("{} more than the {} it is taken from", by.grouped(), share.of.grouped()));
        }
        if let (Some(stated), Some(share)) = (self.stated_share, self.share)
            && share.agrees == Some(false)
        {
            let of_whole = self.share_of_whole.filter(|whole| whole.agrees == Some(true));
            let instead = of_whole.map(|whole| format!("; {}% is the share of {}", stated.grouped(), whole.of.grouped()));
            said.push(format!(
                "stated as {}%, but {} of {} is {}%{}",
                stated.grouped(),
                self.value.map(Number::grouped).unwrap_or_default(),
                share.of.grouped(),
                share.percent.grouped(),
                instead.unwrap_or_default()
            ));
        }
        if let Some(most) = self.at_most {
            said.push(format!("no count stated; {} at most", most.grouped()));
        }
        said
    }
}

impl BreakdownSums {
    /// What the whole is, in words; empty where it is not known.
    pub fn whole_words(&self) -> &'static str {
        match self.whole_from {
            WholeFrom::Stated => "The whole, as stated",
            WholeFrom::Value => "The reading",
            WholeFrom::Numerator => "The numerator of the reading",
            WholeFrom::Nowhere => "",
        }
    }

    /// How the parts lie to the whole, in a sentence.
    pub fn balance_words(&self) -> String {
        let exhaustive = self.kind == BreakdownKind::Exhaustive;
        let uncounted = match self.uncounted {
            0 => String::new(),
            1 => "1 part has no count".to_owned(),
            several => format!("{several} parts have no count"),
        };
        match (self.kind, self.balance) {
            (BreakdownKind::Overlapping, _) => {
                "These parts overlap: one may be counted in several. They are not added up.".to_owned()
            }
            _ if self.lines.is_empty() => String::new(),
            (_, Balance::Even) => "The parts add up to the whole.".to_owned(),
            (_, Balance::Short(by)) if exhaustive => {
                format!("{} left over: the parts should make up the whole, and do not.", by.grouped())
            }
            (_, Balance::Short(by)) => format!("{} in none of these parts.", by.grouped()),
            (_, Balance::Over(by)) => format!("{} too many: the parts come to more than the whole.", by.grouped()),
            (_, Balance::Unknown) if self.whole.is_none() => {
                "The whole is not stated, so the parts cannot be held against it.".to_owned()
            }
            (_, Balance::Unknown) => format!("{uncounted}, so the parts cannot be held against the whole."),
        }
    }

    /// What the stated shares come to, where they do not come to 100.
    pub fn share_words(&self) -> String {
        match (self.share_sum, self.shares_fit) {
            (Some(sum), Some(false)) => format!("The stated shares come to {}%, not 100%.", sum.grouped()),
            _ => String::new(),
        }
    }

    /// Whether something does not add up.
    pub fn is_off(&self) -> bool {
        let parts_off = match self.balance {
            Balance::Over(_) => true,
            Balance::Short(_) => self.kind == BreakdownKind::Exhaustive,
            Balance::Even | Balance::Unknown => false,
        };
        parts_off || self.shares_fit == Some(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        breakdown::{Breakdown, BreakdownId, BreakdownPart, BreakdownPartId},
        breakdown_sums::sums_of,
        field::Record as _,
        id::{Id as _, RawId},
    };

    /// A breakdown of parts with count, share, and the place of the part they are taken from.
    fn sums(kind: BreakdownKind, whole: &str, parts: &[(&str, &str, u64)]) -> BreakdownSums {
        let raw = |number: u64| RawId::from_bits(number).unwrap();
        let mut breakdown = Breakdown::blank(BreakdownId::of(RawId::ONLY));
        (breakdown.kind, breakdown.whole) = (kind, whole.parse().ok());
        let part = |(place, (value, share, within)): (u64, &(&str, &str, u64))| {
            let mut part = BreakdownPart::blank(BreakdownPartId::of(raw(place)));
            (part.value, part.share) = (value.parse().ok(), share.parse().ok());
            part.within = (*within > 0).then(|| BreakdownPartId::of(raw(*within)));
            part
        };
        let parts: Vec<BreakdownPart> = (1..).zip(parts).map(part).collect();
        sums_of(&breakdown, &parts.iter().collect::<Vec<_>>(), None)
    }

    #[test]
    fn the_index_is_told_what_cannot_be() {
        let index = sums(BreakdownKind::Some, "133", &[("", "67", 0), ("99", "74", 1)]);
        let said: Vec<Vec<String>> = index.lines.iter().map(PartLine::remarks).collect();
        assert_eq!(said[0], ["no count stated; 89 at most"]);
        assert_eq!(
            said[1],
            ["10 more than the 89 it is taken from", "stated as 74%, but 99 of 89 is 111.2%; 74% is the share of 133"]
        );
        assert_eq!(index.balance_words(), "1 part has no count, so the parts cannot be held against the whole.");
        assert!(!index.is_off());
    }

    #[test]
    fn the_balance_is_said() {
        use BreakdownKind::{Exhaustive, Overlapping, Some as SomeOnly};
        for (kind, whole, parts, said, off) in [
            (Exhaustive, "11", &[("5", "", 0), ("6", "", 0)][..], "The parts add up to the whole.", false),
            (Exhaustive, "13", &[("5", "", 0), ("6", "", 0)], "2 left over: the parts should make up the whole, and do not.", true),
            (SomeOnly, "1,300", &[("5", "", 0)], "1,295 in none of these parts.", false),
            (SomeOnly, "10", &[("5", "", 0), ("6", "", 0)], "1 too many: the parts come to more than the whole.", true),
            (Exhaustive, "", &[("5", "", 0)], "The whole is not stated, so the parts cannot be held against it.", false),
            (
                Exhaustive,
                "9",
                &[("", "", 0), ("", "", 0)],
                "2 parts have no count, so the parts cannot be held against the whole.",
                false,
            ),
            (Exhaustive, "9", &[], "", false),
            (
                Overlapping,
                "9",
                &[("5", "", 0)],
                "These parts overlap: one may be counted in several. They are not added up.",
                false,
            ),
        ] {
            let sums = sums(kind, whole, parts);
            assert_eq!((sums.balance_words().as_str(), sums.is_off()), (said, off));
        }
        let shares = sums(Exhaustive, "", &[("", "90", 0), ("", "12", 0)]);
        assert_eq!((shares.share_words().as_str(), shares.is_off()), ("The stated shares come to 102%, not 100%.", true));
    }
}
