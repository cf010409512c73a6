/** Underlines through the CSS Custom Highlight API: they change no node of the page and nothing moves. */
import type { AnyCard } from './answer.js';
import { kindOf, type Kind } from './kinds/index.js';
import { isOnDark } from './page/colour.js';
import { elementOf } from './page/range.js';

/** A place in the page that belongs to a card. */
export interface Mark {
  readonly card: AnyCard;
  readonly range: Range;
}

/** Names of highlights are one space for a document and all its extensions. */
const PREFIX = 'sidelight-';
const ACTIVE = `${PREFIX}active`;

/** Faint on light and dark pages alike. */
const TINT = `::highlight(${ACTIVE}) { background-color: rgb(128 140 160 / 18%); }`;

export class Marks {
  private readonly highlights = new Map<string, Highlight>();
  private readonly sheet = new CSSStyleSheet();
  private marks: readonly Mark[] = [];

  constructor() {
    this.highlights.set(ACTIVE, new Highlight());
    this.sheet.replaceSync(TINT);
    adopt(this.sheet);
  }

  /** Replaces all marks. */
  show(marks: readonly Mark[]): void {
    this.marks = marks;
    for (const [name, highlight] of this.highlights) if (name !== ACTIVE) highlight.clear();
    for (const { card, range } of marks) this.highlight(card, range).add(range);
    this.register();
  }

  /** Behind the words of these marks lies a faint tint; none takes it away. */
  activate(marks: readonly Mark[]): void {
    const active = this.highlights.get(ACTIVE)!;
    active.clear();
    for (const { range } of marks) active.add(range);
  }

  /** Marks whose words are at the point of the viewport, shortest first. */
  at(x: number, y: number): Mark[] {
    const caret = document.caretPositionFromPoint(x, y);
    if (!caret) return [];
    return this.marks
      .filter(({ range }) => range.isPointInRange(caret.offsetNode, caret.offset))
      .filter(({ range }) => [...range.getClientRects()].some((box) => contains(box, x, y)))
      .sort((a, b) => a.range.toString().length - b.range.toString().length);
  }

  /** Puts back what a page that clears the registry has taken. */
  register(): void {
    for (const [name, highlight] of this.highlights) {
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
    if (!document.adoptedStyleSheets.includes(this.sheet)) adopt(this.sheet);
  }

  off(): void {
    this.marks = [];
    for (const [name, highlight] of this.highlights) {
      highlight.clear();
      CSS.highlights.delete(name);
    }
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }

  /** The highlight for the card's kind on the page's background at the range. */
  private highlight(card: AnyCard, range: Range): Highlight {
    const kind = kindOf(card);
    const dark = isOnDark(elementOf(range));
    const name = `${PREFIX}${kind.name}-on-${dark ? 'dark' : 'light'}`;
    const known = this.highlights.get(name);
    if (known) return known;
    const created = new Highlight();
    this.highlights.set(name, created);
    this.sheet.insertRule(underline(name, kind, dark));
    return created;
  }
}

/** Underlines of different kinds lie at different depths, so that words with two of them show both. */
function underline(name: string, { hue }: Kind, dark: boolean): string {
  return `::highlight(${name}) {
    text-decoration: underline ${hue.line} ${dark ? hue.onDark : hue.onLight} ${hue.thickness}px;
    text-underline-offset: ${hue.offset}px;
  }`;
}

function contains({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}

function adopt(sheet: CSSStyleSheet): void {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
