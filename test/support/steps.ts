import { join } from 'node:path';
import { repositoryRoot } from './places.ts';

/** One thing that `npm test` does. */
export interface Step {
  readonly name: string;
  /** Script and arguments, for the Node.js that runs this. */
  readonly command: readonly [script: string, ...args: string[]];
  /** A suite counts its tests; anything else counts as one. */
  readonly isSuite: boolean;
  /** Reads the sources only, so that it may run beside another one. */
  readonly isStatic: boolean;
  /** Steps that come first, also when only this one was asked for. */
  readonly needs: readonly string[];
  /** Runs on Windows as well. */
  readonly isPortable: boolean;
}

const tool = (path: string) => join(repositoryRoot, 'node_modules', path);
const support = (name: string) => join(repositoryRoot, 'test', 'support', name);

const check = (name: string, ...command: Step['command']): Step => ({
  name,
  command,
  isSuite: false,
  isStatic: true,
  needs: [],
  isPortable: true,
});

const suite = (name: string, options: Partial<Step> = {}): Step => ({
  name,
  command: [support('suite.ts'), name],
  isSuite: true,
  isStatic: false,
  needs: [],
  isPortable: true,
  ...options,
});

const types = (name: string, project: string) =>
  check(name, tool('typescript/bin/tsc'), '-p', project);

/** Everything that must be green, in its order. */
const steps: readonly Step[] = [
  check('format', tool('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'),
  check('lint', tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0'),
  types('types', 'tsconfig.json'),
  types('types-webview', 'webview'),
  types('types-test', 'test'),
  check('knip', tool('knip/bin/knip.js'), '--no-progress'),
  { ...check('build', join(repositoryRoot, 'esbuild.mjs'), '--tests'), isStatic: false },
  suite('unit'),
  suite('git'),
  suite('servers'),
  suite('webview'),
  suite('host', { command: [support('hostSuite.ts')], needs: ['build'], isPortable: false }),
  suite('workbench', { needs: ['build'], isPortable: false }),
  {
    ...check('bench-smoke', join(repositoryRoot, 'test', 'bench', 'run.ts'), '--smoke'),
    isStatic: false,
  },
  // Last, since it builds anew and without the suites.
  { ...check('package', support('package.ts')), isStatic: false },
];

/** The named steps and what they need, in the order of the list; all of them without names. */
export function chosenSteps(names: readonly string[]): readonly Step[] {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    const known = steps.map(({ name }) => name).join(', ');
    throw new RangeError(`There is no step "${unknown}". There are: ${known}`);
  }
  if (names.length === 0) return steps;
  const wanted = new Set(names);
  for (const { name, needs } of steps)
    if (wanted.has(name)) needs.forEach((need) => wanted.add(need));
  return steps.filter(({ name }) => wanted.has(name));
}
