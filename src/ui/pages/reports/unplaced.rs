//! The passages that have no paragraph of their own on the paper: those in tables, and those nobody has written yet.

use super::{
    desk::Desk,
    passage::PassageTools,
    places::Places,
    remarks::{RemarksByPlace, remark_list},
};
use crate::ui::{
    session::memo,
    widgets::{Show, live, words},
};
use leptos::prelude::*;

/// A passage: its name, its heading, and whether it has words.
type Line = (String, String, bool);

/// The list, which opens above the paper.
#[component]
pub(super) fn Unplaced(desk: Desk, places: Memo<Places>, remarks: RemarksByPlace) -> impl IntoView {
    let found = memo(move || {
        let made = desk.made().get();
        let passages = made.iter().flat_map(|made| &made.passages);
        places.with(|places| {
            let hidden = passages.filter(|passage| places.first(&passage.section).is_none());
            let line = |passage: &crate::report::made::Passage| {
                (passage.section.clone(), passage.heading.clone(), !passage.text().trim().is_empty())
            };
            hidden.map(line).collect::<Vec<Line>>()
        })
    });
    let item = move |(section, heading, has_words): Line| {
        let place = (section.clone(), 0);
        let stands = if has_words { "Stands in a table" } else { "Has no words yet" };
        view! {
            <li class="sp-report-passage-item">
                <h2 class="govuk-heading-s">{heading}</h2>
                <p class="sp-quiet">{stands}</p>
                <PassageTools desk section/>
                {live(move || remark_list(remarks, &place))}
            </li>
        }
    };
    view! {
        <Show when=move || !found.with(Vec::is_empty)>
            <details class="sp-details sp-no-print" id="more-to-write">
                <summary>{words(move || found.with(|found| named(found)))}</summary>
                <ul class="govuk-list">{live(move || found.get().into_iter().map(item).collect_view())}</ul>
            </details>
        </Show>
    }
}

/// `Write what has no paragraph of its own: Policy context, Financial summary and 3 more`.
fn named(found: &[Line]) -> String {
    const TOLD: usize = 3;
    let names: Vec<&str> = found.iter().take(TOLD).map(|(_, heading, _)| heading.as_str()).collect();
    let more = found.len().saturating_sub(names.len());
    let more = if more == 0 { String::new() } else { format!(" and {more} more") };
    format!("Write what has no paragraph of its own: {}{more}", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_are_named_and_the_rest_counted() {
        let line = |heading: &str| (heading.to_owned(), heading.to_owned(), true);
        assert_eq!(named(&[line("A"), line("B")]), "Write what has no paragraph of its own: A, B");
        let many: Vec<Line> = ["A", "B", "C", "D", "E"].into_iter().map(line).collect();
        assert!(named(&many).ends_with("A, B, C and 2 more"));
    }
}
