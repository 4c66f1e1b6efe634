//! Closing a period, and what can still be done once it is closed.

use super::corrected::{CorrectOne, Corrected};
use crate::{
    browser::page,
    domain::{
        date::Date,
        edition::EditionField,
        id::Id as _,
        objective::ObjectiveId,
        quarter::{Report, report},
        record::{Kind, RecordId},
    },
    edit::{ClosePeriod, accept_submitted, close_period},
    ui::{
        pages::parts::counted,
        session::{Session, memo},
        widgets::{Action, Asked, DeleteRecord, Doing, Show, live, make},
    },
};
use leptos::prelude::*;

/// Closing, or what came after it.
#[component]
pub(super) fn ClosingView(
    /// The period.
    period: Date,
) -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let found = session.select(move |plan| report(plan, period, today));
    let closed = memo(move || found.with(|found| found.closed.map(|(edition, _)| edition)));
    live(move || match closed.get() {
        Some(edition) => {
            let record = RecordId { kind: Kind::Edition, id: edition.raw() };
            let frozen = found.with_untracked(|found| found.closed.and_then(|(_, on)| on));
            let on = frozen.map(|on| format!(" on {}", on.words())).unwrap_or_default();
            view! {
                <p class="govuk-inset-text" id="period-closed" tabindex="-1">{format!("{} was closed{on}. Its report stays as it was.", period.words())}</p>
                {live(move || { let corrected = found.with(|found| found.corrected.clone()); view! { <Corrected corrected/> } })}
                <Correcting period found/>
                <section class="sp-section sp-no-print">
                    <div class="sp-section__head"><h2 class="govuk-heading-m">"Closed by mistake"</h2></div>
                    <p class="govuk-body">"Undo takes the closing back. Later, delete the record of the period: it is open again, and its report is gone."</p>
                    <Show when=move || session.can_edit()><DeleteRecord record on_deleted=|()| page::focus_soon("close-period")/></Show>
                </section>
            }
            .into_any()
        }
        None => view! { <Open period found/> }.into_any(),
    })
}

/// What is missing, and the form that closes.
#[component]
fn Open(period: Date, found: Memo<Report>) -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let (accept, leave) = (RwSignal::new(false), RwSignal::new(false));
    let submitted = memo(move || found.with(|found| found.summary.submitted));
    let drafts = memo(move || found.with(|found| found.summary.drafts));
    let doing = Callback::new(move |()| {
        accept.set(false);
        leave.set(false);
        let act = Callback::new(move |asked: Asked| {
            let approved_by = asked.text(EditionField::ApprovedBy);
            let ask = ClosePeriod {
                period,
                accept_submitted: accept.get_untracked(),
                leave_drafts: leave.get_untracked(),
                approved_by,
                today,
            };
            make(session, session.peek(|plan| close_period(plan, &ask, &mut || session.fresh_id())))?;
            page::focus_soon("period-closed");
            Ok(())
        });
        Doing {
            name: "close-period".to_owned(),
            label: format!("Close {}", period.words()),
            about:
                "The report is set aside as it stands. After that, what was reported changes only by a correction with its reason."
                    .to_owned(),
            fields: vec![EditionField::ApprovedBy.into()],
            must: Vec::new(),
            suggest: Vec::new(),
            act,
        }
    });
    let ticks = move || {
        let (submitted, drafts) = (submitted.get(), drafts.get());
        view! {
            <div class="govuk-checkboxes govuk-checkboxes--small">
                {(submitted > 0).then(|| tick("close-accept", format!("Accept {} now", counted(submitted, "return that is submitted", "returns that are submitted")), accept))}
                {(drafts > 0).then(|| tick("close-leave", format!("Leave {} as not returned", counted(drafts, "draft", "drafts")), leave))}
            </div>
        }
    };
    let accept_all = move |_| {
        if let Some(edit) = session.peek(|plan| accept_submitted(plan, period)) {
            session.edit(&edit);
        }
    };
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Before it is closed"</h2></div>
            {live(move || found.with(before))}
            <Show when=move || session.can_edit() && submitted.get() != 0>
                <button type="button" class="govuk-button govuk-button--secondary" id="accept-all" on:click=accept_all>
                    {live(move || format!("Accept {}", counted(submitted.get(), "submitted return", "submitted returns")))}
                </button>
            </Show>
        </section>
        <section class="sp-section sp-no-print">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Close"</h2></div>
            <Action doing more=ViewFn::from(ticks)/>
        </section>
    }
}

fn tick(id: &'static str, label: String, on: RwSignal<bool>) -> AnyView {
    view! {
        <div class="govuk-checkboxes__item">
            <input class="govuk-checkboxes__input" type="checkbox" id=id prop:checked=on on:change:target=move |event| on.set(event.target().checked())/>
            <label class="govuk-label govuk-checkboxes__label" for=id>{label}</label>
        </div>
    }
    .into_any()
}

/// What stands open, each a line.
fn before(found: &Report) -> AnyView {
    let sum = &found.summary;
    let lacking = sum.exceptions.iter().filter(|(_, what)| !what.lacks.is_empty()).count();
    let missing = sum.figures.iter().filter(|due| due.state == crate::domain::quarter::FigureState::Missing).count();
    let lines = [
        format!("{}: {}", sum.returned_words(), found.counts),
        format!("{} submitted and not accepted yet", counted(sum.submitted, "return is", "returns are")),
        format!("{} still drafts, which count as not returned", sum.drafts),
        format!("{} without corrective action or a forecast", counted(lacking, "exception is", "exceptions are")),
        format!("{} missing that should be known by now", counted(missing, "followed figure is", "followed figures are")),
    ];
    view! { <ul class="govuk-list govuk-list--bullet">{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul> }
        .into_any()
}

/// Choosing what to correct.
#[component]
fn Correcting(period: Date, found: Memo<Report>) -> impl IntoView {
    let session = Session::from_context();
    let chosen = RwSignal::new(None::<ObjectiveId>);
    let rows =
        memo(move || found.with(|found| found.rows.iter().map(|row| (row.objective, row.heading.clone())).collect::<Vec<_>>()));
    let options = live(move || {
        let option = |(id, heading): (ObjectiveId, String)| view! { <option value=id.to_string()>{heading}</option> };
        rows.get().into_iter().map(option).collect_view()
    });
    view! {
        <Show when=move || session.can_edit()>
            <section class="sp-section sp-no-print">
                <div class="sp-section__head"><h2 class="govuk-heading-m">"Correct what was reported, or add what came late"</h2></div>
            </section>
        </Show>
        <div class="sp-no-print" hidden=move || !session.can_edit()>
            <div class="govuk-form-group">
                <label class="govuk-label" for="correct-which">"Objective"</label>
                <select class="govuk-select" id="correct-which" on:change:target=move |event| chosen.set(event.target().value().parse().ok())>
                    <option value="">"Choose one"</option>
                    {options}
                </select>
            </div>
            {live(move || chosen.get().map(|objective| view! { <CorrectOne period objective/> }))}
        </div>
    }
}
