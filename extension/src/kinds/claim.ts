import type { ClaimCard, Review } from '../answer.js';
import { el, link } from '../view/dom.js';
import { figure, smallPrint, titled } from '../view/parts.js';
import { count, date, distance } from '../view/words.js';
import type { Kind } from './kind.js';

const EYEBROWS: Readonly<Record<ClaimCard['state'], string>> = {
  reviewed: 'Published fact-check',
  figure: 'Official figures',
  unreviewed: 'No published check found',
};

export const CLAIM: Kind<ClaimCard> = {
  name: 'claim',
  label: 'Claim',
  plural: 'Claims',
  hue: { line: 'dotted', thickness: 2, offset: 4, onLight: '#9a4a00', onDark: '#f0b072' },
  looksBack: true,
  marks: ({ state }) => state !== 'unreviewed',
  eyebrow: ({ state }) => EYEBROWS[state],
  body: (card) => [
    statement(card),
    card.state === 'unreviewed' ? searched(card) : null,
    ...card.claim.reviews.map((review) => published(review, card.on)),
    card.claim.figure ? figure(card.claim.figure, card.title) : null,
  ],
};

/** Who says it, or denies it; the words themselves only where the title has others. */
function statement({ claim, title }: ClaimCard): Node | null {
  const said = attribution(claim);
  if (claim.text.toLowerCase() === title.toLowerCase()) return said ? el('p', {}, `${said}.`) : null;
  return titled('Claim', `“${claim.text}”`, said ? ` ${said}.` : '');
}

function attribution({ speaker, stance, hedged }: ClaimCard['claim']): string {
  const denied = stance === 'denies';
  const by = speaker ? ` by ${speaker.text}` : ' in the article';
  const who = denied ? `Denied${by}` : speaker ? `Said${by}` : '';
  return [who, hedged ? 'The article hedges it' : ''].filter(Boolean).join('. ');
}

/** The rating is the publisher's: in quotation marks, with their name. */
function published({ claim, claimant, rating, publisher, url, date: day, relation }: Review, on: string | null): Node {
  const verdict = rating
    ? [el('b', {}, `Rating by ${publisher}: `), `“${rating}”`]
    : [el('b', {}, `Checked by ${publisher}`)];
  return el(
    'section',
    {},
    relation === 'related' ? el('h3', {}, 'A check of a related claim') : null,
    el('blockquote', {}, el('b', {}, 'Claim checked: '), claim, claimant ? small(` (${claimant})`) : null),
    el('p', { class: 'rating' }, ...verdict),
    smallPrint(day ? date(day) : 'date unknown', day && on && distance(day, on), link('Read\u00a0it\u00a0↗', url)),
  );
}

function small(text: string): HTMLElement {
  return el('span', { class: 'small' }, text);
}

/** Each source with its newest check: how far its silence can be trusted. */
function searched({ claim }: ClaimCard): Node {
  const where = count(claim.searched.length, 'source');
  const sources = claim.searched.map(({ source, newest }) => `${source}${newest ? `, newest of ${date(newest)}` : ''}`);
  return el('p', {}, `No published check found in ${where}${sources.length > 0 ? `: ${sources.join('; ')}` : ''}.`);
}
