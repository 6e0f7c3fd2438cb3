import { nobody } from '../notes/nobody.ts';
import { changeNotes, updates } from '../notes/changeNotes.ts';
import { ProductError } from '../base/productError.ts';
import type { Git, GitTask, ObjectName } from '../git/git.ts';
import { isReachable } from '../git/isReachable.ts';
import { changedCommits } from './changedCommits.ts';
import type { Here } from './here.ts';

/** Where a reference is. */
export interface Tip {
  readonly name: string;
  /** `commit`, unless somebody made it by hand. */
  readonly kind: string;
}

/** Where references are; what is not there is left out. */
export function tipsOf(...references: readonly string[]): GitTask<ReadonlyMap<string, Tip>> {
  const format = '--format=%(refname) %(objectname) %(objecttype)';
  return {
    args: ['for-each-ref', format, '--', ...references],
    parse: (output) =>
      new Map(
        output
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => line.split(' '))
          .map(([reference = '', name = '', kind = '']) => [reference, { name, kind }]),
      ),
  };
}

/**
 * Merges a state of the notes into those of this clone, `own`, and says for how many commits
 * something came. Lines of both sides stay; what only one side changed is taken as it is. Rejects as
 * `changeNotes` does, and with `git-failed` for what are no notes.
 */
export async function mergeNotes(
  { git, shared, clock }: Here,
  tip: Tip,
  own: Tip | undefined,
): Promise<number> {
  if (await isIn(git, tip.name, own?.name)) return 0;
  if (tip.kind !== 'commit') {
    throw new ProductError('git-failed', 'what the remote has are no notes');
  }
  let received = 0;
  await changeNotes(git, shared.reference, async (writing, before) => {
    if (before === undefined) await git.run(updates(`create ${writing} ${tip.name}`));
    else await git.run(merge(writing, tip.name, clock()));
    received = await changedCommits(git, before, writing);
  });
  return received;
}

/** Whether a state holds another one already. */
async function isIn(git: Git, tip: string, whole: string | undefined): Promise<boolean> {
  if (whole === undefined || tip === whole) return tip === whole;
  return git.run({ ...isReachable(tip as ObjectName, '--not', whole), accepts: [128] });
}

/** Under a name of our own: git's merge does not look whether others wrote meanwhile. */
function merge(own: string, tip: string, at: number): GitTask<void> {
  return {
    args: ['notes', `--ref=${own}`, 'merge', '--quiet', '--strategy=cat_sort_uniq', tip],
    identity: nobody(at),
    parse: () => undefined,
  };
}
