/** What the reader does with pointer and keys, in terms of marks. Nothing here stops or changes an event of the page. */
import type { Mark, Marks } from './marks.js';

/** Short enough to answer a resting pointer, long enough that one passing over the text opens nothing. */
const HOVER_MS = 350;
/** Time to cross the gap between the words and their card. */
const LEAVE_MS = 400;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Handlers {
  /** The pointer rested on these words, shortest first. */
  hover(marks: readonly Mark[], at: Point): void;
  /** The pointer has left words and card for a while. */
  leave(): void;
  /** The words were clicked; what they are in does nothing by itself. */
  click(marks: readonly Mark[], at: Point): void;
  /** Something else in the page was pressed. */
  elsewhere(): void;
  step(by: 1 | -1): void;
  escape(): void;
}

const REACTS =
  'a[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [role="link"], [contenteditable]:not([contenteditable="false"])';

/** Listens until the signal aborts. `host` is Sidelight's own element: what happens over it is none of the page's. */
export function listen(marks: Marks, host: Element, handlers: Handlers, signal: AbortSignal): void {
  const pointer = new Pointer(marks, handlers);
  const options = { signal, capture: true, passive: true };
  const moved = (event: PointerEvent) => pointer.moved(event, event.target === host);
  const pressed = (event: PointerEvent) => {
    if (event.target !== host && marks.at(event.clientX, event.clientY).length === 0) handlers.elsewhere();
  };
  document.addEventListener('pointermove', moved, options);
  document.addEventListener('pointerdown', pressed, options);
  const acted = (act: () => void) => {
    pointer.drop();
    act();
  };
  document.addEventListener('click', (event) => acted(() => clicked(event, marks, handlers)), options);
  document.addEventListener('keydown', (event) => acted(() => keyed(event, handlers)), options);
  signal.addEventListener('abort', () => pointer.forget());
}

class Pointer {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private over: Mark | undefined;
  private frame = 0;

  constructor(
    private readonly marks: Marks,
    private readonly handlers: Handlers,
  ) {}

  /** Once a frame at most: looking up words at a point needs the layout. */
  moved(event: PointerEvent, inCard: boolean): void {
    if (event.pointerType === 'touch') return;
    cancelAnimationFrame(this.frame);
    const at = { x: event.clientX, y: event.clientY };
    this.frame = requestAnimationFrame(() => (inCard ? this.forget() : this.look(at)));
  }

  private look(at: Point): void {
    const found = this.marks.at(at.x, at.y);
    if (found[0] && found[0] === this.over) return;
    this.wait(
      found[0],
      found[0] ? () => this.handlers.hover(found, at) : () => this.handlers.leave(),
      found[0] ? HOVER_MS : LEAVE_MS,
    );
  }

  private wait(over: Mark | undefined, then: () => void, ms: number): void {
    if (over === undefined && this.over === undefined && this.timer !== undefined) return;
    this.forget();
    this.over = over;
    this.timer = setTimeout(then, ms);
  }

  /** What rest or leaving would have done is undone by a click or key: a card closed at once would open again. */
  drop(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  forget(): void {
    this.drop();
    this.over = undefined;
  }
}

/** A click on a link or a control is meant for it, the end of a selection for the selected words. */
function clicked(event: MouseEvent, marks: Marks, handlers: Handlers): void {
  const target = event.target as Element;
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (target.closest(REACTS) || getSelection()?.isCollapsed === false) return;
  const found = marks.at(event.clientX, event.clientY);
  if (found.length > 0) handlers.click(found, { x: event.clientX, y: event.clientY });
}

/** Alt+Shift+N and P walk through the cards; by the key's place, since Option changes its letter on a Mac. */
function keyed(event: KeyboardEvent, handlers: Handlers): void {
  if (event.key === 'Escape') handlers.escape();
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
  if (event.code === 'KeyN') handlers.step(1);
  if (event.code === 'KeyP') handlers.step(-1);
}
