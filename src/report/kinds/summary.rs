//! The plan in short and in plain words, for everybody who lives and works in the area.

use crate::{
    domain::{
        brag::{Brag, BragCounts},
        date::{Date, Day},
        field::lower_first,
        listing::{counted, listed},
        meeting::{Meeting, MeetingStatus},
        number::Number,
        objective::{Objective, Status},
        organisation::OrganisationKind,
        plan::Body,
        priority::{Priority, PriorityId},
        report::Report,
        sort::{Key, sort},
    },
    report::{
        Made, View,
        expand::expand,
        parts::{
            Explained, Passages, Sheet, board_words, day_of, facts, in_plan_order, may_tell, sentence, standing_words, the_area,
        },
    },
};
use std::sync::Arc;

/// The most objectives that a list names.
const MOST: usize = 8;
/// The most figures told of one priority.
const MOST_FIGURES: usize = 2;

/// Makes the summary.
pub fn summary(view: &View, report: &Report) -> Made {
    let body = view.body_of(report);
    let title = if body.details.title.is_empty() {
        "Our community safety plan in short".to_owned()
    } else {
        format!("{} in short", body.details.title)
    };
    let mut sheet = Sheet::new(*view, report, title);
    let mut passages = Passages::of(view, report);
    let telling = Telling { view: *view, report, body, day: day_of(view, report) };
    sheet.lead(format!("As at {}", telling.day.words()));
    for (section, heading, generated) in [
        ("who", "Who we are", telling.who()),
        ("vision", "What we want", body.details.vision.clone()),
        ("priorities", "Our priorities", telling.priorities()),
        ("done", "What has been done", telling.done()),
        ("next", "What is next", telling.next()),
        ("say", "Have your say", telling.say()),
    ] {
        sheet.heading(1, heading);
        passages.say(&mut sheet, section, heading, generated);
    }
    let mut made = passages.finish(sheet);
    expand(&mut made.document, body, &[]);
    made
}

/// What is told, and of which day.
struct Telling<'a> {
    view: View<'a>,
    report: &'a Report,
    body: &'a Body,
    day: Day,
}

impl Telling<'_> {
    fn who(&self) -> String {
        let partnership = &self.body.partnership;
        let there = self.body.organisations.iter();
        let mut bodies: Vec<_> =
            there.filter(|row| row.kind == OrganisationKind::ResponsibleAuthority && row.exists_on(self.day)).collect();
        sort(&mut bodies, |row| Key::name(&row.name).after(row.authority.0.map_or(u64::MAX, |kind| kind as u64)));
        if bodies.is_empty() || partnership.name.is_empty() {
            return sentence(&partnership.name);
        }
        let area = if partnership.area.is_empty() { "the area".to_owned() } else { the_area(&partnership.area) };
        let lead = format!("In the {} these bodies work together to make {area} safer:", partnership.name);
        under(&lead, bodies.iter().map(|row| row.name.clone()))
    }

    fn live(&self) -> Vec<&Objective> {
        let mut live: Vec<&Objective> = self.body.objectives.iter().filter(|row| row.status.is_live()).collect();
        in_plan_order(self.body, &mut live);
        live
    }

    fn priorities(&self) -> String {
        let all = self.body.priorities_in_order();
        let priorities: Vec<_> = all.into_iter().filter(|row| row.effective_to.is_none_or(|to| self.day <= to.last())).collect();
        let lead = format!("The partnership has {}:", counted(priorities.len(), "priority", "priorities"));
        let item = |row: &Arc<Priority>| format!("**{}** {}", sentence(&row.title), self.in_plain_words(row)).trim_end().to_owned();
        under(&lead, priorities.iter().map(item))
    }

    /// Its aim; or else what it looks at, or what is done for it.
    fn in_plain_words(&self, priority: &Priority) -> String {
        let aim = priority.aim.lines().map(str::trim).find(|line| !line.is_empty());
        if let Some(aim) = aim {
            return sentence(aim);
        }
        if !priority.focus_areas.is_empty() {
            let areas: Vec<String> = priority.focus_areas.iter().map(|area| lower_first(area)).collect();
            return format!("Above all: {}.", listed(&areas));
        }
        let live = self.live();
        let mine: Vec<&&Objective> = live.iter().filter(|row| row.priority == Some(priority.id)).collect();
        match mine.as_slice() {
            [] => String::new(),
            [one] => sentence(&one.title),
            [first, ..] => {
                format!("{}, for example: {}", counted(mine.len(), "objective", "objectives"), lower_first(&sentence(&first.title)))
            }
        }
    }

    fn done(&self) -> String {
        let counts: BragCounts = self.live().iter().map(|row| row.brag).collect();
        // What was completed and is no longer in the plan is not among those that are counted.
        let titles = |is_done: &dyn Fn(&Objective) -> bool| {
            let mut done: Vec<&Objective> = self.body.objectives.iter().filter(|row| is_done(row)).collect();
            in_plan_order(self.body, &mut done);
            done.iter().map(|row| row.title.clone()).collect()
        };
        joined([
            standing_words(&counts, &self.body.details),
            under("Work that is complete:", some(titles(&|row| row.status.is_live() && row.brag == Brag::Blue))),
            under("Completed, and no longer in the plan:", some(titles(&|row| row.status == Status::Completed))),
            under("In numbers:", self.facts().into_iter()),
        ])
    }

    /// A few figures of each priority, in the order of the priorities.
    fn facts(&self) -> Vec<String> {
        let explained = Explained::of(&self.view, self.report);
        let all = facts(self.body, self.day, &|update| may_tell(&self.view, update));
        let of = |priority: PriorityId| {
            all.iter().filter(move |fact| fact.indicator.is_some() && fact.priorities.first() == Some(&priority)).take(MOST_FIGURES)
        };
        self.body
            .priorities_in_order()
            .iter()
            .flat_map(|row| of(row.id))
            .map(|fact| sentence(&fact.words) + &explained.of_fact(fact))
            .collect()
    }

    fn next(&self) -> String {
        let open = self.live().into_iter().filter(|row| row.brag != Brag::Blue);
        let mut due: Vec<(Date, String)> =
            open.filter_map(|row| Some((row.due.filter(|due| due.last() >= self.day)?, row.title.clone()))).collect();
        sort(&mut due, |(due, _)| Key::numbers([due.last().ordinal()]));
        let item = |(due, title): (Date, String)| {
            let title = title.trim().trim_end_matches('.');
            if title.contains(&due.words()) { title.to_owned() } else { format!("{title}, by {}", due.words()) }
        };
        let review = self.body.details.next_review.filter(|next| next.last() >= self.day);
        joined([
            under("This is due next:", some(due.into_iter().map(item).collect())),
            review.map(|next| format!("Next review of the plan: {}.", next.words())).unwrap_or_default(),
        ])
    }

    fn say(&self) -> String {
        let open = self.body.meetings.iter_shared().filter(|row| row.open_to_public && row.status == MeetingStatus::Planned);
        let mut open: Vec<Arc<Meeting>> = open.filter(|row| row.date.is_some_and(|date| date.last() >= self.day)).collect();
        sort(&mut open, |row| Key::numbers([row.date.map_or(0, |date| date.first().ordinal())]));
        let mut asked: Vec<_> = self.body.engagement.iter_shared().filter(|row| row.responses.is_some()).collect();
        sort(&mut asked, |row| Key::numbers([row.starts.map_or(0, |day| day.first().ordinal())]));
        let last = asked.last().map(|last| {
            let how_many = last.responses.map(Number::grouped).unwrap_or_default();
            let published =
                if last.published.is_empty() { String::new() } else { format!(" What people said: {}", last.published) };
            format!("The last time people were asked, in the {}, {how_many} answered.{published}", lower_first(&last.title))
        });
        let there = self.body.posts.iter().filter(|row| row.effective_to.is_none_or(|to| self.day <= to.last()));
        let mut contacts: Vec<String> = there
            .filter(|row| !row.contact.trim().is_empty())
            .map(|row| format!("{}: {}", row.title, row.contact.trim()))
            .collect();
        sort(&mut contacts, |contact| Key::name(contact));
        joined([
            under("Come to a meeting that is open to everybody:", open.iter().take(MOST).map(|row| self.meeting(row))),
            last.unwrap_or_default(),
            under("Get in touch:", contacts.into_iter().take(MOST)),
        ])
    }

    fn meeting(&self, meeting: &Meeting) -> String {
        let board = meeting.board.map(|board| board_words(self.body, board)).unwrap_or_default();
        let date = meeting.date.map(Date::words).unwrap_or_default();
        let more = [board, meeting.time.clone(), meeting.place.clone()];
        let more: Vec<String> = more.into_iter().filter(|words| !words.is_empty()).collect();
        format!("{date}: {}", more.join(", "))
    }
}

/// Items under the words that lead to them, in light formatting; nothing where there are no items.
fn under(lead: &str, items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.map(|item| format!("- {item}")).collect();
    if items.is_empty() { String::new() } else { format!("{lead}\n{}", items.join("\n")) }
}

/// The first of some titles, and how many more there are.
fn some(mut titles: Vec<String>) -> impl Iterator<Item = String> {
    let more = titles.len().saturating_sub(MOST);
    if more > 1 {
        titles.truncate(MOST);
        titles.push(format!("and {more} more"));
    }
    titles.into_iter()
}

/// Paragraphs one after the other, without the empty ones.
fn joined(paragraphs: impl IntoIterator<Item = String>) -> String {
    paragraphs.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n")
}
