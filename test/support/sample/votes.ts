import type { LedgerLine } from '../../../src/feedback/ledgerLine.ts';
import { monthBefore, monthOf } from '../../../src/feedback/months.ts';
import type { TeamId } from '../../../src/model/ids.ts';
import type { Amount, Month, VoteKind } from '../../../src/model/vote.ts';

/** What the people of one team think of what they have from another. */
interface Opinion {
  readonly to: string;
  readonly from: string;
  /** How many say something, month by month, the newest first. */
  readonly people: readonly number[];
  /** What everybody finds valuable, and what nobody needs. */
  readonly valuable: readonly VoteKind[];
  readonly noise: readonly VoteKind[];
  /** How many of these are spoken of, month by month. */
  readonly kinds: readonly (readonly [valuable: number, noise: number])[];
  readonly received: Amount;
  readonly needed: Amount;
  /** Of ten people: whom it reaches in time. */
  readonly onTime: number;
  readonly texts?: readonly string[];
}

const opinions: readonly Opinion[] = [
  {
    to: 'mobile',
    from: 'platform',
    people: [7, 6, 7, 4, 6],
    valuable: ['api-change', 'incident', 'docs'],
    noise: ['chat-ping', 'meeting'],
    kinds: [
      [3, 1],
      [3, 2],
      [2, 2],
      [1, 1],
      [1, 2],
    ],
    received: 2,
    needed: 4,
    onTime: 4,
    texts: [
      'The upload change came with an example; that saved us a day',
      'Told two days before the release: too late to test on phones',
      'A short note of what breaks is all we need',
      'Pings at night about things that were fixed by the morning',
      'The list of changed endpoints is gold',
    ],
  },
  {
    to: 'mobile',
    from: 'office',
    people: [11, 10, 7, 6, 5],
    valuable: ['user-feedback'],
    noise: ['status-report', 'meeting'],
    kinds: [
      [1, 2],
      [1, 2],
      [1, 1],
      [1, 1],
      [1, 1],
    ],
    received: 4,
    needed: 3,
    onTime: 8,
  },
  {
    to: 'office',
    from: 'mobile',
    people: [8, 7, 3, 6, 6],
    valuable: ['release-note', 'docs', 'user-feedback'],
    noise: ['meeting'],
    kinds: [
      [3, 0],
      [3, 1],
      [1, 1],
      [2, 1],
      [1, 1],
    ],
    received: 3,
    needed: 3,
    onTime: 9,
    texts: [
      'Release notes with pictures, finally',
      'Dispatchers knew before they asked',
      'Good: what changed for the people on site',
      'The weekly meeting could be a note',
      'Thank you for the list of known problems',
    ],
  },
  {
    to: 'office',
    from: 'platform',
    people: [3, 6, 6, 5, 4],
    valuable: ['incident'],
    noise: ['chat-ping'],
    kinds: [
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 0],
      [1, 0],
    ],
    received: 3,
    needed: 4,
    onTime: 6,
  },
  {
    to: 'platform',
    from: 'mobile',
    people: [6, 5, 6, 6, 5],
    valuable: ['review-comment', 'user-feedback'],
    noise: ['priority-change'],
    kinds: [
      [2, 1],
      [2, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ],
    received: 3,
    needed: 3,
    onTime: 7,
  },
  {
    to: 'platform',
    from: 'office',
    people: [6, 6, 4, 6, 6],
    valuable: ['user-feedback'],
    noise: ['meeting', 'chat-ping', 'status-report'],
    kinds: [
      [1, 3],
      [1, 2],
      [1, 2],
      [1, 2],
      [1, 1],
    ],
    received: 5,
    needed: 3,
    onTime: 9,
  },
];

const monthsKept = 5;

/**
 * What the people of the sample said of each other's information, in the newest month that is told and
 * in those before it.
 */
export function sampleVotes(now: number): ReadonlyMap<Month, readonly LedgerLine[]> {
  const newest = newestTold(now);
  const months = [newest];
  while (months.length < monthsKept) months.push(monthBefore(months.at(-1) ?? newest));
  return new Map(
    months.map((month, age) => [
      month,
      opinions.flatMap((opinion) => linesOf(opinion, month, age)),
    ]),
  );
}

/** The newest month of which something is told: on the first days of a month the one before it is not. */
export function newestTold(now: number): Month {
  const before = monthBefore(monthOf(now));
  return new Date(now).getUTCDate() >= 5 ? before : monthBefore(before);
}

function linesOf(opinion: Opinion, month: Month, age: number): readonly LedgerLine[] {
  const { people: all, kinds, received, needed, onTime, texts = [] } = opinion;
  const direction = { to: opinion.to as TeamId, from: opinion.from as TeamId };
  const people = all[age] ?? 0;
  const [valuable, noise] = kinds[age] ?? [0, 0];
  return Array.from({ length: people }, (_, person): readonly LedgerLine[] => {
    const said = { month, token: tokenOf(direction.to, person), rev: 1 };
    const text = texts[person];
    return [
      ...opinion.valuable.slice(0, valuable).map((kind, place): LedgerLine => {
        const line = place === 0 && text !== undefined ? { text } : {};
        return { ...said, is: 'vote', vote: { ...direction, kind, verdict: 'signal', ...line } };
      }),
      ...opinion.noise.slice(0, noise).map((kind): LedgerLine => {
        return { ...said, is: 'vote', vote: { ...direction, kind, verdict: 'noise' } };
      }),
      {
        ...said,
        is: 'round',
        answer: {
          ...direction,
          received,
          needed,
          onTime: (10 * person) / people < onTime,
          valuable: [],
          noise: [],
        },
      },
    ];
  }).flat();
}

/** The same person has the same token towards all teams. */
function tokenOf(team: string, person: number): string {
  const letters = Buffer.from(team).toString('hex');
  return `${letters}${person.toString(16).padStart(2, '0')}`.padStart(32, '0');
}
