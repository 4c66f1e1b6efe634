//! The facts of a report: what its front sheet says, what it is made from, and what it asks for.

use super::{
    chooser::{chooser, editions, templates},
    council::CouncilChoices,
    desk::Desk,
    recommendations::Recommendations,
};
use crate::{
    domain::{
        plan::Plan,
        record::FieldId,
        report::{Report, ReportField},
        report_template::ReportKind,
        value::Value,
    },
    edit::Edit,
    report::{
        about::about,
        template::{template_of, version_words},
    },
    ui::{
        route::{Place, Route},
        session::memo,
        widgets::{Action, Asked, DeleteRecord, Doing, RecordSection, Show, live, make},
    },
};
use leptos::prelude::*;

fn fields(of: &[ReportField]) -> Vec<FieldId> {
    of.iter().map(|field| FieldId::from(*field)).collect()
}

/// What every report says of itself.
fn about_fields(kind: ReportKind) -> Vec<FieldId> {
    use ReportField as F;
    let mut all = fields(&[F::Title, F::Status, F::Board, F::Date, F::Period]);
    if kind == ReportKind::Cabinet {
        all.push(F::NextPeriod.into());
    }
    if kind == ReportKind::Partner {
        all.push(F::Organisation.into());
    }
    all.push(F::Note.into());
    all
}

/// The view.
#[component]
pub(super) fn FactsView(desk: Desk) -> impl IntoView {
    use ReportField as F;
    let place = Place::from_context();
    let record = desk.record();
    let kind = memo(move || desk.look().kind);
    let sheet = || fields(&[F::CabinetMember, F::SeniorLead, F::Author, F::Review, F::ReviewingCommittee, F::Papers]);
    view! {
        {live(move || {
            let kind = kind.get();
            view! {
                <RecordSection record heading="About the report" fields=about_fields(kind)/>
                {about(kind).has_template.then(|| view! {
                    <Recommendations desk/>
                    <RecordSection record heading="Front sheet" fields=sheet()/>
                    <CouncilChoices desk/>
                })}
                <MadeFrom desk/>
            }
        })}
        <Show when=move || desk.session().can_edit()>
            <section class="sp-section sp-section--actions">
                <h2 class="govuk-heading-m">"Delete the report"</h2>
                <DeleteRecord record on_deleted=Callback::new(move |()| place.go(Route::Reports))/>
            </section>
        </Show>
    }
}

/// What it is made from, in sentences: template and version, edition.
fn made_from(plan: &Plan, report: &Report) -> Vec<(&'static str, String)> {
    let name = |id| {
        plan.editions.get(id).map_or_else(|| "An edition that is not there any more".to_owned(), |edition| edition.label.clone())
    };
    let template = about(report.kind).has_template.then(|| {
        let found = template_of(&plan.body, report);
        let version = found.as_ref().and_then(|template| version_words(report, template));
        let title = found
            .map_or_else(|| "None".to_owned(), |template| format!("{}, version {}", template.about.title, template.about.version));
        ("Template", version.map_or_else(|| title.clone(), |version| format!("{title}. {version}")))
    });
    let edition = ("Made from", report.of_edition().map_or_else(|| "The plan as it stands now".to_owned(), name));
    let compared = report.compared_with().map(|id| ("Compared with", name(id)));
    template.into_iter().chain([edition]).chain(compared).collect()
}

#[component]
fn MadeFrom(desk: Desk) -> impl IntoView {
    let session = desk.session();
    let told =
        session.select(move |plan| plan.body.reports.get(desk.id()).map(|report| made_from(plan, report)).unwrap_or_default());
    let [template, edition, earlier] = [(); 3].map(|()| RwSignal::new(String::new()));
    let row = |(label, words): (&'static str, String)| {
        view! {
            <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{label}</dt><dd class="govuk-summary-list__value">{words}</dd>
            </div>
        }
    };
    let act = Callback::new(move |_: Asked| {
        let set =
            |field: ReportField, chosen: RwSignal<String>| Edit::set(desk.record(), field, Value::Text(chosen.get_untracked()));
        let edits = vec![
            set(ReportField::Template, template),
            set(ReportField::Edition, edition),
            set(ReportField::EarlierEdition, earlier),
        ];
        make(session, Ok(Edit::Several { label: format!("Changed what “{}” is made from", desk.look().title), edits }))
    });
    let doing = move |()| {
        let report = untrack(|| desk.look());
        template.set(report.template);
        edition.set(report.edition);
        earlier.set(report.earlier_edition);
        Doing {
            name: "made-from".to_owned(),
            label: "Change what it is made from".to_owned(),
            about: String::new(),
            fields: Vec::new(),
            must: Vec::new(),
            suggest: Vec::new(),
            act,
        }
    };
    let more = ViewFn::from(move || {
        let kind = untrack(|| desk.look().kind);
        let (own, made_from, compared) = session.peek(|plan| {
            (
                templates(plan, kind),
                editions(plan, "The plan as it stands now"),
                editions(plan, "The edition before it, if the report compares"),
            )
        });
        view! {
            {(own.len() > 1).then(|| chooser("made-from-template", "Template", "What it looks like: its headings, their order and standing words", own.clone(), template))}
            {chooser("made-from-edition", "Made from", "An edition that was set aside, or the plan as it stands now", made_from, edition)}
            {chooser("made-from-earlier", "Compared with", "The edition that what changed is told against", compared, earlier)}
        }
    });
    view! {
        <section class="sp-section sp-report-facts">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"What it is made from"</h2></div>
            <dl class="govuk-summary-list">{live(move || told.get().into_iter().map(row).collect_view())}</dl>
            <Action doing=Callback::new(doing) more/>
        </section>
    }
}
