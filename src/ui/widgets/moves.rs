//! Moving a record among its siblings, with buttons.

use crate::{
    browser::page,
    domain::record::RecordId,
    edit::{Direction, move_among_siblings},
    ui::session::Session,
};
use leptos::prelude::*;

/// Up and down. The focus stays on the button that was pressed.
#[component]
pub fn MoveButtons(
    /// The record.
    record: RecordId,
    /// What it is called, for a screen reader.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    let session = Session::from_context();
    let step = move |direction: Direction, button: String| {
        if let Some(edit) = session.peek(|plan| move_among_siblings(plan, record, direction)) {
            session.edit(&edit);
            page::focus_soon(button);
        }
    };
    let (up, down) = (format!("up-{}", record.id), format!("down-{}", record.id));
    let (up_id, down_id) = (up.clone(), down.clone());
    view! {
        <span class="sp-moves">
            <button type="button" id=up_id class="sp-icon-button" aria-label=format!("Move {name} up") title="Move up"
                on:click=move |_| step(Direction::Up, up.clone())>"↑"</button>
            <button type="button" id=down_id class="sp-icon-button" aria-label=format!("Move {name} down") title="Move down"
                on:click=move |_| step(Direction::Down, down.clone())>"↓"</button>
        </span>
    }
}
