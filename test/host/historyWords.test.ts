import assert from 'node:assert/strict';
import type { Indexing } from '../../src/editor/indexing.ts';
import type { Condition } from '../../src/history/condition.ts';
import type { Sha } from '../../src/model/ids.ts';
import type { Gathering } from '../../src/story/gathering.ts';
import { absent, now, partial, shownOf, gatheringWith, whole } from './fileStories.ts';

describe('what the panel says about reading the history', () => {
  const told = gatheringWith();
  const untold = { commits: [], tickets: [] };
  const quiet: readonly (readonly [string, Indexing, Gathering | undefined])[] = [
    ['it was read', { kind: 'done' }, told],
    ['there is an index already', { kind: 'waiting' }, told],
    ['a commit is being read', { kind: 'reading', since: now - 900 }, told],
    ['nothing was asked yet', { kind: 'waiting' }, undefined],
    ['it was stopped with nothing left to do', { kind: 'stopped' }, told],
    ['it is put off with nothing to do', { kind: 'put-off', because: 'on-command' }, told],
  ];
  for (const [why, indexing, gathering] of quiet) {
    it(`is nothing when ${why}`, () => {
      assert.equal(shownOf(gathering ? { gathering } : {}, indexing).notice, undefined);
    });
  }

  const progress = { commits: 12_000, oldestAt: Date.UTC(2019, 2, 15) };
  const far = '12,000 commits read, back to March 2019';
  const behind = { ...whole, head: 'b'.repeat(40) as Sha };
  const said: readonly (readonly [Indexing, Condition, object])[] = [
    [
      { kind: 'waiting' },
      absent,
      { text: 'Reading the history…', busy: true, ways: [{ id: 'stopReading', label: 'Stop' }] },
    ],
    [{ kind: 'waiting' }, partial, { text: 'Reading the history…', detail: far }],
    [
      { kind: 'reading', since: now, progress: { ...progress, phase: 'commits' } },
      partial,
      { text: 'Reading the history…', detail: far, busy: true },
    ],
    [
      { kind: 'reading', since: now, progress: { ...progress, phase: 'moves' } },
      { ...whole, moves: 'pending' },
      { detail: 'All 12,000 commits are read; files that were moved are looked for' },
    ],
    [{ kind: 'reading', since: now - 1001 }, whole, { text: 'Reading the history…' }],
    [{ kind: 'empty' }, absent, { text: 'There is no commit yet.', ways: [] }],
    [
      { kind: 'stopped' },
      partial,
      {
        text: 'Reading the history was stopped.',
        detail: far,
        ways: [{ id: 'readHistory', label: 'Go on' }],
      },
    ],
    [{ kind: 'stopped' }, behind, { text: 'Reading the history was stopped.' }],
    [
      { kind: 'elsewhere' },
      partial,
      { text: 'Another window is reading the history.', detail: far },
    ],
    [
      { kind: 'put-off', because: 'on-command' },
      absent,
      {
        text: 'The history is read only when you say so.',
        ways: [
          { id: 'readHistory', label: 'Read the history now' },
          { id: 'historySettings', label: 'Open Settings' },
        ],
      },
    ],
    [
      { kind: 'put-off', because: 'little-room' },
      absent,
      {
        text: 'There is little space left on the disk, so the history is not read by itself.',
        ways: [{ id: 'readHistory', label: 'Read the history now' }],
      },
    ],
    [
      { kind: 'put-off', because: 'on-command' },
      behind,
      { text: 'Newer commits are not read yet.' },
    ],
    [
      { kind: 'failed', reason: 'disk-full' },
      partial,
      {
        text: 'The history could not be read.',
        detail: 'The disk is full. What was read stays.',
        ways: [
          { id: 'readHistory', label: 'Try again' },
          { id: 'showLog', label: 'Show Log' },
        ],
      },
    ],
    [
      { kind: 'failed', reason: 'read-only' },
      absent,
      { detail: 'There is no folder that the index could be written to.' },
    ],
    [{ kind: 'failed' }, absent, { detail: 'Something went wrong; the log has the details.' }],
    [
      { kind: 'failed', reason: 'no-sqlite' },
      absent,
      {
        text: 'This editor is too old to keep an index of the history.',
        detail: 'Everything else works as before.',
        ways: [],
      },
    ],
  ];
  for (const [indexing, condition, notice] of said) {
    it(`has words for ${JSON.stringify(indexing)}, ${condition.state}, ${condition.moves}`, () => {
      const shown = shownOf({ gathering: gatheringWith({ condition }) }, indexing).notice;
      assert.partialDeepStrictEqual(shown, { about: 'history', ...notice });
    });
  }

  it('is that the editor is too old, when that is why nothing could be asked', () => {
    const { notice } = shownOf({ failure: 'no-sqlite' });
    assert.equal(notice?.text, 'This editor is too old to keep an index of the history.');
  });

  it('is that something went wrong, when nothing could be asked', () => {
    const { notice } = shownOf({ failure: 'unexpected' });
    assert.equal(notice?.text, 'The history could not be read.');
  });

  const clones: readonly (readonly [Partial<Condition>, RegExp])[] = [
    [{ isTreeless: true, isShallow: true }, /^This clone has no trees: /],
    [{ isShallow: true, moves: 'exact-only' }, /^This is a shallow clone: /],
    [{ moves: 'exact-only' }, /^This is a partial clone: /],
  ];
  for (const [given, words] of clones) {
    it(`says what a clone cannot say: ${JSON.stringify(given)}`, () => {
      const { remark } = shownOf({
        gathering: gatheringWith({ condition: { ...whole, ...given } }),
      });
      assert.match(remark ?? '', words);
    });
  }

  const empty: readonly (readonly [Partial<Condition>, string | undefined])[] = [
    [{}, 'This file is not committed yet.'],
    [{ isShallow: true }, 'No commit of this file is in this shallow clone.'],
    [{ isTreeless: true }, undefined],
  ];
  for (const [given, text] of empty) {
    it(`says why a file has no commit: ${JSON.stringify(given)}`, () => {
      const gathering = gatheringWith({ condition: { ...whole, ...given }, ...untold });
      assert.equal(shownOf({ gathering }).notice?.text, text);
    });
  }
});
