//! The figures booklet: every indicator with its chart, its numbers in a table, and its definition.

mod booklet;
mod definitions;
mod indicator;
mod pieces;

pub use booklet::figures;
