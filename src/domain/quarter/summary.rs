//! A period in sum: counts that add up to a stated whole, and what is to be talked about.

use super::{
    Exception, FigureDue, Return, exception, figures_due, returns,
    words::{join, per_cent_of},
};
use crate::domain::{
    brag::{Brag, BragCounts, RATING},
    date::{Date, Day},
    details::Details,
    field::lower_first,
    figures::{Way, cards_of},
    id::Id as _,
    objective::Objective,
    plan::Body,
    record::{Kind, RecordId},
    sort::{Key, backwards, sort},
    update::{Update, UpdateState},
};
use std::sync::Arc;

/// An objective whose colour changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    /// Which.
    pub objective: Arc<Objective>,
    /// How it stood the last time.
    pub from: Brag,
    /// For what period that was.
    pub last: Option<Date>,
    /// How it stands.
    pub to: Brag,
    /// Whether that is better.
    pub is_better: bool,
}

/// An objective that is red, and was before.
#[derive(Clone, Debug, PartialEq)]
pub struct RedRun {
    /// Which.
    pub objective: Arc<Objective>,
    /// In how many returns in a row, this one included.
    pub times: usize,
    /// The period in which it was first so.
    pub since: Option<Date>,
}

/// An objective that is red, and going the right way.
#[derive(Clone, Debug, PartialEq)]
pub struct Improving {
    /// Which.
    pub objective: Arc<Objective>,
    /// What speaks for that, each a sentence without its full stop.
    pub why: Vec<String>,
}

/// Someone who was asked and sent nothing at all.
#[derive(Clone, Debug, PartialEq)]
pub struct SilentLead {
    /// The post, or else the organisation, that leads; nothing where nobody does.
    pub lead: Option<RecordId>,
    /// The objectives it was asked about.
    pub objectives: Vec<Arc<Objective>>,
    /// The last period for which it sent anything of one of them.
    pub since: Option<Date>,
}

/// What a period's progress comes to. Drafts count as not returned.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// How many objectives are to be reported on: the whole of every share.
    pub whole: usize,
    /// Those returned, by colour.
    pub counts: BragCounts,
    /// Those not returned; with the counts they make the whole.
    pub not_returned: Vec<Arc<Objective>>,
    /// Of those not returned, how many are drafts.
    pub drafts: usize,
    /// Of those not returned, how many came without a colour.
    pub unjudged: usize,
    /// Of what came, how much is not accepted yet.
    pub submitted: usize,
    /// Those whose colour changed, the worse first.
    pub changed: Vec<Changed>,
    /// How many have the colour they had.
    pub same: usize,
    /// How many have no colour now, or had none before, so that nothing can be compared; with those changed and the same they make
    /// the whole.
    pub nothing_to_compare: usize,
    /// Those that are red now and were before, the longest first.
    pub red_again: Vec<RedRun>,
    /// Those that are red and whose followed figures or forecast go the right way.
    pub improving: Vec<Improving>,
    /// The leads that sent nothing, those with the most objectives first.
    pub silent: Vec<SilentLead>,
    /// What asks for corrective action and a forecast.
    pub exceptions: Vec<(Arc<Objective>, Exception)>,
    /// The followed figures that are due.
    pub figures: Vec<FigureDue>,
}

/// Sums up a period as at a day. A plan and what is kept of it when the period is closed give the same.
pub fn summary(body: &Body, period: Date, today: Day) -> Summary {
    let body = &body.for_period(period);
    let rows = returns(body, period);
    let mut found = Summary { whole: rows.len(), figures: figures_due(body, period, today), ..Summary::default() };
    for row in &rows {
        count(&mut found, body, row, period);
    }
    sort(&mut found.changed, |changed| Key::numbers([changed.is_better.into()]));
    sort(&mut found.red_again, |run| Key::numbers([backwards(run.times as u64)]));
    found.silent = silent(&rows);
    found
}

fn count(found: &mut Summary, body: &Body, row: &Return, period: Date) {
    let objective = &row.objective;
    let answer = row.answer();
    found.submitted += usize::from(answer.is_some_and(|update| update.state == UpdateState::Submitted));
    let Some(update) = row.returned() else {
        found.unjudged += usize::from(answer.is_some());
        found.drafts += usize::from(row.update.as_ref().is_some_and(|update| update.state == UpdateState::Draft));
        found.nothing_to_compare += 1;
        found.not_returned.push(objective.clone());
        return;
    };
    found.counts.add(update.brag);
    let before = row.before();
    match (before.and_then(|before| rank(before.brag)), rank(update.brag)) {
        (Some(was), Some(is)) if was == is => found.same += 1,
        (Some(was), Some(is)) => found.changed.push(Changed {
            objective: objective.clone(),
            from: before.map_or(Brag::Grey, |before| before.brag),
            last: before.and_then(|before| before.period),
            to: update.brag,
            is_better: is < was,
        }),
        _ => found.nothing_to_compare += 1,
    }
    let run = row.red_run();
    if run.len() > 1 {
        let since = run.last().and_then(|first| first.period);
        found.red_again.push(RedRun { objective: objective.clone(), times: run.len(), since });
    }
    if update.brag == Brag::Red {
        let why: Vec<String> =
            earlier_forecast(update, before).into_iter().chain(better_figures(body, objective, period)).collect();
        if !why.is_empty() {
            found.improving.push(Improving { objective: objective.clone(), why });
        }
    }
    if let Some(exception) = exception(update, before.map(Arc::as_ref)) {
        found.exceptions.push((objective.clone(), exception));
    }
}

/// The smaller, the better; nothing where nobody judged.
fn rank(brag: Brag) -> Option<u8> {
    match brag {
        Brag::Blue => Some(0),
        Brag::Green => Some(1),
        Brag::Amber => Some(2),
        Brag::Red => Some(3),
        Brag::Grey => None,
    }
}

fn earlier_forecast(update: &Update, before: Option<&Arc<Update>>) -> Option<String> {
    let (now, then) = (update.forecast?, before?.forecast?);
    (now.last() < then.last()).then(|| format!("Forecast brought forward from {} to {}", then.words(), now.words()))
}

/// The figures that measure an objective and go the right way, unless another goes the wrong way.
fn better_figures(body: &Body, objective: &Objective, period: Date) -> Vec<String> {
    let mut better = Vec::new();
    for card in cards_of(body, objective.id, period.last()) {
        let Some(latest) = card.latest else { continue };
        let travels = [latest.previous, latest.last_year].into_iter().flatten();
        let told: Vec<_> = travels.filter(|travel| matches!(travel.way, Way::Improving | Way::Worsening)).collect();
        if told.iter().any(|travel| travel.way == Way::Worsening) {
            return Vec::new();
        }
        better.extend(told.first().map(|travel| format!("{}: {}", card.name, lower_first(&travel.words))));
    }
    better
}

fn silent(rows: &[Return]) -> Vec<SilentLead> {
    let mut leads: Vec<(SilentLead, bool)> = Vec::new();
    for row in rows {
        let lead = lead_of(&row.objective);
        let place = leads.iter().position(|(known, _)| known.lead == lead).unwrap_or_else(|| {
            leads.push((SilentLead { lead, objectives: Vec::new(), since: None }, false));
            leads.len() - 1
        });
        let Some((known, has_answered)) = leads.get_mut(place) else { continue };
        *has_answered |= row.has_answered;
        let last = row.before().and_then(|before| before.period);
        if last.map(Date::last) > known.since.map(Date::last) {
            known.since = last;
        }
        known.objectives.push(row.objective.clone());
    }
    let mut silent: Vec<SilentLead> = leads.into_iter().filter(|(_, has_answered)| !has_answered).map(|(lead, _)| lead).collect();
    sort(&mut silent, |lead| Key::numbers([backwards(lead.objectives.len() as u64)]));
    silent
}

/// Who is asked about an objective: the post that leads it, or else the organisation.
pub(super) fn lead_of(objective: &Objective) -> Option<RecordId> {
    let post = objective.lead.map(|id| RecordId { kind: Kind::Post, id: id.raw() });
    post.or_else(|| objective.lead_organisation.map(|id| RecordId { kind: Kind::Organisation, id: id.raw() }))
}

impl Summary {
    /// How many were returned.
    pub fn returned(&self) -> usize {
        self.counts.total()
    }

    /// How many are done or on schedule.
    pub fn on_schedule(&self) -> usize {
        self.counts.of(Brag::Blue) + self.counts.of(Brag::Green)
    }

    /// `22 of 36 (61%) are complete or on track`, in the council's words. What was not returned is in the whole, and not among them.
    pub fn share_words(&self, details: &Details) -> String {
        let (done, good) = (lower_first(Brag::Blue.word(details)), lower_first(Brag::Green.word(details)));
        let are = if self.on_schedule() == 1 { "is" } else { "are" };
        format!("{} {are} {done} or {good}", per_cent_of(self.on_schedule(), self.whole))
    }

    /// `24 of 36 (67%) returned`.
    pub fn returned_words(&self) -> String {
        format!("{} returned", per_cent_of(self.returned(), self.whole))
    }

    /// The counts in a sentence that adds up: `7 complete, 15 on track, 2 at risk, 1 off track and 11 not returned make 36`.
    pub fn counts_words(&self, details: &Details) -> String {
        let mut parts: Vec<String> = Brag::ORDER
            .into_iter()
            .filter(|brag| *brag != Brag::Grey && self.counts.of(*brag) > 0)
            .map(|brag| format!("{} {}", self.counts.of(brag), lower_first(brag.word(details))))
            .collect();
        if !self.not_returned.is_empty() {
            parts.push(format!("{} not returned", self.not_returned.len()));
        }
        let whole = match parts.len() {
            0 => "No objective is to be reported on".to_owned(),
            1 => format!("{} of {}", parts.concat(), self.whole),
            _ => format!("{} make {}", join(&parts), self.whole),
        };
        match self.unjudged {
            0 => whole,
            some => format!("{whole}. Of those not returned {some} came without a {RATING}"),
        }
    }
}
