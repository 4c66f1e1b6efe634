//! Gaps: work for which the money or the contract ends before the work does. Each says how it was reckoned.

use super::{
    brag::Brag,
    change_of_plan::PlanExtension,
    contract::{Contract, ContractId},
    date::{Date, Day},
    details::Details,
    id::{Id as _, RawId},
    months,
    objective::{Objective, ObjectiveId},
    payer::{self, Last, Payer, Payers},
    plan::Body,
    record::{Kind, RecordId},
    sort::{Key, backwards, sort},
};
use std::cmp::Ordering;

/// What there is no money for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GapOf {
    /// An objective.
    Objective(ObjectiveId),
    /// The plan as a whole, by the money that names no objective.
    Plan,
    /// The service of a contract that names no objective.
    Contract(ContractId),
}

/// Why money is needed until a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// The objective is due then.
    Due(Date),
    /// The plan ends then; if it was extended, when it ended before.
    PlanEnd {
        /// The last day.
        end: Day,
        /// The last day before it was extended.
        former: Option<Date>,
    },
}

/// A stretch without money.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// What there is no money for.
    pub of: GapOf,
    /// Until when there is; nothing when none is sure.
    pub until: Option<Date>,
    /// Until when it is needed, and why.
    pub need: Need,
    /// Whole months without money.
    pub months: i64,
    /// The same in days.
    pub days: i64,
    /// Those whose end it is.
    pub ending: Vec<Payer>,
    /// Money that is not sure.
    pub unsure: Vec<Payer>,
}

/// How long there is no money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// Whole months.
    Months(i64),
    /// Days, where it is less than a month.
    Days(i64),
}

impl Length {
    /// `12 months`, `15 days`.
    pub fn words(self) -> String {
        match self {
            Self::Months(months) => months::words(months),
            Self::Days(1) => "1 day".to_owned(),
            Self::Days(days) => format!("{days} days"),
        }
    }
}

impl Need {
    /// The last day on which it is needed.
    pub fn last(&self) -> Day {
        match self {
            Self::Due(due) => due.last(),
            Self::PlanEnd { end, .. } => *end,
        }
    }

    /// `due March 2025`, `the plan ends 31 March 2025`.
    pub fn words(&self) -> String {
        match self {
            Self::Due(due) => format!("due {}", due.words()),
            Self::PlanEnd { end, former: None } => format!("the plan ends {}", end.words()),
            Self::PlanEnd { end, former: Some(former) } => {
                format!("the plan was extended from {} to {}", former.words(), end.words())
            }
        }
    }
}

impl Gap {
    /// How long it is.
    pub fn length(&self) -> Length {
        if self.months == 0 { Length::Days(self.days) } else { Length::Months(self.months) }
    }

    /// How it was reckoned: `Paid for until March 2024; due March 2025: 12 months without money`.
    pub fn words(&self) -> String {
        let (need, length) = (self.need.words(), self.length().words());
        let mut words = match self.until {
            Some(until) => format!("Paid for until {}; {need}: {length} without money", until.words()),
            None => format!("No money for it is secured; {need}: {length} from today"),
        };
        if !self.unsure.is_empty() {
            let unsure: Vec<String> = self.unsure.iter().map(Payer::words).collect();
            words.push_str(". Not counted: ");
            words.push_str(&unsure.join("; "));
        }
        words
    }

    /// The record that the gap is of.
    pub fn record(&self) -> RecordId {
        match self.of {
            GapOf::Objective(id) => RecordId { kind: Kind::Objective, id: id.raw() },
            GapOf::Contract(id) => RecordId { kind: Kind::Contract, id: id.raw() },
            GapOf::Plan => RecordId { kind: Kind::Details, id: RawId::ONLY },
        }
    }
}

/// The plan's last day, and when it ended before it was extended.
pub fn plan_need(body: &Body) -> Option<Need> {
    plan_end(&body.details, body.plan_extensions.iter())
}

/// The same from the plan's particulars and its extensions.
pub fn plan_end<'a>(details: &Details, mut extensions: impl Iterator<Item = &'a PlanExtension>) -> Option<Need> {
    let ends = details.ends?;
    let extension = extensions.find(|row| row.new_end.is_some_and(|end| end.last() == ends.last()));
    Some(Need::PlanEnd { end: ends.last(), former: extension.and_then(|row| row.former_end) })
}

/// How an end lies to the plan's, in words; nothing when the plan has none.
pub fn against_plan(body: &Body, end: Date) -> Option<String> {
    let plan = plan_need(body)?.last();
    Some(against(end.last(), plan))
}

/// `12 months before the plan ends`, `with the plan`.
pub fn against(end: Day, plan: Day) -> String {
    let apart = |from: Day, to: Day| {
        let months = months::between(from, to);
        if months == 0 { Length::Days(to.days_since(from)).words() } else { months::words(months) }
    };
    match end.cmp(&plan) {
        Ordering::Less => format!("{} before the plan ends", apart(end, plan)),
        Ordering::Greater => format!("{} after the plan ends", apart(plan, end)),
        Ordering::Equal => "with the plan".to_owned(),
    }
}

/// Until when an objective needs money: its due date, or else the plan's end.
pub fn need_of(body: &Body, objective: &Objective) -> Option<Need> {
    objective.due.map(Need::Due).or_else(|| plan_need(body))
}

/// The gap between what pays and what is needed, if there is one. Where some money has no known end, none is claimed.
fn gap(of: GapOf, payers: &[Payer], need: Need, today: Day) -> Option<Gap> {
    let needed = need.last();
    let (until, from) = match payer::last(payers) {
        _ if payers.is_empty() => return None,
        Last::Open => return None,
        Last::Nothing => (None, today),
        Last::Until(until) => (Some(until), until.last()),
    };
    if needed <= from {
        return None;
    }
    let ends_it = |payer: &&Payer| payer.is_sure() && payer.until.map(Date::last) == until.map(Date::last);
    Some(Gap {
        of,
        until,
        months: months::between(from, needed),
        days: needed.days_since(from),
        need,
        ending: payers.iter().filter(ends_it).cloned().collect(),
        unsure: payers.iter().filter(|payer| !payer.is_sure()).cloned().collect(),
    })
}

/// The gap of one objective. One that ended or is complete needs no money.
pub fn gap_of(body: &Body, objective: &Objective, payers: &[Payer], today: Day) -> Option<Gap> {
    if needs_money(objective) { gap_until(objective, payers, need_of(body, objective)?, today) } else { None }
}

/// Whether there is still work to pay for.
pub fn needs_money(objective: &Objective) -> bool {
    objective.status.is_live() && objective.brag != Brag::Blue
}

/// The gap of one objective that needs money until then.
pub fn gap_until(objective: &Objective, payers: &[Payer], need: Need, today: Day) -> Option<Gap> {
    gap(GapOf::Objective(objective.id), payers, need, today)
}

/// Every gap, the longest first.
pub fn gaps(body: &Body, today: Day) -> Vec<Gap> {
    let payers = payer::payers(body, today);
    let mut found = Vec::new();
    for objective in body.objectives.iter() {
        let paying = payers.by_objective.get(&objective.id).map(Vec::as_slice).unwrap_or_default();
        found.extend(gap_of(body, objective, paying, today));
    }
    found.extend(beside_objectives(body, payers, today));
    sort(&mut found, |gap| {
        let heading = match gap.of {
            GapOf::Objective(id) => body.objectives.get(id).map(Objective::heading),
            _ => None,
        };
        Key::name(&heading.unwrap_or_default()).after(backwards(gap.days.unsigned_abs()))
    });
    found
}

/// The gaps of what names no objective: of the money for the plan as a whole, and of each such contract.
pub fn beside_objectives(body: &Body, payers: Payers, today: Day) -> Vec<Gap> {
    let mut found = Vec::new();
    if let Some(need) = plan_need(body) {
        // Of what is for no certain work, money that is not sure is no gap: there may be other.
        let paid = |gap: &Gap| gap.until.is_some();
        found.extend(gap(GapOf::Plan, &payers.money_for_all, need.clone(), today).filter(paid));
        for payer in payers.contracts_for_all {
            let of = GapOf::Contract(ContractId::of(payer.record.id));
            let is_over = body.contracts.get(ContractId::of(payer.record.id)).is_some_and(Contract::is_over);
            found.extend(gap(of, &[payer], need.clone(), today).filter(paid).filter(|_| !is_over));
        }
    }
    found
}

/// How many live objectives that are not complete have no money or contract listed.
pub fn without_money(body: &Body, today: Day) -> usize {
    let payers = payer::payers(body, today);
    let live = body.objectives.iter().filter(|row| row.status.is_live() && row.brag != Brag::Blue);
    live.filter(|row| !payers.by_objective.contains_key(&row.id)).count()
}
