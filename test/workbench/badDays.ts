import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** Long enough for a busy machine to open a window, in milliseconds; how long things take is for benchmarks. */
export const patience = { timeout: 45_000 };

/** The side panel of one window, as a person sees it. */
export interface Panel {
  readonly frame: FrameLocator;
  /** The card that is shown, if there is one. */
  readonly card: Locator;
  /** The card about the commit with this subject. */
  cardOf(subject: string): Locator;
  /** What is said instead of a card. */
  saying(text: string): Locator;
  /** A recent commit that was not asked about, with the reason. */
  notAsked(subject: string, reason: string): Locator;
}

/** Opens the side panel from the Activity Bar of a window that never showed it. */
export async function openPanel(page: Page): Promise<Panel> {
  const icon = page.locator('.activitybar .action-item', {
    has: page.locator('[aria-label^="Product Mindset"]'),
  });
  await icon.waitFor(patience);
  await icon.click();
  return panelIn(page);
}

/** The side panel that a window opens by itself, since it was open before. */
export async function panelIn(page: Page): Promise<Panel> {
  const frame = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  await frame.locator('h1').waitFor({ ...patience, state: 'attached' });
  const card = frame.locator('.card');
  return {
    frame,
    card,
    cardOf: (subject) => card.filter({ has: page.getByText(subject, { exact: true }) }),
    saying: (text) => frame.locator('.section-body').getByText(text),
    notAsked: (subject, reason) =>
      frame
        .locator('.decided li')
        .filter({ has: page.getByText(subject, { exact: true }) })
        .filter({ hasText: reason }),
  };
}

/** Puts the card aside without an answer. */
export function skip({ frame }: Panel): Promise<void> {
  return frame.getByRole('button', { name: 'Skip' }).click();
}

/** Makes a window believe that it is in front, or not, as its desktop would tell it. */
export async function bring(page: Page, to: 'front' | 'back'): Promise<void> {
  await page.evaluate((isFront) => {
    document.hasFocus = () => isFront;
    window.dispatchEvent(new Event(isFront ? 'focus' : 'blur'));
    document.dispatchEvent(new Event('visibilitychange'));
  }, to === 'front');
}

/** Git as a person types it now, outside of VS Code. */
export type GitNow = (...args: readonly string[]) => string;

export function gitNow(directory: string, more: Readonly<Record<string, string>> = {}): GitNow {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: directory,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_EDITOR: 'true',
    ...more,
  };
  return (...args) =>
    execFileSync('git', args, { cwd: directory, env, stdio: ['ignore', 'pipe', 'pipe'] })
      .toString()
      .trimEnd();
}

/** Makes a folder a repository of Ana's, as `git init` does at any moment. */
export function initialise(directory: string): GitNow {
  mkdirSync(directory, { recursive: true });
  const git = gitNow(directory);
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Ana');
  git('config', 'user.email', 'ana@acme.test');
  return git;
}

let changes = 0;

/** Changes a file and commits it now. */
export function commitNow(
  directory: string,
  message: string,
  { path = 'uploads/resume.ts', git = gitNow(directory) } = {},
): string {
  changes += 1;
  mkdirSync(join(directory, path, '..'), { recursive: true });
  writeFileSync(join(directory, path), `${changes}\n`);
  git('add', '--', path);
  git('commit', '--quiet', '--cleanup=verbatim', `--message=${message}`);
  return git('rev-parse', 'HEAD');
}

/** Settings of a folder, which an open window takes over. */
export function settle(directory: string, settings: Readonly<Record<string, unknown>>): void {
  mkdirSync(join(directory, '.vscode'), { recursive: true });
  writeFileSync(join(directory, '.vscode', 'settings.json'), JSON.stringify(settings));
}

/** Room for every question, so that only the commit itself decides. */
export const talkative = {
  'productMindset.ask.perDay': 50,
  'productMindset.ask.minutesApart': 0,
};

/** How often a question was put in a repository, by its own book. */
export function askedIn(directory: string): number {
  const book = join(directory, '.git', 'product-mindset', 'asking.jsonl');
  if (!existsSync(book)) return 0;
  return readFileSync(book, 'utf8').match(/"asked"/g)?.length ?? 0;
}

/** A git that writes down what it is told, before the real one of this machine. */
export interface CountedGit {
  /** What makes VS Code use it. */
  readonly settings: Readonly<Record<string, string>>;
  /** One line for each process, its arguments in it. */
  calls(): readonly string[];
  /** Runs it as VS Code would. */
  run(directory: string, ...args: readonly string[]): void;
  /** Says, as on a disk that can only be read, that nothing can be written, or stops saying so. */
  refuseWriting(refuse: boolean): void;
}

/** Tells our processes from those of VS Code: nobody else starts git like this. */
const ourMark = '--no-replace-objects';

/** Whether a call of a counted git was one of the extension. */
export const isOurs = (call: string): boolean => call.includes(ourMark);

/** Puts a counted git into an empty folder; what it starts finds its caller in `MINDSET_CALLER`. */
export function countedGit(folder: string): CountedGit {
  const real = realpathSync(execFileSync('which', ['git']).toString().trim());
  const [log, refusing] = [join(folder, 'calls.log'), join(folder, 'refusing')];
  mkdirSync(folder, { recursive: true });
  writeFileSync(log, '');
  const script = `#!/bin/sh
printf '%s\\n' "$*" | tr '\\n' ' ' >>'${log}'
echo >>'${log}'
MINDSET_CALLER=theirs
case " $* " in *' ${ourMark} '*) MINDSET_CALLER=ours ;; esac
export MINDSET_CALLER
case " $* " in *' notes '*append*|*update-ref*)
  if [ -e '${refusing}' ]; then
    echo 'error: unable to create temporary file: Read-only file system' >&2
    exit 128
  fi ;;
esac
exec '${real}' "$@"
`;
  writeFileSync(join(folder, 'git'), script);
  chmodSync(join(folder, 'git'), 0o755);
  return {
    settings: { 'git.path': join(folder, 'git') },
    calls: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
    run: (directory, ...args) =>
      void execFileSync(join(folder, 'git'), args, { cwd: directory, stdio: 'ignore' }),
    refuseWriting: (refuse) =>
      refuse ? writeFileSync(refusing, '') : rmSync(refusing, { force: true }),
  };
}
