//! Local storage, with every failure as a value.

use super::panic;
use js_sys::{JsString, Reflect};
use std::fmt;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

/// How many characters (UTF-16 units, of keys and texts) browsers let one address keep in local storage.
pub const ROOM: usize = 5_242_880;

/// Why storage did not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser does not let this page keep anything.
    Blocked,
    /// The browser refused the text: full, as a rule.
    Refused,
    /// What was written was not there afterwards.
    NotKept,
    /// The program met a fault, and what it holds may be half changed.
    Stopped,
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Blocked => "this browser does not let the page keep anything",
            Self::Refused => "the browser’s storage for this page is full or refused the plan",
            Self::NotKept => "the browser did not keep what was written",
            Self::Stopped => "Safer Plan met a fault in itself and stopped",
        })
    }
}

fn local() -> Result<Storage, StorageError> {
    web_sys::window().and_then(|window| window.local_storage().ok()).flatten().ok_or(StorageError::Blocked)
}

/// Whether storage can be reached at all.
pub fn is_available() -> bool {
    local().is_ok_and(|storage| storage.length().is_ok())
}

/// The text under a key.
///
/// # Errors
///
/// [`StorageError::Blocked`].
pub fn get(key: &str) -> Result<Option<String>, StorageError> {
    local()?.get_item(key).map_err(|_| StorageError::Blocked)
}

/// Puts a text under a key and looks whether it is there. A refused text leaves the one that was there.
///
/// # Errors
///
/// [`StorageError`]: any failure whatever its name counts as not kept.
pub fn set(key: &str, text: &str) -> Result<(), StorageError> {
    if panic::is_stopped() {
        return Err(StorageError::Stopped);
    }
    let storage = local()?;
    // As the browser's own string, so that a long text crosses the border once: it is compared there.
    let text = JsValue::from_str(text);
    if !matches!(Reflect::set(&storage, &key.into(), &text), Ok(true)) {
        return Err(StorageError::Refused);
    }
    match Reflect::get(&storage, &key.into()) {
        Ok(kept) if kept == text => Ok(()),
        _ => Err(StorageError::NotKept),
    }
}

/// Forgets a key.
///
/// # Errors
///
/// [`StorageError::Blocked`].
pub fn remove(key: &str) -> Result<(), StorageError> {
    local()?.remove_item(key).map_err(|_| StorageError::Blocked)
}

/// The keys that begin so.
///
/// # Errors
///
/// [`StorageError::Blocked`].
pub fn keys(prefix: &str) -> Result<Vec<String>, StorageError> {
    let storage = local()?;
    let length = storage.length().map_err(|_| StorageError::Blocked)?;
    let mut keys: Vec<String> = (0..length).filter_map(|index| storage.key(index).ok().flatten()).collect();
    keys.retain(|key| key.starts_with(prefix));
    keys.sort_unstable();
    Ok(keys)
}

/// How many characters are used under the keys that begin so, of [`ROOM`].
///
/// # Errors
///
/// [`StorageError::Blocked`].
pub fn used(prefix: &str) -> Result<usize, StorageError> {
    let storage = local()?;
    let length_of = |key: &String| {
        let text = Reflect::get(&storage, &key.into()).ok().and_then(|text| text.dyn_into::<JsString>().ok());
        key.encode_utf16().count() + text.map_or(0, |text| text.length() as usize)
    };
    Ok(keys(prefix)?.iter().map(length_of).sum())
}

/// What this tab alone remembers until it is closed.
pub fn of_tab(key: &str) -> Option<String> {
    web_sys::window()?.session_storage().ok()??.get_item(key).ok()?
}

/// Has this tab remember something until it is closed; nothing depends on it.
pub fn set_of_tab(key: &str, text: &str) {
    if let Some(storage) = web_sys::window().and_then(|window| window.session_storage().ok()).flatten() {
        let _ = storage.set_item(key, text);
    }
}
