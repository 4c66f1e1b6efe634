//! A worker: another program of this page that works beside it, so that the page answers meanwhile.

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::Worker;

/// What the worker said of a question: the number of the question, its reply, and the bytes of a file.
pub type Heard = (u32, String, Option<Vec<u8>>);

/// A worker that was started from the page.
pub struct Beside {
    worker: Worker,
}

/// The first message of a worker: from now on it hears.
const READY: u32 = 0;

impl Beside {
    /// Starts the worker whose script the page's head names. `ready` is called once it hears, `heard` for each reply, and `failed` when
    /// it cannot start or broke off.
    ///
    /// # Errors
    ///
    /// When the browser has no workers, or the page names none.
    pub fn start(ready: impl Fn() + 'static, heard: impl Fn(Heard) + 'static, failed: impl Fn() + 'static) -> Result<Self, String> {
        let script = script().ok_or("the page names no worker")?;
        let worker = Worker::new(&script).map_err(|error| format!("{error:?}"))?;
        let on_message = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
            let Some(parts) = data(&event) else { return };
            match number(&parts.get(0)) {
                Some(READY) => ready(),
                Some(question) => {
                    let file = parts.get(2).dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec());
                    heard((question, parts.get(1).as_string().unwrap_or_default(), file));
                }
                None => {}
            }
        });
        let on_error = Closure::<dyn FnMut(JsValue)>::new(move |_: JsValue| failed());
        worker.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
        worker.set_onerror(Some(on_error.into_js_value().unchecked_ref()));
        Ok(Self { worker })
    }

    /// Asks it something. `plan` is sent along when it has another by now.
    pub fn ask(&self, question: u32, ask: &str, plan: Option<&str>) {
        let plan = plan.map_or(JsValue::UNDEFINED, JsValue::from_str);
        let message = Array::of3(&JsValue::from_f64(question.into()), &JsValue::from_str(ask), &plan);
        let _ = self.worker.post_message(&message);
    }

    /// Ends it.
    pub fn stop(&self) {
        self.worker.terminate();
    }
}

/// In the worker: answers whatever is asked. `answer` gets a plan when another was sent, and the question.
pub fn serve(mut answer: impl FnMut(Option<&str>, &str) -> (String, Option<Vec<u8>>) + 'static) {
    std::panic::set_hook(Box::new(console_error_panic_hook::hook));
    let on_message = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        let Some(parts) = data(&event) else { return };
        let Some(question) = number(&parts.get(0)) else { return };
        let (reply, file) = answer(parts.get(2).as_string().as_deref(), &parts.get(1).as_string().unwrap_or_default());
        let file = file.map_or(JsValue::UNDEFINED, |bytes| Uint8Array::from(bytes.as_slice()).into());
        post(&Array::of3(&JsValue::from_f64(question.into()), &JsValue::from_str(&reply), &file));
    });
    let global = js_sys::global();
    let _ = Reflect::set(&global, &"onmessage".into(), &on_message.into_js_value());
    post(&Array::of1(&JsValue::from_f64(READY.into())));
}

fn post(message: &JsValue) {
    let global = js_sys::global();
    if let Some(post) = Reflect::get(&global, &"postMessage".into()).ok().and_then(|found| found.dyn_into::<Function>().ok()) {
        let _ = post.call1(&global, message);
    }
}

fn data(event: &JsValue) -> Option<Array> {
    Reflect::get(event, &"data".into()).ok()?.dyn_into().ok()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number that was sent as a whole one")]
fn number(value: &JsValue) -> Option<u32> {
    value.as_f64().map(|number| number as u32)
}

/// The worker's script, as the page's head names it.
fn script() -> Option<String> {
    let document = web_sys::window()?.document()?;
    document.query_selector("meta[name=\"safer-plan-office\"]").ok()??.get_attribute("content").filter(|name| !name.is_empty())
}
