import type { TeamId } from '../model/ids.ts';
import type { Amount, RoundAnswer, VoteKind } from '../model/vote.ts';
import { mostKinds } from '../model/vote.ts';
import { mostTeams } from './roundTeams.ts';

/** What was said about one team so far. */
export type RoundSaid = Partial<RoundAnswer> & Pick<RoundAnswer, 'from'>;

/** A round that somebody is in the middle of: its teams in the order in which they are asked about. */
export interface RoundForm {
  /** The person's own team. */
  readonly to: TeamId;
  readonly answers: readonly RoundSaid[];
}

/** One gesture in a round. */
export type RoundChange =
  | { readonly about: 'received' | 'needed'; readonly amount: Amount }
  | { readonly about: 'onTime'; readonly onTime: boolean }
  | { readonly about: KindList; readonly kind: VoteKind; readonly on: boolean }
  /** Nothing is to be said about this team after all. */
  | { readonly about: 'nothing' };

export type KindList = 'valuable' | 'noise';

/**
 * A round about `teams`, with what was said before: in the draft, else in what was kept this month.
 * Teams of the draft stay in their places; what was said for another team of the person is left out.
 */
export function roundFormOf(
  to: TeamId,
  teams: readonly TeamId[],
  before: { readonly draft?: RoundForm; readonly answers: readonly RoundAnswer[] },
): RoundForm {
  const drafted = before.draft?.to === to ? before.draft.answers : [];
  const kept = before.answers.filter((answer) => answer.to === to);
  const first = [...drafted, ...kept].map(({ from }) => from).filter((from) => from !== to);
  const order = [...new Set([...first, ...teams])].slice(0, Math.max(mostTeams, kept.length));
  const saidOf = (team: TeamId): RoundSaid =>
    drafted.find((said) => said.from === team && isBegun(said)) ??
    kept.find(({ from }) => from === team) ?? { from: team };
  return { to, answers: order.map(saidOf) };
}

/**
 * The round after a gesture about `team`; the same where nothing changes, such as a fourth kind. A kind
 * that joins one list leaves the other.
 */
export function withSaid(form: RoundForm, team: TeamId, change: RoundChange): RoundForm {
  const answers = form.answers.map((said) => (said.from === team ? changed(said, change) : said));
  const isSame = answers.every((said, index) => said === form.answers[index]);
  return isSame ? form : { ...form, answers };
}

function changed(said: RoundSaid, change: RoundChange): RoundSaid {
  switch (change.about) {
    case 'received':
    case 'needed':
      return { ...said, [change.about]: change.amount };
    case 'onTime':
      return { ...said, onTime: change.onTime };
    case 'valuable':
    case 'noise':
      return withKind(said, change.about, change);
    case 'nothing':
      return { from: said.from };
  }
}

function withKind(
  said: RoundSaid,
  list: KindList,
  { kind, on }: { readonly kind: VoteKind; readonly on: boolean },
): RoundSaid {
  const other = list === 'valuable' ? 'noise' : 'valuable';
  const without = (of: KindList): readonly VoteKind[] =>
    (said[of] ?? []).filter((one) => one !== kind);
  const left = without(list);
  if (!on) return { ...said, [list]: left };
  if (left.length >= mostKinds) return said;
  return { ...said, [list]: [...left, kind], [other]: without(other) };
}

/** Whether anything was said about this team. */
export function isBegun({ received, needed, onTime, valuable, noise }: RoundSaid): boolean {
  return (
    received !== undefined ||
    needed !== undefined ||
    onTime !== undefined ||
    (valuable ?? []).length + (noise ?? []).length > 0
  );
}

/** The answer about one team where all that has to be said was said; kinds may be left out. */
export function answerOf(to: TeamId, said: RoundSaid): RoundAnswer | undefined {
  const { from, received, needed, onTime, valuable = [], noise = [] } = said;
  if (received === undefined || needed === undefined || onTime === undefined) return undefined;
  return { to, from, received, needed, onTime, valuable, noise };
}

/** What is kept of a round: teams that were skipped or left half-way are not in it. */
export function answersIn({ to, answers }: RoundForm): readonly RoundAnswer[] {
  return answers.flatMap((said) => answerOf(to, said) ?? []);
}

/**
 * Where to go on: at the team that was left half-way, else behind the last that something was said
 * about, which may be the end (the number of teams); 0 where nothing was said.
 */
export function placeToGoOn({ to, answers }: RoundForm): number {
  const last = answers.findLastIndex(isBegun);
  const said = answers[last];
  if (!said) return 0;
  return answerOf(to, said) ? last + 1 : last;
}

/** Whether two answers say the same; kinds may be in another order. */
export function isSameAnswer(one: RoundAnswer, other: RoundAnswer | undefined): boolean {
  if (!other) return false;
  const plain = ({ to, from, received, needed, onTime, valuable, noise }: RoundAnswer): string =>
    JSON.stringify([to, from, received, needed, onTime, valuable.toSorted(), noise.toSorted()]);
  return plain(one) === plain(other);
}
