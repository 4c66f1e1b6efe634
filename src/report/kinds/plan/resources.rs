//! What pays for the work, and until when.

use super::writing::Writing;
use crate::{
    domain::{
        contract::{Contract, ContractStatus},
        date::Date,
        funding::Funding,
        funding_totals::{Sum, totals},
        listing::counted,
        money, months,
        objective::{Objective, ObjectiveId},
        sort::{Key, sort},
        value::Choice as _,
    },
    report::{
        document::Column,
        parts::{date_words, organisation_words, told_cell},
    },
};

impl Writing<'_> {
    /// Money and contracts, with their ends.
    pub(super) fn resources(&mut self) {
        let anchor = self.sheet.heading(1, "Resources");
        let mut funding: Vec<&Funding> = self.body.funding.iter().collect();
        sort(&mut funding, |row| Key::name(&row.title));
        if funding.is_empty() {
            self.sheet.missing("No funding is recorded.");
        } else {
            self.places.resources = Some(anchor);
            self.sheet.say(total_words(&totals(self.body).all));
        }
        let rows = funding.iter().map(|row| {
            vec![
                row.title.clone().into(),
                organisation_words(self.body, row.funder).into(),
                row.kind.label().into(),
                row.amount.map(money::words).unwrap_or_default().into(),
                date_words(row.starts).into(),
                date_words(row.ends).into(),
                row.status.label().into(),
                self.references(&row.objectives).into(),
            ]
        });
        let columns = vec![
            Column::words("What it pays for", 24),
            Column::words("Funder", 20),
            Column::words("Kind", 11),
            Column::numbers("Amount", 11),
            Column::words("From", 9),
            Column::words("Until", 10),
            Column::words("How sure", 10),
            Column::words("Objectives", 10),
        ];
        let rows = rows.collect();
        self.sheet.table("Funding", columns, rows);
        self.contracts();
    }

    fn contracts(&mut self) {
        let mut contracts: Vec<&Contract> = self.body.contracts.iter().filter(|row| row.status != ContractStatus::Ended).collect();
        sort(&mut contracts, |row| Key::name(&row.title));
        let rows = contracts.iter().map(|row| {
            let length = row.months.filter(|_| row.ends.is_none()).and_then(months::whole).map(months::words);
            vec![
                row.title.clone().into(),
                organisation_words(self.body, row.provider).into(),
                row.value.map(money::words).unwrap_or_default().into(),
                row.ends.map(Date::words).or(length.map(|length| format!("Lasts {length}"))).unwrap_or_default().into(),
                told_cell(&row.outputs),
                self.references(&row.objectives).into(),
            ]
        });
        let columns = vec![
            Column::words("Contract", 22),
            Column::words("Provider", 18),
            Column::numbers("Value", 11),
            Column::words("Until", 13),
            Column::words("What is provided", 26),
            Column::words("Objectives", 10),
        ];
        let rows = rows.collect();
        self.sheet.table("Contracts", columns, rows);
    }

    /// The references of objectives that go on, in the order of the plan.
    fn references(&self, objectives: &[ObjectiveId]) -> String {
        let found = objectives.iter().filter_map(|id| self.body.objectives.get(*id)).filter(|row| row.status.is_live());
        let mut found: Vec<String> = found.map(Objective::brief).collect();
        sort(&mut found, |name| Key::name(name));
        found.join(", ")
    }
}

/// `Of 8 sums of money, 1 states its amount: £5,000,000 in all.`
fn total_words(all: &Sum) -> String {
    let stated = all.sums - all.unstated;
    let amount = all.amount().map(money::words).unwrap_or_default();
    match (stated, all.unstated) {
        (0, _) => format!("{} for the plan.", counted(all.sums, "sum of money pays", "sums of money pay")),
        (_, 0) => format!("{} for the plan, {amount} in all.", counted(all.sums, "sum of money pays", "sums of money pay")),
        (1, _) => format!("Of {} sums of money, 1 states its amount: {amount}.", all.sums),
        _ => format!("Of {} sums of money, {stated} state their amounts: {amount} in all.", all.sums),
    }
}
