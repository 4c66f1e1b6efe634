//! Orders without an end, near it, past it, or longer than the law allows.

use crate::{
    check::{
        check_finding::{Check, Group, Severity},
        look::Look,
        suites::Suite,
    },
    domain::{
        objective::Objective,
        order::{Expiry, Order, OrderExtension, OrderKind},
        record::Kind,
        value::Choice as _,
    },
};

static NO_END: Check = Group::Plan.check(
    "order-without-expiry",
    Severity::Warning,
    "An order without an expiry date",
    "Look up when it was made and when it expires",
);
static NEAR: Check = Group::Plan.check(
    "order-expires-soon",
    Severity::Warning,
    "An order expires within six months",
    "Decide whether to extend it, and start the consultation in time",
);
static OVER: Check = Group::Plan.check(
    "order-expired",
    Severity::Error,
    "An order has expired and is still relied on",
    "Enter its extension, or end the objective that it serves",
);
static LONG: Check = Group::Plan.check(
    "order-too-long",
    Severity::Error,
    "A public spaces protection order longer than three years",
    "Correct the dates, or record the extension (Anti-social Behaviour, Crime and Policing Act 2014, section 60)",
);

pub(in crate::check) const SUITE: Suite = Suite { subjects: &[Kind::Order], checks: &[&NO_END, &NEAR, &OVER, &LONG], run: orders };

fn orders(look: &mut Look<'_>) {
    let today = look.today();
    let Some(order) = look.this::<Order>() else { return };
    let title = format!("“{}” ({})", order.title, order.kind.label().to_lowercase());
    let working = until(order);
    if order.has_expired(today) {
        let serves: Vec<&Objective> = order.objectives.iter().filter_map(|id| look.get::<Objective>(*id)).collect();
        let live = serves.into_iter().find(|objective| objective.status.is_live());
        if let Some(live) = live {
            look.find(&OVER, format!("{title} has expired, and {} relies on it", live.brief()), working);
        }
    } else if order.expires_soon(today) {
        look.find(&NEAR, format!("{title} expires within six months"), working);
    } else if !matches!(order.expiry(), Expiry::Stated(_)) && ends_by_law(order.kind) {
        look.find(&NO_END, format!("{title} has no expiry date"), working);
    }
    if order.is_longer_than_allowed() && look.of_this::<OrderExtension>().is_empty() {
        look.find(&LONG, format!("{title} lasts longer than three years, and no extension is recorded"), made_and_expires(order));
    }
}

/// Orders for a place run for a set time; powers over people are listed without one.
fn ends_by_law(kind: OrderKind) -> bool {
    matches!(kind, OrderKind::Pspo | OrderKind::Closure | OrderKind::Dispersal)
}

/// Until when it lasts, in words that are the same every day.
fn until(order: &Order) -> String {
    match order.expiry() {
        Expiry::Stated(end) => format!("Expiry date: {}", end.words()),
        Expiry::AtMost { end, made } => {
            format!("Made {}; no expiry date given: three years at most, until {}", made.words(), end.words())
        }
        Expiry::Unknown => "Neither the date it was made nor its expiry date is given".to_owned(),
    }
}

fn made_and_expires(order: &Order) -> String {
    let made = order.made.map(|made| format!("Made {}", made.words()));
    let expires = order.expires.map(|expires| format!("expires {}", expires.words()));
    [made, expires].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
