import type { ComparisonCard, Fact } from '../answer.js';
import { el, link } from '../view/dom.js';
import { factList, figure, titled } from '../view/parts.js';
import { picture } from '../view/picture.js';
import { date, factValue, interval } from '../view/words.js';
import type { Kind } from './kind.js';

const EYEBROWS: Readonly<Record<ComparisonCard['comparison']['type'], string>> = {
  analogy: 'Then and now',
  record: 'Record',
  then_now: 'Then and now',
  precedent: 'It happened before',
};

export const COMPARISON: Kind<ComparisonCard> = {
  name: 'comparison',
  label: 'Comparison',
  plural: 'Comparisons',
  hue: { line: 'dashed', thickness: 1.5, offset: 6, onLight: '#6b3fa0', onDark: '#cba6ff' },
  marks: () => true,
  eyebrow: ({ comparison }) => EYEBROWS[comparison.type],
  body: (card) => [
    ...card.comparison.figures.map((shown) => figure(shown, card.title)),
    timeline(card),
    event(card),
    factList(card.facts),
    facts('Same', card.comparison.same),
    facts('Different', card.comparison.different),
  ],
};

function event({ comparison: { event: happened }, summary, title }: ComparisonCard): Node {
  if (!happened) return el('p', {}, summary);
  const outcome = happened.outcome ? ` ${happened.outcome}` : '';
  if (happened.title === title)
    return el('p', {}, `${interval(happened.start, happened.end)}.${outcome} `, link('Read on ↗', happened.url));
  return titled(
    'What it was',
    link(happened.title, happened.url),
    `, ${interval(happened.start, happened.end)}.${outcome}`,
  );
}

function facts(title: string, lines: readonly Fact[]): Node | null {
  if (lines.length === 0) return null;
  const items = lines.map((fact) => el('li', {}, `${fact.label}: ${factValue(fact)} `, sourceOf(fact)));
  return el('section', {}, el('h3', {}, title), el('ul', { class: 'plain' }, ...items));
}

function sourceOf({ citation }: Fact): Node | string {
  return citation ? link(`(${citation.name})`, citation.url, { class: 'small' }) : '';
}

/** One picture is enough: where a series is drawn, its ends are the same two moments. */
function timeline({ comparison: { timeline: moments, figures } }: ComparisonCard): Node | null {
  if (figures.some(({ points }) => points.length > 1)) return null;
  const ends = new Set([moments[0], moments.at(-1)]);
  return picture(
    'Time line',
    moments.map((moment) => ({
      date: moment.date,
      text: moment.label,
      height: 0,
      marked: ends.has(moment),
      caption: date(moment.date),
    })),
  );
}
