//! The page Changes over time: handovers, changes to priorities, bodies that were replaced and extensions of the plan, by date.

use super::before::said_of_change;
use crate::{
    domain::{
        change_of_plan::PlanExtension,
        date::{Date, Day},
        field::Record as _,
        handover::{Handover, HandoverField},
        id::Id as _,
        lead::{Holder, Role},
        plan::Body,
        record::{FieldId, Kind, RecordId},
        sort::{Key, backwards, sort},
        value::Value,
    },
    edit::counted,
    ui::{
        pages::parts::AddRecord,
        session::Session,
        widgets::{DeleteRecord, PageHeading, RecordLink, Show, live},
    },
};
use leptos::prelude::*;

/// Something that changed.
#[derive(Clone, Debug, PartialEq)]
struct Happening {
    /// The day it took effect, as far as that is known.
    day: Option<Day>,
    /// The record that says so.
    record: RecordId,
    /// What, in a sentence.
    words: String,
}

/// All that changed, the latest first.
fn happenings(body: &Body) -> Vec<Happening> {
    let first = |date: Option<Date>| date.map(Date::first);
    let mut all: Vec<Happening> = Vec::new();
    for row in body.handovers.iter() {
        let record = RecordId { kind: Handover::KIND, id: row.id.raw() };
        all.push(Happening { day: first(row.date), record, words: said_of_handover(body, row) });
    }
    for row in body.priority_changes.iter() {
        let record = RecordId { kind: Kind::PriorityChange, id: row.id.raw() };
        all.push(Happening { day: first(row.date), record, words: said_of_change(body, row) });
    }
    for row in body.plan_extensions.iter() {
        let record = RecordId { kind: PlanExtension::KIND, id: row.id.raw() };
        let day = first(row.decided_on).or(row.former_end.map(Date::last));
        all.push(Happening { day, record, words: said_of_extension(row) });
    }
    for (kind, end, successors) in [(Kind::Organisation, "effective_to", "successors"), (Kind::Board, "effective_to", "successors")]
    {
        let field = |key| FieldId::named(kind, key);
        for row in body.records(kind) {
            let value = |key| field(key).map(|field| row.value(field));
            let after: Vec<String> =
                value(successors).iter().flat_map(Value::links).map(|id| format!("“{}”", body.name_of(kind, *id))).collect();
            if let (Some(Value::Date(Some(ended))), false) = (value(end), after.is_empty()) {
                let words = format!("After {}: “{}” was replaced by {}", ended.words(), row.name(body), after.join(" and "));
                all.push(Happening { day: Some(ended.last().plus_days(1)), record: row.record_id(), words });
            }
        }
    }
    sort(&mut all, |row| Key::numbers([backwards(row.day.map_or(0, Day::ordinal)), row.record.id.bits()]));
    all
}

/// `From 1 April 2024: Inspector, Police handed 3 objectives over to Manager, Council`.
fn said_of_handover(body: &Body, row: &Handover) -> String {
    let name = |of: fn(&Handover, Role) -> Option<Holder>| {
        let found = Role::ALL.into_iter().find_map(|role| of(row, role)).map(Holder::record);
        found.map_or_else(|| "nobody".to_owned(), |found| body.name_of(found.kind, found.id))
    };
    let part = |kind: Kind, ids: Vec<crate::domain::id::RawId>| ids.into_iter().map(move |id| RecordId { kind, id });
    let moved: Vec<(RecordId, FieldId)> = part(Kind::Objective, row.objectives.iter().map(|id| id.raw()).collect())
        .chain(part(Kind::Priority, row.priorities.iter().map(|id| id.raw()).collect()))
        .chain(part(Kind::Board, row.boards.iter().map(|id| id.raw()).collect()))
        .map(|record| (record, HandoverField::Objectives.into()))
        .collect();
    let what = if moved.is_empty() { "its work".to_owned() } else { counted(&moved) };
    let from = row.date.map(|date| format!("From {}: ", date.words())).unwrap_or_default();
    let (giver, taker) = (name(Handover::from), name(Handover::to));
    let why = if row.note.is_empty() { String::new() } else { format!(". {}", row.note) };
    if giver == "nobody" {
        format!("{from}{what} without a lead went to {taker}{why}")
    } else {
        format!("{from}{giver} handed {what} over to {taker}{why}")
    }
}

fn said_of_extension(row: &PlanExtension) -> String {
    let words = |date: Option<Date>| date.map_or_else(|| "an unknown day".to_owned(), Date::words);
    let by = match (row.decided_by.as_str(), row.decided_on) {
        ("", None) => String::new(),
        ("", Some(on)) => format!(". Decided {}", on.words()),
        (by, None) => format!(". Decided by {by}"),
        (by, Some(on)) => format!(". Decided by {by}, {}", on.words()),
    };
    let why = if row.note.is_empty() { String::new() } else { format!(". {}", row.note) };
    format!("The plan was extended from {} to {}{by}{why}", words(row.former_end), words(row.new_end))
}

/// The page.
#[component]
pub fn Changes() -> impl IntoView {
    let session = Session::from_context();
    let all = session.body(happenings);
    let fields =
        [HandoverField::Date, HandoverField::FromPost, HandoverField::ToPost, HandoverField::Objectives, HandoverField::Note];
    let rows = live(move || all.get().into_iter().map(|row| view! { <Row row/> }).collect_view());
    view! {
        <PageHeading title="Changes over time"/>
        <p class="govuk-body sp-intro">
            "Who handed what over to whom, what became of the priorities, which bodies were replaced, and how the plan’s period was extended. The latest comes first."
        </p>
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"What changed"</h2></div>
            <Show when=move || all.with(Vec::is_empty)><p class="govuk-body sp-empty">"Nothing has changed hands or names yet"</p></Show>
            <ol class="sp-parts">{rows}</ol>
        </section>
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"A handover of earlier days"</h2></div>
            <p class="govuk-body">
                "To hand over what a post or a body leads now, go to its page. What is added here is only remembered: no lead changes by it."
            </p>
            <AddRecord kind=Kind::Handover fields=fields.map(FieldId::from).to_vec() preset=Callback::new(|()| Vec::new())/>
        </section>
    }
}

#[component]
fn Row(row: Happening) -> impl IntoView {
    let session = Session::from_context();
    let record = row.record;
    let is_record_of_change = matches!(record.kind, Kind::Handover | Kind::PriorityChange | Kind::PlanExtension);
    let links = matches!(record.kind, Kind::Handover | Kind::Organisation | Kind::Board);
    view! {
        <li class="sp-part sp-happening">
            <p class="sp-happening__words">{row.words}</p>
            {links.then(|| view! { <span class="sp-happening__link"><RecordLink record/></span> })}
            <Show when=move || session.can_edit() && is_record_of_change>
                <span class="sp-part__actions"><DeleteRecord record on_deleted=Callback::new(|()| crate::browser::page::focus("main"))/></span>
            </Show>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::id::RawId,
        edit::{ExtendPlan, Replacement, Successor, apply, extend_plan, replace_body},
        examples::Example,
    };

    #[test]
    fn changes_come_latest_first_and_in_words() {
        let mut plan = Example::Plan2022.open().unwrap().plan;
        let mut next = 700_000;
        let mut ids = || {
            next += 1;
            RawId::from_bits(next).unwrap()
        };
        let extension = ExtendPlan {
            to: "2027-03".parse().unwrap(),
            by: "Cabinet".to_owned(),
            on: Some("2099-02".parse().unwrap()),
            note: String::new(),
        };
        plan = apply(&plan, &extend_plan(&plan, &extension, &mut ids).unwrap()).unwrap().plan;
        let police = plan.body.find_by_name(Kind::Organisation, "Metropolitan Police Service").unwrap();
        let by = vec![Successor::New("North".to_owned()), Successor::New("South".to_owned())];
        let ask = Replacement { by, date: "2099-04".parse().unwrap(), hand_over: true, note: String::new() };
        let record = RecordId { kind: Kind::Organisation, id: police };
        plan = apply(&plan, &replace_body(&plan, record, &ask, &mut ids).unwrap()).unwrap().plan;
        let said: Vec<String> = happenings(&plan.body).into_iter().map(|row| row.words).collect();
        let replaced = "After 31 March 2099: “Metropolitan Police Service” was replaced by “North” and “South”";
        let extended = "The plan was extended from 2024/25 to March 2027. Decided by Cabinet, February 2099";
        let place = |words: &str| said.iter().position(|line| line == words).unwrap_or_else(|| panic!("{words}: {said:?}"));
        assert!(place(replaced) < place(extended));
        let handed = said.iter().find(|line| line.starts_with("From April 2099: Metropolitan Police Service handed"));
        assert_eq!(handed.is_some(), plan.body.handovers.iter().any(|row| row.from_organisation.is_some()));
    }
}
