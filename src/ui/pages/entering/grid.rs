//! A grid of readings: a table of inputs with the keys of a spreadsheet. What is typed is kept until it is saved or thrown away.

use super::grid_cell::body_of;
use crate::{
    edit::{
        grid::{ReadingCells, Subject, grid, save},
        sheet::Cells,
    },
    ui::{
        pages::sheet::{Sheet, SheetForm},
        session::Session,
    },
};
use leptos::prelude::*;

/// The grid for a subject, with what is to be said above it.
#[component]
pub fn ReadingGrid(
    /// What it is about.
    subject: Subject,
    /// A name for its draft.
    #[prop(into)]
    form: String,
    /// What the table is called.
    #[prop(into)]
    caption: String,
) -> impl IntoView {
    let session = Session::from_context();
    let found = session.body(move |body| grid(body, subject));
    let look = move |show: &mut dyn FnMut(&dyn Cells)| {
        found.with_untracked(|grid| {
            if let Some(grid) = grid {
                session.peek_body(|body| show(&ReadingCells { body, grid }));
            }
        });
    };
    let make = move |typed: &_| {
        found.with_untracked(|grid| match grid {
            Some(grid) => session.peek(|plan| save(plan, grid, typed, &mut || session.fresh_id())),
            None => Ok(None),
        })
    };
    let sheet = Sheet::open(session, &form, Box::new(look), Box::new(make));
    let is_open = Signal::derive(move || found.with(|grid| grid.as_ref().is_some_and(|grid| !grid.rows.is_empty())));
    let table = move || match found.get() {
        Some(grid) => body_of(sheet, &grid),
        None => ().into_any(),
    };
    view! { <SheetForm sheet caption save_label="Save the readings" is_open table=ViewFn::from(table)/> }
}
