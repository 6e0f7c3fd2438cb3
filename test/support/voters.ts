/** Clones of one repository, each with its votes. */
import { join } from 'node:path';
import { openGit } from '../../src/git/openGit.ts';
import type { Votes } from '../../src/votes/votes.ts';
import { votesHere } from '../../src/votes/votesHere.ts';
import type { TestRepository, Workshop } from './repository.ts';
import { silent } from './silent.ts';

export const ledger = 'refs/notes/product-mindset/votes';

/** A clone of somebody who votes. */
export interface Voter {
  readonly repository: TestRepository;
  readonly votes: Votes;
  /** The time that it is there, in milliseconds since the epoch. */
  now: number;
  /** Turns the sharing of votes on, as somebody does who agrees to what is proposed. */
  turnOn(): Promise<void>;
  /** All lines of the ledger of this clone, in the order of their bytes. */
  lines(): readonly string[];
}

/** Opens the votes of a repository that is there; `environment` is added to what git inherits. */
export async function voterAt(
  shop: Workshop,
  directory: string,
  now: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<Voter> {
  const repository = shop.at(directory);
  const git = await openGit({
    binary: 'git',
    directory,
    environment: { ...shop.environment, ...environment },
  });
  const votes = votesHere({
    git,
    gitBinary: 'git',
    folder: join(git.commonDirectory, 'product-mindset'),
    log: silent,
    clock: () => voter.now,
  });
  const voter: Voter = {
    repository,
    votes,
    now,
    async turnOn() {
      await votes.sharing.turnOn(await votes.sharing.proposal());
    },
    lines() {
      const files = repository.git('ls-tree', '-r', '--format=%(objectname)', ledger).split('\n');
      return files.flatMap((blob) => repository.git('cat-file', 'blob', blob).split('\n'));
    },
  };
  return voter;
}

/** Clones from an address, with a name and an address of mail of its own. */
export async function votingClone(
  shop: Workshop,
  address: string,
  name: string,
  now: number,
  ...flags: readonly string[]
): Promise<Voter> {
  const directory = join(shop.directory, name);
  shop.at(shop.directory).git('clone', '--quiet', ...flags, '--', address, directory);
  const made = shop.at(directory);
  made.git('config', 'user.name', name);
  made.git('config', 'user.email', `${name}@acme.test`);
  return voterAt(shop, directory, now);
}
