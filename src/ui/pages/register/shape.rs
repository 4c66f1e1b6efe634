//! What the page of each kind of record shows, and in which order.

use super::figure_shapes::INDICATOR;
use super::reading_shapes::{BREAKDOWN, COHORT_FLOW, READING};
use super::report_shapes::{REPORT, REPORT_TEMPLATE};
use crate::{
    domain::{
        field::FieldKind,
        record::{FieldId, Kind},
    },
    ui::route::Route,
};

/// What the page of a kind of record shows. Fields are named by their keys; a test holds them to the catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// The page that lists them.
    pub list: Route,
    /// What that page is called.
    pub list_label: &'static str,
    /// Headings, and the fields beneath them.
    pub sections: &'static [(&'static str, &'static [&'static str])],
    /// The records that are part of one.
    pub parts: &'static [Part],
    /// What a line of a list says of one, beside its name.
    pub columns: &'static [&'static str],
    /// What the form for a new one asks for.
    pub asks: &'static [&'static str],
}

/// Records that are part of another and are shown, added and changed on its page.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// What kind they are.
    pub kind: Kind,
    /// The field that says what they are part of.
    pub owner: &'static str,
    /// The heading above them.
    pub heading: &'static str,
    /// What is said when there are none.
    pub none: &'static str,
    /// What a form asks for.
    pub asks: &'static [&'static str],
}

/// The fields with these keys.
pub fn fields(kind: Kind, keys: &[&str]) -> Vec<FieldId> {
    keys.iter().filter_map(|key| FieldId::named(kind, key)).collect()
}

/// What the form for a new record of a kind asks for.
pub fn asked(kind: Kind) -> Vec<FieldId> {
    shape(kind).map(|shape| fields(kind, shape.asks)).unwrap_or_default()
}

/// The headings of a page and the fields beneath them. Fields that the shape does not name stand beneath the last, so that a new
/// field of a record is on its page at once.
pub fn sections(kind: Kind, shape: &Shape) -> Vec<(&'static str, Vec<FieldId>)> {
    let mut sections: Vec<_> = shape.sections.iter().map(|(heading, keys)| (*heading, fields(kind, keys))).collect();
    let apart = |field: &FieldId| matches!(field.about().kind, FieldKind::Owner(_) | FieldKind::Position);
    let named = |field: &FieldId| shape.sections.iter().any(|(_, keys)| keys.contains(&field.about().key));
    let rest: Vec<FieldId> = FieldId::all(kind).filter(|field| !apart(field) && !named(field)).collect();
    if let Some((_, last)) = sections.last_mut() {
        last.extend(rest);
    }
    sections
}

/// What the page of a kind of record shows; nothing for kinds that have no page of this shape.
pub fn shape(kind: Kind) -> Option<&'static Shape> {
    match kind {
        Kind::Board => Some(&BOARD),
        Kind::Meeting => Some(&MEETING),
        Kind::Funding => Some(&FUNDING),
        Kind::Contract => Some(&CONTRACT),
        Kind::Programme => Some(&PROGRAMME),
        Kind::Assessment => Some(&ASSESSMENT),
        Kind::Engagement => Some(&ENGAGEMENT),
        Kind::Approval => Some(&APPROVAL),
        Kind::Scrutiny => Some(&SCRUTINY),
        Kind::Risk => Some(&RISK),
        Kind::Order => Some(&ORDER),
        Kind::Strategy => Some(&STRATEGY),
        Kind::Paper => Some(&PAPER),
        Kind::Term => Some(&TERM),
        Kind::Handover => Some(&HANDOVER),
        Kind::DeadlineRule => Some(&DEADLINE_RULE),
        Kind::Reading => Some(&READING),
        Kind::Breakdown => Some(&BREAKDOWN),
        Kind::CohortFlow => Some(&COHORT_FLOW),
        Kind::Indicator => Some(&INDICATOR),
        Kind::Report => Some(&REPORT),
        Kind::ReportTemplate => Some(&REPORT_TEMPLATE),
        _ => None,
    }
}

const BOARD: Shape = Shape {
    list: Route::Boards,
    list_label: "Boards",
    sections: &[
        ("About this board", &["name", "short_name", "aliases", "kind", "our_part", "host", "chair", "clerk", "remit"]),
        ("When and where it meets", &["meets", "place"]),
        ("Terms of reference", &["terms_reviewed", "terms_next"]),
        ("From when to when", &["effective_from", "effective_to", "successors", "note"]),
    ],
    parts: &[
        Part {
            kind: Kind::ReportingLine,
            owner: "board",
            heading: "Who it reports to",
            none: "It reports to no other board",
            asks: &["to", "what", "effective_from", "effective_to"],
        },
        Part {
            kind: Kind::Member,
            owner: "board",
            heading: "Members",
            none: "No members named yet",
            asks: &["organisation", "post", "role", "effective_from", "effective_to"],
        },
    ],
    columns: &["kind", "chair", "meets", "our_part"],
    asks: &["name", "short_name", "kind", "our_part", "chair", "meets", "remit"],
};

const MEETING: Shape = Shape {
    list: Route::Calendar,
    list_label: "Calendar",
    sections: &[
        ("About this meeting", &["date", "time", "place", "status", "open_to_public", "cancelled_why"]),
        ("Who was there", &["attended", "attended_for", "apologies"]),
        ("Minutes", &["minutes"]),
    ],
    parts: &[
        Part {
            kind: Kind::AgendaItem,
            owner: "meeting",
            heading: "Agenda and decisions",
            none: "Nothing on the agenda yet",
            asks: &["title", "kind", "objectives", "papers", "decision", "carried_from"],
        },
        Part {
            kind: Kind::Action,
            owner: "meeting",
            heading: "Actions",
            none: "No actions",
            asks: &["title", "lead", "due", "status", "closed", "outcome", "objectives"],
        },
    ],
    columns: &["date", "time", "status"],
    asks: &["board", "date", "time", "place", "status", "open_to_public"],
};

const FUNDING: Shape = Shape {
    list: Route::Funding,
    list_label: "Funding and contracts",
    sections: &[
        ("About this funding", &["title", "funder", "kind", "status", "amount", "carried_forward", "conditions"]),
        ("From when to when", &["starts", "ends"]),
        ("What it pays for", &["objectives", "note"]),
    ],
    parts: &[Part {
        kind: Kind::FundingExtension,
        owner: "funding",
        heading: "Extensions",
        none: "It was not extended",
        asks: &["former_end", "new_end", "decided_by", "decided_on", "note"],
    }],
    columns: &["funder", "kind", "amount", "status", "starts", "ends"],
    asks: &["title", "funder", "kind", "status", "amount", "carried_forward", "starts", "ends", "objectives"],
};

const CONTRACT: Shape = Shape {
    list: Route::Funding,
    list_label: "Funding and contracts",
    sections: &[
        ("About this contract", &["title", "provider", "service", "value", "status", "outputs"]),
        ("From when to when", &["starts", "ends", "months"]),
        ("What it serves", &["objectives", "funding", "note"]),
    ],
    parts: &[Part {
        kind: Kind::ContractOption,
        owner: "contract",
        heading: "Options to extend",
        none: "No options to extend",
        asks: &["months", "notice_by", "status", "decided_on", "decided_by", "note"],
    }],
    columns: &["provider", "value", "status", "starts"],
    asks: &["title", "provider", "service", "value", "status", "starts", "ends", "months", "objectives", "funding"],
};

const PROGRAMME: Shape = Shape {
    list: Route::Programmes,
    list_label: "Programmes",
    sections: &[
        ("About this programme", &["title", "what", "provider", "audience"]),
        ("When and where it runs", &["runs", "place", "starts", "ends"]),
        ("What it serves", &["objectives", "note"]),
    ],
    parts: &[],
    columns: &["provider", "audience", "runs", "ends"],
    asks: &["title", "what", "provider", "audience", "runs", "place", "starts", "ends", "objectives"],
};

const ASSESSMENT: Shape = Shape {
    list: Route::Assessment,
    list_label: "Assessment",
    sections: &[
        ("About this assessment", &["title", "year", "data_period", "prepared", "considered", "considered_by", "exempt", "note"]),
        ("Where it stands in the assessment", &["patterns", "changes", "causes", "matters", "community", "last_plan"]),
    ],
    parts: &[Part {
        kind: Kind::Finding,
        owner: "assessment",
        heading: "Findings",
        none: "No findings yet",
        asks: &["code", "title", "priorities", "change"],
    }],
    columns: &["year", "data_period", "considered", "considered_by"],
    asks: &["title", "year", "data_period", "prepared", "considered", "considered_by", "exempt"],
};

const ENGAGEMENT: Shape = Shape {
    list: Route::Engagement,
    list_label: "Engagement",
    sections: &[
        ("About this engagement", &["title", "kind", "starts", "ends", "audience", "groups"]),
        ("What came of it", &["responses", "findings", "priorities", "published"]),
    ],
    parts: &[],
    columns: &["kind", "starts", "audience", "responses"],
    asks: &["title", "kind", "starts", "ends", "audience", "groups", "responses", "findings", "priorities", "published"],
};

const APPROVAL: Shape = Shape {
    list: Route::Approvals,
    list_label: "Approvals and scrutiny",
    sections: &[
        ("About this step", &["subject", "board", "verb", "due"]),
        ("What was decided", &["date", "outcome", "minute", "follows", "papers", "note"]),
    ],
    parts: &[],
    columns: &["board", "verb", "due", "date", "outcome"],
    asks: &["subject", "board", "verb", "due", "date", "outcome", "minute", "follows", "papers"],
};

const SCRUTINY: Shape = Shape {
    list: Route::Approvals,
    list_label: "Approvals and scrutiny",
    sections: &[("About this session", &["title", "board", "date", "questions", "note"])],
    parts: &[Part {
        kind: Kind::Recommendation,
        owner: "scrutiny",
        heading: "Recommendations",
        none: "No recommendations",
        asks: &["title", "to", "lead", "due", "status", "response", "responded"],
    }],
    columns: &["board", "date"],
    asks: &["title", "board", "date", "questions"],
};

const RISK: Shape = Shape {
    list: Route::Risks,
    list_label: "Risks",
    sections: &[
        ("About this risk", &["title", "category", "cause", "effect", "objectives"]),
        ("How it is judged and managed", &["likelihood", "impact", "mitigation", "owner", "review", "status", "note"]),
    ],
    parts: &[],
    columns: &["category", "owner", "review", "status"],
    asks: &["title", "category", "cause", "effect", "likelihood", "impact", "mitigation", "owner", "review", "objectives"],
};

const ORDER: Shape = Shape {
    list: Route::Orders,
    list_label: "Orders",
    sections: &[
        ("About this order", &["title", "kind", "area", "decided_by", "reference"]),
        ("From when to when", &["made", "expires", "consultation"]),
        ("What it serves", &["objectives", "note"]),
    ],
    parts: &[Part {
        kind: Kind::OrderExtension,
        owner: "order",
        heading: "Extensions",
        none: "It was not extended",
        asks: &["former_end", "new_end", "decided_by", "decided_on", "note"],
    }],
    columns: &["kind", "area", "made", "consultation"],
    asks: &["title", "kind", "area", "made", "expires", "consultation", "decided_by", "reference", "objectives"],
};

const STRATEGY: Shape = Shape {
    list: Route::Strategies,
    list_label: "Strategies and duties",
    sections: &[
        ("About it", &["title", "kind", "statute", "owner", "priorities"]),
        ("When and where", &["due", "published", "address", "note"]),
    ],
    parts: &[],
    columns: &["kind", "owner", "statute"],
    asks: &["title", "kind", "statute", "owner", "due", "published", "address", "priorities"],
};

const PAPER: Shape = Shape {
    list: Route::Documents,
    list_label: "Documents",
    sections: &[
        ("About this document", &["title", "period", "location", "objectives", "note"]),
        ("Who may read it", &["access", "paragraph", "public_interest"]),
    ],
    parts: &[],
    columns: &["period", "access", "paragraph"],
    asks: &["title", "period", "access", "paragraph", "public_interest", "location", "objectives"],
};

const TERM: Shape = Shape {
    list: Route::Glossary,
    list_label: "Glossary",
    sections: &[("About this term", &["term", "expansion", "meaning"])],
    parts: &[],
    columns: &["expansion", "meaning"],
    asks: &["term", "expansion", "meaning"],
};

const HANDOVER: Shape = Shape {
    list: Route::Changes,
    list_label: "Changes over time",
    sections: &[
        (
            "About this handover",
            &["date", "from_post", "from_organisation", "from_board", "to_post", "to_organisation", "to_board", "note"],
        ),
        ("What was handed over", &["objectives", "priorities", "boards"]),
    ],
    parts: &[],
    columns: &["date", "objectives", "priorities", "boards"],
    asks: &["date", "from_post", "to_post", "note"],
};

const DEADLINE_RULE: Shape = Shape {
    list: Route::Calendar,
    list_label: "Calendar",
    sections: &[("About this deadline", &["title", "board", "days", "counting"])],
    parts: &[],
    columns: &["board", "days", "counting"],
    asks: &["title", "board", "days", "counting"],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_names_fields_that_there_are() {
        for kind in Kind::ALL {
            let Some(shape) = shape(kind) else { continue };
            let named = shape.sections.iter().flat_map(|(_, keys)| *keys).chain(shape.columns).chain(shape.asks);
            named.for_each(|key| assert!(FieldId::named(kind, key).is_some(), "{kind} has no field “{key}”"));
            for part in shape.parts {
                let named = part.asks.iter().chain([&part.owner]);
                named.for_each(|key| assert!(FieldId::named(part.kind, key).is_some(), "{} has no field “{key}”", part.kind));
            }
        }
    }

    #[test]
    fn every_field_of_a_record_is_on_its_page_once() {
        for kind in Kind::ALL {
            let Some(shape) = shape(kind) else { continue };
            let shown: Vec<FieldId> = sections(kind, shape).into_iter().flat_map(|(_, fields)| fields).collect();
            for field in FieldId::all(kind) {
                let apart = matches!(field.about().kind, FieldKind::Owner(_) | FieldKind::Position);
                let times = shown.iter().filter(|other| **other == field).count();
                assert_eq!(times, usize::from(!apart), "{} of {kind}", field.about().key);
            }
        }
    }
}
