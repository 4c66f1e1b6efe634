//! The table in which a period's progress is filled in: a row an objective, with the keys of a spreadsheet.

use super::{
    grid_row::{group_line, head, line},
    grid_tools::{Counts, Groupings, Tools},
};
use crate::{
    browser::page,
    domain::date::Date,
    edit::{
        progress_grid::{Grouping, ProgressCells, ProgressGrid, progress_grid, save_progress},
        sheet::Cells,
    },
    ui::{
        pages::sheet::{Sheet, SheetForm},
        route::Place,
        session::{Session, memo},
        widgets::{Show, Spacer, Window},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// How the keys work, above the table.
const KEYS: &str = "Type, or paste a block from a spreadsheet. Enter goes down, Tab to the right, the arrows to every side and with Ctrl to the edge; F2 changes what is \
                    there or keeps what is grey, Alt and Enter begins a new line, Escape takes back. Under BRAG press b, g, a or r. Shift with \
                    the arrows marks cells, to copy, delete or fill down with Ctrl and D. Ctrl and Enter saves.";

/// The height of a row before one could be measured, in CSS pixels.
const ROW_HEIGHT: f64 = 96.0;

/// The table of a period, with what is to be said and done above it.
#[component]
pub fn ProgressTable(
    /// The period.
    period: Date,
) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let by = memo(move || grouping(&place.query().get()));
    let shown = session.shown();
    let found: Memo<Arc<ProgressGrid>> = session.select(move |plan| {
        let body = shown.get().and_then(|edition| plan.frozen.get(&edition)).unwrap_or(&plan.body);
        Arc::new(progress_grid(plan, body, period, by.get()))
    });
    let look = move |show: &mut dyn FnMut(&dyn Cells)| found.with_untracked(|grid| show(&ProgressCells(grid)));
    let make = move |typed: &_| {
        let today = session.today();
        found.with_untracked(|grid| session.peek(|plan| save_progress(plan, grid, typed, today, &mut || session.fresh_id())))
    };
    let sheet = Sheet::open(session, &format!("progress.{period}"), Box::new(look), Box::new(make));
    Effect::new(move |_| {
        by.track();
        sheet.marks.set(None);
    });
    let count = Signal::derive(move || found.with(|grid| grid.rows.len()));
    let window = Window::over(count, ".sp-progress__row", ROW_HEIGHT);
    sheet.reached_by(Callback::new(move |row| window.reach("grid-region", row)));
    let is_open = Signal::derive(move || found.with(|grid| !grid.rows.is_empty() && !grid.closed));
    let class = if count.get_untracked() > 100 { "sp-progress__region sp-progress__region--long" } else { "sp-progress__region" };
    let table = move || {
        let grid = found.get();
        let head = head(&grid);
        let of_range = grid.clone();
        let shown = move || {
            sheet.hold_focus();
            lines(&of_range, window.range().get(), sheet.row())
        };
        // Kept by their places, so that the cell one is in stays where it is when the window moves on.
        let view = move |(is_heading, index): (bool, usize)| match grid.rows.get(index) {
            Some(row) if is_heading => group_line(&grid, &row.group),
            Some(row) => line(sheet, &grid, index, row),
            None => ().into_any(),
        };
        view! {
            {head}
            <tbody>
                <Spacer height=window.above()/>
                <For each=shown key=|line| *line children=view/>
                <Spacer height=window.below()/>
            </tbody>
        }
        .into_any()
    };
    let on_scroll = Callback::new(move |event| window.scrolled(page::scroll_of(&event)));
    let table = ViewFn::from(table);
    view! {
        <Counts found/>
        <Show
            when=move || count.get() != 0
            fallback=|| view! { <p class="govuk-body sp-empty">"No objective is live in this period."</p> }
        >
            <div class="sp-progress__bar sp-no-print">
                <Groupings period by/>
                <Tools sheet found/>
            </div>
            <Show when=move || session.can_edit() && is_open.get()>
                <details class="govuk-details sp-no-print">
                    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">"How the keys work"</span></summary>
                    <div class="govuk-details__text">{KEYS}</div>
                </details>
            </Show>
            <SheetForm
                sheet caption=format!("Progress for {}", period.words()) save_label="Save the progress" is_open class on_scroll
                table_class="sp-table sp-grid sp-progress" table=table.clone()
            />
        </Show>
    }
}

/// The grouping that an address names.
fn grouping(query: &str) -> Grouping {
    query.split('&').find_map(|part| part.strip_prefix("by=")).map(Grouping::named).unwrap_or_default()
}

/// The lines of a range, by the place of their row: whether it is the heading above it, or the row itself. The row that one is in
/// stays, however far it is scrolled away: the next key goes on from there.
fn lines(grid: &ProgressGrid, range: std::ops::Range<usize>, within: Option<usize>) -> Vec<(bool, usize)> {
    let mut lines = Vec::new();
    let mut group = None;
    for (index, row) in grid.rows.iter().enumerate() {
        if !range.contains(&index) {
            if within == Some(index) {
                lines.push((false, index));
            }
            continue;
        }
        if group != Some(&row.group) {
            group = Some(&row.group);
            lines.push((true, index));
        }
        lines.push((false, index));
    }
    lines
}
