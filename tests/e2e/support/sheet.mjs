// What journeys do in a table that is filled in, a cell of which is `#cell-ROW-COLUMN`.

/** What the inputs of a column hold, from the top. */
export const column = (page, index) =>
  page.evaluate((index) => [...document.querySelectorAll(`[id^="cell-"][id$="-${index}"]`)].map((cell) => cell.value), index);

export const waitForFocus = (page, id) =>
  page.waitFor((wanted) => document.activeElement.id === wanted, id, `the focus on ${id}`);

/** Comes to a cell as the Tab key does: with all that it holds selected. */
export async function come(page, cell) {
  await page.focus(`#${cell}`);
  await page.evaluate(() => document.activeElement.select?.());
}

/** Pastes a text where the focus is, as a spreadsheet would give it. */
export const paste = (page, text) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** What copying where the focus is gives. */
export const copied = (page) =>
  page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/plain');
  });
