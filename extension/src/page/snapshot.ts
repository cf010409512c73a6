/**
 * The page as the reader sees it, as HTML for the server: rendered text and its structure, and what says when and by
 * whom it was written. Scripts, styles, form fields and their values, comments, the addresses that links lead to and
 * text that is not rendered stay here.
 */
import type { PageSnapshot } from '../messages.js';

const OMITTED = new Set(
  'script style noscript template iframe object embed canvas svg audio video input textarea select option button dialog'.split(
    ' ',
  ),
);
const VOID = new Set('area base br col hr img link meta source track wbr'.split(' '));
const KEPT_ATTRIBUTES = new Set(
  'class id lang dir role itemprop itemscope itemtype property name content charset http-equiv datetime pubdate rel type alt'.split(
    ' ',
  ),
);

/** Names of meta elements that say something about the article; a page keeps session secrets in others. */
const KEPT_META =
  /^(?:og:|article:|twitter:(?:title|description)|dc[.:]|dcterms[.:]|citation_|parsely-|sailthru\.|author|byl|date|pubdate|publish|last-?modified|description|title|robots|news_keywords|language|content-language|generator$)/iu;
const KEPT_ITEMPROP = /^(?:date|headline|author|name|inLanguage|description)/iu;
const ADDRESS_LINKS = /\b(?:canonical|amphtml)\b/iu;

export function snapshot(document: Document): PageSnapshot {
  const html: string[] = ['<!DOCTYPE html>'];
  const rendered = !document.body || isRendered(document.body);
  write(document.documentElement, html, rendered);
  return { url: withoutFragment(document.location.href), html: html.join('') };
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/su, '');
}

/** `strict`: leave out what is not rendered; false for a page that shows nothing at all. */
function write(node: Node, html: string[], strict: boolean): void {
  if (node.nodeType === node.TEXT_NODE) html.push(escaped((node as Text).data));
  if (node.nodeType === node.ELEMENT_NODE) writeElement(node as Element, html, strict);
}

function writeElement(element: Element, html: string[], strict: boolean): void {
  const name = element.localName;
  if (isArticleData(element)) {
    html.push(`<script type="application/ld+json">${(element.textContent ?? '').replace(/<\//gu, '<\\/')}</script>`);
    return;
  }
  if (!isKept(element, strict)) return;
  html.push(`<${name}${attributes(element)}>`);
  if (VOID.has(name)) return;
  for (let child = element.firstChild; child; child = child.nextSibling) write(child, html, strict);
  html.push(`</${name}>`);
}

function isArticleData(element: Element): boolean {
  return element.localName === 'script' && element.getAttribute('type')?.toLowerCase() === 'application/ld+json';
}

function isKept(element: Element, strict: boolean): boolean {
  const name = element.localName;
  if (OMITTED.has(name) || !/^[a-z][a-z0-9-]*$/u.test(name)) return false;
  if (name === 'meta') return isArticleMeta(element);
  if (name === 'link') return ADDRESS_LINKS.test(element.getAttribute('rel') ?? '');
  return !strict || element.closest('head') !== null || isRendered(element);
}

function isArticleMeta(meta: Element): boolean {
  const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? '';
  return (
    meta.hasAttribute('charset') || KEPT_META.test(name) || KEPT_ITEMPROP.test(meta.getAttribute('itemprop') ?? '')
  );
}

function attributes(element: Element): string {
  const kept = [...element.attributes].filter(({ name }) => KEPT_ATTRIBUTES.has(name));
  const written = kept.map(({ name, value }) => ` ${name}="${escaped(value)}"`).join('');
  return written + address(element);
}

/** Where a link leads is the reader's business; that it is a link, and the article's own address, is the extractor's. */
function address(element: Element): string {
  if (element.localName === 'link') return ` href="${escaped(element.getAttribute('href') ?? '')}"`;
  return element.localName === 'a' && element.hasAttribute('href') ? ' href="#"' : '';
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}

/** Without layout everything counts as rendered. An element with `display: contents` has no box but shows its children. */
function isRendered(element: Element): boolean {
  if (typeof element.checkVisibility !== 'function' || element.checkVisibility()) return true;
  return getComputedStyle(element).display === 'contents';
}
