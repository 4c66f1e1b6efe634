//! The figures that the partner answers for, and the money that passes through its hands.

use super::writing::Writing;
use crate::{
    domain::{
        contract::{Contract, ContractStatus},
        date::Date,
        figures::{Series, row},
        funding::{Funding, FundingStatus},
        indicator::Indicator,
        money,
        quarter::{FigureState, figures_due},
        record::Named as _,
        sort::{Key, sort},
        value::Choice as _,
    },
    report::{
        document::{Cell, Column},
        parts::{date_words, noted, post_words},
    },
};

impl Writing<'_> {
    /// The indicators that one of its posts answers for and that are still read.
    pub(super) fn figures(&self) -> Vec<Series> {
        let mine =
            |indicator: &Indicator| self.has_post(indicator.owner) && indicator.retired_on.is_none_or(|on| self.day < on.first());
        Series::some(self.body, &mine)
    }

    pub(super) fn supplies(&mut self) {
        self.sheet.heading(1, "Figures it supplies");
        let due = figures_due(self.body, self.period, self.day);
        let state = |series: &Series| {
            let mine = due.iter().filter(|figure| figure.indicator.id == series.indicator.id);
            let words = mine.map(|figure| match figure.state {
                FigureState::Came(_) => format!("{}: came", figure.of.words()),
                FigureState::Missing => format!("{}: missing", figure.of.words()),
                FigureState::NotKnownBefore(day) => format!("{}: not known before {}", figure.of.words(), day.words()),
            });
            words.collect::<Vec<_>>().join("; ")
        };
        let explained = self.sheet.explained();
        let row = |series: &Series| -> Vec<Cell> {
            let indicator = &*series.indicator;
            let latest = series.latest().and_then(|index| Some((series.points.get(index)?, row(series, index, self.day)?)));
            let latest = latest.map_or_else(
                || Cell::from("None yet"),
                |(point, row)| noted(format!("{}, {}", row.brief, row.when).into(), explained.of_reading(&point.reading)),
            );
            let state = state(series);
            vec![
                indicator.name(self.body).into(),
                post_words(self.body, indicator.owner).into(),
                indicator.frequency.label().into(),
                latest,
                if state.is_empty() { "Nothing is due".to_owned() } else { state }.into(),
            ]
        };
        let rows: Vec<Vec<Cell>> = self.figures().iter().map(row).collect();
        if rows.is_empty() {
            self.sheet.say("None of its posts is named as the owner of a figure.");
        }
        let columns = vec![
            Column::words("Figure", 30),
            Column::words("Owner", 20),
            Column::words("How often", 14),
            Column::words("Latest", 18),
            Column::words(format!("For {}", self.period.words()), 18),
        ];
        self.sheet.table("Figures it supplies", columns, rows);
    }

    /// Money that it gives and contracts that it carries out.
    pub(super) fn money(&mut self) {
        self.sheet.heading(1, "Money and contracts");
        let given = self.body.funding.iter().filter(|row| row.funder == Some(self.partner) && row.status != FundingStatus::Ended);
        let mut given: Vec<&Funding> = given.collect();
        sort(&mut given, |row| Key::name(&row.title));
        let row = |row: &&Funding| -> Vec<Cell> {
            let amount = row.amount.map_or_else(|| "Not stated".to_owned(), money::words);
            let ends = row.ends.map_or_else(|| "Not stated".to_owned(), Date::words);
            vec![row.title.as_str().into(), amount.into(), ends.into(), row.status.label().into()]
        };
        let columns = vec![
            Column::words("What it pays for", 46),
            Column::numbers("Amount", 18),
            Column::words("Until", 18),
            Column::words("How sure", 18),
        ];
        let rows = given.iter().map(row).collect();
        self.sheet.table("Money it gives", columns, rows);
        let held =
            self.body.contracts.iter().filter(|row| row.provider == Some(self.partner) && row.status != ContractStatus::Ended);
        let mut held: Vec<&Contract> = held.collect();
        sort(&mut held, |row| Key::name(&row.title));
        let row = |row: &&Contract| -> Vec<Cell> {
            let value = row.value.map_or_else(|| "Not stated".to_owned(), money::words);
            let ends = row.ends.map_or_else(|| "Not stated".to_owned(), Date::words);
            vec![row.title.as_str().into(), value.into(), date_words(row.starts).into(), ends.into()]
        };
        let columns = vec![
            Column::words("Contract", 46),
            Column::numbers("Value", 18),
            Column::words("From", 18),
            Column::words("Until", 18),
        ];
        let rows = held.iter().map(row).collect();
        self.sheet.table("Contracts it carries out", columns, rows);
    }
}
