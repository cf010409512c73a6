/** The demo page: an article of our own, sent to the server that serves it, with the extension's own marks and cards. */
import type { Answer } from './answer.js';
import { Guest } from './guest.js';
import { isOnDark, prefersDark } from './page/colour.js';
import { el } from './view/dom.js';
import { Shell } from './view/shell.js';
import { count, date } from './view/words.js';

interface DemoArticle {
  readonly title: string;
  readonly byline: string | null;
  /** YYYY-MM-DD. */
  readonly published: string;
  readonly paragraphs: readonly string[];
  /** What sort of article this is. */
  readonly note?: string;
}

/** In a narrower window an open card would cover the article that it stands for. CSS pixels. */
const ROOM_FOR_A_CARD = 900;

const ARTICLE = document.getElementById('article')!;
const STATUS = document.getElementById('demo-status')!;
const LIST = document.getElementById('demo-list') as HTMLButtonElement;

async function main(): Promise<void> {
  try {
    const article = await getJson<DemoArticle>('/demo/article.json');
    write(article);
    show(await getJson<Answer>('/v1/cards', requestFor(article)));
  } catch (error) {
    STATUS.textContent = `The server did not answer (${error instanceof Error ? error.message : 'unknown'}). Reload the page to try again.`;
  }
}

function requestFor({ title, published, paragraphs }: DemoArticle): RequestInit {
  const body = JSON.stringify({ text: paragraphs.join('\n\n'), title, published, store: 'never' });
  return { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body };
}

async function getJson<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(`error ${response.status}`);
  return (await response.json()) as T;
}

function write({ title, byline, published, paragraphs, note }: DemoArticle): void {
  document.title = `${title} · Sidelight`;
  const day = el('time', { datetime: published }, date(published));
  ARTICLE.replaceChildren(
    el('h1', {}, title),
    el('p', { class: 'byline' }, byline ? `${byline} · ` : '', day),
    ...paragraphs.map((paragraph) => el('p', {}, paragraph)),
    ...(note ? [el('p', { class: 'note' }, note)] : []),
  );
}

function show(answer: Answer): void {
  const shell = new Shell(prefersDark() || isOnDark(document.body));
  const guest = new Guest(answer, shell, ARTICLE, () => {
    shell.remove();
    LIST.hidden = true;
    STATUS.textContent = 'Switched off: the article is as it was. Reload the page to see the cards again.';
  });
  STATUS.textContent = `${count(guest.cards.length, 'card')} beside this article.`;
  LIST.hidden = false;
  LIST.addEventListener('click', () => guest.toggleList());
  if (innerWidth >= ROOM_FOR_A_CARD) guest.showFirst('person');
}

void main();
