/** A line through time as SVG: two points marked, the same data as a table beside it. */
import { el, svg } from './dom.js';

export interface Dated {
  /** YYYY, YYYY-Qn, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
  /** The value or event in words. */
  readonly text: string;
  /** Height in the picture; the same for all draws a time line. */
  readonly height: number;
  readonly marked: boolean;
  /** Under the picture. */
  readonly caption: string;
}

interface Flat {
  /** The first two points are the beginning and the end of one thing: the line is thicker between them. */
  readonly lasting: boolean;
  /** Over the middle of the line: how long it is. */
  readonly between: string;
}

const WIDTH = 312;
const MARGIN = 8;
/** Of a caption, about: enough to keep two apart. */
const CHARACTER = 7;

/** The picture with its table; null for fewer than two points, which make no line. */
export function picture(
  title: string,
  points: readonly Dated[],
  { lasting, between }: Flat = { lasting: false, between: '' },
): HTMLElement | null {
  if (points.length < 2) return null;
  const heights = points.map(({ height }) => height);
  const flat = Math.max(...heights) === Math.min(...heights);
  const line = between ? 24 : 8;
  const bottom = flat ? line + 6 : 52;
  const places = points.map((point) => ({
    ...point,
    x: across(point, points),
    y: flat ? line : upwards(point.height, heights),
  }));
  const described = `${title}: ${points
    .filter(({ marked }) => marked)
    .map(({ date, text }) => `${date}: ${text}`)
    .join('; ')}`;
  const drawing = svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${bottom + 20}`, role: 'img', class: 'picture' },
    svg('title', {}, title),
    svg('desc', {}, described),
    svg('polyline', { points: path(places), class: 'line' }),
    lasting ? svg('polyline', { points: path(places.slice(0, 2)), class: 'line lasting' }) : null,
    between ? svg('text', { x: WIDTH / 2, y: line - 8, 'text-anchor': 'middle', class: 'caption' }, between) : null,
    ...places.filter(({ marked }) => marked).map(({ x, y }) => svg('circle', { cx: x, cy: y, r: 4, class: 'point' })),
    ...captions(
      places.filter(({ marked }) => marked),
      bottom + 14,
    ),
  );
  return el('figure', {}, drawing, table(title, points));
}

interface Placed extends Dated {
  readonly x: number;
  readonly y: number;
}

function path(places: readonly Placed[]): string {
  return places.map(({ x, y }) => `${x},${y}`).join(' ');
}

/** Captions under their points, the outer ones flush with the picture; one that would touch the last drawn is left out. */
function captions(points: readonly Placed[], y: number): SVGElement[] {
  const drawn: SVGElement[] = [];
  let free = -Infinity;
  points.forEach(({ x, caption }, i) => {
    const width = caption.length * CHARACTER;
    const left = Math.min(Math.max(x - width / 2, 0), WIDTH - width);
    if (left < free && i > 0) return;
    free = left + width + 8;
    drawn.push(svg('text', { ...anchored(x, width), y, class: 'caption' }, caption));
  });
  return drawn;
}

/** Flush with the picture where it would stick out: fonts differ in width, so the edge and not a guess holds it. */
function anchored(x: number, width: number): { readonly x: number; readonly 'text-anchor': string } {
  if (x - width / 2 < 0) return { x: 0, 'text-anchor': 'start' };
  return x + width / 2 > WIDTH ? { x: WIDTH, 'text-anchor': 'end' } : { x, 'text-anchor': 'middle' };
}

function across({ date }: Dated, points: readonly Dated[]): number {
  const times = points.map((point) => years(point.date));
  const first = Math.min(...times);
  const span = Math.max(...times) - first || 1;
  return round(MARGIN + ((years(date) - first) / span) * (WIDTH - 2 * MARGIN));
}

function upwards(height: number, heights: readonly number[]): number {
  const low = Math.min(...heights);
  const span = Math.max(...heights) - low || 1;
  return round(46 - ((height - low) / span) * 38);
}

/** The date as a number of years, at the start of its period. */
function years(date: string): number {
  const [year = 0, month = 1, day = 1] = date
    .replace(/-Q([1-4])$/u, (_, q: string) => `-${Number(q) * 3 - 2}`)
    .split('-')
    .map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function table(title: string, points: readonly Dated[]): HTMLElement {
  const rows = points.map(({ date, text }) => el('tr', {}, el('th', { scope: 'row' }, date), el('td', {}, text)));
  return el(
    'details',
    {},
    el('summary', {}, 'As a table'),
    el('table', {}, el('caption', {}, title), el('tbody', {}, ...rows)),
  );
}
