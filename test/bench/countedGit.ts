import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A git in front of the real one that counts how often it is started. */
export interface CountedGit {
  /** The search path that finds it first. */
  readonly path: string;
  /** So many processes until now. */
  started(): number;
  /** Resolves when none was started for longer than we wait until we do something behind. */
  quiet(): Promise<void>;
}

export function countedGit(folder: string): CountedGit {
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const count = join(folder, 'started');
  const binaries = join(folder, 'bin');
  mkdirSync(binaries);
  const script = `#!/bin/sh\necho . >> '${count}'\nexec '${real}' "$@"\n`;
  writeFileSync(join(binaries, 'git'), script, { mode: 0o755 });
  const started = (): number =>
    existsSync(count) ? readFileSync(count, 'utf8').split('\n').length - 1 : 0;
  return {
    path: `${binaries}${delimiter}${process.env['PATH'] ?? ''}`,
    started,
    async quiet() {
      for (let before = -1; before !== started();) {
        before = started();
        await setTimeout(4000);
      }
    },
  };
}
