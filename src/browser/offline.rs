//! The service worker: keeps the app for use without a network, and tells of a new version.

use js_sys::{Function, Object, Promise, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// A new version that waits to take over.
#[derive(Clone, Debug)]
pub struct Waiting(JsValue);

impl Waiting {
    /// Lets the new version take over, and reloads the page with it. The caller has saved before.
    pub fn take_over(&self) {
        listen(&container(), "controllerchange", || {
            if let Some(window) = web_sys::window() {
                let _ = window.location().reload();
            }
        });
        let message = Object::new();
        let _ = Reflect::set(&message, &"type".into(), &"take-over".into());
        let _ = call(&self.0, "postMessage", &[message.into()]);
    }
}

/// Registers the service worker, where the page is served and not opened from a file. `on_waiting` is told of each new version.
pub fn start(on_waiting: impl Fn(Waiting) + 'static) {
    let container = container();
    if !container.is_object() || !is_served() {
        return;
    }
    let on_waiting = Rc::new(on_waiting);
    spawn_local(async move {
        let options = Object::new();
        let _ = Reflect::set(&options, &"updateViaCache".into(), &"none".into());
        let _ = Reflect::set(&options, &"scope".into(), &"./".into());
        let Some(promise) = call(&container, "register", &["./sw.js".into(), options.into()]) else { return };
        let Ok(registration) = JsFuture::from(promise.unchecked_into::<Promise>()).await else { return };
        tell(&registration, &container, &*on_waiting);
        let found = registration.clone();
        listen(&registration, "updatefound", move || {
            let installing = get(&found, "installing");
            let (found, container, on_waiting) = (found.clone(), container.clone(), on_waiting.clone());
            listen(&installing, "statechange", move || tell(&found, &container, &*on_waiting));
        });
    });
}

/// Tells of a waiting worker, but not of the very first one, which replaces nothing.
fn tell(registration: &JsValue, container: &JsValue, on_waiting: &dyn Fn(Waiting)) {
    let waiting = get(registration, "waiting");
    if waiting.is_object() && get(container, "controller").is_object() {
        on_waiting(Waiting(waiting));
    }
}

fn is_served() -> bool {
    web_sys::window().and_then(|window| window.location().protocol().ok()).is_some_and(|protocol| protocol.starts_with("http"))
}

fn container() -> JsValue {
    web_sys::window().map_or(JsValue::UNDEFINED, |window| get(&window.navigator(), "serviceWorker"))
}

fn get(target: &JsValue, name: &str) -> JsValue {
    if target.is_object() { Reflect::get(target, &name.into()).unwrap_or(JsValue::UNDEFINED) } else { JsValue::UNDEFINED }
}

fn call(target: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let function: Function = get(target, name).dyn_into().ok()?;
    function.apply(target, &arguments.iter().collect()).ok()
}

/// Listens for as long as the page lives.
fn listen(target: &JsValue, event: &str, action: impl FnMut() + 'static) {
    let action = Closure::<dyn FnMut()>::new(action).into_js_value();
    let _ = call(target, "addEventListener", &[event.into(), action]);
}
