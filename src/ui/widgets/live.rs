//! Parts of a page that move, each of one type: Leptos would otherwise write code anew for every closure, and the program would be
//! several times as large.

use crate::ui::session::memo;
use leptos::prelude::*;

/// A part that is drawn again whenever what it reads changes.
pub type Live = Box<dyn FnMut() -> AnyView + Send>;

/// A part that is drawn again whenever what it reads changes.
pub fn live<V: IntoView + 'static>(mut draw: impl FnMut() -> V + Send + 'static) -> Live {
    Box::new(move || draw().into_any())
}

/// Words that change with what they read.
pub fn words(say: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    let say: Box<dyn Fn() -> String + Send + Sync> = Box::new(say);
    Signal::derive(say)
}

/// An attribute that is there or not, and says what it reads.
pub fn maybe(say: impl Fn() -> Option<String> + Send + Sync + 'static) -> Signal<Option<String>> {
    let say: Box<dyn Fn() -> Option<String> + Send + Sync> = Box::new(say);
    Signal::derive(say)
}

/// Yes or no, by what it reads.
pub fn flag(is: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    let is: Box<dyn Fn() -> bool + Send + Sync> = Box::new(is);
    Signal::derive(is)
}

/// Shows its children while something holds, else the fallback. As Leptos's own, but its code exists once.
#[component]
pub fn Show(
    /// What must hold.
    when: impl Fn() -> bool + Send + Sync + 'static,
    /// What is shown then.
    children: ChildrenFn,
    /// What is shown otherwise.
    #[prop(optional, into)]
    fallback: ViewFn,
) -> impl IntoView {
    let when = memo(when);
    live(move || if when.get() { children() } else { fallback.run() })
}
