//! Public spaces protection orders.

use super::case::{Case, Outcome, Standing, counted, listed, record};
use crate::domain::{
    field::lower_first,
    order::{Expiry, Order, OrderKind},
};

/// Every order has its dates, has not run out, and is consulted on before it does.
pub(super) fn protection_orders(case: &Case<'_>) -> Outcome {
    let orders: Vec<&Order> = case.body.orders.iter().filter(|order| order.kind == OrderKind::Pspo).collect();
    if orders.is_empty() {
        return Outcome::new(Standing::NotApplicable, "no public spaces protection order is in the plan");
    }
    let (mut faults, mut unknown) = (Vec::new(), Vec::new());
    for order in &orders {
        if order.is_too_long(case.body) {
            faults.push(format!("{} lasts longer than three years", order.title));
        } else if order.has_expired(case.today) {
            faults.push(format!("{} has expired", order.title));
        } else if order.expires_soon(case.today) && order.consultation.is_none() {
            faults.push(format!("{} ends within six months and no consultation is planned", order.title));
        } else if order.expiry() == Expiry::Unknown {
            unknown.push(order.title.as_str());
        }
    }
    let all = counted(orders.len(), "order", "orders");
    let outcome = match (faults.len(), unknown.len()) {
        (0, 0) => Outcome::new(Standing::Met, format!("{all}, each with its dates")),
        (0, _) => Outcome::asked(format!("when does the order for {} expire?", listed(&unknown))),
        (some, _) if some == orders.len() => Outcome::new(Standing::NotMet, faults.join("; ")),
        _ => Outcome::new(Standing::Partly, faults.join("; ")),
    };
    let line = |order: &&Order| {
        let consultation = match order.consultation {
            Some(date) => format!("consultation starts {}", date.words()),
            None => "no date of consultation".to_owned(),
        };
        format!("{}: {}; {consultation}", order.title, lower_first(&order.expiry_words(case.today)))
    };
    outcome.looks(orders.iter().map(line)).about(orders.iter().map(|order| record::<Order>(order.id)))
}
