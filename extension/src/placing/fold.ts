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

/** Line marks that trafilatura writes into its plain text and no page shows: "- " at a line's start, "|" round cells. */
const LINE_MARKS = /^[ \t]*- |(?:^|(?<=\s))\|(?=\s|$)/gmu;

export function fold(source: string): Folded {
  const folding = new Folding();
  if (COMBINING.test(source)) {
    for (const match of source.matchAll(CLUSTER)) folding.add(match[0], match.index);
  } else {
    for (let at = 0; at < source.length;) {
      const character = characterAt(source, at);
      folding.add(character, at);
      at += character.length;
    }
  }
  return folding.finish();
}

/** By index and not by an iterator: a page has a million characters, most of them ASCII. */
function characterAt(source: string, at: number): string {
  const code = source.charCodeAt(at);
  return code < 0xd800 || code > 0xdfff ? source.charAt(at) : String.fromCodePoint(source.codePointAt(at)!);
}

class Folding {
  private text = '';
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly spaced: boolean[] = [];
  private space = false;

  /** `piece` is a character with its combining marks, at that place in the source. */
  add(piece: string, at: number): void {
    if (isPlain(piece)) this.keep(piece, at, 1);
    else if (SPACE.test(piece)) this.space = true;
    else if (!UNPRINTABLE.test(piece)) {
      for (const unit of piece.normalize('NFC').split('')) this.keep(unit, at, piece.length);
    }
  }

  private keep(unit: string, at: number, length: number): void {
    this.text += unit;
    this.from.push(at);
    this.to.push(at + length);
    this.spaced.push(this.space);
    this.space = false;
  }

  finish(): Folded {
    return { text: this.text, from: this.from, to: this.to, spaced: this.spaced, spacedEnd: this.space };
  }
}

/** Visible ASCII, which is most of a page, needs no look at tables of Unicode. */
function isPlain(piece: string): boolean {
  return piece.length === 1 && piece > ' ' && piece <= '~';
}

export function withoutLineMarks(source: string): string {
  return source.replace(LINE_MARKS, ' ');
}
