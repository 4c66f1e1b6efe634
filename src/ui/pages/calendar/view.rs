//! What the calendar shows, as it stands in the address.

use crate::domain::{
    calendar::{EventKind, Wanted},
    date::{Date, Day, Month},
    id::Id as _,
    value::{Choice as _, Held as _, Value},
};

/// How many months the list shows at a time.
const LISTED: i32 = 3;

/// What the calendar shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// A list of several months, or one month.
    pub list: bool,
    /// The month it begins with; that of today when none is named.
    pub month: Option<Month>,
    /// Which events.
    pub wanted: Wanted,
}

impl View {
    /// What a query says; what it does not say, or says wrongly, is as it is at first.
    pub fn from_query(query: &str) -> Self {
        let mut view = Self::default();
        for (key, value) in query.split('&').filter_map(|part| part.split_once('=')) {
            match key {
                "view" => view.list = value == "list",
                "month" => {
                    view.month = match value.parse() {
                        Ok(Date::Month(month)) => Some(month),
                        _ => None,
                    };
                }
                "kind" => {
                    let known = value.split(',').filter_map(EventKind::from_key).map(EventKind::key).collect();
                    view.wanted.kinds.put(Value::Choices(known));
                }
                "board" => view.wanted.board = value.parse().ok(),
                _ => {}
            }
        }
        view
    }

    /// The query that says it; empty for what is shown at first.
    pub fn to_query(&self) -> String {
        let kinds: Vec<&str> = self.wanted.kinds.iter().map(EventKind::key).collect();
        let parts = [
            self.list.then(|| "view=list".to_owned()),
            self.month.map(|month| format!("month={month}")),
            (!kinds.is_empty()).then(|| format!("kind={}", kinds.join(","))),
            self.wanted.board.map(|board| format!("board={}", board.raw())),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join("&")
    }

    /// The months it shows, from the first to the last.
    pub fn months(&self, today: Day) -> (Month, Month) {
        let first = self.month.unwrap_or_else(|| Month::containing(today));
        (first, shifted(first, if self.list { LISTED - 1 } else { 0 }))
    }

    /// The same a page earlier or later.
    pub fn turned(&self, today: Day, pages: i32) -> Self {
        let by = if self.list { LISTED } else { 1 };
        Self { month: Some(shifted(self.months(today).0, by * pages)), ..self.clone() }
    }

    /// The months it shows, in words.
    pub fn title(&self, today: Day) -> String {
        match self.months(today) {
            (first, last) if first == last => Date::Month(first).words(),
            (first, last) => Date::Months(first, last).words(),
        }
    }
}

/// So many months later; the same month at the end of the years there are.
pub fn shifted(month: Month, by: i32) -> Month {
    let first = Date::Month(month).first();
    let count = i32::from(first.year()) * 12 + i32::from(first.month()) - 1 + by;
    let year = i16::try_from(count.div_euclid(12));
    let number = u8::try_from(count.rem_euclid(12) + 1);
    year.ok().zip(number.ok()).and_then(|(year, number)| Month::new(year, number)).unwrap_or(month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_stands_in_the_address() {
        for query in ["", "view=list", "month=2023-10", "view=list&month=2023-10&kind=meeting,notice&board=sgv"] {
            assert_eq!(View::from_query(query).to_query(), query);
        }
        assert_eq!(View::from_query("view=wall&month=2023&kind=party&board=!&x").to_query(), "");
    }

    #[test]
    fn pages_are_turned() {
        let today = Day::clamped(2023, 11, 30);
        let month = View::default();
        assert_eq!(month.title(today), "November 2023");
        assert_eq!(month.turned(today, 2).title(today), "January 2024");
        assert_eq!(month.turned(today, -11).to_query(), "month=2022-12");
        let list = View { list: true, ..View::default() };
        assert_eq!(list.title(today), "November 2023 to January 2024");
        assert_eq!(list.turned(today, 1).title(today), "February to April 2024");
        let last = View { month: Month::new(2200, 12), ..View::default() };
        assert_eq!(last.turned(today, 1).title(today), "December 2200");
    }
}
