//! Until when a contract lasts: its end, and its options as a ladder.

use crate::{
    browser::page,
    domain::{
        contract::{ContractId, ContractOptionField, OptionStatus},
        date::{Date, Day},
        id::Id,
        ladder::{Ladder, Rung, Standing, ladder_of},
        post::PostId,
        record::{FieldId, Kind, RecordId},
        value::Value,
    },
    edit::decide_option,
    ui::{
        session::Session,
        widgets::{MakeEdit, RecordForm, Show, Subject, live, words},
    },
};
use leptos::prelude::*;

/// The end as it stands, what each option makes of it, and the way to decide the next.
#[component]
pub fn LadderSection(
    /// The contract.
    id: ContractId,
) -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let ladder = session.body(move |body| ladder_of(body, id));
    let end = move || ladder.with(|ladder| ladder.as_ref().map(end_words).unwrap_or_default());
    let rungs = live(move || {
        ladder.with(|ladder| ladder.iter().flat_map(|ladder| &ladder.rungs).map(|rung| row(rung, today)).collect_view())
    });
    let any = move || ladder.with(|ladder| ladder.as_ref().is_some_and(|ladder| !ladder.rungs.is_empty()));
    let wrong = move || ladder.with(|ladder| ladder.as_ref().map(wrong_words).unwrap_or_default());
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Until when"</h2></div>
            <p class="govuk-body" id="ladder-end" tabindex="-1"><strong>{words(end)}</strong></p>
            <Show when=any>
                <p class="govuk-body-s sp-quiet">"An option counts once it is exercised, and not before."</p>
            </Show>
            <ol class="sp-ladder">{rungs}</ol>
            <p class="govuk-body sp-late">{words(wrong)}</p>
            <Show when=move || session.can_edit()><Decide id/></Show>
        </section>
    }
}

/// The way to decide the next option, if there is one.
#[component]
fn Decide(id: ContractId) -> impl IntoView {
    let session = Session::from_context();
    let deciding = RwSignal::new(None::<OptionStatus>);
    let next = session.body(move |body| ladder_of(body, id)?.next().map(|rung| (rung.option.id, rung.number, rung.to)));
    let done = Callback::new(move |_| {
        deciding.set(None);
        page::focus_soon("ladder-end");
    });
    live(move || match (next.get(), deciding.get()) {
        (None, _) => ().into_any(),
        (Some((option, number, to)), Some(status)) => {
            let record = RecordId { kind: Kind::ContractOption, id: option.raw() };
            let fields: Vec<FieldId> = [ContractOptionField::DecidedOn, ContractOptionField::DecidedBy].map(Into::into).to_vec();
            let must = fields.iter().take(1).copied().collect();
            let make = MakeEdit::new(move |values: Vec<(FieldId, Value)>| {
                let (mut on, mut by) = (None, None);
                for (_, value) in values {
                    match value {
                        Value::Date(date) => on = date,
                        Value::Link(post) => by = post.map(PostId::of),
                        _ => {}
                    }
                }
                session.peek(|plan| decide_option(plan, option, status, on, by)).map_err(|error| error.to_string())
            });
            let (says, label) = match (status, to) {
                (OptionStatus::Declined, _) => {
                    (format!("Option {number} is not taken up. Those after it lapse."), "Record the decision".to_owned())
                }
                (_, Some(to)) => {
                    (format!("With option {number} the contract ends {}.", to.words()), format!("Take up option {number}"))
                }
                (_, None) => (String::new(), format!("Take up option {number}")),
            };
            view! {
                <p class="govuk-body">{says}</p>
                <RecordForm subject=Subject::Existing(record) fields must make save_label=label on_done=done/>
            }
            .into_any()
        }
        (Some((_, number, _)), None) => view! {
            <div class="govuk-button-group">
                <button type="button" class="govuk-button" on:click=move |_| deciding.set(Some(OptionStatus::Exercised))>
                    {format!("Take up option {number}")}
                </button>
                <button type="button" class="sp-link-button" on:click=move |_| deciding.set(Some(OptionStatus::Declined))>
                    {format!("Do not take up option {number}")}
                </button>
            </div>
        }
        .into_any(),
    })
}

fn end_words(ladder: &Ladder) -> String {
    let taken = ladder.rungs.iter().filter(|rung| rung.standing == Standing::Taken).count();
    match (ladder.end, taken) {
        (Some(end), 1) => format!("Ends {}: {} and one option", end.words(), ladder.first.words()),
        (Some(end), several) if several > 1 => format!("Ends {}: {} and {several} options", end.words(), ladder.first.words()),
        (Some(_), _) => format!("Ends {}", ladder.first.words()),
        (None, _) => format!("End not known. {}", ladder.first.words()).replace(". Not known: ", ": ").replace(". Not known", ""),
    }
}

fn wrong_words(ladder: &Ladder) -> String {
    let numbers: Vec<String> = ladder.out_of_order().map(|rung| rung.number.to_string()).collect();
    match numbers.as_slice() {
        [] => String::new(),
        _ => {
            format!("Option {} is marked as exercised, but one before it is not, so it does not count yet.", numbers.join(" and "))
        }
    }
}

fn row(rung: &Rung, today: Day) -> impl IntoView + use<> {
    let date = |date: Option<Date>| date.map_or_else(|| "a date that is not known".to_owned(), Date::words);
    let months = rung.months.map_or_else(|| "length not given".to_owned(), crate::domain::months::words);
    let notice = rung.option.notice_by.map(|by| {
        let passed = if rung.is_late(today) { ", which has passed" } else { "" };
        format!("Notice by {}{passed}", by.words())
    });
    let class = match rung.standing {
        Standing::Taken => "sp-rung sp-rung--taken",
        Standing::Next | Standing::Later => "sp-rung sp-rung--open",
        Standing::Declined | Standing::Lapsed => "sp-rung sp-rung--gone",
    };
    let late = if rung.is_late(today) { "sp-late" } else { "sp-quiet" };
    view! {
        <li class=class>
            <span class="sp-rung__main">{format!("Option {}: {months}, to {}", rung.number, date(rung.to))}</span>
            <span>{rung.standing.words()}</span>
            {notice.map(|words| view! { <span class=late>{words}</span> })}
        </li>
    }
}
