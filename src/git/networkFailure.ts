import { ProductError } from '../base/productError.ts';
import { gitFailure } from './gitFailure.ts';
import type { Ending } from './gitFailure.ts';

/** Why a remote could not be reached or used. */
export type NetworkTrouble =
  /** No connection, no such host, no repository there. */
  | 'unreachable'
  /** Git could not sign in by itself. */
  | 'sign-in'
  /** It is reached and does not take these references: no right to write, or a rule against it. */
  | 'refused'
  /** It took longer than the limit. */
  | 'too-slow'
  /** Others kept pushing. */
  | 'contended'
  /** Its address uses a way of transport that is not allowed. */
  | 'not-allowed'
  | 'failed';

/** The failure of a call that talked to a remote. Its `message` holds nothing that a remote said. */
export class NetworkError extends ProductError {
  readonly trouble: NetworkTrouble;
  constructor(trouble: NetworkTrouble, message: string) {
    super(trouble === 'too-slow' ? 'git-timeout' : 'git-failed', message);
    this.trouble = trouble;
  }
}

/** What a remote did; `undefined` when the failure was not of its making. */
export function troubleOf(error: unknown): NetworkTrouble | undefined {
  return isNetworkError(error) ? error.trouble : undefined;
}

/** Told by its shape, since each bundle has a class of its own. */
function isNetworkError(error: unknown): error is NetworkError {
  return error instanceof Error && error.name === 'ProductError' && 'trouble' in error;
}

/**
 * In the words of git, curl and ssh under `LC_ALL=C`; the first that fits decides. What they are
 * unable to do locally is not here: it is found by `gitFailure`.
 */
const table: readonly (readonly [RegExp, NetworkTrouble])[] = [
  [/transport '[^']*' not allowed|protocol '[^']*' is not supported/, 'not-allowed'],
  [/Operation too slow|Operation timed out|Timeout was reached/i, 'too-slow'],
  [
    /terminal prompts disabled|Authentication failed|could not read (?:Username|Password)/i,
    'sign-in',
  ],
  [/Permission denied \(|Too many authentication failures|Host key verification failed/, 'sign-in'],
  [/unable to get password|No supported authentication methods|returned error: 401/, 'sign-in'],
  [/returned error: 4(?!04)\d\d|HTTP 403|service not enabled/, 'refused'],
  [/Permission to \S+ denied|not allowed to (?:push|upload)|You are not allowed/i, 'refused'],
  [/protected branch|read-only (?:repository|access|deploy key)/i, 'refused'],
  [
    /detected dubious ownership|^remote:.*(?:insufficient permission|Permission denied)/m,
    'refused',
  ],
  [/^remote:.*exists; cannot create '/m, 'refused'],
  [/exists; cannot create '/, 'failed'],
  [/unable to update local ref|cannot lock ref|some local refs could not be updated/, 'contended'],
  [/shallow\.lock': File exists/, 'contended'],
  [
    /Could not resolve|Name or service not known|Temporary failure in name resolution/,
    'unreachable',
  ],
  [
    /Failed to connect|Couldn't connect|Connection (?:refused|reset|timed out|closed)/,
    'unreachable',
  ],
  [/No route to host|Network is unreachable|unable to connect|SSL|certificate/, 'unreachable'],
  [/does not appear to be a git repository|repository '.*' not found/i, 'unreachable'],
  [/not exported|Repository not found|returned error: (?:404|5\d\d)/i, 'unreachable'],
  [/hung up unexpectedly|early EOF|unexpected disconnect|RPC failed|Empty reply/i, 'unreachable'],
  [/Could not read from remote repository|unable to access '/, 'unreachable'],
];

/** A disk or a folder here that could not be written, in lines that no remote said. */
const local = /No space left|insufficient permission|Read-only file system/;

/** A daemon does not say which of both it is; whoever pushes has just fetched. */
const notServed = 'access denied or repository not exported';

/** The failure for callers, as `gitFailure` when the cause is here; `subcommand` is for the log. */
export function networkFailure(subcommand: string, ending: Ending): ProductError {
  const trouble = troubleIn(subcommand, ending.stderr);
  if (trouble === undefined) {
    const { reason } = gitFailure(subcommand, { ...ending, stderr: withoutRemote(ending.stderr) });
    if (reason !== 'git-failed') return new ProductError(reason, `git ${subcommand}: ${reason}`);
  }
  const words = `git ${subcommand} ended with ${String(ending.exitCode)}`;
  return new NetworkError(trouble ?? 'failed', `${words}: ${trouble ?? 'failed'}`);
}

/** A reference that is in the way of ours, where git itself says no more than that it failed. */
export function isInTheWay(stderr: string): boolean {
  return stderr.includes("exists; cannot create '");
}

function withoutRemote(stderr: string): string {
  const lines = stderr.split('\n');
  return lines.filter((line) => !line.startsWith('remote:')).join('\n');
}

function troubleIn(subcommand: string, stderr: string): NetworkTrouble | undefined {
  if (local.test(withoutRemote(stderr))) return undefined;
  if (subcommand === 'push' && stderr.includes(notServed)) return 'refused';
  return table.find(([pattern]) => pattern.test(stderr))?.[1];
}
