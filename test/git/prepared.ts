import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sharing, SharingProposal } from '../../src/sharing/sharing.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { memberAt } from '../support/team.ts';

/** A repository with one commit, and what is done to set up its sharing. */
export interface Prepared {
  readonly shop: Workshop;
  readonly repository: TestRepository;
  readonly sharing: Sharing;
  /** The repository's own file, one character a byte. */
  configuration(): string;
  addRemote(...names: readonly string[]): void;
  configure(key: string, value: string): void;
  turnOn(...remotes: readonly string[]): Promise<SharingProposal>;
  /** The lines about notes and sharing that are in the file. */
  written(): readonly string[];
}

export async function prepared(): Promise<Prepared> {
  const shop = workshop();
  const repository = shop.repository();
  repository.commit('One', 'a');
  const { sharing } = await memberAt(shop, repository.directory);
  return {
    shop,
    repository,
    sharing,
    configuration: () => readFileSync(join(repository.directory, '.git/config'), 'latin1'),
    addRemote(...names) {
      for (const name of names) repository.git('remote', 'add', name, `../${name}.git`);
    },
    configure: (key, value) => void repository.git('config', '--add', key, value),
    async turnOn(...remotes) {
      const proposal = await sharing.proposal(remotes.length > 0 ? remotes : undefined);
      await sharing.turnOn(proposal);
      return proposal;
    },
    written: () =>
      repository
        .git('config', '--local', '--list')
        .split('\n')
        .filter((line) => /^(?:notes|product-mindset)\.|refs\/product-mindset/.test(line)),
  };
}

export const rewriteRef = { key: 'notes.rewriteRef', value: 'refs/notes/product-mindset/answers' };
export const rewriteMode = { key: 'notes.rewriteMode', value: 'cat_sort_uniq' };

/** What fetches the answers of a remote. */
export function refspec(remote: string): string {
  return `+refs/notes/product-mindset/*:refs/product-mindset/remotes/${remote}/*`;
}
