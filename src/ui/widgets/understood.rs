//! What was typed, said back as it was understood.

use super::words;
use crate::{
    browser::clock,
    domain::{
        cadence::{Cadence, CadenceError},
        date::{Date, Day},
        field::FieldKind,
        weekday::Weekday,
    },
    ui::session::Session,
};
use leptos::prelude::*;

/// How many of the dates that follow are named.
const NEXT: usize = 3;

/// A date or a cadence said back beneath the input it is typed into.
#[component]
pub fn Understood(
    /// What the input holds.
    kind: FieldKind,
    /// What was typed.
    text: Memo<String>,
) -> impl IntoView {
    // The form that starts a plan has dates too, and no plan yet.
    let today = use_context::<Session>().map_or_else(clock::today, Session::today);
    let said = words(move || {
        let typed = text.get();
        let typed = typed.trim();
        match kind {
            FieldKind::Cadence if typed.is_empty() => String::new(),
            FieldKind::Cadence => cadence_words(typed, today),
            _ => {
                let understood = Date::read(typed).ok().map(Date::words).filter(|words| words != typed);
                understood.map(|words| format!("Understood as {words}")).unwrap_or_default()
            }
        }
    });
    view! { <div class="govuk-hint sp-understood" aria-live="polite">{said}</div> }
}

/// The rule and its next dates; which of two things was meant, if that is open.
fn cadence_words(typed: &str, today: Day) -> String {
    let cadence = match Cadence::read(typed) {
        Ok(cadence) => cadence,
        Err(ambiguous @ CadenceError::Ambiguous { .. }) => return ambiguous.to_string(),
        Err(_) => return String::new(),
    };
    let understood = cadence.words();
    let next: Vec<String> = cadence.next(today, NEXT).into_iter().map(dated).collect();
    let next = match (cadence.wants(), next.split_last()) {
        (Some(wants), _) => format!(" {wants}"),
        (None, Some((last, rest))) if !rest.is_empty() => format!(" Next: {} and {last}.", rest.join(", ")),
        (None, Some((only, _))) => format!(" Next: {only}."),
        (None, None) => " No dates follow.".to_owned(),
    };
    format!("Understood: {understood}.{next}")
}

/// A date with the day of the week, where there is one.
pub fn dated(date: Date) -> String {
    match date {
        Date::Day(day) => format!("{} {}", Weekday::of(day).name(), day.words()),
        date => date.words(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_said_back_with_its_next_dates() {
        let today = Day::clamped(2023, 10, 1);
        for (typed, said) in [
            (
                "3rd thursday",
                "Understood: 3rd Thursday of each month. Next: Thursday 19 October 2023, Thursday 16 November 2023 and Thursday 21 December 2023.",
            ),
            ("quarterly", "Understood: every quarter. Next: Q3 2023/24, Q4 2023/24 and Q1 2024/25."),
            ("ad hoc", "Understood: as and when required. No dates follow."),
            ("fortnightly on Mondays", "Understood: every two weeks on Monday. Add “from” and the first date to see the dates."),
            (
                "bi-monthly",
                "“bi-monthly” can mean two things. Enter “bi-monthly (every two months)” or “bi-monthly (twice a month)”",
            ),
            ("termly", ""),
        ] {
            assert_eq!(cadence_words(typed, today), said);
        }
    }
}
