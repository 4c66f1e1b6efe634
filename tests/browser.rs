//! The browser layer, in real browsers.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn local_storage_keeps_what_it_is_given() {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten()).expect("local storage");
    storage.set_item("safer-plan.test", "£").expect("room");
    assert_eq!(storage.get_item("safer-plan.test").ok().flatten().as_deref(), Some("£"));
    storage.remove_item("safer-plan.test").expect("local storage");
}
