import assert from 'node:assert/strict';
import { firstDate, workshop } from '../support/repository.ts';
import type { Workshop } from '../support/repository.ts';
import { answers, bareWithOneCommit, clone } from '../support/team.ts';
import type { Member } from '../support/team.ts';

describe('names in the history of shared answers', () => {
  let shop: Workshop;
  let bare: string;
  let ana: Member;
  beforeEach(async () => {
    shop = workshop();
    bare = bareWithOneCommit(shop);
    ana = await joined('ana');
  });
  afterEach(() => shop.dispose());

  const joined = async (name: string): Promise<Member> => {
    const member = await clone(shop, `file://${bare}`, name);
    await member.turnOn();
    return member;
  };
  /** Author, committer, both dates, and message of all that is on the server. */
  const written = (): readonly string[] => [
    ...new Set(
      shop
        .at(bare)
        .git('log', '--date=iso', '--format=%an %ae %ad|%cn %ce %cd|%s', answers)
        .split('\n'),
    ),
  ];
  const amended = (): void => {
    ana.repository.git('commit', '--amend', '--quiet', '--allow-empty', '-m', 'Two, amended');
  };

  it('are of no one, though git took the answers along with an amend and a rebase', async () => {
    const other = shop.repository('other');
    other.git('pull', '--quiet', bare, 'main');
    other.commit('Three', 'c');
    ana.repository.commit('Two', 'b');
    await ana.answer('x');
    amended();
    other.git('push', '--quiet', bare, 'HEAD:main');
    ana.repository.git('pull', '--quiet', '--rebase');
    await ana.sync();
    const date = `${new Date(firstDate).toISOString().slice(0, 10)} 09:00:00 +0000`;
    const nobody = `Product Mindset product-mindset@localhost ${date}`;
    assert.deepEqual(
      [written(), ana.whos(), shop.at(bare).git('rev-list', '--count', answers)],
      [[`${nobody}|${nobody}|Answers`], ['x'], '1'],
    );
  });

  it('are of no one when others have sent meanwhile, and nothing is lost', async () => {
    const ben = await joined('ben');
    await ana.answer('x');
    await ana.sync();
    await ben.answer('y');
    await ben.sync();
    const before = shop.at(bare).git('rev-parse', answers);
    ana.repository.commit('Two', 'b');
    await ana.answer('z');
    amended();
    const { remotes } = await ana.sync();
    shop.at(bare).git('merge-base', '--is-ancestor', before, answers);
    assert.deepEqual(
      [
        remotes[0]?.trouble,
        written().filter((line) => line.includes('ana')),
        ana.whos('HEAD~1'),
        ana.whos(),
      ],
      [undefined, [], ['x', 'y'], ['z']],
    );
  });

  it('leave the steps of no one as they are', async () => {
    await ana.answer('x');
    await ana.answer('y');
    const before = ana.repository.git('rev-parse', answers);
    await ana.sync();
    assert.equal(shop.at(bare).git('rev-parse', answers), before);
  });

  it('change nothing of the notes when they are taken out', async () => {
    ana.repository.commit('Two', 'b');
    await ana.answer('x');
    amended();
    const tree = ana.repository.git('rev-parse', `${answers}^{tree}`);
    await ana.sync();
    assert.equal(shop.at(bare).git('rev-parse', `${answers}^{tree}`), tree);
  });
});
