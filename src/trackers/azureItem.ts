import * as v from 'valibot';
import type { TicketRef } from '../model/ids.ts';
import type { ToldTicket } from './tracker.ts';
import { partsOfRef, refOf } from '../tickets/ticketRef.ts';
import { ticketFrom } from './ticketFrom.ts';
import type { ParentDraft, PlannedDraft } from './ticketFrom.ts';

const text = v.nullish(v.string());

export const workItem = v.object({
  id: v.number(),
  fields: v.object({
    'System.Title': v.string(),
    'System.State': v.string(),
    'System.WorkItemType': v.string(),
    'System.TeamProject': text,
    'System.IterationPath': text,
    /** `offline; sync` */
    'System.Tags': text,
    'System.Description': text,
    'System.CommentCount': v.nullish(v.number()),
    'System.CreatedDate': text,
    'System.ChangedDate': text,
    'System.Parent': v.nullish(v.number()),
    'Microsoft.VSTS.Common.ClosedDate': text,
    'Microsoft.VSTS.Common.AcceptanceCriteria': text,
    'Microsoft.VSTS.TCM.ReproSteps': text,
    'Microsoft.VSTS.Scheduling.TargetDate': text,
  }),
});

export type WorkItem = v.InferOutput<typeof workItem>;

interface Around {
  readonly site: string;
  /** When iterations end, by their paths. */
  readonly iterations: ReadonlyMap<string, string>;
  /** All that is known, with parents. */
  readonly all: ReadonlyMap<string, WorkItem>;
}

export function itemOf(row: WorkItem, ref: TicketRef, around: Around): ToldTicket {
  const { fields } = row;
  const type = fields['System.WorkItemType'];
  return ticketFrom({
    ref,
    key: `#${row.id}`,
    kind: type === 'Epic' ? 'epic' : 'issue',
    title: fields['System.Title'],
    url: addressOf(row.id, around.site),
    state: isDone(row) ? 'closed' : 'open',
    status: fields['System.State'],
    type,
    labels: fields['System.Tags']?.split(/\s*;\s*/).filter((tag) => tag !== ''),
    planned: plannedOf(row, around),
    parents: parentsOf(row, ref, around),
    comments: fields['System.CommentCount'],
    opened: fields['System.CreatedDate'],
    updated: fields['System.ChangedDate'],
    closed: fields['Microsoft.VSTS.Common.ClosedDate'] ?? fields['System.ChangedDate'],
    body: bodyOf(row),
  });
}

/** States have the names of the team; whichever ends the work sets the date, and the usual ones are known. */
function isDone({ fields }: WorkItem): boolean {
  const isEnded = typeof fields['Microsoft.VSTS.Common.ClosedDate'] === 'string';
  return isEnded || /^(?:Closed|Done|Completed|Removed)$/.test(fields['System.State']);
}

function addressOf(number: number, site: string): string {
  return `${site}/_workitems/edit/${number}`;
}

/** The root of all iterations is the project itself, which plans nothing. */
function plannedOf({ fields }: WorkItem, { iterations }: Around): readonly PlannedDraft[] {
  const path = fields['System.IterationPath'];
  const names = path?.split('\\') ?? [];
  if (path == null || names.length < 2) return [];
  return [{ kind: 'sprint', title: names.at(-1) ?? path, due: iterations.get(path) }];
}

function parentsOf(row: WorkItem, ref: TicketRef, around: Around): readonly ParentDraft[] {
  const parents: ParentDraft[] = [];
  const said = partsOfRef(ref);
  const seen = new Set([row.id]);
  let number = row.fields['System.Parent'];
  while (typeof number === 'number' && !seen.has(number) && parents.length < 6) {
    seen.add(number);
    const parent = around.all.get(String(number));
    parents.push({
      key: `#${number}`,
      title: parent?.fields['System.Title'],
      type: parent?.fields['System.WorkItemType'],
      url: addressOf(number, around.site),
      due: parent?.fields['Microsoft.VSTS.Scheduling.TargetDate'],
      ...(said.kind === 'azure' && { ref: refOf({ ...said, number }) }),
    });
    number = parent?.fields['System.Parent'];
  }
  return parents;
}

/** HTML, as all its long texts are. A bug is described by how it is met. */
function bodyOf({ fields }: WorkItem): string {
  const criteria = fields['Microsoft.VSTS.Common.AcceptanceCriteria'];
  return [
    fields['System.Description'],
    fields['Microsoft.VSTS.TCM.ReproSteps'],
    criteria && `<h3>Acceptance criteria</h3>${criteria}`,
  ]
    .filter(Boolean)
    .join('\n<p></p>\n');
}
