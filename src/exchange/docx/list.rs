//! Lists: bullets, and numbers that begin anew with each list.

use super::{paragraph::Properties, story::Story};
use crate::report::document::{List, ListStyle};

/// The list that headings are counted in.
pub const HEADINGS: usize = 1;
/// The list of everything with a bullet.
pub const BULLETS: usize = 2;
/// The list that numbers come from; each list of numbers in the document is a beginning of it.
pub const NUMBERS: usize = 3;
/// How many levels there are that have a style of their own.
pub const STYLED_LEVELS: usize = 5;
/// How many levels Word has.
pub const LEVELS: usize = 9;

/// The space between a list and what follows it: items stand closer to one another.
const AFTER_A_LIST: u32 = 160;

const BULLET_STYLES: [&str; STYLED_LEVELS] = ["ListBullet", "ListBullet2", "ListBullet3", "ListBullet4", "ListBullet5"];
const NUMBER_STYLES: [&str; STYLED_LEVELS] = ["ListNumber", "ListNumber2", "ListNumber3", "ListNumber4", "ListNumber5"];

/// The lists of numbers of a document: each begins at 1, at the level it has here.
#[derive(Default)]
pub struct Beginnings(pub Vec<usize>);

impl Beginnings {
    /// The number of a list that begins now.
    fn begin(&mut self, level: usize) -> usize {
        self.0.push(level);
        NUMBERS + self.0.len()
    }
}

/// Writes a list. `first` is said of its first paragraph beside what the list says; `leads_on` whether its last stays on one page with
/// what follows.
pub fn write(story: &mut Story<'_>, beginnings: &mut Beginnings, list: &List, first: &Properties, leads_on: bool) {
    items(story, beginnings, list, &Within { level: 0, ends: true, leads_on }, first);
}

/// Where a list stands in the one around it.
struct Within {
    level: usize,
    /// Whether nothing of the outermost list follows it.
    ends: bool,
    /// Whether that list's end stays with what follows.
    leads_on: bool,
}

fn items(story: &mut Story<'_>, beginnings: &mut Beginnings, list: &List, within: &Within, first: &Properties) {
    let level = within.level.min(LEVELS - 1);
    let (styles, number) = match list.style {
        // Their style has the list already.
        ListStyle::Bullets if level < STYLED_LEVELS => (BULLET_STYLES, None),
        ListStyle::Bullets => (BULLET_STYLES, Some(BULLETS)),
        ListStyle::Numbers => (NUMBER_STYLES, Some(beginnings.begin(level))),
    };
    let style = styles.get(level).or(styles.last()).copied().unwrap_or_default();
    for (place, item) in list.items.iter().enumerate() {
        let ends = within.ends && place + 1 == list.items.len();
        let (new_page, above) = if place == 0 { (first.new_page, first.above) } else { (false, None) };
        let is_end = ends && item.below.is_none();
        let (below, keep_next) = (is_end.then_some(AFTER_A_LIST), is_end && within.leads_on);
        let list = number.map(|number| (number, level));
        let properties = Properties { keep_next, new_page, list, above, below, ..Properties::of(style) };
        story.paragraph(&properties, |story| story.spans(&item.text));
        if let Some(below) = &item.below {
            items(story, beginnings, below, &Within { level: level + 1, ends, leads_on: within.leads_on }, &Properties::default());
        }
    }
}
