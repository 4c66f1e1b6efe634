//! A breakdown as a table that adds up in the open.

use crate::{
    domain::{
        breakdown::BreakdownId,
        breakdown_sums::{BreakdownSums, PartLine, breakdown_sums},
        field::capitalised,
        number::Number,
    },
    ui::{session::Session, widgets::live},
};
use leptos::prelude::*;

/// The sums of a breakdown, at the top of its page.
#[component]
pub fn BreakdownFacts(
    /// Which.
    id: BreakdownId,
) -> impl IntoView {
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"How it adds up"</h2></div>
            <BreakdownTable id/>
        </section>
    }
}

/// The parts with their shares, what they come to, the whole, and what is left over.
#[component]
pub fn BreakdownTable(
    /// Which breakdown.
    id: BreakdownId,
) -> impl IntoView {
    let session = Session::from_context();
    let title = session.body(move |body| body.breakdowns.get(id).map(|row| row.title.clone()).unwrap_or_default());
    let sums = session.body(move |body| breakdown_sums(body, id));
    live(move || match sums.get() {
        Some(sums) if sums.lines.is_empty() => view! { <p class="govuk-body sp-empty">"No parts yet"</p> }.into_any(),
        Some(sums) => table(title.get(), &sums),
        None => ().into_any(),
    })
}

fn table(title: String, sums: &BreakdownSums) -> AnyView {
    let stated = sums.lines.iter().any(|line| line.stated_share.is_some());
    let rows = sums.lines.iter().map(|line| part(line, stated)).collect_view();
    let foot = |label: &'static str, number: Option<Number>| {
        number.map(|number| {
            view! { <tr class="sp-sums__total"><th scope="row">{label}</th><td class="sp-number">{number.grouped()}</td><td colspan=if stated { "2" } else { "1" }></td></tr> }
        })
    };
    let said: Vec<String> = [sums.balance_words(), sums.share_words()].into_iter().filter(|words| !words.is_empty()).collect();
    let class = if sums.is_off() { "govuk-body sp-late" } else { "govuk-body" };
    let said = said.into_iter().map(|words| view! { <p class=class>{words}</p> }).collect_view();
    view! {
        <div class="sp-register" role="region" aria-label=title.clone() tabindex="0">
            <table class="sp-table sp-sums">
                <caption class="govuk-visually-hidden">{title.clone()}</caption>
                <thead><tr>
                    <th scope="col">"Part"</th>
                    <th scope="col" class="sp-number">"Count"</th>
                    {stated.then(|| view! { <th scope="col" class="sp-number">"Share as stated"</th> })}
                    <th scope="col" class="sp-number">"Share"</th>
                </tr></thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    {foot("Sum of the parts", sums.sum)}
                    {foot(sums.whole_words(), sums.whole)}
                </tfoot>
            </table>
        </div>
        {said}
    }
    .into_any()
}

fn part(line: &PartLine, stated: bool) -> AnyView {
    let depth = match line.depth {
        0 => "",
        1 => "sp-sums__part--of-those",
        _ => "sp-sums__part--of-these",
    };
    let share = line.share.map(|share| {
        let of = (line.depth > 0).then(|| format!(" of {}", share.of.grouped()));
        view! { {share.percent.grouped()}"%" {of} }
    });
    let value = line.value.map_or_else(|| "not stated".to_owned(), Number::grouped);
    let remarks = line.remarks().join("; ");
    let class = if line.exceeds.is_some() || line.share.is_some_and(|share| share.agrees == Some(false)) {
        "sp-sums__remark sp-late"
    } else {
        "sp-note"
    };
    view! {
        <tr>
            <th scope="row" class=depth>
                {(line.depth > 0).then_some("of those: ")}{line.label.clone()}
                {line.residual.then(|| view! { <span class="sp-note">"What fits no other part"</span> })}
                {(!remarks.is_empty()).then(|| view! { <span class=class>{capitalised(&remarks)}</span> })}
            </th>
            <td class="sp-number" class:sp-quiet=line.value.is_none()>{value}</td>
            {stated.then(|| view! { <td class="sp-number">{line.stated_share.map(|share| format!("{}%", share.grouped()))}</td> })}
            <td class="sp-number">{share}</td>
        </tr>
    }
    .into_any()
}
