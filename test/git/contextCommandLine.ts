import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import type { Ended } from './commandLine.ts';
import { contextLine, contextLines, writePlan } from './contextLine.ts';
import type { ContextLine } from './contextLine.ts';
import { historyCommandLine } from './historyCommandLine.ts';
import type { HistoryCommandLine } from './historyCommandLine.ts';
import { recentCommits } from './recentCommits.ts';
import type { Recent } from './recentCommits.ts';

/** A repository that each test of a suite has to itself, and `context` in it. */
export interface ContextCommandLine {
  readonly shop: () => Workshop;
  readonly repository: () => TestRepository;
  run(...args: readonly string[]): Promise<Ended>;
  /** What `context` says in JSON. */
  lines(...args: readonly string[]): Promise<readonly ContextLine[]>;
  /** The same about one thing. */
  one(...args: readonly string[]): Promise<ContextLine>;
  /** Writes a plan with one item, for `mobile/upload` and #12. */
  plan(): void;
  /** Makes commits in their order, each with new content in its files. */
  commits(...commits: readonly Recent[]): void;
}

/** Makes the repository before each test of the suite that this is called in, and removes it after it. */
export function contextCommandLine(): ContextCommandLine {
  let shop: Workshop;
  let repository: TestRepository;
  let line: HistoryCommandLine;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
    line = historyCommandLine(shop, repository);
  });
  afterEach(() => shop.dispose());
  return {
    shop: () => shop,
    repository: () => repository,
    run: (...args) => line.run(...args),
    lines: (...args) => contextLines(line, ...args),
    one: (...args) => contextLine(line, ...args),
    plan: () => writePlan(repository),
    commits: (...commits) => recentCommits(shop, repository, ...commits),
  };
}
