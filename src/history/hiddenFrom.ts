import { onlyHeldBy } from './onlyHeldBy.ts';
import type { Session } from './session.ts';
import { isFormer } from './tips.ts';

/** For each work tree, what its HEAD does not hold of all that the tips hold. */
export async function hiddenFrom(
  session: Session,
  tips: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const hidden = new Map<string, readonly string[]>();
  for (const [name, sha] of tips) {
    const others = [...new Set(tips.values())].filter((other) => other !== sha);
    if (isFormer(name) || others.length === 0) continue;
    hidden.set(name, await onlyHeldBy(session, others, [sha]));
  }
  return hidden;
}
