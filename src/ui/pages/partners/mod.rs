//! The bodies that take part and the posts in them.

mod authorities;
mod organisations;
mod page;
mod posts;

pub use page::Partners;
