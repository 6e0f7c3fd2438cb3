// the parts of a commit message; see partsOf
export interface Trailer { readonly key: string; readonly value: string }
export interface MessageParts {
  readonly subject: string;
  readonly body: string;
  readonly trailers: readonly Trailer[];
  readonly who: readonly string[];
  readonly why: readonly string[];
}
export function partsOf(text: string): MessageParts {
  throw new Error('soon ' + text);
}
