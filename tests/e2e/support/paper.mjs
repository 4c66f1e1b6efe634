// What a document looks like on paper: the pages of a PDF, read by Poppler, and what a person would not leave so.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const POINTS_A_MILLIMETRE = 72 / 25.4;
/** Less than so many points apart, letters stand on one line. */
const ONE_LINE = 3;

const plain = (text) => text.replace(/&(lt|gt|quot|amp|#39);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" })[name]);
const close = (text) => text.replace(/[\s\u00a0]+/g, '');

/** The pages of a PDF, each with its words and their boxes in points from the upper left corner, and the file's title. */
export function paperOf(pdf) {
  const folder = mkdtempSync(join(tmpdir(), 'safer-plan-paper-'));
  try {
    const file = join(folder, 'printed.pdf');
    writeFileSync(file, pdf);
    const read = execFileSync('pdftotext', ['-raw', '-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const pages = read.split('<page ').slice(1).map((text) => {
      const [, width, height] = text.match(/^width="([\d.]+)" height="([\d.]+)"/).map(Number);
      const boxes = text.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g);
      const words = Array.from(boxes, ([, left, top, right, bottom, word]) =>
        ({ left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom), text: plain(word) }));
      return { width, height, words };
    });
    return { title: plain(read.match(/<title>(.*?)<\/title>/s)?.[1] ?? ''), pages };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Words as lines, from the top: what stands at one height, from the left. */
function linesOf(words) {
  const lines = [];
  for (const word of [...words].sort((one, other) => one.bottom - other.bottom)) {
    const line = lines.at(-1);
    if (line && word.bottom - line.bottom < ONE_LINE) line.words.push(word);
    else lines.push({ bottom: word.bottom, words: [word] });
  }
  return lines.map(({ words: ofLine }) => ofLine.sort((one, other) => one.left - other.left).map((word) => word.text).join(' '));
}

/** In the page: what of it has to stay together on paper. */
export function readForPaper() {
  const seen = (element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll('.doc-hidden').forEach((hidden) => hidden.remove());
    return copy.textContent.replace(/[\s\u00a0]+/g, '');
  };
  const texts = (all) => Array.from(all, seen).filter(Boolean);
  const main = document.querySelector('main');
  /** How what follows an element begins. */
  const following = (element) => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    walker.currentNode = element;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (element.contains(node) || node.parentElement.closest('.doc-hidden, title, desc, nav')) continue;
      const text = node.textContent.replace(/[\s\u00a0]+/g, '');
      if (text) return text.slice(0, 6);
    }
    return '';
  };
  return {
    title: document.title,
    all: seen(main),
    apart: Array.from(main.querySelectorAll(':is(h1, h2, h3, h4):not(nav *), caption'), (of) => ({ text: seen(of), next: following(of) })),
    tables: Array.from(document.querySelectorAll('table'), (table) => ({
      heads: texts(table.querySelectorAll('thead :is(th, td)')),
      cells: texts(table.querySelectorAll('tbody :is(th, td)')),
    })),
    header: document.querySelector('.doc-header')?.textContent ?? '',
    restricted: document.querySelector('.doc-banner') !== null,
  };
}

/** What is wrong with a printed document, a line each. `margin` in millimetres: at the sides, on top, at the foot. */
export function faultsOnPaper({ pages, title }, document, { side, top, foot }) {
  const faults = [];
  const holds = (is, what) => is || faults.push(what);
  const [sides, head, feet] = [side, top, foot].map((length) => length * POINTS_A_MILLIMETRE);
  holds(title === document.title, `it is called “${title}”`);
  // What stands once in all of it tells on which page it is.
  const once = (text) => text.length > 14 && document.all.indexOf(text) === document.all.lastIndexOf(text);
  const tables = document.tables.map(({ heads, cells }) => ({ heads, cells: cells.filter(once) }));
  const isBody = (height) => (word) => word.top > head - ONE_LINE && word.bottom < height - feet + ONE_LINE;
  const begins = pages.map(({ height, words }) => linesOf(words.filter(isBody(height)))[0]);
  pages.forEach(({ width, height, words }, place) => {
    const where = `page ${place + 1}`;
    const body = words.filter(isBody(height));
    const lines = linesOf(body);
    const frame = linesOf(words.filter((word) => !body.includes(word)));
    holds(frame.at(-1)?.endsWith(`Page ${place + 1} of ${pages.length}`), `${where} ends with “${frame.at(-1)}”`);
    if (place > 0 && document.header) holds(frame[0]?.startsWith(document.header), `${where} begins with “${frame[0]}”`);
    if (document.restricted) holds(frame[0]?.endsWith('Not for publication'), `${where} does not say that it is not for publication`);
    holds(lines.length > 0, `${where} is empty`);
    for (const { left, right, text } of body) {
      holds(left >= sides - 1 && right <= width - sides + 1, `${where}: “${text}” stands in the margin`);
    }
    body.forEach((word, at) => {
      const over = body.slice(at + 1).find((other) => overlap(word, other));
      holds(!over, `${where}: “${word.text}” lies over “${over?.text}”`);
    });
    // What says the same as a heading, as a list of appendices does, has something else behind it.
    const [last, next] = [lines.at(-1) ?? '', begins[place + 1] ?? ''].map(close);
    const isApart = ({ text, next: after }) => text.endsWith(last) && next.replace(/^\d+\./, '').startsWith(after);
    holds(!last || !document.apart.some(isApart), `${where} has the heading “${lines.at(-1)}” at its foot`);
    const held = close(body.map((word) => word.text).join(''));
    for (const { heads, cells } of tables) {
      const cell = cells.find((text) => held.includes(text));
      const lost = cell && heads.find((text) => !held.includes(text));
      holds(!lost, `${where}: “${cell}” stands there without the heading of its column, “${lost}”`);
    }
  });
  return faults;
}

function overlap(one, other) {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  // A raised number and the line above it touch.
  return wide > 1 && high > 0.45 * Math.min(one.bottom - one.top, other.bottom - other.top);
}
