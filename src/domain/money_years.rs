//! Money and contracts laid out over the years, against the plan's end: where each bar begins and ends, in hundredths of the
//! width, and the same in words.

use super::{
    contract::{Contract, ContractStatus},
    date::{Date, Day},
    funding::{Funding, FundingStatus},
    gap::{self, Need},
    id::Id as _,
    ladder::{Standing, ladder},
    objective::{Objective, ObjectiveId},
    period::FinancialYear,
    plan::Body,
    record::{Kind, RecordId},
    sort::{Key, natural, sort},
    value::Choice as _,
};

/// The most years shown before and after the plan: a slip in one date must not squeeze all the others.
const BESIDE: i16 = 8;

/// How a bar looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Money or a contract that is there.
    Sure,
    /// Applied for, at risk, not yet awarded.
    Unsure,
    /// Over.
    Ended,
    /// There, but nobody knows until when.
    Endless,
    /// An option that was exercised.
    Taken,
    /// An option that is not decided.
    Open,
}

/// A stretch of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Where it begins.
    pub at: f64,
    /// How wide it is.
    pub width: f64,
    /// How it looks.
    pub look: Look,
}

/// One sum or contract.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The sum or contract.
    pub record: RecordId,
    /// What it is called.
    pub title: String,
    /// What it is and how sure.
    pub status: String,
    /// When it starts, in words; empty when that is not known.
    pub starts: String,
    /// When it ends as it stands, in words; empty when that is not known.
    pub ends: String,
    /// What may follow, in words; empty when nothing does.
    pub options: String,
    /// How its end lies to the plan's, in words; empty when either is not known.
    pub against: String,
    /// Whether it ends before the plan does.
    pub is_short: bool,
    /// What it pays for.
    pub objectives: Vec<(ObjectiveId, String)>,
    /// Its stretches, in order.
    pub bars: Vec<Bar>,
    /// Where notice has to be given by, and until when in words.
    pub notices: Vec<(f64, String)>,
    /// Whether its start is not known: its first bar then begins where the picture does.
    pub open_start: bool,
    /// Whether its end is not known: its last bar then ends where the picture does.
    pub open_end: bool,
}

/// The picture.
#[derive(Clone, Debug, PartialEq)]
pub struct MoneyYears {
    /// Each financial year: name, start and width.
    pub years: Vec<(String, f64, f64)>,
    /// Where today lies, and the day.
    pub today: Option<(f64, Day)>,
    /// Where the plan ends, and the day.
    pub plan_end: Option<(f64, Day)>,
    /// The sums and contracts, the first to end first.
    pub rows: Vec<Row>,
}

#[derive(Clone, Copy)]
struct Scale {
    first: Day,
    last: Day,
}

impl Scale {
    /// Where a day begins; at the edge when it lies outside.
    #[expect(clippy::cast_precision_loss, reason = "days within centuries")]
    fn at(self, day: Day) -> f64 {
        let day = day.max(self.first).min(self.last.plus_days(1));
        day.days_since(self.first) as f64 * 100.0 / (self.last.days_since(self.first) + 1) as f64
    }

    fn inside(self, day: Day) -> Option<f64> {
        (self.first <= day && day <= self.last).then(|| self.at(day))
    }

    /// The bar from one day to the end of another; nothing where it lies wholly outside, or where neither is known.
    fn bar(self, from: Option<Day>, to: Option<Day>, look: Look) -> Option<Bar> {
        from.or(to)?;
        let look = if to.is_none() { Look::Endless } else { look };
        let at = from.map_or(0.0, |from| self.at(from));
        let end = to.map_or(100.0, |to| self.at(to.plus_days(1)));
        (end > at).then_some(Bar { at, width: end - at, look })
    }

    fn years(self) -> Vec<(String, f64, f64)> {
        let (from, to) = (FinancialYear::containing(self.first).0, FinancialYear::containing(self.last).0);
        let place = |year: i16| {
            let year = FinancialYear(year);
            let (start, end) = (self.at(year.first()), self.at(year.last().plus_days(1)));
            (year.to_string(), start, end - start)
        };
        (from..=to).map(place).collect()
    }
}

/// The whole financial years that hold the plan and everything dated, within reason.
fn scale(body: &Body, today: Day) -> Scale {
    let plan = body.details.span();
    let middle = plan.unwrap_or((today, today));
    let mut days: Vec<Day> = plan.into_iter().flat_map(|(first, last)| [first, last]).chain([today]).collect();
    let dates = body.funding.iter().flat_map(|row| [row.starts, row.ends]);
    days.extend(dates.flatten().flat_map(|date| [date.first(), date.last()]));
    for contract in body.contracts.iter() {
        let ladder = ladder(body, contract);
        let dates = [contract.starts, ladder.end, ladder.latest()];
        days.extend(dates.into_iter().flatten().flat_map(|date| [date.first(), date.last()]));
    }
    let year = |day: Day| FinancialYear::containing(day).0;
    let first = days.iter().copied().map(year).min().unwrap_or_else(|| year(today)).max(year(middle.0) - BESIDE);
    let last = days.iter().copied().map(year).max().unwrap_or_else(|| year(today)).min(year(middle.1) + BESIDE);
    Scale { first: FinancialYear(first).first(), last: FinancialYear(last.max(first)).last() }
}

/// Lays out every sum and contract; nothing when there are none.
pub fn money_years(body: &Body, today: Day) -> Option<MoneyYears> {
    if body.funding.is_empty() && body.contracts.is_empty() {
        return None;
    }
    let scale = scale(body, today);
    let plan_end = gap::plan_need(body).map(|need| Need::last(&need));
    let mut rows: Vec<(u64, Row)> = Vec::new();
    for funding in body.funding.iter() {
        rows.push((ordinal(funding.ends), of_money(body, funding, scale, plan_end)));
    }
    for contract in body.contracts.iter() {
        let end = ladder(body, contract).end;
        rows.push((ordinal(end), of_contract(body, contract, scale, plan_end)));
    }
    sort(&mut rows, |(end, row)| Key::words(natural(&row.title)).after(*end));
    Some(MoneyYears {
        years: scale.years(),
        today: scale.inside(today).map(|at| (at, today)),
        plan_end: plan_end.and_then(|end| Some((scale.inside(end).map(|_| scale.at(end.plus_days(1)))?, end))),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    })
}

fn ordinal(end: Option<Date>) -> u64 {
    end.map_or(u64::MAX, |end| end.last().ordinal())
}

/// What a row says of its dates.
fn row(record: RecordId, title: &str, starts: Option<Date>, ends: Option<Date>, plan_end: Option<Day>) -> Row {
    let words = |date: Option<Date>| date.map(Date::words).unwrap_or_default();
    let both = ends.map(Date::last).zip(plan_end);
    let against = both.map(|(end, plan)| gap::against(end, plan)).unwrap_or_default();
    let is_short = both.is_some_and(|(end, plan)| end < plan);
    Row {
        record,
        title: title.to_owned(),
        status: String::new(),
        starts: words(starts),
        ends: words(ends),
        options: String::new(),
        against,
        is_short,
        objectives: Vec::new(),
        bars: Vec::new(),
        notices: Vec::new(),
        open_start: starts.is_none(),
        open_end: ends.is_none(),
    }
}

fn named(body: &Body, objectives: &[ObjectiveId]) -> Vec<(ObjectiveId, String)> {
    let mut found: Vec<_> =
        objectives.iter().filter_map(|id| body.objectives.get(*id)).map(|row| (row.id, Objective::brief(row))).collect();
    sort(&mut found, |(_, name)| Key::name(name));
    found
}

fn of_money(body: &Body, funding: &Funding, scale: Scale, plan_end: Option<Day>) -> Row {
    let look = match funding.status {
        FundingStatus::Secured => Look::Sure,
        FundingStatus::Applied | FundingStatus::AtRisk => Look::Unsure,
        FundingStatus::Ended => Look::Ended,
    };
    let record = RecordId { kind: Kind::Funding, id: funding.id.raw() };
    Row {
        status: format!("{}, {}", funding.kind.label(), funding.status.label().to_lowercase()),
        objectives: named(body, &funding.objectives),
        bars: scale.bar(funding.starts.map(Date::first), funding.ends.map(Date::last), look).into_iter().collect(),
        ..row(record, &funding.title, funding.starts, funding.ends, plan_end)
    }
}

fn of_contract(body: &Body, contract: &Contract, scale: Scale, plan_end: Option<Day>) -> Row {
    let look = match contract.status {
        ContractStatus::Running | ContractStatus::Awarded => Look::Sure,
        ContractStatus::Planned | ContractStatus::Procuring => Look::Unsure,
        ContractStatus::Ended => Look::Ended,
    };
    let ladder = ladder(body, contract);
    let first = ladder.first.date();
    let mut bars: Vec<Bar> = scale.bar(contract.starts.map(Date::first), first.map(Date::last), look).into_iter().collect();
    let mut notices = Vec::new();
    let mut options = Vec::new();
    for rung in &ladder.rungs {
        let look = match rung.standing {
            Standing::Taken => Look::Taken,
            Standing::Next | Standing::Later => Look::Open,
            Standing::Declined | Standing::Lapsed => continue,
        };
        let Some((from, to)) = rung.from.zip(rung.to) else { continue };
        bars.extend(scale.bar(Some(from.first()), Some(to.last()), look));
        let mut words = format!("option {} to {}", rung.number, to.words());
        if look == Look::Taken {
            words.push_str(", exercised");
        } else if let Some(by) = rung.option.notice_by {
            notices.extend(scale.inside(by.last()).map(|at| (at, by.words())));
            words.push_str(", notice by ");
            words.push_str(&by.words());
        }
        options.push(words);
    }
    let record = RecordId { kind: Kind::Contract, id: contract.id.raw() };
    Row {
        status: format!("Contract, {}", contract.status.label().to_lowercase()),
        options: options.join("; "),
        objectives: named(body, &contract.objectives),
        bars,
        notices,
        ..row(record, &contract.title, contract.starts, ladder.end, plan_end)
    }
}
