//! Texts whose objectives are items of lists beneath their priorities: bullets, single numbers, letters.

use super::{
    flow,
    label::{self, Label, Style},
    line::Line,
    roles::{Role, Roles, like_heading},
};
use std::collections::HashMap;

/// More priorities than this no plan has.
const MOST_PRIORITIES: usize = 25;
/// So many lines may stand between a priority's heading and its list.
const LINES_BETWEEN: usize = 5;

/// What makes a line an item.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Item {
    Bullet,
    Labelled(Style),
    /// A line of its own without any mark, in a text that has headings and no lists.
    Plain,
}

/// A text read with one sort of item as its objectives.
struct Layout {
    roles: Vec<Role>,
    objectives: usize,
    /// The lines of its priorities.
    priorities: Vec<usize>,
}

struct Text<'a> {
    lines: &'a [Line],
    labels: Vec<Option<Label>>,
    items: Vec<Option<Item>>,
    width: Option<usize>,
}

/// What the lines are by the text's lists.
pub(super) fn roles(lines: &[Line], width: Option<usize>) -> Roles {
    let labels = in_sequence(lines);
    let item = |(line, label): (&Line, &Option<Label>)| match label {
        Some(label) => Some(Item::Labelled(label.style.clone())),
        None => line.bullet.then_some(Item::Bullet),
    };
    let items: Vec<Option<Item>> = lines.iter().zip(&labels).map(item).collect();
    let mut text = Text { lines, labels, items, width };
    let mut kinds: Vec<Item> = Vec::new();
    for item in text.items.iter().flatten() {
        if !kinds.contains(item) {
            kinds.push(item.clone());
        }
    }
    if text.items.iter().flatten().count() < 2 {
        text.mark_plain_lines();
        kinds = vec![Item::Plain];
    }
    let layouts: Vec<(&Item, Layout)> = kinds.iter().map(|item| (item, text.layout(item))).collect();
    let Some((_, first)) = layouts.iter().max_by_key(|(_, layout)| layout.score()) else {
        return Roles { lines: vec![Role::Text; lines.len()], ..Roles::default() };
    };
    // Numbered objectives may have their progress in bullets beneath them.
    let upper = text.common_style(&first.priorities);
    let above = layouts.iter().find(|(item, layout)| Some(*item) == upper.as_ref() && layout.is_plausible());
    let best = above.map_or(first, |(_, layout)| layout);
    let with_text = text.has_text(&best.roles);
    Roles { lines: best.roles.clone(), missing: Vec::new(), with_text, by_number: false }
}

/// The numbers and letters that begin at one or count on; others are words.
fn in_sequence(lines: &[Line]) -> Vec<Option<Label>> {
    let mut last: HashMap<Style, u32> = HashMap::new();
    let mut found = Vec::with_capacity(lines.len());
    for line in lines {
        let label = label::read(line).filter(|label| match (&label.style, label.parts.as_slice()) {
            (Style::Number(depth, _), _) if *depth > 1 => true,
            (style, [.., value]) => {
                let before = last.get(style).copied().unwrap_or(0);
                let follows = *value == 1 || (1..=2).contains(&value.saturating_sub(before));
                if follows {
                    last.insert(style.clone(), *value);
                }
                follows
            }
            _ => false,
        });
        found.push(label);
    }
    found
}

impl Text<'_> {
    /// In a text that has headings and no lists each plain line is an item.
    fn mark_plain_lines(&mut self) {
        let headings = self.lines.iter().filter(|line| line.marked).count();
        for (at, line) in self.lines.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|before| self.lines.get(before));
            let goes_on = before.is_some_and(|before| flow::text_goes_on(before, line, self.width));
            if headings >= 2
                && !line.marked
                && !goes_on
                && let Some(place) = self.items.get_mut(at)
            {
                *place = Some(Item::Plain);
            }
        }
    }

    fn is(&self, at: usize, item: &Item) -> bool {
        self.items.get(at).is_some_and(|found| found.as_ref() == Some(item))
    }

    fn layout(&self, item: &Item) -> Layout {
        let mut roles = vec![Role::Text; self.lines.len()];
        let mut priorities = Vec::new();
        for at in 0..self.lines.len() {
            if !self.is(at, item) {
                continue;
            }
            let begins = at.checked_sub(1).is_none_or(|before| !self.is(before, item));
            if begins && let Some(heading) = self.heading_of(at, item) {
                put(&mut roles, heading, self.priority(heading));
                priorities.push(heading);
            }
            put(&mut roles, at, self.objective(at));
        }
        self.close(item, &mut roles);
        let objectives = roles.iter().filter(|role| matches!(role, Role::Objective(..))).count();
        Layout { roles, objectives, priorities }
    }

    /// The heading of the list that begins here: the nearest line above that may be one, if only words stand between.
    fn heading_of(&self, first: usize, item: &Item) -> Option<usize> {
        let mut introduced = false;
        for at in (first.saturating_sub(LINES_BETWEEN)..first).rev() {
            let line = self.lines.get(at).filter(|_| !self.is(at, item))?;
            let labelled = self.labels.get(at).is_some_and(Option::is_some);
            let leads_on = line.text.ends_with(':') && !line.marked && !labelled;
            let above = at.checked_sub(1).filter(|above| !self.is(*above, item));
            let has_heading_above = above.is_some_and(|above| like_heading(self.lines, above, self.width));
            if labelled || like_heading(self.lines, at, self.width) && !(leads_on && has_heading_above) {
                let short = line.text.chars().count() <= 90;
                return (!introduced || line.marked || labelled || short && !leads_on).then(|| self.top(at, item));
            }
            let wraps =
                above.and_then(|above| self.lines.get(above)).is_some_and(|above| flow::title_goes_on(above, line, self.width));
            introduced |= !wraps;
        }
        None
    }

    /// The first line of a heading that was broken.
    fn top(&self, mut at: usize, item: &Item) -> usize {
        while let Some(above) = at.checked_sub(1).filter(|above| !self.is(*above, item))
            && let (Some(before), Some(line)) = (self.lines.get(above), self.lines.get(at))
            && self.labels.get(at).is_none_or(Option::is_none)
            && flow::title_goes_on(before, line, self.width)
        {
            at = above;
        }
        at
    }

    fn priority(&self, at: usize) -> Role {
        match self.labels.get(at) {
            Some(Some(label)) => Role::Priority(label.printed.clone(), label.rest.clone()),
            _ => Role::Priority(String::new(), self.words(at)),
        }
    }

    fn objective(&self, at: usize) -> Role {
        match self.labels.get(at) {
            Some(Some(label)) => Role::Objective(label.printed.clone(), label.rest.clone()),
            _ => Role::Objective(String::new(), self.words(at)),
        }
    }

    fn words(&self, at: usize) -> String {
        self.lines.get(at).map(|line| line.text.clone()).unwrap_or_default()
    }

    /// A heading that leads to no list ends the one before it. What a bullet marks is part of a list.
    fn close(&self, item: &Item, roles: &mut [Role]) {
        let first = roles.iter().position(|role| *role != Role::Text).unwrap_or(roles.len());
        for at in first..roles.len() {
            let Some(line) = self.lines.get(at) else { continue };
            let before = at.checked_sub(1).and_then(|before| self.lines.get(before));
            let title = before.is_some_and(|before| flow::title_goes_on(before, line, self.width));
            if line.marked && !line.bullet && !title && !self.is(at, item) && roles.get(at) == Some(&Role::Text) {
                put(roles, at, Role::Heading);
            }
        }
    }

    /// The sort of number that most of these lines have.
    fn common_style(&self, lines: &[usize]) -> Option<Item> {
        let found: Vec<&Item> = lines.iter().filter_map(|at| self.items.get(*at)?.as_ref()).collect();
        let most = found.iter().max_by_key(|item| found.iter().filter(|other| other == item).count())?;
        let count = found.iter().filter(|other| other == &most).count();
        (count * 2 > lines.len()).then(|| (*most).clone())
    }

    /// Whether most items have words beneath them that are not the end of their title.
    fn has_text(&self, roles: &[Role]) -> bool {
        let items: Vec<usize> = (0..roles.len()).filter(|at| matches!(roles.get(*at), Some(Role::Objective(..)))).collect();
        let with_text = items.iter().filter(|at| {
            let mut end = **at;
            while let (Some(line), Some(next)) = (self.lines.get(end), self.lines.get(end + 1))
                && roles.get(end + 1) == Some(&Role::Text)
                && flow::title_goes_on(line, next, self.width)
            {
                end += 1;
            }
            roles.get(end + 1) == Some(&Role::Text)
        });
        with_text.count() * 2 > items.len()
    }
}

fn put(roles: &mut [Role], at: usize, role: Role) {
    if let Some(place) = roles.get_mut(at) {
        *place = role;
    }
}

impl Layout {
    fn is_plausible(&self) -> bool {
        (2..=MOST_PRIORITIES).contains(&self.priorities.len()) && self.objectives > self.priorities.len()
    }

    /// How much of the text it explains as objectives beneath priorities.
    fn score(&self) -> usize {
        self.objectives * if self.is_plausible() { 4 } else { 1 }
    }
}
