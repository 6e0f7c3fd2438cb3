import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { TestRepository, Workshop } from '../support/repository.ts';

const day = 24 * 60 * 60;

/** A commit that is so many days old when it is made, since what is recent depends on today. */
export interface Recent {
  readonly days?: number;
  readonly message: string;
  /** Of the author: `ana@acme.test`. */
  readonly by?: string;
  readonly paths?: readonly string[];
}

/** Makes commits in their order, each with new content in its files. */
export function recentCommits(
  shop: Workshop,
  repository: TestRepository,
  ...commits: readonly Recent[]
): void {
  for (const { days = 1, message, by = 'ana@acme.test', paths = [] } of commits) {
    for (const path of paths) repository.write(path, `${randomUUID()}\n`);
    if (paths.length > 0) repository.git('add', '--', ...paths);
    const date = `@${Math.floor(Date.now() / 1000) - days * day} +0000`;
    execFileSync('git', ['commit', '--quiet', '--allow-empty', '--file=-'], {
      cwd: repository.directory,
      input: message,
      env: {
        ...shop.environment,
        GIT_AUTHOR_NAME: 'Somebody',
        GIT_AUTHOR_EMAIL: by,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      },
    });
  }
}
