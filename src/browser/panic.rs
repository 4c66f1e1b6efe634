//! When the program meets a fault in itself: it stops, writes nothing more, and what is stored is offered as files.

use js_sys::{Function, Reflect};
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

static STOPPED: AtomicBool = AtomicBool::new(false);

/// Has every panic of the program stop it, and every other error that broke it off in the middle: the browser's memory or stack
/// ran out, or something on the page threw what the program did not expect.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        stop();
        console_error_panic_hook::hook(info);
    }));
    for (event, part) in [("error", "error"), ("unhandledrejection", "reason")] {
        let closure = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
            if is_own(&get(&event, part)) {
                stop();
            }
        })
        .into_js_value();
        if let Some(window) = web_sys::window() {
            let _ = window.add_event_listener_with_callback(event, closure.unchecked_ref());
        }
    }
}

/// Whether an error went through the program: other scripts of the page, such as an extension's, are not its concern.
fn is_own(error: &JsValue) -> bool {
    get(error, "stack").as_string().is_some_and(|stack| stack.contains("wasm-function"))
}

fn get(from: &JsValue, part: &str) -> JsValue {
    if from.is_object() { Reflect::get(from, &part.into()).unwrap_or(JsValue::UNDEFINED) } else { JsValue::UNDEFINED }
}

/// Whether the program met a fault. What it holds may be half changed, so nothing of it is written any more.
pub fn is_stopped() -> bool {
    STOPPED.load(Ordering::Relaxed)
}

/// Stops: from now on nothing is written, and web/rescue.js says what happened and offers what is stored.
pub fn stop() {
    STOPPED.store(true, Ordering::Relaxed);
    let Some(window) = web_sys::window() else { return };
    let rescue = Reflect::get(&window, &"saferPlanRescue".into()).ok().and_then(|found| found.dyn_into::<Function>().ok());
    if let Some(rescue) = rescue {
        let _ = rescue.call0(&JsValue::UNDEFINED);
    }
}

/// Goes on after a [`stop`], as only a test may.
#[doc(hidden)]
pub fn go_on() {
    STOPPED.store(false, Ordering::Relaxed);
}
