//! Who led what on a day: the record holds who leads in the end, the handovers who led until when.

use super::{
    board::{BoardField, BoardId},
    date::{Date, Day},
    handover::Handover,
    id::{Id as _, RawId},
    objective::{Objective, ObjectiveField},
    organisation::OrganisationId,
    plan::Body,
    post::PostId,
    priority::PriorityField,
    record::{FieldId, Kind, Named as _, RecordId},
    sort::{Key, backwards, sort},
};

/// What can lead: a post, an organisation or a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holder {
    /// A post.
    Post(PostId),
    /// An organisation.
    Organisation(OrganisationId),
    /// A board.
    Board(BoardId),
}

/// In which way something is led.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// By a post: the lead officer, the chair.
    Post,
    /// By an organisation.
    Organisation,
    /// By a board: the one that oversees it.
    Board,
}

/// Who led something until a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Former {
    /// In which way.
    pub role: Role,
    /// Who; nothing when nobody did.
    pub holder: Option<Holder>,
    /// The last day.
    pub until: Day,
}

impl Holder {
    /// The record that leads.
    pub fn record(self) -> RecordId {
        match self {
            Self::Post(id) => RecordId { kind: Kind::Post, id: id.raw() },
            Self::Organisation(id) => RecordId { kind: Kind::Organisation, id: id.raw() },
            Self::Board(id) => RecordId { kind: Kind::Board, id: id.raw() },
        }
    }

    /// A record that can lead.
    pub fn of(record: RecordId) -> Option<Self> {
        Role::of(record.kind).map(|role| role.holder(record.id))
    }

    /// In which way it leads.
    pub fn role(self) -> Role {
        match self {
            Self::Post(_) => Role::Post,
            Self::Organisation(_) => Role::Organisation,
            Self::Board(_) => Role::Board,
        }
    }
}

impl Role {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Post, Self::Organisation, Self::Board];

    /// The way in which a kind of record leads.
    pub fn of(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Post => Some(Self::Post),
            Kind::Organisation => Some(Self::Organisation),
            Kind::Board => Some(Self::Board),
            _ => None,
        }
    }

    /// The kind of record that leads so.
    pub fn kind(self) -> Kind {
        match self {
            Self::Post => Kind::Post,
            Self::Organisation => Kind::Organisation,
            Self::Board => Kind::Board,
        }
    }

    /// The field of a kind of record that says who leads it, for the kinds that a handover names.
    pub fn field(self, of: Kind) -> Option<FieldId> {
        match (of, self) {
            (Kind::Objective, Self::Post) => Some(ObjectiveField::Lead.into()),
            (Kind::Objective, Self::Organisation) => Some(ObjectiveField::LeadOrganisation.into()),
            (Kind::Objective, Self::Board) => Some(ObjectiveField::Board.into()),
            (Kind::Priority, Self::Post) => Some(PriorityField::Lead.into()),
            (Kind::Priority, Self::Board) => Some(PriorityField::Board.into()),
            (Kind::Board, Self::Post) => Some(BoardField::Chair.into()),
            (Kind::Board, Self::Organisation) => Some(BoardField::Host.into()),
            _ => None,
        }
    }

    fn holder(self, id: RawId) -> Holder {
        match self {
            Self::Post => Holder::Post(PostId::of(id)),
            Self::Organisation => Holder::Organisation(OrganisationId::of(id)),
            Self::Board => Holder::Board(BoardId::of(id)),
        }
    }
}

impl Handover {
    /// Whom it was handed over from, in this way.
    pub fn from(&self, role: Role) -> Option<Holder> {
        match role {
            Role::Post => self.from_post.map(Holder::Post),
            Role::Organisation => self.from_organisation.map(Holder::Organisation),
            Role::Board => self.from_board.map(Holder::Board),
        }
    }

    /// Whom it was handed over to, in this way.
    pub fn to(&self, role: Role) -> Option<Holder> {
        match role {
            Role::Post => self.to_post.map(Holder::Post),
            Role::Organisation => self.to_organisation.map(Holder::Organisation),
            Role::Board => self.to_board.map(Holder::Board),
        }
    }

    fn names(&self, record: RecordId) -> bool {
        match record.kind {
            Kind::Objective => self.objectives.iter().any(|id| id.raw() == record.id),
            Kind::Priority => self.priorities.iter().any(|id| id.raw() == record.id),
            Kind::Board => self.boards.iter().any(|id| id.raw() == record.id),
            _ => false,
        }
    }
}

/// Who leads a record on a day. `record` is an objective, a priority or a board.
pub fn held_on(body: &Body, record: RecordId, role: Role, day: Day) -> Option<Holder> {
    match history(body, record).into_iter().find(|former| former.role == role && day <= former.until) {
        Some(former) => former.holder,
        None => {
            role.field(record.kind).and_then(|field| body.find(record)?.value(field).links().first().map(|id| role.holder(*id)))
        }
    }
}

/// Who leads an objective on a day, for a list: the post, or else the body in short; nothing when nobody does.
pub fn lead_words(body: &Body, objective: &Objective, day: Day) -> Option<String> {
    let record = RecordId { kind: Kind::Objective, id: objective.id.raw() };
    match held_on(body, record, Role::Post, day).or_else(|| held_on(body, record, Role::Organisation, day))? {
        Holder::Post(id) => body.posts.get(id).map(|post| post.name(body)),
        Holder::Organisation(id) => body.organisations.get(id).map(|organisation| organisation.brief().to_owned()),
        Holder::Board(_) => None,
    }
}

/// Who leads what a field of a record is about, if that is about to change: the one who does today, and their last day.
pub fn until_handed_over(body: &Body, record: RecordId, field: FieldId, today: Day) -> Option<Former> {
    let role = Role::ALL.into_iter().find(|role| role.field(record.kind) == Some(field))?;
    history(body, record).into_iter().find(|former| former.role == role && today <= former.until)
}

/// Who led a record until when, the earliest first.
pub fn history(body: &Body, record: RecordId) -> Vec<Former> {
    let handed = |role: Role| {
        let mut found: Vec<(Day, &Handover)> = body
            .handovers
            .iter()
            .filter(|handover| handover.names(record) && (handover.from(role).is_some() || handover.to(role).is_some()))
            .filter_map(|handover| Some((handover.date?.first(), handover)))
            .collect();
        sort(&mut found, |(day, handover)| Key::numbers([day.ordinal(), handover.id.raw().bits()]));
        in_turn(found, role).into_iter().map(move |(day, handover)| Former {
            role,
            holder: handover.from(role),
            until: day.plus_days(-1),
        })
    };
    let mut all: Vec<Former> = Role::ALL.into_iter().filter(|role| role.field(record.kind).is_some()).flat_map(handed).collect();
    sort(&mut all, |former| Key::numbers([former.until.ordinal()]));
    all
}

/// Handovers of one day in the order in which one takes up where the other ends: ids do not say it.
fn in_turn(mut rest: Vec<(Day, &Handover)>, role: Role) -> Vec<(Day, &Handover)> {
    let mut ordered = Vec::with_capacity(rest.len());
    while let Some((day, _)) = rest.first().copied() {
        let first = |(at, (other_day, one)): (usize, &(Day, &Handover))| {
            let comes_after =
                rest.iter().any(|(also, other)| *also == day && other.id != one.id && other.to(role) == one.from(role));
            (*other_day == day && !comes_after).then_some(at)
        };
        let next = rest.iter().enumerate().find_map(first).unwrap_or(0);
        ordered.push(rest.remove(next));
    }
    ordered
}

/// The handovers, the newest first.
pub fn handovers_newest_first(body: &Body) -> Vec<std::sync::Arc<Handover>> {
    let mut all: Vec<_> = body.handovers.iter_shared().collect();
    sort(&mut all, |handover| Key::numbers([backwards(handover.date.map_or(0, |date: Date| date.first().ordinal()))]));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{field::Record, handover::HandoverId, objective::ObjectiveId};

    fn raw(number: u64) -> RawId {
        RawId::from_bits(number).unwrap()
    }

    fn post(number: u64) -> Option<PostId> {
        (number > 0).then(|| PostId::of(raw(number)))
    }

    /// Objective 1, led by the last; with handovers of a day from one post to another.
    fn body(lead: u64, handovers: &[(u64, &str, u64, u64)]) -> Body {
        let mut body = Body::default();
        let mut objective = Objective::blank(ObjectiveId::of(raw(1)));
        objective.lead = post(lead);
        body.objectives.put(objective);
        for (id, date, from, to) in handovers {
            let mut handover = Handover::blank(HandoverId::of(raw(*id)));
            (handover.date, handover.from_post, handover.to_post) = (Some(date.parse().unwrap()), post(*from), post(*to));
            handover.objectives = vec![ObjectiveId::of(raw(1))];
            body.handovers.put(handover);
        }
        body
    }

    fn led(body: &Body, day: &str) -> u64 {
        let objective = RecordId { kind: Kind::Objective, id: raw(1) };
        held_on(body, objective, Role::Post, day.parse().unwrap()).map_or(0, |holder| holder.record().id.bits())
    }

    #[test]
    fn before_a_handover_the_former_lead_led() {
        let body = body(12, &[(50, "2025-01-01", 11, 12), (51, "2024-04", 0, 10), (52, "2024-09-01", 10, 11)]);
        let days = ["2024-03-31", "2024-04-01", "2024-08-31", "2024-09-01", "2024-12-31", "2025-01-01", "2030-01-01"];
        assert_eq!(days.map(|day| led(&body, day)), [0, 10, 10, 11, 11, 12, 12]);
        let until = |today: &str| {
            let record = RecordId { kind: Kind::Objective, id: raw(1) };
            until_handed_over(&body, record, ObjectiveField::Lead.into(), today.parse().unwrap())
                .map(|former| former.until.to_string())
        };
        assert_eq!((until("2024-12-31").as_deref(), until("2025-01-01")), (Some("2024-12-31"), None));
        let until: Vec<String> = history(&body, RecordId { kind: Kind::Objective, id: raw(1) })
            .into_iter()
            .map(|former| former.until.to_string())
            .collect();
        assert_eq!(until, ["2024-03-31", "2024-08-31", "2024-12-31"]);
    }

    #[test]
    fn handovers_of_one_day_follow_on_one_another() {
        for ids in [(50, 51), (51, 50)] {
            let body = body(12, &[(ids.0, "2024-04-01", 10, 11), (ids.1, "2024-04-01", 11, 12)]);
            assert_eq!((led(&body, "2024-03-31"), led(&body, "2024-04-01")), (10, 12), "{ids:?}");
        }
    }

    #[test]
    fn other_ways_of_leading_are_untouched() {
        let mut body = body(10, &[]);
        let mut handover = Handover::blank(HandoverId::of(raw(60)));
        handover.date = Some("2024-04-01".parse().unwrap());
        handover.from_board = Some(BoardId::of(raw(20)));
        handover.to_board = Some(BoardId::of(raw(21)));
        handover.objectives = vec![ObjectiveId::of(raw(1))];
        body.handovers.put(handover);
        assert_eq!(led(&body, "2024-03-31"), 10);
        let objective = RecordId { kind: Kind::Objective, id: raw(1) };
        let on = |day: &str| held_on(&body, objective, Role::Board, day.parse().unwrap());
        assert_eq!(on("2024-03-31"), Some(Holder::Board(BoardId::of(raw(20)))));
        assert_eq!(on("2024-04-01"), None, "what the record says now");
    }
}
