import { voteKinds } from '../model/vote.ts';
import type { TeamId } from '../model/ids.ts';
import type { VoteWish } from './voteWish.ts';

/** Longer names of things are none of ours, in UTF-16 units. */
const longest = 500;

/**
 * The wish that a command was handed, as far as it is one: whoever binds a key to the command may hand
 * it anything. `undefined` where it names no repository.
 */
export function wishIn(given: unknown): VoteWish | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const fields = given as Readonly<Partial<Record<keyof VoteWish, unknown>>>;
  const [root, from, subject, about] = [fields.root, fields.from, fields.subject, fields.about].map(
    (value) => (typeof value === 'string' && value.length <= longest ? value : undefined),
  );
  const kind = voteKinds.find((one) => one === fields.kind);
  return root === undefined
    ? undefined
    : {
        root,
        ...(from === undefined ? {} : { from: from as TeamId }),
        ...(fields.isOwn === true ? { isOwn: true } : {}),
        ...(kind === undefined ? {} : { kind }),
        ...(subject === undefined ? {} : { subject }),
        ...(about === undefined ? {} : { about }),
      };
}
