import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { freeLock } from '../../src/notes/freeLock.ts';
import type { RemoteReport } from '../../src/sharing/sharing.ts';
import { workshop } from '../support/repository.ts';
import type { Workshop } from '../support/repository.ts';
import { answers, bareWithOneCommit, clone, memberAt } from '../support/team.ts';
import type { Member } from '../support/team.ts';

const tracking = 'refs/product-mindset/remotes/origin/answers';

describe('sync', () => {
  let shop: Workshop;
  let bare: string;
  let ana: Member;
  let ben: Member;
  beforeEach(async () => {
    shop = workshop();
    bare = bareWithOneCommit(shop);
    ana = await joined('ana');
    ben = await joined('ben');
  });
  afterEach(() => shop.dispose());

  const joined = async (name: string, ...flags: readonly string[]): Promise<Member> => {
    const member = await clone(shop, `file://${bare}`, name, { flags });
    await member.turnOn();
    return member;
  };
  const theirs = (): string => shop.at(bare).git('for-each-ref', '--format=%(objectname)', answers);
  const only = async (member: Member): Promise<RemoteReport | undefined> =>
    (await member.sync()).remotes[0];

  it('brings an answer to the others', async () => {
    await ana.answer('x');
    await ana.sync();
    await ben.sync();
    assert.deepEqual(ben.whos(), ['x']);
  });

  it('says how many commits were sent and received', async () => {
    await ana.answer('x');
    await ana.answer('y');
    const [sent, received] = [await only(ana), await only(ben)];
    assert.deepEqual(
      [sent, received],
      [
        { remote: 'origin', received: 0, sent: 1 },
        { remote: 'origin', received: 1, sent: 0 },
      ],
    );
  });

  it('joins the answers of both for one commit', async () => {
    await ana.answer('x');
    await ben.answer('y');
    for (const member of [ana, ben, ana]) await member.sync();
    assert.deepEqual(
      [ana.whos(), ben.whos()],
      [
        ['x', 'y'],
        ['x', 'y'],
      ],
    );
  });

  it('does not push when there is nothing new', async () => {
    await ana.answer('x');
    await ana.sync();
    writeFileSync(join(bare, 'hooks', 'pre-receive'), '#!/bin/sh\nexit 1\n');
    chmodSync(join(bare, 'hooks', 'pre-receive'), 0o755);
    assert.deepEqual(await only(ana), { remote: 'origin', received: 0, sent: 0 });
  });

  it('does nothing while sharing is off', async () => {
    await ana.sharing.turnOff();
    await ana.answer('x');
    assert.deepEqual([await ana.sync(), theirs()], [{ remotes: [] }, '']);
  });

  it('syncs once with a remote that is named, while sharing is off', async () => {
    await ana.sharing.turnOff();
    await ana.answer('x');
    await ana.sync('origin');
    assert.notEqual(theirs(), '');
  });

  it('rejects a remote that is not there', async () => {
    await assert.rejects(ana.sync('--upload-pack=touch x'), { reason: 'bad-input' });
  });

  it('sends nothing but answers', async () => {
    ana.repository.commit('Two', 'b');
    ana.repository.git('tag', 'v1');
    ana.repository.git('notes', 'add', '-m', 'mine');
    ana.repository.git('config', 'push.followTags', 'true');
    const before = shop.at(bare).git('for-each-ref');
    await ana.answer('x');
    await ana.sync();
    const after = shop.at(bare).git('for-each-ref').split('\n');
    assert.deepEqual(
      after.filter((line) => !line.endsWith(answers)),
      before.split('\n'),
    );
  });

  it('fetches nothing but answers', async () => {
    await ana.answer('x');
    await ana.sync();
    ana.repository.commit('Two', 'b');
    ana.repository.git('tag', 'v1');
    ana.repository.git('push', '--quiet', '--tags', 'origin', 'main');
    const names = (): string[] =>
      ben.repository.git('for-each-ref', '--format=%(refname)').split('\n');
    const before = names();
    await ben.sync();
    assert.deepEqual(
      names().filter((name) => !before.includes(name)),
      [answers, tracking],
    );
  });

  it('leaves the last fetch of the person as it is', async () => {
    ben.repository.git('fetch', '--quiet');
    const last = join(ben.repository.directory, '.git', 'FETCH_HEAD');
    const before = readFileSync(last, 'utf8');
    await ana.answer('x');
    await ana.sync();
    await ben.sync();
    assert.equal(readFileSync(last, 'utf8'), before);
  });

  it('runs no hook of the person', async () => {
    const mark = join(shop.directory, 'mark');
    for (const name of ['pre-push', 'reference-transaction', 'post-merge']) {
      const hook = join(ana.repository.directory, '.git', 'hooks', name);
      writeFileSync(hook, `#!/bin/sh\ntouch '${mark}'\nexit 1\n`);
      chmodSync(hook, 0o755);
    }
    await ana.answer('x');
    await ana.sync();
    assert.deepEqual([existsSync(mark), theirs() !== ''], [false, true]);
  });

  it('does as it is told when the configuration of the person is about pushing all', async () => {
    for (const [key, value] of [
      ['push.default', 'matching'],
      ['remote.origin.push', '+refs/*:refs/*'],
      ['push.gpgSign', 'true'],
      ['push.recurseSubmodules', 'on-demand'],
      ['fetch.prune', 'true'],
      ['fetch.pruneTags', 'true'],
      ['remote.origin.tagOpt', '--tags'],
    ] as const) {
      ana.repository.git('config', key, value);
    }
    ana.repository.git('branch', 'private');
    await ana.answer('x');
    await ana.sync();
    const names = shop.at(bare).git('for-each-ref', '--format=%(refname)').split('\n');
    assert.deepEqual(names, ['refs/heads/main', answers]);
  });

  it('writes its merges as no one', async () => {
    await ana.answer('x');
    await ben.answer('y');
    for (const member of [ana, ben]) await member.sync();
    assert.equal(
      ben.repository.git('log', '--format=%an <%ae> %cn <%ce>', answers),
      Array(3).fill('Product Mindset <product-mindset@localhost> '.repeat(2).trim()).join('\n'),
    );
  });

  it('has nothing twice when two of one clone sync at once', async () => {
    await ana.answer('x');
    const again = await memberAt(shop, ana.repository.directory);
    await Promise.all([ana.sync(), again.sync(), ana.sync(), ben.sync()]);
    await ben.sync();
    assert.deepEqual(ben.whos(), ['x']);
  });

  it('sends in the end when eight clones push at once', async function () {
    this.timeout(60_000);
    const names = Array.from({ length: 8 }, (_, index) => `m${index}`);
    const members = await Promise.all(names.map((name) => joined(name)));
    for (const [index, member] of members.entries()) await member.answer(names[index] ?? '');
    const reports = await Promise.all(members.map((member) => member.sync()));
    const troubled = reports.some(({ remotes }) => remotes[0]?.trouble !== undefined);
    await ben.sync();
    assert.deepEqual([troubled, ben.whos()], [false, names]);
  });

  it('never takes a reference that others pushed meanwhile away from them', async () => {
    await ana.answer('x');
    await ana.sync();
    const before = theirs();
    await ben.answer('y');
    await ben.sync();
    assert.equal(shop.at(bare).git('merge-base', before, theirs()), before);
  });

  it('knows what was not sent', async () => {
    const unsent = async (): Promise<number> => (await ana.sharing.status()).unsent;
    const before = await unsent();
    await ana.answer('x');
    const between = await unsent();
    await ana.sync();
    assert.deepEqual([before, between, await unsent()], [0, 1, 0]);
  });

  it('counts a commit once, though its note moves when there are more of them', async () => {
    const one = 'commit refs/heads/many\ncommitter E <e@acme.test> 1 +0000\ndata 1\nx\n';
    ana.repository.feed(one.repeat(300), 'fast-import', '--quiet');
    const shas = ana.repository.git('rev-list', 'many').split('\n');
    const line = '{"v":1,"who":"x","at":"2026-01-05T09:00:00Z"}';
    const blob = ana.repository.feed(line, 'hash-object', '-w', '--stdin');
    const [first = '', ...others] = shas;
    ana.repository.git('notes', `--ref=${answers}`, 'add', '-C', blob, first);
    await ana.sync();
    const pairs = others.map((sha) => `${first} ${sha}\n`).join('');
    ana.repository.feed(pairs, 'notes', `--ref=${answers}`, 'copy', '--stdin');
    assert.equal((await ana.sharing.status()).unsent, others.length);
  });

  it('takes in what a fetch of the person brought, without a remote', async () => {
    await ana.answer('x');
    await ana.sync();
    ben.repository.git('fetch', '--quiet');
    rmSync(bare, { recursive: true });
    const taken = await ben.sharing.takeIn();
    assert.deepEqual([taken, ben.whos()], [{ received: 1, unsent: 0 }, ['x']]);
  });

  it('takes in nothing while sharing is off', async () => {
    await ana.answer('x');
    await ana.sync();
    ben.repository.git('fetch', '--quiet');
    await ben.sharing.turnOff();
    assert.deepEqual([await ben.sharing.takeIn(), ben.whos()], [{ received: 0, unsent: 0 }, []]);
  });

  it('shows nothing of it in the log of the person', async () => {
    await ana.answer('x');
    await ana.sync();
    await ben.sync();
    assert.doesNotMatch(
      ben.repository.git('log', '--all', '--decorate=full', '-1'),
      /remotes\/o.*answers/,
    );
  });

  const locks = [answers, tracking];
  for (const name of locks) {
    it(`goes on where a killed git left its lock on ${name}`, async () => {
      await ana.answer('x');
      await ana.sync();
      await ben.answer('y');
      ben.repository.write(`.git/${name}.lock`);
      const past = new Date(Date.now() - 61_000);
      utimesSync(join(ben.repository.directory, '.git', `${name}.lock`), past, past);
      await ben.sync();
      assert.deepEqual(ben.whos(), ['x', 'y']);
    });
  }

  it('does not touch a lock that somebody may hold', async () => {
    ben.repository.write(`.git/${tracking}.lock`);
    await freeLock(await ben.repository.open(), tracking);
    const lock = join(ben.repository.directory, '.git', `${tracking}.lock`);
    assert.equal(existsSync(lock), true);
  });

  it('remembers the last time, whatever else the file holds', async () => {
    const file = join(ana.repository.directory, '.git/product-mindset/sharing.json');
    mkdirSync(join(file, '..'), { recursive: true });
    for (const content of ['', '{', '[]', 'null', '{"last":{"at":"x"},"said":[1]}']) {
      writeFileSync(file, content);
      await ana.sync();
      const { last } = await ana.sharing.status();
      assert.deepEqual(last?.report.remotes[0]?.remote, 'origin', content);
    }
  });
});
