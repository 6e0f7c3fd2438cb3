/** March to May: the job list and the dispatch board. */
import { ana, bot, jonas, mei, olek, priya, tomas } from './people.ts';
import { codeowners, personas, roadmapInMarch, teams } from './plan.ts';
import type { Step } from './step.ts';
import { backlogConfig, moved, ticket } from './tickets.ts';

const board = { number: 2, title: 'Dispatchers see the day at a glance' };
const offlineJobs = { number: 1, title: 'The job list opens without a network' };

export const spring: readonly Step[] = [
  {
    at: '2026-03-02 09:12',
    by: priya,
    message: 'Start Fieldwork',
    edit: {
      'README.md': [
        '# Fieldwork',
        '',
        'Jobs, photos and invoices for people who repair things on site.',
      ],
      'package.json': [
        '{',
        '  "name": "fieldwork",',
        '  "dependencies": { "idb": "8.0.0", "undici": "7.1.0" }',
        '}',
      ],
      'shared/job.ts': [
        "export type JobState = 'planned' | 'driving' | 'working' | 'done';",
        '',
        'export interface Job {',
        '  id: string;',
        '  address: string;',
        '  state: JobState;',
        '}',
      ],
    },
  },
  {
    at: '2026-03-02 11:40',
    by: priya,
    message: 'Add code owners',
    edit: { CODEOWNERS: { whole: codeowners } },
  },
  {
    at: '2026-03-03 10:05',
    by: mei,
    message: 'docs: write down who the product is for and what comes next',
    edit: {
      '.product/personas.yaml': { whole: personas },
      '.product/teams.yaml': { whole: teams },
      '.product/roadmap.yaml': { whole: roadmapInMarch },
      'backlog/config.yml': { whole: backlogConfig },
      ...ticket({
        ...offlineJobs,
        status: 'In Progress',
        created: '2026-03-03 09:30',
        labels: ['mobile'],
        milestone: 'Spring',
        description:
          'As a field technician I want my jobs of the day on the phone, so that I can start in a basement without a network.',
        criteria: ['The list opens in flight mode', 'It says how old it is'],
      }),
      ...ticket({
        ...board,
        status: 'To Do',
        created: '2026-03-03 09:45',
        labels: ['office'],
        milestone: 'Spring',
        description:
          '### Who\nDispatchers.\n\n### Why\nThe paper plan is stale by ten and promises to customers are broken.',
      }),
    },
  },
  {
    at: '2026-03-09 14:21',
    by: ana,
    message: 'feat(jobs): show the jobs of today',
    edit: {
      'mobile/jobs/jobList.ts': [
        "import type { Job } from '../../shared/job';",
        '',
        'export async function jobsOfToday(fetchJobs: () => Promise<Job[]>): Promise<Job[]> {',
        "  return (await fetchJobs()).filter((job) => job.state !== 'done');",
        '}',
      ],
    },
  },
  {
    at: '2026-03-12 16:02',
    by: tomas,
    message:
      'Serve jobs over HTTP\n\nThe phone and the office read the same list, so that they never disagree about a job.',
    edit: {
      'api/jobs/handler.ts': [
        'export function jobs(day: string) {',
        '  return query(`jobs?day=${day}`);',
        '}',
      ],
      'api/db/query.ts': [
        'export async function query(what: string) {',
        '  return pool.run(what);',
        '}',
      ],
    },
  },
  {
    at: '2026-03-17 09:30',
    by: ana,
    on: 'feature/offline-jobs',
    message: 'feat(jobs): keep the last list on the phone\n\nTASK-1',
    edit: {
      'mobile/jobs/jobStore.ts': [
        "import { openDB } from 'idb';",
        '',
        "export const store = openDB('jobs', 1);",
        '',
        'export async function remember(jobs: unknown[]) {',
        "  await (await store).put('jobs', jobs, 'today');",
        '}',
      ],
    },
  },
  {
    at: '2026-03-19 15:48',
    by: jonas,
    on: 'feature/offline-jobs',
    message:
      'feat(jobs): say how old the list is\n\nWho: field-technician\nWhy: an old list that looks new sends people to jobs that were moved',
    edit: {
      'mobile/jobs/jobList.ts': [
        '',
        'export const ageOf = (at: number, now: number) => Math.round((now - at) / 60_000);',
      ],
    },
  },
  {
    at: '2026-03-23 10:11',
    by: ana,
    merge: 'feature/offline-jobs',
    message: "Merge branch 'feature/offline-jobs'",
  },
  {
    at: '2026-03-25 13:20',
    by: mei,
    message: 'Draw the board with one row per technician',
    edit: {
      'office/board/board.ts': [
        'export function rows(jobs: { technician: string }[]) {',
        '  return Object.groupBy(jobs, (job) => job.technician);',
        '}',
      ],
    },
  },
  {
    at: '2026-03-30 08:55',
    by: bot,
    message: 'build(deps): bump undici from 7.1.0 to 7.2.1',
    edit: { 'package.json': { from: '7.1.0', to: '7.2.1' } },
  },
  {
    at: '2026-04-02 11:02',
    by: olek,
    message: 'Board: drag a job to another technician (#4)\n\nTASK-2',
    edit: {
      'office/board/drag.ts': [
        'export function drop(job: string, technician: string) {',
        '  return assign(job, technician);',
        '}',
      ],
    },
  },
  {
    at: '2026-04-03 17:31',
    by: jonas,
    message: 'fix typo',
    edit: { 'README.md': { from: 'on site', to: 'on-site' } },
  },
  {
    at: '2026-04-08 10:44',
    by: tomas,
    message:
      'feat(api): assign jobs\n\nWho: dispatcher\nWhy: they re-plan when somebody is ill, up to twenty times a morning',
    edit: {
      'api/board/assign.ts': [
        'export async function assign(job: string, technician: string) {',
        '  await query(`assign ${job} ${technician}`);',
        '}',
      ],
    },
  },
  {
    at: '2026-04-14 14:15',
    by: priya,
    message: 'perf(db): index jobs by day',
    edit: { 'api/db/indexes.sql': ['create index jobs_by_day on jobs (day);'] },
  },
  {
    at: '2026-04-16 09:05',
    by: olek,
    message: 'fix(board): keep the order of jobs when the page is reloaded',
    edit: {
      'office/board/board.ts': [
        '',
        'export const byStart = (a: { start: number }, b: { start: number }) => a.start - b.start;',
      ],
    },
  },
  {
    at: '2026-04-20 16:40',
    by: ana,
    message: 'Close TASK-1',
    edit: moved(offlineJobs, 'In Progress', 'Done'),
  },
  { at: '2026-04-20 17:00', by: ana, tag: 'v1.0.0' },
  {
    at: '2026-04-24 10:26',
    by: jonas,
    message:
      'feat(jobs): open the map from a job\n\nPlanners asked for it because technicians call them for directions.',
    edit: {
      'mobile/jobs/map.ts': [
        'export const mapLink = (address: string) => `geo:0,0?q=${encodeURIComponent(address)}`;',
      ],
    },
  },
  {
    at: '2026-04-29 11:37',
    by: priya,
    message: 'Alert when the queue of jobs grows',
    edit: {
      'ops/alerts.yml': ['- alert: JobsWaiting', '  expr: jobs_waiting > 100', '  for: 10m'],
    },
  },
  {
    at: '2026-05-05 09:58',
    by: mei,
    message: 'refactor(board): split the filter from the view',
    edit: {
      'office/board/filter.ts': [
        "export const open = (job: { state: string }) => job.state !== 'done';",
      ],
    },
  },
  {
    at: '2026-05-11 15:22',
    by: tomas,
    message: 'fix(api): jobs across midnight belong to the day they start',
    edit: {
      'api/jobs/handler.ts': ['', 'export const dayOf = (start: string) => start.slice(0, 10);'],
    },
  },
  {
    at: '2026-05-19 12:12',
    by: mei,
    message: 'Dispatch board is done',
    edit: moved(board, 'To Do', 'Done'),
  },
  { at: '2026-05-20 10:00', by: mei, tag: 'v1.1.0' },
];
