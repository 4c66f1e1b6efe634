//! What people see and do.
//!
//! The contract: components read parts of the plan with [`session::Session::select`] and change it with
//! [`session::Session::edit`] only. No effect writes state that the plan depends on.

mod app;
mod brand;
mod checking;
mod desk;
pub mod office;
mod pages;
pub mod route;
pub mod saving;
pub mod session;
mod shell;
mod widgets;

pub use app::App;
