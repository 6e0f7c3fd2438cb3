import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { cliFile, jsonIn, productMindset } from './commandLine.ts';
import type { Ended } from './commandLine.ts';

const lines = [
  'notes.rewriteRef = refs/notes/product-mindset/answers',
  'notes.rewriteMode = cat_sort_uniq',
  'remote.origin.fetch = +refs/notes/product-mindset/*:refs/product-mindset/remotes/origin/*',
  'product-mindset.share = origin',
];

/** Of util-linux: it gives a command a terminal. */
const terminal = 'script';

describe('product-mindset share', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
    repository.commit('One', 'a');
    repository.git('remote', 'add', 'origin', '../origin.git');
  });
  afterEach(() => shop.dispose());

  const share = (...args: readonly string[]): Promise<Ended> =>
    productMindset(repository.directory, ['share', ...args], { env: shop.environment });
  const configuration = (): string =>
    readFileSync(join(repository.directory, '.git/config'), 'utf8');
  const isOn = (): boolean => configuration().includes('[product-mindset]');

  it('on shows every line, writes none without a terminal, and ends with 2', async () => {
    const before = configuration();
    const { code, out, error } = await share('on');
    assert.deepEqual(
      [code, lines.filter((line) => !out.includes(line)), configuration(), error.includes('--yes')],
      [2, [], before, true],
    );
  });

  it('on --yes shows every line and writes them', async () => {
    const { code, out } = await share('on', '--yes');
    assert.deepEqual([code, lines.filter((line) => !out.includes(line)), isOn()], [0, [], true]);
  });

  it('on --yes a second time has nothing to write', async () => {
    await share('on', '--yes');
    const before = configuration();
    const { code, out } = await share('on');
    assert.match(out, /is there already/);
    assert.deepEqual([code, configuration()], [0, before]);
  });

  it('on takes the remotes that are named', async () => {
    repository.git('remote', 'add', 'a', '../a.git');
    repository.git('remote', 'add', 'b', '../b.git');
    await share('on', '--yes', '--remote', 'b', 'a');
    assert.equal(repository.git('config', '--get-all', 'product-mindset.share'), 'b\na');
  });

  it('on does not take a remote that is not there, and ends with 2', async () => {
    const { code, error } = await share('on', '--yes', '--remote', 'no\u001b[31mpe');
    assert.deepEqual([code, error.includes('\u001b'), isOn()], [2, false, false]);
  });

  it('on says what stays as the person configured it', async () => {
    repository.git('config', 'notes.rewriteMode', 'overwrite');
    const { out } = await share('on', '--yes');
    assert.match(out, /cat_sort_uniq keeps them/);
  });

  it('off shows every line, takes none without a terminal, and ends with 2', async () => {
    await share('on', '--yes');
    const { code, out } = await share('off');
    assert.deepEqual([code, lines.filter((line) => !out.includes(line)), isOn()], [2, [], true]);
  });

  it('off --yes leaves the configuration as it was', async () => {
    const before = configuration();
    await share('on', '--yes');
    const { code } = await share('off', '--yes');
    assert.deepEqual([code, configuration()], [0, before]);
  });

  it('off is done when it is off', async () => {
    const { code, out } = await share('off');
    assert.deepEqual([code, out], [0, 'Sharing is off.\n']);
  });

  it('status says how to turn it on', async () => {
    const { code, out } = await share('status');
    assert.deepEqual([code, out.includes('product-mindset share on')], [0, true]);
  });

  it('status says with whom answers are shared', async () => {
    await share('on', '--yes');
    const { out } = await share('status');
    assert.match(out, /^Sharing is on with origin\.\nEvery answer was sent\.\n/);
  });

  it('status says that nothing is shared yet where a remote came later', async () => {
    repository.git('remote', 'remove', 'origin');
    await share('on', '--yes');
    repository.git('remote', 'add', 'later', '../later.git');
    const { out } = await share('status');
    assert.match(out, /^Sharing is on with no remote yet: product-mindset share on .* later\.\n/);
    assert.doesNotMatch(out, /was sent/);
  });

  const wasOffered = async (): Promise<unknown> => {
    const [status] = jsonIn((await share('status', '--json')).out);
    return (status as { readonly wasOffered: boolean }).wasOffered;
  };
  it('on counts as an answer to whether to share, once it is confirmed', async () => {
    await share('on');
    const before = await wasOffered();
    await share('on', '--yes');
    assert.deepEqual([before, await wasOffered()], [false, true]);
  });

  it('off counts as an answer to whether to share', async () => {
    await share('on', '--yes');
    repository.write('.git/product-mindset/sharing.json', '{}');
    await share('off', '--yes');
    assert.equal(await wasOffered(), true);
  });

  it('says the same in JSON', async () => {
    const [on, off] = [await share('on', '--yes', '--json'), await share('off', '--yes', '--json')];
    const writes = lines.map((line) => {
      const [key, value] = line.split(' = ');
      return { key, value };
    });
    assert.deepEqual(
      [jsonIn(on.out), jsonIn(off.out)],
      [
        [
          { remotes: ['origin'], writes, remarks: [] },
          { isOn: true, remotes: ['origin'], written: writes },
        ],
        [{ written: writes }, { isOn: false, removed: writes }],
      ],
    );
  });

  it('does not understand a word of its own, and ends with 2', async () => {
    assert.equal((await share('upp')).code, 2);
  });

  it('ends with 4 in a repository that can only be read', async function () {
    if (process.platform === 'win32') this.skip();
    const isRoot = process.geteuid?.() === 0;
    const paths = ['', ...readdirSync(repository.directory, { recursive: true, encoding: 'utf8' })];
    const absolute = paths.map((path) => join(repository.directory, path));
    for (const path of [shop.directory, join(shop.directory, 'home'), ...absolute]) {
      if (isRoot) chownSync(path, 65534, 65534);
    }
    for (const path of absolute) chmodSync(path, 0o555);
    try {
      const { code, error } = await productMindset(repository.directory, ['share', 'on', '--yes'], {
        env: shop.environment,
        ...(isRoot ? { uid: 65534 } : {}),
      });
      const words = 'product-mindset: the repository is read-only; nothing was stored\n';
      assert.deepEqual([code, error], [4, words]);
    } finally {
      for (const path of absolute) chmodSync(path, 0o755);
    }
  });

  describe('at a terminal', () => {
    before(function () {
      if (spawnSync(terminal, ['--version']).status !== 0) this.skip();
    });
    const answered = async (words: string): Promise<number | null> => {
      const command = `'${process.execPath}' '${await cliFile()}' share on`;
      const child = spawn(terminal, ['--quiet', '--return', '--command', command, '/dev/null'], {
        cwd: repository.directory,
        env: { ...shop.environment, SHELL: '/bin/sh', TERM: 'dumb' },
      });
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      child.stdin.end(words);
      await buffer(child.stdout);
      return ended;
    };
    const given: readonly (readonly [string, string, boolean])[] = [
      ['yes', 'y\n', true],
      ['no', 'n\n', false],
      ['nothing', '\n', false],
      ['an end of the input', '\u0004', false],
    ];
    for (const [title, words, expected] of given) {
      it(`asks, and takes ${title} as ${expected ? 'yes' : 'no'}`, async () => {
        assert.deepEqual([await answered(words), isOn()], [0, expected]);
      });
    }
  });
});
