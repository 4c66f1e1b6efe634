//! The arithmetic of a cohort: opening + joined - left = closing, and who left and joined by reason.

use super::{
    balance::{Balance, written},
    cohort::{CohortFlow, CohortFlowId, Movement, MovementId, MovementKind},
    id::Id as _,
    number::Number,
    plan::Body,
    sort::{Key, sort},
};

/// How many moved for one reason.
#[derive(Clone, Debug, PartialEq)]
pub struct ReasonLine {
    /// The record.
    pub movement: MovementId,
    /// The reason.
    pub reason: String,
    /// How many, where that is stated.
    pub number: Option<Number>,
}

/// Movements of one kind by reason, held against how many there were in all.
#[derive(Clone, Debug, PartialEq)]
pub struct Reasons {
    /// How many there were in all, where that is stated.
    pub stated: Option<Number>,
    /// The reasons in their order.
    pub lines: Vec<ReasonLine>,
    /// What the stated numbers come to; nothing when there are none.
    pub sum: Option<Number>,
    /// Whether the reasons account for all. `Short` is what is not accounted for; unknown when no reasons are given, or none in all.
    pub balance: Balance,
}

/// What a cohort flow comes to. What was not stated stays so: nothing here is put in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct CohortSums {
    /// In the cohort at the beginning.
    pub opening: Option<Number>,
    /// In the cohort at the end.
    pub closing: Option<Number>,
    /// Opening + joined - left, where all three are stated.
    pub comes_to: Option<Number>,
    /// What it comes to, held against the closing number. `Short`: the closing number is larger than what it comes to.
    pub balance: Balance,
    /// Joined - left, where both are stated: below nought when the cohort became smaller.
    pub net: Option<Number>,
    /// Who joined.
    pub joined: Reasons,
    /// Who left.
    pub left: Reasons,
    /// Who moved up in risk; nothing in all is stated of them.
    pub raised: Reasons,
    /// Who moved down in risk.
    pub lowered: Reasons,
}

/// Works a flow out. Nothing when there is no such flow.
pub fn cohort_sums(body: &Body, flow: CohortFlowId) -> Option<CohortSums> {
    let found = body.cohort_flows.get(flow)?;
    let movements: Vec<&Movement> = body.movements.iter().filter(|movement| movement.flow == Some(flow)).collect();
    Some(sums_of(found, &movements))
}

/// Works a flow out from its movements.
pub fn sums_of(flow: &CohortFlow, movements: &[&Movement]) -> CohortSums {
    let (opening, joined, left, closing) = (flow.opening, flow.joined, flow.left, flow.closing);
    let net = joined.zip(left).and_then(|(joined, left)| joined.minus(left));
    let comes_to = opening.zip(net).and_then(|(opening, net)| opening.plus(net));
    CohortSums {
        opening,
        closing,
        comes_to,
        balance: Balance::of(comes_to, closing),
        net,
        joined: reasons(movements, MovementKind::Joined, joined),
        left: reasons(movements, MovementKind::Left, left),
        raised: reasons(movements, MovementKind::Raised, None),
        lowered: reasons(movements, MovementKind::Lowered, None),
    }
}

fn reasons(movements: &[&Movement], kind: MovementKind, stated: Option<Number>) -> Reasons {
    let mut found: Vec<&&Movement> = movements.iter().filter(|movement| movement.kind == kind).collect();
    sort(&mut found, |movement| Key::numbers([movement.position.into(), movement.id.raw().bits()]));
    let line =
        |movement: &&&Movement| ReasonLine { movement: movement.id, reason: movement.reason.clone(), number: movement.number };
    let lines: Vec<ReasonLine> = found.iter().map(line).collect();
    let numbers: Vec<Number> = lines.iter().filter_map(|line| line.number).collect();
    let sum = if numbers.is_empty() { None } else { Number::sum(numbers) };
    Reasons { balance: Balance::of(sum, stated), stated, lines, sum }
}

impl Reasons {
    /// The sum in full: `11 + 10 = 21, of 23: 2 not accounted for`. Empty when no reasons are given.
    pub fn words(&self) -> String {
        let Some(sum) = self.sum else { return String::new() };
        let numbers: Vec<Number> = self.lines.iter().filter_map(|line| line.number).collect();
        let several = numbers.len() > 1;
        let sum = if several { format!("{} = {}", written(numbers), sum.grouped()) } else { sum.grouped() };
        let of = self.stated.map(Number::grouped).unwrap_or_default();
        match self.balance {
            Balance::Unknown => sum,
            Balance::Even => format!("{sum}, which is all {of}"),
            Balance::Short(by) => format!("{sum}, of {of}: {} not accounted for", by.grouped()),
            Balance::Over(by) => format!("{sum}, of {of}: {} too many", by.grouped()),
        }
    }
}

impl CohortSums {
    /// The flow in one line, what is missing named: `opening not stated + 20 joined − 23 left = closing not stated`.
    pub fn line(&self) -> String {
        let term = |number: Option<Number>, name: &str| {
            number.map_or_else(|| format!("{name} not stated"), |number| format!("{} {name}", number.grouped()))
        };
        let (opening, closing) = (term(self.opening, "opening"), term(self.closing, "closing"));
        format!("{opening} + {} − {} = {closing}", term(self.joined.stated, "joined"), term(self.left.stated, "left"))
    }

    /// What became of the number in all: `3 more left than joined`. Empty where it is not known.
    pub fn net_words(&self) -> String {
        let Some((net, size)) = self.net.and_then(|net| Some((net, net.size()?))) else { return String::new() };
        match (net.is_nought(), net.is_negative()) {
            (true, _) => "As many joined as left.".to_owned(),
            (_, true) => format!("{} more left than joined.", size.grouped()),
            (_, false) => format!("{} more joined than left.", size.grouped()),
        }
    }

    /// What does not add up, in short: `2 who left not accounted for`. Empty where nothing is wrong.
    pub fn off_words(&self) -> String {
        let of = |reasons: &Reasons, who: &str| match reasons.balance {
            Balance::Short(by) => Some(format!("{} who {who} not accounted for", by.grouped())),
            Balance::Over(by) => Some(format!("{} too many who {who}", by.grouped())),
            Balance::Even | Balance::Unknown => None,
        };
        let line = Some(self.imbalance()).filter(|words| !words.is_empty());
        let said: Vec<String> = [line, of(&self.left, "left"), of(&self.joined, "joined")].into_iter().flatten().collect();
        said.join("; ")
    }

    /// What the line comes to where it does not balance: `60 + 20 − 23 = 57, not 58: 1 too many`. Empty where it does, or where a
    /// part of it is not stated.
    pub fn imbalance(&self) -> String {
        let Some(((opening, comes_to), closing)) = self.opening.zip(self.comes_to).zip(self.closing) else { return String::new() };
        let Some((joined, left)) = self.joined.stated.zip(self.left.stated) else { return String::new() };
        let end = match self.balance {
            Balance::Short(by) => format!("{} more than that", by.grouped()),
            Balance::Over(by) => format!("{} fewer than that", by.grouped()),
            Balance::Even | Balance::Unknown => return String::new(),
        };
        let [opening, joined, left, comes_to, closing] = [opening, joined, left, comes_to, closing].map(Number::grouped);
        format!("{opening} + {joined} − {left} = {comes_to}, but {closing} are stated at the end, {end}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{field::Record as _, id::RawId};
    use proptest::prelude::*;

    fn movement(kind: MovementKind, place: u32, reason: &str, number: i64) -> Movement {
        let mut movement = Movement::blank(MovementId::of(RawId::from_bits(u64::from(place) + 1).unwrap()));
        (movement.kind, movement.position, movement.reason, movement.number) =
            (kind, place, reason.into(), Some(Number::whole(number)));
        movement
    }

    fn flow(parts: [Option<i64>; 4]) -> CohortFlow {
        let mut flow = CohortFlow::blank(CohortFlowId::of(RawId::ONLY));
        [flow.opening, flow.joined, flow.left, flow.closing] = parts.map(|part| part.map(Number::whole));
        flow
    }

    #[test]
    fn two_who_left_are_not_accounted_for() {
        let movements = [
            movement(MovementKind::Left, 2, "Moved to another borough", 10),
            movement(MovementKind::Left, 1, "Completed", 11),
            movement(MovementKind::Raised, 3, "Each month on average", 2),
        ];
        let sums = sums_of(&flow([None, Some(20), Some(23), None]), &movements.iter().collect::<Vec<_>>());
        assert_eq!(sums.line(), "opening not stated + 20 joined − 23 left = closing not stated");
        assert_eq!(
            (sums.net, sums.comes_to, sums.balance, sums.imbalance()),
            (Some(Number::whole(-3)), None, Balance::Unknown, String::new())
        );
        assert_eq!((sums.left.sum, sums.left.balance), (Some(Number::whole(21)), Balance::Short(Number::whole(2))));
        assert_eq!(sums.left.words(), "11 + 10 = 21, of 23: 2 not accounted for");
        assert_eq!((sums.joined.sum, sums.joined.balance, sums.joined.words().as_str()), (None, Balance::Unknown, ""));
        assert_eq!(
            (sums.net_words().as_str(), sums.off_words().as_str()),
            ("3 more left than joined.", "2 who left not accounted for")
        );
        assert_eq!((sums.raised.words().as_str(), sums.raised.balance), ("2", Balance::Unknown));
    }

    #[test]
    fn a_line_that_does_not_balance_says_by_how_much() {
        for (parts, balance, said) in [
            ([Some(60), Some(20), Some(23), Some(57)], Balance::Even, ""),
            (
                [Some(60), Some(20), Some(23), Some(58)],
                Balance::Short(Number::whole(1)),
                "60 + 20 − 23 = 57, but 58 are stated at the end, 1 more than that",
            ),
            (
                [Some(1060), Some(20), Some(23), Some(50)],
                Balance::Over(Number::whole(1007)),
                "1,060 + 20 − 23 = 1,057, but 50 are stated at the end, 1,007 fewer than that",
            ),
            ([Some(60), None, Some(23), Some(58)], Balance::Unknown, ""),
        ] {
            let sums = sums_of(&flow(parts), &[]);
            assert_eq!((sums.balance, sums.imbalance().as_str()), (balance, said));
        }
    }

    proptest! {
        #[test]
        fn a_flow_made_to_balance_does_and_one_slip_is_found_with_its_size(
            opening in 0_i64..100_000, joined in 0_i64..100_000, leavers in prop::collection::vec(0_i64..10_000, 1..8), slip in 1_i64..1000,
        ) {
            let left: i64 = leavers.iter().sum();
            let movements: Vec<Movement> = leavers.iter().zip(0_u32..).map(|(number, place)| movement(MovementKind::Left, place, "", *number)).collect();
            let movements: Vec<&Movement> = movements.iter().collect();
            let good = flow([Some(opening), Some(joined), Some(left), Some(opening + joined - left)]);
            let sums = sums_of(&good, &movements);
            prop_assert_eq!((sums.balance, sums.left.balance, sums.net), (Balance::Even, Balance::Even, Some(Number::whole(joined - left))));
            let closing = flow([Some(opening), Some(joined), Some(left), Some(opening + joined - left + slip)]);
            let sums = sums_of(&closing, &movements);
            prop_assert_eq!((sums.balance, sums.left.balance), (Balance::Short(Number::whole(slip)), Balance::Even));
            let leavers = flow([Some(opening), Some(joined), Some(left + slip), Some(opening + joined - left - slip)]);
            let sums = sums_of(&leavers, &movements);
            prop_assert_eq!((sums.balance, sums.left.balance), (Balance::Even, Balance::Short(Number::whole(slip))));
        }
    }
}
