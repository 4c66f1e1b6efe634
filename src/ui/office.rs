//! The office, from the page's side: reports and their files are asked for here, and made in a worker.

use super::session::Session;
use crate::{
    browser::worker::{Beside, Heard},
    exchange::{
        json,
        office::{Answer, Ask, Reply, Request},
    },
};
use leptos::prelude::*;
use std::collections::BTreeMap;

const BROKE_OFF: &str = "What makes reports and their files did not start, or broke off. Nothing of the plan was changed. Check that you \
                         are connected and try again. If that does not help, save a copy of the plan, reload the page, and tell your IT \
                         service if this page may not start a worker.";
const NOT_UNDERSTOOD: &str =
    "The report could not be made: the page and what makes reports are of different versions. Reload the page.";

type Then = Box<dyn FnOnce(Answer)>;

/// Makes reports of one session's plan. It ends with the owner it was started under.
#[derive(Clone, Copy)]
pub struct Office {
    session: Session,
    inner: StoredValue<Inner, LocalStorage>,
}

#[derive(Default)]
struct Inner {
    worker: Option<Beside>,
    is_ready: bool,
    /// The revision of the plan that the worker holds.
    held: Option<u64>,
    last: u32,
    /// What was asked before the worker could hear.
    unheard: Vec<(u32, String)>,
    waiting: BTreeMap<u32, Then>,
}

impl Office {
    /// Opens it for a session. The worker is started with the first question.
    pub fn open(session: Session) -> Self {
        let office = Self { session, inner: StoredValue::new_local(Inner::default()) };
        on_cleanup(move || office.close());
        office
    }

    /// The office of the open plan.
    pub fn from_context() -> Self {
        expect_context()
    }

    /// Asks for something; `then` gets the answer, unless the plan was put away meanwhile.
    pub fn ask(self, request: Request, then: impl FnOnce(Answer) + 'static) {
        let text = serde_json::to_string(&Ask { today: self.session.today(), request }).unwrap_or_default();
        let mut number = 0;
        self.inner.update_value(|inner| {
            inner.last += 1;
            number = inner.last;
            inner.waiting.insert(number, Box::new(then));
            inner.unheard.push((number, text));
        });
        if self.inner.with_value(|inner| inner.worker.is_none()) {
            self.start();
        }
        self.send();
    }

    fn start(self) {
        let started = Beside::start(
            move || {
                self.inner.try_update_value(|inner| inner.is_ready = true);
                self.send();
            },
            move |heard| self.heard(heard),
            move || self.fail(),
        );
        match started {
            Ok(worker) => self.inner.update_value(|inner| inner.worker = Some(worker)),
            Err(_) => self.fail(),
        }
    }

    /// Sends what was asked, and the plan if the worker has an older one.
    fn send(self) {
        let is_ready = self.inner.try_with_value(|inner| inner.is_ready && !inner.unheard.is_empty());
        if is_ready != Some(true) {
            return;
        }
        let held = self.inner.with_value(|inner| inner.held);
        let newer = self
            .session
            .try_peek_document(|document| (Some(document.revision) != held).then(|| (document.revision, json::compact(document))));
        let Some(mut newer) = newer else { return };
        self.inner.update_value(|inner| {
            for (number, ask) in std::mem::take(&mut inner.unheard) {
                let plan = newer.take();
                if let Some((revision, _)) = &plan {
                    inner.held = Some(*revision);
                }
                if let Some(worker) = &inner.worker {
                    worker.ask(number, &ask, plan.as_ref().map(|(_, text)| text.as_str()));
                }
            }
        });
    }

    fn heard(self, (number, reply, file): Heard) {
        let reply = serde_json::from_str(&reply).unwrap_or_else(|_| Reply::Refused(NOT_UNDERSTOOD.to_owned()));
        let then = self.inner.try_update_value(|inner| inner.waiting.remove(&number)).flatten();
        if let Some(then) = then {
            then(Answer { reply, file });
        }
    }

    /// The worker did not start, or broke off: whoever waits is told, and the next question starts another.
    fn fail(self) {
        let left = self.inner.try_update_value(|inner| {
            if let Some(worker) = inner.worker.take() {
                worker.stop();
            }
            let last = inner.last;
            std::mem::replace(inner, Inner { last, ..Inner::default() }).waiting
        });
        for then in left.unwrap_or_default().into_values() {
            then(Reply::Refused(BROKE_OFF.to_owned()).into());
        }
    }

    fn close(self) {
        self.inner.try_update_value(|inner| {
            if let Some(worker) = inner.worker.take() {
                worker.stop();
            }
            inner.waiting.clear();
        });
    }
}
