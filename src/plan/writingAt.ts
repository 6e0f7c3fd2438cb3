import type { Span } from '../model/textEdit.ts';
import type { Quote } from './entryPlaces.ts';
import { tokenEnd } from './tokenEnd.ts';

/** What is being written at an offset, by what stands in front of it; the rest may be broken or missing. */
export interface WritingAt {
  /** The keys that lead there from the entry on: `['metric', 'readings']`. */
  readonly keys: readonly string[];
  /**
   * `value`: what stands behind a key. `key`: a key of a map that has begun. `either`: the beginning of
   * something that may become a map: behind a dash, a bracket, or on a line of its own under a key.
   */
  readonly slot: 'value' | 'key' | 'either';
  /** So much of it is there, before and behind the offset, without its quotes. */
  readonly token: Span;
  /** The quote that is open. */
  readonly quote: Quote;
  /** On a line of its own under a key: to become an entry of a list it needs a dash. */
  readonly isBare: boolean;
  /** Not in an entry of a list, but where one could begin. */
  readonly isOutside: boolean;
}

/** A list or map that is open; those in brackets have no indentation. */
interface Frame {
  readonly kind: 'list' | 'map';
  readonly indent: number;
  readonly key?: string;
  /** Something stands behind the key. */
  readonly hasValue?: boolean;
}

const inBrackets = Infinity;
const keyAhead =
  /(?:"([^"\\\n]{0,80})"|'([^'\n]{0,80})'|([^\s"'[\]{},#&*!|>%@`:-][^\s:,[\]{}]{0,80})) *:(?=\s|$)/uy;
const propertyAhead = /(?:[&!][^\s,[\]{}]* +)+/y;

/** More than this of an entry is not looked at. */
const longestEntry = 64 * 1024;

/**
 * Finds out what is being written at an offset of a list that begins at `start`. `undefined` in
 * comments, in texts over several lines, and behind what is complete.
 */
export function writingAt(text: string, start: number, offset: number): WritingAt | undefined {
  if (offset < start || offset - start > longestEntry) return undefined;
  return new Scan(text, start, offset).result();
}

/** Reads from the beginning of a list to the offset, once. */
class Scan {
  readonly #text: string;
  readonly #end: number;
  #at: number;
  #frames: Frame[] = [];
  /** Lines that are indented deeper belong to a text over several lines. */
  #textIndent: number | undefined;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#at = start;
    this.#end = end;
  }

  result(): WritingAt | undefined {
    // The first line may begin behind a colon; what stands there is a value in brackets, or nothing.
    let isFirst = this.#at > 0 && !/[\n\uFEFF]/.test(this.#text[this.#at - 1] ?? '\n');
    for (;;) {
      const found = isFirst || this.#isInBrackets() ? this.#value() : this.#line();
      isFirst = false;
      if (found !== 'next') return found;
    }
  }

  /** One line outside of brackets, or what is left of it. */
  #line(): WritingAt | undefined | 'next' {
    const lineStart = this.#at;
    this.#skip(/ */y);
    const indent = this.#at - lineStart;
    if (this.#at >= this.#end) return this.#blank(indent);
    if (/[\r\n#]/.test(this.#char())) {
      const isComment = this.#char() === '#';
      this.#toNextLine();
      if (this.#at > this.#end || (this.#at === this.#end && this.#text[this.#end - 1] !== '\n')) {
        return isComment ? undefined : this.#blank(indent);
      }
      return 'next';
    }
    if (this.#textIndent !== undefined) {
      if (indent > this.#textIndent) return this.#toNextLine() ? 'next' : undefined;
      this.#textIndent = undefined;
    }
    const isDash = this.#isDash();
    this.#close(indent, isDash);
    while (this.#isDash()) {
      const at = this.#at - lineStart;
      const top = this.#frames.at(-1);
      if (top?.kind !== 'list' || top.indent !== at)
        this.#frames.push({ kind: 'list', indent: at });
      this.#at++;
      this.#skip(/ */y);
    }
    return this.#content(this.#at - lineStart, isDash);
  }

  /** Behind the dashes of a line: a key, with its value, or something else. */
  #content(column: number, isBehindDash: boolean): WritingAt | undefined | 'next' {
    const key = this.#key();
    if (key !== undefined) {
      const top = this.#frames.at(-1);
      if (top?.kind === 'map' && top.indent === column) this.#frames.pop();
      const hasValue = /\S/.test(this.#char()) && this.#char() !== '#';
      this.#frames.push({ kind: 'map', indent: column, key, hasValue });
      this.#skip(propertyAhead);
      if (/[|>]/.test(this.#char())) {
        this.#textIndent = column;
        return this.#toNextLine() ? 'next' : undefined;
      }
      return this.#value();
    }
    const isOfMap = this.#frames.at(-1)?.kind === 'map' && this.#frames.at(-1)?.indent === column;
    return this.#value({ isBare: !isBehindDash && !isOfMap });
  }

  /** What stands from here to the end of the line, or of the brackets. */
  #value({ isBare = false } = {}): WritingAt | undefined | 'next' {
    let start = this.#at;
    let isDone = false;
    while (this.#at < this.#end) {
      const char = this.#char();
      const inFlow = this.#isInBrackets();
      if (char === '\n' && !inFlow) {
        this.#at++;
        return 'next';
      }
      if (/\s/.test(char)) {
        this.#at++;
        if (start === this.#at - 1) start = this.#at;
        continue;
      }
      if (char === '#' && /\s/.test(this.#text[this.#at - 1] ?? ' ')) {
        // Whoever begins to write `#12` has not come to the quotes yet.
        const rest = this.#text.slice(this.#at, this.#end);
        if (start === this.#at && /^#\d*$/.test(rest)) {
          return this.#found({ start, end: this.#end }, '', isBare);
        }
        const more = this.#toNextLine();
        if (!more) return undefined;
        if (!inFlow) return 'next';
        continue;
      }
      if (start === this.#at && /["']/.test(char)) {
        const key = inFlow && this.#frames.at(-1)?.kind === 'map' ? this.#key() : undefined;
        if (key !== undefined) {
          this.#setKey(key);
          start = this.#at;
          continue;
        }
        const open = this.#quoted(char as Quote);
        if (open !== undefined) return this.#found(open, char as Quote, isBare);
        isDone = true;
        start = -1;
        continue;
      }
      if (start === this.#at && /[[{]/.test(char)) {
        this.#frames.push({ kind: char === '[' ? 'list' : 'map', indent: inBrackets });
        start = ++this.#at;
        isDone = false;
        continue;
      }
      if (inFlow && /[,\]}]/.test(char)) {
        if (char === ',') this.#setKey(undefined);
        else this.#frames.pop();
        isDone = char !== ',';
        start = ++this.#at;
        continue;
      }
      if (start === this.#at && inFlow && this.#frames.at(-1)?.kind === 'map') {
        const key = this.#key();
        if (key !== undefined) {
          this.#setKey(key);
          start = this.#at;
          continue;
        }
      }
      this.#at++;
    }
    if (isDone || start === -1) return undefined;
    return this.#found({ start, end: this.#end }, '', isBare);
  }

  /** Goes behind a text in quotes, or answers where it began when it is still open. */
  #quoted(quote: Quote): Span | undefined {
    const start = ++this.#at;
    while (this.#at < this.#end) {
      if (quote === '"' && this.#char() === '\\') this.#at++;
      else if (this.#char() === quote) {
        if (quote !== "'" || this.#text[this.#at + 1] !== "'") {
          this.#at++;
          return undefined;
        }
        this.#at++;
      }
      this.#at++;
    }
    return { start, end: this.#end };
  }

  /** An empty line up to the offset, with so many spaces. */
  #blank(indent: number): WritingAt | undefined {
    if (this.#textIndent !== undefined && indent > this.#textIndent) return undefined;
    this.#close(indent, false);
    const top = this.#frames.at(-1);
    const isOfMap = top?.kind === 'map' && top.indent === indent;
    return this.#found({ start: this.#end, end: this.#end }, '', !isOfMap && top?.kind === 'map');
  }

  #found(token: Span, quote: Quote, isBare: boolean): WritingAt | undefined {
    const frames = this.#frames;
    const top = frames.at(-1);
    const lists = frames.findIndex(({ kind }) => kind === 'list');
    const lineStart = this.#text.lastIndexOf('\n', token.start - 1) + 1;
    const column = token.start - (quote === '' ? 0 : 1) - lineStart;
    const isOwnKey =
      top?.kind === 'map' &&
      (top.indent === inBrackets
        ? top.key === undefined
        : top.indent === column && /^\s*$/.test(this.#text.slice(lineStart, token.start)));
    const under = isOwnKey ? frames.slice(0, -1) : frames;
    const keys = under.slice(lists + 1).flatMap(({ key }) => key ?? []);
    const isOutside = lists === -1;
    const whole = {
      start: token.start,
      end: tokenEnd(this.#text, token.end, quote, this.#isInBrackets()),
    };
    const common = { keys: isOutside ? [] : keys, token: whole, quote, isOutside };
    if (isOwnKey) return { ...common, slot: 'key', isBare: false };
    if (top?.kind === 'list' || top === undefined)
      return { ...common, slot: 'either', isBare: false };
    // Deeper than a key that has its value: the text of that goes on.
    if (isBare && top.indent !== inBrackets) {
      return top.hasValue ? undefined : { ...common, slot: 'either', isBare };
    }
    return { ...common, slot: 'value', isBare: false };
  }

  /** Closes what ends where a line begins with so many spaces. */
  #close(indent: number, isDash: boolean): void {
    for (;;) {
      const top = this.#frames.at(-1);
      if (!top || top.indent < indent) return;
      if (top.indent === indent && (top.kind === 'map' || isDash)) return;
      this.#frames.pop();
    }
  }

  #setKey(key: string | undefined): void {
    const top = this.#frames.at(-1);
    if (top?.kind !== 'map') return;
    this.#frames.pop();
    this.#frames.push({ kind: 'map', indent: top.indent, ...(key === undefined ? {} : { key }) });
  }

  #key(): string | undefined {
    keyAhead.lastIndex = this.#at;
    const match = keyAhead.exec(this.#text);
    if (!match || keyAhead.lastIndex > this.#end) return undefined;
    this.#at = keyAhead.lastIndex;
    this.#skip(/[ \t]*/y);
    return match[1] ?? match[2] ?? match[3];
  }

  #skip(what: RegExp): void {
    what.lastIndex = this.#at;
    if (what.test(this.#text)) this.#at = Math.min(what.lastIndex, this.#end);
  }

  /** Goes to the beginning of the next line; false when the offset comes first. */
  #toNextLine(): boolean {
    const newline = this.#text.indexOf('\n', this.#at);
    this.#at = newline === -1 ? this.#end + 1 : newline + 1;
    return this.#at <= this.#end;
  }

  #char(): string {
    return this.#at < this.#end ? (this.#text[this.#at] ?? '') : '';
  }

  #isDash(): boolean {
    return this.#char() === '-' && /[ \r\n]|^$/.test(this.#text[this.#at + 1] ?? '');
  }

  #isInBrackets(): boolean {
    return this.#frames.at(-1)?.indent === inBrackets;
  }
}
