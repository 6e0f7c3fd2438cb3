import type { Picture } from '../../src/protocol/picture.ts';
import type {
  RoundChoice,
  RoundEnd,
  RoundPart,
  RoundScale,
  RoundStart,
  RoundTeam,
  SpokenRound,
} from '../../src/protocol/roundPart.ts';
import { signalling, voting } from './signalPictures.ts';

/** The round of a month in its section. */
export const inRound = (round: RoundPart): Picture => signalling(voting({ round }));

export function startOf(given: Partial<RoundStart> = {}): RoundStart {
  return {
    kind: 'start',
    text: 'How much you hear from each of 5 other teams, how much you need, and whether it is in time.',
    start: 'November’s round: 3 minutes',
    putOff: 'Not this month',
    isQuiet: false,
    ...given,
  };
}

const kinds = {
  'api-change': 'API or contract change',
  'release-note': 'Release note',
  incident: 'Incident',
  meeting: 'Meeting',
  docs: 'Docs',
};
type Kind = keyof typeof kinds;

/** What was said about a team: choices by their places. */
export interface Said {
  readonly received?: number;
  readonly needed?: number;
  readonly onTime?: number;
  readonly valuable?: readonly Kind[];
  readonly noise?: readonly Kind[];
}

/** The second of three teams, with what was said about it. */
export function teamOf(
  { received, needed, onTime, valuable = [], noise = [] }: Said = {},
  given: Partial<RoundTeam> = {},
): RoundTeam {
  const isComplete = received !== undefined && needed !== undefined && onTime !== undefined;
  const listOf = (chosen: readonly Kind[]): RoundTeam['lists'][number]['kinds'] =>
    Object.entries(kinds).map(([kind, label]) => {
      const on = chosen.includes(kind as Kind);
      return { kind, label, on, isBarred: !on && chosen.length >= 3 };
    });
  return {
    kind: 'team',
    team: 'platform',
    place: 1,
    title: 'What you hear from Platform',
    progress: '2 of 3',
    scales: [
      amounts('received', 'How much do you hear now?', received),
      amounts('needed', 'How much would you need?', needed),
      {
        scale: 'onTime',
        label: 'Does it come in time?',
        choices: ['Yes', 'No'].map((label, index) => ({ label, on: index === onTime })),
      },
    ],
    lists: [
      { list: 'valuable', label: 'Most valuable, up to three', kinds: listOf(valuable) },
      { list: 'noise', label: 'Least helpful, up to three', kinds: listOf(noise) },
    ],
    back: 'Back',
    next: isComplete ? { label: 'Next', isSkip: false } : { label: 'Skip this team', isSkip: true },
    ...(received === undefined ? {} : { clear: 'Say nothing about this team' }),
    hint: 'A digit answers and goes on; arrow keys choose; Escape closes.',
    leave: 'Go on later',
    isWished: false,
    ...given,
  };
}

function amounts(
  scale: 'received' | 'needed',
  label: string,
  chosen: number | undefined,
): RoundScale {
  const ends = ['very little', 'very much'] as const;
  const names: Readonly<Record<number, string>> = { 0: '1, very little', 4: '5, very much' };
  const choices = Array.from('12345', (digit, index): RoundChoice => {
    const name = names[index];
    return { label: digit, ...(name === undefined ? {} : { name }), on: index === chosen };
  });
  return { scale, label, ends, choices };
}

export function endOf(given: Partial<RoundEnd> = {}): RoundEnd {
  const change = { change: 'Change' };
  return {
    kind: 'end',
    place: 3,
    title: 'What will be kept of November’s round',
    teams: [
      {
        team: 'data',
        label: 'Data',
        lines: ['Skipped'],
        isKept: false,
        ...change,
        changeName: 'Change what you say about Data',
      },
      {
        team: 'platform',
        label: 'Platform',
        lines: [
          'You hear 2 and need 4 of 5, not in time',
          'Most valuable: API or contract change, Incident',
          'Least helpful: Meeting',
        ],
        isKept: true,
        ...change,
        changeName: 'Change what you say about Platform',
      },
      {
        team: 'office',
        label: 'The office that looks after all the other offices',
        lines: ['Not everything is answered yet, so this is not kept.'],
        isKept: false,
        ...change,
        changeName: 'Change what you say about the office',
      },
    ],
    remark:
      'It is kept on this machine. It leaves it only when you share your votes, and then without a name.',
    back: 'Back',
    keep: 'Keep',
    leave: 'Go on later',
    isWished: false,
    ...given,
  };
}

export const spoken: SpokenRound = {
  kind: 'spoken',
  remark: 'The spoken form is open and not anonymous: everybody hears who says what.',
  label: 'Open an agenda with',
  teams: [
    { team: 'data', label: 'Data' },
    { team: 'platform', label: 'Platform' },
  ],
};

/** Every state of a round. */
export const rounds: Readonly<Record<string, Picture>> = {
  'round to start': inRound(startOf()),
  'round that was kept': inRound(
    startOf({ text: 'November’s round is kept, for 4 teams.', start: 'Change it', isQuiet: true }),
  ),
  'round of a team': inRound(teamOf()),
  'round of a team that all is said about': inRound(
    teamOf({
      received: 1,
      needed: 4,
      onTime: 1,
      valuable: ['api-change', 'incident', 'docs'],
      noise: ['meeting'],
    }),
  ),
  'end of a round': inRound(endOf()),
  'spoken round': signalling(
    voting({
      state: { kind: 'too-small', text: 'Mobile has fewer than 5 people.' },
      round: spoken,
    }),
  ),
};
