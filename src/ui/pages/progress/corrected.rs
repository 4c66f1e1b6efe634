//! What was corrected of a closed period: both values, and the form for one more.

use crate::{
    domain::{
        brag::Brag,
        date::Date,
        objective::{Objective, ObjectiveId},
        quarter::{CorrectedProgress, RETURNED, returns},
        record::{AnyRecord, FieldId, Kind},
        update::{ProgressCorrectionField, Update},
        value::{Choice as _, Value},
    },
    edit::{CorrectProgress, correct_progress},
    ui::{
        session::Session,
        widgets::{Action, Asked, Doing, make},
    },
};
use leptos::prelude::*;

/// The corrections, in the order they were made; not there when there are none.
#[component]
pub(super) fn Corrected(
    /// Each with the objective it is of.
    corrected: Vec<(String, CorrectedProgress)>,
) -> impl IntoView {
    if corrected.is_empty() {
        return ().into_any();
    }
    let item = |(objective, row): (String, CorrectedProgress)| {
        let both = (!row.field.is_empty()).then(|| {
            let or_nothing = |words: &str| if words.is_empty() { "nothing".to_owned() } else { words.to_owned() };
            view! {
                <p>"Was: "<del class="sp-text">{or_nothing(&row.former)}</del></p>
                <p>"Is: "<ins class="sp-text">{or_nothing(&row.now)}</ins></p>
            }
        });
        view! {
            <li class="sp-corrected__item">
                <p><strong>{objective}</strong>": "{row.heading()}". "{row.reason.clone()}</p>
                {both}
            </li>
        }
    };
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Corrected since"</h2></div>
            <ul class="govuk-list sp-corrected">{corrected.into_iter().map(item).collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// The form that corrects what was reported of one objective, or adds what came late.
#[component]
pub(super) fn CorrectOne(
    /// The period.
    period: Date,
    /// Which objective.
    objective: ObjectiveId,
) -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let doing = Callback::new(move |()| {
        let (name, update) = session.peek(|plan| {
            let row = returns(&plan.body, period).into_iter().find(|row| row.objective.id == objective);
            let name = plan.body.objectives.get(objective).map(Objective::brief).unwrap_or_default();
            (name, row.and_then(|row| row.update))
        });
        let before = update.map(|update| AnyRecord::from(Update::clone(&update)));
        let is_late = session.peek(|plan| plan.closed_period(period).is_some() && before.as_ref().is_none_or(is_draft));
        let (date, reason) = (ProgressCorrectionField::Date.into(), ProgressCorrectionField::Reason.into());
        let told = RETURNED.map(FieldId::from);
        let mut suggest: Vec<(FieldId, Value)> = Vec::new();
        if let Some(record) = &before {
            suggest.extend(told.map(|field| (field, record.value(field))));
        } else {
            suggest.push((told[0], Value::Choice(Some(Brag::Grey.key()))));
        }
        suggest.push((date, Value::Date(Some(Date::Day(today)))));
        let act = Callback::new(move |asked: Asked| {
            let to = asked.values().iter().filter(|(field, _)| field.kind() == Kind::Update).cloned().collect();
            let date = asked.date(ProgressCorrectionField::Date).unwrap_or(Date::Day(today));
            let reason = asked.text(ProgressCorrectionField::Reason);
            let ask = CorrectProgress { objective, period, to, figures: Vec::new(), date, reason };
            make(session, session.peek(|plan| correct_progress(plan, &ask, &mut || session.fresh_id())))
        });
        let (label, about) = if is_late {
            (
                format!("Add what came late of {name}"),
                "The report of the period stays as it was; that this came late is said beside it.",
            )
        } else {
            (
                format!("Correct {name}"),
                "What was reported is kept and shown beside what you enter. The report of the period stays as it was.",
            )
        };
        Doing {
            name: "correct-progress".to_owned(),
            label,
            about: about.to_owned(),
            fields: told.into_iter().chain([date, reason]).collect(),
            must: vec![date, reason],
            suggest,
            act,
        }
    });
    view! { <Action doing/> }
}

fn is_draft(record: &AnyRecord) -> bool {
    record.as_type::<Update>().is_none_or(|update| !update.is_returned())
}
