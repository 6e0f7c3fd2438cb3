import assert from 'node:assert/strict';
import { fromSignalHost, fromSignalPage } from '../../../src/protocol/signalGuards.ts';
import { longestDrawing, longestSuggestion } from '../../../src/protocol/signalMessages.ts';
import { signalWayIds } from '../../../src/protocol/signalPicture.ts';

const pair = { to: 'mobile', from: 'platform' };

describe('a message from the tab with signal and noise', () => {
  const good: readonly (readonly [string, object])[] = [
    ['that it is ready', { ask: 'ready', id: 1 }],
    ['what to look at', { ask: 'look', id: 2, month: '2026-10', team: 'mobile' }],
    ...signalWayIds.map((way) => [`the way “${way}”`, { ask: 'go', id: 3, way }] as const),
    ['a wish to copy', { ask: 'copy', id: 4 }],
    ['a drawing', { ask: 'save', id: 5, figure: 'heat', svg: 'x'.repeat(longestDrawing) }],
    ['an agenda', { ask: 'agenda', id: 6, ...pair }],
    ['a suggestion', { ask: 'copySuggestion', id: 7, text: 'x'.repeat(longestSuggestion) }],
    ['a draft', { ask: 'draftIssue', id: 8, ...pair, text: '' }],
  ];
  for (const [title, message] of good) {
    it(`may be ${title}`, () => {
      assert.equal(fromSignalPage(message), message);
    });
  }

  const bad: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['a list', [{ ask: 'ready', id: 1 }]],
    ['an ask of the side panel', { ask: 'sync', id: 1 }],
    ['an ask without a number', { ask: 'ready' }],
    ['a name of every object', { ask: 'toString', id: 1 }],
    ['an unknown way', { ask: 'go', id: 1, way: 'openFolder' }],
    ['an unknown plot', { ask: 'save', id: 1, figure: 'pie', svg: '' }],
    [
      'a drawing too large',
      { ask: 'save', id: 1, figure: 'heat', svg: 'x'.repeat(longestDrawing + 1) },
    ],
    ['half a pair', { ask: 'agenda', id: 1, to: 'mobile' }],
    [
      'too long a suggestion',
      { ask: 'copySuggestion', id: 1, text: 'x'.repeat(longestSuggestion + 1) },
    ],
  ];
  for (const [title, message] of bad) {
    it(`is not ${title}`, () => {
      assert.equal(fromSignalPage(message), undefined);
    });
  }
});

describe('a message to the tab with signal and noise', () => {
  const good: readonly object[] = [
    { tell: 'signal', picture: {} },
    { tell: 'repository', root: '/work' },
    { answers: 1, value: undefined },
    { answers: 1, failed: 'It failed.' },
  ];
  for (const message of good) {
    it(`may be ${JSON.stringify(message)}`, () => {
      assert.equal(fromSignalHost(message), message);
    });
  }

  const bad: readonly unknown[] = [
    null,
    { tell: 'picture', picture: {} },
    { tell: 'repository' },
    { answers: 'one' },
    {},
  ];
  for (const message of bad) {
    it(`is not ${JSON.stringify(message)}`, () => {
      assert.equal(fromSignalHost(message), undefined);
    });
  }
});
