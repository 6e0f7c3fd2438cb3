import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Ticket } from '../model/ticket.ts';
import { refOf } from '../tickets/ticketRef.ts';
import { backlogFolderOf, backlogKeyOf, textWithin, within } from './backlogKeys.ts';
import { backlogEntry, lastStatusIn } from './backlogTask.ts';
import type { BacklogEntry } from './backlogTask.ts';
import { inParallel } from './inParallel.ts';
import { heardTicket } from './heardTicket.ts';
import { planFrom, ticketFrom } from './ticketFrom.ts';
import type { ToldPlan } from './tracker.ts';

/** The tickets of a Backlog.md folder. */
export interface Backlog {
  /** Of their keys, upper case. */
  readonly prefix: string;
  /** Where it is in the repository: `backlog`. */
  readonly folder: string;
  /** What its tasks are planned for: done when all of them are, or when it is archived. */
  readonly milestones: readonly ToldPlan[];
  /** By key, upper case and without leading zeros. */
  readonly tickets: ReadonlyMap<string, Ticket>;
  /** What was read, to read only what changes. */
  readonly files: ReadonlyMap<string, BacklogFile>;
  readonly configuration: string;
}

interface BacklogFile {
  readonly folder: string;
  /** Changes when the file does. */
  readonly stamp: string;
  readonly entry: BacklogEntry | undefined;
}

/** The first one counts where a task stands in several. */
const folders = [
  'tasks',
  'drafts',
  'completed',
  'archive/tasks',
  'milestones',
  'archive/milestones',
] as const;
const ended: readonly string[] = ['completed', 'archive/tasks'];
const mostFiles = 5_000;
const width = 8;

/**
 * Reads a backlog, of `before` only what has changed; answers `before` itself when nothing has, and
 * `undefined` where there is none. Rejects with failures of the file system.
 */
export async function readBacklog(root: string, before?: Backlog): Promise<Backlog | undefined> {
  const found = await backlogFolderOf(root);
  if (!found) return undefined;
  const { path, configuration, prefix, top } = found;
  const files = new Map<string, BacklogFile>();
  await inParallel(await filesIn(path), width, async ({ folder, file }) => {
    const known = before?.files.get(file);
    const stamp = await stampOf(file);
    if (stamp === undefined) return;
    const isSame = known?.stamp === stamp;
    const text = isSame ? undefined : await textWithin(path, file);
    const entry = isSame ? known.entry : backlogEntry(text ?? '');
    files.set(file, isSame ? known : { folder, stamp, entry });
  });
  const isAsBefore =
    before?.configuration === configuration &&
    before.files.size === files.size &&
    [...files].every(([file, one]) => before.files.get(file) === one);
  if (isAsBefore) return before;
  const said = ordered(files);
  const milestones = milestonesIn(said);
  const tickets = ticketsOf(said, milestones, lastStatusIn(configuration));
  const folder = relative(top, path).split(sep).join('/');
  return {
    prefix,
    folder,
    configuration,
    files,
    tickets,
    milestones: plansOf(milestones, tickets),
  };
}

interface Found {
  readonly folder: string;
  readonly file: string;
}

async function filesIn(path: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const folder of folders) {
    const place = await within(path, join(path, folder));
    if (place === undefined) continue;
    for (const entry of await readdir(place, { withFileTypes: true })) {
      // A link is no file of the backlog.
      if (!entry.isFile() || !entry.name.endsWith('.md')) continue;
      if (found.length === mostFiles) return found;
      found.push({ folder, file: join(place, entry.name) });
    }
  }
  return found;
}

async function stampOf(file: string): Promise<string | undefined> {
  return stat(file).then(
    ({ mtimeMs, size, ino }) => `${mtimeMs}:${size}:${ino}`,
    () => undefined,
  );
}

interface Task extends BacklogEntry {
  readonly isDone: boolean;
}

interface Said {
  readonly folder: string;
  readonly entry: BacklogEntry;
}

/** In the order of their names: the first of two with one id counts, whichever was read first. */
function ordered(files: ReadonlyMap<string, BacklogFile>): readonly Said[] {
  const byName = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return folders.flatMap((folder) =>
    byName.flatMap(([, { folder: its, entry }]) =>
      its === folder && entry ? [{ folder, entry }] : [],
    ),
  );
}

interface Milestone {
  readonly title: string;
  readonly isArchived: boolean;
}

/** By their ids, in lower case. */
function milestonesIn(said: readonly Said[]): ReadonlyMap<string, Milestone> {
  const milestones = new Map<string, Milestone>();
  for (const { folder, entry } of said) {
    const id = entry.id.toLowerCase();
    const isArchived = folder === 'archive/milestones';
    if (folder !== 'milestones' && !isArchived) continue;
    if (!milestones.has(id)) milestones.set(id, { title: entry.title, isArchived });
  }
  return milestones;
}

function plansOf(
  milestones: ReadonlyMap<string, Milestone>,
  tickets: ReadonlyMap<string, Ticket>,
): readonly ToldPlan[] {
  const states = new Map<string, Set<Ticket['state']>>();
  for (const { planned, state } of tickets.values()) {
    for (const { title } of planned) states.set(title, (states.get(title) ?? new Set()).add(state));
  }
  const all = [...milestones.values()].map(({ title, isArchived }) => {
    const plan = planFrom({ kind: 'milestone', title });
    const its = states.get(plan.title);
    return { ...plan, isDone: isArchived || (its !== undefined && !its.has('open')) };
  });
  return all.filter(({ title }) => title !== '').slice(0, 100);
}

function ticketsOf(
  said: readonly Said[],
  milestones: ReadonlyMap<string, Milestone>,
  lastStatus: string,
): ReadonlyMap<string, Ticket> {
  const tasks = new Map<string, Task>();
  for (const { folder, entry } of said) {
    const key = backlogKeyOf(entry.id);
    if (folder.endsWith('milestones')) continue;
    if (isKey.test(key) && !tasks.has(key)) {
      const isLast = entry.status.toLowerCase() === lastStatus.toLowerCase();
      tasks.set(key, { ...entry, isDone: isLast || ended.includes(folder) });
    }
  }
  return new Map([...tasks].map(([key, task]) => [key, ticketOf(key, task, tasks, milestones)]));
}

const isKey = /^[A-Z]+-\d+(?:\.\d+)*$/;

function ticketOf(
  key: string,
  task: Task,
  tasks: ReadonlyMap<string, Task>,
  milestones: ReadonlyMap<string, Milestone>,
): Ticket {
  const milestone = milestones.get(task.milestone.toLowerCase())?.title ?? task.milestone;
  const told = ticketFrom({
    ref: refOfKey(key),
    key: task.id.toUpperCase(),
    kind: 'issue',
    title: task.title,
    state: task.isDone ? 'closed' : 'open',
    status: task.status,
    type: task.type,
    labels: task.labels,
    planned: milestone === '' ? [] : [{ kind: 'milestone', title: milestone }],
    parents: parentsOf(key, task, tasks),
    opened: timeOf(task.created),
    updated: timeOf(task.updated || task.created),
    ...(task.isDone && { closed: timeOf(task.updated) }),
    body: task.body,
  });
  return heardTicket(told);
}

function parentsOf(
  key: string,
  task: Task,
  tasks: ReadonlyMap<string, Task>,
): readonly { key: string; title: string; ref: Ticket['ref'] }[] {
  const parents = new Map<string, { key: string; title: string; ref: Ticket['ref'] }>();
  for (let at: Task | undefined = task, name = key; at && parents.size < 6; at = tasks.get(name)) {
    // Without a word about it, TASK-4.1 is a part of TASK-4.
    name = at.parent === '' ? name.replace(/\.\d+$|-\d+$/, '') : backlogKeyOf(at.parent);
    const parent = tasks.get(name);
    if (!parent || name === key || parents.has(name)) break;
    parents.set(name, { key: parent.id.toUpperCase(), title: parent.title, ref: refOfKey(name) });
  }
  return [...parents.values()];
}

function refOfKey(key: string): Ticket['ref'] {
  return refOf({ kind: 'key', key, sort: 'issue', isCertain: true });
}

/** As the rest of the product reads times; a day is its beginning. */
function timeOf(text: string): string {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(text) ? `${text.replace(' ', 'T')}:00Z` : text;
}
