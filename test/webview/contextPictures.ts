import type { FileSection } from '../../src/protocol/fileSection.ts';
import type { Picture } from '../../src/protocol/picture.ts';
import type { ShownContext, ShownItem, ShownWhy } from '../../src/protocol/shownContext.ts';
import { looking, pastWith, sayingOf, shaOf, toldTickets } from './pictures.ts';

export const retryFile = {
  name: 'retry.ts',
  folder: 'mobile/upload',
  path: 'mobile/upload/retry.ts',
  pinned: false,
};

export const uploads: ShownItem = {
  item: 'R-17',
  title: 'Offline-first uploads',
  labels: ['now', 'build'],
  reason: 'owns mobile/upload/**',
  details: [],
  personas: 'Field technician',
  outcome: {
    text: 'Photos reach the office the same day',
    metric: {
      name: 'lost photos a week',
      values: '41 → 18, target 5',
      age: 'newest reading 2 months ago',
      inFull: 'lost photos a week: 41 → 18, target 5; 3 readings from 2026-04-01 to 2026-10-01',
      line: {
        points: [
          { at: 0, value: 41 },
          { at: 0.33, value: 36 },
          { at: 0.7, value: 24 },
          { at: 1, value: 18 },
        ],
        hasBaseline: true,
        target: 5,
      },
    },
  },
};

const milestone: ShownItem = {
  item: 'milestone:v2',
  title: 'v2',
  labels: ['next'],
  reason: 'milestone · due 2026-12-01 · by #12, in 4 of 9 recent commits',
  details: [],
  personas: '',
};

const signature: ShownItem = {
  item: 'R-19',
  title: 'Customer signs on the phone',
  labels: ['later', 'discovery'],
  reason: 'named in 2 of 9 recent commits · no outcome named',
  details: [],
  personas: 'Field technician, Customer',
};

/** A why by a commit made of one digit. */
export function whyWith(digit: string, given: Partial<ShownWhy> = {}): ShownWhy {
  return {
    sha: shaOf(digit),
    text: `Uploads fail in basements and a day's photos are lost (${digit})`,
    who: 'Field technician',
    from: digit.repeat(7),
    age: '3 days ago',
    date: '19 November 2026 at 10:00',
    ...given,
  };
}

/** What is known of what a file serves. */
export function contextWith(given: Partial<ShownContext> = {}): ShownContext {
  return { items: [uploads], whys: [], files: [], ...given };
}

const personas = {
  parts: [
    { label: 'Field technician', text: '67%', share: 0.45 },
    { label: 'Dispatcher', text: '33%', share: 0.22 },
  ],
  remark: 'Unknown for 3 of 9 commits.',
};

const teams = {
  parts: [
    { label: 'Mobile', text: '62%', share: 0.62 },
    { label: 'Platform', text: '30%', share: 0.3 },
    { label: 'others', text: '8%', share: 0.08 },
  ],
};

const past = pastWith(3, 0, {
  tickets: toldTickets.map((one) => ({ ...one, count: '3 commits', last: '1 November 2026' })),
});

/** A file of which everything is known. */
export const rich: FileSection = {
  file: retryFile,
  context: contextWith({
    items: [uploads, milestone, signature],
    whys: [
      whyWith('4'),
      whyWith('5', {
        text: 'Dispatch could not see which jobs were done',
        who: 'Dispatcher',
        from: 'from PROJ-7',
        age: '2 months ago',
      }),
      whyWith('6'),
      whyWith('7'),
    ],
    personas,
    teams,
    owners: 'Owned by Mobile, @fieldwork/platform (CODEOWNERS)',
  }),
  past,
};

const long = 'Resumable-uploads-for-field-technicians-'.repeat(6);
const arabic = 'رفع الصور دون اتصال';

/** Everything too long. */
export const lengthy: FileSection = {
  file: {
    name: `${long}.ts`,
    folder: long,
    path: long,
    repository: long,
    pinned: true,
    canGoBack: true,
  },
  context: contextWith({
    items: [
      {
        ...uploads,
        title: long,
        labels: [long, 'build'],
        reason: long,
        personas: long,
        outcome: {
          text: long,
          metric: { name: long, values: long, age: long, inFull: long },
        },
      },
    ],
    whys: [whyWith('4', { text: long, who: long, from: long })],
    personas: { parts: [{ label: long, text: '100%', share: 1 }], remark: long },
    teams: { parts: [], remark: long },
    owners: long,
    files: [{ path: `${long}/${long}`, count: '12 commits' }],
  }),
  past,
};

/** Written from right to left. */
export const fromTheRight: FileSection = {
  file: { ...retryFile, name: `${arabic}.ts`, canGoBack: true },
  context: contextWith({
    items: [{ ...uploads, title: arabic, reason: arabic, personas: arabic }],
    whys: [whyWith('4', { text: arabic, who: arabic })],
    personas: { parts: [{ label: arabic, text: '100%', share: 1 }] },
  }),
  past: pastWith(1, 0),
};

/** An item of the roadmap instead of a file. */
export const itemShown: FileSection = {
  file: {
    name: 'Offline-first uploads',
    folder: 'R-17',
    path: 'Offline-first uploads (R-17)',
    pinned: false,
    canGoBack: true,
  },
  context: contextWith({
    items: [
      {
        item: 'R-17',
        title: 'Offline-first uploads',
        labels: ['now', 'build'],
        details: [
          'No network in basements',
          '12 commits, last 3 days ago',
          'to be looked at again on 2026-12-01',
        ],
        personas: 'Field technician',
        ...(uploads.outcome ? { outcome: uploads.outcome } : {}),
      },
    ],
    whys: [whyWith('4')],
    personas,
    files: [
      { path: 'mobile/upload/upload.ts', count: '7 commits' },
      { path: 'api/photos/store.ts', count: 'one commit' },
    ],
  }),
  past: pastWith(2, 2),
};

const unownedWith = (
  text: string,
  way?: NonNullable<ShownContext['unowned']>['way'],
): ShownContext => contextWith({ items: [], unowned: { text, ...(way ? { way } : {}) } });

/** Every way to know little. */
export const empty: Readonly<Record<string, FileSection>> = {
  'no plan': {
    file: retryFile,
    context: unownedWith('There is no roadmap here yet.', {
      id: 'setUp',
      label: 'Set up a roadmap',
    }),
    past: pastWith(1, 0),
  },
  'no owner': {
    file: retryFile,
    context: unownedWith('Nothing on the roadmap owns this file.', {
      id: 'addToRoadmap',
      label: 'Add it to the roadmap',
    }),
    past: pastWith(1, 1),
  },
  'owner and no history': {
    file: retryFile,
    notice: sayingOf('This file is not committed yet.'),
    context: contextWith(),
  },
  'few people': {
    file: retryFile,
    context: contextWith({
      personas: { parts: [], remark: 'Unknown: none of 9 commits says it.' },
      teams: { parts: [], remark: 'Not told: fewer than three people changed it.' },
    }),
    past: pastWith(1, 0),
  },
};

/** Every state of what a file serves that can be told by a picture alone. */
export const contexts: Readonly<Record<string, Picture>> = {
  'rich context': looking(rich),
  'lengthy context': looking(lengthy),
  'context from the right': looking(fromTheRight),
  'an item': looking(itemShown),
  ...Object.fromEntries(Object.entries(empty).map(([name, file]) => [name, looking(file)])),
};
