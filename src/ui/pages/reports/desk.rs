//! One report on the desk: its record, the document as the office makes it, and the passage that is being written.

use crate::{
    browser::page,
    domain::{
        field::Record as _,
        id::Id as _,
        record::{Kind, RecordId},
        report::{Report, ReportId},
    },
    edit::{Edit, Passage, Refused},
    exchange::office::{Answer, ChangedPart, MadeReport, Reply, Request},
    report::{
        made::{self, Made},
        remarks::{Remark, in_order, of_findings},
    },
    ui::{
        checking::Checking,
        office::Office,
        session::{Session, memo},
        widgets::make,
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// A report on the desk.
#[derive(Clone, Copy)]
pub(super) struct Desk(StoredValue<Lying>);

/// What lies on the desk.
#[derive(Clone, Copy)]
struct Lying {
    session: Session,
    office: Office,
    id: ReportId,
    report: Memo<Option<Arc<Report>>>,
    made: RwSignal<Option<Arc<Made>>>,
    trouble: RwSignal<String>,
    changed: RwSignal<Vec<ChangedPart>>,
    small_in_words: RwSignal<usize>,
    /// What there is to say of its words.
    of_words: RwSignal<Vec<Remark>>,
    remarks: Memo<Vec<Remark>>,
    /// The name of the passage that is being written.
    writing: RwSignal<Option<String>>,
    focus: StoredValue<Option<String>>,
    /// Counts how often somebody asked for it to be made again.
    again: RwSignal<u32>,
}

impl Desk {
    /// Takes a report on the desk, and has it made again whenever the plan changes.
    pub(super) fn open(id: ReportId) -> Self {
        let session = Session::from_context();
        let checking = Checking::from_context();
        let (made, of_words) = (RwSignal::new(None), RwSignal::new(Vec::new()));
        let lying = Lying {
            session,
            office: Office::from_context(),
            id,
            report: session.select(move |plan| plan.body.reports.iter_shared().find(|report| report.id == id)),
            made,
            trouble: RwSignal::new(String::new()),
            changed: RwSignal::new(Vec::new()),
            small_in_words: RwSignal::new(0),
            of_words,
            remarks: memo(move || said(session, checking, made, of_words)),
            writing: RwSignal::new(None),
            focus: StoredValue::new(None),
            again: RwSignal::new(0),
        };
        let revision = session.document(|document| document.revision);
        // Only what was asked for last counts.
        let turn = StoredValue::new(0_u32);
        Effect::new(move |_| {
            revision.get();
            lying.again.get();
            turn.update_value(|turn| *turn += 1);
            let mine = turn.get_value();
            if session.peek(|plan| plan.body.reports.has(id)) {
                lying.office.ask(Request::Make { report: id }, move |answer| {
                    if turn.try_get_value() == Some(mine) {
                        lying.take(answer);
                    }
                });
            }
        });
        Self(StoredValue::new(lying))
    }

    fn lying(self) -> Lying {
        self.0.get_value()
    }

    /// The session.
    pub(super) fn session(self) -> Session {
        self.lying().session
    }

    /// Who makes files of it.
    pub(super) fn office(self) -> Office {
        self.lying().office
    }

    /// Which report it is.
    pub(super) fn id(self) -> ReportId {
        self.lying().id
    }

    /// Its record; nothing when it is not in the plan.
    pub(super) fn report(self) -> Memo<Option<Arc<Report>>> {
        self.lying().report
    }

    /// The report as it was made last.
    pub(super) fn made(self) -> RwSignal<Option<Arc<Made>>> {
        self.lying().made
    }

    /// Why it could not be made.
    pub(super) fn trouble(self) -> RwSignal<String> {
        self.lying().trouble
    }

    /// What has changed in it since its file was last saved.
    pub(super) fn changed(self) -> RwSignal<Vec<ChangedPart>> {
        self.lying().changed
    }

    /// In how many places of the plan words may hold a small count, where the report is for the public.
    pub(super) fn small_in_words(self) -> RwSignal<usize> {
        self.lying().small_in_words
    }

    /// What checks say of its passages.
    pub(super) fn remarks(self) -> Memo<Vec<Remark>> {
        self.lying().remarks
    }

    /// Has it made once more, after that failed.
    pub(super) fn make_again(self) {
        let Lying { trouble, again, .. } = self.lying();
        trouble.set(String::new());
        again.update(|times| *times += 1);
        page::focus_soon("page-title");
    }

    /// The name of the passage that is being written.
    pub(super) fn writing(self) -> RwSignal<Option<String>> {
        self.lying().writing
    }

    /// Where the focus goes once the report is made again.
    pub(super) fn then_focus(self, button: String) {
        self.lying().focus.set_value(Some(button));
    }

    /// The record's name in the plan.
    pub(super) fn record(self) -> RecordId {
        RecordId { kind: Kind::Report, id: self.id().raw() }
    }

    /// The record's content, as it is now.
    pub(super) fn look(self) -> Report {
        let id = self.id();
        self.report().with(|report| report.as_ref().map_or_else(|| Report::blank(id), |report| Report::clone(report)))
    }

    /// A passage of what was made last, by its name.
    pub(super) fn passage(self, section: &str) -> Option<made::Passage> {
        self.made().with(|made| made.as_ref()?.passages.iter().find(|passage| passage.section == section).cloned())
    }

    /// The same passage, for an edit.
    pub(super) fn named(self, passage: &made::Passage) -> Passage {
        let made::Passage { section, heading, generated, .. } = passage.clone();
        Passage { report: self.id(), section, heading, generated }
    }

    /// Makes an edit, or says why not.
    pub(super) fn edit(self, edit: Result<Edit, Refused>) -> Result<(), String> {
        make(self.session(), edit)
    }
}

impl Lying {
    fn take(self, answer: Answer) {
        match answer.reply {
            Reply::Made(report) => {
                let MadeReport { made, changed, remarks, small_in_words } = *report;
                self.changed.try_set(changed);
                self.small_in_words.try_set(small_in_words);
                self.of_words.try_set(remarks);
                self.trouble.try_set(String::new());
                self.made.try_set(Some(Arc::new(made)));
                if let Some(button) = self.focus.try_update_value(Option::take).flatten() {
                    page::focus_soon(button);
                }
            }
            Reply::Refused(why) => {
                self.trouble.try_set(why);
            }
            _ => {}
        }
    }
}

/// What there is to say of the words of what was made, and of what was found in the plan. While the checks are at work nothing is said.
fn said(session: Session, checking: Checking, made: RwSignal<Option<Arc<Made>>>, of_words: RwSignal<Vec<Remark>>) -> Vec<Remark> {
    let Some(made) = made.get().filter(|_| !checking.busy().get()) else { return Vec::new() };
    let findings: Vec<_> = checking.found().get().iter().map(|found| found.finding.clone()).collect();
    let of_findings = session.peek(|plan| of_findings(&made, &plan.body, &findings));
    in_order(&made, of_words.get_untracked().into_iter().chain(of_findings).collect())
}
