//! Priorities and objectives as a report's text gives them, before a person has confirmed them.

use super::{
    flow, furniture,
    line::{self, Line},
    roles::{self, Role, Roles},
    why::{LeftOver, Why},
};

/// Words, and the lines of the pasted text that they stand in, counted from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Where they stand. Empty when they share a line with the piece before.
    pub lines: Vec<usize>,
    /// Whether a blank line stands before them.
    pub apart: bool,
}

/// An objective that the text names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ObjectiveProposal {
    /// Its reference as printed; empty when it has none.
    pub reference: String,
    /// What it is called.
    pub title: Piece,
    /// What is said of it, a paragraph or an item of a list each.
    pub text: Vec<Piece>,
    /// Whether a person leaves it out.
    pub skipped: bool,
}

/// A priority that the text names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PriorityProposal {
    /// Its number as printed; empty when it has none.
    pub number: String,
    /// What it is called; empty when objectives stand under no heading.
    pub title: Piece,
    /// Its objectives in order.
    pub objectives: Vec<ObjectiveProposal>,
    /// Whether a person leaves it out, with all that is under it.
    pub skipped: bool,
}

/// What a text names, and what of it is in nothing. Each line with words is in exactly one of its places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// Its priorities in order.
    pub priorities: Vec<PriorityProposal>,
    /// Lines that are in nothing, in order.
    pub left_over: Vec<LeftOver>,
    /// References that the text's numbering leaves out.
    pub missing: Vec<String>,
}

impl ObjectiveProposal {
    /// What is said of it, as progress.
    pub fn progress(&self) -> String {
        let mut words = String::new();
        for piece in &self.text {
            if !words.is_empty() {
                words.push_str(if piece.apart { "\n\n" } else { "\n" });
            }
            words.push_str(&piece.text);
        }
        words
    }

    /// The lines of the pasted text that it stands in.
    pub fn lines(&self) -> Vec<usize> {
        self.title.lines.iter().chain(self.text.iter().flat_map(|piece| &piece.lines)).copied().collect()
    }
}

impl Proposal {
    /// How many priorities and objectives there are that nobody leaves out.
    pub fn counts(&self) -> (usize, usize) {
        let kept = self.priorities.iter().filter(|priority| !priority.skipped);
        kept.fold((0, 0), |(priorities, objectives), priority| {
            (priorities + 1, objectives + priority.objectives.iter().filter(|objective| !objective.skipped).count())
        })
    }

    /// How many lines that may say something of the plan are in nothing.
    pub fn not_understood(&self) -> usize {
        self.left_over.iter().filter(|line| line.why.may_matter()).count()
    }
}

/// Reads a pasted text. Nothing is dropped: what is in no priority and no objective is left over, and listed.
pub fn read(text: &str) -> Proposal {
    let all = line::lines(text);
    let furniture = furniture::furniture(&all);
    let mut left_over = Vec::new();
    let mut lines: Vec<Line> = Vec::new();
    let mut removed = false;
    for (mut line, why) in all.into_iter().zip(furniture) {
        if let Some(why) = why {
            leave(&mut left_over, &line, why);
            removed = true;
            continue;
        }
        // Across the head of a page a sentence goes on as if there were no blank lines.
        line.gap &= !(removed && line.first().is_some_and(char::is_lowercase));
        removed = false;
        lines.push(line);
    }
    let roles = roles::roles(&lines);
    let mut reader = Reader {
        lines: &lines,
        roles: &roles,
        width: flow::width(&lines),
        found: Proposal::default(),
        closed: false,
        in_title: false,
    };
    (0..lines.len()).for_each(|at| reader.take(at));
    let mut found = reader.found;
    found.left_over.append(&mut left_over);
    crate::domain::sort::sort(&mut found.left_over, |line| crate::domain::sort::Key::numbers([line.line as u64]));
    found.missing = roles.missing;
    found
}

fn leave(left_over: &mut Vec<LeftOver>, line: &Line, why: Why) {
    for (index, number) in line.numbers.iter().enumerate() {
        // A bullet on a line of its own is listed with the words it belongs to.
        let text = if index + 1 == line.numbers.len() { line.text.clone() } else { String::new() };
        left_over.push(LeftOver { line: *number, text, why });
    }
}

/// Puts line after line in its place.
struct Reader<'a> {
    lines: &'a [Line],
    roles: &'a Roles,
    width: Option<usize>,
    found: Proposal,
    /// Whether a heading of something else stands above.
    closed: bool,
    /// Whether the line before is a title or part of one.
    in_title: bool,
}

impl Reader<'_> {
    fn take(&mut self, at: usize) {
        let (Some(line), Some(role)) = (self.lines.get(at), self.roles.lines.get(at)) else { return };
        match role {
            Role::Priority(number, title) => {
                let title = Piece {
                    text: title.trim_end_matches(':').trim().replace('\t', " "),
                    lines: line.numbers.clone(),
                    apart: false,
                };
                self.found.priorities.push(PriorityProposal { number: number.clone(), title, ..PriorityProposal::default() });
                (self.closed, self.in_title) = (false, true);
            }
            Role::Objective(reference, title) => {
                self.begin_priority(reference);
                let objective = objective(reference, title, line);
                if let Some(priority) = self.found.priorities.last_mut() {
                    priority.objectives.push(objective);
                }
                (self.closed, self.in_title) = (false, true);
            }
            Role::Heading => {
                leave(&mut self.found.left_over, line, Why::Heading);
                (self.closed, self.in_title) = (true, false);
            }
            Role::Text => self.text(at, line),
        }
    }

    /// Objectives need a priority to stand under, also when the text has no heading for it.
    fn begin_priority(&mut self, reference: &str) {
        let number = reference.rsplit_once('.').map(|(parent, _)| parent).filter(|_| self.roles.by_number);
        let fits = self.found.priorities.last().is_some_and(|priority| number.is_none_or(|number| priority.number == number));
        if !fits {
            let number = number.unwrap_or_default().to_owned();
            self.found.priorities.push(PriorityProposal { number, ..PriorityProposal::default() });
        }
    }

    fn text(&mut self, at: usize, line: &Line) {
        let before = at.checked_sub(1).and_then(|before| self.lines.get(before));
        if self.in_title && before.is_some_and(|before| self.add_to_title(before, line)) {
            return;
        }
        self.in_title = false;
        let why = if self.closed {
            Some(Why::UnderHeading)
        } else {
            match self.found.priorities.last() {
                None => Some(Why::BeforeFirst),
                Some(priority) if priority.objectives.is_empty() => Some(Why::UnderPriority),
                Some(_) if !self.roles.with_text && !self.is_between_items(at) => Some(Why::BetweenLists),
                Some(_) => None,
            }
        };
        if let Some(why) = why {
            return leave(&mut self.found.left_over, line, why);
        }
        let Some(objective) = self.found.priorities.last_mut().and_then(|priority| priority.objectives.last_mut()) else { return };
        if let (Some(before), Some(piece)) = (before, objective.text.last_mut())
            && flow::text_goes_on(before, line, self.width)
        {
            flow::join(&mut piece.text, before, &line.text);
            piece.lines.extend(&line.numbers);
            return;
        }
        let text = if line.bullet { format!("- {}", line.text) } else { line.text.clone() };
        objective.text.push(Piece { text, lines: line.numbers.clone(), apart: line.gap && !line.bullet });
    }

    /// Adds to the title before when that goes on in this line.
    fn add_to_title(&mut self, before: &Line, line: &Line) -> bool {
        let Some(priority) = self.found.priorities.last_mut() else { return false };
        let (title, has_text) = match priority.objectives.last_mut() {
            Some(objective) => (&mut objective.title, !objective.text.is_empty()),
            None => (&mut priority.title, false),
        };
        let goes_on = title.text.is_empty() || !has_text && flow::title_goes_on(before, line, self.width);
        if goes_on {
            flow::join(&mut title.text, before, &line.text.replace('\t', " "));
            title.lines.extend(&line.numbers);
        }
        goes_on
    }

    /// Whether the next line that is not words is an item of the same list.
    fn is_between_items(&self, at: usize) -> bool {
        let next = self.roles.lines.iter().skip(at).find(|role| **role != Role::Text);
        matches!(next, Some(Role::Objective(..)))
    }
}

/// A title so long holds more than a title.
const LONG_TITLE: usize = 200;

fn objective(reference: &str, title: &str, line: &Line) -> ObjectiveProposal {
    let mut cells = title.split('\t').map(str::trim).filter(|cell| !cell.is_empty());
    let mut title = cells.next().unwrap_or_default();
    let mut text: Vec<Piece> = Vec::new();
    if title.chars().count() > LONG_TITLE
        && let Some((first, rest)) = title.split_once(". ")
        && rest.starts_with(char::is_uppercase)
    {
        title = first;
        text.push(Piece { text: rest.to_owned(), ..Piece::default() });
    }
    text.extend(cells.map(|cell| Piece { text: cell.to_owned(), ..Piece::default() }));
    let title = Piece { text: title.to_owned(), lines: line.numbers.clone(), apart: false };
    ObjectiveProposal { reference: reference.to_owned(), title, text, skipped: false }
}
