import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { workshop } from '../support/repository.ts';
import type { Workshop } from '../support/repository.ts';
import { cliFile, jsonIn, productMindset } from './commandLine.ts';
import type { Ended } from './commandLine.ts';

const commands = [
  'read',
  'explain',
  'ask',
  'answer',
  'index',
  'history',
  'tickets-of',
  'together',
  'commits-of',
  'doctor',
] as const;

describe('product-mindset', () => {
  let shop: Workshop;
  beforeEach(() => (shop = workshop()));
  afterEach(() => shop.dispose());

  const run = (...args: readonly string[]): Promise<Ended> =>
    productMindset(shop.directory, args, { env: shop.environment });

  it('lists its commands, options and exit codes in its help', async () => {
    const { code, out } = await run('--help');
    const words = [...commands, '--repo', '--json', 'Exit codes:'];
    assert.deepEqual([code, words.filter((word) => !out.includes(word))], [0, []]);
  });

  for (const command of commands) {
    it(`says the options and exit codes of ${command} in its help`, async () => {
      const { code, out } = await run(command, '--help');
      const words = [`product-mindset ${command}`, '--repo', '--json', 'Exit codes:'];
      assert.deepEqual([code, words.filter((word) => !out.includes(word))], [0, []]);
    });
  }

  const told: readonly (readonly [string, readonly string[], string])[] = [
    [
      'that a command ends with 1 while sharing is off',
      ['sync'],
      'sharing is off or has no remote',
    ],
    ['that a command ends with 2 where nobody is asked', ['share'], 'or nobody could be asked'],
    ['that a command ends with 4 without a set-up', ['share'], 'the set-up, the hook or the index'],
    ['where the hook says something', ['hook'], 'for an empty message or a template'],
    ['where the hook is silent', ['hook'], 'core.commentChar=auto and commit.cleanup=verbatim'],
  ];
  for (const [title, args, words] of told) {
    it(`says ${title} in its help`, async () => {
      const { out } = await run(...args, '--help');
      assert.equal(out.replace(/\s+/g, ' ').includes(words), true);
    });
  }

  it('says its version', async () => {
    const { code, out } = await run('--version');
    assert.match(out, /^\d+\.\d+\.\d+\n$/);
    assert.equal(code, 0);
  });

  const misused: readonly (readonly string[])[] = [
    [],
    ['nope'],
    ['help', 'nope'],
    ['--nope'],
    ['explain', '--nope'],
    ['read', 'file.json'],
    ['ask', 'HEAD'],
    ['doctor', '-n'],
    ['explain', '--repo'],
    ['explain', '--repo', '--json'],
    ['index', 'src'],
    ['history'],
    ['together', 'a', '--limit', '3'],
  ];
  for (const args of misused) {
    it(`does not understand "${args.join(' ')}", and ends with 2`, async () => {
      const { code, out, error } = await run(...args);
      assert.deepEqual([code, out, error === ''], [2, '', false]);
    });
  }

  it('says in JSON what it does not understand, when asked for JSON', async () => {
    const { error } = await run('explain', '--json', '--no\u001b[31mpe');
    const [failure] = jsonIn(error) as readonly {
      readonly error: string;
      readonly reason: string;
    }[];
    assert.match(failure?.error ?? '', /^unknown option '--no \[31mpe'/);
    assert.equal(failure?.reason, 'usage');
  });

  const places: readonly (readonly string[])[] = [
    ['--repo', 'repository', '--json', 'explain'],
    ['explain', '--repo', 'repository', '--json'],
    ['explain', 'HEAD', '--json', '--repo=repository'],
    ['--json', 'explain', '--repo', 'repository', '--', 'HEAD'],
  ];
  for (const args of places) {
    it(`takes its options where they stand in "${args.join(' ')}"`, async () => {
      const sha = shop.repository().commit('One');
      const { out } = await run(...args);
      assert.deepEqual(
        jsonIn(out).map((line) => (line as { commit: string }).commit),
        [sha],
      );
    });
  }

  for (const command of ['read', 'explain', 'ask', 'doctor']) {
    it(`says that the folder of ${command} is not there`, async () => {
      const { code, error } = await run(command, '--repo', 'nowhere');
      assert.deepEqual([code, error], [3, 'product-mindset: there is no folder nowhere\n']);
    });
  }

  it('is not led elsewhere by the variables of a hook', async () => {
    const other = shop.repository('other');
    other.commit('Other');
    shop.repository().commit('One');
    const env = { ...shop.environment, GIT_DIR: join(other.directory, '.git') };
    const directory = join(shop.directory, 'repository');
    const { out } = await productMindset(directory, ['explain'], { env });
    assert.match(out, /^\w{10} One\n/);
  });

  it('says that its output could not be written', async function () {
    if (process.platform !== 'linux') this.skip();
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [await cliFile(), 'doctor'], {
      stdio: ['ignore', full, 'pipe'],
    });
    let error = '';
    child.stderr?.on('data', (chunk: Buffer) => (error += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    const words = 'product-mindset: the output could not be written (ENOSPC)\n';
    assert.deepEqual([code, error], [1, words]);
  });
});
