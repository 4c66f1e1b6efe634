//! When a board meets next: what is recorded, what its rule gives, and planning or cancelling either.

use crate::{
    domain::{
        agenda::unplanned,
        board::BoardId,
        cadence::{Cadence, Rule},
        calendar::Wanted,
        date::{Date, Day},
        field::Record as _,
        hours::Hours,
        id::Id as _,
        meeting::{Meeting, MeetingField, MeetingId, MeetingStatus},
        plan::Body,
        record::{Kind, RecordId},
        sort::{Key, sort},
        value::{Choice as _, Value},
    },
    edit::Edit,
    ui::{
        pages::{parts::AddRecord, register::asked},
        session::Session,
        widgets::{RecordLink, SaveCalendar, dated, live},
    },
};
use leptos::prelude::*;

/// How many dates that only the rule gives are shown.
const NEXT: usize = 6;

/// One date to come.
#[derive(Clone, Debug, PartialEq)]
struct Coming {
    date: Date,
    time: String,
    /// The record, if there is one.
    meeting: Option<(MeetingId, MeetingStatus)>,
}

fn coming(body: &Body, board: BoardId, today: Day) -> Vec<Coming> {
    let of_rule = body.boards.get(board).and_then(|board| Cadence::read(&board.meets).ok()).and_then(Cadence::hours);
    let time = of_rule.map(Hours::words).unwrap_or_default();
    let expected = unplanned(body, board, today, NEXT).into_iter();
    let mut found: Vec<Coming> = expected.map(|date| Coming { date, time: time.clone(), meeting: None }).collect();
    for meeting in body.meetings.iter().filter(|meeting| meeting.board == Some(board)) {
        if let Some(date) = meeting.date.filter(|date| date.last() >= today) {
            let time = if meeting.time.is_empty() { time.clone() } else { meeting.time.clone() };
            found.push(Coming { date, time, meeting: Some((meeting.id, meeting.status)) });
        }
    }
    sort(&mut found, |coming| Key::numbers([coming.date.first().ordinal(), coming.date.last().ordinal()]));
    found
}

/// Why no date is shown, or what the dates leave open.
fn advice(body: &Body, board: BoardId) -> Option<String> {
    let meets = body.boards.get(board).map(|board| board.meets.trim().to_owned())?;
    if meets.is_empty() {
        return Some("Say when it meets, and its next dates stand here.".to_owned());
    }
    match Cadence::read(&meets) {
        Err(error) => Some(format!("{error}.")),
        Ok(cadence) if cadence.rule() == Rule::AsRequired => Some("It meets as and when required, so no dates follow.".to_owned()),
        Ok(cadence) => cadence.wants().map(str::to_owned),
    }
}

/// The dates to come on a board's page.
#[component]
pub fn BoardDates(
    /// The board.
    id: BoardId,
) -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let dates = session.body(move |body| coming(body, id, today));
    let note = session.body(move |body| advice(body, id));
    let wanted = Wanted { board: Some(id), ..Wanted::default() };
    let items = live(move || dates.get().into_iter().map(|coming| item(session, id, coming)).collect_view());
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Next dates"</h2></div>
            {live(move || note.get().map(|note| view! { <p class="govuk-body">{note}</p> }))}
            <ul class="sp-parts">{items}</ul>
            <div class="sp-actions sp-no-print">
                <AddRecord kind=Kind::Meeting fields=asked(Kind::Meeting)
                    preset=Callback::new(move |()| vec![(MeetingField::Board.into(), Value::Link(Some(id.raw())))])/>
                <SaveCalendar label="Save the dates as .ics" wanted=Signal::stored(wanted)/>
            </div>
        </section>
    }
}

fn item(session: Session, board: BoardId, coming: Coming) -> AnyView {
    let Coming { date, time, meeting } = coming;
    let when = if time.is_empty() { dated(date) } else { format!("{}, {time}", dated(date)) };
    let shown = match meeting {
        Some((id, status)) => {
            let record = RecordId { kind: Kind::Meeting, id: id.raw() };
            view! { <RecordLink record/>" "<span class="sp-event__state">{status.label().to_lowercase()}</span> }.into_any()
        }
        None => view! { <span class="sp-event__state">"expected"</span> }.into_any(),
    };
    let actions = live(move || match meeting {
        _ if !session.can_edit() => ().into_any(),
        Some((id, MeetingStatus::Planned)) => button("Cancel the meeting", date, move || cancel(session, id, date)),
        // A meeting has a day: where the rule leaves it open, the form beneath asks.
        None if matches!(date, Date::Day(_)) => view! {
            {button("Plan the meeting", date, move || record(session, board, date, MeetingStatus::Planned))}
            {button("Record that it is cancelled", date, move || record(session, board, date, MeetingStatus::Cancelled))}
        }
        .into_any(),
        _ => ().into_any(),
    });
    view! {
        <li class="sp-part">
            <span class="sp-part__facts"><span>{when}</span>{shown}</span>
            <span class="sp-part__actions">{actions}</span>
        </li>
    }
    .into_any()
}

fn button(label: &'static str, date: Date, action: impl Fn() + Send + Sync + 'static) -> AnyView {
    let action = Callback::new(move |()| action());
    view! {
        <button type="button" class="sp-link-button" on:click=move |_| action.run(())>
            {label}<span class="govuk-visually-hidden">" on "{dated(date)}</span>
        </button>
    }
    .into_any()
}

fn cancel(session: Session, id: MeetingId, date: Date) {
    let record = RecordId { kind: Kind::Meeting, id: id.raw() };
    let status = Value::Choice(Some(MeetingStatus::Cancelled.key()));
    let edits = vec![Edit::set(record, MeetingField::Status, status)];
    session.edit(&Edit::Several { label: format!("Cancelled the meeting on {}", date.words()), edits });
}

/// Puts a record in the place of a date that the rule gives.
fn record(session: Session, board: BoardId, date: Date, status: MeetingStatus) {
    let mut meeting = Meeting::blank(MeetingId::of(session.fresh_id()));
    (meeting.board, meeting.date, meeting.status) = (Some(board), Some(date), status);
    session.peek(|plan| {
        let Some(board) = plan.body.boards.get(board) else { return };
        meeting.place.clone_from(&board.place);
        let hours = Cadence::read(&board.meets).ok().and_then(Cadence::hours);
        meeting.time = hours.map(Hours::words).unwrap_or_default();
    });
    let label = match status {
        MeetingStatus::Cancelled => format!("Cancelled the meeting on {}", date.words()),
        _ => format!("Planned the meeting on {}", date.words()),
    };
    session.edit(&Edit::Several { label, edits: vec![Edit::Add(meeting.into())] });
}
