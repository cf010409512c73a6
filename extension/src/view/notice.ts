/** A line in the corner that says what is going on, read aloud by screen readers. */
import { button, el } from './dom.js';

export interface NoticeAction {
  readonly label: string;
  run(): void;
}

export class Notice {
  private readonly element = el('div', { class: 'notice', role: 'status', 'aria-live': 'polite' });
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(surface: HTMLElement) {
    surface.append(this.element);
  }

  /** With `forMs` the line goes by itself, though not from under the pointer or the focus. */
  show(sentence: string, actions: readonly NoticeAction[] = [], forMs?: number): void {
    this.clear();
    this.element.append(el('span', {}, sentence), ...actions.map(({ label, run }) => button(label, run)));
    if (forMs !== undefined) this.timer = setTimeout(() => this.expire(forMs), forMs);
  }

  clear(): void {
    clearTimeout(this.timer);
    this.element.replaceChildren();
  }

  private expire(forMs: number): void {
    if (this.element.matches(':hover, :focus-within')) this.timer = setTimeout(() => this.expire(forMs), forMs);
    else this.clear();
  }
}
