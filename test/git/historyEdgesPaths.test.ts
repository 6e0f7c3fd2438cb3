import assert from 'node:assert/strict';
import { pathText, storedPath } from '../../src/history/pathName.ts';
import { indexed } from '../support/history/indexed.ts';
import { blob, stage } from '../support/history/rawCommit.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

const id = '0'.repeat(40);

/** Names that a parser could take for something else. */
const names: Readonly<Record<string, Buffer>> = {
  'a newline': Buffer.from('new\nline'),
  'newlines around it': Buffer.from('\nx\n'),
  'a tab': Buffer.from('ta\tb'),
  'a quote': Buffer.from('quo"te'),
  'a backslash': Buffer.from('back\\slash'),
  'separators of ASCII': Buffer.from('a\x1eb\x1fc'),
  'a dash in front': Buffer.from('-rf'),
  'what looks like an option': Buffer.from('--output=x'),
  'an entry of git’s own': Buffer.from(`:100644 100644 ${id} ${id} M`),
  'the same after a newline': Buffer.from('\n:100644 x'),
  'the name of a commit': Buffer.from(id),
  'pathspec magic': Buffer.from(':(glob)**'),
  'a star': Buffer.from('*'),
  'blanks at its ends': Buffer.from('  x  '),
  'letters of other languages': Buffer.from('größe/日本/🗺️.ts'),
  'bytes that are no UTF-8': Buffer.from([0x61, 0xff, 0xfe, 0x2f, 0xc3, 0x28]),
  'half a character at its end': Buffer.from([0x78, 0xf0, 0x9f]),
  'a lone surrogate as bytes': Buffer.from([0x78, 0xed, 0xb2, 0x80]),
};

describe('the past of a path with', () => {
  let shop: Workshop;
  let repository: TestRepository;
  before(() => {
    shop = workshop();
    repository = shop.repository();
    const all = Object.values(names);
    const [one, two] = [blob(repository, 'one\n'), blob(repository, 'two\n')];
    stage(
      repository,
      all.map((name) => [name, one]),
    );
    repository.commit('Add');
    stage(
      repository,
      all.map((name) => [name, two]),
    );
    repository.commit('Change');
    stage(
      repository,
      all.map((name) => [name, undefined]),
    );
    repository.commit('Delete');
  });
  after(() => shop.dispose());

  for (const [kind, bytes] of Object.entries(names)) {
    it(`${kind} is told`, async () => {
      const index = await indexed(repository.directory);
      await index.update();
      const path = pathText(storedPath(bytes));
      const commits = await index.ask('commitsOf', { path });
      assert.deepEqual(
        commits.map((commit) => [commit.subject, commit.change, commit.path]),
        [
          ['Delete', 'deleted', path],
          ['Change', 'modified', path],
          ['Add', 'added', path],
        ],
      );
      index.history.dispose();
    });
  }
});

describe('a file that is moved', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
  });
  afterEach(() => shop.dispose());

  const past = async (path: string): Promise<readonly (readonly unknown[])[]> => {
    const index = await indexed(repository.directory);
    await index.update();
    const commits = await index.ask('commitsOf', { path });
    index.history.dispose();
    return commits.map((commit) => [commit.subject, commit.path, commit.movedFrom]);
  };

  for (const [kind, bytes] of Object.entries(names)) {
    it(`to a name with ${kind}, and from there, has one past`, async () => {
      const content = blob(repository, 'content\n');
      stage(repository, [['first', content]]);
      repository.commit('Add');
      stage(repository, [
        ['first', undefined],
        [bytes, content],
      ]);
      repository.commit('Move');
      stage(repository, [
        [bytes, undefined],
        ['last', content],
      ]);
      repository.commit('Move on');
      const name = pathText(storedPath(bytes));
      assert.deepEqual(await past('last'), [
        ['Move on', 'last', name],
        ['Move', name, 'first'],
        ['Add', 'first', undefined],
      ]);
    });
  }

  it('and edited in the same commit has one past', async () => {
    repository.write('old.ts', 'one\ntwo\nthree\nfour\n');
    repository.git('add', '.');
    repository.commit('Add');
    repository.git('mv', 'old.ts', 'new.ts');
    repository.write('new.ts', 'one\ntwo\nthree\nfive\n');
    repository.git('add', '.');
    repository.commit('Move');
    assert.deepEqual(await past('new.ts'), [
      ['Move', 'new.ts', 'old.ts'],
      ['Add', 'old.ts', undefined],
    ]);
  });

  it('with others of the same content keeps its name, not its place', async () => {
    repository.write('a/one.ts', 'same\n');
    repository.write('a/two.ts', 'same\n');
    repository.git('add', '.');
    repository.commit('Add');
    repository.git('mv', 'a', 'b');
    repository.commit('Move');
    assert.deepEqual(await past('b/two.ts'), [
      ['Move', 'b/two.ts', 'a/two.ts'],
      ['Add', 'a/two.ts', undefined],
    ]);
  });

  it('and is empty is followed, as git does', async () => {
    repository.write('one');
    repository.git('add', '.');
    repository.commit('Add');
    repository.git('mv', 'one', 'two');
    repository.commit('Move');
    assert.deepEqual(await past('two'), [
      ['Move', 'two', 'one'],
      ['Add', 'one', undefined],
    ]);
  });

  it('away and back has all of its past', async () => {
    repository.commit('Add', 'here');
    repository.git('mv', 'here', 'there');
    repository.commit('Away');
    repository.git('mv', 'there', 'here');
    repository.commit('Back');
    assert.deepEqual(await past('here'), [
      ['Back', 'here', 'there'],
      ['Away', 'there', 'here'],
      ['Add', 'here', undefined],
    ]);
  });

  it('in a circle with another one has its own past', async () => {
    repository.write('a', 'content of a\n');
    repository.write('b', 'content of b\n');
    repository.git('add', '.');
    repository.commit('Add');
    const [a, b] = [repository.git('rev-parse', ':a'), repository.git('rev-parse', ':b')];
    stage(repository, [
      ['a', b],
      ['b', a],
    ]);
    repository.commit('Swap');
    assert.deepEqual(await past('a'), [
      ['Swap', 'a', undefined],
      ['Add', 'a', undefined],
    ]);
  });

  it('is the same one when it became a link', async () => {
    repository.commit('Add', 'file');
    stage(repository, [['file', blob(repository, 'target')]], '120000');
    repository.commit('Link');
    const index = await indexed(repository.directory);
    await index.update();
    const commits = await index.ask('commitsOf', { path: 'file' });
    index.history.dispose();
    assert.deepEqual(
      commits.map(({ change }) => change),
      ['type-changed', 'added'],
    );
  });
});
