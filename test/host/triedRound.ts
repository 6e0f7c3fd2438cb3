import assert from 'node:assert/strict';
import type { MonthlyMarks } from '../../src/editor/monthlyMarks.ts';
import type { OpenRepository } from '../../src/editor/openRepository.ts';
import { roundPart } from '../../src/editor/roundPart.ts';
import { Rounds } from '../../src/editor/rounds.ts';
import type { Speaker } from '../../src/editor/speaker.ts';
import type { TeamId } from '../../src/model/ids.ts';
import type { Plan, Team } from '../../src/model/plan.ts';
import { emptyPlan } from '../../src/model/plan.ts';
import type { Month, RoundAnswer } from '../../src/model/vote.ts';
import type { RoundPart, RoundTeam } from '../../src/protocol/roundPart.ts';
import type { OwnMonth, RoundDraft } from '../../src/votes/votes.ts';

export const own = 'mobile' as TeamId;
export const id = (team: string): TeamId => team as TeamId;
export const teamOf = (name: string, members: readonly string[] = []): Team => ({
  id: id(name.toLowerCase()),
  name,
  members,
  codeowners: [],
});
export const three: Plan = {
  ...emptyPlan,
  teams: [teamOf('Mobile'), teamOf('Data'), teamOf('Web')],
};
export const answer = (from: string, of: Partial<RoundAnswer> = {}): RoundAnswer => ({
  to: own,
  from: id(from),
  received: 2,
  needed: 4,
  onTime: true,
  valuable: [],
  noise: [],
  ...of,
});

export interface Given {
  readonly plan?: Plan;
  readonly answers?: readonly RoundAnswer[];
  readonly draft?: RoundDraft;
  readonly now?: string;
}

/** A round in a window, and what became of it. */
export interface Tried {
  readonly rounds: Rounds;
  readonly part: () => RoundPart | undefined;
  /** The part, which is about a team. */
  readonly team: () => RoundTeam;
  /** All of the month as it is kept. */
  readonly month: () => OwnMonth;
  /** What was kept last. */
  readonly said: () => readonly RoundAnswer[];
  /** Time passes until a moment. */
  readonly passes: (until: string) => void;
  /** Another window keeps something, or the month becomes another one. */
  readonly happens: (next: Partial<OwnMonth>) => void;
  readonly reread: () => void;
  readonly fillDisk: () => void;
}

/** A round with a memory that keeps a month as the votes of a repository do. */
export function triedRound({
  plan = three,
  answers = [],
  draft,
  now = '2026-11-10T12:00:00Z',
}: Given = {}): Tried {
  let month: OwnMonth = {
    month: now.slice(0, 7) as Month,
    votes: [],
    answers,
    ...(draft ? { draft } : {}),
  };
  let isFull = false;
  let said: readonly RoundAnswer[] = [];
  const kept = <T>(change: () => T): Promise<T> =>
    isFull ? Promise.reject(new Error('no space left')) : Promise.resolve(change());
  const votes: Speaker['votes'] = {
    keepDraft: (next) =>
      kept(() => {
        month = { ...without(month), ...(next ? { draft: next } : {}) };
      }),
    answerRound: (next) =>
      kept(() => {
        said = next;
        const others = month.answers.filter(({ from }) => !next.some((one) => one.from === from));
        month = { ...without(month), answers: [...others, ...next] };
      }),
  };
  const entry = { mind: { root: '/anywhere' } } as unknown as OpenRepository;
  let read = month;
  let at = Date.parse(now);
  const roots = new Set<string>();
  const putOff: MonthlyMarks = {
    has: (root) => roots.has(root),
    mark: (root) => Promise.resolve(void roots.add(root)),
  };
  const rounds = new Rounds({
    speaker: () => ({ entry, plan, own, votes, month: read }),
    reread: () => {
      read = month;
      return Promise.resolve();
    },
    kept: () => {
      read = month;
      return Promise.resolve();
    },
    fewest: () => 5,
    putOff,
    clock: () => at,
  });
  const part = (): RoundPart | undefined => rounds.facts && roundPart(rounds.facts);
  return {
    rounds,
    part,
    month: () => month,
    said: () => said,
    team: () => {
      const shown = part();
      assert.ok(shown?.kind === 'team');
      return shown;
    },
    happens: (next: Partial<OwnMonth>) => {
      month = { ...month, ...next };
    },
    reread: () => {
      read = month;
    },
    passes: (until) => {
      at = Date.parse(until);
    },
    fillDisk: () => {
      isFull = true;
    },
  };
}

const without = ({ month, votes, answers }: OwnMonth): OwnMonth => ({ month, votes, answers });
