//! Until when a contract lasts, and the ladder of its options to extend it.

use super::{
    contract::{Contract, ContractId, ContractOption, OptionStatus},
    date::{Date, Day},
    id::Id as _,
    months,
    plan::Body,
    sort::{Key, sort},
};
use std::sync::Arc;

/// Where a contract's end comes from, options left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstEnd {
    /// It was given.
    Stated(Date),
    /// It follows from the start and the length.
    Worked {
        /// The end.
        end: Date,
        /// What it begins with.
        start: Date,
        /// How many months it lasts.
        months: i64,
    },
    /// It is not known; perhaps its length is, in months.
    Unknown(Option<i64>),
}

/// What a rung of the ladder is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Exercised: the contract lasts until its end.
    Taken,
    /// The next one that can be decided.
    Next,
    /// It can be decided once those before it were exercised.
    Later,
    /// It was not taken up, and with it the ladder ends.
    Declined,
    /// One before it was not taken up.
    Lapsed,
}

/// One option, with the stretch it would add.
#[derive(Clone, Debug, PartialEq)]
pub struct Rung {
    /// The option as it stands in the plan.
    pub option: Arc<ContractOption>,
    /// Its place, from 1.
    pub number: usize,
    /// How many months it adds, if that is a whole number.
    pub months: Option<i64>,
    /// When it would begin.
    pub from: Option<Date>,
    /// When it would end.
    pub to: Option<Date>,
    /// What it is worth.
    pub standing: Standing,
}

/// A contract's end and what may follow it.
#[derive(Clone, Debug, PartialEq)]
pub struct Ladder {
    /// The end without options.
    pub first: FirstEnd,
    /// The end as it stands: an option counts once it is exercised, and never before.
    pub end: Option<Date>,
    /// The options in their order.
    pub rungs: Vec<Rung>,
}

impl FirstEnd {
    /// The date, if it is known.
    pub fn date(self) -> Option<Date> {
        match self {
            Self::Stated(end) | Self::Worked { end, .. } => Some(end),
            Self::Unknown(_) => None,
        }
    }

    /// How it is known, in words.
    pub fn words(self) -> String {
        match self {
            Self::Stated(end) => end.words(),
            Self::Worked { end, start, months } => {
                format!("{} ({} from {})", end.words(), months::words(months), start.words())
            }
            Self::Unknown(Some(months)) => format!("Not known: {} from a start that is not known", months::words(months)),
            Self::Unknown(None) => "Not known".to_owned(),
        }
    }
}

impl Standing {
    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Taken => "Exercised",
            Self::Next => "Not decided",
            Self::Later => "Not decided, after the one before",
            Self::Declined => "Not taken up",
            Self::Lapsed => "Lapsed: one before was not taken up",
        }
    }
}

impl Contract {
    /// Its end without options: as given, or worked out from its start and length.
    pub fn first_end(&self) -> FirstEnd {
        let length = self.months.and_then(months::whole);
        match (self.ends, self.starts, length) {
            (Some(end), _, _) => FirstEnd::Stated(end),
            (None, Some(start), Some(months)) => months::end_after(start, months)
                .map_or(FirstEnd::Unknown(Some(months)), |end| FirstEnd::Worked { end, start, months }),
            _ => FirstEnd::Unknown(length),
        }
    }
}

impl Rung {
    /// Whether it waits for a decision and its notice date has passed.
    pub fn is_late(&self, today: Day) -> bool {
        matches!(self.standing, Standing::Next) && self.option.notice_by.is_some_and(|by| by.last() < today)
    }
}

impl Ladder {
    /// The option that is to be decided next.
    pub fn next(&self) -> Option<&Rung> {
        self.rungs.iter().find(|rung| rung.standing == Standing::Next)
    }

    /// The end if every option that still can be is exercised.
    pub fn latest(&self) -> Option<Date> {
        let open = |rung: &&Rung| matches!(rung.standing, Standing::Taken | Standing::Next | Standing::Later);
        self.rungs.iter().rfind(open).map_or(self.end, |rung| rung.to)
    }

    /// Options that are marked as exercised though one before them is not: they do not count.
    pub fn out_of_order(&self) -> impl Iterator<Item = &Rung> {
        self.rungs.iter().filter(|rung| rung.option.status == OptionStatus::Exercised && rung.standing != Standing::Taken)
    }
}

/// The options of a contract, in their order.
pub fn options_of(body: &Body, contract: ContractId) -> Vec<Arc<ContractOption>> {
    let mut options: Vec<_> = body.contract_options.iter_shared().filter(|option| option.contract == Some(contract)).collect();
    in_order(&mut options);
    options
}

fn in_order(options: &mut Vec<Arc<ContractOption>>) {
    sort(options, |option| Key::numbers([option.position.into(), option.id.raw().bits()]));
}

/// The ladder of a contract.
pub fn ladder(body: &Body, contract: &Contract) -> Ladder {
    ladder_with(contract, options_of(body, contract.id))
}

/// The ladder of a contract with these options. Each end is reckoned from the first, so that a short month on the way shortens none
/// that follows.
pub fn ladder_with(contract: &Contract, mut options: Vec<Arc<ContractOption>>) -> Ladder {
    in_order(&mut options);
    let first = contract.first_end();
    let mut end = first.date();
    let (mut from, mut sum, mut taken, mut stopped) = (end.map(months::next), Some(0_i64), true, false);
    let mut rungs = Vec::new();
    for option in options {
        let length = option.months.and_then(months::whole);
        sum = sum.zip(length).and_then(|(sum, months)| sum.checked_add(months));
        let to = first.date().zip(sum).and_then(|(first, months)| months::plus(first, months));
        let standing = match (stopped, taken, option.status) {
            (true, _, _) => Standing::Lapsed,
            (_, _, OptionStatus::Declined) => Standing::Declined,
            (_, true, OptionStatus::Exercised) => Standing::Taken,
            (_, true, OptionStatus::Open) => Standing::Next,
            (_, false, _) => Standing::Later,
        };
        stopped |= standing == Standing::Declined;
        taken &= standing == Standing::Taken;
        if standing == Standing::Taken {
            end = to;
        }
        rungs.push(Rung { number: rungs.len() + 1, months: length, from, to, standing, option });
        from = to.map(months::next);
    }
    Ladder { first, end, rungs }
}

/// The ladder of the contract with this id.
pub fn ladder_of(body: &Body, contract: ContractId) -> Option<Ladder> {
    body.contracts.get(contract).map(|contract| ladder(body, contract))
}

/// When a contract ends as it stands, if that is known.
pub fn end_of(body: &Body, contract: &Contract) -> Option<Date> {
    ladder(body, contract).end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        contract::{ContractOptionId, OptionStatus::*},
        field::Record as _,
        id::RawId,
    };
    use proptest::prelude::*;

    fn date(text: &str) -> Date {
        Date::read(text).unwrap()
    }

    fn body(contract: Contract, options: &[(&str, OptionStatus)]) -> Body {
        let mut body = Body::default();
        for (place, (months, status)) in options.iter().enumerate() {
            // Their ids run against their order.
            let mut option = ContractOption::blank(ContractOptionId::of(RawId::from_bits(900 - place as u64).unwrap()));
            option.contract = Some(contract.id);
            option.position = u32::try_from(place).unwrap() + 1;
            option.months = months.parse().ok();
            option.status = *status;
            body.contract_options.put(option);
        }
        body.contracts.put(contract);
        body
    }

    fn contract() -> Contract {
        let mut contract = Contract::blank(ContractId::of(RawId::ONLY));
        contract.ends = Some(date("31 March 2025"));
        contract
    }

    fn climb(contract: Contract, options: &[(&str, OptionStatus)]) -> (Option<String>, Vec<(Option<String>, Standing)>) {
        let id = contract.id;
        let ladder = ladder_of(&body(contract, options), id).unwrap();
        let words = |date: Option<Date>| date.map(Date::words);
        (words(ladder.end), ladder.rungs.iter().map(|rung| (words(rung.to), rung.standing)).collect())
    }

    #[test]
    fn an_option_is_not_the_end_until_it_is_exercised() {
        let (one, two) = (Some("31 March 2026".to_owned()), Some("31 March 2027".to_owned()));
        for (options, end, standings) in [
            ([("12", Open), ("12", Open)], "31 March 2025", [Standing::Next, Standing::Later]),
            ([("12", Exercised), ("12", Open)], "31 March 2026", [Standing::Taken, Standing::Next]),
            ([("12", Exercised), ("12", Exercised)], "31 March 2027", [Standing::Taken, Standing::Taken]),
            ([("12", Exercised), ("12", Declined)], "31 March 2026", [Standing::Taken, Standing::Declined]),
            ([("12", Declined), ("12", Open)], "31 March 2025", [Standing::Declined, Standing::Lapsed]),
            ([("12", Declined), ("12", Exercised)], "31 March 2025", [Standing::Declined, Standing::Lapsed]),
            ([("12", Open), ("12", Exercised)], "31 March 2025", [Standing::Next, Standing::Later]),
        ] {
            let rungs = [one.clone(), two.clone()].into_iter().zip(standings).collect::<Vec<_>>();
            assert_eq!(climb(contract(), &options), (Some(end.to_owned()), rungs), "{options:?}");
        }
    }

    #[test]
    fn a_short_month_shortens_only_itself() {
        let mut contract = contract();
        contract.ends = Some(date("31 December 2024"));
        let found = climb(contract, &[("2", Exercised), ("1", Exercised)]);
        assert_eq!(found.1[0].0.as_deref(), Some("28 February 2025"));
        assert_eq!(found.0.as_deref(), Some("31 March 2025"));
    }

    #[test]
    fn an_end_that_is_not_known_stays_so() {
        let months = |months: &str| months.parse().ok();
        let mut unknown = contract();
        (unknown.ends, unknown.months) = (None, months("60"));
        assert_eq!(unknown.first_end().words(), "Not known: 60 months from a start that is not known");
        assert_eq!(climb(unknown.clone(), &[("24", Exercised)]), (None, vec![(None, Standing::Taken)]));
        let mut worked = unknown;
        worked.starts = Some(date("April 2023"));
        assert_eq!(worked.first_end().words(), "March 2028 (60 months from April 2023)");
        assert_eq!(climb(worked, &[("24", Exercised)]).0.as_deref(), Some("March 2030"));
        assert_eq!(climb(contract(), &[("1.5", Exercised), ("12", Open)]).0, None, "an option of no known length");
    }

    #[test]
    fn the_latest_end_leaves_out_what_cannot_come() {
        let latest = |options: &[(&str, OptionStatus)]| {
            let contract = contract();
            ladder_of(&body(contract.clone(), options), contract.id).unwrap().latest().map(Date::words).unwrap()
        };
        assert_eq!(latest(&[("12", Open), ("12", Open)]), "31 March 2027");
        assert_eq!(latest(&[("12", Exercised), ("12", Declined)]), "31 March 2026");
        assert_eq!(latest(&[("12", Declined), ("12", Open)]), "31 March 2025");
        assert_eq!(latest(&[]), "31 March 2025");
    }

    proptest! {
        #[test]
        fn the_end_is_the_first_and_what_was_taken(states in proptest::collection::vec((1_i64..40, 0_u8..3), 0..6)) {
            let status = |state: u8| [Open, Exercised, Declined][usize::from(state)];
            let options: Vec<_> = states.iter().map(|(months, state)| (months.to_string(), status(*state))).collect();
            let options: Vec<_> = options.iter().map(|(months, state)| (months.as_str(), *state)).collect();
            let taken: i64 = states.iter().take_while(|(_, state)| *state == 1).map(|(months, _)| months).sum();
            let contract = contract();
            let ladder = ladder_of(&body(contract.clone(), &options), contract.id).unwrap();
            prop_assert_eq!(ladder.end, months::plus(date("31 March 2025"), taken));
            prop_assert!(ladder.rungs.iter().filter(|rung| rung.standing == Standing::Next).count() <= 1);
            prop_assert!(ladder.rungs.windows(2).all(|pair| pair[1].from == pair[0].to.map(months::next)));
        }
    }
}
