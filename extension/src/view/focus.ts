import type { Shell } from './shell.js';

/** The keyboard's focus, taken into a card or list and given back to where it was in the page. */
export class Focus {
  private before: Element | null = null;

  constructor(private readonly shell: Shell) {}

  take(element: HTMLElement): void {
    if (!this.shell.focused) this.before = document.activeElement;
    element.focus({ preventScroll: true });
  }

  /** To the list that a card was opened from, if it is still there, else to the page. */
  giveBack(list: HTMLElement | null): void {
    if (list) list.focus({ preventScroll: true });
    else if (this.before instanceof HTMLElement && this.before.isConnected) this.before.focus({ preventScroll: true });
  }
}
