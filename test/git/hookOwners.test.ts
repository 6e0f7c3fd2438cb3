import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hookTable } from '../../src/hook/hookTable.ts';
import { linesProgram } from '../../src/hook/linesProgram.ts';
import type { ItemId, PersonaId } from '../../src/model/ids.ts';
import type { Plan } from '../../src/model/plan.ts';
import { emptyPlan } from '../../src/model/plan.ts';
import { owningItems } from '../../src/plan/owningItems.ts';
import { scratchFolder } from '../support/scratchFolder.ts';

const segments = [
  ...['src', 'mobile', 'a', 'b', '*', '**', '*.ts', 'a*', '?', '[a-c]', '[!a]', 'x.d.ts', 'é'],
  ...['a?c', '[]a]', '\\*', '[a\\]b]', '***', '(x)', 'a+b', '{q}', '^h', '$x', 'a|b', '[^b]'],
  ...['[[:alpha:]]', '[-a]', 'a**b', '[z-a]', '[c'],
];
const names = [
  ...['src', 'mobile', 'a', 'b', 'abc', 'c', 'x.d.ts', 'é', 'aéc', '*', '(x)', 'a+b', '{q}'],
  ...['^h', '$x', 'a|b', ']', '-', 'm.ts', 'aXb', 'a"b', 'a\\b', 'a\tb', 'ac', 'a c'],
];

describe('the owners that the hook finds', () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'lines.awk'), linesProgram);

  /** The ids of the items, which have personas of the same name, as the hook prints them. */
  const foundByHook = (table: string, paths: readonly string[]): readonly string[] => {
    writeFileSync(join(folder, 'table'), table);
    const input = `${paths.map(asGitPrints).join('\n')}\n//\n\n# Please; will be ignored\n#\n\n//\n`;
    const args = [
      '-c',
      'exec awk "$@"',
      'awk',
      '-f',
      join(folder, 'lines.awk'),
      join(folder, 'table'),
      '-',
    ];
    const output = execFileSync('sh', args, { input, env: { ...process.env, LC_ALL: 'C' } });
    return [...output.toString().matchAll(/^#Who: (.+)$/gm)].map(([, id = '']) => id);
  };

  it('are those of owningItems, on many plans and paths', () => {
    const random = randomFrom(20260105);
    const oneOf = (list: readonly string[]): string => list[random(list.length)] ?? '';
    const pattern = (): string => {
      const path = Array.from({ length: 1 + random(3) }, () => oneOf(segments)).join('/');
      const begin = oneOf(['', '', '', '', '', '/', '!']);
      return begin + path + oneOf(['', '', '', '', '/', '/**']);
    };
    const different: unknown[] = [];
    for (let round = 0; round < 300; round += 1) {
      const patterns = Array.from({ length: 1 + random(5) }, () =>
        Array.from({ length: 1 + random(3) }, pattern).filter(canBeSaid),
      );
      const plan = planOf(patterns);
      const paths = Array.from({ length: 1 + random(4) }, () =>
        Array.from({ length: 1 + random(4) }, () => oneOf(names)).join('/'),
      );
      const wanted = owningItems(plan, paths).map(({ id }) => id as string);
      const found = foundByHook(hookTable(plan), paths);
      if (wanted.join() !== found.join()) different.push({ patterns, paths, wanted, found });
    }
    assert.deepEqual(different, []);
  });

  it('count the first five hundred paths', () => {
    const plan = planOf([['one/**'], ['late']]);
    const paths = Array.from({ length: 500 }, (_, index) => `one/${index}`);
    assert.deepEqual(foundByHook(hookTable(plan), [...paths, 'late']), ['i0']);
  });

  it('are nobody where finding them would take too many steps', () => {
    const stars = (count: number): string => '*a'.repeat(count);
    const found = [1, 6].map((count) =>
      foundByHook(hookTable(planOf([['*'], [`${stars(count)}1b`]])), ['a'.repeat(200)]),
    );
    assert.deepEqual(found, [['i0'], []]);
  });

  it('are nobody where many paths meet many patterns', () => {
    const patterns = ['*', ...Array.from({ length: 1500 }, (_, index) => `*x${index}`)];
    const paths = Array.from({ length: 100 }, (_, index) => `one/${index}`);
    const found = [1, 100].map((count) =>
      foundByHook(hookTable(planOf([patterns])), paths.slice(0, count)),
    );
    assert.deepEqual(found, [['i0'], []]);
  });

  it('are nobody for a pattern with brackets that bytes cannot say', () => {
    assert.deepEqual(foundByHook(hookTable(planOf([['[éa]']])), ['a']), []);
  });
});

/** Brackets with letters beyond ASCII are the one thing that the hook cannot say. */
function canBeSaid(pattern: string): boolean {
  return !(/\[c(?:\/|$)/.test(pattern) && pattern.includes('é'));
}

function planOf(patterns: readonly (readonly string[])[]): Plan {
  return {
    ...emptyPlan,
    items: patterns.map((paths, index) => ({
      id: `i${index}` as ItemId,
      title: `i${index}`,
      status: 'now',
      personas: [`i${index}` as PersonaId],
      paths,
      tickets: [],
      teams: [],
    })),
  };
}

function asGitPrints(path: string): string {
  if (!/["\\\t]/.test(path)) return path;
  return `"${path.replace(/[\\"]/g, '\\$&').replace(/\t/g, '\\t')}"`;
}

/** Numbers below a limit, the same in every run (mulberry32). */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
