/** September and October: resumable uploads, same-day invoices, and work that is still open. */
import { ana, bot, jonas, mei, olek, priya, tomas } from './people.ts';
import type { Step } from './step.ts';
import { moved, ticket } from './tickets.ts';

const photos = { number: 4, title: 'Photos survive a lost network' };

export const autumn: readonly Step[] = [
  {
    at: '2026-09-01 09:15',
    by: mei,
    message: 'backlog: plan the autumn',
    edit: {
      ...ticket({
        number: 7,
        title: 'Customers sign on the phone',
        status: 'To Do',
        created: '2026-09-01 08:30',
        labels: ['mobile'],
        description: 'Paper slips get lost, and then the work is disputed.',
      }),
      ...ticket({
        number: 9,
        title: 'Resume a photo where it stopped',
        status: 'In Progress',
        created: '2026-09-01 08:45',
        labels: ['mobile', 'platform'],
        milestone: 'Autumn',
        description:
          'A photo of 8 MB never arrives on a weak network, because each try starts from zero.',
        criteria: ['A cut at 90 % costs 10 %'],
      }),
      ...ticket({
        number: 10,
        title: 'Send invoices at night',
        status: 'To Do',
        created: '2026-09-01 09:00',
        labels: ['office'],
        milestone: 'Autumn',
        description: 'Invoices wait for somebody to press send.',
      }),
    },
  },
  {
    at: '2026-09-04 13:48',
    by: tomas,
    on: 'feature/TASK-9-resume',
    message: 'feat(photos): take photos in parts\n\nTASK-9',
    edit: {
      'api/photos/parts.ts': [
        'export async function part(photo: string, from: number, body: ReadableStream) {',
        '  return bucket.append(photo, from, body);',
        '}',
      ],
    },
  },
  {
    at: '2026-09-08 15:55',
    by: ana,
    on: 'feature/TASK-9-resume',
    message: 'feat(upload): go on where the last try stopped',
    edit: {
      'mobile/upload/resume.ts': [
        'export const rest = (photo: Blob, sent: number) => photo.slice(sent);',
      ],
      'mobile/upload/upload.ts': ['', 'export const partSize = 256 * 1024;'],
    },
  },
  {
    at: '2026-09-10 10:40',
    by: ana,
    on: 'feature/TASK-9-resume',
    message: 'wip',
    edit: {
      'mobile/upload/resume.ts': [
        'export const done = (photo: Blob, sent: number) => sent >= photo.size;',
      ],
    },
  },
  {
    at: '2026-09-14 11:11',
    by: ana,
    merge: 'feature/TASK-9-resume',
    message: "Merge branch 'feature/TASK-9-resume'",
  },
  {
    at: '2026-09-16 09:09',
    by: olek,
    message: 'Show overdue invoices first',
    edit: {
      'office/invoices/list.ts': [
        'export const overdueFirst = (a: { due: string }, b: { due: string }) => a.due.localeCompare(b.due);',
      ],
    },
  },
  {
    at: '2026-09-21 08:30',
    by: bot,
    message: 'build(deps): bump undici from 7.2.1 to 7.3.0',
    edit: { 'package.json': { from: '7.2.1', to: '7.3.0' } },
  },
  {
    at: '2026-09-23 14:27',
    by: priya,
    message: 'fix: time out slow queries',
    edit: { 'api/db/query.ts': ['', 'export const timeout = 5000;'] },
  },
  {
    at: '2026-09-28 16:16',
    by: jonas,
    message:
      'feat(jobs): bigger buttons for gloves (#27)\n\nWho: field-technician\nWhy: in winter they take a glove off for every tap',
    edit: { 'mobile/jobs/buttons.ts': ['export const smallestTarget = 56;'] },
  },
  { at: '2026-09-30 10:00', by: ana, tag: 'v1.3.0' },
  {
    at: '2026-10-02 11:58',
    by: mei,
    message: 'feat(invoices): send a batch\n\nTASK-10',
    edit: {
      'office/invoices/batch.ts': [
        'export async function sendAll(invoices: string[]) {',
        '  for (const invoice of invoices) await mail(invoice);',
        '}',
      ],
    },
  },
  {
    at: '2026-10-06 09:26',
    by: tomas,
    message: 'shared: jobs can be cancelled',
    edit: { 'shared/job.ts': { from: "| 'done'", to: "| 'done' | 'cancelled'" } },
  },
  {
    at: '2026-10-07 13:13',
    by: olek,
    message: 'fix(board): cancelled jobs stay on the board',
    edit: {
      'office/board/filter.ts': {
        from: "job.state !== 'done'",
        to: "job.state !== 'done' && job.state !== 'cancelled'",
      },
    },
  },
  {
    at: '2026-10-12 10:31',
    by: ana,
    message: 'Photos survive: close TASK-4',
    edit: moved(photos, 'In Progress', 'Done'),
  },
  {
    at: '2026-10-14 15:42',
    by: jonas,
    message: 'feat(upload): show what is still waiting',
    edit: { 'mobile/upload/queue.ts': ['export const count = () => waiting.length;'] },
  },
  {
    at: '2026-10-19 11:05',
    by: jonas,
    on: 'feature/TASK-7-signature',
    message: 'Draw a signature with the finger',
    edit: {
      'mobile/signature/pad.ts': [
        'export type Stroke = readonly (readonly [x: number, y: number])[];',
      ],
    },
  },
  {
    at: '2026-10-20 09:50',
    by: priya,
    message: 'ops: page at night only for lost data',
    edit: {
      'ops/alerts.yml': [
        '- alert: PhotosLost',
        '  expr: photos_lost > 0',
        '  labels: { severity: page }',
      ],
    },
  },
  {
    at: '2026-10-22 14:36',
    by: mei,
    message: 'feat(invoices): round to the nearest cent',
    edit: {
      'office/invoices/lines.ts': [
        '',
        'export const cents = (euros: number) => Math.round(euros * 100);',
      ],
    },
  },
  {
    at: '2026-10-26 10:20',
    by: tomas,
    message: 'fix(photos): parts that arrive twice',
    edit: {
      'api/photos/parts.ts': [
        '',
        'export const isNew = (from: number, size: number) => from >= size;',
      ],
    },
  },
  {
    at: '2026-10-28 16:45',
    by: ana,
    message: 'feat(upload): pause uploads in the power saving mode',
    edit: {
      'mobile/upload/network.ts': ['export const paused = (battery: number) => battery < 0.1;'],
    },
  },
];
