import assert from 'node:assert/strict';
import { reasonOf } from '../../src/base/productError.ts';
import { prepared } from './prepared.ts';
import type { Prepared } from './prepared.ts';

describe('the remotes of sharing', () => {
  let at: Prepared;
  beforeEach(async () => (at = await prepared()));
  afterEach(() => at.shop.dispose());

  it('knows first where the default branch comes from, then upstream and origin', async () => {
    at.addRemote('a', 'origin', 'upstream', 'z');
    at.configure('branch.main.remote', 'z');
    assert.deepEqual((await at.sharing.status()).known, ['z', 'upstream', 'origin', 'a']);
  });

  it('proposes the first one only', async () => {
    at.addRemote('a', 'origin', 'upstream');
    assert.deepEqual((await at.sharing.proposal()).remotes, ['upstream']);
  });

  it('proposes the fork that the person pushes to as well', async () => {
    at.addRemote('origin', 'upstream');
    at.configure('remote.pushDefault', 'origin');
    assert.deepEqual((await at.sharing.proposal()).remotes, ['upstream', 'origin']);
  });

  it('proposes the remote of the branch as well', async () => {
    at.addRemote('origin', 'upstream', 'mine');
    at.repository.git('switch', '--quiet', '--create', 'topic');
    at.configure('branch.topic.remote', 'mine');
    assert.deepEqual((await at.sharing.proposal()).remotes, ['upstream', 'mine']);
  });

  it('proposes those that were asked for', async () => {
    at.addRemote('origin', 'b', 'a');
    assert.deepEqual((await at.sharing.proposal(['b', 'a'])).remotes, ['b', 'a']);
  });

  it('rejects one that is not there', async () => {
    at.addRemote('origin');
    await assert.rejects(at.sharing.proposal(['nope']), (error) => reasonOf(error) === 'bad-input');
  });

  describe('is not led by the name of a remote', () => {
    const hostile = [
      '--upload-pack=x',
      '-c',
      'a b',
      'a*',
      'a:refs/heads/main',
      '..',
      'a..b',
      '@{x',
      'a.lock',
      '.a',
      '/a',
      'a/',
      'a~1',
    ];
    for (const name of hostile) {
      it(`"${name}", and does not know it`, async () => {
        at.repository.git('config', `remote.${name}.url`, '../x.git');
        const { known } = await at.sharing.status();
        assert.deepEqual(known, []);
        await assert.rejects(
          at.sharing.proposal([name]),
          (error) => reasonOf(error) === 'bad-input',
        );
      });
    }

    for (const name of ['a.b', 'team/fork', 'Größe', 'a=b', '"quoted"', 'a#b']) {
      it(`"${name}", and shares with it`, async () => {
        at.repository.git('config', `remote.${name}.url`, '../bare.git');
        at.shop.repository('bare.git', '--bare');
        const before = at.configuration();
        await at.turnOn(name);
        const { remotes } = await at.sharing.status();
        const [report] = (await at.sharing.sync()).remotes;
        await at.sharing.turnOff();
        assert.deepEqual(
          [remotes, report, at.configuration()],
          [[name], { remote: name, received: 0, sent: 0 }, before],
        );
      });
    }

    it('by that alone where it has no refspec', async () => {
      at.configure('remote.origin.url', '../origin.git');
      await at.turnOn();
      assert.deepEqual((await at.sharing.status()).remotes, ['origin']);
    });

    it('does not know a mirror, which takes no single reference', async () => {
      at.addRemote('origin');
      at.configure('remote.origin.mirror', 'true');
      assert.deepEqual((await at.sharing.status()).known, []);
    });
  });
});
