//! The plan as anyone may read it: made anew from what may be read, never by covering the rest.

use crate::domain::{
    field::Visibility,
    plan::{Body, Plan},
    record::{AnyRecord, FieldId, Kind},
};
use std::sync::Arc;

/// A plan that holds nothing but what the public may read. The only way to make one is from a plan, by the list of what is public.
#[derive(Clone, Debug)]
pub struct PublicPlan(Plan);

impl PublicPlan {
    /// What of a plan is public.
    pub fn of(plan: &Plan) -> Self {
        let mut public = Plan::new(plan.id);
        public.example = plan.example;
        public.body = public_body(&plan.body);
        plan.editions.iter_shared().for_each(|edition| public.put(public_fields(&edition.into())));
        let frozen = plan.frozen.iter().map(|(edition, body)| (*edition, public_body(body)));
        public.frozen = Arc::new(frozen.collect());
        Self(public)
    }

    /// The plan, to read.
    pub(crate) fn plan(&self) -> &Plan {
        &self.0
    }
}

fn public_body(body: &Body) -> Body {
    let mut public = Body::default();
    for kind in Kind::frozen() {
        body.records(kind).for_each(|record| public.put(public_fields(&record)));
    }
    public
}

/// A new record with the public fields of another, and nothing else of it.
fn public_fields(record: &AnyRecord) -> AnyRecord {
    let id = record.record_id();
    let mut public = AnyRecord::blank(id.kind, id.id);
    for field in FieldId::all(id.kind).filter(|field| field.about().visibility == Visibility::Public) {
        public.put_value(field, record.value(field));
    }
    public
}
