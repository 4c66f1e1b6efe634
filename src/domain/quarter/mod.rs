//! A quarter, or another period, for which progress is gathered: what came back, what it says in all, what is missing.

mod closed;
mod corrected;
mod covering;
mod exceptions;
mod figures_due;
mod kept;
mod periods;
mod report;
mod returns;
mod summary;
mod words;

pub use closed::{Closed, closed_periods};
pub use corrected::{CorrectedProgress, corrected_since, value_words};
pub use covering::{Asked, Covering, asked_words, covering_lists, long_words};
pub use exceptions::{Exception, ExceptionWhy, Lacks, exception};
pub use figures_due::{FigureDue, FigureState, figures_due};
pub use periods::{PeriodRow, gathered_now, period_row, period_rows, reporting_period};
pub use report::{RETURNED, Report, ReportRow, report};
pub use returns::{Return, is_told, returns, same_period};
pub use summary::{Changed, Improving, RedRun, SilentLead, Summary, summary};

#[cfg(test)]
mod tests;
