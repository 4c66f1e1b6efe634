//! What went wrong, in words that help: which step, why, and what to try.

use std::fmt;

/// Why something could not be done, and what the person in front of it could try.
#[derive(Debug)]
pub struct Failure {
    step: Option<String>,
    why: String,
    try_this: String,
}

/// The result of anything that can fail here.
pub type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    /// A failure with its reason and a way out.
    pub fn new(why: impl Into<String>, try_this: impl Into<String>) -> Self {
        Self { step: None, why: why.into(), try_this: try_this.into() }
    }

    /// The reason alone.
    pub fn why(&self) -> &str {
        &self.why
    }

    /// The same failure, naming the step it happened in; the innermost step is kept.
    #[must_use]
    pub fn in_step(mut self, step: &str) -> Self {
        self.step.get_or_insert_with(|| step.to_owned());
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(step) = &self.step {
            writeln!(out, "FAILED  {step}")?;
        } else {
            writeln!(out, "FAILED")?;
        }
        writeln!(out, "   why  {}", self.why)?;
        write!(out, "   try  {}", self.try_this)
    }
}

/// Adds the way out to an error of the standard library.
pub trait OrFail<T> {
    /// Turns the error into a [`Failure`] that says what was being done and what to try.
    fn or_fail(self, doing: impl fmt::Display, try_this: &str) -> Result<T>;
}

impl<T, E: fmt::Display> OrFail<T> for std::result::Result<T, E> {
    fn or_fail(self, doing: impl fmt::Display, try_this: &str) -> Result<T> {
        self.map_err(|error| Failure::new(format!("{doing}: {error}"), try_this))
    }
}
