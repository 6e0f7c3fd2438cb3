import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHook } from '../../src/hook/openHook.ts';
import type { ItemId, PersonaId } from '../../src/model/ids.ts';
import type { Plan } from '../../src/model/plan.ts';
import { emptyPlan } from '../../src/model/plan.ts';
import { endWithUs } from '../support/endWithUs.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import type { Bench, Series } from './bench.ts';

const items = 200;
const rounds = 40;
const budget = 50;
const baseline = 'git commit of 1 file, by itself';

/** Commits with and without the hook in turns, in twin repositories with the plan of a large team. */
export const bench: Bench = {
  name: `the commit hook: what it adds to a commit with an editor, with ${items} roadmap items`,
  unit: 'ms',
  baseline,
  needsHost: false,
  async measure(isSmoke) {
    const shop = workshop();
    endWithUs(() => shop.dispose());
    const [bare, hooked] = [shop.repository('bare'), shop.repository('hooked')];
    const { directory } = hooked;
    const readPlan = () => Promise.resolve(largePlan());
    await (await openHook({ directory, gitBinary: 'git', readPlan })).install();
    const take = (files: number, args: readonly string[], repeats: number) =>
      pairs(shop, bare, hooked, files, args, isSmoke ? 1 : repeats);
    const [one, message, many] = [
      take(1, [], rounds),
      take(1, ['--message=Subject'], rounds),
      take(isSmoke ? 20 : 2000, [], 10),
    ];
    return [
      { name: baseline, values: one.without },
      { name: 'the same with the hook', values: one.with },
      added('added by the hook', one),
      { name: 'git commit --message, by itself', values: message.without },
      added('added by the hook, silent', message),
      { name: 'git commit of 2000 files, by itself', values: many.without },
      added('added by the hook, 2000 files', many),
    ];
  },
};

interface Pairs {
  readonly without: readonly number[];
  readonly with: readonly number[];
}

function added(name: string, { without, with: hooked }: Pairs): Series {
  const values = hooked.map((value, index) => value - (without[index] ?? 0));
  // A difference of two processes has the slow moments of both.
  return { name, values, budget, judgedBy: 'p50' };
}

function pairs(
  shop: Workshop,
  bare: TestRepository,
  hooked: TestRepository,
  files: number,
  args: readonly string[],
  repeats: number,
): Pairs {
  const editor = join(shop.directory, 'editor');
  writeFileSync(editor, '#!/bin/sh\necho Subject >"$1"\n');
  chmodSync(editor, 0o755);
  const timeOf = (repository: TestRepository, round: number): number => {
    for (let file = 0; file < files; file += 1) {
      repository.write(`folder${file % 300}/deep/${file}.ts`, `${round} ${args.join()}`);
    }
    repository.git('add', '--all');
    const started = performance.now();
    execFileSync('git', ['commit', '--quiet', ...args], {
      cwd: repository.directory,
      env: { ...shop.environment, GIT_EDITOR: editor },
    });
    return performance.now() - started;
  };
  const values = Array.from({ length: repeats }, (_, round) => [
    timeOf(bare, round),
    timeOf(hooked, round),
  ]);
  return {
    without: values.map(([first = Number.NaN]) => first),
    with: values.map(([, second = Number.NaN]) => second),
  };
}

function largePlan(): Plan {
  return {
    ...emptyPlan,
    personas: Array.from({ length: 8 }, (_, index) => ({
      id: `persona-${index}` as PersonaId,
      name: `Persona ${index}`,
      aliases: [],
      kind: 'external',
    })),
    items: Array.from({ length: items }, (_, index) => ({
      id: `R-${index}` as ItemId,
      title: `Item ${index}`,
      status: 'now',
      personas: [`persona-${index % 8}` as PersonaId],
      paths: [`folder${index}/**`, `folder${index}/deep/*.ts`, `*.kind${index}`, '!*.md'],
      tickets: [],
      teams: [],
    })),
  };
}
