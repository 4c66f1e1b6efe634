//! The schedule of rules.

use super::{
    filter::{Filter, standing_query},
    row::{Row, told},
    standing::StandingTag,
};
use crate::{
    check::statutory::{Part, RuleResult, Standing, counts, schedule, shipped},
    domain::value::Choice as _,
    ui::{
        route::{Place, Route},
        session::{Session, memo},
        widgets::{PageHeading, Picker, Show, live, words},
    },
};
use leptos::prelude::*;

/// What the law asks of the plan, what the plan shows, and what the officer says.
#[component]
pub fn StatutoryPage() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let today = session.today();
    let results = session.body(move |body| schedule(body, today));
    let query = place.query();
    let filter = memo(move || Filter::parse(&query.get()));
    let is_filtered = move || filter.get() != Filter::default();
    let none = move || filter.with(|filter| results.with(|results| !results.iter().any(|result| filter.has(result))));
    let problem = shipped().err().map(|error| view! { <p class="govuk-error-message">{error.to_string()}</p> });
    let standings = Standing::ALL.iter().map(|standing| (standing.key().to_owned(), standing.label().to_owned()));
    view! {
        <div class="sp-schedule">
            <PageHeading title="Statutory rules"/>
            <About/>
            {problem}
            <Tally results/>
            <div class="sp-filters" role="group" aria-label="Which rules are shown">
                <Picker id="rules-show" label="Result" any="Every result" options=Signal::stored(standings.collect::<Vec<_>>())
                    chosen=words(move || filter.get().standing.map(Standing::key).unwrap_or_default().to_owned())
                    choose=Callback::new(move |key: String| place.set_query(Standing::from_key(&key).map(standing_query).unwrap_or_default()))/>
                <Show when=is_filtered>
                    <a class="govuk-link sp-filters__clear" href=place.href(Route::Statutory)>"Show every rule"</a>
                </Show>
            </div>
            <Show when=none><p class="govuk-body">"No rule stands so."</p></Show>
            {Part::ALL.iter().map(|part| view! { <PartTable part=*part results filter/> }).collect_view()}
            <p class="govuk-body sp-no-print">
                <a class="govuk-link" href=place.href(Route::DataReturn)>"Quarterly data, by partner"</a>": the checklist for rule R18."
            </p>
        </div>
    }
}

/// What the schedule is, and what it is not.
#[component]
fn About() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let country = session.body(|body| body.partnership.country);
    let pack = shipped().map(|pack| format!("version {}, put together on {}", pack.version, pack.date.words())).unwrap_or_default();
    let seen = format!("The plan is looked at as on {}.", session.today().words());
    view! {
        <p class="govuk-body sp-intro">
            "What the law asks of a community safety partnership and its plan, what this plan shows, and what only you can answer. "{seen}
        </p>
        <div class="govuk-inset-text sp-schedule__about">
            <p>
                <strong>"This is not legal advice."</strong>" The rules are our reading of the law ("{pack}"). Each says where it is written, as at \
                 what date, and how sure we are of it. “To be verified” means that we could not read the source: read it before you rely on it."
            </p>
            <p>
                {live(move || format!("These are the rules for {}. ", country.get().label()))}
                <a class="govuk-link sp-no-print" href=place.href(Route::Settings)>"Change the country or the kind of area"</a>
            </p>
        </div>
    }
}

/// How many rules stand how, each leading to those rules.
#[component]
fn Tally(results: Memo<Vec<RuleResult>>) -> impl IntoView {
    let place = Place::from_context();
    let tally = memo(move || results.with(|results| counts(results)));
    let line = move |(standing, count): (Standing, usize)| {
        view! {
            <li>
                <a class="govuk-link sp-schedule__count" href=words(move || place.link_with(Route::Statutory, &standing_query(standing)))>
                    <strong>{count}</strong>" "<StandingTag standing/>
                </a>
            </li>
        }
    };
    view! {
        <section class="sp-schedule__tally" aria-label="How many rules stand how">
            <ul>{live(move || tally.get().iter().map(line).collect_view())}</ul>
            <p class="govuk-body-s" id="rules-sum">{live(move || sum(&tally.get().iter().map(|(_, count)| count).collect::<Vec<_>>()))}</p>
        </section>
    }
}

/// `3 + 4 + 19 = 26 rules`.
fn sum(counts: &[usize]) -> String {
    let parts: Vec<String> = counts.iter().map(ToString::to_string).collect();
    format!("{} = {} rules", parts.join(" + "), counts.iter().sum::<usize>())
}

/// The rules of a part.
#[component]
fn PartTable(part: Part, results: Memo<Vec<RuleResult>>, filter: Memo<Filter>) -> impl IntoView {
    let shown = memo(move || {
        let filter = filter.get();
        let is_shown = |result: &&RuleResult| result.rule.part == part && filter.has(result);
        results.with(|results| results.iter().filter(is_shown).cloned().collect::<Vec<_>>())
    });
    let heading = format!("part-{}", part.key());
    view! {
        <Show when=move || !shown.with(Vec::is_empty)>
            <section class="sp-section">
                <div class="sp-section__head"><h2 class="govuk-heading-m" id=heading.clone()>{part.label()}</h2></div>
                <table class="sp-table sp-schedule__table" role="table" aria-labelledby=heading.clone()>
                    <thead role="rowgroup"><tr role="row">
                        <th role="columnheader" scope="col">"Rule"</th>
                        <th role="columnheader" scope="col">"What it asks"</th>
                        <th role="columnheader" scope="col">"Where it is written"</th>
                        <th role="columnheader" scope="col">"Result"</th>
                        <th role="columnheader" scope="col">"What we looked at"</th>
                        <th role="columnheader" scope="col">"Evidence"</th>
                    </tr></thead>
                    <tbody role="rowgroup">
                        <For each=move || shown.get() key=told let:result><Row result/></For>
                    </tbody>
                </table>
            </section>
        </Show>
    }
}
