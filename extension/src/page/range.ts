/** The element that the range begins in. */
export function elementOf({ startContainer }: Range): Element {
  return startContainer instanceof Element ? startContainer : startContainer.parentElement!;
}

/** Whether some of the range is rendered within the window's height. */
export function isInView(range: Range): boolean {
  const { top, bottom, width } = range.getBoundingClientRect();
  return width > 0 && bottom > 0 && top < innerHeight;
}
