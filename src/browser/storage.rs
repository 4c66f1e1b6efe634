//! Local storage, with every failure as a value.

use std::fmt;

/// Why storage did not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser does not let this page keep anything.
    Blocked,
    /// The browser refused the text: full, as a rule.
    Refused,
    /// What was written was not there afterwards.
    NotKept,
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Blocked => "this browser does not let the page keep anything",
            Self::Refused => "the browser’s storage for this page is full or refused the plan",
            Self::NotKept => "the browser did not keep what was written",
        })
    }
}

fn local() -> Result<web_sys::Storage, StorageError> {
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

/// Puts a text under a key. A refused text leaves the one that was there.
///
/// # Errors
///
/// [`StorageError`]: any failure whatever its name counts as not kept.
pub fn set(key: &str, text: &str) -> Result<(), StorageError> {
    let storage = local()?;
    storage.set_item(key, text).map_err(|_| StorageError::Refused)?;
    match storage.get_item(key) {
        Ok(Some(kept)) if kept.len() == text.len() => Ok(()),
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
