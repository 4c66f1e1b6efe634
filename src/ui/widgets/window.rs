//! A window on a long list: every row up to a hundred, beyond that what is seen and little more. Printing mounts all.

use super::live::{Live, live};
use crate::{browser::page, ui::session::memo};
use leptos::prelude::*;
use std::{ops::Range, sync::Arc};

/// Up to so many rows are all on the page.
const ALL_BELOW: usize = 100;
/// How many rows beyond what can be seen are on the page, on either side.
const BEYOND: usize = 12;
/// In a list of blocks so many rows come onto the page and leave it together.
const BLOCK: usize = 10;

/// Draws the rows of a block.
pub type DrawRows = Arc<dyn Fn(Range<usize>) -> AnyView + Send + Sync>;

/// Which rows of a list are on the page.
#[derive(Clone, Copy)]
pub struct Window {
    count: Signal<usize>,
    scroll: RwSignal<(f64, f64)>,
    height: RwSignal<f64>,
    windowed: Memo<bool>,
    range: Memo<Range<usize>>,
}

impl Window {
    /// On so many rows; `row` finds one of them, and `height` is what one has before it could be measured, in CSS pixels.
    pub fn over(count: Signal<usize>, row: &'static str, height: f64) -> Self {
        let (scroll, height, printing) = (RwSignal::new((0.0, 800.0)), RwSignal::new(height), RwSignal::new(false));
        for (event, begins) in [("beforeprint", true), ("afterprint", false)] {
            let listener = window_event_listener_untyped(event, move |_| printing.set(begins));
            on_cleanup(move || listener.remove());
        }
        let windowed = memo(move || count.get() > ALL_BELOW && !printing.get());
        Effect::new(move |_| {
            if windowed.get() {
                page::soon(move || {
                    if let Some(measured) = page::height_of(row) {
                        let _ = height.try_set(measured);
                    }
                });
            }
        });
        let range = memo(move || if windowed.get() { seen(scroll.get(), height.get(), count.get()) } else { 0..count.get() });
        Self { count, scroll, height, windowed, range }
    }

    /// Whether only some rows are on the page.
    pub fn windowed(self) -> Memo<bool> {
        self.windowed
    }

    /// Which rows are on the page.
    pub fn range(self) -> Memo<Range<usize>> {
        self.range
    }

    /// Takes on how far what holds the rows is scrolled.
    pub fn scrolled(self, to: (f64, f64)) {
        self.scroll.set(to);
    }

    /// Brings a row onto the page, in what scrolls.
    pub fn reach(self, scrolls: &str, row: usize) {
        let (_, seen) = self.scroll.get_untracked();
        let top = (pixels(row, self.height.get_untracked()) - seen / 2.0).max(0.0);
        page::set_scroll_of(scrolls, top);
        self.scroll.set((top, seen));
    }

    /// So many rows in blocks, each of which is on the page or leaves as much room as it would take. What is in a row stays as it
    /// is while others come and go, and so does the focus: nothing is moved on the page. The block of the row `within` is always
    /// there.
    pub fn blocks(
        self,
        count: usize,
        within: impl Fn() -> Option<usize> + Copy + Send + Sync + 'static,
        draw: &DrawRows,
    ) -> Vec<Live> {
        let shown = memo(move || {
            let range = self.range.get();
            range.start / BLOCK..range.end.div_ceil(BLOCK)
        });
        let block = |block: usize| {
            let rows = block * BLOCK..count.min((block + 1) * BLOCK);
            let is_there =
                memo(move || shown.with(|shown| shown.contains(&block)) || within().is_some_and(|row| row / BLOCK == block));
            let draw = draw.clone();
            live(move || {
                if is_there.get() {
                    draw(rows.clone())
                } else {
                    let count = rows.len();
                    view! { <Spacer height=Signal::derive(move || pixels(count, self.height.get()))/> }.into_any()
                }
            })
        };
        (0..count.div_ceil(BLOCK)).map(block).collect()
    }

    /// The height of the rows before those on the page.
    pub fn above(self) -> Signal<f64> {
        Signal::derive(move || pixels(self.range.get().start, self.height.get()))
    }

    /// The height of the rows after them.
    pub fn below(self) -> Signal<f64> {
        Signal::derive(move || {
            let count = self.count.get();
            pixels(count - self.range.get().end.min(count), self.height.get())
        })
    }
}

/// Stands for the rows that are not on the page.
#[component]
pub fn Spacer(
    /// How high they are.
    height: Signal<f64>,
) -> impl IntoView {
    move || {
        (height.get() > 0.0).then(|| {
            view! {
                <tr class="sp-spacer" aria-hidden="true"><td colspan="6" style:height=format!("{}px", height.get())></td></tr>
            }
        })
    }
}

/// Which rows can be seen, and some beyond.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels over the height of a row, at least 0")]
fn seen((top, seen): (f64, f64), height: f64, count: usize) -> Range<usize> {
    let first = (top.max(0.0) / height) as usize;
    let last = first + (seen.max(0.0) / height).ceil() as usize + 1;
    first.saturating_sub(BEYOND).min(count)..(last + BEYOND).min(count)
}

#[expect(clippy::cast_precision_loss, reason = "a count of rows")]
fn pixels(rows: usize, height: f64) -> f64 {
    rows as f64 * height
}

#[cfg(test)]
mod tests {
    use super::seen;

    #[test]
    fn the_window_holds_what_is_seen_and_little_more() {
        assert_eq!(seen((0.0, 600.0), 50.0, 10_000), 0..25);
        assert_eq!(seen((5_000.0, 600.0), 50.0, 10_000), 88..125);
        assert_eq!(seen((499_999.0, 600.0), 50.0, 10_000), 9_987..10_000);
        assert_eq!(seen((9_999_999.0, 600.0), 50.0, 3), 3..3);
    }
}
