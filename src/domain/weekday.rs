//! Days of the week, and small sets of days, months and the like.

use super::date::Day;
use std::marker::PhantomData;

/// Something of which there are at most 32, so that a set of them is a number.
pub trait Small: Copy {
    /// Its place among all there are, from 0.
    fn place(self) -> u8;
    /// The one at this place, if there is one.
    fn at(place: u8) -> Option<Self>;
}

/// A set of small things, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Set<T> {
    bits: u32,
    of: PhantomData<fn() -> T>,
}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self { bits: 0, of: PhantomData }
    }
}

impl<T: Small> Set<T> {
    /// Puts one in.
    pub fn insert(&mut self, one: T) {
        self.bits |= 1 << one.place().min(31);
    }

    /// Puts several in.
    pub fn extend(&mut self, several: &[T]) {
        several.iter().for_each(|one| self.insert(*one));
    }

    /// Whether it is in.
    pub fn has(self, one: T) -> bool {
        self.bits >> one.place().min(31) & 1 == 1
    }

    /// Whether none is in.
    pub fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// How many are in.
    pub fn len(self) -> u32 {
        self.bits.count_ones()
    }

    /// Those that are in, in their order.
    pub fn iter(self) -> impl Iterator<Item = T> {
        (0..32).filter(move |place| self.bits >> place & 1 == 1).filter_map(T::at)
    }

    /// The one that is in, when it is alone.
    pub fn only(self) -> Option<T> {
        self.iter().next().filter(|_| self.len() == 1)
    }
}

impl<T: Small> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        let mut set = Self::default();
        all.into_iter().for_each(|one| set.insert(one));
        set
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "they are what they are called")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// The week, from Monday.
    pub const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// The day of the week that a day is.
    pub fn of(day: Day) -> Self {
        // The first day of the count was a Monday.
        let place = (day.ordinal() + 6) % 7;
        u8::try_from(place).ok().and_then(Self::at).unwrap_or(Self::Monday)
    }

    /// `Monday`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Monday => "Monday",
            Self::Tuesday => "Tuesday",
            Self::Wednesday => "Wednesday",
            Self::Thursday => "Thursday",
            Self::Friday => "Friday",
            Self::Saturday => "Saturday",
            Self::Sunday => "Sunday",
        }
    }

    /// Saturday or Sunday.
    pub fn is_weekend(self) -> bool {
        matches!(self, Self::Saturday | Self::Sunday)
    }

    /// Reads a name in lower case, at least its first three letters, also as several: `wed`, `tues`, `fridays`.
    pub fn read(word: &str) -> Option<Self> {
        let short = word.strip_suffix('s').filter(|rest| rest.len() >= 3).unwrap_or(word);
        let known = |day: &Self| short.len() >= 3 && day.name().to_lowercase().starts_with(short);
        Self::ALL.into_iter().find(known)
    }
}

impl Small for Weekday {
    fn place(self) -> u8 {
        self as u8
    }

    fn at(place: u8) -> Option<Self> {
        Self::ALL.get(usize::from(place)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_week_are_right() {
        for (day, name) in
            [("2023-11-08", "Wednesday"), ("2017-11-30", "Thursday"), ("2000-02-29", "Tuesday"), ("2100-03-01", "Monday")]
        {
            assert_eq!(Weekday::of(day.parse().unwrap()).name(), name, "{day}");
        }
    }

    #[test]
    fn names_are_read_short_and_as_several() {
        for (word, day) in
            [("wed", "Wednesday"), ("weds", "Wednesday"), ("tues", "Tuesday"), ("thurs", "Thursday"), ("fridays", "Friday")]
        {
            assert_eq!(Weekday::read(word).map(Weekday::name), Some(day));
        }
        assert_eq!(["s", "su", "mo", "month", "us", ""].map(Weekday::read), [None; 6]);
    }

    #[test]
    fn a_set_holds_each_once_in_order() {
        let set: Set<Weekday> = [Weekday::Sunday, Weekday::Monday, Weekday::Sunday].into_iter().collect();
        assert_eq!(set.iter().collect::<Vec<_>>(), [Weekday::Monday, Weekday::Sunday]);
        assert_eq!((set.len(), set.only(), set.has(Weekday::Friday)), (2, None, false));
    }
}
