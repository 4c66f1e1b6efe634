//! Recording a period's progress in a table: what is typed and pasted becomes one edit, a blank is never green, and nothing is lost.

mod support;

use proptest::prelude::*;
use safer_plan::{
    domain::{
        brag::Brag,
        date::{Date, Day},
        edition::{Edition, EditionId},
        field::Record as _,
        id::{Id, RawId},
        indicator::{Frequency, Indicator, Measure},
        objective::{Objective, ObjectiveId, Status},
        plan::Plan,
        update::{Update, UpdateState},
    },
    edit::{
        Document, Edit, History,
        progress_grid::{
            Column, Grouping, ProgressCells, ProgressGrid, from_last, mark_all, progress_grid, returns, save_progress,
        },
        sheet::{CellFault, Cells as _, Typed, block_of, fill_down, now, place, read_block},
    },
    examples::Example,
};
use support::{example, stamp};

const QUARTER: &str = "Q3 2024/25";

fn id<I: Id>(number: u64) -> I {
    I::of(RawId::from_bits(number).expect("it is not nought"))
}

fn date(text: &str) -> Date {
    Date::read(text).expect("it is a date")
}

fn today() -> Day {
    date("14 January 2025").first()
}

fn objective(number: u64) -> Objective {
    let mut objective = Objective::blank(id(number));
    (objective.reference, objective.title) = (format!("1.{number}"), format!("Do work {number}"));
    objective.position = u32::try_from(number).expect("it is small");
    objective
}

fn update(number: u64, of: u64, period: &str, brag: Brag, state: UpdateState) -> Update {
    let mut update = Update::blank(id(number));
    (update.objective, update.period, update.brag, update.state) = (Some(id(of)), Some(date(period)), brag, state);
    update
}

/// Three objectives; the first has a figure each quarter, the second came back last quarter.
fn plan() -> Plan {
    let mut plan = Plan::new(id(9));
    (1..=3).for_each(|number| plan.body.objectives.put(objective(number)));
    let mut last = update(20, 2, "Q2 2024/25", Brag::Amber, UpdateState::Accepted);
    (last.done, last.next, last.forecast) = ("Met twice".into(), "Meet again".into(), Some(date("March 2025")));
    plan.body.updates.put(last);
    let mut arrests = Indicator::blank(id(30));
    (arrests.name, arrests.measure, arrests.frequency) = ("Arrests".into(), Measure::Count, Frequency::Quarterly);
    arrests.objectives = vec![id(1)];
    plan.body.indicators.put(arrests);
    plan
}

fn of(plan: &Plan) -> ProgressGrid {
    progress_grid(plan, &plan.body, date(QUARTER), Grouping::Priority)
}

fn at(grid: &ProgressGrid, row: usize, column: Column) -> (usize, usize) {
    (row, grid.columns.iter().position(|other| *other == column).expect("the column is there"))
}

fn typed(grid: &ProgressGrid, cells: &[(usize, Column, &str)]) -> Typed {
    let key = |row: usize, column: Column| ProgressCells(grid).key(at(grid, row, column)).expect("the cell is there");
    cells.iter().map(|(row, column, text)| (key(*row, *column), (*text).to_owned())).collect()
}

fn saved(plan: &Plan, typed: &Typed) -> Result<Option<Edit>, Vec<CellFault>> {
    let mut next = 1_000_u64;
    save_progress(plan, &of(plan), typed, today(), &mut || {
        next += 1;
        RawId::from_bits(next).expect("it is not nought")
    })
}

fn done(plan: &Plan, typed: &Typed) -> (Plan, String) {
    let edit = saved(plan, typed).expect("it can be saved").expect("something changes");
    let mut history = History::new(Document::new(plan.clone()));
    history.edit(&edit, &stamp()).expect("it can be made");
    let (label, after) = (history.undo_label().unwrap_or_default().to_owned(), history.plan().clone());
    history.undo(&stamp());
    assert_eq!(history.plan(), plan, "one step takes it all back");
    (after, label)
}

fn brag_of(plan: &Plan, number: u64) -> Brag {
    plan.body.objectives.get(id(number)).expect("it is there").brag
}

#[test]
fn a_period_asks_for_every_objective_that_is_live_in_it() {
    let mut plan = plan();
    for (number, change) in [
        (4, (|it| it.starts = Some(date("April 2025"))) as fn(&mut Objective)),
        (5, |it| it.status = Status::Retired),
        (6, |it| it.status = Status::Completed),
    ] {
        let mut other = objective(number);
        change(&mut other);
        plan.body.objectives.put(other);
    }
    plan.body.updates.put(update(21, 6, "October to December 2024", Brag::Blue, UpdateState::Accepted));
    let grid = of(&plan);
    let rows: Vec<(&str, bool)> = grid.rows.iter().map(|row| (row.brief.as_str(), row.there)).collect();
    assert_eq!(rows, [("1.1", false), ("1.2", false), ("1.3", false), ("1.6", true)], "one that ended is there when it came back");
    assert_eq!(grid.columns.len(), 8, "one figure is due at most");
    assert_eq!(grid.rows[0].figures[0].label, "Arrests");
}

#[test]
fn figures_are_due_when_their_period_ends() {
    let mut plan = plan();
    for (number, frequency) in [(31, Frequency::Monthly), (32, Frequency::FinancialYear), (33, Frequency::Irregular)] {
        let mut indicator = Indicator::blank(id(number));
        (indicator.name, indicator.frequency, indicator.objectives) = (format!("{frequency:?}"), frequency, vec![id(2)]);
        plan.body.indicators.put(indicator);
    }
    for (period, due) in [
        (QUARTER, vec!["Monthly, October 2024", "Monthly, November 2024", "Monthly, December 2024"]),
        ("Q4 2024/25", vec!["Monthly, January 2025", "Monthly, February 2025", "Monthly, March 2025", "FinancialYear, 2024/25"]),
    ] {
        let grid = progress_grid(&plan, &plan.body, date(period), Grouping::Lead);
        let labels: Vec<&str> = grid.rows[1].figures.iter().map(|figure| figure.label.as_str()).collect();
        assert_eq!(labels, due);
    }
}

#[test]
fn words_for_a_brag_are_known_and_others_are_said_and_kept() {
    let mut plan = plan();
    let mut details = (*plan.body.details).clone();
    details.brag_green = "In hand".into();
    plan.body.details = std::sync::Arc::new(details);
    let grid = of(&plan);
    let cells = ProgressCells(&grid);
    let cell = at(&grid, 0, Column::Brag);
    for (text, key) in [
        ("green", "green"),
        ("G", "green"),
        ("In Hand ", "green"),
        ("On track", "green"),
        ("Blue", "blue"),
        ("complete", "blue"),
        ("off track", "red"),
        ("No update", ""),
        ("not returned", ""),
        ("Purple", "Purple"),
        ("gr", "gr"),
    ] {
        assert_eq!(cells.meant(cell, text), key, "{text}");
    }
    let placed = place(&cells, &Typed::new(), cell, &read_block("Purple\tMet once"));
    assert_eq!(now(&cells, &placed.typed, cell), "Purple");
    let faults = saved(&plan, &placed.typed).expect_err("Purple is none");
    let said = "“Purple” is not a BRAG. Choose Complete, In hand, At risk or Off track, or leave it blank for not returned";
    assert_eq!(faults, [CellFault { row: 0, column: 0, message: said.into() }]);
    for (column, text, said) in [
        (Column::Forecast, "soon", "“soon” is not a date. Enter one like 31 March 2025 or Q4 2024/25"),
        (Column::State, "sent", "“sent” is not a state. Choose Draft, Submitted or Accepted"),
        (Column::Figure(0), "lots", "“lots” is not a number. Enter one like 2,000 or 26.8"),
    ] {
        let faults = saved(&plan, &typed(&grid, &[(0, column, text)])).expect_err("it cannot be read");
        assert_eq!(faults.iter().map(|fault| fault.message.as_str()).collect::<Vec<_>>(), [said]);
        assert_eq!((faults[0].row, faults[0].column), at(&grid, 0, column));
    }
}

#[test]
fn a_quarter_is_one_edit_and_drafts_say_nothing_of_the_objective() {
    let plan = plan();
    let grid = of(&plan);
    let cells = [
        (0, Column::Brag, "red"),
        (0, Column::Done, "Began"),
        (0, Column::Corrective, "A second officer"),
        (0, Column::Forecast, "Q4 2024/25"),
        (0, Column::State, "submitted"),
        (0, Column::Figure(0), "1,234"),
        (1, Column::Brag, "green"),
        (1, Column::Done, "Met"),
    ];
    let (after, label) = done(&plan, &typed(&grid, &cells));
    assert_eq!(label, "Recorded Q3 2024/25 progress of 2 objectives and 1 figure");
    assert_eq!((brag_of(&after, 1), brag_of(&after, 2)), (Brag::Red, Brag::Grey), "a draft leaves the objective as it was");
    assert_eq!(after.body.readings.len(), 1);
    let said = returns(&of(&after));
    assert_eq!(said.words(), "1 of 3 returned; 2 not returned, of which 1 is a draft");
    assert_eq!(said.missing.iter().map(|(brief, _)| brief.as_str()).collect::<Vec<_>>(), ["1.2", "1.3"]);
    let first = of(&after).rows[0].update.clone();
    assert_eq!((first.date, first.forecast), (Some(Date::Day(today())), Some(date("Q4 2024/25"))));
    // What was read and is saved again changes nothing; what came back is changed in place.
    assert_eq!(saved(&after, &Typed::new()), Ok(None));
    let (later, label) = done(&after, &typed(&of(&after), &[(0, Column::Brag, "amber"), (1, Column::State, "accepted")]));
    assert_eq!(label, "Recorded Q3 2024/25 progress of 2 objectives");
    assert_eq!((later.body.updates.len(), brag_of(&later, 1), brag_of(&later, 2)), (3, Brag::Amber, Brag::Green));
    // A row that is emptied was not returned.
    let emptied = [(1, Column::Brag, ""), (1, Column::Done, ""), (1, Column::State, "draft")];
    let (emptied, _) = done(&later, &typed(&of(&later), &emptied));
    assert_eq!((emptied.body.updates.len(), brag_of(&emptied, 2)), (2, Brag::Amber), "it stands as it did the quarter before");
}

#[test]
fn a_return_without_a_brag_cannot_be_submitted_and_is_never_counted() {
    let plan = plan();
    let grid = of(&plan);
    let faults = saved(&plan, &typed(&grid, &[(0, Column::Done, "Met"), (0, Column::State, "submitted")])).expect_err("no BRAG");
    assert_eq!(faults[0].message, "Choose a BRAG, or make it a draft. A return without one cannot be submitted");
    let rows = [(0, Column::Brag, "green"), (1, Column::Done, "Met"), (2, Column::Brag, "")];
    let (marked, count) = mark_all(&grid, &typed(&grid, &rows), UpdateState::Submitted);
    assert_eq!(count, 1, "only the one with a BRAG");
    let (after, _) = done(&plan, &marked);
    assert_eq!(returns(&of(&after)).words(), "1 of 3 returned; 2 not returned, of which 1 is a draft");
    let (_, again) = mark_all(&of(&after), &Typed::new(), UpdateState::Submitted);
    assert_eq!(again, 0, "what came as far stays");
    let mut old = plan;
    let blank = update(22, 3, QUARTER, Brag::Grey, UpdateState::Accepted);
    old.body.updates.put(blank.clone());
    assert_eq!(returns(&of(&old)).words(), "0 of 3 returned; 3 not returned", "a blank did not come back");
    let mut told = blank;
    told.problem = "No news".into();
    old.body.updates.put(told);
    assert_eq!(returns(&of(&old)).words(), "0 of 3 returned; 3 not returned, of which 1 came without a BRAG");
    assert!(saved(&old, &typed(&of(&old), &[(2, Column::Done, "Met")])).is_ok(), "one that came so may be mended");
}

#[test]
fn what_was_said_last_is_offered_and_never_a_brag() {
    let plan = plan();
    let grid = of(&plan);
    let offered = from_last(&grid, &Typed::new());
    let expected =
        typed(&grid, &[(1, Column::Done, "Met twice"), (1, Column::Next, "Meet again"), (1, Column::Forecast, "March 2025")]);
    assert_eq!(offered, expected);
    let begun = typed(&grid, &[(1, Column::Done, "Met")]);
    assert_eq!(from_last(&grid, &begun).len(), 2, "what was typed stays");
    assert_eq!(saved(&plan, &Typed::new()), Ok(None), "what is offered is not saved");
    let (after, _) = done(&plan, &expected);
    let returned = returns(&of(&after));
    assert_eq!((returned.returned, returned.drafts), (0, 1));
}

#[test]
fn a_closed_period_is_only_read() {
    let mut plan = plan();
    plan.body.updates.put(update(21, 1, QUARTER, Brag::Green, UpdateState::Published));
    let mut edition = Edition::blank(EditionId::of(RawId::from_bits(40).expect("it is not nought")));
    edition.period = Some(date("October to December 2024"));
    plan.freeze(edition);
    let mut ended = objective(3);
    ended.status = Status::Retired;
    plan.body.objectives.put(ended);
    let grid = of(&plan);
    assert!(grid.closed);
    assert_eq!(grid.rows.len(), 3, "those that were live when it was closed");
    let block = read_block("green\tMet\r\ngreen\tMet");
    let placed = place(&ProgressCells(&grid), &Typed::new(), (0, 0), &block);
    assert_eq!((placed.cells.len(), placed.fixed), (0, 4));
    assert!(placed.words().ends_with("belongs to a closed period, is changed by a correction only."));
    assert_eq!(saved(&plan, &typed(&grid, &[(1, Column::Brag, "green")])), Ok(None));
    assert!(from_last(&grid, &Typed::new()).is_empty());
}

#[test]
fn a_column_is_filled_down_from_its_first_marked_cell() {
    let plan = plan();
    let grid = of(&plan);
    let cells = ProgressCells(&grid);
    let before = typed(&grid, &[(0, Column::Brag, "amber"), (0, Column::Done, "Met")]);
    let filled = fill_down(&cells, &before, (0, 0), (2, 1));
    assert_eq!(filled.cells.len(), 4);
    assert_eq!(now(&cells, &filled.typed, (2, 0)), "amber");
    assert_eq!(now(&cells, &filled.typed, (2, 1)), "Met");
}

#[test]
fn thirty_six_rows_from_a_spreadsheet_find_their_places() {
    let plan = example(Example::Plan2022).plan;
    let grid = progress_grid(&plan, &plan.body, date("Q2 2023/24"), Grouping::Priority);
    assert_eq!(grid.rows.len(), 36);
    assert_eq!(returns(&grid).words(), "0 of 36 returned; 36 not returned");
    let line = |row: usize| {
        format!("Green\t\"Line one of {row}\nline \"\"two\"\"\tand a tab\"\t\tNext {row}\t\t31/03/2024\tSubmitted\r\n")
    };
    let block: String = (0..36).map(line).collect();
    let placed = place(&ProgressCells(&grid), &Typed::new(), (0, 0), &read_block(&block));
    assert_eq!((placed.cells.len(), placed.beyond, placed.fixed), (36 * 5, 0, 0));
    let mut next = 1_000_u64;
    let edit = save_progress(&plan, &grid, &placed.typed, date("8 November 2023").first(), &mut || {
        next += 1;
        RawId::from_bits(next).expect("it is not nought")
    });
    let mut history = History::new(Document::new(plan));
    history.edit(&edit.expect("it can be saved").expect("something changes"), &stamp()).expect("it can be made");
    assert_eq!(history.undo_label(), Some("Recorded Q2 2023/24 progress of 36 objectives"));
    let after = progress_grid(history.plan(), &history.plan().body, date("Q2 2023/24"), Grouping::Board);
    assert_eq!(returns(&after).words(), "36 of 36 returned; 0 not returned");
    let first = after.rows.iter().find(|row| row.objective == grid.rows[0].objective).expect("it is there");
    assert_eq!(first.update.done, "Line one of 0\nline \"two\"\tand a tab");
    let all_green =
        |plan: &Plan| grid.rows.iter().all(|row| plan.body.objectives.get(row.objective).is_some_and(|it| it.brag == Brag::Green));
    assert!(all_green(history.plan()));
}

/// Texts as people write them, with what trips up tables.
fn text() -> impl Strategy<Value = String> {
    "[a-z\"\t\n,.£ ]{0,12}".prop_map(|text| text.trim().to_owned())
}

fn any_row() -> impl Strategy<Value = (usize, usize, String, String, String)> {
    (0..3_usize, 0..5_usize, text(), text(), text())
}

proptest! {
    #![proptest_config(support::cases(128))]

    /// What is copied and pasted at the same place is what was there.
    #[test]
    fn a_block_comes_back_as_it_went(rows in prop::collection::vec(any_row(), 0..6)) {
        let plan = plan();
        let grid = of(&plan);
        let cells = ProgressCells(&grid);
        let mut before = Typed::new();
        for (row, brag, done, problem, next) in rows {
            let brag = ["", "blue", "green", "amber", "red"][brag];
            before.extend(typed(&grid, &[(row, Column::Brag, brag), (row, Column::Done, &done), (row, Column::Problem, &problem), (row, Column::Next, &next)]));
        }
        let (bottom, right) = (grid.rows.len() - 1, grid.columns.len() - 1);
        let block = read_block(&block_of(&cells, &before, (0, 0), (bottom, right)));
        let after = place(&cells, &Typed::new(), (0, 0), &block).typed;
        for cell in (0..=bottom).flat_map(|row| (0..=right).map(move |column| (row, column))) {
            prop_assert_eq!(now(&cells, &after, cell), now(&cells, &before, cell));
        }
        // Saved and read again, it is what was typed; saving what was read changes nothing.
        if let Some(edit) = saved(&plan, &before).expect("drafts can always be saved") {
            let mut history = History::new(Document::new(plan.clone()));
            history.edit(&edit, &stamp()).expect("it can be made");
            let grid = of(history.plan());
            let read = ProgressCells(&grid);
            let all = (0..=bottom).flat_map(|row| (0..=right).map(move |column| (row, column)));
            for cell in all.clone() {
                prop_assert_eq!(read.text(cell), now(&cells, &before, cell));
            }
            let whole: Typed = all.filter_map(|cell| Some((read.key(cell)?, read.text(cell)))).collect();
            prop_assert_eq!(saved(history.plan(), &whole), Ok(None));
            history.undo(&stamp());
            prop_assert_eq!(history.plan(), &plan);
        } else {
            prop_assert!(before.values().all(|text| text.trim().is_empty()));
        }
    }
}

#[test]
fn one_objective_has_one_row_under_every_grouping() {
    let plan = example(Example::Plan2022).plan;
    let of = |by| progress_grid(&plan, &plan.body, date("Q2 2023/24"), by);
    let sorted = |grid: &ProgressGrid| {
        let mut ids: Vec<ObjectiveId> = grid.rows.iter().map(|row| row.objective).collect();
        ids.sort();
        ids
    };
    let by_priority = of(Grouping::Priority);
    for by in Grouping::ALL {
        let grid = of(by);
        assert_eq!(sorted(&grid), sorted(&by_priority));
        let mut headings: Vec<&str> = grid.rows.iter().map(|row| row.group.as_str()).collect();
        headings.dedup();
        let all = headings.len();
        headings.sort_unstable();
        headings.dedup();
        assert_eq!(headings.len(), all, "each heading stands once");
    }
}
