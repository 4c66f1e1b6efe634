//! Documents with every kind of block in them, and others of any size.

use safer_plan::report::document::{
    Align, Anchor, Audience, Block, Cell, Change, Column, Document, Drawing, Heading, Item, List, ListStyle, Note, NoteKind, Page,
    Paragraph, ParagraphStyle, Picture, Shape, Span, Table, Target, Tone,
};

pub fn anchor(name: &str) -> Anchor {
    Anchor(name.to_owned())
}

pub fn heading(level: u8, number: &str, text: &str) -> Block {
    Block::Heading(Heading {
        level,
        number: (!number.is_empty()).then(|| number.to_owned()),
        text: text.to_owned(),
        anchor: anchor(&text.to_lowercase().replace(|letter: char| !letter.is_ascii_alphanumeric(), "-")),
        section: None,
    })
}

/// A document that holds everything a document may hold, with so many rows in its longest table.
pub fn every_block(rows: usize) -> Document {
    let mut document = Document::new("Community Safety Plan 2022-25: annual review", Audience::Partnership);
    document.author = String::from("Example Community Safety Partnership");
    document.header = String::from("Cabinet, 8 November 2023");
    let note = document.footnote(vec![
        Span::plain("Police recorded crime, from "),
        Span::link("the data portal", Target::Address("https://data.police.uk/data/?from=2023 04".to_owned())),
        Span::plain("."),
    ]);
    let other = document.footnote(vec![Span::plain("The outturn was restated in May 2023.")]);
    document.blocks = vec![
        Block::Paragraph(Paragraph {
            style: ParagraphStyle::Lead,
            text: vec!["Report of the Director of Neighbourhoods".into()],
            place: None,
        }),
        heading(1, "", "Front sheet"),
        front_sheet(),
        heading(1, "1", "Summary & what is asked"),
        Block::spans(vec![
            Span::plain("Of 36 objectives "),
            Span::bold("21 are on track"),
            Span::plain(", and 4 have ended"),
            note,
            Span::plain(". See "),
            Span::link("the table of progress", Target::Anchor(anchor("table-progress"))),
            Span::plain(", "),
            Span::link("chapter 2", Target::Anchor(anchor("progress-by-priority"))),
            Span::plain(" and "),
            Span::link("the Act", Target::Address("https://www.legislation.gov.uk/ukpga/1998/37/section/6".to_owned())),
            Span::plain(" < > \" ' &"),
            other,
            Span::note(1),
        ]),
        numbers(),
        Block::spans(vec!["A second list begins anew:".into()]),
        Block::List(List {
            style: ListStyle::Numbers,
            items: vec![item("One of another list", None), item("Two of another list", None)],
        }),
        heading(1, "2", "Progress by priority"),
        heading(2, "2.1", "Violence against women and girls"),
        Block::bullets(["A campaign ran in all 18 wards", "The policy was refreshed"]),
        heading(3, "2.1.1", "Refresh of the policy"),
        Block::spans(vec![
            Span { change: Change::Deleted, ..Span::plain("due March 2023") },
            Span::plain(" "),
            Span { change: Change::Inserted, ..Span::plain("due October 2023") },
            Span { italic: true, bold: true, ..Span::plain(" as the board decided") },
        ]),
        progress(rows),
        Block::Note(Note { kind: NoteKind::Inset, text: vec!["Figures for quarter 4 are provisional.".into()] }),
        heading(2, "2.2", "Figures"),
        Block::Picture(chart()),
        heading(1, "", "Appendix"),
        Block::Note(Note { kind: NoteKind::Exempt, text: vec!["Appendix B is exempt under paragraph 7 of Schedule 12A.".into()] }),
        Block::Note(Note { kind: NoteKind::LeftOut, text: vec!["Two figures below 5 were left out.".into()] }),
        Block::PageBreak,
        heading(2, "2.3", "What comes next"),
        Block::Paragraph(Paragraph {
            style: ParagraphStyle::Small,
            text: vec![
                "Made from the plan as adopted.\nA second line\twith a stop, and \u{1}\u{8}nothing that files may not hold.".into(),
            ],
            place: None,
        }),
    ];
    document
}

fn item(text: &str, below: Option<List>) -> Item {
    Item { text: vec![text.into()], below }
}

fn numbers() -> Block {
    let bullets = List { style: ListStyle::Bullets, items: vec![item("the lead officer", None), item("the board", None)] };
    let letters = List { style: ListStyle::Numbers, items: vec![item("for the year", None), item("for the quarter", None)] };
    let items = vec![
        item("Note the progress, as told by", Some(bullets)),
        item("Agree the priorities", Some(letters)),
        item("Publish", None),
    ];
    Block::List(List { style: ListStyle::Numbers, items })
}

fn front_sheet() -> Block {
    let row = |name: &str, text: &str| vec![Cell::from(name), Cell::from(text)];
    Block::Table(Table {
        anchor: anchor("table-front"),
        caption: "Front sheet".to_owned(),
        columns: vec![Column::words("Field", 30), Column::words("What it says", 70)],
        rows: vec![
            row("Responsible authority", "The council"),
            row("Key decision", "Yes: it affects two or more wards"),
            row("Wards affected", ""),
        ],
        row_heads: true,
    })
}

fn progress(rows: usize) -> Block {
    let tones = [("Green", Tone::Green), ("Amber", Tone::Amber), ("Red", Tone::Red), ("Blue", Tone::Blue), ("Grey", Tone::Grey)];
    let row = |place: usize| {
        let (word, tone) = tones[place % tones.len()];
        vec![
            Cell::from(format!("2.1.{}", place + 1)),
            Cell {
                paragraphs: vec![
                    vec![Span::plain("The number of repeat victims is lower than the year before, in each of the neighbourhoods.")],
                    vec![Span::plain("Lead: head of community safety.")],
                ],
                tone: None,
            },
            Cell::toned(word, tone),
            Cell::from(format!("{},{:03}", place + 1, place * 37 % 1000)),
        ]
    };
    Block::Table(Table {
        anchor: anchor("table-progress"),
        caption: "Progress of each objective".to_owned(),
        columns: vec![
            Column::words("Reference", 5),
            Column::words("Objective", 70),
            Column::words("BRAG", 5),
            Column::numbers("Outturn", 10),
        ],
        rows: (0..rows).map(row).collect(),
        row_heads: true,
    })
}

/// A chart of two series.
pub fn chart() -> Picture {
    let words = |x: f64, y: f64, align: Align, bold: bool, text: &str| Shape::Words {
        x,
        y,
        size: 14.0,
        align,
        bold,
        tone: Tone::Ink,
        text: text.to_owned(),
    };
    let line = |points: &[(f64, f64)], tone: Tone, dashed: bool| Shape::Path {
        points: points.to_vec(),
        width: 3.0,
        line: tone,
        fill: None,
        dashed,
    };
    let mut shapes = vec![
        Shape::Rect { x: 0.0, y: 0.0, width: 640.0, height: 320.0, line: Some(Tone::Faint), fill: Some(Tone::Paper) },
        Shape::Rect { x: 60.0, y: 40.0, width: 540.0, height: 220.0, line: None, fill: Some(Tone::Field) },
        line(&[(60.0, 200.0), (240.0, 150.0), (420.0, 160.0), (600.0, 90.0)], Tone::First, false),
        line(&[(60.0, 120.0), (600.0, 120.0)], Tone::Second, true),
        Shape::Path {
            points: vec![(100.0, 260.0), (140.0, 220.0), (180.0, 260.0), (100.0, 260.0)],
            width: 0.0,
            line: Tone::Ink,
            fill: Some(Tone::Red),
            dashed: false,
        },
        words(60.0, 24.0, Align::Start, true, "Offences to 1,000 people, 2019-23 (“Wards” & £)"),
        words(600.0, 84.0, Align::End, false, "Borough"),
        words(330.0, 300.0, Align::Middle, false, "Year"),
    ];
    for (x, y, filled) in [(60.0, 200.0, true), (240.0, 150.0, false), (420.0, 160.0, true), (600.0, 90.0, false)] {
        shapes.push(Shape::Dot { x, y, radius: 6.0, tone: Tone::First, filled });
    }
    Picture {
        anchor: anchor("figure-offences"),
        caption: "Offences to 1,000 people".to_owned(),
        description: "A line chart: offences rose from 60 in 2019 to 170 in 2023; the target is 140.".to_owned(),
        drawing: Drawing { width: 640.0, height: 320.0, shapes },
    }
}

/// A document whose only table is as wide as a page of A3 and has many columns.
pub fn wide(page: Page) -> Document {
    let mut document = Document::new("Plan on a page", Audience::Public);
    document.page = page;
    document.author = String::from("Example Community Safety Partnership");
    document.header = String::from("Overview and Scrutiny, 4 July 2017");
    let names = [
        "Objective",
        "Responsible officer",
        "Neighbourhood",
        "Commissioner",
        "April",
        "July",
        "October",
        "January",
        "Outturn 2022/23",
    ];
    let columns =
        names.iter().enumerate().map(|(place, name)| if place > 3 { Column::numbers(*name, 1) } else { Column::words(*name, 2) });
    let cells = [
        "Fewer repeat victims",
        "Head of community safety",
        "Rainham and Wennington",
        "Superintendent",
        "1,204",
        "987",
        "1,010",
        "12.4%",
        "−3.2",
    ];
    document.blocks = vec![
        heading(1, "", "All of it"),
        Block::Table(Table {
            anchor: anchor("all"),
            caption: "The plan".to_owned(),
            columns: columns.collect(),
            rows: vec![cells.iter().map(|text| Cell::from(*text)).collect(); 12],
            row_heads: false,
        }),
    ];
    document
}
