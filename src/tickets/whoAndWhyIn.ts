import { blocksIn } from './blocksIn.ts';
import type { Block } from './blocksIn.ts';
import { labelKindOf, sectionKindOf } from './sectionKindOf.ts';
import type { SectionKind } from './sectionKindOf.ts';
import { userStoriesIn } from './userStoriesIn.ts';
import { beginningOf } from './visibleText.ts';

/** What the body of a ticket says, as plain text: no markup, no invisible and no deceiving characters. */
export interface WhoAndWhy {
  /** At most 5, each of at most 500 characters, as `why`. */
  readonly who: readonly string[];
  readonly why: readonly string[];
  /** The beginning of what a person wrote, at most 1,000 characters. */
  readonly prose: string;
}

const most = 5;
const longest = 500;
const longestProse = 1_000;

/**
 * For whom a ticket is and why, in its own words: under headings that ask for it, behind `Who:` and
 * `Why:`, in user stories, behind "so that". Only the first 20,000 characters count; linear time.
 */
export function whoAndWhyIn(body: string): WhoAndWhy {
  const blocks = blocksIn(body).map(withoutEmptyAnswers);
  const said = sectionsOf(blocks);
  const text = blocks.map(({ lines }) => lines.join(' ')).join('\n');
  const told = userStoriesIn(text);
  return {
    who: distinct([...said.who.flatMap(namesIn), ...told.who.map(trimmed)].filter(isNoPerson)),
    why: distinct([...said.why, ...told.why.map(trimmed)]),
    prose: proseOf(blocks).replace(address, '…'),
  };
}

/** Teams, never persons: an address, or a handle that is no team's. */
const address = /[^\s@<(]{1,64}@[^\s@>)]{1,255}\.[^\s@>)]{1,64}/g;
const handle = /^@[\w-]+$/;

function isNoPerson(who: string): boolean {
  return !handle.test(who) && who.search(address) < 0;
}

/** What forms leave where nobody answered, and what people put there instead of an answer. */
const noAnswer =
  /^(?:_?no response_?|n\/?a|none|not applicable|nothing|unknown|tb[dac]|to ?do|see (?:above|below|title)|keine(?: angabe)?|-+|\.+|…|\?+|x+|describe .{0,80}here\.?)$/i;
/** Sentences of templates that are there until somebody replaces them. */
const ofTemplate =
  /^(?:A clear and concise description of|Ex\. I'm always frustrated|Please (?:describe|explain|provide|add|fill)|<[^>]{1,200}>$|\[[^\]]{1,200}\]$)/i;

function withoutEmptyAnswers({ kind, lines }: Block): Block {
  return {
    kind,
    lines: lines.filter(
      (line) => kind === 'heading' || !(noAnswer.test(line) || ofTemplate.test(line)),
    ),
  };
}

interface Given {
  readonly kind: SectionKind;
  readonly lines: string[];
  /** The list behind "Uploads fail:", which belongs to it. */
  readonly items: string[];
}

/** The texts of sections and behind labels, in their order. */
function sectionsOf(blocks: readonly Block[]): Readonly<Record<SectionKind, readonly string[]>> {
  const given: Given[] = [];
  const give = (kind: SectionKind, ...lines: string[]): Given => {
    const one = { kind, lines, items: [] };
    given.push(one);
    return one;
  };
  let section: SectionKind | undefined;
  /** The paragraph of this section: one is enough, what follows are details. */
  let paragraph: Given | undefined;
  for (const { kind, lines } of blocks) {
    if (kind === 'heading') {
      section = sectionKindOf(lines.join(' '));
      paragraph = undefined;
      continue;
    }
    const { plain, labelled } = partsOf(lines);
    if (section === 'who') for (const line of plain) give(section, line);
    else if (section === 'why' && plain.length > 0) {
      if (!paragraph) {
        const one = give(section, ...plain);
        if (kind === 'paragraph') paragraph = one;
      } else if (kind === 'item') paragraph.items.push(plain.join(' '));
    }
    for (const { kind: said, text } of labelled) {
      const one = give(said, text);
      // "Why:" alone on a line is a heading.
      section = text === '' ? said : undefined;
      paragraph = text === '' ? undefined : one;
    }
  }
  const textsOf = (kind: SectionKind): readonly string[] =>
    given.filter((one) => one.kind === kind).map(textOf);
  return { who: textsOf('who'), why: textsOf('why') };
}

function textOf({ lines, items }: Given): string {
  const text = lines.join(' ').trim();
  if (noAnswer.test(text)) return '';
  return text.endsWith(':') ? `${text} ${items.slice(0, 20).join('; ')}` : text;
}

/** The lines of a block before the first label, and what stands behind each. */
function partsOf(lines: readonly string[]): {
  readonly plain: readonly string[];
  readonly labelled: readonly Label[];
} {
  const plain: string[] = [];
  const labelled: { readonly kind: SectionKind; readonly lines: string[] }[] = [];
  for (const line of lines) {
    const label = labelIn(line);
    if (label) labelled.push({ kind: label.kind, lines: [label.text] });
    else (labelled.at(-1)?.lines ?? plain).push(line);
  }
  return {
    plain,
    labelled: labelled.map(({ kind, lines: own }) => ({ kind, text: own.join(' ').trim() })),
  };
}

interface Label {
  readonly kind: SectionKind;
  readonly text: string;
}

function labelIn(line: string): Label | undefined {
  const at = line.search(/[:：]/u);
  if (at > 0 && at <= 60) {
    const kind = labelKindOf(line.slice(0, at));
    if (kind) return { kind, text: line.slice(at + 1).trim() };
  }
  const isQuestion = line.length <= 120 && /[?:：？]$/u.test(line);
  const kind = isQuestion ? sectionKindOf(line) : undefined;
  return kind && { kind, text: '' };
}

/** Issue forms write several choices on one line: `Technicians, Office`. A sentence stays whole. */
function namesIn(text: string): readonly string[] {
  const parts = text
    .split(/[,;] /)
    .map((part) => part.replace(/^(?:and|or|und|oder) /i, '').trim());
  const areNames = parts.every(
    (part) =>
      part.split(' ').length <= 4 && !/^(?:who|which|that|when|if|but|so|die|der)\b/i.test(part),
  );
  return areNames ? parts : [text];
}

function trimmed(text: string): string {
  return text.replace(/^[\s,:;–—-]+|[\s,:;–—-]+$/gu, '').replaceAll('\n', ' ');
}

/** Each once, also when a longer one has it in it. */
function distinct(texts: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const text of texts) {
    const short = beginningOf(text, longest);
    const low = short.toLowerCase();
    const isNew = !kept.some((one) => one.toLowerCase().includes(low));
    if (/[\p{L}\p{N}]/u.test(short) && isNew) kept.push(short);
    if (kept.length === most) break;
  }
  return kept;
}

/** Headings are the template's words, not the author's. */
function proseOf(blocks: readonly Block[]): string {
  const texts: string[] = [];
  let length = 0;
  for (const { kind, lines } of blocks) {
    if (kind === 'heading' || lines.length === 0) continue;
    if (length > longestProse) break;
    const text = lines.join(' ');
    texts.push(text);
    length += text.length + 1;
  }
  return beginningOf(texts.join('\n'), longestProse);
}
