//! Orders, and until when they last.

use crate::{
    domain::{
        date::Day,
        order::{Order, OrderId},
        plan::Body,
        record::{AnyRecord, Kind},
    },
    ui::{
        pages::{
            register::{RecordList, Says},
            registers::all,
        },
        session::Session,
        widgets::{PageHeading, words},
    },
};
use leptos::prelude::*;

/// Orders and powers in use, and when they run out.
#[component]
pub fn Orders() -> impl IntoView {
    let until = Says { heading: "Until when", words: list_words };
    view! {
        <PageHeading title="Orders"/>
        <p class="govuk-body sp-intro">"Orders and powers in use, and when they run out."</p>
        <RecordList kind=Kind::Order heading="All orders" none="No orders yet" ids=all(Kind::Order) says=until/>
    }
}

fn list_words(body: &Body, record: &AnyRecord, today: Day) -> String {
    record.as_type::<Order>().map(|order| order_words(body, order, today)).unwrap_or_default()
}

fn order_words(body: &Body, order: &Order, today: Day) -> String {
    let words = order.expiry_words(today);
    if order.is_too_long(body) { format!("{words}. Longer than the three years that the law allows") } else { words }
}

/// Until when an order lasts, in words.
#[component]
pub fn OrderFacts(
    /// Which.
    id: OrderId,
) -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let said = session.body(move |body| {
        let order = body.orders.get(id);
        let is_late = order.is_some_and(|order| order.has_expired(today) || order.expires_soon(today) || order.is_too_long(body));
        (order.map(|order| order_words(body, order, today)).unwrap_or_default(), is_late)
    });
    view! { <p class="govuk-body" class:sp-late=move || said.get().1>{words(move || said.get().0)}</p> }
}
