import assert from 'node:assert/strict';
import { join } from 'node:path';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { jsonIn, productMindset } from './commandLine.ts';
import type { Ended } from './commandLine.ts';

interface Line {
  readonly commit: string;
  readonly subject: string;
  readonly who: { readonly value: string; readonly source: string } | null;
  readonly why: { readonly value?: string; readonly source: string } | null;
  readonly items: readonly unknown[];
}

const roadmap = `items:
  - { id: R-17, title: Uploads, status: now, personas: [field-technician], paths: ['mobile/**'] }
  - { id: R-18, title: Invoices, status: now, paths: ['api/**'] }
`;

describe('product-mindset explain', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
  });
  afterEach(() => shop.dispose());

  const explain = (directory: string, ...args: readonly string[]): Promise<Ended> =>
    productMindset(directory, ['explain', ...args], { env: shop.environment });
  const explained = async (...args: readonly string[]): Promise<readonly Line[]> =>
    jsonIn((await explain(repository.directory, '--json', ...args)).out) as readonly Line[];
  const subjects = async (...args: readonly string[]): Promise<readonly string[]> =>
    (await explained(...args)).map(({ subject }) => subject);
  const answer = (revision: string, ...args: readonly string[]): Promise<Ended> =>
    productMindset(repository.directory, ['answer', revision, ...args], { env: shop.environment });

  it('explains HEAD when no commit is named', async () => {
    repository.commit('One');
    const two = repository.commit('Two\n\nWho: tech\nWhy: uploads fail');
    const [line] = await explained();
    assert.deepEqual(
      [line?.commit, line?.who, line?.why],
      [
        two,
        { value: 'tech', source: 'message', rule: 'who-line' },
        { value: 'uploads fail', probability: 1, source: 'message', rule: 'why-line' },
      ],
    );
  });

  it('takes the message before an answer, and an answer before the roadmap', async () => {
    repository.write('.product/roadmap.yaml', roadmap);
    repository.commit('Inherits', 'mobile/a');
    repository.commit('Answered', 'mobile/b');
    repository.commit('Said\n\nWho: dispatcher', 'mobile/c');
    await answer('HEAD~1', '--who', 'office');
    await answer('HEAD', '--who', 'office');
    const whos = (await explained('HEAD~2', 'HEAD~1', 'HEAD')).map(({ who }) => who?.value);
    assert.deepEqual(whos, ['field-technician', 'office', 'dispatcher']);
  });

  it('says which item a commit serves, from its message or else from its paths', async () => {
    repository.write('.product/roadmap.yaml', roadmap);
    repository.commit('By paths', 'mobile/a');
    repository.commit('By message\n\nItem: R-18\nItem: R-99', 'mobile/b');
    assert.deepEqual(
      (await explained('HEAD~1', 'HEAD')).map(({ items }) => items),
      [
        [{ id: 'R-17', title: 'Uploads', source: 'paths' }],
        [
          { id: 'R-18', title: 'Invoices', source: 'message' },
          { id: 'R-99', source: 'message' },
        ],
      ],
    );
  });

  it('knows commits by branch, tag, short name and search, each once', async () => {
    const one = repository.commit('One');
    repository.git('tag', '--annotate', '--message=x', 'v1');
    repository.commit('Two, with .. in it');
    const named = await subjects('v1', one.slice(0, 8), 'main', ':/with .. in');
    assert.deepEqual(named, ['One', 'Two, with .. in it']);
  });

  it('explains what a range holds, newest first', async () => {
    for (const subject of ['One', 'Two', 'Three']) repository.commit(subject);
    repository.git('switch', '--quiet', '--create', 'topic', 'HEAD~1');
    repository.commit('Four');
    assert.deepEqual(
      [
        await subjects('main~2..main'),
        await subjects('main...topic'),
        await subjects('HEAD..HEAD'),
      ],
      [['Three', 'Two'], ['Four', 'Three'], []],
    );
  });

  it('explains the newest thousand of a range, and says so', async () => {
    const commits = Array.from(
      { length: 1_002 },
      (_, index) =>
        `commit refs/heads/many\ncommitter A <a@acme.test> ${1_700_000_000 + index} +0000\ndata ${String(index).length}\n${String(index)}\n`,
    );
    repository.feed(commits.join(''), 'fast-import', '--quiet');
    const { code, out, error } = await explain(repository.directory, 'many~1001..many', '--json');
    const lines = jsonIn(out) as readonly Line[];
    assert.deepEqual(
      [code, lines.length, lines[0]?.subject, jsonIn(error)],
      [
        1,
        1_000,
        '1001',
        [
          {
            error: 'only the newest 1000 commits of many~1001..many were looked at',
            reason: 'cut',
          },
        ],
      ],
    );
  });

  const options = ['--upload-pack=x', '--output=x', '-n', '-n..main', '--all..main'];
  for (const revision of [...options, 'nope', 'nope..main', 'HEAD:', 'HEAD^{tree}', 'a\n..b', '']) {
    it(`finds no commit named ${JSON.stringify(revision)}, and does nothing else`, async () => {
      repository.commit('One');
      const { code, out, error } = await explain(repository.directory, '--json', '--', revision);
      const [failure] = jsonIn(error) as readonly { readonly reason: string }[];
      assert.deepEqual(
        [code, out, failure?.reason, repository.git('status', '--porcelain')],
        [3, '', 'unknown-revision', ''],
      );
    });
  }

  it('names the revision that is not there', async () => {
    repository.commit('One');
    const { error } = await explain(repository.directory, 'HEAD', 'nope');
    assert.equal(error, 'product-mindset: there is no such commit: nope\n');
  });

  it('folds what a terminal would obey in messages, plans and revisions', async () => {
    repository.write('.product/roadmap.yaml', roadmap.replace('Uploads', '"\\e]0;x\\a\\nUp"'));
    repository.commit(
      'One \u001b[31m\r\u009b2J\u202e\n\nWho: a\u001b[2J\nWhy: b\u0007',
      'mobile/a',
    );
    const { out } = await explain(repository.directory, 'HEAD');
    const { error } = await explain(repository.directory, 'a\u001b[31mb');
    assert.doesNotMatch(`${out}${error}`, /(?!\n)[\p{Cc}\u202e]/u);
  });

  it('keeps quotes, emoji and letters of messages, and stands bytes that are no text', async () => {
    repository.commit('Größe "😀" \'$(x)\'', 'ü "n\'');
    const commit = repository.git('cat-file', 'commit', 'HEAD').replace(/\n\n[^]*/, '');
    const raw = Buffer.from(`${commit}\n\nBad \xff bytes\n`, 'latin1');
    const bad = repository.feed(raw, 'hash-object', '-w', '-t', 'commit', '--stdin');
    assert.deepEqual(await subjects('HEAD', bad), ['Größe "😀" \'$(x)\'', 'Bad \ufffd bytes']);
  });

  it('goes on with the messages when the notes cannot be read, and says so', async () => {
    repository.commit('One\n\nWhy: it is slow', 'a');
    repository.write('.git/refs/notes/product-mindset/answers');
    const { code, out, error } = await productMindset(repository.directory, ['explain']);
    assert.deepEqual(
      [code, out.includes('it is slow'), error.includes('doctor --repair')],
      [1, true, true],
    );
  });

  it('says when there is no commit yet', async () => {
    const { code, error } = await explain(repository.directory);
    assert.deepEqual([code, error], [3, 'product-mindset: there is no commit yet\n']);
  });

  it('works in bare and shallow clones, worktrees, submodules and folders of them', async () => {
    repository.commit('One', 'a/b');
    repository.commit('Two', 'a/b');
    repository.git('clone', '--quiet', '--bare', '.', '../bare');
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.directory}`, '../shallow');
    repository.git('worktree', 'add', '--quiet', '../tree');
    const parent = shop.repository('parent');
    const from = ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add'];
    parent.git(...from, repository.directory, 'inner');
    const places = ['bare', 'shallow', 'tree', 'tree/a', 'parent/inner'];
    const outs = await Promise.all(places.map((place) => explain(join(shop.directory, place))));
    assert.deepEqual(
      outs.map(({ out }) => out.split('\n')[0]?.slice(11)),
      places.map(() => 'Two'),
    );
  });

  it('has nothing to say outside of a repository', async () => {
    const { code, error } = await explain(shop.directory, '--json');
    const [failure] = jsonIn(error) as readonly { readonly reason: string }[];
    assert.deepEqual([code, failure?.reason], [3, 'not-a-repository']);
  });

  it('says that git is not there', async () => {
    const { code, error } = await productMindset(repository.directory, ['explain'], {
      env: { ...shop.environment, PATH: '' },
    });
    const words = 'product-mindset: git was not found: install it, or put it on the PATH\n';
    assert.deepEqual([code, error], [3, words]);
  });
});
