//! The form that makes a report: the few questions its kind needs, with what the plan knows already.

use super::chooser::{chooser, editions, templates};
use crate::{
    domain::{
        date::Date,
        field::Record as _,
        id::{Id as _, RawId},
        record::{AnyRecord, FieldId, Kind, RecordId},
        report::{Report, ReportField, ReportId},
        report_template::ReportKind,
        value::{Choice as _, Value},
    },
    edit::{start_report, suggested_report},
    report::about::about,
    ui::{
        route::{Place, Route},
        session::Session,
        widgets::{ActionForm, Asked as Typed, Doing, PageHeading},
    },
};
use leptos::prelude::*;

/// What the address asks to be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    kind: ReportKind,
    board: Option<RawId>,
    period: Option<Date>,
}

impl Asked {
    /// What an address asks for; nothing where it asks for no report.
    pub(super) fn parse(query: &str) -> Option<Self> {
        let find = |name: &str| query.split('&').filter_map(|part| part.split_once('=')).find(|(key, _)| *key == name);
        let value = |name| find(name).map(|(_, value)| value);
        let kind = value("make").and_then(ReportKind::from_key)?;
        let read = |name| value(name).and_then(|text| text.parse().ok());
        Some(Self { kind, board: read("board"), period: value("period").and_then(|text| text.parse().ok()) })
    }
}

/// The part of an address that makes a report of a kind, with what is known of it: `board` and its id, `period` and its name.
pub fn make_query(kind: ReportKind, known: &[(&str, String)]) -> String {
    known.iter().fold(format!("make={}", kind.key()), |query, (key, value)| format!("{query}&{key}={value}"))
}

/// What the form begins with.
fn suggested(session: Session, asked: Asked) -> Vec<(ReportField, Value)> {
    let mut said = session.peek(|plan| suggested_report(plan, asked.kind, session.today()));
    let known = [
        (ReportField::Board, asked.board.map(|board| Value::Link(Some(board)))),
        (ReportField::Period, asked.period.map(|period| Value::Date(Some(period)))),
    ];
    for (field, value) in known.into_iter().filter_map(|(field, value)| Some((field, value?))) {
        said.retain(|(of, _)| *of != field);
        said.push((field, value));
    }
    said
}

/// The form.
#[component]
pub(super) fn MakeReport(
    /// What is made.
    asked: Asked,
) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let kind = asked.kind;
    let about = about(kind);
    let said = suggested(session, asked);
    let text_of = |field: ReportField| {
        let found = said.iter().find(|(of, _)| *of == field);
        RwSignal::new(match found {
            Some((_, Value::Text(text))) => text.clone(),
            _ => String::new(),
        })
    };
    let (edition, earlier) = (text_of(ReportField::Edition), text_of(ReportField::EarlierEdition));
    let template = text_of(ReportField::Template);
    if template.with_untracked(String::is_empty) {
        let first = session.peek(|plan| templates(plan, kind)).into_iter().next();
        template.set(first.map(|(key, _)| key).unwrap_or_default());
    }
    let suggest: Vec<(FieldId, Value)> = said.iter().map(|(field, value)| ((*field).into(), value.clone())).collect();
    let of_record = suggest.clone();
    let act = Callback::new(move |typed: Typed| {
        let id = ReportId::of(session.fresh_id());
        let blank = AnyRecord::from(Report::blank(id));
        let chosen = [(ReportField::Template, template), (ReportField::Edition, edition), (ReportField::EarlierEdition, earlier)];
        let chosen = chosen.map(|(field, chosen)| (FieldId::from(field), Value::Text(chosen.get_untracked())));
        let values = of_record.iter().chain(&chosen).chain(typed.values());
        let record = values.cloned().try_fold(blank, |record, (field, value)| record.with(field, value));
        let record = record.map_err(|error| error.to_string())?;
        let report = record.as_type::<Report>().cloned().unwrap_or_else(|| Report::blank(id));
        if !session.edit(&session.peek(|plan| start_report(plan, report, &mut || session.fresh_id()))) {
            let problem = session.problem().get_untracked();
            return Err(problem.map_or_else(|| "No report can be made now".to_owned(), |problem| problem.to_string()));
        }
        place.go(Route::Record(RecordId { kind: Kind::Report, id: id.raw() }));
        Ok(())
    });
    let has_editions = session.peek(|plan| plan.editions.iter().any(|edition| edition.period.is_none()));
    let own = session.peek(|plan| templates(plan, kind));
    let more = (has_editions || own.len() > 1).then(|| {
        ViewFn::from(move || {
            let made_from = session.peek(|plan| editions(plan, "The plan as it stands now"));
            let compared = session.peek(|plan| editions(plan, "The edition before it"));
            let hint = "What it is made from: an edition that was set aside, or the plan as it stands now";
            view! {
                {(own.len() > 1).then(|| chooser("make-report-template", "Template", "", own.clone(), template))}
                {has_editions.then(|| chooser("make-report-edition", "Made from", hint, made_from, edition))}
                {(kind == ReportKind::Change).then(|| chooser("make-report-earlier", "Compared with", "", compared, earlier))}
            }
        })
    });
    let fields = |fields: &[ReportField]| fields.iter().map(|field| FieldId::from(*field)).collect::<Vec<_>>();
    let doing = Doing {
        name: "make-report".to_owned(),
        label: "Make the report".to_owned(),
        about: format!("{}. All of this can be changed later.", about.what),
        fields: fields(about.asks),
        must: fields(about.must),
        suggest,
        act,
    };
    let on_done = Callback::new(move |done: bool| {
        if !done {
            place.go(Route::Reports);
        }
    });
    view! {
        <a class="govuk-back-link" href=place.href(Route::Reports)>"Reports"</a>
        <PageHeading title=kind.label() caption="New report"/>
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"About the report"</h2></div>
            <ActionForm doing more on_done/>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_is_to_be_made() {
        let query = make_query(ReportKind::Quarterly, &[("period", "2023/24-Q2".to_owned()), ("board", "bcab".to_owned())]);
        assert_eq!(query, "make=quarterly&period=2023/24-Q2&board=bcab");
        let asked = Asked::parse(&query).unwrap();
        assert_eq!((asked.kind, asked.board), (ReportKind::Quarterly, "bcab".parse().ok()));
        assert_eq!(asked.period, "2023/24-Q2".parse().ok());
        assert_eq!(Asked::parse("make=nothing"), None);
        assert_eq!(Asked::parse("view=templates"), None);
    }
}
