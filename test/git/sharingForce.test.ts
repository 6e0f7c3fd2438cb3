import assert from 'node:assert/strict';
import type { RemoteReport } from '../../src/sharing/sharing.ts';
import { workshop } from '../support/repository.ts';
import type { Workshop } from '../support/repository.ts';
import { answers, bareWithOneCommit, clone } from '../support/team.ts';
import type { Member } from '../support/team.ts';

describe('answers that were changed on the remote', () => {
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

  it('takes a removal of a whole note as what it is', async () => {
    await ana.answer('x');
    await ana.sync();
    await ben.sync();
    ana.repository.git('notes', `--ref=${answers}`, 'remove', 'HEAD');
    await ana.sync();
    await ben.sync();
    assert.deepEqual(ben.whos(), []);
  });

  describe('when the answers of the remote were rewritten by force', () => {
    let first: string;
    beforeEach(async () => {
      await ana.answer('x');
      await ana.sync();
      first = theirs();
      await ana.answer('y');
      await ana.sync();
      await ben.sync();
    });

    const force = (target: string): void => {
      shop.at(bare).git('update-ref', answers, target);
    };
    const rewritings: readonly (readonly [string, () => void])[] = [
      ['to an older state', () => force(first)],
      ['to nothing', () => shop.at(bare).git('update-ref', '-d', answers)],
      [
        'to an empty state',
        () => {
          const tree = shop.at(bare).git('mktree');
          const identity = ['-c', 'user.name=E', '-c', 'user.email=e@acme.test'];
          force(shop.at(bare).git(...identity, 'commit-tree', '-m', 'empty', tree));
        },
      ],
      [
        'to an unrelated state',
        () => {
          const other = shop.repository('other');
          const sha = ana.repository.git('rev-parse', 'HEAD');
          other.git('fetch', '--quiet', bare, 'main');
          other.git('notes', `--ref=${answers}`, 'add', '-m', '{"v":1,"who":"z"}', sha);
          other.git('push', '--quiet', '--force', bare, answers);
        },
      ],
    ];
    for (const [title, rewrite] of rewritings) {
      it(`${title}, loses nothing that is here, and gives it back`, async () => {
        rewrite();
        await ben.sync();
        await ana.sync();
        const kept = ana.whos().filter((who) => who !== 'z');
        assert.deepEqual(
          [kept, ben.whos().filter((who) => who !== 'z'), theirs() !== ''],
          [['x', 'y'], ['x', 'y'], true],
        );
      });
    }
  });

  it('leaves answers of a remote that are no notes alone', async () => {
    const blob = shop.at(bare).feed('x', 'hash-object', '-w', '--stdin');
    shop.at(bare).git('update-ref', answers, blob);
    await ben.answer('y');
    const report = await only(ben);
    assert.deepEqual([report?.trouble, ben.whos()], ['failed', ['y']]);
  });
});
