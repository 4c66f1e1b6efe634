//! The checks of what is shown, kept up while it changes: a little at a time, so that the page always answers.

use super::session::{Session, memo};
use crate::{
    browser::{clock, page, timer},
    check::{Answers, CheckFinding, Checks, Group, Severity, State},
    domain::{
        explanation::Explanation,
        field::FieldKind,
        plan::Body,
        record::{FieldId, Kind, RecordId},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// How long after an edit the checks begin, in milliseconds: the page shows the edit first.
const SOON: i32 = 30;
/// How long they go on at a time before the page gets its turn, in milliseconds.
const AT_A_TIME: f64 = 8.0;
/// How many pieces of work are done between two looks at the clock.
const PIECES: usize = 16;

/// What was found, and how it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What a check found.
    pub finding: Arc<CheckFinding>,
    /// Whether it is open, explained or not applicable.
    pub state: State,
}

/// The findings of what is shown.
#[derive(Clone, Copy)]
pub struct Checking {
    session: Session,
    checks: StoredValue<Inner>,
    found: RwSignal<Arc<Vec<Found>>>,
    outlived: RwSignal<Vec<Arc<Explanation>>>,
    busy: RwSignal<bool>,
}

struct Inner {
    checks: Checks,
    /// What the checks follow; what is explained is read from it.
    body: Body,
    is_due: bool,
    is_working: bool,
}

/// How many findings there are of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Open ones by severity, the most pressing first.
    pub open: [usize; 3],
    /// Explained ones.
    pub explained: usize,
    /// Those that do not apply.
    pub not_applicable: usize,
}

impl Tally {
    /// All that are open.
    pub fn all_open(&self) -> usize {
        self.open.iter().sum()
    }

    fn add(&mut self, found: &Found) {
        match found.state {
            State::Open { .. } => {
                let place = Severity::ALL.iter().position(|severity| *severity == found.finding.check.severity).unwrap_or(0);
                self.open.iter_mut().skip(place).take(1).for_each(|count| *count += 1);
            }
            State::Explained(_) => self.explained += 1,
            State::NotApplicable(_) => self.not_applicable += 1,
        }
    }
}

impl Checking {
    /// Starts following what a session shows. It ends with the owner it was started under.
    pub fn start(session: Session) -> Self {
        let inner = Inner { checks: Checks::new(session.today()), body: Body::default(), is_due: false, is_working: false };
        let checking = Self {
            session,
            checks: StoredValue::new(inner),
            found: RwSignal::default(),
            outlived: RwSignal::default(),
            busy: RwSignal::new(true),
        };
        let revision = session.document(|document| document.revision);
        Effect::new(move |_| {
            // Read, not only tracked: a memo that nobody reads never learns that it changed.
            revision.get();
            session.shown().get();
            checking.soon();
        });
        checking
    }

    /// The checking that the page was opened with.
    pub fn from_context() -> Self {
        expect_context()
    }

    /// Everything that was found.
    pub fn found(self) -> RwSignal<Arc<Vec<Found>>> {
        self.found
    }

    /// The explanations of what is not found any more.
    pub fn outlived(self) -> RwSignal<Vec<Arc<Explanation>>> {
        self.outlived
    }

    /// Whether there is more to look at before the findings are those of what is shown.
    pub fn busy(self) -> RwSignal<bool> {
        self.busy
    }

    /// How many findings each group has.
    pub fn tallies(self) -> Memo<Vec<(Group, Tally)>> {
        memo(move || {
            let mut tallies: Vec<_> = Group::ALL.into_iter().map(|group| (group, Tally::default())).collect();
            for found in self.found.get().iter() {
                if let Some((_, tally)) = tallies.iter_mut().find(|(group, _)| *group == found.finding.check.group) {
                    tally.add(found);
                }
            }
            tallies
        })
    }

    /// What was found at a record, at what is part of it, or that speaks of it.
    pub fn of(self, record: RecordId) -> Memo<Vec<Found>> {
        let session = self.session;
        let parts = kinds_within(record.kind);
        memo(move || {
            let found = self.found.get();
            let is_of = |body: &Body, finding: &CheckFinding| {
                let may_be_part = parts.contains(&finding.subject.kind);
                finding.subject == record
                    || finding.about.contains(&record)
                    || (may_be_part && is_part(body, finding.subject, record))
            };
            session.peek_body(|body| found.iter().filter(|found| is_of(body, &found.finding)).cloned().collect())
        })
    }

    fn soon(self) {
        let was_due = self.checks.try_update_value(|inner| std::mem::replace(&mut inner.is_due, true));
        if was_due == Some(false) {
            timer::after(SOON, move || self.follow());
        }
    }

    /// Takes in the plan as it is now. It may have been put away by then.
    fn follow(self) {
        let Some(body) = self.session.try_peek_body(Clone::clone) else { return };
        let was_working = self.checks.try_update_value(|inner| {
            inner.is_due = false;
            inner.checks.follow(&body);
            inner.body = body;
            std::mem::replace(&mut inner.is_working, true)
        });
        if was_working == Some(false) {
            self.go_on();
        }
    }

    fn go_on(self) {
        let began = clock::milliseconds();
        loop {
            let Some(more) = self.checks.try_update_value(|inner| inner.checks.work(PIECES)) else { return };
            if !more {
                break;
            }
            if clock::milliseconds() - began >= AT_A_TIME {
                self.busy.set(true);
                return timer::after(0, move || self.go_on());
            }
        }
        let found = self.checks.try_update_value(|inner| {
            inner.is_working = false;
            let answers = Answers::of(&inner.body);
            let found = inner.checks.findings().map(|finding| Found { finding: finding.clone(), state: answers.state(finding) });
            let found = Arc::new(found.collect::<Vec<_>>());
            (found, answers.outlived(inner.checks.findings().map(Arc::as_ref)))
        });
        if let Some((found, outlived)) = found {
            // What was explained goes from the list, and the button that was pressed with it.
            let stay = page::stay_near(".sp-finding");
            self.found.set(found);
            if self.outlived.with_untracked(|before| *before != outlived) {
                self.outlived.set(outlived);
            }
            self.busy.set(false);
            stay();
        }
    }
}

/// The kinds of record that are part of a kind, or of what is part of it.
fn kinds_within(kind: Kind) -> Vec<Kind> {
    let owner = |kind: Kind| {
        FieldId::all(kind).find_map(|field| if let FieldKind::Owner(owner) = field.about().kind { Some(owner) } else { None })
    };
    let is_within = |part: &Kind| std::iter::successors(owner(*part), |above| owner(*above)).any(|above| above == kind);
    Kind::frozen().filter(is_within).collect()
}

/// Whether a record is part of another, or of what is part of it.
fn is_part(body: &Body, mut record: RecordId, of: RecordId) -> bool {
    while let Some(owner) = body.owner_of(record) {
        if owner == of {
            return true;
        }
        record = owner;
    }
    false
}
