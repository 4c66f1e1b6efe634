//! Closing a review: what was decided comes to be so, in one step, and the edition it makes is set aside.

use super::{
    ReviewRefused,
    change_words::change_paragraph,
    decide::{differences, open_desk},
    desk::Desk,
    missing::missing,
    outcome::Outcome,
    start::next_number,
};
use crate::{
    domain::{
        date::{Date, Day},
        edition::{Edition, EditionId},
        field::Record as _,
        id::{Id as _, RawId},
        plan::Plan,
        record::{AnyRecord, Kind, RecordId},
        review::{ReviewField, ReviewId},
        value::Value,
    },
    edit::{Edit, apply},
};

/// What the new edition is called, and what it shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CloseReview {
    /// Its name; what the review says when empty.
    pub label: String,
    /// Its as-at date; what the review says when there is none, or else today.
    pub as_at: Option<Date>,
}

/// Closes a review: every decision is made in the plan, references are numbered anew unless the review keeps them, and the new edition
/// is set aside with the paragraph that says what changed.
///
/// # Errors
///
/// [`ReviewRefused`] with everything that is missing while anything is undecided or unfit.
pub fn close(
    plan: &Plan,
    review: ReviewId,
    ask: &CloseReview,
    today: Day,
    ids: &mut dyn FnMut() -> RawId,
) -> Result<Edit, ReviewRefused> {
    let desk = open_desk(plan, Some(review))?;
    let label = if ask.label.trim().is_empty() { desk.review.next_label.trim() } else { ask.label.trim() };
    let missing = missing(&desk, label);
    if !missing.is_empty() {
        return Err(ReviewRefused::NotReady(missing));
    }
    let as_at = ask.as_at.or(desk.review.next_as_at).unwrap_or(Date::Day(today));
    let mut edits = Outcome::of(&plan.body, &desk, ids).edits(&plan.body);
    let mut edition = Edition::blank(EditionId::of(ids()));
    edits.extend(closed(&desk, &edition, label, as_at, today));
    let changed = apply(plan, &several(&desk, edits.clone())).map_err(ReviewRefused::Edit)?;
    (edition.number, edition.label, edition.as_at) = (next_number(plan), label.to_owned(), Some(as_at));
    let board = desk.review.board.map(|id| RecordId { kind: Kind::Board, id: id.raw() });
    edition.approved_by = board.map(|board| plan.name_of(board)).unwrap_or_default();
    if let Some(earlier) = desk.edition {
        edition.set_earlier(earlier);
    }
    let earlier = desk.edition.and_then(|edition| plan.frozen.get(&edition)).unwrap_or(&plan.body);
    edition.change = change_paragraph(earlier, &changed.plan.body);
    edits.push(Edit::Freeze(edition));
    Ok(several(&desk, edits))
}

fn several(desk: &Desk, edits: Vec<Edit>) -> Edit {
    Edit::Several { label: format!("Closed the review “{}”", desk.review.title), edits }
}

/// What the review says when it is closed.
fn closed(desk: &Desk, edition: &Edition, label: &str, as_at: Date, today: Day) -> Vec<Edit> {
    let mut review = (*desk.review).clone();
    label.clone_into(&mut review.next_label);
    (review.next_as_at, review.closed) = (Some(as_at), Some(Date::Day(today)));
    review.result = edition.id.raw().to_string();
    differences(&AnyRecord::from(desk.review.clone()), &review.into())
}

/// Whether objectives keep their numbers when the review is closed.
pub fn keep_references(review: ReviewId, keep: bool) -> Edit {
    let record = RecordId { kind: Kind::Review, id: review.raw() };
    Edit::set(record, ReviewField::KeepReferences, Value::Flag(keep))
}
