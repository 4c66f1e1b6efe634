//! A period in sum and objective by objective: on the screen, and as the report that is printed.

use super::corrected::Corrected;
use crate::{
    domain::{
        brag::{Brag, BragCounts},
        date::Date,
        objective::{Objective, ObjectiveId},
        quarter::{ExceptionWhy, FigureState, Report, ReportRow, Summary, report},
        report_template::ReportKind,
    },
    ui::{
        pages::{make_query, parts::counted},
        route::{Place, Route},
        session::Session,
        widgets::{BragBar, BragTag, live},
    },
};
use leptos::prelude::*;

/// The report.
#[component]
pub(super) fn SummaryView(
    /// The period.
    period: Date,
) -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let found = session.select(move |plan| report(plan, period, today));
    live(move || found.with(|found| draw(period, found)))
}

fn draw(period: Date, found: &Report) -> AnyView {
    let place = Place::from_context();
    let sum = &found.summary;
    if sum.whole == 0 {
        return view! { <p class="govuk-body">"No objective is to be reported on for this period."</p> }.into_any();
    }
    let mut counts = sum.counts;
    // In the picture what was not returned stands with what has no colour, so that it shows the whole.
    sum.not_returned.iter().for_each(|_| BragCounts::add(&mut counts, Brag::Grey));
    let of_quarter = make_query(ReportKind::Quarterly, &[("period", period.to_string())]);
    let frozen = found.closed.map(|(_, on)| {
        let on = on.map(|on| format!(" on {}", on.words())).unwrap_or_default();
        format!("Closed{on}. This is the report as it was then.")
    });
    let words = (!found.words.is_empty()).then(|| view! { <p class="govuk-body sp-text">{found.words.clone()}</p> });
    let due = found.due.filter(|_| found.closed.is_none()).map(|due| format!("Returns are due {}.", due.words()));
    view! {
        {frozen.map(|frozen| view! { <p class="govuk-inset-text">{frozen}</p> })}
        <section class="sp-section sp-quarter">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"In sum"</h2></div>
            <p class="sp-quarter__share">{found.share.clone()}"."</p>
            <BragBar counts=counts of="All objectives to be reported on"/>
            <p class="govuk-body">{found.counts.clone()}"."{due.map(|due| format!(" {due}"))}</p>
            {words}
            <p class="govuk-body sp-no-print"><a class="govuk-link" href=place.link_with(Route::Reports, &of_quarter)>"Make the quarterly report"</a></p>
        </section>
        <Corrected corrected=found.corrected.clone()/>
        <div class="sp-quarter__parts">
            {part("What changed since the last return", changes(place, sum), &rest_words(sum))}
            {part("Red now and before", red(place, sum), "")}
            {part("Red, but improving", improving(place, sum), "Red objectives whose followed figures improved, none getting worse, or whose forecast is earlier than the last time.")}
            {part("Corrective action and forecast", exceptions(place, period, found), "Asked of what is red, or amber for the second time.")}
            {part("Leads that returned nothing", found.silent.iter().map(|words| words.clone().into_any()).collect(), "")}
            {part("Followed figures that are due", figures(place, sum), &figures_words(sum))}
        </div>
        {table(place, &found.rows)}
    }
    .into_any()
}

/// A heading, its lines or that there are none, and what is to be known of it.
fn part(heading: &'static str, lines: Vec<AnyView>, about: &str) -> AnyView {
    let about = (!about.is_empty()).then(|| view! { <p class="govuk-body-s sp-quiet">{about.to_owned()}</p> });
    let lines = if lines.is_empty() {
        view! { <p class="govuk-body">"None."</p> }.into_any()
    } else {
        view! { <ul class="govuk-list sp-quarter__list">{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul> }
            .into_any()
    };
    view! { <section class="sp-quarter__part"><h3 class="govuk-heading-s">{heading}</h3>{lines}{about}</section> }.into_any()
}

fn link(place: Place, objective: &Objective) -> AnyView {
    view! { <a class="govuk-link" href=place.href(Route::Objective(objective.id))>{objective.heading()}</a> }.into_any()
}

fn changes(place: Place, sum: &Summary) -> Vec<AnyView> {
    let line = |row: &crate::domain::quarter::Changed| {
        let last = row.last.map(|last| format!(" (for {})", last.words()));
        let way = if row.is_better { " Better." } else { " Worse." };
        view! { {link(place, &row.objective)}" "<span class="sp-quarter__move"><BragTag brag=row.from/>{last}" to "<BragTag brag=row.to/>"."{way}</span> }
            .into_any()
    };
    sum.changed.iter().map(line).collect()
}

/// What did not change, so that the counts make the whole.
fn rest_words(sum: &Summary) -> String {
    let (changed, same, none) = (sum.changed.len(), sum.same, sum.nothing_to_compare);
    format!(
        "{changed} changed, {same} stand as they did, {none} cannot be compared because they have no BRAG now or had none before: {} in all.",
        sum.whole
    )
}

fn red(place: Place, sum: &Summary) -> Vec<AnyView> {
    let line = |run: &crate::domain::quarter::RedRun| {
        let since = run.since.map(|since| format!(", since {}", since.words())).unwrap_or_default();
        let words = format!(": {} returns in a row{since}", run.times);
        view! { {link(place, &run.objective)}{words} }.into_any()
    };
    sum.red_again.iter().map(line).collect()
}

fn improving(place: Place, sum: &Summary) -> Vec<AnyView> {
    let line = |row: &crate::domain::quarter::Improving| {
        let why = row.why.join(". ");
        view! { {link(place, &row.objective)}": "{why}"." }.into_any()
    };
    sum.improving.iter().map(line).collect()
}

fn exceptions(place: Place, period: Date, found: &Report) -> Vec<AnyView> {
    let open = found.closed.is_none();
    let line = |(objective, what): &(std::sync::Arc<Objective>, crate::domain::quarter::Exception)| {
        let brag = match what.why {
            ExceptionWhy::Red => Brag::Red,
            ExceptionWhy::AmberTwice => Brag::Amber,
        };
        let again = (what.why == ExceptionWhy::AmberTwice).then_some(" for the second time");
        let said = what.lacks_words().map_or_else(
            || view! { "has both" }.into_any(),
            |lacks| {
                let enter = open.then(|| {
                    let href = place.link_with(Route::Progress(period), "view=enter");
                    view! { " "<a class="govuk-link sp-no-print" href=href>"Enter it"<span class="govuk-visually-hidden">{format!(" for {}", objective.brief())}</span></a> }
                });
                view! { <strong>{format!("{lacks} missing")}</strong>{enter} }.into_any()
            },
        );
        view! { {link(place, objective)}" "<BragTag brag=brag/>{again}": "{said} }.into_any()
    };
    found.summary.exceptions.iter().map(line).collect()
}

fn figures(place: Place, sum: &Summary) -> Vec<AnyView> {
    let line = |due: &crate::domain::quarter::FigureDue| {
        let state = match due.state {
            FigureState::Came(_) => return None,
            FigureState::Missing => "missing".to_owned(),
            FigureState::NotKnownBefore(day) => format!("not known before {}", day.words()),
        };
        let record = crate::domain::record::RecordId {
            kind: crate::domain::record::Kind::Indicator,
            id: crate::domain::id::Id::raw(due.indicator.id),
        };
        let name = if due.indicator.code.is_empty() {
            due.indicator.name.clone()
        } else {
            format!("{} {}", due.indicator.code, due.indicator.name)
        };
        let words = format!(", {}: {state}", due.of.words());
        Some(view! { <a class="govuk-link" href=place.href(Route::Record(record))>{name}</a>{words} }.into_any())
    };
    sum.figures.iter().filter_map(line).collect()
}

fn figures_words(sum: &Summary) -> String {
    let came = sum.figures.iter().filter(|due| matches!(due.state, FigureState::Came(_))).count();
    match sum.figures.len() {
        0 => "No followed figure is for a period that ends in this one.".to_owned(),
        all => format!("{came} of {} came.", counted(all, "figure", "figures")),
    }
}

/// The table that a board reads: it prints on its own, with its heading on every page.
fn table(place: Place, rows: &[ReportRow]) -> AnyView {
    let row = |row: &ReportRow| {
        let brag = row.brag.map_or_else(
            || view! { <span class="sp-quiet">"Not returned"</span> }.into_any(),
            |brag| view! { <BragTag brag=brag/> }.into_any(),
        );
        let told = row.told.iter().map(|(label, words)| {
            view! { <p><span class="sp-quiet">{*label}": "</span><span class="sp-text">{words.clone()}</span></p> }
        });
        let figures = row.figures.iter().map(|figure| view! { <li>{figure.clone()}</li> });
        let figures = (!row.figures.is_empty()).then(|| view! { <ul class="govuk-list">{figures.collect_view()}</ul> });
        let (told, id): (_, ObjectiveId) = (told.collect_view(), row.objective);
        view! {
            <tr>
                <th scope="row"><a class="govuk-link" href=place.href(Route::Objective(id))>{row.heading.clone()}</a>
                    <span class="sp-quarter__lead">{row.lead.clone()}</span></th>
                <td>{brag}</td>
                <td>{told}{figures}</td>
            </tr>
        }
    };
    let mut groups: Vec<(&str, Vec<&ReportRow>)> = Vec::new();
    for one in rows {
        match groups.last_mut().filter(|(name, _)| *name == one.priority) {
            Some((_, rows)) => rows.push(one),
            None => groups.push((&one.priority, vec![one])),
        }
    }
    let groups = groups.into_iter().map(|(name, rows)| {
        let name = if name.is_empty() { "No priority" } else { name };
        view! {
            <tbody>
                <tr class="sp-quarter__group"><th colspan="3" scope="colgroup">{name.to_owned()}</th></tr>
                {rows.into_iter().map(row).collect_view()}
            </tbody>
        }
    });
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m" id="by-objective">"Objective by objective"</h2></div>
            <div class="sp-register" role="region" aria-labelledby="by-objective" tabindex="0">
                <table class="sp-table sp-quarter__table">
                    <thead><tr><th scope="col">"Objective and lead"</th><th scope="col">"BRAG"</th><th scope="col">"What was reported"</th></tr></thead>
                    {groups.collect_view()}
                </table>
            </div>
        </section>
    }
    .into_any()
}
