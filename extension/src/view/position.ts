/** Where a card goes: beside the words, never over them. All lengths are CSS pixels of the viewport. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Position {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/** Between the card and the words, and between the card and the edges of the window. */
const GAP = 10;
const EDGE = 8;

/** The margin of the text serves while the way to it is short for the pointer: a longer one crosses other words. */
const NEAR = 200;

/** Of the window's height. */
const TALLEST = 0.6;

/**
 * `words` are the marked words, `block` the paragraph round them, `card` the size the card would like to have.
 * The card goes into the margin of the text where that is near and wide enough, else below the words, else above.
 */
export function beside(words: Box, block: Box, card: Size, window: Size): Position {
  const maxHeight = Math.floor(window.height * TALLEST);
  const height = Math.min(card.height, maxHeight);
  return inMargin(words, block, { ...card, height }, window, maxHeight) ?? aboveOrBelow(words, card, window, maxHeight);
}

function inMargin(words: Box, block: Box, card: Size, window: Size, maxHeight: number): Position | null {
  const top = clamp(words.top - GAP, EDGE, window.height - card.height - EDGE);
  const right = Math.max(block.right, words.right) + GAP;
  if (right + card.width <= window.width - EDGE && right - words.right <= NEAR) return { left: right, top, maxHeight };
  const left = Math.min(block.left, words.left) - GAP - card.width;
  return left >= EDGE && words.left - left - card.width <= NEAR ? { left, top, maxHeight } : null;
}

function aboveOrBelow(words: Box, card: Size, window: Size, maxHeight: number): Position {
  const left = clamp(words.left, EDGE, window.width - card.width - EDGE);
  const below = Math.min(maxHeight, window.height - words.bottom - GAP - EDGE);
  const above = Math.min(maxHeight, words.top - GAP - EDGE);
  if (below >= Math.min(card.height, maxHeight) || below >= above) return { left, top: words.bottom + GAP, maxHeight: below };
  return { left, top: words.top - GAP - Math.min(card.height, above), maxHeight: above };
}

/** The lower bound wins where there is no room. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
