import assert from 'node:assert/strict';
import type { Coupled } from '../../src/model/past.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import type { HistoryCommandLine } from './historyCommandLine.ts';
import { historyCommandLine } from './historyCommandLine.ts';

const teams = `
- id: mobile
  name: Mobile
  members: ['*@mobile.test']
- id: tiny
  name: Tiny
  members: ['*@tiny.test']
`;

describe('product-mindset together', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let line: HistoryCommandLine;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
    line = historyCommandLine(shop, repository);
  });
  afterEach(() => shop.dispose());

  /** Commits by people with these addresses, each to both files. */
  const both = (addresses: readonly string[]): void => {
    for (const address of addresses) {
      repository.git('config', 'user.email', address);
      repository.commit('Both', 'a', 'b');
    }
  };
  const people = ['x@mobile.test', 'y@mobile.test', 'z@mobile.test', 'x@tiny.test', 'y@tiny.test'];

  it('names them, the closest first, with numbers', async () => {
    both(people);
    repository.commit('One', 'b');
    const [{ path, together, commits } = {} as Coupled] = (await line.told(
      'together',
      'a',
    )) as readonly Coupled[];
    assert.deepEqual([path, together, commits], ['b', 5, 6]);
  });

  it('names the teams behind them, and never one of fewer than three', async () => {
    repository.write('.product/teams.yaml', teams);
    both([...people, 'w@mobile.test', 'v@elsewhere.test']);
    const { out } = await line.run('together', 'a');
    assert.equal(
      out,
      '100 %  b (7 of its 7 commits)\nWho changes them:\n 57 %  Mobile (4 commits)\n 43 %  everybody else (3 commits)\n',
    );
  });

  it('does not speak of teams that nobody is in, as those of CODEOWNERS', async () => {
    repository.write('CODEOWNERS', '* @acme/mobile\n');
    both(people);
    assert.equal((await line.run('together', 'a')).out, '100 %  b (5 of its 5 commits)\n');
  });

  it('names teams by their ids in JSON, and never a person', async () => {
    repository.write('.product/teams.yaml', teams);
    both([...people, 'w@mobile.test', 'v@elsewhere.test']);
    const [, ...folded] = await line.told('together', 'a');
    assert.deepEqual(
      folded.map((one) => (one as { readonly team: string | null }).team),
      ['mobile', null],
    );
  });

  it('shows no address', async () => {
    repository.write('.product/teams.yaml', teams);
    both([...people, 'w@mobile.test', 'v@elsewhere.test']);
    const answers = await Promise.all(
      [[], ['--json']].map((more) => line.run('together', 'a', ...more)),
    );
    assert.doesNotMatch(answers.map(({ out }) => out).join(''), /\.test/);
  });

  it('says that there are none', async () => {
    repository.commit('One', 'a', 'b');
    const { code, out } = await line.run('together', 'a');
    assert.deepEqual([code, out], [0, 'No file changes together with a often enough to say so.\n']);
  });

  it('takes no folder', async () => {
    repository.commit('One', 'src/a');
    const { code, error } = await line.run('together', 'src/');
    assert.deepEqual([code, error], [2, 'product-mindset: src is a folder: name a file\n']);
  });
});
