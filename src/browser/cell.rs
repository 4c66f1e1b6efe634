//! Cells of a grid that one types into: what an event in one says, going to another, and the clipboard.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement};

/// The input, text field or choice that an event came from.
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
    /// Whether its text may have several lines.
    pub lines: bool,
}

/// The input, text field or choice that an event came from, if it came from one.
pub fn of(event: &Event) -> Option<Cell> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let text = text_of(&element)?;
    let length = text.encode_utf16().count();
    let place = |name: &str| Reflect::get(&element, &name.into()).ok()?.as_f64();
    #[expect(clippy::cast_precision_loss, reason = "the length of a text")]
    let whole = place("selectionStart") == Some(0.0) && place("selectionEnd") == Some(length as f64);
    let tag = element.tag_name();
    Some(Cell { id: element.id(), text, whole, chooses: tag == "SELECT", lines: tag == "TEXTAREA" })
}

/// What an input or a choice holds.
fn text_of(element: &Element) -> Option<String> {
    Reflect::get(element, &"value".into()).ok()?.as_string()
}

fn element(id: &str) -> Option<HtmlElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Does what an element can do, if it can: inputs and text fields have methods of the same names.
fn call(element: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let function: Function = Reflect::get(element, &method.into()).ok()?.dyn_into().ok()?;
    function.apply(element, &arguments.iter().collect()).ok()
}

/// Whether there is a cell with this id.
pub fn is_there(id: &str) -> bool {
    element(id).is_some()
}

/// Goes to a cell and selects what it holds, so that typing replaces it.
pub fn go_to(id: &str) {
    let Some(cell) = element(id) else { return };
    let _ = cell.focus();
    call(&cell, "select", &[]);
}

/// Selects all that a cell holds.
pub fn select(id: &str) {
    if let Some(cell) = element(id) {
        call(&cell, "select", &[]);
    }
}

/// Puts a text into a cell one is in and selects it, at once: the next key must find it so, however busy the page is.
pub fn put(id: &str, text: &str) {
    let Some(cell) = element(id) else { return };
    if text_of(&cell).as_deref() != Some(text) {
        let _ = Reflect::set(&cell, &"value".into(), &text.into());
    }
    call(&cell, "select", &[]);
}

/// Puts the caret behind the last letter, or opens what there is to choose.
pub fn caret_to_end(id: &str) {
    let Some(cell) = element(id) else { return };
    if cell.tag_name() == "SELECT" {
        call(&cell, "showPicker", &[]);
        return;
    }
    let end = text_of(&cell).map_or(0, |text| text.encode_utf16().count());
    let end = u32::try_from(end).map_or(JsValue::from(0), JsValue::from);
    call(&cell, "setSelectionRange", &[end.clone(), end]);
}

/// Begins a new line in the text of a cell, in place of what is selected in it, and gives the text.
pub fn break_line(id: &str) -> Option<String> {
    let cell = element(id)?;
    let place = |name: &str| Reflect::get(&cell, &name.into()).ok();
    let (start, end) = (place("selectionStart")?, place("selectionEnd")?);
    call(&cell, "setRangeText", &["\n".into(), start, end, "end".into()]);
    text_of(&cell)
}

/// The text that an event of the clipboard brings.
pub fn pasted(event: &Event) -> Option<String> {
    let clipboard = Reflect::get(event, &"clipboardData".into()).ok()?;
    call(&clipboard, "getData", &["text/plain".into()])?.as_string()
}

/// Gives an event of the clipboard a text to take along.
pub fn copy(event: &Event, text: &str) {
    if let Ok(clipboard) = Reflect::get(event, &"clipboardData".into()) {
        call(&clipboard, "setData", &["text/plain".into(), text.into()]);
    }
}

/// Puts a text on the clipboard from a button, which keeps the focus; whether the browser did it.
pub fn copy_out(text: &str, button: &str) -> bool {
    let copied = || -> Option<bool> {
        let document = web_sys::window()?.document()?;
        let area: HtmlElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
        document.body()?.append_child(&area).ok()?;
        let _ = Reflect::set(&area, &"value".into(), &text.into());
        let call = |of: &JsValue, name: &str, with: &JsValue| -> Option<JsValue> {
            let function: Function = Reflect::get(of, &name.into()).ok()?.dyn_into().ok()?;
            function.call1(of, with).ok()
        };
        call(&area, "select", &JsValue::UNDEFINED);
        let done = call(&document, "execCommand", &"copy".into()).and_then(|done| done.as_bool());
        area.remove();
        done
    };
    let done = copied().unwrap_or(false);
    go_to(button);
    done
}
