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
  readonly width: number;
  readonly maxHeight: number;
}

/** Between the card and the words, and between the card and the edges of the window. */
const GAP = 10;
const EDGE = 8;

/** A card in the margin of the text may be as narrow as this. */
const NARROWEST = 320;

/** Of the window's height. */
const TALLEST = 0.6;

/**
 * `words` are the marked words, `block` the paragraph round them, `card` the size the card would like to have.
 * The card goes into the margin of the text where that is wide enough and within `reach` of the words, else below the
 * words, else above.
 */
export function beside(words: Box, block: Box, card: Size, window: Size, reach: number): Position {
  const tallest = Math.floor(window.height * TALLEST);
  return inMargin(words, block, card, window, tallest, reach) ?? aboveOrBelow(words, card, window, tallest);
}

function inMargin(words: Box, block: Box, card: Size, window: Size, tallest: number, reach: number): Position | null {
  const top = clamp(words.top - GAP, EDGE, window.height - Math.min(card.height, tallest) - EDGE);
  const maxHeight = Math.min(tallest, window.height - top - EDGE);
  const right = Math.max(block.right, words.right) + GAP;
  const rightWidth = Math.min(card.width, window.width - EDGE - right);
  if (rightWidth >= NARROWEST && right - words.right <= reach)
    return { left: right, top, width: rightWidth, maxHeight };
  const leftEnd = Math.min(block.left, words.left) - GAP;
  const leftWidth = Math.min(card.width, leftEnd - EDGE);
  if (leftWidth < NARROWEST || words.left - leftEnd > reach) return null;
  return { left: leftEnd - leftWidth, top, width: leftWidth, maxHeight };
}

function aboveOrBelow(words: Box, card: Size, window: Size, tallest: number): Position {
  const left = clamp(words.left, EDGE, window.width - card.width - EDGE);
  const below = Math.min(tallest, window.height - words.bottom - GAP - EDGE);
  const above = Math.min(tallest, words.top - GAP - EDGE);
  if (below >= Math.min(card.height, tallest) || below >= above) {
    return { left, top: words.bottom + GAP, width: card.width, maxHeight: below };
  }
  return { left, top: words.top - GAP - Math.min(card.height, above), width: card.width, maxHeight: above };
}

/** The lower bound wins where there is no room. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
