//! How a plan changes: every change is an [`Edit`] with a label, checked, logged and undoable.

mod answer_rule;
mod apply;
mod change;
mod close_period;
mod closed_period;
mod correct;
mod correct_progress;
mod error;
mod extend;
mod extend_plan;
mod fit;
pub mod grid;
mod hand_over;
mod history;
mod label;
mod move_board;
mod next_plan;
mod order;
mod priorities_over_time;
pub mod progress_grid;
mod record_progress;
mod refused;
mod replace_body;
mod report_start;
mod report_words;
pub mod sheet;
mod targets;
mod template;

pub use answer_rule::{AnswerError, answer_rule, switch_on};
pub use apply::{Applied, apply};
pub use change::{Change, ChangeId, Part, Stamp};
pub use close_period::{ClosePeriod, accept_submitted, close_period};
pub use correct::{CorrectReading, correct_reading};
pub use correct_progress::{CorrectProgress, correct_progress};
pub use error::EditError;
pub use extend::{ExtendError, Extension, decide_option, extend_funding, extend_order};
pub use extend_plan::{ExtendPlan, extend_plan};
pub use fit::{among, asks_for, locked, unfit};
pub use hand_over::{HandOver, counted, hand_over, hand_over_objectives, what_it_leads};
pub use history::{Document, History};
pub use label::brief;
pub use move_board::move_board;
pub use next_plan::{NextPlan, next_plan};
pub use order::{Direction, move_among_siblings, next_position, siblings};
pub use priorities_over_time::{Decision, PriorityStep, change_priority, live_objectives};
pub use record_progress::{Recorded, brag_follows};
pub use refused::Refused;
pub use replace_body::{Replacement, Successor, replace_body};
pub use report_start::{start_report, suggested_report};
pub use report_words::{Passage, SavedReport, generate_again, keep_written, saved_report, write_passage, written};
pub use targets::{Spread, TargetError, spread_target, withdraw_target};
pub use template::{TemplateError, add_section, change_section, copy_template, move_section, raise_versions, remove_section};

use crate::domain::{
    edition::Edition,
    plan::Plan,
    record::{AnyRecord, FieldId, RecordId},
    value::Value,
};

/// Something to do to a plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Puts content in a field.
    Set {
        /// The record.
        record: RecordId,
        /// One of its fields.
        field: FieldId,
        /// What it is to hold.
        value: Value,
    },
    /// Adds a record.
    Add(AnyRecord),
    /// Deletes a record with what is part of it, and empties the fields that name it.
    Remove(RecordId),
    /// Sets a copy of the working plan aside as an edition.
    Freeze(Edition),
    /// Does several things as one, or none of them.
    Several {
        /// What a person reads in the undo button and the history.
        label: String,
        /// What to do, in order.
        edits: Vec<Edit>,
    },
    /// Puts another plan in place of this one, as an import does.
    Replace {
        /// What a person reads in the undo button and the history.
        label: String,
        /// The plan to have.
        plan: Box<Plan>,
    },
}

impl Edit {
    /// Puts content in a field of a record.
    pub fn set(record: RecordId, field: impl Into<FieldId>, value: Value) -> Self {
        Self::Set { record, field: field.into(), value }
    }
}
