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
    exchange::office::{Answer, ChangedPart, Reply, Request},
    report::{
        made::{self, Made},
        remarks::{Remark, remarks},
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
pub(super) struct Desk {
    pub(super) session: Session,
    pub(super) office: Office,
    pub(super) id: ReportId,
    /// Its record; nothing when it is not in the plan.
    pub(super) report: Memo<Option<Arc<Report>>>,
    /// The report as it was made last.
    pub(super) made: RwSignal<Option<Arc<Made>>>,
    /// Why it could not be made.
    pub(super) trouble: RwSignal<String>,
    /// What has changed in it since its file was last saved.
    pub(super) changed: RwSignal<Vec<ChangedPart>>,
    /// What checks say of its passages.
    pub(super) remarks: Memo<Vec<Remark>>,
    /// The passage that is being written.
    pub(super) writing: RwSignal<Option<Writing>>,
    /// Where the focus goes once the report is made again.
    focus: StoredValue<Option<String>>,
}

/// A passage that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Writing {
    /// Its name.
    pub(super) section: String,
}

impl Desk {
    /// Takes a report on the desk, and has it made again whenever the plan changes.
    pub(super) fn open(id: ReportId) -> Self {
        let session = Session::from_context();
        let checking = Checking::from_context();
        let made = RwSignal::new(None);
        let desk = Self {
            session,
            office: Office::from_context(),
            id,
            report: session.select(move |plan| plan.body.reports.shared(id)),
            made,
            trouble: RwSignal::new(String::new()),
            changed: RwSignal::new(Vec::new()),
            remarks: memo(move || said(session, checking, made)),
            writing: RwSignal::new(None),
            focus: StoredValue::new(None),
        };
        let revision = session.document(|document| document.revision);
        // Only what was asked for last counts.
        let turn = StoredValue::new(0_u32);
        Effect::new(move |_| {
            revision.get();
            turn.update_value(|turn| *turn += 1);
            let mine = turn.get_value();
            if session.peek(|plan| plan.body.reports.has(id)) {
                desk.office.ask(Request::Make { report: id }, move |answer| {
                    if turn.try_get_value() == Some(mine) {
                        desk.take(answer);
                    }
                });
            }
        });
        desk
    }

    fn take(self, answer: Answer) {
        match answer.reply {
            Reply::Made(made, changed) => {
                self.changed.try_set(changed);
                self.trouble.try_set(String::new());
                self.made.try_set(Some(Arc::from(made)));
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

    /// Where the focus goes once the report is made again.
    pub(super) fn then_focus(self, button: String) {
        self.focus.set_value(Some(button));
    }

    /// The record.
    pub(super) fn record(self) -> RecordId {
        RecordId { kind: Kind::Report, id: self.id.raw() }
    }

    /// The record's content, as it is now.
    pub(super) fn look(self) -> Report {
        self.report.with(|report| report.as_ref().map_or_else(|| Report::blank(self.id), |report| Report::clone(report)))
    }

    /// A passage of what was made last, by its name.
    pub(super) fn passage(self, section: &str) -> Option<made::Passage> {
        self.made.with(|made| made.as_ref()?.passages.iter().find(|passage| passage.section == section).cloned())
    }

    /// The same passage, for an edit.
    pub(super) fn named(self, passage: &made::Passage) -> Passage {
        let made::Passage { section, heading, generated, .. } = passage.clone();
        Passage { report: self.id, section, heading, generated }
    }

    /// Makes an edit, or says why not.
    pub(super) fn edit(self, edit: Result<Edit, Refused>) -> Result<(), String> {
        make(self.session, edit)
    }
}

/// What the open findings of the plan, and the checks of wording, say of what was made. While the checks are at work, what they said
/// before is not shown.
fn said(session: Session, checking: Checking, made: RwSignal<Option<Arc<Made>>>) -> Vec<Remark> {
    let Some(made) = made.get().filter(|_| !checking.busy().get()) else { return Vec::new() };
    let found = checking.found().get();
    let open: Vec<_> = found.iter().filter(|found| found.state.is_open()).map(|found| found.finding.clone()).collect();
    session.peek(|plan| remarks(&made, &plan.body, session.today(), &open))
}
