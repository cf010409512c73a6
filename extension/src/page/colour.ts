/** What lies behind the words: marks and cards are drawn to be seen on it. */

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Above this relative luminance a background counts as light: there black and white text have equal contrast. */
const LIGHT = 0.18;

/** Whether the words of the element stand on a dark background. */
export function isOnDark(element: Element): boolean {
  for (let e: Element | null = element; e; e = e.parentElement) {
    const colour = parse(getComputedStyle(e).backgroundColor);
    if (colour && colour[3] > 0.5) return luminance(colour) < LIGHT;
  }
  return canvasIsDark(element.ownerDocument.documentElement);
}

export function prefersDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

/** A page without a background shows the browser's canvas, dark only if the page says that it can be. */
function canvasIsDark(html: Element): boolean {
  const schemes = getComputedStyle(html).colorScheme.split(' ');
  return schemes.includes('dark') && (!schemes.includes('light') || prefersDark());
}

/** Computed colours are rgb(), rgba() or, for newer notations, color(srgb …) with parts in 0..1. */
function parse(colour: string): Rgba | null {
  const parts = colour.match(/[\d.]+(?:e-?\d+)?/gu)?.map(Number) ?? [];
  const [red, green, blue, alpha = 1] = parts;
  if (red === undefined || green === undefined || blue === undefined) return null;
  if (/^rgba?\(/u.test(colour)) return [red / 255, green / 255, blue / 255, alpha];
  return colour.startsWith('color(srgb ') ? [red, green, blue, alpha] : null;
}

/** Relative luminance (WCAG 2.2), 0..1. */
function luminance([red, green, blue]: Rgba): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
