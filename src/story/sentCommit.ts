import type { Sha, TeamId } from '../model/ids.ts';
import { partsOf } from '../model/message.ts';
import type { Plan } from '../model/plan.ts';
import type { SentCommit } from '../model/sentCommit.ts';
import { membership } from '../model/teamsOf.ts';
import type { Parts } from './parts.ts';

/** So many of its paths are looked at one by one. */
const mostPaths = 500;

/** From whom a commit is, by the plan. The address of who made it is looked at here and goes no further. */
export async function sentCommit(
  sha: Sha,
  plan: Plan,
  { commits, owningTeams }: Pick<Parts, 'commits' | 'owningTeams'>,
): Promise<SentCommit | undefined> {
  const [commit] = await commits.of([sha]);
  if (!commit) return undefined;
  const { authorEmail, message, paths } = commit;
  const author = membership(plan.teams)(authorEmail.toLowerCase());
  const ownersOf = (some: readonly string[]): readonly TeamId[] => [
    ...new Set(owningTeams(plan, some).flatMap(({ team }) => team ?? [])),
  ];
  return {
    subject: partsOf(message).subject,
    ...(author === undefined ? {} : { author }),
    owners: ownersOf(paths),
    isShared: paths.slice(0, mostPaths).some((path) => ownersOf([path]).length > 1),
  };
}
