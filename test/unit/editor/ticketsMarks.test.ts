import assert from 'node:assert/strict';
import { marksIn } from '../../../src/editor/marksIn.ts';
import { contextOf } from '../../../src/tickets/contextOf.ts';
import { referencesIn } from '../../../src/tickets/referencesIn.ts';
import { trackersIn } from '../../../src/tickets/trackersIn.ts';

const context = contextOf([{ name: 'origin', url: 'git@github.com:acme/app.git' }], [], {
  known: ['PROJ'],
  decimal: [],
});
const marked = (line: string): readonly string[] =>
  marksIn(line, (text) => referencesIn(text, context)).map(({ start, end }) =>
    line.slice(start, end),
  );

describe('where a line refers to a ticket', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Let uploads resume (#12)', ['#12']],
    ['Fixes #12, #13 and acme/lib#4', ['#12', '#13', 'acme/lib#4']],
    ['PROJ-7: resume; see GH-12', ['PROJ-7', 'GH-12']],
    ['  - { tickets: ["#12", "PROJ-7"] }', ['#12', 'PROJ-7']],
    ['https://github.com/acme/app/issues/12.', ['https://github.com/acme/app/issues/12']],
    ['Use SHA-256 in step #3', []],
    ['color: #123456, foo#12bar, `#12`', []],
    [`#12 ${'x'.repeat(2000)}`, []],
  ];
  for (const [line, marks] of rows) {
    it(`is ${JSON.stringify(marks)} in ${JSON.stringify(line.slice(0, 50))}`, () => {
      assert.deepEqual(marked(line), marks);
    });
  }
});

describe('the setting that names trackers', () => {
  const url = 'https://acme.atlassian.net';
  const good: readonly (readonly [object, object])[] = [
    [
      { kind: 'jira', url: `${url}/` },
      { kind: 'jira', url },
    ],
    [
      { kind: 'jira', url, keys: ['proj'], numbers: false, odd: 1 },
      { kind: 'jira', url, keys: ['PROJ'], numbers: false },
    ],
    [
      { kind: 'gitea', url: 'http://127.0.0.1:3000' },
      { kind: 'gitea', url: 'http://127.0.0.1:3000' },
    ],
  ];
  for (const [entry, tracker] of good) {
    it(`may have ${JSON.stringify(entry)}`, () => {
      assert.deepEqual(trackersIn([entry]), { trackers: [tracker], bad: [] });
    });
  }

  const bad: readonly (readonly [unknown, string])[] = [
    [null, 'entry'],
    ['https://acme.test', 'entry'],
    [{ url }, 'kind'],
    [{ kind: 'local', url }, 'kind'],
    [{ kind: 'jira' }, 'url'],
    [{ kind: 'jira', url: 'http://acme.test' }, 'url'],
    [{ kind: 'jira', url: 'http://127.0.0.1.evil.test' }, 'url'],
    [{ kind: 'jira', url: 'https://ana:secret@acme.test' }, 'url'],
    [{ kind: 'jira', url: 'https://acme.test/?x=1' }, 'url'],
    [{ kind: 'jira', url: 'file:///etc/passwd' }, 'url'],
    [{ kind: 'jira', url, api: 'http://acme.test' }, 'api'],
    [{ kind: 'jira', url, keys: ['A B'] }, 'keys'],
    [{ kind: 'jira', url, keys: 'PROJ' }, 'keys'],
    [{ kind: 'jira', url, numbers: 'yes' }, 'numbers'],
  ];
  for (const [entry, because] of bad) {
    it(`cannot use ${JSON.stringify(entry)}, and keeps the rest`, () => {
      const { trackers, bad: found } = trackersIn([
        entry,
        { kind: 'linear', url: 'https://linear.app' },
      ]);
      assert.deepEqual(found, [{ index: 0, because }]);
      assert.equal(trackers.length, 1);
    });
  }

  it('says once that there are too many', () => {
    const many = Array.from({ length: 60 }, () => ({ kind: 'jira', url }));
    assert.deepEqual(trackersIn(many).bad, [{ index: 50, because: 'too-many' }]);
  });
});
