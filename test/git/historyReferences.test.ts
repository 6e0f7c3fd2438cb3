import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { UpdateOptions } from '../../src/history/history.ts';
import { firstId } from '../../src/history/schema.ts';
import type { ReferenceContext, Remote } from '../../src/tickets/context.ts';
import type { Indexed } from '../support/history/indexed.ts';
import { indexed } from '../support/history/indexed.ts';
import { generate } from '../support/history/generated.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

const plain: ReferenceContext = {
  remote: null,
  hosts: {},
  knownKeys: [],
  decimalKeys: [],
  unknownKeys: true,
};
const on = (kind: Remote['kind'], host: string): ReferenceContext => ({
  ...plain,
  remote: { kind, host, path: 'acme/app' },
});
const github = on('github', 'github.com');

describe('what references mean to an index', () => {
  let shop: Workshop;
  let repository: TestRepository;
  const opened: Indexed[] = [];
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository('app');
    repository.commit('Keep photos, as in https://github.com/acme/app/issues/31', 'photos');
    repository.commit('proj-7: shrink photos', 'photos');
  });
  afterEach(() => {
    for (const { history } of opened.splice(0)) history.dispose();
    shop.dispose();
  });

  const open = async (folder: string): Promise<Indexed> => {
    const index = await indexed(repository.directory, { folder: join(shop.directory, folder) });
    opened.push(index);
    return index;
  };
  const ticketsAfter = async (...updates: readonly UpdateOptions[]): Promise<readonly string[]> => {
    const index = await open('index');
    for (const options of updates) await index.history.update(options);
    const tickets = await index.ask('ticketsOf', { path: 'photos' });
    return tickets.map(({ ticket }) => ticket);
  };

  it('says how its tickets are written', async () => {
    assert.deepEqual(await ticketsAfter({ references: github }), ['#31']);
  });

  it('is not known without being told', async () => {
    assert.deepEqual(await ticketsAfter({}), ['gh:acme/app#31']);
  });

  const changes: readonly (readonly [string, readonly UpdateOptions[], readonly string[]])[] = [
    ['finds new tickets', [{ references: { ...github, knownKeys: ['PROJ'] } }], ['PROJ-7', '#31']],
    ['writes tickets anew', [{ references: on('gitlab', 'gitlab.com') }], ['gh:acme/app#31']],
    ['is kept when nobody says more', [{}], ['#31']],
    [
      'is kept by who does not know the settings of a person',
      [{ references: plain, keepsReferences: true }],
      ['#31'],
    ],
  ];
  for (const [what, updates, tickets] of changes) {
    it(`${what} in messages that were read before`, async () => {
      assert.deepEqual(await ticketsAfter({ references: github }, ...updates), tickets);
    });
  }

  it('is told once to an index that was made without it', async () => {
    const told = { references: github, keepsReferences: true };
    assert.deepEqual(await ticketsAfter({}, told, { ...told, references: plain }), ['#31']);
  });

  it('leads to the index that would be made now, when it changes', async () => {
    const references = { ...github, knownKeys: ['PROJ'] };
    const [before, fresh] = [await open('before'), await open('fresh')];
    await before.history.update({ references: plain });
    repository.commit('Later, for proj-8', 'photos');
    await before.history.update({ references });
    await fresh.history.update({ references });
    assert.deepEqual(before.digest(), fresh.digest());
  });

  it('is taken over from where somebody was stopped who did so', async () => {
    const index = await open('index');
    await index.history.update({ references: github });
    const undisturbed = index.digest();
    const database = new DatabaseSync(index.file);
    database.exec('DELETE FROM commit_ticket');
    database.prepare('INSERT INTO meta VALUES (?, ?)').run('reread', firstId);
    database.close();
    await index.history.update();
    assert.deepEqual(index.digest(), undisturbed);
  });
});

describe('two updates in one thread', () => {
  it('are one: the second does not wait for the first to write', async () => {
    const shop = workshop();
    const directory = join(shop.directory, 'many.git');
    await generate(directory, { commits: 2000 });
    const folder = join(shop.directory, 'index');
    const [one, other] = [
      await indexed(directory, { folder }),
      await indexed(directory, { folder }),
    ];
    const second = Promise.withResolvers<string>();
    let isAsked = false;
    const { outcome } = await one.history.update({
      onProgress() {
        if (isAsked) return;
        isAsked = true;
        other.history.update().then(
          (report) => second.resolve(report.outcome),
          (error: unknown) => second.reject(error),
        );
      },
    });
    assert.deepEqual([outcome, await second.promise], ['complete', 'elsewhere']);
    one.history.dispose();
    other.history.dispose();
    shop.dispose();
  });
});
