import type { Memento } from 'vscode';
import type { VoteKind } from '../model/vote.ts';
import { voteKinds } from '../model/vote.ts';

/** What is remembered of one repository in this workspace, and nowhere else. */
export interface VotingChoices {
  /** The person's own team, where they chose it. */
  readonly team?: string;
  /** What was voted on last. */
  readonly from?: string;
  readonly kind?: VoteKind;
}

const keyOf = (root: string): string => `voting:${root}`;

/** What was chosen in the repository with this root; what is stored may be from another version. */
export function choicesIn(memory: Pick<Memento, 'get'>, root: string): VotingChoices {
  const { team, from, kind } = (memory.get<unknown>(keyOf(root)) ?? {}) as Readonly<
    Partial<Record<keyof VotingChoices, unknown>>
  >;
  const known = voteKinds.find((one) => one === kind);
  return {
    ...(typeof team === 'string' ? { team } : {}),
    ...(typeof from === 'string' ? { from } : {}),
    ...(known === undefined ? {} : { kind: known }),
  };
}

export async function rememberChoices(
  memory: Memento,
  root: string,
  choices: VotingChoices,
): Promise<void> {
  await memory.update(keyOf(root), choices);
}
