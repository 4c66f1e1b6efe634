//! What a row of the progress table asks for, and what a cell's text means.

use crate::{
    domain::{
        brag::Brag,
        date::Date,
        details::Details,
        update::{Update, UpdateField, UpdateState},
        value::Choice as _,
    },
    edit::sheet::Pick,
};

/// A column of the progress table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// How it stands; blank when nothing came back.
    Brag,
    /// What was done.
    Done,
    /// What stands in the way.
    Problem,
    /// What comes next.
    Next,
    /// What brings it back on track.
    Corrective,
    /// When it is now expected to be done.
    Forecast,
    /// How far the return has come.
    State,
    /// A figure that is due, counted from 0 for each row.
    Figure(usize),
}

impl Column {
    /// Those that every row has, in their order. The figures that are due come after them.
    pub const OWN: [Self; 7] = [Self::Brag, Self::Done, Self::Problem, Self::Next, Self::Corrective, Self::Forecast, Self::State];

    /// Those that hold sentences.
    pub const TEXTS: [Self; 4] = [Self::Done, Self::Problem, Self::Next, Self::Corrective];

    /// Its heading.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Brag => "BRAG",
            Self::Done => "What was done",
            Self::Problem => "Problem",
            Self::Next => "Next step",
            Self::Corrective => "Corrective action",
            Self::Forecast => "Forecast date",
            Self::State => "State",
            Self::Figure(_) => "Figures due",
        }
    }

    /// Its name in drafts.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Brag => "brag",
            Self::Done => "done",
            Self::Problem => "problem",
            Self::Next => "next",
            Self::Corrective => "corrective",
            Self::Forecast => "forecast",
            Self::State => "state",
            Self::Figure(_) => "figure",
        }
    }

    /// The field of an update that it fills.
    pub(super) fn field(self) -> Option<UpdateField> {
        match self {
            Self::Brag => Some(UpdateField::Brag),
            Self::Done => Some(UpdateField::Done),
            Self::Problem => Some(UpdateField::Problem),
            Self::Next => Some(UpdateField::Next),
            Self::Corrective => Some(UpdateField::Corrective),
            Self::Forecast => Some(UpdateField::Forecast),
            Self::State => Some(UpdateField::State),
            Self::Figure(_) => None,
        }
    }

    /// Whether it holds sentences, which may take several lines.
    pub fn is_text(self) -> bool {
        Self::TEXTS.contains(&self)
    }

    /// What an update says in it, as a cell holds it: choices by their key, no BRAG as nothing.
    pub fn text(self, update: &Update) -> String {
        match self {
            Self::Brag if update.brag == Brag::Grey => String::new(),
            Self::Brag => update.brag.key().to_owned(),
            Self::Done => update.done.clone(),
            Self::Problem => update.problem.clone(),
            Self::Next => update.next.clone(),
            Self::Corrective => update.corrective.clone(),
            Self::Forecast => update.forecast.map(Date::words).unwrap_or_default(),
            Self::State => update.state.key().to_owned(),
            Self::Figure(_) => String::new(),
        }
    }

    /// What can be chosen in it, the BRAG in the council's own words.
    pub fn picks(self, details: &Details) -> Vec<Pick> {
        match self {
            Self::Brag => {
                let colours = Brag::ORDER.into_iter().filter(|brag| *brag != Brag::Grey);
                colours.map(|brag| Pick { key: brag.key(), label: brag.word(details).to_owned() }).collect()
            }
            Self::State => UpdateState::OPTIONS
                .iter()
                .filter(|option| option.key != UpdateState::Published.key())
                .map(|option| Pick { key: option.key, label: option.label.to_owned() })
                .collect(),
            _ => Vec::new(),
        }
    }

    /// The key of the choice that is meant by a text, where there is one; a blank BRAG by the words for it.
    pub(super) fn choice(self, text: &str, details: &Details) -> Option<&'static str> {
        let text = text.trim().to_lowercase();
        if text.is_empty() {
            return None;
        }
        if self == Self::Brag {
            let is_called = |brag: &Brag| {
                let names = [brag.key(), brag.colour(), brag.label(), brag.word(details)];
                names.iter().any(|name| name.to_lowercase() == text) || (text.len() == 1 && brag.key().starts_with(&text))
            };
            let found = Brag::ORDER.into_iter().filter(|brag| *brag != Brag::Grey).find(is_called);
            let no_colour = ["not returned", "none", "-", "–"].contains(&text.as_str())
                || [Brag::Grey.label(), Brag::Grey.word(details)].iter().any(|name| name.to_lowercase() == text);
            return found.map(Brag::key).or(no_colour.then_some(""));
        }
        let picks = self.picks(details);
        let is = |pick: &&Pick| pick.key == text || pick.label.to_lowercase() == text;
        let begins = |pick: &&Pick| pick.label.to_lowercase().starts_with(&text);
        picks.iter().find(is).or_else(|| picks.iter().find(begins)).map(|pick| pick.key)
    }

    /// Puts what a cell holds into an update.
    ///
    /// # Errors
    ///
    /// A sentence that says what cannot be read and what to enter.
    pub(super) fn put(self, text: &str, details: &Details, update: &mut Update) -> Result<(), String> {
        let plain = text.trim();
        match self {
            Self::Brag => {
                update.brag = match (plain, self.choice(plain, details)) {
                    ("", _) | (_, Some("")) => Brag::Grey,
                    (_, Some(key)) => Brag::from_key(key).unwrap_or_default(),
                    (_, None) => {
                        return Err(no_choice(plain, "BRAG", &self.picks(details), ", or leave it blank for not returned"));
                    }
                }
            }
            Self::State => {
                let picks = self.picks(details);
                let known = UpdateState::from_key(plain).or_else(|| self.choice(plain, details).and_then(UpdateState::from_key));
                update.state = known.ok_or_else(|| no_choice(plain, "state", &picks, ""))?;
            }
            Self::Forecast if plain.is_empty() => update.forecast = None,
            Self::Forecast => {
                let date = Date::read(plain);
                update.forecast =
                    Some(date.map_err(|_| format!("“{plain}” is not a date. Enter one like 31 March 2025 or Q4 2024/25"))?);
            }
            Self::Done => plain.clone_into(&mut update.done),
            Self::Problem => plain.clone_into(&mut update.problem),
            Self::Next => plain.clone_into(&mut update.next),
            Self::Corrective => plain.clone_into(&mut update.corrective),
            Self::Figure(_) => {}
        }
        Ok(())
    }
}

fn no_choice(text: &str, what: &str, picks: &[Pick], otherwise: &str) -> String {
    let labels: Vec<&str> = picks.iter().map(|pick| pick.label.as_str()).collect();
    let (last, rest) = labels.split_last().map_or(("", String::new()), |(last, rest)| (*last, rest.join(", ")));
    if text.is_empty() {
        return format!("Choose a {what}: {rest} or {last}");
    }
    format!("“{text}” is not a {what}. Choose {rest} or {last}{otherwise}")
}
