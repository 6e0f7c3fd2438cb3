/** The sample product: Fieldwork, an invented app for people who repair things on site, with its history. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { autumn } from './sample/autumn.ts';
import type { Edit, Person, Step } from './sample/step.ts';
import { spring } from './sample/spring.ts';
import { summer } from './sample/summer.ts';

export interface Sample {
  /** Absolute path of the work tree, links resolved. */
  readonly root: string;
  /** False when it was there already, with whatever somebody did to it since. */
  readonly isNew: boolean;
}

const steps = [...spring, ...summer, ...autumn];
const edition = createHash('sha256').update(JSON.stringify(steps)).digest('hex');

/** Makes the sample repository, the same every time; one of the same edition is used as it is. */
export function buildSample(directory: string): Sample {
  if (existsSync(join(directory, '.git')) && editionOf(directory) === edition) {
    return { root: realpathSync(directory), isNew: false };
  }
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const git = gitIn(directory);
  git(['init', '--quiet', '--initial-branch=main', '--object-format=sha1']);
  git(['config', 'user.name', 'Ana Kovač']);
  git(['config', 'user.email', 'ana@mobile.fieldwork.test']);
  git(['config', 'core.autocrlf', 'false']);
  git(['config', 'gc.auto', '0']);
  let branch = 'main';
  for (const step of steps) {
    const on = step.on ?? 'main';
    if (on !== branch) git(['switch', '--quiet', ...(isThere(git, on) ? [] : ['--create']), on]);
    branch = on;
    take(step, directory, git);
  }
  git(['switch', '--quiet', 'main']);
  // Last, so that a sample that was cut short is made anew.
  git(['config', 'sample.edition', edition]);
  return { root: realpathSync(directory), isNew: true };
}

type Run = (args: readonly string[], step?: Step, input?: string) => string;

function take(step: Step, directory: string, git: Run): void {
  const commit = (message: string) =>
    git(['commit', '--quiet', '--cleanup=verbatim', '--file=-'], step, `${message}\n`);
  if ('tag' in step) {
    git(['tag', '--annotate', `--message=${step.tag}`, step.tag], step);
  } else if ('merge' in step) {
    git(['merge', '--quiet', '--no-ff', `--message=${step.message}`, step.merge], step);
  } else if ('squash' in step) {
    git(['merge', '--quiet', '--squash', step.squash], step);
    if (step.message === undefined) git(['commit', '--quiet', '--no-edit'], step);
    else commit(step.message);
  } else if ('revert' in step) {
    const sha = git([
      'log',
      '-1',
      '--format=%H',
      '--fixed-strings',
      `--grep=${step.revert}`,
    ]).trim();
    git(['revert', '--no-commit', sha], step);
    commit(`Revert "${step.revert}"\n\nThis reverts commit ${sha}.\n\n${step.because}`);
  } else {
    for (const [path, edit] of Object.entries(step.edit)) apply(join(directory, path), edit);
    git(['add', '--all'], step);
    commit(step.message);
  }
}

function apply(file: string, edit: Edit): void {
  mkdirSync(dirname(file), { recursive: true });
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  writeFileSync(file, edited(before, edit));
}

function edited(before: string, edit: Edit): string {
  if ('whole' in edit) return edit.whole;
  if (!('from' in edit)) return `${before}${edit.join('\n')}\n`;
  if (!before.includes(edit.from)) throw new Error(`There is no "${edit.from}" to replace.`);
  return before.replace(edit.from, () => edit.to);
}

function isThere(git: Run, branch: string): boolean {
  return git(['branch', '--list', branch]) !== '';
}

function editionOf(directory: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['config', '--local', 'sample.edition'], {
    cwd: directory,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}

/** Git without anything of the machine's configuration, at the time and in the name of a step. */
function gitIn(directory: string): Run {
  return (args, step, input) => {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: directory,
      encoding: 'utf8',
      ...(input === undefined ? {} : { input }),
      env: {
        PATH: process.env['PATH'],
        HOME: directory,
        LC_ALL: 'C',
        GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        ...(step ? identityOf(step) : {}),
      },
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')} failed\n${stdout}${stderr}`);
    return stdout;
  };
}

function identityOf({ by, at }: { readonly by: Person; readonly at: string }): NodeJS.ProcessEnv {
  const [name = '', email = ''] = by.slice(0, -1).split(' <');
  const date = `${at}:00 +0200`;
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  };
}
