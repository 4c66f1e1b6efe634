//! What a person puts right in what was read: each correction is a step, so that they can be kept with the text and taken back.

use super::{
    places::{cut, places},
    proposal::{ObjectiveProposal, Piece, PriorityProposal, Proposal, read},
    why::{LeftOver, Why},
};
use crate::domain::sort::{Key, sort};

/// What a line that was left over becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Becomes {
    /// A priority; the objectives below it go under it.
    Priority,
    /// An objective.
    Objective,
    /// Progress of the objective above it.
    Text,
}

/// One correction. Priorities and objectives are named by their place, from 0; without an objective the priority is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Correction {
    /// Another title.
    Rename(usize, Option<usize>, String),
    /// Leaves it out, or takes it in again.
    Skip(usize, Option<usize>),
    /// Joins it to the one above.
    Merge(usize, Option<usize>),
    /// Begins a new objective at this of its places.
    Split(usize, usize, usize),
    /// Puts an objective at the end of another priority.
    Move(usize, usize, usize),
    /// Makes something of the line with this number.
    Take(usize, Becomes),
}

/// Reads a text and puts it right. Corrections that no longer fit are passed over.
pub fn read_corrected(text: &str, corrections: &[Correction]) -> Proposal {
    let mut proposal = read(text);
    for correction in corrections {
        proposal.correct(correction);
    }
    proposal
}

impl Proposal {
    /// Makes a correction; `false`, and as it was, when it does not fit.
    pub fn correct(&mut self, correction: &Correction) -> bool {
        self.try_correct(correction).is_some()
    }

    fn try_correct(&mut self, correction: &Correction) -> Option<()> {
        match correction {
            Correction::Rename(priority, objective, title) => {
                let title = title.trim();
                let place = match objective {
                    Some(objective) => &mut self.objective_mut(*priority, *objective)?.title,
                    None => &mut self.priorities.get_mut(*priority)?.title,
                };
                title.clone_into(&mut place.text);
            }
            Correction::Skip(priority, objective) => {
                let place = match objective {
                    Some(objective) => &mut self.objective_mut(*priority, *objective)?.skipped,
                    None => &mut self.priorities.get_mut(*priority)?.skipped,
                };
                *place = !*place;
            }
            Correction::Merge(priority, Some(objective)) => self.merge_objective(*priority, *objective)?,
            Correction::Merge(priority, None) => self.merge_priority(*priority)?,
            Correction::Split(priority, objective, place) => {
                let whole = self.objective_mut(*priority, *objective)?;
                let place = places(whole).into_iter().nth(*place)?;
                let second = cut(whole, &place);
                self.priorities.get_mut(*priority)?.objectives.insert(objective + 1, second);
            }
            Correction::Move(priority, objective, to) => {
                if priority == to || *to >= self.priorities.len() {
                    return None;
                }
                self.objective_mut(*priority, *objective)?;
                let moved = self.priorities.get_mut(*priority)?.objectives.remove(*objective);
                self.priorities.get_mut(*to)?.objectives.push(moved);
            }
            Correction::Take(line, becomes) => self.take(*line, *becomes)?,
        }
        Some(())
    }

    fn objective_mut(&mut self, priority: usize, objective: usize) -> Option<&mut ObjectiveProposal> {
        self.priorities.get_mut(priority)?.objectives.get_mut(objective)
    }

    fn merge_objective(&mut self, priority: usize, objective: usize) -> Option<()> {
        let objectives = &mut self.priorities.get_mut(priority)?.objectives;
        if objective == 0 || objective >= objectives.len() {
            return None;
        }
        let below = objectives.remove(objective);
        let above = objectives.get_mut(objective - 1)?;
        let words = format!("{} {}", below.reference, below.title.text);
        above.text.push(Piece { text: words.trim().to_owned(), lines: below.title.lines, apart: true });
        above.text.extend(below.text);
        Some(())
    }

    fn merge_priority(&mut self, priority: usize) -> Option<()> {
        if priority == 0 || priority >= self.priorities.len() {
            return None;
        }
        let below = self.priorities.remove(priority);
        let above = self.priorities.get_mut(priority - 1)?;
        above.objectives.extend(below.objectives);
        let words = format!("{} {}", below.number, below.title.text);
        for (index, line) in below.title.lines.iter().enumerate() {
            let text = if index == 0 { words.trim().to_owned() } else { String::new() };
            self.left_over.push(LeftOver { line: *line, text, why: Why::TakenOut });
        }
        sort(&mut self.left_over, |line| Key::numbers([line.line as u64]));
        Some(())
    }

    /// Makes something of a left-over line, at its place in the text.
    fn take(&mut self, line: usize, becomes: Becomes) -> Option<()> {
        let at = self.left_over.iter().position(|left| left.line == line)?;
        let (priority, objective) = self.place_of(line);
        let words = Piece { text: self.left_over.get(at)?.text.clone(), lines: vec![line], apart: true };
        match becomes {
            Becomes::Text => self.objective_mut(priority?, objective?)?.text.push(words),
            Becomes::Objective => {
                let new = ObjectiveProposal { title: words, ..ObjectiveProposal::default() };
                if self.priorities.is_empty() {
                    self.priorities.push(PriorityProposal::default());
                }
                let place = objective.map_or(0, |objective| objective + 1);
                self.priorities.get_mut(priority.unwrap_or(0))?.objectives.insert(place, new);
            }
            Becomes::Priority => {
                let mut new = PriorityProposal { title: words, ..PriorityProposal::default() };
                let place = priority.map_or(0, |priority| priority + 1);
                if let Some(above) = priority.and_then(|priority| self.priorities.get_mut(priority)) {
                    new.objectives = above.objectives.split_off(objective.map_or(0, |objective| objective + 1));
                }
                self.priorities.insert(place, new);
            }
        }
        self.left_over.remove(at);
        Some(())
    }

    /// The last priority and the last of its objectives that stand above a line.
    fn place_of(&self, line: usize) -> (Option<usize>, Option<usize>) {
        let first = |lines: &[usize]| lines.iter().min().copied();
        let above = |lines: &[usize]| first(lines).is_some_and(|first| first < line);
        let priority = self.priorities.iter().rposition(|priority| {
            above(&priority.title.lines) || priority.objectives.iter().any(|objective| above(&objective.title.lines))
        });
        let found = priority.and_then(|priority| self.priorities.get(priority));
        let objective = found.and_then(|found| found.objectives.iter().rposition(|objective| above(&objective.title.lines)));
        (priority, objective)
    }
}

impl Correction {
    /// As a line to be kept.
    pub fn to_line(&self) -> String {
        let place = |objective: &Option<usize>| objective.map_or_else(|| "-".to_owned(), |objective| objective.to_string());
        match self {
            Self::Rename(priority, objective, title) => format!("rename|{priority}|{}|{title}", place(objective)),
            Self::Skip(priority, objective) => format!("skip|{priority}|{}", place(objective)),
            Self::Merge(priority, objective) => format!("merge|{priority}|{}", place(objective)),
            Self::Split(priority, objective, place) => format!("split|{priority}|{objective}|{place}"),
            Self::Move(priority, objective, to) => format!("move|{priority}|{objective}|{to}"),
            Self::Take(line, Becomes::Priority) => format!("take|{line}|priority"),
            Self::Take(line, Becomes::Objective) => format!("take|{line}|objective"),
            Self::Take(line, Becomes::Text) => format!("take|{line}|text"),
        }
    }

    /// Reads what [`Self::to_line`] wrote.
    pub fn from_line(line: &str) -> Option<Self> {
        let parts: Vec<&str> = line.splitn(4, '|').collect();
        let whole = |text: &str| text.parse::<usize>().ok();
        let place = |text: &str| if text == "-" { Some(None) } else { whole(text).map(Some) };
        Some(match parts.as_slice() {
            ["rename", priority, objective, title] => Self::Rename(whole(priority)?, place(objective)?, (*title).to_owned()),
            ["skip", priority, objective] => Self::Skip(whole(priority)?, place(objective)?),
            ["merge", priority, objective] => Self::Merge(whole(priority)?, place(objective)?),
            ["split", priority, objective, place] => Self::Split(whole(priority)?, whole(objective)?, whole(place)?),
            ["move", priority, objective, to] => Self::Move(whole(priority)?, whole(objective)?, whole(to)?),
            ["take", line, "priority"] => Self::Take(whole(line)?, Becomes::Priority),
            ["take", line, "objective"] => Self::Take(whole(line)?, Becomes::Objective),
            ["take", line, "text"] => Self::Take(whole(line)?, Becomes::Text),
            _ => return None,
        })
    }
}
