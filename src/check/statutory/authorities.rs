//! The responsible authorities and the strategy group.

use super::case::{Case, Outcome, Standing, counted, listed, record};
use crate::domain::{
    board::{Board, BoardKind, Member},
    date::Date,
    organisation::{AuthorityType, Organisation, OrganisationId, OrganisationKind},
    sort::{Key, sort},
    structure::stands_on,
    value::Choice as _,
};
use std::collections::BTreeMap;

/// The five kinds of responsible authority: live today, and each with a post on the strategy group.
pub(super) fn authorities(case: &Case<'_>) -> Outcome {
    let mut all: Vec<&Organisation> =
        case.body.organisations.iter().filter(|row| row.kind == OrganisationKind::ResponsibleAuthority).collect();
    sort(&mut all, |row| Key::name(row.brief()));
    if all.is_empty() {
        return case.missing("no responsible authority is in the plan");
    }
    let seated = seats(case);
    let mut lines = Vec::new();
    let (mut there, mut bodies, mut with_post) = (0, 0, 0);
    let mut faults = Vec::new();
    for kind in AuthorityType::ALL {
        let of_kind: Vec<_> = all.iter().filter(|row| row.authority.0 == Some(*kind)).collect();
        let live: Vec<_> = of_kind.iter().filter(|row| row.exists_on(case.today)).collect();
        let names: Vec<&str> = live.iter().map(|row| row.brief()).collect();
        let ended = of_kind.iter().filter(|row| row.effective_to.is_some_and(|to| to.last() < case.today));
        let ended: Vec<String> = ended.map(|row| ended_words(case, row)).collect();
        there += usize::from(!live.is_empty());
        bodies += live.len();
        let post = live.iter().any(|row| seated.get(&row.id) == Some(&true));
        with_post += usize::from(post);
        if live.is_empty() {
            faults.push(format!("{} is missing", kind.label()));
        }
        let names = if names.is_empty() { "none".to_owned() } else { listed(&names) };
        let post = if post { "" } else { ", no post named" };
        let ended = if ended.is_empty() { String::new() } else { format!(" ({})", ended.join("; ")) };
        lines.push(format!("{}: {names}{post}{ended}", kind.label()));
    }
    let gone: Vec<&str> = seated
        .keys()
        .filter_map(|id| case.body.organisations.get(*id))
        .filter(|row| is_over(case, row))
        .map(Organisation::brief)
        .collect();
    if !gone.is_empty() {
        faults.push(format!("{} no longer there but still on the strategy group", listed(&gone)));
    }
    let kinds = AuthorityType::ALL.len();
    if with_post < kinds {
        faults.push(format!("{with_post} of {kinds} with a named post on the strategy group"));
    }
    let counts = format!("{} in {there} of {kinds} places", counted(bodies, "body", "bodies"));
    let standing = match (there, faults.is_empty()) {
        (0, _) => Standing::NotMet,
        (_, true) => Standing::Met,
        _ => Standing::Partly,
    };
    let says = if faults.is_empty() {
        "all five are there, each with a post".to_owned()
    } else {
        format!("{counts}; {}", faults.join("; "))
    };
    Outcome::new(standing, says).looks(lines).about(all.iter().map(|row| record::<Organisation>(row.id)))
}

fn is_over(case: &Case<'_>, row: &Organisation) -> bool {
    row.effective_to.is_some_and(|to| to.last() < case.today)
}

/// `CCG ended 2022, then NEL ICB`.
fn ended_words(case: &Case<'_>, row: &Organisation) -> String {
    let after: Vec<&str> =
        row.successors.iter().filter_map(|id| case.body.organisations.get(*id)).map(Organisation::brief).collect();
    let after = if after.is_empty() { String::new() } else { format!(", then {}", listed(&after)) };
    format!("{} ended {}{after}", row.brief(), row.effective_to.map(Date::words).unwrap_or_default())
}

/// The bodies on the strategy group, and whether each is there by a named post.
fn seats(case: &Case<'_>) -> BTreeMap<OrganisationId, bool> {
    let groups = groups(case);
    let mut found: BTreeMap<OrganisationId, bool> = BTreeMap::new();
    for member in members(case, &groups) {
        let post = member.post.and_then(|id| case.body.posts.get(id));
        for (body, by_post) in [(member.organisation, post.is_some()), (post.and_then(|post| post.organisation), true)] {
            if let Some(body) = body {
                *found.entry(body).or_default() |= by_post;
            }
        }
    }
    found
}

fn groups<'a>(case: &Case<'a>) -> Vec<&'a Board> {
    let is_one =
        |board: &&Board| board.kind == BoardKind::StrategyGroup && stands_on(board.effective_from, board.effective_to, case.today);
    case.body.boards.iter().filter(is_one).collect()
}

fn members<'a>(case: &Case<'a>, groups: &[&Board]) -> Vec<&'a Member> {
    let is_one = |member: &&Member| {
        groups.iter().any(|group| member.board == Some(group.id))
            && stands_on(member.effective_from, member.effective_to, case.today)
    };
    case.body.members.iter().filter(is_one).collect()
}

/// A strategy group of two or more, appointed by responsible authorities.
pub(super) fn strategy_group(case: &Case<'_>) -> Outcome {
    let groups = groups(case);
    let Some(group) = groups.first() else {
        return case.missing("no board of the plan is a strategy group");
    };
    let members = members(case, &groups);
    let posts = members.iter().filter(|member| member.post.is_some()).count();
    let looked = format!("{}: {}, of whom {posts} with a named post", group.name, counted(members.len(), "member", "members"));
    let outcome = match members.len() {
        0 => Outcome::asked("the strategy group is there, its members are not in the plan"),
        1 => Outcome::new(Standing::Partly, "the strategy group has one member only"),
        some => Outcome::new(Standing::Met, format!("the strategy group has {some} members")),
    };
    let terms = match group.terms_reviewed {
        Some(date) => format!("Terms of reference reviewed {}", date.words()),
        None => "When its terms of reference were reviewed is not said".to_owned(),
    };
    outcome.look(looked).look(terms).about(groups.iter().map(|group| record::<Board>(group.id)))
}
