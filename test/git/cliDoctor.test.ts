import assert from 'node:assert/strict';
import { chmodSync, chownSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/terminal/finding.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { jsonIn, productMindset } from './commandLine.ts';
import type { Ended, RunOptions } from './commandLine.ts';

interface Diagnosis {
  readonly healthy: boolean;
  readonly findings: readonly Finding[];
}

const reference = 'refs/notes/product-mindset/answers';

describe('product-mindset doctor', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
  });
  afterEach(() => shop.dispose());

  const doctor = (directory: string, options: RunOptions = {}): Promise<Ended> =>
    productMindset(directory, ['doctor', '--json'], { env: shop.environment, ...options });
  const diagnosed = async (directory = repository.directory): Promise<Diagnosis> => {
    const [diagnosis] = jsonIn((await doctor(directory)).out);
    return diagnosis as Diagnosis;
  };
  const finding = async (words: RegExp, directory?: string): Promise<Finding | undefined> =>
    (await diagnosed(directory)).findings.find(({ what }) => words.test(what));

  it('finds nothing wrong in a new repository', async () => {
    repository.commit('One');
    const { code } = await doctor(repository.directory);
    const { healthy } = await diagnosed();
    assert.deepEqual([code, healthy], [0, true]);
  });

  it('says which git it is', async () => {
    const { findings } = await diagnosed();
    assert.equal(`git version ${findings[0]?.what.slice(4) ?? ''}`, repository.git('version'));
  });

  it('says how to mend all that is not good', async () => {
    repository.git('config', '--unset', 'user.email');
    const { findings } = await diagnosed();
    const rest = findings.filter(({ state }) => state !== 'good');
    assert.deepEqual([rest.length > 2, rest.filter(({ mend }) => !mend)], [true, []]);
  });

  it('says that a file of a plan is too large, however large it is', async () => {
    repository.write('.product/personas.yaml', '# padding\n'.repeat(300_000));
    assert.notEqual(await finding(/personas\.yaml:1: the file is too large/), undefined);
  });

  it('says where a plan is wrong, by file and line, and ends with 1', async () => {
    repository.write(
      '.product/personas.yaml',
      '- { id: a, name: A, kind: external }\n- { id: 7 }\n',
    );
    const { code } = await doctor(repository.directory);
    const { state } = (await finding(/^\.product\/personas\.yaml:2: /)) ?? {};
    assert.deepEqual([code, state], [1, 'wrong']);
  });

  it('shows neither an address nor what a terminal would obey', async () => {
    repository.write('.product/personas.yaml', '- { id: a, "\\e]0;x\\a": 1 }\n');
    repository.git('symbolic-ref', 'HEAD', 'refs/heads/a\u009b2Jb');
    const { out } = await productMindset(repository.directory, ['doctor'], {
      env: shop.environment,
    });
    assert.doesNotMatch(out, /ana@acme|(?!\n)\p{Cc}/u);
  });

  const states: readonly (readonly [string, RegExp, () => string | undefined])[] = [
    ['an unborn branch', /no commit yet/, () => undefined],
    [
      'a detached HEAD',
      /detached HEAD/,
      () => {
        repository.commit('One');
        repository.git('switch', '--quiet', '--detach');
        return undefined;
      },
    ],
    ['a bare repository', /^bare repository/, () => shop.repository('bare', '--bare').directory],
    [
      'a shallow clone',
      /shallow clone/,
      () => {
        repository.commit('One');
        repository.commit('Two');
        const url = `file://${repository.directory}`;
        repository.git('clone', '--quiet', '--depth=1', url, '../shallow');
        return join(shop.directory, 'shallow');
      },
    ],
    [
      'a bisect',
      /\(bisect\)/,
      () => {
        repository.commit('One');
        repository.git('bisect', 'start');
        return undefined;
      },
    ],
    [
      'a missing user.email',
      /user\.email is not set/,
      () => {
        repository.git('config', '--unset', 'user.email');
        return undefined;
      },
    ],
  ];
  for (const [title, words, arrange] of states) {
    it(`knows ${title}`, async () => {
      assert.notEqual(await finding(words, arrange()), undefined);
    });
  }

  it('says whether answers follow an amend or a rebase', async () => {
    const before = await finding(/amend/);
    repository.git('config', '--add', 'notes.rewriteRef', 'refs/notes/product-mindset/*');
    const after = await finding(/amend/);
    assert.deepEqual([before?.state, after?.state], ['note', 'good']);
  });

  it('mends with a command that works as it stands', async () => {
    const { mend = '' } = (await finding(/notes\.rewriteRef/)) ?? {};
    await productMindset(repository.directory, [...mend.split(' ').slice(1), '--yes']);
    assert.equal(repository.git('config', 'notes.rewriteRef'), reference);
  });

  it('counts lines of notes that it cannot read', async () => {
    const sha = repository.commit('One');
    repository.git('notes', `--ref=${reference}`, 'add', '-m', 'not one of ours', sha);
    assert.notEqual(await finding(/^1 lines of the notes are broken/), undefined);
  });

  it('counts notes that are missing', async () => {
    const sha = repository.commit('One');
    repository.git('notes', `--ref=${reference}`, 'add', '-m', 'x', sha);
    const blob = repository.git('notes', `--ref=${reference}`, 'list', sha);
    rmSync(join(repository.directory, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    assert.equal((await finding(/^notes that are missing.*: 1$/))?.state, 'note');
  });

  it('mentions a lock on the notes', async () => {
    repository.write(`.git/${reference}.lock`);
    assert.equal((await finding(/answers\.lock/))?.state, 'note');
  });

  it('mentions the commit hook where it was installed', async () => {
    const before = await finding(/commit hook/);
    await productMindset(repository.directory, ['hook', 'install'], { env: shop.environment });
    const { mend } = (await finding(/commit hook/)) ?? {};
    assert.deepEqual([before, mend?.includes('product-mindset hook status')], [undefined, true]);
  });

  const remotes: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no remote', [], /git remote add/],
    ['a remote that came later', ['later'], /^product-mindset share on$/],
  ];
  for (const [title, names, mend] of remotes) {
    it(`says how to share where sharing is on with ${title}`, async () => {
      await productMindset(repository.directory, ['share', 'on', '--yes']);
      for (const name of names) repository.git('remote', 'add', name, '../later.git');
      const found = await finding(/sharing is on with no remote yet/);
      assert.equal(found?.state, 'note');
      assert.match(found.mend ?? '', mend);
    });
  }

  it('goes on when the notes cannot be read', async () => {
    repository.commit('One');
    const blob = repository.feed('x', 'hash-object', '-w', '--stdin');
    repository.git('update-ref', reference, blob);
    const { findings, healthy } = await diagnosed();
    const last = findings.at(-1)?.what ?? '';
    assert.deepEqual([healthy, last.includes('.product')], [false, true]);
  });

  it('changes nothing', async () => {
    repository.commit('One');
    const before = readdirSync(join(repository.directory, '.git'), { recursive: true });
    await doctor(repository.directory);
    const after = readdirSync(join(repository.directory, '.git'), { recursive: true });
    assert.deepEqual(after.toSorted(), before.toSorted());
  });

  it('says that there is no repository, and still looks at the plan', async () => {
    mkdirSync(join(shop.directory, '.product'));
    writeFileSync(join(shop.directory, '.product', 'personas.yaml'), '- { id: 7 }');
    const { code } = await doctor(shop.directory);
    const { findings } = await diagnosed(shop.directory);
    const problem = findings.some(({ what }) => what.startsWith('.product/personas.yaml:1: '));
    assert.deepEqual([code, findings[0]?.what, problem], [3, 'this is no git repository', true]);
  });

  it('says that git is not there, and how to mend it', async () => {
    const { code, out } = await doctor(repository.directory, { env: { PATH: '' } });
    const [{ findings } = { findings: [] }] = jsonIn(out) as readonly Diagnosis[];
    assert.deepEqual(
      [code, findings[0]],
      [3, { state: 'wrong', what: 'git was not found', mend: 'install it, or put it on the PATH' }],
    );
  });

  it('says that git is too old', async function () {
    if (process.platform === 'win32') this.skip();
    const old = join(shop.directory, 'git');
    writeFileSync(old, '#!/bin/sh\necho git version 2.20.1\n');
    chmodSync(old, 0o755);
    const { code, out } = await doctor(repository.directory, { env: { PATH: shop.directory } });
    const [{ findings } = { findings: [] }] = jsonIn(out) as readonly Diagnosis[];
    assert.equal(code, 3);
    assert.match(findings[0]?.what ?? '', /2\.20\.1 is older than 2\.30/);
  });

  it('says that the repository can only be read', async function () {
    if (process.platform === 'win32') this.skip();
    const isRoot = process.geteuid?.() === 0;
    const paths = ['', ...readdirSync(repository.directory, { recursive: true, encoding: 'utf8' })];
    const absolute = paths.map((path) => join(repository.directory, path));
    for (const path of [shop.directory, ...absolute]) if (isRoot) chownSync(path, 65534, 65534);
    for (const path of absolute) chmodSync(path, 0o555);
    try {
      const options = isRoot ? { uid: 65534 } : {};
      const { code, out } = await doctor(repository.directory, options);
      const [{ findings } = { findings: [] }] = jsonIn(out) as readonly Diagnosis[];
      const isSaid = findings.some(({ what }) => what.includes('read-only'));
      assert.deepEqual([code, isSaid], [1, true]);
    } finally {
      for (const path of absolute) chmodSync(path, 0o755);
    }
  });
});
