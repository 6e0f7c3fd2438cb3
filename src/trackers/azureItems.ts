import * as v from 'valibot';
import type { HeardPart } from './heardInParts.ts';
import { itemOf, workItem } from './azureItem.ts';
import type { WorkItem } from './azureItem.ts';
import { iterationsOf } from './azureIterations.ts';
import type { PostOptions } from './http.ts';
import { parsed } from './parsed.ts';
import { heardIn, rowsIn } from './rowsIn.ts';
import type { Asked, Rows } from './rowsIn.ts';
import { TrackerFailure } from './tracker.ts';
import type { Connection } from './tracker.ts';

type Around = Connection & { readonly signal: AbortSignal };

/** Work items by their numbers, what they are parts of, and when their iterations end. */
export async function workItemsAt(asked: Asked, around: Around): Promise<HeardPart> {
  const { rows, limitedUntil } = await batchOf([...asked.keys()].map(Number), itemFields, around);
  const isEnough = limitedUntil !== undefined;
  const parents = isEnough ? noItems : await parentsOf(rows.byId, around);
  const projects = [...rows.byId.values()].map(({ fields }) => fields['System.TeamProject']);
  const iterations = await iterationsOf(isEnough ? [] : projects, around);
  const all = new Map([...parents, ...rows.byId]);
  return {
    heard: heardIn(asked, rows, (row, ref) =>
      itemOf(row, ref, { site: around.site, iterations, all }),
    ),
    limitedUntil,
  };
}

type Items = ReadonlyMap<string, WorkItem>;
const noItems: Items = new Map();

/** Their titles are worth a request; that it fails is not worth a failure. */
async function parentsOf(items: Items, around: Around): Promise<Items> {
  const parents = new Set([...items.values()].map(({ fields }) => fields['System.Parent']));
  const unknown = [...parents].flatMap((id) =>
    typeof id === 'number' && !items.has(String(id)) ? [id] : [],
  );
  if (unknown.length === 0) return noItems;
  try {
    return (await batchOf(unknown, parentFields, around)).rows.byId;
  } catch (error) {
    if (error instanceof TrackerFailure) return noItems;
    throw error;
  }
}

const parentFields = [
  'System.Title',
  'System.State',
  'System.WorkItemType',
  'System.TeamProject',
  'System.Parent',
  'Microsoft.VSTS.Scheduling.TargetDate',
];
const itemFields = [
  ...parentFields,
  'System.IterationPath',
  'System.Tags',
  'System.Description',
  'System.CommentCount',
  'System.CreatedDate',
  'System.ChangedDate',
  'Microsoft.VSTS.Common.ClosedDate',
  'Microsoft.VSTS.Common.AcceptanceCriteria',
  'Microsoft.VSTS.TCM.ReproSteps',
];

/** Work items that are not there are `null` in it. */
const answer = v.object({ value: v.array(v.unknown()) });
const refusal = v.object({ message: v.string() });
const id = v.pipe(
  v.object({ id: v.number() }),
  v.transform((row) => String(row.id)),
);

async function batchOf(
  ids: readonly number[],
  fields: readonly string[],
  { http, signal }: Around,
): Promise<{ readonly rows: Rows<WorkItem>; readonly limitedUntil?: number | undefined }> {
  const options: PostOptions = { signal, accepts: [400], isReading: true };
  const ask = (these: readonly string[]) =>
    http.post(
      '/_apis/wit/workitemsbatch?api-version=7.1',
      { ids, fields: these, errorPolicy: 'Omit' },
      options,
    );
  let got = await ask(fields);
  if (got.status === 400) {
    // An organization may have thrown out fields that it does not use: it names them.
    const { message } = parsed(refusal, got.body);
    const left = fields.filter((field) => !message.includes(field));
    if (left.length < fields.length) got = await ask(left);
  }
  if (got.status === 400) throw new TrackerFailure('unreadable', 'Status 400');
  const { limitedUntil, body } = got;
  return { rows: rowsIn(parsed(answer, body).value, workItem, id), limitedUntil };
}
