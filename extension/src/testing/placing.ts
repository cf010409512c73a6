/** Placing as a classic script, to be judged by itself: globalThis.anchor and globalThis.anchorReset. */
import { place, readPage, type PageText } from '../placing/index.js';

let pages = new WeakMap<Node, PageText>();

function pageOf(root: Node): PageText {
  const page = pages.get(root) ?? readPage(root);
  pages.set(root, page);
  return page;
}

/** The Range under the root that the selector quotes, or null. The page is read at the first call for a root. */
export function anchor(exact: string, prefix: string, suffix: string, root: Node = document): Range | null {
  return place(pageOf(root), { exact, prefix, suffix });
}

/** Forgets every page, to be called after a document has changed. */
export function anchorReset(): void {
  pages = new WeakMap();
}

Object.assign(globalThis, { anchor, anchorReset });
