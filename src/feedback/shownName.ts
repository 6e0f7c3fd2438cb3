import type { TeamId } from '../model/ids.ts';
import type { Telling } from './signalWords.ts';

/** What people call a team, as it may stand there; its id where nothing of that can be seen. */
export function shownName(team: TeamId, { nameOf, safe }: Omit<Telling, 'words'>): string {
  return safe(nameOf(team)) || safe(team);
}
