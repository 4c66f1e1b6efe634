//! Slots in memory that can refuse to write.

use safer_plan::exchange::slots::Slots;
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
};

/// What stands in for the browser's local storage.
#[derive(Debug, Default)]
pub struct Store {
    /// The text in each slot.
    pub texts: RefCell<BTreeMap<char, String>>,
    /// Whether it takes nothing more.
    pub full: Cell<bool>,
}

impl Slots for Store {
    type Error = &'static str;

    fn read(&self, slot: char) -> Result<Option<String>, Self::Error> {
        Ok(self.texts.borrow().get(&slot).cloned())
    }

    fn write(&self, slot: char, text: &str) -> Result<(), Self::Error> {
        if self.full.get() {
            return Err("Storage is full");
        }
        self.texts.borrow_mut().insert(slot, text.to_owned());
        Ok(())
    }
}
