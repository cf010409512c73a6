import { fold } from './fold.js';

/** What lies between a unit of folded text and the one before it; a sum of flags. */
export const Gap = {
  space: 1,
  /** An inline element begins or ends here: the extractor may have added a space. */
  seam: 2,
  /** A line break within a block: the extractor may have written a space, a line end or nothing. */
  line: 4,
  /** A block begins or ends here. */
  block: 8,
} as const;

/** How much of the article a piece of text may be. */
const enum Standing {
  prose,
  /** Navigation, captions, buttons: seldom what is quoted. */
  furniture,
  /** Not rendered at the moment. */
  unseen,
}

/** A reading of the page's text. All arrays run parallel to the units of `text`. */
export interface View {
  readonly text: string;
  readonly gap: Uint8Array;
  /** The unit's number in the page. */
  readonly unit: Uint32Array;
  readonly furniture: Uint8Array;
}

/** The text of a page, folded, with the way back into its nodes. */
export interface PageText {
  /** What is rendered. */
  readonly shown: View;
  /** The same with text that styles hide for now ("read more", other widths); equal to `shown` where there is none. */
  readonly all: View;
  range(start: number, end: number): Range;
}

const OMITTED = words(
  'script style noscript template textarea input select option datalist head title iframe object embed audio video canvas svg',
);
const BLOCKS = words(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary
  table tbody td tfoot th thead tr ul`,
);
const FURNITURE = words('nav aside footer figure figcaption button menu dialog label');
const FURNITURE_ROLE = /^(?:navigation|complementary|contentinfo|search|dialog)$/u;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}

/** Reads the text under the root once, in document order. */
export function readPage(root: Node): PageText {
  const builder = new Builder();
  builder.read(root, Standing.prose);
  return builder.finish();
}

/** Gathers folded units while walking the tree. */
class Builder {
  private readonly text: string[] = [];
  private readonly gap: number[] = [];
  private readonly standing: number[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly nodes: Text[] = [];
  /** Number of the first unit of each node. */
  private readonly starts: number[] = [];
  private length = 0;
  private pending = Gap.block as number;
  private readonly rendered = new Map<Element, boolean>();

  read(node: Node, standing: Standing): void {
    if (node.nodeType === node.TEXT_NODE) this.readText(node as Text, standing);
    else if (node.nodeType === node.ELEMENT_NODE) this.readElement(node as Element, standing);
    else this.readChildren(node, standing);
  }

  private readElement(element: Element, standing: Standing): void {
    const name = element.localName;
    if (OMITTED.has(name) || element.hasAttribute('hidden')) {
      this.pending |= Gap.seam;
      return;
    }
    const edge = BLOCKS.has(name) ? Gap.block : name === 'br' ? Gap.line : name === 'wbr' ? 0 : Gap.seam;
    this.pending |= edge;
    this.readChildren(element, isFurniture(element) ? Standing.furniture : standing);
    this.pending |= edge;
  }

  private readChildren(node: Node, standing: Standing): void {
    for (let child = node.firstChild; child; child = child.nextSibling) this.read(child, standing);
  }

  private readText(node: Text, standing: Standing): void {
    const folded = fold(node.data);
    const count = folded.text.length;
    if (count > 0) this.addUnits(node, folded, this.isRendered(node) ? standing : Standing.unseen);
    if (folded.spacedEnd) this.pending |= Gap.space;
  }

  private addUnits(node: Text, folded: ReturnType<typeof fold>, standing: Standing): void {
    this.nodes.push(node);
    this.starts.push(this.length);
    this.text.push(folded.text);
    for (let i = 0; i < folded.text.length; i++) {
      this.gap.push((folded.spaced[i] ? Gap.space : 0) | this.pending);
      this.standing.push(standing);
      this.from.push(folded.from[i]!);
      this.to.push(folded.to[i]!);
      this.pending = 0;
    }
    this.length += folded.text.length;
  }

  private isRendered(node: Text): boolean {
    const parent = node.parentElement;
    if (!parent) return true;
    const known = this.rendered.get(parent);
    if (known !== undefined) return known;
    const rendered = isRendered(parent);
    this.rendered.set(parent, rendered);
    return rendered;
  }

  finish(): PageText {
    const all = this.view(() => true);
    const hidden = this.standing.includes(Standing.unseen);
    const shown = hidden ? this.view((standing) => standing !== Standing.unseen) : all;
    return { shown, all, range: (start, end) => this.range(start, end) };
  }

  private view(keeps: (standing: number) => boolean): View {
    const units: number[] = [];
    const gaps: number[] = [];
    let gap = 0;
    for (let i = 0; i < this.length; i++) {
      gap |= this.gap[i]!;
      if (!keeps(this.standing[i]!)) continue;
      units.push(i);
      gaps.push(gap);
      gap = 0;
    }
    const text = this.text.join('');
    return {
      text: units.length === this.length ? text : units.map((unit) => text[unit]).join(''),
      gap: Uint8Array.from(gaps),
      unit: Uint32Array.from(units),
      furniture: Uint8Array.from(units, (unit) => Number(this.standing[unit] === Standing.furniture)),
    };
  }

  /** The DOM range of the page's units [start, end). */
  private range(start: number, end: number): Range {
    const first = this.nodeOf(start);
    const last = this.nodeOf(end - 1);
    const range = first.ownerDocument.createRange();
    range.setStart(first, this.from[start]!);
    range.setEnd(last, this.to[end - 1]!);
    return range;
  }

  private nodeOf(unit: number): Text {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= unit) low = middle;
      else high = middle;
    }
    return this.nodes[low]!;
  }
}

function isFurniture(element: Element): boolean {
  return FURNITURE.has(element.localName) || FURNITURE_ROLE.test(element.getAttribute('role') ?? '');
}

/** Whether styles let the element be seen; a DOM without layout says what its inline style says. */
function isRendered(element: Element): boolean {
  if (typeof element.checkVisibility === 'function') return element.checkVisibility({ visibilityProperty: true });
  return element.closest('[style*="display: none"], [style*="display:none"]') === null;
}
