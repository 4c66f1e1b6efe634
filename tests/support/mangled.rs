//! What pasting does to the text of a report.

/// The text as each way of pasting leaves it, by name.
pub fn variants(text: &str) -> Vec<(&'static str, String)> {
    let plain = each(text, no_marks);
    let wrapped = |text: &str, width| text.lines().map(|line| wrap(line, width)).collect::<Vec<_>>().join("\n");
    let no_blanks = |text: &str| text.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n");
    let numbers = |put: fn(&str, &str) -> String| {
        each(text, |line| number(line).map_or(line.to_owned(), |(number, title)| put(number, &title)))
    };
    let bullets =
        |bullet: &str| each(text, |line| line.strip_prefix("- ").map_or(line.to_owned(), |rest| format!("{bullet}{rest}")));
    vec![
        ("as it is", text.to_owned()),
        ("headings as plain lines", plain.clone()),
        ("all headings bold", each(text, |line| heading(line).map_or(line.to_owned(), |title| format!("**{title}**")))),
        ("all headings marked", each(text, |line| heading(line).map_or(line.to_owned(), |title| format!("### {title}")))),
        ("numbers with a dot", numbers(|number, title| format!("{number}. {title}"))),
        ("numbers without a dot", numbers(|number, title| format!("{number} {title}"))),
        ("numbers with a bracket", numbers(|number, title| format!("{number}) {title}"))),
        ("numbers in brackets", numbers(|number, title| format!("({number}) {title}"))),
        ("numbers with a colon", numbers(|number, title| format!("{number}: {title}"))),
        ("numbers with a dash", numbers(|number, title| format!("{number} – {title}"))),
        ("numbers with a tab", numbers(|number, title| format!("{number}.\t{title}"))),
        ("numbers that touch", numbers(|number, title| format!("{number}{title}"))),
        ("only the number bold", numbers(|number, title| format!("**{number}** {title}"))),
        ("numbers on lines of their own", numbers(|number, title| format!("{number}\n{title}"))),
        ("numbers kept from being lists", numbers(|number, title| format!("{}\\. {title}", number.replace('.', "\\.")))),
        ("numbering of all kinds", mixed(text)),
        ("round bullets", bullets("• ")),
        ("bullets of Word", bullets("\u{f0b7}\t")),
        ("bullets as the letter o", bullets("o\t")),
        ("bullets on lines of their own", bullets("•\n")),
        ("bullets of many kinds", many_bullets(text)),
        ("lines that end as in Windows", text.replace('\n', "\r\n")),
        ("lines that end as in Word", text.replace('\n', "\u{b}")),
        ("no blank lines", no_blanks(text)),
        ("no blank lines and no marks", no_blanks(&plain)),
        ("double blank lines", text.replace('\n', "\n\n")),
        ("set in and with blanks behind", each(text, |line| format!("    {line}   "))),
        ("set in by tabs", each(text, |line| format!("\t{line}\t"))),
        ("blanks that do not break, and hyphens that do", text.replace(' ', "\u{a0}").replace("tion", "ti\u{ad}on")),
        ("characters that cannot be seen", format!("\u{feff}{}", text.replace(". ", ".\u{200b} "))),
        ("broken as in a PDF", wrapped(text, 92)),
        ("broken narrowly", wrapped(text, 64)),
        ("broken, no marks", wrapped(&plain, 92)),
        ("broken, no marks, no blank lines", no_blanks(&wrapped(&plain, 92))),
        ("heads and feet of pages", paged(text, 9)),
        ("heads and feet of pages, broken", paged(&wrapped(&plain, 92), 14)),
        ("heads of pages, broken, no blank lines", no_blanks(&paged(&wrapped(&plain, 92), 17))),
    ]
}

fn each(text: &str, change: impl Fn(&str) -> String) -> String {
    text.lines().map(|line| if line.trim().is_empty() { String::new() } else { change(line) }).collect::<Vec<_>>().join("\n")
}

fn no_marks(line: &str) -> String {
    line.trim_start_matches('#').trim().replace("**", "")
}

/// The words of a heading.
fn heading(line: &str) -> Option<String> {
    let marked = line.starts_with('#') || line.starts_with("**") && line.ends_with("**");
    marked.then(|| no_marks(line))
}

/// The number of a heading that has one, and its words.
fn number(line: &str) -> Option<(&'static str, String)> {
    let title = heading(line)?;
    let (first, words) = title.split_once(' ')?;
    let number = first.trim_end_matches('.');
    let known = number.contains('.') && number.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    known.then(|| (&*String::leak(number.to_owned()), words.to_owned()))
}

fn mixed(text: &str) -> String {
    let mut count = 0;
    let mut lines = Vec::new();
    for line in text.lines() {
        let Some((number, title)) = number(line) else {
            lines.push(line.to_owned());
            continue;
        };
        count += 1;
        lines.push(match count % 7 {
            0 => format!("{number} {title}"),
            1 => format!("**{number}. {title}**"),
            2 => format!("## {number}) {title}"),
            3 => format!("({number})\t{title}"),
            4 => format!("**{number}**\n**{title}**"),
            5 => format!("• {number}: {title}"),
            _ => format!("Objective {number} – {title}"),
        });
    }
    lines.join("\n")
}

fn many_bullets(text: &str) -> String {
    let kinds = ["- ", "• ", "* ", "– ", "o\t", "▪ ", "\u{f0a7} ", "\t•\t", "●"];
    let mut count = 0;
    let change = |line: &str| {
        let rest = line.strip_prefix("- ")?;
        count += 1;
        kinds.get(count % kinds.len()).map(|kind| format!("{kind}{rest}"))
    };
    let mut change = change;
    text.lines().map(|line| change(line).unwrap_or_else(|| line.to_owned())).collect::<Vec<_>>().join("\n")
}

/// A line broken at so many characters.
fn wrap(line: &str, width: usize) -> String {
    let (mut out, mut column) = (String::new(), 0);
    for word in line.split(' ') {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > width {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out
}

/// The head and foot of a page after every so many lines.
fn paged(text: &str, lines: usize) -> String {
    let mut out = Vec::new();
    for (index, line) in text.lines().enumerate() {
        out.push(line.to_owned());
        if index % lines == lines - 1 {
            let page = index / lines + 1;
            out.push(format!("Page {page} of 20"));
            out.push(String::new());
            out.push("Ashby partnership, yearly report to the cabinet".to_owned());
        }
    }
    out.join("\n")
}
