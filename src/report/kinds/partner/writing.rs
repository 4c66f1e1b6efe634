//! How the sheet is written: what the partner has to do in counts, then part by part.

use crate::{
    domain::{
        date::{Date, Day},
        listing::{counted, grouped, listed},
        organisation::{Organisation, OrganisationId},
        plan::Body,
        post::PostId,
        quarter::gathered_now,
        report::Report,
    },
    report::{
        Made, View,
        parts::{Passages, Sheet, day_of, with_initials},
    },
};

/// What the parts of the sheet are written from and into.
pub(super) struct Writing<'a> {
    pub(super) body: &'a Body,
    pub(super) partner: OrganisationId,
    pub(super) day: Day,
    pub(super) period: Date,
    pub(super) sheet: Sheet,
}

/// Makes the sheet.
pub fn partner(view: &View, report: &Report) -> Made {
    let body = view.body_of(report);
    let plan = if body.details.title.is_empty() { "the plan" } else { &body.details.title };
    let Some(partner) = report.organisation.and_then(|id| body.organisations.get(id)) else {
        let mut sheet = Sheet::new(*view, report, format!("Partner sheet, {plan}"));
        sheet.say("No partner is chosen. Choose the organisation that this sheet is for.");
        return sheet.finish();
    };
    let sheet = Sheet::new(*view, report, format!("{} in the {plan}", with_initials(&partner.name, &partner.short_name)));
    let period = report.period.unwrap_or_else(|| gathered_now(view.plan(), view.today()));
    let mut passages = Passages::of(view, report);
    let mut writing = Writing { body, partner: partner.id, day: day_of(view, report), period, sheet };
    writing.sheet.lead(format!("As at {}", writing.day.words()));
    passages.say(&mut writing.sheet, "opening", "Covering words", "");
    writing.in_short(partner);
    writing.leads();
    writing.takes_part();
    writing.returns();
    writing.supplies();
    writing.seats();
    writing.actions();
    writing.responses();
    writing.money();
    passages.finish(writing.sheet)
}

impl Writing<'_> {
    /// Whether a post belongs to the partner.
    pub(super) fn has_post(&self, post: Option<PostId>) -> bool {
        post.and_then(|post| self.body.posts.get(post)).is_some_and(|post| post.organisation == Some(self.partner))
    }

    /// What it has to do, in counts.
    fn in_short(&mut self, partner: &Organisation) {
        self.sheet.heading(1, "In short");
        let whole = self.body.objectives.iter().filter(|row| row.status.is_live()).count();
        let (leads, part) = (self.led().len(), self.shared().len());
        let open = self.open_returns();
        let counts = [
            format!("leads {} of {}", some(leads, "none"), counted(whole, "objective", "objectives")),
            format!("takes part in {} of the others", some(part, "none")),
            format!("supplies {}", number(self.figures().len(), "figure", "figures")),
            format!("has a seat on {}", number(self.boards().len(), "board", "boards")),
            format!("has {}", number(self.open_actions().len(), "open action", "open actions")),
        ];
        let name = partner.brief().to_owned();
        self.sheet.say(format!("{name} {}.", listed(&counts)));
        let (sent, asked) = (open.iter().filter(|row| row.is_returned).count(), open.len());
        if asked > 0 {
            self.sheet.say(format!("Progress returned for {}: {sent} of {asked}.", self.period.words()));
        }
        if let Some(ended) = partner.effective_to.filter(|to| to.last() < self.day) {
            self.sheet.note(format!("{name} ended in {}. What it leads should go to another body.", ended.words()));
        }
    }
}

/// `12`, or the word for none.
fn some(count: usize, none: &str) -> String {
    if count == 0 { none.to_owned() } else { grouped(count) }
}

/// `2 figures`, `no figures`.
fn number(count: usize, one: &str, many: &str) -> String {
    if count == 0 { format!("no {many}") } else { counted(count, one, many) }
}
