import assert from 'node:assert/strict';
import { join } from 'node:path';
import { workshop } from '../support/repository.ts';
import type { Workshop } from '../support/repository.ts';
import { answers, bareWithOneCommit, clone } from '../support/team.ts';
import type { Member } from '../support/team.ts';
import { jsonIn, productMindset } from './commandLine.ts';
import type { Ended } from './commandLine.ts';

describe('product-mindset sync', () => {
  let shop: Workshop;
  let bare: string;
  let ana: Member;
  beforeEach(async () => {
    shop = workshop();
    bare = bareWithOneCommit(shop);
    ana = await clone(shop, bare, 'ana');
    await ana.answer('x');
  });
  afterEach(() => shop.dispose());

  const run = (...args: readonly string[]): Promise<Ended> =>
    productMindset(ana.repository.directory, args, { env: shop.environment });
  const sent = (): boolean => shop.at(bare).git('for-each-ref', answers) !== '';

  it('sends the answers, and says so', async () => {
    await ana.turnOn();
    const { code, out } = await run('sync');
    assert.deepEqual([code, out, sent()], [0, 'origin: answers of 1 commit were sent\n', true]);
  });

  it('says that there is nothing new', async () => {
    await ana.turnOn();
    await run('sync');
    assert.equal((await run('sync')).out, 'origin: nothing new\n');
  });

  it('says the same in JSON', async () => {
    await ana.turnOn();
    const { out } = await run('sync', '--json');
    const remotes = [{ remote: 'origin', received: 0, sent: 1 }];
    assert.deepEqual(jsonIn(out), [{ remotes }]);
  });

  it('says how to turn sharing on while it is off, sends nothing, and ends with 1', async () => {
    const { code, error } = await run('sync');
    assert.match(error, /product-mindset share on/);
    assert.deepEqual([code, sent()], [1, false]);
  });

  it('syncs once with a remote that is named', async () => {
    const { code } = await run('sync', '--remote', 'origin');
    assert.deepEqual([code, sent(), (await ana.sharing.status()).isOn], [0, true, false]);
  });

  it('ends with 1 when a remote has trouble, and says which', async () => {
    await ana.turnOn();
    ana.repository.git('remote', 'set-url', 'origin', join(shop.directory, 'gone'));
    const { code, out } = await run('sync');
    assert.deepEqual([code, out], [1, 'origin: it could not be reached\n']);
  });

  it('does not take a remote that is not there, and ends with 2', async () => {
    const { code } = await run('sync', '--remote', 'nope');
    assert.deepEqual([code, sent()], [2, false]);
  });

  it('says that nobody is shared with yet where a remote came later, and ends with 1', async () => {
    ana.repository.git('remote', 'rename', 'origin', 'later');
    const url = ana.repository.git('config', 'remote.later.url');
    ana.repository.git('remote', 'remove', 'later');
    await ana.turnOn();
    ana.repository.git('remote', 'add', 'later', url);
    const { code, error } = await run('sync');
    assert.deepEqual([code, sent()], [1, false]);
    assert.match(error, /no remote yet: product-mindset share on shares with later/);
  });

  it('ends with 4 where the answers cannot be read', async () => {
    await ana.turnOn();
    ana.repository.write(`.git/${answers}`);
    const { code, error } = await run('sync');
    assert.deepEqual([code, error.includes('doctor --repair')], [4, true]);
  });

  it('has nobody to sync with before there is a remote', async () => {
    ana.repository.git('remote', 'remove', 'origin');
    await ana.turnOn();
    const { code, out } = await run('sync');
    assert.deepEqual([code, out], [0, 'There is no remote yet.\n']);
  });
});
