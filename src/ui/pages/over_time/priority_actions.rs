//! Renaming, splitting, merging a priority, and making it cross-cutting, from a date and by somebody's decision.

use super::hand_over::from_field;
use crate::{
    domain::{
        change_of_plan::PriorityChangeField,
        id::Id as _,
        objective::ObjectiveId,
        priority::{PriorityField, PriorityId},
        record::{FieldId, Kind},
        sort::{Key, sort},
        value::Value,
    },
    edit::{Decision, PriorityStep, change_priority, live_objectives},
    ui::{
        session::Session,
        widgets::{Action, Asked, Doing, flag, make},
    },
};
use leptos::prelude::*;
use std::collections::HashSet;

/// What can be done to a priority.
#[component]
pub fn PriorityActions(
    /// Which.
    id: PriorityId,
) -> impl IntoView {
    let chosen = RwSignal::new(HashSet::<ObjectiveId>::new());
    let action = move |what: What| {
        let doing = Callback::new(move |()| {
            chosen.set(HashSet::new());
            doing(id, what, chosen)
        });
        match what {
            What::Split => {
                let more = ViewFn::from(move || view! { <Choose priority=id chosen/> });
                view! { <Action doing more/> }.into_any()
            }
            _ => view! { <Action doing/> }.into_any(),
        }
    };
    view! { <div class="sp-actions">{[What::Rename, What::Split, What::Merge, What::CrossCutting].map(action).into_iter().collect_view()}</div> }
}

#[derive(Clone, Copy, PartialEq)]
enum What {
    Rename,
    Split,
    Merge,
    CrossCutting,
}

impl What {
    fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Rename => ("rename-priority", "Rename from a date", "Until that day it is shown under the name it has now."),
            Self::Split => {
                ("split-priority", "Split from a date", "The objectives you choose go to a new priority. The others stay here.")
            }
            Self::Merge => (
                "merge-priority",
                "Merge into another",
                "Its live objectives go to the other priority, and it ends the day before.",
            ),
            Self::CrossCutting => ("cross-priority", "Make cross-cutting", "From that day it runs through all the others."),
        }
    }

    fn fields(self) -> Vec<FieldId> {
        let mut fields: Vec<FieldId> = match self {
            Self::Rename | Self::Split => vec![PriorityField::Number.into(), PriorityField::Title.into()],
            Self::Merge => vec![PriorityChangeField::Other.into()],
            Self::CrossCutting => Vec::new(),
        };
        fields.extend([from_field(), PriorityChangeField::DecidedBy.into(), PriorityChangeField::Note.into()]);
        fields
    }
}

fn doing(id: PriorityId, what: What, chosen: RwSignal<HashSet<ObjectiveId>>) -> Doing {
    let session = Session::from_context();
    let act = Callback::new(move |asked: Asked| {
        let Some(date) = asked.date(from_field()) else { return Err("Enter a start date".to_owned()) };
        let (number, title) = (asked.text(PriorityField::Number), asked.text(PriorityField::Title));
        let step = match what {
            What::Rename => PriorityStep::Rename { number, title },
            What::Split => PriorityStep::Split { number, title, objectives: chosen.get_untracked().into_iter().collect() },
            What::Merge => match asked.link(PriorityChangeField::Other) {
                Some(into) => PriorityStep::Merge { into: PriorityId::of(into) },
                None => return Err("Choose the priority it goes into".to_owned()),
            },
            What::CrossCutting => PriorityStep::MakeCrossCutting,
        };
        let decision =
            Decision { date, by: asked.text(PriorityChangeField::DecidedBy), note: asked.text(PriorityChangeField::Note) };
        let edit = session.peek(|plan| change_priority(plan, id, &step, &decision, &mut || session.fresh_id()));
        make(session, edit)
    });
    let (name, label, about) = what.words();
    let suggest = match what {
        What::Rename => session.peek(|plan| {
            let row = plan.body.priorities.get(id);
            let text =
                |part: fn(&crate::domain::priority::Priority) -> &String| Value::Text(row.map(part).cloned().unwrap_or_default());
            vec![(PriorityField::Number.into(), text(|row| &row.number)), (PriorityField::Title.into(), text(|row| &row.title))]
        }),
        _ => Vec::new(),
    };
    let must = if what == What::Merge { vec![PriorityChangeField::Other.into()] } else { Vec::new() };
    Doing { name: name.to_owned(), label: label.to_owned(), about: about.to_owned(), fields: what.fields(), must, suggest, act }
}

/// The live objectives of a priority, each with a box to tick.
#[component]
fn Choose(priority: PriorityId, chosen: RwSignal<HashSet<ObjectiveId>>) -> impl IntoView {
    let session = Session::from_context();
    let objectives = session.peek(|plan| {
        let name = |id: ObjectiveId| (id, plan.body.name_of(Kind::Objective, id.raw()));
        let mut named: Vec<_> = live_objectives(plan, priority).into_iter().map(name).collect();
        sort(&mut named, |(_, name)| Key::name(name));
        named
    });
    let tick = move |id: ObjectiveId, on: bool| {
        chosen.update(|chosen| {
            if on {
                chosen.insert(id)
            } else {
                chosen.remove(&id)
            };
        });
    };
    let boxes = objectives.into_iter().map(|(id, name)| {
        let input = format!("split-{id}");
        view! {
            <div class="govuk-checkboxes__item">
                <input class="govuk-checkboxes__input" type="checkbox" id=input.clone()
                    prop:checked=flag(move || chosen.with(|chosen| chosen.contains(&id)))
                    on:change:target=move |event| tick(id, event.target().checked())/>
                <label class="govuk-label govuk-checkboxes__label" for=input>{name}</label>
            </div>
        }
    });
    view! {
        <div class="govuk-form-group">
            <fieldset class="govuk-fieldset">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">"Objectives that go"</legend>
                <div class="govuk-checkboxes govuk-checkboxes--small">{boxes.collect_view()}</div>
            </fieldset>
        </div>
    }
}
