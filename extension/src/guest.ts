/** Sidelight in a page: marks in the words, a card beside them, a list of all. One abort takes everything out again. */
import type { AnyCard, Answer, Target } from './answer.js';
import { kindOf } from './kinds/index.js';
import { Marks, type Mark } from './marks.js';
import { isOnDark, prefersDark } from './page/colour.js';
import { elementOf, isInView } from './page/range.js';
import { watch } from './page/watch.js';
import { placeAll, readPage } from './placing/index.js';
import { listen, type Point } from './triggers.js';
import { drawCard } from './view/card.js';
import { Focus } from './view/focus.js';
import { drawList } from './view/list.js';
import type { Shell } from './view/shell.js';
import { standBeside } from './view/stand.js';

interface OpenCard {
  readonly card: AnyCard;
  readonly element: HTMLElement;
  readonly mark: Mark | null;
  /** Where the pointer was; null for a card opened without one. */
  readonly at: Point | null;
  /** Stays when the pointer leaves. */
  readonly pinned: boolean;
}

interface Opening {
  readonly mark?: Mark | undefined;
  readonly at?: Point | undefined;
  readonly also?: readonly Mark[];
  readonly pinned: boolean;
  readonly focus: boolean;
}

export class Guest {
  private readonly marks = new Marks();
  private readonly abort = new AbortController();
  private readonly hidden = new Set<string>();
  private readonly address = location.href;
  private places: readonly Mark[] = [];
  private open: OpenCard | null = null;
  private list: HTMLElement | null = null;
  private readonly focus: Focus;
  private readonly dark = prefersDark() || isOnDark(document.body);

  /** `root` holds the article; `onOff` is called when the reader switches Sidelight off. */
  constructor(
    private readonly answer: Answer,
    private readonly shell: Shell,
    private readonly root: Node,
    private readonly onOff: () => void,
  ) {
    this.focus = new Focus(shell);
    this.placeMarks();
    listen(
      this.marks,
      shell.host,
      {
        hover: (marks, at) => this.openMarks(marks, at, false),
        leave: () => this.leave(),
        click: (marks, at) => this.openMarks(marks, at, true),
        elsewhere: () => this.closeCard(),
        step: (by) => this.step(by),
        escape: () => this.escape(),
      },
      this.abort.signal,
    );
    watch(
      {
        tick: () => this.marks.register(),
        changed: () => this.pageChanged(),
        moved: () => this.follow(),
      },
      this.abort.signal,
    );
  }

  /** Cards that are there to be read, by place. */
  get cards(): AnyCard[] {
    return this.answer.cards.filter(({ id }) => !this.hidden.has(id));
  }

  /** Opens the first card of the given kind whose words are in view, without taking the focus. */
  showFirst(kind: string): void {
    const mark = this.marksInOrder().find(({ card, range }) => card.kind === kind && isInView(range));
    if (mark) this.openCard(mark.card, { mark, pinned: true, focus: false });
  }

  toggleList(): void {
    if (this.list) this.closeList();
    else this.openList();
  }

  /** The next or previous card in the order of its words, from the open one or the top. */
  step(by: 1 | -1): void {
    const cards = [...new Set(this.marksInOrder().map(({ card }) => card))];
    if (cards.length === 0) return;
    const now = this.open ? cards.indexOf(this.open.card) : -1;
    const next = now === -1 ? (by === 1 ? 0 : cards.length - 1) : (now + by + cards.length) % cards.length;
    this.goTo(cards[next]!);
  }

  off(): void {
    this.abort.abort();
    this.closeCard();
    this.closeList();
    this.marks.off();
    this.onOff();
  }

  private placeMarks(): void {
    const wanted = this.cards.flatMap((card) => card.targets.map((target: Target) => ({ card, target })));
    const ranges = placeAll(
      readPage(this.root),
      wanted.map(({ target }) => target),
    );
    this.places = wanted.flatMap(({ card }, i) => (ranges[i] ? [{ card, range: ranges[i] }] : []));
    this.showMarks();
  }

  private showMarks(): void {
    this.places = this.places.filter(({ card }) => !this.hidden.has(card.id));
    this.marks.show(this.places.filter(({ card }) => kindOf(card).marks(card)));
  }

  private marksInOrder(): Mark[] {
    const marked = this.places.filter(({ card }) => kindOf(card).marks(card));
    return marked.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  }

  private openMarks(found: readonly Mark[], at: Point, pinned: boolean): void {
    const [mark, ...others] = found;
    if (!mark) return;
    if (this.open?.card === mark.card && this.open.mark === mark) return this.pin(pinned);
    this.openCard(mark.card, {
      mark,
      at,
      also: others.filter(({ card }) => card !== mark.card),
      pinned,
      focus: pinned,
    });
  }

  /** The open card stays where it is, from now on for good. */
  private pin(pinned: boolean): void {
    if (!this.open || !pinned) return;
    this.open = { ...this.open, pinned };
    this.focus.take(this.open.element);
  }

  /** Scrolls to the words of the card and opens it for the keyboard. */
  private goTo(card: AnyCard): void {
    const mark = this.places.find((place) => place.card === card);
    if (mark && !isInView(mark.range)) {
      elementOf(mark.range).scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    this.openCard(card, { mark, pinned: true, focus: true });
  }

  private openCard(card: AnyCard, { mark, at, also = [], pinned, focus }: Opening): void {
    const before = this.open?.element;
    const actions = {
      close: () => this.closeCard(),
      hide: () => this.hide(card),
      also: also.map((other) => ({
        card: other.card,
        open: () => this.openCard(other.card, { mark: other, at, also: mark ? [mark] : [], pinned: true, focus: true }),
      })),
    };
    const element = drawCard(card, actions, this.dark);
    this.shell.surface.append(element);
    this.shell.raise();
    this.open = { card, element, mark: mark ?? null, at: at ?? null, pinned };
    this.marks.activate(this.places.filter((place) => place.card === card && place === mark));
    standBeside(element, mark?.range ?? null, at ?? null);
    if (focus) this.focus.take(element);
    before?.remove();
  }

  /** The card goes with its words and closes when they leave the window, unless the reader is in it. */
  private follow(): void {
    if (!this.open?.mark) return;
    const { element, mark, at } = this.open;
    if (isInView(mark.range)) standBeside(element, mark.range, at);
    else if (!this.shell.focused) this.closeCard();
  }

  private leave(): void {
    if (this.open && !this.open.pinned && !this.open.element.matches(':hover, :focus-within')) this.closeCard();
  }

  private escape(): void {
    if (this.open) this.closeCard();
    else this.closeList();
  }

  private closeCard(): void {
    if (!this.open) return;
    const hadFocus = this.open.element.contains(this.shell.focused);
    this.open.element.remove();
    this.open = null;
    this.marks.activate([]);
    if (hadFocus) this.focus.giveBack(this.list);
  }

  private hide(card: AnyCard): void {
    this.hidden.add(card.id);
    this.closeCard();
    this.showMarks();
  }

  private openList(): void {
    const actions = { close: () => this.closeList(), off: () => this.off(), open: (card: AnyCard) => this.goTo(card) };
    this.list = drawList(this.answer, this.cards, actions, this.dark);
    this.shell.surface.append(this.list);
    this.shell.raise();
    this.focus.take(this.list);
  }

  private closeList(): void {
    if (!this.list) return;
    const hadFocus = this.list.contains(this.shell.focused);
    this.list.remove();
    this.list = null;
    if (hadFocus) this.focus.giveBack(null);
  }

  /** Marks whose words were rendered anew are placed anew; when another article took the page over, all is done. */
  private pageChanged(): void {
    if (!this.places.some(({ range }) => range.collapsed || !range.startContainer.isConnected)) return;
    this.placeMarks();
    if (this.places.length === 0 && location.href !== this.address) this.off();
  }
}
