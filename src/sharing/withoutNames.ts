import { nobody } from '../notes/nobody.ts';
import { changeNotes, targetOf, updates } from '../notes/changeNotes.ts';
import { answersReference } from '../notes/notes.ts';
import { ProductError } from '../base/productError.ts';
import type { Git } from '../git/git.ts';
import type { Here } from './mergeAnswers.ts';
import { trackingPrefix } from './trackingReference.ts';

/**
 * Takes names out of what was not fetched or pushed yet: where git itself takes notes along with an
 * amend or a rebase, it writes down who did that, and when. All of it becomes one step of no one; the
 * answers stay as they are. Rejects as `changeNotes` does.
 */
export async function withoutNames({ git, clock }: Here): Promise<void> {
  const own = await git.run(targetOf(answersReference));
  if (own === undefined || !(await hasNames(git, own, await tipsIn(git, own)))) return;
  await changeNotes(git, answersReference, async (writing, before) => {
    if (before === undefined) throw new ProductError('git-failed', 'the answers are gone');
    const tips = await tipsIn(git, before);
    if (!(await hasNames(git, before, tips))) return;
    const step = await git.run({
      args: ['commit-tree', ...tips.flatMap((tip) => ['-p', tip]), `${before}^{tree}`],
      input: 'Answers\n',
      identity: nobody(clock()),
      parse: (output) => output.trim(),
    });
    await git.run(updates(`update ${writing} ${step} ${before}`));
  });
}

/** What remotes have of a state, as it was last fetched or pushed. */
async function tipsIn(git: Git, state: string): Promise<readonly string[]> {
  return git.run({
    args: ['for-each-ref', `--merged=${state}`, '--format=%(objectname)', '--', trackingPrefix],
    parse: (output) => [...new Set(output.split('\n').filter((name) => name !== ''))],
  });
}

async function hasNames(git: Git, state: string, tips: readonly string[]): Promise<boolean> {
  const { email } = nobody(0);
  return git.run({
    args: ['log', '--no-show-signature', '--format=%ae%n%ce', state, '--not', ...tips, '--'],
    parse: (output) => output.split('\n').some((address) => address !== '' && address !== email),
  });
}
