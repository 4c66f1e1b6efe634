//! Light formatting: nothing written is lost, whatever it is; reading and writing settle at once.

use proptest::prelude::*;
use safer_plan::report::{
    document::{Block, Item, List, ListStyle, Span, Target},
    light,
};

/// Signs, words, spaces and addresses in any order.
fn written() -> impl Strategy<Value = String> {
    let pieces = [
        "a",
        "Burglary",
        " ",
        " ",
        "  ",
        "\t",
        "\n",
        "\n",
        "**",
        "*",
        "\\",
        "[",
        "]",
        "(",
        ")",
        "](",
        "- ",
        "• ",
        "1. ",
        "2. ",
        "3. ",
        "\n- ",
        "\n  - ",
        "\n1. ",
        "\n2. ",
        "\n  1. ",
        "https://example.org/a",
        "http://b.org",
        "mailto:c@d.org",
        ".",
        ",",
        "£",
        "é",
        "\u{a0}",
        "\u{b}",
        "\r\n",
        "[x](https://e.org)",
        "[y](mailto:f@g.org)",
        "**bold**",
        "7",
        "<b>",
        "&amp;",
        "o\t",
        "a) ",
        "b) ",
        "\u{ad}",
    ];
    proptest::collection::vec(
        prop_oneof![4 => proptest::sample::select(pieces.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,4}"],
        0..24,
    )
    .prop_map(|pieces| pieces.concat())
}

/// What someone reads in blocks: words, numbers of items, and addresses that words stand for.
fn read(blocks: &[Block]) -> String {
    fn spans(of: &[Span], told: &mut String) {
        for span in of {
            told.push_str(&span.text);
            match &span.link {
                Some(Target::Address(address)) if *address != span.text => told.push_str(address),
                _ => (),
            }
        }
    }
    fn list(of: &List, told: &mut String) {
        for (place, item) in of.items.iter().enumerate() {
            if of.style == ListStyle::Numbers {
                told.push_str(&(place + 1).to_string());
            }
            spans(&item.text, told);
            item.below.iter().for_each(|below| list(below, told));
        }
    }
    let mut told = String::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => spans(&paragraph.text, &mut told),
            Block::List(of) => list(of, &mut told),
            _ => unreachable!("light formatting has paragraphs and lists"),
        }
    }
    told
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

fn span() -> impl Strategy<Value = Span> {
    let link = proptest::option::of(proptest::sample::select(vec![
        "https://example.org/a_(b)",
        "mailto:a@b.org",
        "https://x.org/(",
        "https://y.org/a b",
    ]));
    ("[ a\\*\\\\\\[\\]\\(\\).-]{0,8}", any::<bool>(), link).prop_map(|(text, bold, link)| Span {
        link: link.filter(|to| !to.contains(' ') && !text.trim().is_empty()).map(|to| Target::Address(to.to_owned())),
        text,
        bold,
        ..Span::default()
    })
}

fn block() -> impl Strategy<Value = Block> {
    let spans = || proptest::collection::vec(span(), 0..4);
    let style = || prop_oneof![Just(ListStyle::Bullets), Just(ListStyle::Numbers)];
    let flat = move || {
        (style(), proptest::collection::vec(spans(), 1..4))
            .prop_map(|(style, items)| List { style, items: items.into_iter().map(|text| Item { text, below: None }).collect() })
    };
    prop_oneof![
        spans().prop_map(Block::spans),
        (flat(), proptest::option::of(flat())).prop_map(|(mut list, below)| {
            list.items.first_mut().into_iter().for_each(|item| {
                // What stands below an item stands below words.
                item.text.insert(0, Span::plain("b"));
                item.below.clone_from(&below);
            });
            Block::List(list)
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn nothing_written_is_lost(text in written()) {
        let read = letters(&read(&light::blocks(&text)));
        let only = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).collect::<String>();
        prop_assert_eq!(only(&read), only(&text));
        // A number may come before an item that kept its own mark; none goes.
        let mut all = read.chars();
        prop_assert!(letters(&text).chars().all(|wanted| all.any(|found| found == wanted)), "{} {}", read, text);
    }

    #[test]
    fn what_is_read_is_written_as_it_was(text in written()) {
        let blocks = light::blocks(&text);
        let again = light::text(&blocks);
        prop_assert_eq!(&light::blocks(&again), &blocks, "{}", again);
        prop_assert_eq!(light::text(&light::blocks(&again)), again);
    }

    #[test]
    fn what_is_written_keeps_its_words_and_settles(blocks in proptest::collection::vec(block(), 0..4)) {
        let text = light::text(&blocks);
        let read_again = light::blocks(&text);
        let plain = |text: String| text.chars().filter(|letter| !letter.is_whitespace() && !letter.is_ascii_digit()).collect::<String>();
        let (before, after) = (plain(read(&blocks)), plain(read(&read_again).replace("%28", "(")));
        prop_assert_eq!(after, before, "{}", text);
        prop_assert_eq!(light::text(&read_again), text);
    }

    #[test]
    fn cleaning_settles_and_keeps_every_word(text in written()) {
        let once = light::clean(&text);
        prop_assert_eq!(light::clean(&once), once.clone());
        let words = |text: &str| text.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.chars().count() > 2).map(str::to_owned).collect::<Vec<_>>();
        prop_assert_eq!(words(&once), words(&text.replace('\u{ad}', "")));
    }

    #[test]
    fn any_text_is_read_and_cleaned(text in "\\PC{0,60}|(?s).{0,60}") {
        let _ = light::blocks(&text);
        let _ = light::clean(&text);
        let _ = light::from_html(&text);
    }

    #[test]
    fn copied_html_settles(pieces in proptest::collection::vec(proptest::sample::select(vec![
        "<p>", "</p>", "<ul>", "</ul>", "<ol>", "<li>", "</li>", "<b>", "</b>", "<a href='https://e.org'>", "</a>", "<br>", "words", " ", "**", "&lt;",
        "<p style='mso-list:l0 level2 lfo1'>", "<span style='mso-list:Ignore'>1)</span>", "<!--", "-->", "<", ">", "\"", "- ", "1. ",
    ]), 0..20)) {
        let text = light::from_html(&pieces.concat());
        prop_assert_eq!(light::text(&light::blocks(&text)), text);
    }
}
