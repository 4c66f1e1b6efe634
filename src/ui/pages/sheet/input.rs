//! One cell of a table that is filled in: what is read, or an input, and what is wrong with it.

use super::{marks::cell_id, open::Sheet};
use crate::{
    edit::sheet::{At, Pick},
    ui::{
        session::memo,
        widgets::{flag, live, maybe, words},
    },
};
use leptos::prelude::*;

/// How a cell looks.
#[derive(Clone, Debug, Default)]
pub struct Looks {
    /// A class for what surrounds the input.
    pub class: &'static str,
    /// A class for the input itself.
    pub input: &'static str,
    /// The ids of what names it.
    pub named: String,
    /// Whether its text may have several lines.
    pub lines: bool,
    /// Whether a choice may be left open.
    pub may_be_open: bool,
    /// What stands for an open choice.
    pub none: &'static str,
}

/// What a cell shows: an input where one can type, else what it says. `below` stands beneath it.
pub fn input_cell(sheet: Sheet, at: At, looks: Looks, below: Option<AnyView>) -> AnyView {
    let session = sheet.session;
    let Some((key, of_plan, picks, fixed)) =
        sheet.with(|cells| Some((cells.key(at)?, cells.text(at), cells.picks(at), cells.is_fixed(at)))).flatten()
    else {
        return ().into_any();
    };
    let said = |picks: &[Pick], text: &str, none: &str| match picks.iter().find(|pick| pick.key == text) {
        Some(pick) => pick.label.clone(),
        None if text.is_empty() => none.to_owned(),
        None => text.to_owned(),
    };
    let read = said(&picks, &of_plan, looks.none);
    if fixed {
        return view! { <div class=looks.class><span class="sp-grid__read">{read}</span></div> }.into_any();
    }
    let text = {
        let key = key.clone();
        memo(move || sheet.typed.with(|typed| typed.get(&key).cloned()).unwrap_or_else(|| of_plan.clone()))
    };
    let offered = {
        let key = key.clone();
        memo(move || sheet.offered.with(|offered| offered.get(&key).cloned()))
    };
    let changed = {
        let key = key.clone();
        flag(move || sheet.typed.with(|typed| typed.contains_key(&key)))
    };
    let marked = flag(move || sheet.marks.with(|marks| marks.is_some_and(|marks| marks.has(at))));
    let fault = memo(move || sheet.faults.with(|faults| faults.get(&key).cloned()));
    let is_open = memo(move || session.can_edit());
    let on_paper = {
        let (picks, none) = (picks.clone(), looks.none);
        words(move || said(&picks, &text.get(), none))
    };
    let (class, looks) = (looks.class, StoredValue::new(looks));
    let chooses = !picks.is_empty();
    let state = maybe(move || chooses.then(|| text.get()));
    let input = live(move || {
        if is_open.get() {
            input(at, &looks.get_value(), picks.clone(), text, offered, fault)
        } else {
            view! { <span class="sp-grid__read">{read.clone()}</span> }.into_any()
        }
    });
    view! {
        <div class=class class:sp-grid__cell--changed=changed class:sp-grid__cell--marked=marked data-holds=state>
            {input}
            <span class="sp-on-paper sp-grid__paper">{on_paper}</span>
            {below}
            {live(move || fault.get().map(|why| view! {
                <span class="govuk-error-message sp-grid__fault" id=format!("{}-error", cell_id(at))>
                    <span class="govuk-visually-hidden">"Error: "</span>{why}
                </span>
            }))}
        </div>
    }
    .into_any()
}

/// The input of a cell: a field to type into, or a choice. Its line and column name it.
fn input(
    at: At,
    looks: &Looks,
    picks: Vec<Pick>,
    text: Memo<String>,
    offered: Memo<Option<String>>,
    fault: Memo<Option<String>>,
) -> AnyView {
    let id = cell_id(at);
    let named = looks.named.clone();
    let described = format!("{id}-sum {id}-error");
    let invalid = maybe(move || fault.get().map(|_| "true".to_owned()));
    let placeholder = maybe(move || offered.get());
    if picks.is_empty() && looks.lines {
        return view! {
            <textarea
                class=format!("govuk-textarea sp-grid__input sp-grid__input--lines {}", looks.input) id=id rows="3"
                aria-labelledby=named aria-describedby=described aria-invalid=invalid placeholder=placeholder prop:value=text
            ></textarea>
        }
        .into_any();
    }
    if picks.is_empty() {
        return view! {
            <input
                class=format!("govuk-input sp-grid__input {}", looks.input) id=id type="text" autocomplete="off" spellcheck="false"
                aria-labelledby=named aria-describedby=described aria-invalid=invalid placeholder=placeholder prop:value=text
            />
        }
        .into_any();
    }
    let (may_be_open, none) = (looks.may_be_open, looks.none);
    // What was pasted and is no choice stays to be seen until another is chosen.
    let options = live(move || {
        let chosen = text.get();
        let known = picks.iter().any(|pick| pick.key == chosen);
        let other = (!known && (!chosen.is_empty() || may_be_open)).then(|| {
            let words = if chosen.is_empty() { none.to_owned() } else { format!("“{chosen}”") };
            view! { <option value=chosen.clone() selected=true>{words}</option> }
        });
        let open = (may_be_open && !chosen.is_empty()).then(|| view! { <option value="">{none}</option> });
        let options = picks.iter().map(|pick| {
            view! { <option value=pick.key selected=pick.key == chosen>{pick.label.clone()}</option> }
        });
        view! { {other}{open}{options.collect_view()} }
    });
    view! {
        <select
            class=format!("govuk-select sp-grid__input {}", looks.input) id=id aria-labelledby=named aria-describedby=described
            aria-invalid=invalid
        >
            {options}
        </select>
    }
    .into_any()
}
