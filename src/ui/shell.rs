//! The frame around every page: top bar, navigation, and what must be seen at once.

use super::{
    brand::{Logo, follow_brand},
    checking::Checking,
    desk::Desk,
    pages::shape,
    route::{Place, Route, search_query},
    saving::{SaveState, Saver, copy_words},
    session::{Access, Session},
    widgets::CopyButton,
};
use crate::browser::{clock, page, settings};
use crate::domain::record::{Kind, RecordId};
use crate::ui::widgets::{Show, live, maybe, words};
use leptos::prelude::*;

/// The navigation, in groups.
const NAVIGATION: &[(&str, &[(Route, &str)])] = &[
    (
        "Plan",
        &[
            (Route::Overview, "Overview"),
            (Route::Priorities, "Priorities"),
            (Route::Objectives, "Objectives"),
            (Route::Gathering, "Progress"),
            (Route::Reviews, "Annual review"),
            (Route::Figures, "Figures"),
        ],
    ),
    ("Partnership", &[(Route::Partners, "Partners and posts"), (Route::Boards, "Boards"), (Route::Calendar, "Calendar")]),
    (
        "Means",
        &[
            (Route::Funding, "Funding and contracts"),
            (Route::Programmes, "Programmes"),
            (Route::Risks, "Risks"),
            (Route::Orders, "Orders"),
        ],
    ),
    (
        "Cycle",
        &[
            (Route::Assessment, "Assessment"),
            (Route::Engagement, "Engagement"),
            (Route::Approvals, "Approvals and scrutiny"),
            (Route::Strategies, "Strategies and duties"),
            (Route::Documents, "Documents"),
            (Route::Glossary, "Glossary"),
            (Route::Changes, "Changes over time"),
            (Route::Compare, "Compare editions"),
        ],
    ),
    (
        "Out",
        &[(Route::Checks, "Checks"), (Route::Statutory, "Statutory rules"), (Route::Reports, "Reports"), (Route::Share, "Share")],
    ),
    ("Safer Plan", &[(Route::Settings, "Settings"), (Route::Help, "Help")]),
];

/// The frame before a plan is open.
#[component]
pub fn PlainFrame(children: Children) -> impl IntoView {
    view! {
        <SkipLink/>
        <header class="sp-top">
            <div class="sp-top__inner"><span class="sp-top__product">"Safer Plan"</span></div>
        </header>
        <div class="govuk-width-container sp-plain">
            <main class="govuk-main-wrapper" id="main" tabindex="-1">{children()}</main>
        </div>
    }
}

/// The frame around an open plan.
#[component]
pub fn Frame(children: Children) -> impl IntoView {
    let menu_open = RwSignal::new(false);
    listen_for_keys();
    follow_brand(Session::from_context());
    view! {
        <SkipLink/>
        <TopBar menu_open/>
        <Notices/>
        <div class="sp-frame">
            <Navigation menu_open/>
            <main class="sp-main" id="main" tabindex="-1">{children()}</main>
        </div>
    }
}

#[component]
fn SkipLink() -> impl IntoView {
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        page::focus("main");
    };
    view! { <a href="#main" class="govuk-skip-link" data-module="govuk-skip-link" on:click=skip>"Skip to main content"</a> }
}

#[component]
fn TopBar(menu_open: RwSignal<bool>) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let names = session.select(|plan| (plan.body.partnership.name.clone(), plan.body.details.title.clone()));
    let is_example = session.peek(|plan| plan.example.is_some());
    view! {
        <header class="sp-top">
            <div class="sp-top__inner">
                <button
                    type="button" class="sp-top__menu" aria-controls="navigation"
                    aria-expanded=words(move || menu_open.get().to_string())
                    on:click=move |_| menu_open.update(|open| *open = !*open)
                >"Menu"</button>
                <Logo/>
                <a class="sp-top__name" href=place.href(Route::Overview)>
                    <span class="sp-top__title">{live(move || named(names.get().1, "Safer Plan"))}</span>
                    <span class="sp-top__partnership">
                        {live(move || names.get().0)}
                        {is_example.then_some(view! { <strong class="govuk-tag sp-top__example">"Example"</strong> })}
                    </span>
                </a>
                <SearchBox/>
                <EditionSwitch/>
                <UndoRedo/>
                <Status/>
            </div>
        </header>
    }
}

/// A name, or what to say where there is none yet.
fn named(name: String, otherwise: &str) -> String {
    if name.is_empty() { otherwise.to_owned() } else { name }
}

#[component]
fn SearchBox() -> impl IntoView {
    let place = Place::from_context();
    let words = RwSignal::new(String::new());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        place.go_with(Route::Search, &search_query(words.get_untracked().trim()));
    };
    view! {
        <form class="sp-search" role="search" on:submit=submit>
            <label class="govuk-visually-hidden" for="top-search">"Search the plan"</label>
            <input
                id="top-search" class="govuk-input sp-search__input" type="search" placeholder="Search" autocomplete="off"
                aria-keyshortcuts="/" prop:value=words on:input:target=move |event| words.set(event.target().value())
            />
            <button type="submit" class="sp-search__button">"Search"</button>
        </form>
    }
}

#[component]
fn EditionSwitch() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let editions = session
        .select(|plan| plan.editions_newest_first().iter().map(|edition| (edition.id, edition.label.clone())).collect::<Vec<_>>());
    let choose = move |chosen: String| {
        let mut address = untrack(move || place.address());
        address.edition = chosen.parse().ok();
        page::go(&address.to_string());
    };
    view! {
        <Show when=move || !editions.get().is_empty()>
            <div class="sp-edition">
                <label class="govuk-visually-hidden" for="edition">"Edition shown"</label>
                <select
                    id="edition" class="govuk-select sp-edition__select"
                    prop:value=words(move || place.edition().get().map(|id| id.to_string()).unwrap_or_default())
                    on:change:target=move |event| choose(event.target().value())
                >
                    <option value="">"Working copy"</option>
                    {live(move || editions.get().into_iter().map(|(id, label)| {
                        let shown = place.edition().get_untracked() == Some(id);
                        view! { <option value=id.to_string() selected=shown>{label}</option> }
                    }).collect_view())}
                </select>
            </div>
        </Show>
    }
}

#[component]
fn UndoRedo() -> impl IntoView {
    let session = Session::from_context();
    let steps = session.steps();
    let idle = move |label: Option<String>| label.is_none() || !session.can_edit();
    view! {
        <div class="sp-steps" role="group" aria-label="Undo and redo">
            <button
                type="button" class="sp-top__button" aria-disabled=words(move || idle(steps.get().0).to_string())
                title=words(move || steps.get().0.map_or("Nothing to undo".into(), |label| format!("Undo: {label} (Ctrl+Z)")))
                on:click=move |_| session.undo()
            >
                "Undo"<span class="govuk-visually-hidden">{live(move || steps.get().0.map(|label| format!(": {label}")))}</span>
            </button>
            <button
                type="button" class="sp-top__button" aria-disabled=words(move || idle(steps.get().1).to_string())
                title=words(move || steps.get().1.map_or("Nothing to redo".into(), |label| format!("Redo: {label} (Ctrl+Y)")))
                on:click=move |_| session.redo()
            >
                "Redo"<span class="govuk-visually-hidden">{live(move || steps.get().1.map(|label| format!(": {label}")))}</span>
            </button>
        </div>
    }
}

/// Whether the plan is kept here, and how old the last copy on file is.
#[component]
fn Status() -> impl IntoView {
    let saver = Saver::from_context();
    let place = Place::from_context();
    let saved = move || match saver.state().get() {
        SaveState::Saved(at) => format!("Saved in this browser {at}"),
        SaveState::Pending => "Saving…".to_owned(),
        SaveState::Failed(_) => "Not saved".to_owned(),
        SaveState::ReadOnly => "Read only".to_owned(),
    };
    let copy = move || copy_words(saver.copy().get(), clock::today());
    view! {
        <a class="sp-status" href=place.href(Route::Share)>
            <span class="sp-status__saved">{saved}</span>
            <span class="sp-status__copy">{copy}</span>
        </a>
    }
}

#[component]
fn Navigation(menu_open: RwSignal<bool>) -> impl IntoView {
    let place = Place::from_context();
    let route = place.route();
    Effect::new(move |_| {
        route.track();
        menu_open.set(false);
    });
    let current = move |of: Route| (section(route.get()) == of).then_some("page");
    view! {
        <nav class="sp-nav" id="navigation" aria-label="Plan" class:sp-nav--open=menu_open>
            {NAVIGATION.iter().map(|(group, pages)| view! {
                <h2 class="sp-nav__group">{*group}</h2>
                <ul class="sp-nav__list">
                    {pages.iter().map(|(to, label)| {
                        let to = *to;
                        view! {
                            <li><a class="sp-nav__link" href=place.href(to) aria-current=maybe(move || current(to).map(str::to_owned))>
                                {*label}{(to == Route::Checks).then(|| view! { <OpenFindings/> })}
                            </a></li>
                        }
                    }).collect_view()}
                </ul>
            }).collect_view()}
        </nav>
    }
}

/// How many findings are open, beside the link to them.
#[component]
fn OpenFindings() -> impl IntoView {
    let tallies = Checking::from_context().tallies();
    let open = move || tallies.with(|tallies| tallies.iter().map(|(_, tally)| tally.all_open()).sum::<usize>());
    live(move || {
        let open = open();
        (open > 0).then(|| view! { " "<span class="sp-tally">{open}<span class="govuk-visually-hidden">" open"</span></span> })
    })
}

/// The page of the navigation that another page belongs to.
fn section(route: Route) -> Route {
    match route {
        Route::Priority(_) => Route::Priorities,
        Route::Objective(_) => Route::Objectives,
        Route::FiguresYear(..) | Route::FiguresPeriod(_) => Route::Figures,
        Route::Progress(_) => Route::Gathering,
        Route::Templates => Route::Reports,
        Route::DataReturn => Route::Statutory,
        Route::Organisation(_) | Route::Post(_) => Route::Partners,
        Route::Record(RecordId { kind: Kind::Review, .. }) => Route::Reviews,
        Route::Record(record) => shape(record.kind).map_or(Route::Overview, |shape| shape.list),
        other => other,
    }
}

/// What must be seen at once: not saved, read only, an example, an edition, a new version, damaged copies.
#[component]
fn Notices() -> impl IntoView {
    let session = Session::from_context();
    let saver = Saver::from_context();
    let desk = Desk::from_context();
    let place = Place::from_context();
    let failed = move || match saver.state().get() {
        SaveState::Failed(why) => Some(why),
        _ => None,
    };
    let example = session.peek(|plan| plan.example);
    let shown_edition = move || {
        let shown = session.shown().get()?;
        session.select(move |plan| plan.editions.get(shown).map(|edition| edition.label.clone())).get()
    };
    view! {
        <div class="sp-notices" role="region" aria-label="Notices">
            {live(move || failed().map(|why| view! {
                <section class="sp-notice sp-notice--bad" role="alert">
                    <p><strong>"Your last changes are not saved in this browser: "</strong>{why}"."</p>
                    <p>"Nothing is lost while this page stays open. Save a copy as a file now."</p>
                    <CopyButton/>
                    <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| saver.save_now()>"Try again"</button>
                </section>
            }))}
            {live(move || match session.access().get() {
                Access::Write => None,
                Access::OtherTab => Some(view! {
                    <section class="sp-notice" role="status">
                        <p>"This plan is open in another tab of this browser, so here it can only be read. Close the other tab, then "
                        <button type="button" class="sp-link-button" on:click=move |_| page::reload()>"open it here"</button>"."</p>
                    </section>
                }.into_any()),
                Access::Newer(version) => Some(view! {
                    <section class="sp-notice" role="status">
                        <p>{format!("This plan was saved by a newer version of Safer Plan (format {version}). It can be read here but not changed, and what this version does not know is not shown. Update Safer Plan to work on it.")}</p>
                    </section>
                }.into_any()),
            })}
            {example.map(|day| view! {
                <section class="sp-notice sp-notice--example">
                    <p>"This is an example, shown as if today were "{day.words()}". Try anything: it never mixes with a plan of your own. "
                    <button type="button" class="sp-link-button" on:click=move |_| { desk.put_away(); }>"Leave the example"</button></p>
                </section>
            })}
            {live(move || shown_edition().map(|label| view! {
                <section class="sp-notice">
                    <p>"You are reading the edition “"{label}"”. It is frozen and cannot be changed. "
                    <a class="govuk-link" href=words(move || working_copy(place))>"Go to the working copy"</a></p>
                </section>
            }))}
            {live(move || desk.update().get().is_some().then(|| view! {
                <section class="sp-notice" role="status">
                    <p>"A new version of Safer Plan is ready. Your plan is saved first. "
                    <button type="button" class="sp-link-button" on:click=move |_| desk.take_update()>"Update now"</button></p>
                </section>
            }))}
            {live(move || (!desk.damaged().get().is_empty()).then(|| view! {
                <section class="sp-notice sp-notice--bad" role="status">
                    <p>"A stored copy of this plan is damaged. The plan you see is the newest copy that checks out, and the damaged one was kept. "
                    <a class="govuk-link" href=place.href(Route::Share)>"See it under Share"</a></p>
                </section>
            }))}
        </div>
    }
}

fn working_copy(place: Place) -> String {
    let mut address = place.address();
    address.edition = None;
    address.to_string()
}

/// Says what was done last to a screen reader.
#[component]
pub fn Announcer(said: RwSignal<String>) -> impl IntoView {
    view! { <div class="govuk-visually-hidden" role="status" aria-live="polite" id="said">{said}</div> }
}

/// `/` goes to the search; Ctrl+Z and Ctrl+Y undo and redo where nothing is being typed.
fn listen_for_keys() {
    let session = Session::from_context();
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        if page::is_typing(&event) {
            return;
        }
        let command = event.ctrl_key() || event.meta_key();
        match event.key().as_str() {
            "/" if !command && !settings::settings().no_search_key => page::focus("top-search"),
            "z" if command && !event.shift_key() => session.undo(),
            "y" | "Z" | "z" if command => session.redo(),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || handle.remove());
}
