/**
 * Votes at random and syncs now and then: what one member of a team does in a month. Says on standard
 * output what it is about to do; goes on where it was killed.
 */
import { join } from 'node:path';
import { openGit } from '../../src/git/openGit.ts';
import { votesHere } from '../../src/votes/votesHere.ts';
import { silent } from '../support/silent.ts';
import { does, votedOn } from './votesMade.ts';

async function main(): Promise<void> {
  const [directory = '', seed = '', from = '', count = ''] = process.argv.slice(2);
  const git = await openGit({ binary: 'git', directory });
  const votes = votesHere({
    git,
    gitBinary: 'git',
    folder: join(git.commonDirectory, 'product-mindset'),
    log: silent,
    clock: () => votedOn,
  });
  for (let step = Number(from); step < Number(count); step += 1) {
    process.stdout.write(`step ${step}\n`);
    // Once more for the one in which it was killed, which changes nothing.
    for (const one of does(Number(seed), step)) await one(votes);
  }
  process.stdout.write('done\n');
}

void main();
