//! Safer Plan keeps a Community Safety Partnership's plan.
//!
//! The layers, each using only those before it: [`domain`] is what a plan is, [`check`] what is wrong with it,
//! [`edit`] how it changes, [`review`] how it goes from one edition to the next, [`report`] what is printed of it, [`exchange`] how it goes in
//! and out. With the feature `ui`: `browser` is the only place that names the browser, `ui` what people see and do.
//! ARCHITECTURE.md has the whole picture.

#![cfg_attr(test, allow(missing_docs, clippy::missing_panics_doc, reason = "tests"))]

pub mod check;
pub mod domain;
pub mod edit;
pub mod examples;
pub mod exchange;
pub mod report;
pub mod review;

#[cfg(feature = "browser")]
pub mod browser;
#[cfg(feature = "ui")]
pub mod ui;
