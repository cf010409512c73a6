/** The server, as the background sees it. Whatever goes wrong becomes a sentence. */
import type { Answer, CardsRequest } from './answer.js';
import type { Failure, Outcome, PageSnapshot } from './messages.js';
import type { Settings } from './settings.js';

/** Chrome ends a worker whose fetch has had no answer for 30 s: say so before it does. */
export const TIMEOUT_S = 25;

/** The server's own bound on html, in bytes of UTF-8. */
const MAX_HTML_BYTES = 5_000_000;

type Store = NonNullable<CardsRequest['store']>;

export async function askForCards(settings: Settings, page: PageSnapshot, store: Store): Promise<Outcome<Answer>> {
  const size = new Blob([page.html]).size;
  if (size > MAX_HTML_BYTES) {
    return failed(`This page is too large to send: ${megabytes(size)} MB, and the limit is 5 MB.`, 'none');
  }
  const body = JSON.stringify({ url: page.url, html: page.html, store });
  const reply = await request(settings, '/v1/cards', { method: 'POST', body });
  return reply.ok && !isAnswer(reply.value) ? failed(notSidelight(settings), 'options') : (reply as Outcome<Answer>);
}

/** Whether a Sidelight server answers, in a sentence. */
export async function checkConnection(settings: Settings): Promise<Outcome<string>> {
  const reply = await request(settings, '/v1/capabilities', { method: 'GET' });
  if (!reply.ok) return reply;
  if (!isObject(reply.value) || !('kinds' in reply.value)) return failed(notSidelight(settings), 'options');
  return { ok: true, value: `Sidelight answers at ${hostOf(settings)}.` };
}

async function request(settings: Settings, path: string, init: RequestInit): Promise<Outcome<unknown>> {
  const headers = new Headers({ Accept: 'application/json' });
  if (init.body) headers.set('Content-Type', 'application/json');
  if (settings.token) headers.set('Authorization', `Bearer ${settings.token}`);
  try {
    const response = await fetch(settings.server + path, {
      ...init,
      headers,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_S * 1000),
    });
    return response.ok ? { ok: true, value: await response.json() } : await refused(settings, response);
  } catch (error) {
    return noAnswer(settings, error);
  }
}

function noAnswer(settings: Settings, error: unknown): Outcome<never> {
  const host = hostOf(settings);
  if (error instanceof SyntaxError) return failed(notSidelight(settings), 'options');
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return failed(`No answer from ${host} within ${TIMEOUT_S} s. Is the server running?`, 'retry');
  }
  return failed(`No answer from ${host}. Is the server running?`, 'retry');
}

async function refused(settings: Settings, response: Response): Promise<Outcome<never>> {
  const host = hostOf(settings);
  if (response.status === 401)
    return failed(`The server at ${host} asks for a token. Enter it in the options.`, 'options');
  const said = await sentenceOf(response);
  if (response.status === 403)
    return failed(said ?? `The server at ${host} does not allow this token to ask.`, 'options');
  if (response.status === 429) return failed(busy(host, response.headers.get('Retry-After')), 'retry');
  if (said) return failed(said, response.status >= 500 ? 'retry' : 'none');
  return response.status === 404
    ? failed(notSidelight(settings), 'options')
    : failed(`The server at ${host} could not answer (error ${response.status}).`, 'retry');
}

/** What an RFC 9457 problem says, as sentences; null when the reply is none. */
async function sentenceOf(response: Response): Promise<string | null> {
  const problem: unknown = await response.json().catch(() => null);
  if (!isObject(problem) || typeof problem['code'] !== 'string') return null;
  const said = [problem['title'], problem['detail']].filter((part) => typeof part === 'string' && part !== '');
  return [...new Set(said as string[])].map((part) => part.replace(/[.\s]*$/u, '.')).join(' ') || null;
}

function busy(host: string, retryAfter: string | null): string {
  const when = retryAfter && /^\d+$/u.test(retryAfter) ? `in ${retryAfter} s` : 'in a moment';
  return `The server at ${host} is busy. Try again ${when}.`;
}

function notSidelight(settings: Settings): string {
  return `What answers at ${hostOf(settings)} is not a Sidelight server. Is the address right?`;
}

export function failed(sentence: string, remedy: Failure['remedy']): Outcome<never> {
  return { ok: false, failure: { sentence, remedy } };
}

function hostOf({ server }: Settings): string {
  return new URL(server).host;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isAnswer(value: unknown): value is Answer {
  return isObject(value) && Array.isArray(value['cards']) && Array.isArray(value['silences']);
}
