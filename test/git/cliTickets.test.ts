import assert from 'node:assert/strict';
import type { TicketOfPath } from '../../src/model/past.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import type { HistoryCommandLine } from './historyCommandLine.ts';
import { historyCommandLine } from './historyCommandLine.ts';

describe('tickets and the history on the command line', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let line: HistoryCommandLine;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
    line = historyCommandLine(shop, repository);
  });
  afterEach(() => shop.dispose());

  beforeEach(() => {
    repository.git('remote', 'add', 'origin', 'https://github.com/acme/app.git');
    // Three different numbers tell a tracker from a word.
    repository.commit('Before (PROJ-5, PROJ-6)', 'docs/z');
    repository.commit('One (PROJ-7)', 'src/a');
    repository.commit('Two (PROJ-7, #12)', 'src/a');
    repository.commit('Three (#31)', 'src/b');
  });

  const ticketsOf = async (path: string): Promise<readonly (readonly [string, number])[]> =>
    ((await line.told('tickets-of', path)) as readonly TicketOfPath[]).map(
      ({ ticket, commits }) => [ticket, commits] as const,
    );

  it('says which are behind a file, the last one first', async () => {
    assert.deepEqual(await ticketsOf('src/a'), [
      ['PROJ-7', 2],
      ['#12', 1],
    ]);
  });

  const inSource = ['#12', '#31', 'PROJ-7'];
  const folders: readonly (readonly [string, readonly string[]])[] = [
    ['src', inSource],
    ['src/', inSource],
    ['.', ['#12', '#31', 'PROJ-5', 'PROJ-6', 'PROJ-7']],
  ];
  for (const [folder, expected] of folders) {
    it(`says which are behind a folder: ${folder}`, async () => {
      const tickets = await ticketsOf(folder);
      assert.deepEqual(tickets.map(([ticket]) => ticket).sort(), expected);
    });
  }

  it('takes a word with one number for none, until there are three', async () => {
    repository.commit('Support ACME-64', 'b');
    assert.deepEqual(await ticketsOf('b'), []);
    repository.commit('Support ACME-65 and ACME-66', 'c');
    assert.deepEqual(await ticketsOf('b'), [['ACME-64', 1]]);
  });

  it('says it in words', async () => {
    const { out } = await line.run('tickets-of', 'src/b');
    assert.equal(out, '#31: 1 commit, 2026-01-05 to 2026-01-05\n');
  });

  it('says that there are none', async () => {
    repository.commit('Four', 'c');
    const { code, out } = await line.run('tickets-of', 'c');
    assert.deepEqual(
      [code, out],
      [0, 'No commit in the index that touched c mentions a ticket.\n'],
    );
  });

  const written: readonly (readonly [string, readonly string[]])[] = [
    ['PROJ-7', ['Two (PROJ-7, #12)', 'One (PROJ-7)']],
    ['proj-7', ['Two (PROJ-7, #12)', 'One (PROJ-7)']],
    ['#12', ['Two (PROJ-7, #12)']],
    ['12', ['Two (PROJ-7, #12)']],
    ['GH-12', ['Two (PROJ-7, #12)']],
    ['https://github.com/acme/app/issues/31', ['Three (#31)']],
    ['https://tracker.test/browse/PROJ-7', ['Two (PROJ-7, #12)', 'One (PROJ-7)']],
  ];
  for (const [ticket, subjects] of written) {
    it(`finds the commits of one written as ${ticket}`, async () => {
      assert.deepEqual(await line.subjects('commits-of', ticket), subjects);
    });
  }

  it('finds as many commits of one as are wished', async () => {
    const subjects = await line.subjects('commits-of', 'PROJ-7', '--limit', '1');
    assert.deepEqual(subjects, ['Two (PROJ-7, #12)']);
  });

  it('has the who of the notes on them', async () => {
    await line.run('answer', 'HEAD', '--who', 'field-technician');
    const { out } = await line.run('commits-of', '31');
    assert.match(out, /^2026-01-05 \w{10} Three \(#31\)\n +who +field-technician\n$/);
  });

  it('says that no commit mentions one', async () => {
    const { code, out } = await line.run('commits-of', '99');
    assert.deepEqual([code, out], [0, 'No commit in the index mentions #99.\n']);
  });

  for (const ticket of ['hello', '', '--x', '#', 'PROJ-']) {
    it(`does not take ${JSON.stringify(ticket)} for one`, async () => {
      const { code, out } = await line.run('commits-of', '--', ticket);
      assert.deepEqual([code, out], [2, '']);
    });
  }
});
