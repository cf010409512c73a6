/** What a page may do to a guest: clear its highlights, render its text anew, scroll. */

/** How often the registry of highlights is looked after. */
const TICK_MS = 2000;
/** A page that renders changes much at once: it is looked at when it has been quiet for so long. */
const SETTLE_MS = 500;

export interface Watcher {
  tick(): void;
  /** The content of the page has changed and settled. */
  changed(): void;
  /** The page has been scrolled or the window resized. */
  moved(): void;
}

/** Watches until the signal aborts. */
export function watch({ tick, changed, moved }: Watcher, signal: AbortSignal): void {
  const interval = setInterval(tick, TICK_MS);
  let settling: ReturnType<typeof setTimeout> | undefined;
  const changes = new MutationObserver(() => {
    clearTimeout(settling);
    settling = setTimeout(changed, SETTLE_MS);
  });
  changes.observe(document.body, { childList: true, characterData: true, subtree: true });
  addEventListener('scroll', moved, { signal, capture: true, passive: true });
  addEventListener('resize', moved, { signal, passive: true });
  signal.addEventListener('abort', () => {
    clearInterval(interval);
    clearTimeout(settling);
    changes.disconnect();
  });
}
