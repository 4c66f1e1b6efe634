//! Small counts in what is published: which are hidden, and which others with them so that they cannot be worked out.
//!
//! Nought is not small: it is nobody. A count that is hidden for itself is said to be fewer than the smallest count published, and
//! whoever reads that knows that it is one at least. A count that is hidden to protect another is only left out.

use super::{
    breakdown::BreakdownKind,
    breakdown_sums::{BreakdownSums, PartLine},
    details::Details,
    indicator::{Indicator, SmallNumbers},
    number::Number,
};

/// The smallest count published where nobody said another.
const FIVE: i64 = 5;

/// The wording of a rounded share must leave at least so many counts that it could mean.
const MEANINGS: i64 = 3;

/// Whether and why a count is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// It is shown.
    Full,
    /// It is small itself.
    Small,
    /// It is hidden so that a small one cannot be worked out.
    Protecting,
}

/// A table of parts as it may be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The whole.
    pub whole: Shown,
    /// The parts, in their order.
    pub parts: Vec<Shown>,
}

impl Indicator {
    /// The smallest count of it that is published; nothing when it may all be published.
    pub fn smallest_published(&self, details: &Details) -> Option<Number> {
        let guarded = match self.small_numbers {
            SmallNumbers::Standard => self.sensitive,
            SmallNumbers::Always => true,
            SmallNumbers::Never => false,
        };
        guarded.then(|| self.threshold.or(details.small_number).unwrap_or(Number::whole(FIVE)))
    }
}

/// Whether a count is above nought and below the smallest count published.
pub fn is_small(count: Number, smallest: Number) -> bool {
    Number::nought() < count && count < smallest
}

/// What is hidden of parts and their whole. Parts that make up the whole can be worked out from one another; of others only what is
/// left of the whole.
pub fn publish(whole: Option<Number>, parts: &[Option<Number>], make_up: bool, smallest: Number) -> Published {
    let hides = |count: &Option<Number>| count.is_some_and(|count| is_small(count, smallest));
    let shown = |count: &Option<Number>| if hides(count) { Shown::Small } else { Shown::Full };
    let mut published = Published { whole: shown(&whole), parts: parts.iter().map(shown).collect() };
    let Some(whole) = whole.filter(|_| published.whole == Shown::Full) else { return published };
    if make_up {
        let parts = with_the_last(whole, parts);
        published.parts.iter_mut().zip(&parts).filter(|(_, count)| hides(count)).for_each(|(part, _)| *part = Shown::Small);
        protect(&mut published, &parts, smallest);
    } else {
        for (part, count) in published.parts.iter_mut().zip(parts) {
            let others = count.and_then(|count| whole.minus(count));
            if *part == Shown::Full && hides(&others) {
                *part = Shown::Protecting;
            }
        }
    }
    published
}

/// The parts, and in place of one that is not known what is left for it.
fn with_the_last(whole: Number, parts: &[Option<Number>]) -> Vec<Option<Number>> {
    let mut parts = parts.to_vec();
    let known = Number::sum(parts.iter().flatten().copied());
    let rest = known.and_then(|known| whole.minus(known)).filter(|rest| !rest.is_negative());
    let mut unknown = parts.iter_mut().filter(|part| part.is_none());
    if let (Some(last), None) = (unknown.next(), unknown.next()) {
        *last = rest;
    }
    parts
}

/// Hides the next smallest part for as long as a small one could still be worked out; when no part is left, the whole.
fn protect(published: &mut Published, parts: &[Option<Number>], smallest: Number) {
    while can_be_worked_out(published, parts, smallest) {
        let open = published.parts.iter().zip(parts).enumerate().filter(|(_, (shown, _))| **shown == Shown::Full);
        let counted = open.filter_map(|(place, (_, count))| Some((place, (*count)?)));
        let next = counted.filter(|(_, count)| *count > Number::nought()).reduce(
            |least, other| {
                if other.1 < least.1 { other } else { least }
            },
        );
        if let Some(part) = next.and_then(|(place, _)| published.parts.get_mut(place)) {
            *part = Shown::Protecting;
        } else {
            published.whole = Shown::Protecting;
            return;
        }
    }
}

/// Whether someone who knows the rules can tell a small part from what is shown: the hidden ones come to a known sum, each small
/// one is from 1 to one less than the smallest published, and each other one is that at least.
fn can_be_worked_out(published: &Published, parts: &[Option<Number>], smallest: Number) -> bool {
    let places = parts.iter().flatten().map(|count| count.places()).max().unwrap_or(0).max(smallest.places());
    let (least, most) = (smallest.units(places), smallest.units(places) - 1);
    let (mut sum, mut bounds) = (0_i128, Vec::new());
    for (shown, count) in published.parts.iter().zip(parts) {
        match (shown, count) {
            // Of a part that nobody counted anything can be true.
            (_, None) => return false,
            (Shown::Full, _) => continue,
            (Shown::Small, Some(_)) => bounds.push((true, 1, Some(most))),
            (Shown::Protecting, Some(_)) => bounds.push((false, least, None)),
        }
        sum += count.map_or(0, |count| count.units(places));
    }
    let lowest: i128 = bounds.iter().map(|(_, low, _)| low).sum();
    let highest: Option<i128> = bounds.iter().map(|(_, _, high)| *high).sum();
    bounds.iter().filter(|(small, ..)| *small).any(|(_, low, high)| {
        let top = high.unwrap_or(sum).min(sum - (lowest - low));
        let bottom = highest.map_or(*low, |highest| (*low).max(sum - (highest - high.unwrap_or(0))));
        top <= bottom
    })
}

/// What of a breakdown is hidden: the parts in the order of its lines, each group of parts of one part for itself.
pub fn publish_breakdown(sums: &BreakdownSums, smallest: Number) -> Published {
    let group = |within| sums.lines.iter().filter(move |line: &&PartLine| line.within == within);
    let top: Vec<Option<Number>> = group(None).map(|line| line.value).collect();
    let outer = publish(sums.whole, &top, sums.kind == BreakdownKind::Exhaustive, smallest);
    let mut shown = Vec::new();
    let mut of_top = outer.parts.iter();
    for line in &sums.lines {
        shown.push(match line.within {
            None => of_top.next().copied().unwrap_or(Shown::Full),
            Some(larger) => {
                let base = sums.lines.iter().find(|other| other.part == larger).and_then(|larger| larger.value);
                publish(base, &[line.value], false, smallest).parts.first().copied().unwrap_or(Shown::Full)
            }
        });
    }
    Published { whole: outer.whole, parts: shown }
}

impl Shown {
    /// What stands in place of the count: `fewer than 5`, `not shown`; nothing when it is shown.
    pub fn words(self, smallest: Number) -> Option<String> {
        match self {
            Self::Full => None,
            Self::Small => Some(format!("fewer than {}", smallest.grouped())),
            Self::Protecting => Some("not shown".to_owned()),
        }
    }
}

/// A share so roughly that the count cannot be told from it: `about 75%`. Nothing when the whole is too small for that.
pub fn rounded_share(part: Number, whole: Number) -> Option<String> {
    let whole_count = whole.hundredths().filter(|hundredths| hundredths % 100 == 0)? / 100;
    let nearest = |part: Number, step: i64| {
        let steps = part.ratio(whole, Number::whole(100 / step), 0)?;
        steps.times(Number::whole(step))
    };
    [5, 10, 25, 50].into_iter().find_map(|step| {
        let share = nearest(part, step)?;
        // Counts with the same rounded share lie side by side: enough of them around this one are enough.
        let same = |off: &i64| {
            let count = part.plus(Number::whole(*off)).filter(|count| !count.is_negative() && *count <= Number::whole(whole_count));
            count.and_then(|count| nearest(count, step)).is_some_and(|other| other.is_same_as(share))
        };
        let meanings = (-MEANINGS..=MEANINGS).filter(same).count();
        (i64::try_from(meanings).ok()? >= MEANINGS).then(|| format!("about {}%", share.grouped()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(whole: i64, parts: &[i64], make_up: bool) -> String {
        let parts: Vec<_> = parts.iter().map(|part| (*part >= 0).then(|| Number::whole(*part))).collect();
        let whole = (whole >= 0).then(|| Number::whole(whole));
        let published = publish(whole, &parts, make_up, Number::whole(5));
        let letter = |shown: &Shown| match shown {
            Shown::Full => 'f',
            Shown::Small => 's',
            Shown::Protecting => 'p',
        };
        format!("{}:{}", letter(&published.whole), published.parts.iter().map(letter).collect::<String>())
    }

    #[test]
    fn what_is_hidden_and_what_with_it() {
        for (whole, parts, make_up, expected) in [
            (172, &[34, 18, 11, 24, 14, 71][..], true, "f:ffffff"),
            (3, &[2, 1], true, "s:ss"),
            (3, &[3, 0], true, "s:sf"),
            // One alone follows from the rest: the next smallest goes with it.
            (51, &[3, 30, 18], true, "f:sfp"),
            (33, &[3, 0, 30], true, "f:sfp"),
            // Two small ones that come to 2 are both 1, two that come to 8 are both 4.
            (32, &[1, 1, 20, 10], true, "f:ssfp"),
            (38, &[4, 4, 20, 10], true, "f:ssfp"),
            (35, &[2, 3, 20, 10], true, "f:ssff"),
            // 1 and 5 come to 6: who knows that the other is 5 at least knows that this is 1.
            (36, &[1, 5, 10, 20], true, "f:sppf"),
            // Nothing but noughts beside it: the whole goes.
            (6, &[3, 3], true, "f:ss"),
            (4, &[4, 0, 0], true, "s:sff"),
            // One that is not stated follows from the others all the same.
            (50, &[20, -1, 27], true, "f:psf"),
            (50, &[20, -1, 10], true, "f:fff"),
            (50, &[20, -1, -1], true, "f:fff"),
            // Parts that do not make up the whole: what is left of it counts.
            (61, &[47, 23, 41], false, "f:fff"),
            (61, &[59, 3, 61], false, "f:psf"),
            (-1, &[47, 3], false, "f:fs"),
            (0, &[0, 0], true, "f:ff"),
        ] {
            assert_eq!(shown(whole, parts, make_up), expected, "{parts:?} of {whole}");
        }
    }

    #[test]
    fn a_rounded_share_leaves_it_open() {
        for (part, whole, said) in [
            (13, 16, Some("about 75%")),
            (132, 492, Some("about 25%")),
            (2, 3, None),
            (0, 0, None),
            (16, 16, Some("about 100%")),
            (50, 200, Some("about 25%")),
            (9, 40, Some("about 20%")),
        ] {
            assert_eq!(rounded_share(Number::whole(part), Number::whole(whole)).as_deref(), said, "{part} of {whole}");
        }
    }

    #[test]
    fn only_what_is_sensitive_is_hidden_unless_the_indicator_says_otherwise() {
        use crate::domain::{
            details::DetailsId,
            field::Record as _,
            id::{Id as _, RawId},
            indicator::IndicatorId,
        };
        let (mut indicator, mut details) =
            (Indicator::blank(IndicatorId::of(RawId::ONLY)), Details::blank(DetailsId::of(RawId::ONLY)));
        assert_eq!(indicator.smallest_published(&details), None);
        indicator.sensitive = true;
        assert_eq!(indicator.smallest_published(&details), Some(Number::whole(5)));
        details.small_number = Some(Number::whole(10));
        assert_eq!(indicator.smallest_published(&details), Some(Number::whole(10)));
        indicator.threshold = Some(Number::whole(3));
        assert_eq!(indicator.smallest_published(&details), Some(Number::whole(3)));
        indicator.small_numbers = SmallNumbers::Never;
        assert_eq!(indicator.smallest_published(&details), None);
        (indicator.small_numbers, indicator.sensitive) = (SmallNumbers::Always, false);
        assert_eq!(indicator.smallest_published(&details), Some(Number::whole(3)));
    }

    /// Every way in which the hidden parts can come to what is left, by trying all.
    fn ways(bounds: &[(i64, i64)], sum: i64) -> Vec<Vec<i64>> {
        let Some(((low, high), rest)) = bounds.split_first() else {
            return if sum == 0 { vec![Vec::new()] } else { Vec::new() };
        };
        let mut found = Vec::new();
        for first in *low..=(*high).min(sum) {
            for mut way in ways(rest, sum - first) {
                way.insert(0, first);
                found.push(way);
            }
        }
        found
    }

    proptest! {
        #[test]
        fn no_small_part_can_be_worked_out(parts in prop::collection::vec(0_i64..14, 1..6)) {
            let whole: i64 = parts.iter().sum();
            let counts: Vec<_> = parts.iter().map(|part| Some(Number::whole(*part))).collect();
            let published = publish(Some(Number::whole(whole)), &counts, true, Number::whole(5));
            for (part, shown) in parts.iter().zip(&published.parts) {
                prop_assert_eq!(*shown == Shown::Small, (1..5).contains(part));
                prop_assert!(*part > 0 || *shown == Shown::Full, "nought is nobody");
            }
            if published.whole == Shown::Full {
                let hidden: Vec<(i64, Shown)> = parts.iter().copied().zip(published.parts).filter(|(_, shown)| *shown != Shown::Full).collect();
                let sum: i64 = hidden.iter().map(|(part, _)| part).sum();
                let bounds: Vec<_> = hidden.iter().map(|(_, shown)| if *shown == Shown::Small { (1, 4) } else { (5, sum) }).collect();
                let ways = ways(&bounds, sum);
                for (place, _) in hidden.iter().enumerate().filter(|(_, (_, shown))| *shown == Shown::Small) {
                    let first = ways[0][place];
                    prop_assert!(ways.iter().any(|way| way[place] != first), "{:?} shows which {} is", published.whole, place);
                }
            }
        }
    }
}
