//! What this browser remembers of the person in front of it.

use crate::{
    browser::{page, settings},
    ui::session::Session,
};
use leptos::prelude::*;

const THEMES: [(&str, &str); 3] = [("", "Follow the device"), ("light", "Light"), ("dark", "Dark")];

/// Settings that are not part of the plan. Each applies at once.
#[component]
pub fn ThisBrowser() -> impl IntoView {
    view! {
        <section class="sp-section">
            <h2 class="govuk-heading-m">"This browser"</h2>
            <p class="govuk-body">"These are kept on this device only, and are not part of the plan. Each applies at once."</p>
            <By/>
            <Theme/>
            <SearchKey/>
        </section>
    }
}

#[component]
fn By() -> impl IntoView {
    let session = Session::from_context();
    let by = settings::settings().by;
    let keep = move |text: String| {
        settings::set_settings(|settings| text.trim().clone_into(&mut settings.by));
        session.said().set("Kept the post shown beside changes".to_owned());
    };
    view! {
        <div class="govuk-form-group">
            <label class="govuk-label govuk-label--s" for="by">"Post shown beside your changes"</label>
            <div class="govuk-hint" id="by-hint">"For example Community Safety Officer. A post, not a name: it stands in the history of the plan, and goes with every copy."</div>
            <input
                class="govuk-input" id="by" type="text" autocomplete="off" maxlength="200" aria-describedby="by-hint" prop:value=by
                on:change:target=move |event| keep(event.target().value())
            />
        </div>
    }
}

#[component]
fn Theme() -> impl IntoView {
    let chosen = settings::settings().theme;
    let choose = |theme: &'static str| {
        settings::set_settings(|settings| theme.clone_into(&mut settings.theme));
        page::set_root_attribute("data-theme", theme);
    };
    let items = THEMES.into_iter().map(|(key, label)| {
        let id = format!("theme-{}", if key.is_empty() { "device" } else { key });
        view! {
            <div class="govuk-radios__item">
                <input class="govuk-radios__input" type="radio" id=id.clone() name="theme" checked=chosen == key on:change=move |_| choose(key)/>
                <label class="govuk-label govuk-radios__label" for=id>{label}</label>
            </div>
        }
    });
    view! {
        <div class="govuk-form-group">
            <fieldset class="govuk-fieldset">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">"Colours of the page"</legend>
                <div class="govuk-radios govuk-radios--small">{items.collect_view()}</div>
            </fieldset>
        </div>
    }
}

#[component]
fn SearchKey() -> impl IntoView {
    let on = !settings::settings().no_search_key;
    view! {
        <div class="govuk-form-group">
            <div class="govuk-checkboxes govuk-checkboxes--small">
                <div class="govuk-checkboxes__item">
                    <input
                        class="govuk-checkboxes__input" type="checkbox" id="search-key" aria-describedby="search-key-hint" checked=on
                        on:change:target=move |event| settings::set_settings(|settings| settings.no_search_key = !event.target().checked())
                    />
                    <label class="govuk-label govuk-checkboxes__label" for="search-key">"The key / goes to the search"</label>
                    <div class="govuk-hint govuk-checkboxes__hint" id="search-key-hint">"Switch it off if you speak to your computer, or press it by accident"</div>
                </div>
            </div>
        </div>
    }
}
