//! What the pages of readings, their breakdowns and of cohorts show.

use super::shape::{Part, Shape};
use crate::{domain::record::Kind, ui::route::Route};

/// Its breakdowns and corrections stand on its page in a way of their own.
pub(super) const READING: Shape = Shape {
    list: Route::Figures,
    list_label: "Figures",
    sections: &[
        ("About this reading", &["period", "span", "contract", "contract_year"]),
        (
            "What was read",
            &["numerator", "denominator", "value", "qualifier", "suppressed", "stated_change", "former", "direction", "words"],
        ),
        ("How it stands", &["confidence", "published", "judgement", "judgement_why", "note"]),
    ],
    parts: &[],
    columns: &["confidence", "published"],
    asks: &[
        "period",
        "span",
        "contract",
        "contract_year",
        "numerator",
        "denominator",
        "value",
        "qualifier",
        "suppressed",
        "direction",
        "words",
        "confidence",
        "published",
        "note",
    ],
};

pub(super) const BREAKDOWN: Shape = Shape {
    list: Route::Figures,
    list_label: "Figures",
    sections: &[("About this breakdown", &["title", "kind", "whole", "note"])],
    parts: &[Part {
        kind: Kind::BreakdownPart,
        owner: "breakdown",
        heading: "Parts",
        none: "No parts yet",
        asks: &["label", "value", "share", "within", "residual", "lowest", "highest"],
    }],
    columns: &["kind", "whole"],
    asks: &["title", "kind", "whole", "note"],
};

pub(super) const COHORT_FLOW: Shape = Shape {
    list: Route::Figures,
    list_label: "Figures",
    sections: &[("About this period", &["period", "opening", "joined", "left", "closing", "average", "note"])],
    parts: &[Part {
        kind: Kind::Movement,
        owner: "flow",
        heading: "Who joined, left and moved, by reason",
        none: "No reasons yet",
        asks: &["kind", "reason", "number"],
    }],
    columns: &["opening", "joined", "left", "closing"],
    asks: &["period", "opening", "joined", "left", "closing", "average", "note"],
};
