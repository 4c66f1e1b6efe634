//! Small words that several kinds of report share.

use crate::{
    domain::{
        board::BoardId,
        date::{Date, Day},
        edition::Edition,
        id::Id as _,
        lead::{self, Holder, Role},
        objective::Objective,
        organisation::OrganisationId,
        plan::Body,
        post::PostId,
        priority::Priority,
        record::{Kind, Named as _, RecordId},
        report::Report,
        sort::{Key, sort},
    },
    report::view::View,
};

/// The edition that a report is made from, if it is made from one that there is.
pub fn edition_of<'a>(view: &View<'a>, report: &Report) -> Option<&'a Edition> {
    let id = report.of_edition().filter(|id| view.plan().frozen.contains_key(id))?;
    view.plan().editions.get(id)
}

/// The day that a report shows the plan on: the edition's, or else today.
pub fn day_of(view: &View, report: &Report) -> Day {
    edition_of(view, report).and_then(|edition| edition.as_at).map_or(view.today(), Date::last)
}

/// `Priority 2: Reducing violence`; only its title where it has no number.
pub fn priority_words(priority: &Priority) -> String {
    if priority.number.is_empty() { priority.title.clone() } else { format!("Priority {}: {}", priority.number, priority.title) }
}

/// A board's name, with its initials behind it where it has some.
pub fn board_words(body: &Body, board: BoardId) -> String {
    body.boards.get(board).map_or_else(String::new, |board| with_initials(&board.name, &board.short_name))
}

/// `Integrated Offender Management (IOM)`; a short name that the name holds already is not said again.
pub fn with_initials(name: &str, short: &str) -> String {
    if name.to_lowercase().contains(&short.to_lowercase()) { name.to_owned() } else { format!("{name} ({short})") }
}

/// A post and the body it belongs to, in short; nothing where there is no such post.
pub fn post_words(body: &Body, post: Option<PostId>) -> String {
    post.and_then(|post| body.posts.get(post)).map(|post| post.name(body)).unwrap_or_default()
}

/// A body's name; nothing where there is no such body.
pub fn organisation_words(body: &Body, organisation: Option<OrganisationId>) -> String {
    organisation.and_then(|id| body.organisations.get(id)).map(|row| row.name.clone()).unwrap_or_default()
}

/// Objectives in the order of the plan: by the place of their priority, then their own; those under no priority last.
pub fn in_plan_order(body: &Body, objectives: &mut Vec<&Objective>) {
    let priorities = body.priorities_in_order();
    let place = |row: &Objective| priorities.iter().position(|priority| Some(priority.id) == row.priority);
    sort(objectives, |row| {
        let priority = place(row).map_or(u64::MAX, |place| place as u64);
        // Those that have ended keep the places they had, and come after.
        let own = [u64::from(!row.status.is_live()), row.position.into(), row.id.raw().bits()];
        Key::name("").after(priority).then(own)
    });
}

/// The post that leads an objective on a day.
pub fn lead_post(body: &Body, objective: &Objective, day: Day) -> Option<PostId> {
    match lead::held_on(body, record_of(objective), Role::Post, day) {
        Some(Holder::Post(post)) => Some(post),
        _ => None,
    }
}

/// The body that leads an objective on a day: the one named, or else that of the lead officer.
pub fn lead_organisation(body: &Body, objective: &Objective, day: Day) -> Option<OrganisationId> {
    match lead::held_on(body, record_of(objective), Role::Organisation, day) {
        Some(Holder::Organisation(organisation)) => Some(organisation),
        _ => lead_post(body, objective, day).and_then(|post| body.posts.get(post)?.organisation),
    }
}

fn record_of(objective: &Objective) -> RecordId {
    RecordId { kind: Kind::Objective, id: objective.id.raw() }
}

/// A date in words; nothing where there is none.
pub fn date_words(date: Option<Date>) -> String {
    date.map(Date::words).unwrap_or_default()
}

/// `2022/23 to 2024/25`, `from April 2022`, `to March 2025`; nothing where neither is known.
pub fn span_words(from: Option<Date>, to: Option<Date>) -> String {
    match (from, to) {
        (Some(from), Some(to)) if from == to => from.words(),
        (Some(from), Some(to)) => format!("{} to {}", from.words(), to.words()),
        (Some(from), None) => format!("from {}", from.words()),
        (None, Some(to)) => format!("to {}", to.words()),
        (None, None) => String::new(),
    }
}

/// With a full stop, unless it ends in a mark already.
pub fn sentence(words: &str) -> String {
    let words = words.trim();
    if words.is_empty() || words.ends_with(['.', '!', '?', ':']) { words.to_owned() } else { format!("{words}.") }
}

/// `the London Borough of Havering`, `Wiltshire`.
pub fn the_area(area: &str) -> String {
    let is_kind = ["London Borough", "Royal Borough", "Metropolitan Borough", "Borough", "City of", "County", "District"];
    if is_kind.iter().any(|kind| area.starts_with(kind)) { format!("the {area}") } else { area.to_owned() }
}
