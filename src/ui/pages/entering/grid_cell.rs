//! The lines and cells of a grid.

use super::{grid::Sheet, grid_keys::between};
use crate::{
    domain::{
        id::Id as _,
        indicator::Indicator,
        record::{Kind, RecordId},
    },
    edit::grid::{Column, Grid, Row, Subject, cell_key, worked_out},
    ui::{
        route::{Place, Route},
        session::memo,
        widgets::{flag, live, maybe, page_of, words},
    },
};
use leptos::prelude::*;

/// Cells that are marked, from one corner to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marks {
    pub(super) from: (usize, usize),
    pub(super) to: (usize, usize),
}

impl Marks {
    /// Every cell, line by line.
    pub(super) fn cells(self) -> impl Iterator<Item = (usize, usize)> {
        let (top, bottom) = (self.from.0.min(self.to.0), self.from.0.max(self.to.0));
        let (left, right) = (self.from.1.min(self.to.1), self.from.1.max(self.to.1));
        (top..=bottom).flat_map(move |row| (left..=right).map(move |column| (row, column)))
    }

    fn has(self, at: (usize, usize)) -> bool {
        between(at, self.from, self.to)
    }
}

/// The id of the input in a cell.
pub(super) fn cell_id((row, column): (usize, usize)) -> String {
    format!("cell-{row}-{column}")
}

/// Where the input with an id stands.
pub(super) fn place_of(id: &str) -> Option<(usize, usize)> {
    let (row, column) = id.strip_prefix("cell-")?.split_once('-')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

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

fn cell(sheet: Sheet, grid: &Grid, at: (usize, usize), row: &Row, what: Column, indicator: &Indicator) -> AnyView {
    let session = sheet.session;
    let key = cell_key(row, what);
    let of_plan = what.text(&row.reading);
    let label = |text: &str| what.options().iter().find(|option| option.key == text).map_or(text, |option| option.label).to_owned();
    let read = label(&of_plan);
    let class = if what.is_number() { "sp-number" } else { "" };
    if row.published() {
        return view! { <td class=class>{read}</td> }.into_any();
    }
    let text = {
        let (key, of_plan) = (key.clone(), of_plan.clone());
        memo(move || sheet.typed.with(|typed| typed.get(&key).cloned()).unwrap_or_else(|| of_plan.clone()))
    };
    let changed = flag(move || sheet.typed.with(|typed| typed.contains_key(&key)));
    let marked = flag(move || sheet.marks.with(|marks| marks.is_some_and(|marks| marks.has(at))));
    let fault = memo(move || sheet.faults.with(|faults| faults.get(&at).cloned()));
    let sum = (what == Column::Value && indicator.measure.is_share()).then(|| {
        let (row, grid) = (row.clone(), grid.clone());
        let said = words(move || sheet.typed.with(|typed| session.peek_body(|body| worked_out(body, &grid, &row, typed))));
        view! { <span class="sp-grid__sum" id=format!("{}-sum", cell_id(at))>{said}</span> }
    });
    let is_open = memo(move || session.can_edit());
    let input = live(move || if is_open.get() { input(at, what, text, fault) } else { read.clone().into_any() });
    view! {
        <td class=class class:sp-grid__cell--changed=changed class:sp-grid__cell--marked=marked>
            {input}{sum}
            {live(move || fault.get().map(|why| view! {
                <span class="govuk-error-message sp-grid__fault" id=format!("{}-error", cell_id(at))>
                    <span class="govuk-visually-hidden">"Error: "</span>{why}
                </span>
            }))}
        </td>
    }
    .into_any()
}

/// The input of a cell: a field to type into, or a choice. Its line and column name it.
fn input(at: (usize, usize), what: Column, text: Memo<String>, fault: Memo<Option<String>>) -> AnyView {
    let id = cell_id(at);
    let named = format!("grid-row-{} grid-column-{}", at.0, at.1);
    let described = format!("{id}-sum {id}-error");
    let invalid = maybe(move || fault.get().map(|_| "true".to_owned()));
    if what.options().is_empty() {
        let class =
            if what.is_number() { "govuk-input sp-grid__input sp-grid__input--number" } else { "govuk-input sp-grid__input" };
        return view! {
            <input
                class=class id=id type="text" autocomplete="off" spellcheck="false" aria-labelledby=named aria-describedby=described
                aria-invalid=invalid prop:value=text
            />
        }
        .into_any();
    }
    // What was pasted and is no choice stays to be seen until another is chosen.
    let options = live(move || {
        let chosen = text.get();
        let known = what.options().iter().any(|option| option.key == chosen);
        let other = (!known && (!chosen.is_empty() || what.may_be_open())).then(|| {
            let words = if chosen.is_empty() { String::new() } else { format!("“{chosen}”") };
            view! { <option value=chosen.clone() selected=true>{words}</option> }
        });
        let none = (known && what.may_be_open()).then(|| view! { <option value=""></option> });
        let options = what.options().iter().map(|option| {
            view! { <option value=option.key selected=option.key == chosen>{option.label}</option> }
        });
        view! { {other}{none}{options.collect_view()} }
    });
    view! {
        <select class="govuk-select sp-grid__input" id=id aria-labelledby=named aria-describedby=described aria-invalid=invalid>
            {options}
        </select>
    }
    .into_any()
}
