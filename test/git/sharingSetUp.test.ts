import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from '../../src/base/productError.ts';
import { memberAt } from '../support/team.ts';
import { prepared, refspec, rewriteMode, rewriteRef } from './prepared.ts';
import type { Prepared } from './prepared.ts';

const fetches = (remote: string) => ({ key: `remote.${remote}.fetch`, value: refspec(remote) });
const shares = (remote: string) => ({ key: 'product-mindset.share', value: remote });

describe('setting up sharing', () => {
  let at: Prepared;
  beforeEach(async () => (at = await prepared()));
  afterEach(() => at.shop.dispose());

  it('proposes that notes follow, a refspec, and sharing', async () => {
    at.addRemote('origin');
    assert.deepEqual(await at.sharing.proposal(), {
      remotes: ['origin'],
      writes: [rewriteRef, rewriteMode, fetches('origin'), shares('origin')],
      remarks: [],
    });
  });

  it('proposes without writing', async () => {
    at.addRemote('origin');
    const before = at.configuration();
    await at.sharing.proposal();
    assert.deepEqual([at.configuration(), (await at.sharing.status()).isOn], [before, false]);
  });

  it('writes exactly what it proposed', async () => {
    at.addRemote('origin');
    const { writes } = await at.turnOn();
    assert.deepEqual(
      at.written().toSorted(),
      writes.map(({ key, value }) => `${key.toLowerCase()}=${value}`).toSorted(),
    );
  });

  it('says that it is on, with whom, and what was written', async () => {
    at.addRemote('origin');
    const { writes } = await at.turnOn();
    const { isOn, remotes, written: lines } = await at.sharing.status();
    assert.deepEqual({ isOn, remotes, lines }, { isOn: true, remotes: ['origin'], lines: writes });
  });

  it('has nothing to propose once it is on', async () => {
    at.addRemote('origin');
    await at.turnOn();
    assert.deepEqual((await at.sharing.proposal()).writes, []);
  });

  it('is on without a remote, and says that there is none', async () => {
    const { writes, remarks } = await at.turnOn();
    const { isOn, remotes } = await at.sharing.status();
    assert.deepEqual(
      { writes, remarks, isOn, remotes },
      {
        writes: [rewriteRef, rewriteMode, shares('.')],
        remarks: ['no-remote'],
        isOn: true,
        remotes: [],
      },
    );
  });

  it('remembers that it was offered', async () => {
    const before = (await at.sharing.status()).wasOffered;
    await at.sharing.markOffered();
    assert.deepEqual([before, (await at.sharing.status()).wasOffered], [false, true]);
  });

  it('leaves the fetch of a remote without a refspec as it is', async () => {
    at.configure('remote.origin.url', '../origin.git');
    const { writes } = await at.turnOn();
    assert.deepEqual(writes, [rewriteRef, rewriteMode, shares('origin')]);
  });

  it('does not break a fetch of the person while the remote has no answers', async () => {
    at.shop.repository('origin.git', '--bare');
    at.addRemote('origin');
    at.repository.git('push', '--quiet', 'origin', 'main');
    await at.turnOn();
    at.repository.git('fetch', 'origin');
    assert.equal(at.repository.git('for-each-ref', 'refs/product-mindset'), '');
  });

  it('carries an answer over an amend', async () => {
    await at.turnOn();
    at.repository.git('notes', '--ref=refs/notes/product-mindset/answers', 'add', '-m', 'x');
    at.repository.git('commit', '--quiet', '--amend', '-m', 'Two');
    const note = at.repository.git('notes', '--ref=refs/notes/product-mindset/answers', 'show');
    assert.equal(note, 'x');
  });

  describe('leaves what the person configured', () => {
    const present: readonly (readonly [string, string, string, readonly object[]])[] = [
      ['a pattern that covers answers', 'notes.rewriteRef', 'refs/notes/*', []],
      ['the very line', 'notes.rewriteRef', rewriteRef.value, [rewriteMode]],
      ['a pattern for other notes', 'notes.rewriteRef', 'refs/notes/commits', [rewriteRef]],
      ['a pattern that is none', 'notes.rewriteRef', 'refs/*', [rewriteRef]],
      ['a broken pattern', 'notes.rewriteRef', 'refs/notes/[z-a]*', [rewriteRef]],
      ['a mode', 'notes.rewriteMode', 'concatenate', [rewriteRef]],
    ];
    for (const [title, key, value, expected] of present) {
      it(`when there is ${title}`, async () => {
        at.configure(key, value);
        const { writes } = await at.sharing.proposal();
        assert.deepEqual(writes, [...expected, shares('.')]);
      });
    }

    it('for all repositories, too', async () => {
      at.repository.git('config', '--global', 'notes.rewriteRef', 'refs/notes/commits');
      at.repository.git('config', '--global', 'notes.rewriteMode', 'overwrite');
      const { writes } = await at.sharing.proposal();
      assert.deepEqual(writes, [rewriteRef, shares('.')]);
    });
  });

  const remarked: readonly (readonly [string, string, string, string])[] = [
    ['a mode that drops answers', 'notes.rewriteMode', 'overwrite', 'rewrite-mode'],
    ['a mode that ignores answers', 'notes.rewriteMode', 'ignore', 'rewrite-mode'],
    ['a fetch over all notes', 'remote.origin.fetch', '+refs/notes/*:refs/notes/*', 'forced-fetch'],
    ['a mirror fetch', 'remote.origin.fetch', '+refs/*:refs/*', 'forced-fetch'],
    [
      'a fetch over the answers',
      'remote.origin.fetch',
      `+${rewriteRef.value}:${rewriteRef.value}`,
      'forced-fetch',
    ],
  ];
  for (const [title, key, value, remark] of remarked) {
    it(`remarks on ${title}`, async () => {
      at.addRemote('origin');
      at.configure(key, value);
      assert.deepEqual((await at.sharing.proposal()).remarks, [remark]);
    });
  }

  it('does not remark on a fetch that git refuses to do by force', async () => {
    at.addRemote('origin');
    at.configure('remote.origin.fetch', 'refs/notes/*:refs/notes/*');
    assert.deepEqual((await at.sharing.proposal()).remarks, []);
  });

  it('writes nothing that it would not propose', async () => {
    const evil = { key: 'core.pager', value: 'x' };
    const before = at.configuration();
    await at.sharing.turnOn({ remotes: [], writes: [evil], remarks: [] });
    assert.equal(at.configuration(), before);
  });

  it('rejects a remote that went away meanwhile, and writes nothing', async () => {
    at.addRemote('origin');
    const proposal = await at.sharing.proposal();
    at.repository.git('remote', 'remove', 'origin');
    const before = at.configuration();
    await assert.rejects(at.sharing.turnOn(proposal), (error) => reasonOf(error) === 'bad-input');
    assert.equal(at.configuration(), before);
  });

  it('removes old copies of the configuration, and leaves those that may be in use', async () => {
    const old = ['configuration-0b8f8f5e-6a0f-4b1c-9d55-3f0d6a2c1e77', 'configuration-x'];
    const used = 'configuration-1b8f8f5e-6a0f-4b1c-9d55-3f0d6a2c1e77';
    const folder = join(at.repository.directory, '.git/product-mindset');
    const longAgo = new Date(Date.now() - 11 * 60_000);
    for (const name of [...old, `${old[0] ?? ''}.lock`, used]) {
      at.repository.write(`.git/product-mindset/${name}`);
      if (name !== used) utimesSync(join(folder, name), longAgo, longAgo);
    }
    await at.turnOn();
    const left = readdirSync(folder).filter((name) => name.startsWith('configuration-'));
    assert.deepEqual(left.toSorted(), [used, 'configuration-x']);
  });

  it('passes over a moment that is no date in what it remembers', async () => {
    const last = { at: 1e300, report: { remotes: [] } };
    at.repository.write('.git/product-mindset/sharing.json', JSON.stringify({ last }));
    assert.equal((await at.sharing.status()).last, undefined);
  });

  describe('all or nothing', () => {
    const folder = (): string => join(at.repository.directory, '.git/product-mindset');

    it('writes nothing while somebody else holds the configuration', async () => {
      const before = at.configuration();
      at.repository.write('.git/config.lock');
      await assert.rejects(at.turnOn(), (error) => reasonOf(error) === 'contended');
      assert.deepEqual([at.configuration(), readdirSync(folder())], [before, []]);
    });

    it('writes nothing when a line cannot be added', async () => {
      const before = at.configuration();
      writeFileSync(join(at.repository.directory, '.git/config'), `${before}[bro`);
      await assert.rejects(at.turnOn());
      assert.equal(at.configuration(), `${before}[bro`);
    });

    it('leaves no files behind', async () => {
      await at.turnOn();
      await at.sharing.turnOff();
      const inGit = readdirSync(join(at.repository.directory, '.git'));
      assert.deepEqual(
        [readdirSync(folder()), inGit.filter((name) => /config./.test(name))],
        [[], []],
      );
    });
  });

  it('writes into the configuration that all worktrees share', async () => {
    at.repository.git('worktree', 'add', '--quiet', '../tree');
    const { sharing: ofTree } = await memberAt(at.shop, join(at.shop.directory, 'tree'));
    await ofTree.turnOn(await ofTree.proposal());
    assert.deepEqual(
      [(await at.sharing.status()).isOn, existsSync(join(at.shop.directory, 'tree/.git/config'))],
      [true, false],
    );
  });

  it('follows a configuration that is a link, and keeps its permissions', async function () {
    if (process.platform === 'win32') this.skip();
    const file = join(at.repository.directory, '.git/config');
    const real = join(at.shop.directory, 'real');
    renameSync(file, real);
    symlinkSync(real, file);
    chmodSync(real, 0o640);
    await at.turnOn();
    assert.deepEqual(
      [lstatSync(file).isSymbolicLink(), statSync(real).mode & 0o777, at.written().length],
      [true, 0o640, 3],
    );
  });
});
