import type { AnyCard, Card } from '../answer.js';
import { kindOf } from '../kinds/index.js';
import { button, el } from './dom.js';
import { smallPrint, sources } from './parts.js';
import { date, dayOf } from './words.js';

export interface CardActions {
  close(): void;
  /** Takes the card and its marks out of this page. */
  hide(): void;
  /** Other cards whose words these are, too. */
  readonly also: readonly { readonly card: AnyCard; open(): void }[];
}

/** A card, whatever its kind: accent, title, day, body, sources. */
export function drawCard(card: Card, actions: CardActions, onDark: boolean): HTMLElement {
  const kind = kindOf(card);
  const eyebrow = kind.eyebrow(card);
  const title = el('h2', { id: 'card-title' }, card.title);
  const drawn = el(
    'article',
    { class: 'card', role: 'dialog', tabindex: '-1', 'aria-labelledby': 'card-title', 'data-kind': card.kind },
    eyebrow ? el('p', { class: 'eyebrow' }, eyebrow) : null,
    title,
    smallPrint(dayOf(card, kind.looksBack)),
    el('div', { class: 'body' }, ...kind.body(card)),
    footer(card, actions),
    closeButton(actions.close),
  );
  drawn.style.setProperty('--hue', onDark ? kind.hue.onDark : kind.hue.onLight);
  return drawn;
}

export function closeButton(close: () => void): HTMLButtonElement {
  return button('✕', close, { class: 'close', 'aria-label': 'Close' });
}

function footer(card: Card, { hide, also }: CardActions): HTMLElement {
  return el(
    'footer',
    {},
    ...sources(card.citations),
    smallPrint(`Known until ${date(card.as_of)}`, card.origin === 'editor' ? 'corrected by the editors' : null),
    el(
      'div',
      { class: 'actions' },
      ...also.map(({ card: other, open }) => button(`Also here: ${kindOf(other).label.toLowerCase()}`, open)),
      button('Hide here', hide),
    ),
  );
}
