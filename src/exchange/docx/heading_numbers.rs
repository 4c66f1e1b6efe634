//! How headings come to their numbers: Word counts them, wherever that comes to what the document says.

use crate::report::document::{Block, Document, Heading};

/// How many levels of headings there are.
pub const LEVELS: usize = 3;

/// Where a heading's number comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbered {
    /// It has none.
    No,
    /// Word counts.
    Automatically,
    /// It is written before the words: counting would come to something else.
    AsText,
}

/// Where the numbers of a document's headings come from.
#[derive(Debug, PartialEq, Eq)]
pub struct HeadingNumbers {
    /// For each heading that is shown, in order.
    pub each: Vec<Numbered>,
    /// How many levels stand above the one that is counted first; nothing when Word counts none.
    pub above: Option<usize>,
}

impl HeadingNumbers {
    /// Of a document.
    pub fn of(document: &Document) -> Self {
        let headings: Vec<&Heading> = document.blocks.iter().filter_map(heading).filter(|heading| is_shown(heading)).collect();
        let Some(above) = headings.iter().find_map(|heading| level(heading).checked_sub(depth(heading.number.as_deref()?))) else {
            let each = headings.iter().map(|heading| if heading.number.is_some() { Numbered::AsText } else { Numbered::No });
            return Self { each: each.collect(), above: None };
        };
        let mut counts = [0_usize; LEVELS];
        let each: Vec<Numbered> = headings
            .iter()
            .map(|heading| {
                let Some(number) = &heading.number else { return Numbered::No };
                let counted = level(heading).checked_sub(above).and_then(|depth| next(counts, depth));
                match counted.filter(|(_, text)| text == number) {
                    Some((now, _)) => {
                        counts = now;
                        Numbered::Automatically
                    }
                    None => Numbered::AsText,
                }
            })
            .collect();
        let any = each.contains(&Numbered::Automatically);
        Self { each, above: any.then_some(above) }
    }
}

/// Whether a heading has words: one without is nothing to be led to.
pub fn is_shown(heading: &Heading) -> bool {
    !heading.text.trim().is_empty()
}

/// The level of a heading, from 1 to [`LEVELS`].
pub fn level(heading: &Heading) -> usize {
    usize::from(heading.level).clamp(1, LEVELS)
}

fn heading(block: &Block) -> Option<&Heading> {
    if let Block::Heading(heading) = block { Some(heading) } else { None }
}

fn depth(number: &str) -> usize {
    number.split('.').count()
}

/// What Word comes to for the next heading of a depth.
fn next(mut counts: [usize; LEVELS], depth: usize) -> Option<([usize; LEVELS], String)> {
    let (kept, below) = counts.split_at_mut_checked(depth)?;
    *kept.last_mut()? += 1;
    below.fill(0);
    if kept.contains(&0) {
        return None;
    }
    let text = kept.iter().map(usize::to_string).collect::<Vec<_>>().join(".");
    Some((counts, text))
}

#[cfg(test)]
mod tests {
    use super::{HeadingNumbers, Numbered};
    use crate::report::document::{Anchor, Audience, Block, Document, Heading};

    fn found(headings: &[(u8, &str)]) -> (String, Option<usize>) {
        let mut document = Document::new("Title", Audience::Public);
        for (place, (level, number)) in headings.iter().enumerate() {
            document.blocks.push(Block::Heading(Heading {
                level: *level,
                number: (!number.is_empty()).then(|| (*number).to_owned()),
                text: "Words".to_owned(),
                anchor: Anchor(format!("a{place}")),
                section: None,
            }));
        }
        let numbers = HeadingNumbers::of(&document);
        let letter = |numbered: &Numbered| match numbered {
            Numbered::No => '-',
            Numbered::Automatically => 'a',
            Numbered::AsText => 't',
        };
        (numbers.each.iter().map(letter).collect(), numbers.above)
    }

    #[test]
    fn word_counts_where_it_comes_to_the_same() {
        for (headings, expected, above) in [
            (&[(1, "1"), (2, "1.1"), (2, "1.2"), (3, "1.2.1"), (1, "2"), (2, "2.1")][..], "aaaaaa", Some(0)),
            (&[(1, ""), (1, "1"), (1, ""), (1, "2"), (2, "2.1")], "-a-aa", Some(0)),
            (&[(1, ""), (2, "1"), (3, "1.1"), (1, ""), (2, "2")], "-aa-a", Some(1)),
            (&[(1, ""), (3, "1"), (3, "2")], "-aa", Some(2)),
            (&[(1, "1"), (1, "3"), (1, "2")], "ata", Some(0)),
            (&[(1, "1"), (3, "1.0.1"), (1, "A"), (1, "2.")], "attt", Some(0)),
            (&[(1, "A"), (1, "B")], "tt", None),
            (&[(1, "1.1")], "t", None),
            (&[(1, ""), (2, "")], "--", None),
            (&[], "", None),
        ] {
            assert_eq!(found(headings), (expected.to_owned(), above), "{headings:?}");
        }
    }
}
