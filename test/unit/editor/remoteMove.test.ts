import assert from 'node:assert/strict';
import { moveBetween } from '../../../src/editor/remoteMove.ts';
import type { RemoteView } from '../../../src/editor/remoteMove.ts';

const line = (words: string): string =>
  `${'a'.repeat(40)} ${'b'.repeat(40)} Ana <a@b> 1 +0\t${words}`;
const logs = (...each: readonly (readonly [string, string, string])[]): RemoteView['logs'] =>
  new Map(each.map(([branch, stamp, words]) => [branch, { stamp, last: line(words) }]));
const noLogs: RemoteView['logs'] = new Map([['origin/main', { stamp: '', last: '' }]]);

/** A branch with a log that git keeps. */
const logged: RemoteView = {
  branch: 'main',
  head: 'one',
  upstream: 'origin/main',
  ahead: 1,
  behind: 1,
  fetched: '1',
  logs: logs(['origin/main', '1', 'update by push']),
};
/** The same where git keeps none. */
const unlogged: RemoteView = { ...logged, logs: noLogs };

type Row = readonly [title: string, before: RemoteView, after: Partial<RemoteView>, move?: string];
const rows: readonly Row[] = [
  ['nothing', logged, {}],
  ['a push', logged, { logs: logs(['origin/main', '2', 'update by push']) }, 'exchanged'],
  ['a pull', logged, { logs: logs(['origin/main', '2', 'pull: fast-forward']) }, 'exchanged'],
  [
    'a pull with options',
    logged,
    { logs: logs(['origin/main', '2', 'pull --rebase origin main: fast-forward']) },
    'exchanged',
  ],
  [
    'a fetch that brought something',
    logged,
    { fetched: '2', logs: logs(['origin/main', '2', 'fetch --all: fast-forward']) },
    'fetched',
  ],
  ['a fetch that brought nothing', logged, { fetched: '2' }, 'fetched'],
  [
    'the first push of a branch',
    { ...logged, logs: noLogs },
    { logs: logs(['origin/main', '1', 'update by push']) },
    'exchanged',
  ],
  [
    'a push to another remote',
    { ...logged, logs: logs(['origin/main', '1', 'fetch'], ['fork/main', '1', 'fetch']) },
    { logs: logs(['origin/main', '1', 'fetch'], ['fork/main', '2', 'update by push']) },
    'exchanged',
  ],
  [
    'another branch that was pushed long ago',
    logged,
    {
      branch: 'side',
      upstream: 'origin/side',
      logs: logs(['origin/main', '1', 'update by push'], ['origin/side', '7', 'update by push']),
    },
  ],
  ['a commit', logged, { head: 'two', ahead: 2 }],
  ['a merge of what was there', logged, { head: 'two', ahead: 2, behind: 0 }],
  ['less ahead, where the log says no push', logged, { ahead: 0 }],
  ['a push without a log', unlogged, { ahead: 0 }, 'exchanged'],
  ['a pull without a log', unlogged, { head: 'two', behind: 0 }, 'exchanged'],
  ['a commit without a log', unlogged, { head: 'two', ahead: 2 }],
  ['a reset without a log', unlogged, { head: 'zero', ahead: 0, behind: 1 }],
  ['more behind without a log', unlogged, { fetched: '2', behind: 3 }, 'fetched'],
  ['another branch without a log', unlogged, { branch: 'side', ahead: 0 }],
  ['another upstream without a log', unlogged, { upstream: 'fork/main', ahead: 0 }],
  [
    'a first upstream without a log',
    { ...unlogged, upstream: undefined },
    { upstream: 'origin/main', ahead: 0 },
  ],
  [
    'a line that only ends like a push',
    logged,
    { logs: logs(['origin/main', '2', 'x update by push']) },
    'fetched',
  ],
];

describe('what a person did with a remote', () => {
  for (const [title, before, after, move] of rows) {
    it(`is ${move ?? 'nothing'} after ${title}`, () => {
      assert.equal(moveBetween(before, { ...before, ...after }), move);
    });
  }
});
