//! A small picture: chosen as a file, checked, shown, and taken off again.

use super::live;
use crate::{
    browser::{files, task},
    domain::picture::{self, LARGEST, PictureError},
};
use leptos::prelude::*;

/// A picture as base 64.
#[component]
pub fn PictureInput(
    /// What was chosen.
    text: Memo<String>,
    /// Changes what was chosen.
    set: impl Fn(String) + Copy + Send + Sync + 'static,
    /// The input's id.
    id: String,
    /// The ids of what describes the input.
    described: String,
) -> impl IntoView {
    let problem = RwSignal::new(None::<String>);
    // Only the file that was chosen last counts.
    let turn = StoredValue::new(0_u32);
    let choose = move |event: leptos::ev::Event| {
        let Some(chosen) = files::chosen(&event) else { return };
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        task::spawn(async move {
            let read = if chosen.is_larger_than(LARGEST) { Err(PictureError::TooLarge) } else { Ok(chosen.bytes().await) };
            if turn.try_get_value() != Some(mine) {
                return;
            }
            let read = read.and_then(|bytes| {
                let read = picture::encode(&bytes.unwrap_or_default());
                picture::check(&read).map(|()| read)
            });
            match read {
                Ok(read) => {
                    problem.set(None);
                    set(read);
                }
                Err(error) => problem.set(Some(error.to_string())),
            }
        });
    };
    let take_off = move |_| {
        problem.set(None);
        set(String::new());
    };
    let problem_id = format!("{id}-problem");
    view! {
        <p class="govuk-error-message" id=problem_id.clone() role="alert">{problem}</p>
        {live(move || text.with(|text| picture::data_address(text)).map(|address| view! {
            <p class="sp-logo">
                <img class="sp-logo__picture" src=address alt="The picture as chosen"/>
                <button type="button" class="sp-link-button" on:click=take_off>"Take it off"</button>
            </p>
        }))}
        <input class="govuk-file-upload" id=id type="file" accept="image/png,image/jpeg" aria-describedby=format!("{described} {problem_id}") on:change=choose/>
    }
}
