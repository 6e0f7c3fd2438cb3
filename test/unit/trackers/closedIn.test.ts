import assert from 'node:assert/strict';
import type { TicketRef } from '../../../src/model/ids.ts';
import { closedIn } from '../../../src/trackers/closedIn.ts';

const change = 'gl:acme/tools/app!3' as TicketRef;

describe('What a merge request closes', () => {
  const cases: readonly (readonly [text: string, ...closed: string[]])[] = [
    ['Closes #12', 'gl:acme/tools/app#12'],
    ['This fixes: #12.', 'gl:acme/tools/app#12'],
    ['Resolves issue #12 for all', 'gl:acme/tools/app#12'],
    ['implements issues #1, #2 and #3', ...[1, 2, 3].map((at) => `gl:acme/tools/app#${at}`)],
    ['closing #1, and #2 & #3', ...[1, 2, 3].map((at) => `gl:acme/tools/app#${at}`)],
    ['Closes #12 and closes #12', 'gl:acme/tools/app#12'],
    ['Fixes acme/lib#4', 'gl:acme/lib#4'],
    ['Fixes https://gitlab.com/acme/lib/-/issues/4', 'gl:acme/lib#4'],
    ['Fixes https://gitlab.acme.corp/acme/lib/-/issues/4'],
    ['Fixes https://gitlab.com@evil.example/acme/lib/-/issues/4'],
    ['Related to #12, see #13'],
    ['Closes !12'],
    ['Closes #12a and prefixes #13'],
    ['`Closes #12`'],
    ['```\nCloses #12\n```\nFixes #13', 'gl:acme/tools/app#13'],
    ['Closes\n#12'],
    ['Closes #0'],
  ];
  for (const [text, ...closed] of cases) {
    it(`${JSON.stringify(text)}: ${closed.join(' ') || 'nothing'}`, () => {
      assert.deepEqual(closedIn(text, change), closed);
    });
  }

  it('is of its own server at Gitea', () => {
    const pull = 'gt:gitea.acme.corp/acme/app#9' as TicketRef;
    assert.deepEqual(closedIn('Fixes https://gitea.acme.corp/acme/lib/issues/4, #5', pull), [
      'gt:gitea.acme.corp/acme/lib#4',
      'gt:gitea.acme.corp/acme/app#5',
    ]);
  });
});
