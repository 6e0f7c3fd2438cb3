import type { Heard } from '../../src/editor/filePart.ts';
import { filePart } from '../../src/editor/filePart.ts';
import type { Indexing } from '../../src/editor/indexing.ts';
import type { Minds } from '../../src/editor/minds.ts';
import type { OpenRepository } from '../../src/editor/openRepository.ts';
import type { Shown, ShownInRepository } from '../../src/editor/shown.ts';
import type { Condition } from '../../src/history/condition.ts';
import type { ContextSubject } from '../../src/model/context.ts';
import type { Sha, TicketKey, TicketRef } from '../../src/model/ids.ts';
import type { Joined } from '../../src/model/joined.ts';
import type { FileCommit } from '../../src/model/past.ts';
import type { Persona } from '../../src/model/plan.ts';
import { emptyPlan } from '../../src/model/plan.ts';
import type { FileSection } from '../../src/protocol/fileSection.ts';
import type { Gathering } from '../../src/story/gathering.ts';
import { contextOf } from '../../src/tickets/contextOf.ts';
import { referencesBy } from '../../src/tickets/references.ts';
import type { Tickets } from '../../src/tickets/tickets.ts';

export const now = Date.UTC(2026, 10, 22, 12);
export const day = 24 * 60 * 60 * 1000;
const sha = 'a'.repeat(40) as Sha;
const age = { commits: 41, firstAt: Date.UTC(2019, 2, 2), lastAt: now - 21 * day };
const ticket = '#12' as TicketKey;

const technician = { id: 'tech', name: 'Field technician', aliases: ['installer'] };
export const personas = [technician as unknown as Persona];
const plan = { ...emptyPlan, personas };

/** A repository that is fetched from here, with what is remembered of its tickets. */
export function repository(
  name = 'office',
  url = '',
  tickets: Partial<Tickets> = {},
): OpenRepository {
  const remotes = url === '' ? [] : [{ name: 'origin', url }];
  const context = contextOf(remotes, [], { known: [], decimal: [] });
  const mind = {
    root: `/anywhere/${name}`,
    facts: () => ({ standing: { head: sha }, plan, context }),
    tickets: { known: () => undefined, planned: () => [], trackersOf: () => [], ...tickets },
    references: referencesBy(() => context),
  };
  return { mind } as unknown as OpenRepository;
}

export const whole: Condition = {
  state: 'complete',
  head: sha,
  commits: 12_000,
  paths: 100,
  moves: 'known',
  isTreeless: false,
  isShallow: false,
};
export const partial: Condition = { ...whole, state: 'partial', oldestAt: Date.UTC(2019, 2, 15) };
export const absent: Condition = { ...whole, state: 'absent', commits: 0, paths: 0 };

export const commit: FileCommit = {
  sha,
  authoredAt: now - 21 * day,
  committedAt: now - day,
  subject: 'Let uploads resume',
  tickets: [ticket],
  who: [],
  why: [],
  item: [],
  path: 'src/a.ts',
  change: 'modified',
};

export const uploads: ContextSubject = { kind: 'file', path: 'src/a.ts' };

/** What is known of a file with one commit and one ticket; without commits it has no age. */
export function gatheringWith(
  given: Partial<Gathering> = {},
  joined: Joined = {},
  told = commit,
): Gathering {
  const ref = `gh:acme/app${ticket}` as TicketRef;
  return {
    subject: uploads,
    plan,
    planned: [],
    ruled: [],
    owners: [],
    commits: [{ commit: told, joined }],
    since: now - 365 * day,
    isCut: false,
    tickets: [{ ticket, ref, commits: 3, firstAt: 0, lastAt: now - day, told: [] }],
    refs: new Map([[ticket, ref]]),
    told: new Map(),
    progress: new Map(),
    teams: { kind: 'no-teams' },
    files: [],
    condition: whole,
    ...(given.commits?.length === 0 ? {} : { age }),
    ...given,
  };
}

const readUp: Indexing = { kind: 'done' };

/** What is shown of a file in the first of these repositories. */
export function shownOf(
  given: Partial<ShownInRepository>,
  indexing = readUp,
  all: readonly OpenRepository[] = [repository()],
  heard = untroubled,
): FileSection {
  const [entry = repository()] = all;
  return shownAt(
    { kind: 'in-repository', entry, subject: uploads, ...given },
    indexing,
    all,
    heard,
  );
}

/** The person follows the active file. */
export const lookingAt = (
  shown: Shown,
): { readonly shown: Shown; readonly isPinned: boolean; readonly canGoBack: boolean } => ({
  shown,
  isPinned: false,
  canGoBack: false,
});

/** Nothing keeps a title away. */
export const untroubled: Heard = { isAsking: false, notes: () => [] };

/** What is shown of whatever is active. */
export function shownAt(
  shown: Shown,
  indexing = readUp,
  all: readonly OpenRepository[] = [repository()],
  heard = untroubled,
): FileSection {
  const minds: Pick<Minds, 'all' | 'state'> = { all, state: 'ready' };
  return filePart(minds, { indexingOf: () => indexing }, lookingAt(shown), heard, now) ?? {};
}
