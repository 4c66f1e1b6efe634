//! Sorting. All rows go through one sort of one kind of key, so that the program holds its code once.

use std::collections::{BTreeMap, BTreeSet};

/// What a row is sorted by: a number, then words, then more numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    first: u64,
    words: String,
    rest: [u64; 4],
}

impl Key {
    /// Sorted by numbers alone, the first counting most.
    pub fn numbers<const N: usize>(numbers: [u64; N]) -> Self {
        Self::default().then(numbers)
    }

    /// Sorted by words as they are.
    pub fn words(words: String) -> Self {
        Self { words, ..Self::default() }
    }

    /// Sorted by a name as people do: `2` before `10`, capitals or not.
    pub fn name(name: &str) -> Self {
        Self::words(natural(name))
    }

    /// What counts before the words.
    pub fn after(self, first: u64) -> Self {
        Self { first, ..self }
    }

    /// What counts where all before is the same; up to four numbers.
    pub fn then<const N: usize>(mut self, numbers: [u64; N]) -> Self {
        self.rest.iter_mut().zip(numbers).for_each(|(place, number)| *place = number);
        self
    }
}

/// Sorts rows by their keys; rows with the same key stay in the order they have.
pub fn sort<T>(rows: &mut Vec<T>, key: impl Fn(&T) -> Key) {
    let order = order(rows.iter().map(key).collect());
    let mut taken: Vec<Option<T>> = rows.drain(..).map(Some).collect();
    rows.extend(order.into_iter().filter_map(|index| taken.get_mut(index).and_then(Option::take)));
}

fn order(keys: Vec<Key>) -> Vec<usize> {
    let mut order: Vec<(Key, usize)> = keys.into_iter().enumerate().map(|(index, key)| (key, index)).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, index)| index).collect()
}

/// What is given, in order and once each. `collect` would sort it first, with code of its own for every type.
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for item in items {
        set.insert(item);
    }
    set
}

/// Pairs by their first; of two with the same the later counts. As [`set`].
pub fn map<K: Ord, V>(pairs: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in pairs {
        map.insert(key, value);
    }
    map
}

/// A number that sorts the other way round.
pub fn backwards(number: u64) -> u64 {
    u64::MAX - number
}

/// A name in lower case with its numbers written out in full length, so that text order is the order people expect.
pub fn natural(name: &str) -> String {
    const LENGTH: usize = 12;
    let (mut key, mut digits) = (String::with_capacity(name.len() + LENGTH), String::new());
    for letter in name.chars().flat_map(char::to_lowercase).map(Some).chain([None]) {
        if let Some(digit) = letter.filter(char::is_ascii_digit) {
            digits.push(digit);
            continue;
        }
        if !digits.is_empty() {
            (digits.len()..LENGTH).for_each(|_| key.push('0'));
            key.push_str(&digits);
            digits.clear();
        }
        key.extend(letter);
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_as_people_expect() {
        let mut names = vec!["10 Alpha", "2 beta", "2 Alpha", "beta 1.10", "Beta 1.9", ""];
        sort(&mut names, |name| Key::name(name));
        assert_eq!(names, ["", "2 Alpha", "2 beta", "10 Alpha", "Beta 1.9", "beta 1.10"]);
    }

    #[test]
    fn the_same_key_keeps_the_order() {
        let mut rows = vec![(1, 'a'), (0, 'b'), (1, 'c'), (0, 'd')];
        sort(&mut rows, |row| Key::numbers([row.0]));
        assert_eq!(rows, [(0, 'b'), (0, 'd'), (1, 'a'), (1, 'c')]);
        sort(&mut rows, |row| Key::numbers([backwards(row.0)]));
        assert_eq!(rows, [(1, 'a'), (1, 'c'), (0, 'b'), (0, 'd')]);
    }
}
