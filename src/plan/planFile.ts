import { safeParse } from 'valibot';
import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { PlanProblem } from '../model/plan.ts';
import type { EntrySchema } from './schemas.ts';

/** Larger files are not read, and no more problems than these are told. */
const largest = 256 * 1024;
const mostProblems = 50;
/** Anchors are for people; a file that repeats itself more often than this is an attack. */
const mostAliases = 100;

/** An entry that can be used, and where it stands. */
interface Entry<T> {
  readonly value: T;
  readonly line: number;
}

/** One `.product/` file that is being read; every problem found on the way is kept with its line. */
export interface PlanFile {
  readonly problems: readonly PlanProblem[];
  /** The entries of the list under a key, or of the file itself, that have the right form. */
  entries<T extends { readonly id: string }>(
    schema: EntrySchema<T>,
    key?: string,
  ): readonly Entry<T>[];
  /** A problem with an entry that has the right form. */
  complain(line: number, detail: string): void;
}

/** Reads the text of a file. Never fails: what cannot be used is among its problems. */
export function planFile(file: string, text: string): PlanFile {
  const problems: PlanProblem[] = [];
  const complain = (line: number, detail: string): void => {
    if (problems.length < mostProblems)
      problems.push({ file, line, column: 1, endLine: line, endColumn: 1, detail });
  };
  const lines = new LineCounter();
  const document = text.length > largest ? undefined : documentIn(text, lines);
  if (!document) {
    complain(1, text.length > largest ? 'the file is too large' : 'the file cannot be read');
    return { problems, entries: () => [], complain };
  }
  const lineAt = (offset: number | undefined): number => lines.linePos(offset ?? 0).line || 1;
  const broken = document.errors.map(({ pos: [offset] }) => offset);
  document.errors.forEach(({ message, pos }) => complain(lineAt(pos[0]), firstLine(message)));
  const known = versionProblem(document);
  if (known) complain(lineAt(known.offset), known.detail);

  return {
    problems,
    complain,
    entries(schema, key) {
      if (known) return [];
      const list = key === undefined ? document.contents : document.get(key, true);
      if (!isNode(list) || (isScalar(list) && list.value === null)) return [];
      if (!isSeq(list)) {
        complain(lineAt(list.range?.[0]), `${key ?? 'the file'} must be a list`);
        return [];
      }
      const ids = new Set<string>();
      return list.items.filter(isNode).flatMap((node) => {
        const line = lineAt(node.range?.[0]);
        // Its syntax error is told already.
        if (broken.some((offset) => isWithin(node, offset))) return [];
        const result = safeParse(schema, plainOf(node, document));
        if (!result.success) {
          for (const { message, path } of result.issues) {
            const keys = path?.map((step) => step.key) ?? [];
            complain(lineAt(offsetOf(node, keys)), [keys.join('.'), message].join(' ').trim());
          }
          return [];
        }
        const { id } = result.output;
        if (ids.has(id)) {
          complain(line, `id ${id} is there twice; the first one counts`);
          return [];
        }
        ids.add(id);
        return [{ value: result.output, line }];
      });
    },
  };
}

function documentIn(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    // Looking for keys that stand twice takes quadratic time in them.
    const uniqueKeys = false;
    return parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true, uniqueKeys });
  } catch {
    // Nested deeper than the stack.
    return undefined;
  }
}

/** Plain data of a node; `undefined`, which no schema accepts, for what is too large or too deep. */
function plainOf(node: Node, document: Document): unknown {
  try {
    return node.toJS(document, { maxAliasCount: mostAliases }) as unknown;
  } catch {
    return undefined;
  }
}

function isWithin({ range }: Node, offset: number): boolean {
  return !!range && range[0] <= offset && offset < range[2];
}

function versionProblem(
  document: Document.Parsed,
): { readonly offset: number | undefined; readonly detail: string } | undefined {
  if (!isMap(document.contents) || !document.has('version')) return undefined;
  if (document.get('version') === 1) return undefined;
  const node = document.get('version', true);
  return { offset: isNode(node) ? node.range?.[0] : 0, detail: 'version must be 1' };
}

/** Where the value stands, or the nearest thing around it when it is missing. */
function offsetOf(entry: Node, keys: readonly unknown[]): number | undefined {
  let node = entry;
  for (const key of keys) {
    const inner = isMap(node) || isSeq(node) ? node.get(key, true) : undefined;
    if (!isNode(inner)) break;
    node = inner;
  }
  return node.range?.[0];
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.slice(0, 200) ?? '';
}
