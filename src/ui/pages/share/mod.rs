//! Files out and in, and the plans kept in this browser.

mod damaged;
mod forget;
mod kept_plans;
mod open_file;
mod page;
mod preview;
mod review;
mod save_copy;

pub use damaged::{DamagedCopies, DownloadRaw};
pub use forget::Forget;
pub use kept_plans::KeptPlans;
pub use open_file::{FileInput, FileRead, OpenFile, Reading};
pub use page::Share;
