//! What lies on this page: the pasted text, what was put right in it and what was said of it. It is kept as a draft until it is
//! confirmed or thrown away.

use crate::{
    browser::drafts::{self, Draft},
    domain::id::Id as _,
    exchange::report_text::{Correction, Fate, NextList, Proposal, read_corrected},
    ui::session::{Session, memo},
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// How far it has got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// The text is pasted.
    Paste,
    /// What was read is looked at.
    Check,
    /// Of the next list: which each was.
    Lineage,
    /// It is in the plan.
    Done,
}

/// What lies on the page.
#[derive(Clone, Copy)]
pub(super) struct Working {
    pub session: Session,
    /// Whether it is the list of the period after.
    pub next: bool,
    /// The pasted text and the small fields of the form.
    pub draft: RwSignal<Draft>,
    pub corrections: RwSignal<Vec<Correction>>,
    pub said: RwSignal<BTreeMap<(usize, usize), Fate>>,
    pub step: RwSignal<Step>,
    /// What was read, put right.
    pub proposal: Memo<Proposal>,
    /// Which priority or objective is being changed.
    pub open: RwSignal<Option<(usize, Option<usize>)>>,
}

/// The name of the pasted text in the draft.
pub(super) const TEXT: &str = "text";
/// The name of the review's title in the draft.
pub(super) const TITLE: &str = "title";
const CORRECTIONS: &str = "corrections";
const SAID: &str = "said";
const STEP: &str = "step";

impl Working {
    /// What was kept, or a fresh page.
    pub fn begin(session: Session, next: bool) -> Self {
        let plan = session.peek(|plan| plan.id);
        let form = if next { "report.next" } else { "report" };
        let mut kept = drafts::find(plan, form).unwrap_or_default();
        let lines = |text: Option<String>| text.unwrap_or_default().lines().map(str::to_owned).collect::<Vec<_>>();
        let corrections: Vec<Correction> =
            lines(kept.remove(CORRECTIONS)).iter().filter_map(|line| Correction::from_line(line)).collect();
        let said: BTreeMap<(usize, usize), Fate> = lines(kept.remove(SAID)).iter().filter_map(|line| said_from(line)).collect();
        let step = match kept.remove(STEP).as_deref() {
            Some("check") => Step::Check,
            Some("lineage") => Step::Lineage,
            _ => Step::Paste,
        };
        let (draft, corrections) = (RwSignal::new(kept), RwSignal::new(corrections));
        let (said, step) = (RwSignal::new(said), RwSignal::new(step));
        let text = memo(move || draft.with(|draft| draft.get(TEXT).cloned().unwrap_or_default()));
        let proposal = memo(move || {
            if step.get() == Step::Paste {
                return Proposal::default();
            }
            text.with(|text| corrections.with(|corrections| read_corrected(text, corrections)))
        });
        Effect::new(move |_| {
            let mut all = draft.get();
            if step.get() == Step::Done || all.get(TEXT).is_none_or(String::is_empty) {
                return drafts::forget(plan, form);
            }
            let written = corrections.with(|list| list.iter().map(Correction::to_line).collect::<Vec<_>>().join("\n"));
            all.insert(CORRECTIONS.to_owned(), written);
            all.insert(SAID.to_owned(), said.with(|said| said.iter().map(said_to).collect::<Vec<_>>().join("\n")));
            let step = match step.get() {
                Step::Check => "check",
                Step::Lineage => "lineage",
                Step::Paste | Step::Done => "paste",
            };
            all.insert(STEP.to_owned(), step.to_owned());
            drafts::keep(plan, form, &all);
        });
        Self { session, next, draft, corrections, said, step, proposal, open: RwSignal::new(None) }
    }

    /// A field of the draft.
    pub fn get(self, key: &str) -> String {
        self.draft.with(|draft| draft.get(key).cloned().unwrap_or_default())
    }

    /// Fills a field of the draft.
    pub fn set(self, key: &str, text: String) {
        self.draft.update(|draft| {
            draft.insert(key.to_owned(), text);
        });
    }

    /// Another text: what was put right in the former no longer fits.
    pub fn set_text(self, text: String) {
        if self.draft.with_untracked(|draft| draft.get(TEXT) != Some(&text)) {
            self.set(TEXT, text);
            self.corrections.set(Vec::new());
            self.said.set(BTreeMap::new());
        }
    }

    /// Puts something right. What was said of the list is by its places, so it is said again after.
    pub fn correct(self, correction: Correction) {
        self.open.set(None);
        if !matches!(correction, Correction::Rename(..)) {
            self.said.set(BTreeMap::new());
        }
        self.corrections.update(|list| list.push(correction));
    }

    /// The list as it is confirmed.
    pub fn list(self) -> NextList {
        NextList {
            title: self.draft.with(|draft| draft.get(TITLE).cloned().unwrap_or_default()),
            proposal: self.proposal.get(),
            said: self.said.get(),
        }
    }
}

fn said_to((place, fate): (&(usize, usize), &Fate)) -> String {
    let was = match fate {
        Fate::Was(id) => id.raw().to_string(),
        Fate::New => "new".to_owned(),
    };
    format!("{} {} {was}", place.0, place.1)
}

fn said_from(line: &str) -> Option<((usize, usize), Fate)> {
    let parts: Vec<&str> = line.split(' ').collect();
    let [priority, objective, was] = parts.as_slice() else { return None };
    let fate = if *was == "new" { Fate::New } else { Fate::Was(was.parse().ok()?) };
    Some(((priority.parse().ok()?, objective.parse().ok()?), fate))
}
