//! Reading what a field holds.

use crate::domain::{
    date::Date,
    field::{About, FieldError, FieldKind, lower_first},
    id::RawId,
    money,
    number::Number,
    value::Value,
};
use serde::de::{DeserializeSeed, Deserializer, Error, SeqAccess, Visitor};
use std::fmt;

/// Reads the content of one field.
pub(super) struct ValueSeed(pub &'static About);

impl<'de> DeserializeSeed<'de> for ValueSeed {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        let about = self.0;
        let value = match about.kind {
            FieldKind::Position => deserializer.deserialize_u32(self)?,
            FieldKind::Flag => deserializer.deserialize_bool(self)?,
            FieldKind::Lines | FieldKind::Choices(_) | FieldKind::Links(_) => deserializer.deserialize_seq(self)?,
            _ => deserializer.deserialize_str(self)?,
        };
        about.check_text(&value).map_err(|error| match error {
            FieldError::HiddenCharacter { character, .. } => D::Error::custom(format_args!(
                "a hidden character (U+{:04X}) that can make text read as what it is not",
                u32::from(character)
            )),
            FieldError::TooLong { .. } => D::Error::custom("longer than a field may be"),
            other => D::Error::custom(lower_first(&other.to_string())),
        })?;
        Ok(value)
    }
}

impl ValueSeed {
    fn choice<E: Error>(&self, text: &str) -> Result<&'static str, E> {
        let option = self.0.options().iter().find(|option| option.key == text);
        option.map(|option| option.key).ok_or_else(|| E::custom(format_args!("“{}” is not one of the choices", shortened(text))))
    }

    fn link<E: Error>(text: &str) -> Result<RawId, E> {
        text.parse().map_err(|error| E::custom(format_args!("“{}” {error}", shortened(text))))
    }
}

impl<'de> Visitor<'de> for ValueSeed {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0.kind {
            FieldKind::Position => "a whole number",
            FieldKind::Flag => "true or false",
            FieldKind::Lines | FieldKind::Choices(_) | FieldKind::Links(_) => "a list",
            FieldKind::Date | FieldKind::Period => "a date as text",
            FieldKind::Number | FieldKind::Money => "a number as text",
            _ => "text",
        })
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        match self.0.kind {
            FieldKind::Line | FieldKind::Paragraphs | FieldKind::Cadence | FieldKind::Colour | FieldKind::Picture => {
                Ok(Value::Text(text.to_owned()))
            }
            FieldKind::Date | FieldKind::Period => match text.parse::<Date>() {
                Ok(date) => Ok(Value::Date(Some(date))),
                Err(_) => Err(E::custom(format_args!("“{}” is not a date", shortened(text)))),
            },
            FieldKind::Number | FieldKind::Money => match text.parse::<Number>() {
                Ok(number) if self.0.kind == FieldKind::Money => Ok(Value::Number(Some(money::exact(number).unwrap_or(number)))),
                Ok(number) => Ok(Value::Number(Some(number))),
                Err(_) => Err(E::custom(format_args!("“{}” is not a number", shortened(text)))),
            },
            FieldKind::Choice(_) | FieldKind::OptionalChoice(_) => Ok(Value::Choice(Some(self.choice(text)?))),
            FieldKind::Owner(_) | FieldKind::Link(_) => Ok(Value::Link(Some(Self::link(text)?))),
            _ => Err(E::invalid_type(serde::de::Unexpected::Str(text), &self)),
        }
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        match (self.0.kind, u32::try_from(number)) {
            (FieldKind::Position, Ok(whole)) => Ok(Value::Whole(whole)),
            _ => Err(E::invalid_type(serde::de::Unexpected::Unsigned(number), &self)),
        }
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Value, E> {
        match self.0.kind {
            FieldKind::Flag => Ok(Value::Flag(flag)),
            _ => Err(E::invalid_type(serde::de::Unexpected::Bool(flag), &self)),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut texts = Vec::new();
        while let Some(text) = list.next_element::<String>()? {
            texts.push(text);
        }
        match self.0.kind {
            FieldKind::Lines => Ok(Value::Texts(texts)),
            FieldKind::Choices(_) => texts.iter().map(|text| self.choice(text)).collect::<Result<_, _>>().map(Value::Choices),
            FieldKind::Links(_) => texts.iter().map(|text| Self::link(text)).collect::<Result<_, _>>().map(Value::Links),
            _ => Err(A::Error::invalid_type(serde::de::Unexpected::Seq, &self)),
        }
    }
}

/// Text from a file, short enough for a sentence.
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    if text.chars().count() > LONGEST { text.chars().take(LONGEST).chain(['…']).collect() } else { text.to_owned() }
}
