//! Money and contracts: until when work is paid for, where it is not, what it comes to, and what extending leaves alone.

mod support;

use proptest::prelude::*;
use safer_plan::{
    domain::{
        contract::{Contract, ContractId, ContractOption, ContractOptionId, ContractStatus, OptionStatus},
        date::{Date, Day},
        field::Record as _,
        funding::{Funding, FundingId, FundingKind, FundingStatus},
        funding_totals::{Sum, totals},
        gap::{self, Gap, GapOf},
        id::Id,
        ladder::ladder_of,
        money_years::{Look, money_years},
        number::Number,
        objective::ObjectiveId,
        order::{Order, OrderId},
        payer,
        plan::{Body, Plan},
        rows::Rows,
        value::Choice as _,
    },
    edit::{Document, Edit, Extension, History, decide_option, extend_funding, extend_order},
    examples::Example,
};
use std::sync::Arc;
use support::{example, raw};

fn date(text: &str) -> Date {
    Date::read(text).unwrap()
}

fn day(text: &str) -> Day {
    date(text).last()
}

/// The day the reports speak of.
fn today() -> Day {
    day("8 November 2023")
}

/// The example plan with nothing that pays for anything.
fn unpaid() -> Plan {
    let mut plan = example(Example::Plan2022).plan;
    plan.body.funding = Rows::default();
    plan.body.contracts = Rows::default();
    plan.body.contract_options = Rows::default();
    plan
}

fn objective(id: &str) -> ObjectiveId {
    ObjectiveId::of(raw(id))
}

fn money(id: &str, ends: &str, objectives: &[&str]) -> Funding {
    let mut funding = Funding::blank(FundingId::of(raw(id)));
    funding.title = format!("Money {id}");
    funding.ends = Date::read(ends).ok();
    funding.objectives = objectives.iter().map(|id| objective(id)).collect();
    funding
}

fn standing(status: FundingStatus, mut funding: Funding) -> Funding {
    funding.status = status;
    funding
}

fn gaps(body: &Body) -> Vec<Gap> {
    gap::gaps(body, today())
}

fn words(body: &Body) -> Vec<String> {
    gaps(body).iter().map(Gap::words).collect()
}

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

fn extension(to: &str) -> Extension {
    Extension { new_end: date(to), decided_by: "Cabinet".into(), decided_on: Some(date("March 2024")), note: String::new() }
}

/// Makes the edit, checks that one undo takes all of it back, and gives the plan after it.
fn done_and_undone(plan: &Plan, edit: &Edit, label: &str) -> Plan {
    let document = Document { plan: plan.clone(), ..example(Example::Plan2022) };
    let mut history = History::new(document);
    history.edit(edit, &support::stamp()).unwrap();
    assert_eq!(history.undo_label(), Some(label));
    let after = history.plan().clone();
    history.undo(&support::stamp());
    assert_eq!(history.plan(), plan, "one undo takes all of it back");
    after
}

#[test]
fn extended_money_keeps_the_end_it_had() {
    let mut plan = unpaid();
    let id = FundingId::of(raw("f1"));
    plan.body.funding.put(money("f1", "March 2024", &["v235"]));
    let edit = extend_funding(&plan, id, &extension("March 2025"), Id::of(raw("x1"))).unwrap();
    let after = done_and_undone(&plan, &edit, "Extended “Money f1” to March 2025");
    assert_eq!(words(&after.body), [""; 0]);
    let kept: Vec<_> = after.body.funding_extensions.iter().filter(|row| row.funding == Some(id)).collect();
    assert_eq!(kept.len(), 1);
    assert_eq!(
        (kept[0].former_end, kept[0].new_end, kept[0].decided_by.as_str()),
        (Some(date("March 2024")), Some(date("March 2025")), "Cabinet")
    );
    let refused = |to: &str| extend_funding(&plan, id, &extension(to), Id::of(raw("x1"))).unwrap_err().to_string();
    assert_eq!(refused("March 2024"), "March 2024 is not after March 2024, when it ends now. Enter a later date");
    assert_eq!(refused("31 March 2024"), "31 March 2024 is not after March 2024, when it ends now. Enter a later date");
    plan.body.funding.put(money("f1", "not known", &[]));
    let refused = extend_funding(&plan, id, &extension("March 2025"), Id::of(raw("x1"))).unwrap_err().to_string();
    assert_eq!(refused, "This money has no end date yet. Give it one first, then extend it");
}

#[test]
fn an_extended_order_keeps_the_end_it_had() {
    let mut plan = unpaid();
    let mut order = Order::blank(OrderId::of(raw("rd1")));
    order.title = "Romford town centre".into();
    order.expires = Some(date("1 June 2024"));
    let id = order.id;
    plan.body.orders.put(order);
    let edit = extend_order(&plan, id, &extension("1 June 2027"), Id::of(raw("x1"))).unwrap();
    let after = done_and_undone(&plan, &edit, "Extended “Romford town centre” to 1 June 2027");
    assert_eq!(after.body.orders.get(id).unwrap().expires, Some(date("1 June 2027")));
    let kept = after.body.order_extensions.iter().find(|row| row.order == Some(id)).unwrap();
    assert_eq!(kept.former_end, Some(date("1 June 2024")));
}

#[test]
fn an_option_is_taken_up_in_its_turn_and_nothing_else_changes() {
    let mut plan = unpaid();
    let mut contract = Contract::blank(ContractId::of(raw("c1")));
    (contract.title, contract.ends) = ("Mentoring".into(), Some(date("31 March 2025")));
    let (id, options) = (contract.id, ["pt1", "pt2"].map(|id| ContractOptionId::of(raw(id))));
    plan.body.contracts.put(contract.clone());
    for (place, option) in options.iter().enumerate() {
        let mut option = ContractOption::blank(*option);
        (option.contract, option.position, option.months) = (Some(id), u32::try_from(place).unwrap() + 1, Some(Number::whole(12)));
        plan.body.contract_options.put(option);
    }
    let end = |plan: &Plan| ladder_of(&plan.body, id).unwrap().end.unwrap().words();
    let decide =
        |plan: &Plan, option: usize, status| decide_option(plan, options[option], status, Some(date("1 November 2024")), None);
    assert_eq!(end(&plan), "31 March 2025");
    let refused = decide(&plan, 1, OptionStatus::Exercised).unwrap_err().to_string();
    assert_eq!(refused, "The options before this one come first. Decide them, then this one");
    let edit = decide(&plan, 0, OptionStatus::Exercised).unwrap();
    let after = done_and_undone(&plan, &edit, "Took up option 1 of “Mentoring”");
    assert_eq!(end(&after), "31 March 2026");
    assert_eq!(after.body.contracts.get(id), Some(&contract), "the contract’s own fields stay");
    let refused = decide(&after, 0, OptionStatus::Exercised).unwrap_err().to_string();
    assert_eq!(refused, "This option is exercised already. Nothing was changed");
    let edit = decide(&after, 1, OptionStatus::Declined).unwrap();
    let after = done_and_undone(&after, &edit, "Did not take up option 2 of “Mentoring”");
    assert_eq!(end(&after), "31 March 2026");
}

#[test]
fn bars_are_laid_out_against_the_plan_s_end() {
    let mut plan = unpaid();
    plan.body.funding.put(money("f1", "March 2024", &["v235", "v221"]));
    let mut contract = Contract::blank(ContractId::of(raw("c1")));
    (contract.title, contract.starts, contract.ends) =
        ("Mentoring".into(), Some(date("1 April 2022")), Some(date("31 March 2025")));
    plan.body.contracts.put(contract.clone());
    for (place, (id, status)) in [("pt1", OptionStatus::Exercised), ("pt2", OptionStatus::Open)].into_iter().enumerate() {
        let mut option = ContractOption::blank(ContractOptionId::of(raw(id)));
        (option.contract, option.position, option.months) =
            (Some(contract.id), u32::try_from(place).unwrap() + 1, Some(Number::whole(12)));
        (option.status, option.notice_by) = (status, Some(date("31 December 2024")));
        plan.body.contract_options.put(option);
    }
    let found = money_years(&plan.body, today()).unwrap();
    let names: Vec<_> = found.years.iter().map(|(name, _, _)| name.as_str()).collect();
    assert_eq!(names, ["2022/23", "2023/24", "2024/25", "2025/26", "2026/27"]);
    let close = |a: f64, b: f64| (a - b).abs() < 1e-9;
    assert!(close(found.years.iter().map(|(_, _, width)| width).sum(), 100.0));
    let (end, day) = found.plan_end.unwrap();
    assert!(close(end, found.years[3].1) && day.to_string() == "2025-03-31", "the plan ends where 2025/26 begins");
    let (sum, mentoring) = (&found.rows[0], &found.rows[1]);
    assert_eq!((sum.against.as_str(), sum.is_short, sum.open_start), ("12 months before the plan ends", true, true));
    assert_eq!(sum.objectives.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(), ["2.1", "3.5"]);
    assert!(close(sum.bars[0].at, 0.0) && close(sum.bars[0].width, found.years[2].1), "an open start begins with the picture");
    assert_eq!((mentoring.against.as_str(), mentoring.ends.as_str()), ("12 months after the plan ends", "31 March 2026"));
    assert_eq!(mentoring.options, "option 1 to 31 March 2026, exercised; option 2 to 31 March 2027, notice by 31 December 2024");
    let looks: Vec<_> = mentoring.bars.iter().map(|bar| bar.look).collect();
    assert_eq!(looks, [Look::Sure, Look::Taken, Look::Open]);
    assert!(mentoring.bars.windows(2).all(|pair| close(pair[0].at + pair[0].width, pair[1].at)), "they join");
    assert_eq!(mentoring.notices.len(), 1);
}

#[test]
fn one_wild_date_does_not_squeeze_the_others() {
    let mut plan = unpaid();
    assert_eq!(money_years(&plan.body, today()), None);
    plan.body.funding.put(money("f1", "March 2199", &[]));
    plan.body.funding.put(money("f2", "March 1901", &[]));
    let found = money_years(&plan.body, today()).unwrap();
    assert!(found.years.len() <= 20, "{}", found.years.len());
    let bars: Vec<_> = found.rows.iter().map(|row| row.bars.len()).collect();
    assert_eq!(bars, [0, 1], "what lies wholly outside has no bar");
    let inside = |at: f64| (0.0..=100.0 + 1e-9).contains(&at);
    assert!(found.rows.iter().flat_map(|row| &row.bars).all(|bar| inside(bar.at) && inside(bar.at + bar.width)));
}

#[test]
fn the_example_s_gaps_are_those_of_the_report() {
    let plan = example(Example::Plan2022).plan;
    let of: Vec<_> = gaps(&plan.body).iter().map(|gap| (gap.of, gap.months)).collect();
    assert_eq!(of, [(GapOf::Objective(objective("v235")), 12), (GapOf::Objective(objective("v264")), 12)]);
    assert_eq!(totals(&plan.body).all.words(), "£5,000,000, and 7 sums whose amounts are not stated");
    let found = money_years(&plan.body, today()).unwrap();
    let row = |id: &str| found.rows.iter().find(|row| row.record.id == raw(id)).unwrap();
    assert_eq!(row("c3").options, "option 1 to 31 March 2026; option 2 to 31 March 2027");
    assert_eq!((row("f2").against.as_str(), row("f7").bars.len()), ("12 months before the plan ends", 0));
    assert_eq!(row("f6").bars[0].look, Look::Endless);
    // The first option of the mentoring contract.
    let mentoring = ContractId::of(raw("c3"));
    let option = ContractOptionId::of(raw("c3a"));
    let edit = decide_option(&plan, option, OptionStatus::Exercised, Some(date("1 October 2024")), None).unwrap();
    let after = done_and_undone(&plan, &edit, "Took up option 1 of “Serious Group Violence mentoring”");
    assert_eq!(ladder_of(&after.body, mentoring).unwrap().end, Some(date("31 March 2026")));
    assert_eq!(gaps(&after.body).len(), 2);
}
