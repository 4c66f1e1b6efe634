//! What is pasted into a text area: as the page that it was copied from had it, and where it goes.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

/// What the clipboard brings: as HTML, if it has that, and as plain text.
pub fn pasted(event: &Event) -> Option<(Option<String>, String)> {
    let clipboard = Reflect::get(event, &"clipboardData".into()).ok()?;
    let get = |kind: &str| call(&clipboard, "getData", &[kind.into()])?.as_string().filter(|text| !text.is_empty());
    let html = get("text/html");
    let plain = get("text/plain");
    (html.is_some() || plain.is_some()).then(|| (html, plain.unwrap_or_default()))
}

/// Puts a text where the event's text area has its caret, in place of what is marked there, and gives what the area holds then.
pub fn put_in(event: &Event, text: &str) -> Option<String> {
    let area: JsValue = event.target()?.into();
    let get = |name: &str| Reflect::get(&area, &name.into()).ok();
    let (from, to) = (get("selectionStart")?, get("selectionEnd")?);
    call(&area, "setRangeText", &[text.into(), from, to, "end".into()])?;
    event.prevent_default();
    get("value")?.as_string()
}

fn call(of: &JsValue, name: &str, with: &[JsValue]) -> Option<JsValue> {
    let function: Function = Reflect::get(of, &name.into()).ok()?.dyn_into().ok()?;
    function.apply(of, &with.iter().collect::<js_sys::Array>()).ok()
}
