//! What a field can hold, whatever the record: the common coin of forms, files, tables, imports and the change log.

use super::{
    date::Date,
    id::{Id, RawId},
    number::Number,
};

/// The content of one field.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// Words; empty when nothing was said.
    Text(String),
    /// Several short texts, such as aliases.
    Texts(Vec<String>),
    /// A date or period with its precision.
    Date(Option<Date>),
    /// An exact decimal number.
    Number(Option<Number>),
    /// A place in an order.
    Whole(u32),
    /// Yes or no.
    Flag(bool),
    /// The key of one choice; `None` where none need be made.
    Choice(Option<&'static str>),
    /// The keys of several choices.
    Choices(Vec<&'static str>),
    /// Another record.
    Link(Option<RawId>),
    /// Several other records.
    Links(Vec<RawId>),
}

impl Value {
    /// Whether nothing was said, so that a file need not hold it.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Texts(texts) => texts.is_empty(),
            Self::Date(date) => date.is_none(),
            Self::Number(number) => number.is_none(),
            Self::Whole(whole) => *whole == 0,
            Self::Flag(flag) => !flag,
            Self::Choice(choice) => choice.is_none(),
            Self::Choices(choices) => choices.is_empty(),
            Self::Link(link) => link.is_none(),
            Self::Links(links) => links.is_empty(),
        }
    }

    /// The records it names.
    pub fn links(&self) -> &[RawId] {
        match self {
            Self::Link(Some(link)) => std::slice::from_ref(link),
            Self::Links(links) => links,
            _ => &[],
        }
    }
}

/// A Rust type that a field can have, and its way to a [`Value`] and back.
pub trait Held {
    /// As a value.
    fn to_value(&self) -> Value;
    /// Takes on a value; `false`, and as it was, when that is not of the right kind.
    fn put(&mut self, value: Value) -> bool;
}

/// Puts what was understood of a value in its place.
fn put<T>(place: &mut T, understood: Option<T>) -> bool {
    understood.map(|content| *place = content).is_some()
}

macro_rules! held {
    ($type:ty, $variant:ident) => {
        impl Held for $type {
            fn to_value(&self) -> Value {
                Value::$variant(self.clone())
            }
            fn put(&mut self, value: Value) -> bool {
                put(self, if let Value::$variant(content) = value { Some(content) } else { None })
            }
        }
    };
}

held!(String, Text);
held!(Vec<String>, Texts);
held!(Option<Date>, Date);
held!(Option<Number>, Number);
held!(u32, Whole);
held!(bool, Flag);

impl<I: Id> Held for Option<I> {
    fn to_value(&self) -> Value {
        Value::Link(self.map(Id::raw))
    }
    fn put(&mut self, value: Value) -> bool {
        put(self, if let Value::Link(link) = value { Some(link.map(I::of)) } else { None })
    }
}

impl<I: Id> Held for Vec<I> {
    fn to_value(&self) -> Value {
        Value::Links(self.iter().map(|id| id.raw()).collect())
    }
    fn put(&mut self, value: Value) -> bool {
        put(self, if let Value::Links(links) = value { Some(links.into_iter().map(I::of).collect()) } else { None })
    }
}

/// A list to choose from, as a type.
pub trait Choice: Copy + PartialEq + 'static {
    /// The choices in the order they are offered.
    const OPTIONS: &'static [ChoiceOption];
    /// The choice with this key.
    fn from_key(key: &str) -> Option<Self>;
    /// The form kept in files.
    fn key(self) -> &'static str;
    /// The words for people.
    fn label(self) -> &'static str;
}

/// One thing to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChoiceOption {
    /// The form kept in files.
    pub key: &'static str,
    /// The words for people.
    pub label: &'static str,
}

/// Makes an enum that a field can hold. The first choice is the default.
macro_rules! choice {
    ($(#[$doc:meta])* pub enum $name:ident { $first:ident = $first_key:literal, $first_label:literal; $($variant:ident = $key:literal, $label:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub enum $name {
            #[doc = $first_label]
            #[default]
            $first,
            $(#[doc = $label] $variant,)*
        }

        impl $name {
            /// Every choice, in the order they are offered.
            pub const ALL: &'static [Self] = &[Self::$first, $(Self::$variant,)*];
        }

        impl $crate::domain::value::Choice for $name {
            const OPTIONS: &'static [$crate::domain::value::ChoiceOption] = &[
                $crate::domain::value::ChoiceOption { key: $first_key, label: $first_label },
                $($crate::domain::value::ChoiceOption { key: $key, label: $label },)*
            ];
            fn from_key(key: &str) -> Option<Self> {
                match key {
                    $first_key => Some(Self::$first),
                    $($key => Some(Self::$variant),)*
                    _ => None,
                }
            }
            fn key(self) -> &'static str {
                match self {
                    Self::$first => $first_key,
                    $(Self::$variant => $key,)*
                }
            }
            fn label(self) -> &'static str {
                match self {
                    Self::$first => $first_label,
                    $(Self::$variant => $label,)*
                }
            }
        }

        impl $crate::domain::value::Held for $name {
            fn to_value(&self) -> $crate::domain::value::Value {
                $crate::domain::value::Value::Choice(Some($crate::domain::value::Choice::key(*self)))
            }
            fn put(&mut self, value: $crate::domain::value::Value) -> bool {
                let $crate::domain::value::Value::Choice(Some(key)) = value else { return false };
                $crate::domain::value::Choice::from_key(key).map(|choice| *self = choice).is_some()
            }
        }
    };
}
pub(crate) use choice;

/// A choice that need not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Maybe<C>(pub Option<C>);

impl<C> Default for Maybe<C> {
    fn default() -> Self {
        Self(None)
    }
}

impl<C: Choice> Held for Maybe<C> {
    fn to_value(&self) -> Value {
        Value::Choice(self.0.map(Choice::key))
    }
    fn put(&mut self, value: Value) -> bool {
        let understood = match value {
            Value::Choice(None) => Some(None),
            Value::Choice(Some(key)) => C::from_key(key).map(Some),
            _ => None,
        };
        put(&mut self.0, understood)
    }
}

/// Several choices, in the order they are offered, each once.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Several<C>(Vec<C>);

impl<C> Default for Several<C> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<C: Choice> Several<C> {
    /// Whether it was chosen.
    pub fn has(&self, choice: C) -> bool {
        self.0.contains(&choice)
    }

    /// What was chosen.
    pub fn iter(&self) -> impl Iterator<Item = C> {
        self.0.iter().copied()
    }
}

impl<C: Choice> Held for Several<C> {
    fn to_value(&self) -> Value {
        Value::Choices(self.0.iter().map(|choice| choice.key()).collect())
    }
    fn put(&mut self, value: Value) -> bool {
        let Value::Choices(keys) = value else { return false };
        let chosen = C::OPTIONS.iter().filter(|option| keys.contains(&option.key)).map(|option| option.key);
        self.0 = chosen.filter_map(C::from_key).collect();
        true
    }
}
