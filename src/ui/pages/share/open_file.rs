//! Choosing a file and reading it. What it would change is shown by the preview.

use super::preview::Preview;
use crate::ui::widgets::live;
use crate::{
    browser::{
        files::{self, Chosen},
        page, task,
    },
    exchange::{
        json::{self, ReadError},
        slots,
    },
    ui::desk::{Desk, Incoming},
};
use leptos::prelude::*;
use std::sync::Arc;

/// How far the chosen file was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// No file was chosen.
    None,
    /// It is being read.
    Begun,
    /// It cannot be opened, and why.
    Failed(String),
}

/// A file input, and below it what comes of it.
#[component]
pub fn OpenFile() -> impl IntoView {
    let reading = RwSignal::new(Reading::None);
    view! {
        <FileInput reading/>
        <FileRead reading/>
    }
}

/// The file input.
#[component]
pub fn FileInput(
    /// How far the chosen file was read.
    reading: RwSignal<Reading>,
) -> impl IntoView {
    let desk = Desk::from_context();
    // Only the file that was chosen last counts.
    let turn = StoredValue::new(0_u32);
    let choose = move |event: leptos::ev::Event| {
        let Some(chosen) = files::chosen(&event) else { return };
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        desk.incoming().set(None);
        reading.set(Reading::Begun);
        task::spawn(async move {
            let read = read(&chosen).await;
            if turn.try_get_value() == Some(mine) {
                show(desk, reading, read);
            }
        });
    };
    view! {
        <div class="govuk-form-group">
            <label class="govuk-label govuk-label--s" for="open-file">"Choose a file"</label>
            <div class="govuk-hint" id="open-file-hint">"It ends in .json and was saved by Safer Plan"</div>
            <input
                class="govuk-file-upload" id="open-file" type="file" accept=".json,application/json" aria-describedby="open-file-hint"
                on:change=choose
            />
        </div>
    }
}

/// What comes of the chosen file: an error, or what it would change.
#[component]
pub fn FileRead(
    /// How far it was read.
    reading: RwSignal<Reading>,
) -> impl IntoView {
    view! {
        {live(move || match reading.get() {
            Reading::None => ().into_any(),
            Reading::Begun => view! { <p class="govuk-body" role="status">"Reading the file…"</p> }.into_any(),
            Reading::Failed(why) => view! { <Problem why/> }.into_any(),
        })}
        <Preview/>
    }
}

/// Why a file was not opened.
#[component]
fn Problem(why: String) -> impl IntoView {
    let desk = Desk::from_context();
    page::focus_soon("open-problem");
    let kept = if desk.open_plan().is_some() { "Your plan was not changed." } else { "Nothing was changed." };
    view! {
        <div class="govuk-error-summary" id="open-problem" tabindex="-1" role="alert">
            <h3 class="govuk-error-summary__title">"The file was not opened"</h3>
            <div class="govuk-error-summary__body"><p>{why}" "{kept}</p></div>
        </div>
    }
}

fn show(desk: Desk, reading: RwSignal<Reading>, read: Result<Incoming, String>) {
    match read {
        Ok(incoming) => {
            reading.set(Reading::None);
            desk.incoming().set(Some(Arc::new(incoming)));
        }
        Err(why) => reading.set(Reading::Failed(why)),
    }
}

async fn read(chosen: &Chosen) -> Result<Incoming, String> {
    if chosen.is_too_large() {
        return Err(ReadError::TooLarge.to_string());
    }
    let bytes =
        chosen.bytes().await.ok_or("The browser could not read the file. It may have been moved or locked: choose it again.")?;
    let loaded = json::read(&slots::bytes_of(bytes)).map_err(|error| error.to_string())?;
    match loaded.newer {
        // It may be looked at where it is kept, but nothing here could be kept of it.
        Some(version) => Err(ReadError::TooNew { version }.to_string()),
        None => Ok(Incoming { name: chosen.name(), loaded }),
    }
}
