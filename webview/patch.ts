import type { Handlers, Piece } from './piece.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const svgTags: readonly string[] = ['svg', 'path'];
const shown = new WeakMap<Element, Piece>();

const identityOf = ({ tag, key }: Piece, index: number): string => `${tag}#${key ?? String(index)}`;

const handle = (event: Event): void => {
  if (!(event.currentTarget instanceof Element)) return;
  const handlers = shown.get(event.currentTarget)?.on ?? {};
  (handlers as Readonly<Record<string, ((event: Event) => void) | undefined>>)[event.type]?.(event);
};

/**
 * Makes the children of `parent` look as described. Elements that were there before are kept, so
 * focus, caret and scroll survive; text goes in as text, never as markup.
 */
export function patch(parent: Element, pieces: readonly Piece[]): void {
  const before = new Map<string, Element>();
  for (const [index, element] of [...parent.children].entries()) {
    const piece = shown.get(element);
    if (piece) before.set(identityOf(piece, index), element);
  }
  const wanted = pieces.map((piece, index) => ({
    piece,
    element: before.get(identityOf(piece, index)) ?? elementFor(piece),
  }));
  const kept = new Set(wanted.map(({ element }) => element));
  for (const element of [...parent.children]) if (!kept.has(element)) element.remove();
  for (const [index, { piece, element }] of wanted.entries()) {
    const there = parent.children[index];
    if (there !== element) parent.insertBefore(element, there ?? null);
    update(element, piece);
  }
}

function elementFor({ tag, attributes }: Piece): Element {
  const element = svgTags.includes(tag)
    ? document.createElementNS(svgNamespace, tag)
    : document.createElement(tag);
  // The elements of the toolkit read some of them only while they join the page.
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function update(element: Element, piece: Piece): void {
  const before = shown.get(element);
  for (const name of Object.keys(before?.attributes ?? {})) {
    if (!(name in piece.attributes)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(piece.attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  listen(element, piece.on, before?.on ?? {});
  shown.set(element, piece);
  if (typeof piece.content !== 'string') patch(element, piece.content);
  else if (element.textContent !== piece.content) element.textContent = piece.content;
  // Last: what is chosen in a list has to be in it.
  if (piece.value !== undefined) setValue(element, piece.value);
}

function listen(element: Element, handlers: Handlers, before: Handlers): void {
  for (const type of Object.keys(handlers)) {
    if (!(type in before)) element.addEventListener(type, handle);
  }
}

function setValue(element: Element, value: string): void {
  const field = element as Element & { value?: unknown };
  if (field.value !== value) field.value = value;
}
