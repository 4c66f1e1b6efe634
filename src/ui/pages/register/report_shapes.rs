//! Reports and their templates.

use super::shape::{Part, Shape};
use crate::{domain::record::Kind, ui::route::Route};

/// Reports have pages of their own; what they are made of is said here so that others can name them and lead there.
pub(super) const REPORT: Shape = Shape {
    list: Route::Reports,
    list_label: "Reports",
    sections: &[("About the report", &["title", "kind", "board", "date", "status"])],
    parts: &[],
    columns: &["kind", "board", "date", "status"],
    asks: &["title", "board", "date"],
};

/// What a template is made of.
pub(super) const REPORT_TEMPLATE: Shape = Shape {
    list: Route::Templates,
    list_label: "Templates",
    sections: &[("About the template", &["title", "kind", "based_on", "key_decision_categories", "council_objectives", "note"])],
    parts: &[SECTIONS_OF_TEMPLATE],
    columns: &["kind"],
    asks: &["title", "kind"],
};

/// The sections of a template.
pub const SECTIONS_OF_TEMPLATE: Part = Part {
    kind: Kind::TemplateSection,
    owner: "template",
    heading: "Sections, in their order",
    none: "No sections yet",
    asks: &["heading", "place", "source", "numbering", "words", "optional"],
};
