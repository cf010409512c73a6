/** Pieces that cards of several kinds are made of. */
import type { Citation, Fact, Figure } from '../answer.js';
import { el, link, joined } from './dom.js';
import { picture } from './picture.js';
import { date, exact, factValue, rounded } from './words.js';

/** A line of small print: the parts that are there, parted by dots. */
export function smallPrint(...parts: readonly (Node | string | null)[]): HTMLElement {
  return el('p', { class: 'small' }, ...joined(parts, ' · '));
}

export function factList(facts: readonly Fact[]): HTMLElement | null {
  if (facts.length === 0) return null;
  const rows = facts.flatMap((fact) => [el('dt', {}, fact.label), el('dd', {}, factValue(fact))]);
  return el('dl', { class: 'facts' }, ...rows);
}

/** Where the card's facts were read: name with link, licence, date. Pages of one source share a line. */
export function sources(citations: readonly Citation[]): HTMLElement[] {
  const lines = new Map<string, { readonly first: Citation; readonly urls: Set<string | null> }>();
  for (const citation of citations) {
    const { name, license, retrieved, basis, url } = citation;
    const key = JSON.stringify([name, license, retrieved, basis]);
    const line = lines.get(key) ?? { first: citation, urls: new Set() };
    lines.set(key, { ...line, urls: line.urls.add(url) });
  }
  return [...lines.values()].map(({ first: { name, license, retrieved, basis }, urls: [url = null, ...others] }) => {
    const how = basis === 'editorial' ? `written by hand ${date(retrieved)}` : date(retrieved);
    const more = others.map((other, i) => link(String(i + 2), other));
    return smallPrint(el('span', {}, ...joined([link(name, url), ...more], ', ')), license, how);
  });
}

/** Titled paragraphs: "What it was: …". */
export function titled(title: string, ...content: readonly (Node | string)[]): HTMLElement {
  return el('p', {}, el('b', {}, `${title}: `), ...content);
}

const VERDICTS = {
  holds: 'The series agrees',
  off: 'The series does not agree',
  not_checkable: 'The series cannot tell',
} as const;

/** "The series does not agree: already reached in June 1983." Null where nothing was checked. */
function verdictLine({ verdict, true_since }: Figure): string | null {
  if (!verdict) return null;
  if (!true_since) return `${VERDICTS[verdict]}.`;
  const since = verdict === 'off' ? 'already reached in' : 'last reached in';
  return `${VERDICTS[verdict]}: ${since} ${date(true_since)}.`;
}

/** Numbers then and now, large; the index and the exact values, small; the series as a picture. */
export function figure(shown: Figure, title: string): HTMLElement {
  const verdict = verdictLine(shown);
  return el(
    'section',
    { class: 'figure' },
    title.includes(shown.label) ? null : el('p', { class: 'small' }, shown.label),
    el('p', { class: 'numbers' }, ...joined(numbers(shown), '→')),
    verdict ? el('p', {}, verdict) : null,
    shown.note ? el('p', { class: 'small' }, shown.note) : null,
    shown.adjusted && !shown.note?.includes(shown.adjusted.index)
      ? smallPrint(`Adjusted by ${shown.adjusted.index}`)
      : null,
    sparkline(shown),
    exactValues(shown),
  );
}

interface Amount {
  readonly value: number;
  /** What the number is of: "2016", "in July 2022 money". */
  readonly when: string;
}

/** What the adjusted number is in terms of. */
const TERMS = {
  cpi: (when: string) => `in ${when} money`,
  population: (when: string) => `for the population of ${when}`,
  gdp: (when: string) => `for the GDP of ${when}`,
} as const;

function amounts({ then, adjusted, now }: Figure): Amount[] {
  return [
    then && { value: then.value, when: date(then.date) },
    adjusted && { value: adjusted.value, when: TERMS[adjusted.by](date(adjusted.base)) },
    now && { value: now.value, when: date(now.date) },
  ].filter((amount) => amount !== null);
}

function numbers(shown: Figure): HTMLElement[] {
  return amounts(shown).map(({ value, when }) =>
    el(
      'span',
      { class: 'number', title: exact(value, shown.unit) },
      el('strong', {}, rounded(value, shown.unit)),
      el('small', {}, when),
    ),
  );
}

/** The unrounded values, where rounding took something away. */
function exactValues(shown: Figure): HTMLElement | null {
  const unrounded = amounts(shown).filter(({ value }) => exact(value, shown.unit) !== rounded(value, shown.unit));
  if (unrounded.length === 0) return null;
  const rows = unrounded.map(({ value, when }) => el('li', {}, `${exact(value, shown.unit)} (${when})`));
  return el('details', {}, el('summary', {}, 'Exact values'), el('ul', {}, ...rows));
}

function sparkline({ label, unit, points, then, now }: Figure): HTMLElement | null {
  const marked = new Set([then?.date, now?.date]);
  return picture(
    label,
    points.map(([when, value]) => ({
      date: when,
      text: exact(value, unit),
      height: value,
      marked: marked.has(when),
      caption: date(when),
    })),
  );
}
