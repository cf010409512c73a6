import { fold, withoutLineMarks, type Folded } from './fold.js';
import { Gap, type PageText, type View } from './page-text.js';

/** A W3C TextQuoteSelector. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A quote with its place among the others of its article. */
export interface PlacedQuote extends Quote {
  readonly start: number;
}

/** A place in a view whose text is the quote. */
interface Candidate {
  readonly view: View;
  /** Units [start, end) of the view. */
  readonly start: number;
  readonly end: number;
  /** Units of context that agree. */
  readonly agreement: number;
  readonly score: number;
}

/** The best candidates, several only when nothing in the page parts them, and how much context there was to agree. */
interface Choice {
  readonly best: readonly Candidate[];
  /** Units of context that the quote brings. */
  readonly context: number;
}

/**
 * A quote this long (in units without white space) needs no context: in running text it is its own evidence.
 * A shorter one needs as many agreeing units of context as it falls short of it.
 */
const OWN_EVIDENCE = 20;

/** Two places that agree with so much context hold the same passage twice (a summary, another layout): the first serves. */
const SAME_PASSAGE = 20;

/** A copy in a caption or a menu gives way to one in the prose unless its context agrees by more than this. */
const FURNITURE_COST = 6;

/** After a break in the page, context goes on within so many units, if at least MIN_RESUMED of it do. */
const SKIPPED_AT_MOST = 600;
const MIN_RESUMED = 8;
const SKIP_COST = 3;

/** The Range that the target quotes, or null. Among equal quotes the context decides; a near match is no match. */
export function place(page: PageText, quote: Quote): Range | null {
  const choice = choose(page, quote);
  const candidate = decided(choice) ?? samePassage(choice);
  return candidate && toRange(page, candidate);
}

/** The Range of each target or null, in their order. What context leaves open, the order in the article may settle. */
export function placeAll(page: PageText, quotes: readonly PlacedQuote[]): (Range | null)[] {
  const choices = quotes.map((quote) => choose(page, quote));
  const settled = choices.map(decided);
  const open = quotes.map((_, i) => i).filter((i) => !settled[i] && choices[i]!.best.length > 1);
  for (const i of open.sort((a, b) => quotes[a]!.start - quotes[b]!.start)) {
    settled[i] = byOrder(i, quotes, choices, settled) ?? samePassage(choices[i]!);
  }
  return settled.map((candidate) => candidate && toRange(page, candidate));
}

function toRange(page: PageText, { view, start, end }: Candidate): Range {
  return page.range(view.unit[start]!, view.unit[end - 1]! + 1);
}

function decided({ best }: Choice): Candidate | null {
  return best.length === 1 ? best[0]! : null;
}

function samePassage({ best, context }: Choice): Candidate | null {
  const first = best[0];
  return first && first.agreement >= Math.max(context, SAME_PASSAGE) ? first : null;
}

/** The candidate that lies between the settled neighbours of the quote, when one does or as many as have to share them. */
function byOrder(
  index: number,
  quotes: readonly PlacedQuote[],
  choices: readonly Choice[],
  settled: readonly (Candidate | null)[],
): Candidate | null {
  const { start } = quotes[index]!;
  let after = -1;
  let before = Infinity;
  settled.forEach((candidate, i) => {
    if (!candidate) return;
    const unit = candidate.view.unit[candidate.start]!;
    if (quotes[i]!.start < start) after = Math.max(after, unit);
    if (quotes[i]!.start > start) before = Math.min(before, unit);
  });
  const between = choices[index]!.best.filter(({ view, start: unit }) => {
    return view.unit[unit]! > after && view.unit[unit]! < before;
  });
  const sharing = quotes.filter((quote, i) => i === index || (!settled[i] && sameQuote(quote, quotes[index]!)));
  return between.length === sharing.length ? between[0]! : null;
}

function sameQuote(a: Quote, b: Quote): boolean {
  return a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix;
}

/** Looks in what is rendered first, in hidden text second; with the quote as it is first, without line marks second. */
function choose(page: PageText, quote: Quote): Choice {
  const bare = withoutLineMarks(quote.exact);
  const wordings = bare === quote.exact ? [quote.exact] : [quote.exact, bare];
  const views = page.all === page.shown ? [page.shown] : [page.shown, page.all];
  const context = new Context(quote);
  for (const view of views) {
    for (const wording of wordings) {
      const best = bestIn(view, fold(wording), context);
      if (best.length > 0) return { best, context: context.length };
    }
  }
  return { best: [], context: context.length };
}

/** The candidates with the highest score, if their evidence is enough. */
function bestIn(view: View, exact: Folded, context: Context): Candidate[] {
  const places = occurrences(view, exact, context);
  const strict = places.filter((start) => sameSpacing(view, start, exact, isSpace));
  const candidates = (strict.length > 0 ? strict : places).map((start) => {
    const end = start + exact.text.length;
    const agreement = context.agreement(view, start, end);
    return { view, start, end, agreement, score: agreement - (view.furniture[start] ? FURNITURE_COST : 0) };
  });
  const highest = Math.max(...candidates.map(({ score }) => score));
  const needed = Math.min(OWN_EVIDENCE - exact.text.length, context.length);
  return candidates.filter(({ score, agreement }) => score === highest && agreement >= needed);
}

/** Where the view holds the exact text as words, its white space as near as markup leaves it, by place. */
function occurrences(view: View, exact: Folded, context: Context): number[] {
  const starts: number[] = [];
  if (exact.text === '') return starts;
  for (let at = view.text.indexOf(exact.text); at !== -1; at = view.text.indexOf(exact.text, at + 1)) {
    if (sameSpacing(view, at, exact, isSpaceOrMarkup) && context.sameWords(view, at, at + exact.text.length))
      starts.push(at);
  }
  return starts;
}

type SpacingRule = (gap: number, spaced: boolean) => boolean;

/** Where the page has white space the quote has some, and nowhere else. */
const isSpace: SpacingRule = (gap, spaced) =>
  (gap & Gap.line) !== 0 || ((gap & (Gap.space | Gap.block)) !== 0) === spaced;

/** The same, but extraction may add or lose a space where an inline element begins or ends ("use <code>x" as "usex"). */
const isSpaceOrMarkup: SpacingRule = (gap, spaced) =>
  isSpace(gap, spaced) || ((gap & Gap.seam) !== 0 && (gap & Gap.block) === 0);

function sameSpacing(view: View, at: number, exact: Folded, rule: SpacingRule): boolean {
  for (let i = 1; i < exact.text.length; i++) {
    if (!rule(view.gap[at + i]!, exact.spaced[i]!)) return false;
  }
  return true;
}

const WORD = /[\p{L}\p{N}]/u;

/** The prefix and suffix of a quote, ready for comparison. */
class Context {
  /** Each side as it is, and without the extractor's line marks where that makes a difference. */
  private readonly before: readonly string[];
  private readonly after: readonly string[];
  /** Whether the quote begins (ends) within a word of the article. */
  private readonly opensInWord: boolean;
  private readonly closesInWord: boolean;

  constructor({ exact, prefix, suffix }: Quote) {
    this.before = readings(prefix);
    this.after = readings(suffix);
    this.opensInWord = inWord(prefix.slice(-1), exact.slice(0, 1));
    this.closesInWord = inWord(exact.slice(-1), suffix.slice(0, 1));
  }

  get length(): number {
    return shortest(this.before) + shortest(this.after);
  }

  /** Whether the place cuts words as the quote does. */
  sameWords(view: View, start: number, end: number): boolean {
    return cutsWord(view, start) === this.opensInWord && cutsWord(view, end) === this.closesInWord;
  }

  /** Units of context that agree next to the place, on both sides together. */
  agreement(view: View, start: number, end: number): number {
    const before = this.before.map((context) => agreeingBefore(view, start, context));
    const after = this.after.map((context) => agreeingAfter(view, end, context));
    return Math.max(...before) + Math.max(...after);
  }
}

function readings(context: string): string[] {
  return [...new Set([fold(context).text, fold(withoutLineMarks(context)).text])];
}

function shortest(readings: readonly string[]): number {
  return Math.min(...readings.map(({ length }) => length));
}

function inWord(left: string, right: string): boolean {
  return WORD.test(left) && WORD.test(right);
}

/** Whether a word of the view runs across the boundary before the unit. */
function cutsWord(view: View, at: number): boolean {
  if (at === 0 || at >= view.text.length || view.gap[at] !== 0) return false;
  return inWord(view.text[at - 1]!, view.text[at]!);
}

function agreeingBefore(view: View, at: number, context: string): number {
  let done = 0;
  while (done < context.length && at > done && context[context.length - 1 - done] === view.text[at - 1 - done]) done++;
  const rest = context.slice(0, context.length - done);
  const edge = at - done;
  if (rest.length < MIN_RESUMED || !isBreak(view, edge)) return done;
  const found = view.text.slice(Math.max(0, edge - SKIPPED_AT_MOST), edge).includes(rest.slice(-MIN_RESUMED));
  if (!found) return done;
  const from = view.text.lastIndexOf(rest.slice(-MIN_RESUMED), edge - MIN_RESUMED) + MIN_RESUMED;
  return done + Math.max(0, agreeingBefore(view, from, rest) - SKIP_COST);
}

function agreeingAfter(view: View, at: number, context: string): number {
  let done = 0;
  while (done < context.length && context[done] === view.text[at + done]) done++;
  const rest = context.slice(done);
  const edge = at + done;
  if (rest.length < MIN_RESUMED || !isBreak(view, edge)) return done;
  const skipped = view.text.slice(edge, edge + SKIPPED_AT_MOST).indexOf(rest.slice(0, MIN_RESUMED));
  if (skipped === -1) return done;
  return done + Math.max(0, agreeingAfter(view, edge + skipped, rest) - SKIP_COST);
}

/** Whether an element begins or ends before the unit, where the extractor may have left something out. */
function isBreak(view: View, at: number): boolean {
  return at >= view.text.length || (view.gap[at]! & ~Gap.space) !== 0;
}
