//! Which of the numbers in a text make its numbering: those that count on. A stray figure at a line's start does not.

/// A number in the text.
pub(super) struct Number<'a> {
    /// Its parts.
    pub parts: &'a [u32],
    /// How sure it is that it is one.
    pub weight: u32,
}

/// So many numbers are looked at behind each.
const BEHIND: usize = 400;

/// The places of the numbers that together make the most of a numbering, in order.
pub(super) fn counting_on(numbers: &[Number]) -> Vec<usize> {
    let mut best: Vec<(i64, Option<usize>)> = Vec::with_capacity(numbers.len());
    for (at, number) in numbers.iter().enumerate() {
        let own = i64::from(number.weight);
        let mut found = (own, None);
        for before in (at.saturating_sub(BEHIND)..at).rev() {
            let earlier = numbers.get(before).and_then(|earlier| cost(earlier.parts, number.parts));
            if let (Some(cost), Some((reached, _))) = (earlier, best.get(before))
                && reached + own - cost > found.0
            {
                found = (reached + own - cost, Some(before));
            }
        }
        best.push(found);
    }
    let mut top: Option<usize> = None;
    for (at, (reached, _)) in best.iter().enumerate() {
        if top.and_then(|top| best.get(top)).is_none_or(|(most, _)| reached > most) {
            top = Some(at);
        }
    }
    let mut chain = Vec::new();
    while let Some(at) = top {
        chain.push(at);
        top = best.get(at).and_then(|(_, before)| *before);
    }
    chain.reverse();
    chain
}

/// What it costs that a number follows another: nothing for the next one, more for each left out; none where it cannot.
fn cost(one: &[u32], next: &[u32]) -> Option<i64> {
    let common = one.iter().zip(next).take_while(|(one, next)| one == next).count();
    let (had, first) = (one.get(common).copied().unwrap_or(0), *next.get(common)?);
    let step = first.checked_sub(had).filter(|step| (1..=5).contains(step))?;
    let rest = next.get(common + 1..).unwrap_or_default();
    let near = rest.len() <= 2 && rest.iter().all(|part| *part <= 2);
    near.then(|| i64::from(step - 1) * 2 + rest.iter().map(|part| 3 * i64::from(*part)).sum::<i64>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(labels: &[&str]) -> Vec<String> {
        let parts: Vec<Vec<u32>> =
            labels.iter().map(|label| label.split('.').map(|part| part.parse().unwrap()).collect()).collect();
        let numbers: Vec<Number> = parts.iter().map(|parts| Number { parts, weight: 10 }).collect();
        counting_on(&numbers).into_iter().map(|at| labels[at].to_owned()).collect()
    }

    #[test]
    fn what_counts_on_is_kept_and_what_strays_is_not() {
        for (labels, found) in [
            (vec!["2", "2.1", "2.1.1", "2.1.2", "2.2", "2.2.1"], "2 2.1 2.1.1 2.1.2 2.2 2.2.1"),
            (vec!["2.1.1", "2.5", "2.1.2", "2.1.3", "2.2.1"], "2.1.1 2.1.2 2.1.3 2.2.1"),
            (vec!["2.1.1", "24.1", "2.1.2", "1", "2", "2.1.3"], "2.1.1 2.1.2 2.1.3"),
            (vec!["1.1", "1.3", "2.1", "2.2"], "1.1 1.3 2.1 2.2"),
            (vec![], ""),
        ] {
            assert_eq!(kept(&labels).join(" "), found, "{labels:?}");
        }
    }
}
