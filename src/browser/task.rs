//! Doing something that waits for the browser.

use std::future::Future;

/// Runs a task beside everything else on the page.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(task);
}
