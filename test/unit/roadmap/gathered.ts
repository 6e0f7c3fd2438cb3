import type { Gathered, SeenTicket, ToldCommit } from '../../../src/model/context.ts';
import type {
  ItemId,
  OutcomeId,
  PersonaId,
  Sha,
  TeamId,
  TicketKey,
  TicketRef,
} from '../../../src/model/ids.ts';
import type { Found, Joined } from '../../../src/model/joined.ts';
import type { Outcome, Persona, Plan, PlannedItem, RoadmapItem } from '../../../src/model/plan.ts';
import { emptyPlan } from '../../../src/model/plan.ts';
import type { Ticket } from '../../../src/model/ticket.ts';

export const day = 24 * 60 * 60 * 1000;
/** The beginning of a day, so that days can be counted from it. */
export const now = Date.parse('2026-11-28T00:00:00Z');

type Given<Kind, Lists extends keyof Kind> = Partial<
  Omit<Kind, Lists> & Readonly<Record<Lists, readonly string[]>>
>;

export function item(
  id: string,
  { personas = [], teams = [], ...of }: Given<RoadmapItem, 'personas' | 'teams'> = {},
): RoadmapItem {
  return {
    id: id as ItemId,
    title: `The ${id}`,
    status: 'now',
    paths: [],
    tickets: [],
    ...of,
    personas: personas as readonly PersonaId[],
    teams: teams as readonly TeamId[],
  };
}

export const persona = (id: string, of: Partial<Persona> = {}): Persona => ({
  id: id as PersonaId,
  name: id.replace('-', ' '),
  aliases: [],
  kind: 'external',
  ...of,
});

export const outcome = (id: string, of: Partial<Outcome> = {}): Outcome => ({
  id: id as OutcomeId,
  text: `Reach ${id}`,
  ...of,
});

/** A plan with a roadmap file. */
export const planned = (of: Partial<Plan>): Plan => ({ ...emptyPlan, hasRoadmap: true, ...of });

export const refOf = (key: string): TicketRef => `gh:acme/app${key}` as TicketRef;

export const ticket = (key: string, of: Partial<Ticket> = {}): Ticket => ({
  ref: refOf(key),
  key,
  kind: 'issue',
  title: `Ticket ${key}`,
  state: 'open',
  labels: [],
  planned: [],
  parents: [],
  closes: [],
  who: [],
  why: [],
  prose: '',
  ...of,
});

export const milestone = (title: string, of: Partial<PlannedItem> = {}): PlannedItem => ({
  kind: 'milestone',
  title,
  place: 'github.com',
  isDone: false,
  tickets: [],
  ...of,
});

const said = (source: Found['source'], values: readonly string[] = []): Found | undefined => {
  const [first, ...others] = values;
  return first === undefined ? undefined : { values: [first, ...others], source };
};

interface GivenCommit {
  readonly daysAgo?: number;
  readonly tickets?: readonly string[];
  readonly who?: readonly string[];
  readonly why?: readonly string[];
  readonly item?: readonly string[];
  /** Where all that it says was found. */
  readonly from?: Found['source'];
}

/** A commit whose name ends in `number`. */
export function commit(number: number, given: GivenCommit = {}): ToldCommit {
  const { daysAgo = number, tickets = [], from = 'message' } = given;
  const at = now - daysAgo * day;
  const who = said(from, given.who);
  const why = said(from, given.why);
  const named = said(from, given.item);
  const joined: Joined = {
    ...(who ? { who } : {}),
    ...(why ? { why } : {}),
    ...(named ? { item: named } : {}),
  };
  return {
    commit: {
      sha: sha(number),
      authoredAt: at,
      committedAt: at,
      subject: `Commit ${number}`,
      tickets: tickets as readonly TicketKey[],
      who: [],
      why: [],
      item: [],
    },
    joined,
  };
}

export const sha = (number: number): Sha => String(number).padStart(40, '0') as Sha;

export const seen = (key: string, ...told: readonly Ticket[]): SeenTicket => ({
  ticket: key as TicketKey,
  ref: refOf(key),
  commits: 1,
  firstAt: now,
  lastAt: now,
  told,
});

export type GivenGathered = Partial<
  Omit<Gathered, 'told' | 'refs'> & { readonly told: readonly Ticket[] }
>;

/** A gathering of a file, in which all tickets are of one repository. */
export function gathered({ told = [], ...of }: GivenGathered = {}): Gathered {
  const { plan = emptyPlan, commits = [] } = of;
  const keys = [
    ...commits.flatMap((one) => one.commit.tickets),
    ...plan.items.flatMap(({ tickets }) => tickets),
  ];
  return {
    subject: { kind: 'file', path: 'src/upload.ts' },
    planned: [],
    ruled: [],
    owners: [],
    since: now - 365 * day,
    isCut: false,
    tickets: [],
    progress: new Map(),
    teams: { kind: 'no-teams' },
    files: [],
    ...of,
    plan,
    commits,
    refs: new Map(keys.map((key) => [key, refOf(key)])),
    told: new Map(told.map((one) => [one.ref, one])),
  };
}
