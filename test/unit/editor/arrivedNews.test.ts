import assert from 'node:assert/strict';
import { ArrivedNews } from '../../../src/editor/arrivedNews.ts';
import { nameOf } from '../../../src/feedback/keptNews.ts';
import type { PlanNews } from '../../../src/feedback/planNews.ts';
import type { ItemId, TeamId } from '../../../src/model/ids.ts';
import type { ItemStatus } from '../../../src/model/plan.ts';
import { silent } from '../../support/silent.ts';

const moved = (id: string, to: ItemStatus): PlanNews => ({
  item: id as ItemId,
  title: `Item ${id}`,
  team: 'platform' as TeamId,
  kind: 'moved',
  to,
});
const root = '/work/mobile';

/** The memory of a workspace, which outlives its windows. */
function memoryOf(stored: Record<string, unknown> = {}) {
  return {
    stored,
    keys: () => Object.keys(stored),
    get: (key: string): unknown => stored[key],
    update(key: string, value: unknown): Promise<void> {
      // What is stored comes back as JSON has it.
      stored[key] = JSON.parse(JSON.stringify(value)) as unknown;
      return Promise.resolve();
    },
  };
}

/** A repository in which this comes, one list for each look. */
function entryWith(...arrivals: readonly (readonly PlanNews[] | Error)[]) {
  const left = [...arrivals];
  const arrivedNews = (): Promise<readonly PlanNews[]> => {
    const next = left.shift() ?? [];
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  };
  return { mind: { root, arrivedNews } };
}

describe('news that arrived', () => {
  let now: number;
  let memory: ReturnType<typeof memoryOf>;
  let news: ArrivedNews;
  let told: number;
  const said = (entry: ReturnType<typeof entryWith>): readonly string[] =>
    news.of(entry).map((one) => `${one.item} ${one.kind}`);
  const inWindow = (): ArrivedNews => {
    const opened = new ArrivedNews({ memory: memory as never, clock: () => now, log: silent });
    opened.onDidChange(() => (told += 1));
    return opened;
  };
  beforeEach(() => {
    [now, told] = [Date.UTC(2026, 10, 28), 0];
    memory = memoryOf();
    news = inWindow();
  });

  it('wait, and say that they came', async () => {
    const entry = entryWith([moved('R-1', 'later')]);
    await news.look(entry);
    assert.deepEqual([said(entry), told], [['R-1 moved'], 1]);
  });

  it('say nothing where nothing came', async () => {
    await news.look(entryWith([]));
    assert.deepEqual([told, memory.keys()], [0, []]);
  });

  it('are still there in the next window, and what is done with does not come back there', async () => {
    const [one, other] = [moved('R-1', 'later'), moved('R-2', 'next')];
    const entry = entryWith([one, other], [one]);
    await news.look(entry);
    await news.finish(entry, [nameOf(one)]);
    news = inWindow();
    await news.look(entry);
    assert.deepEqual(said(entry), ['R-2 moved']);
  });

  it('are gone with their month, which is that of UTC', async () => {
    now = Date.UTC(2026, 10, 30, 23, 59);
    const entry = entryWith([moved('R-1', 'later')]);
    await news.look(entry);
    assert.equal(said(entry).length, 1);
    now = Date.UTC(2026, 11, 1);
    assert.deepEqual(said(entry), []);
  });

  it('are kept for each repository by itself', async () => {
    const entry = entryWith([moved('R-1', 'later')]);
    await news.look(entry);
    assert.deepEqual(news.of({ mind: { ...entry.mind, root: '/work/office' } }), []);
  });

  it('are looked for again after a look that failed', async () => {
    const entry = entryWith(new Error('git is gone'), [moved('R-1', 'later')]);
    await news.look(entry);
    await news.look(entry);
    assert.deepEqual(said(entry), ['R-1 moved']);
  });

  it('are looked for once at a time, however often HEAD may have moved', async () => {
    const entry = entryWith(
      [moved('R-1', 'later')],
      [moved('R-2', 'later')],
      [moved('R-3', 'now')],
    );
    await Promise.all([news.look(entry), news.look(entry), news.look(entry)]);
    assert.deepEqual(said(entry), ['R-1 moved', 'R-2 moved']);
  });

  const month = '2026-11';
  const one = moved('R-1', 'later');
  const stored: Readonly<Record<string, readonly [unknown, readonly string[]]>> = {
    text: ['x', []],
    nothing: [null, []],
    'a list': [[one], []],
    'no month': [{ waiting: [one], done: [] }, []],
    'another form of a month': [{ month: 'November', waiting: [one], done: [] }, []],
    'no lists': [{ month, waiting: one, done: 'x' }, []],
    'news of another kind': [
      { month, waiting: [{ ...one, kind: 'sold' }, { ...one, to: 'someday' }, 7, one], done: [7] },
      ['R-1 moved'],
    ],
    'news without a title': [{ month, waiting: [{ ...one, title: 7 }], done: [] }, []],
  };
  for (const [what, [value, waiting]] of Object.entries(stored)) {
    it(`pass over what another version left behind: ${what}`, () => {
      memory = memoryOf({ [`planNews:${root}`]: value });
      news = inWindow();
      assert.deepEqual(said(entryWith()), waiting);
    });
  }
});
