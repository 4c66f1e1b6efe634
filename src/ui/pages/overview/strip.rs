//! The plan's years as a strip with what matters marked on it, and the same in words.

use super::dates::{Mark, Sign, Years, years};
use crate::ui::widgets::live;
use crate::ui::{
    route::{Place, Route},
    session::Session,
};
use leptos::prelude::*;

/// The strip.
#[component]
pub(super) fn Strip() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let today = session.today();
    let found = session.select(move |plan| {
        let body = session.shown().get().and_then(|edition| plan.frozen.get(&edition)).unwrap_or(&plan.body);
        years(plan, body, today)
    });
    view! {
        <section class="sp-section sp-strip">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"The plan’s years"</h2></div>
            {live(move || match found.get() {
                Some(years) => view! { <Picture years=years.clone()/> <Words years/> }.into_any(),
                None => view! {
                    <p class="govuk-body">
                        "The plan has no first and last day yet. "<a class="govuk-link" href=place.href(Route::Settings)>"Give them in Settings"</a>" to see its years here."
                    </p>
                }.into_any(),
            })}
        </section>
    }
}

#[component]
fn Picture(years: Years) -> impl IntoView {
    let names = years.each.iter().map(|(name, _, _)| name.as_str()).collect::<Vec<_>>().join(", ");
    let described = format!("The years {names}, with the dates below marked");
    let today = years.marks.iter().find(|mark| mark.sign == Sign::Today).and_then(|mark| mark.at);
    view! {
        <svg class="sp-strip__picture" role="img" aria-label=described focusable="false">
            {years.each.iter().map(|(name, start, width)| view! {
                <rect class="sp-strip__year" x=share(*start) y="20" width=share(*width) height="28"></rect>
                <text class="sp-strip__name" x=share(start + width / 2.0) y="39" text-anchor="middle">{name.clone()}</text>
            }).collect_view()}
            {today.map(|today| view! { <rect class="sp-strip__gone" x="0" y="44" width=share(today) height="4"></rect> })}
            {years.small.iter().map(|(at, reached)| {
                let class = if *reached { "sp-strip__small sp-strip__small--reached" } else { "sp-strip__small" };
                view! { <circle class=class cx=share(*at) cy="57" r="3.5"></circle> }
            }).collect_view()}
            {years.marks.iter().filter_map(placed).collect_view()}
        </svg>
    }
}

/// A mark at its place. Today is a line below the years, where what is gone ends; the others stand above them.
fn placed(mark: &Mark) -> Option<AnyView> {
    let at = mark.at?;
    Some(match mark.sign {
        Sign::Today => {
            let anchor = if at < 8.0 {
                "start"
            } else if at > 92.0 {
                "end"
            } else {
                "middle"
            };
            view! {
                <line class="sp-strip__today" x1=share(at) x2=share(at) y1="44" y2="66"></line>
                <text class="sp-strip__name sp-strip__name--today" x=share(at) y="81" text-anchor=anchor>"Today"</text>
            }
            .into_any()
        }
        sign => view! {
            <svg x=share(at) y="10" class="sp-strip__place"><path class="sp-strip__sign" d=shape(sign)></path></svg>
        }
        .into_any(),
    })
}

/// A share of the width.
fn share(hundredths: f64) -> String {
    format!("{hundredths:.2}%")
}

/// The outline of a sign around its own middle.
fn shape(sign: Sign) -> &'static str {
    match sign {
        Sign::Approved => "M0-7 7 0 0 7-7 0Z",
        Sign::Edition => "M-5-6H5V6H-5Z",
        Sign::Today => "M-1.5-8H1.5V8H-1.5Z",
        Sign::Review => "M-7-6H7L0 7Z",
        Sign::Ends => "M-6-4-4-6 0-2 4-6 6-4 2 0 6 4 4 6 0 2-4 6-6 4-2 0Z",
    }
}

#[component]
fn Words(years: Years) -> impl IntoView {
    view! {
        <p class="govuk-body-s">{years.words}" "{years.small_words}</p>
        <ul class="sp-strip__dates">
            {years.marks.into_iter().map(|mark| view! {
                <li>
                    <svg class="sp-strip__key" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
                        <path class="sp-strip__sign" d=shape(mark.sign)></path>
                    </svg>
                    <span><strong>{mark.when}</strong>" "{mark.what}</span>
                </li>
            }).collect_view()}
        </ul>
    }
}
