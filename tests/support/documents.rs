//! Documents made by hand, with every kind of block, for what prints and saves them.

use safer_plan::report::document::{
    Align, Anchor, Audience, Block, Cell, Change, Column, Document, Drawing, Heading, Item, List, ListStyle, Note, NoteKind, Page,
    Paragraph, ParagraphStyle, Picture, Shape, Span, Table, Target, Tone,
};

fn anchor(name: &str) -> Anchor {
    Anchor(name.to_owned())
}

/// A heading.
pub fn heading(level: u8, number: &str, text: &str, name: &str) -> Block {
    let number = (!number.is_empty()).then(|| number.to_owned());
    Block::Heading(Heading { level, number, text: text.to_owned(), anchor: anchor(name), section: None })
}

fn styled(style: ParagraphStyle, text: &str) -> Block {
    Block::Paragraph(Paragraph { style, text: vec![text.into()], place: Some(("summary".to_owned(), 0)) })
}

fn item(text: &str) -> Item {
    Item { text: vec![text.into()], below: None }
}

fn words(x: f64, y: f64, align: Align, text: &str) -> Shape {
    Shape::Words { x, y, size: 13.0, align, bold: text.contains("Target"), tone: Tone::Ink, text: text.to_owned() }
}

fn chart() -> Drawing {
    let line = |points: &[(f64, f64)], line, fill, dashed| Shape::Path { points: points.to_vec(), width: 2.0, line, fill, dashed };
    let rect = |x, y, width, height, fill| Shape::Rect { x, y, width, height, line: Some(Tone::Faint), fill };
    Drawing {
        width: 600.0,
        height: 220.0,
        shapes: vec![
            rect(60.0, 10.0, 520.0, 170.0, Some(Tone::Field)),
            line(&[(60.0, 90.0), (580.0, 90.0)], Tone::Ink, None, true),
            line(&[(60.0, 150.0), (230.0, 120.0), (400.0, 70.0), (580.0, 40.0)], Tone::First, None, false),
            line(&[(300.0, 20.0), (310.0, 40.0), (290.0, 40.0)], Tone::Second, Some(Tone::Second), false),
            Shape::Dot { x: 230.0, y: 120.0, radius: 5.0, tone: Tone::First, filled: true },
            Shape::Dot { x: 400.0, y: 70.0, radius: 5.0, tone: Tone::First, filled: false },
            words(50.0, 94.0, Align::End, "50"),
            words(574.0, 84.0, Align::End, "Target 50"),
            words(320.0, 205.0, Align::Middle, "2020/21 to 2023/24"),
            words(64.0, 205.0, Align::Start, "A & B <C>"),
        ],
    }
}

fn tones() -> Table {
    let row = |code: &str, text: &str, tone, word: &str, share: &str| {
        vec![Cell::from(code), Cell::from(text), Cell::toned(word, tone), Cell::from(share)]
    };
    let mut rows = vec![
        row("1.1", "Support for victims is offered within two days", Tone::Green, "On track", "92.5%"),
        row("1.2", "A new service for children begins", Tone::Amber, "Some delay", "1,240"),
        row("1.3", "A site is found for the hub", Tone::Red, "Not on track", "-"),
        row("2.1", "The domestic abuse strategy is adopted", Tone::Blue, "Complete", "100%"),
        row("2.2", "Returns from the probation service", Tone::Grey, "No return", ""),
    ];
    let stands = Cell { paragraphs: vec![vec!["Since May".into()], vec!["Some delay".into()]], tone: Some(Tone::Amber) };
    let paragraphs = vec![
        vec![Span::plain(
            "First paragraph of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch-and-its-many-neighbours-along-the-coast.",
        )],
        vec![Span::bold("Second"), Span::plain(" paragraph.")],
    ];
    rows.push(vec![Cell::from("2.3"), Cell { paragraphs, tone: None }, stands, Cell::from("7")]);
    Table {
        anchor: anchor("progress-table"),
        caption: "Progress at the end of the year".to_owned(),
        columns: vec![
            Column::words("", 8),
            Column::words("Objective", 52),
            Column::words("Status", 20),
            Column::numbers("Figure", 20),
        ],
        rows,
        row_heads: true,
    }
}

/// A table of as many rows as it takes to go over several pages.
fn long_table() -> Table {
    let row = |place: usize| {
        let text = "An objective whose words go over more than one line of its cell, as those of most plans do when they are printed on A4 paper";
        vec![
            Cell::from(format!("{place}")),
            Cell::from(text),
            Cell::from("Head of Community Safety"),
            Cell::from("31 March 2025"),
            Cell::from("£12,500"),
            Cell::toned("On track", Tone::Green),
        ]
    };
    let columns = [("No.", 6), ("Objective", 44), ("Lead", 20), ("Due", 14), ("Cost", 10), ("Status", 12)];
    Table {
        anchor: anchor("all-objectives"),
        caption: "Every objective".to_owned(),
        columns: columns.map(|(heading, share)| Column { numbers: heading == "Cost", ..Column::words(heading, share) }).to_vec(),
        rows: (1..=40).map(row).collect(),
        row_heads: true,
    }
}

/// Every kind of block, span and shape.
pub fn every_block() -> Document {
    let mut document = Document::new("Annual review of the Community Safety Plan 2022-25 <draft> & notes", Audience::Public);
    "Anytown Community Safety Partnership".clone_into(&mut document.author);
    "Cabinet, Wednesday 5 July 2023".clone_into(&mut document.header);
    let note = document
        .footnote(vec!["The figure is provisional; see ".into(), Span::link("the source", address("https://example.org/source"))]);
    let second = document.footnote(vec!["Rounded to whole numbers.".into()]);
    let changed = |text: &str, change| Span { change, ..Span::plain(text) };
    let mut blocks = vec![
        styled(ParagraphStyle::Lead, "What was done in the first year, and what is proposed for the next two."),
        heading(1, "1", "Summary", "summary"),
        Block::spans(vec![
            "Burglary fell by 4%".into(),
            note.clone(),
            " and ".into(),
            Span::bold("33 objectives"),
            " became ".into(),
            Span { italic: true, ..Span::plain("36") },
            second,
            ". See ".into(),
            Span::link("section 2", Target::Anchor(anchor("background"))),
            ", ".into(),
            Span::link("Table 1", Target::Anchor(anchor("progress-table"))),
            ", ".into(),
            Span::link("the plan", address("https://example.org/plan?a=1&b=\"2\"")),
            " or ".into(),
            Span { bold: true, ..Span::link("write to us", address("mailto:csp@example.org")) },
            "; ".into(),
            Span::link("this leads nowhere", address("javascript:alert(1)")),
            ".".into(),
        ]),
        Block::spans(vec!["The same note again".into(), note, ". <script>alert(1)</script> & \"quotes\".".into()]),
        heading(2, "1.1", "What changed", "changes"),
        Block::spans(vec![
            "The due date moved from ".into(),
            changed("31 March 2023", Change::Deleted),
            " ".into(),
            changed("30 June 2023", Change::Inserted),
            ".".into(),
        ]),
        heading(1, "2", "Background", "background"),
        heading(2, "2.1", "Duties", "duties"),
        heading(3, "2.1.1", "Of the authorities", "authorities"),
        Block::List(List {
            style: ListStyle::Bullets,
            items: vec![
                item("to set a strategy"),
                Item {
                    below: Some(List { style: ListStyle::Numbers, items: vec![item("for crime"), item("for substance misuse")] }),
                    ..item("and keep to it")
                },
            ],
        }),
        Block::List(List { style: ListStyle::Numbers, items: vec![item("Note the progress"), item("Agree the priorities")] }),
        styled(ParagraphStyle::Small, "In small print: figures are of financial years."),
        heading(1, "3", "Progress", "progress"),
        Block::Table(tones()),
        Block::Picture(Picture {
            anchor: anchor("residents"),
            caption: "Residents who feel safe".to_owned(),
            description: "A line from 20 in 2020/21 to 70 in 2023/24, above the target of 50 since 2022/23.".to_owned(),
            drawing: chart(),
        }),
        heading(1, "4", "Implications", "implications"),
        Block::Note(Note { kind: NoteKind::Inset, text: vec!["Worth knowing: the grant ends in March 2025.".into()] }),
    ];
    let exempt = "Appendix B is exempt under paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972.";
    blocks.push(Block::Note(Note { kind: NoteKind::Exempt, text: vec![exempt.into()] }));
    blocks.push(Block::Note(Note { kind: NoteKind::LeftOut, text: vec!["Two objectives are left out.".into()] }));
    blocks.extend([Block::PageBreak, heading(1, "", "Appendix A", "appendix-a"), Block::Table(long_table())]);
    document.blocks = blocks;
    document
}

fn address(to: &str) -> Target {
    Target::Address(to.to_owned())
}

/// What only the partnership may read.
pub fn board_pack() -> Document {
    let mut document = Document::new("Board pack: Violence Against Women and Girls Group", Audience::Partnership);
    "Thursday 12 October 2023".clone_into(&mut document.header);
    document.blocks =
        vec![heading(1, "1", "Actions", "actions"), Block::paragraph("Nothing is overdue."), Block::Table(long_table())];
    document
}

/// A plan on a page: six priorities side by side, each with six objectives.
pub fn one_page(page: Page) -> Document {
    let mut document = Document::new("Community Safety Plan 2023-25 on a page", Audience::Public);
    document.page = page;
    "Anytown Community Safety Partnership".clone_into(&mut document.author);
    let names = [
        "Serious violence",
        "Violence against women and girls",
        "Burglary and robbery",
        "Hate crime",
        "Anti-social behaviour",
        "Drugs and alcohol",
    ];
    let texts = [
        "Commission a service for young people at risk of being drawn into violence, and review what it achieves each year",
        "Train front-line staff of every partner to recognise coercive control",
        "Visit every home that was burgled within two working days and offer to make it safer",
        "Open two further places where hate crime can be reported to someone other than the police",
        "Agree one procedure for the community trigger across all the partners, and publish how often it is used",
        "Offer a place in treatment within three weeks to everyone who leaves prison with a need for one",
    ];
    let paragraphs = |column: usize| {
        let one = |(place, text): (usize, &&str)| {
            vec![
                Span::bold(format!("{}.{} ", column + 1, place + 1)),
                Span::plain(format!("{text}. ")),
                Span::plain("Head of Community Safety, March 2025"),
            ]
        };
        texts.iter().enumerate().map(one).collect::<Vec<_>>()
    };
    let row = (0..6).map(|column| Cell { paragraphs: paragraphs(column), tone: None }).collect();
    let table = Table {
        anchor: anchor("plan"),
        caption: "Priorities and objectives".to_owned(),
        columns: names.map(|name| Column::words(name, 1)).to_vec(),
        rows: vec![row],
        row_heads: false,
    };
    document.blocks = vec![
        styled(
            ParagraphStyle::Lead,
            "Anytown is a place where everyone is safe and feels safe. The plan runs from April 2023 to March 2025.",
        ),
        Block::Table(table),
    ];
    document
}
