//! What extending money, orders and contracts does and leaves alone, and how they are laid out over the years.

mod support;

use safer_plan::{
    domain::{
        contract::{Contract, ContractId, ContractOption, ContractOptionId, OptionStatus},
        field::Record as _,
        funding::FundingId,
        funding_totals::totals,
        gap::GapOf,
        id::Id,
        ladder::ladder_of,
        money_years::{Look, money_years},
        number::Number,
        order::{Order, OrderId},
        plan::Plan,
    },
    edit::{Document, Edit, Extension, History, decide_option, extend_funding, extend_order},
    examples::Example,
};
use support::{
    example,
    paying::{date, gaps, money, objective, today, unpaid, words},
    raw,
};

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
