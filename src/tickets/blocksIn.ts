import { beginningOf, visibleText } from './visibleText.ts';

/** A piece of a ticket's body, without its markup. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item';
  /** Never empty, and no line is. */
  readonly lines: readonly string[];
}

/** Who writes more than this pastes a log. */
const longestBody = 20_000;
const longestHeading = 120;

/**
 * The headings, paragraphs and list items of a body in Markdown, HTML (Azure DevOps), Textile (Redmine)
 * or Jira's wiki markup, at most 20,000 characters of it. Code, comments, pictures, tables' rules and
 * boxes that are not ticked are left out.
 */
export function blocksIn(body: string): readonly Block[] {
  const blocks: OpenBlock[] = [];
  /** The block that the next line goes on with. */
  let open: OpenBlock | undefined;
  let fence: string | undefined;
  const start = (kind: Block['kind'], line: string): OpenBlock | undefined => {
    if (line === '') return undefined;
    const block = { kind, lines: [line] };
    blocks.push(block);
    return kind === 'heading' ? undefined : block;
  };
  for (const raw of linesOf(body)) {
    const line = raw.replace(/^(?:[ \t]{0,3}>[ \t]?){1,10}/, '').trim();
    const mark = /^(?:`{3,}|~{3,}|\{(?:code|noformat)\b[^}]{0,60}\}|<\/?pre>$)/.exec(line)?.[0];
    if (fence !== undefined || mark !== undefined) {
      if (fence === undefined) fence = mark && fenceOf(line, mark);
      else if (mark?.startsWith(fence)) fence = undefined;
      open = undefined;
      continue;
    }
    if (open?.kind === 'paragraph' && open.lines.length === 1 && isUnderline(line)) {
      open.kind = 'heading';
      open = undefined;
      continue;
    }
    if (line === '' || isRule(line)) {
      open = undefined;
      continue;
    }
    const heading = headingIn(line);
    const item = /^(?:[-*+•]|\d{1,3}[.)])[ \t]+(?<box>\[[ xX]\][ \t]*)?(?<text>.*)$/.exec(line);
    const text = plain(item?.groups?.['text'] ?? line);
    if (heading !== undefined) open = start('heading', plain(heading));
    else if (item?.groups?.['box']?.startsWith('[ ]')) open = undefined;
    else if (item) open = start('item', text);
    else if (!open) open = start('paragraph', text);
    else if (text !== '') open.lines.push(text);
  }
  return blocks;
}

interface OpenBlock {
  kind: Block['kind'];
  readonly lines: string[];
}

/** What ends the code that `mark` begins; nothing when it ends on the same line. */
function fenceOf(line: string, mark: string): string | undefined {
  if (mark.startsWith('<')) return '</pre>';
  if (!mark.startsWith('{')) return mark;
  const name = mark.slice(0, 5);
  return line.includes(name, mark.length) ? undefined : name;
}

function linesOf(body: string): readonly string[] {
  const text = visibleText(beginningOf(body, longestBody)).replace(/\r\n?/g, '\n');
  return decoded(withoutTags(withoutComments(text))).split('\n');
}

function withoutComments(text: string): string {
  let rest = '';
  for (let at = 0; ;) {
    const from = text.indexOf('<!--', at);
    if (from < 0) return rest + text.slice(at);
    rest += text.slice(at, from);
    const to = text.indexOf('-->', from);
    // A comment without an end hides the rest, as it does where people read it.
    if (to < 0) return rest;
    at = to + 3;
  }
}

/** Tags that end a line; a heading's tag becomes its mark, and all others go. */
function withoutTags(text: string): string {
  return text.replace(
    /<(\/?)([a-z][a-z\d]{0,15})(?:\s[^<>]{0,500})?\/?>/gi,
    (tag: string, end: string, name: string) => {
      const low = name.toLowerCase();
      if (low === 'pre') return `\n<${end}pre>\n`;
      if (/^h[1-6]$/.test(low)) return end ? '\n' : '\n### ';
      if (low === 'li') return end ? '\n' : '\n- ';
      if (low === 'br') return '\n';
      if (low === 'b' || low === 'strong') return '**';
      if (blockTags.test(low)) return '\n\n';
      return inlineTags.test(low) ? '' : tag;
    },
  );
}

const blockTags = /^(?:p|div|tr|ul|ol|table|tbody|thead|blockquote|details|summary|hr)$/;
const inlineTags = /^(?:a|i|em|u|s|del|ins|code|span|font|sub|sup|img|kbd|td|th)$/;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
};

function decoded(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot|apos|#39|nbsp);/g,
    (_, name: string) => entities[name] ?? '',
  );
}

function isUnderline(line: string): boolean {
  return /^(?:={2,}|-{3,})$/.test(line);
}

function isRule(line: string): boolean {
  return /^(?:[-*_][ \t]*){3,}$/.test(line) || /^\|?[ \t]*:?-[-: \t|]*$/.test(line);
}

/** What stands in a heading: after its marks, or alone on a line in bold. */
function headingIn(line: string): string | undefined {
  const marked = /^(?:#{1,6}[ \t]+|h[1-6]\.[ \t]+)(.*)$/.exec(line)?.[1];
  if (marked !== undefined) return marked.replace(/[ \t]#{1,6}$/, '');
  if (line.length > longestHeading) return undefined;
  return /^(\*\*|__)((?:(?!\1).)+)\1:?$/.exec(line)?.[2];
}

/** A line without links, pictures and emphasis. */
function plain(line: string): string {
  return line
    .replace(/!\[[^\][]{0,200}\]\([^()\s]{0,500}\)/g, '')
    .replace(/\[([^\][|]{1,300})\]\([^()]{0,500}\)/g, '$1')
    .replace(/\[([^\][|]{1,300})\|[^\][]{1,500}\]/g, '$1')
    .replace(/\{(?:color|quote|panel)\b[^{}]{0,60}\}/g, '')
    .replace(/\*\*|__|~~|`+/g, '')
    .replace(/(?<![\p{L}\p{N}*_])[*_](?=[^\s*_])|(?<=[^\s*_])[*_](?![\p{L}\p{N}*_])/gu, '')
    .replace(/\\([\\*_`#[\](){}!>~+.-])/g, '$1')
    .replace(/^\||\|$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
