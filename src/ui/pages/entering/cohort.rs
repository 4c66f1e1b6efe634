//! Who joined and left a cohort: the line of arithmetic, the reasons, and what is not accounted for.

use crate::{
    domain::{
        balance::Balance,
        cohort::{CohortFlowField, CohortFlowId},
        cohort_sums::{CohortSums, Reasons, cohort_sums},
        date::Date,
        id::Id as _,
        indicator::IndicatorId,
        number::Number,
        record::{Kind, RecordId},
        sort::{Key, sort},
        value::Value,
    },
    ui::{
        pages::{parts::AddRecord, register::asked},
        session::Session,
        widgets::{RecordLink, Show, flag, live, words},
    },
};
use leptos::prelude::*;

/// The sums of a cohort flow, at the top of its page.
#[component]
pub fn CohortFacts(
    /// Which.
    id: CohortFlowId,
) -> impl IntoView {
    let sums = Session::from_context().body(move |body| cohort_sums(body, id));
    live(move || sums.get().map(|sums| facts(&sums)))
}

fn facts(sums: &CohortSums) -> AnyView {
    let term = |name: &'static str, sign: &'static str, number: Option<Number>| {
        let class = if number.is_some() { "sp-flow__term" } else { "sp-flow__term sp-flow__term--unknown" };
        let number = number.map_or_else(|| "not stated".to_owned(), Number::grouped);
        let sign = (!sign.is_empty()).then(|| view! { <span class="sp-flow__sign" aria-hidden="true">{sign}</span> });
        view! { {sign}<span class=class><span class="sp-flow__number">{number}</span><span class="sp-flow__name">{name}</span></span> }
    };
    let balance = match sums.balance {
        Balance::Even => view! { <p class="govuk-body">"It balances."</p> }.into_any(),
        Balance::Unknown => ().into_any(),
        Balance::Short(_) | Balance::Over(_) => view! { <p class="govuk-body sp-late">{sums.imbalance()}"."</p> }.into_any(),
    };
    let net = sums.net_words();
    let groups = [
        ("Left", &sums.left, true),
        ("Joined", &sums.joined, true),
        ("Moved up in risk", &sums.raised, false),
        ("Moved down in risk", &sums.lowered, false),
    ];
    let groups = groups.into_iter().filter(|(_, reasons, _)| !reasons.lines.is_empty());
    let groups = groups.map(|(name, reasons, held)| by_reason(name, reasons, held)).collect_view();
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"How it adds up"</h2></div>
            <p class="sp-flow">
                <span class="govuk-visually-hidden">{sums.line()}</span>
                <span class="sp-flow__line" aria-hidden="true">
                    {term("opening", "", sums.opening)}
                    {term("joined", "+", sums.joined.stated)}
                    {term("left", "−", sums.left.stated)}
                    {term("closing", "=", sums.closing)}
                </span>
            </p>
            {balance}
            {(!net.is_empty()).then(|| view! { <p class="govuk-body">{net}</p> })}
            <div class="sp-flow__reasons">{groups}</div>
        </section>
    }
    .into_any()
}

/// The reasons for one kind of movement, with their sum and what it leaves out.
fn by_reason(name: &'static str, reasons: &Reasons, held: bool) -> AnyView {
    let rows = reasons.lines.iter().map(|line| {
        let number = line.number.map_or_else(|| "not stated".to_owned(), Number::grouped);
        view! { <tr><th scope="row">{line.reason.clone()}</th><td class="sp-number">{number}</td></tr> }
    });
    let rows = rows.collect_view();
    let total = |label: &'static str, number: Option<Number>, class: &'static str| {
        number
            .map(|number| view! { <tr class=class><th scope="row">{label}</th><td class="sp-number">{number.grouped()}</td></tr> })
    };
    let rest = match reasons.balance {
        Balance::Short(by) => total("Not accounted for", Some(by), "sp-sums__total sp-late"),
        Balance::Over(by) => total("Too many", Some(by), "sp-sums__total sp-late"),
        Balance::Even | Balance::Unknown => None,
    };
    let several = (reasons.lines.len() > 1 && held).then_some(reasons.sum).flatten();
    let said = if held && reasons.balance.off_by().is_some() { format!("{}.", reasons.words()) } else { String::new() };
    view! {
        <div class="sp-flow__reason">
            <table class="sp-table sp-sums">
                <caption>{name}</caption>
                <thead class="govuk-visually-hidden"><tr><th scope="col">"Reason"</th><th scope="col">"Number"</th></tr></thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    {total("Sum of the reasons", several, "sp-sums__total")}
                    {held.then(|| total("All, as stated", reasons.stated, "sp-sums__total"))}
                    {rest}
                </tfoot>
            </table>
            {(!said.is_empty()).then(|| view! { <p class="govuk-body sp-late">{said}</p> })}
        </div>
    }
    .into_any()
}

/// The flows of an indicator, newest first, with a form to add one.
#[component]
pub fn CohortFlows(
    /// The indicator.
    id: IndicatorId,
) -> impl IntoView {
    let session = Session::from_context();
    let found = session.body(move |body| {
        let mut flows: Vec<_> = body.cohort_flows.iter().filter(|flow| flow.indicator == Some(id)).collect();
        sort(&mut flows, |flow| {
            let last = flow.period.map_or(0, |period| period.last().ordinal());
            Key::numbers([crate::domain::sort::backwards(last), flow.id.raw().bits()])
        });
        let line = |flow: &&crate::domain::cohort::CohortFlow| {
            let sums = cohort_sums(body, flow.id);
            let off = sums.as_ref().map(CohortSums::off_words).unwrap_or_default();
            (flow.id, flow.period.map(Date::words).unwrap_or_default(), sums.map(|sums| sums.line()).unwrap_or_default(), off)
        };
        flows.iter().map(line).collect::<Vec<_>>()
    });
    let items = live(move || {
        let item = |(id, _, line, off): (CohortFlowId, String, String, String)| {
            let record = RecordId { kind: Kind::CohortFlow, id: id.raw() };
            view! {
                <li class="sp-item"><div class="sp-item__main">
                    <RecordLink record/>
                    <span class="sp-item__notes"><span>{line}</span><span class="sp-late">{off}</span></span>
                </div></li>
            }
        };
        found.get().into_iter().map(item).collect_view()
    });
    let preset = Callback::new(move |()| vec![(CohortFlowField::Indicator.into(), Value::Link(Some(id.raw())))]);
    let any = move || !found.with(Vec::is_empty);
    view! {
        <section class="sp-section" id="cohort-flows" class:sp-no-print=flag(move || !any())>
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Who joined and left"</h2></div>
            <Show when=move || !any()>
                <p class="govuk-body sp-empty">{words(|| "For a group that people join and leave, its numbers at the beginning and the end, and why they left".to_owned())}</p>
            </Show>
            <ul class="sp-items">{items}</ul>
            <AddRecord kind=Kind::CohortFlow fields=asked(Kind::CohortFlow) preset/>
        </section>
    }
}
