//! Files out and in: a download, and what was chosen.

use crate::exchange::json::LARGEST_FILE;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Event, File, HtmlAnchorElement, HtmlInputElement, Url};

/// Gives a text to the person as a file.
///
/// # Errors
///
/// When the browser refuses, in its own words.
pub fn download(name: &str, kind: &str, text: &str) -> Result<(), String> {
    save(name, kind, &JsValue::from_str(text)).map_err(|error| format!("{error:?}"))
}

/// Gives bytes to the person as a file.
///
/// # Errors
///
/// When the browser refuses, in its own words.
pub fn download_bytes(name: &str, kind: &str, bytes: &[u8]) -> Result<(), String> {
    save(name, kind, &js_sys::Uint8Array::from(bytes).into()).map_err(|error| format!("{error:?}"))
}

fn save(name: &str, kind: &str, content: &JsValue) -> Result<(), JsValue> {
    let bag = BlobPropertyBag::new();
    bag.set_type(kind);
    let blob = Blob::new_with_blob_sequence_and_options(&js_sys::Array::of1(content), &bag)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The download has begun by then; until it has, the address must stay.
    super::timer::after(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    });
    Ok(())
}

/// A file that a person chose.
#[derive(Clone, Debug)]
pub struct Chosen {
    file: File,
}

impl Chosen {
    /// Its name.
    pub fn name(&self) -> String {
        self.file.name()
    }

    /// Whether it is too large to be read at all.
    pub fn is_too_large(&self) -> bool {
        self.is_larger_than(LARGEST_FILE)
    }

    /// Whether it has more bytes than that.
    #[expect(clippy::cast_precision_loss, reason = "a limit, not a count")]
    pub fn is_larger_than(&self, bytes: usize) -> bool {
        self.file.size() > bytes as f64
    }

    /// Its bytes; nothing if the browser cannot read it any more.
    pub async fn bytes(&self) -> Option<Vec<u8>> {
        let buffer = JsFuture::from(self.file.array_buffer()).await.ok()?;
        Some(js_sys::Uint8Array::new(&buffer).to_vec())
    }
}

/// The file chosen in a file input, which is emptied so that the same file can be chosen again.
pub fn chosen(event: &Event) -> Option<Chosen> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    Some(Chosen { file })
}
