//! The field catalogue: every field of every record, described once.
//!
//! Forms, lists, files, imports, the change log and search all walk it, so a field that is added to a record is everywhere.

use super::{
    cadence::Cadence,
    date::Date,
    id::{Id, RawId},
    money,
    number::Number,
    picture,
    plan::Body,
    record::{Kind, Object},
    value::{ChoiceOption, Value},
};
use std::{collections::BTreeMap, fmt};

pub use super::field_error::{FieldError, capitalised};
pub(crate) use super::field_error::{lower_first, with_article};

/// The most characters one field may hold; [`FieldError::TooLong`] says so in words.
pub const LONGEST_TEXT: usize = 100_000;
/// The most entries one list may hold; [`FieldError::TooLong`] says so in words.
pub const LONGEST_LIST: usize = 5_000;

/// What a field holds and how it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// One line of text.
    Line,
    /// Paragraphs of text.
    Paragraphs,
    /// Short texts, one to a line.
    Lines,
    /// A date with its precision.
    Date,
    /// A stretch of time that something speaks of.
    Period,
    /// An exact decimal number.
    Number,
    /// A sum of money in pounds and pence.
    Money,
    /// When something happens again and again, in words.
    Cadence,
    /// A colour, as `#12436d`.
    Colour,
    /// A small PNG or JPEG picture, as base 64.
    Picture,
    /// A place in an order, moved by buttons rather than typed.
    Position,
    /// Yes or no.
    Flag,
    /// One of a list, always one.
    Choice(&'static [ChoiceOption]),
    /// One of a list, or none.
    OptionalChoice(&'static [ChoiceOption]),
    /// Any of a list.
    Choices(&'static [ChoiceOption]),
    /// The record it is part of; it goes when that goes.
    Owner(Kind),
    /// Another record.
    Link(Kind),
    /// Other records.
    Links(Kind),
}

/// Who may read a field. What is not said to be public is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// Anyone.
    Public,
    /// The partnership's bodies only.
    Partnership,
}

/// The description of one field.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// Its name in files.
    pub key: &'static str,
    /// Its name for people.
    pub label: &'static str,
    /// Help beside it; may be empty.
    pub hint: &'static str,
    /// What it holds.
    pub kind: FieldKind,
    /// Whether it must be filled in.
    pub required: bool,
    /// Who may read it.
    pub visibility: Visibility,
}

/// Fields of a known version that this program did not know; kept and written back.
pub type Unknown = Option<Box<BTreeMap<String, serde_json::Value>>>;

/// A kind of record, with its catalogue of fields. Made by `record!`.
pub trait Record: Object + Clone + PartialEq + fmt::Debug {
    /// Its id's type.
    type Id: Id;
    /// Which kind it is.
    const KIND: Kind;
    /// Its fields, described, in the order they are shown.
    const FIELDS: &'static [About];
    /// A record with nothing in it yet.
    fn blank(id: Self::Id) -> Self;
}

/// Control characters but tab and line break, and those that change the direction of what follows.
fn hidden(character: char) -> bool {
    matches!(character, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

impl About {
    /// Whether content is fit for this field.
    ///
    /// # Errors
    ///
    /// [`FieldError`] when it is missing, too long, or holds hidden characters.
    pub fn check(&self, value: &Value) -> Result<(), FieldError> {
        let empty = match value {
            Value::Text(text) => text.trim().is_empty(),
            other => other.is_empty(),
        };
        if self.required && empty {
            return Err(FieldError::Missing { label: self.label });
        }
        if let (FieldKind::Cadence, Value::Text(text)) = (self.kind, value)
            && !empty
        {
            // A file keeps its author's wording; what is typed now must be understood, or no date follows from it.
            Cadence::read(text).map_err(FieldError::Cadence)?;
        }
        self.check_text(value)
    }

    /// The part of [`Self::check`] that holds for files too: a file may leave out what a form asks for.
    ///
    /// # Errors
    ///
    /// [`FieldError`] when it is too long or holds hidden characters.
    pub fn check_text(&self, value: &Value) -> Result<(), FieldError> {
        let texts: &[String] = match value {
            Value::Text(text) => std::slice::from_ref(text),
            Value::Texts(texts) => texts,
            _ => &[],
        };
        let too_long = |text: &String| text.len() > LONGEST_TEXT && text.chars().count() > LONGEST_TEXT;
        if texts.len() > LONGEST_LIST || value.links().len() > LONGEST_LIST || texts.iter().any(too_long) {
            return Err(FieldError::TooLong { label: self.label });
        }
        match (self.kind, value) {
            (FieldKind::Colour, Value::Text(text)) if !text.is_empty() && !picture::is_colour(text) => {
                return Err(FieldError::Colour { given: text.clone() });
            }
            (FieldKind::Picture, Value::Text(text)) if !text.is_empty() => picture::check(text).map_err(FieldError::Picture)?,
            (FieldKind::Money, Value::Number(Some(number))) if money::exact(*number).is_none() => {
                return Err(FieldError::Money { given: number.to_string() });
            }
            _ => {}
        }
        match texts.iter().flat_map(|text| text.chars()).find(|character| hidden(*character)) {
            Some(character) => Err(FieldError::HiddenCharacter { label: self.label, character }),
            None => Ok(()),
        }
    }

    /// Reads what a person typed or a cell holds. Links are given by name, lists one to a line.
    ///
    /// # Errors
    ///
    /// [`FieldError`] saying what cannot be understood.
    pub fn read(&self, text: &str, body: &Body) -> Result<Value, FieldError> {
        let text = text.trim();
        let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
        let value = match self.kind {
            FieldKind::Line | FieldKind::Cadence | FieldKind::Colour | FieldKind::Picture => {
                Value::Text(text.lines().map(str::trim).collect::<Vec<_>>().join(" "))
            }
            FieldKind::Paragraphs => Value::Text(text.replace("\r\n", "\n")),
            FieldKind::Lines => Value::Texts(lines().map(str::to_owned).collect()),
            FieldKind::Date | FieldKind::Period => {
                Value::Date(given(text, |text| Date::read(text).ok()).map_err(|given| FieldError::Date { given })?)
            }
            FieldKind::Number => {
                Value::Number(given(text, |text| text.parse::<Number>().ok()).map_err(|given| FieldError::Number { given })?)
            }
            FieldKind::Money => Value::Number(given(text, money::read).map_err(|given| FieldError::Money { given })?),
            FieldKind::Position => {
                Value::Whole(given(text, |text| text.parse().ok()).map_err(|given| FieldError::Number { given })?.unwrap_or(0))
            }
            FieldKind::Flag => Value::Flag(read_flag(text).ok_or_else(|| self.not_a_choice(text, YES_NO))?),
            FieldKind::Choice(options) | FieldKind::OptionalChoice(options) => {
                let chosen = given(text, |text| find_choice(options, text)).map_err(|given| self.not_a_choice(&given, options))?;
                match (chosen, self.kind) {
                    (None, FieldKind::Choice(_)) => return Err(self.not_a_choice("", options)),
                    (chosen, _) => Value::Choice(chosen),
                }
            }
            FieldKind::Choices(options) => {
                let find = |line| find_choice(options, line).ok_or_else(|| self.not_a_choice(line, options));
                Value::Choices(lines().map(find).collect::<Result<_, _>>()?)
            }
            FieldKind::Owner(kind) | FieldKind::Link(kind) => {
                Value::Link(if text.is_empty() { None } else { Some(body.find_by_name(kind, text)?) })
            }
            FieldKind::Links(kind) => Value::Links(lines().map(|line| body.find_by_name(kind, line)).collect::<Result<_, _>>()?),
        };
        self.check(&value)?;
        Ok(value)
    }

    /// The content as text that [`Self::read`] reads back: dates in words, choices by their label, links by name.
    pub fn text(&self, value: &Value, body: &Body) -> String {
        let name = |id: &RawId| match self.kind {
            FieldKind::Owner(kind) | FieldKind::Link(kind) | FieldKind::Links(kind) => body.name_of(kind, *id),
            _ => String::new(),
        };
        match value {
            Value::Text(text) => text.clone(),
            Value::Texts(texts) => texts.join("\n"),
            Value::Date(date) => date.map(Date::words).unwrap_or_default(),
            Value::Number(number) if self.kind == FieldKind::Money => number.map(money::words).unwrap_or_default(),
            Value::Number(number) => number.map(|number| number.to_string()).unwrap_or_default(),
            Value::Whole(whole) => whole.to_string(),
            Value::Flag(flag) => if *flag { "Yes" } else { "No" }.to_owned(),
            Value::Choice(key) => key.map(|key| self.choice_label(key)).unwrap_or_default().to_owned(),
            Value::Choices(keys) => keys.iter().map(|key| self.choice_label(key)).collect::<Vec<_>>().join("\n"),
            Value::Link(link) => link.as_ref().map(name).unwrap_or_default(),
            Value::Links(links) => links.iter().map(name).collect::<Vec<_>>().join("\n"),
        }
    }

    /// The content as a form holds it: as [`Self::text`], but choices by their key and links by their id, which never mislead.
    pub fn form_text(&self, value: &Value, body: &Body) -> String {
        match value {
            Value::Choice(key) => key.unwrap_or_default().to_owned(),
            Value::Choices(keys) => keys.join("\n"),
            Value::Link(_) | Value::Links(_) => value.links().iter().map(|id| format!("#{id}")).collect::<Vec<_>>().join("\n"),
            _ => self.text(value, body),
        }
    }

    /// The choices it offers, if it offers any.
    pub fn options(&self) -> &'static [ChoiceOption] {
        match self.kind {
            FieldKind::Choice(options) | FieldKind::OptionalChoice(options) | FieldKind::Choices(options) => options,
            _ => &[],
        }
    }

    fn choice_label(&self, key: &str) -> &'static str {
        self.options().iter().find(|option| option.key == key).map_or("", |option| option.label)
    }

    fn not_a_choice(&self, given: &str, options: &'static [ChoiceOption]) -> FieldError {
        FieldError::Choice { label: self.label, given: given.to_owned(), options }
    }
}

const YES_NO: &[ChoiceOption] = &[ChoiceOption { key: "yes", label: "Yes" }, ChoiceOption { key: "no", label: "No" }];

fn read_flag(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "yes" | "y" | "true" | "x" => Some(true),
        "no" | "n" | "false" | "" => Some(false),
        _ => None,
    }
}

/// Nothing for empty text, else what `read` makes of it; the text itself when it makes nothing.
fn given<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, String> {
    if text.is_empty() { Ok(None) } else { read(text).map(Some).ok_or_else(|| text.to_owned()) }
}

fn find_choice(options: &'static [ChoiceOption], text: &str) -> Option<&'static str> {
    let same = |option: &&ChoiceOption| option.key == text || option.label.eq_ignore_ascii_case(text);
    options.iter().find(same).map(|option| option.key)
}

/// Makes a record: the struct, the enum of its fields, and its catalogue.
///
/// Each field is one line: `name: Type = Variant, kind, "Label", "hint", Visibility;`, with `required` after the visibility where
/// a form must not leave it empty.
macro_rules! record {
    (
        $(#[$doc:meta])*
        pub struct $name:ident($id:ident), $fields:ident {
            $($field:ident: $type:ty = $variant:ident, $kind:expr, $label:literal, $hint:literal, $visibility:ident $(, $required:ident)?;)*
        }
    ) => {
        $crate::domain::id::id! {
            #[doc = concat!("Names one [`", stringify!($name), "`].")]
            $id
        }

        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            /// Its stable name; never reused.
            pub id: $id,
            $(#[doc = $label] pub $field: $type,)*
            unknown: $crate::domain::field::Unknown,
        }

        #[doc = concat!("The fields of [`", stringify!($name), "`].")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $fields {
            $(#[doc = $label] $variant,)*
        }

        impl $fields {
            /// Every field, in the order they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];
        }

        impl From<$fields> for $crate::domain::record::FieldId {
            fn from(field: $fields) -> Self {
                Self::new(<$name as $crate::domain::field::Record>::KIND, field as usize)
            }
        }

        impl $crate::domain::field::Record for $name {
            type Id = $id;
            const KIND: $crate::domain::record::Kind = $crate::domain::record::Kind::$name;
            const FIELDS: &'static [$crate::domain::field::About] = {
                #[allow(unused_imports, reason = "not every record uses every kind of field")]
                use $crate::domain::{field::FieldKind::{self, *}, record::Kind};
                &[$($crate::domain::field::About {
                    key: stringify!($field),
                    label: $label,
                    hint: $hint,
                    kind: $kind,
                    required: $crate::domain::field::is_required!($($required)?),
                    visibility: $crate::domain::field::Visibility::$visibility,
                },)*]
            };

            fn blank(id: $id) -> Self {
                Self { id, $($field: Default::default(),)* unknown: None }
            }
        }

        impl $crate::domain::record::Object for $name {
            fn record_id(&self) -> $crate::domain::record::RecordId {
                $crate::domain::record::RecordId { kind: $crate::domain::record::Kind::$name, id: $crate::domain::id::Id::raw(self.id) }
            }

            fn held(&self, field: usize) -> Option<&dyn $crate::domain::value::Held> {
                match $fields::ALL.get(field)? {
                    $($fields::$variant => Some(&self.$field),)*
                }
            }

            fn held_mut(&mut self, field: usize) -> Option<&mut dyn $crate::domain::value::Held> {
                match $fields::ALL.get(field)? {
                    $($fields::$variant => Some(&mut self.$field),)*
                }
            }

            fn unknown(&self) -> &$crate::domain::field::Unknown {
                &self.unknown
            }

            fn unknown_mut(&mut self) -> &mut $crate::domain::field::Unknown {
                &mut self.unknown
            }

            fn is_same(&self, other: &dyn std::any::Any) -> bool {
                other.downcast_ref::<Self>().is_some_and(|other| self == other)
            }

            fn copy(&self) -> std::sync::Arc<dyn $crate::domain::record::Object> {
                std::sync::Arc::new(self.clone())
            }
        }
    };
}
pub(crate) use record;

macro_rules! is_required {
    () => {
        false
    };
    (required) => {
        true
    };
}
pub(crate) use is_required;
