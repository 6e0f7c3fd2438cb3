import assert from 'node:assert/strict';
import { chmodSync, chownSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesIn } from '../../src/answers/line.ts';
import type { Answer } from '../../src/model/answer.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { jsonIn, productMindset } from './commandLine.ts';
import type { Ended } from './commandLine.ts';

const roadmap = 'items: [{ id: R-17, title: Uploads, status: now }]\n';
const reference = 'refs/notes/product-mindset/answers';

describe('product-mindset answer', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
  });
  afterEach(() => shop.dispose());

  const answer = (...args: readonly string[]): Promise<Ended> =>
    productMindset(repository.directory, ['answer', ...args], { env: shop.environment });
  const linesOf = (revision: string): readonly Answer[] =>
    linesIn(repository.git('notes', `--ref=${reference}`, 'show', revision)).answers;
  const notes = (): string => repository.git('for-each-ref', 'refs/notes');
  const asking = (): string => join(repository.directory, '.git/product-mindset/asking.jsonl');

  it('adds one line to the notes of the commit, and says what it stored', async () => {
    const sha = repository.commit('Retry (#12)', 'a');
    const given = { who: 'field-technician', why: "a day's photos are lost" };
    const { code, out } = await answer('HEAD', '--who', given.who, '--why', given.why, '--json');
    const [{ who, why, tickets } = {} as Partial<Answer>, ...others] = linesOf(sha);
    assert.deepEqual(
      [code, jsonIn(out), { who, why, tickets }, others],
      [0, [{ commit: sha, ...given }], { ...given, tickets: ['#12'] }, []],
    );
  });

  it('knows the commit by branch, tag and short name', async () => {
    const sha = repository.commit('One');
    repository.git('tag', '--annotate', '--message=x', 'v1');
    for (const revision of ['main', 'v1', sha.slice(0, 7)])
      await answer(revision, '--who', revision);
    assert.deepEqual(
      linesOf(sha).map(({ who }) => who),
      ['main', 'v1', sha.slice(0, 7)],
    );
  });

  it('adds to an answer, and the newest of each field counts', async () => {
    repository.commit('One');
    await answer('HEAD', '--who', 'one', '--why', 'first');
    await answer('HEAD', '--who', 'two');
    const { out } = await productMindset(repository.directory, ['explain', '--json'], {
      env: shop.environment,
    });
    const [{ who, why } = {}] = jsonIn(out) as readonly { who?: object; why?: object }[];
    assert.deepEqual(
      [who, why],
      [
        { value: 'two', source: 'answer', rule: 'recorded' },
        { value: 'first', probability: 1, source: 'answer', rule: 'recorded' },
      ],
    );
  });

  it('stores the branch and the patch id of a commit that was just made', async () => {
    repository.commit('One');
    repository.git('switch', '--quiet', '--create', 'PROJ-7-retry');
    const sha = repository.commit('Two', 'a');
    await answer('HEAD', '--who', 'x');
    const [{ branch, tickets, patch } = {} as Partial<Answer>] = linesOf(sha);
    const patchId = repository.feed(repository.git('diff-tree', '-p', sha), 'patch-id', '--stable');
    assert.deepEqual(
      { branch, tickets, patch },
      { branch: 'PROJ-7-retry', tickets: ['PROJ-7'], patch: patchId.split(' ')[0] },
    );
  });

  it('settles the card that waits for the commit in an editor', async () => {
    const sha = repository.commit('One');
    const subject = { sha, branch: 'topic', tickets: ['#7'], scope: '' };
    const asked = { kind: 'asked', at: Date.now(), question: 'Q2', subject };
    mkdirSync(join(asking(), '..'));
    writeFileSync(asking(), `${JSON.stringify(asked)}\n`);
    await answer('HEAD', '--why', 'x');
    const last = JSON.parse(readFileSync(asking(), 'utf8').split('\n')[1] ?? '') as object;
    assert.deepEqual({ ...last, at: 0 }, { kind: 'answered', at: 0, question: 'Q2', subject });
  });

  it('stores which item of the roadmap a commit serves, by its id', async () => {
    repository.write('.product/roadmap.yaml', roadmap);
    const sha = repository.commit('One');
    const { out } = await answer('HEAD', '--item', 'r-17', '--json');
    const [{ item, question } = {} as Partial<Answer>] = linesOf(sha);
    assert.deepEqual(
      [item, question, jsonIn(out)],
      ['R-17', 'Q5', [{ commit: sha, item: 'R-17' }]],
    );
  });

  it('takes upkeep for an item, and refuses one that the roadmap does not have', async () => {
    repository.write('.product/roadmap.yaml', roadmap);
    const sha = repository.commit('One');
    await answer('HEAD', '--item', 'upkeep');
    const refused = await answer('HEAD', '--item', 'R-9');
    assert.match(refused.error, /the roadmap has no item R-9/);
    assert.deepEqual(
      linesOf(sha).map(({ item }) => item),
      ['upkeep'],
    );
  });

  it('leaves a card that asks something else', async () => {
    const sha = repository.commit('One');
    const subject = { sha, tickets: [], scope: '' };
    const asked = { kind: 'asked', at: Date.now(), question: 'Q2', subject };
    mkdirSync(join(asking(), '..'));
    writeFileSync(asking(), `${JSON.stringify(asked)}\n`);
    await answer('HEAD', '--item', 'upkeep');
    assert.equal(readFileSync(asking(), 'utf8').trim().split('\n').length, 1);
  });

  it('makes one line of several, without what a terminal obeys', async () => {
    const sha = repository.commit('One');
    const { out } = await answer('HEAD', '--why', ' a\r\n\u001b[31mb\u202e "q" 😀 ', '--json');
    const why = 'a [31mb "q" 😀';
    assert.deepEqual([linesOf(sha)[0]?.why, jsonIn(out)], [why, [{ commit: sha, why }]]);
  });

  it('takes a value that begins with a dash', async () => {
    const sha = repository.commit('One');
    await answer('HEAD', '--why=--amend lost the note', '--who', '-n');
    const [{ who, why } = {} as Partial<Answer>] = linesOf(sha);
    assert.deepEqual([who, why], ['-n', '--amend lost the note']);
  });

  const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no commit', [], /missing required argument/],
    ['no who and no why', ['HEAD'], /say --who, --why or --item/],
    ['an empty who', ['HEAD', '--who', ' \n'], /say --who, --why or --item/],
    ['a who without a value', ['HEAD', '--who'], /argument missing/],
    ['an option in the place of a value', ['HEAD', '--who', '--why', 'x'], /value missing/],
    ['an option for a commit', ['-n', '--who', 'x'], /unknown option '-n'/],
    ['two commits', ['HEAD', 'HEAD', '--who', 'x'], /too many arguments/],
    ['more than a note keeps', ['HEAD', '--why', 'é'.repeat(501)], /longer than a note keeps/],
  ];
  for (const [title, args, words] of refused) {
    it(`refuses ${title} with 2, and stores nothing`, async () => {
      repository.commit('One');
      const { code, error } = await answer(...args);
      assert.match(error, words);
      assert.deepEqual([code, notes()], [2, '']);
    });
  }

  it('stores nothing for a commit that is not there', async () => {
    repository.commit('One');
    const { code } = await answer('--who', 'x', '--', '--upload-pack=x');
    assert.deepEqual([code, notes()], [3, '']);
  });

  it('says that there is no commit yet', async () => {
    const { code, error } = await answer('HEAD', '--who', 'x');
    assert.deepEqual([code, error], [3, 'product-mindset: there is no commit yet\n']);
  });

  it('leaves commit, message, index and work tree as they are', async () => {
    const sha = repository.commit('One', 'a');
    repository.write('a', 'staged');
    repository.git('add', 'a');
    repository.write('a', 'changed');
    const before = repository.git('status', '--porcelain=2');
    await answer('HEAD', '--who', 'x');
    assert.deepEqual(
      [repository.git('rev-parse', 'HEAD'), repository.git('status', '--porcelain=2')],
      [sha, before],
    );
  });

  it('ends with 4 in a repository that can only be read', async function () {
    this.timeout(20_000);
    if (process.platform === 'win32') this.skip();
    repository.commit('One');
    const isRoot = process.geteuid?.() === 0;
    const paths = ['', ...readdirSync(repository.directory, { recursive: true, encoding: 'utf8' })];
    const absolute = paths.map((path) => join(repository.directory, path));
    for (const path of [shop.directory, join(shop.directory, 'home'), ...absolute]) {
      if (isRoot) chownSync(path, 65534, 65534);
    }
    for (const path of absolute) chmodSync(path, 0o555);
    try {
      const { code, error } = await productMindset(
        repository.directory,
        ['answer', 'HEAD', '--who', 'x'],
        { env: shop.environment, ...(isRoot ? { uid: 65534 } : {}) },
      );
      const words = 'product-mindset: the repository is read-only; nothing was stored\n';
      assert.deepEqual([code, error], [4, words]);
    } finally {
      for (const path of absolute) chmodSync(path, 0o755);
    }
  });
});
