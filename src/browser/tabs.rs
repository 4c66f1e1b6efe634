//! One tab at a time may change a plan. Others are told.

use super::timer;
use crate::domain::id::PlanId;
use js_sys::{Function, Object, Promise, Reflect};
use std::{cell::RefCell, collections::HashMap};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};

/// A page that is just going still has the right for a moment, so a refusal is asked again a few times.
const TRIES: u32 = 5;
/// Milliseconds between them.
const BETWEEN_TRIES: i32 = 60;

type Answer = Box<dyn FnOnce(bool)>;

/// How far this page has got with the right to change a plan.
enum Claim {
    /// Asked for; these wait for the answer.
    Asked(Vec<Answer>),
    /// Held. The function gives it back.
    Held(Function),
}

thread_local! {
    static CLAIMS: RefCell<HashMap<PlanId, Claim>> = RefCell::default();
}

/// Asks for the sole right to change a plan in this browser. `answer` is told whether this page has it, at once if it had it already;
/// it keeps it until [`release`] or until it goes. A browser that has no such rights to give grants it: another tab that writes is
/// still noticed, by [`super::page::on_stored_elsewhere`].
pub fn claim(plan: PlanId, answer: impl FnOnce(bool) + 'static) {
    let Some((locks, request)) = lock_manager() else { return answer(true) };
    let mut answer: Option<Answer> = Some(Box::new(answer));
    let is_new = CLAIMS.with_borrow_mut(|claims| match claims.get_mut(&plan) {
        Some(Claim::Held(_)) => false,
        Some(Claim::Asked(waiting)) => {
            waiting.extend(answer.take());
            false
        }
        None => {
            claims.insert(plan, Claim::Asked(answer.take().into_iter().collect()));
            true
        }
    });
    if is_new {
        ask(plan, locks, request, TRIES);
    }
    if let Some(answer) = answer {
        answer(true);
    }
}

/// Gives the right to change a plan back, so that another tab can have it.
pub fn release(plan: PlanId) {
    if let Some(Claim::Held(give_back)) = CLAIMS.with_borrow_mut(|claims| claims.remove(&plan)) {
        let _ = give_back.call0(&JsValue::UNDEFINED);
    }
}

fn ask(plan: PlanId, locks: JsValue, request: Function, tries: u32) {
    let options = Object::new();
    let _ = Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE);
    let (manager, again) = (locks.clone(), request.clone());
    let on_lock = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        if !lock.is_null() {
            return hold(plan);
        }
        match tries.checked_sub(1) {
            Some(tries) => timer::after(BETWEEN_TRIES, move || ask(plan, manager, again, tries)),
            None => settle(plan, false),
        }
        JsValue::UNDEFINED
    });
    match request.call3(&locks, &format!("safer-plan.{plan}").into(), &options, &on_lock) {
        Ok(promise) => {
            // Browsers that keep nothing for a page refuse it locks too.
            let refused = Closure::once(move |_: JsValue| settle(plan, true));
            let _ = promise.unchecked_into::<Promise>().catch(&refused);
            refused.forget();
        }
        Err(_) => settle(plan, true),
    }
}

/// Has the lock from now on: the promise that is returned ends when it is given back.
fn hold(plan: PlanId) -> JsValue {
    let waiting = CLAIMS.with_borrow_mut(|claims| claims.remove(&plan));
    // Given up while it was asked for: not held at all.
    let Some(Claim::Asked(waiting)) = waiting else { return JsValue::UNDEFINED };
    let until = Promise::new(&mut |resolve, _| {
        CLAIMS.with_borrow_mut(|claims| claims.insert(plan, Claim::Held(resolve)));
    });
    waiting.into_iter().for_each(|answer| answer(true));
    until.into()
}

/// Tells those who wait, without having the lock.
fn settle(plan: PlanId, granted: bool) {
    let waiting = CLAIMS.with_borrow_mut(|claims| match claims.remove(&plan) {
        Some(Claim::Asked(waiting)) => waiting,
        Some(held) => {
            claims.insert(plan, held);
            Vec::new()
        }
        None => Vec::new(),
    });
    waiting.into_iter().for_each(|answer| answer(granted));
}

/// Whether the browser keeps two tabs from having the right at once.
pub fn are_guarded() -> bool {
    lock_manager().is_some()
}

fn lock_manager() -> Option<(JsValue, Function)> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object)?;
    let request = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    Some((locks, request))
}
