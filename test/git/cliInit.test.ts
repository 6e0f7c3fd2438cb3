import assert from 'node:assert/strict';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { buildSample } from '../support/sample.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { productMindset } from './commandLine.ts';
import type { HistoryCommandLine } from './historyCommandLine.ts';
import { historyCommandLine } from './historyCommandLine.ts';
import { recentCommits } from './recentCommits.ts';

interface FileLine {
  readonly file: string;
  readonly state: string;
  readonly text: string | null;
}

const files = ['.product/personas.yaml', '.product/roadmap.yaml', '.product/teams.yaml'];

describe('init on the command line', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let line: HistoryCommandLine;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
    line = historyCommandLine(shop, repository);
  });
  afterEach(() => shop.dispose());

  const at = (path: string): string => join(repository.directory, path);
  const states = async (...args: readonly string[]): Promise<readonly string[]> =>
    ((await line.told('init', ...args)) as readonly FileLine[]).map(({ state }) => state);

  for (const args of [[], ['--dry-run']] as const) {
    it(`writes nothing unless told: init ${args.join(' ')}`, async () => {
      recentCommits(shop, repository, { message: 'One\n\nWho: dispatcher', paths: ['a'] });
      const { code, out } = await line.run('init', ...args);
      assert.equal(code, 0);
      for (const text of [...files, '- id: dispatcher # 1 commit says so', 'init --write']) {
        assert.ok(out.includes(text), text);
      }
      assert.equal(existsSync(at('.product')), false);
    });
  }

  it('writes the three files, says what to do next, and what it wrote passes check', async () => {
    recentCommits(
      shop,
      repository,
      ...Array.from({ length: 3 }, () => ({
        message: 'feat(upload): more\n\nWho: field technicians',
        paths: ['mobile/upload/a'],
      })),
    );
    const { code, out } = await line.run('init', '--write');
    assert.equal(code, 0);
    assert.match(out, /Wrote \.product\/personas\.yaml\.[^]*Next: .*product-mindset check/);
    assert.deepEqual(readdirSync(at('.product')).toSorted(), [
      'personas.yaml',
      'roadmap.yaml',
      'teams.yaml',
    ]);
    const checked = await line.run('check');
    assert.deepEqual([checked.code, checked.error], [0, '']);
    const context = await line.run('context', 'mobile/upload/a');
    assert.match(context.out, /Upload \(R-1\)/);
  });

  it('says in JSON what it would write, and what it wrote', async () => {
    recentCommits(shop, repository, { message: 'One', paths: ['a'] });
    const proposed = (await line.told('init')) as readonly FileLine[];
    const written = (await line.told('init', '--write')) as readonly FileLine[];
    assert.deepEqual(
      [proposed, written].map((lines) => lines.map(({ file, state }) => `${state} ${file}`)),
      [files.map((file) => `proposed ${file}`), files.map((file) => `written ${file}`)],
    );
    assert.deepEqual(
      written.map(({ file }) => readFileSync(at(file), 'utf8')),
      proposed.map(({ text }) => text),
    );
  });

  it('never changes what is there', async () => {
    repository.write('.product/roadmap.yaml', 'mine, and broken: [');
    recentCommits(shop, repository, { message: 'One', paths: ['a'] });
    assert.deepEqual(await states('--write'), ['written', 'there', 'written']);
    assert.equal(readFileSync(at('.product/roadmap.yaml'), 'utf8'), 'mine, and broken: [');
    assert.deepEqual(await states('--write'), ['there', 'there', 'there']);
    assert.match((await line.run('init')).out, /Everything is there/);
  });

  it('proposes examples where nothing was ever committed', async () => {
    const { code, out } = await line.run('init');
    assert.equal(code, 0);
    assert.match(out, /For example:/);
  });

  it('never writes through a link that leads out of the repository', async () => {
    const outside = join(shop.directory, 'outside');
    mkdirSync(outside);
    symlinkSync(outside, at('.product'));
    const { code, error } = await line.run('init', '--write');
    assert.equal(code, 2);
    assert.match(error, /leads out of the repository/);
    assert.deepEqual(readdirSync(outside), []);
  });

  it('writes through a link that stays in the repository', async () => {
    mkdirSync(at('planning'));
    symlinkSync('planning', at('.product'));
    assert.equal((await line.run('init', '--write')).code, 0);
    assert.equal(readdirSync(at('planning')).length, 3);
  });

  it('takes a link that leads nowhere for a file that is there', async () => {
    mkdirSync(at('.product'));
    symlinkSync(join(shop.directory, 'nowhere'), at('.product/teams.yaml'));
    assert.deepEqual(await states('--write'), ['written', 'written', 'there']);
    assert.equal(lstatSync(at('.product/teams.yaml')).isSymbolicLink(), true);
    assert.equal(existsSync(join(shop.directory, 'nowhere')), false);
  });

  for (const [what, make] of [
    ['a file', () => repository.write('.product', 'x')],
    ['a link that leads nowhere', () => symlinkSync('nowhere', at('.product'))],
  ] as const) {
    it(`says so when .product is ${what}`, async () => {
      make();
      const { code, error } = await line.run('init', '--write');
      assert.equal(code, 2);
      assert.match(error, /\.product is no folder/);
    });
  }

  it('cannot do both', async () => {
    assert.equal((await line.run('init', '--write', '--dry-run')).code, 2);
  });

  it('has nowhere to write to in a bare repository, without a repository, and without git', async () => {
    const env = shop.environment;
    const bare = shop.repository('bare', '--bare');
    const outside = join(shop.directory, 'outside');
    mkdirSync(outside);
    const codes = [
      await productMindset(bare.directory, ['init', '--write'], { env }),
      await productMindset(outside, ['init', '--write'], { env }),
      await productMindset(repository.directory, ['init'], { env: { ...env, PATH: outside } }),
    ].map(({ code }) => code);
    assert.deepEqual(codes, [3, 3, 3]);
    assert.equal(existsSync(join(bare.directory, '.product')), false);
  });

  it('proposes for the sample what its people would know', async () => {
    const { root } = buildSample(join(shop.directory, 'fieldwork'));
    rmSync(join(root, '.product'), { recursive: true });
    const sample = historyCommandLine(shop, shop.at(root));
    const texts = ((await sample.told('init')) as readonly FileLine[]).map(
      ({ text }) => text ?? '',
    );
    const [personas = '', , teams = ''] = texts;
    const ids = [...personas.matchAll(/^- id: ([\w-]+)/gm)].map(([, id]) => id).toSorted();
    for (const id of ['accountant', 'dispatcher', 'field-technician']) {
      assert.ok(ids.includes(id), `${id} is among ${ids.join(', ')}`);
    }
    assert.doesNotMatch(texts.join(''), /kov|jonas|priya|mei@|@mobile\.fieldwork/i);
    for (const team of ['mobile', 'platform', 'office']) {
      assert.match(teams, new RegExp(`^- id: ${team} # CODEOWNERS, \\d+ rules?$`, 'm'));
    }
  });
});
