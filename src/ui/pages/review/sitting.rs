//! What the parts of the review desk share.

use crate::{
    domain::{
        objective::ObjectiveId,
        plan::Plan,
        priority::PriorityId,
        review::{ReviewDecision, ReviewId},
    },
    edit::Edit,
    review::{
        Desk, DeskRow, Fate, Reconciliation, ReviewRefused, Warning, desk,
        warning::{warnings, warnings_of_new},
        year::{Year, years},
    },
    ui::{
        route::Place,
        session::{Session, memo},
    },
};
use leptos::prelude::*;
use std::{collections::HashMap, sync::Arc};

/// Which objectives the desk shows. Its key stands in the address: `?show=undecided`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    /// All of them.
    #[default]
    All,
    /// Those of which nobody has said what becomes of them.
    Undecided,
    /// Those whose decision does not fit what was reported.
    Warned,
}

impl Shown {
    /// Each with its key and its words.
    pub(super) const ALL: [(Self, &'static str, &'static str); 3] =
        [(Self::All, "all", "All"), (Self::Undecided, "undecided", "Undecided"), (Self::Warned, "warnings", "With a warning")];

    pub(super) fn from_query(query: &str) -> Self {
        let named = query.split('&').find_map(|part| part.strip_prefix("show="));
        Self::ALL.into_iter().find(|(_, key, _)| named == Some(*key)).map(|(shown, ..)| shown).unwrap_or_default()
    }
}

/// The objectives of one priority.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group {
    pub(super) priority: Option<PriorityId>,
    pub(super) heading: String,
    pub(super) rows: Vec<DeskRow>,
}

/// A review that is looked at.
#[derive(Clone, Copy)]
pub(super) struct Sitting {
    pub(super) session: Session,
    pub(super) review: ReviewId,
    pub(super) desk: Memo<Option<Desk>>,
    pub(super) shown: Memo<Shown>,
    /// The year of each objective, as it was when the page was opened: deciding changes nothing in it.
    years: StoredValue<Arc<HashMap<ObjectiveId, Year>>>,
}

impl Sitting {
    pub(super) fn begin(review: ReviewId) -> Self {
        let session = Session::from_context();
        let place = Place::from_context();
        let years = session.peek(|plan| years(&plan.body, session.today()));
        Self {
            session,
            review,
            desk: session.select(move |plan| desk(plan, review)),
            shown: memo(move || Shown::from_query(&place.query().get())),
            years: StoredValue::new(Arc::new(years)),
        }
    }

    /// The year of an objective.
    pub(super) fn year(self, objective: ObjectiveId) -> Year {
        self.years.with_value(|years| years.get(&objective).cloned().unwrap_or_default())
    }

    /// Looks at the desk; nothing when the review is gone.
    pub(super) fn look<T: Default>(self, look: impl FnOnce(&Desk) -> T) -> T {
        self.desk.with(|desk| desk.as_ref().map(look).unwrap_or_default())
    }

    pub(super) fn is_closed(self) -> bool {
        self.look(|desk| desk.review.closed.is_some())
    }

    /// Whether anything can be decided now.
    pub(super) fn is_open(self) -> bool {
        self.session.can_edit() && !self.is_closed()
    }

    pub(super) fn count(self) -> Reconciliation {
        self.look(Reconciliation::of)
    }

    /// What does not fit in a decision, made or not.
    pub(super) fn warnings(self, decision: &ReviewDecision) -> Vec<Warning> {
        let Some(id) = decision.objective else { return self.look(|desk| warnings_of_new(desk, decision)) };
        let latest = self.year(id).latest;
        self.session.peek(|plan| {
            let objective = plan.body.objectives.get(id);
            objective.map(|row| warnings(&plan.body.details, row, latest.as_deref(), decision)).unwrap_or_default()
        })
    }

    fn is_warned(self, row: &DeskRow) -> bool {
        row.decision.as_deref().is_some_and(|decision| !self.warnings(decision).is_empty())
    }

    /// How many there are of what can be shown.
    pub(super) fn how_many(self, shown: Shown) -> usize {
        self.look(|desk| desk.rows.iter().filter(|row| self.has(shown, row)).count())
    }

    fn has(self, shown: Shown, row: &DeskRow) -> bool {
        match shown {
            Shown::All => true,
            Shown::Undecided => row.fate() == Fate::Undecided,
            Shown::Warned => self.is_warned(row),
        }
    }

    /// What is shown, by the priority each came under when the review began.
    pub(super) fn groups(self) -> Vec<Group> {
        let shown = self.shown.get();
        let rows: Vec<DeskRow> = self.look(|desk| desk.rows.iter().filter(|row| self.has(shown, row)).cloned().collect());
        let mut groups: Vec<Group> = Vec::new();
        for row in rows {
            let priority = row.then.as_ref().unwrap_or(&row.now).priority;
            if groups.last().is_none_or(|group| group.priority != priority) {
                let heading = self.session.peek(|plan| {
                    priority.and_then(|id| plan.body.priorities.get(id)).map(crate::domain::priority::Priority::heading)
                });
                groups.push(Group { priority, heading: heading.unwrap_or_else(|| "No priority".to_owned()), rows: Vec::new() });
            }
            if let Some(group) = groups.last_mut() {
                group.rows.push(row);
            }
        }
        groups
    }

    /// Makes an edit, unless it was refused; why not, in a sentence.
    pub(super) fn make(self, edit: impl FnOnce(&Plan) -> Result<Edit, ReviewRefused>) -> Result<(), String> {
        let edit = self.session.peek(edit).map_err(|refused| refused.to_string())?;
        if self.session.edit(&edit) {
            return Ok(());
        }
        let problem = self.session.problem().get_untracked();
        Err(problem.map_or_else(|| "This cannot be changed now".to_owned(), |problem| problem.to_string()))
    }
}
