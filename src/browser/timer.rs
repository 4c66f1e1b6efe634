//! Doing something later.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

/// Does something once, after so many milliseconds.
pub fn after(milliseconds: i32, action: impl FnOnce() + 'static) {
    if let Some(window) = web_sys::window() {
        let action = Closure::once_into_js(action);
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(action.unchecked_ref(), milliseconds);
    }
}

/// Milliseconds after which something is done even though the browser was never idle.
const AT_LATEST: i32 = 1000;

/// Does something once, when the browser has nothing better to do.
pub fn when_idle(action: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    // Safari has no such thing.
    match Reflect::get(&window, &"requestIdleCallback".into()).ok().and_then(|found| found.dyn_into::<Function>().ok()) {
        Some(request) => {
            let options = Object::new();
            let _ = Reflect::set(&options, &"timeout".into(), &AT_LATEST.into());
            let _ = request.call2(&window, &Closure::once_into_js(move |_: JsValue| action()), &options);
        }
        None => after(16, action),
    }
}
