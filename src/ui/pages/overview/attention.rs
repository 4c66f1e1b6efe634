//! What needs attention, the most pressing first, each leading to where it is mended.

use super::from_checks::FromChecks;
use crate::ui::session::memo;
use crate::ui::widgets::{Show, live, words};
use crate::{
    domain::{
        date::{Date, Day},
        gap::Length,
        milestone::MilestoneId,
        objective::ObjectiveId,
        overview::Overview,
        plan::Body,
        selection::{Deadline, LeadFilter, Selection},
    },
    ui::{
        route::{Place, Route},
        session::Session,
    },
};
use leptos::prelude::*;

/// How many of each are shown before asking for more.
const FIRST: usize = 5;

/// One thing to see to.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Finding {
    objective: ObjectiveId,
    milestone: Option<MilestoneId>,
    since: Since,
}

/// Since when.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Since {
    Due(Date),
    Said(Option<Day>),
    Unpaid(Option<Date>, Length),
    Always,
}

impl Since {
    fn words(self) -> String {
        match self {
            Self::Due(due) => format!("was due {}", due.words()),
            Self::Said(Some(day)) => format!("last update {}", day.words()),
            Self::Said(None) => "no update yet".to_owned(),
            Self::Unpaid(Some(until), length) => format!("{} without money, from the end of {}", length.words(), until.words()),
            Self::Unpaid(None, length) => format!("{} without secured money", length.words()),
            Self::Always => String::new(),
        }
    }
}

/// One kind of thing to see to.
#[derive(Clone, Copy)]
struct Kind {
    heading: &'static str,
    find: fn(&Overview) -> Vec<Finding>,
    /// The list of objectives that shows the same.
    list: Option<fn() -> Selection>,
}

const KINDS: [Kind; 6] = [
    Kind {
        heading: "Overdue objectives",
        find: |found| found.overdue.iter().map(|(id, due)| finding(*id, Since::Due(*due))).collect(),
        list: Some(|| Selection { deadline: Some(Deadline::Overdue), ..Selection::default() }),
    },
    Kind {
        heading: "Late milestones",
        find: |found| {
            let late = found.late_milestones.iter();
            late.map(|(milestone, id, due)| Finding { milestone: Some(*milestone), ..finding(*id, Since::Due(*due)) }).collect()
        },
        list: None,
    },
    Kind {
        heading: "Money ends too soon",
        find: |found| found.unpaid.iter().map(|(id, until, length)| finding(*id, Since::Unpaid(*until, *length))).collect(),
        list: None,
    },
    Kind {
        heading: "Silent for a quarter",
        find: |found| found.silent.iter().map(|(id, last)| finding(*id, Since::Said(*last))).collect(),
        list: None,
    },
    Kind {
        heading: "No lead officer or organisation",
        find: |found| found.without_lead.iter().map(|id| finding(*id, Since::Always)).collect(),
        list: Some(|| Selection { lead: Some(LeadFilter::Nobody), ..Selection::default() }),
    },
    Kind {
        heading: "No due date",
        find: |found| found.without_due.iter().map(|id| finding(*id, Since::Always)).collect(),
        list: Some(|| Selection { deadline: Some(Deadline::Undated), ..Selection::default() }),
    },
];

fn finding(objective: ObjectiveId, since: Since) -> Finding {
    Finding { objective, milestone: None, since }
}

/// The groups that hold anything.
#[component]
pub(super) fn Attention(
    /// What was found.
    found: Memo<Overview>,
) -> impl IntoView {
    let nothing = move || found.with(|found| KINDS.iter().all(|kind| (kind.find)(found).is_empty()));
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Needs attention"</h2></div>
            <Show when=nothing>
                <p class="govuk-body">"No live objective is overdue, silent for a quarter, short of money, or without a lead or a due date."</p>
            </Show>
            <div class="sp-attention"><FromChecks/>{KINDS.map(|kind| view! { <Group kind found/> })}</div>
        </section>
    }
}

#[component]
fn Group(kind: Kind, found: Memo<Overview>) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let most = RwSignal::new(FIRST);
    let findings = memo(move || found.with(kind.find));
    let count = move || findings.with(Vec::len);
    let any = move || count() > 0;
    let items = session.body(move |body| {
        findings
            .with(|findings| findings.iter().take(most.get()).map(|finding| (*finding, name(body, *finding))).collect::<Vec<_>>())
    });
    let all = move |selection: Selection| place.link_with(Route::Objectives, &selection.to_query());
    let to = move |finding: Finding| place.link(Route::Objective(finding.objective));
    view! {
        <Show when=any>
            <section class="sp-attention__group">
                <h3 class="govuk-heading-s">{kind.heading}" "<span class="sp-tally">{count}</span></h3>
                <ul class="sp-plain-list">
                    {live(move || items.get().into_iter().map(|(finding, name)| view! {
                        <li><a class="govuk-link" href=to(finding)>{name}</a>" "<span class="sp-quiet">{finding.since.words()}</span></li>
                    }).collect_view())}
                </ul>
                {kind.list.map(|list| view! {
                    <a class="govuk-link sp-no-print" href=words(move || all(list()))>"See them in the list"<span class="govuk-visually-hidden">": "{kind.heading}</span></a>
                })}
                <Show when=move || kind.list.is_none() && (count() > most.get())>
                    <button type="button" class="sp-link-button" on:click=move |_| most.update(|most| *most += 20)>
                        "Show more"<span class="govuk-visually-hidden">": "{kind.heading}</span>
                    </button>
                </Show>
            </section>
        </Show>
    }
}

/// What to call it: a milestone by its own words and its objective's reference.
fn name(body: &Body, finding: Finding) -> String {
    let Some(objective) = body.objectives.get(finding.objective) else { return String::new() };
    match finding.milestone.and_then(|milestone| body.milestones.get(milestone)) {
        Some(milestone) => format!("{} ({})", milestone.title, objective.brief()),
        None => objective.heading(),
    }
}
