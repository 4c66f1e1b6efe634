//! Where a plan's dates lie on its strip of years.

use crate::domain::sort::{Key, sort};
use crate::domain::{
    date::{Date, Day},
    ladder,
    period::FinancialYear,
    plan::{Body, Plan},
};

/// The most small marks that can still be told apart.
pub(super) const MOST_SMALL: usize = 60;

/// The most days on which money or contracts end that are marked.
const MOST_ENDINGS: usize = 8;

/// What a mark on the strip stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    Approved,
    Edition,
    Today,
    Review,
    Ends,
}

/// A date that matters to the whole plan.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mark {
    pub sign: Sign,
    /// Where it lies, in hundredths of the strip; nothing when it lies outside.
    pub at: Option<f64>,
    pub when: String,
    pub what: String,
    day: Day,
}

/// A plan's years with what is marked on them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Years {
    pub words: String,
    /// Each year's name, start and width, in hundredths.
    pub each: Vec<(String, f64, f64)>,
    pub marks: Vec<Mark>,
    /// Where milestones and due dates lie, and whether they were reached.
    pub small: Vec<(f64, bool)>,
    pub small_words: String,
}

/// Lays a plan's dates out, if it has a first and a last day.
pub(super) fn years(plan: &Plan, body: &Body, today: Day) -> Option<Years> {
    let (first, last) = body.details.span()?;
    let scale = Scale { first, last };
    let (small, small_words) = small_marks(body, scale);
    Some(Years {
        words: format!("From {} to {}.", first.words(), last.words()),
        each: scale.years(),
        marks: marks(plan, body, today, scale),
        small,
        small_words,
    })
}

#[derive(Clone, Copy)]
struct Scale {
    first: Day,
    last: Day,
}

impl Scale {
    /// Where a day begins, in hundredths of the whole.
    #[expect(clippy::cast_precision_loss, reason = "days within centuries")]
    fn at(self, day: Day) -> f64 {
        day.days_since(self.first) as f64 * 100.0 / (self.last.days_since(self.first) + 1) as f64
    }

    fn inside(self, day: Day) -> Option<f64> {
        (self.first <= day && day <= self.last).then(|| self.at(day))
    }

    fn years(self) -> Vec<(String, f64, f64)> {
        let (from, to) = (FinancialYear::containing(self.first).0, FinancialYear::containing(self.last).0);
        let place = |year: i16| {
            let year = FinancialYear(year);
            let (start, end) = (self.at(year.first().max(self.first)), self.at(year.last().min(self.last).plus_days(1)));
            (year.to_string(), start, end - start)
        };
        (from..=to).map(place).collect()
    }
}

/// The day in the middle of what a date can mean.
fn middle(date: Date) -> Day {
    date.first().plus_days(date.last().days_since(date.first()) / 2)
}

fn marks(plan: &Plan, body: &Body, today: Day, scale: Scale) -> Vec<Mark> {
    let mark = |sign, date: Date, what: String| {
        let day = middle(date);
        Mark { sign, at: scale.inside(day), when: date.words(), what, day }
    };
    let details = &body.details;
    let by = if details.approved_by.is_empty() { String::new() } else { format!(" by {}", details.approved_by) };
    let mut found = vec![mark(Sign::Today, Date::Day(today), format!("Today: {}", today_words(today, scale)))];
    found.extend(details.approved_on.map(|date| mark(Sign::Approved, date, format!("Approved{by}"))));
    found.extend(details.next_review.map(|date| mark(Sign::Review, date, "Next review".to_owned())));
    found.extend(
        plan.editions_newest_first()
            .iter()
            .filter_map(|edition| Some(mark(Sign::Edition, edition.as_at?, format!("Edition “{}”", edition.label)))),
    );
    found.extend(endings(body, scale));
    sort(&mut found, |mark| Key::numbers([mark.day.ordinal(), mark.sign as u64]));
    found
}

/// When money and contracts end within the plan, those of one day together; none when they are too many to be told apart.
fn endings(body: &Body, scale: Scale) -> Vec<Mark> {
    let money = body.funding.iter().filter_map(|row| Some((row.ends?, row.title.as_str())));
    let contracts = body.contracts.iter().filter_map(|row| Some((ladder::end_of(body, row)?, row.title.as_str())));
    let mut marks: Vec<Mark> = Vec::new();
    for (end, title) in money.chain(contracts) {
        let (day, Some(at)) = (end.last(), scale.inside(end.last())) else { continue };
        if let Some(mark) = marks.iter_mut().find(|mark| mark.day == day) {
            mark.what.push_str(", ");
            mark.what.push_str(title);
        } else {
            marks.push(Mark { sign: Sign::Ends, at: Some(at), when: end.words(), what: format!("Ends: {title}"), day });
        }
    }
    if marks.len() > MOST_ENDINGS { Vec::new() } else { marks }
}

/// How far the plan is: `year 2 of 3, 16 months to go`.
fn today_words(today: Day, Scale { first, last }: Scale) -> String {
    if today < first {
        return format!("starts in {}", stretch(first.days_since(today)));
    }
    if today > last {
        return format!("ended {} ago", stretch(today.days_since(last)));
    }
    let year = |day| i32::from(FinancialYear::containing(day).0);
    let (number, of) = (year(today) - year(first) + 1, year(last) - year(first) + 1);
    format!("year {number} of {of}, {} to go", stretch(last.days_since(today)))
}

/// A number of days as a person would say it.
fn stretch(days: i64) -> String {
    match days {
        1 => "1 day".to_owned(),
        days if days < 60 => format!("{days} days"),
        days => format!("{} months", (days * 12 + 182) / 365),
    }
}

/// Milestones, and due dates of live objectives.
fn small_marks(body: &Body, scale: Scale) -> (Vec<(f64, bool)>, String) {
    let milestones = body.milestones.iter().filter_map(|step| Some((step.done.or(step.due)?.last(), step.done.is_some())));
    let live = body.objectives.iter().filter(|objective| objective.status.is_live());
    let due = live.filter_map(|objective| Some((objective.due?.last(), objective.brag == crate::domain::brag::Brag::Blue)));
    let all: Vec<(Day, bool)> = milestones.chain(due).collect();
    let found: Vec<(f64, bool)> = all.iter().filter_map(|(day, done)| Some((scale.inside(*day)?, *done))).collect();
    if found.is_empty() || found.len() > MOST_SMALL {
        return (Vec::new(), String::new());
    }
    let reached = found.iter().filter(|(_, done)| *done).count();
    let words = format!("Small marks: {} milestones and due dates, {reached} of them reached (filled).", found.len());
    (found, words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::Example;

    #[test]
    fn the_example_s_years_are_laid_out() {
        let plan = Example::Plan2022.open().unwrap().plan;
        let found = years(&plan, &plan.body, "2023-11-08".parse().unwrap()).unwrap();
        assert_eq!(found.words, "From 1 April 2022 to 31 March 2025.");
        let names: Vec<&str> = found.each.iter().map(|(name, _, _)| name.as_str()).collect();
        assert_eq!(names, ["2022/23", "2023/24", "2024/25"]);
        let whole: f64 = found.each.iter().map(|(_, _, width)| width).sum();
        assert!((whole - 100.0).abs() < 1e-9, "{whole}");
        let words: Vec<String> = found.marks.iter().map(|mark| format!("{}: {}", mark.when, mark.what)).collect();
        assert_eq!(words[0], "October 2022: Approved by Cabinet");
        assert!(words.contains(&"8 November 2023: Today: year 2 of 3, 17 months to go".to_owned()), "{words:?}");
        assert!(words.contains(&"March 2024: Ends: Council-funded police team, OWL".to_owned()), "{words:?}");
        assert!(found.marks.iter().all(|mark| mark.at.is_some_and(|at| (0.0..=100.0).contains(&at))));
    }

    #[test]
    fn a_plan_without_dates_has_no_strip() {
        let mut plan = Example::Plan2022.open().unwrap().plan;
        std::sync::Arc::make_mut(&mut plan.body.details).ends = None;
        assert_eq!(years(&plan, &plan.body, "2023-11-08".parse().unwrap()), None);
    }

    #[test]
    fn today_is_said_before_during_and_after() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let scale = Scale { first: day("2022-04-01"), last: day("2025-03-31") };
        for (today, words) in [
            ("2022-03-31", "starts in 1 day"),
            ("2022-04-01", "year 1 of 3, 36 months to go"),
            ("2025-03-01", "year 3 of 3, 30 days to go"),
            ("2025-03-31", "year 3 of 3, 0 days to go"),
            ("2025-09-30", "ended 6 months ago"),
        ] {
            assert_eq!(today_words(day(today), scale), words, "{today}");
        }
    }
}
