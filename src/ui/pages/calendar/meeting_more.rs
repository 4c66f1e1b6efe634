//! What a meeting takes over from earlier ones, what goes on to the next, and the dates before it.

use crate::{
    domain::{
        agenda::{carried_forward, carried_over, next_meeting, undecided, unplanned},
        board::BoardKind,
        date::{Date, Day},
        field::Record as _,
        id::Id as _,
        meeting::{Action, ActionField, ActionStatus, AgendaItem, Meeting, MeetingId, MeetingStatus},
        notice::{Following, dates_that_follow, next_scrutiny},
        plan::Body,
        record::{AnyRecord, Kind, RecordId},
        value::{Choice as _, Value},
    },
    edit::Edit,
    ui::{
        session::Session,
        widgets::{FieldValue, RecordLink, Show, dated, live},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The sections that only a meeting's page has.
#[component]
pub fn MeetingMore(
    /// The meeting.
    id: MeetingId,
) -> impl IntoView {
    view! {
        <CarriedForward id/>
        <Undecided id/>
        <DatesThatFollow id/>
    }
}

#[component]
fn CarriedForward(id: MeetingId) -> impl IntoView {
    let session = Session::from_context();
    let actions = session.body(move |body| carried_forward(body, id));
    let items = live(move || actions.get().into_iter().map(|action| carried(session, action)).collect_view());
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Actions carried forward from earlier meetings"</h2></div>
            <Show when=move || actions.with(Vec::is_empty)>
                <p class="govuk-body sp-empty">"No action of an earlier meeting was open at this one"</p>
            </Show>
            <ol class="sp-parts">{items}</ol>
        </section>
    }
}

fn carried(session: Session, action: Arc<Action>) -> AnyView {
    let record = RecordId { kind: Kind::Action, id: action.id.raw() };
    let from = action.meeting.map(|id| RecordId { kind: Kind::Meeting, id: id.raw() });
    let open = action.status == ActionStatus::Open;
    let title = action.title.clone();
    let hidden = title.clone();
    let close = move |()| {
        let closed = Value::Date(Some(Date::Day(session.today())));
        let edits = vec![
            Edit::set(record, ActionField::Status, Value::Choice(Some(ActionStatus::Done.key()))),
            Edit::set(record, ActionField::Closed, closed),
        ];
        session.edit(&Edit::Several { label: format!("Closed action “{hidden}”"), edits });
    };
    let close = Callback::new(close);
    let name = StoredValue::new(title.clone());
    let row = AnyRecord::from(action);
    let fact = |field: ActionField, row: &AnyRecord| {
        let field = field.into();
        (!row.value(field).is_empty()).then(|| {
            view! { <div class="sp-part__fact"><dt>{field.about().label}</dt><dd><FieldValue record=row.clone() field/></dd></div> }
        })
    };
    view! {
        <li class="sp-part">
            <p class="sp-part__title">{title}</p>
            <dl class="sp-part__facts">
                {from.map(|record| view! { <div class="sp-part__fact"><dt>"From"</dt><dd><RecordLink record/></dd></div> })}
                {fact(ActionField::Lead, &row)}
                {fact(ActionField::Due, &row)}
                {fact(ActionField::Status, &row)}
                {fact(ActionField::Closed, &row)}
                {fact(ActionField::Outcome, &row)}
            </dl>
            <Show when=move || open && session.can_edit()>
                <span class="sp-part__actions">
                    <button type="button" class="sp-link-button" on:click=move |_| close.run(())>
                        "Close"<span class="govuk-visually-hidden">" "{name.get_value()}</span>
                    </button>
                </span>
            </Show>
        </li>
    }
    .into_any()
}

/// Where undecided items go on.
#[derive(Clone, Debug, PartialEq)]
enum Next {
    /// At a meeting that is recorded.
    Recorded(MeetingId, Option<Date>),
    /// At one that the board's rule gives and that has to be recorded for it.
    Expected(Date),
}

fn next(body: &Body, meeting: MeetingId) -> Option<Next> {
    if let Some(next) = next_meeting(body, meeting) {
        return Some(Next::Recorded(next.id, next.date));
    }
    let this = body.meetings.get(meeting)?;
    let after = this.date?.last().plus_days(1);
    let expected = unplanned(body, this.board?, after, 1).first().copied()?;
    matches!(expected, Date::Day(_)).then_some(Next::Expected(expected))
}

/// The items that were left undecided, once the meeting was held, cancelled or is over.
fn left(body: &Body, meeting: MeetingId, today: Day) -> Vec<Arc<AgendaItem>> {
    let over = body
        .meetings
        .get(meeting)
        .is_some_and(|meeting| meeting.status != MeetingStatus::Planned || meeting.date.is_some_and(|date| date.last() < today));
    if over { undecided(body, meeting) } else { Vec::new() }
}

#[component]
fn Undecided(id: MeetingId) -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let items = session.body(move |body| left(body, id, today));
    let next = session.body(move |body| next(body, id));
    let to = move || match next.get() {
        Some(Next::Recorded(_, date)) => date.map(dated).unwrap_or_default(),
        Some(Next::Expected(date)) => dated(date),
        None => String::new(),
    };
    let rows = live(move || {
        let row = |item: Arc<AgendaItem>| {
            let (title, hidden) = (item.title.clone(), StoredValue::new(item.title.clone()));
            let carry = Callback::new(move |()| carry_over(session, id, &item));
            view! {
                <li class="sp-part">
                    <p class="sp-part__title">{title}</p>
                    <Show when=move || next.with(Option::is_some) && session.can_edit()>
                        <span class="sp-part__actions">
                            <button type="button" class="sp-link-button" on:click=move |_| carry.run(())>
                                "Carry over to the next meeting, "{to()}<span class="govuk-visually-hidden">": "{hidden.get_value()}</span>
                            </button>
                        </span>
                    </Show>
                </li>
            }
        };
        items.get().into_iter().map(row).collect_view()
    });
    view! {
        <section class="sp-section" hidden=move || items.with(Vec::is_empty)>
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Items without a decision"</h2></div>
            <Show when=move || next.with(Option::is_none)>
                <p class="govuk-body">"Add the board’s next meeting to carry them over to it."</p>
            </Show>
            <ol class="sp-parts">{rows}</ol>
        </section>
    }
}

/// Puts an item on the agenda of the next meeting; records that meeting too if only the board's rule gives it.
fn carry_over(session: Session, meeting: MeetingId, item: &AgendaItem) {
    let mut edits = Vec::new();
    let (to, fresh) = (session.fresh_id(), session.fresh_id());
    let carried = session.peek(|plan| {
        let to = match next(&plan.body, meeting)? {
            Next::Recorded(id, _) => id,
            Next::Expected(date) => {
                let mut planned = Meeting::blank(MeetingId::of(to));
                planned.board = plan.body.meetings.get(meeting)?.board;
                planned.date = Some(date);
                edits.push(Edit::Add(planned.clone().into()));
                planned.id
            }
        };
        carried_over(&plan.body, item.id, to, crate::domain::id::Id::of(fresh))
    });
    if let Some(carried) = carried {
        edits.push(Edit::Add(carried.into()));
        session.edit(&Edit::Several { label: format!("Carried “{}” over to the next meeting", item.title), edits });
    }
}

#[component]
fn DatesThatFollow(id: MeetingId) -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let found = session.body(move |body| {
        let Some(meeting) = body.meetings.get(id) else { return (Vec::new(), None) };
        let scrutiny = meeting.board.and_then(|id| body.boards.get(id)).is_some_and(|board| board.kind == BoardKind::Scrutiny);
        let due = if scrutiny { next_scrutiny(body, today) } else { None };
        (dates_that_follow(body, meeting), due)
    });
    let rows = live(move || {
        let (dates, scrutiny) = found.get();
        let row = |following: Following| {
            let law = following.law;
            let law = (!law.is_empty()).then(|| format!(" ({law})"));
            fact(
                following.title,
                format!("By {}", dated(Date::Day(following.day))),
                format!("{}{}", following.working, law.unwrap_or_default()),
            )
        };
        let mut rows: Vec<AnyView> = dates.into_iter().map(row).collect();
        rows.extend(scrutiny.map(|(date, working)| {
            fact("Scrutiny of the partnership due again".to_owned(), format!("By {}", dated(date)), working)
        }));
        rows
    });
    view! {
        <section class="sp-section" hidden=move || found.with(|(dates, scrutiny)| dates.is_empty() && scrutiny.is_none())>
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Dates that follow"</h2></div>
            <dl class="govuk-summary-list">{rows}</dl>
        </section>
    }
}

fn fact(title: String, by: String, working: String) -> AnyView {
    view! {
        <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{title}</dt>
            <dd class="govuk-summary-list__value">{by}<span class="sp-event__note">{working}</span></dd>
        </div>
    }
    .into_any()
}
