import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyHere } from '../../src/history/historyHere.ts';
import { openMind } from '../../src/mind.ts';
import type { ContextSubject } from '../../src/model/context.ts';
import type { ItemId, Sha } from '../../src/model/ids.ts';
import type { Gathering } from '../../src/story/gathering.ts';
import type { Mind } from '../../src/story/mind.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { firstDate, workshop } from '../support/repository.ts';
import { silent } from '../support/silent.ts';

const names = ['Ana', 'Bogdana', 'Cyprian', 'Dorothea'];
const people = names.map((name) => `${name} <${name.toLowerCase()}@people.test>`);
const plan = `version: 1
items:
  - { id: R-1, title: One, status: now, paths: ["src/**"], tickets: ["#7"] }
  - { id: R-2, title: Two, status: now }
  - { id: R-3, title: Three, status: now, paths: ["lib/"] }
`;

describe('a gathering', function () {
  this.timeout(20_000);
  let shop: Workshop;
  let repository: TestRepository;
  let mind: Mind | undefined;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
  });
  afterEach(() => {
    mind?.dispose();
    mind = undefined;
    shop.dispose();
  });

  const opened = async (from = repository): Promise<Mind> => {
    const opening = { directory: from.directory, gitBinary: 'git', openHistory: historyHere };
    mind = await openMind(opening, silent, () => firstDate + 1e9);
    await mind.refresh();
    return mind;
  };
  const indexed = async (from = repository): Promise<Mind> => {
    const open = await opened(from);
    await open.history.update();
    return open;
  };
  const about = async (path: string): Promise<Gathering> =>
    (await indexed()).gather({ kind: 'file', path });
  const told = ({ commits }: Gathering) => commits.map(({ commit }) => commit.subject);
  const commitAs = (author: string, message: string, path: string): Sha => {
    repository.write(path, message);
    repository.git('add', path);
    repository.git('commit', '--quiet', `--author=${author}`, '-m', message);
    return repository.git('rev-parse', 'HEAD') as Sha;
  };

  it('has no address and no name of a person anywhere, whatever it is about', async () => {
    repository.write('.product/roadmap.yaml', plan);
    const members = people.map((person) => person.replace(/^.*<(.*)>$/, '$1'));
    repository.write(
      '.product/teams.yaml',
      `- ${JSON.stringify({ id: 'all', name: 'All', members })}\n`,
    );
    repository.write('.mailmap', `${people[0] ?? ''} <old@people.test>\n`);
    repository.write('CODEOWNERS', `* @dorothea ${members.join(' ')}\n`);
    const shas = people.map((person, at) =>
      commitAs(person, `Change it (#7)\n\nCo-authored-by: ${people[3 - at] ?? ''}`, 'src/a'),
    );
    const open = await indexed();
    await open.survey();
    const subjects: readonly ContextSubject[] = [
      { kind: 'file', path: 'src/a' },
      { kind: 'folder', path: 'src' },
      { kind: 'folder', path: '' },
      { kind: 'paths', paths: ['src/a', 'b'] },
      { kind: 'item', item: 'R-1' as ItemId },
      ...shas.slice(0, 1).map((sha) => ({ kind: 'commit', sha }) as const),
    ];
    for (const subject of subjects) {
      const found = await open.gather(subject);
      assert.ok(found.commits.length > 0);
      const whole = JSON.stringify(found, (_key, value: unknown) =>
        value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
      );
      for (const name of [...names, 'people.test']) {
        assert.ok(!whole.toLowerCase().includes(name.toLowerCase()), `${name}: ${whole}`);
      }
      const kind = subject.kind === 'commit' ? 'few' : 'shares';
      assert.equal(found.teams.kind, kind, subject.kind);
    }
  });

  it('says few of a file that two people changed, and nobody of one that is at rest', async () => {
    repository.write(
      '.product/teams.yaml',
      '- { id: all, name: All, members: ["*@people.test"] }\n',
    );
    commitAs(people[0] ?? '', 'One', 'a');
    commitAs(people[1] ?? '', 'Two', 'a');
    const open = await indexed();
    assert.deepEqual((await open.gather({ kind: 'file', path: 'a' })).teams, { kind: 'few' });
    assert.deepEqual((await open.gather({ kind: 'file', path: 'b' })).teams, { kind: 'nobody' });
  });

  it('has the commits of a file under its old name, and of one that was deleted', async () => {
    repository.commit('Make it', 'old');
    repository.git('mv', 'old', 'new');
    repository.commit('Move it');
    repository.commit('Make another', 'gone');
    repository.git('rm', '--quiet', 'gone');
    repository.commit('Delete it');
    const open = await indexed();
    const files = ['new', 'gone'].map((path) => open.gather({ kind: 'file', path }));
    assert.deepEqual((await Promise.all(files)).map(told), [
      ['Move it', 'Make it'],
      ['Delete it', 'Make another'],
    ]);
  });

  it('has the rules of a file that is ignored or new, and no commits', async () => {
    repository.write('.product/roadmap.yaml', plan);
    repository.write('.gitignore', 'src/\n');
    repository.commit('Begin', 'README.md');
    const found = await about('src/generated.ts');
    assert.deepEqual(
      [told(found), found.age, found.ruled.map(({ item }) => item.id)],
      [[], undefined, ['R-1']],
    );
  });

  it('tells a link from what it leads to', async () => {
    repository.commit('Make the file', 'a');
    symlinkSync('a', join(repository.directory, 'link'));
    repository.git('add', 'link');
    repository.commit('Make the link');
    assert.deepEqual(told(await about('link')), ['Make the link']);
  });

  it('has the commits of a submodule as those of its path', async () => {
    const inner = shop.repository('inner');
    inner.commit('Inside', 'a');
    repository.commit('Begin', 'b');
    const add = ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add'];
    repository.git(...add, inner.directory, 'module');
    repository.commit('Take it in');
    assert.deepEqual(told(await about('module')), ['Take it in']);
    mind?.dispose();
    const within = await indexed(shop.at(join(repository.directory, 'module')));
    assert.deepEqual(told(await within.gather({ kind: 'file', path: 'a' })), ['Inside']);
  });

  it('has what a sparse checkout leaves out', async () => {
    repository.commit('Make both', 'a/a', 'b/b');
    repository.git('sparse-checkout', 'set', 'a');
    const open = await indexed();
    const { files } = await open.gather({ kind: 'folder', path: 'b' });
    assert.deepEqual(files, [{ path: 'b/b', commits: 1 }]);
  });

  it('says that a clone is cut off, and has what is there', async () => {
    repository.commit('One', 'a');
    repository.commit('Two', 'a');
    const clone = shop.at(join(shop.directory, 'shallow'));
    repository.git('clone', '-q', '--depth=1', `file://${repository.directory}`, clone.directory);
    const open = await indexed(clone);
    const { condition } = await open.gather({ kind: 'file', path: 'a' });
    assert.deepEqual([condition.isShallow, condition.commits], [true, 1]);
  });

  it('is empty in a repository without a commit, without an index, and outside', async () => {
    const open = await opened();
    for (const path of ['a', '../a', '/etc/passwd', '', '.git/config', 'C:\\a', 'a\0b']) {
      const found = await open.gather({ kind: 'file', path });
      assert.deepEqual([found.condition.state, told(found)], ['absent', []], path);
    }
    await open.history.update();
    const { condition } = await open.gather({ kind: 'folder', path: '' });
    assert.equal(condition.state, 'absent');
    await open.survey();
    assert.equal(open.progress().size, 0);
  });

  it('tells a file from another one that differs in case', async () => {
    repository.commit('Make the small one', 'readme');
    const open = await indexed();
    const files = ['readme', 'README'].map((path) => open.gather({ kind: 'file', path }));
    assert.deepEqual((await Promise.all(files)).map(told), [['Make the small one'], []]);
  });

  it('has how far items have come, once that was looked at, and when HEAD or tags move', async () => {
    repository.write('.product/roadmap.yaml', plan);
    repository.commit('Do one (#7)', 'src/a');
    repository.commit('Do two\n\nItem: r-2', 'b');
    repository.commit('Do three', 'lib/c');
    const open = await indexed();
    assert.equal(open.progress().size, 0);
    let changes = 0;
    open.onDidChange(() => (changes += 1));
    await open.survey();
    const counts = () => [...open.progress()].map(([id, { commits }]) => [id, commits]);
    assert.deepEqual(counts(), [
      ['R-1', 1],
      ['R-2', 1],
      ['R-3', 1],
    ]);
    await open.survey();
    assert.equal(changes, 1);
    repository.git('tag', 'v1');
    await open.survey();
    assert.equal(changes, 2);
    const at = Number(repository.git('log', '-1', '--format=%ct')) * 1000;
    assert.deepEqual(
      [...open.progress().values()].map(({ taggedAt }) => taggedAt),
      [at, at, at],
    );
    repository.commit('Do more (#7)', 'b');
    await open.history.update();
    await open.survey();
    assert.deepEqual(counts()[0], ['R-1', 2]);
  });

  it('knows nothing new once the repository is closed', async () => {
    repository.write('.product/roadmap.yaml', plan);
    repository.commit('Do one (#7)', 'src/a');
    const open = await indexed();
    open.dispose();
    await open.survey();
    assert.equal(open.progress().size, 0);
    await assert.rejects(open.gather({ kind: 'file', path: 'src/a' }), /the index was closed/);
  });

  it('is not kept from being made by a broken plan', async () => {
    repository.commit('Begin', 'a');
    writeFileSync(join(repository.directory, 'b'), '');
    repository.write('.product/roadmap.yaml', 'items: [');
    assert.deepEqual(told(await about('a')), ['Begin']);
  });
});
