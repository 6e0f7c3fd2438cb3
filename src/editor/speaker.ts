import type { TeamId } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { OwnMonth, Votes } from '../votes/votes.ts';
import type { OpenRepository } from './openRepository.ts';
import type { Voting } from './voting.ts';

/** Somebody of a known team in an open repository, and what they said there this month. */
export interface Speaker {
  readonly entry: OpenRepository;
  readonly plan: Plan;
  readonly own: TeamId;
  readonly votes: Pick<Votes, 'answerRound' | 'keepDraft'>;
  readonly month: OwnMonth;
}

/** Who speaks in the repository that the section is about; nobody while that is not known. */
export function speakerIn(voting: Voting): Speaker | undefined {
  const { entry } = voting;
  if (!entry || voting.isChoosing) return undefined;
  const own = voting.ownTeam(entry)?.team;
  const plan = entry.mind.facts()?.plan;
  const said = voting.known(entry).own;
  if (own === undefined || !plan || said.is !== 'there') return undefined;
  return { entry, plan, own, votes: entry.mind.votes, month: said.value };
}
