//! What is off track, or at risk for the second time: it asks for corrective action and a date by which the work will be done.

use crate::domain::{brag::Brag, update::Update};

/// Why it is an exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExceptionWhy {
    /// It is red.
    Red,
    /// It is amber, and was the last time.
    AmberTwice,
}

/// What an exception lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacks {
    /// What brings it back on track.
    Corrective,
    /// When it is now expected to be done.
    Forecast,
}

/// An exception.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// Why it is one.
    pub why: ExceptionWhy,
    /// What is missing.
    pub lacks: Vec<Lacks>,
}

impl Lacks {
    /// What it is called within a sentence.
    pub fn words(self) -> &'static str {
        match self {
            Self::Corrective => "corrective action",
            Self::Forecast => "a forecast date",
        }
    }
}

impl Exception {
    /// `corrective action and a forecast date`; nothing when nothing is missing.
    pub fn lacks_words(&self) -> Option<String> {
        let words: Vec<&str> = self.lacks.iter().map(|lacks| lacks.words()).collect();
        (!words.is_empty()).then(|| words.join(" and "))
    }
}

/// Whether a return is an exception, given the one before it.
pub fn exception(update: &Update, before: Option<&Update>) -> Option<Exception> {
    let why = match update.brag {
        Brag::Red => ExceptionWhy::Red,
        Brag::Amber if before.is_some_and(|before| before.brag == Brag::Amber) => ExceptionWhy::AmberTwice,
        _ => return None,
    };
    let mut lacks = Vec::new();
    if update.corrective.trim().is_empty() {
        lacks.push(Lacks::Corrective);
    }
    if update.forecast.is_none() {
        lacks.push(Lacks::Forecast);
    }
    Some(Exception { why, lacks })
}
