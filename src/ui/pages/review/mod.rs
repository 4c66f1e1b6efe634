//! The annual review: what becomes of every objective, decided one by one, and the edition it makes.

mod closing;
mod decided;
mod desk_list;
mod form;
mod list;
mod newcomers;
mod page;
mod row;
mod sitting;
mod summary;
mod year;

pub use list::Reviews;
pub use page::ReviewPage;
