import * as v from 'valibot';
import type { TicketRef } from '../model/ids.ts';
import type { ToldTicket } from './tracker.ts';
import { refOf } from '../tickets/ticketRef.ts';
import { ticketFrom } from './ticketFrom.ts';
import type { ParentDraft, PlannedDraft } from './ticketFrom.ts';

const deepest = 6;
/** What `linearProject` and `linearCycle` read. */
export const planFields = {
  project: 'name url targetDate completedAt canceledAt',
  cycle: 'name number endsAt completedAt',
} as const;

/** What `linearRow` reads. Connections are 50 long where nothing else is said, and cost accordingly. */
export const linearFields = `identifier previousIdentifiers title url description
createdAt updatedAt completedAt canceledAt state{name type}
labels(first:30){nodes{name}}
projectMilestone{name targetDate}
cycle{${planFields.cycle}}
project{${planFields.project} initiatives(first:5){nodes{${planFields.project}}}}
${parentOf(deepest)}`;

function parentOf(levels: number): string {
  return levels === 0 ? '' : `parent{identifier title url dueDate ${parentOf(levels - 1)}}`;
}

const text = v.nullish(v.string());
const listOf = <Item>(item: v.GenericSchema<unknown, Item>) =>
  v.nullish(v.object({ nodes: v.array(item) }));
const goal = { name: v.string(), url: text, targetDate: text, completedAt: text, canceledAt: text };

export const linearProject = v.object(goal);
export const linearCycle = v.object({
  name: text,
  number: v.number(),
  endsAt: text,
  completedAt: text,
});

interface Parent {
  readonly identifier: string;
  readonly title: string;
  readonly url?: string | null | undefined;
  readonly dueDate?: string | null | undefined;
  readonly parent?: Parent | null | undefined;
}

const parent: v.GenericSchema<unknown, Parent> = v.object({
  identifier: v.string(),
  title: v.string(),
  url: text,
  dueDate: text,
  parent: v.nullish(v.lazy(() => parent)),
});

/** An issue with `linearFields`. */
export const linearRow = v.object({
  identifier: v.string(),
  previousIdentifiers: v.nullish(v.array(v.string())),
  title: v.string(),
  url: v.string(),
  description: text,
  createdAt: text,
  updatedAt: text,
  completedAt: text,
  canceledAt: text,
  state: v.object({ name: v.string(), type: v.string() }),
  labels: listOf(v.object({ name: v.string() })),
  projectMilestone: v.nullish(v.object({ name: v.string(), targetDate: text })),
  cycle: v.nullish(linearCycle),
  project: v.nullish(v.object({ ...goal, initiatives: listOf(linearProject) })),
  parent: v.nullish(parent),
});
export type LinearRow = v.InferOutput<typeof linearRow>;

/** Types of states that are an end; a state of any other type is open. */
const ends: readonly string[] = ['completed', 'canceled', 'duplicate'];

export function linearTicketOf(row: LinearRow, ref: TicketRef): ToldTicket {
  return ticketFrom({
    ref,
    key: row.identifier,
    kind: 'issue',
    title: row.title,
    url: row.url,
    state: ends.includes(row.state.type) ? 'closed' : 'open',
    status: row.state.name,
    labels: row.labels?.nodes.map(({ name }) => name),
    planned: plannedOf(row),
    parents: parentsOf(row.parent),
    opened: row.createdAt,
    updated: row.updatedAt,
    closed: row.completedAt ?? row.canceledAt,
    body: row.description,
  });
}

/** From the nearest to the widest. */
function plannedOf({ cycle, projectMilestone, project }: LinearRow): readonly PlannedDraft[] {
  return [
    ...(cycle ? [sprintOf(cycle)] : []),
    ...(projectMilestone
      ? [
          {
            kind: 'milestone' as const,
            title: projectMilestone.name,
            due: projectMilestone.targetDate,
          },
        ]
      : []),
    ...(project ? [goalOf('project', project)] : []),
    ...(project?.initiatives?.nodes ?? []).map((one) => goalOf('initiative', one)),
  ];
}

export function sprintOf({ name, number, endsAt, completedAt }: Cycle): PlannedDraft {
  return {
    kind: 'sprint',
    // As Linear itself calls one without a name.
    title: name ?? `Cycle ${number}`,
    due: endsAt,
    isDone: typeof completedAt === 'string',
  };
}
type Cycle = v.InferOutput<typeof linearCycle>;

export function goalOf(
  kind: 'project' | 'initiative',
  { name, url, targetDate, completedAt, canceledAt }: Goal,
): PlannedDraft {
  const isDone = typeof (completedAt ?? canceledAt) === 'string';
  return { kind, title: name, url, due: targetDate, isDone };
}
type Goal = v.InferOutput<typeof linearProject>;

function parentsOf(nearest: Parent | null | undefined): ParentDraft[] {
  const parents: ParentDraft[] = [];
  for (let one = nearest; one; one = one.parent) {
    const key = one.identifier.toUpperCase();
    const isKey = /^[A-Z][A-Z\d_]*-[1-9]\d*$/.test(key);
    parents.push({
      key,
      title: one.title,
      url: one.url,
      due: one.dueDate,
      ...(isKey && { ref: refOf({ kind: 'key', key, sort: 'issue', isCertain: true }) }),
    });
  }
  return parents;
}
