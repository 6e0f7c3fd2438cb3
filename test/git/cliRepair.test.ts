import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/terminal/finding.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { jsonIn, productMindset } from './commandLine.ts';
import type { Ended } from './commandLine.ts';

const reference = 'refs/notes/product-mindset/answers';
const writing = 'refs/notes/product-mindset/writing';

describe('product-mindset doctor --repair', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
  });
  afterEach(() => shop.dispose());

  const doctor = (directory: string): Promise<Ended> =>
    productMindset(directory, ['doctor', '--json'], { env: shop.environment });
  const finding = async (words: RegExp): Promise<Finding | undefined> => {
    const [diagnosis] = jsonIn((await doctor(repository.directory)).out);
    const { findings } = diagnosis as { readonly findings: readonly Finding[] };
    return findings.find(({ what }) => words.test(what));
  };

  it('finds references of killed writers, and removes them', async () => {
    const sha = repository.commit('One');
    repository.git('notes', `--ref=${reference}`, 'add', '-m', 'x', sha);
    repository.git('update-ref', `${writing}/a;touch$IFS'x`, reference);
    const { mend = '' } = (await finding(/writers that were killed/)) ?? {};
    const { code } = await productMindset(repository.directory, mend.split(' ').slice(1));
    const left = repository.git('for-each-ref', '--format=%(refname)', writing);
    assert.deepEqual([code, left], [0, '']);
  });

  it('finds answers that a fetch has overwritten, and brings them back', async () => {
    const [one, two] = [repository.commit('One'), repository.commit('Two')];
    const line = '{"v":1,"who":"tech","at":"2026-01-05T09:00:00.000Z"}';
    repository.git('notes', `--ref=${reference}`, 'add', '-m', line, one);
    const before = repository.git('rev-parse', reference);
    repository.git('notes', `--ref=${reference}`, 'add', '-m', line, two);
    // What `git fetch origin +refs/notes/*:refs/notes/*` does.
    repository.git('update-ref', reference, before);
    const { state, mend = '' } = (await finding(/not in the notes any more/)) ?? {};
    const { out } = await productMindset(repository.directory, mend.split(' ').slice(1));
    const [, backup = ''] = /kept aside: (\S+)/.exec(out) ?? [];
    assert.deepEqual(
      [
        state,
        repository.git('notes', `--ref=${reference}`, 'show', two),
        await finding(/any more/),
      ],
      ['wrong', line, undefined],
    );
    assert.equal(repository.git('rev-parse', backup), before);
  });

  it('sets notes that cannot be read to what they were before', async () => {
    const sha = repository.commit('One');
    repository.git('notes', `--ref=${reference}`, 'add', '-m', 'x', sha);
    const before = repository.git('rev-parse', reference);
    repository.git('notes', `--ref=${reference}`, 'append', '-m', 'y', sha);
    const broken = repository.git('rev-parse', `${reference}^{tree}`);
    rmSync(join(repository.directory, '.git/objects', broken.slice(0, 2), broken.slice(2)));
    const { state, mend = '' } = (await finding(/cannot be read/)) ?? {};
    await productMindset(repository.directory, mend.split(' ').slice(1));
    assert.deepEqual([state, repository.git('rev-parse', reference)], ['wrong', before]);
  });

  it('finds what they were before in their own past, where git keeps no log of it', async () => {
    repository.git('config', 'core.logAllRefUpdates', 'false');
    const sha = repository.commit('One');
    repository.git('notes', `--ref=${reference}`, 'add', '-m', 'x', sha);
    const before = repository.git('rev-parse', reference);
    repository.git('notes', `--ref=${reference}`, 'append', '-m', 'y', sha);
    const broken = repository.git('rev-parse', `${reference}^{tree}`);
    rmSync(join(repository.directory, '.git/objects', broken.slice(0, 2), broken.slice(2)));
    const { state, mend = '' } = (await finding(/cannot be read/)) ?? {};
    await productMindset(repository.directory, mend.split(' ').slice(1));
    assert.deepEqual([state, repository.git('rev-parse', reference)], ['wrong', before]);
  });

  const answered = (): string => {
    const sha = repository.commit('One');
    for (const who of ['a', 'b']) {
      const line = `{"v":1,"who":"${who}","at":"2026-01-05T09:00:00.000Z"}`;
      repository.git('notes', `--ref=${reference}`, 'append', '-m', line, sha);
    }
    return repository.git('rev-parse', reference);
  };
  const broken: readonly (readonly [string, string])[] = [
    ['an empty file', ''],
    ['no name', 'garbage\n'],
    ['the name of nothing', `${'1'.repeat(40)}\n`],
  ];
  for (const [title, content] of broken) {
    it(`finds that the reference of the notes is ${title}, and sets it back`, async () => {
      const before = answered();
      repository.write(`.git/${reference}`, content);
      const { code } = await doctor(repository.directory);
      const { state, mend = '' } = (await finding(/notes cannot be read/)) ?? {};
      const { out } = await productMindset(repository.directory, mend.split(' ').slice(1));
      const [, backup = ''] = /^kept aside: (.+)$/m.exec(out) ?? [];
      assert.deepEqual(
        [code, state, repository.git('rev-parse', reference), readFileSync(backup, 'utf8')],
        [1, 'wrong', before, content],
      );
      assert.equal(await finding(/cannot be read|any more/), undefined);
    });
  }

  it('sets a broken reference back to what git had packed, where it kept no other state', async () => {
    const before = answered();
    repository.git('pack-refs', '--all');
    rmSync(join(repository.directory, '.git/logs/refs/notes'), { recursive: true });
    repository.write(`.git/${reference}`);
    await productMindset(repository.directory, ['doctor', '--repair']);
    assert.equal(repository.git('rev-parse', reference), before);
  });

  it('takes a state for held when the notes have all of its lines by another way', async () => {
    answered();
    const tree = repository.git('rev-parse', `${reference}^{tree}`);
    const other = repository.git('commit-tree', '-m', 'x', tree);
    repository.git('update-ref', reference, other);
    repository.git('notes', `--ref=${reference}`, 'append', '-m', 'more', 'HEAD');
    assert.equal(await finding(/any more/), undefined);
  });

  it('takes nothing for lost that the person removed, after the notes went another way', async () => {
    answered();
    const tree = repository.git('rev-parse', `${reference}^{tree}`);
    repository.git('update-ref', reference, repository.git('commit-tree', '-m', 'x', tree));
    repository.git('notes', `--ref=${reference}`, 'remove', 'HEAD');
    assert.equal(await finding(/any more/), undefined);
  });
});
