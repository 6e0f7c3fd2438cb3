/** Clones of one repository, each with its sharing. */
import { join } from 'node:path';
import { appendNotes } from '../../src/answers/appendNotes.ts';
import { lineOf } from '../../src/answers/line.ts';
import { openGit } from '../../src/git/openGit.ts';
import type { Sha } from '../../src/model/ids.ts';
import { openSharing } from '../../src/sharing/openSharing.ts';
import { sharedAnswers } from '../../src/sharing/shared.ts';
import type { Sharing, SyncReport } from '../../src/sharing/sharing.ts';
import type { TestRepository, Workshop } from './repository.ts';
import { firstDate } from './repository.ts';

export const answers = 'refs/notes/product-mindset/answers';

/** A clone of somebody in the team. */
export interface Member {
  readonly repository: TestRepository;
  readonly sharing: Sharing;
  /** Everything that was written into the log. */
  readonly logged: readonly string[];
  /** Records an answer for a commit, HEAD unless told. */
  answer(who: string, sha?: Sha): Promise<void>;
  /** The whos of a commit, HEAD unless told, in the order of their names. */
  whos(sha?: string): readonly string[];
  turnOn(remotes?: readonly string[]): Promise<void>;
  /** Syncs once, with the named remotes or those that are shared with. */
  sync(...remotes: readonly string[]): Promise<SyncReport>;
}

export interface MemberOptions {
  /** Milliseconds that a call to a remote may take. */
  readonly networkLimit?: number;
  /** Added to what git inherits. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Opens the sharing of a repository that is there. */
export async function memberAt(
  shop: Workshop,
  directory: string,
  { networkLimit, environment = {} }: MemberOptions = {},
): Promise<Member> {
  const repository = shop.at(directory);
  const logged: string[] = [];
  const write = (text: string): void => void logged.push(text);
  const git = await openGit({
    binary: 'git',
    directory,
    environment: { ...shop.environment, ...environment },
    ...(networkLimit === undefined ? {} : { networkLimit }),
  });
  const sharing = openSharing({
    git,
    shared: sharedAnswers,
    folder: join(git.commonDirectory, 'product-mindset'),
    log: { debug: write, warn: write, error: write },
    clock: () => firstDate,
  });
  return {
    repository,
    sharing,
    logged,
    async answer(who, sha = repository.git('rev-parse', 'HEAD') as Sha) {
      const line = lineOf({ who, at: firstDate, tickets: [] });
      await appendNotes(git, new Map([[sha, [line]]]), () => firstDate);
    },
    whos(sha = 'HEAD') {
      const list = repository.git('notes', `--ref=${answers}`, 'list').split('\n');
      const name = repository.git('rev-parse', sha);
      const blob = list.find((line) => line.endsWith(` ${name}`))?.split(' ')[0];
      if (blob === undefined) return [];
      const lines = repository.git('cat-file', 'blob', blob).split('\n');
      return lines
        .filter((line) => line !== '')
        .map((line) => (JSON.parse(line) as { readonly who: string }).who)
        .toSorted();
    },
    async turnOn(remotes) {
      await sharing.turnOn(await sharing.proposal(remotes));
    },
    sync: (...remotes) => sharing.sync(remotes.length > 0 ? { remotes } : {}),
  };
}

/** Clones from an address, with a name and an address of mail of its own. */
export async function clone(
  shop: Workshop,
  address: string,
  name: string,
  options: MemberOptions & { readonly flags?: readonly string[] } = {},
): Promise<Member> {
  const directory = join(shop.directory, name);
  shop
    .at(shop.directory)
    .git('clone', '--quiet', ...(options.flags ?? []), '--', address, directory);
  const made = shop.at(directory);
  made.git('config', 'user.name', name);
  made.git('config', 'user.email', `${name}@acme.test`);
  return memberAt(shop, directory, options);
}

/** An empty bare repository with one commit in it; answers its folder. */
export function bareWithOneCommit(shop: Workshop, name = 'bare.git'): string {
  const source = shop.repository(`${name}-source`);
  source.commit('One', 'a');
  const directory = join(shop.directory, name);
  shop.at(shop.directory).git('clone', '--quiet', '--bare', source.directory, directory);
  shop.at(directory).git('config', 'http.receivepack', 'true');
  return directory;
}
