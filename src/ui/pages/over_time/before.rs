//! What was so before: who led something until when, and what a priority was called.

use crate::{
    domain::{
        change_of_plan::{PriorityChange, PriorityChangeKind},
        date::{Date, Day},
        lead::{Former, Holder, held_on, history},
        plan::Body,
        priorities_at::changes_latest_first,
        priority::{Priority, PriorityId},
        record::RecordId,
    },
    ui::{
        session::Session,
        widgets::{Show, live},
    },
};
use leptos::prelude::*;

/// Who led something until when, the latest first: `Lead officer until 31 March 2024: Inspector, Police`. One that is not over yet
/// says who leads until then.
pub(super) fn said_of_lead(body: &Body, record: RecordId, today: Day) -> Vec<String> {
    let name = |former: &Former| match former.holder.map(Holder::record) {
        Some(found) => body.name_of(found.kind, found.id),
        None => "nobody".to_owned(),
    };
    let say = |former: &Former| {
        let field = former.role.field(record.kind)?;
        let what = field.about().label;
        let next = held_on(body, record, former.role, former.until.plus_days(1)).map(Holder::record);
        let next = next.map_or_else(|| "nobody".to_owned(), |found| body.name_of(found.kind, found.id));
        Some(if today <= former.until {
            format!("{what} until {}: {}. From the day after: {next}", former.until.words(), name(former))
        } else {
            format!("{what} until {}: {}", former.until.words(), name(former))
        })
    };
    history(body, record).iter().rev().filter_map(say).collect()
}

/// Who led a record before.
#[component]
pub fn LeadBefore(
    /// An objective, a priority or a board.
    record: RecordId,
) -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let said = session.body(move |body| said_of_lead(body, record, today));
    view! { <Lines said heading="Who led it until when"/> }
}

/// What a priority was before.
#[component]
pub fn TitlesBefore(
    /// Which.
    priority: PriorityId,
) -> impl IntoView {
    let session = Session::from_context();
    let said = session.body(move |body| {
        let of_it = |change: &PriorityChange| change.priority == Some(priority) || change.other == Some(priority);
        changes_latest_first(body)
            .iter()
            .filter(|change| of_it(change))
            .map(|change| said_of_change(body, change))
            .collect::<Vec<_>>()
    });
    view! { <Lines said heading="What it was before"/> }
}

#[component]
fn Lines(said: Memo<Vec<String>>, heading: &'static str) -> impl IntoView {
    view! {
        <Show when=move || !said.with(Vec::is_empty)>
            <section class="sp-section sp-before">
                <div class="sp-section__head"><h2 class="govuk-heading-m">{heading}</h2></div>
                <ul class="govuk-list">{live(move || said.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view())}</ul>
            </section>
        </Show>
    }
}

/// A change to a priority in a sentence: `From April 2024: “Safer streets”, before that “Reducing violence”. Decided by Cabinet`.
pub(super) fn said_of_change(body: &Body, change: &PriorityChange) -> String {
    let name = |id: Option<PriorityId>| id.and_then(|id| body.priorities.get(id)).map(Priority::heading).unwrap_or_default();
    let former = match change.former_number.as_str() {
        "" => change.former_title.clone(),
        number => format!("{number} {}", change.former_title),
    };
    let objectives = match change.objectives.len() {
        1 => "1 objective".to_owned(),
        many => format!("{many} objectives"),
    };
    let what = match change.kind {
        PriorityChangeKind::Renamed => format!("“{former}” was given a new name"),
        PriorityChangeKind::Split => format!("“{former}” was split: {objectives} went to “{}”", name(change.other)),
        PriorityChangeKind::Merged => format!("“{former}” was merged into “{}”, with {objectives}", name(change.other)),
        PriorityChangeKind::MadeCrossCutting => format!("“{former}” became cross-cutting"),
    };
    let from = change.date.map(|date: Date| format!("From {}: ", date.words())).unwrap_or_default();
    let by = if change.decided_by.is_empty() { String::new() } else { format!(". Decided by {}", change.decided_by) };
    let why = if change.note.is_empty() { String::new() } else { format!(". {}", change.note) };
    format!("{from}{what}{by}{why}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            id::{Id as _, RawId},
            objective::Status,
            record::Kind,
        },
        edit::{Decision, HandOver, PriorityStep, apply, change_priority, hand_over_objectives},
        examples::Example,
    };

    fn ids() -> impl FnMut() -> RawId {
        let mut next = 500_000;
        move || {
            next += 1;
            RawId::from_bits(next).unwrap()
        }
    }

    #[test]
    fn a_former_lead_is_said_with_the_day() {
        let plan = Example::Plan2022.open().unwrap().plan;
        let posts: Vec<_> = plan.body.posts.iter().map(|post| post.id).collect();
        let objective = plan.body.objectives.iter().find(|row| row.status == Status::Active && row.lead.is_some()).unwrap();
        let to = posts.into_iter().find(|post| Some(*post) != objective.lead).unwrap();
        let ask = HandOver { to: Holder::Post(to), date: "2024-04-01".parse().unwrap(), note: String::new() };
        let edit = hand_over_objectives(&plan, &[objective.id], &ask, &mut ids()).unwrap();
        let body = apply(&plan, &edit).unwrap().plan.body;
        let record = RecordId { kind: Kind::Objective, id: objective.id.raw() };
        let (before, now) = (body.name_of(Kind::Post, objective.lead.unwrap().raw()), body.name_of(Kind::Post, to.raw()));
        let said = |today: &str| said_of_lead(&body, record, today.parse().unwrap());
        assert_eq!(said("2024-04-01"), [format!("Lead officer until 31 March 2024: {before}")]);
        assert_eq!(said("2024-03-31"), [format!("Lead officer until 31 March 2024: {before}. From the day after: {now}")]);
    }

    #[test]
    fn a_change_is_said_in_a_sentence() {
        let plan = Example::Plan2022.open().unwrap().plan;
        let priority = plan.body.priorities_in_order()[0].clone();
        let step = PriorityStep::Rename { number: "1".to_owned(), title: "Safer streets".to_owned() };
        let decision = Decision { date: "2024-04".parse().unwrap(), by: "Cabinet".to_owned(), note: String::new() };
        let body = apply(&plan, &change_priority(&plan, priority.id, &step, &decision, &mut ids()).unwrap()).unwrap().plan.body;
        let changes = changes_latest_first(&body);
        let said = said_of_change(&body, changes.iter().find(|change| change.priority == Some(priority.id)).unwrap());
        assert_eq!(said, format!("From April 2024: “{}” was given a new name. Decided by Cabinet", priority.heading()));
    }
}
