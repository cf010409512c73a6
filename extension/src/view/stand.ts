/** Puts a card beside the words that it belongs to. */
import { elementOf } from '../page/range.js';
import type { Point } from '../triggers.js';
import { beside, type Box } from './position.js';

/**
 * A card stands in the margin of the text if the pointer has no longer way to it than this, in CSS pixels: a longer one
 * crosses other marked words. Without a pointer any margin will do.
 */
const NEAR = 200;

/** Words that fill more of the window's height than this leave no room beside them: then their line counts. */
const MOST_WORDS = 0.35;

/** `range` is null for a card without a place in the page, `at` where the pointer was, null for a card opened without one. */
export function standBeside(card: HTMLElement, range: Range | null, at: Point | null): void {
  card.style.maxHeight = card.style.width = '';
  const window = { width: document.documentElement.clientWidth, height: innerHeight };
  const size = { width: card.offsetWidth, height: card.scrollHeight + card.offsetHeight - card.clientHeight };
  const corner = { left: window.width, right: window.width, top: window.height, bottom: window.height };
  const words = range ? wordsBox(range, at, window.height) : corner;
  const block = range ? blockBox(range) : corner;
  const { left, top, width, maxHeight } = beside(words, block, size, window, at ? NEAR : Infinity);
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
  card.style.width = `${width}px`;
  card.style.maxHeight = `${maxHeight}px`;
}

function wordsBox(range: Range, at: Point | null, windowHeight: number): Box {
  const all = range.getBoundingClientRect();
  if (all.height <= windowHeight * MOST_WORDS) return all;
  const lines = [...range.getClientRects()];
  return lines.find(({ top, bottom }) => at && top <= at.y && at.y <= bottom) ?? lines[0] ?? all;
}

/** The box of the paragraph round the words: of their nearest ancestor that is not inline. */
function blockBox(range: Range): Box {
  let element = elementOf(range);
  while (element.parentElement && getComputedStyle(element).display.startsWith('inline'))
    element = element.parentElement;
  return element.getBoundingClientRect();
}
