//! A month as a table: a row for each week, a cell for each day.

use super::event::{event_line, event_time};
use crate::{
    domain::{
        bank_holidays::bank_holiday,
        calendar::Event,
        date::{Date, Day, Month},
        weekday::{Small as _, Weekday},
    },
    ui::route::Place,
};
use leptos::prelude::*;

/// The weeks of a month from Monday; days of other months are left empty.
fn weeks(month: Month) -> Vec<[Option<Day>; 7]> {
    let (first, last) = (Date::Month(month).first(), Date::Month(month).last());
    let mut weeks = Vec::new();
    let mut week = [None; 7];
    for offset in 0..i64::from(last.day()) {
        let day = first.plus_days(offset);
        let weekday = Weekday::of(day);
        if let Some(place) = week.get_mut(usize::from(weekday.place())) {
            *place = Some(day);
        }
        if weekday == Weekday::Sunday || day == last {
            weeks.push(week);
            week = [None; 7];
        }
    }
    weeks
}

/// The table, and beneath it what lies in the month on no known day.
pub fn month_view(place: Place, month: Month, today: Day, events: &[Event]) -> AnyView {
    let title = Date::Month(month).words();
    let heads = Weekday::ALL.map(|day| view! { <th scope="col" role="columnheader">{day.name()}</th> });
    // On a telephone what is idle is left out, whole weeks too, for a row without cells is none.
    let idle = |week: &[Option<Day>; 7]| week.iter().flatten().all(|day| is_idle(*day, today, events));
    let weeks = weeks(month);
    let all_idle = weeks.iter().all(idle);
    let rows = weeks.into_iter().map(|week| {
        let cells = week.into_iter().map(|day| day.map_or_else(empty, |day| cell(place, day, today, events)));
        view! { <tr role="row" class:sp-week--idle=idle(&week)>{cells.collect_view()}</tr> }
    });
    view! {
        {events.is_empty().then(|| view! { <p class="govuk-body sp-empty">"Nothing in this month"</p> })}
        <table class="sp-month" class:sp-month--idle=all_idle role="table">
            <caption class="govuk-visually-hidden">{title}</caption>
            <thead role="rowgroup"><tr role="row">{heads.into_iter().collect_view()}</tr></thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
        {undated(place, month, events)}
    }
    .into_any()
}

fn empty() -> AnyView {
    view! { <td role="cell" class="sp-day sp-day--none"></td> }.into_any()
}

/// Whether a day has nothing to say.
fn is_idle(day: Day, today: Day, events: &[Event]) -> bool {
    day != today && bank_holiday(day).is_none() && !events.iter().any(|event| event.date == Date::Day(day))
}

fn cell(place: Place, day: Day, today: Day, events: &[Event]) -> AnyView {
    let mine: Vec<&Event> = events.iter().filter(|event| event.date == Date::Day(day)).collect();
    let weekday = Weekday::of(day);
    let holiday = bank_holiday(day);
    let idle = is_idle(day, today, events);
    let lines = mine.into_iter().map(|event| {
        view! {
            <li class="sp-event" data-kind=crate::domain::value::Choice::key(event.kind)>
                {event_time(event).map(|time| view! { <span class="sp-event__time">{time}" "</span> })}
                {event_line(place, event, true)}
            </li>
        }
    });
    view! {
        <td role="cell" class="sp-day" class:sp-day--idle=idle class:sp-day--weekend=weekday.is_weekend() aria-current=(day == today).then_some("date")>
            <span class="sp-day__number"><span class="sp-day__weekday">{weekday.name()}" "</span>{day.day()}</span>
            {holiday.map(|name| view! { <span class="sp-day__holiday">{name}" bank holiday"</span> })}
            <ul class="sp-day__events">{lines.collect_view()}</ul>
        </td>
    }
    .into_any()
}

/// What is known only to the month, quarter or year.
fn undated(place: Place, month: Month, events: &[Event]) -> AnyView {
    let lines: Vec<AnyView> = events
        .iter()
        .filter(|event| !event.is_on_a_day())
        .map(|event| {
            view! { <li class="sp-event"><span class="sp-event__time">{event.date.words()}" "</span>{event_line(place, event, false)}</li> }
                .into_any()
        })
        .collect();
    if lines.is_empty() {
        return ().into_any();
    }
    view! {
        <h3 class="govuk-heading-s">{format!("In {}, on no certain day", Date::Month(month).words())}</h3>
        <ul class="govuk-list sp-undated">{lines}</ul>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_laid_out_in_weeks_from_monday() {
        let numbers = |week: [Option<Day>; 7]| week.map(|day| day.map_or(0, Day::day));
        let october = weeks(Month::new(2023, 10).unwrap());
        assert_eq!(october.len(), 6);
        assert_eq!(numbers(october[0]), [0, 0, 0, 0, 0, 0, 1]);
        assert_eq!(numbers(october[5]), [30, 31, 0, 0, 0, 0, 0]);
        assert_eq!(weeks(Month::new(2021, 2).unwrap()).len(), 4, "a February that begins on a Monday");
    }
}
