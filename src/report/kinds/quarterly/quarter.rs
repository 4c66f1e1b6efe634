//! The quarterly report as a whole, and the period it tells of.

use super::{attention, figures, progress};
use crate::{
    domain::{
        brag::Brag,
        date::Date,
        edition::EditionId,
        field::capitalised,
        listing::counted,
        plan::{Body, Plan},
        quarter::{self, Summary, gathered_now, long_words, period_rows},
        report::Report,
        sort::{Key, backwards, sort},
        update::{Update, UpdateState},
    },
    report::{
        Made, View,
        document::{Audience, Cell, Column},
        parts::{Passages, Sheet},
    },
};
use std::{borrow::Cow, sync::Arc};

/// What the parts of the report are made from.
pub(super) struct Quarter<'a> {
    pub(super) view: View<'a>,
    /// The edition it is read from; none for the working copy.
    pub(super) edition: Option<EditionId>,
    /// The plan as it was when the period was closed, or as it is.
    pub(super) body: &'a Body,
    pub(super) found: &'a quarter::Report,
}

impl Quarter<'_> {
    pub(super) fn summary(&self) -> &Summary {
        &self.found.summary
    }
}

/// Makes a quarterly report.
pub fn quarterly(view: &View, report: &Report) -> Made {
    let plan = plan_of(*view, report);
    let period = report.period.unwrap_or_else(|| latest_period(&plan, *view));
    let found = quarter::report(&plan, period, view.today());
    let edition = found.closed.map(|(edition, _)| edition).or(report.of_edition());
    let quarter = Quarter { view: *view, edition, body: plan.body_for(period), found: &found };
    let mut sheet = Sheet::new(*view, report, format!("Progress report, {}", long_words(period))).landscape();
    let mut passages = Passages::of(view, report);
    opening(&mut sheet, &quarter);
    summary(&mut sheet, &mut passages, &quarter);
    attention::write(&mut sheet, &mut passages, &quarter);
    progress::write(&mut sheet, &quarter);
    progress::write_silent(&mut sheet, &quarter);
    figures::write(&mut sheet, &quarter);
    progress::write_corrected(&mut sheet, &quarter);
    passages.finish(sheet)
}

/// The plan, or with the records of the edition that the report names in place of the working copy.
fn plan_of<'a>(view: View<'a>, report: &Report) -> Cow<'a, Plan> {
    let mut plan = Cow::Borrowed(view.plan());
    if report.of_edition().is_some_and(|edition| view.plan().frozen.contains_key(&edition)) {
        plan.to_mut().body = view.body_of(report).clone();
    }
    if view.audience() == Audience::Public {
        accept_all(plan.to_mut());
    }
    plan
}

/// How far a return has come is not for the public to read, and without it every return would count as a draft. What the public may
/// read holds none but those that were accepted.
fn accept_all(plan: &mut Plan) {
    let bodies = std::iter::once(&mut plan.body).chain(Arc::make_mut(&mut plan.frozen).values_mut());
    for body in bodies {
        let unsaid: Vec<Arc<Update>> = body.updates.iter_shared().filter(|update| update.state == UpdateState::Draft).collect();
        for update in unsaid {
            let mut accepted = (*update).clone();
            accepted.state = UpdateState::Accepted;
            body.updates.put(accepted);
        }
    }
}

/// The newest period that is closed, or is over and has returns; where there is none, the one that is gathered now.
fn latest_period(plan: &Plan, view: View<'_>) -> Date {
    let mut rows = period_rows(plan, view.today());
    rows.retain(|row| row.closed.is_some() || (row.returned > 0 && row.period.last() < view.today()));
    sort(&mut rows, |row| Key::numbers([backwards(row.period.last().ordinal())]));
    rows.first().map_or_else(|| gathered_now(plan, view.today()), |row| row.period)
}

fn opening(sheet: &mut Sheet, quarter: &Quarter) {
    let Quarter { view, body, found, .. } = quarter;
    let of = [body.partnership.name.as_str(), body.details.title.as_str()];
    sheet.lead(of.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(": "));
    sheet.lead(match found.closed {
        Some((_, Some(day))) => format!("As it was when the period was closed, {}.", day.words()),
        Some((_, None)) => "As it was when the period was closed.".to_owned(),
        None => format!("As it stands on {}. The period is not closed, so returns may still change.", view.today().words()),
    });
    sheet.told(&found.words);
}

fn summary(sheet: &mut Sheet, passages: &mut Passages, quarter: &Quarter) {
    let (summary, details) = (quarter.summary(), &quarter.body.details);
    sheet.heading(1, "Summary");
    if summary.whole == 0 {
        sheet.say(format!("No objective is to be reported on for {}.", quarter.found.period.words()));
        return;
    }
    let mut said = if summary.returned() == 0 {
        let of = counted(summary.whole, "objective is", "objectives are");
        format!("{of} to be reported on for {}. No progress was returned yet.", quarter.found.period.words())
    } else {
        format!(
            "Progress was returned for {}. {}. {}.",
            summary.returned_words().replacen(" returned", "", 1).replacen(" (", " objectives (", 1),
            capitalised(&summary.share_words(details)),
            summary.counts_words(details)
        )
    };
    if sheet.is_internal() && summary.submitted > 0 {
        let are = if summary.submitted == 1 { "is" } else { "are" };
        said = format!("{said}\nOf what was returned, {} {are} not accepted yet.", summary.submitted);
    }
    passages.say(sheet, "summary", "Summary", said);
    by_priority(sheet, quarter);
}

/// How many objectives of each priority stand how; each row and each column adds up.
fn by_priority(sheet: &mut Sheet, quarter: &Quarter) {
    let details = &quarter.body.details;
    let shown: Vec<Brag> = Brag::ORDER.into_iter().filter(|brag| *brag != Brag::Grey).collect();
    let mut columns = vec![Column::words("Priority", 34)];
    columns.extend(shown.iter().map(|brag| Column::numbers(brag.word(details), 10)));
    columns.extend([Column::numbers("Not returned", 12), Column::numbers("All", 8)]);
    let mut rows: Vec<(String, Vec<usize>)> = Vec::new();
    let blank = || vec![0; shown.len() + 2];
    for row in &quarter.found.rows {
        if rows.last().is_none_or(|(priority, _)| *priority != row.priority) {
            rows.push((row.priority.clone(), blank()));
        }
        let place = row.brag.and_then(|brag| shown.iter().position(|other| *other == brag)).unwrap_or(shown.len());
        if let Some((_, counts)) = rows.last_mut() {
            add_one(counts, place);
            add_one(counts, shown.len() + 1);
        }
    }
    let mut all = blank();
    rows.iter().for_each(|(_, counts)| all.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count));
    rows.push(("All priorities".to_owned(), all));
    let cells = |(priority, counts): (String, Vec<usize>)| {
        let name = if priority.is_empty() { "No priority".to_owned() } else { priority };
        std::iter::once(Cell::from(name)).chain(counts.iter().map(|count| Cell::from(count.to_string()))).collect()
    };
    sheet.table("Objectives by priority and BRAG", columns, rows.into_iter().map(cells).collect());
}

fn add_one(counts: &mut [usize], place: usize) {
    if let Some(count) = counts.get_mut(place) {
        *count += 1;
    }
}
