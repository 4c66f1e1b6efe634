//! Cells of a grid that one types into: what an event in one says, going to another, and the clipboard.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

/// The input or choice that an event came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its id.
    pub id: String,
    /// What it holds.
    pub text: String,
    /// Whether all of the text is selected, or there is none.
    pub whole: bool,
    /// Whether one chooses in it rather than types.
    pub chooses: bool,
}

/// The input or choice that an event came from, if it came from one.
pub fn of(event: &Event) -> Option<Cell> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let chooses = element.tag_name() == "SELECT";
    let text = text_of(&element)?;
    let whole = element.dyn_ref::<HtmlInputElement>().is_some_and(|input| {
        let length = input.value().encode_utf16().count();
        let (start, end) = (input.selection_start().ok().flatten(), input.selection_end().ok().flatten());
        start == Some(0) && end.is_some_and(|end| usize::try_from(end) == Ok(length))
    });
    Some(Cell { id: element.id(), text, whole, chooses })
}

/// What an input or a choice holds.
fn text_of(element: &Element) -> Option<String> {
    Reflect::get(element, &"value".into()).ok()?.as_string()
}

fn element(id: &str) -> Option<HtmlElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Whether there is a cell with this id.
pub fn is_there(id: &str) -> bool {
    element(id).is_some()
}

/// Goes to a cell and selects what it holds, so that typing replaces it.
pub fn go_to(id: &str) {
    let Some(cell) = element(id) else { return };
    let _ = cell.focus();
    select(&cell);
}

fn select(cell: &HtmlElement) {
    if let Some(input) = cell.dyn_ref::<HtmlInputElement>() {
        input.select();
    }
}

/// Puts a text into a cell one is in and selects it, at once: the next key must find it so, however busy the page is.
pub fn put(id: &str, text: &str) {
    let Some(cell) = element(id) else { return };
    if text_of(&cell).as_deref() != Some(text) {
        let _ = Reflect::set(&cell, &"value".into(), &text.into());
    }
    select(&cell);
}

/// Puts the caret behind the last letter.
pub fn caret_to_end(id: &str) {
    if let Some(input) = element(id).and_then(|cell| cell.dyn_into::<HtmlInputElement>().ok()) {
        let end = u32::try_from(input.value().encode_utf16().count()).ok();
        let _ = input.set_selection_start(end);
        let _ = input.set_selection_end(end);
    }
}

/// The text that an event of the clipboard brings.
pub fn pasted(event: &Event) -> Option<String> {
    let clipboard = Reflect::get(event, &"clipboardData".into()).ok()?;
    let get: Function = Reflect::get(&clipboard, &"getData".into()).ok()?.dyn_into().ok()?;
    get.call1(&clipboard, &"text/plain".into()).ok()?.as_string()
}

/// Gives an event of the clipboard a text to take along.
pub fn copy(event: &Event, text: &str) {
    let put = || -> Result<JsValue, JsValue> {
        let clipboard = Reflect::get(event, &"clipboardData".into())?;
        let set: Function = Reflect::get(&clipboard, &"setData".into())?.dyn_into()?;
        set.call2(&clipboard, &"text/plain".into(), &text.into())
    };
    let _ = put();
}
