//! The structure in words: a nested list that says what the picture shows.

use crate::{
    domain::{
        board::BoardId,
        id::Id as _,
        record::{Kind, RecordId},
        structure::{Branch, Structure},
    },
    ui::{session::Session, widgets::RecordLink},
};
use leptos::prelude::*;

fn record(board: BoardId) -> RecordId {
    RecordId { kind: Kind::Board, id: board.raw() }
}

/// The structure as a list.
#[component]
pub(super) fn Outline(
    /// What it is.
    structure: Structure,
) -> impl IntoView {
    let session = Session::from_context();
    let branches = structure.outline();
    let apart: Vec<Branch> =
        structure.apart().into_iter().map(|board| Branch { board, also: Vec::new(), told: false, below: Vec::new() }).collect();
    let circular: Vec<String> = session.peek_body(|body| {
        let name = |board: BoardId| body.name_of(Kind::Board, board.raw());
        structure.circular.iter().map(|(below, above)| format!("{} to {}", name(*below), name(*above))).collect()
    });
    let has_lines = !branches.is_empty();
    let heading =
        if has_lines { "Boards that report to no other, and to which none reports" } else { "No board reports to another" };
    view! {
        <div class="sp-outline">
            {has_lines.then(|| list(branches, &structure))}
            {(!apart.is_empty()).then(|| view! { <p class="govuk-body sp-outline__apart">{heading}":"</p> {list(apart, &structure)} })}
            {(!circular.is_empty()).then(|| view! {
                <p class="govuk-inset-text">
                    {format!("These reporting lines lead back to where they began, so they are not drawn: {}. Change one of them on the board’s page.", circular.join("; "))}
                </p>
            })}
        </div>
    }
}

fn list(branches: Vec<Branch>, structure: &Structure) -> AnyView {
    let items = branches.into_iter().map(|branch| item(branch, structure)).collect_view();
    view! { <ul class="sp-outline__list">{items}</ul> }.into_any()
}

fn item(branch: Branch, structure: &Structure) -> AnyView {
    let facts = Session::from_context().peek_body(|body| {
        let name = |board: &BoardId| body.name_of(Kind::Board, board.raw());
        let board = structure.boards.iter().find(|board| board.id == branch.board);
        let chair = board.and_then(|board| board.chair).map(|post| format!("chaired by {}", body.name_of(Kind::Post, post.raw())));
        let also = (!branch.also.is_empty())
            .then(|| format!("also reports to {}", branch.also.iter().map(name).collect::<Vec<_>>().join(" and ")));
        let told = branch.told.then(|| "what reports to it stands further up".to_owned());
        [chair, also, told].into_iter().flatten().collect::<Vec<_>>().join("; ")
    });
    let facts = if facts.is_empty() { String::new() } else { format!(", {facts}") };
    let below = (!branch.below.is_empty()).then(|| list(branch.below, structure));
    view! { <li><RecordLink record=record(branch.board)/><span class="sp-outline__facts">{facts}</span>{below}</li> }.into_any()
}
