//! The statutory schedule: each rule with where it is written, how it stands, and what shows it.

use crate::{
    check::statutory::{Confidence, Part, RuleKind, RuleResult, Standing, counts, schedule, shipped},
    domain::{
        date::Date,
        field::{capitalised, lower_first},
        id::Id as _,
        listing::counted,
        plan::Body,
        record::Kind,
        report::Report,
        value::Choice as _,
    },
    report::{
        Made, View,
        document::{Cell, Column, ListStyle, Span, Target},
        parts::{Sheet, lines_cell, sentence, told_cell},
    },
};

/// Makes the statutory schedule.
pub fn statutory(view: &View, report: &Report) -> Made {
    let (body, today) = (view.body_of(report), view.today());
    let mut sheet = Sheet::new(*view, report, "Statutory schedule: what the law asks of the plan").landscape();
    sheet.lead(format!("As the plan stands on {}, for {}.", today.words(), body.partnership.country.label()));
    sheet.note(
        "This schedule is an aid to the officer. It is not legal advice: the law may have changed, and where a rule is to be verified \
         its source should be read before anyone relies on it.",
    );
    let is_internal = sheet.is_internal();
    if !is_internal {
        sheet.note(
            "It is made from what may be published, so that a rule may seem not to be met that something else shows to be met.",
        );
    }
    let results = schedule(body, today);
    summary(&mut sheet, &results);
    for part in Part::ALL {
        let mine: Vec<&RuleResult> = results.iter().filter(|result| result.rule.part == *part).collect();
        sheet.heading(1, part.label());
        let rows = mine.iter().map(|result| cells(body, result, is_internal)).collect();
        let columns = vec![
            Column::words("Rule", 16),
            Column::words("What it asks and where it is written", 30),
            Column::words("How it stands", 12),
            Column::words("What the plan shows", 24),
            Column::words("Officer’s note and evidence", 18),
        ];
        sheet.table(format!("{}: {}", part.label(), counted(mine.len(), "rule", "rules")), columns, rows);
    }
    sheet.finish()
}

fn summary(sheet: &mut Sheet, results: &[RuleResult]) {
    sheet.heading(1, "Summary");
    let counts = counts(results);
    sheet.say(format!("The schedule has {}, which stand as follows:", counted(counts.total(), "rule", "rules")));
    let said = counts.iter().filter(|(_, count)| *count > 0).map(|(standing, count)| format!("{}: {count}", standing.label()));
    sheet.list(ListStyle::Bullets, said.collect());
    let unsure = results.iter().filter(|result| result.law.confidence != Confidence::Verified).count();
    if unsure > 0 {
        let were = if unsure == 1 { "was" } else { "were" };
        sheet.say(format!("Of the {}, {unsure} {were} not read in the source as it stands today; each says so.", results.len()));
    }
    let duties: Vec<&RuleResult> =
        results.iter().filter(|result| result.rule.kind == RuleKind::Duty && result.standing == Standing::NotMet).collect();
    if !duties.is_empty() {
        sheet.say(format!("{} not met:", counted(duties.len(), "duty is", "duties are")));
        let said = duties.iter().map(|result| format!("{} {}", result.rule.id, result.rule.title));
        sheet.list(ListStyle::Bullets, said.collect());
    }
    if let Ok(pack) = shipped() {
        sheet.small(format!("Rules of version {}, put together on {}.", pack.version, pack.date.words()));
    }
}

fn cells(body: &Body, result: &RuleResult, is_internal: bool) -> Vec<Cell> {
    let (rule, law) = (result.rule, result.law);
    let citation = if law.address.is_empty() {
        Span::plain(law.citation)
    } else {
        Span::link(law.citation, Target::Address(law.address.to_owned()))
    };
    let mut asks = Cell::from(law.asks);
    asks.paragraphs.push(vec![citation]);
    let as_at = format!("As at {}. {}.", law.as_at.words(), law.confidence.label());
    asks.paragraphs.extend(lines_cell([as_at.as_str(), law.doubt]).paragraphs);
    let mut shows = lines_cell([sentence(&capitalised(&result.plan.says))]);
    let looked = result.plan.looked.iter().map(|words| sentence(words));
    shows.paragraphs.extend(lines_cell(looked).paragraphs);
    let stands = if result.is_answered() {
        lines_cell([result.standing.label(), "As the officer says"])
    } else {
        Cell::from(result.standing.label())
    };
    vec![
        lines_cell([format!("{} {}", rule.id, rule.title), format!("{}, {}", rule.kind.label(), result.holds_in)]),
        asks,
        stands,
        shows,
        note(body, result, is_internal),
    ]
}

/// What the officer says, or what could be named as evidence.
fn note(body: &Body, result: &RuleResult, is_internal: bool) -> Cell {
    let Some(note) = result.note() else {
        if !is_internal {
            return Cell::default();
        }
        return Cell::from(format!("No note yet. Evidence could be: {}.", lower_first(result.rule.evidence.trim_end_matches('.'))));
    };
    let mut cell = told_cell(&note.reason);
    cell.paragraphs.extend(told_cell(&note.evidence).paragraphs);
    let papers = note.papers.iter().map(|id| body.name_of(Kind::Paper, id.raw()));
    cell.paragraphs.extend(lines_cell(papers).paragraphs);
    let by: Vec<String> =
        [note.by.clone(), note.date.map(Date::words).unwrap_or_default()].into_iter().filter(|words| !words.is_empty()).collect();
    cell.paragraphs.extend(lines_cell([by.join(", ")]).paragraphs);
    cell
}
