//! What is asked of the office, and its replies. They go from the page to the worker and back as JSON.

use crate::{
    domain::{date::Day, report::ReportId},
    report::made::Made,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::{fmt::Display, str::FromStr};

/// A question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    /// The day it is asked on.
    #[serde(serialize_with = "write", deserialize_with = "read")]
    pub today: Day,
    /// What is wanted.
    pub request: Request,
}

/// What is wanted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// A report, to look at.
    Make {
        /// Which one.
        #[serde(serialize_with = "write", deserialize_with = "read")]
        report: ReportId,
    },
}

/// A reply.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// A report as made.
    Made(Box<Made>),
    /// It cannot be done, and why, as a sentence for people.
    Refused(String),
}

/// A reply, with the bytes of the file if it is one.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The reply.
    pub reply: Reply,
    /// The file.
    pub file: Option<Vec<u8>>,
}

impl From<Reply> for Answer {
    fn from(reply: Reply) -> Self {
        Self { reply, file: None }
    }
}

fn write<T: Display, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(value)
}

fn read<'de, T: FromStr, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    let text = String::deserialize(from)?;
    text.parse().map_err(|_| D::Error::custom(format!("“{text}” cannot be read")))
}
