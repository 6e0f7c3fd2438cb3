import assert from 'node:assert/strict';
import type { TicketKey } from '../../../src/model/ids.ts';
import { handmade } from './handmade.ts';

const nothing = { globs: [], tickets: [], names: [], shas: [] };
const key = (text: string): TicketKey => text as TicketKey;

describe('workOn', () => {
  const { ask, sha } = handmade([
    { touched: { 'api/a': 'M' }, tickets: ['#7'], said: { item: 'r-1' } },
    { touched: { 'web/b': 'M' }, authored: 90, committed: 7 },
    { isMerge: true, tickets: ['#8'] },
    { touched: { 'web/b': 'A' }, tickets: ['#7', 'PROJ-1'], isBeyond: true },
    { touched: { 'web/c': 'A' }, tickets: ['#7', '#8'] },
    { touched: { 'web/c': 'M' }, said: { item: 'R-1\nR-2' } },
    { touched: { 'api/a': 'A' } },
  ]);
  /** What an item is known by; how many commits, when the first and the last, which is the first. */
  const cases = [
    ['a ticket', { tickets: [key('#7')] }, [2, 3, 7, 3]],
    ['several tickets, each commit once', { tickets: [key('#7'), key('#8')] }, [3, 3, 7, 3]],
    ['a ticket of a merge alone', { tickets: [key('#8')], globs: ['api/'] }, [2, 3, 5, 3]],
    ['its name in lines', { names: ['R-1'] }, [2, 2, 7, 2]],
    ['a commit that an answer is about', { shas: [sha(1)] }, [1, 1, 1, 1]],
    ['a commit that HEAD does not hold', { shas: [sha(4)] }, [0]],
    ['its paths, when nothing tells of it', { names: ['R-9'], globs: ['web/'] }, [3, 2, 90, 2]],
    ['not its paths, when something does', { names: ['R-2'], globs: ['web/'] }, [1, 2, 2, 2]],
    ['not its paths, when it has tickets', { tickets: [key('#9')], globs: ['web/'] }, [0]],
    ['nothing', {}, [0]],
  ] as const;

  it('tells what was done for each item, whatever the others are', () => {
    const items = cases.map(([, traces]) => ({ ...nothing, ...traces }));
    const found = ask.workOn({ items, since: 2000 });
    for (const [place, [what, , [commits, first, last, nth]]] of cases.entries()) {
      const times = first === undefined ? {} : { firstAt: first * 1000, lastAt: last * 1000 };
      const oldest = nth === undefined ? {} : { first: sha(nth) };
      assert.deepEqual(found[place], { commits, ...times, ...oldest }, what);
    }
  });
});
