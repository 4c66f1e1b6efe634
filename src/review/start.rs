//! Starting a review: the plan is set aside as it stands, and what becomes of each objective is then to be decided.

use super::ReviewRefused;
use crate::{
    domain::{
        date::{Date, Day},
        edition::{Edition, EditionId},
        field::Record as _,
        id::{Id as _, RawId},
        plan::Plan,
        review::{Review, ReviewId},
    },
    edit::Edit,
};

/// What a review is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StartReview {
    /// Its title, for example `Annual review 2023`.
    pub title: String,
    /// The edition to review; without one the plan is set aside now and that is reviewed.
    pub edition: Option<EditionId>,
    /// What the plan as it stands is called when it is set aside; made of the date when empty.
    pub label: String,
    /// The day or month that it shows; today when there is none.
    pub as_at: Option<Date>,
    /// What the edition will be called that the review makes. It may stay empty until the review is closed.
    pub next_label: String,
}

/// Starts a review. Where the working copy is not what the reviewed edition holds, or none is named, an edition of the plan as it
/// stands is set aside in the same step, so that what was there before the review can always be read.
///
/// # Errors
///
/// [`ReviewRefused`] when it has no title, another review is open, the edition is gone or there is nothing to review.
pub fn start_review(
    plan: &Plan,
    ask: &StartReview,
    today: Day,
    ids: &mut dyn FnMut() -> RawId,
) -> Result<(Edit, ReviewId), ReviewRefused> {
    let title = ask.title.trim();
    if title.is_empty() {
        return Err(ReviewRefused::NoTitle);
    }
    if let Some(open) = open_review(plan) {
        return Err(ReviewRefused::OpenAlready(open.title.clone()));
    }
    let frozen = match ask.edition {
        Some(edition) => Some(plan.frozen.get(&edition).ok_or(ReviewRefused::NoSuchEdition)?),
        None => None,
    };
    let live = |body: &crate::domain::plan::Body| body.objectives.iter().any(|row| row.status.is_live());
    if !live(frozen.unwrap_or(&plan.body)) {
        return Err(ReviewRefused::NothingToReview);
    }
    let mut edits = Vec::new();
    let mut reviewed = ask.edition;
    if frozen.is_none_or(|frozen| *frozen != plan.body) {
        let edition = set_aside(plan, ask, today, EditionId::of(ids()));
        reviewed = reviewed.or(Some(edition.id));
        edits.push(Edit::Freeze(edition));
    }
    let mut review = Review::blank(ReviewId::of(ids()));
    title.clone_into(&mut review.title);
    ask.next_label.trim().clone_into(&mut review.next_label);
    review.starts = Some(Date::Day(today));
    if let Some(reviewed) = reviewed {
        review.set_reviewed(reviewed);
    }
    let id = review.id;
    edits.push(Edit::Add(review.into()));
    Ok((Edit::Several { label: format!("Started the review “{title}”"), edits }, id))
}

fn set_aside(plan: &Plan, ask: &StartReview, today: Day, id: EditionId) -> Edition {
    let mut edition = Edition::blank(id);
    edition.number = next_number(plan);
    edition.as_at = ask.as_at.or(Some(Date::Day(today)));
    edition.label = match ask.label.trim() {
        "" => format!("Plan as at {}", edition.as_at.map(Date::words).unwrap_or_default()),
        label => label.to_owned(),
    };
    if let Some(earlier) = ask.edition.or_else(|| plan.editions_newest_first().first().map(|edition| edition.id)) {
        edition.set_earlier(earlier);
    }
    edition
}

/// The number of the next edition.
pub fn next_number(plan: &Plan) -> u32 {
    plan.editions.iter().map(|edition| edition.number).max().unwrap_or(0).saturating_add(1)
}

/// The review that is under way, if one is.
pub fn open_review(plan: &Plan) -> Option<&Review> {
    plan.body.reviews.iter().find(|review| review.closed.is_none())
}
