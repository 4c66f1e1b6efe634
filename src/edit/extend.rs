//! Extending money, orders and contracts: each one undo step, and the end that was stays in the record.

use super::{Edit, brief};
use crate::domain::{
    contract::{ContractOptionField, ContractOptionId, OptionStatus},
    date::Date,
    field::Record,
    funding::{FundingExtension, FundingExtensionId, FundingField, FundingId},
    id::Id,
    ladder::{Standing, ladder_of},
    order::{OrderExtension, OrderExtensionId, OrderField, OrderId},
    plan::Plan,
    post::PostId,
    record::{Kind, RecordId},
    value::{Held as _, Value},
};
use std::fmt;

/// What is said when something is extended.
#[derive(Clone, Debug, PartialEq)]
pub struct Extension {
    /// The end it gets.
    pub new_end: Date,
    /// The body or post that decided so; may be empty.
    pub decided_by: String,
    /// When, if that is known.
    pub decided_on: Option<Date>,
    /// Why; may be empty.
    pub note: String,
}

/// Why something cannot be extended. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExtendError {
    /// It is not in the plan any more.
    Gone(Kind),
    /// It has no end that could be moved.
    NoEnd(Kind),
    /// The new end does not lie after the one it has.
    NotLater {
        /// The end it was to get.
        new: Date,
        /// The end it has.
        old: Date,
    },
    /// The option was decided before.
    Decided {
        /// What was decided.
        status: OptionStatus,
    },
    /// An option before it is still open or was not taken up.
    NotItsTurn {
        /// Whether one before it was not taken up.
        lapsed: bool,
    },
}

impl fmt::Display for ExtendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gone(kind) => write!(f, "This {} is no longer in the plan. Nothing was changed", kind.noun()),
            Self::NoEnd(Kind::Order) => f.write_str("This order has no expiry date yet. Give it one first, then extend it"),
            Self::NoEnd(_) => f.write_str("This money has no end date yet. Give it one first, then extend it"),
            Self::NotLater { new, old } => {
                write!(f, "{} is not after {}, when it ends now. Enter a later date", new.words(), old.words())
            }
            Self::Decided { status: OptionStatus::Declined } => {
                f.write_str("This option was not taken up. Set it to “Not decided” first if that was wrong")
            }
            Self::Decided { .. } => f.write_str("This option is exercised already. Nothing was changed"),
            Self::NotItsTurn { lapsed: true } => f.write_str("An option before this one was not taken up, so this one has lapsed"),
            Self::NotItsTurn { lapsed: false } => f.write_str("The options before this one come first. Decide them, then this one"),
        }
    }
}

impl std::error::Error for ExtendError {}

fn later(old: Option<Date>, new: Date, kind: Kind) -> Result<Date, ExtendError> {
    let old = old.ok_or(ExtendError::NoEnd(kind))?;
    if new.last() > old.last() { Ok(old) } else { Err(ExtendError::NotLater { new, old }) }
}

fn label(plan: &Plan, record: RecordId, to: Date) -> String {
    format!("Extended {} to {}", brief(plan, record), to.words())
}

/// Moves the end of money: its new end, and beside it the record of the end that was.
///
/// # Errors
///
/// [`ExtendError`] when it is gone, has no end, or the new one does not lie later.
pub fn extend_funding(plan: &Plan, id: FundingId, extension: &Extension, new_id: FundingExtensionId) -> Result<Edit, ExtendError> {
    let funding = plan.body.funding.get(id).ok_or(ExtendError::Gone(Kind::Funding))?;
    let former = later(funding.ends, extension.new_end, Kind::Funding)?;
    let record = RecordId { kind: Kind::Funding, id: id.raw() };
    let mut row = FundingExtension::blank(new_id);
    row.funding = Some(id);
    (row.former_end, row.new_end) = (Some(former), Some(extension.new_end));
    (row.decided_by, row.decided_on, row.note) = (extension.decided_by.clone(), extension.decided_on, extension.note.clone());
    Ok(Edit::Several {
        label: label(plan, record, extension.new_end),
        edits: vec![Edit::set(record, FundingField::Ends, Value::Date(Some(extension.new_end))), Edit::Add(row.into())],
    })
}

/// Moves the expiry of an order: the same for orders.
///
/// # Errors
///
/// [`ExtendError`] when it is gone, has no expiry date, or the new one does not lie later.
pub fn extend_order(plan: &Plan, id: OrderId, extension: &Extension, new_id: OrderExtensionId) -> Result<Edit, ExtendError> {
    let order = plan.body.orders.get(id).ok_or(ExtendError::Gone(Kind::Order))?;
    let former = later(order.expires, extension.new_end, Kind::Order)?;
    let record = RecordId { kind: Kind::Order, id: id.raw() };
    let mut row = OrderExtension::blank(new_id);
    row.order = Some(id);
    (row.former_end, row.new_end) = (Some(former), Some(extension.new_end));
    (row.decided_by, row.decided_on, row.note) = (extension.decided_by.clone(), extension.decided_on, extension.note.clone());
    Ok(Edit::Several {
        label: label(plan, record, extension.new_end),
        edits: vec![Edit::set(record, OrderField::Expires, Value::Date(Some(extension.new_end))), Edit::Add(row.into())],
    })
}

/// Decides an option of a contract: it is taken up or not, and by whom and when it was decided. The contract's own fields stay.
///
/// # Errors
///
/// [`ExtendError`] when it is gone, was decided before, or is not the next to be decided.
pub fn decide_option(
    plan: &Plan,
    id: ContractOptionId,
    status: OptionStatus,
    decided_on: Option<Date>,
    decided_by: Option<PostId>,
) -> Result<Edit, ExtendError> {
    let gone = ExtendError::Gone(Kind::ContractOption);
    let contract = plan.body.contract_options.get(id).and_then(|option| option.contract).ok_or_else(|| gone.clone())?;
    let ladder = ladder_of(&plan.body, contract).ok_or_else(|| gone.clone())?;
    let rung = ladder.rungs.iter().find(|rung| rung.option.id == id).ok_or(gone)?;
    match rung.standing {
        Standing::Next => {}
        Standing::Taken | Standing::Declined => return Err(ExtendError::Decided { status: rung.option.status }),
        Standing::Later => return Err(ExtendError::NotItsTurn { lapsed: false }),
        Standing::Lapsed => return Err(ExtendError::NotItsTurn { lapsed: true }),
    }
    let record = RecordId { kind: Kind::ContractOption, id: id.raw() };
    let contract = brief(plan, RecordId { kind: Kind::Contract, id: contract.raw() });
    let label = match status {
        OptionStatus::Declined => format!("Did not take up option {} of {contract}", rung.number),
        _ => format!("Took up option {} of {contract}", rung.number),
    };
    Ok(Edit::Several {
        label,
        edits: vec![
            Edit::set(record, ContractOptionField::Status, status.to_value()),
            Edit::set(record, ContractOptionField::DecidedOn, Value::Date(decided_on)),
            Edit::set(record, ContractOptionField::DecidedBy, Value::Link(decided_by.map(Id::raw))),
        ],
    })
}
