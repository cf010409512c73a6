/** Dates, numbers and reasons in the reader's words. */
import type { Answer, Card, Fact, SilenceReason } from '../answer.js';

/** Cards are written in English; dates and numbers follow the kind of English that the browser is set to. */
const LOCALE = [...(globalThis.navigator?.languages ?? [])].find((language) => /^en\b/u.test(language)) ?? 'en-GB';

const DATE_FORMATS = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
] as const;

/** "2026", "June 2026", "15 June 2026", "second quarter of 2026": a date at the precision it has. */
export function date(partial: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/u.exec(partial);
  if (quarter) return `${['first', 'second', 'third', 'fourth'][Number(quarter[2]) - 1]} quarter of ${quarter[1]}`;
  const parts = partial.split('-').map(Number);
  const [year, month = 1, day = 1] = parts;
  const format = DATE_FORMATS[parts.length - 1];
  if (year === undefined || !format || parts.some(Number.isNaN)) return partial;
  return new Intl.DateTimeFormat(LOCALE, { ...format, timeZone: 'UTC' }).format(utc(year, month, day));
}

/** The date of years before 100, too, which Date.UTC takes for 19xx. */
function utc(year: number, month: number, day: number): Date {
  const result = new Date(0);
  result.setUTCFullYear(year, month - 1, day);
  return result;
}

/** "since 5 July 2024", "2013 to 2017", "until 2016", or nothing. */
export function interval(from: string | null, to: string | null): string {
  if (from && to) return from === to ? date(from) : `${date(from)} to ${date(to)}`;
  if (from) return `since ${date(from)}`;
  return to ? `until ${date(to)}` : '';
}

/** Which day a card speaks of, or only the article, where the card `looksBack`. Never empty. */
export function dayOf({ on, as_of }: Pick<Card, 'on' | 'as_of'>, looksBack = false): string {
  if (!on) return `Date of the article unknown · as of ${date(as_of)}`;
  return looksBack ? `In an article of ${date(on)}` : `On the day of this article, ${date(on)}`;
}

/** Whole years lived on a day, or null when either date is not known to the day. */
export function ageOn(born: string, day: string): number | null {
  if (born.length < 10 || day.length < 10) return null;
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

/** "3 days before this article", "2 years after this article": in whole units, the largest that fills one. */
export function distance(from: string, to: string): string | null {
  if (from.length < 10 || to.length < 10) return null;
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  if (days === 0) return 'the day of this article';
  const [count, unit] = largestUnit(Math.abs(days));
  return `${count} ${unit}${count === 1 ? '' : 's'} ${days > 0 ? 'before' : 'after'} this article`;
}

function largestUnit(days: number): [number, string] {
  if (days >= 730) return [Math.floor(days / 365.25), 'year'];
  if (days >= 61) return [Math.floor(days / 30.44), 'month'];
  return [days, 'day'];
}

const CURRENCY = /^[A-Z]{3}$/u;

/** As a newspaper rounds: three digits, "$263,000", "1.2 million people", "9.1%". */
export function rounded(value: number, unit: string): string {
  if (unit === 'percent') return percent(value, 1);
  return withUnit(value, unit, Math.abs(value) >= 1e6 ? COMPACT : shortForm(value));
}

/** With every digit that is known. */
export function exact(value: number, unit: string): string {
  return unit === 'percent' ? percent(value, 10) : withUnit(value, unit, { maximumFractionDigits: 2 });
}

const COMPACT = { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 } as const;

function shortForm(value: number): Intl.NumberFormatOptions {
  return Math.abs(value) >= 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 2 };
}

function withUnit(value: number, unit: string, format: Intl.NumberFormatOptions): string {
  if (CURRENCY.test(unit)) {
    const whole = Number.isInteger(value) || Math.abs(value) >= 1000 ? { minimumFractionDigits: 0 } : {};
    return new Intl.NumberFormat(LOCALE, {
      style: 'currency',
      currency: unit,
      currencyDisplay: 'narrowSymbol',
      ...whole,
      ...format,
    }).format(value);
  }
  const number = new Intl.NumberFormat(LOCALE, format).format(value);
  return unit === '' || unit === 'index' ? number : `${number} ${unit.replaceAll('_', ' ')}`;
}

function percent(value: number, digits: number): string {
  return `${new Intl.NumberFormat(LOCALE, { maximumFractionDigits: digits }).format(value)}%`;
}

/** A fact's value with its unit and the time it held. */
export function factValue({ value, unit, from, to }: Fact): string {
  const amount =
    unit !== null && /^-?\d+(?:\.\d+)?$/u.test(value)
      ? rounded(Number(value), unit)
      : [value, unit].filter(Boolean).join(' ');
  const when = interval(from, to);
  return when && !amount.includes(when) ? `${amount}, ${when}` : amount;
}

export const REASONS: Readonly<Record<SilenceReason, string>> = {
  no_record: 'Nothing is known about them here',
  not_a_person: 'Not a person',
  unsupported_language: 'The article is in a language that Sidelight does not read yet',
  no_article_date: 'The date of the article is unknown',
  no_series: 'No official series covers it',
  record_unstated: 'The article does not say what the record is of',
  event_unstated: 'The article does not say which event it means',
  over_limit: 'More than fits in one answer',
  excluded_by_page: 'The page asks not to be annotated',
  low_confidence: 'Not sure enough to say',
};

/** The reason in plain words, also for one that is newer than this extension. */
export function reason(code: string): string {
  return (REASONS as Readonly<Record<string, string>>)[code] ?? code.replaceAll('_', ' ');
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat(LOCALE).format(number)} ${number === 1 ? one : many}`;
}

/** Up to which day the answer knows, and from which packs. */
export function knowledge({ packs }: Answer): string {
  return packs.map(({ id, as_of }) => `${id}, ${date(as_of)}`).join(' · ');
}
