//! How objectives stand, in words.

use crate::domain::{
    brag::{Brag, BragCounts},
    details::Details,
    field::lower_first,
    listing::{counted, grouped, listed},
};

/// `22 of 36 objectives are complete or on track`, in the council's words.
pub fn share_words(counts: &BragCounts, details: &Details) -> String {
    let good = counts.of(Brag::Blue) + counts.of(Brag::Green);
    let are = if good == 1 { "is" } else { "are" };
    let [done, on_track] = [Brag::Blue, Brag::Green].map(|brag| lower_first(brag.word(details)));
    format!("{} of {} {are} {done} or {on_track}", grouped(good), counted(counts.total(), "objective", "objectives"))
}

/// How they stand, in sentences: `22 of 36 objectives are complete or on track. 7 complete, 15 on track and 14 with no update make 36.`
/// Nothing where there are none.
pub fn standing_words(counts: &BragCounts, details: &Details) -> String {
    match counts.total() {
        0 => String::new(),
        all if counts.of(Brag::Grey) == all => {
            let which = if all == 1 { "the objective".to_owned() } else { format!("the {} objectives", grouped(all)) };
            format!("No progress has been reported yet on {which}.")
        }
        _ => format!("{}. {}.", share_words(counts, details), counts_words(counts, details)),
    }
}

/// `7 complete, 15 on track and 14 with no update make 36`; nothing where there are none.
pub fn counts_words(counts: &BragCounts, details: &Details) -> String {
    let with = |brag: Brag| if brag == Brag::Grey && details.brag_grey.is_empty() { "with " } else { "" };
    let of = |brag: Brag| format!("{} {}{}", grouped(counts.of(brag)), with(brag), lower_first(brag.word(details)));
    let parts: Vec<String> = Brag::ORDER.into_iter().filter(|brag| counts.of(*brag) > 0).map(of).collect();
    match parts.len() {
        0 => String::new(),
        1 => format!("{} of {}", parts.concat(), grouped(counts.total())),
        _ => format!("{} make {}", listed(&parts), grouped(counts.total())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        details::DetailsId,
        field::Record as _,
        id::{Id as _, RawId},
    };

    #[test]
    fn counts_add_up() {
        let details = Details::blank(DetailsId::of(RawId::ONLY));
        let counts: BragCounts = [Brag::Blue, Brag::Blue, Brag::Red, Brag::Grey].into_iter().collect();
        assert_eq!(share_words(&counts, &details), "2 of 4 objectives are complete or on track");
        assert_eq!(counts_words(&counts, &details), "2 complete, 1 off track and 1 with no update make 4");
        assert_eq!(counts_words(&[Brag::Green].into_iter().collect(), &details), "1 on track of 1");
        assert_eq!(counts_words(&BragCounts::default(), &details), "");
        assert_eq!(standing_words(&BragCounts::default(), &details), "");
        let silent: BragCounts = [Brag::Grey, Brag::Grey].into_iter().collect();
        assert_eq!(standing_words(&silent, &details), "No progress has been reported yet on the 2 objectives.");
    }
}
