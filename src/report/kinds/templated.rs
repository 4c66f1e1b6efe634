//! Reports that are put together from a template.

use crate::{
    domain::report::Report,
    report::{assembly::from_template, made::Made, view::View},
};

/// Makes a report with the template it names, or the one that is shipped for its kind.
pub(super) fn templated(view: &View, report: &Report) -> Made {
    from_template(view, report)
}
