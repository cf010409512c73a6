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
  marks: ({ state }) => state !== 'unreviewed',
  eyebrow: ({ state }) => EYEBROWS[state],
  body: (card) => [
    statement(card),
    ...card.claim.reviews.map((review) => published(review, card.on)),
    card.claim.figure ? figure(card.claim.figure, card.title) : null,
    card.state === 'unreviewed' ? searched(card) : null,
  ],
};

/** Not said twice: a claim of the article's own that the title already gives. */
function statement({ claim, title }: ClaimCard): Node | null {
  if (!claim.speaker && !claim.hedged && claim.text === title) return null;
  const speaker = claim.speaker ? ` said by ${claim.speaker.text}` : '';
  return titled('Claim', `“${claim.text}”`, speaker, claim.hedged ? ', with reserve' : '');
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
    el('blockquote', {}, claim, claimant ? el('span', { class: 'small' }, ` (${claimant})`) : null),
    el('p', { class: 'rating' }, ...verdict),
    smallPrint(day && date(day), day && on && distance(day, on), link('Read it ↗', url)),
  );
}

function searched({ claim }: ClaimCard): Node {
  const newest = claim.searched
    .map((source) => source.newest)
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  const where = count(claim.searched.length, 'source');
  return el('p', {}, `No published check found in ${where}${newest ? `, newest of ${date(newest)}` : ''}.`);
}
