/** The content script: let into a page by a press of the toolbar button, gone again when switched off. */
import { Guest } from './guest.js';
import { ask, type Failure, type Message } from './messages.js';
import { isOnDark, prefersDark } from './page/colour.js';
import { snapshot } from './page/snapshot.js';
import { Notice, type NoticeAction } from './view/notice.js';
import { Shell } from './view/shell.js';
import { count } from './view/words.js';

/** How long the number of cards stands in the corner after an analysis. */
const SUMMARY_MS = 6000;

class Visit {
  private shell: Shell | null = null;
  private notice: Notice | null = null;
  private guest: Guest | null = null;
  private busy = false;

  press(): void {
    if (this.guest) this.guest.toggleList();
    else if (!this.busy) void this.analyse();
  }

  private async analyse(): Promise<void> {
    this.busy = true;
    const page = snapshot(document);
    const shell = (this.shell ??= new Shell(prefersDark() || isOnDark(document.body)));
    const notice = (this.notice ??= new Notice(shell.surface));
    notice.show('Reading the page …', [this.offAction]);
    const outcome = await ask({ type: 'analyse', page }).catch(() => LOST);
    this.busy = false;
    if (this.shell !== shell) return;
    if (!outcome.ok) this.showFailure(outcome.failure);
    else this.begin(new Guest(outcome.value, shell, document.body, () => this.end()));
  }

  private begin(guest: Guest): void {
    this.guest = guest;
    const { length } = guest.cards;
    const actions = [
      { label: 'Show all', run: () => guest.toggleList() },
      { label: 'Switch off', run: () => guest.off() },
    ];
    this.notice?.show(
      length === 0 ? 'No cards for this page' : `${count(length, 'card')} on this page`,
      actions,
      SUMMARY_MS,
    );
    void ask({ type: 'count', count: length });
  }

  private showFailure({ sentence, remedy }: Failure): void {
    const remedies: Record<Failure['remedy'], NoticeAction[]> = {
      retry: [{ label: 'Try again', run: () => void this.analyse() }, CHECK],
      options: [CHECK],
      none: [],
    };
    this.notice?.show(sentence, [...remedies[remedy], this.offAction]);
  }

  private readonly offAction: NoticeAction = { label: 'Close', run: () => this.end() };

  /** The page is as it was; the next press lets a fresh script in. */
  private end(): void {
    this.notice?.clear();
    this.shell?.remove();
    this.shell = this.notice = this.guest = null;
    chrome.runtime.onMessage.removeListener(listener);
    delete world.sidelight;
    void ask({ type: 'count', count: null });
  }
}

const CHECK: NoticeAction = { label: 'Check connection', run: () => void ask({ type: 'options' }) };
const LOST = { ok: false, failure: { sentence: 'The extension was interrupted.', remedy: 'retry' } } as const;

const world = globalThis as { sidelight?: Visit };
const visit = new Visit();
const listener = (message: Message) => {
  if (message.type === 'press') visit.press();
};

// A quick double press lets the script in twice: the first one stays.
if (!world.sidelight) {
  world.sidelight = visit;
  chrome.runtime.onMessage.addListener(listener);
}
