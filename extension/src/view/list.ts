import type { AnyCard, Answer, Silence } from '../answer.js';
import { KINDS, kindOf, type Kind } from '../kinds/index.js';
import { closeButton } from './card.js';
import { button, el } from './dom.js';
import { smallPrint } from './parts.js';
import { count, date, knowledge, reason } from './words.js';

export interface ListActions {
  close(): void;
  off(): void;
  open(card: AnyCard): void;
}

/** Everything the answer holds in one place: every card, and what got none with the reason. */
export function drawList(
  answer: Answer,
  cards: readonly AnyCard[],
  actions: ListActions,
  onDark: boolean,
): HTMLElement {
  const { published } = answer.article;
  return el(
    'section',
    { class: 'list', role: 'dialog', tabindex: '-1', 'aria-labelledby': 'list-title' },
    el('h2', { id: 'list-title' }, `${count(cards.length, 'card')} on this page`),
    smallPrint(published ? `Article of ${date(published)}` : 'Date of the article unknown'),
    legend(onDark),
    ...kindsOf(cards).map((kind) =>
      section(
        kind.plural,
        cards.filter(isOf(kind)).map((card) => entry(card, actions)),
      ),
    ),
    silences(answer.silences),
    problems(answer),
    el(
      'footer',
      {},
      smallPrint(`Knowledge: ${knowledge(answer) || 'none'}`),
      smallPrint('Next card Alt+Shift+N · previous Alt+Shift+P · close Esc'),
      el('div', { class: 'actions' }, button('Switch off', actions.off)),
    ),
    closeButton(actions.close),
  );
}

function isOf(kind: Kind): (card: AnyCard) => boolean {
  return (card) => card.kind === kind.name;
}

/** The kinds of these cards in the order of the registry, unknown ones last. */
function kindsOf(cards: readonly AnyCard[]): Kind[] {
  const used = new Map(cards.map((card) => [card.kind as string, kindOf(card)]));
  const order = [...KINDS.map(({ name }) => name), ...used.keys()];
  return [...new Set(order)].map((name) => used.get(name)).filter((kind) => kind !== undefined);
}

export function legend(onDark: boolean): HTMLElement {
  return el('p', { class: 'legend small' }, ...KINDS.map((kind) => sample(kind, onDark)));
}

function sample({ label, hue }: Kind, onDark: boolean): HTMLElement {
  const drawn = el('span', { class: 'sample' }, label);
  drawn.style.setProperty('text-decoration-style', hue.line);
  drawn.style.setProperty('text-decoration-color', onDark ? hue.onDark : hue.onLight);
  return drawn;
}

function section(title: string, items: readonly Node[]): HTMLElement | null {
  if (items.length === 0) return null;
  return el(
    'section',
    {},
    el('h3', {}, title),
    el('ul', { class: 'plain' }, ...items.map((item) => el('li', {}, item))),
  );
}

function entry(card: AnyCard, { open }: ListActions): HTMLElement {
  const eyebrow = kindOf(card).eyebrow(card);
  const drawn = button(card.title, () => open(card), { class: 'entry' });
  if (eyebrow) drawn.append(el('small', {}, eyebrow));
  return drawn;
}

/** "Nothing is known about them here: A, B", a line for each reason. */
function silences(all: readonly Silence[]): HTMLElement | null {
  const words = new Map<string, string[]>();
  for (const { reason: code, targets } of all) {
    words.set(code, [...(words.get(code) ?? []), ...targets.slice(0, 1).map(({ exact }) => exact)]);
  }
  const lines = [...words].map(([code, quoted]) => {
    const list = quoted.map((text) => `“${shortened(text)}”`).join(', ');
    return el('p', {}, reason(code) + (list ? `: ${list}` : '') + '.');
  });
  return section('No card for …', lines);
}

function problems({ problems: all }: Answer): HTMLElement | null {
  const lines = all.map(({ title, detail }) => el('p', {}, [title, detail].filter(Boolean).join(': ')));
  return section('What went wrong', lines);
}

/** A long quote by its first words. */
function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60).replace(/\s+\S*$/u, '')} …`;
}
