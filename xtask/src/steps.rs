//! Steps that say what they do and how long it took, with a summary at the end.

use std::time::{Duration, Instant};

use crate::failure::Result;

/// How a step ended when it did not fail.
pub enum Done {
    /// It was done before: what was found.
    Already(String),
    /// It was done now: what there is to say about it.
    Now(String),
}

impl Done {
    /// Done now, with nothing to add.
    pub fn now() -> Self {
        Self::Now(String::new())
    }
}

/// The steps of one command.
pub struct Steps {
    started: Instant,
    taken: Vec<(String, Duration)>,
}

impl Steps {
    /// No step yet; the clock starts.
    pub fn start() -> Self {
        Self { started: Instant::now(), taken: Vec::new() }
    }

    /// Takes a step that is worth announcing: prints what it is, does it, and prints how long it took.
    pub fn take(&mut self, what: &str, step: impl FnOnce() -> Result<Done>) -> Result<()> {
        println!("\n── {what}");
        self.time(what, step)
    }

    /// Takes a step that is mostly done already, and so says so in one line.
    pub fn check(&mut self, what: &str, step: impl FnOnce() -> Result<Done>) -> Result<()> {
        self.time(what, step)
    }

    fn time(&mut self, what: &str, step: impl FnOnce() -> Result<Done>) -> Result<()> {
        let started = Instant::now();
        let ended = step();
        let took = started.elapsed();
        let seconds = took.as_secs_f64();
        let summary = match &ended {
            Ok(Done::Already(found)) => {
                println!("   {what}: already there ({found}), {seconds:.1} s");
                None
            }
            Ok(Done::Now(said)) => {
                let said = if said.is_empty() { "done" } else { said };
                println!("   {what}: {said}, {seconds:.1} s");
                Some(what.to_owned())
            }
            Err(_) => Some(format!("{what} (failed)")),
        };
        if let Some(name) = summary {
            self.taken.push((name, took));
        }
        ended.map(drop).map_err(|failure| failure.in_step(what))
    }

    /// Prints every step that did something, with its time, and the whole time.
    pub fn summarise(&self) {
        println!("\n── Time taken");
        for (what, took) in &self.taken {
            println!("{:8.1} s  {what}", took.as_secs_f64());
        }
        println!("{:8.1} s  in all", self.started.elapsed().as_secs_f64());
    }
}
