//! The head and the rows of the progress table.

use crate::{
    domain::{
        id::Id as _,
        record::{Kind, RecordId},
    },
    edit::progress_grid::{Column, DueFigure, ProgressGrid, ProgressRow},
    ui::{
        pages::sheet::{Looks, Sheet, cell_id, input_cell},
        route::{Place, Route},
        widgets::page_of,
    },
};
use leptos::prelude::*;

/// What stands for a BRAG that nobody gave.
const NOT_RETURNED: &str = "Not returned";

fn class(column: Column) -> &'static str {
    match column {
        Column::Brag => "sp-progress__brag",
        Column::Done => "sp-progress__text sp-progress__text--wide",
        Column::Problem | Column::Next | Column::Corrective => "sp-progress__text",
        Column::Forecast => "sp-progress__date",
        Column::State => "sp-progress__state",
        Column::Figure(_) => "sp-progress__figure",
    }
}

/// The headings. The figures that are due share one.
pub(super) fn head(grid: &ProgressGrid) -> AnyView {
    let shown = grid.columns.iter().enumerate().filter(|(_, column)| !matches!(column, Column::Figure(1..)));
    let heads = shown.map(|(index, column)| {
        view! { <th scope="col" id=format!("grid-column-{index}") class=class(*column)>{column.heading()}</th> }
    });
    let heads = heads.collect_view();
    view! { <thead><tr><th scope="col" class="sp-progress__of">"Objective"</th>{heads}</tr></thead> }.into_any()
}

/// The heading of a group.
pub(super) fn group_line(grid: &ProgressGrid, group: &str) -> AnyView {
    let width = grid.columns.iter().filter(|column| !matches!(column, Column::Figure(1..))).count() + 1;
    view! { <tr class="sp-grid__group"><th scope="colgroup" colspan=width><span class="sp-progress__group">{group.to_owned()}</span></th></tr> }
        .into_any()
}

/// The row of an objective.
pub(super) fn line(sheet: Sheet, grid: &ProgressGrid, index: usize, row: &ProgressRow) -> AnyView {
    let place = Place::from_context();
    let href = place.href(Route::Objective(row.objective));
    let title = row.label.clone();
    let cells = grid.columns.iter().enumerate().filter(|(_, column)| !matches!(column, Column::Figure(_))).map(|(at, column)| {
        let looks = Looks {
            class: "sp-progress__cell",
            named: format!("grid-row-{index} grid-column-{at}"),
            lines: column.is_text(),
            may_be_open: *column == Column::Brag,
            none: if *column == Column::Brag { NOT_RETURNED } else { "" },
            ..Looks::default()
        };
        view! { <td class=class(*column) data-label=column.heading()>{input_cell(sheet, (index, at), looks, None)}</td> }
    });
    let cells = cells.collect_view();
    let figures = grid.columns.iter().position(|column| matches!(column, Column::Figure(0))).map(|first| {
        let figures = row.figures.iter().enumerate().map(|(number, figure)| due(sheet, (index, first + number), figure));
        view! {
            <td class="sp-progress__figure" data-label="Figures due"><div class="sp-progress__dues">{figures.collect_view()}</div></td>
        }
    });
    view! {
        <tr class="sp-progress__row">
            <th scope="row" id=format!("grid-row-{index}") class="sp-progress__of">
                <a class="govuk-link sp-progress__title" href=href title=title.clone()>{title.clone()}</a>
            </th>
            {cells}{figures}
        </tr>
    }
    .into_any()
}

/// A figure that is due: what it is, and its value.
fn due(sheet: Sheet, at: (usize, usize), figure: &DueFigure) -> AnyView {
    let place = Place::from_context();
    let id = format!("{}-name", cell_id(at));
    let name = match page_of(RecordId { kind: Kind::Indicator, id: figure.indicator.id.raw() }) {
        Some(route) => view! { <a class="govuk-link" href=place.href(route)>{figure.label.clone()}</a> }.into_any(),
        None => figure.label.clone().into_any(),
    };
    let unit = (!figure.unit.is_empty()).then(|| view! { <span class="sp-note">" "{figure.unit.clone()}</span> });
    let looks = Looks {
        class: "sp-progress__cell",
        input: if figure.column.is_number() { "sp-grid__input--number" } else { "" },
        named: format!("grid-row-{} {id}", at.0),
        may_be_open: figure.column.may_be_open(),
        ..Looks::default()
    };
    view! { <div class="sp-progress__due"><span class="sp-progress__due-name" id=id>{name}{unit}</span>{input_cell(sheet, at, looks, None)}</div> }.into_any()
}
