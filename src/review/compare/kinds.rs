//! The kinds of change that a person can ask for.

use crate::domain::{
    board::BoardField,
    details::DetailsField,
    objective::ObjectiveField as Field,
    priority::PriorityField,
    record::{FieldId, Kind},
    value::choice,
};

choice! {
    /// A kind of change.
    pub enum ChangeKind {
        New = "new", "New objectives";
        Ended = "ended", "Ended objectives";
        Reworded = "reworded", "Reworded objectives";
        Moved = "moved", "Moved to another priority";
        Renumbered = "renumbered", "Renumbered";
        Priorities = "priorities", "Priorities";
        Leads = "leads", "Leads";
        Dates = "dates", "Dates";
        Standing = "standing", "Standing";
        Figures = "figures", "Figures";
        Money = "money", "Money";
        Boards = "boards", "Boards";
        Other = "other", "Other particulars";
    }
}

impl ChangeKind {
    /// The kind it is when the two copies change places.
    pub fn mirrored(self) -> Self {
        match self {
            Self::New => Self::Ended,
            Self::Ended => Self::New,
            same => same,
        }
    }

    /// The kind of change it is when a field differs.
    pub(super) fn of_field(field: FieldId) -> Self {
        match field.kind() {
            Kind::Objective => of_objective(field),
            Kind::Milestone => Self::Dates,
            Kind::Priority if is(field, &[PriorityField::Lead.into(), PriorityField::Board.into()]) => Self::Leads,
            Kind::Details if is(field, &[DetailsField::Starts.into(), DetailsField::Ends.into()]) => Self::Dates,
            Kind::Board if field == BoardField::Note.into() => Self::Other,
            kind => Self::of_kind(kind),
        }
    }

    /// The kind of change it is when a record is new or gone.
    pub(super) fn of_kind(kind: Kind) -> Self {
        match kind {
            Kind::Milestone => Self::Dates,
            Kind::Priority => Self::Priorities,
            Kind::Board | Kind::ReportingLine | Kind::Member => Self::Boards,
            Kind::Indicator | Kind::Method | Kind::Target | Kind::Reading | Kind::Correction => Self::Figures,
            Kind::Funding | Kind::FundingExtension | Kind::Contract | Kind::ContractOption => Self::Money,
            _ => Self::Other,
        }
    }
}

fn of_objective(field: FieldId) -> ChangeKind {
    let one_of = |fields: &[Field]| fields.iter().any(|other| FieldId::from(*other) == field);
    if one_of(&[Field::Priority]) {
        ChangeKind::Moved
    } else if one_of(&[Field::Reference, Field::Position, Field::FormerReferences]) {
        ChangeKind::Renumbered
    } else if one_of(&[Field::Lead, Field::LeadOrganisation, Field::Board]) {
        ChangeKind::Leads
    } else if one_of(&[Field::Starts, Field::Due]) {
        ChangeKind::Dates
    } else if one_of(&[Field::Status, Field::Brag]) {
        ChangeKind::Standing
    } else {
        ChangeKind::Other
    }
}

fn is(field: FieldId, one_of: &[FieldId]) -> bool {
    one_of.contains(&field)
}

/// How many changes there are of each kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KindCounts(Vec<usize>);

impl KindCounts {
    /// Of one kind.
    pub fn of(&self, kind: ChangeKind) -> usize {
        self.0.get(kind as usize).copied().unwrap_or_default()
    }
}

impl FromIterator<ChangeKind> for KindCounts {
    fn from_iter<I: IntoIterator<Item = ChangeKind>>(kinds: I) -> Self {
        let mut counts = vec![0; ChangeKind::ALL.len()];
        for kind in kinds {
            if let Some(count) = counts.get_mut(kind as usize) {
                *count += 1;
            }
        }
        Self(counts)
    }
}
