//! Reading the parts of a rule file that have a type of their own.

use crate::domain::value::Choice;
use serde::{Deserialize as _, Deserializer, de::Error as _};
use std::str::FromStr;

/// A choice by its key.
pub(super) fn choice<'de, D: Deserializer<'de>, C: Choice>(from: D) -> Result<C, D::Error> {
    let key = <&str>::deserialize(from)?;
    C::from_key(key).ok_or_else(|| D::Error::custom(format_args!("“{key}” is none of the choices")))
}

/// Some choices by their keys.
pub(super) fn choices<'de, D: Deserializer<'de>, C: Choice>(from: D) -> Result<Vec<C>, D::Error> {
    let unknown = |key: &&str| D::Error::custom(format_args!("“{key}” is none of the choices"));
    Vec::<&str>::deserialize(from)?.iter().map(|key| C::from_key(key).ok_or_else(|| unknown(key))).collect()
}

/// Something that is written as text.
pub(super) fn parsed<'de, D: Deserializer<'de>, T: FromStr>(from: D) -> Result<T, D::Error> {
    let text = <&str>::deserialize(from)?;
    text.parse().map_err(|_| D::Error::custom(format_args!("“{text}” cannot be read")))
}

/// The same where it may be left out.
pub(super) fn maybe_parsed<'de, D: Deserializer<'de>, T: FromStr>(from: D) -> Result<Option<T>, D::Error> {
    parsed(from).map(Some)
}
