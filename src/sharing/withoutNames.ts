import { nobody, noOneEver } from '../notes/nobody.ts';
import { changeNotes, targetOf, updates } from '../notes/changeNotes.ts';
import { ProductError } from '../base/productError.ts';
import type { Git } from '../git/git.ts';
import type { Here } from './here.ts';
import { trackingPrefix } from './trackingReference.ts';

/**
 * Takes names out of what was not fetched or pushed yet: where git itself takes notes along with an
 * amend or a rebase, it writes down who did that, and when. All of it becomes one step of no one; the
 * answers stay as they are. Rejects as `changeNotes` does.
 */
export async function withoutNames({ git, shared, clock }: Here): Promise<void> {
  const isOurs = shared.isTimeless ? isStepOf(shared.message) : isOfNoOne;
  const own = await git.run(targetOf(shared.reference));
  if (own === undefined || (await areAll(git, own, await tipsIn(git, own), isOurs))) return;
  await changeNotes(git, shared.reference, async (writing, before) => {
    if (before === undefined) throw new ProductError('git-failed', 'the notes are gone');
    const tips = await tipsIn(git, before);
    if (await areAll(git, before, tips, isOurs)) return;
    const step = await git.run({
      args: ['commit-tree', ...tips.flatMap((tip) => ['-p', tip]), `${before}^{tree}`],
      input: shared.message,
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

/** A step towards a state, and who made it. */
interface Step {
  readonly author: string;
  readonly committer: string;
  readonly message: string;
}

/** Whether all steps that remotes do not have are as they should be. */
async function areAll(
  git: Git,
  state: string,
  tips: readonly string[],
  isOurs: (step: Step) => boolean,
): Promise<boolean> {
  const format = '--format=%an <%ae> %ad%x00%cn <%ce> %cd%x00%B%x00';
  return git.run({
    args: ['log', '--no-show-signature', '--date=raw', '-z', format, state, '--not', ...tips, '--'],
    parse(output) {
      const fields = output.split('\0');
      return Array.from({ length: Math.floor(fields.length / 4) }, (_, index) =>
        fields.slice(index * 4, index * 4 + 3),
      ).every(([author = '', committer = '', message = '']) =>
        isOurs({ author, committer, message }),
      );
    },
  });
}

/** Git's own steps of ours: they say when, which is no secret of answers. */
function isOfNoOne({ author, committer }: Step): boolean {
  const address = `<${nobody(0).email}>`;
  return author.includes(address) && committer.includes(address);
}

/** Nothing of the step is anybody's, not even its time. */
function isStepOf(message: string): (step: Step) => boolean {
  const { name, email, at } = noOneEver;
  const nobodyEver = `${name} <${email}> ${at / 1000} +0000`;
  return (step) =>
    step.author === nobodyEver &&
    step.committer === nobodyEver &&
    step.message.trim() === message.trim();
}
