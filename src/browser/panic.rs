//! When the program meets a fault in itself: it stops, writes nothing more, and what is stored is offered as files.

use js_sys::{Function, Reflect};
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::{JsCast, JsValue};

static STOPPED: AtomicBool = AtomicBool::new(false);

/// Has every panic of the program stop it.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        stop();
        console_error_panic_hook::hook(info);
    }));
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
