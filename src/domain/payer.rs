//! What pays for a piece of work: sums of money and contracts, until when, and how sure they are.

use super::{
    contract::{Contract, ContractStatus},
    date::{Date, Day},
    funding::{Funding, FundingStatus},
    id::Id as _,
    ladder,
    objective::ObjectiveId,
    plan::Body,
    record::{Kind, RecordId},
    sort::{Key, sort},
};
use std::collections::HashMap;

/// One sum or contract, as it pays for something.
#[derive(Clone, Debug, PartialEq)]
pub struct Payer {
    /// The sum or contract.
    pub record: RecordId,
    /// What it is called.
    pub title: String,
    /// Until when it pays; nothing when that is not known.
    pub until: Option<Date>,
    /// Why it does not count as money that is there; empty when it does.
    pub doubt: &'static str,
}

impl Payer {
    /// Whether it counts as money that is there.
    pub fn is_sure(&self) -> bool {
        self.doubt.is_empty()
    }

    /// `Police team, until March 2024`, and what speaks against it.
    pub fn words(&self) -> String {
        let until = self.until.map_or_else(|| "end not known".to_owned(), |until| format!("until {}", until.words()));
        match self.doubt {
            "" => format!("{}, {until}", self.title),
            doubt => format!("{}, {until} ({doubt})", self.title),
        }
    }
}

/// What speaks against counting on it. What has ended paid until its end, if that has passed.
fn doubt_of_ended(until: Option<Date>, today: Day) -> &'static str {
    if until.is_some_and(|until| until.last() < today) { "" } else { "ended" }
}

/// A sum of money as it pays for something.
pub fn of_money(funding: &Funding, today: Day) -> Payer {
    let doubt = match funding.status {
        FundingStatus::Secured => "",
        FundingStatus::Applied => "applied for, not secured",
        FundingStatus::AtRisk => "at risk",
        FundingStatus::Ended => doubt_of_ended(funding.ends, today),
    };
    let record = RecordId { kind: Kind::Funding, id: funding.id.raw() };
    Payer { record, title: funding.title.clone(), until: funding.ends, doubt }
}

/// A contract pays as long as it runs and as the money for it lasts, where that is listed.
fn of_contract(body: &Body, contract: &Contract, today: Day) -> Payer {
    let money = contract.funding.iter().filter_map(|id| body.funding.get(*id)).map(|funding| of_money(funding, today));
    of_contract_until(contract, ladder::end_of(body, contract), &money.collect::<Vec<_>>(), today)
}

/// The same for a contract that ends then and is paid from this money.
pub fn of_contract_until(contract: &Contract, end: Option<Date>, money: &[Payer], today: Day) -> Payer {
    let doubt = match contract.status {
        ContractStatus::Running | ContractStatus::Awarded => "",
        ContractStatus::Planned => "not yet commissioned",
        ContractStatus::Procuring => "out to tender",
        ContractStatus::Ended => doubt_of_ended(end, today),
    };
    let record = RecordId { kind: Kind::Contract, id: contract.id.raw() };
    let payer = Payer { record, title: contract.title.clone(), until: end, doubt };
    if money.is_empty() || !payer.is_sure() {
        return payer;
    }
    match last(money) {
        Last::Nothing => Payer { doubt: "the money for it is not secured", ..payer },
        Last::Open => payer,
        Last::Until(money_ends) => {
            let until = payer.until.filter(|end| end.last() <= money_ends.last()).unwrap_or(money_ends);
            Payer { until: Some(until), ..payer }
        }
    }
}

/// When the last money that is there ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Last {
    /// None is sure.
    Nothing,
    /// Some of it has no known end.
    Open,
    /// Then.
    Until(Date),
}

/// The last end of what is sure; several together pay until the last of them ends.
pub fn last(payers: &[Payer]) -> Last {
    let mut found = Last::Nothing;
    for payer in payers.iter().filter(|payer| payer.is_sure()) {
        found = match (found, payer.until) {
            (Last::Open, _) | (_, None) => Last::Open,
            (Last::Until(so_far), Some(until)) if until.last() <= so_far.last() => Last::Until(so_far),
            (_, Some(until)) => Last::Until(until),
        };
    }
    found
}

/// Everything that pays for anything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Payers {
    /// By objective, the first to end first.
    pub by_objective: HashMap<ObjectiveId, Vec<Payer>>,
    /// Money that names no objective and pays no contract: it is for the plan as a whole.
    pub money_for_all: Vec<Payer>,
    /// Contracts that name no objective.
    pub contracts_for_all: Vec<Payer>,
}

/// Finds who pays for what.
pub fn payers(body: &Body, today: Day) -> Payers {
    let mut found = Payers::default();
    for funding in body.funding.iter() {
        let payer = of_money(funding, today);
        for objective in &funding.objectives {
            found.by_objective.entry(*objective).or_default().push(payer.clone());
        }
        let pays_a_contract = body.contracts.iter().any(|contract| contract.funding.contains(&funding.id));
        if funding.objectives.is_empty() && !pays_a_contract {
            found.money_for_all.push(payer);
        }
    }
    for contract in body.contracts.iter() {
        let payer = of_contract(body, contract, today);
        for objective in &contract.objectives {
            found.by_objective.entry(*objective).or_default().push(payer.clone());
        }
        if contract.objectives.is_empty() {
            found.contracts_for_all.push(payer);
        }
    }
    for list in found.by_objective.values_mut().chain([&mut found.money_for_all, &mut found.contracts_for_all]) {
        in_order(list);
    }
    found
}

/// What pays for one objective, the first to end first.
pub fn payers_of(body: &Body, objective: ObjectiveId, today: Day) -> Vec<Payer> {
    let money = body.funding.iter().filter(|funding| funding.objectives.contains(&objective));
    let contracts = body.contracts.iter().filter(|contract| contract.objectives.contains(&objective));
    let money = money.map(|funding| of_money(funding, today));
    let mut found: Vec<Payer> = money.chain(contracts.map(|contract| of_contract(body, contract, today))).collect();
    in_order(&mut found);
    found
}

fn in_order(payers: &mut Vec<Payer>) {
    sort(payers, |payer| Key::name(&payer.title).after(payer.until.map_or(u64::MAX, |until| until.last().ordinal())));
}
