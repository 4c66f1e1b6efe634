//! The same as the drawing, as a table.

use crate::{
    domain::{
        field::capitalised,
        id::Id as _,
        money_years::{MoneyYears, Row},
        record::{Kind, RecordId},
    },
    ui::widgets::RecordLink,
};
use leptos::prelude::*;

/// The table, behind “Show as table”.
#[component]
pub(super) fn YearsTable(
    /// What was drawn.
    years: MoneyYears,
) -> impl IntoView {
    let row = |row: Row| {
        let objectives = row.objectives.iter().map(|(id, _)| RecordId { kind: Kind::Objective, id: id.raw() });
        let links = objectives.map(|record| view! { <li><RecordLink record/></li> }).collect_view();
        let known = |words: String| if words.is_empty() { "Not known".to_owned() } else { words };
        let against = if row.is_short { "sp-late" } else { "" };
        view! {
            <tr>
                <th scope="row"><RecordLink record=row.record/></th>
                <td>{row.status}</td>
                <td>{known(row.starts)}</td>
                <td>{known(row.ends)}</td>
                <td><span class=against>{capitalised(&row.against)}</span></td>
                <td>{row.options}</td>
                <td><ul class="govuk-list">{links}</ul></td>
            </tr>
        }
    };
    view! {
        <details class="sp-details sp-no-print">
            <summary>"Show as table"</summary>
            <div class="sp-register" role="region" aria-label="Money and contracts over the years, as a table" tabindex="0">
                <table class="sp-table sp-money__table">
                    <thead>
                        <tr>
                            <th scope="col">"Money or contract"</th><th scope="col">"What it is"</th><th scope="col">"Starts"</th>
                            <th scope="col">"Ends"</th><th scope="col">"Against the plan’s end"</th><th scope="col">"Options"</th>
                            <th scope="col">"Pays for"</th>
                        </tr>
                    </thead>
                    <tbody>{years.rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </details>
    }
}
