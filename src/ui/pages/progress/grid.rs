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
        widgets::{DrawRows, Show, Window},
    },
};
use leptos::prelude::*;
use std::{ops::Range, sync::Arc};

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
        let (head, count) = (head(&grid), grid.rows.len());
        let rows: DrawRows = Arc::new(move |range| lines(sheet, &grid, range));
        let rows = window.blocks(count, move || sheet.row(), &rows);
        view! {
            {head}
            <tbody>{rows}</tbody>
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

/// The rows of a range, each group under its heading.
fn lines(sheet: Sheet, grid: &ProgressGrid, range: Range<usize>) -> AnyView {
    let mut lines = Vec::new();
    for index in range {
        let Some(row) = grid.rows.get(index) else { break };
        let before = index.checked_sub(1).and_then(|before| grid.rows.get(before));
        if before.is_none_or(|before| before.group != row.group) {
            lines.push(group_line(grid, &row.group));
        }
        lines.push(line(sheet, grid, index, row));
    }
    lines.into_any()
}
