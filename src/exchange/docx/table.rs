//! Tables: a row of headings that every page repeats, rows that stay whole, widths that fill the text.

use super::{columns, paper::Paper, paragraph::Properties, rows::Kept, story::Story};
use crate::report::document::{Cell, Column, Span, Table, Tone};

/// The space on each side of a cell's words, in twentieths of a point.
pub const MARGIN: u32 = 108;

/// Writes a table, without its caption. `leads_on` says whether its last row stays on one page with what follows.
pub fn write(story: &mut Story<'_>, table: &Table, paper: Paper, leads_on: bool) {
    let text_width = paper.text_width();
    let widths = columns::widths(table, text_width);
    story.xml.begin("w:tbl", &[]);
    story.xml.within("w:tblPr", &[], |xml| {
        xml.value("w:tblStyle", "TableGrid");
        xml.leaf("w:tblW", &[("w:w", &text_width.to_string()), ("w:type", "dxa")]);
        xml.value_of("w:tblLayout", "w:type", "fixed");
        xml.leaf(
            "w:tblLook",
            &[
                ("w:val", if table.row_heads { "06A0" } else { "0620" }),
                ("w:firstRow", "1"),
                ("w:lastRow", "0"),
                ("w:firstColumn", if table.row_heads { "1" } else { "0" }),
                ("w:lastColumn", "0"),
                ("w:noHBand", "1"),
                ("w:noVBand", "1"),
            ],
        );
        xml.value("w:tblCaption", &table.caption);
    });
    story.xml.within("w:tblGrid", &[], |xml| {
        widths.iter().for_each(|width| xml.value_of("w:gridCol", "w:w", &width.to_string()));
    });
    let kept = Kept::of(table, &widths, paper.text_height(), leads_on);
    let head = if table.names_rows() { "TableRowHeading" } else { "TableText" };
    let fields: Vec<(&Column, u32)> = table.columns.iter().zip(widths).collect();
    row(story, true, |story| {
        for (column, width) in &fields {
            let heading = Span::plain(column.heading.as_str());
            cell(story, *width, Some(Tone::Field), &[vec![heading]], &paragraph("TableHeading", column));
        }
    });
    for (number, cells) in table.rows.iter().enumerate() {
        let keep_next = kept.with_next(number);
        row(story, false, |story| {
            for (place, (column, width)) in fields.iter().enumerate() {
                let empty = Cell::default();
                let found = cells.get(place).unwrap_or(&empty);
                let properties = paragraph(if place == 0 { head } else { "TableText" }, column);
                cell(story, *width, found.tone, &found.paragraphs, &Properties { keep_next, ..properties });
            }
        });
    }
    story.xml.end("w:tbl");
}

fn paragraph(style: &'static str, column: &Column) -> Properties {
    Properties { style, right: column.numbers, ..Properties::default() }
}

fn row(story: &mut Story<'_>, repeated: bool, cells: impl FnOnce(&mut Story<'_>)) {
    story.xml.begin("w:tr", &[]);
    story.xml.within("w:trPr", &[], |xml| {
        xml.leaf("w:cantSplit", &[]);
        if repeated {
            xml.leaf("w:tblHeader", &[]);
        }
    });
    cells(story);
    story.xml.end("w:tr");
}

fn cell(story: &mut Story<'_>, width: u32, tone: Option<Tone>, paragraphs: &[Vec<Span>], properties: &Properties) {
    story.xml.begin("w:tc", &[]);
    story.xml.within("w:tcPr", &[], |xml| {
        xml.leaf("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        if let Some(tone) = tone {
            let fill = tone.shade().trim_start_matches('#').to_ascii_uppercase();
            xml.leaf("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", &fill)]);
        }
    });
    for spans in paragraphs {
        story.paragraph(properties, |story| story.spans(spans));
    }
    if paragraphs.is_empty() {
        // A cell has to have one.
        story.paragraph(properties, |_| {});
    }
    story.xml.end("w:tc");
}
