import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { initialise } from './badDays.ts';
import type { GitNow } from './badDays.ts';

/** A git that stops in the middle of the history until it is let go. */
export interface HeldGit {
  /** What makes VS Code use it. */
  readonly settings: Readonly<Record<string, string>>;
  hold(): void;
  letGo(): void;
}

/** So many bytes of a log come through: more than what is stored first, less than all. */
const enough = 300_000;

/** Puts a git that can be held into an empty folder; only the reading of the history is held. */
export function heldGit(folder: string): HeldGit {
  const real = realpathSync(execFileSync('which', ['git']).toString().trim());
  const held = join(folder, 'held');
  mkdirSync(folder, { recursive: true });
  const script = `#!/bin/sh
case "$*" in
  *'%an%x00%ae'*'--stdin')
    [ -e '${held}' ] || exec '${real}' "$@"
    '${real}' "$@" | { head -c ${enough}; while [ -e '${held}' ]; do sleep 0.05; done; cat; } ;;
  *) exec '${real}' "$@" ;;
esac
`;
  writeFileSync(join(folder, 'git'), script);
  chmodSync(join(folder, 'git'), 0o755);
  return {
    settings: { 'git.path': join(folder, 'git') },
    hold: () => writeFileSync(held, ''),
    letGo: () => rmSync(held, { force: true }),
  };
}

/** Makes a repository with so many commits, all of them of two files, and its work tree. */
export function longHistory(directory: string, commits: number): GitNow {
  const git = initialise(directory);
  const lines = Array.from({ length: commits }, (_, index) => {
    const path = index % 2 === 0 ? 'even.ts' : 'odd.ts';
    const message = `Change number ${index} of ${path}`;
    const content = `${index}\n`;
    return [
      'commit refs/heads/main',
      `committer Ana <ana@acme.test> ${1_600_000_000 + index * 3600} +0000`,
      `data ${message.length}\n${message}`,
      `M 644 inline ${path}`,
      `data ${content.length}\n${content}`,
    ].join('\n');
  });
  execFileSync('git', ['fast-import', '--quiet'], {
    cwd: directory,
    input: `${lines.join('\n')}\n`,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  git('reset', '--quiet', '--hard');
  return git;
}
