/**
 * Answers for commits at random until `count` answers are there, and syncs now and then: what one
 * member of a team does all year. Says on standard output what it does; goes on where it was killed.
 */
import { join } from 'node:path';
import { appendNotes } from '../../src/answers/appendNotes.ts';
import { lineOf } from '../../src/answers/line.ts';
import { openGit } from '../../src/git/openGit.ts';
import type { GitTask } from '../../src/git/git.ts';
import type { Sha } from '../../src/model/ids.ts';
import { openSharing } from '../../src/sharing/openSharing.ts';
import { sharedAnswers } from '../../src/sharing/shared.ts';

const lines = (name: string): GitTask<string> => ({
  args: ['grep', '--no-color', '-h', `"${name}-`, 'refs/notes/product-mindset/answers', '--'],
  accepts: [1, 128],
  parse: (output) => output,
});
const commits: GitTask<readonly string[]> = {
  args: ['rev-list', 'HEAD', '--'],
  parse: (output) => output.split('\n').filter((sha) => sha !== ''),
};
const nothing = (): void => undefined;

async function main(): Promise<void> {
  const [directory = '', name = '', count = ''] = process.argv.slice(2);
  const git = await openGit({ binary: 'git', directory });
  const sharing = openSharing({
    git,
    shared: sharedAnswers,
    folder: join(git.commonDirectory, 'product-mindset'),
    log: { debug: nothing, warn: nothing, error: nothing },
    clock: Date.now,
  });
  const [shas, given] = await Promise.all([git.run(commits), git.run(lines(name))]);
  for (let index = 0; index < Number(count); index += 1) {
    const who = `${name}-${index}`;
    if (given.includes(`"${who}"`)) continue;
    const sha = shas[Math.floor(Math.random() * shas.length)] as Sha;
    const line = lineOf({ who, at: Date.now(), tickets: [] });
    process.stdout.write(`answer ${index}\n`);
    await appendNotes(git, new Map([[sha, [line]]]), Date.now);
    if (Math.random() < 0.15) {
      process.stdout.write(`sync ${index}\n`);
      await sharing.sync();
    }
  }
  process.stdout.write('done\n');
}

void main();
