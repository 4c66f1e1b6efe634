//! Money and contracts that end before the work, and options that have to be decided.

use super::names::short;
use crate::{
    check::{
        check_finding::{Check, CheckFinding, Group, Severity},
        look::Look,
        suites::Suite,
    },
    domain::{
        change_of_plan::PlanExtension,
        contract::{Contract, ContractOption},
        date::Date,
        field::capitalised,
        funding::Funding,
        gap::{self, Gap, GapOf, Need},
        ladder::{self, Ladder},
        months,
        objective::Objective,
        payer::{self, Payer},
        record::{Kind, Object as _},
    },
};
use std::sync::Arc;

static ENDS: Check = Group::Plan.check(
    "money-ends-first",
    Severity::Warning,
    "Money or contract ends before the work",
    "Secure money or extend the contract, bring the due date forward, or put the risk into the register",
);
static NOTICE_PAST: Check = Group::Plan.check(
    "option-notice-past",
    Severity::Error,
    "Notice of an option is past",
    "Enter what was decided; if nothing was, ask the provider whether notice can still be given",
);
static NOTICE_NEAR: Check = Group::Plan.check(
    "option-notice-near",
    Severity::Warning,
    "Notice of an option is due",
    "Decide whether to extend, and tell the provider by then",
);
static NO_NOTICE: Check = Group::Plan.check(
    "option-without-notice",
    Severity::Advice,
    "Option without a notice date",
    "Look up in the contract by when the provider has to be told",
);

pub(in crate::check) const OBJECTIVE: Suite = Suite { subjects: &[Kind::Objective], checks: &[&ENDS], run: objective };
pub(in crate::check) const BESIDE: Suite = Suite { subjects: &[Kind::Details], checks: &[], run: beside };
pub(in crate::check) const OPTIONS: Suite =
    Suite { subjects: &[Kind::Contract], checks: &[&NOTICE_PAST, &NOTICE_NEAR, &NO_NOTICE], run: options };

/// How many months ahead a notice is said to be due.
const NEAR: i64 = 3;

fn objective(look: &mut Look<'_>) {
    let Some(objective) = look.this::<Objective>().filter(|objective| gap::needs_money(objective)) else { return };
    let today = look.today();
    let mut payers: Vec<Payer> = look.of_this::<Funding>().into_iter().map(|funding| payer::of_money(funding, today)).collect();
    for contract in look.of_this::<Contract>() {
        payers.push(of_contract(look, contract));
    }
    if payers.is_empty() {
        return;
    }
    let need = objective.due.map(Need::Due).or_else(|| plan_end(look));
    if let Some(gap) = need.and_then(|need| gap::gap_until(objective, &payers, need, today)) {
        tell(look, &gap);
    }
}

fn of_contract(look: &mut Look<'_>, contract: &Contract) -> Payer {
    let end = ladder(look, contract).end;
    let today = look.today();
    let money = contract.funding.iter().filter_map(|id| look.get::<Funding>(*id));
    let money: Vec<Payer> = money.map(|funding| payer::of_money(funding, today)).collect();
    payer::of_contract_until(contract, end, &money, today)
}

fn ladder(look: &mut Look<'_>, contract: &Contract) -> Ladder {
    let options = look.naming::<ContractOption>(contract.record_id()).into_iter().map(|option| Arc::new(option.clone()));
    ladder::ladder_with(contract, options.collect())
}

fn plan_end(look: &mut Look<'_>) -> Option<Need> {
    let details = look.details();
    gap::plan_end(details, look.all::<PlanExtension>())
}

/// Money for the plan as a whole, and contracts that name no objective.
fn beside(look: &mut Look<'_>) {
    let today = look.today();
    let body = look.body(&[Kind::Funding, Kind::Contract, Kind::ContractOption, Kind::PlanExtension]);
    for gap in gap::beside_objectives(body, payer::payers(body, today), today) {
        tell(look, &gap);
    }
}

fn tell(look: &mut Look<'_>, gap: &Gap) {
    let what = match gap.of {
        GapOf::Plan => "the plan".to_owned(),
        _ => short(look, gap.record()),
    };
    let (says, working) = match gap.until {
        Some(_) => (format!("The money for {what} ends {} too soon", gap.length().words()), gap.words()),
        // From today on: how long that is changes every day.
        None => (format!("No money for {what} is secured"), without_money(gap)),
    };
    let ending = gap.ending.iter().chain(&gap.unsure).map(|payer| payer.record);
    look.report(CheckFinding::new(&ENDS, gap.record(), says, working).about(ending));
}

fn without_money(gap: &Gap) -> String {
    let unsure: Vec<String> = gap.unsure.iter().map(Payer::words).collect();
    format!("Needed: {}. Not counted: {}", gap.need.words(), unsure.join("; "))
}

fn options(look: &mut Look<'_>) {
    let Some(contract) = look.this::<Contract>().filter(|contract| !contract.is_over()) else { return };
    let ladder = ladder(look, contract);
    let Some(rung) = ladder.next() else { return };
    let (title, number, today) = (&contract.title, rung.number, look.today());
    let months = rung.months.map(|months| format!(" ({})", months::words(months))).unwrap_or_default();
    let option = format!("option {number}{months}");
    let until = ladder.end.map(|end| format!("the contract ends {} without it", end.words()));
    let with_end =
        |by: Date| [Some(format!("Notice by {}", by.words())), until.clone()].into_iter().flatten().collect::<Vec<_>>().join("; ");
    let (check, says, working) = match rung.option.notice_by {
        None => {
            let says = format!("“{title}”: no notice date for {option}");
            (&NO_NOTICE, says, until.as_deref().map(capitalised).unwrap_or_default())
        }
        Some(by) if by.last() < today => (&NOTICE_PAST, format!("“{title}”: notice of {option} is past"), with_end(by)),
        Some(by) if months::plus(Date::Day(today), NEAR).is_some_and(|near| by.last() <= near.last()) => {
            (&NOTICE_NEAR, format!("“{title}”: notice of {option} is due"), with_end(by))
        }
        Some(_) => return,
    };
    look.report(CheckFinding::new(check, contract.record_id(), says, working).about([rung.option.record_id()]));
}
