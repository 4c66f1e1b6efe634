//! The browser, behind plain functions: the only place that names `web_sys`, `js_sys` or gloo.

pub mod cell;
pub mod chance;
pub mod clipboard;
pub mod clock;
pub mod drafts;
pub mod files;
pub mod offline;
pub mod page;
pub mod panic;
pub mod settings;
pub mod shelf;
pub mod storage;
pub mod tabs;
pub mod task;
pub mod timer;
pub mod worker;
