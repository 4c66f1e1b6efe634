//! What each line is: a priority, an objective, a heading of something else, or words.

use super::{flow, line::Line, lists, numbered};

/// What a line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A priority: its number, and its title or what stands of it in this line.
    Priority(String, String),
    /// An objective: its reference, and its title or what stands of it in this line.
    Objective(String, String),
    /// A heading of something that is neither.
    Heading,
    /// Words.
    Text,
}

/// What the lines are, and which references should be there and are not.
#[derive(Debug, Default)]
pub(super) struct Roles {
    /// One a line.
    pub lines: Vec<Role>,
    /// References that a numbering leaves out.
    pub missing: Vec<String>,
    /// Whether the lines beneath an objective are its text; in a plain list they may be anything.
    pub with_text: bool,
    /// Whether an objective's reference says which priority it is under.
    pub by_number: bool,
}

/// Tells from the text's own shape what its lines are: from its numbering when that has two levels, else from its lists.
pub(super) fn roles(lines: &[Line]) -> Roles {
    let width = flow::width(lines);
    let by_lists = lists::roles(lines, width);
    let Some(by_numbers) = numbered::roles(lines, width) else { return by_lists };
    // Long reports number their paragraphs, and list what is to be done with bullets beneath headings.
    if by_lists.sure() > 2 * count(&by_numbers) { by_lists } else { by_numbers }
}

fn count(roles: &Roles) -> usize {
    roles.lines.iter().filter(|role| matches!(role, Role::Objective(..))).count()
}

impl Roles {
    /// How many objectives there are beneath priorities that lists gave, when lists are sure of them: several and no number of them
    /// beneath a line that leads on.
    fn sure(&self) -> usize {
        let priorities = self.lines.iter().filter(|role| matches!(role, Role::Priority(number, _) if number.is_empty())).count();
        if priorities >= 2 && !self.with_text { count(self) } else { 0 }
    }
}

/// Whether a line that no number or bullet marks may be a heading.
pub(super) fn like_heading(lines: &[Line], at: usize, width: Option<usize>) -> bool {
    let Some(line) = lines.get(at) else { return false };
    let goes_on =
        at.checked_sub(1).and_then(|before| lines.get(before)).is_some_and(|before| flow::text_goes_on(before, line, width));
    let starts = line.first().is_some_and(|first| first.is_uppercase() || first.is_ascii_digit());
    let short = line.text.chars().count() <= 160;
    !line.bullet && short && (line.marked || starts && !goes_on && !line.text.ends_with(['.', ';', ',']))
}
