import { subjectParts } from '../ask/subjectParts.ts';
import type { PlanEvidence, WorkedCommit } from '../model/evidence.ts';
import type { ItemId, PersonaId, TicketKey } from '../model/ids.ts';
import type { RoadmapItem } from '../model/plan.ts';
import { plannedItemId } from '../model/plannedItemId.ts';
import type { DraftedItem, ItemSource } from './draft.ts';
import {
  busyFolders,
  fewestCommits,
  folderCounts,
  foldersIn,
  typicalFolders,
} from './draftFolders.ts';
import { spokenName, titleOf } from './draftNames.ts';
import type { DraftedPersonas } from './draftPersonas.ts';
import { namesIn } from './draftPersonas.ts';
import { oneDay } from './days.ts';
import { roadmapItems } from './roadmapItems.ts';

const most = 12;
const mostLeft = 20;
const mostTickets = 5;
const mostPersonas = 3;
const recently = 90 * oneDay;
const nothingKnown = new Map<ItemId, never>();

/** What may become an item, with its commits. */
interface Candidate {
  readonly title: string;
  readonly status: RoadmapItem['status'];
  readonly from: ItemSource;
  readonly paths: readonly string[];
  readonly tickets: readonly string[];
  readonly work: readonly WorkedCommit[];
}

/**
 * Drafts items: what trackers plan, by due day; then scopes of subjects, then folders, with work of the
 * last twelve months, most commits first. At most 12; what has the paths of one before it is left out.
 * Where there is a roadmap file, none.
 */
export function draftItems(
  evidence: PlanEvidence,
  personas: Pick<DraftedPersonas, 'idOf'>,
): { readonly items: readonly DraftedItem[]; readonly left: readonly string[] } {
  if (evidence.plan.hasRoadmap) return { items: [], left: [] };
  const counts = folderCounts(evidence.work);
  const all = withoutRepeated([
    ...plannedWork(evidence, counts),
    ...mostWorkFirst(scopedWork(evidence, counts)),
    ...mostWorkFirst(folderWork(evidence, counts)),
  ]);
  return {
    items: all.slice(0, most).map((one, index) => itemOf(one, index, evidence, personas)),
    left: all.slice(most, most + mostLeft).map(({ title }) => title),
  };
}

function plannedWork(
  { planned, plan, work, now }: PlanEvidence,
  counts: ReadonlyMap<string, number>,
): readonly Candidate[] {
  const ticketsOf = new Map<ItemId, readonly TicketKey[]>();
  for (const { item, tickets } of planned) {
    const id = plannedItemId(item);
    ticketsOf.set(id, [...new Set([...(ticketsOf.get(id) ?? []), ...tickets])]);
  }
  const items = roadmapItems(
    { plan, planned: planned.map(({ item }) => item), progress: nothingKnown },
    now,
  );
  return items.flatMap(({ id, title, status, origin }) => {
    if (!origin) return [];
    const tickets = ticketsOf.get(id) ?? [];
    const own = new Set<TicketKey>(tickets);
    const mentioning = work.filter((commit) => commit.tickets.some((key) => own.has(key)));
    // What is over and has left no trace here is no use on a new roadmap.
    if (origin.isDone && mentioning.length === 0) return [];
    const all = { counts, commits: work.length };
    return [
      {
        title: titleOf(title),
        status,
        from: { kind: 'planned', planned: origin },
        paths: mentioning.length < 2 ? [] : typicalFolders(mentioning, '', all),
        tickets: tickets.slice(0, 50),
        work: mentioning,
      },
    ];
  });
}

/** Types of conventional commits and words before a colon that are no part of a product. */
const noScope = new Set(
  'feat,feature,fix,bugfix,hotfix,docs,doc,style,refactor,perf,test,tests,build,ci,chore,revert,release,deps,deps-dev,dev-deps,dependencies,lint,format,types,typo,wip,merge,version,changelog,readme,security,cleanup,misc,all,main,master,dev,core,repo,fixup!,squash!,backport,update,improvement,enhancement,note,bug,issue,backlog,re'.split(
    ',',
  ),
);
const scopeForm = /^[\p{L}\p{N}][\p{L}\p{N}_./-]{0,39}$/u;

/** The scopes of a subject: in its parentheses, else the area before its colon. */
function scopesOf({ subject }: WorkedCommit): readonly string[] {
  const { type, scope } = subjectParts(subject);
  return [...new Set((scope || type).split(/[,+]\s*/))].filter(
    (one) => !noScope.has(one) && scopeForm.test(one) && !/^v?\d/.test(one),
  );
}

function scopedWork(
  { work, now }: PlanEvidence,
  counts: ReadonlyMap<string, number>,
): readonly Candidate[] {
  const byScope = new Map<string, WorkedCommit[]>();
  for (const commit of work) {
    for (const scope of scopesOf(commit)) {
      const known = byScope.get(scope);
      if (known) known.push(commit);
      else byScope.set(scope, [commit]);
    }
  }
  return [...byScope].flatMap(([scope, own]) => {
    if (own.length < fewestCommits) return [];
    const paths = typicalFolders(own, scope.toLowerCase(), { counts, commits: work.length });
    const title = spokenName(scope);
    return [workedOn('scope', { name: scope, title, paths, work: own, now })];
  });
}

function folderWork(
  { work, now }: PlanEvidence,
  counts: ReadonlyMap<string, number>,
): readonly Candidate[] {
  return busyFolders(counts, most + mostLeft).map((folder) => {
    const own = work.filter((commit) => foldersIn(commit).has(folder));
    const [name = '', inside] = folder.split('/').reverse();
    const words = spokenName(name);
    const title = inside === undefined ? words : `${words} (${inside})`;
    return workedOn('folder', { name: folder, title, paths: [folder], work: own, now });
  });
}

function workedOn(
  kind: 'scope' | 'folder',
  given: Pick<Candidate, 'title' | 'paths' | 'work'> & {
    readonly name: string;
    readonly now: number;
  },
): Candidate {
  const { name, title, paths, work, now } = given;
  const recent = work.filter(({ committedAt }) => now - committedAt <= recently).length;
  const since = Math.min(...work.map(({ committedAt }) => committedAt));
  return {
    title,
    // What rests is kept alive until somebody says more.
    status: recent > 0 ? 'now' : 'upkeep',
    from: { kind, name, commits: work.length, recent, since },
    paths,
    tickets: [],
    work,
  };
}

function mostWorkFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted(
    (one, other) => other.work.length - one.work.length || (one.title < other.title ? -1 : 1),
  );
}

/** What has no path but those of others before it would only compete with them. */
function withoutRepeated(candidates: readonly Candidate[]): readonly Candidate[] {
  const taken: string[] = [];
  const isTaken = (path: string): boolean =>
    taken.some((folder) => path === folder || path.startsWith(`${folder}/`));
  return candidates.filter(({ from, paths }) => {
    if (from.kind !== 'planned' && paths.length > 0 && paths.every(isTaken)) return false;
    taken.push(...paths);
    return true;
  });
}

function itemOf(
  { title, status, from, paths, tickets, work }: Candidate,
  index: number,
  evidence: PlanEvidence,
  personas: Pick<DraftedPersonas, 'idOf'>,
): DraftedItem {
  const item: RoadmapItem = {
    id: `R-${index + 1}` as ItemId,
    title,
    status,
    personas: personasOf(work, tickets, evidence, personas),
    paths: paths.map((path) => `${path}/**`),
    tickets: tickets.length > 0 ? tickets : ticketsOf(work),
    teams: [],
  };
  return { item, from };
}

/** Those whom its commits and tickets name, most often first. */
function personasOf(
  work: readonly WorkedCommit[],
  tickets: readonly string[],
  evidence: PlanEvidence,
  { idOf }: Pick<DraftedPersonas, 'idOf'>,
): readonly PersonaId[] {
  const mentioned = new Set<string>([...tickets, ...work.flatMap((commit) => commit.tickets)]);
  const told = evidence.tickets.filter(({ ticket }) => mentioned.has(ticket));
  const whos = [
    ...work.flatMap((commit) => commit.whos.map(({ who }) => who)),
    ...told.flatMap(({ who }) => who),
  ];
  return mostOften(whos.flatMap(namesIn).flatMap((who) => idOf(who) ?? [])).slice(0, mostPersonas);
}

/** What two of its commits mention belongs to it; one mention may be by the way. */
function ticketsOf(work: readonly WorkedCommit[]): readonly string[] {
  const once = new Set<string>();
  const again = work.flatMap(({ tickets }) =>
    tickets.filter((ticket) => once.has(ticket) || !once.add(ticket)),
  );
  return mostOften(again).slice(0, mostTickets);
}

function mostOften<T extends string>(values: readonly T[]): readonly T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([value]) => value);
}
