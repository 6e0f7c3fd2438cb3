import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitNow } from './badDays.ts';
import type { GitNow } from './badDays.ts';

/** Programs that a repository names in its configuration, so that git starts them. */
export interface Traps {
  /** Git that goes around them, for the person's own commands. */
  readonly around: GitNow;
  /** Whose git started one: the callers as a counted git names them, without doubles. */
  caught(): readonly string[];
}

const hookNames = ['reference-transaction', 'post-index-change', 'post-rewrite', 'post-commit'];

/** Sets a trap in a repository for each of the ways to have git start a program. */
export function setTraps(folder: string, scratch: string): Traps {
  const [trap, hooks, log] = ['trap', 'hooks', 'caught'].map((name) => join(scratch, name));
  if (!trap || !hooks || !log) throw new Error('There is no place for the traps.');
  const script = `#!/bin/sh\necho "$MINDSET_CALLER" >>'${log}'\n`;
  mkdirSync(hooks);
  for (const file of [trap, ...hookNames.map((name) => join(hooks, name))]) {
    writeFileSync(file, script);
    chmodSync(file, 0o755);
  }
  const settings = {
    'core.fsmonitor': trap,
    'core.hooksPath': hooks,
    'core.pager': trap,
    'core.editor': trap,
    'core.sshCommand': trap,
    'diff.external': trap,
    'diff.trap.textconv': trap,
    'diff.trap.command': trap,
    'filter.trap.clean': trap,
    'gpg.program': trap,
    'log.showSignature': 'true',
    'alias.log': `!${trap}`,
  };
  const git = gitNow(folder);
  for (const [name, value] of Object.entries(settings)) git('config', name, value);
  writeFileSync(join(folder, '.git', 'info', 'attributes'), '* diff=trap filter=trap\n');
  const harmless = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'filter.trap.clean='];
  const flags = harmless.flatMap((setting) => ['-c', setting]);
  return {
    around: (...args) => git(...flags, ...args),
    caught: () => (existsSync(log) ? [...new Set(readFileSync(log, 'utf8').split('\n'))] : []),
  };
}
