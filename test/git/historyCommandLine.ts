import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { takeLease } from '../../src/history/lease.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { jsonIn, productMindset } from './commandLine.ts';
import type { Ended } from './commandLine.ts';

/** A line of JSON about a commit. */
export interface CommitLine {
  readonly commit: string;
  readonly subject: string;
  readonly path?: string;
  readonly movedFrom?: string;
  readonly who: { readonly values: readonly string[]; readonly source: string } | null;
}

/** The commands about the history of a repository, as somebody runs them who is in it. */
export interface HistoryCommandLine {
  run(...args: readonly string[]): Promise<Ended>;
  /** What a command says in JSON. */
  told(...args: readonly string[]): Promise<readonly unknown[]>;
  /** The subjects of the commits that a command names. */
  subjects(...args: readonly string[]): Promise<readonly string[]>;
}

export function historyCommandLine(
  shop: Workshop,
  { directory }: Pick<TestRepository, 'directory'>,
): HistoryCommandLine {
  const run = (...args: readonly string[]): Promise<Ended> =>
    productMindset(directory, args, { env: shop.environment });
  const told = async (...args: readonly string[]): Promise<readonly unknown[]> =>
    jsonIn((await run(...args, '--json')).out);
  return {
    run,
    told,
    async subjects(...args) {
      return (await told(...args)).map((line) => (line as CommitLine).subject);
    },
  };
}

/** Where the index of a repository is. */
export function indexOf({ directory }: Pick<TestRepository, 'directory'>): string {
  return join(directory, '.git', 'product-mindset', 'history.sqlite');
}

/** Writes the index for as long as `work` goes on, as another window does. */
export async function whileWritten<T>(
  repository: Pick<TestRepository, 'directory'>,
  work: () => Promise<T>,
): Promise<T> {
  const database = new DatabaseSync(indexOf(repository));
  const lease = takeLease(database);
  try {
    return await work();
  } finally {
    if (lease !== 'taken') lease.release();
    database.close();
  }
}

/**
 * The folder of a git that a person interrupts: once it has told a part of the log, it sends Ctrl-C
 * to who has called it, and tells no more.
 */
export function interruptedGit(shop: Workshop, bytes: number): string {
  const real = execFileSync('/bin/sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const folder = join(shop.directory, 'interrupted');
  mkdirSync(folder);
  const script = [
    '#!/bin/sh',
    'case " $* " in',
    `*" log "*) '${real}' "$@" | head -c ${bytes}; kill -INT $PPID; exec sleep 60 ;;`,
    `*) exec '${real}' "$@" ;;`,
    'esac',
  ];
  writeFileSync(join(folder, 'git'), `${script.join('\n')}\n`);
  chmodSync(join(folder, 'git'), 0o755);
  return folder;
}

/** Commits for `git fast-import`, each with a file of its own. */
export function manyCommits(count: number): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `commit refs/heads/main\ncommitter A <a@acme.test> ${1_700_000_000 + 60 * index} +0000\ndata 1\nx\nM 644 inline file${index}\ndata 1\n${index % 10}\n`,
  ).join('');
}
