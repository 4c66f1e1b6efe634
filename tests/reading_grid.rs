//! Entering readings in a grid: what is typed and pasted becomes one edit, and nothing that was typed is lost.

mod support;

use proptest::prelude::*;
use safer_plan::{
    domain::{
        date::Date,
        field::Record,
        figure::Qualifier,
        id::{Id, PlanId, RawId},
        indicator::{Frequency, Indicator, IndicatorId, Measure},
        number::Number,
        plan::Plan,
        priority::Priority,
        reading::{Confidence, Correction, Reading, ReadingId, Span},
        value::{Choice, Maybe},
    },
    edit::{
        Document, Edit, History,
        grid::{Column, Grid, ReadingCells, Subject, cell_key, grid, next_period, save, worked_out},
        sheet::{CellFault, Typed, block_of, place, read_block},
    },
};
use support::stamp;

fn id<I: Id>(number: u64) -> I {
    I::of(RawId::from_bits(number).expect("it is not nought"))
}

fn date(text: &str) -> Date {
    Date::read(text).expect("it is a date")
}

fn indicator(number: u64, name: &str, measure: Measure, frequency: Frequency) -> Indicator {
    let mut indicator = Indicator::blank(id(number));
    (indicator.name, indicator.measure, indicator.frequency) = (name.into(), measure, frequency);
    indicator
}

fn reading(number: u64, of: u64, period: &str, value: i64) -> Reading {
    let mut reading = Reading::blank(id(number));
    (reading.indicator, reading.period, reading.value) = (Some(id(of)), Some(date(period)), Some(Number::whole(value)));
    reading
}

const ARRESTS: u64 = 1;
const REPEAT: u64 = 2;
const SURVEY: u64 = 3;
const MOOD: u64 = 4;

/// Arrests each month, repeat cases each quarter, a survey from time to time and a direction each quarter.
fn plan() -> Plan {
    let mut plan = Plan::new(PlanId::of(RawId::from_bits(9).expect("it is not nought")));
    for (number, title) in [(1, "Reducing violence"), (2, "Reducing reoffending")] {
        let mut priority = Priority::blank(id(number));
        (priority.title, priority.number, priority.position) =
            (title.into(), number.to_string(), u32::try_from(number).unwrap_or(0));
        plan.body.priorities.put(priority);
    }
    let mut arrests = indicator(ARRESTS, "Arrests", Measure::Count, Frequency::Monthly);
    arrests.priorities = vec![id(2)];
    let mut repeat = indicator(REPEAT, "Repeat cases", Measure::Percentage, Frequency::Quarterly);
    (repeat.numerator, repeat.denominator) = ("Repeat cases".into(), "All cases".into());
    repeat.priorities = vec![id(1)];
    plan.body.indicators.put(arrests);
    plan.body.indicators.put(repeat);
    plan.body.indicators.put(indicator(SURVEY, "Survey", Measure::Count, Frequency::Irregular));
    plan.body.indicators.put(indicator(MOOD, "Mood", Measure::Direction, Frequency::Quarterly));
    plan
}

fn year_of(plan: &Plan, indicator: u64, year: &str) -> Grid {
    grid(&plan.body, Subject::Year(id::<IndicatorId>(indicator), date(year))).expect("the indicator is there")
}

fn cells_of<'a>(plan: &'a Plan, grid: &'a Grid) -> ReadingCells<'a> {
    ReadingCells { body: &plan.body, grid }
}

fn labels(grid: &Grid) -> Vec<&str> {
    grid.rows.iter().map(|row| row.label.as_str()).collect()
}

/// What is typed into cells, by line and column.
fn typed(grid: &Grid, cells: &[(usize, Column, &str)]) -> Typed {
    cells.iter().map(|(row, column, text)| (cell_key(&grid.rows[*row], *column), (*text).to_owned())).collect()
}

fn saved(plan: &Plan, grid: &Grid, typed: &Typed) -> Result<Option<Edit>, Vec<CellFault>> {
    let mut next = 100_u64;
    save(plan, grid, typed, &mut || {
        next += 1;
        RawId::from_bits(next).expect("it is not nought")
    })
}

fn done(plan: Plan, grid: &Grid, typed: &Typed) -> History {
    let edit = saved(&plan, grid, typed).expect("it can be saved").expect("something changes");
    let mut history = History::new(Document::new(plan));
    history.edit(&edit, &stamp()).expect("it can be made");
    history
}

#[test]
fn a_year_has_the_periods_that_the_indicator_is_read_for() {
    let mut plan = plan();
    let months = year_of(&plan, ARRESTS, "2023/24");
    assert_eq!((months.rows.len(), labels(&months)[0], labels(&months)[11]), (12, "April 2023", "March 2024"));
    assert_eq!(labels(&year_of(&plan, ARRESTS, "2023"))[0], "January 2023");
    let quarters = year_of(&plan, REPEAT, "2023/24");
    assert_eq!(labels(&quarters), ["Q1 2023/24", "Q2 2023/24", "Q3 2023/24", "Q4 2023/24"]);
    assert_eq!(
        quarters.columns,
        [Column::Numerator, Column::Denominator, Column::Value, Column::Exactness, Column::Standing, Column::Note]
    );
    assert_eq!(year_of(&plan, MOOD, "2023/24").columns, [Column::Direction, Column::Standing, Column::Note]);
    assert_eq!(labels(&year_of(&plan, SURVEY, "2023/24")), ["2023/24"]);
    // Readings that fit no period of the year stand below, and are found again however their period was written.
    plan.body.readings.put(reading(1, ARRESTS, "April to April 2023", 5));
    plan.body.readings.put(reading(2, ARRESTS, "1 to 14 May 2023", 6));
    plan.body.readings.put(reading(3, ARRESTS, "May 2024", 7));
    let months = year_of(&plan, ARRESTS, "2023/24");
    assert_eq!((months.rows.len(), months.rows[0].there, labels(&months)[12]), (13, true, "1 May 2023 to 14 May 2023"));
}

#[test]
fn a_snapshot_is_read_as_at_the_end_and_others_as_they_were_read_last() {
    let mut plan = plan();
    plan.body.indicators.put(indicator(5, "Index", Measure::Snapshot, Frequency::Monthly));
    assert_eq!(labels(&year_of(&plan, 5, "2022/23"))[9], "as at 31 January 2023");
    let mut rolling = reading(7, ARRESTS, "May 2022", 5);
    rolling.span = Span::Rolling;
    plan.body.readings.put(rolling);
    assert_eq!(labels(&year_of(&plan, ARRESTS, "2023/24"))[0], "rolling, April 2023");
}

#[test]
fn a_period_has_every_indicator_that_is_read_for_it_by_priority() {
    let mut plan = plan();
    let mut old = indicator(6, "Old", Measure::Count, Frequency::Quarterly);
    old.retired_on = Some(date("1 April 2023"));
    plan.body.indicators.put(old);
    plan.body.readings.put(reading(1, SURVEY, "Q2 2023/24", 418));
    let quarter = grid(&plan.body, Subject::Period(date("Q2 2023/24"))).expect("a period has a grid");
    let lines: Vec<(&str, &str)> = quarter.rows.iter().map(|row| (row.group.as_str(), row.label.as_str())).collect();
    assert_eq!(lines, [("1 Reducing violence", "Repeat cases"), ("No priority", "Mood"), ("No priority", "Survey")]);
    assert_eq!(quarter.columns.len(), 7, "all but the rating in words");
    let month = grid(&plan.body, Subject::Period(date("July 2023"))).expect("a period has a grid");
    assert_eq!(labels(&month), ["Arrests"]);
    for (period, next) in [("July 2023", "August 2023"), ("Q4 2023/24", "Q1 2024/25"), ("2023/24", "2024/25"), ("2023", "2024")] {
        assert_eq!(next_period(date(period), 1), Some(date(next)));
        assert_eq!(next_period(date(next), -1), Some(date(period)));
    }
}

#[test]
fn a_year_of_readings_is_one_step() {
    let plan = plan();
    let before = plan.clone();
    let months = year_of(&plan, ARRESTS, "2023/24");
    let cells: Vec<(usize, Column, String)> = (0..12).map(|row| (row, Column::Value, format!("1,0{row:02}"))).collect();
    let mut cells: Vec<(usize, Column, &str)> = cells.iter().map(|(row, column, text)| (*row, *column, text.as_str())).collect();
    cells.extend([
        (11, Column::Standing, "provisional"),
        (10, Column::Exactness, "about"),
        (9, Column::Value, "<5"),
        (8, Column::Value, "[c]"),
    ]);
    let mut history = done(plan, &months, &typed(&months, &cells));
    assert_eq!(history.undo_label(), Some("Entered 12 readings of Arrests for 2023/24"));
    let now = year_of(history.plan(), ARRESTS, "2023/24");
    let said = |row: usize| {
        let reading = &now.rows[row].reading;
        (reading.value.map(Number::grouped), reading.qualifier, reading.confidence, reading.suppressed)
    };
    assert_eq!(said(0), (Some("1,000".into()), Qualifier::Exactly, Confidence::Full, false));
    assert_eq!(said(8), (None, Qualifier::Exactly, Confidence::Full, true));
    assert_eq!(said(9), (Some("5".into()), Qualifier::FewerThan, Confidence::Full, false));
    assert_eq!(said(10), (Some("1,010".into()), Qualifier::About, Confidence::Full, false));
    assert_eq!(said(11), (Some("1,011".into()), Qualifier::Exactly, Confidence::Provisional, false));
    history.undo(&stamp());
    assert_eq!(*history.plan(), before);
}

#[test]
fn a_grid_adds_changes_and_deletes_and_says_so() {
    let mut plan = plan();
    plan.body.readings.put(reading(1, ARRESTS, "April 2023", 5));
    plan.body.readings.put(reading(2, ARRESTS, "May 2023", 6));
    plan.body.readings.put(reading(3, ARRESTS, "June 2023", 7));
    let months = year_of(&plan, ARRESTS, "2023/24");
    // What is typed as it is already changes nothing.
    let same = typed(&months, &[(0, Column::Value, "5"), (0, Column::Note, " "), (5, Column::Value, "")]);
    assert_eq!(saved(&plan, &months, &same), Ok(None));
    let cells = [
        (0, Column::Value, "8"),
        (1, Column::Value, ""),
        (2, Column::Note, "Late"),
        (3, Column::Value, "9"),
        (4, Column::Value, "10"),
    ];
    let history = done(plan, &months, &typed(&months, &cells));
    assert_eq!(history.undo_label(), Some("Entered 2, changed 2 and deleted 1 reading of Arrests for 2023/24"));
    let now: Vec<Option<String>> = year_of(history.plan(), ARRESTS, "2023/24")
        .rows
        .iter()
        .take(5)
        .map(|row| row.reading.value.filter(|_| row.there).map(Number::grouped))
        .collect();
    assert_eq!(now, [Some("8".into()), None, Some("7".into()), Some("9".into()), Some("10".into())]);
}

#[test]
fn what_cannot_be_saved_is_said_in_its_cell_and_nothing_is_saved() {
    let mut plan = plan();
    plan.body.readings.put(reading(1, REPEAT, "Q1 2023/24", 27));
    let mut correction = Correction::blank(id(1));
    (correction.reading, correction.date, correction.reason) = (Some(id(1)), Some(date("May 2024")), "Slip".into());
    plan.body.corrections.put(correction);
    let quarters = year_of(&plan, REPEAT, "2023/24");
    let cells = [
        (0, Column::Value, ""),
        (1, Column::Numerator, "132"),
        (2, Column::Value, "lots"),
        (2, Column::Standing, "maybe"),
        (3, Column::Note, "to come"),
    ];
    let faults = saved(&plan, &quarters, &typed(&quarters, &cells)).expect_err("it cannot be saved");
    let said: Vec<(usize, usize, &str)> = faults.iter().map(|fault| (fault.row, fault.column, fault.message.as_str())).collect();
    assert_eq!(
        said,
        [
            (0, 0, "This reading has a correction. Delete it on its own page, or enter a value"),
            (1, 1, "Enter the denominator: of how many were 132 counted?"),
            (2, 4, "“maybe” is not a choice for “Standing”. Choose Final, Provisional, Partial or Estimated"),
            (2, 2, "“lots” is not a number. Enter one like 2,000 or 26.8"),
            (
                3,
                2,
                "Enter a numerator and a denominator, or the value as stated. Type c where the source gave none since it was too small"
            ),
        ]
    );
}

#[test]
fn what_was_published_stays_as_it_is() {
    let mut plan = plan();
    let mut published = reading(1, ARRESTS, "April 2023", 5);
    published.published = Some(date("1 May 2023"));
    plan.body.readings.put(published);
    let months = year_of(&plan, ARRESTS, "2023/24");
    assert!(months.rows[0].published() && !months.rows[1].published());
    assert_eq!(saved(&plan, &months, &typed(&months, &[(0, Column::Value, "8"), (0, Column::Note, "x")])), Ok(None));
    let block = read_block("8\n9");
    let placed = place(&cells_of(&plan, &months), &Typed::new(), (0, 0), &block);
    assert_eq!((placed.cells.as_slice(), placed.fixed), (&[(1, 0)][..], 1));
    assert_eq!(
        placed.words(),
        "Pasted 1 cell. 1 cell left out: those readings are published, and are corrected on their own pages."
    );
}

#[test]
fn a_block_from_a_spreadsheet_is_laid_over_the_cells() {
    let plan = plan();
    let quarters = year_of(&plan, REPEAT, "2023/24");
    let before = typed(&quarters, &[(0, Column::Numerator, "1"), (1, Column::Denominator, "2"), (3, Column::Note, "kept")]);
    let block = read_block(
        "132\t492\t26.8%\tExactly\tprov\r\n\t1,500\tlots\t\t\r\n1\t2\t3\t4\t5\t\"two\r\nlines\"\tbeyond\r\n\r\n7\t8\r\n",
    );
    let placed = place(&cells_of(&plan, &quarters), &before, (0, 0), &block);
    let expected = [
        (0, Column::Numerator, "132"),
        (0, Column::Denominator, "492"),
        (0, Column::Value, "26.8%"),
        (0, Column::Exactness, "exactly"),
        (0, Column::Standing, "provisional"),
        (1, Column::Denominator, "1,500"),
        (1, Column::Value, "lots"),
        (2, Column::Numerator, "1"),
        (2, Column::Denominator, "2"),
        (2, Column::Value, "3"),
        (2, Column::Exactness, "4"),
        (2, Column::Standing, "5"),
        (2, Column::Note, "two\r\nlines"),
        (3, Column::Note, "kept"),
    ];
    assert_eq!(placed.typed, typed(&quarters, &expected), "an empty cell leaves what is there, and nothing else is lost");
    assert_eq!((placed.cells.len(), placed.beyond, placed.fixed), (13, 3, 0));
}

#[test]
fn a_block_in_a_grid_of_all_leaves_out_columns_that_a_line_has_not() {
    let plan = plan();
    let quarter = grid(&plan.body, Subject::Period(date("Q2 2023/24"))).expect("a period has a grid");
    assert_eq!(labels(&quarter), ["Repeat cases", "Mood"]);
    let placed = place(&cells_of(&plan, &quarter), &Typed::new(), (0, 0), &read_block("132\t492\n1\t2"));
    assert_eq!((placed.cells.as_slice(), placed.beyond), (&[(0, 0), (0, 1)][..], 2));
}

#[test]
fn what_the_counts_come_to_is_said_while_they_are_typed() {
    let plan = plan();
    let quarters = year_of(&plan, REPEAT, "2023/24");
    for (numerator, denominator, value, said) in [
        ("132", "492", "", "= 26.8%"),
        ("132", "492", "27", ""),
        ("132", "492", "28.0", "not 26.8%"),
        ("132", "", "", ""),
        ("132", "lots", "", ""),
        ("132", "0", "", ""),
    ] {
        let cells = [(1, Column::Numerator, numerator), (1, Column::Denominator, denominator), (1, Column::Value, value)];
        assert_eq!(worked_out(&plan.body, &quarters, &quarters.rows[1], &typed(&quarters, &cells)), said);
    }
}

#[test]
fn a_direction_is_entered_as_a_choice() {
    let plan = plan();
    let moods = year_of(&plan, MOOD, "2023/24");
    let history = done(plan, &moods, &typed(&moods, &[(1, Column::Direction, "up")]));
    let reading =
        history.plan().body.readings.get(ReadingId::of(RawId::from_bits(101).expect("it is not nought"))).expect("it is there");
    assert_eq!(reading.direction, Maybe(Choice::from_key("up")));
    assert_eq!(history.undo_label(), Some("Entered 1 reading of Mood for 2023/24"));
}

proptest! {
    #[test]
    fn a_block_that_is_copied_is_read_back(cells in prop::collection::vec(prop::collection::vec("[a-c0-9,\"\t\n ]{0,5}", 1..4), 1..5)) {
        let plan = plan();
        let quarters = year_of(&plan, REPEAT, "2023/24");
        let width = cells.iter().map(Vec::len).max().unwrap_or(0);
        let mut typed = Typed::new();
        for (row, line) in cells.iter().enumerate().take(4) {
            for (column, text) in line.iter().enumerate() {
                typed.insert(cell_key(&quarters.rows[row], quarters.columns[column]), text.clone());
            }
        }
        let (last, right) = (cells.len().min(4) - 1, width - 1);
        let block = read_block(&block_of(&cells_of(&plan, &quarters), &typed, (0, 0), (last, right)));
        for (row, line) in cells.iter().enumerate().take(4) {
            for (column, text) in line.iter().enumerate() {
                let read = block.get(row).and_then(|line| line.get(column)).cloned().unwrap_or_default();
                prop_assert_eq!(&read, text);
            }
        }
    }

    #[test]
    fn pasting_never_loses_what_was_typed_elsewhere(text in "[0-9a-z%,\t\n\"]{0,40}", row in 0_usize..6, column in 0_usize..8) {
        let plan = plan();
        let quarters = year_of(&plan, REPEAT, "2023/24");
        let before = typed(&quarters, &[(0, Column::Numerator, "1"), (3, Column::Note, "kept")]);
        let placed = place(&cells_of(&plan, &quarters), &before, (row, column), &read_block(&text));
        for (key, text) in &before {
            let over = placed.cells.iter().any(|(row, column)| cell_key(&quarters.rows[*row], quarters.columns[*column]) == *key);
            prop_assert!(over || placed.typed.get(key) == Some(text));
        }
        // Whatever was pasted, saving either makes a plan that says it or names the cells; it never panics.
        let _ = saved(&plan, &quarters, &placed.typed);
    }
}
