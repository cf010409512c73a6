/** The kinds of cards there are: a new one is a module and a line here. */
import type { Card } from '../answer.js';
import { el } from '../view/dom.js';
import { factList } from '../view/parts.js';
import { CLAIM } from './claim.js';
import { COMPARISON } from './comparison.js';
import type { Kind } from './kind.js';
import { PERSON } from './person.js';

export type { Kind } from './kind.js';

export const KINDS: readonly Kind[] = [PERSON, CLAIM, COMPARISON] as unknown as readonly Kind[];

/** The kind of the card, or one that draws what all cards have. */
export function kindOf({ kind }: { readonly kind: string }): Kind {
  return KINDS.find(({ name }) => name === kind) ?? unknownKind(kind);
}

function unknownKind(name: string): Kind {
  const label = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
  return {
    name,
    label,
    plural: label,
    hue: { line: 'double', thickness: 1, offset: 3, onLight: '#4a5568', onDark: '#b6c2d0' },
    marks: () => true,
    eyebrow: () => label,
    body: (card: Card) => [el('p', {}, card.summary), factList(card.facts)],
  };
}
