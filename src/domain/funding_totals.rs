//! What the sums of money come to: exact to the penny, and what is carried forward counted once.

use super::{
    date::Date,
    funding::{Funding, FundingKind, FundingStatus},
    money,
    number::Number,
    organisation::OrganisationId,
    period::FinancialYear,
    plan::Body,
    sort::{Key, sort},
    value::{Choice as _, ChoiceOption},
};

/// What some sums come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// In pence; nothing once it is too large to be true.
    pence: Option<i64>,
    /// How many sums there are.
    pub sums: usize,
    /// How many of them do not state their amount.
    pub unstated: usize,
    /// How many carry part of another sum here forward, which was taken off.
    pub carrying: usize,
}

/// When a sum is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum For {
    /// It lies within one financial year.
    Year(FinancialYear),
    /// It lies in several, and nothing says how much of it in which: it is not split.
    Several(FinancialYear, FinancialYear),
    /// Its start or end is not known.
    Unknown,
}

/// The sums as a whole and by what they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Totals {
    /// Everything.
    pub all: Sum,
    /// By how sure it is, in the order of the choices.
    pub by_status: Vec<(FundingStatus, Sum)>,
    /// By who gives it, by name; nobody last.
    pub by_funder: Vec<(Option<OrganisationId>, Sum)>,
    /// By kind, in the order of the choices.
    pub by_kind: Vec<(FundingKind, Sum)>,
    /// By when it is for: the years in their order, then those that were not split, then the rest.
    pub by_year: Vec<(For, Sum)>,
}

impl Sum {
    fn none() -> Self {
        Self { pence: Some(0), ..Self::default() }
    }

    fn add(&mut self, counted: &Counted) {
        self.sums += 1;
        self.carrying += usize::from(counted.carries);
        match counted.pence {
            Some(pence) => self.pence = self.pence.and_then(|sum| sum.checked_add(pence)),
            None => self.unstated += 1,
        }
    }

    /// What those come to that state their amount; nothing when it is too large to be true.
    pub fn amount(&self) -> Option<Number> {
        self.pence.and_then(|pence| money::exact(Number::of_hundredths(pence)))
    }

    /// `£1,250.50, and 2 sums whose amount is not stated`.
    pub fn words(&self) -> String {
        let amount = self.amount().map_or_else(|| "too large to add up".to_owned(), money::words);
        match (self.unstated, self.sums - self.unstated) {
            (0, _) => amount,
            (_, 0) => "Amount not stated".to_owned(),
            (1, _) => format!("{amount}, and 1 sum whose amount is not stated"),
            (several, _) => format!("{amount}, and {several} sums whose amounts are not stated"),
        }
    }
}

impl For {
    /// In words.
    pub fn words(self) -> String {
        match self {
            Self::Year(year) => year.to_string(),
            Self::Several(from, to) => format!("{from} to {to}, not split"),
            Self::Unknown => "Start or end not known".to_owned(),
        }
    }

    /// When a sum is for.
    pub fn of(funding: &Funding) -> Self {
        let (Some(starts), Some(ends)) = (funding.starts, funding.ends) else { return Self::Unknown };
        let (from, to) = (FinancialYear::containing(starts.first()), FinancialYear::containing(ends.last()));
        if from == to { Self::Year(from) } else { Self::Several(from, to) }
    }
}

/// What one sum counts for.
struct Counted {
    pence: Option<i64>,
    carries: bool,
}

/// A sum without what it carries forward from an earlier one that is listed too: one of the same funder that began or ended
/// earlier, and states its amount.
fn counted(body: &Body, funding: &Funding) -> Counted {
    let pence = funding.amount.and_then(Number::hundredths);
    let carried = funding.carried_forward.and_then(Number::hundredths).filter(|carried| *carried > 0);
    let (Some(whole), Some(carried)) = (pence, carried) else { return Counted { pence, carries: false } };
    let starts = |row: &Funding| row.starts.map(Date::first);
    let ends = |row: &Funding| row.ends.map(Date::last);
    let is_before = |a, b| matches!((a, b), (Some(a), Some(b)) if a < b);
    let is_earlier =
        |row: &Funding| is_before(starts(row), starts(funding)) || is_before(ends(row), starts(funding).or_else(|| ends(funding)));
    let is_there = body
        .funding
        .iter()
        .any(|row| row.id != funding.id && row.funder == funding.funder && row.amount.is_some() && is_earlier(row));
    if is_there && carried <= whole {
        Counted { pence: Some(whole - carried), carries: true }
    } else {
        Counted { pence, carries: false }
    }
}

/// Adds a sum to the group with this key, which is made when there is none.
fn group<K: PartialEq>(groups: &mut Vec<(K, Sum)>, key: K, counted: &Counted) {
    if let Some((_, sum)) = groups.iter_mut().find(|(known, _)| *known == key) {
        sum.add(counted);
    } else {
        let mut sum = Sum::none();
        sum.add(counted);
        groups.push((key, sum));
    }
}

/// What all sums come to.
pub fn totals(body: &Body) -> Totals {
    let mut all = Sum::none();
    let (mut status, mut funder, mut kind, mut year) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for funding in body.funding.iter() {
        let counted = counted(body, funding);
        all.add(&counted);
        group(&mut status, funding.status, &counted);
        group(&mut funder, funding.funder, &counted);
        group(&mut kind, funding.kind, &counted);
        group(&mut year, For::of(funding), &counted);
    }
    let place = |options: &[ChoiceOption], key: &str| options.iter().position(|option| option.key == key).unwrap_or(0);
    let name = |id: &Option<OrganisationId>| id.and_then(|id| body.organisations.get(id)).map(|row| row.name.to_lowercase());
    sort(&mut status, |(key, _)| Key::numbers([place(FundingStatus::OPTIONS, key.key()) as u64]));
    sort(&mut kind, |(key, _)| Key::numbers([place(FundingKind::OPTIONS, key.key()) as u64]));
    sort(&mut funder, |(key, _)| Key::name(&name(key).unwrap_or_default()).after(u64::from(key.is_none())));
    sort(&mut year, |(key, _)| {
        let years = |year: FinancialYear| year.first().ordinal();
        match key {
            For::Year(year) => Key::numbers([0, years(*year)]),
            For::Several(from, to) => Key::numbers([1, years(*from), years(*to)]),
            For::Unknown => Key::numbers([2]),
        }
    });
    Totals { all, by_status: status, by_funder: funder, by_kind: kind, by_year: year }
}
