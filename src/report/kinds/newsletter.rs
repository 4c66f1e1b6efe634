//! Facts for a newsletter: short sentences that may be copied as they are, each with its period and source.

use crate::{
    domain::{
        brag::BragCounts,
        date::Day,
        engagement::Engagement,
        funding::Funding,
        listing::counted,
        money,
        number::Number,
        plan::Body,
        report::Report,
        sort::{Key, sort},
    },
    report::{
        Made, View,
        document::Span,
        expand::expand,
        parts::{Fact, Sheet, day_of, facts, may_tell, organisation_words, priority_words, sentence, span_words, standing_words},
    },
};

/// Makes the facts.
pub fn newsletter(view: &View, report: &Report) -> Made {
    let body = view.body_of(report);
    let day = day_of(view, report);
    let title = if body.details.title.is_empty() {
        "Facts for a newsletter".to_owned()
    } else {
        format!("{}: facts for a newsletter", body.details.title)
    };
    let mut sheet = Sheet::new(*view, report, title);
    sheet.lead(format!("As at {}", day.words()));
    plan_in_numbers(&mut sheet, body, day);
    let all = facts(body, day, &|update| may_tell(view, update));
    for priority in body.priorities_in_order() {
        sheet.heading(1, priority_words(&priority));
        // What tells of several priorities stands under the first.
        let mine = all.iter().filter(|fact| fact.priorities.first() == Some(&priority.id));
        sheet.items(mine.map(|fact| told(&fact.words, &fact.source)));
    }
    sheet.heading(1, "Other figures");
    sheet.items(all.iter().filter(|fact| fact.priorities.is_empty()).map(|fact| told(&fact.words, &fact.source)));
    asked(&mut sheet, body, &all);
    paid(&mut sheet, body);
    if all.is_empty() {
        sheet.heading(1, "Figures");
        sheet.say("The plan holds no figure that is exact enough, and has a period, to be told here.");
    } else {
        // Else it would stand under what comes before it, or be all that does.
        sheet.heading(1, "About these figures");
        sheet.small(
            "Left out: figures that are not exact or not complete, that name no period, or that are too small to publish. A comparison \
             is with the same period a year before; where none stands there is none to make.",
        );
    }
    let mut made = sheet.finish();
    expand(&mut made.document, body, &[]);
    made
}

/// A sentence and its source.
fn told(words: &str, source: &str) -> Vec<Span> {
    let source = if source.is_empty() { String::new() } else { format!(" Source: {}", sentence(source)) };
    vec![Span::plain(format!("{}{source}", sentence(words)))]
}

fn own(body: &Body) -> String {
    body.partnership.name.clone()
}

fn plan_in_numbers(sheet: &mut Sheet, body: &Body, day: Day) {
    sheet.heading(1, "The plan in numbers");
    let counts: BragCounts = body.objectives.iter().filter(|row| row.status.is_live()).map(|row| row.brag).collect();
    let priorities =
        body.priorities_in_order().into_iter().filter(|row| row.effective_to.is_none_or(|to| day <= to.last())).count();
    if priorities + counts.total() == 0 {
        return;
    }
    let title = if body.details.title.is_empty() { "the plan" } else { &body.details.title };
    let plan = format!(
        "The {title} has {} and {}, as at {}",
        counted(priorities, "priority", "priorities"),
        counted(counts.total(), "objective", "objectives"),
        day.words()
    );
    let plan = plan.replacen("The the", "The", 1);
    let mut items = vec![told(&plan, &own(body))];
    if counts.total() > 0 {
        items.push(told(&standing_words(&counts, &body.details), &own(body)));
    }
    sheet.items(items);
}

/// How many answered when they were asked.
fn asked(sheet: &mut Sheet, body: &Body, known: &[Fact]) {
    sheet.heading(1, "Having a say");
    let mut rows: Vec<&Engagement> = body.engagement.iter().filter(|row| row.responses.is_some()).collect();
    sort(&mut rows, |row| Key::name(&row.title));
    let item = |row: &&Engagement| {
        let when = span_words(row.starts, row.ends);
        let when = if when.is_empty() { return None } else { format!(" ({when})") };
        let answers = row.responses.map(Number::grouped).unwrap_or_default();
        // An indicator may follow the same answers.
        if known.iter().any(|fact| fact.words.contains(&format!(": {answers} "))) {
            return None;
        }
        let source = if row.published.is_empty() { own(body) } else { row.published.clone() };
        Some(told(&format!("{}{when}: {answers} responses", row.title), &source))
    };
    sheet.items(rows.iter().filter_map(item).collect::<Vec<_>>());
}

/// Money whose amount and time are known.
fn paid(sheet: &mut Sheet, body: &Body) {
    sheet.heading(1, "Money");
    let mut rows: Vec<&Funding> = body.funding.iter().collect();
    sort(&mut rows, |row| Key::name(&row.title));
    let item = |row: &&Funding| {
        let (amount, when) = (row.amount.map(money::words)?, span_words(row.starts, row.ends));
        if when.is_empty() {
            return None;
        }
        let funder = organisation_words(body, row.funder);
        let from = if funder.is_empty() { String::new() } else { format!(" from {funder}") };
        Some(told(&format!("{}, {when}: {amount}{from}", row.title), &own(body)))
    };
    sheet.items(rows.iter().filter_map(item).collect::<Vec<_>>());
}
