import type { SimpleGitOptions } from 'simple-git';
import type { Identity } from './git.ts';

/**
 * Settings that a repository could use to start a program, to open a prompt or to change what we
 * read. Each is fixed here and wins over every configuration file.
 */
export const fixedConfiguration: readonly string[] = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.editor=:',
  'sequence.editor=:',
  'core.askPass=',
  'core.sshCommand=false',
  'core.quotePath=false',
  'core.warnAmbiguousRefs=false',
  'color.ui=false',
  'column.ui=never',
  'gc.auto=0',
  'maintenance.auto=false',
  'i18n.commitEncoding=UTF-8',
  'i18n.logOutputEncoding=UTF-8',
  'log.showSignature=false',
  'commit.gpgSign=false',
];

/**
 * simple-git refuses to set these at all, since they start programs. We set them only to switch
 * the programs off, with the fixed values above; no value from outside ever reaches `-c`. The path
 * of the binary is the person's own setting and may hold blanks; it is not given to a shell.
 */
export const permissions: NonNullable<SimpleGitOptions['unsafe']> = {
  allowUnsafeAskPass: true,
  allowUnsafeConfigPaths: true,
  allowUnsafeCustomBinary: true,
  allowUnsafeEditor: true,
  allowUnsafeFsMonitor: true,
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

/** Nothing is fetched by itself (a partial clone stays partial), nobody is prompted. */
const fixedEnvironment: Readonly<Record<string, string>> = {
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
};

/** Where the person's own configuration is. The rest of `GIT_*` may be about another repository. */
const inherited = new Set(['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM']);
const dropped = new Set(['EDITOR', 'VISUAL', 'PAGER', 'PREFIX', 'SSH_ASKPASS', 'LANGUAGE']);

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment that git is started with, made from that of this process. */
export function environmentFor(
  own: Environment,
  identity: Identity | undefined,
): Readonly<Record<string, string>> {
  const kept = Object.entries(own).filter((entry): entry is [string, string] => {
    const name = entry[0].toUpperCase();
    if (entry[1] === undefined || dropped.has(name)) return false;
    return !name.startsWith('GIT_') || inherited.has(name);
  });
  return {
    ...Object.fromEntries(kept),
    ...fixedEnvironment,
    ...(identity ? identityVariables(identity) : {}),
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
