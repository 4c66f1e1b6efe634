//! Which records, and which of their fields, the public may not read.

use super::{
    kinds::{Reach, may_be_public, rule},
    why::{Why, number_of},
};
use crate::{
    check::subject_of,
    domain::{
        assessment::{Assessment, Finding},
        document::{Paper, PaperAccess},
        explanation::Explanation,
        field::FieldKind,
        id::Id as _,
        meeting::{AgendaItem, Meeting},
        plan::{Body, Plan},
        record::{AnyRecord, FieldId, Kind, RecordId},
        report::{Report, ReportStatus},
        reporting_period::ReportingPeriod,
        review::Review,
        scrutiny::Recommendation,
        sort::natural,
        update::{Update, UpdateState},
    },
};
use std::collections::HashMap;

/// What of one body is closed to the public.
#[derive(Clone, Debug, Default)]
pub(super) struct Closed {
    /// Records that are left out, and why.
    pub(super) records: HashMap<RecordId, Why>,
    /// Records of which only the shell stays: exempt papers and assessments.
    pub(super) shells: HashMap<RecordId, Why>,
}

impl Closed {
    /// What of a body is closed, by what it says itself and by what was closed since.
    pub(super) fn of(body: &Body, later: &Self) -> Self {
        let mut closed = later.clone();
        for kind in Kind::frozen() {
            closed.take_kind(body, kind);
        }
        // What belongs to something that is left out goes with it; owners come before what they own, but for a footnote's record.
        for _ in 0..3 {
            for kind in Kind::frozen() {
                closed.take_parts(body, kind);
            }
        }
        closed
    }

    /// Why a record is left out.
    pub(super) fn why(&self, record: RecordId) -> Option<&Why> {
        self.records.get(&record)
    }

    fn take_kind(&mut self, body: &Body, kind: Kind) {
        match rule(kind).reach {
            Reach::All if !matches!(kind, Kind::Assessment) => {}
            Reach::None => {
                let of_kind: Vec<RecordId> = body.records(kind).map(|record| record.record_id()).collect();
                let why = if kind == Kind::ReportText { Why::OtherReport } else { Why::Partnership };
                self.records.extend(of_kind.into_iter().map(|record| (record, why.clone())));
            }
            _ => body.records(kind).for_each(|record| self.take_one(body, &record)),
        }
    }

    fn take_one(&mut self, body: &Body, record: &AnyRecord) {
        let id = record.record_id();
        if let Some(why) = shell(body, record) {
            self.shells.insert(id, why);
        }
        if let Some(why) = self.own_reason(body, record) {
            self.records.entry(id).or_insert(why);
        }
    }

    /// Why a record is left out for itself.
    fn own_reason(&self, body: &Body, record: &AnyRecord) -> Option<Why> {
        match record.record_id().kind {
            Kind::Update => {
                let accepted = matches!(record.as_type::<Update>()?.state, UpdateState::Accepted | UpdateState::Published);
                (!accepted).then_some(Why::NotAccepted)
            }
            Kind::Meeting => (!record.as_type::<Meeting>()?.open_to_public).then_some(Why::NotOpen),
            Kind::AgendaItem => self.closed_item(body, record.as_type()?),
            Kind::Paper => (record.as_type::<Paper>()?.access == PaperAccess::Confidential).then_some(Why::Confidential),
            Kind::Finding => {
                let assessment = record.as_type::<Finding>()?.assessment?;
                self.shells.get(&RecordId { kind: Kind::Assessment, id: assessment.raw() }).cloned()
            }
            Kind::Explanation => (!record.as_type::<Explanation>()?.is_footnote()).then_some(Why::Partnership),
            Kind::Review => record.as_type::<Review>()?.closed.is_none().then_some(Why::UnderWay),
            Kind::Report => {
                let out = matches!(record.as_type::<Report>()?.status, ReportStatus::Published | ReportStatus::Considered);
                (!out).then_some(Why::OtherReport)
            }
            _ => None,
        }
    }

    /// An item is dealt with behind closed doors when it has papers and none of them is public.
    fn closed_item(&self, body: &Body, item: &AgendaItem) -> Option<Why> {
        let meeting = item.meeting.and_then(|id| self.why(RecordId { kind: Kind::Meeting, id: id.raw() }));
        if meeting.is_some() {
            return meeting.cloned();
        }
        let reasons: Option<Vec<Why>> =
            item.papers.iter().map(|paper| self.paper(body, RecordId { kind: Kind::Paper, id: paper.raw() })).collect();
        let reasons = reasons?;
        // Confidential goes before exempt: then not even the paragraph is said.
        reasons.iter().find(|why| **why == Why::Confidential).or(reasons.first()).cloned()
    }

    /// Why a paper is closed, if it is.
    fn paper(&self, body: &Body, paper: RecordId) -> Option<Why> {
        let own = || closed_paper(body.find(paper)?.as_type()?);
        self.why(paper).or(self.shells.get(&paper)).cloned().or_else(own)
    }

    fn take_parts(&mut self, body: &Body, kind: Kind) {
        let owners: Vec<FieldId> = FieldId::all(kind).filter(|field| matches!(field.about().kind, FieldKind::Owner(_))).collect();
        if owners.is_empty() && kind != Kind::Explanation {
            return;
        }
        for record in body.records(kind) {
            let id = record.record_id();
            if self.records.contains_key(&id) {
                continue;
            }
            let subject = record.as_type::<Explanation>().map(|it| subject_of(&it.finding));
            let why = match subject {
                Some(Some(subject)) => self.gone(body, subject),
                Some(None) => Some(Why::Partnership),
                None => owners.iter().find_map(|field| {
                    let kind = field.links_to()?;
                    match record.value(*field).links() {
                        [] => Some(Why::Partnership),
                        links => links.iter().find_map(|link| self.gone(body, RecordId { kind, id: *link })),
                    }
                }),
            };
            if let Some(why) = why {
                self.records.insert(id, why);
            }
        }
    }

    /// Why a record that something belongs to cannot be shown; what belongs to nothing is nobody's to publish.
    fn gone(&self, body: &Body, record: RecordId) -> Option<Why> {
        let shell = || self.shells.get(&record).filter(|_| record.kind == Kind::Assessment);
        let missing = || body.find(record).is_none().then_some(Why::Partnership);
        self.why(record).or_else(shell).cloned().or_else(missing)
    }
}

fn closed_paper(paper: &Paper) -> Option<Why> {
    match paper.access {
        PaperAccess::Public => None,
        PaperAccess::Exempt => Some(Why::Exempt(paper.paragraph.0.map(number_of))),
        PaperAccess::Confidential => Some(Why::Confidential),
    }
}

/// Why only the shell of a record stays.
fn shell(body: &Body, record: &AnyRecord) -> Option<Why> {
    if let Some(paper) = record.as_type::<Paper>() {
        return closed_paper(paper).filter(|why| *why != Why::Confidential);
    }
    let assessment = record.as_type::<Assessment>().filter(|assessment| assessment.exempt)?;
    Some(Why::Exempt(paragraph_of(body, assessment)))
}

/// The paragraph that the paper of the same name is exempt under.
fn paragraph_of(body: &Body, assessment: &Assessment) -> Option<String> {
    let name = natural(&assessment.title);
    let paper = body.documents.iter().find(|paper| paper.access == PaperAccess::Exempt && natural(&paper.title) == name)?;
    paper.paragraph.0.map(number_of)
}

/// Why a field of a record that stays is left out; nothing for one that is public.
pub(super) fn field_reason(plan: &Plan, closed: &Closed, record: &AnyRecord, field: FieldId) -> Option<Why> {
    if !may_be_public(field) {
        return Some(Why::Partnership);
    }
    let key = field.about().key;
    if !rule(field.kind()).sometimes.contains(&key) {
        return None;
    }
    match field.kind() {
        Kind::Paper | Kind::Assessment => closed.shells.get(&record.record_id()).cloned(),
        Kind::Recommendation => {
            let given = record.as_type::<Recommendation>().is_some_and(|row| row.responded.is_some());
            (!given).then_some(Why::UnderWay)
        }
        Kind::ReportingPeriod => {
            let period = record.as_type::<ReportingPeriod>().and_then(|row| row.period);
            period.and_then(|period| plan.closing_of(period)).is_none().then_some(Why::UnderWay)
        }
        // Small counts are cut one by one.
        _ => None,
    }
}
