import { parse } from 'yaml';

/** A file of a backlog: a task, a draft or a milestone. */
export interface BacklogEntry {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly type: string;
  readonly labels: readonly string[];
  /** The id of a milestone, or its title in older files. */
  readonly milestone: string;
  readonly parent: string;
  /** `2026-11-22 22:33` in UTC, or only the day; empty where it is not said. */
  readonly created: string;
  readonly updated: string;
  readonly body: string;
}

const form = /^\uFEFF?---[ \t]*\r?\n(?<front>[\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** What a file says; `undefined` for one that has no id. All values are texts, as they are written. */
export function backlogEntry(text: string): BacklogEntry | undefined {
  const found = form.exec(text);
  const front = frontMatter(found?.groups?.['front'] ?? '');
  const said = (...names: readonly string[]): string =>
    (names
      .map((name) => front[name])
      .find((value) => typeof value === 'string' && !isNone(value)) as string | undefined) ?? '';
  const id = said('id');
  if (!found || id === '') return undefined;
  const labels = front['labels'];
  return {
    id,
    title: said('title'),
    status: said('status'),
    type: said('type'),
    labels: Array.isArray(labels) ? labels.filter((one) => typeof one === 'string') : [],
    milestone: said('milestone'),
    parent: said('parent_task_id', 'parent'),
    created: said('created_date', 'date'),
    updated: said('updated_date'),
    body: text.slice(found[0].length),
  };
}

function isNone(value: string): boolean {
  return value === '' || value === 'null' || value === '~';
}

const longestFront = 16 * 1024;
/** What no backlog writes, and takes exponential time: collections in collections, heaps of anchors. */
const nested = /^[ \t]*(?:[-?:][ \t]+){3}|(?:[[{][ \t]*){4}|(?:(?:^|[ \t])[&!]\S*){4}/m;

function frontMatter(text: string): Readonly<Record<string, unknown>> {
  if (text.length > longestFront || nested.test(text)) return {};
  try {
    const value: unknown = parse(text, {
      schema: 'failsafe',
      maxAliasCount: 0,
      // Looking for keys that stand twice takes quadratic time in them.
      uniqueKeys: false,
      logLevel: 'silent',
      // Excerpts of the text for errors that nobody sees take quadratic time.
      prettyErrors: false,
      // Otherwise keys that are collections are turned into text, level by level.
      mapAsMap: true,
    });
    return value instanceof Map ? (Object.fromEntries(value) as Record<string, unknown>) : {};
  } catch {
    // Whatever it is, it is no task.
    return {};
  }
}

/** The last of the statuses is the one that ends a task. */
export function lastStatusIn(configuration: string): string {
  const { statuses } = frontMatter(configuration);
  const last: unknown = Array.isArray(statuses) ? statuses.at(-1) : undefined;
  return typeof last === 'string' && last !== '' ? last : 'Done';
}
