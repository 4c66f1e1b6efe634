//! Pages for records of which the plan simply has a list: one shape for all, described by a table.

mod facts;
mod figure_shapes;
mod list;
mod named_by;
mod parts;
mod reading_shapes;
mod record_page;
mod report_shapes;
mod shape;

use facts::Facts;
pub use list::{RecordList, Says};
pub use named_by::NamedBy;
pub use parts::Parts;
pub use record_page::RecordPage;
pub use report_shapes::SECTIONS_OF_TEMPLATE;
pub use shape::{asked, fields, shape};
