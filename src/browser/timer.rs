//! Doing something later.

use wasm_bindgen::{JsCast, prelude::Closure};

/// Does something once, after so many milliseconds.
pub fn after(milliseconds: i32, action: impl FnOnce() + 'static) {
    if let Some(window) = web_sys::window() {
        let action = Closure::once_into_js(action);
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(action.unchecked_ref(), milliseconds);
    }
}
