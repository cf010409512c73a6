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
    factList(card.facts.filter(({ label }) => !card.comparison.different.some((fact) => fact.label === label))),
    facts('Same', card.comparison.same),
    facts('Different', card.comparison.different),
    parallels(card),
  ],
};

/** What the earlier event was; without one the figures above say all that the summary says. */
function event({ comparison: { event: happened, figures }, summary, title }: ComparisonCard): Node | null {
  if (!happened) return figures.length > 0 ? null : el('p', {}, summary);
  const outcome = happened.outcome ? ` ${happened.outcome}` : '';
  if (happened.title === title)
    return el('p', {}, `${interval(happened.start, happened.end)}.${outcome} `, link('Read on\u00a0↗', happened.url));
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

/** Events of the same sort: their sources stand with the card's. */
function parallels({ comparison: { parallels: others } }: ComparisonCard): Node | null {
  if (others.length === 0) return null;
  const items = others.map(({ title, url, start, end }) =>
    el('li', {}, link(title, url), el('small', {}, interval(start, end))),
  );
  return el('section', {}, el('h3', {}, 'Others like it, not named here'), el('ul', { class: 'plain' }, ...items));
}

function sourceOf({ citation }: Fact): Node | string {
  return citation ? link(`(${citation.name})`, citation.url, { class: 'small' }) : '';
}

/** One picture is enough: where a series is drawn, its ends are the same two moments. */
function timeline({ comparison: { timeline: moments, figures } }: ComparisonCard): Node | null {
  if (figures.some(({ points }) => points.length > 1)) return null;
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last) return null;
  return picture(
    'Time line',
    moments.map((moment) => ({
      date: moment.date,
      text: moment.label,
      height: 0,
      marked: moment === first || moment === last,
      caption: moment === last ? `this article, ${year(moment.date)}` : date(moment.date),
    })),
    { lasting: moments.length > 2, between: years(first.date, last.date) },
  );
}

function year(day: string): string {
  return day.slice(0, 4);
}

/** "8 years"; nothing for less than one. */
function years(from: string, to: string): string {
  const whole = Number(year(to)) - Number(year(from)) - (to.slice(4, 10) < from.slice(4, to.length) ? 1 : 0);
  return whole > 0 ? `${whole} year${whole === 1 ? '' : 's'}` : '';
}
