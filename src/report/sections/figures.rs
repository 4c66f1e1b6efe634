//! Every figure of the progress that is told, in one table: those of the returns and those of the indicators.

use super::progress::{Told, heading_of, told};
use crate::{
    domain::{
        date::Date,
        figure::Figure,
        figures::Series,
        id::Id as _,
        objective::ObjectiveId,
        record::{Kind, RecordId},
        report_template::SectionSource,
        sort::{Key, sort},
        update::UpdateId,
    },
    report::{
        document::{Anchor, Block, Cell, Column, Note, NoteKind, Span, Table},
        making::Making,
        parts::{FigureRow, Pieces, figure_rows},
    },
};

use std::collections::{BTreeSet, HashMap};

/// The table; nothing where there are no figures.
pub(super) fn blocks(making: &Making<'_>) -> Vec<Block> {
    let rows: Vec<Vec<Cell>> = rows(making)
        .into_iter()
        .map(|(objective, row)| [row.what, objective, row.period, row.value, row.note].map(Cell::from).into())
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let period = making.report.period.map(|period| format!(", {}", period.words())).unwrap_or_default();
    let mut blocks = vec![Block::Table(Table {
        anchor: Anchor("figures".to_owned()),
        caption: format!("Figures{period}"),
        columns: vec![
            Column::words("Figure", 32),
            Column::words("Objective", 12),
            Column::words("Period", 16),
            Column::words("Value", 20),
            Column::words("Notes", 20),
        ],
        rows,
        row_heads: true,
    })];
    let small = making.view.left_out(making.report.of_edition()).small;
    blocks.extend(small.map(|words| Block::Note(Note { kind: NoteKind::LeftOut, text: vec![Span::plain(words)] })));
    blocks
}

/// Each row with what its objectives are called here.
fn rows(making: &Making<'_>) -> Vec<(String, FigureRow)> {
    let body = making.body;
    let (series, pieces) = (Series::all(body), Pieces::of(body));
    let mut rows = Vec::new();
    let mut told_of = BTreeSet::new();
    let mut of_objective: HashMap<ObjectiveId, Vec<&Series>> = HashMap::new();
    for series in &series {
        series.indicator.objectives.iter().for_each(|id| of_objective.entry(*id).or_default().push(series));
    }
    let mut of_update: HashMap<UpdateId, Vec<&Figure>> = HashMap::new();
    for figure in body.figures.iter() {
        figure.update.into_iter().for_each(|id| of_update.entry(id).or_default().push(figure));
    }
    let told = told(making);
    let names = Names::new(making, &told);
    let of_series = |series: &Series| {
        let name = names.of(&series.indicator.objectives);
        figure_rows(&pieces, series, &|record, key| making.instead(record, key)).into_iter().map(move |row| (name.clone(), row))
    };
    for row in &told {
        for series in of_objective.remove(&row.objective.id).unwrap_or_default() {
            if told_of.insert(series.indicator.id) {
                rows.extend(of_series(series));
            }
        }
        let Some(update) = &row.update else { continue };
        let mut figures = of_update.remove(&update.id).unwrap_or_default();
        sort(&mut figures, |figure| Key::numbers([figure.position.into(), figure.id.raw().bits()]));
        let name = names.of(&[row.objective.id]);
        rows.extend(figures.into_iter().map(|figure| {
            let row = FigureRow {
                what: figure.label.clone(),
                period: figure.period.or(update.period).map(Date::words).unwrap_or_default(),
                value: making
                    .instead(RecordId { kind: Kind::Figure, id: figure.id.raw() }, "value")
                    .unwrap_or_else(|| figure.words()),
                note: figure.note.clone(),
            };
            (name.clone(), row)
        }));
    }
    // Indicators of priorities, or of no objective that is told of.
    for series in series.iter().filter(|series| !told_of.contains(&series.indicator.id)) {
        rows.extend(of_series(series));
    }
    rows
}

/// What objectives are called beside their figures: by the number of the heading that tells of them, which leads there; by their
/// titles where none does.
struct Names<'a> {
    making: &'a Making<'a>,
    headed: BTreeSet<ObjectiveId>,
}

impl<'a> Names<'a> {
    fn new(making: &'a Making<'a>, told: &[Told]) -> Self {
        let has_headings = making.template.sections.iter().any(|section| section.source == SectionSource::Progress);
        let headed = if has_headings { told.iter().map(|row| row.objective.id).collect() } else { BTreeSet::new() };
        Self { making, headed }
    }

    fn of(&self, objectives: &[ObjectiveId]) -> String {
        let name = |id: &ObjectiveId| {
            if self.headed.contains(id) {
                return Some(format!("{{ref:{}}}", heading_of(*id)));
            }
            self.making.body.objectives.get(*id).map(|objective| objective.title.clone())
        };
        objectives.iter().filter_map(name).collect::<Vec<_>>().join(", ")
    }
}
