//! Which progress a report may speak of.

use crate::{
    domain::update::Update,
    report::{document::Audience, view::View},
};

/// Whether a report may speak of an update. A public plan holds none that was not accepted, and does not say how far each has come; in
/// the plan itself a draft is not progress.
pub fn may_tell(view: &View, update: &Update) -> bool {
    view.audience() == Audience::Public || update.is_returned()
}
