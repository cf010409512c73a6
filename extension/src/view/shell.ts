/** The one element that Sidelight adds to a page: a host with a closed shadow root, out of the page's flow and styles. */
import { el } from './dom.js';
import STYLE from './style.css';

/** On the element itself and important, so that no rule of the page reaches it; set through CSSOM, which no CSP forbids. */
const HOST_STYLE = [
  'all: initial',
  'display: block',
  'position: fixed',
  'inset: 0 auto auto 0',
  'width: 0',
  'height: 0',
  'margin: 0',
  'padding: 0',
  'border: 0',
  'overflow: visible',
  'background: none',
  'z-index: 2147483647',
]
  .map((rule) => `${rule} !important`)
  .join(';');

export class Shell {
  readonly host = document.createElement('sidelight-cards');
  /** Holds cards, list and notice. */
  readonly surface = el('div', { class: 'sidelight' });
  private readonly root = this.host.attachShadow({ mode: 'closed' });

  constructor(dark: boolean) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.root.adoptedStyleSheets = [sheet];
    this.root.append(this.surface);
    this.surface.classList.toggle('dark', dark);
    this.host.style.cssText = HOST_STYLE;
    // Outside body: no rule of the page that counts or lays out its children sees it.
    document.documentElement.append(this.host);
    this.raise();
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  /** Into the top layer, above everything that the page has put there so far. */
  raise(): void {
    if (typeof this.host.showPopover !== 'function') return;
    if (this.host.popover === null) this.host.popover = 'manual';
    if (this.host.matches(':popover-open')) this.host.hidePopover();
    this.host.showPopover();
  }

  remove(): void {
    this.host.remove();
  }
}
