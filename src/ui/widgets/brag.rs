//! Blue, green, amber, red and grey: always with their word, and each with a shape of its own.

use super::{live, words};
use crate::{
    domain::brag::{Brag, BragCounts},
    ui::session::Session,
};
use leptos::prelude::*;

/// The sign that stands beside a colour, so that colour never carries meaning alone.
fn sign(brag: Brag) -> &'static str {
    match brag {
        Brag::Blue => "★",
        Brag::Green => "●",
        Brag::Amber => "▲",
        Brag::Red => "■",
        Brag::Grey => "○",
    }
}

fn class(brag: Brag) -> &'static str {
    match brag {
        Brag::Blue => "sp-brag sp-brag--blue",
        Brag::Green => "sp-brag sp-brag--green",
        Brag::Amber => "sp-brag sp-brag--amber",
        Brag::Red => "sp-brag sp-brag--red",
        Brag::Grey => "sp-brag sp-brag--grey",
    }
}

/// How something stands, in the council's word.
#[component]
pub fn BragTag(
    /// The colour.
    #[prop(into)]
    brag: Signal<Brag>,
) -> impl IntoView {
    let session = Session::from_context();
    let word = session.body(move |body| brag.get().word(&body.details).to_owned());
    view! {
        <span class=words(move || class(brag.get()).to_owned())>
            <span class="sp-brag__sign" aria-hidden="true">{live(move || sign(brag.get()))}</span>
            {word}
        </span>
    }
}

/// How some objectives stand, as a stacked bar with the counts in words below it.
#[component]
pub fn BragBar(
    /// How many have each colour.
    #[prop(into)]
    counts: Signal<BragCounts>,
    /// What is counted, for the description.
    #[prop(into)]
    of: String,
) -> impl IntoView {
    let session = Session::from_context();
    let words = session.body(move |body| {
        let counts = counts.get();
        let present = Brag::ORDER.into_iter().filter(|brag| counts.of(*brag) > 0);
        present.map(|brag| (brag, counts.of(brag), brag.word(&body.details).to_owned())).collect::<Vec<_>>()
    });
    let described = move || {
        let parts: Vec<String> = words.get().iter().map(|(_, count, word)| format!("{count} {}", word.to_lowercase())).collect();
        format!("{of}: {}", if parts.is_empty() { "no objectives".to_owned() } else { parts.join(", ") })
    };
    view! {
        <div class="sp-bar">
            <svg class="sp-bar__picture" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label=described focusable="false">
                {live(move || segments(counts.get()).into_iter().map(|(brag, start, width)| view! {
                    <rect class=format!("sp-bar__part {}", class(brag)) x=start.to_string() y="0" width=width.to_string() height="6"></rect>
                }).collect_view())}
            </svg>
            <ul class="sp-bar__counts">
                {live(move || words.get().into_iter().map(|(brag, count, word)| view! {
                    <li>
                        <span class=class(brag)><span class="sp-brag__sign" aria-hidden="true">{sign(brag)}</span></span>
                        {format!("{count} {}", word.to_lowercase())}
                    </li>
                }).collect_view())}
            </ul>
        </div>
    }
}

/// Each colour's start and width, in hundredths of the whole.
#[expect(clippy::cast_precision_loss, reason = "counts of objectives")]
fn segments(counts: BragCounts) -> Vec<(Brag, f64, f64)> {
    let total = counts.total().max(1) as f64;
    let mut start = 0.0;
    let mut found = Vec::new();
    for brag in Brag::ORDER {
        let width = counts.of(brag) as f64 * 100.0 / total;
        if width > 0.0 {
            found.push((brag, start, width));
        }
        start += width;
    }
    found
}
