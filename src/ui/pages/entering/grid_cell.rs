//! The lines and cells of a grid.

use crate::{
    domain::{
        id::Id as _,
        indicator::Indicator,
        record::{Kind, RecordId},
    },
    edit::{
        grid::{Column, Grid, Row, Subject, worked_out},
        sheet::At,
    },
    ui::{
        pages::sheet::{Looks, Sheet, cell_id, input_cell},
        route::{Place, Route},
        widgets::{page_of, words},
    },
};
use leptos::prelude::*;

/// The head and the lines of a grid, those of a priority beneath its name.
pub(super) fn body_of(sheet: Sheet, grid: &Grid) -> AnyView {
    let of = match grid.subject {
        Subject::Year(id, _) => sheet.session.peek_body(|body| body.indicators.get(id).cloned()),
        Subject::Period(_) => None,
    };
    let heads = grid.columns.iter().enumerate().map(|(index, column)| {
        let class = if column.is_number() { "sp-number" } else { "" };
        view! { <th scope="col" id=format!("grid-column-{index}") class=class>{column.heading(of.as_ref())}</th> }
    });
    let heads = heads.collect_view();
    let first = if of.is_some() { "Period" } else { "Indicator" };
    let width = grid.columns.len() + 1;
    let mut rows = Vec::new();
    let mut group = "";
    for (index, row) in grid.rows.iter().enumerate() {
        if row.group != group {
            group = &row.group;
            rows.push(
                view! { <tr class="sp-grid__group"><th scope="colgroup" colspan=width>{row.group.clone()}</th></tr> }.into_any(),
            );
        }
        rows.push(line(sheet, grid, index, row));
    }
    view! {
        <thead><tr><th scope="col">{first}</th>{heads}</tr></thead>
        <tbody>{rows}</tbody>
    }
    .into_any()
}

fn line(sheet: Sheet, grid: &Grid, index: usize, row: &Row) -> AnyView {
    let place = Place::from_context();
    let indicator = sheet.session.peek_body(|body| body.indicators.get(row.indicator).cloned());
    let Some(indicator) = indicator else { return ().into_any() };
    let (record, label) = match grid.subject {
        Subject::Year(..) => (RecordId { kind: Kind::Reading, id: row.reading.id.raw() }, row.label.clone()),
        Subject::Period(_) => (RecordId { kind: Kind::Indicator, id: row.indicator.raw() }, row.label.clone()),
    };
    let leads = row.there || record.kind == Kind::Indicator;
    let name = match page_of(record).filter(|_| leads) {
        Some(route) => view! { <a class="govuk-link" href=place.href(route)>{label}</a> }.into_any(),
        None => label.into_any(),
    };
    let unit = (!row.unit.is_empty()).then(|| view! { <span class="sp-note">{row.unit.clone()}</span> });
    let correct = row.published().then(|| {
        let reading = Route::Record(RecordId { kind: Kind::Reading, id: row.reading.id.raw() });
        view! {
            <span class="sp-note">"Published. "<a class="govuk-link" href=place.href(reading)>
                "Correct it"<span class="govuk-visually-hidden">": "{row.label.clone()}</span></a></span>
        }
    });
    let cells = grid.columns.iter().enumerate().map(|(column, what)| {
        if what.suits(indicator.measure) {
            cell(sheet, grid, (index, column), row, *what, &indicator)
        } else {
            view! { <td class="sp-grid__none"></td> }.into_any()
        }
    });
    let cells = cells.collect_view();
    view! { <tr><th scope="row" id=format!("grid-row-{index}")>{name}{unit}{correct}</th>{cells}</tr> }.into_any()
}

fn cell(sheet: Sheet, grid: &Grid, at: At, row: &Row, what: Column, indicator: &Indicator) -> AnyView {
    let session = sheet.session;
    let class = if what.is_number() { "sp-number" } else { "" };
    let sum = (what == Column::Value && indicator.measure.is_share() && !row.published()).then(|| {
        let (row, grid) = (row.clone(), grid.clone());
        let said = words(move || sheet.typed.with(|typed| session.peek_body(|body| worked_out(body, &grid, &row, typed))));
        view! { <span class="sp-grid__sum" id=format!("{}-sum", cell_id(at))>{said}</span> }.into_any()
    });
    let looks = Looks {
        input: if what.is_number() { "sp-grid__input--number" } else { "" },
        named: format!("grid-row-{} grid-column-{}", at.0, at.1),
        may_be_open: what.may_be_open(),
        ..Looks::default()
    };
    view! { <td class=class>{input_cell(sheet, at, looks, sum)}</td> }.into_any()
}
