//! Money and contracts: until when work is paid for, where it is not, and what it comes to.

mod support;

use proptest::prelude::*;
use safer_plan::domain::{
    contract::{Contract, ContractId, ContractStatus},
    date::Date,
    field::Record as _,
    funding::{Funding, FundingId, FundingKind, FundingStatus},
    funding_totals::{Sum, totals},
    gap::{self, GapOf},
    id::Id,
    number::Number,
    payer,
    plan::Body,
    value::Choice as _,
};
use std::sync::Arc;
use support::{
    paying::{date, gaps, money, objective, standing, today, unpaid, words},
    raw,
};

#[test]
fn the_police_team_and_owl_are_a_year_without_money() {
    let mut plan = unpaid();
    plan.body.funding.put(money("f1", "March 2024", &["v235"]));
    plan.body.funding.put(money("f2", "March 2024", &["v264"]));
    plan.body.funding.put(money("f3", "March 2025", &["v221"]));
    let found = gaps(&plan.body);
    let of: Vec<_> = found.iter().map(|gap| (gap.of, gap.months)).collect();
    assert_eq!(of, [(GapOf::Objective(objective("v235")), 12), (GapOf::Objective(objective("v264")), 12)]);
    assert_eq!(found[0].words(), "Paid for until March 2024; the plan ends 31 March 2025: 12 months without money");
}

#[test]
fn a_due_date_counts_before_the_plan_s_end() {
    let mut plan = unpaid();
    let mut police = plan.body.objectives.get(objective("v235")).unwrap().clone();
    police.due = Some(date("June 2024"));
    plan.body.objectives.put(police.clone());
    plan.body.funding.put(money("f1", "March 2024", &["v235"]));
    assert_eq!(words(&plan.body), ["Paid for until March 2024; due June 2024: 3 months without money"]);
    police.due = Some(date("15 April 2024"));
    plan.body.objectives.put(police.clone());
    assert_eq!(words(&plan.body), ["Paid for until March 2024; due 15 April 2024: 15 days without money"]);
    police.due = Some(date("March 2024"));
    plan.body.objectives.put(police);
    assert_eq!(words(&plan.body), [""; 0]);
}

#[test]
fn of_several_sums_only_the_last_end_counts() {
    let mut plan = unpaid();
    plan.body.funding.put(money("f1", "March 2024", &["v235"]));
    plan.body.funding.put(money("f2", "December 2024", &["v235"]));
    assert_eq!(words(&plan.body), ["Paid for until December 2024; the plan ends 31 March 2025: 3 months without money"]);
    plan.body.funding.put(money("f3", "not known", &["v235"]));
    assert_eq!(words(&plan.body), [""; 0], "where an end is not known, no gap is claimed");
}

#[test]
fn money_that_is_not_sure_does_not_count_and_is_named() {
    let mut plan = unpaid();
    plan.body.funding.put(money("f1", "March 2024", &["v235"]));
    let unsure = |status| standing(status, money("f2", "March 2025", &["v235"]));
    let ends =
        "Paid for until March 2024; the plan ends 31 March 2025: 12 months without money. Not counted: Money f2, until March 2025";
    for (status, why) in
        [(FundingStatus::AtRisk, "at risk"), (FundingStatus::Applied, "applied for, not secured"), (FundingStatus::Ended, "ended")]
    {
        plan.body.funding.put(unsure(status));
        assert_eq!(words(&plan.body), [format!("{ends} ({why})")]);
    }
    plan.body.funding.take(FundingId::of(raw("f1")));
    plan.body.funding.put(unsure(FundingStatus::AtRisk));
    let found = words(&plan.body);
    assert_eq!(
        found,
        [
            "No money for it is secured; the plan ends 31 March 2025: 16 months from today. Not counted: Money f2, until March 2025 (at risk)"
        ]
    );
    // What has ended did pay until its end.
    plan.body.funding.put(standing(FundingStatus::Ended, money("f2", "March 2023", &["v235"])));
    assert_eq!(words(&plan.body), ["Paid for until March 2023; the plan ends 31 March 2025: 24 months without money"]);
}

#[test]
fn a_contract_pays_as_long_as_the_money_for_it() {
    let mut plan = unpaid();
    let mut contract = Contract::blank(ContractId::of(raw("c1")));
    contract.title = "Mentoring".into();
    contract.ends = Some(date("31 March 2025"));
    contract.objectives = vec![objective("v235")];
    plan.body.contracts.put(contract.clone());
    assert_eq!(words(&plan.body), [""; 0]);
    plan.body.funding.put(money("f1", "March 2024", &[]));
    contract.funding = vec![FundingId::of(raw("f1"))];
    plan.body.contracts.put(contract.clone());
    assert_eq!(words(&plan.body), ["Paid for until March 2024; the plan ends 31 March 2025: 12 months without money"]);
    plan.body.funding.put(standing(FundingStatus::AtRisk, money("f1", "March 2025", &[])));
    assert!(words(&plan.body)[0].starts_with("No money for it is secured"), "{:?}", words(&plan.body));
    contract.funding.clear();
    contract.status = ContractStatus::Procuring;
    plan.body.contracts.put(contract);
    assert!(words(&plan.body)[0].ends_with("(out to tender)"), "{:?}", words(&plan.body));
}

#[test]
fn the_plan_s_own_money_is_held_against_its_end_also_when_it_was_extended() {
    let mut plan = unpaid();
    plan.body.funding.put(money("f1", "March 2024", &[]));
    plan.body.funding.put(money("f2", "March 2025", &[]));
    assert_eq!(words(&plan.body), [""; 0]);
    Arc::make_mut(&mut plan.body.details).ends = Some(date("March 2026"));
    let mut extension = safer_plan::domain::change_of_plan::PlanExtension::blank(Id::of(raw("x1")));
    (extension.former_end, extension.new_end) = (Some(date("31 March 2025")), Some(date("31 March 2026")));
    plan.body.plan_extensions.put(extension);
    assert_eq!(
        words(&plan.body),
        ["Paid for until March 2025; the plan was extended from 31 March 2025 to 31 March 2026: 12 months without money"]
    );
    assert_eq!(gaps(&plan.body)[0].of, GapOf::Plan);
}

#[test]
fn ended_objectives_need_no_money_and_unpaid_ones_are_counted() {
    let mut plan = unpaid();
    let all = gap::without_money(&plan.body, today());
    let mut police = plan.body.objectives.get(objective("v235")).unwrap().clone();
    plan.body.funding.put(money("f1", "March 2024", &["v235"]));
    assert_eq!((gap::without_money(&plan.body, today()), words(&plan.body).len()), (all - 1, 1));
    police.status = safer_plan::domain::objective::Status::Retired;
    plan.body.objectives.put(police);
    assert_eq!((gap::without_money(&plan.body, today()), words(&plan.body).len()), (all - 1, 0));
}

#[test]
fn what_pays_for_an_objective_is_the_same_by_either_way() {
    let mut plan = unpaid();
    plan.body.funding.put(money("f1", "March 2024", &["v235", "v264"]));
    plan.body.funding.put(money("f2", "March 2023", &["v235"]));
    let all = payer::payers(&plan.body, today());
    let one = payer::payers_of(&plan.body, objective("v235"), today());
    assert_eq!(
        one.iter().map(payer::Payer::words).collect::<Vec<_>>(),
        ["Money f2, until March 2023", "Money f1, until March 2024"]
    );
    assert_eq!(all.by_objective[&objective("v235")], one);
}

fn sum(id: &str, amount: &str, carried: &str, starts: &str, ends: &str) -> Funding {
    let mut funding = money(id, ends, &[]);
    (funding.amount, funding.carried_forward) = (safer_plan::domain::money::read(amount), safer_plan::domain::money::read(carried));
    funding.starts = Date::read(starts).ok();
    funding
}

fn listed(sums: &[Funding]) -> Body {
    let mut body = Body::default();
    sums.iter().for_each(|sum| body.funding.put(sum.clone()));
    body
}

#[test]
fn totals_are_exact_and_count_what_is_carried_forward_once() {
    let (one, two) =
        (sum("f1", "£100,000.10", "", "2022/23", "2022/23"), sum("f2", "£120,000.20", "£20,000.05", "2023/24", "2023/24"));
    let total = |sums: &[Funding]| totals(&listed(sums)).all;
    assert_eq!(total(&[one.clone(), two.clone()]).words(), "£200,000.25");
    assert_eq!(total(&[one.clone(), two.clone()]).carrying, 1);
    assert_eq!(total(std::slice::from_ref(&two)).words(), "£120,000.20", "the earlier sum is not listed");
    let other_funder = {
        let mut one = one.clone();
        one.funder = Some(Id::of(raw("rg1")));
        one
    };
    assert_eq!(total(&[other_funder, two.clone()]).words(), "£220,000.30", "it is carried forward from another funder's money");
    let unstated = sum("f1", "", "", "2022/23", "2022/23");
    assert_eq!(total(&[unstated.clone(), two.clone()]).words(), "£120,000.20, and 1 sum whose amount is not stated");
    assert_eq!(total(std::slice::from_ref(&unstated)).words(), "Amount not stated");
    assert_eq!(total(&[]).words(), "£0");
}

#[test]
fn sums_are_told_apart_by_year_where_the_dates_allow() {
    let found = totals(&listed(&[
        sum("f1", "£1", "", "April 2022", "March 2023"),
        sum("f2", "£2", "", "2022/23", "2022/23"),
        sum("f3", "£4", "", "April 2023", "March 2025"),
        sum("f4", "£8", "", "", "March 2025"),
    ]));
    let words: Vec<_> = found.by_year.iter().map(|(year, sum)| format!("{}: {}", year.words(), sum.words())).collect();
    assert_eq!(words, ["2022/23: £3", "2023/24 to 2024/25, not split: £4", "Start or end not known: £8"]);
    assert_eq!((found.all.words().as_str(), found.by_kind.len(), found.by_status.len()), ("£15", 1, 1));
}

proptest! {
    #![proptest_config(support::cases(64))]
    /// However the sums are cut up, the parts come to the whole; and a pot that is carried from year to year is counted once.
    #[test]
    fn the_parts_come_to_the_whole(pence in proptest::collection::vec((0_i64..1_000_000, 0_i64..1_000_000, 0_u8..5), 0..8)) {
        let mut sums = Vec::new();
        let mut fresh = 0;
        let mut before = 0;
        for (place, (new, kept, kind)) in pence.iter().enumerate() {
            // Of last year's money some is carried into this year's.
            let carried = if before == 0 { 0 } else { kept % (before + 1) };
            fresh += new;
            let year = format!("{}/{:02}", 2015 + place, 16 + place);
            let pounds = |pence: i64| format!("{}.{:02}", pence / 100, pence % 100);
            let mut sum = sum(&format!("f{}", place + 1), &pounds(new + carried), &pounds(carried), &year, &year);
            sum.kind = FundingKind::from_key(FundingKind::OPTIONS[usize::from(*kind)].key).unwrap();
            sums.push(sum);
            before = new + carried;
        }
        let found = totals(&listed(&sums));
        let pence = |amount: Option<Number>| amount.and_then(Number::hundredths).unwrap();
        prop_assert_eq!(pence(found.all.amount()), fresh);
        let parts = |parts: Vec<Sum>| parts.iter().map(|sum| pence(sum.amount())).sum::<i64>();
        prop_assert_eq!(parts(found.by_kind.iter().map(|(_, sum)| *sum).collect()), fresh);
        prop_assert_eq!(parts(found.by_year.iter().map(|(_, sum)| *sum).collect()), fresh);
        prop_assert_eq!(parts(found.by_status.iter().map(|(_, sum)| *sum).collect()), fresh);
        prop_assert_eq!(found.by_year.len(), sums.len());
    }
}
