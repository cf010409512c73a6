import type { DayRole, PersonCard } from '../answer.js';
import { el, link } from '../view/dom.js';
import { factList, smallPrint, titled } from '../view/parts.js';
import { ageOn, date, interval } from '../view/words.js';
import type { Kind } from './kind.js';

/** More roles than this, and the rest waits behind a click. */
const HELD_AT_ONCE = 3;
const OTHERS_AT_ONCE = 2;

/** How the server labels a title of the text that stands for a role of another day. */
const IN_THE_TEXT = ' in the text';

export const PERSON: Kind<PersonCard> = {
  name: 'person',
  label: 'Person',
  plural: 'People',
  hue: { line: 'solid', thickness: 1, offset: 2, onLight: '#1a5fb4', onDark: '#8ab8ff' },
  marks: () => true,
  eyebrow: () => null,
  body: (card) => (card.state === 'ambiguous' ? candidates(card) : profile(card)),
};

function candidates({ person, summary }: PersonCard): Node[] {
  const items = person.candidates.map(({ label, why, ids }) =>
    el('li', {}, link(label, wikipedia(ids.enwiki)), ` · ${why}`),
  );
  return [el('ul', { class: 'plain' }, ...items), el('p', {}, summary)];
}

function wikipedia(title: string | null): string | null {
  return title && `https://en.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`;
}

function profile(card: PersonCard): (Node | null)[] {
  const { roles, entity, quotes } = card.person;
  return [
    ...(roles.length === 0 ? [el('p', {}, card.summary)] : rolesOf(card)),
    entity?.description ? el('p', {}, entity.description) : null,
    life(card),
    ...card.facts
      .filter(({ label }) => label.endsWith(IN_THE_TEXT))
      .map(({ label, value }) => smallPrint(`${label}: ${value}`)),
    factList(card.facts.filter(({ label }) => label === 'Party' && !roles.some(({ party }) => party))),
    quotes[0] ? said(quotes[0].text, quotes.length) : null,
  ];
}

/** Held on the day first and large; what came before, what came after and what is now, small and each by its own. */
function rolesOf({ person: { roles }, on }: PersonCard): (Node | null)[] {
  const held = roles.filter((role) => role.on_date !== false);
  const other = roles.filter((role) => role.on_date === false);
  const later = other.filter(({ from }) => on !== null && from !== null && from > on);
  const now = later.filter((role) => role.to === null && !lostItsEnd(role));
  return [
    list(
      null,
      held.map((role) => heldRole(role, on)),
    ),
    list(
      held.length === 0 ? 'In office before' : 'Before',
      other.filter((role) => !later.includes(role)).map(otherRole),
    ),
    list('After this article', later.filter((role) => !now.includes(role)).map(otherRole)),
    list(now[0] ? `Now, as of ${date(now[0].known_until)}` : null, now.map(otherRole)),
  ];
}

function list(title: string | null, items: HTMLElement[]): Node | null {
  if (items.length === 0) return null;
  const rest = items.splice(title ? OTHERS_AT_ONCE : HELD_AT_ONCE);
  const more =
    rest.length === 0
      ? null
      : el('details', {}, el('summary', {}, `${rest.length} more`), el('ul', { class: 'plain' }, ...rest));
  return el('section', {}, title ? el('h3', {}, title) : null, el('ul', { class: 'plain' }, ...items), more);
}

function heldRole(role: DayRole, on: string | null): HTMLElement {
  const { party, from, to, on_date } = role;
  const sure = on_date === null ? doubt(role, on) : null;
  const parts = [where(role), party, interval(from, to), sure].filter((part) => part !== null && part !== '');
  return el('li', {}, el('b', {}, role.title), smallPrint(...new Set(parts)));
}

/** Why a role is not surely of the day. */
function doubt({ from, to, known_until }: DayRole, on: string | null): string | null {
  if (from === null && to === null) return 'no dates known';
  if (to === null && (on === null || known_until < on)) return `as of ${date(known_until)}`;
  return on === null ? null : 'perhaps on that day';
}

/** An open role that is known at its start only: it is over, nobody knows since when. */
function lostItsEnd({ from, to, known_until }: DayRole): boolean {
  return to === null && from === known_until;
}

/** One line; the days are there on demand. */
function otherRole(role: DayRole): HTMLElement {
  const years = interval(role.from?.slice(0, 4) ?? null, role.to?.slice(0, 4) ?? null);
  const small = el('small', { title: interval(role.from, role.to) }, [where(role), years].filter(Boolean).join(' · '));
  return el('li', {}, role.title, ' ', small);
}

/** An office named after its place needs no place beside it. */
function where({ title, place, of }: DayRole): string | null {
  return [place, of].find((name) => name && !title.includes(name)) ?? null;
}

function life({ person: { entity }, on }: PersonCard): Node | null {
  if (!entity || !(entity.born || entity.died)) return null;
  const age = on && entity.born && !(entity.died && entity.died < on) ? ageOn(entity.born, on) : null;
  const born = entity.born && `Born ${date(entity.born)}${age === null ? '' : ` (${age} on that day)`}`;
  return smallPrint(born, entity.died && `${born ? 'died' : 'Died'} ${date(entity.died)}`);
}

function said(words: string, times: number): Node {
  return titled('Said here', `“${words}”`, times > 1 ? ` (and ${times - 1} more)` : '');
}
