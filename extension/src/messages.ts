/**
 * Every message between the parts of the extension, with its reply.
 *
 *     toolbar -> background -> page          press
 *     page    -> background -> server        analyse, check
 *     page    -> background                  count, options
 *
 * Only the background talks to the server: a content script shares the page's network rules, under which a public
 * page may not reach a server on this machine (Local Network Access).
 */
import type { Answer } from './answer.js';

/** The article as the reader sees it: its address and its rendered text as HTML, without scripts and form values. */
export interface PageSnapshot {
  readonly url: string;
  readonly html: string;
}

/** Why something did not work, in a sentence for the reader, and what may help. */
export interface Failure {
  readonly sentence: string;
  readonly remedy: 'retry' | 'options' | 'none';
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Background to page: the toolbar button was pressed. The first press starts, later ones open and close the list. */
export interface Press {
  readonly type: 'press';
}

/** Page to background: ask the server about this page. */
export interface Analyse {
  readonly type: 'analyse';
  readonly page: PageSnapshot;
}

/** Options to background: is there a Sidelight server at the saved address? The reply's value says which. */
export interface Check {
  readonly type: 'check';
}

/** Page to background: show this many cards on the toolbar button; null takes the number away. */
export interface Count {
  readonly type: 'count';
  readonly count: number | null;
}

/** Page to background: open the options. */
export interface OpenOptions {
  readonly type: 'options';
}

export type Message = Press | Analyse | Check | Count | OpenOptions;

export interface Replies {
  press: undefined;
  analyse: Outcome<Answer>;
  check: Outcome<string>;
  count: undefined;
  options: undefined;
}

/** Sends a message to the background and waits for its reply. */
export async function ask<M extends Exclude<Message, Press>>(message: M): Promise<Replies[M['type']]> {
  return (await chrome.runtime.sendMessage(message)) as Replies[M['type']];
}
