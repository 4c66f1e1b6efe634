//! Whether the five kinds of responsible authority are there.

use crate::domain::sort::{Key, sort};
use crate::ui::widgets::live;
use crate::{
    domain::{
        date::Day,
        organisation::{AuthorityType, OrganisationId, OrganisationKind},
        plan::Body,
        value::Choice as _,
    },
    ui::{
        route::{Place, Route},
        session::Session,
    },
};
use leptos::prelude::*;

/// The checklist.
#[component]
pub(super) fn Authorities() -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let checked =
        session.body(move |body| AuthorityType::ALL.iter().map(|kind| (*kind, present(body, *kind, today))).collect::<Vec<_>>());
    let missing = move || checked.with(|checked| checked.iter().filter(|(_, there)| there.is_empty()).count());
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Responsible authorities"</h2></div>
            <p class="govuk-body">
                "The law names five kinds (Crime and Disorder Act 1998, section 5). "{live(move || summary(missing(), today))}
            </p>
            <ul class="sp-checklist">
                {live(move || checked.get().into_iter().map(|(kind, there)| view! { <Line kind there/> }).collect_view())}
            </ul>
        </section>
    }
}

fn summary(missing: usize, today: Day) -> String {
    let day = today.words();
    match missing {
        0 => format!("All five are in the plan on {day}."),
        1 => format!("One of them is missing on {day}."),
        5.. => {
            "None of them is in the plan yet: add the organisations, and say what kind of responsible authority each is.".to_owned()
        }
        some => format!("{some} of them are missing on {day}."),
    }
}

/// The responsible authorities of a kind that exist on a day.
fn present(body: &Body, kind: AuthorityType, today: Day) -> Vec<(OrganisationId, String)> {
    let is_one = |organisation: &&crate::domain::organisation::Organisation| {
        organisation.kind == OrganisationKind::ResponsibleAuthority
            && organisation.authority.0 == Some(kind)
            && organisation.exists_on(today)
    };
    let mut found: Vec<_> =
        body.organisations.iter().filter(is_one).map(|organisation| (organisation.id, organisation.name.clone())).collect();
    sort(&mut found, |(_, name)| Key::name(name));
    found
}

#[component]
fn Line(kind: AuthorityType, there: Vec<(OrganisationId, String)>) -> impl IntoView {
    let place = Place::from_context();
    let missing = there.is_empty();
    let names = there.into_iter().enumerate().map(|(index, (id, name))| {
        view! {
            {(index > 0).then_some(", ")}<a class="govuk-link" href=place.href(Route::Organisation(id))>{name}</a>
        }
    });
    let names = names.collect_view();
    view! {
        <li class:sp-checklist__missing=missing>
            <span class="sp-checklist__sign" aria-hidden="true">{if missing { "✕" } else { "✓" }}</span>
            <span><strong>{kind.label()}": "</strong>{names}{missing.then_some("missing")}</span>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::Example;

    #[test]
    fn an_authority_counts_while_it_exists() {
        let plan = Example::Plan2017.open().unwrap().plan;
        for kind in AuthorityType::ALL {
            assert!(!present(&plan.body, *kind, "2018-01-01".parse().unwrap()).is_empty(), "{}", kind.label());
        }
        let blank = Body::default();
        assert_eq!(present(&blank, AuthorityType::Police, "2018-01-01".parse().unwrap()), []);
        assert_eq!(summary(2, "2018-01-01".parse().unwrap()), "2 of them are missing on 1 January 2018.");
    }
}
