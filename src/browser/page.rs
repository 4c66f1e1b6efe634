//! The page itself: its address, title, focus, scrolling and coming and going.

use std::{cell::RefCell, collections::HashMap};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Document, Element, Event, HtmlElement, HtmlInputElement, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// What stands behind the `#` of the address.
pub fn hash() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

thread_local! {
    static ARRIVAL: RefCell<Arrival> = RefCell::default();
}

/// How the page on screen was reached, and how far each was scrolled when it was left.
#[derive(Default)]
struct Arrival {
    any_before: bool,
    by_link: bool,
    scrolled: HashMap<String, f64>,
}

/// Watches links and scrolling, so that a page that is gone back to is found where it was left.
pub fn watch_arrivals() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    listen_window("scroll", || {
        ARRIVAL.with_borrow_mut(|arrival| arrival.scrolled.insert(hash(), scrolled()));
    });
    listen_window("click", || ARRIVAL.with_borrow_mut(|arrival| arrival.by_link = true));
    listen_window("popstate", || {
        super::timer::after(200, || ARRIVAL.with_borrow_mut(|arrival| arrival.by_link = false));
    });
}

/// Says that a page is being drawn. One that was reached by a link begins at its heading, which takes the focus; one that was gone
/// back to is scrolled to where it was left. The page the app starts with stays as it is.
pub fn arrived(heading: &'static str) {
    let top = ARRIVAL.with_borrow_mut(|arrival| {
        let first = !std::mem::replace(&mut arrival.any_before, true);
        let by_link = std::mem::take(&mut arrival.by_link);
        let left = arrival.scrolled.get(&hash()).copied().unwrap_or(0.0);
        (!first).then_some(if by_link { 0.0 } else { left })
    });
    if let Some(top) = top {
        let has_gone_on = watch_focus();
        super::timer::after(0, move || {
            if !has_gone_on() {
                focus(heading);
            }
            scroll_to(top);
        });
    }
}

/// Goes to another address of the app, as a link does.
pub fn go(href: &str) {
    ARRIVAL.with_borrow_mut(|arrival| arrival.by_link = true);
    if let Some(window) = window() {
        let _ = window.location().set_hash(href);
    }
}

/// Changes the address without a new step in the browser's history. No `hashchange` follows.
pub fn replace_address(href: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(href));
    }
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets or takes away an attribute of the whole page.
pub fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = if value.is_empty() { root.remove_attribute(name) } else { root.set_attribute(name, value) };
    }
}

/// Sets or takes away a custom property of the whole page's style.
pub fn set_root_property(name: &str, value: &str) {
    let root = document().and_then(|document| document.document_element()).and_then(|root| root.dyn_into::<HtmlElement>().ok());
    if let Some(style) = root.map(|root| root.style()) {
        let _ = if value.is_empty() { style.remove_property(name).map(drop) } else { style.set_property(name, value) };
    }
}

/// Takes the shell that is shown while the program loads off the page, and says that scripts run.
pub fn remove_boot_shell() {
    if let Some(shell) = element("boot") {
        shell.remove();
    }
    if let Some(body) = document().and_then(|document| document.body()) {
        let _ = body.class_list().add_2("js-enabled", "govuk-frontend-supported");
    }
}

thread_local! {
    /// The element that the program moved the focus to last.
    static GIVEN: RefCell<Option<Element>> = const { RefCell::new(None) };
}

fn give_focus(element: &HtmlElement) {
    let _ = element.focus();
    GIVEN.with_borrow_mut(|given| *given = focused());
}

/// What has the focus; nothing where it is nowhere, as after what had it has gone from the page.
fn focused() -> Option<Element> {
    let document = document()?;
    let body = document.body().map(Element::from);
    document.active_element().filter(|active| Some(active) != body.as_ref())
}

/// Tells later whether the person has gone somewhere else meanwhile. On a busy machine keys and clicks come before what was to be done
/// soon, and whoever is at the next field already must not be called back from it.
fn watch_focus() -> impl Fn() -> bool {
    let from = focused();
    move || focused().is_some_and(|now| Some(&now) != from.as_ref() && GIVEN.with_borrow(|given| Some(&now) != given.as_ref()))
}

/// Moves the focus to an element by its id.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        give_focus(&element);
    }
}

/// Moves the focus to an element by its id, once the page has been drawn again, unless the person has gone on.
pub fn focus_soon(id: impl Into<String>) {
    focus_first_soon(format!("[id=\"{}\"]", id.into()));
}

/// Moves the focus to the first element that a selector finds, once the page has been drawn again, unless the person has gone on.
pub fn focus_first_soon(selector: impl Into<String>) {
    let (selector, has_gone_on) = (selector.into(), watch_focus());
    super::timer::after(0, move || {
        let found = document().and_then(|document| document.query_selector(&selector).ok()).flatten();
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()).filter(|_| !has_gone_on()) {
            give_focus(&element);
        }
    });
}

/// Remembers in which of some parts of the page the focus is. What comes back puts it, once the page has been drawn again, into the part
/// that stands there then, should its own have gone: whoever works through a list goes on with the next.
pub fn stay_near(parts: &'static str) -> impl FnOnce() {
    let part = focused().and_then(|now| now.closest(parts).ok().flatten());
    let place = part.and_then(|part| all(parts).iter().position(|other| *other == part));
    move || {
        let Some(place) = place else { return };
        super::timer::after(0, move || {
            let left = all(parts);
            if focused().is_none() {
                let near = left.get(place).or(left.last()).and_then(|part| part.query_selector("a, button").ok().flatten());
                match near.and_then(|near| near.dyn_into::<HtmlElement>().ok()) {
                    Some(near) => give_focus(&near),
                    None => focus("page-title"),
                }
            }
        });
    }
}

fn all(parts: &str) -> Vec<Element> {
    let found = document().and_then(|document| document.query_selector_all(parts).ok());
    let found = found.map(|found| (0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect());
    found.unwrap_or_default()
}

/// Scrolls the page to its beginning, or to where it was.
pub fn scroll_to(top: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// How far the page is scrolled.
pub fn scrolled() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or(0.0)
}

/// How far the element of a scroll event is scrolled, and how high it is, in CSS pixels.
pub fn scroll_of(event: &Event) -> (f64, f64) {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.map_or((0.0, 0.0), |element| (f64::from(element.scroll_top()), f64::from(element.client_height())))
}

/// The height of what a selector finds, in CSS pixels; of several elements, the mean.
pub fn height_of(selector: &str) -> Option<f64> {
    let found = document()?.query_selector_all(selector).ok()?;
    let elements = (0..found.length()).filter_map(|index| found.item(index)?.dyn_into::<Element>().ok());
    let height: f64 = elements.map(|element| element.get_bounding_client_rect().height()).sum();
    (height > 0.0).then(|| height / f64::from(found.length()))
}

/// The ids of those elements that a selector finds which are in the window, or no farther from it than so many CSS pixels.
pub fn near(selector: &str, beyond: f64) -> Vec<String> {
    let height = window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or(0.0);
    let is_near = |element: &Element| {
        let seen = element.get_bounding_client_rect();
        seen.bottom() > -beyond && seen.top() < height + beyond
    };
    all(selector).into_iter().filter(is_near).map(|element| element.id()).collect()
}

/// Sets how far an element is scrolled.
pub fn set_scroll_of(id: &str, top: f64) {
    if let Some(element) = element(id) {
        #[expect(clippy::cast_possible_truncation, reason = "pixels")]
        element.set_scroll_top(top as i32);
    }
}

/// Whether the box of a change event is ticked.
pub fn is_ticked(event: &Event) -> bool {
    event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()).is_some_and(|input| input.checked())
}

/// Whether a key event comes from somewhere that one types into.
pub fn is_typing(event: &Event) -> bool {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return false };
    match element.dyn_ref::<HtmlInputElement>() {
        Some(input) => !matches!(input.type_().as_str(), "checkbox" | "radio"),
        None => matches!(element.tag_name().as_str(), "TEXTAREA" | "SELECT"),
    }
}

/// Does something whenever the page is about to go: hidden, closed or left.
pub fn on_leaving(action: impl Fn() + Clone + 'static) {
    listen_window("pagehide", action.clone());
    let hidden = move || {
        if document().is_some_and(|document| document.hidden()) {
            action();
        }
    };
    let closure = Closure::<dyn FnMut()>::new(hidden).into_js_value();
    if let Some(document) = document() {
        let _ = document.add_event_listener_with_callback("visibilitychange", closure.unchecked_ref());
    }
}

/// Asks before the page is left, for as long as `unsaved` says so.
pub fn ask_before_leaving(unsaved: impl Fn() -> bool + 'static) {
    listen_event("beforeunload", move |event| {
        if unsaved() {
            event.prevent_default();
        }
    });
}

/// Tells of each text that another tab puts into local storage, by its key.
pub fn on_stored_elsewhere(action: impl Fn(&str) + 'static) {
    listen_event("storage", move |event| {
        let part = |name: &str| js_sys::Reflect::get(&event, &name.into()).ok().and_then(|part| part.as_string());
        if let (Some(key), Some(_)) = (part("key"), part("newValue")) {
            action(&key);
        }
    });
}

/// Loads the page again when the browser brings it back from memory: what is stored may have moved on meanwhile.
pub fn reload_when_brought_back() {
    listen_event("pageshow", |event| {
        if js_sys::Reflect::get(&event, &"persisted".into()).is_ok_and(|persisted| persisted.is_truthy()) {
            reload();
        }
    });
}

/// Does something at an event of the window, for as long as the page lives.
pub fn listen_window(event: &str, mut action: impl FnMut() + 'static) {
    listen_event(event, move |_| action());
}

fn listen_event(event: &str, action: impl FnMut(Event) + 'static) {
    let closure = Closure::<dyn FnMut(Event)>::new(action).into_js_value();
    if let Some(window) = window() {
        let _ = window.add_event_listener_with_callback(event, closure.unchecked_ref());
    }
}

/// Opens the browser's dialogue for printing, from which a PDF is saved as well.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Does something as soon as what changed just now is on the page, and before the next key is heard: drawing waits for its turn in
/// the same queue.
pub fn once_drawn(action: impl FnOnce() + 'static) {
    super::task::spawn(async move { action() });
}

/// Does something once the page has been drawn again.
pub fn soon(action: impl FnOnce() + 'static) {
    super::timer::after(0, action);
}
