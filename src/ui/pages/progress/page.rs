//! The pages of a period's progress: one address a period, and within it one view for each step of the work.

use super::{closing::ClosingView, grid::ProgressTable, periods::PeriodsView, returns::ReturnsView, summary::SummaryView};
use crate::{
    domain::{date::Date, quarter::gathered_now},
    edit::grid::next_period,
    ui::{
        route::{Place, Route},
        session::{Session, memo},
        widgets::{PageHeading, live, maybe},
    },
};
use leptos::prelude::*;

/// A step of the work on a period. Its key stands in the address: `?view=summary`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    /// The table that is filled in.
    #[default]
    Enter,
    /// Who has answered, and what to send to those who have not.
    Returns,
    /// The sum and the report.
    Summary,
    /// Closing it, and correcting what is closed.
    Close,
    /// The other periods.
    Periods,
}

impl View {
    /// The views, in the order of the work. Those that are ready have a line here, in [`Self::words`] and in [`shown`].
    const ALL: [Self; 5] = [Self::Enter, Self::Returns, Self::Summary, Self::Close, Self::Periods];

    /// Its name in the address and on the page.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Enter => ("enter", "Enter"),
            Self::Returns => ("returns", "Returns"),
            Self::Summary => ("summary", "Summary"),
            Self::Close => ("close", "Close"),
            Self::Periods => ("periods", "All periods"),
        }
    }

    fn from_query(query: &str) -> Self {
        let named = query.split('&').find_map(|part| part.strip_prefix("view="));
        Self::ALL.into_iter().find(|view| named == Some(view.words().0)).unwrap_or_default()
    }
}

/// What a view shows of a period.
fn shown(view: View, period: Date) -> AnyView {
    match view {
        View::Enter => view! { <ProgressTable period/> }.into_any(),
        View::Returns => view! { <ReturnsView period/> }.into_any(),
        View::Summary => view! { <SummaryView period/> }.into_any(),
        View::Close => view! { <ClosingView period/> }.into_any(),
        View::Periods => view! { <PeriodsView/> }.into_any(),
    }
}

/// The period that is being gathered: the newest that is over and set up and not closed, or else the quarter that ended last.
#[component]
pub fn GatheringPage() -> impl IntoView {
    let session = Session::from_context();
    let period = session.peek(|plan| gathered_now(plan, session.today()));
    view! { <ProgressPage period/> }
}

/// The progress of one period.
#[component]
pub fn ProgressPage(
    /// The period.
    period: Date,
) -> impl IntoView {
    let place = Place::from_context();
    let view = memo(move || View::from_query(&place.query().get()));
    let step = move |by: i64| {
        next_period(period, by).map(|other| {
            let words = if by < 0 { format!("Before: {}", other.words()) } else { format!("Next: {}", other.words()) };
            view! { <a class="govuk-link" href=place.href(Route::Progress(other))>{words}</a> }
        })
    };
    view! {
        <PageHeading title=period.words() caption="Progress"/>
        <p class="govuk-body sp-turns sp-no-print">{step(-1)}" "{step(1)}</p>
        <Views period view/>
        {live(move || shown(view.get(), period))}
    }
}

/// Links to the views, where there is more than one.
#[component]
fn Views(period: Date, view: Memo<View>) -> impl IntoView {
    let place = Place::from_context();
    let link = move |to: View| {
        let (key, label) = to.words();
        let href = move || place.link_with(Route::Progress(period), &format!("view={key}"));
        let current = maybe(move || (view.get() == to).then(|| "page".to_owned()));
        view! { <li><a class="govuk-link sp-views__link" href=href aria-current=current>{label}</a></li> }
    };
    (View::ALL.len() > 1).then(|| {
        view! {
            <nav class="sp-views sp-no-print" aria-label="Steps of the period">
                <ul>{View::ALL.map(link).into_iter().collect_view()}</ul>
            </nav>
        }
    })
}
