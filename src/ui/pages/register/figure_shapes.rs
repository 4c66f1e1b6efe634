//! What the pages of figures that are followed over time show.

use super::shape::{Part, Shape};
use crate::{domain::record::Kind, ui::route::Route};

pub(super) const INDICATOR: Shape = Shape {
    list: Route::Figures,
    list_label: "Figures",
    sections: &[
        ("About this figure", &["code", "name", "definition", "class", "owner", "source", "priorities", "objectives"]),
        (
            "How it is worked out",
            &["measure", "unit", "numerator", "denominator", "per", "polarity", "frequency", "cumulative", "lag"],
        ),
        ("Baseline and colour rule", &["baseline", "baseline_period", "rag_rule", "tolerance"]),
        ("Small numbers and retirement", &["sensitive", "small_numbers", "threshold", "retired_on", "retired_by", "note"]),
    ],
    parts: &[
        Part {
            kind: Kind::Target,
            owner: "indicator",
            heading: "Targets",
            none: "No targets",
            asks: &["period", "value", "high", "decided_by", "withdrawn", "withdrawn_why", "note"],
        },
        Part {
            kind: Kind::Benchmark,
            owner: "indicator",
            heading: "Benchmarks",
            none: "No benchmarks",
            asks: &["title", "low", "high", "period", "source", "address", "checked", "definition"],
        },
        Part {
            kind: Kind::Method,
            owner: "indicator",
            heading: "Methods",
            none: "Its method was not described yet",
            asks: &["effective_from", "what", "series_break"],
        },
    ],
    columns: &["measure", "frequency", "owner"],
    asks: &[
        "name",
        "code",
        "definition",
        "measure",
        "unit",
        "numerator",
        "denominator",
        "per",
        "polarity",
        "class",
        "frequency",
        "cumulative",
        "source",
        "owner",
        "priorities",
        "objectives",
    ],
};
