//! What the council's own template offers for the front sheet: the categories of key decisions, and the council's objectives.

use super::{
    chooser::{chooser, ticks},
    desk::Desk,
};
use crate::{
    domain::{report::ReportField, value::Value},
    edit::Edit,
    report::template::template_of,
    ui::widgets::{Action, Asked, Doing, live, make},
};
use leptos::prelude::*;

/// What a template offers beside what the report says: categories, then objectives.
fn offered(desk: Desk) -> (Vec<String>, Vec<String>) {
    let report = untrack(|| desk.look());
    let template = desk.session().peek(|plan| template_of(&plan.body, &report));
    let (mut categories, mut objectives) =
        template.map(|template| (template.about.key_decision_categories, template.about.council_objectives)).unwrap_or_default();
    // What the report says already stays a choice, whatever became of the template.
    if !report.key_decision.is_empty() && !categories.contains(&report.key_decision) {
        categories.push(report.key_decision);
    }
    let own = report.council_objectives.into_iter().filter(|one| !objectives.contains(one)).collect::<Vec<_>>();
    objectives.extend(own);
    (categories, objectives)
}

/// The section.
#[component]
pub(super) fn CouncilChoices(desk: Desk) -> impl IntoView {
    let decision = RwSignal::new(String::new());
    let objectives = RwSignal::new(Vec::<String>::new());
    let act = Callback::new(move |_: Asked| {
        let edits = vec![
            Edit::set(desk.record(), ReportField::KeyDecision, Value::Text(decision.get_untracked())),
            Edit::set(desk.record(), ReportField::CouncilObjectives, Value::Texts(objectives.get_untracked())),
        ];
        make(
            desk.session(),
            Ok(Edit::Several { label: format!("Changed the key decision and objectives of “{}”", desk.look().title), edits }),
        )
    });
    let doing = move |()| {
        let report = untrack(|| desk.look());
        decision.set(report.key_decision);
        objectives.set(report.council_objectives);
        Doing {
            name: "council-choices".to_owned(),
            label: "Change key decision and objectives".to_owned(),
            about: String::new(),
            fields: Vec::new(),
            must: Vec::new(),
            suggest: Vec::new(),
            act,
        }
    };
    let more = ViewFn::from(move || {
        let (categories, all) = offered(desk);
        let none = (String::new(), "Not said yet".to_owned());
        let options = std::iter::once(none).chain(categories.into_iter().map(|words| (words.clone(), words))).collect();
        view! {
            {chooser("council-choices-decision", "Is it a key decision?", "The categories are those of the template", options, decision)}
            {(!all.is_empty()).then(|| ticks("council-choices-objective", "Council objectives it deals with", all, objectives))}
        }
    });
    let told = move || {
        let report = desk.look();
        let decision = if report.key_decision.is_empty() { "Not said yet".to_owned() } else { report.key_decision };
        let none = report.council_objectives.is_empty().then_some("None ticked yet");
        let ticked = report.council_objectives.into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
        let row = |label: &'static str, value: AnyView| {
            view! {
                <div class="govuk-summary-list__row">
                    <dt class="govuk-summary-list__key">{label}</dt><dd class="govuk-summary-list__value">{value}</dd>
                </div>
            }
        };
        view! {
            <dl class="govuk-summary-list">
                {row("Key decision", decision.into_any())}
                {row("Council objectives it deals with", view! { {none}<ul class="govuk-list">{ticked}</ul> }.into_any())}
            </dl>
        }
    };
    view! {
        <section class="sp-section sp-report-facts">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Key decision and council objectives"</h2></div>
            {live(told)}
            <Action doing=Callback::new(doing) more/>
        </section>
    }
}
