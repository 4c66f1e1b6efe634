//! The plan in plain words on two pages, for everybody who lives and works in the area.

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
        document::Span,
        expand::expand,
        parts::{Sheet, board_words, day_of, facts, in_plan_order, may_tell, sentence, standing_words, the_area},
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
    let mut writing = Writing { view: *view, body, day: day_of(view, report), sheet: Sheet::new(*view, report, title) };
    writing.who();
    writing.wants();
    writing.priorities();
    writing.done();
    writing.next();
    writing.say();
    let mut made = writing.sheet.finish();
    expand(&mut made.document, body, &[]);
    made
}

struct Writing<'a> {
    view: View<'a>,
    body: &'a Body,
    day: Day,
    sheet: Sheet,
}

impl Writing<'_> {
    fn who(&mut self) {
        let partnership = &self.body.partnership;
        self.sheet.lead(format!("As at {}", self.day.words()));
        self.sheet.heading(1, "Who we are");
        let there = self.body.organisations.iter();
        let mut bodies: Vec<_> =
            there.filter(|row| row.kind == OrganisationKind::ResponsibleAuthority && row.exists_on(self.day)).collect();
        sort(&mut bodies, |row| Key::name(&row.name).after(row.authority.0.map_or(u64::MAX, |kind| kind as u64)));
        let names: Vec<&str> = bodies.iter().map(|row| row.name.as_str()).collect();
        if names.is_empty() || partnership.name.is_empty() {
            self.sheet.say(sentence(&partnership.name));
        } else {
            let area = if partnership.area.is_empty() { "the area".to_owned() } else { the_area(&partnership.area) };
            self.sheet.say(format!("In the {} these bodies work together to make {area} safer:", partnership.name));
            self.sheet.items(names.into_iter().map(|name| vec![name.into()]));
        }
    }

    fn wants(&mut self) {
        self.sheet.heading(1, "What we want");
        self.sheet.told(&self.body.details.vision);
    }

    fn live(&self) -> Vec<&Objective> {
        let mut live: Vec<&Objective> = self.body.objectives.iter().filter(|row| row.status.is_live()).collect();
        in_plan_order(self.body, &mut live);
        live
    }

    fn priorities(&mut self) {
        self.sheet.heading(1, "Our priorities");
        let all = self.body.priorities_in_order();
        let priorities: Vec<_> = all.into_iter().filter(|row| row.effective_to.is_none_or(|to| self.day <= to.last())).collect();
        let items: Vec<Vec<Span>> = priorities
            .iter()
            .map(|row| {
                let words = self.in_plain_words(row);
                let gap = if words.is_empty() { "" } else { " " };
                vec![Span::bold(sentence(&row.title)), Span::plain(format!("{gap}{words}"))]
            })
            .map(|item| item.into_iter().filter(|span| !span.text.is_empty()).collect())
            .collect();
        if !items.is_empty() {
            self.sheet.say(format!("We have {}:", counted(items.len(), "priority", "priorities")));
        }
        self.sheet.items(items);
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

    fn done(&mut self) {
        self.sheet.heading(1, "What has been done");
        let live = self.live();
        let counts: BragCounts = live.iter().map(|row| row.brag).collect();
        self.sheet.say(standing_words(&counts, &self.body.details));
        let is_done = |row: &&Objective| row.status == Status::Completed || (row.status.is_live() && row.brag == Brag::Blue);
        let mut done: Vec<&Objective> = self.body.objectives.iter().filter(is_done).collect();
        in_plan_order(self.body, &mut done);
        if !done.is_empty() {
            self.sheet.say("Work that is complete:");
            let titles = done.iter().map(|row| row.title.clone()).collect();
            self.list(titles);
        }
        let facts = self.facts();
        if !facts.is_empty() {
            self.sheet.say("In numbers:");
            self.sheet.items(facts.into_iter().map(|fact| vec![Span::plain(sentence(&fact))]));
        }
    }

    /// A few figures of each priority, in the order of the priorities.
    fn facts(&self) -> Vec<String> {
        let all = facts(self.body, self.day, &|update| may_tell(&self.view, update));
        let of = |priority: PriorityId| {
            all.iter().filter(move |fact| fact.is_followed && fact.priorities.first() == Some(&priority)).take(MOST_FIGURES)
        };
        self.body.priorities_in_order().iter().flat_map(|row| of(row.id)).map(|fact| fact.words.clone()).collect()
    }

    /// Titles in a list, and how many more there are.
    fn list(&mut self, mut titles: Vec<String>) {
        let more = titles.len().saturating_sub(MOST);
        if more > 1 {
            titles.truncate(MOST);
            titles.push(format!("and {more} more"));
        }
        self.sheet.items(titles.into_iter().map(|title| vec![Span::plain(title)]));
    }

    fn next(&mut self) {
        self.sheet.heading(1, "What is next");
        let open = self.live().into_iter().filter(|row| row.brag != Brag::Blue);
        let mut due: Vec<(Date, String)> =
            open.filter_map(|row| Some((row.due.filter(|due| due.last() >= self.day)?, row.title.clone()))).collect();
        sort(&mut due, |(due, _)| Key::numbers([due.last().ordinal()]));
        let item = |(due, title): (Date, String)| {
            let title = title.trim().trim_end_matches('.');
            if title.contains(&due.words()) { title.to_owned() } else { format!("{title}, by {}", due.words()) }
        };
        let items = due.into_iter().map(item).collect();
        self.list(items);
        if let Some(next) = self.body.details.next_review.filter(|next| next.last() >= self.day) {
            self.sheet.say(format!("Next review of the plan: {}.", next.words()));
        }
    }

    fn say(&mut self) {
        self.sheet.heading(1, "Have your say");
        let open = self.body.meetings.iter_shared().filter(|row| row.open_to_public && row.status == MeetingStatus::Planned);
        let mut open: Vec<Arc<Meeting>> = open.filter(|row| row.date.is_some_and(|date| date.last() >= self.day)).collect();
        sort(&mut open, |row| Key::numbers([row.date.map_or(0, |date| date.first().ordinal())]));
        let items: Vec<Vec<Span>> = open.iter().take(MOST).map(|row| vec![Span::plain(self.meeting(row))]).collect();
        if !items.is_empty() {
            self.sheet.say("Come to a meeting that is open to everybody:");
            self.sheet.items(items);
        }
        let mut asked: Vec<_> = self.body.engagement.iter_shared().filter(|row| row.responses.is_some()).collect();
        sort(&mut asked, |row| Key::numbers([row.starts.map_or(0, |day| day.first().ordinal())]));
        if let Some(last) = asked.last() {
            let how_many = last.responses.map(Number::grouped).unwrap_or_default();
            let published =
                if last.published.is_empty() { String::new() } else { format!(" What people said: {}", last.published) };
            self.sheet
                .say(format!("The last time we asked, in the {}, we had {how_many} answers.{published}", lower_first(&last.title)));
        }
        let mut contacts: Vec<(String, String)> = Vec::new();
        for post in self.body.posts.iter().filter(|row| !row.contact.trim().is_empty()) {
            if post.effective_to.is_none_or(|to| self.day <= to.last()) {
                contacts.push((post.title.clone(), post.contact.trim().to_owned()));
            }
        }
        sort(&mut contacts, |(title, _)| Key::name(title));
        if !contacts.is_empty() {
            self.sheet.say("Get in touch:");
            self.sheet
                .items(contacts.into_iter().take(MOST).map(|(title, contact)| vec![Span::plain(format!("{title}: {contact}"))]));
        }
    }

    fn meeting(&self, meeting: &Meeting) -> String {
        let board = meeting.board.map(|board| board_words(self.body, board)).unwrap_or_default();
        let date = meeting.date.map(Date::words).unwrap_or_default();
        let more = [board, meeting.time.clone(), meeting.place.clone()];
        let more: Vec<String> = more.into_iter().filter(|words| !words.is_empty()).collect();
        format!("{date}: {}", more.join(", "))
    }
}
