import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { ProductError } from '../base/productError.ts';
import type { ContextSubject } from '../model/context.ts';
import { emptyPlan } from '../model/plan.ts';
import { contextOf } from '../roadmap/contextOf.ts';
import { roadmapItems } from '../roadmap/roadmapItems.ts';
import type { Mind } from '../story/mind.ts';
import { isPlanBroken } from './brokenPlan.ts';
import type { WithMind } from './commandLine.ts';
import { commitNamed } from './commitsNamed.ts';
import { contextLine } from './contextLine.ts';
import { contextText } from './contextText.ts';
import { exitCodes } from './exitCodes.ts';
import { contextHelp } from './help.ts';
import { lookedAround } from './lookedAround.ts';
import type { NamedPath } from './pathNamed.ts';
import { literal, pathNamed } from './pathNamed.ts';

interface Given {
  readonly staged?: true;
  readonly item?: string;
  readonly commit?: string;
  readonly update: boolean;
}

/** Adds `context`. */
export function addContext(
  program: Command,
  withMind: WithMind,
  valued: (value: string) => string,
): void {
  program
    .command('context')
    .description('say what files serve, for whom, to what outcome, and why they changed')
    .argument('[paths...]', 'files and folders, also those that were deleted')
    .option('--staged', 'what the next commit would change, all at once')
    .option('--item <id>', 'an item of the roadmap', valued)
    .option('--commit <revision>', 'a commit, as git names it', valued)
    .option('--no-update', 'look only at what the index has, and do not read on first')
    .addHelpText('after', contextHelp)
    .action((paths: readonly string[], given: Given) =>
      withMind(async (mind, output, { repo }) => {
        const code = await lookedAround(mind, output, given.update);
        if (code === undefined) return exitCodes.somethingWrong;
        const subjects = await subjectsOf(mind, repo, paths, given);
        if (given.staged === true && subjects.some(isEmpty)) output.remark('Nothing is staged.');
        for (const subject of subjects.filter((one) => !isEmpty(one))) {
          const gathering = await mind.gather(subject);
          const context = contextOf(gathering, Date.now());
          output.print(contextLine(context, gathering), contextText(context, gathering));
        }
        return isPlanBroken(mind, output) ? exitCodes.somethingWrong : code;
      }),
    );
}

/** What the person asks about, in the order of the help. */
async function subjectsOf(
  mind: Mind,
  directory: string,
  paths: readonly string[],
  { staged, item, commit }: Given,
): Promise<readonly ContextSubject[]> {
  const subjects: ContextSubject[] = [];
  for (const typed of paths) {
    subjects.push(await placeOf(mind, await pathNamed(typed, directory, mind.root)));
  }
  if (staged) subjects.push({ kind: 'paths', paths: await mind.files.staged() });
  if (item !== undefined) subjects.push(itemNamed(mind, item));
  if (commit !== undefined) subjects.push({ kind: 'commit', sha: await commitNamed(mind, commit) });
  if (subjects.length > 0) return subjects;
  throw new ProductError(
    'bad-input',
    'name a file or a folder, or say --staged, --item or --commit',
  );
}

function isEmpty(subject: ContextSubject): boolean {
  return subject.kind === 'paths' && subject.paths.length === 0;
}

function itemNamed(mind: Mind, typed: string): ContextSubject {
  const plan = mind.facts()?.plan ?? emptyPlan;
  const known = { plan, planned: mind.planned(), progress: mind.progress() };
  const found = roadmapItems(known, Date.now()).find(
    ({ id }) => id.toLowerCase() === typed.toLowerCase(),
  );
  if (found) return { kind: 'item', item: found.id };
  throw new ProductError(
    'bad-input',
    `the roadmap has no item ${typed}: product-mindset roadmap names them all`,
  );
}

/** Whether a path is a file or a folder: by the disk, and by the past where nothing is there any more. */
async function placeOf(
  { root, history }: Mind,
  { path, isFolder }: NamedPath,
): Promise<ContextSubject> {
  if (isFolder) return { kind: 'folder', path };
  const found = await lstat(join(root, path)).catch(() => undefined);
  if (found && !found.isDirectory()) return { kind: 'file', path };
  const [newest] = await history.ask('commitsOf', { path, limit: 1 });
  // A submodule is a folder on the disk, and to git one thing.
  if (newest && (!found || newest.change !== 'deleted')) return { kind: 'file', path };
  if (found) return { kind: 'folder', path };
  const globs = [`/${literal(path)}/**`];
  const inside = await history.ask('touching', { globs, since: 0, limit: 1 });
  return { kind: inside.length > 0 ? 'folder' : 'file', path };
}
