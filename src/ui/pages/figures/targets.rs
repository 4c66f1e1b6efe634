//! What can be done to targets: withdrawing one, and spreading a year's over its parts.

use crate::{
    domain::{
        figures::{Parts, Series, can_have, is_year_of},
        id::Id as _,
        indicator::{IndicatorId, TargetField, TargetId},
        plan::Body,
    },
    edit::{Edit, Spread, TargetError, spread_target, withdraw_target},
    ui::{
        session::Session,
        widgets::{Action, Asked, Doing, Picker, Show, live, words},
    },
};
use leptos::prelude::*;

/// A target that something can be done to.
#[derive(Clone, PartialEq)]
struct Open {
    id: TargetId,
    period: String,
    parts: Vec<Parts>,
}

/// A button for each thing that can be done to a target of an indicator.
#[component]
pub fn TargetActions(
    /// Which.
    id: IndicatorId,
) -> impl IntoView {
    let session = Session::from_context();
    let found = session.body(move |body| open(body, id));
    let actions = live(move || {
        let of = |found: Open| {
            let spread = (!found.parts.is_empty()).then(|| view! { <SpreadTarget target=found.clone()/> });
            view! { <WithdrawTarget target=found/>{spread} }
        };
        found.get().into_iter().map(of).collect_view()
    });
    view! {
        <Show when=move || session.can_edit() && !found.with(Vec::is_empty)>
            <section class="sp-section sp-section--actions">
                <h2 class="govuk-heading-m">"Targets over time"</h2>
            </section>
        </Show>
        <div class="sp-actions sp-no-print">{actions}</div>
    }
}

fn open(body: &Body, id: IndicatorId) -> Vec<Open> {
    let Some(series) = Series::of(body, id) else { return Vec::new() };
    let standing = series.targets.iter().filter(|target| target.withdrawn.is_none());
    let open = |target: &std::sync::Arc<crate::domain::indicator::Target>| {
        let period = target.period?;
        let yearly = series.indicator.cumulative && target.high.is_none() && is_year_of(series.year_start(), period);
        let parts = [Parts::Quarters, Parts::Months].into_iter().filter(|parts| yearly && can_have(*parts, period));
        Some(Open { id: target.id, period: period.words(), parts: parts.collect() })
    };
    standing.filter_map(open).collect()
}

fn made(session: Session, edit: Result<Edit, TargetError>) -> Result<(), String> {
    if session.edit(&edit.map_err(|error| error.to_string())?) {
        return Ok(());
    }
    let problem = session.problem().get_untracked();
    Err(problem.map_or_else(|| "This cannot be changed now".to_owned(), |problem| problem.to_string()))
}

#[component]
fn WithdrawTarget(target: Open) -> impl IntoView {
    let session = Session::from_context();
    let id = target.id;
    let fields = [TargetField::Withdrawn.into(), TargetField::WithdrawnWhy.into()];
    let act = Callback::new(move |asked: Asked| {
        let Some(on) = asked.date(TargetField::Withdrawn) else { return Err("Enter a date".to_owned()) };
        made(session, session.peek(|plan| withdraw_target(plan, id, on, &asked.text(TargetField::WithdrawnWhy))))
    });
    let label = format!("Withdraw the target for {}", target.period);
    let doing = move |()| Doing {
        name: format!("withdraw-{}", id.raw()),
        label: label.clone(),
        about: "It stays in the plan with the reason. From that day readings have no colour from it, and the line goes on."
            .to_owned(),
        fields: fields.to_vec(),
        must: fields.to_vec(),
        suggest: Vec::new(),
        act,
    };
    view! { <Action doing=Callback::new(doing)/> }
}

#[component]
fn SpreadTarget(target: Open) -> impl IntoView {
    let session = Session::from_context();
    let id = target.id;
    let first = target.parts.first().copied().unwrap_or(Parts::Months);
    let (parts, how) = (RwSignal::new(first), RwSignal::new(Spread::Evenly));
    let act = Callback::new(move |_: Asked| {
        let (parts, how) = (parts.get_untracked(), how.get_untracked());
        made(session, session.peek(|plan| spread_target(plan, id, parts, how, &mut || session.fresh_id())))
    });
    let label = format!("Spread {} over the year", target.period);
    let doing = move |()| {
        parts.set(first);
        how.set(Spread::Evenly);
        Doing {
            name: format!("spread-{}", id.raw()),
            label: label.clone(),
            about:
                "Each part of the year gets a target of its own, counted from the beginning of the year. The year’s target stays."
                    .to_owned(),
            fields: Vec::new(),
            must: Vec::new(),
            suggest: Vec::new(),
            act,
        }
    };
    let can_quarter = target.parts.contains(&Parts::Quarters);
    let more = move || {
        let by_months = Signal::stored(if can_quarter { vec![("months".to_owned(), "Months".to_owned())] } else { Vec::new() });
        let chosen = words(move || if parts.get() == first { String::new() } else { "months".to_owned() });
        let as_last = Signal::stored(vec![("last".to_owned(), "As last year went".to_owned())]);
        let chosen_how = words(move || if how.get() == Spread::Evenly { String::new() } else { "last".to_owned() });
        let choose = move |key: String| parts.set(if key == "months" { Parts::Months } else { first });
        let choose_how = move |key: String| how.set(if key == "last" { Spread::AsLastYear } else { Spread::Evenly });
        view! {
            <div class="sp-spread">
                <Picker id="spread-parts" label="Into" any=if can_quarter { "Quarters" } else { "Months" } options=by_months chosen choose=Callback::new(choose)/>
                <Picker id="spread-how" label="How" any="Evenly" options=as_last chosen=chosen_how choose=Callback::new(choose_how)/>
            </div>
        }
    };
    view! { <Action doing=Callback::new(doing) more=ViewFn::from(more)/> }
}
