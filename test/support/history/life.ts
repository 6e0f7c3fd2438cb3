import assert from 'node:assert/strict';
import type { Report } from '../../../src/history/history.ts';
import type { TestRepository } from '../repository.ts';
import { freshDigest, indexed } from './indexed.ts';
import type { Indexed } from './indexed.ts';

/** A repository whose index goes with it through all that happens. */
export interface Life {
  readonly index: Indexed;
  /**
   * Brings the index up to date after something happened, and compares it with a new one and with
   * git's own number of commits.
   */
  step(what: string): Promise<Report>;
}

/** Begins to index a work tree. */
export async function lifeOf(repository: TestRepository): Promise<Life> {
  const index = await indexed(repository.directory);
  return {
    index,
    async step(what) {
      const report = await index.update();
      const git = Number(repository.git('--no-replace-objects', 'rev-list', '--count', 'HEAD'));
      const [grown, fresh] = [index.digest(), await freshDigest(repository.directory)];
      assert.deepEqual(
        { what, outcome: report.outcome, commits: grown.counts['commits'], ...grown },
        { what, outcome: 'complete', commits: git, ...fresh },
      );
      const again = await index.update();
      assert.deepEqual(
        { what, added: again.added, removed: again.removed, outcome: again.outcome },
        { what, added: 0, removed: 0, outcome: 'complete' },
      );
      return report;
    },
  };
}
