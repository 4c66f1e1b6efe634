//! Every page of the app, and its address behind the `#`.

use crate::ui::session::memo;
use crate::ui::widgets::words;
use crate::{
    browser::page,
    domain::{
        date::Date,
        edition::EditionId,
        indicator::IndicatorId,
        objective::ObjectiveId,
        organisation::OrganisationId,
        post::PostId,
        priority::PriorityId,
        record::{Kind, RecordId},
        selection::{escape, unescape},
    },
};
use leptos::prelude::*;
use std::fmt;

/// A page. Its `Display` is its path, and [`Route::parse`] reads that back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// Where the plan stands and what needs attention.
    #[default]
    Overview,
    /// The priorities.
    Priorities,
    /// One priority.
    Priority(PriorityId),
    /// The objectives.
    Objectives,
    /// One objective.
    Objective(ObjectiveId),
    /// Figures that are followed over time.
    Figures,
    /// Gathering the quarter that ended last.
    Gathering,
    /// Gathering the progress of one period.
    Progress(Date),
    /// Partner bodies and posts.
    Partners,
    /// One body.
    Organisation(OrganisationId),
    /// One post.
    Post(PostId),
    /// Boards, who reports to whom.
    Boards,
    /// Meetings and deadlines.
    Calendar,
    /// Money and contracts, and whether they last as long as the work.
    Funding,
    /// Programmes and services.
    Programmes,
    /// What may go wrong.
    Risks,
    /// Legal orders.
    Orders,
    /// Strategic assessments and their findings.
    Assessment,
    /// What people were asked.
    Engagement,
    /// Approvals and scrutiny.
    Approvals,
    /// Linked strategies and duties.
    Strategies,
    /// Documents and background papers.
    Documents,
    /// Terms and abbreviations.
    Glossary,
    /// Handovers, changes to priorities, extensions of the plan.
    Changes,
    /// The annual reviews.
    Reviews,
    /// What differs between two editions.
    Compare,
    /// One record of a kind that has no route of its own.
    Record(RecordId),
    /// Entering a year's readings of one indicator.
    FiguresYear(IndicatorId, Date),
    /// Entering the readings of all indicators for one period.
    FiguresPeriod(Date),
    /// What does not add up, is missing or is about to slip.
    Checks,
    /// What the law asks of the plan.
    Statutory,
    /// The quarterly data of the partners.
    DataReturn,
    /// The reports that are made from the plan, and making one.
    Reports,
    /// What reports look like.
    Templates,
    /// Priorities and objectives from the pasted text of a report.
    StartFromReport,
    /// What was found for some words.
    Search,
    /// Files out and in, and the plans kept here.
    Share,
    /// The plan's particulars and what this browser remembers.
    Settings,
    /// How things are done.
    Help,
    /// An address that names no page.
    NotFound,
}

impl Route {
    /// The page that a path names.
    pub fn parse(path: &str) -> Self {
        fn with<I: std::str::FromStr>(id: &str, route: impl FnOnce(I) -> Route) -> Route {
            id.parse().map_or(Route::NotFound, route)
        }
        match path.split('/').filter(|part| !part.is_empty()).collect::<Vec<_>>().as_slice() {
            [] | ["overview"] => Self::Overview,
            ["priorities"] => Self::Priorities,
            ["priorities", id] => with(id, Self::Priority),
            ["objectives"] => Self::Objectives,
            ["objectives", id] => with(id, Self::Objective),
            ["figures"] => Self::Figures,
            ["progress"] => Self::Gathering,
            ["progress", name] => period(name).map_or(Self::NotFound, Self::Progress),
            ["partners"] => Self::Partners,
            ["organisations", id] => with(id, Self::Organisation),
            ["posts", id] => with(id, Self::Post),
            ["boards"] => Self::Boards,
            ["calendar"] => Self::Calendar,
            ["funding"] => Self::Funding,
            ["programmes"] => Self::Programmes,
            ["risks"] => Self::Risks,
            ["orders"] => Self::Orders,
            ["assessment"] => Self::Assessment,
            ["engagement"] => Self::Engagement,
            ["approvals"] => Self::Approvals,
            ["strategies"] => Self::Strategies,
            ["documents"] => Self::Documents,
            ["glossary"] => Self::Glossary,
            ["changes"] => Self::Changes,
            ["reviews"] => Self::Reviews,
            ["compare"] => Self::Compare,
            ["figures", "year", id, year] => with(id, |id| period(year).map_or(Self::NotFound, |year| Self::FiguresYear(id, year))),
            ["figures", "period", name] => period(name).map_or(Self::NotFound, Self::FiguresPeriod),
            ["checks"] => Self::Checks,
            ["checks", "statutory"] => Self::Statutory,
            ["checks", "data-return"] => Self::DataReturn,
            ["reports"] => Self::Reports,
            ["templates"] => Self::Templates,
            ["start-from-report"] => Self::StartFromReport,
            ["search"] => Self::Search,
            ["share"] => Self::Share,
            ["settings"] => Self::Settings,
            ["help"] => Self::Help,
            [key, id] => match Kind::frozen().find(|kind| kind.key() == *key && !kind.is_single()) {
                Some(kind) => with(id, |id| Self::Record(RecordId { kind, id })),
                None => Self::NotFound,
            },
            _ => Self::NotFound,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overview => f.write_str("/overview"),
            Self::Priorities => f.write_str("/priorities"),
            Self::Priority(id) => write!(f, "/priorities/{id}"),
            Self::Objectives => f.write_str("/objectives"),
            Self::Objective(id) => write!(f, "/objectives/{id}"),
            Self::Figures => f.write_str("/figures"),
            Self::Gathering => f.write_str("/progress"),
            Self::Progress(period) => write!(f, "/progress/{}", period_name(*period)),
            Self::Partners => f.write_str("/partners"),
            Self::Organisation(id) => write!(f, "/organisations/{id}"),
            Self::Post(id) => write!(f, "/posts/{id}"),
            Self::Boards => f.write_str("/boards"),
            Self::Calendar => f.write_str("/calendar"),
            Self::Funding => f.write_str("/funding"),
            Self::Programmes => f.write_str("/programmes"),
            Self::Risks => f.write_str("/risks"),
            Self::Orders => f.write_str("/orders"),
            Self::Assessment => f.write_str("/assessment"),
            Self::Engagement => f.write_str("/engagement"),
            Self::Approvals => f.write_str("/approvals"),
            Self::Strategies => f.write_str("/strategies"),
            Self::Documents => f.write_str("/documents"),
            Self::Glossary => f.write_str("/glossary"),
            Self::Changes => f.write_str("/changes"),
            Self::Reviews => f.write_str("/reviews"),
            Self::Compare => f.write_str("/compare"),
            Self::Record(RecordId { kind, id }) => write!(f, "/{}/{id}", kind.key()),
            Self::FiguresYear(id, year) => write!(f, "/figures/year/{id}/{}", period_name(*year)),
            Self::FiguresPeriod(period) => write!(f, "/figures/period/{}", period_name(*period)),
            Self::Checks => f.write_str("/checks"),
            Self::Statutory => f.write_str("/checks/statutory"),
            Self::DataReturn => f.write_str("/checks/data-return"),
            Self::Reports => f.write_str("/reports"),
            Self::Templates => f.write_str("/templates"),
            Self::StartFromReport => f.write_str("/start-from-report"),
            Self::Search => f.write_str("/search"),
            Self::Share => f.write_str("/share"),
            Self::Settings => f.write_str("/settings"),
            Self::Help => f.write_str("/help"),
            Self::NotFound => f.write_str("/not-found"),
        }
    }
}

/// A period in a path, which has slashes of its own: `2023_24-Q2`.
fn period_name(period: Date) -> String {
    period.to_string().replace('/', "_")
}

fn period(name: &str) -> Option<Date> {
    name.replace('_', "/").parse().ok()
}

/// An address: a page, of which edition, and what a list on it shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub route: Route,
    /// The edition it shows, if not the working copy.
    pub edition: Option<EditionId>,
    /// What the page makes of the rest, such as a filter.
    pub query: String,
}

impl Address {
    /// The address that stands behind the `#`.
    pub fn parse(hash: &str) -> Self {
        let hash = hash.trim_start_matches('#');
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let mut address = Self { route: Route::parse(&unescape(path)), edition: None, query: String::new() };
        let mut rest = Vec::new();
        for part in query.split('&').filter(|part| !part.is_empty()) {
            match part.strip_prefix("edition=") {
                Some(id) => address.edition = id.parse().ok(),
                None => rest.push(part),
            }
        }
        address.query = rest.join("&");
        address
    }

    /// The same page with another query.
    pub fn with_query(&self, query: String) -> Self {
        Self { query, ..self.clone() }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.route)?;
        let edition = self.edition.map(|edition| format!("edition={edition}")).unwrap_or_default();
        let parts: Vec<&str> = [edition.as_str(), self.query.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { Ok(()) } else { write!(f, "?{}", parts.join("&")) }
    }
}

/// Where the person is, and links from there.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    address: RwSignal<Address>,
}

impl Place {
    /// Follows the address bar, for as long as the page lives.
    pub fn follow() -> Self {
        let address = RwSignal::new(Address::parse(&page::hash()));
        page::listen_window("hashchange", move || address.set(Address::parse(&page::hash())));
        Self { address }
    }

    /// The place that the app follows.
    pub fn from_context() -> Self {
        expect_context()
    }

    /// The page.
    pub fn route(self) -> Memo<Route> {
        memo(move || self.address.with(|address| address.route))
    }

    /// The edition that the address names.
    pub fn edition(self) -> Memo<Option<EditionId>> {
        memo(move || self.address.with(|address| address.edition))
    }

    /// What the page makes of the rest of the address.
    pub fn query(self) -> Memo<String> {
        memo(move || self.address.with(|address| address.query.clone()))
    }

    /// The whole address.
    pub fn address(self) -> Address {
        self.address.get()
    }

    /// The address of another page of the same edition.
    pub fn link(self, route: Route) -> String {
        self.link_with(route, "")
    }

    /// The address of another page of the same edition, for a link: it follows the edition that is shown.
    pub fn href(self, route: Route) -> Signal<String> {
        words(move || self.link(route))
    }

    /// The address of another page of the same edition, with a query.
    pub fn link_with(self, route: Route, query: &str) -> String {
        Address { route, edition: self.address.with(|address| address.edition), query: query.to_owned() }.to_string()
    }

    /// Goes to a page, as a link does.
    pub fn go(self, route: Route) {
        self.go_with(route, "");
    }

    /// Goes to a page with a query, as a link does.
    pub fn go_with(self, route: Route, query: &str) {
        page::go(&untrack(|| self.link_with(route, query)));
    }

    /// Changes the query without a new step in the browser's history, as typing in a filter does.
    pub fn set_query(self, query: String) {
        let address = self.address.get_untracked().with_query(query);
        page::replace_address(&address.to_string());
        self.address.set(address);
    }
}

/// The query that searches for some words.
pub fn search_query(words: &str) -> String {
    format!("q={}", escape(words))
}

#[cfg(test)]
mod tests;
