//! A number in a text that counts a list of the plan: `five responsible authorities` where six bodies are listed.

use crate::{
    check::{Check, CheckFinding, Group, Look, Severity, Suite},
    domain::{
        board::Board,
        date::{Date, Day},
        id::Id as _,
        organisation::{AuthorityType, Organisation, OrganisationKind},
        priority::Priority,
        record::{Kind, RecordId},
        sort::{Key, sort},
        value::Choice as _,
    },
};

/// A text counts other than the list has.
pub static COUNT_OF_LIST: Check = Check {
    code: "count-of-list",
    group: Group::Arithmetic,
    severity: Severity::Warning,
    title: "A number that the list does not have",
    mend: "Correct the number in the text or the list, or say in the text how they are counted",
};

/// The plan's particulars, and what boards are for.
pub(in crate::check) const SUITE: Suite = Suite { subjects: &[Kind::Details, Kind::Board], checks: &[&COUNT_OF_LIST], run };

const NUMBERS: [&str; 13] =
    ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// What may be counted, as it stands in a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Listed {
    Authorities,
    Themes,
    CrossCutting,
}

const PHRASES: [(&[&str], Listed); 5] = [
    (&["responsible", "authorities"], Listed::Authorities),
    (&["strategic", "themes"], Listed::Themes),
    (&["strategic", "priorities"], Listed::Themes),
    (&["cross-cutting", "area"], Listed::CrossCutting),
    (&["cross-cutting", "areas"], Listed::CrossCutting),
];

fn run(look: &mut Look<'_>) {
    let of_plan = (look.subject().kind == Kind::Details).then(|| look.details());
    let texts = match (of_plan, look.this::<Board>()) {
        (Some(details), _) => vec![&details.vision, &details.regard, &details.note],
        (None, Some(board)) => vec![&board.remit, &board.note],
        (None, None) => return,
    };
    let mut counted: Vec<(usize, String, Listed)> = Vec::new();
    for text in texts {
        for count in counts_in(text) {
            if !counted.iter().any(|(_, said, _)| *said == count.1) {
                counted.push(count);
            }
        }
    }
    for (number, said, listed) in counted {
        match listed {
            Listed::Authorities => find_authorities(look, number, &said),
            Listed::Themes => find_themes(look, number, &said, false),
            Listed::CrossCutting => find_themes(look, number, &said, true),
        }
    }
}

/// The numbers in a text that count something listed: the number, as it is said, and what it counts.
fn counts_in(text: &str) -> Vec<(usize, String, Listed)> {
    let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let words: Vec<String> = text.split_whitespace().map(bare).collect();
    let mut found = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let number = NUMBERS.iter().position(|name| name == word).or_else(|| word.parse().ok().filter(|number| *number < 100));
        // “No” and “one” mostly count some of a list rather than all of it.
        let Some(number) = number.filter(|number| *number > 1) else { continue };
        let after = words.get(place + 1..).unwrap_or_default();
        let phrase =
            PHRASES.iter().find(|(phrase, _)| after.iter().zip(*phrase).filter(|(word, of)| word == of).count() == phrase.len());
        if let Some((phrase, listed)) = phrase {
            found.push((number, format!("{word} {}", phrase.join(" ")), *listed));
        }
    }
    found
}

/// The day the plan speaks of: when it was approved, else when it begins, else today.
fn day_of_plan(look: &mut Look<'_>) -> Day {
    let details = look.details();
    details.approved_on.map(Date::last).or(details.starts.map(Date::first)).unwrap_or_else(|| look.today())
}

fn find_authorities(look: &mut Look<'_>, number: usize, said: &str) {
    let day = day_of_plan(look);
    let is_one = |row: &&Organisation| row.kind == OrganisationKind::ResponsibleAuthority && row.exists_on(day);
    let mut bodies: Vec<&Organisation> = look.all::<Organisation>().filter(is_one).collect();
    if bodies.len() == number || bodies.is_empty() {
        return;
    }
    let place = |row: &Organisation| row.authority.0.and_then(|kind| AuthorityType::ALL.iter().position(|other| *other == kind));
    sort(&mut bodies, |row| Key::name(&row.name).after(place(row).map_or(u64::MAX, |place| place as u64)));
    let of_kind = |kind: Option<AuthorityType>| {
        let names: Vec<&str> = bodies.iter().filter(|row| row.authority.0 == kind).map(|row| row.name.as_str()).collect();
        let label = kind.map_or("No kind", |kind| kind.label());
        (!names.is_empty()).then(|| format!("{label}: {}", names.join(" and ")))
    };
    let kinds: Vec<String> = AuthorityType::ALL.iter().copied().map(Some).chain([None]).filter_map(of_kind).collect();
    let places = AuthorityType::ALL.iter().filter(|kind| bodies.iter().any(|row| row.authority.0 == Some(**kind))).count();
    let says = format!("“{said}”, but the plan lists {} bodies as such on {}, of {places} kinds", bodies.len(), day.words());
    let about: Vec<RecordId> = bodies.iter().map(|row| RecordId { kind: Kind::Organisation, id: row.id.raw() }).collect();
    look.report(CheckFinding::new(&COUNT_OF_LIST, look.subject(), says, kinds.join("; ")).at(said).about(about));
}

fn find_themes(look: &mut Look<'_>, number: usize, said: &str, cross_cutting: bool) {
    let mut rows: Vec<&Priority> = look.all::<Priority>().filter(|row| row.effective_to.is_none()).collect();
    let all = rows.len();
    rows.retain(|row| row.cross_cutting == cross_cutting);
    // Themes may be said with or without those that run through all others.
    if rows.len() == number || (!cross_cutting && all == number) || all == 0 {
        return;
    }
    sort(&mut rows, |row| Key::numbers([row.position.into(), row.id.raw().bits()]));
    let names: Vec<&str> = rows.iter().map(|row| row.title.as_str()).collect();
    let says = format!("“{said}”, but the plan lists {}", rows.len());
    let about: Vec<RecordId> = rows.iter().map(|row| RecordId { kind: Kind::Priority, id: row.id.raw() }).collect();
    look.report(CheckFinding::new(&COUNT_OF_LIST, look.subject(), says, names.join("; ")).at(said).about(about));
}
