//! Targets that are withdrawn, and a year's target spread over its parts: one step each, which undo takes back.

mod support;

use safer_plan::{
    domain::{
        date::Date,
        field::Record as _,
        figures::{Parts, Series, judge},
        id::{Id, RawId},
        indicator::{Indicator, RagRule, Target, TargetId},
        number::Number,
        plan::Plan,
        reading::Reading,
        value::Maybe,
    },
    edit::{Document, Edit, History, Spread, TargetError, spread_target, withdraw_target},
};
use support::{raw, small, stamp};

fn number(text: &str) -> Number {
    text.parse().expect("a number")
}

fn date(text: &str) -> Date {
    Date::read(text).expect("a date")
}

fn target(id: &str, period: &str, value: &str) -> Target {
    let mut target = Target::blank(Id::of(raw(id)));
    (target.indicator, target.period, target.value) = (Some(Id::of(raw("w1"))), Some(date(period)), Some(number(value)));
    target
}

/// A plan with an indicator that counts from the beginning of the year, and a target for a year.
fn document() -> Document {
    let mut document = small();
    let mut indicator = Indicator::blank(Id::of(raw("w1")));
    (indicator.code, indicator.name, indicator.cumulative) = ("V1".to_owned(), "Sessions".to_owned(), true);
    (indicator.rag_rule, indicator.polarity) = (Maybe(Some(RagRule::Profile)), safer_plan::domain::indicator::Polarity::Higher);
    document.plan.body.indicators.put(indicator);
    document.plan.body.targets.put(target("ta", "2023/24", "650"));
    document
}

fn reading(plan: &mut Plan, id: &str, period: &str, value: &str) {
    let mut reading = Reading::blank(Id::of(raw(id)));
    (reading.indicator, reading.period, reading.value) = (Some(Id::of(raw("w1"))), Some(date(period)), Some(number(value)));
    plan.body.readings.put(reading);
}

fn ids() -> impl FnMut() -> RawId {
    let mut next = 0_u64;
    move || {
        next += 1;
        RawId::from_random(next)
    }
}

fn targets(plan: &Plan) -> Vec<(String, String)> {
    let series = Series::of(&plan.body, Id::of(raw("w1"))).expect("it is there");
    let said = |target: &std::sync::Arc<Target>| {
        (target.period.map(Date::words).unwrap_or_default(), target.value.map(|value| value.to_string()).unwrap_or_default())
    };
    series.targets.iter().map(said).collect()
}

#[test]
fn a_year_s_target_is_spread_evenly_as_one_step() {
    let mut history = History::new(document());
    let ta = TargetId::of(raw("ta"));
    let edit = spread_target(history.plan(), ta, Parts::Quarters, Spread::Evenly, &mut ids()).expect("it can be spread");
    history.edit(&edit, &stamp()).expect("it can be made");
    let spread = targets(history.plan());
    let spread: Vec<(&str, &str)> = spread.iter().map(|(period, value)| (period.as_str(), value.as_str())).collect();
    assert_eq!(spread, [("Q1 2023/24", "163"), ("Q2 2023/24", "325"), ("Q3 2023/24", "488"), ("2023/24", "650")]);
    assert_eq!(history.undo_label(), Some("Spread the target for 2023/24 of “V1 Sessions” over its quarters"));
    let again = spread_target(history.plan(), ta, Parts::Quarters, Spread::Evenly, &mut ids()).expect("it can be spread again");
    let Edit::Several { edits, .. } = again else { panic!("several") };
    assert!(edits.iter().all(|edit| matches!(edit, Edit::Set { .. })), "those that are there get the value");
    history.undo(&stamp());
    assert_eq!(targets(history.plan()).len(), 1);
}

#[test]
fn a_year_s_target_is_spread_as_last_year_went() {
    let mut document = document();
    let spread = |plan: &Plan, parts| spread_target(plan, Id::of(raw("ta")), parts, Spread::AsLastYear, &mut ids());
    for (id, period, value) in [("ra", "Q1 2022/23", "100"), ("rb", "Q2 2022/23", "250"), ("rc", "Q3 2022/23", "300")] {
        reading(&mut document.plan, id, period, value);
    }
    let missing = "There is no figure for 2022/23, so last year’s shares are not known. Spread it evenly instead";
    assert_eq!(spread(&document.plan, Parts::Quarters), Err(TargetError::NoShares(missing.to_owned())));
    reading(&mut document.plan, "rd", "2022/23", "500");
    let edit = spread(&document.plan, Parts::Quarters).expect("it can be spread");
    let mut history = History::new(document);
    history.edit(&edit, &stamp()).expect("it can be made");
    let values: Vec<String> = targets(history.plan()).into_iter().map(|(_, value)| value).collect();
    assert_eq!(values, ["130", "325", "390", "650"]);
    assert!(matches!(spread(history.plan(), Parts::Months), Err(TargetError::NoShares(why)) if why.contains("April 2022")));
}

#[test]
fn what_cannot_be_spread_says_why() {
    let refused = |change: fn(&mut Target, &mut Indicator)| {
        let mut document = document();
        let body = &mut document.plan.body;
        let (mut row, mut indicator) = (target("ta", "2023/24", "650"), Indicator::blank(Id::of(raw("w1"))));
        indicator.cumulative = true;
        change(&mut row, &mut indicator);
        body.targets.put(row);
        body.indicators.put(indicator);
        let spread = spread_target(&document.plan, Id::of(raw("ta")), Parts::Quarters, Spread::Evenly, &mut ids());
        spread.expect_err("it cannot be spread")
    };
    assert_eq!(refused(|_, indicator| indicator.cumulative = false), TargetError::NotForAYear);
    assert_eq!(refused(|target, _| target.period = Some(date("2023"))), TargetError::NotForAYear);
    assert_eq!(refused(|target, _| target.period = Some(date("Q1 2023/24"))), TargetError::NotForAYear);
    assert_eq!(refused(|target, _| target.high = Some(number("700"))), TargetError::IsBand);
    assert_eq!(refused(|target, _| target.value = None), TargetError::Incomplete);
    assert_eq!(refused(|target, _| target.withdrawn = Some(date("2023"))), TargetError::Withdrawn(date("2023")));
    let gone = spread_target(&document().plan, Id::of(raw("tz")), Parts::Quarters, Spread::Evenly, &mut ids());
    assert_eq!(gone, Err(TargetError::Gone));
}

#[test]
fn a_target_is_withdrawn_with_its_reason_and_the_colour_stops() {
    let mut document = document();
    reading(&mut document.plan, "ra", "2023/24", "660");
    let mut history = History::new(document);
    let colour = |plan: &Plan| {
        let series = Series::of(&plan.body, Id::of(raw("w1"))).expect("it is there");
        let judged = judge(&series, &series.points[0], "2024-06-01".parse().expect("a day"));
        (judged.brag.is_some(), judged.words)
    };
    assert!(colour(history.plan()).0);
    let withdraw = |plan: &Plan| withdraw_target(plan, Id::of(raw("ta")), date("1 May 2024"), "Recorded in another way since");
    let edit = withdraw(history.plan()).expect("it can be withdrawn");
    history.edit(&edit, &stamp()).expect("it can be made");
    assert_eq!(history.undo_label(), Some("Withdrew the target for 2023/24 of “V1 Sessions”"));
    let words = "no colour: the target for 2023/24 was withdrawn 1 May 2024: recorded in another way since";
    assert_eq!(colour(history.plan()), (false, words.to_owned()));
    assert_eq!(withdraw(history.plan()), Err(TargetError::Withdrawn(date("1 May 2024"))));
    history.undo(&stamp());
    assert!(colour(history.plan()).0);
}
