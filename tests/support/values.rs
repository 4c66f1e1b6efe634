//! Contents for fields: fit ones, and any.

use proptest::{prelude::*, sample::Index};
use safer_plan::domain::{
    date::Date,
    field::{About, FieldKind},
    id::RawId,
    money,
    number::Number,
    record::Kind,
    value::Value,
};

/// What a value is made of once the field and the plan are known.
#[derive(Clone, Debug)]
pub struct Material {
    /// Below one in eight it makes a value that does not fit.
    pub luck: u8,
    /// A few lines of text.
    pub lines: Vec<String>,
    /// A date.
    pub date: Option<Date>,
    /// Digits of a number, and how many of them stand after the point.
    pub number: Option<(u32, u8)>,
    /// Which of several to take.
    pub picks: Vec<Index>,
}

/// Anything a value may be made of.
pub fn material() -> impl Strategy<Value = Material> {
    let line = "[A-Za-zéŵ0-9“”’&(][A-Za-zéŵ0-9“”’&/.,;)%🛡-]{0,8}( [a-zA-Z0-9-]{1,9}){0,3}";
    (any::<u8>(), prop::collection::vec(line, 1..4), prop::option::of(date()), prop::option::of((any::<u32>(), 0_u8..4)), picks())
        .prop_map(|(luck, lines, date, number, picks)| Material { luck, lines, date, number, picks })
}

fn picks() -> impl Strategy<Value = Vec<Index>> {
    prop::collection::vec(any::<Index>(), 0..4)
}

/// A date of any precision.
pub fn date() -> impl Strategy<Value = Date> {
    let parts = (1900_i32..=2199, 1_u32..=12, 1_u32..=28, 0_i32..=1, 1_u32..=12, 1_u32..=28);
    (0..7, parts).prop_map(|(form, (year, month, day, more, month_to, day_to))| {
        let financial = format!("{year}/{:02}", (year + 1) % 100);
        let (to, month_to) = if more == 0 { (year, month.max(month_to)) } else { (year + 1, month_to) };
        let text = match form {
            0 => format!("{year}-{month:02}-{day:02}"),
            1 => format!("{year}-{month:02}"),
            2 => format!("{financial}-Q{}", month % 4 + 1),
            3 => year.to_string(),
            4 => financial,
            5 => format!("{year}-{month:02}..{to}-{month_to:02}"),
            _ => format!("{year}-{month:02}-{day:02}..{to}-{month_to:02}-{:02}", day.max(day_to)),
        };
        text.parse().unwrap_or_else(|_| panic!("{text} is a date"))
    })
}

/// Words for how often something happens, one of them none.
const CADENCES: [&str; 4] = ["3rd Thursday of each month", "", "as and when required", "every Wednesday"];
/// A picture of one pixel.
const PIXEL: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/// A value that fits a field, links included; empty only where that is allowed.
pub fn fit(about: &About, material: &Material, ids: impl Fn(Kind) -> Vec<RawId>) -> Value {
    let key = |options: &[safer_plan::domain::value::ChoiceOption], index: &Index| index.get(options).key;
    let known = |kind| {
        let ids = ids(kind);
        material.picks.iter().filter(|_| !ids.is_empty()).map(|pick| *pick.get(&ids)).collect::<Vec<_>>()
    };
    match about.kind {
        FieldKind::Line => Value::Text(material.lines.first().cloned().unwrap_or_default()),
        FieldKind::Paragraphs => Value::Text(material.lines.join("\n\n")),
        FieldKind::Lines => Value::Texts(material.lines.clone()),
        FieldKind::Date | FieldKind::Period => Value::Date(material.date.or_else(|| about.required.then_some(Date::Year(2025)))),
        FieldKind::Number => {
            let number = material.number.or_else(|| about.required.then_some((7, 1)));
            Value::Number(number.map(|(digits, places)| decimal(digits, places).parse().expect("a number")))
        }
        FieldKind::Money => {
            let pence = material.number.or_else(|| about.required.then_some((7, 1)));
            Value::Number(pence.and_then(|(digits, _)| money::exact(Number::of_hundredths(digits.into()))))
        }
        FieldKind::Cadence => Value::Text(CADENCES[usize::from(material.luck) % CADENCES.len()].to_owned()),
        FieldKind::Colour => Value::Text(if material.luck.is_multiple_of(2) { "#12436d".to_owned() } else { String::new() }),
        FieldKind::Picture => Value::Text(if material.luck.is_multiple_of(2) { PIXEL.to_owned() } else { String::new() }),
        FieldKind::Position => Value::Whole(material.number.map_or(0, |(digits, _)| digits)),
        FieldKind::Flag => Value::Flag(material.luck.is_multiple_of(2)),
        FieldKind::Choice(options) => Value::Choice(Some(material.picks.first().map_or(options[0].key, |pick| key(options, pick)))),
        FieldKind::OptionalChoice(options) => Value::Choice(material.picks.first().map(|pick| key(options, pick))),
        FieldKind::Choices(options) => {
            let chosen: Vec<&str> = material.picks.iter().map(|pick| key(options, pick)).collect();
            Value::Choices(options.iter().map(|option| option.key).filter(|key| chosen.contains(key)).collect())
        }
        FieldKind::Owner(kind) | FieldKind::Link(kind) => {
            let first = about.required.then(|| ids(kind).first().copied()).flatten();
            Value::Link(known(kind).first().copied().or(first))
        }
        FieldKind::Links(kind) => {
            let mut links = known(kind);
            links.sort_unstable();
            links.dedup();
            Value::Links(links)
        }
    }
}

/// A value for a field that may not fit it: of another kind, empty, with hidden characters, too long, or naming nothing.
pub fn any_for(about: &About, material: &Material, ids: impl Fn(Kind) -> Vec<RawId>) -> Value {
    let nobody = RawId::from_bits(u64::from(material.luck) + 1_000_000).expect("an id");
    match material.luck {
        0..3 => Value::Text("\u{202e}hidden".to_owned()),
        3..6 => Value::Text("   ".to_owned()),
        6..9 => Value::Link(Some(nobody)),
        9..12 => Value::Links(vec![nobody, nobody]),
        12..15 => Value::Choice(Some("no_such_choice")),
        15..18 => Value::Choices(vec!["reoffending", "no_such_choice", "reoffending"]),
        18..21 => Value::Date(None),
        21..24 => Value::Flag(true),
        24 => Value::Text("x".repeat(safer_plan::domain::field::LONGEST_TEXT + 1)),
        25 => Value::Texts(vec![String::from("a"); safer_plan::domain::field::LONGEST_LIST + 1]),
        _ => fit(about, material, ids),
    }
}

/// `12345` with two places is `123.45`.
fn decimal(digits: u32, places: u8) -> String {
    let text = format!("{digits:0>width$}", width = usize::from(places) + 1);
    match text.split_at(text.len() - usize::from(places)) {
        (whole, "") => whole.to_owned(),
        (whole, fraction) => format!("{whole}.{fraction}"),
    }
}
