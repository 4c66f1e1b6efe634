//! A document as a tree of HTML elements: one, for the edition that is saved and for what is seen on screen.

mod blocks;
mod drawing;
mod node;
mod places;
mod spans;
mod table;

pub use blocks::{Setting, body, document, head, title};
pub use node::{Element, Node};
