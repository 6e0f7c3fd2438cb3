/** What one element of the page looks like: a description without any DOM, so that it can be compared. */
export interface Piece {
  readonly tag: string;
  /** Tells siblings apart; an element lives as long as its key, and with it focus and caret. */
  readonly key: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  /** The content of a text field. */
  readonly value: string | undefined;
  readonly on: Handlers;
  readonly content: string | readonly Piece[];
}

export type Handlers = {
  readonly [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void;
};

interface Given {
  readonly key?: string;
  readonly value?: string;
  readonly on?: Handlers;
  readonly attributes?: Readonly<Record<string, string | undefined>>;
}

type Content = string | readonly (Piece | undefined)[];

/** A description of an element; attributes and children that are `undefined` are left out. */
export function piece(tag: string, given: Given = {}, content: Content = []): Piece {
  const attributes = Object.entries(given.attributes ?? {}).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  if (given.key !== undefined) attributes.push(['data-key', given.key]);
  return {
    tag,
    key: given.key,
    attributes: Object.fromEntries(attributes),
    value: given.value,
    on: given.on ?? {},
    content: typeof content === 'string' ? content : content.filter((child) => child !== undefined),
  };
}
