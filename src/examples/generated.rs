//! Made-up plans of any size, to measure and to test with. The same count and seed always give the same plan.

use super::{chance::Chance, generated_indicators::add_indicators};
use crate::{
    domain::{
        brag::Brag,
        date::{Date, Day, Month},
        field::Record,
        figure::Figure,
        objective::{ClosingReason, Objective, ObjectiveId, ObjectiveKind, Status},
        organisation::{AuthorityType, Organisation, OrganisationId, OrganisationKind},
        period::{FinancialYear, Quarter},
        plan::Plan,
        post::{Post, PostId},
        priority::Priority,
        update::{Update, UpdateState},
        value::Maybe,
    },
    edit::Document,
};
use std::sync::Arc;

const PRIORITIES: [&str; 8] = [
    "Safer streets",
    "Lives without violence",
    "Less reoffending",
    "Young people kept from harm",
    "Neighbourhoods that work",
    "Fewer lives hurt by drugs and alcohol",
    "Victims first",
    "Confidence and trust",
];
const PLACES: [&str; 8] =
    ["Northgate", "Millbrook", "Ashford Road", "the Old Town", "Castle Ward", "Riverside", "Kingsmead", "Harbour Quarter"];
const BODIES: [&str; 5] = ["Housing Association", "Youth Club", "Academy", "Residents’ Forum", "Advice Centre"];
const AUTHORITIES: [(&str, AuthorityType); 5] = [
    ("Northshire Council", AuthorityType::Council),
    ("Northshire Police", AuthorityType::Police),
    ("Northshire Fire and Rescue Service", AuthorityType::Fire),
    ("Northshire Integrated Care Board", AuthorityType::Health),
    ("Probation Service, Northshire", AuthorityType::Probation),
];
const POSTS: [&str; 12] = [
    "Community Safety Manager",
    "Neighbourhood Inspector",
    "Head of Housing",
    "Youth Justice Manager",
    "Public Health Consultant",
    "Station Commander",
    "Licensing Officer",
    "Domestic Abuse Coordinator",
    "Prevent Lead",
    "Street Scene Manager",
    "Director of Place",
    "Data Analyst",
];
const VERBS: [(&str, ObjectiveKind); 8] = [
    ("Run", ObjectiveKind::Deliver),
    ("Set up", ObjectiveKind::Develop),
    ("Commission", ObjectiveKind::Commission),
    ("Recommission", ObjectiveKind::Recommission),
    ("Review", ObjectiveKind::Review),
    ("Roll out", ObjectiveKind::RollOut),
    ("Keep up", ObjectiveKind::Maintain),
    ("Take part in", ObjectiveKind::Attend),
];
const WORK: [&str; 20] = [
    "evening patrols",
    "a mentoring scheme",
    "door and window locks for victims of burglary",
    "a panel on repeat victims",
    "training for taxi drivers",
    "a needle exchange",
    "school talks on knife crime",
    "better lighting",
    "a night bus marshal service",
    "a perpetrator programme",
    "court support for witnesses",
    "a street drinking response",
    "a hate crime reporting centre",
    "a fraud advice line",
    "community payback days",
    "a safe space for young people",
    "drug treatment on release",
    "a neighbour mediation service",
    "CCTV upkeep",
    "a speed watch group",
];
const COUNTED: [(&str, &str); 6] = [
    ("People supported", "people"),
    ("Sessions held", "sessions"),
    ("Cases referred", "cases"),
    ("Patrols made", "patrols"),
    ("Referrals accepted", "referrals"),
    ("Visits made", "visits"),
];
const DONE: [&str; 5] = [
    "The work went as planned.",
    "A new worker started.",
    "Partners met twice and agreed what to do next.",
    "The service moved to a new building and opened on time.",
    "Training was given to all staff who asked for it.",
];
const BRAGS: [Brag; 12] = [
    Brag::Green,
    Brag::Green,
    Brag::Green,
    Brag::Green,
    Brag::Green,
    Brag::Amber,
    Brag::Amber,
    Brag::Red,
    Brag::Blue,
    Brag::Blue,
    Brag::Grey,
    Brag::Grey,
];

/// A plan with so many objectives under eight priorities, with forty organisations, sixty posts, progress on a third,
/// and for one in twelve an indicator that was read forty times.
pub fn generated(count: usize, seed: u64) -> Document {
    let mut chance = Chance(seed);
    let mut plan = Plan::new(chance.id());
    describe(&mut plan);
    let organisations = add_organisations(&mut plan, &mut chance);
    let posts = add_posts(&mut plan, &mut chance, &organisations);
    let mut priorities = Vec::new();
    for (position, title) in (1_u32..).zip(PRIORITIES) {
        let mut priority = Priority::blank(chance.id());
        (priority.number, priority.position, priority.title) = (position.to_string(), position, title.to_owned());
        priority.lead = chance.pick(&posts);
        priorities.push(priority.id);
        plan.body.priorities.put(priority);
    }
    let mut measured = Vec::new();
    for index in 0..count {
        let (place, row) = (index % PRIORITIES.len(), u32::try_from(index / PRIORITIES.len()).unwrap_or(u32::MAX) + 1);
        let mut objective = Objective::blank(chance.id());
        objective.priority = priorities.get(place).copied();
        (objective.position, objective.reference) = (row, format!("{}.{row}", place + 1));
        fill(&mut objective, &mut chance, &organisations, &posts);
        if index % 3 == 0 {
            add_progress(&mut plan, &mut chance, objective.id, objective.brag, &posts);
        }
        if index % 12 == 0 {
            measured.push((objective.id, objective.priority));
        }
        plan.body.objectives.put(objective);
    }
    add_indicators(&mut plan, &mut chance, &measured, &posts);
    Document::new(plan)
}

fn describe(plan: &mut Plan) {
    let partnership = Arc::make_mut(&mut plan.body.partnership);
    partnership.name = String::from("Northshire Community Safety Partnership");
    (partnership.short_name, partnership.area) = ("NCSP".to_owned(), "Northshire".to_owned());
    let details = Arc::make_mut(&mut plan.body.details);
    details.title = String::from("Safer Northshire 2025-28");
    (details.starts, details.ends) =
        (Some(Date::FinancialYear(FinancialYear(2025))), Some(Date::FinancialYear(FinancialYear(2027))));
}

fn add_organisations(plan: &mut Plan, chance: &mut Chance) -> Vec<OrganisationId> {
    let others =
        PLACES.into_iter().flat_map(|place| BODIES.map(|body| (format!("{} {body}", place.trim_start_matches("the ")), None)));
    let authorities = AUTHORITIES.into_iter().map(|(name, authority)| (name.to_owned(), Some(authority)));
    let mut ids = Vec::new();
    for (name, authority) in authorities.chain(others).take(40) {
        let mut organisation = Organisation::blank(chance.id());
        let provider = if authority.is_some() { OrganisationKind::ResponsibleAuthority } else { OrganisationKind::Provider };
        (organisation.name, organisation.kind, organisation.authority) = (name, provider, Maybe(authority));
        ids.push(organisation.id);
        plan.body.organisations.put(organisation);
    }
    ids
}

fn add_posts(plan: &mut Plan, chance: &mut Chance, organisations: &[OrganisationId]) -> Vec<PostId> {
    let mut ids = Vec::new();
    for organisation in organisations.iter().take(5) {
        for title in POSTS {
            let mut post = Post::blank(chance.id());
            (post.title, post.organisation) = (title.to_owned(), Some(*organisation));
            ids.push(post.id);
            plan.body.posts.put(post);
        }
    }
    ids
}

fn fill(objective: &mut Objective, chance: &mut Chance, organisations: &[OrganisationId], posts: &[PostId]) {
    let (verb, kind) = chance.pick(&VERBS).unwrap_or_default();
    objective.title = format!("{verb} {} in {}", chance.word(&WORK), chance.word(&PLACES));
    objective.kind = kind;
    objective.brag = chance.pick(&BRAGS).unwrap_or_default();
    objective.due = due(chance);
    if chance.below(10) > 0 {
        objective.lead = chance.pick(posts);
        objective.lead_organisation = chance.pick(organisations);
    }
    for _ in 0..chance.below(4) {
        objective.partners.extend(chance.pick(organisations));
    }
    objective.partners.sort_unstable();
    objective.partners.dedup();
    (objective.status, objective.closing_reason) = match (chance.below(20), objective.brag) {
        (0 | 1, Brag::Blue) => (Status::Completed, Maybe(Some(ClosingReason::Done))),
        (2, _) => (Status::Retired, Maybe(Some(ClosingReason::NoLongerPriority))),
        (3, _) => (Status::Proposed, Maybe(None)),
        _ => (Status::Active, Maybe(None)),
    };
}

fn add_progress(plan: &mut Plan, chance: &mut Chance, objective: ObjectiveId, brag: Brag, posts: &[PostId]) {
    let first = u8::try_from(chance.below(3)).unwrap_or(0) + 1;
    for number in first..=first + u8::try_from(chance.below(2)).unwrap_or(0) {
        let mut update = Update::blank(chance.id());
        update.objective = Some(objective);
        update.period = Quarter::new(FinancialYear(2026), number).map(Date::Quarter);
        update.author = chance.pick(posts);
        (update.done, update.brag, update.state) = (chance.word(&DONE).to_owned(), brag, UpdateState::Accepted);
        let (label, unit) = chance.pick(&COUNTED).unwrap_or_default();
        let mut figure = Figure::blank(chance.id());
        (figure.update, figure.position) = (Some(update.id), 1);
        (figure.label, figure.unit) = (label.to_owned(), unit.to_owned());
        figure.value = Some(crate::domain::number::Number::whole(i64::from(chance.below(900)) + 1));
        update.result = format!("{label}: {}.", figure.words());
        plan.body.updates.put(update);
        plan.body.figures.put(figure);
    }
}

/// A day or a month from April 2025 to March 2028, or none.
fn due(chance: &mut Chance) -> Option<Date> {
    let months = chance.below(36) + 3;
    let (year, month) = (2025 + i16::try_from(months / 12).unwrap_or(0), u8::try_from(months % 12 + 1).unwrap_or(1));
    match chance.below(6) {
        0 => None,
        1 | 2 => Day::new(year, month, u8::try_from(chance.below(28) + 1).unwrap_or(1)).map(Date::Day),
        _ => Month::new(year, month).map(Date::Month),
    }
}
