//! How the page of a record ends: deleting it, and what was changed.

use crate::ui::widgets::Show;
use crate::{
    domain::record::RecordId,
    ui::{
        route::{Place, Route},
        session::Session,
        widgets::{ChangeHistory, DeleteRecord},
    },
};
use leptos::prelude::*;

/// Deleting a record and its history of changes.
#[component]
pub fn RecordEnd(
    /// The record.
    record: RecordId,
    /// Where to go when it is deleted.
    to: Route,
) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    view! {
        <Show when=move || session.can_edit()>
            <section class="sp-section sp-section--actions">
                <div class="sp-section__head"><h2 class="govuk-heading-m">"More to do"</h2></div>
                <DeleteRecord record on_deleted=Callback::new(move |()| place.go(to))/>
            </section>
        </Show>
        <Show when=move || session.shown().get().is_none()>
            <section class="sp-section sp-no-print">
                <div class="sp-section__head"><h2 class="govuk-heading-m">"History of changes"</h2></div>
                <ChangeHistory records=vec![record]/>
            </section>
        </Show>
    }
}
