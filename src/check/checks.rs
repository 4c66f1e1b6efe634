//! All checks of a plan, kept up from edit to edit.

use super::{
    check_finding::CheckFinding,
    index::{Index, Source},
    look::Look,
    suites::{SUITES, Suite},
};
use crate::domain::{
    date::Day,
    id::RawId,
    plan::Body,
    record::{Kind, RecordId},
};
use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    fmt,
    sync::Arc,
};

/// One suite for one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Unit {
    suite: usize,
    subject: RecordId,
}

/// What the checks found in a plan. It follows the plan: after an edit only what the edit touched is looked at again, a little at
/// a time if the caller so wishes.
pub struct Checks {
    today: Day,
    suites: &'static [Suite],
    before: Body,
    now: Body,
    /// Records that changed and are not in the index yet.
    changed: Vec<RecordId>,
    index: Index,
    waiting: BTreeSet<Unit>,
    sources: HashMap<Unit, Vec<Source>>,
    readers: HashMap<Source, HashSet<Unit>>,
    found: BTreeMap<Unit, Vec<Arc<CheckFinding>>>,
}

impl fmt::Debug for Checks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { today, changed, waiting, found, .. } = self;
        let (changed, waiting) = (changed.len(), waiting.len());
        f.debug_struct("Checks")
            .field("today", today)
            .field("changed", &changed)
            .field("waiting", &waiting)
            .field("found", found)
            .finish()
    }
}

impl Checks {
    /// The checks of a plan with nothing in it.
    pub fn new(today: Day) -> Self {
        Self::with(SUITES, today)
    }

    /// The checks of a plan, done.
    pub fn of(body: &Body, today: Day) -> Self {
        let mut checks = Self::new(today);
        checks.follow(body);
        checks.finish();
        checks
    }

    /// The same with these suites.
    pub fn with(suites: &'static [Suite], today: Day) -> Self {
        let single = |kind| RecordId { kind, id: RawId::ONLY };
        Self {
            today,
            suites,
            before: Body::default(),
            now: Body::default(),
            changed: Kind::frozen().filter(|kind| kind.is_single()).map(single).collect(),
            index: Index::default(),
            waiting: BTreeSet::new(),
            sources: HashMap::new(),
            readers: HashMap::new(),
            found: BTreeMap::new(),
        }
    }

    /// Takes in what changed since the plan was last followed. The work is then done by [`Self::work`].
    pub fn follow(&mut self, body: &Body) {
        while self.take_in_one() {}
        self.before = std::mem::replace(&mut self.now, body.clone());
        for kind in Kind::frozen() {
            let ids = self.now.changed_since(&self.before, kind);
            self.changed.extend(ids.into_iter().map(|id| RecordId { kind, id }));
        }
    }

    /// Does so many pieces of the work that there is, each far shorter than a frame. `true` when there is more.
    pub fn work(&mut self, pieces: usize) -> bool {
        for _ in 0..pieces {
            if !self.take_in_one() && !self.run_one() {
                return false;
            }
        }
        self.is_busy()
    }

    /// Does all the work that there is.
    pub fn finish(&mut self) {
        while self.work(1_000) {}
    }

    /// Whether there is work to do before the findings are those of the plan.
    pub fn is_busy(&self) -> bool {
        !self.changed.is_empty() || !self.waiting.is_empty()
    }

    /// What was found, always in the same order for the same plan.
    pub fn findings(&self) -> impl Iterator<Item = &Arc<CheckFinding>> {
        self.found.values().flatten()
    }

    /// How many pieces of work wait.
    pub fn waiting(&self) -> usize {
        self.changed.len() + self.waiting.len()
    }

    fn take_in_one(&mut self) -> bool {
        let Some(record) = self.changed.pop() else { return false };
        let touched = self.index.follow(record, &self.before, &self.now);
        if self.now.find(record).is_some() {
            self.wake(record);
        } else {
            self.forget(record);
        }
        self.wake_readers(Source::Record(record));
        self.wake_readers(Source::All(record.kind));
        for target in touched.targets {
            self.wake(target);
            self.wake_readers(Source::Naming(record.kind, target));
        }
        for alike in touched.alike {
            self.wake(alike);
        }
        for mark in touched.firsts {
            self.wake_readers(Source::First(mark));
        }
        true
    }

    /// Has the suites of a record run again.
    fn wake(&mut self, subject: RecordId) {
        if self.now.find(subject).is_some() {
            let of_kind = self.suites.iter().enumerate().filter(|(_, suite)| suite.subjects.contains(&subject.kind));
            self.waiting.extend(of_kind.map(|(suite, _)| Unit { suite, subject }));
        }
    }

    fn wake_readers(&mut self, source: Source) {
        if let Some(readers) = self.readers.get(&source) {
            self.waiting.extend(readers);
        }
    }

    fn forget(&mut self, subject: RecordId) {
        for suite in 0..self.suites.len() {
            let unit = Unit { suite, subject };
            self.waiting.remove(&unit);
            self.found.remove(&unit);
            self.unread(unit);
        }
    }

    fn unread(&mut self, unit: Unit) {
        for source in self.sources.remove(&unit).unwrap_or_default() {
            if let Some(readers) = self.readers.get_mut(&source) {
                readers.remove(&unit);
                if readers.is_empty() {
                    self.readers.remove(&source);
                }
            }
        }
    }

    fn run_one(&mut self) -> bool {
        let Some(unit) = self.waiting.pop_first() else { return false };
        let Some(suite) = self.suites.get(unit.suite) else { return true };
        let mut look = Look::new(&self.now, &self.index, unit.subject, self.today);
        (suite.run)(&mut look);
        let (sources, found) = look.end();
        self.unread(unit);
        for source in &sources {
            self.readers.entry(*source).or_default().insert(unit);
        }
        if !sources.is_empty() {
            self.sources.insert(unit, sources);
        }
        if found.is_empty() {
            self.found.remove(&unit);
        } else {
            self.found.insert(unit, found.into_iter().map(Arc::new).collect());
        }
        true
    }
}
