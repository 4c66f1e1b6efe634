//! One tab at a time may change a plan. Others are told.

use crate::domain::id::PlanId;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

/// Asks for the sole right to change a plan in this browser, kept until the page goes. `answer` is told whether it was granted.
/// A browser without Web Locks grants it: it is a courtesy, not what keeps the plan whole.
pub fn claim(plan: PlanId, answer: impl FnOnce(bool) + 'static) {
    let Some((locks, request)) = lock_manager() else {
        answer(true);
        return;
    };
    let options = Object::new();
    let _ = Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE);
    let on_lock = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        let granted = !lock.is_null();
        answer(granted);
        // A promise that never ends keeps the lock for as long as the page lives.
        if granted { Promise::new(&mut |_, _| {}).into() } else { JsValue::UNDEFINED }
    });
    let _ = request.call3(&locks, &format!("safer-plan.{plan}").into(), &options, &on_lock);
}

fn lock_manager() -> Option<(JsValue, Function)> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object)?;
    let request = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    Some((locks, request))
}
