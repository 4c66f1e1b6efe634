//! The form around a table that is filled in: errors, what was kept, saving and throwing away.

use super::{actions::found, open::Sheet};
use crate::{
    browser::page,
    edit::sheet::Typed,
    ui::widgets::{ErrorSummary, FormError, Show, live, words},
};
use leptos::{ev, prelude::*};

/// The form around a table.
#[component]
pub fn SheetForm(
    /// What lies open.
    sheet: Sheet,
    /// What the table is called.
    #[prop(into)]
    caption: String,
    /// What the button that saves says.
    save_label: &'static str,
    /// Whether there is anything to fill in.
    #[prop(into)]
    is_open: Signal<bool>,
    /// A class for the part that scrolls.
    #[prop(default = "")]
    class: &'static str,
    /// Told when that part is scrolled.
    #[prop(optional)]
    on_scroll: Option<Callback<ev::Event>>,
    /// A class for the table.
    #[prop(default = "sp-table sp-grid")]
    table_class: &'static str,
    /// The head and the lines of the table.
    table: ViewFn,
) -> impl IntoView {
    let session = sheet.session;
    let was_kept = sheet.typed.with_untracked(|typed| !typed.is_empty());
    let errors = RwSignal::new(Vec::<FormError>::new());
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        errors.set(sheet.save());
    };
    let key = move |event: ev::KeyboardEvent| {
        if sheet.key(&event) {
            errors.set(sheet.save());
        }
    };
    let any_typed = move || !sheet.typed.with(Typed::is_empty);
    let throw_away = move |_| {
        sheet.throw_away();
        errors.set(Vec::new());
        sheet.said.set("What was typed was thrown away.".to_owned());
        page::focus_soon("grid-said");
    };
    view! {
        <form class="sp-grid__form" id="grid" novalidate on:submit=submit>
            <ErrorSummary errors id="grid-errors"/>
            <Show when=move || was_kept && any_typed()>
                <p class="govuk-inset-text">"What you typed here earlier was kept. Save it, or throw it away."</p>
            </Show>
            <div
                class=format!("sp-register sp-grid__region {class}") id="grid-region" role="region" aria-label=caption.clone() tabindex="0"
                on:scroll=move |event| if let Some(told) = on_scroll { told.run(event) }
            >
                <table
                    class=table_class
                    on:keydown=key
                    on:paste=move |event| sheet.paste(&event)
                    on:copy=move |event| sheet.copy(&event)
                    on:focusin=move |event| sheet.come(&event)
                    on:input=move |event| if let Some((cell, at)) = found(&event) { sheet.take(at, &cell.text) }
                    on:change=move |event| if let Some((cell, at)) = found(&event) { sheet.judge(at, &cell.text) }
                >
                    <caption class="govuk-visually-hidden">{caption.clone()}</caption>
                    {live(move || table.run())}
                </table>
            </div>
            <p class="govuk-body sp-grid__said" id="grid-said" role="status" tabindex="-1">{words(move || sheet.said.get())}</p>
            <Show when=move || session.can_edit() && is_open.get()>
                <div class="govuk-button-group sp-no-print sp-grid__save">
                    <button type="submit" class="govuk-button">{save_label}</button>
                    <Show when=any_typed>
                        <button type="button" class="govuk-button govuk-button--secondary" on:click=throw_away>"Throw away what was typed"</button>
                    </Show>
                </div>
            </Show>
        </form>
    }
}
