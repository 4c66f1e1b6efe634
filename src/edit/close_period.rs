//! Closing a period: what was accepted is published, and its report is set aside as it is.

use super::{Edit, Refused};
use crate::domain::{
    date::{Date, Day},
    edition::Edition,
    field::Record as _,
    id::{Id as _, RawId},
    plan::Plan,
    quarter::{long_words, returns, same_period},
    record::{Kind, RecordId},
    update::{Update, UpdateField, UpdateState},
    value::{Choice as _, Value},
};

/// How a period is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosePeriod {
    /// Which.
    pub period: Date,
    /// Whether what was submitted counts as accepted.
    pub accept_submitted: bool,
    /// Whether what is still a draft stays out, as not returned.
    pub leave_drafts: bool,
    /// The body that it goes to; may be empty.
    pub approved_by: String,
    /// The day.
    pub today: Day,
}

/// Closes a period: one step that publishes what was accepted and freezes the report.
///
/// # Errors
///
/// [`Refused`] when it is closed already or not over yet, when nothing was returned, and when something is submitted or a draft and
/// nobody said what is to become of it.
pub fn close_period(plan: &Plan, ask: &ClosePeriod, ids: &mut dyn FnMut() -> RawId) -> Result<Edit, Refused> {
    let period = ask.period;
    if plan.closed_period(period).is_some() {
        return Err(Refused::PeriodClosed(period));
    }
    if ask.today <= period.last() {
        return Err(Refused::PeriodNotOver(period));
    }
    let rows = returns(&plan.body, period);
    if !rows.iter().any(|row| row.has_answered) {
        return Err(Refused::NothingReturned(period));
    }
    let here = |update: &&Update| update.period.is_some_and(|of| same_period(of, period));
    let in_state = |state: UpdateState| plan.body.updates.iter().filter(here).filter(move |update| update.state == state);
    let (submitted, drafts) = (in_state(UpdateState::Submitted).count(), in_state(UpdateState::Draft).count());
    if submitted > 0 && !ask.accept_submitted {
        return Err(Refused::NotAccepted(submitted));
    }
    if drafts > 0 && !ask.leave_drafts {
        return Err(Refused::StillDrafts(drafts));
    }
    let publish = in_state(UpdateState::Submitted).chain(in_state(UpdateState::Accepted));
    let mut edits: Vec<Edit> = publish.map(|update| to_state(update, UpdateState::Published)).collect();
    let mut edition = Edition::blank(crate::domain::id::Id::of(ids()));
    edition.label = format!("Progress for {}", long_words(period));
    (edition.period, edition.as_at) = (Some(period), Some(Date::Day(ask.today)));
    ask.approved_by.trim().clone_into(&mut edition.approved_by);
    edits.push(Edit::Freeze(edition));
    Ok(Edit::Several { label: format!("Closed {}", period.words()), edits })
}

/// Accepts all that is submitted for a period; nothing when nothing is.
pub fn accept_submitted(plan: &Plan, period: Date) -> Option<Edit> {
    let here = |update: &&Update| update.period.is_some_and(|of| same_period(of, period)) && update.state == UpdateState::Submitted;
    let edits: Vec<Edit> = plan.body.updates.iter().filter(here).map(|update| to_state(update, UpdateState::Accepted)).collect();
    let what = if edits.len() == 1 { "return" } else { "returns" };
    let label = format!("Accepted {} {what} for {}", edits.len(), period.words());
    (!edits.is_empty()).then_some(Edit::Several { label, edits })
}

fn to_state(update: &Update, state: UpdateState) -> Edit {
    let record = RecordId { kind: Kind::Update, id: update.id.raw() };
    Edit::set(record, UpdateField::State, Value::Choice(Some(state.key())))
}
