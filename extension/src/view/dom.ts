/** Elements made of data. Text only ever enters as text nodes, addresses only after a look at their scheme. */

export type Child = Node | string | null;

export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...present(children));
  return element;
}

export function svg(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly Child[]
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...present(children));
  return element;
}

export function button(
  text: string,
  onPress: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const element = el('button', { type: 'button', ...attributes }, text);
  element.addEventListener('click', onPress);
  return element;
}

/** A link that opens beside the page, or its bare text when the address is not http(s). */
export function link(
  text: string,
  address: string | null,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
  const url = address === null ? null : URL.parse(address);
  if (!url || !/^https?:$/u.test(url.protocol)) return el('span', attributes, text);
  return el('a', { ...attributes, href: url.href, target: '_blank', rel: 'noopener noreferrer' }, text);
}

/** The children that are there, with a separator between them. */
export function joined(children: readonly Child[], separator: string): (Node | string)[] {
  return present(children).flatMap((child, i) => (i === 0 ? [child] : [separator, child]));
}

function present(children: readonly Child[]): (Node | string)[] {
  return children.filter((child): child is Node | string => child !== null && child !== '');
}
