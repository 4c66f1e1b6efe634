//! The schedule: for each rule what the plan shows, what the officer says, and how it stands.

use super::{
    Part, Rule,
    case::{Case, Outcome, Standing},
    pack::{Law, shipped},
};
use crate::domain::{
    date::{Date, Day},
    id::Id as _,
    partnership::Country,
    plan::Body,
    rule_note::{RuleNote, RuleStanding},
    sort::{Key, backwards, sort},
    value::Choice as _,
};
use std::sync::Arc;

/// How one rule stands.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleResult {
    /// The rule.
    pub rule: &'static Rule,
    /// Where it is written, for the partnership’s country.
    pub law: Law,
    /// The country or countries that this holds in.
    pub holds_in: &'static str,
    /// What the plan shows.
    pub plan: Outcome,
    /// What the officer says; the latest counts.
    pub notes: Vec<Arc<RuleNote>>,
    /// How it stands: as the plan shows, or as the officer says.
    pub standing: Standing,
}

impl RuleResult {
    /// The officer’s note that counts.
    pub fn note(&self) -> Option<&Arc<RuleNote>> {
        self.notes.first()
    }

    /// Whether the officer’s word stands in place of what the plan shows.
    pub fn is_answered(&self) -> bool {
        self.note().and_then(|note| said(note)).is_some()
    }
}

/// What an officer’s note says of how a rule stands. Switching a rule off needs a reason.
fn said(note: &RuleNote) -> Option<Standing> {
    match note.standing {
        RuleStanding::Tested => None,
        RuleStanding::Met => Some(Standing::Met),
        RuleStanding::Partly => Some(Standing::Partly),
        RuleStanding::NotMet => Some(Standing::NotMet),
        RuleStanding::Off => (!note.reason.trim().is_empty()).then_some(Standing::Off),
    }
}

/// Every rule, in the order of the schedule.
pub fn schedule(body: &Body, today: Day) -> Vec<RuleResult> {
    Part::ALL.iter().flat_map(|part| results(body, today, *part)).collect()
}

/// The rules of a part. It reads the plan’s particulars and the kinds of [`Part::reads`].
pub(super) fn results(body: &Body, today: Day, part: Part) -> Vec<RuleResult> {
    let rules = shipped().map(|pack| pack.rules.as_slice()).unwrap_or_default();
    rules.iter().filter(|rule| rule.part == part).map(|rule| result(body, today, rule)).collect()
}

fn result(body: &Body, today: Day, rule: &'static Rule) -> RuleResult {
    let (country, tier) = (body.partnership.country, body.partnership.tier.0);
    let plan = match rule.stands_aside(country, tier, today) {
        Some(why) => Outcome::new(Standing::NotApplicable, why),
        None if rule.needs_tier(tier) && country == Country::England => {
            Outcome::asked("does it apply? The plan does not say what kind of area it is")
        }
        None => rule.test.run(&Case { body, today }),
    };
    let notes = notes(body, rule.id);
    let standing = notes.first().and_then(|note| said(note)).unwrap_or(plan.standing);
    RuleResult { rule, law: rule.law(country), holds_in: rule.holds_in(country), plan, notes, standing }
}

/// The notes on a rule, the latest first.
fn notes(body: &Body, rule: &str) -> Vec<Arc<RuleNote>> {
    let is_on = |note: &Arc<RuleNote>| note.rule.trim().eq_ignore_ascii_case(rule);
    let mut notes: Vec<_> = body.rule_notes.iter_shared().filter(is_on).collect();
    let day = |note: &RuleNote| note.date.map_or(0, |date: Date| date.last().ordinal());
    sort(&mut notes, |note| Key::numbers([backwards(day(note)), note.id.raw().bits()]));
    notes
}

/// How many rules stand how. They add up to the number of rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(Vec<(Standing, usize)>);

/// Counts the rules by how they stand.
pub fn counts(results: &[RuleResult]) -> Counts {
    let of = |standing: Standing| results.iter().filter(|result| result.standing == standing).count();
    Counts(Standing::ALL.iter().map(|standing| (*standing, of(*standing))).collect())
}

impl Counts {
    /// Each standing with how many rules stand so.
    pub fn iter(&self) -> impl Iterator<Item = (Standing, usize)> + '_ {
        self.0.iter().copied()
    }

    /// How many rules there are.
    pub fn total(&self) -> usize {
        self.0.iter().map(|(_, count)| count).sum()
    }

    /// `4 not met + 3 met in part + … = 38`.
    pub fn sum(&self) -> String {
        let parts: Vec<String> =
            self.0.iter().map(|(standing, count)| format!("{count} {}", standing.label().to_lowercase())).collect();
        format!("{} = {}", parts.join(" + "), self.total())
    }
}
