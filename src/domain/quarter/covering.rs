//! Covering lists: what each lead and each organisation is asked for, ready to send.

use super::{FigureState, Return, exception, figures_due, reporting_period, returns, words::join};
use crate::domain::{
    brag::Brag,
    date::{Date, Day},
    details::Details,
    field::lower_first,
    id::Id as _,
    lead::Role,
    objective::{Objective, ObjectiveId},
    plan::Body,
    record::{Kind, RecordId},
    sort::{Key, natural, sort},
    update::UpdateState,
};

/// What is asked about one objective.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Which.
    pub objective: ObjectiveId,
    /// What it is called in short.
    pub brief: String,
    /// Its reference and title.
    pub heading: String,
    /// Whether it came; a draft did not.
    pub is_returned: bool,
    /// How far it has come: `not returned yet`, `a draft, not sent yet`, `returned, thank you`.
    pub state: String,
    /// How it stood the last time.
    pub last: Option<String>,
    /// The figures that are due and did not come.
    pub figures: Vec<String>,
    /// What is still asked of one that is off track, or at risk for the second time.
    pub lacks: Option<String>,
}

/// What one post or organisation is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Covering {
    /// Whom; nothing for the objectives that nobody leads.
    pub to: Option<RecordId>,
    /// What it is called.
    pub name: String,
    /// What about.
    pub asked: Vec<Asked>,
}

impl Covering {
    /// How many of its objectives came back.
    pub fn returned(&self) -> usize {
        self.asked.iter().filter(|asked| asked.is_returned).count()
    }

    /// The list as plain words for an e-mail.
    pub fn text(&self, body: &Body, period: Date) -> String {
        let mut lines = vec![format!("To: {}", self.name), String::new(), format!("Progress for {}", long_words(period))];
        if !body.details.title.is_empty() {
            lines.push(body.details.title.clone());
        }
        lines.extend([String::new(), asked_words(&body.details, reporting_period(body, period).and_then(|row| row.due))]);
        for (index, asked) in self.asked.iter().enumerate() {
            lines.extend([String::new(), format!("{}. {}", index + 1, asked.heading), format!("   {}", capital(&asked.state))]);
            lines.extend(asked.last.iter().map(|last| format!("   {last}")));
            if !asked.figures.is_empty() {
                lines.push(format!("   Figures due: {}", asked.figures.join("; ")));
            }
            lines.extend(asked.lacks.iter().map(|lacks| format!("   Still wanted: {lacks}")));
        }
        lines.push(String::new());
        lines.join("\n")
    }
}

fn capital(words: &str) -> String {
    crate::domain::field::capitalised(words)
}

/// `Q2 2023/24 (July to September 2023)`.
pub fn long_words(period: Date) -> String {
    match period {
        Date::Quarter(quarter) => format!("{quarter} ({} {})", quarter.months(), quarter.last().year()),
        other => other.words(),
    }
}

/// What is asked of each objective, and by when.
pub fn asked_words(details: &Details, due: Option<Date>) -> String {
    let by = due.map(|due| format!(" by {}", due.words())).unwrap_or_default();
    let said = |brag: Brag| lower_first(brag.word(details));
    let colours: Vec<String> = Brag::ORDER.into_iter().filter(|brag| *brag != Brag::Grey).map(said).collect();
    let (red, amber) = (said(Brag::Red), said(Brag::Amber));
    format!(
        "Please send for each objective below{by}: how it stands (BRAG: {}), what was done and what came of it, problems, the next \
         step, and the figures named. For one that is {red}, or {amber} for the second time: corrective action and a forecast date too.",
        join(&colours)
    )
}

/// The lists for a period: one for each post that leads, or one for each organisation. An objective that names no lead organisation is
/// listed under that of the post that leads it.
pub fn covering_lists(body: &Body, period: Date, today: Day, by: Role) -> Vec<Covering> {
    let figures = figures_due(body, period, today);
    let missing = |objective: &Objective| -> Vec<String> {
        let wanted = figures.iter().filter(|due| due.indicator.objectives.contains(&objective.id));
        let missing = wanted.filter_map(|due| {
            let name = body.name_of(Kind::Indicator, due.indicator.id.raw());
            match due.state {
                FigureState::Came(_) => None,
                FigureState::Missing => Some(format!("{name}, {}", due.of.words())),
                FigureState::NotKnownBefore(day) => Some(format!("{name}, {} (from {})", due.of.words(), day.words())),
            }
        });
        missing.collect()
    };
    let mut lists: Vec<Covering> = Vec::new();
    for row in returns(body, period) {
        let to = asked_of(body, &row.objective, by);
        let place = lists.iter().position(|list| list.to == to).unwrap_or_else(|| {
            let name = to.map(|to| body.name_of(to.kind, to.id));
            lists.push(Covering { to, name: name.unwrap_or_else(|| nobody(by).to_owned()), asked: Vec::new() });
            lists.len() - 1
        });
        if let Some(list) = lists.get_mut(place) {
            list.asked.push(asked(&body.details, &row, missing(&row.objective)));
        }
    }
    sort(&mut lists, |list| Key::words(natural(&list.name)).after(list.to.is_none().into()));
    lists
}

fn nobody(by: Role) -> &'static str {
    match by {
        Role::Organisation => "No lead organisation",
        _ => "No lead officer",
    }
}

fn asked_of(body: &Body, objective: &Objective, by: Role) -> Option<RecordId> {
    let of_post = || objective.lead.and_then(|id| body.posts.get(id)).and_then(|post| post.organisation);
    match by {
        Role::Organisation => {
            let organisation = objective.lead_organisation.or_else(of_post);
            organisation.map(|id| RecordId { kind: Kind::Organisation, id: id.raw() })
        }
        _ => objective.lead.map(|id| RecordId { kind: Kind::Post, id: id.raw() }),
    }
}

fn asked(details: &Details, row: &Return, figures: Vec<String>) -> Asked {
    let before = row.before();
    let state = match row.update.as_ref().map(|update| update.state) {
        _ if row.is_returned => "returned, thank you",
        _ if row.has_answered => "returned without a BRAG: please add it",
        Some(UpdateState::Draft) => "a draft, not sent yet",
        _ => "not returned yet",
    };
    let last = before.and_then(|before| {
        let period = before.period?.words();
        Some(format!("Last time ({period}): {}", lower_first(before.brag.word(details))))
    });
    let lacks =
        row.returned().and_then(|update| exception(update, before.map(AsRef::as_ref))).and_then(|found| found.lacks_words());
    Asked {
        objective: row.objective.id,
        brief: row.objective.brief(),
        heading: row.objective.heading(),
        is_returned: row.is_returned,
        state: state.to_owned(),
        last,
        figures,
        lacks,
    }
}
