import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepared, refspec, rewriteRef } from './prepared.ts';
import type { Prepared } from './prepared.ts';

describe('turning off sharing', () => {
  let at: Prepared;
  beforeEach(async () => (at = await prepared()));
  afterEach(() => at.shop.dispose());

  const before: readonly (readonly [string, string])[] = [
    [
      'a usual one',
      '[core]\n\trepositoryformatversion = 0\n[remote "origin"]\n\turl = ../o.git\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n',
    ],
    ['one without remotes', '[core]\n\trepositoryformatversion = 0\n'],
    ['one without an end of the last line', '[core]\n\trepositoryformatversion = 0'],
    ['an empty one', ''],
    ['one with comments', '# mine\n[remote "origin"] ; o\n  url = ../o.git # u\n\n# end\n'],
    [
      'odd spacing',
      '[core]repositoryformatversion=0\n\n\n[Remote "origin"]url=../o.git\n[remote   "origin"]\n   FETCH   =   +refs/heads/*:refs/x/*\n\n\n',
    ],
    [
      'CRLF',
      '[core]\r\n\trepositoryformatversion = 0\r\n[remote "origin"]\r\n\turl = ../o.git\r\n',
    ],
    [
      'a section of notes',
      '[notes]\n\tdisplayRef = refs/notes/*\n[remote "origin"]\n\turl = ../o.git\n[notes]\n; end\n',
    ],
    [
      'some of our lines',
      `[notes]\n\trewriteRef = ${rewriteRef.value}\n[remote "origin"]\n\turl = ../o.git\n\tfetch = ${refspec('origin')}\n[user]\n\tname = x\n`,
    ],
    [
      'includes',
      '[include]\n\tpath = more\n[remote "origin"]\n\turl = ../o.git\n[includeIf "gitdir:~/"]\n\tpath = none\n',
    ],
    [
      'two sections of one remote',
      '[remote "origin"]\n\turl = ../o.git\n[user]\n\tname = x\n[remote "origin"]\n\tprune = true\n',
    ],
    [
      'letters of other languages',
      '[user]\n\tname = Jörg 😀\n[remote "origin"]\n\turl = ../ö.git\n',
    ],
    ['bytes that are no text', '[user]\n\tname = \xff\xfe\n[remote "origin"]\n\turl = ../o.git\n'],
  ];
  for (const [title, content] of before) {
    it(`leaves ${title} as it was, byte by byte`, async () => {
      const bytes = Buffer.from(content, title.startsWith('bytes') ? 'latin1' : 'utf8');
      at.repository.write('.git/more', '[notes]\n\tdisplayRef = refs/notes/x\n');
      writeFileSync(join(at.repository.directory, '.git/config'), bytes);
      await at.turnOn();
      const between = await at.sharing.status();
      await at.sharing.turnOff();
      const after = readFileSync(join(at.repository.directory, '.git/config'));
      assert.deepEqual([between.isOn, after.toString('latin1')], [true, bytes.toString('latin1')]);
    });
  }

  it('answers what it took back', async () => {
    at.addRemote('origin');
    const { writes } = await at.turnOn();
    assert.deepEqual(await at.sharing.turnOff(), writes);
  });

  it('restores also after it was turned on for one remote after the other', async () => {
    at.addRemote('origin', 'fork');
    const first = at.configuration();
    await at.turnOn('origin');
    await at.turnOn('fork');
    const { remotes } = await at.sharing.status();
    await at.sharing.turnOff();
    assert.deepEqual([remotes, at.configuration()], [['origin', 'fork'], first]);
  });

  it('leaves what the person changed meanwhile', async () => {
    at.addRemote('origin');
    await at.turnOn();
    at.configure('notes.displayRef', 'refs/notes/x');
    at.configure('product-mindset.other', 'mine');
    at.configure('remote.origin.prune', 'true');
    await at.sharing.turnOff();
    assert.deepEqual(at.written(), ['notes.displayref=refs/notes/x', 'product-mindset.other=mine']);
    assert.equal(at.repository.git('config', 'remote.origin.prune'), 'true');
  });

  it('takes its lines back after the remote was renamed', async () => {
    at.addRemote('origin');
    await at.turnOn();
    at.repository.git('remote', 'rename', 'origin', 'upstream');
    const { remotes, written: lines } = await at.sharing.status();
    await at.sharing.turnOff();
    assert.deepEqual(
      [remotes, lines[2]?.key, at.written()],
      [['upstream'], 'remote.upstream.fetch', []],
    );
    assert.equal(at.repository.git('config', 'remote.upstream.url'), '../origin.git');
  });

  it('takes its lines back after the remote was removed', async () => {
    const first = at.configuration();
    at.addRemote('origin');
    await at.turnOn();
    at.repository.git('remote', 'remove', 'origin');
    await at.sharing.turnOff();
    assert.equal(at.configuration(), first);
  });

  it('takes back what can only be ours when the memory of it is lost', async () => {
    at.addRemote('origin');
    await at.turnOn();
    at.repository.write('.git/product-mindset/sharing-written.json', '{"broken');
    await at.sharing.turnOff();
    const { isOn } = await at.sharing.status();
    assert.deepEqual(
      [isOn, at.written()],
      [false, [`notes.rewriteref=${rewriteRef.value}`, 'notes.rewritemode=cat_sort_uniq']],
    );
  });

  it('has nothing to take back when it is off', async () => {
    const first = at.configuration();
    assert.deepEqual([await at.sharing.turnOff(), at.configuration()], [[], first]);
  });

  it('keeps the answers, and leaves no other reference', async () => {
    at.shop.repository('origin.git', '--bare');
    at.addRemote('origin');
    await at.turnOn();
    at.repository.git('notes', '--ref=product-mindset/answers', 'add', '-m', 'x');
    await at.sharing.sync();
    await at.sharing.turnOff();
    assert.deepEqual(at.repository.git('for-each-ref', '--format=%(refname)').split('\n'), [
      'refs/heads/main',
      'refs/notes/product-mindset/answers',
    ]);
  });
});
