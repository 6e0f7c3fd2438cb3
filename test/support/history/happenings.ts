import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestRepository, Workshop } from '../repository.ts';
import { firstDate } from '../repository.ts';
import type { Random } from '../survival/random.ts';

/** A work tree that things happen to. */
export type Work = Pick<TestRepository, 'directory' | 'git' | 'write'>;

/**
 * Work trees whose clocks go together, a second on with each call of git: where many commits are older
 * than the first one of all, git itself takes what a branch holds for what it does not hold.
 */
export function clockedWorks(shop: Workshop): (directory: string) => Work {
  let second = Math.floor(firstDate / 1000);
  return (directory) => ({
    directory,
    write: (path, content) => shop.at(directory).write(path, content),
    git(...args) {
      const date = `@${(second += 1)} +0000`;
      const dates = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
      return execFileSync('git', args, {
        cwd: directory,
        env: { ...shop.environment, ...dates },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
        .toString()
        .replace(/\n$/, '');
    },
  });
}

/** What can happen to a repository; each answers what it did, for the message of a failure. */
export type Happening = (work: Work, random: Random) => string;

const file = (random: Random): string =>
  `folder-${random.between(1, 3)}/file-${random.between(1, 6)}`;

/** Git may refuse, as it does people: then nothing has happened. */
function tried(work: Work, ...args: readonly string[]): boolean {
  try {
    work.git(...args);
    return true;
  } catch {
    return false;
  }
}

function oneOf(work: Work, random: Random, ...args: readonly string[]): string {
  const lines = work.git(...args).split('\n');
  return lines[random.between(0, lines.length - 1)] ?? '';
}

const branch = (work: Work, random: Random): string =>
  oneOf(work, random, 'for-each-ref', '--format=%(refname:short)', 'refs/heads/') || 'HEAD';

/** Commits that HEAD held at some time; some of them are gone. */
const formerHead = (work: Work, random: Random): string =>
  oneOf(work, random, 'log', '--walk-reflogs', '--format=%H', 'HEAD') || 'HEAD';

const commit: Happening = (work, random) => {
  const paths = Array.from({ length: random.between(1, 4) }, () => file(random));
  const number = random.between(1, 99);
  for (const path of paths) {
    const lines = Array.from({ length: 8 }, (_, line) => `line ${line} of ${path}\n`);
    work.write(path, `${lines.join('')}changed for ${number} and ${random.between(1, 99)}\n`);
  }
  work.git('add', '--all');
  tried(work, 'commit', '--quiet', `--message=FW-${number}: Change\n\nWho: clerk ${number}`);
  return `commit ${paths.join(' ')}`;
};

const move: Happening = (work, random) => {
  const old = oneOf(work, random, 'ls-files', '--', 'folder-*');
  const name = `${file(random)}-${random.between(1, 9)}`;
  if (old === '' || !tried(work, 'mv', old, name)) return 'move nothing';
  const isEdited = random.coin();
  if (isEdited) {
    const lines = Array.from({ length: 8 }, (_, line) => `line ${line} of ${old}\n`);
    work.write(name, `${lines.join('')}moved and edited\n`);
  }
  work.git('add', '--all');
  tried(work, 'commit', '--quiet', '--message=Move');
  return `move ${old} to ${name}${isEdited ? ', edited' : ''}`;
};

const remove: Happening = (work, random) => {
  const path = oneOf(work, random, 'ls-files', '--', 'folder-*');
  if (path === '' || !tried(work, 'rm', '--quiet', '-f', path)) return 'remove nothing';
  tried(work, 'commit', '--quiet', '--message=Remove');
  return `remove ${path}`;
};

const amend: Happening = (work, random) => {
  const number = random.between(1, 99);
  tried(work, 'commit', '--quiet', '--amend', `--message=Other (#${number})`);
  return `amend #${number}`;
};

const reset: Happening = (work, random) => {
  const target = random.coin() ? `HEAD~${random.between(1, 3)}` : formerHead(work, random);
  return `reset to ${target}: ${tried(work, 'reset', '--quiet', '--hard', target)}`;
};

const leave: Happening = (work, random) => {
  const name = `branch-${random.between(1, 6)}`;
  const start = random.coin() ? branch(work, random) : formerHead(work, random);
  const isNew = random.coin() && tried(work, 'switch', '--quiet', '--create', name, start);
  if (isNew) return `switch to new ${name} at ${start}`;
  const other = branch(work, random);
  return `switch to ${other}: ${tried(work, 'switch', '--quiet', other)}`;
};

const detach: Happening = (work, random) => {
  const target = formerHead(work, random);
  return `detach at ${target}: ${tried(work, 'switch', '--quiet', '--detach', target)}`;
};

const merge: Happening = (work, random) => {
  const other = branch(work, random);
  const args = ['merge', '--quiet', '--no-edit', '-Xours', '--allow-unrelated-histories', other];
  const isMerged = tried(work, ...args);
  if (!isMerged) tried(work, 'merge', '--abort');
  return `merge ${other}: ${isMerged}`;
};

const rebase: Happening = (work, random) => {
  const onto = branch(work, random);
  const isRebased = tried(work, 'rebase', '--quiet', '-Xtheirs', onto);
  if (!isRebased) tried(work, 'rebase', '--abort');
  return `rebase onto ${onto}: ${isRebased}`;
};

const forgetBranch: Happening = (work, random) => {
  const name = branch(work, random);
  return `delete ${name}: ${tried(work, 'branch', '--quiet', '--delete', '--force', name)}`;
};

const collect: Happening = (work) => {
  work.git('reflog', 'expire', '--expire=now', '--all');
  work.git('gc', '--quiet', '--prune=now');
  return 'collect garbage';
};

const begin: Happening = (work, random) => {
  const name = `root-${random.between(1, 3)}`;
  if (!tried(work, 'switch', '--quiet', '--orphan', name)) return `no new root ${name}`;
  return `new root ${name}, ${commit(work, random)}`;
};

const rename: Happening = (work, random) => {
  const name = `Real-${random.between(1, 3)}`;
  work.write('.mailmap', `${name} <${name}@acme.test> <ana@acme.test>\n`);
  return `mailmap ${name}`;
};

/** Adds a work tree beside the main one, or takes it away. */
export const addWorktree = (main: Work, name: string): string => {
  const isAdded = tried(main, 'worktree', 'add', '--quiet', '--detach', join('..', name));
  if (!isAdded) tried(main, 'worktree', 'remove', '--force', join('..', name));
  return `${isAdded ? 'add' : 'remove'} work tree ${name}`;
};

/** What happens often is here often. */
export const happenings: readonly Happening[] = [
  ...[commit, commit, commit, commit, commit, move, move, remove],
  ...[amend, amend, reset, reset, leave, leave, leave, detach],
  ...[merge, merge, rebase, forgetBranch, collect, begin, rename],
];
