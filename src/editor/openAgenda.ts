import { spokenAgenda } from '../feedback/agenda.ts';
import type { TeamId } from '../model/ids.ts';
import type { Outcome } from '../protocol/messages.ts';
import { spokenWords } from './spokenWords.ts';
import { openDraft } from './openDraft.ts';
import { done, failed } from './outcomes.ts';
import type { Speaker } from './speaker.ts';
import { teamName } from './teamName.ts';
import { sharingWording } from './sharingWording.ts';

/** Opens the agenda of the open, spoken form of a round, for the own team and another one. */
export async function openAgenda(
  { plan, own }: Pick<Speaker, 'plan' | 'own'>,
  team: string,
  now: number,
): Promise<Outcome> {
  const other = plan.teams.find(({ id }) => id === team)?.id;
  if (other === undefined || other === own) return failed(sharingWording.past());
  const nameOf = (id: TeamId): string => teamName(id, plan);
  await openDraft(spokenAgenda([own, other], { words: spokenWords(), nameOf, now }));
  return done('');
}
