//! The dates of cadences, and the rules written for calendars, against another program's reading of these rules, over 30 years.

use proptest::prelude::*;
use rrule::RRuleSet;
use safer_plan::{
    domain::{
        cadence::Cadence,
        date::{Date, Day},
    },
    exchange::ics::recurrence,
};

const FIRST: &str = "2000-01-01";
const LAST: &str = "2029-12-31";

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn compact(day: Day) -> String {
    format!("{day}T000000Z").replace('-', "").replace("T000000Z", "") + "T000000Z"
}

/// What the other program makes of the rule that we write, from the first date that we found.
fn theirs(rule: &str, first: Day) -> Vec<String> {
    let text = format!("DTSTART:{}\nRRULE:{rule};UNTIL={}", compact(first), compact(day(LAST)));
    let set: RRuleSet = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
    let found = set.limit().all(u16::MAX);
    assert!(!found.limited, "{text}");
    found.dates.iter().map(|date| date.format("%Y-%m-%d").to_string()).collect()
}

fn same(words: &str) {
    let cadence = Cadence::read(words).unwrap_or_else(|error| panic!("{words}: {error}"));
    let ours: Vec<Day> = cadence
        .occurrences(day(FIRST), day(LAST))
        .into_iter()
        .map(|date| match date {
            Date::Day(day) => day,
            other => panic!("{words} gave {other:?}"),
        })
        .collect();
    let rule = recurrence(cadence).unwrap_or_else(|| panic!("{words} has no rule"));
    let Some(first) = ours.first() else { return };
    let ours: Vec<String> = ours.iter().map(Day::to_string).collect();
    assert_eq!(ours, theirs(&rule, *first), "{words}: {rule}");
}

#[test]
fn the_rules_of_the_reports_give_the_dates_of_another_program() {
    for words in [
        "3rd Thursday of each month",
        "every Wednesday",
        "Fri and Sat 10pm to 4am",
        "last Friday of each month",
        "every two weeks on Monday from 5 January 2026",
        "every two months on the 2nd Tuesday from March 2004",
        "31st of each month",
        "the 30th and last day of each month",
        "every year on the 4th and last Monday of May",
        "every year on the 29th of February",
        "every two years on the 1st of April from 2001",
    ] {
        same(words);
    }
}

fn some(of: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::subsequence(of, 1..=3.min(of.len())).prop_map(|words| words.join(" and "))
}

const DAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const NTHS: &[&str] = &["1st", "2nd", "3rd", "4th", "last"];
const NUMBERS: &[&str] = &["1st", "2nd", "9th", "28th", "29th", "30th", "31st", "last day"];
const MONTHS: &[&str] = &["January", "February", "April", "June", "August", "October", "December"];

fn on_days() -> impl Strategy<Value = String> {
    let nth = (some(NTHS), prop::sample::select(DAYS)).prop_map(|(nth, day)| format!("{nth} {day}"));
    prop_oneof![nth, some(NUMBERS)]
}

fn rules() -> impl Strategy<Value = String> {
    let from = (1995_i32..2027, 1_u8..=12, 1_u8..=28).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"));
    let weekly = (1_u8..9, some(DAYS)).prop_map(|(every, days)| format!("every {every} weeks on {days}"));
    let monthly = (1_u8..15, on_days()).prop_map(|(every, days)| format!("every {every} months on the {days}"));
    let yearly = (1_u8..6, on_days(), some(MONTHS))
        .prop_map(|(every, days, months)| format!("every {every} years on the {days} of {months}"));
    (prop_oneof![weekly, monthly, yearly], from).prop_map(|(rule, from)| format!("{rule} from {from}"))
}

proptest! {
    #[test]
    fn any_rule_gives_the_dates_of_another_program(words in rules()) {
        same(&words);
    }
}
