//! How two wordings differ, word by word, and how alike they are.

use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices, diff_ratio};

/// A stretch of text and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stretch {
    /// In both.
    Kept(String),
    /// Only in the earlier one.
    Gone(String),
    /// Only in the later one.
    Came(String),
}

/// The stretches of two wordings in the order they are read: what went stands before what came in its place.
///
/// ```
/// use safer_plan::review::words::{Stretch::*, stretches};
/// let found = stretches("Relaunch of the Champions", "Strengthening of the Champions");
/// assert_eq!(found, [Gone("Relaunch".into()), Came("Strengthening".into()), Kept(" of the Champions".into())]);
/// ```
pub fn stretches(earlier: &str, later: &str) -> Vec<Stretch> {
    let (old, new) = (tokens(earlier), tokens(later));
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    let text = |tokens: &[&str], range: std::ops::Range<usize>| tokens.get(range).map(<[&str]>::concat).unwrap_or_default();
    let mut found = Vec::new();
    for op in ops {
        let (tag, before, after) = op.as_tag_tuple();
        match tag {
            DiffTag::Equal => found.push(Stretch::Kept(text(&new, after))),
            DiffTag::Delete => found.push(Stretch::Gone(text(&old, before))),
            DiffTag::Insert => found.push(Stretch::Came(text(&new, after))),
            DiffTag::Replace => {
                found.push(Stretch::Gone(text(&old, before)));
                found.push(Stretch::Came(text(&new, after)));
            }
        }
    }
    tidied(found)
}

/// Joins changes that only a blank parts: two words for two words read better than four changes.
fn tidied(found: Vec<Stretch>) -> Vec<Stretch> {
    let mut tidy: Vec<Stretch> = Vec::new();
    let (mut gone, mut came, mut blank) = (String::new(), String::new(), String::new());
    for stretch in found {
        if let Stretch::Kept(text) = &stretch
            && text.trim().is_empty()
            && !(gone.is_empty() && came.is_empty())
        {
            blank.push_str(text);
            continue;
        }
        let Stretch::Kept(text) = stretch else {
            let parted = std::mem::take(&mut blank);
            gone.push_str(&parted);
            came.push_str(&parted);
            match stretch {
                Stretch::Gone(text) => gone.push_str(&text),
                Stretch::Came(text) | Stretch::Kept(text) => came.push_str(&text),
            }
            continue;
        };
        push_change(&mut tidy, &mut gone, &mut came);
        tidy.push(Stretch::Kept(std::mem::take(&mut blank) + &text));
    }
    push_change(&mut tidy, &mut gone, &mut came);
    if !blank.is_empty() {
        tidy.push(Stretch::Kept(blank));
    }
    tidy
}

fn push_change(tidy: &mut Vec<Stretch>, gone: &mut String, came: &mut String) {
    if !gone.is_empty() {
        tidy.push(Stretch::Gone(std::mem::take(gone)));
    }
    if !came.is_empty() {
        tidy.push(Stretch::Came(std::mem::take(came)));
    }
}

/// Words, blanks and marks of punctuation, each on its own; together they are the text.
fn tokens(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, letter) in text.char_indices() {
        let kind = match letter {
            letter if letter.is_alphanumeric() => 'w',
            letter if letter.is_whitespace() => ' ',
            letter => letter,
        };
        let goes_on = matches!(kind, 'w' | ' ') && last == Some(kind);
        if last.is_some() && !goes_on {
            found.extend(text.get(start..at));
            start = at;
        }
        last = Some(kind);
    }
    found.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    found
}

/// How alike two wordings are, letter by letter, from 0 to 1; capitals and punctuation do not count. It orders what is offered to a
/// person and decides nothing: the right successor of an objective is often not the likest.
pub fn likeness(one: &str, other: &str) -> f32 {
    let (one, other) = (plain(one), plain(other));
    if one.is_empty() && other.is_empty() {
        return 1.0;
    }
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let ops: Vec<DiffOp> = capture_diff_slices(Algorithm::Myers, &one, &other);
    diff_ratio(&ops, one.len(), other.len())
}

/// Whether two wordings are the same but for capitals, punctuation and blanks.
pub fn same(one: &str, other: &str) -> bool {
    one == other || plain(one) == plain(other)
}

/// The words in lower case with one blank between them.
pub(crate) fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Stretch::*, *};
    use proptest::prelude::*;

    #[test]
    fn changes_are_read_in_order() {
        let gone = |text: &str| Gone(text.into());
        let (came, kept) = (|text: &str| Came(text.into()), |text: &str| Kept(text.into()));
        for (earlier, later, found) in [
            ("", "", vec![]),
            ("Same.", "Same.", vec![kept("Same.")]),
            ("", "New", vec![came("New")]),
            ("Old", "", vec![gone("Old")]),
            (
                "Weekly meeting of the DV MARAC",
                "Review of the DV MARAC",
                vec![gone("Weekly meeting"), came("Review"), kept(" of the DV MARAC")],
            ),
            ("Roll out of OWL", "Roll out of OWL, by 2025", vec![kept("Roll out of OWL"), came(", by 2025")]),
            ("Tasking (bi-monthly)", "Tasking (monthly)", vec![kept("Tasking ("), gone("bi-"), kept("monthly)")]),
        ] {
            assert_eq!(stretches(earlier, later), found, "{earlier} -> {later}");
        }
    }

    #[test]
    fn likeness_orders_and_sameness_forgives_marks() {
        assert!(same("Days of action", "days of  Action."));
        assert!(!same("Days of action", "Day of action"));
        assert!((likeness("abc", "ABC.") - 1.0).abs() < f32::EPSILON);
        assert!(likeness("Night marshals in town", "Night marshals") > likeness("Night marshals in town", "Refuge"));
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_back(earlier in "[a-c ,.]{0,30}", later in "[a-c ,.]{0,30}") {
            let found = stretches(&earlier, &later);
            let read = |side: fn(&Stretch) -> Option<&str>| found.iter().filter_map(side).collect::<String>();
            prop_assert_eq!(read(|stretch| match stretch { Kept(text) | Gone(text) => Some(text), Came(_) => None }), earlier);
            prop_assert_eq!(read(|stretch| match stretch { Kept(text) | Came(text) => Some(text), Gone(_) => None }), later);
        }
    }
}
