import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Sender } from '../../../src/feedback/senderOf.ts';
import { senderOfCommit, senderOfItem, senderOfTicket } from '../../../src/feedback/senderOf.ts';
import type { TeamId } from '../../../src/model/ids.ts';

const mobile = 'mobile' as TeamId;
const office = 'office' as TeamId;
const platform = 'platform' as TeamId;
const stranger = 'stranger' as TeamId;
const teams = [mobile, office, platform].map((id) => ({ id }));
const seen = { teams, own: mobile };
const inShort = (sender: Sender): string => (sender.kind === 'team' ? sender.team : sender.kind);

describe('the sender of an item', () => {
  const rows: readonly (readonly [string, readonly TeamId[], string])[] = [
    ['is the team that owns it', [platform, office], 'platform'],
    ['is the first that is not the own', [mobile, platform, office], 'platform'],
    ['is the own team where there is no other', [mobile, mobile], 'own'],
    ['is not known where no team has it', [], 'unknown'],
    ['is not a team that the plan does not know', [stranger], 'unknown'],
    ['is the next one then', [stranger, office], 'office'],
  ];
  for (const [what, of, sender] of rows) {
    it(what, () => assert.equal(inShort(senderOfItem({ teams: of }, seen)), sender));
  }

  it('is the team that owns it while the own one is not known', () => {
    assert.equal(inShort(senderOfItem({ teams: [mobile, office] }, { teams })), 'mobile');
  });

  it('is never the own team, and never one that the plan does not know', () => {
    const all = fc.array(fc.constantFrom(mobile, office, platform, stranger));
    fc.assert(
      fc.property(all, fc.constantFrom(mobile, office, undefined), (of, own) => {
        const sender = senderOfItem({ teams: of }, { teams, own });
        if (sender.kind !== 'team') return;
        assert.ok(sender.team !== own && sender.team !== stranger && of.includes(sender.team));
      }),
    );
  });
});

describe('the sender of a ticket', () => {
  const rows: readonly (readonly [string, readonly (readonly TeamId[])[], string])[] = [
    ['is that of the item that has it', [[platform, office]], 'platform'],
    ['is that of all items that have it', [[platform], [mobile, platform]], 'platform'],
    ['is not known where they are of different teams', [[platform], [office]], 'unknown'],
    ['is not known where no item has it', [], 'unknown'],
    ['is the other team where an item is the own', [[mobile], [office]], 'office'],
    ['is the own team where all are', [[mobile], []], 'own'],
  ];
  for (const [what, of, sender] of rows) {
    it(what, () => {
      const items = of.map((one) => ({ teams: one }));
      assert.equal(inShort(senderOfTicket(items, seen)), sender);
    });
  }
});

describe('the sender of a commit', () => {
  const rows: readonly (readonly [string, TeamId | undefined, readonly TeamId[], string])[] = [
    ['is the team of who made it', platform, [office], 'platform'],
    ['is the team that owns its paths where that is not known', undefined, [office], 'office'],
    ['is another owner than the own team', undefined, [mobile, office], 'office'],
    ['is the own team of who made it, whoever owns its paths', mobile, [office], 'own'],
    ['is the own team where it alone owns its paths', undefined, [mobile], 'own'],
    ['is not known where nothing says it', undefined, [], 'unknown'],
  ];
  for (const [what, author, owners, sender] of rows) {
    it(what, () => {
      const made = { owners, ...(author === undefined ? {} : { author }) };
      assert.equal(inShort(senderOfCommit(made, seen)), sender);
    });
  }
});
