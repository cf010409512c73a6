import type { Card } from '../answer.js';

/** How the words of a kind are underlined, in a colour that has 3:1 and more against light and dark pages. */
export interface Hue {
  readonly line: 'solid' | 'dotted' | 'dashed' | 'double';
  /** CSS pixels. */
  readonly thickness: number;
  readonly offset: number;
  readonly onLight: string;
  readonly onDark: string;
}

/** How cards of one kind are drawn. What a kind does not say, the base fields of the card do. */
export interface Kind<C extends Card = Card> {
  readonly name: C['kind'];
  /** For the list and the legend: one, and many of them. */
  readonly label: string;
  readonly plural: string;
  readonly hue: Hue;
  /** Whether the card's words are marked in the page without being asked for. */
  marks(card: C): boolean;
  /** The line above the title that says what sort of card it is; null when the title says enough. */
  eyebrow(card: C): string | null;
  /** Whether the card shows what was published after the article's day, too: then that day is the article's alone. */
  readonly looksBack?: boolean;
  /** What stands between the title and the sources. */
  body(card: C): readonly (Node | null)[];
}
