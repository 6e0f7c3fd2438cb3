/** June to August: photos, and the first invoices. */
import { ana, bot, jonas, mei, olek, priya, tomas } from './people.ts';
import { roadmap } from './plan.ts';
import type { Step } from './step.ts';
import { ticket } from './tickets.ts';

export const summer: readonly Step[] = [
  {
    at: '2026-06-02 09:40',
    by: mei,
    message: 'docs: roadmap for the second half of the year',
    edit: {
      '.product/roadmap.yaml': { whole: roadmap },
      ...ticket({
        number: 4,
        title: 'Photos survive a lost network',
        status: 'In Progress',
        created: '2026-06-01 10:00',
        labels: ['mobile', 'platform'],
        milestone: 'Autumn',
        description:
          "### Who\nField technicians.\n\n### Why\nUploads fail in basements and a day's photos are lost; the office cannot prove the work.",
        criteria: ['A photo taken offline arrives later', 'Nobody presses a button for it'],
      }),
      ...ticket({
        number: 5,
        title: 'Board filter forgets my team',
        status: 'To Do',
        created: '2026-06-01 10:20',
        labels: ['office'],
        description: 'Every morning the filter has to be set again.',
      }),
      ...ticket({
        number: 6,
        title: 'Invoice from the hours of a job',
        status: 'To Do',
        created: '2026-06-01 10:40',
        labels: ['office', 'platform'],
        milestone: 'Autumn',
        description:
          'As an accountant I want hours to become an invoice, so that nobody types them three times.',
      }),
    },
  },
  {
    at: '2026-06-05 14:05',
    by: ana,
    message: 'feat(upload): send photos when a job is done',
    edit: {
      'mobile/upload/upload.ts': [
        'export async function send(photo: Blob, to: string) {',
        "  const answer = await fetch(to, { method: 'POST', body: photo });",
        '  if (!answer.ok) throw new Error(`photo refused: ${answer.status}`);',
        '}',
      ],
    },
  },
  {
    at: '2026-06-09 10:18',
    by: tomas,
    message: 'feat(photos): accept photos\n\nTASK-4',
    edit: {
      'api/photos/receive.ts': [
        'export async function receive(body: ReadableStream, job: string) {',
        '  return bucket.write(`${job}/${crypto.randomUUID()}`, body);',
        '}',
      ],
    },
  },
  {
    at: '2026-06-15 08:30',
    by: bot,
    message: 'build(deps): bump idb from 8.0.0 to 8.0.1',
    edit: { 'package.json': { from: '8.0.0', to: '8.0.1' } },
  },
  {
    at: '2026-06-17 11:49',
    by: jonas,
    on: 'feature/upload-queue',
    message: 'upload: queue photos on the phone',
    edit: {
      'mobile/upload/queue.ts': [
        'const waiting: Blob[] = [];',
        '',
        'export const enqueue = (photo: Blob) => waiting.push(photo);',
        'export const next = () => waiting.shift();',
      ],
    },
  },
  {
    at: '2026-06-18 16:33',
    by: jonas,
    on: 'feature/upload-queue',
    message: 'upload: retry with growing pauses',
    edit: {
      'mobile/upload/retry.ts': [
        'export const pause = (attempt: number) => Math.min(2 ** attempt, 300) * 1000;',
      ],
    },
  },
  {
    at: '2026-06-19 09:02',
    by: jonas,
    on: 'feature/upload-queue',
    message: 'fixup! upload: retry with growing pauses',
    edit: { 'mobile/upload/retry.ts': { from: '300', to: '600' } },
  },
  {
    at: '2026-06-22 13:25',
    by: ana,
    squash: 'feature/upload-queue',
    message: 'Queue photos until there is a network (#12)',
  },
  {
    at: '2026-06-26 15:10',
    by: mei,
    message: 'feat(invoices): lines from hours and parts',
    edit: {
      'office/invoices/lines.ts': [
        'export const total = (lines: { cents: number }[]) => lines.reduce((sum, { cents }) => sum + cents, 0);',
      ],
    },
  },
  {
    at: '2026-07-01 10:55',
    by: priya,
    message: 'ops: rotate the logs daily',
    edit: { 'ops/logrotate.conf': ['/var/log/fieldwork/*.log { daily rotate 14 compress }'] },
  },
  {
    at: '2026-07-03 09:20',
    by: olek,
    on: 'feature/invoice-pdf',
    message: 'Invoice as PDF',
    edit: {
      'office/invoices/pdf.ts': [
        "export const pdf = (html: string) => print(html, { paper: 'A4' });",
      ],
    },
  },
  {
    at: '2026-07-06 14:14',
    by: olek,
    on: 'feature/invoice-pdf',
    message:
      'Invoice number and date on every page\n\nWho: accountant\nWhy: auditors refuse pages that do not name their invoice',
    edit: {
      'office/invoices/pdf.ts': [
        '',
        'export const header = (number: string, day: string) => `${number} · ${day}`;',
      ],
    },
  },
  { at: '2026-07-08 11:30', by: olek, squash: 'feature/invoice-pdf' },
  {
    at: '2026-07-13 10:09',
    by: tomas,
    message:
      'feat(invoices): number invoices without gaps\n\nTASK-6\n\nTax law wants numbers without gaps, because a gap looks like a hidden invoice.',
    edit: {
      'api/invoices/number.ts': [
        'export async function nextNumber() {',
        "  return query('next invoice number');",
        '}',
      ],
    },
  },
  {
    at: '2026-07-15 16:50',
    by: jonas,
    message: 'feat(upload): send over mobile data too',
    edit: {
      'mobile/upload/network.ts': [
        "export const allowed = (kind: 'wifi' | 'mobile' | 'none') => kind !== 'none';",
      ],
    },
  },
  {
    at: '2026-07-17 09:44',
    by: ana,
    revert: 'feat(upload): send over mobile data too',
    because: 'It used up the data plans of two crews in a day.',
  },
  {
    at: '2026-07-21 13:33',
    by: priya,
    message: 'chore: format everything',
    edit: {
      'api/jobs/handler.ts': {
        from: 'export function jobs(day: string) {',
        to: 'export function jobs(\n  day: string,\n) {',
      },
    },
  },
  { at: '2026-07-22 10:00', by: priya, tag: 'v1.2.0' },
  {
    at: '2026-07-29 15:37',
    by: mei,
    message: 'Remember the filter of the board (#19)',
    edit: {
      'office/board/filter.ts': [
        '',
        "export const remembered = () => localStorage.getItem('filter');",
      ],
    },
  },
  {
    at: '2026-08-04 08:41',
    by: tomas,
    message:
      'fix(photos): refuse files that are no photos\n\nSomebody uploaded a 2 GB film and the disk was full, so nobody could upload for an hour.',
    edit: {
      'api/photos/check.ts': [
        'export const isPhoto = (type: string) => /^image\\/(jpeg|heic|png)$/.test(type);',
      ],
    },
  },
  {
    at: '2026-08-11 11:19',
    by: jonas,
    message: 'test(upload): cover the pauses',
    edit: {
      'mobile/upload/retry.test.ts': [
        "it('waits at most ten minutes', () => expect(pause(20)).toBe(600_000));",
      ],
    },
  },
  {
    at: '2026-08-18 14:02',
    by: ana,
    message: 'feat(upload): shrink photos before they are sent',
    edit: {
      'mobile/upload/shrink.ts': [
        'export const longestSide = 2048;',
        '',
        'export const scale = (side: number) => Math.min(1, longestSide / side);',
      ],
    },
  },
  {
    at: '2026-08-25 10:30',
    by: priya,
    message: 'db: close idle connections',
    edit: { 'api/db/pool.ts': ['export const pool = createPool({ idle: 30_000 });'] },
  },
];
