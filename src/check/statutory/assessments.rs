//! The strategic assessment: how old it is and what it covers.

use super::case::{Case, Outcome, Standing, listed, record};
use crate::domain::{
    assessment::Assessment,
    date::{Date, Day},
    field::lower_first,
    record::FieldId,
};

/// When it was considered, else prepared, else the year it is for.
fn date_of(assessment: &Assessment) -> Option<Date> {
    assessment.considered.or(assessment.prepared).or(assessment.year)
}

/// The latest assessment that has come.
pub(super) fn latest<'a>(case: &Case<'a>) -> Option<(&'a Assessment, Date)> {
    let dated = case.body.assessments.iter().filter_map(|row| Some((row, date_of(row)?)));
    let key = |date: Date| -> (Day, Day) { (date.last().min(case.today), date.first()) };
    dated.filter(|(_, date)| case.has_come(*date)).max_by_key(|(_, date)| key(*date))
}

/// There is one no older than so many months.
pub(super) fn recent(case: &Case<'_>, months: i64) -> Outcome {
    let Some((row, date)) = latest(case) else {
        return match case.body.assessments.iter().next() {
            Some(row) => Outcome::asked(format!("no date is given for {}", row.title)).about([record::<Assessment>(row.id)]),
            None => case.missing("no strategic assessment is in the plan"),
        };
    };
    let about = [record::<Assessment>(row.id)];
    let looked = format!("Latest: {}, {}", row.title, date.words());
    let outcome = if case.is_within(date, months) {
        Outcome::new(Standing::Met, format!("the latest is of {}", date.words()))
    } else {
        Outcome::new(Standing::NotMet, format!("the latest is of {}, more than {months} months ago", date.words()))
    };
    outcome.look(looked).about(about)
}

/// It says where each of its six contents stands.
pub(super) fn six_contents(case: &Case<'_>) -> Outcome {
    let Some(row) = latest(case).map(|(row, _)| row).or_else(|| case.body.assessments.iter().next()) else {
        return Outcome::asked("no strategic assessment is in the plan");
    };
    let name = |(field, _): &(_, &str)| lower_first(FieldId::from(*field).about().label);
    let (said, open): (Vec<_>, Vec<_>) = row.contents().into_iter().partition(|(_, place)| !place.trim().is_empty());
    let open: Vec<String> = open.iter().map(name).collect();
    let outcome = match (said.len(), open.len()) {
        (_, 0) => Outcome::new(Standing::Met, "all six contents are covered"),
        (0, all) => Outcome::asked(format!("the plan says of none of the {all} contents where it stands")),
        (some, _) => Outcome::new(Standing::Partly, format!("{some} of 6 contents are covered; not said: {}", listed(&open))),
    };
    let covered = said.iter().map(|content| format!("{}: {}", FieldId::from(content.0).about().label, content.1));
    outcome.look(format!("{}: {} of 6 covered", row.title, said.len())).looks(covered).about([record::<Assessment>(row.id)])
}
