import { JSDOM } from "jsdom";

/** A document with this body. jsdom has no layout: what is hidden says so in its inline style. */
export function page(body: string, url = "https://news.example/a"): Document {
  return new JSDOM(
    `<!DOCTYPE html><html><head><title>T</title></head><body>${body}</body></html>`,
    { url },
  ).window.document;
}

/** A document that the code under test takes for its own. */
export function globalPage(body = ""): Document {
  const document = page(body);
  const window = document.defaultView!;
  Object.assign(globalThis, {
    document,
    getComputedStyle: window.getComputedStyle.bind(window),
  });
  return document;
}
