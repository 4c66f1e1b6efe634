//! The office, from the page's side: reports and their files are asked for here, and made in a worker.

use super::session::Session;
use crate::{
    browser::worker::{Beside, Heard},
    edit::Document,
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
    /// The plan as the worker holds it.
    held: Option<Document>,
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
        let Some(document) = self.session.try_peek_document(Clone::clone) else { return };
        self.inner.update_value(|inner| {
            let mut newer = newer_for(inner.held.as_ref(), &document);
            inner.held = Some(document);
            for (number, ask) in std::mem::take(&mut inner.unheard) {
                if let Some(worker) = &inner.worker {
                    worker.ask(number, &ask, newer.take().as_deref());
                }
            }
        });
    }

    fn heard(self, (number, reply, file): Heard) {
        let reply = serde_json::from_str(&reply).unwrap_or_else(|_| Reply::Refused(NOT_UNDERSTOOD.to_owned()));
        let then = self.inner.try_update_value(|inner| {
            if matches!(reply, Reply::Refused(_)) {
                // Whatever it was, the next question brings all of the plan.
                inner.held = None;
            }
            inner.waiting.remove(&number)
        });
        let then = then.flatten();
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

/// What a worker has to be given so that it holds a plan: what has changed since, all of it if more changed than records, or nothing.
fn newer_for(held: Option<&Document>, document: &Document) -> Option<String> {
    match held {
        Some(held) if held.revision == document.revision => None,
        Some(held) => json::difference(held, document).or_else(|| Some(json::compact(document))),
        None => Some(json::compact(document)),
    }
}
