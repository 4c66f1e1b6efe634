//! What is asked of the office, and its replies. They go from the page to the worker and back as JSON.

use crate::{
    domain::{date::Day, report::ReportId},
    report::{made::Made, public::LeftOut, remarks::Remark},
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// A report, to look at.
    Make {
        /// Which one.
        #[serde(serialize_with = "write", deserialize_with = "read")]
        report: ReportId,
    },
    /// A report as a Word file.
    Word {
        /// Which one.
        #[serde(serialize_with = "write", deserialize_with = "read")]
        report: ReportId,
    },
    /// A report as one web page.
    Html {
        /// Which one.
        #[serde(serialize_with = "write", deserialize_with = "read")]
        report: ReportId,
    },
    /// What is exempt of what a report is made from, as a Word file of its own.
    ExemptAppendix {
        /// Which one.
        #[serde(serialize_with = "write", deserialize_with = "read")]
        report: ReportId,
    },
    /// What of the plan the public does not see in a report.
    LeftOut {
        /// Which.
        #[serde(serialize_with = "write", deserialize_with = "read")]
        report: ReportId,
    },
}

/// A reply.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// A report, to look at.
    Made(Box<MadeReport>),
    /// A file; its bytes come beside the reply.
    File(MadeFile),
    /// What of the plan the public does not see.
    LeftOut(Box<LeftOut>),
    /// It cannot be done, and why, as a sentence for people.
    Refused(String),
}

/// A report as made, with what is said beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MadeReport {
    /// The document, and the passages it is made of.
    pub made: Made,
    /// What in it has changed since its file was last saved.
    pub changed: Vec<ChangedPart>,
    /// What there is to say of its words.
    pub remarks: Vec<Remark>,
    /// In how many places of the plan words may hold a small count, where the report is for the public.
    pub small_in_words: usize,
}

/// A part of a report that is not as it was when its file was last saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedPart {
    /// Its heading.
    pub heading: String,
    /// What it said; empty when it is new, or too long to have been kept.
    pub before: String,
    /// What it says; empty when it is gone.
    pub now: String,
}

/// What a file is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeFile {
    /// What it is called.
    pub name: String,
    /// What sort of file it is, as browsers call it.
    pub kind: String,
    /// What is remembered of it, where it is the report itself.
    pub saved: Option<Saved>,
}

/// What is remembered of a report whose file was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// The document's fingerprint.
    pub fingerprint: String,
    /// What it said, by section.
    pub facts: String,
    /// The version of the template it was made with; 0 where it has none.
    pub template_version: u32,
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
