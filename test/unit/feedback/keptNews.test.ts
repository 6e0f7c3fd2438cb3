import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { KeptNews } from '../../../src/feedback/keptNews.ts';
import { nameOf, ofMonth, withArrived, withoutNews } from '../../../src/feedback/keptNews.ts';
import type { PlanNews } from '../../../src/feedback/planNews.ts';
import type { ItemId, OutcomeId, TeamId } from '../../../src/model/ids.ts';
import { itemStatuses } from '../../../src/model/plan.ts';
import type { Month } from '../../../src/model/vote.ts';

const november = '2026-11' as Month;
const december = '2026-12' as Month;
const about = (id: string) => ({
  item: id as ItemId,
  title: `Item ${id}`,
  team: 'platform' as TeamId,
});
const moved = (id: string, to: (typeof itemStatuses)[number]): PlanNews => ({
  ...about(id),
  kind: 'moved',
  to,
});
const said = ({ waiting }: KeptNews): readonly string[] =>
  waiting.map((one) => `${one.item} ${'to' in one ? one.to : one.kind}`);
const arrive = (kept: KeptNews | undefined, ...news: readonly PlanNews[]): KeptNews =>
  withArrived(kept, news, november);

describe('news that are kept', () => {
  it('wait until they are done with', () => {
    const one = moved('R-1', 'later');
    const kept = arrive(undefined, one, moved('R-2', 'next'));
    assert.deepEqual(said(kept), ['R-1 later', 'R-2 next']);
    assert.deepEqual(said(withoutNews(kept, [nameOf(one)])), ['R-2 next']);
  });

  it('do not come back in their month, however often they arrive', () => {
    const one = moved('R-1', 'later');
    const done = withoutNews(arrive(undefined, one), [nameOf(one)]);
    assert.deepEqual(said(arrive(done, one)), []);
  });

  it('come back as something else', () => {
    const one = moved('R-1', 'later');
    const done = withoutNews(arrive(undefined, one), [nameOf(one)]);
    assert.deepEqual(said(arrive(done, moved('R-1', 'next'))), ['R-1 next']);
  });

  it('give way to newer ones of the same item', () => {
    const kept = arrive(arrive(undefined, moved('R-1', 'later')), moved('R-1', 'next'));
    assert.deepEqual(said(kept), ['R-1 next']);
  });

  it('give way also when the newer one was done with before', () => {
    const one = moved('R-1', 'later');
    const done = withoutNews(arrive(undefined, one), [nameOf(one)]);
    assert.deepEqual(said(arrive(arrive(done, moved('R-1', 'next')), one)), []);
  });

  it('go with their month, and so does what is known to be done', () => {
    const one = moved('R-1', 'later');
    const kept = withoutNews(arrive(undefined, one, moved('R-2', 'next')), [nameOf(one)]);
    assert.deepEqual(ofMonth(kept, december), { month: december, waiting: [], done: [] });
    assert.deepEqual(said(withArrived(kept, [one], december)), ['R-1 later']);
  });

  const news: fc.Arbitrary<PlanNews> = fc
    .tuple(fc.string(), fc.nat(), fc.nat())
    .map(([id, kind, to]): PlanNews => {
      const status = itemStatuses[to % itemStatuses.length] ?? 'now';
      if (kind % 4 === 0) return { ...about(id), kind: 'dropped' };
      if (kind % 4 === 1) return { ...about(id), kind: 'outcome', outcome: `O${to}` as OutcomeId };
      return { ...about(id), kind: kind % 4 === 2 ? 'added' : 'moved', to: status };
    });

  it('have a name of their own', () => {
    fc.assert(
      fc.property(news, news, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify({ ...other, title: one.title });
        assert.equal(nameOf(one) === nameOf(other), isSame);
      }),
    );
  });

  it('are few, one of an item, and none that is done with, whatever happens', () => {
    const step = fc.oneof(
      fc.record({ arrive: fc.array(news, { maxLength: 40 }) }),
      fc.record({ finish: fc.nat() }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let kept = ofMonth(undefined, november);
        for (const one of steps) {
          if ('arrive' in one) kept = arrive(kept, ...one.arrive);
          else {
            const found = kept.waiting[one.finish % Math.max(1, kept.waiting.length)];
            if (found) kept = withoutNews(kept, [nameOf(found)]);
          }
          const { waiting, done } = kept;
          assert.ok(waiting.length <= 30 && done.length <= 200);
          assert.equal(new Set(waiting.map(({ item }) => item)).size, waiting.length);
          assert.ok(waiting.every((each) => !done.includes(nameOf(each))));
        }
      }),
    );
  });
});
