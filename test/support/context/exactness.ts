/** Compares what is gathered with what plain git says for the same question. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyHere } from '../../../src/history/historyHere.ts';
import { openMind } from '../../../src/mind.ts';
import type { ContextSubject } from '../../../src/model/context.ts';
import type { ItemId, Sha } from '../../../src/model/ids.ts';
import { partsOf } from '../../../src/model/message.ts';
import { teamsOf } from '../../../src/model/teamsOf.ts';
import type { Mind } from '../../../src/story/mind.ts';
import { silent } from '../silent.ts';
import type { Random } from '../survival/random.ts';
import type { ByGit, Logged } from './byGit.ts';
import { byGit } from './byGit.ts';
import { inventedPlan } from './inventedPlan.ts';
import type { InventedPlan } from './inventedPlan.ts';
import { certainTickets, sorted, ticketsBehind, toldTickets } from './tickets.ts';
import type { TicketsIn } from './tickets.ts';

/** How often what is gathered is what git says. */
export interface ContextExactness {
  /** So many were compared, by what they were. */
  readonly compared: Readonly<Record<ContextSubject['kind'] | 'progress', number>>;
  /** Those that git tells otherwise, and what of them. */
  readonly wrong: readonly string[];
}

const fewest = 50;
const mostRecent = 500;
const twelveMonths = 365 * 24 * 60 * 60 * 1000;

/** What is compared, and with what. */
interface Comparing {
  readonly mind: Mind;
  readonly git: ByGit;
  readonly plan: InventedPlan;
  readonly since: number;
  readonly ticketsIn: TicketsIn;
}

/** Compares so many random subjects of each kind; nothing is written into the repository. */
export async function contextExactnessOf(
  repository: string,
  count: number,
  random: Random,
): Promise<ContextExactness> {
  const git = byGit(repository);
  const newest = Math.max(...[...git.log.values()].map(({ committedAt }) => committedAt));
  const plan = inventedPlan(git, random);
  mkdirSync(join(git.directory, '.product'), { recursive: true });
  for (const [file, text] of plan.files) writeFileSync(join(git.directory, '.product', file), text);
  const mind = await openMind(
    { directory: git.directory, gitBinary: 'git', openHistory: historyHere },
    silent,
    () => newest,
  );
  try {
    await mind.refresh();
    // As the index is read: what it vouches for afterwards is no part of it.
    const ticketsIn = certainTickets(mind, git);
    await mind.history.update();
    await mind.survey();
    const comparing: Comparing = {
      mind,
      git,
      plan,
      since: newest - twelveMonths,
      ticketsIn,
    };
    const pick = <T>(values: readonly T[]): readonly T[] =>
      values.length <= count
        ? values
        : Array.from({ length: count }, () => values[random.between(0, values.length - 1)] as T);
    const everTouched = [...git.moves.values()].flatMap((moves) => [...moves.values()]);
    const files = [...pick(git.files), ...pick(everTouched).slice(0, 20)];
    const folders = pick(foldersOf(git.files));
    const commits = pick([...git.log.values()].filter(({ isMerge }) => !isMerge));
    const wrong = [
      ...(await each(files, (path) => wrongOfFile(comparing, path))),
      ...(await each(folders, (path) => wrongOfFolder(comparing, path))),
      ...(await each(files.slice(1), (path, at) =>
        wrongOfPaths(comparing, [...new Set([path, files[at] ?? path])]),
      )),
      ...(await each(pick([...plan.items.keys()]), (item) => wrongOfItem(comparing, item))),
      ...(await each(commits, (commit) => wrongOfCommit(comparing, commit))),
      ...wrongOfProgress(comparing),
    ];
    return {
      compared: {
        file: files.length,
        folder: folders.length,
        paths: files.length - 1,
        item: Math.min(count, plan.items.size),
        commit: commits.length,
        progress: plan.items.size,
      },
      wrong,
    };
  } finally {
    mind.dispose();
  }
}

async function wrongOfFile(comparing: Comparing, path: string): Promise<readonly string[]> {
  return compared(comparing, { kind: 'file', path }, lineage(comparing.git, path), (commits) =>
    teamsBy(comparing, commits),
  );
}

async function wrongOfFolder(comparing: Comparing, path: string): Promise<readonly string[]> {
  const { git } = comparing;
  const all = [...git.log.values()].filter(({ isMerge }) => !isMerge);
  // Everything: commits that touch nothing are of it, too.
  const commits = path === '' ? all : git.touching(`:(literal)${path}/`);
  return compared(comparing, { kind: 'folder', path }, commits, (recent) =>
    teamsBy(comparing, recent),
  );
}

async function wrongOfPaths(
  comparing: Comparing,
  paths: readonly string[],
): Promise<readonly string[]> {
  const each = paths.map((path) => lineage(comparing.git, path));
  return compared(comparing, { kind: 'paths', paths }, inOrder(each.flat()), (recent) => {
    const own = each.map((commits) => commits.filter((one) => recent.includes(one)));
    const open = own.filter((commits) => peopleOf(commits).size >= 3);
    return open.length === 0 && recent.length > 0
      ? { kind: 'few' }
      : teamsBy(comparing, inOrder(open.flat()));
  });
}

async function wrongOfItem(comparing: Comparing, item: string): Promise<readonly string[]> {
  const { git, plan } = comparing;
  const pathspecs = plan.items.get(item)?.pathspecs ?? [];
  const commits = inOrder([
    ...(pathspecs.length > 0 ? git.touching(...pathspecs) : []),
    ...tellingOf(comparing, item),
  ]);
  const subject = { kind: 'item', item: item as ItemId } as const;
  return compared(comparing, subject, commits, (recent) => teamsBy(comparing, recent));
}

async function wrongOfCommit(comparing: Comparing, commit: Logged): Promise<readonly string[]> {
  const subject = { kind: 'commit', sha: commit.sha as Sha } as const;
  return compared(comparing, subject, [commit], () => ({ kind: 'few' }));
}

function wrongOfProgress(comparing: Comparing): readonly string[] {
  const { mind, git, plan, since } = comparing;
  const progress = mind.progress();
  return [...plan.items].flatMap(([item, { tickets, pathspecs }]) => {
    const telling = tellingOf(comparing, item);
    const isUntraced = telling.length === 0 && tickets.length === 0 && pathspecs.length > 0;
    const commits = isUntraced
      ? git.touching(...pathspecs).filter(({ committedAt }) => committedAt >= since)
      : telling;
    const times = commits.map(({ authoredAt }) => authoredAt);
    const first = commits.at(-1);
    const taggedAt = first && git.firstTagged(first.sha);
    const wanted = {
      commits: commits.length,
      ...(first ? { firstAt: Math.min(...times), lastAt: Math.max(...times) } : {}),
      ...(taggedAt === undefined ? {} : { taggedAt }),
    };
    return differences(`progress of ${item}`, progress.get(item as ItemId), wanted);
  });
}

/** Compares a gathering with the commits that git names, all of them, newest first. */
async function compared(
  { mind, since, ticketsIn }: Comparing,
  subject: ContextSubject,
  commits: readonly Logged[],
  teams: (recent: readonly Logged[]) => unknown,
): Promise<readonly string[]> {
  const found = await mind.gather(subject);
  const recent = commits.filter(({ committedAt }) => committedAt >= since);
  const told = inOrder([...commits.slice(0, fewest), ...recent.slice(0, mostRecent)]);
  const what = JSON.stringify(subject);
  const whos = (texts: readonly (readonly string[])[]): string => JSON.stringify(texts.flat());
  const behind = toldTickets(ticketsBehind(commits, ticketsIn));
  const all = [
    ...differences(
      `commits of ${what}`,
      shas(found.commits.map(({ commit }) => commit)),
      shas(told),
    ),
    ...differences(
      `whos of ${what}`,
      whos(found.commits.map(({ commit }) => commit.who)),
      whos(told.map(({ message }) => partsOf(message).who)),
    ),
    ...differences(`cut of ${what}`, found.isCut, recent.length > mostRecent),
    ...differences(`teams of ${what}`, found.teams, teams(recent)),
    ...differences(
      `tickets of ${what}`,
      sorted(
        found.tickets.map((one) => [one.ticket, one.commits, one.firstAt, one.lastAt]),
        behind,
      ),
      sorted(behind, behind),
    ),
  ];
  // Of an area that is too large to look at all of it, it says so: then only the newest are told.
  const isTooLarge = found.isCut && recent.length <= mostRecent;
  const isLarge = commits.length > 5000 && ['folder', 'item'].includes(subject.kind);
  return isTooLarge || isLarge ? all.filter((one) => /^(?:commits|whos)/.test(one)) : all;
}

/** The commits of a file under its names: of each until the commit that moved the file there. */
function lineage(git: ByGit, name: string): readonly Logged[] {
  const found: Logged[] = [];
  let path = name;
  let above = -1;
  for (;;) {
    const here = git.touching(`:(literal)${path}`).filter(({ place }) => place > above);
    const move = here.find(({ sha }) => git.moves.get(sha)?.has(path));
    found.push(...here.filter(({ place }) => place <= (move?.place ?? Infinity)));
    if (!move) return found;
    path = git.moves.get(move.sha)?.get(path) ?? '';
    above = move.place;
  }
}

function teamsBy({ plan }: Comparing, commits: readonly Logged[]): unknown {
  if (commits.length === 0) return { kind: 'nobody' };
  const people = peopleOf(commits);
  if (people.size < 3) return { kind: 'few' };
  const shares = [...people]
    .map(([email, count]) => ({ email, commits: count }))
    .sort((one, other) => other.commits - one.commits || (one.email < other.email ? -1 : 1));
  return { kind: 'shares', shares: teamsOf(shares, plan.teams) };
}

function peopleOf(commits: readonly Logged[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { people } of commits) {
    for (const one of people) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}

/** The commits whose messages mention a ticket of an item or name it. */
function tellingOf({ git, plan, ticketsIn }: Comparing, item: string): readonly Logged[] {
  const tickets = plan.items.get(item)?.tickets ?? [];
  const names = new RegExp(`^Item:\\s*${item}\\s*$`, 'im');
  return [...git.log.values()].filter(
    (one) => names.test(one.message) || ticketsIn(one).some((ticket) => tickets.includes(ticket)),
  );
}

/** Newest first, each once. */
function inOrder(commits: readonly Logged[]): readonly Logged[] {
  return [...new Set(commits)].sort((one, other) => one.place - other.place);
}

function shas(commits: readonly { readonly sha: string }[]): string {
  return commits.map(({ sha }) => sha).join(' ');
}

function foldersOf(files: readonly string[]): readonly string[] {
  const folders = files.flatMap((file) => {
    const parts = file.split('/').slice(0, -1);
    return parts.map((_part, at) => parts.slice(0, at + 1).join('/'));
  });
  return ['', ...new Set(folders)];
}

function differences(what: string, found: unknown, wanted: unknown): readonly string[] {
  const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
  return one === other ? [] : [`${what}: ${one.slice(0, 300)} rather than ${other.slice(0, 300)}`];
}

async function each<T>(
  values: readonly T[],
  compare: (value: T, at: number) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [at, value] of values.entries()) wrong.push(...(await compare(value, at)));
  return wrong;
}
