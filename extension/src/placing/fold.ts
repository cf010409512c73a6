/**
 * Text folded to what survives extraction, with the way back.
 *
 * White space is taken out and remembered as a gap, since extraction changes it freely; format and control
 * characters (soft hyphen, zero-width space) vanish, since the extractor drops what is not printable; letters
 * are composed (NFC), as its output is. Case, accents, quotation marks and dashes stay: a near match is no match.
 */
export interface Folded {
  /** UTF-16 units without white space. */
  readonly text: string;
  /** For each unit of `text`, where its source begins and ends in the string that was folded. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** For each unit of `text`, whether white space stood right before it. */
  readonly spaced: readonly boolean[];
  /** White space stood after the last unit, or there was nothing else. */
  readonly spacedEnd: boolean;
}

/** White space as Python and the extractor know it: JavaScript counts the byte order mark in, and some control characters out. */
const SPACE = /(?!\uFEFF)[\s\x1c-\x1f\x85]/u;
const UNPRINTABLE = /\p{C}/u;
const COMBINING = /\p{M}/u;
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu;
const CHARACTER = /./gsu;

/** Line marks that trafilatura writes into its plain text and no page shows: "- " at a line's start, "|" round cells. */
const LINE_MARKS = /^[ \t]*- |(?:^|(?<=\s))\|(?=\s|$)/gmu;

export function fold(source: string): Folded {
  const text: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const spaced: boolean[] = [];
  let space = false;
  for (const match of source.matchAll(COMBINING.test(source) ? CLUSTER : CHARACTER)) {
    const piece = match[0];
    if (SPACE.test(piece)) {
      space = true;
      continue;
    }
    if (UNPRINTABLE.test(piece)) continue;
    for (const unit of composed(piece)) {
      text.push(unit);
      from.push(match.index);
      to.push(match.index + piece.length);
      spaced.push(space);
      space = false;
    }
  }
  return { text: text.join(''), from, to, spaced, spacedEnd: space };
}

/** The UTF-16 units of the piece, composed. A pair of surrogates maps to one source as a whole. */
function composed(piece: string): string[] {
  return piece.normalize('NFC').split('');
}

export function withoutLineMarks(source: string): string {
  return source.replace(LINE_MARKS, ' ');
}
