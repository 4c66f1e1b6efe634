//! Money and contracts drawn over the years, against the plan's end. What is drawn is said in the table below it, too.

use super::table::YearsTable;
use crate::{
    domain::money_years::{Bar, Look, MoneyYears, Row, money_years},
    ui::{session::Session, widgets::live},
};
use leptos::prelude::*;

/// The most rows in one drawing, so that it fits on a sheet of paper.
const MOST: usize = 9;
/// How high the heads are, and each row.
const HEAD: usize = 60;
const ROW: usize = 60;
/// The most years that can have their name written.
const MOST_NAMES: usize = 8;
/// The longest name of a sum that fits.
const LONGEST: usize = 70;

/// The section: the drawing, its key, and the table.
#[component]
pub(super) fn OverTheYears() -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let found = session.body(move |body| money_years(body, today));
    live(move || {
        found.get().map(|years| {
            let (drawn, undated): (Vec<Row>, Vec<Row>) = years.rows.iter().cloned().partition(|row| !row.bars.is_empty());
            let undated: Vec<String> = undated.into_iter().map(|row| row.title).collect();
            let undated = (!undated.is_empty()).then(|| format!("Not drawn, for their dates are not known: {}.", undated.join(", ")));
            let drawings = drawn.chunks(MOST).enumerate().map(|(number, rows)| drawing(&years, rows, number)).collect_view();
            view! {
                <section class="sp-section">
                    <div class="sp-section__head"><h2 class="govuk-heading-m">"Over the years"</h2></div>
                    <div class="sp-money" role="region" aria-label="Money and contracts over the years" tabindex="0">{drawings}</div>
                    {key()}
                    {undated.map(|words| view! { <p class="govuk-body-s sp-quiet">{words}</p> })}
                    <YearsTable years/>
                </section>
            }
        })
    })
}

fn drawing(years: &MoneyYears, rows: &[Row], number: usize) -> AnyView {
    let height = HEAD + rows.len() * ROW;
    let (title, description) = (format!("money-title-{number}"), format!("money-words-{number}"));
    let labelled = title.clone();
    let described = description.clone();
    let names: Vec<&str> = years.years.iter().map(|(name, _, _)| name.as_str()).collect();
    let every = names.len().div_ceil(MOST_NAMES).max(1);
    let from_to = format!("{} to {}", names.first().unwrap_or(&""), names.last().unwrap_or(&""));
    let said: Vec<String> = rows.iter().map(said).collect();
    let heads = years.years.iter().enumerate().map(|(place, (name, at, width))| {
        let name = (place % every == 0).then(|| name.clone());
        view! {
            <rect class="sp-money__year" x=share(*at) y="22" width=share(*width) height=(height - 22).to_string()></rect>
            <text class="sp-money__small" x=share(*at) dx="4" y="16">{name}</text>
        }
    });
    let line = |at: f64, class: &'static str, y: &'static str, words: String| {
        let (anchor, shift) = if at > 60.0 { ("end", "-5") } else { ("start", "5") };
        view! {
            <line class=class x1=share(at) x2=share(at) y1="22" y2=height.to_string()></line>
            <text class="sp-money__name" x=share(at) dx=shift y=y text-anchor=anchor>{words}</text>
        }
    };
    let end = years.plan_end.map(|(at, day)| line(at, "sp-money__end", "38", format!("The plan ends {}", day.words())));
    let today = years.today.map(|(at, day)| line(at, "sp-money__today", "56", format!("Today, {}", day.words())));
    let drawn = rows.iter().enumerate().map(|(place, row)| drawn(row, HEAD + place * ROW)).collect_view();
    view! {
        <svg class="sp-money__picture" role="img" aria-labelledby=labelled aria-describedby=described focusable="false" height=height.to_string()>
            <title id=title>{format!("Money and contracts from {from_to}, against the plan’s end")}</title>
            <desc id=description>{said.join(". ")}</desc>
            {heads.collect_view()}
            {end}
            {today}
            {drawn}
        </svg>
    }
    .into_any()
}

/// A row: its name, what it pays for and how its end lies, and below them its bars.
fn drawn(row: &Row, top: usize) -> AnyView {
    let bar_top = (top + 42).to_string();
    let name = match row.title.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", row.title.get(..end).unwrap_or_default()),
        None => row.title.clone(),
    };
    let objectives: Vec<&str> = row.objectives.iter().map(|(_, name)| name.as_str()).take(8).collect();
    let pays = if objectives.is_empty() { String::new() } else { format!("For {}", objectives.join(", ")) };
    let ends = if row.ends.is_empty() { "end not known".to_owned() } else { format!("ends {}", row.ends) };
    let class = if row.is_short { "sp-money__small sp-money__small--late" } else { "sp-money__small" };
    let starts = if row.open_start { "start not known".to_owned() } else { String::new() };
    let below =
        [pays, starts, ends, row.against.clone()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ");
    let bars = row.bars.iter().map(|bar: &Bar| {
        view! { <rect class=look(bar.look) x=share(bar.at) y=bar_top.clone() width=share(bar.width) height="12"></rect> }
    });
    let notices = row.notices.iter().map(|(at, _)| {
        view! { <svg class="sp-money__place" x=share(*at) y=bar_top.clone()><path class="sp-money__notice" d="M-6-8H6L0 1Z"></path></svg> }
    });
    view! {
        <text class="sp-money__name" x="0" y=(top + 18).to_string()>{name}</text>
        <text class=class x="0" y=(top + 35).to_string()>{below}</text>
        {bars.collect_view()}
        {notices.collect_view()}
    }
    .into_any()
}

/// A row in words.
fn said(row: &Row) -> String {
    let part = |before: &str, words: &str| if words.is_empty() { String::new() } else { format!(", {before}{words}") };
    let ends = if row.ends.is_empty() { "not known" } else { &row.ends };
    format!(
        "{}{}, ends {ends}{}{}",
        row.title,
        part("starts ", if row.open_start { "at a time not known" } else { &row.starts }),
        part("", &row.against),
        part("", &row.options)
    )
}

fn look(look: Look) -> &'static str {
    match look {
        Look::Sure => "sp-money__bar",
        Look::Taken => "sp-money__bar sp-money__bar--taken",
        Look::Unsure => "sp-money__bar sp-money__bar--unsure",
        Look::Ended => "sp-money__bar sp-money__bar--ended",
        Look::Endless => "sp-money__bar sp-money__bar--endless",
        Look::Open => "sp-money__bar sp-money__bar--option",
    }
}

/// What the bars stand for.
fn key() -> AnyView {
    let kinds = [
        (Look::Sure, "Secured, or under contract"),
        (Look::Taken, "Option that was exercised"),
        (Look::Open, "Option not decided"),
        (Look::Endless, "End not known"),
        (Look::Unsure, "Not secured, or not yet awarded"),
        (Look::Ended, "Ended"),
    ];
    let item = |(kind, words): (Look, &'static str)| {
        view! {
            <li>
                <svg class="sp-money__key" viewBox="0 0 28 14" aria-hidden="true" focusable="false">
                    <rect class=look(kind) x="1" y="1" width="26" height="12"></rect>
                </svg>
                {words}
            </li>
        }
    };
    view! {
        <ul class="sp-keys">
            {kinds.map(item).collect_view()}
            <li>
                <svg class="sp-money__key" viewBox="-14 -9 28 14" aria-hidden="true" focusable="false"><path class="sp-money__notice" d="M-6-8H6L0 1Z"></path></svg>
                "Notice to give by"
            </li>
        </ul>
    }
    .into_any()
}

/// A share of the width.
fn share(hundredths: f64) -> String {
    format!("{hundredths:.2}%")
}
