import { ProductError } from '../base/productError.ts';
import type { Reason } from '../base/productError.ts';

/** How a git process ended that did not do what it was asked. */
export interface Ending {
  /** `null` when a signal ended it, negative when it could not be started. */
  readonly exitCode: number | null;
  readonly stderr: string;
}

/** In the words of git 2.30 and later under `LC_ALL=C`; the first that fits decides. */
const table: readonly (readonly [RegExp, Reason])[] = [
  [/\bspawn\b.*\b(?:ENOENT|EACCES|EPERM|ENOTDIR)\b/, 'git-missing'],
  [/dubious ownership|unsafe repository|safe\.bareRepository/i, 'unsafe-ownership'],
  [/not a git repository|must be run in a work tree/i, 'not-a-repository'],
  [
    /does not have any commits yet|bad (?:default )?revision 'HEAD'|argument 'HEAD': unknown/,
    'no-commit',
  ],
  [/No space left|quota exceeded/i, 'disk-full'],
  [
    /Permission denied|Read-only file system|insufficient permission|unable to create directory/i,
    'read-only',
  ],
  [
    /is at [0-9a-f]+ but expected|reference already exists|unable to create '.*': File exists/i,
    'contended',
  ],
  [/failed to read notes tree/i, 'notes-unreadable'],
  [/unable to resolve reference|reference is missing but expected/i, 'contended'],
  [/failed to resolve '.*' as a valid ref/, 'unknown-revision'],
  [/unknown revision|bad revision|bad object|Needed a single revision/i, 'unknown-revision'],
];

/** The failure for callers; `subcommand` is for the log. Addresses in git's words are left out. */
export function gitFailure(subcommand: string, { exitCode, stderr }: Ending): ProductError {
  const reason = table.find(([pattern]) => pattern.test(stderr))?.[1] ?? 'git-failed';
  const words = (stderr.split('\n', 1)[0] ?? '').replace(/\S+@\S+/g, '…').slice(0, 200);
  return new ProductError(reason, `git ${subcommand} ended with ${String(exitCode)}: ${words}`);
}
