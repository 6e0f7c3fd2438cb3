import type { SimpleGitOptions } from 'simple-git';
import type { GitTask, Identity } from './git.ts';

/**
 * Settings that a repository could use to start a program, to open a prompt or to change what we
 * read. Each is fixed here and wins over every configuration file.
 */
const always: readonly string[] = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.editor=:',
  'sequence.editor=:',
  'core.askPass=',
  'core.quotePath=false',
  'core.warnAmbiguousRefs=false',
  'color.ui=false',
  'column.ui=never',
  // One second is how long a git that was killed would hold up each deletion of a reference.
  'core.packedRefsTimeout=200',
  'gc.auto=0',
  'maintenance.auto=false',
  'i18n.commitEncoding=UTF-8',
  'i18n.logOutputEncoding=UTF-8',
  'log.showSignature=false',
  'commit.gpgSign=false',
];

/**
 * Whoever talks to a remote signs in as the person does, with their ssh and credential helpers; a
 * remote that has stopped to send is given up.
 */
const withNetwork = [
  ...always,
  'http.lowSpeedLimit=1',
  'http.lowSpeedTime=30',
  'credential.interactive=false',
  'fetch.writeCommitGraph=false',
  // An empty value takes away those of the person, which many servers do not take.
  'push.pushOption=',
];
const withoutNetwork = [...always, 'core.sshCommand=false'];

/** The fixed settings of one call. */
export function configurationFor({ network }: Pick<GitTask<unknown>, 'network'>): string[] {
  return [...(network ? withNetwork : withoutNetwork)];
}

/**
 * simple-git refuses to set these at all, since they start programs. We set them only to switch
 * the programs off, with the fixed values above, or hand on the person's own environment to what
 * talks to a remote; no value from outside ever reaches `-c`. The path
 * of the binary is the person's own setting and may hold blanks; it is not given to a shell.
 */
export const permissions: NonNullable<SimpleGitOptions['unsafe']> = {
  allowUnsafeAskPass: true,
  allowUnsafeConfigPaths: true,
  allowUnsafeCustomBinary: true,
  allowUnsafeEditor: true,
  allowUnsafeFsMonitor: true,
  allowUnsafeGitProxy: true,
  allowUnsafeHooksPath: true,
  allowUnsafePager: true,
  allowUnsafeSshCommand: true,
};

/**
 * Replacements are off: a commit's name must mean the same bytes to everyone. Optional locks are
 * off, so that reading never gets in the way of the person's own git.
 */
export const globalFlags: readonly string[] = [
  '--no-pager',
  '--no-replace-objects',
  '--no-optional-locks',
  '--literal-pathspecs',
];

/** Nobody is prompted, neither by git nor by the credential manager's windows. */
const fixedEnvironment: Readonly<Record<string, string>> = {
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GCM_INTERACTIVE: 'never',
};

/** Nothing is fetched by itself: a partial clone stays partial. */
const noNetwork = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };

/** What brings answers; `ext::` and other helpers are programs that an address could name. */
export const transports: readonly string[] = ['file', 'git', 'http', 'https', 'ssh'];

/** Where the person's own configuration is. The rest of `GIT_*` may be about another repository. */
const inherited = new Set(['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM']);
/** How the person reaches remotes. */
const reaching =
  /^GIT_(?:SSH|SSH_COMMAND|SSH_VARIANT|PROXY_COMMAND|PROXY_SSL_.+|SSL_.+|HTTP_PROXY_AUTHMETHOD)$/;
const dropped = new Set(['EDITOR', 'VISUAL', 'PAGER', 'PREFIX', 'SSH_ASKPASS', 'LANGUAGE']);

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment that git is started with for a task, made from that of this process; `refused`
 * are ways of transport that the person's configuration never allows.
 */
export function environmentFor(
  own: Environment,
  { identity, network }: Pick<GitTask<unknown>, 'identity' | 'network'>,
  refused: readonly string[] = [],
): Readonly<Record<string, string>> {
  const kept = Object.entries(own).filter((entry): entry is [string, string] => {
    const name = entry[0].toUpperCase();
    if (entry[1] === undefined || dropped.has(name)) return false;
    return !name.startsWith('GIT_') || inherited.has(name) || (!!network && reaching.test(name));
  });
  return {
    ...Object.fromEntries(kept),
    ...fixedEnvironment,
    ...(network ? networkVariables(own, refused) : noNetwork),
    ...(identity ? identityVariables(identity) : {}),
  };
}

/** Without a program to ask with, ssh would turn to the terminal: it is given one that fails. */
function networkVariables(
  own: Environment,
  refused: readonly string[],
): Readonly<Record<string, string>> {
  // As in git, the variable wins over the configuration.
  const allowed = own['GIT_ALLOW_PROTOCOL']?.split(':');
  const both = transports.filter((name) => allowed?.includes(name) ?? !refused.includes(name));
  return {
    GIT_ALLOW_PROTOCOL: both.join(':') || 'none',
    SSH_ASKPASS: 'false',
    SSH_ASKPASS_REQUIRE: 'force',
  };
}

function identityVariables({ name, email, at }: Identity): Readonly<Record<string, string>> {
  const date = `@${Math.floor(at / 1000)} +0000`;
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  };
}
