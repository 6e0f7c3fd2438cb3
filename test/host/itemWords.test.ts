import assert from 'node:assert/strict';
import type { Suggestion } from '../../src/ask/suggestion.ts';
import { chipsOf } from '../../src/editor/chips.ts';
import type { ItemId, OutcomeId } from '../../src/model/ids.ts';
import type { Plan, RoadmapItem } from '../../src/model/plan.ts';
import { emptyPlan } from '../../src/model/plan.ts';
import type { Chip } from '../../src/protocol/picture.ts';

const item = (id: string, title: string, of: Partial<RoadmapItem> = {}): RoadmapItem => ({
  id: id as ItemId,
  title,
  status: 'now',
  personas: [],
  paths: [],
  tickets: [],
  teams: [],
  ...of,
});
const photos = 'O1' as OutcomeId;
const waiting = 'O2' as OutcomeId;
const plan: Plan = {
  ...emptyPlan,
  hasRoadmap: true,
  outcomes: [
    { id: waiting, text: 'Nobody waits' },
    { id: photos, text: 'Photos reach the office' },
    { id: 'O3' as OutcomeId, text: 'Without items' },
  ],
  items: [
    item('R-1', 'Shared maps', { outcome: waiting, status: 'next' }),
    item('R-2', 'Offline-first uploads', { outcome: photos }),
    item('R-3', 'Smaller photos', { outcome: photos, status: 'later' }),
    item('R-4', 'Dark mode', { status: 'later' }),
    item('R-5', 'Fax', { outcome: waiting, status: 'dropped' }),
  ],
};
const near: Suggestion = { field: 'item', value: 'R-2', from: 'folder' };
const shown = (chip: Chip): string =>
  chip.kind === 'more'
    ? `${chip.label} [${chip.chips.map(shown).join(', ')}]`
    : [chip.label, ...(chip.kind === 'answer' ? [chip.value, chip.from] : [chip.kind])]
        .filter(Boolean)
        .join(' | ');
const chips = (suggestions: readonly Suggestion[] = [], its: Plan = plan): readonly string[] =>
  chipsOf('Q5', suggestions, its, undefined).map(shown);

describe('the chips of the question about the outcome', () => {
  it('are the outcomes with their items, what is worked on first, upkeep, and no answer', () => {
    assert.deepEqual(chips(), [
      'Photos reach the office [Offline-first uploads | R-2, Smaller photos | R-3]',
      'Nobody waits | R-1 | Shared maps',
      'Dark mode | R-4',
      'None: upkeep | upkeep',
      "Don't know | skip",
    ]);
  });

  it('have what is likely in front, and not again', () => {
    assert.deepEqual(chips([near]), [
      'Offline-first uploads | R-2 | owns files near by',
      'Photos reach the office | R-3 | Smaller photos',
      'Nobody waits | R-1 | Shared maps',
      'Dark mode | R-4',
      'None: upkeep | upkeep',
      "Don't know | skip",
    ]);
  });

  it('are few in front, and the rest is one click away', () => {
    const items = Array.from({ length: 9 }, (_, index) => item(`R-${index}`, `Item ${index}`));

    const all = chips([], { ...plan, items });

    assert.deepEqual(
      [all.length, all[6]],
      [9, 'Another one… [Item 6 | R-6, Item 7 | R-7, Item 8 | R-8]'],
    );
  });

  it('mark what was answered before', () => {
    const marked = chipsOf('Q5', [], plan, { item: 'upkeep' });

    assert.deepEqual(
      marked.map((chip) => chip.kind === 'answer' && chip.on === true),
      [false, false, false, true, false],
    );
  });
});
