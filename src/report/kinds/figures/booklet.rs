//! The booklet as a whole: the indicators of each priority, then the definitions.

use super::{
    definitions,
    indicator::{self, Booklet},
};
use crate::{
    domain::{
        brag::Brag,
        figures::{Series, judge},
        id::Id as _,
        listing::counted,
        plan::Body,
        priority::PriorityId,
        record::Kind,
        report::Report,
    },
    report::{
        Made, View,
        document::ListStyle,
        parts::{Passages, Pieces, Sheet},
    },
};

/// Makes the figures booklet.
pub fn figures(view: &View, report: &Report) -> Made {
    let (body, today) = (view.body_of(report), view.today());
    let title = if body.details.title.is_empty() { "Figures".to_owned() } else { format!("{}: figures", body.details.title) };
    let mut sheet = Sheet::new(*view, report, title);
    sheet.lead(format!("As the plan stands on {}.", today.words()));
    let all = Series::all(body);
    if all.is_empty() {
        sheet.say("The plan follows no figures yet.");
        return sheet.finish();
    }
    let mut passages = Passages::of(view, report);
    opening(&mut sheet, view, &all);
    sheet.left_out(view.left_out(report.of_edition()).small.unwrap_or_default());
    passages.say(&mut sheet, "opening", "Covering words", "");
    let booklet = Booklet { view: *view, edition: report.of_edition(), body, pieces: Pieces::of(body) };
    for (priority, mine) in grouped(body, &all) {
        sheet.heading(1, priority.map_or_else(|| "Other figures".to_owned(), |id| body.name_of(Kind::Priority, id.raw())));
        for series in mine {
            indicator::write(&mut sheet, &mut passages, &booklet, series);
        }
    }
    definitions::write(&mut sheet, body, &all, today);
    passages.finish(sheet)
}

/// How many there are, and how many stand how.
fn opening(sheet: &mut Sheet, view: &View, all: &[Series]) {
    let latest = |series: &Series| series.latest().and_then(|place| series.points.get(place).cloned());
    let brag = |series: &Series| {
        latest(series).and_then(|point| judge(series, &point, view.today()).brag).filter(|brag| *brag != Brag::Grey)
    };
    let read = all.iter().filter(|series| latest(series).is_some()).count();
    let judged: Vec<Brag> = all.iter().filter_map(brag).collect();
    let follows = counted(all.len(), "figure", "figures");
    let readings = match (read, all.len()) {
        (read, all) if read == all => "each has a reading".to_owned(),
        (0, _) => "none has a reading yet".to_owned(),
        (read, all) => format!("{read} of {all} have a reading"),
    };
    sheet.say(format!("The plan follows {follows}; {readings}."));
    let of = |brag: Brag| judged.iter().filter(|other| **other == brag).count();
    let mut parts: Vec<String> = [Brag::Green, Brag::Amber, Brag::Red, Brag::Blue]
        .into_iter()
        .filter(|brag| of(*brag) > 0)
        .map(|brag| format!("{}: {}", brag.colour(), of(brag)))
        .collect();
    if parts.is_empty() {
        sheet.say("None of the latest readings has a target or a judgement, so none has a colour.");
        return;
    }
    parts.push(format!("Without a colour: {}", all.len() - judged.len()));
    sheet.say(format!("Their latest readings, {} in all, stand as follows:", all.len()));
    sheet.list(ListStyle::Bullets, parts);
}

/// The indicators by the first priority that each measures, in the order of the priorities; last those that measure none.
fn grouped<'a>(body: &Body, all: &'a [Series]) -> Vec<(Option<PriorityId>, Vec<&'a Series>)> {
    let first = |series: &Series| first_priority(body, series);
    let priorities = body.priorities_in_order().into_iter().map(|priority| Some(priority.id)).chain([None]);
    let of = |priority: Option<PriorityId>| {
        let mine: Vec<&Series> = all.iter().filter(|series| first(series) == priority).collect();
        (!mine.is_empty()).then_some((priority, mine))
    };
    priorities.filter_map(of).collect()
}

/// The priority under which an indicator stands: the first it names, or that of the first objective it measures.
pub(super) fn first_priority(body: &Body, series: &Series) -> Option<PriorityId> {
    let known = |id: &PriorityId| body.priorities.has(*id);
    let of_objective = || {
        let objectives = series.indicator.objectives.iter().filter_map(|id| body.objectives.get(*id));
        objectives.filter_map(|objective| objective.priority).find(known)
    };
    series.indicator.priorities.iter().copied().find(known).or_else(of_objective)
}
